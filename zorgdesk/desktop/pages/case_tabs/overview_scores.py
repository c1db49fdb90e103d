"""The card "Hoe gaat het met …?": wellbeing and involvement over time, with the text version below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.case_file import ScorePoint
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.trend_chart import Series, TrendChart
from zorgdesk.wording import case as say
from zorgdesk.wording.formats import short

_POINTS = 6


class ScoresCard(Card):
    """`show_scores(points, first_name)` fills it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say.how_is(""), parent=parent)
        self.setObjectName("scores_card")
        self.chart = TrendChart()
        self._words = PlainLabel("", "support", wrap=True)
        self.body.addWidget(self.chart)
        self.body.addWidget(self._words)

    def show_scores(self, points: Sequence[ScorePoint], first_name: str, today: date) -> None:
        """Show the last six observations that had an average."""
        self.set_title(say.how_is(privacy().name(first_name)))
        shown = list(points)[-_POINTS:]
        self.chart.setVisible(bool(shown))
        if not shown:
            self._words.setText(say.NO_SCORES)
            return
        self.chart.show_trend(
            [short(point.on) for point in shown],
            [
                Series(say.WELLBEING, tuple(point.wellbeing for point in shown), "ok"),
                Series(say.INVOLVEMENT, tuple(point.involvement for point in shown), "info"),
            ],
        )
        self._words.setText(self.chart.sentence())
