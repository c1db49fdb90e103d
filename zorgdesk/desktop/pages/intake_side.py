"""The right column of the intake: the routekaart of the gemeente as a checklist, and possible doubles (screen 21)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_doubles import likely_doubles
from zorgdesk.casework.case_sheet import route_map
from zorgdesk.casework.cases import is_another_child, tick_route_step
from zorgdesk.casework.sheets.cases import CaseSheet, RouteStep
from zorgdesk.desktop.pages.doubles_box import DoubleRow
from zorgdesk.desktop.pages.intake_signals import SignalHistory
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.siblings_card import SiblingsCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import cases as case_words
from zorgdesk.wording import intake as say


class IntakeSide(QWidget):
    """`fill(sheet)`. Signals: go(Place), ticked()."""

    go = Signal(object)
    ticked = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._case_id = 0
        self._looked_for: object = None
        self._family: object = None
        self.route = Card()
        self.route.setObjectName("route_card")
        self.doubles = Card()
        self.doubles.setObjectName("doubles_card")
        self.doubles.set_ground("warnbg", "warnbg")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.route)
        column.addWidget(self.doubles)
        self.history = SignalHistory(page)
        column.addWidget(self.history)
        self.siblings = SiblingsCard(page, suggest=True)
        self.siblings.go.connect(self.go)
        self.siblings.changed.connect(self.ticked)
        column.addWidget(self.siblings)
        column.addStretch(1)

    def forget(self) -> None:
        """Look for doubles again at the next fill: another casus may have changed."""
        self._looked_for = self._family = None

    def fill(self, sheet: CaseSheet) -> None:
        """Show the routekaart of the gemeente of care, and the cases that look like this one."""
        self._case_id = sheet.case_id
        self._fill_route(sheet)
        self._fill_doubles(sheet)
        family = (sheet.case_id, sheet.guardians, privacy().on)
        if family != self._family:
            self._family = family
            self.siblings.show_siblings(sheet.case_id)
            self.history.show_signals(sheet.case_id)

    def _fill_route(self, sheet: CaseSheet) -> None:
        today = self._page.desk.today()
        steps = self._page.read(route_map, sheet.case_id, on=today)
        self.route.set_title(say.route_title(sheet.care_municipality_name))
        self.route.set_count(say.route_count(sum(step.done for step in steps), len(steps)))
        cleared(self.route.body)
        for number, step in enumerate(steps, start=1):
            self.route.body.addWidget(self._step(number, step))
        if not steps:
            self.route.body.addWidget(PlainLabel(say.NO_ROUTE, "support", wrap=True))
            there = Button(say.TO_SETTINGS, "link", size="row")
            there.setObjectName("to_settings")
            there.clicked.connect(lambda: self.go.emit(Place(PageKey.SETTINGS)))
            self.route.body.addWidget(there)

    def _step(self, number: int, step: RouteStep) -> QWidget:
        """One step: a mark where the fact is in the casus, else a box to tick."""
        today = self._page.desk.today()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        second = PlainLabel(say.step_line(step.done, step.done_on, today), "support")
        if step.by_itself:
            row.addWidget(IconView("circle-check", "ok", 18))
            words.addWidget(PlainLabel(step.words, "control", wrap=True))
            words.addWidget(second)
            row.addLayout(words, 1)
            return line
        tick = Tick(step.words)
        tick.setObjectName(f"route_step_{number}")
        tick.setChecked(step.done)
        tick.toggled.connect(lambda done: self._tick(step.words, done, today))
        words.addWidget(tick)
        if step.done:
            words.addWidget(self._ticked_on(number, step))
        row.addLayout(words, 1)
        return line

    def _ticked_on(self, number: int, step: RouteStep) -> QWidget:
        """The day on which a step was done: a link that becomes a date field."""
        today = self._page.desk.today()
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(28, 0, 0, 0)
        link = Button(say.step_line(step.done, step.done_on, today), "link", size="row")
        link.set_flush(True)
        link.setObjectName(f"route_day_{number}")
        link.setAccessibleDescription(say.change_day(step.words))
        day = DateField(today)
        day.setObjectName(f"route_date_{number}")
        day.setAccessibleName(say.change_day(step.words))
        day.set_value(step.done_on)
        day.hide()
        across.addWidget(link)
        across.addWidget(day)
        across.addStretch(1)

        def choose() -> None:
            link.hide()
            day.show()
            day.setFocus()

        def chosen() -> None:
            value = day.value()
            if value is not None and value <= today and value != step.done_on:
                self._tick(step.words, True, value)
            elif value is None or value > today:
                day.set_value(step.done_on)

        link.clicked.connect(choose)
        day.editingFinished.connect(chosen)
        return holder

    def _tick(self, words: str, done: bool, day: date) -> None:
        change = self._page.perform(tick_route_step, self._case_id, words, done, on=day)
        if change is not None and not done:
            self._page.toast.emit(say.STEP_OPEN, change)
        self.ticked.emit()

    def _fill_doubles(self, sheet: CaseSheet) -> None:
        looking_for = (sheet.case_id, sheet.name, sheet.birth_date, privacy().on)
        if looking_for == self._looked_for:
            return
        self._looked_for = looking_for
        found = self._page.read(likely_doubles, sheet.name, sheet.birth_date, but_not=sheet.case_id, limit=3)
        self.doubles.setVisible(bool(found))
        cleared(self.doubles.body)
        if not found:
            return
        self.doubles.body.addWidget(IconLine("users", case_words.POSSIBLE_DOUBLES, "warn", "card"))
        same = any(double.same_birth_date for double in found)
        self.doubles.body.addWidget(PlainLabel(case_words.double_reason(same), "support", wrap=True))
        for double in found:
            row = DoubleRow(double, here=self._here(sheet))
            row.opened.connect(lambda case_id: self.go.emit(Place(PageKey.CASE, case_id=case_id)))
            row.is_other.connect(self._other_child)
            self.doubles.body.addWidget(row)

    def _here(self, sheet: CaseSheet) -> tuple[str, ...]:
        """This intake as a column to lay beside another casus."""
        name, place = privacy().name(sheet.name), privacy().place(sheet.location_name)
        born = None if privacy().on else sheet.birth_date
        return case_words.beside(name, born, place, sheet.opened_on, sheet.stage, sheet.owner)

    def _other_child(self, case_id: int) -> None:
        change = self._page.perform(is_another_child, self._case_id, case_id, on=self._page.desk.today())
        if change is not None:
            self._looked_for = None
            self.ticked.emit()
            self._page.toast.emit(case_words.SAID_APART, change)
