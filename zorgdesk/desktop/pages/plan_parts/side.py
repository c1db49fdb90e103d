"""The cards at the right: looptijd and quality of the plan."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_quality import PlanQuality, QualityPoint
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.run_line import RunLine, RunMark
from zorgdesk.wording import plan as say
from zorgdesk.wording import plan_page as words
from zorgdesk.wording.formats import day, short


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
    """The points of domain.md row 66 and screen 06; never a reason to stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.QUALITY_TITLE, parent=parent)
        self._met = PlainLabel("", "support")
        self.add_head(self._met)
        self._marks = {point: IconView("circle-dashed", "ink2", 16) for point in words.QUALITY}
        for point, line_words in words.QUALITY.items():
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(self._marks[point])
            label = PlainLabel(line_words)
            if point is QualityPoint.ALL_AGREE:
                self._agreed = label
            line.addWidget(label, 1)
            self.body.addLayout(line)
        self.body.addWidget(PlainLabel(words.QUALITY_HINT, "support", wrap=True))

    def show_quality(self, quality: PlanQuality, parents: int) -> None:
        """Tick what is met; shape and place tell it, colour comes third."""
        self._met.setText(words.quality_count(quality.good, len(quality.points)))
        for point, met in quality.points.items():
            self._marks[point].set_icon("circle-check" if met else "circle-dashed", "ok" if met else "ink2")
            self._marks[point].setAccessibleName(words.quality_point(point, met=met))
        self._agreed.setText(words.all_agree(parents))
