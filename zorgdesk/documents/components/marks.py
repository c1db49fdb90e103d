"""Boxes to tick, choices on a line, lines to write on."""

from collections.abc import Sequence
from dataclasses import dataclass

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import Block
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import BOX, LINE, MM
from zorgdesk.documents.text import clean

SIDE = 3.7 * MM
LABEL_OFFSET = 5.2 * MM


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer; the chosen one gets a tick and bold words (position and shape carry the meaning)."""

    label: str
    chosen: bool = False


def check_box(pen: Pen, x: float, bottom: float, *, ticked: bool = False) -> None:
    """A box of 3.7 mm standing on `bottom`."""
    pen.box(x, bottom - SIDE, SIDE, SIDE, BOX)
    if ticked:
        pen.line(x + 0.74 * MM, bottom - 1.85 * MM, x + 1.55 * MM, bottom - 0.89 * MM, 1.6)
        pen.line(x + 1.5 * MM, bottom - 0.86 * MM, x + 3.11 * MM, bottom - 2.96 * MM, 1.6)


class Choices(Block):
    """Boxes with words behind each other; what does not fit goes on in a next line."""

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        size: float = 10.5,
        gap: float = 4.2 * MM,
        pitch: float = 6.3 * MM,
    ) -> None:
        self._choices = tuple(choices)
        self._size = size
        self._gap = gap
        self._pitch = pitch

    def _font(self, choice: Choice) -> str:
        return fonts.SEMIBOLD if choice.chosen else fonts.REGULAR

    def _lines(self, width: float) -> list[list[tuple[float, Choice]]]:
        lines: list[list[tuple[float, Choice]]] = [[]]
        at = 0.0
        for choice in self._choices:
            wide = LABEL_OFFSET + fonts.width_of(clean(choice.label), self._font(choice), self._size)
            if lines[-1] and at + wide > width:
                lines.append([])
                at = 0.0
            lines[-1].append((at, choice))
            at += wide + self._gap
        return lines

    def height(self, width: float) -> float:
        return max(SIDE + 1.2 * MM, self._size * 1.3) + (len(self._lines(width)) - 1) * self._pitch

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        bottom = top + SIDE + 0.2 * MM
        for line in self._lines(width):
            for at, choice in line:
                check_box(pen, x + at, bottom, ticked=choice.chosen)
                pen.text(x + at + LABEL_OFFSET, bottom - 0.35 * MM, choice.label, self._font(choice), self._size)
            bottom += self._pitch


class WriteLines(Block):
    """Schrijflijn: lines for a pen, at least 8 mm apart, 10 mm for parents; splits between lines."""

    def __init__(self, count: int, pitch: float = 10 * MM, *, first: float | None = None) -> None:
        self._count = count
        self._pitch = pitch
        self._first = pitch if first is None else first

    def height(self, width: float) -> float:
        return self._first + (self._count - 1) * self._pitch + LINE

    def least(self, width: float) -> float:
        return self.height(width) if self._count <= 4 else self._first + self._pitch

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        fits = int((room - self._first - LINE) // self._pitch) + 1
        if self._count <= 4 or not 2 <= fits < self._count:
            return None
        return (
            WriteLines(fits, self._pitch, first=self._first),
            WriteLines(self._count - fits, self._pitch, first=self._first),
        )

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number in range(self._count):
            pen.rule(x, x + width, top + self._first + number * self._pitch, LINE)
