"""The chosen group of a location: its children against maximum and age window, the reasons, and what comes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.locations import ComingMeeting, GroupChild, GroupPage, LocationPage
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.location_form import GroupForm
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.dates import age_in_months, age_on
from zorgdesk.domain.group_limits import GroupLimits
from zorgdesk.domain.values import GroupWarning
from zorgdesk.wording import locations as say
from zorgdesk.wording import meetings as meeting_words

_ROWS_SHOWN = 8
_ROW = 52


class LocationGroup(QWidget):
    """`show_group(page, group, on)`; None is a new group.

    Signals: reason_given(case id, GroupWarning, text), case(case id), meeting(meeting id). `group_form` has its own.
    """

    reason_given = Signal(int, object, str)
    case = Signal(int)
    meeting = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/location_group.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)
        self.group_form = GroupForm(self.form)
        self._on = date.min
        self._group: GroupPage | None = None
        self._child: GroupChild | None = None
        self._warning: GroupWarning | None = None
        self._reason = forms.field(self.form, "reason", QLineEdit)
        self._row = forms.field(self.form, "row_reason", FormRow)
        self._table, self._meetings = PlainTable(row_height=_ROW), EntryList()
        self._table.setObjectName("children")
        self._meetings.setObjectName("coming")
        self._model = RowsModel([
            Column("child", say.COLUMN_CHILD, _name, width=200, stretch=True),
            Column("age", say.COLUMN_AGE, self._age, width=150),
            Column("now", say.COLUMN_NOW, self._now, width=280),
        ])  # fmt: skip
        self._table.set_rows(self._model)
        for name, widget in (("child_box", self._table), ("meeting_box", self._meetings)):
            layout = forms.field(self.form, name, QWidget).layout()
            assert layout is not None
            layout.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self._table.chosen.connect(self._choose)
        self._table.opened.connect(lambda row: self.case.emit(row.case_id))
        self._meetings.opened.connect(lambda row: self.meeting.emit(row.key) if isinstance(row, Entry) else None)
        self._reason.returnPressed.connect(self._keep_reason)
        forms.field(self.form, "keep_reason", Button).clicked.connect(self._keep_reason)
        forms.field(self.form, "open_case", Button).clicked.connect(
            lambda: self.case.emit(self._child.case_id) if self._child is not None else None
        )
        forms.field(self.form, "full_box", InfoBox).acted.connect(self.group_form.focus_number)

    def show_group(self, page: LocationPage, group: GroupPage | None, *, on: date) -> None:
        """Fill everything of one group; without a group the children that are in none."""
        open_now = self._child.case_id if self._child is not None else None
        self._on, self._group = on, group
        children = group.children if group is not None else page.without_group
        self._model.show_all(children)
        head = self._table.horizontalHeader().height()
        rows = max(1, min(len(children), _ROWS_SHOWN))
        self._table.setFixedHeight(head + theme().px(_ROW) * rows + 4)
        self._table.setVisible(bool(children))
        forms.field(self.form, "no_children", PlainLabel).setVisible(not children)
        card = forms.field(self.form, "children_card", Card)
        card.set_title(say.children_title(len(children)))
        card.set_count(say.others(group.typed.other_children) if group is not None else "")
        line = forms.field(self.form, "window_line", PlainLabel)
        line.setText(say.window(group.limits) if group is not None else "")
        line.setVisible(bool(line.text()))
        full = forms.field(self.form, "full_box", InfoBox)
        full.setVisible(group is not None and group.is_full)
        if group is not None and group.is_full:
            full.say(say.full_line(group), title=say.full_title(group), act=say.CHANGE_NUMBER)
        self.group_form.show_group(group)
        self._show_meetings(page)
        again = next((child for child in children if child.case_id == open_now), None)
        self._choose(again or self._first_in_need(children))

    def choose_child(self, case_id: int) -> None:
        """Open the child that a task names, and put the focus on its reason."""
        place = self._model.place_of(lambda row: row.case_id == case_id)
        if place is None:
            return
        self._table.choose(place)
        self._choose(self._model.row(place))
        if self._warning is not None:
            self._reason.setFocus()

    def table(self) -> PlainTable:
        """The list of children, for the first focus."""
        return self._table

    def _first_in_need(self, children: tuple[GroupChild, ...]) -> GroupChild | None:
        waiting = (child for child in children if say.due_warning(child, on=self._on) is not None)
        return next(waiting, None)

    def _show_meetings(self, page: LocationPage) -> None:
        rows = [
            Entry(
                one.meeting_id, _title(one, page.name), "", "calendar-days", when=say.coming(one.held_on, on=self._on)
            )
            for one in page.meetings
        ]
        self._meetings.show_rows(rows)
        self._meetings.setVisible(bool(rows))
        forms.field(self.form, "no_meetings", PlainLabel).setVisible(not rows)

    def _choose(self, row: object) -> None:
        card = forms.field(self.form, "reason_card", Card)
        self._child = row if isinstance(row, GroupChild) else None
        card.setVisible(self._child is not None)
        if self._child is None:
            return
        self._warning = say.due_warning(self._child, on=self._on) if self._group is not None else None
        card.set_title(privacy().name(self._child.name) or self._child.code)
        forms.field(self.form, "reason_lead", PlainLabel).setText(say.reason_lead(self._warning))
        forms.field(self.form, "reason_form", QWidget).setVisible(self._warning is not None)
        self._row.set_error("")
        self._reason.clear()
        self._show_reasons(self._child)

    def _show_reasons(self, child: GroupChild) -> None:
        box = forms.field(self.form, "reason_lines", QWidget)
        layout = box.layout()
        assert layout is not None
        cleared(layout)
        for line in child.reasons:
            words = privacy().text(say.reason_line(line, on=self._on))
            layout.addWidget(PlainLabel(words, "support", wrap=True))
        box.setVisible(bool(child.reasons))

    def _keep_reason(self) -> None:
        if self._child is None or self._warning is None:
            return
        if not self._reason.text().strip():
            self._row.set_error(say.REASON_MISSING)
            return
        self.reason_given.emit(self._child.case_id, self._warning, self._reason.text())

    def _age(self, child: GroupChild) -> Cell:
        born = child.birth_date
        if born is None or born > self._on:
            return Cell(say.UNBORN)
        limits = self._group.limits if self._group is not None else GroupLimits()
        return Cell(str(age_on(born, self._on)), share=_share(limits, age_in_months(born, self._on)))

    def _now(self, child: GroupChild) -> Cell:
        icon, token, words = say.now_words(child, on=self._on)
        return Cell(words, icon=icon, icon_token=token, token=token if token != "ink2" else "ink")


def _title(meeting: ComingMeeting, location: str) -> str:
    """Its title; under privacy view what kind it is and the letter of the location."""
    if privacy().on:
        return meeting_words.default_title(meeting.kind, privacy().place(location))
    return meeting.title


def _share(limits: GroupLimits, months: int) -> float | None:
    """How far the child is in the window of the group, from 0 to 1."""
    end = limits.end_months if limits.extends else limits.until_months
    start = limits.from_months or 0
    if end is None or end <= start:
        return None
    return min(1.0, max(0.0, (months - start) / (end - start)))


def _name(child: GroupChild) -> Cell:
    return Cell(privacy().name(child.name) or child.code, second=child.code, role="row")
