"""The unlock screen (look.md screen 01): one field, and two lines that give peace. It is painted before the file code
is imported.

Beside the wachtzin it has three other faces: the eight groups of the herstelblad, the new wachtzin after those, and a
calm sentence when the file itself is in the way. No child's name is known here.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from zorgdesk.desktop import ask, door, forms
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.wording import door as say

if TYPE_CHECKING:
    from zorgdesk.desktop.passphrase_form import PassphraseForm
    from zorgdesk.desktop.recovery_groups import RecoveryGroups
    from zorgdesk.store.vault import Vault

PAUSES = (1, 2, 4, 8, 15, 30)
"""Seconds of pause after the first, second, … wrong wachtzin; the last one stays."""

_PASSPHRASE, _CODE, _NEW, _TROUBLE = "passphrase", "code", "new", "trouble"
_WIDE = 520


class UnlockScreen(QWidget):
    """`opened(Vault, new_sheet)`: the file is open, and whether a new herstelblad is due. `chosen(Path)`: another file.
    `wants_new()`: make a new file."""

    opened = Signal(object, bool)
    chosen = Signal(object)
    wants_new = Signal()

    def __init__(self, path: Path, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._clock = path, clock
        self._wrong, self._left, self._busy = 0, 0, False
        self._vault: Vault | None = None
        self._new_form: PassphraseForm | None = None
        scroller = Scroller()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        self._form = forms.load("unlock.ui", self)
        scroller.body.addWidget(self._form)
        self._parts = forms.field(self._form, "parts", QWidget)
        self.field = forms.field(self._form, "passphrase", SecretField)
        self.button = forms.field(self._form, "unlock", Button)
        self._caps = forms.field(self._form, "caps_warning", IconLine)
        self._problem = forms.field(self._form, "passphrase_problem", IconLine)
        self._part = _PASSPHRASE
        self._faces: dict[str, QWidget] = {_PASSPHRASE: forms.field(self._form, "passphrase_part", QWidget)}
        self._groups: RecoveryGroups | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._connect()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """The field has the focus."""
        super().showEvent(event)
        self.field.setFocus()

    # The wachtzin -----------------------------------------------------------------------------------------------

    def unlock(self) -> None:
        """Try the wachtzin that stands in the field; nothing while a pause or a try is going on."""
        if self._busy or self._left:
            return
        text = self.field.text()
        if not text.strip():
            self._say_problem(say.EMPTY)
            return
        self._set_busy(True)
        run_task(partial(door.derive, self._path, text), self._open_with, self._failed)

    def _open_with(self, seed: bytes) -> None:
        if not isValid(self):
            return
        from zorgdesk.domain.errors import StoreProblem

        try:
            vault = door.open_with_seed(self._path, seed)
        except StoreProblem as problem:
            self._failed(problem)
            return
        self._set_busy(False)
        self.field.clear()
        self.opened.emit(vault, False)

    def _failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        from zorgdesk.domain.errors import StoreProblem, WrongKey
        from zorgdesk.wording.messages import explain

        self._set_busy(False)
        if not isinstance(error, StoreProblem):
            raise error
        message = explain(error)
        if not isinstance(error, WrongKey):
            self._show_trouble(message.what, f"{message.consequence} {message.now}")
        elif self._part == _CODE and self._groups is not None:
            self._say_at(_CODE, message.text)
            self._groups.show_wrong(getattr(error, "group", None))
        else:
            self._say_problem(message.text)
            self._pause()

    def _say_problem(self, sentence: str) -> None:
        self._problem.say(sentence)
        self._problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self.field.setFocus()
        self.field.selectAll()

    def _pause(self) -> None:
        self._left = PAUSES[min(self._wrong, len(PAUSES) - 1)]
        self._wrong += 1
        self._timer.start()
        self._show_button()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._left = 0
            self._timer.stop()
        self._show_button()

    def _show_button(self) -> None:
        free = not self._busy and not self._left
        self.button.setText(say.BUSY if self._busy else say.wait(self._left) if self._left else say.UNLOCK)
        self.button.set_key_cap("Enter" if free else "")
        self.button.setEnabled(free)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._show_button()
        for part, name in ((_CODE, "open_with_code"), (_NEW, "keep_new")):
            if part in self._faces:
                forms.field(self._faces[part], name, Button).setEnabled(not busy)
        if not busy and self._part == _PASSPHRASE:
            self.field.setFocus()

    # The herstelblad --------------------------------------------------------------------------------------------

    def _show_code(self) -> None:
        from zorgdesk.desktop.recovery_groups import RecoveryGroups

        face = self._turn_to(_CODE)
        if self._groups is None:
            self._groups = RecoveryGroups(forms.field(face, "code_groups", QWidget))
            self._groups.entered.connect(self._open_with_code)
        self._say_at(_CODE, "")
        self._groups.clear()
        self._groups.focus_first()

    def _open_with_code(self) -> None:
        if self._groups is None or self._busy:
            return
        wrong = self._groups.first_wrong()
        if wrong is not None:
            self._say_at(_CODE, self._groups.why_wrong(wrong))
            self._groups.show_wrong(wrong)
            return
        self._set_busy(True)
        run_task(partial(door.open_with_code, self._path, self._groups.code()), self._opened_by_code, self._failed)

    def _opened_by_code(self, vault: "Vault") -> None:
        if not isValid(self):
            vault.close()
            return
        from zorgdesk.desktop.passphrase_form import PassphraseForm

        self._set_busy(False)
        self._vault = vault
        self._new_form = PassphraseForm()
        box = forms.field(self._turn_to(_NEW), "new_form", QWidget).layout()
        assert box is not None
        box.addWidget(self._new_form)
        self._new_form.entered.connect(self._keep_new)
        self._new_form.setFocus()

    def _keep_new(self) -> None:
        vault, form = self._vault, self._new_form
        if vault is None or form is None or self._busy:
            return
        chosen = form.passphrase()
        if chosen is None:
            return
        self._set_busy(True)
        run_task(partial(vault.change_passphrase, chosen), self._new_kept, self._new_failed)

    def _new_kept(self, _: object) -> None:
        if not isValid(self):
            return
        self._set_busy(False)
        if self._new_form is not None:
            self._new_form.clear()
        vault, self._vault = self._vault, None
        self.opened.emit(vault, True)

    def _new_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        from zorgdesk.domain.errors import StoreProblem
        from zorgdesk.wording.messages import explain

        self._set_busy(False)
        if not isinstance(error, StoreProblem):
            raise error
        self._say_at(_NEW, explain(error).text)

    def may_close(self) -> bool:
        """The window closes: let go of a file that was opened with the code and has no new wachtzin yet."""
        if self._vault is not None:
            self._vault.close()
            self._vault = None
        return True

    # The rest ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        for name, act in (("unlock", self.unlock), ("forgot", self._show_code), ("other_file", self._choose)):
            forms.field(self._form, name, Button).clicked.connect(act)
        self.field.returnPressed.connect(self.unlock)
        self.field.caps_lock.connect(self._caps.setVisible)
        self.field.show_button.setObjectName("show_passphrase")
        theme().changed.connect(self._measure)
        self._measure()

    def _fill(self) -> None:
        self._caps.hide()
        self._problem.hide()
        forms.field(self._form, "file_line", PlainLabel).setText(say.welcome_line(self._path.name))
        note = door.read_note()
        kept = forms.field(self._form, "kept_line", IconLine)
        kept.setVisible(note.locked)
        kept.say(say.kept_text(note.text_kept_at) if note.text_kept_at else say.kept_safe())
        copy = forms.field(self._form, "backup_line", IconLine)
        copy.say(say.last_backup(note.backup_at, on=self._clock().date()))
        if note.backup_at is None:
            copy.say(copy.text(), "info", "ink2")
        if not self._path.exists():
            from zorgdesk.domain.errors import VaultMissing

            self._failed(VaultMissing(self._path))

    def _show_passphrase(self) -> None:
        self._turn_to(_PASSPHRASE)
        self._problem.hide()
        self.field.setFocus()

    def _show_trouble(self, title: str, body: str) -> None:
        face = self._turn_to(_TROUBLE)
        forms.field(face, "trouble_title", PlainLabel).setText(title)
        forms.field(face, "trouble_body", PlainLabel).setText(body)
        forms.field(face, "try_again", Button).setFocus()

    def _turn_to(self, part: str) -> QWidget:
        """Show one of the four faces; the later three are made when they are first needed."""
        if part not in self._faces:
            face = forms.load(f"unlock_{part}.ui")
            press = {
                "open_with_code": self._open_with_code, "back_to_passphrase": self._show_passphrase,
                "keep_new": self._keep_new, "choose_other": self._choose, "make_new": self.wants_new.emit,
                "try_again": self._show_passphrase,
            }  # fmt: skip
            for button in face.findChildren(Button):
                act = press.get(button.objectName())
                if act is not None:
                    button.clicked.connect(lambda _=False, act=act: act())
            for line in face.findChildren(IconLine):
                line.hide()
            self._faces[part] = face
            column = self._parts.layout()
            assert column is not None
            column.addWidget(face)
        self._part = part
        for name, face in self._faces.items():
            face.setVisible(name == part)
        return self._faces[part]

    def _say_at(self, part: str, sentence: str) -> None:
        line = forms.field(self._faces[part], f"{part}_problem", IconLine)
        line.say(sentence)
        line.setVisible(bool(sentence))

    def _choose(self) -> None:
        found = ask.open_file(self, say.CHOOSE_FILE, self._path.parent, (say.FILE_KIND, say.EVERY_FILE))
        if found is not None:
            self.chosen.emit(found)

    def _measure(self) -> None:
        forms.field(self._form, "column", QWidget).setMaximumWidth(theme().px(_WIDE))
        forms.field(self._form, "column", QWidget).setMinimumWidth(min(theme().px(_WIDE), max(280, self.width() - 48)))
        self.field.setFixedHeight(theme().px(44))
