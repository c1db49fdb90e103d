"""The tab "Overdracht" of a casus: where the chain stands, the days and rules of the gemeente, and begin or go on."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.handover_sheet import handover_of_case
from zorgdesk.casework.handovers import begin_handover, plan_warm_talk
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.handovers import HandoverOfCase, HandoverSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.pages.handover_outline import chain_of
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.stepper import Stepper
from zorgdesk.domain.values import HandoverManner, HandoverStep
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording import handover_editor as words
from zorgdesk.wording import handovers as say
from zorgdesk.wording.formats import plain

_SIDE_WIDTH, _NO_LIMIT = 380, 16777215


class HandoverTab(Page):
    """A summary; the writing is done on the page of the overdracht itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("case_tabs/handover.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._main = forms.field(self.form, "main", Scroller)
        self._side = forms.field(self.form, "side", Scroller)
        self.chain = Stepper(upright=True)
        self.chain.setObjectName("chain")
        self._cards = {name: Card() for name in ("state", "dates", "rules", "versions")}
        for name, card in self._cards.items():
            card.setObjectName(f"{name}_card")
            (self._main if name == "state" else self._side).body.addWidget(card)
        for scroller in (self._main, self._side):
            scroller.body.addStretch(1)
        self.found: HandoverOfCase | None = None
        self._case_id = 0
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Show the newest version of this case."""
        assert place.case_id is not None
        self._case_id = place.case_id
        self._fill()

    def place(self) -> Place:
        """This tab."""
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.HANDOVER.value)

    def first_focus(self) -> QWidget | None:
        """The button that begins or goes on."""
        return forms.newest(self._cards["state"], "open_handover", Button)

    def set_privacy(self, on: bool) -> None:
        """Nothing here names anyone but the school and who recorded a step."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """A step, an answer or a rule."""
        if self.isVisible() and self._case_id and (self._case_id in change.case_ids or not change.case_ids):
            self._fill()

    def _fill(self) -> None:
        today = self.desk.today()
        found = self.found = self.read(handover_of_case, self._case_id, on=today)
        self._fill_state(found, today)
        self._fill_dates(found, today)
        self._fill_rules(found)
        self._fill_versions(found, today)

    def _start(self, name: str, title: str) -> QVBoxLayout:
        card = self._cards[name]
        card.set_title(title)
        body = card.body
        while body.count():
            item = body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None and old is not self.chain:
                old.hide()
                old.deleteLater()
        return body

    def _fill_state(self, found: HandoverOfCase, today: date) -> None:
        body = self._start("state", say.TAB_TITLE)
        sheet = found.sheet
        if sheet is None:
            self.chain.hide()
            body.addWidget(PlainLabel(words.EMPTY_LINE, "body", wrap=True))
            body.addWidget(self._open(say.BEGIN, "primary", "send"))
            return
        body.addWidget(PlainLabel(words.summary(sheet), "row", wrap=True))
        running = sheet.open_step is not None
        body.addWidget(self._open(say.GO_ON if running else say.LOOK, "primary" if running else "secondary", "send"))
        self.chain.show_steps(chain_of(sheet, today))
        body.addWidget(self.chain)
        self.chain.show()  # not before it has a place: it would flash as a window of its own
        for point in sheet.verdict.points if HandoverStep.SENT not in sheet.done else ():
            button = Button(gate_words.point(point).title, "link", icon="circle-dashed")
            button.clicked.connect(lambda _=False, point=point: self.go.emit(to_page(point.place, self._case_id)))
            body.addWidget(button)
        if HandoverStep.SENT in sheet.done:
            received = HandoverStep.RECEIVED in sheet.done
            icon, token = ("circle-check", "ok") if received else ("circle-dashed", "warn")
            body.addWidget(IconLine(icon, words.receipt_line(sheet, today), token))
        if sheet.manner is HandoverManner.WARM and HandoverStep.WARM_TALK not in sheet.done:
            body.addWidget(self._talk(sheet, today))

    def _open(self, caption: str, kind: str, icon: str) -> QWidget:
        button = Button(caption, kind, icon=icon, size="main")
        button.setObjectName("open_handover")
        button.clicked.connect(self._go_on)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return holder

    def _talk(self, sheet: HandoverSheet, today: date) -> QWidget:
        field = DateField(today)
        field.setObjectName("warm_talk_on")
        field.set_value(sheet.warm_talk_on)
        row = FormRow(words.TALK_DATE, field)
        row.set_check(field.problem)
        row.setMaximumWidth(_SIDE_WIDTH)
        field.date_changed.connect(lambda chosen: self._plan_talk(sheet, chosen))
        return row

    def _plan_talk(self, sheet: HandoverSheet, talk_on: date | None) -> None:
        if talk_on != sheet.warm_talk_on:
            self.perform(plan_warm_talk, sheet.handover_id, talk_on)

    def _go_on(self) -> None:
        assert self.found is not None
        handover_id = self.found.sheet.handover_id if self.found.sheet else None
        if handover_id is None:
            now, own_name = self.desk.now(), self.read(preferences).own_name
            change = self.perform(begin_handover, self._case_id, on=now.date(), by=own_name, at=now)
            if change is None:
                return
            self.toast.emit(say.BEGUN, change)
            handover_id = change.created_id
        self.go.emit(Place(PageKey.HANDOVER, self._case_id, ref=handover_id))

    def _fill_dates(self, found: HandoverOfCase, today: date) -> None:
        body = self._start("dates", say.DATES_CARD)
        dates, rules = found.dates, found.rules
        if dates is None:
            body.addWidget(PlainLabel(say.NO_BIRTH_DATE, "support", wrap=True))
            button = Button(say.TO_INTAKE, "link", icon="arrow-right")
            button.setObjectName("to_intake")
            to_intake = Place(PageKey.INTAKE, self._case_id, field="birth_date")
            button.clicked.connect(lambda: self.go.emit(to_intake))
            body.addWidget(button)
            return
        lines = (
            (say.date_line(say.START, rules.handover_start_months), dates.start),
            (say.date_line(say.DISCUSS, rules.handover_discuss_months), dates.discuss),
            (say.date_line(say.SEND, rules.handover_send_months), dates.send),
            (say.TURNS_FOUR, dates.school),
        )
        for caption, when in lines:
            body.addWidget(_pair(caption, plain(when), quiet=when < today))

    def _fill_rules(self, found: HandoverOfCase) -> None:
        body = self._start("rules", say.RULES_CARD)
        for line in say.rule_lines(found.rules):
            body.addWidget(IconLine("check", line))
        source = PlainLabel(say.rule_source(found.municipality_name, found.rules), "support", wrap=True)
        source.setObjectName("rule_source")
        body.addWidget(source)

    def _fill_versions(self, found: HandoverOfCase, today: date) -> None:
        body = self._start("versions", say.VERSIONS_CARD)
        versions = found.sheet.versions if found.sheet else ()
        self._cards["versions"].setVisible(len(versions) > 1)
        for version in versions if len(versions) > 1 else ():
            line = words.version_line(version.version, version.started_on, version.sent_on, today)
            button = Button(line, "link", icon="history")
            place = Place(PageKey.HANDOVER, self._case_id, ref=version.handover_id)
            button.clicked.connect(lambda _=False, place=place: self.go.emit(place))
            body.addWidget(button)

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 the right column goes below the main one."""
        below = mode in (Mode.COMPACT, Mode.NARROW)
        columns = forms.field(self.form, "columns", QWidget).layout()
        if isinstance(columns, QHBoxLayout):
            columns.setDirection(QHBoxLayout.Direction.TopToBottom if below else QHBoxLayout.Direction.LeftToRight)
        self._side.setMinimumWidth(0 if below else _SIDE_WIDTH)
        self._side.setMaximumWidth(_NO_LIMIT if below else _SIDE_WIDTH)


def _pair(caption: str, value: str, *, quiet: bool) -> QWidget:
    """A word at the left, its date at the right."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(PlainLabel(caption, "body", token="ink2" if quiet else "ink"))
    row.addStretch(1)
    row.addWidget(PlainLabel(value, "row", token="ink2" if quiet else "ink"))
    return holder
