"""The cards at the right: looptijd, quality, and what can be taken over from earlier texts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_quality import PlanQuality
from zorgdesk.casework.sheets.plans import PlanSheet, QuotableFact
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.run_line import RunLine, RunMark
from zorgdesk.wording import plan as say
from zorgdesk.wording import plan_page as words
from zorgdesk.wording.formats import day, quoted, short

_QUOTES_SHOWN = 4


class RunCard(Card):
    """Looptijd: start, go/no-go's, evaluation and today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.RUN_TITLE, parent=parent)
        self._line = RunLine()
        self._sentence = PlainLabel("", "support", wrap=True)
        self.body.addWidget(self._line)
        self.body.addWidget(self._sentence)

    def show_plan(self, sheet: PlanSheet, today: date) -> None:
        """The points of this version on one line."""
        start = sheet.starts_on or sheet.created_on
        moments = sheet.go_no_gos
        days = [start, today, *(moment.planned_on for moment in moments)]
        end = sheet.evaluation_on or max(days)
        span = max(1, (end - start).days)
        marks = [RunMark(0.0, "ok", "flag", say.RUN_START, short(start))]
        next_open = next((moment for moment in moments if moment.decided_on is None), None)
        for moment in moments:
            named = moment is (next_open or moments[-1])
            share = min(0.97, max(0.03, (moment.planned_on - start).days / span))
            kind, icon = ("violet", "signpost") if moment.decided_on is None else ("ok", "circle-check")
            words = say.RUN_MOMENT if named else ""
            marks.append(RunMark(share, kind, icon, words, day(moment.planned_on, on=today) if named else ""))
        last = day(sheet.evaluation_on, on=today) if sheet.evaluation_on else say.NO_DATE
        marks.append(RunMark(1.0, "info", "target", say.RUN_END, last))
        passed = min(1.0, max(0.0, (today - start).days / span))
        sentence = privacy().text(say.run_sentence(sheet, today))
        self._line.show_run(marks, passed if start <= today else None, sentence)
        self._sentence.setText(sentence)


class QualityCard(Card):
    """Six points; never a reason to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.QUALITY_TITLE, parent=parent)
        self._count = PlainLabel("", "support")
        self.add_head(self._count)
        self._marks = {point: IconView("circle-dashed", "ink2", 16) for point in words.QUALITY}
        for point, line_words in words.QUALITY.items():
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(self._marks[point])
            line.addWidget(PlainLabel(line_words), 1)
            self.body.addLayout(line)
        self.body.addWidget(PlainLabel(words.QUALITY_HINT, "support", wrap=True))

    def show_quality(self, quality: PlanQuality) -> None:
        """Tick what is met; shape and place tell it, colour comes third."""
        self._count.setText(words.quality_count(quality.good, len(quality.points)))
        for point, met in quality.points.items():
            self._marks[point].set_icon("circle-check" if met else "circle-dashed", "ok" if met else "ink2")
            self._marks[point].setAccessibleName(words.quality_point(point, met=met))


class QuotesCard(Card):
    """Facts from shared observations and notes. Signal picked(QuotableFact)."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.QUOTES_TITLE, parent=parent)
        self._hint = PlainLabel(say.QUOTES_HINT, "support", wrap=True)
        self.body.addWidget(self._hint)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(8)
        self.body.addLayout(self._boxes)
        self._more = Button(say.MORE_QUOTES, "link", icon="chevron-down", size="row")
        self._more.setObjectName("more_quotes")
        self._more.clicked.connect(self._show_more)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.facts: tuple[QuotableFact, ...] = ()
        self._shown = _QUOTES_SHOWN
        self._today = date.min
        self._drawn: tuple[object, ...] = ()

    def show_facts(self, facts: tuple[QuotableFact, ...], today: date, *, writable: bool) -> None:
        """The newest first."""
        self.facts, self._today = facts, today
        self._hint.setText(say.QUOTES_HINT if facts else say.NO_QUOTES)
        self._fill(writable)

    def _fill(self, writable: bool) -> None:
        drawn = (self.facts[: self._shown], writable, privacy().on)
        self._more.setVisible(len(self.facts) > self._shown)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._writable = writable
        while self._boxes.count():
            item = self._boxes.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, fact in enumerate(self.facts[: self._shown]):
            self._boxes.addWidget(self._box(number, fact, writable))

    def _box(self, number: int, fact: QuotableFact, writable: bool) -> QWidget:
        box = Card()
        box.set_dense(True)
        box.set_ground("sunken", "sunken")
        box.body.setSpacing(4)
        box.body.addWidget(PlainLabel(quoted(privacy().text(fact.text)), "body", wrap=True))
        source = say.source_words(fact.source, fact.seen_on, self._today)
        take = Button(say.INSERT, "link", icon="corner-down-left", size="row")
        take.setObjectName(f"insert_{number}")
        take.setAccessibleName(f"{say.INSERT}: {privacy().text(fact.text)}")
        take.clicked.connect(lambda: self.picked.emit(fact))
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(source, "support"))
        foot.addStretch(1)
        foot.addWidget(take)
        box.body.addLayout(foot)
        take.setVisible(writable and not privacy().on)
        return box

    def _show_more(self) -> None:
        self._shown += _QUOTES_SHOWN
        self._fill(self._writable)
