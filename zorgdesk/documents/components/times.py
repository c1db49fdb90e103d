"""Tijdstrook and the line of decision moments: time as a place on a line."""

from collections.abc import Sequence
from dataclasses import dataclass

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import Block
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import MM, STROKE, TICK_RULE


@dataclass(frozen=True, slots=True)
class Stretch:
    """One part of a meeting: minutes from midnight, its word (may be empty), and whether it is the guest's own."""

    begins: int
    ends: int
    word: str
    own: bool


class TimeStrip(Block):
    """Tijdstrook: the meeting as a bar; the own stretch black, the rest without a title (papers.md section 5)."""

    BAR = 9 * MM
    space_before = 8.0
    space_after = 4.0

    def __init__(self, stretches: Sequence[Stretch], labels: dict[int, str]) -> None:
        self._stretches = tuple(stretches)
        self._labels = labels

    def height(self, width: float) -> float:
        return self.BAR + 6.2 * MM

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        first, last = self._stretches[0].begins, self._stretches[-1].ends
        scale = width / max(1, last - first)
        for part in self._stretches:
            left, wide = x + (part.begins - first) * scale, (part.ends - part.begins) * scale
            pen.box(left, top, wide, self.BAR, STROKE)
            middle = left + wide / 2
            if part.own:
                pen.box(left, top, wide, self.BAR, 0, filled=True)
                at = middle - fonts.width_of(part.word, fonts.BOLD, 10) / 2
                pen.text_white(at, top + 5.8 * MM, part.word, fonts.BOLD, 10)
            elif part.word and fonts.width_of(part.word, fonts.REGULAR, 9) + 2 * MM < wide:
                pen.text_centred(middle, top + 5.8 * MM, part.word, fonts.REGULAR, 9)
        self._times(pen, x, top + self.BAR + 4.4 * MM, width, scale)

    def _times(self, pen: Pen, x: float, baseline: float, width: float, scale: float) -> None:
        """The guest's own times first, then the ends, then what still has room."""
        first, last = self._stretches[0].begins, self._stretches[-1].ends
        own = [minute for part in self._stretches if part.own for minute in (part.begins, part.ends)]
        others = [part.begins for part in self._stretches]
        taken: list[tuple[float, float]] = []
        for minute in dict.fromkeys((*own, first, last, *others)):
            font = fonts.SEMIBOLD if minute in own else fonts.REGULAR
            wide = fonts.width_of(self._labels[minute], font, 9)
            left = min(max(0.0, (minute - first) * scale - wide / 2), width - wide)
            if any(left < end + 2 * MM and start < left + wide + 2 * MM for start, end in taken):
                continue
            taken.append((left, left + wide))
            pen.text(x + left, baseline, self._labels[minute], font, 9)


@dataclass(frozen=True, slots=True)
class Moment:
    """One point on the line: how far along (0 to 1), its date and its word; a decision is a diamond."""

    along: float
    date: str
    word: str
    decision: bool


class MomentLine(Block):
    """Tijdlijn: circles are dates, diamonds are decisions; words that would touch go one line lower."""

    space_after = 10.0
    INSET = 14 * MM

    def __init__(self, moments: Sequence[Moment]) -> None:
        self._moments = tuple(moments)

    def height(self, width: float) -> float:
        return 17 * MM if not self._crowded(width) else 26 * MM

    def _places(self, width: float) -> list[float]:
        return [self.INSET + moment.along * (width - 2 * self.INSET) for moment in self._moments]

    def _crowded(self, width: float) -> bool:
        places = self._places(width)
        wide = [self._wide(moment) for moment in self._moments]
        return any(
            here + half / 2 + 2 * MM > there - other / 2
            for here, there, half, other in zip(places, places[1:], wide, wide[1:], strict=False)
        )

    @staticmethod
    def _wide(moment: Moment) -> float:
        return max(fonts.width_of(moment.word, fonts.REGULAR, 10), fonts.width_of(moment.date, fonts.SEMIBOLD, 10))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        places = self._places(width)
        crowded = self._crowded(width)
        line = top + (8.6 if not crowded else 13.2) * MM
        if len(places) > 1:
            pen.rule(x + places[0], x + places[-1], line, 1.6)
        for number, (moment, place) in enumerate(zip(self._moments, places, strict=True)):
            if moment.decision:
                pen.diamond(x + place, line, 3.1 * MM, TICK_RULE)
            else:
                pen.circle(x + place, line, 2 * MM, TICK_RULE, paper=True)
            away = 4.6 * MM if crowded and number % 2 else 0.0
            half = self._wide(moment) / 2
            middle = x + min(max(place, half), width - half)
            pen.text_centred(middle, line - 4.8 * MM - away, moment.date, fonts.SEMIBOLD, 10)
            pen.text_centred(middle, line + 7.2 * MM + away, moment.word, fonts.REGULAR, 10)
