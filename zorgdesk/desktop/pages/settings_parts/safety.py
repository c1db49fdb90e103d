"""Veiligheid: when the file locks, another wachtzin, the herstelblad, and whether the file is whole."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop import door, forms
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.new_passphrase import NewPassphrase
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.recovery_act import RecoveryAct
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.wording import first_start as sheet_words
from zorgdesk.wording import formats
from zorgdesk.wording import settings as say
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.store.check import CheckReport


class SafetyPart(Part):
    """The herstelblad button is called `recovery_sheet`: the banner of the window leads there."""

    form_file = "pages/settings_safety.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._act = RecoveryAct(self.desk, self)
        self._numbers = (1, 2)
        self._idle = forms.field(self.form, "idle_minutes", Choice)
        self._idle.currentIndexChanged.connect(lambda _: self._keep_idle())
        self._sheet_line = forms.field(self.form, "sheet_line", IconLine)
        self._check_line = forms.field(self.form, "check_line", IconLine)
        self._check_line.hide()
        self._check = forms.field(self.form, "check_file", Button)
        self._check.clicked.connect(self._start_check)
        self._groups = tuple(forms.field(self.form, name, QLineEdit) for name in ("group_one", "group_two"))
        self._rows = tuple(forms.field(self.form, name, FormRow) for name in ("row_group_one", "row_group_two"))
        forms.field(self.form, "recovery_sheet", Button).clicked.connect(self._print)
        forms.field(self.form, "save_sheet", Button).clicked.connect(self._save)
        forms.field(self.form, "check_sheet", Button).clicked.connect(self._check_sheet)
        self._passphrase = NewPassphrase(page, self._act)
        self._passphrase.changed.connect(self._show_sheet)
        self.put("passphrase_box", self._passphrase)

    def show_part(self, place: Place) -> None:
        """Show what holds now, and two other groups to type back."""
        kept = self.page.read(preferences)
        self._idle.set_options(list(say.IDLE_OPTIONS), kept.idle_minutes)
        self._numbers = self._act.two_groups()
        forms.field(self.form, "rehearse_lead", PlainLabel).setText(say.rehearse(*self._numbers))
        for number, row, field in zip(self._numbers, self._rows, self._groups, strict=True):
            row.set_label(sheet_words.group_label(number))
            row.set_error("")
            field.clear()
        self._show_sheet()

    def leave(self) -> bool:
        """A wachtzin that was typed here is not kept on the screen."""
        self._passphrase.clear()
        return True

    def first_focus(self) -> QWidget | None:
        """The lock time."""
        return self._idle

    def _keep_idle(self) -> None:
        self.page.perform(set_preferences, idle_minutes=int(self._idle.value()))

    # The herstelblad --------------------------------------------------------------------------------------------

    def _show_sheet(self) -> None:
        kept = self.page.read(preferences)
        if kept.recovery_sheet_checked and kept.recovery_sheet_made_on:
            made = say.sheet_made(date.fromisoformat(kept.recovery_sheet_made_on))
            self._sheet_line.say(made, "circle-check", "ok")
        else:
            self._sheet_line.say(say.SHEET_MISSING, "triangle-alert", "warn")

    def _print(self) -> None:
        if self._act.print():
            self._sheet_line.say(say.SHEET_PRINTED, "circle-check", "ok")
            self._groups[0].setFocus()

    def _save(self) -> None:
        try:
            target = self._act.save(Path.home())
        except OSError:
            self._sheet_line.say(sheet_words.NOT_WRITTEN.text, "triangle-alert", "bad")
            return
        if target is not None:
            self._sheet_line.say(say.SHEET_SAVED, "circle-check", "ok")
            self._groups[0].setFocus()

    def _check_sheet(self) -> None:
        for number, row, field in zip(self._numbers, self._rows, self._groups, strict=True):
            if not self._act.group_is_typed(number, field.text()):
                row.set_error(say.wrong_group(number))
                field.setFocus()
                field.selectAll()
                return
            row.set_error("")
        self._act.note_checked()
        self._show_sheet()
        self.page.toast.emit(say.REHEARSED, None)

    # The file ---------------------------------------------------------------------------------------------------

    def _start_check(self) -> None:
        self._check.setEnabled(False)
        self._check_line.say(say.CHECK_GOING, "refresh-cw", "info")
        self._check_line.show()
        run_task(partial(door.check, self.desk.vault), self._on_checked, self._on_check_failed)

    def _on_checked(self, report: "CheckReport") -> None:
        if not isValid(self):
            return
        self._check.setEnabled(True)
        if report.clean:
            words = say.check_done(formats.size(report.size), sum(count for _, count in report.counts))
            self._check_line.say(words, "circle-check", "ok")
        else:
            self._check_line.say(say.CHECK_FOUND.text, "triangle-alert", "bad")

    def _on_check_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._check.setEnabled(True)
        if not isinstance(error, StoreProblem):
            raise error
        self._check_line.say(explain(error).text, "triangle-alert", "bad")
