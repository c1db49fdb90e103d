"""Nazorg: the opvang ends and the guidance goes on, with the day and the words of its next act (domain.md row 7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change
from zorgdesk.casework.closing import end_care, plan_aftercare, resume_care
from zorgdesk.casework.preferences import preferences
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import closing as say
from zorgdesk.wording import formats

_NEXT_DAYS = 14


class AftercareDrawer(Drawer):
    """`place.case_id` is the case. Before the end it asks for the day; after it for the next act."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self._case_id = place.case_id
        self._sheet = self.read(case_sheet, self._case_id)
        self.form = forms.load("drawers/aftercare.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.ended_on = forms.field(self.form, "ended_on", DateField)
        self.what = forms.field(self.form, "what", QLineEdit)
        self.next_on = forms.field(self.form, "next_on", DateField)
        self.who = forms.field(self.form, "who", QLineEdit)
        self._make_foot()
        self._fill()
        self._connect()

    def title(self) -> str:
        """Opvang beëindigen, or Nazorg once that was done."""
        return say.AFTERCARE if self._ended else say.CARE_ENDS

    def context(self) -> str:
        """Child and code."""
        return formats.middot(privacy().name(self._sheet.name), self._sheet.code)

    def foot(self) -> Sequence[QWidget]:
        """Not now, or keep it."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """The next act."""
        return self.what

    def set_privacy(self, on: bool) -> None:
        """Nothing is typed over dots."""
        self._fill()

    @property
    def _ended(self) -> bool:
        return self._sheet.care_ended_on is not None

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        not_now = Button(say.NOT_NOW, "quiet")
        not_now.setObjectName("not_now")
        not_now.clicked.connect(lambda: self.done.emit())
        words = say.KEEP_AFTERCARE if self._ended else say.CARE_ENDS
        self.keep = Button(words, "primary", icon="check", key_cap="Ctrl+Enter")
        self.keep.setObjectName("keep_aftercare")
        self.keep.clicked.connect(self._keep)
        row.addWidget(not_now)
        row.addStretch(1)
        row.addWidget(self.keep)

    def _fill(self) -> None:
        today, sheet = self.desk.today(), self._sheet
        forms.set_today(self.form, today)
        self.ended_on.set_value(sheet.care_ended_on or today)
        self.what.setText(privacy().text(sheet.aftercare_what))
        self.next_on.set_value(sheet.aftercare_on or today + timedelta(days=_NEXT_DAYS))
        self.who.setText(sheet.aftercare_who or self.read(preferences).own_name)
        forms.field(self.form, "resume", Button).setVisible(self._ended)
        self.form.setEnabled(not privacy().on)
        self.keep.setEnabled(not privacy().on)

    def _connect(self) -> None:
        keys.bind(self, KeyAct.DONE, self._keep)
        forms.field(self.form, "resume", Button).clicked.connect(self._resume)
        self._row("ended_on").set_check(lambda: self._needed(self.ended_on))
        self._row("what").set_check(lambda: None if self.what.text().strip() else say.NEED_WHAT)
        self._row("next_on").set_check(self._check_next)

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    @staticmethod
    def _needed(day: DateField) -> str | None:
        return day.problem() or (None if day.value() is not None else say.NEED_DAY)

    def _check_next(self) -> str | None:
        ended, following = self.ended_on.value(), self.next_on.value()
        too_early = ended is not None and following is not None and following < ended
        return self._needed(self.next_on) or (say.NEXT_BEFORE_END if too_early else None)

    def _keep(self) -> None:
        wrong = [row for row in map(self._row, ("ended_on", "what", "next_on")) if not row.judge()]
        ended_on, next_on = self.ended_on.value(), self.next_on.value()
        if wrong or ended_on is None or next_on is None:
            field = wrong[0].field() if wrong else None
            if field is not None:
                field.setFocus()
            return
        what, who = self.what.text(), self.who.text()
        if self._sheet.care_ended_on == ended_on:
            change = self.perform(plan_aftercare, self._case_id, next_on, what, who)
            self._leave_with(say.AFTERCARE_PLANNED, change)
        else:
            self._leave_with(say.CARE_ENDED, self.perform(end_care, self._case_id, ended_on, next_on, what, who))

    def _resume(self) -> None:
        self._leave_with(say.CARE_RESUMED, self.perform(resume_care, self._case_id))

    def _leave_with(self, words: str, change: Change | None) -> None:
        if change is not None:
            self.done.emit()
            self.toast.emit(words, change)
