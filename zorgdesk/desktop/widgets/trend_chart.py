"""TrendChart: one or two series of at most twelve points; different marks and dash, values printed, told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, LEFT, RIGHT, line, smooth, text
from zorgdesk.wording import widgets as say
from zorgdesk.wording.formats import decimal

MOST_POINTS = 12
_LEGEND, _AXIS, _LEFT, _RIGHT = 26, 24, 26, 40


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name, its values (None is a gap) and its colour."""

    name: str
    values: tuple[float | None, ...]
    kind: str = "ok"


class TrendChart(QWidget):
    """`show_trend(labels, [Series, Series], low=1, high=5)`; `sentence()` is the text version (also spoken)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._low, self._high, self._places = 1.0, 5.0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_trend(
        self,
        labels: Sequence[str],
        series: Sequence[Series],
        *,
        low: float = 1.0,
        high: float = 5.0,
        places: int = 1,
    ) -> None:
        """Show the last twelve moments, values with so many `places`.

        Raises ValueError for more than two lines, or lines of another length.
        """
        if len(series) > 2 or any(len(one.values) != len(labels) for one in series):
            raise ValueError("one or two series, each as long as the labels")
        self._labels = tuple(labels[-MOST_POINTS:])
        self._series = tuple(Series(one.name, one.values[-MOST_POINTS:], one.kind) for one in series)
        self._low, self._high, self._places = low, high, places
        self.setAccessibleName(self.sentence())
        self.update()

    def sentence(self) -> str:
        """The chart in words."""
        told = []
        for one in self._series:
            known = [value for value in one.values if value is not None]
            if known:
                told.append(say.trend_sentence(one.name, self._number(known[0]), self._number(known[-1]), len(known)))
        return " ".join(told) or say.NO_FIGURES

    def sizeHint(self) -> QSize:
        """160 high."""
        return QSize(theme().px(300), theme().px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Legend, grid, lines, last values."""
        painter = smooth(QPainter(self))
        self._legend(painter)
        plot = QRectF(
            theme().px(_LEFT), theme().px(_LEGEND) + 6, self.width() - theme().px(_LEFT + _RIGHT),
            self.height() - theme().px(_LEGEND + _AXIS) - 10,
        )  # fmt: skip
        self._grid(painter, plot)
        for place, one in enumerate(self._series):
            self._line(painter, plot, one, place)
        self._last_values(painter, plot)
        painter.end()

    def _legend(self, painter: QPainter) -> None:
        x = 0
        for place, one in enumerate(self._series):
            self._mark(painter, QPointF(x + 5, theme().px(_LEGEND) / 2), one.kind, place)
            area = QRect(x + 14, 0, self.width(), theme().px(_LEGEND))
            x += 14 + text(painter, area, one.name, "label", one.kind) + 14

    def _grid(self, painter: QPainter, plot: QRectF) -> None:
        span = self._high - self._low
        steps = max(1, round(span)) if span <= 10 else 4
        for step in range(steps + 1):
            value = self._low + span * step / steps
            y = round(self._y(plot, value))
            line(painter, round(plot.left()), y, round(plot.right()), y)
            if step in {0, steps // 2, steps}:
                area = QRect(0, y - 10, round(plot.left()) - 10, 20)
                words = decimal(value, 0) if value == round(value) else decimal(value)
                text(painter, area, words, "small", "ink2", RIGHT)
        wide = plot.width() / max(1, len(self._labels))
        every = 1 if wide > theme().px(46) else 2 if wide > theme().px(24) else 3
        for place, words in enumerate(self._labels):
            if (len(self._labels) - 1 - place) % every == 0:
                centre = self._x(plot, place)
                area = QRect(round(centre) - 40, round(plot.bottom()) + 6, 80, theme().px(18))
                text(painter, area, words, "small", "ink2", CENTER)

    def _line(self, painter: QPainter, plot: QRectF, one: Series, place: int) -> None:
        dash = Qt.PenStyle.SolidLine if place == 0 else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme().color(one.kind), 2, dash, Qt.PenCapStyle.RoundCap))
        before: QPointF | None = None
        spots: list[QPointF] = []
        for at, value in enumerate(one.values):
            if value is None:
                before = None
                continue
            spot = QPointF(self._x(plot, at), self._y(plot, value))
            if before is not None:
                painter.drawLine(before, spot)
            before = spot
            spots.append(spot)
        for spot in spots:
            self._mark(painter, spot, one.kind, place)

    def _mark(self, painter: QPainter, spot: QPointF, kind: str, place: int) -> None:
        painter.save()
        painter.setPen(QPen(theme().color("surface"), 1.5))
        painter.setBrush(theme().color(kind))
        if place == 0:
            painter.drawEllipse(spot, 4.5, 4.5)
        else:
            painter.drawRect(QRectF(spot.x() - 4, spot.y() - 4, 8, 8))
        painter.restore()

    def _last_values(self, painter: QPainter, plot: QRectF) -> None:
        high = theme().metrics("label").height()
        taken: list[float] = []
        for one in self._series:
            known = [value for value in one.values if value is not None]
            if not known:
                continue
            y = self._y(plot, known[-1])
            while any(abs(y - other) < high for other in taken):
                y += high / 2
            taken.append(y)
            area = QRect(round(plot.right()) + 6, round(y) - high // 2, theme().px(_RIGHT), high)
            text(painter, area, self._number(known[-1]), "row", one.kind, LEFT)

    def _number(self, value: float) -> str:
        return decimal(value, self._places)

    def _x(self, plot: QRectF, place: int) -> float:
        inset = min(18.0, plot.width() / 6)
        if len(self._labels) < 2:
            return plot.center().x()
        return plot.left() + inset + (plot.width() - 2 * inset) * place / (len(self._labels) - 1)

    def _y(self, plot: QRectF, value: float) -> float:
        share = (value - self._low) / ((self._high - self._low) or 1)
        return plot.bottom() - plot.height() * min(1.0, max(0.0, share))
