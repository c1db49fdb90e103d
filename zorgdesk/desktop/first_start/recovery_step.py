"""Step 2: the herstelblad: print or save it, type two groups back, and put it in a safe place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.first_start.step import Step
from zorgdesk.desktop.recovery_act import RecoveryAct
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.wording import first_start as say

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart


class RecoveryStep(Step):
    """May be put off: the banner in the window stays until it is done."""

    form_file = "first_start/recovery.ui"
    may_wait = True
    two_columns = True

    def __init__(self, wizard: "FirstStart") -> None:
        super().__init__(wizard)
        self.numbers: tuple[int, int] = (1, 2)
        self._act: RecoveryAct | None = None
        self._preview = PaperPreview()
        self._preview.setObjectName("sheet_preview")
        box = forms.field(self.form, "preview_box", QWidget).layout()
        assert box is not None
        box.addWidget(self._preview)
        self.fields = (forms.field(self.form, "group_one", QLineEdit), forms.field(self.form, "group_two", QLineEdit))
        rows = ("row_group_one", "row_group_two")
        self._rows = tuple(forms.field(self.form, name, FormRow) for name in rows)
        self._tick = forms.field(self.form, "safe_place", Tick)
        self._told = forms.field(self.form, "sheet_told", IconLine)
        self._told.hide()
        forms.field(self.form, "print_sheet", Button).clicked.connect(self._print)
        forms.field(self.form, "save_sheet", Button).clicked.connect(self._save)
        for at, field in enumerate(self.fields):
            field.textEdited.connect(lambda _="", at=at: self._on_typed(at))
            self._rows[at].set_check(partial(self._judge, at))
        self._tick.toggled.connect(self.changed)

    def enter(self) -> None:
        """Show the sheet of this file."""
        if self.wizard.desk is None:
            return
        self._act = RecoveryAct(self.wizard.desk, self)
        self.numbers = self._act.two_groups()
        for field, row, number in zip(self.fields, self._rows, self.numbers, strict=True):
            field.clear()
            row.set_label(say.group_label(number))
            row.set_error("")
        self._tick.setChecked(False)
        QTimer.singleShot(0, self, self._show_pages)

    def first_focus(self) -> QWidget | None:
        """Printing comes first."""
        return forms.field(self.form, "print_sheet", Button)

    def missing(self) -> str:
        """Groups and tick that are left."""
        left = sum(1 for at in range(len(self.fields)) if not self._right(at))
        return say.missing_on_sheet(left, not self._tick.isChecked())

    def go_on(self, done: Callable[[], None]) -> None:
        """Only when both groups are right and the sheet lies safe; else the cursor goes to what is left."""
        for at, field in enumerate(self.fields):
            if not self._right(at):
                self._rows[at].judge()
                field.setFocus()
                return
        if not self._tick.isChecked():
            self._tick.setFocus()
            return
        assert self._act is not None
        self._act.note_checked()
        done()

    def _show_pages(self) -> None:
        if self._act is not None and self.wizard.desk is not None:
            self._preview.show_pages(self._act.pages())

    def _right(self, at: int) -> bool:
        return self._act is not None and self._act.group_is_typed(self.numbers[at], self.fields[at].text())

    def _judge(self, at: int) -> str | None:
        text = self.fields[at].text().strip()
        return say.wrong_group(self.numbers[at]) if text and not self._right(at) else None

    def _on_typed(self, at: int) -> None:
        right = self._right(at)
        self._rows[at].set_error("")
        self._rows[at].set_hint(say.GROUP_RIGHT if right else "")
        if right:
            following = [field for other, field in enumerate(self.fields) if not self._right(other)]
            (following[0] if following else self._tick).setFocus()
        self.changed.emit()

    def _print(self) -> None:
        if self._act is not None and self._act.print():
            self._tell(say.SHEET_PRINTED)

    def _save(self) -> None:
        if self._act is None:
            return
        try:
            target = self._act.save(Path.home())
        except OSError:
            self.trouble.emit(say.NOT_WRITTEN)
            return
        if target is not None:
            self._tell(say.SHEET_SAVED)

    def _tell(self, words: str) -> None:
        self._told.say(words)
        self._told.show()
        self.fields[0].setFocus()
