"""Beside a sheet that is entered: its averages, the trend with this sheet in it, and the keys for fast entry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from zorgdesk.casework.observations import MomentText
from zorgdesk.casework.sheets.case_file import ScorePoint
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.key_cap import KeyCap
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.trend_chart import Series, TrendChart
from zorgdesk.domain.scores import average_of
from zorgdesk.wording import observations as say
from zorgdesk.wording.formats import short

_EARLIER = 4


class SheetSide:
    """`show_scores(...)` after every change."""

    def __init__(self, column: Scroller) -> None:
        self._numbers = {name: PlainLabel("", "display", token=token) for name, token in _TOKENS.items()}
        self._was = {name: PlainLabel("", "support") for name in _TOKENS}
        self._filled = PlainLabel("", "support")
        self._chart = TrendChart()
        self._words = PlainLabel("", "support", wrap=True)
        column.body.addWidget(self._averages())
        trend = Card(say.TREND)
        trend.body.addWidget(self._chart)
        trend.body.addWidget(self._words)
        column.body.addWidget(trend)
        column.body.addWidget(_key_card())
        column.body.addStretch(1)

    def show_scores(self, moments: Sequence[MomentText], earlier: Sequence[ScorePoint], filled: int, of: int) -> None:
        """The averages as they would be now, and the trend."""
        now = {
            "wellbeing": average_of([moment.wellbeing for moment in moments]),
            "involvement": average_of([moment.involvement for moment in moments]),
        }
        last = earlier[-1] if earlier else None
        before = {
            "wellbeing": last.wellbeing if last else None,
            "involvement": last.involvement if last else None,
        }
        for name in _TOKENS:
            self._numbers[name].setText(say.average(now[name]))
            self._was[name].setText(say.was(before[name], last.on if last else None))
        too_few = filled and now["wellbeing"] is None and now["involvement"] is None
        self._filled.setText(say.TOO_FEW if too_few else say.filled(filled, of))
        shown = list(earlier)[-_EARLIER:]
        labels = [*(short(point.on) for point in shown), say.THIS_SHEET]
        wellbeing = (*(point.wellbeing for point in shown), now["wellbeing"])
        involvement = (*(point.involvement for point in shown), now["involvement"])
        self._chart.show_trend(
            labels, [Series(say.WELLBEING, wellbeing, "ok"), Series(say.INVOLVEMENT, involvement, "info")]
        )
        self._words.setText(self._chart.sentence())

    def _averages(self) -> Card:
        card = Card(say.AVERAGES)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        for column, (name, title) in enumerate((("wellbeing", say.WELLBEING), ("involvement", say.INVOLVEMENT))):
            grid.addWidget(PlainLabel(title, "support"), 0, column)
            grid.addWidget(self._numbers[name], 1, column)
            grid.addWidget(self._was[name], 2, column)
        card.body.addWidget(inside)
        card.body.addWidget(self._filled)
        return card


_TOKENS = {"wellbeing": "ok", "involvement": "info"}


def _key_card() -> Card:
    card = Card(say.FAST)
    card.body.setSpacing(8)
    for cap, words in say.FAST_KEYS:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(KeyCap(cap))
        row.addWidget(PlainLabel(words, "support"), 1)
        card.body.addWidget(line)
    return card
