"""Hoe gaat het met …: welbevinden and betrokkenheid over time beside the plan, and whether the group carries it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.plan_quotes import CarryingLine, WellbeingSheet
from zorgdesk.casework.wellbeing_trend import wellbeing_sheet
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.wellbeing_forms import CarryingForm, QuickForm, ScoreForm
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.trend_chart import Series, TrendChart
from zorgdesk.wording import case as case_words
from zorgdesk.wording import wellbeing as say
from zorgdesk.wording.formats import short

_POINTS = 6
_Kind = type[CarryingForm] | type[ScoreForm]


class WellbeingCard(Card):
    """Internal: nothing of it stands on a paper. Signals: typing(), written(bool) for the head of the page."""

    typing = Signal()
    written = Signal(bool)

    def __init__(self, page: Page) -> None:
        super().__init__("")
        self.setObjectName("wellbeing_card")
        self._page, self._case_id, self._first_name = page, 0, ""
        self._sheet: WellbeingSheet | None = None
        self._forms: dict[_Kind, QuickForm] = {}
        self.chart = TrendChart()
        self._trend = PlainLabel("", "support", wrap=True)
        self.score = _link(say.SCORE, "plus", "add_score")
        self.score.clicked.connect(self.open_score)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(say.CARRIES, "row", wrap=True), 1)
        head.addWidget(Badge(say.INTERNAL, "mute", "lock"))
        self._answer = QVBoxLayout()
        self._answer.setSpacing(4)
        self.ask = _link(say.ASK, "users", "ask_carrying")
        self.ask.clicked.connect(self.open_carrying)
        self._earlier = _link("", "chevron-down", "earlier_answers")
        self._earlier.clicked.connect(self._show_history)
        self._history = False
        self._under_score, self._under_ask = QVBoxLayout(), QVBoxLayout()
        for widget in (self.chart, self._trend):
            self.body.addWidget(widget)
        self.body.addWidget(self.score, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._under_score)
        self.body.addWidget(Hairline())
        self.body.addLayout(head)
        self.body.addLayout(self._answer)
        for link in (self._earlier, self.ask):
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._under_ask)

    def show_case(self, case_id: int, first_name: str) -> None:
        """Read and show; the forms of another case go."""
        if case_id != self._case_id:
            for form in self._forms.values():
                form.hide()
                form.deleteLater()
            self._forms.clear()
            self._history = False
        self._case_id, self._first_name = case_id, first_name
        self._sheet = self._page.read(wellbeing_sheet, case_id)
        self._fill()

    def open_carrying(self) -> QWidget:
        """Ask it now; returns the form, to scroll to."""
        return self._open(CarryingForm, self._under_ask)

    def open_score(self) -> None:
        """A score without a sheet."""
        self._open(ScoreForm, self._under_score)

    def leave(self) -> bool:
        """Write the drafts."""
        return False not in [form.leave() for form in self._forms.values()]

    def _fill(self) -> None:
        sheet = self._sheet
        assert sheet is not None
        self.set_title(say.title(privacy().name(self._first_name)))
        points = sheet.points[-_POINTS:]
        self.chart.setVisible(bool(points))
        if points:
            wellbeing = tuple(point.wellbeing for point in points)
            involvement = tuple(point.involvement for point in points)
            self.chart.show_trend(
                [short(point.on) for point in points],
                [
                    Series(case_words.WELLBEING, wellbeing, "ok"),
                    Series(case_words.INVOLVEMENT, involvement, "info"),
                ],
            )
        self._trend.setText(self.chart.sentence() if points else say.NO_SCORES)
        self._fill_answers(sheet, self._page.desk.today())
        for widget in (self.score, self.ask):
            widget.setVisible(not privacy().on)
        if privacy().on:
            for form in self._forms.values():
                form.close_form()

    def _fill_answers(self, sheet: WellbeingSheet, today: date) -> None:
        cleared(self._answer)
        if not sheet.answers:
            self._answer.addWidget(PlainLabel(say.NOT_ASKED, "support", wrap=True))
        for line in sheet.answers if self._history else sheet.answers[:1]:
            self._answer.addWidget(_answer(line, today))
        if sheet.ask_again_on is not None:
            self._answer.addWidget(PlainLabel(say.again(sheet.ask_again_on, today), "support", wrap=True))
        rest = len(sheet.answers) - 1
        self._earlier.setText(say.earlier(rest))
        self._earlier.setVisible(rest > 0 and not self._history)

    def _show_history(self) -> None:
        self._history = True
        self._fill()
        self.ask.setFocus()

    def _open(self, kind: _Kind, place: QVBoxLayout) -> QWidget:
        """Only one of the two is open; each is made when it is first wanted."""
        assert self._sheet is not None
        for other, form in self._forms.items():
            if other is not kind and not form.isHidden():
                form.close_form()
        if kind not in self._forms:
            form = self._forms[kind] = kind(self._page, self._case_id)
            form.typing.connect(self.typing)
            form.written.connect(self.written)
            form.kept.connect(lambda change: self._kept(kind, change))
            form.shut.connect(self._closed)
            place.addWidget(form)
        form = self._forms[kind]
        (self.ask if kind is CarryingForm else self.score).hide()
        form.open_form(self._sheet.known_names[0] if self._sheet.known_names else "")
        first = form.first_focus()
        if first is not None:
            first.setFocus()
        return form

    def _closed(self) -> None:
        open_forms = {kind for kind, form in self._forms.items() if not form.isHidden()}
        self.ask.setVisible(CarryingForm not in open_forms and not privacy().on)
        self.score.setVisible(ScoreForm not in open_forms and not privacy().on)

    def _kept(self, kind: _Kind, change: Change) -> None:
        """It stands in the file: the form goes, and the card and the toast say so."""
        form = self._forms.pop(kind)
        form.hide()
        form.deleteLater()
        words = say.KEPT if kind is CarryingForm else say.SCORE_KEPT
        self.show_case(self._case_id, self._first_name)
        (self.ask if kind is CarryingForm else self.score).setFocus()
        self._page.toast.emit(words, change)


def _link(words: str, icon: str, name: str) -> Button:
    link = Button(words, "link", icon=icon, size="row")
    link.setObjectName(name)
    link.set_flush(True)
    return link


def _answer(line: CarryingLine, today: date) -> QWidget:
    """Ja or nee as shape and word, the day and who, and the reason."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.setSpacing(8)
    badge = Badge()
    badge.show_mark(Mark("ok" if line.carries else "bad", "circle-check" if line.carries else "octagon-x",
                         say.answer_word(line)))  # fmt: skip
    head.addWidget(badge)
    head.addWidget(PlainLabel(say.answer_line(line, privacy().name(line.said_by), today), "support"), 1)
    column.addLayout(head)
    column.addWidget(PlainLabel(privacy().text(line.reason), "body", wrap=True))
    return row
