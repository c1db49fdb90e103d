"""Pictograms of the moments of the day for the group plan: lines only, so that they stay clear on any printer.

Each is drawn inside a square of 13 mm with its top left corner at (x, top).
"""

from collections.abc import Callable
from math import cos, pi, sin

from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import MM
from zorgdesk.domain.values import DayMoment

SIDE = 13 * MM
STROKE = 1.1
MIDDLE = SIDE / 2

_Points = tuple[tuple[float, float], ...]


def draw_pictogram(pen: Pen, moment: DayMoment | None, x: float, top: float) -> None:
    """The pictogram of a moment; a clock for a moment in own words."""
    _DRAWN.get(moment, _clock)(pen, x, top)


def _line(pen: Pen, x: float, top: float, points: _Points, *, closed: bool = False) -> None:
    """A line through points in mm."""
    pen.through([(x + across * MM, top + down * MM) for across, down in points], STROKE, closed=closed)


def _door(pen: Pen, x: float, top: float) -> None:
    _line(pen, x, top, ((2.2, 12), (2.2, 0.8), (10.2, 0.8), (10.2, 12)))
    _line(pen, x, top, ((0.2, 12), (12.8, 12)))
    pen.circle(x + 8.2 * MM, top + 6.4 * MM, 0.7 * MM, 0, filled=True)


def _circle(pen: Pen, x: float, top: float) -> None:
    """Chairs in a ring; the one filled is the place of the child."""
    for seat in range(8):
        turn = pi / 2 + seat * pi / 4
        at = (x + MIDDLE + 4.9 * MM * cos(turn), top + MIDDLE + 4.9 * MM * sin(turn))
        pen.circle(*at, 1.15 * MM, STROKE, filled=seat == 0)


def _cup(pen: Pen, x: float, top: float) -> None:
    _line(pen, x, top, ((2.4, 2.8), (3.6, 12.2), (9.2, 12.2), (10.4, 2.8)), closed=True)
    _line(pen, x, top, ((6.0, 2.8), (8.0, 0.6), (9.4, 0.6)))


def _sun(pen: Pen, x: float, top: float) -> None:
    pen.circle(x + MIDDLE, top + MIDDLE, 2.6 * MM, STROKE)
    for ray in range(8):
        across, down = cos(ray * pi / 4), sin(ray * pi / 4)
        begin, end = 4.0 * MM, 5.8 * MM
        pen.line(
            x + MIDDLE + across * begin, top + MIDDLE + down * begin,
            x + MIDDLE + across * end, top + MIDDLE + down * end, STROKE,
        )  # fmt: skip


def _moon(pen: Pen, x: float, top: float) -> None:
    """Two arcs that meet: the outer of the disc, the inner of its shadow."""
    outer = [(5.6 + 5.0 * cos(turn), 6.6 + 5.0 * sin(turn)) for turn in _turns(0.22 * pi, 1.62 * pi)]
    (end_x, end_y), (begin_x, begin_y) = outer[-1], outer[0]
    inner = [
        (
            end_x + (begin_x - end_x) * part - 3.0 * sin(pi * part),
            end_y + (begin_y - end_y) * part + 0.4 * sin(pi * part),
        )
        for part in (step / 12 for step in range(13))
    ]
    _line(pen, x, top, (*outer, *inner), closed=True)
    pen.circle(x + 9.4 * MM, top + 4.2 * MM, 0.5 * MM, 0, filled=True)
    pen.circle(x + 11.2 * MM, top + 6.4 * MM, 0.5 * MM, 0, filled=True)


def _turns(first: float, last: float, steps: int = 32) -> list[float]:
    return [first + (last - first) * step / steps for step in range(steps + 1)]


def _house(pen: Pen, x: float, top: float) -> None:
    _line(pen, x, top, ((0.6, 6.8), (6.5, 1.2), (12.4, 6.8)))
    _line(pen, x, top, ((2.4, 5.6), (2.4, 12), (10.6, 12), (10.6, 5.6)))
    _line(pen, x, top, ((5.2, 12), (5.2, 8.2), (7.8, 8.2), (7.8, 12)))


def _blocks(pen: Pen, x: float, top: float) -> None:
    """Two blocks and a roof on top."""
    for left in (1.0, 6.9):
        _line(pen, x, top, ((left, 7.2), (left + 4.9, 7.2), (left + 4.9, 12.1), (left, 12.1)), closed=True)
    _line(pen, x, top, ((3.6, 6.4), (6.4, 1.4), (9.2, 6.4)), closed=True)


def _drop(pen: Pen, x: float, top: float) -> None:
    """A drop of water: washing and changing."""
    curve = [(6.5 + 4.0 * cos(turn), 8.0 + 4.0 * sin(turn)) for turn in _turns(-0.16 * pi, 1.16 * pi)]
    _line(pen, x, top, ((6.5, 0.8), *curve), closed=True)


def _box(pen: Pen, x: float, top: float) -> None:
    """A box with an arrow into it: tidying."""
    _line(pen, x, top, ((1.2, 6.4), (1.2, 12.1), (11.8, 12.1), (11.8, 6.4)))
    _line(pen, x, top, ((6.5, 0.8), (6.5, 8.8)))
    _line(pen, x, top, ((4.0, 6.3), (6.5, 8.8), (9.0, 6.3)))


def _clock(pen: Pen, x: float, top: float) -> None:
    pen.circle(x + MIDDLE, top + MIDDLE, 5.4 * MM, STROKE)
    _line(pen, x, top, ((6.5, 3.2), (6.5, 6.5), (9.0, 7.9)))


_DRAWN: dict[DayMoment | None, Callable[[Pen, float, float], None]] = {
    DayMoment.ARRIVAL: _door,
    DayMoment.PLAY: _blocks,
    DayMoment.CIRCLE: _circle,
    DayMoment.MEAL: _cup,
    DayMoment.CARE: _drop,
    DayMoment.SLEEP: _moon,
    DayMoment.OUTSIDE: _sun,
    DayMoment.TIDYING: _box,
    DayMoment.PICKUP: _house,
}
