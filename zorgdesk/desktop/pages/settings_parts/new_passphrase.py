"""Another wachtzin: the one of now, the new one twice, and a file that is written anew with it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from zorgdesk.desktop import ask, forms
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.passphrase_form import PassphraseForm
from zorgdesk.desktop.recovery_act import RecoveryAct
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.domain.errors import StoreProblem, WrongPassphrase
from zorgdesk.wording import settings as say
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.store.vault import Vault


class NewPassphrase(QWidget):
    """Signal changed() when the file has another wachtzin; its herstelblad is then void."""

    changed = Signal()

    def __init__(self, page: Page, sheet: RecoveryAct) -> None:
        super().__init__()
        self._page, self._sheet = page, sheet
        form = forms.load("pages/settings_passphrase.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(form)
        self._old = forms.field(form, "old_passphrase", SecretField)
        self._row = forms.field(form, "row_old_passphrase", FormRow)
        self._line = forms.field(form, "passphrase_line", IconLine)
        self._line.hide()
        self._button = forms.field(form, "change_passphrase", Button)
        self._button.clicked.connect(self._start)
        self._new = PassphraseForm()
        self._new.entered.connect(self._start)
        inside = forms.field(form, "new_box", QWidget).layout()
        assert inside is not None
        inside.addWidget(self._new)
        self._old.textEdited.connect(lambda _="": self._row.set_error(""))

    def clear(self) -> None:
        """Nothing typed stays on the screen."""
        self._old.clear()
        self._new.clear()

    def _start(self) -> None:
        if not self._button.isEnabled():
            return
        if not self._old.text().strip():
            self._row.set_error(say.WRONG_OLD)
            self._old.setFocus()
            return
        chosen = self._new.passphrase()
        if chosen is None or not ask.confirm(self, say.CHANGE_KEY):
            return
        self._row.set_error("")
        self._button.setEnabled(False)
        self._tell(say.CHANGING, "refresh-cw", "info")
        vault = self._page.desk.vault
        run_task(partial(_change, vault, self._old.text(), chosen), self._on_changed, self._on_failed)

    def _on_changed(self, _: object) -> None:
        if not isValid(self):
            return
        self._button.setEnabled(True)
        self.clear()
        self._sheet.note_replaced()
        self._tell(say.CHANGED, "circle-check", "ok")
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._button.setEnabled(True)
        self._line.hide()
        if isinstance(error, WrongPassphrase):
            self._row.set_error(say.WRONG_OLD)
            self._old.setFocus()
            self._old.selectAll()
        elif isinstance(error, StoreProblem):
            self._tell(explain(error).text, "triangle-alert", "bad")
        else:
            raise error

    def _tell(self, words: str, icon: str, token: str) -> None:
        self._line.say(words, icon, token)
        self._line.show()


def _change(vault: "Vault", old: str, new: str) -> None:
    """On a thread: check the wachtzin of now, then write the file anew with the new one."""
    if not vault.verify_passphrase(old):
        raise WrongPassphrase
    vault.change_passphrase(new)
