"""Step 3: the first reservekopie, made and opened again at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.preferences import preferences
from zorgdesk.desktop import forms
from zorgdesk.desktop.backup_act import BackupAct
from zorgdesk.desktop.first_start.step import Step
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import first_start as say
from zorgdesk.wording import settings as settings_words

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart


class BackupStep(Step):
    """May be put off: the sidebar says that there is no copy yet."""

    form_file = "first_start/backup.ui"
    may_wait = True

    def __init__(self, wizard: "FirstStart") -> None:
        super().__init__(wizard)
        self._act: BackupAct | None = None
        self._made = False
        self._folder = forms.field(self.form, "backup_folder", PlainLabel)
        self._outcome = forms.field(self.form, "backup_outcome", IconLine)
        self._copy = forms.field(self.form, "make_copy", Button)
        forms.field(self.form, "choose_folder", Button).clicked.connect(self._choose)
        self._copy.clicked.connect(self._start)
        self._outcome.hide()

    def enter(self) -> None:
        """On the file of this wizard."""
        if self.wizard.desk is not None and (self._act is None or self._act.desk is not self.wizard.desk):
            self._act = BackupAct(self.wizard.desk, self)
            self._act.running.connect(self._on_running)
            self._act.finished.connect(self._on_finished)
            self._act.failed.connect(self.trouble)
        self._show_folder()

    def first_focus(self) -> QWidget | None:
        """The copy."""
        return self._copy

    def missing(self) -> str:
        """One good copy."""
        return "" if self._made else say.NO_COPY

    def go_on(self, done: Callable[[], None]) -> None:
        """On when a copy is there; else make one."""
        if self._made:
            done()
        else:
            self._start()

    def busy_words(self) -> str:
        """Copying and checking."""
        return say.COPY_BUSY

    def _start(self) -> None:
        if self._act is not None:
            self._act.start()
            self._show_folder()

    def _choose(self) -> None:
        if self._act is not None:
            self._act.choose_folder()
            self._show_folder()

    def _show_folder(self) -> None:
        kept = self.wizard.desk.read(preferences).backup_folder if self.wizard.desk is not None else ""
        self._folder.setText(kept or settings_words.NO_FOLDER)

    def _on_running(self, running: bool) -> None:
        self.wizard.set_busy(running)
        self._copy.setEnabled(not running)

    def _on_finished(self, words: str) -> None:
        self._made = True
        self._outcome.say(words)
        self._outcome.show()
        self._copy.set_kind("secondary")
        self.changed.emit()
        self.wizard.button("next").setFocus()
