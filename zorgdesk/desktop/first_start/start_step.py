"""Step 5: how to begin, and the proof: the file is closed and opened again with the wachtzin as the user types it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget
from shiboken6 import isValid

from zorgdesk.desktop import door, forms
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.first_start.step import Step
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.domain.errors import StoreProblem, WrongKey
from zorgdesk.wording import first_start as say
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart
    from zorgdesk.store.vault import Vault


class StartStep(Step):
    """The last one."""

    form_file = "first_start/start.ui"
    told = Signal(int)

    def __init__(self, wizard: "FirstStart") -> None:
        super().__init__(wizard)
        self._busy_words = say.PROVING
        self.field = forms.field(self.form, "proof", SecretField)
        self._row = forms.field(self.form, "row_proof", FormRow)
        self._caps = forms.field(self.form, "proof_caps", IconLine)
        self._caps.hide()
        forms.field(self.form, "other_passphrase", Button).clicked.connect(lambda: wizard.show_step(0))
        self.field.textEdited.connect(lambda _="": self._on_typed())
        self.field.returnPressed.connect(wizard.go_on)
        self.field.caps_lock.connect(self._caps.setVisible)
        self.told.connect(lambda number: wizard.say_busy(say.demo_at(number)))

    def first_focus(self) -> QWidget | None:
        """How to begin."""
        return self._choice("start_case")

    def missing(self) -> str:
        """The proof."""
        return "" if self.field.text().strip() else say.PROOF_NEEDED

    def busy_words(self) -> str:
        """What takes long now."""
        return self._busy_words

    def go_on(self, done: Callable[[], None]) -> None:
        """Derive from what was typed, close the file, open it with that."""
        desk = self.wizard.desk
        if desk is None:
            return
        if not self.field.text().strip():
            self.field.setFocus()
            return
        self._busy_words = say.PROVING
        self.wizard.set_busy(True)
        run_task(partial(door.derive, desk.vault.path, self.field.text()), self._prove, self._failed)

    def _prove(self, seed: bytes) -> None:
        desk = self.wizard.desk
        if not isValid(self) or desk is None:
            return
        path, known = desk.vault.path, desk.vault.key.seed
        desk.vault.close()
        try:
            vault = door.open_with_seed(path, seed)
        except WrongKey:
            self.wizard.opened(door.open_with_seed(path, known))
            self.wizard.set_busy(False)
            self._row.set_error(say.PROOF_WRONG)
            self.field.setFocus()
            self.field.selectAll()
            return
        except StoreProblem as problem:
            self._failed(problem)
            return
        self.field.clear()
        self.wizard.opened(vault)
        self._begin(vault)

    def _begin(self, vault: "Vault") -> None:
        if self._choice("start_demo").isChecked():
            self._busy_words = say.DEMO_BUSY
            self.wizard.set_busy(True)
            work = partial(self.wizard.fill_demo, vault, self.wizard.clock(), self.told.emit)
            run_task(work, lambda _: self._finish(""), self._failed)
            return
        self._finish("new_case" if self._choice("start_case").isChecked() else "")

    def _finish(self, drawer: str) -> None:
        if isValid(self):
            self.wizard.set_busy(False)
            self.wizard.finish(drawer)

    def _failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self.wizard.set_busy(False)
        if not isinstance(error, StoreProblem):
            raise error
        self.trouble.emit(explain(error))

    def _on_typed(self) -> None:
        self._row.set_error("")
        self.changed.emit()

    def _choice(self, name: str) -> QRadioButton:
        return forms.field(self.form, name, QRadioButton)
