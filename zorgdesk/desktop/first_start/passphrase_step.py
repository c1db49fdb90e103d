"""Step 1: where the dossierbestand comes, and the wachtzin that opens it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from zorgdesk import paths
from zorgdesk.desktop import ask, door, forms
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.first_start.step import Step
from zorgdesk.desktop.passphrase_form import PassphraseForm
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.errors import StoreProblem, UnsafePlace
from zorgdesk.wording import door as door_words
from zorgdesk.wording import first_start as say
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart
    from zorgdesk.store.vault import Vault


class PassphraseStep(Step):
    """Makes the file; when one came back to this step, it gives the file another wachtzin instead."""

    form_file = "first_start/passphrase.ui"

    def __init__(self, wizard: "FirstStart") -> None:
        super().__init__(wizard)
        self._path = free_path(paths.default_vault_path())
        self.choice = PassphraseForm()
        box = forms.field(self.form, "passphrase_box", QWidget).layout()
        assert box is not None
        box.addWidget(self.choice)
        self._where = forms.field(self.form, "place_line", PlainLabel)
        self._problem = forms.field(self.form, "place_problem", IconLine)
        self._done: Callable[[], None] | None = None
        forms.field(self.form, "other_place", Button).clicked.connect(self._choose_place)
        forms.field(self.form, "open_existing", Button).clicked.connect(self._open_existing)
        self.choice.changed.connect(self.changed)
        self.choice.entered.connect(wizard.go_on)
        self._show_place()

    def enter(self) -> None:
        """With a file that is already there only the wachtzin can change."""
        made = self.wizard.desk is not None
        forms.field(self.form, "place_part", QWidget).setVisible(not made)
        forms.field(self.form, "open_existing", Button).setVisible(not made)
        forms.field(self.form, "passphrase_info", InfoBox).say(say.HAS_PASSPHRASE if made else say.OWN_PASSPHRASE)

    def missing(self) -> str:
        """A wachtzin, twice; a file that is there has one already."""
        if self._problem.isVisibleTo(self):
            return say.missing([say.OTHER_PLACE_WORD])
        return "" if self.choice.ready() or self._keeps_old() else say.missing([say.PASSPHRASE_WORD])

    def first_focus(self) -> QWidget | None:
        """The wachtzin."""
        return self.choice.first

    def busy_words(self) -> str:
        """The derivation takes a second."""
        return say.CREATING

    def go_on(self, done: Callable[[], None]) -> None:
        """Make the file, or change its wachtzin; then on."""
        if self._keeps_old():
            done()
            return
        chosen = self.choice.passphrase()
        if chosen is None or self._problem.isVisibleTo(self):
            return
        self._done = done
        self.wizard.set_busy(True)
        if self.wizard.desk is None:
            run_task(partial(door.create, self._path, chosen), self._made, self._failed)
        else:
            run_task(partial(self.wizard.desk.vault.change_passphrase, chosen), self._changed, self._failed)

    def _keeps_old(self) -> bool:
        return self.wizard.desk is not None and not self.choice.first.text()

    def _made(self, vault: "Vault") -> None:
        if not isValid(self):
            vault.close()
            return
        self.wizard.opened(vault)
        self._go_on()

    def _changed(self, _: object) -> None:
        if not isValid(self) or self.wizard.desk is None:
            return
        from zorgdesk.desktop.recovery_act import RecoveryAct

        RecoveryAct(self.wizard.desk, self).note_replaced()
        self._go_on()

    def _go_on(self) -> None:
        self.choice.clear()
        self.wizard.set_busy(False)
        if self._done is not None:
            self._done()

    def _failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self.wizard.set_busy(False)
        if not isinstance(error, StoreProblem):
            raise error
        self.trouble.emit(explain(error))

    def _choose_place(self) -> None:
        target = ask.save_file(self, say.CHOOSE_PLACE, self._path, (door_words.FILE_KIND,))
        if target is not None:
            self._path = target if target.suffix == paths.VAULT_SUFFIX else target.with_suffix(paths.VAULT_SUFFIX)
            self._show_place()

    def _show_place(self) -> None:
        self._where.setText(str(self._path))
        try:
            door.must_be_safe(self._path)
        except UnsafePlace as problem:
            self._problem.say(explain(problem).text)
            self._problem.show()
        else:
            self._problem.hide()
        self.changed.emit()

    def _open_existing(self) -> None:
        found = ask.open_file(
            self, door_words.CHOOSE_FILE, self._path.parent, (door_words.FILE_KIND, door_words.EVERY_FILE)
        )
        if found is not None:
            self.wizard.other_file.emit(found)


def free_path(wanted: Path) -> Path:
    """The wanted place, or beside it with a number when something is there already."""
    candidate, number = wanted, 2
    while candidate.exists():
        candidate, number = wanted.with_stem(f"{wanted.stem}-{number}"), number + 1
    return candidate
