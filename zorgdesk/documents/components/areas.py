"""Schaal, Gebiedsrij and Overzichtsstip: position and shape tell the score, the word stands beside it (principle 2)."""

from collections.abc import Sequence
from dataclasses import dataclass

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import Block, Column, Row, Stack, Text
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import AREA_WIDTH, BODY, BODY_LABEL, H3, HAIRLINE, MM, STROKE, TABLE_HEAD, TEXT_WIDTH
from zorgdesk.documents.text import Bold, Words

AREA_COLUMNS = (Column(0, AREA_WIDTH - 6 * MM), Column(AREA_WIDTH, TEXT_WIDTH - AREA_WIDTH))
NUMBER_WIDTH = 6.5 * MM


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the mark stands: place on the line from 0, or None for the square ("niet gezien"); and its word (short)."""

    place: int | None
    word: str


class Scale(Block):
    """Three to five places on a line and a square apart; the chosen one large and filled, its word in bold below."""

    LINE_WIDTH = 31.6 * MM
    FIRST = 2.7 * MM
    SQUARE = 42.3 * MM

    def __init__(self, places: int, mark: Mark) -> None:
        self._places = places
        self._mark = mark
        self.space_before = 4.5

    def height(self, width: float) -> float:
        return 5.4 * MM + 1.2 * MM + BODY_LABEL.leading

    def _at(self, place: int) -> float:
        return self.FIRST + self.LINE_WIDTH * place / max(1, self._places - 1)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        middle = top + 2.7 * MM
        pen.rule(x + self._at(0), x + self._at(self._places - 1), middle, STROKE)
        for place in range(self._places):
            chosen = place == self._mark.place
            radius = (2.7 if chosen else 1.35) * MM
            pen.circle(x + self._at(place), middle, radius, STROKE, filled=chosen, paper=not chosen)
        side = (4.2 if self._mark.place is None else 2.4) * MM
        square = x + self.SQUARE
        pen.box(square - side / 2, middle - side / 2, side, side, STROKE, filled=self._mark.place is None)
        wide = fonts.width_of(self._mark.word, fonts.SEMIBOLD, BODY_LABEL.size)
        under = self.SQUARE if self._mark.place is None else self._at(self._mark.place)
        left = min(max(0.0, under - wide / 2), max(0.0, width - wide))
        pen.text(x + left, middle + 2.7 * MM + 13.5, self._mark.word, fonts.SEMIBOLD, BODY_LABEL.size)


class _AreaName(Block):
    """Number and name of an area, the name beside the number on all its lines."""

    def __init__(self, number: int, name: str) -> None:
        self._number = number
        self._name = Text(name, H3)

    def height(self, width: float) -> float:
        return self._name.height(width - NUMBER_WIDTH)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.text(x, top + H3.size, str(self._number), H3.font, H3.size)
        self._name.draw(pen, x + NUMBER_WIDTH, top, width - NUMBER_WIDTH)


def area_row(number: int, name: str, places: int, mark: Mark, seen: Sequence[Block], helps: Words, anchor: str) -> Row:
    """One Gebiedsrij: number, name and scale left; what we see and what helps right."""
    left = Stack((_AreaName(number, name), Scale(places, mark)))
    right = Stack((*seen, Text(helps, BODY, space_before=3.0)))
    return Row(AREA_COLUMNS, (left, right), pad_top=4.2, pad_bottom=2.4, above=HAIRLINE, below=0.0, anchor=anchor)


@dataclass(frozen=True, slots=True)
class Dot:
    """One row of the overview: number, name, mark, and the anchor of its page when the row is remarkable."""

    number: int
    name: str
    mark: Mark
    anchor: str = ""


class Overview(Block):
    """Overzichtsstip: all areas in one look; remarkable rows are bold with the page of their text."""

    NAME = 6 * MM
    PAGE_RIGHT = 76 * MM
    FIRST = 83.4 * MM
    LAST = 139.8 * MM
    SQUARE = 158.6 * MM
    SIZE = 10.2

    def __init__(
        self, labels: Sequence[str], not_seen: str, dots: Sequence[Dot], page_words: str, row: float = 6.2 * MM
    ) -> None:
        self._row = row
        self._labels = tuple(labels)
        self._not_seen = not_seen
        self._dots = tuple(dots)
        self._page_words = page_words
        self._heads = self._lift(self._head_lines())

    def _at(self, place: int) -> float:
        return self.FIRST + (self.LAST - self.FIRST) * place / max(1, len(self._labels) - 1)

    def _head_lines(self) -> list[tuple[float, list[str]]]:
        step = (self.LAST - self.FIRST) / max(1, len(self._labels) - 1)
        heads: list[tuple[float, list[str]]] = []
        for place, label in enumerate(self._labels):
            heads.append((self._at(place), _wrapped(label, step)))
        return [*heads, (self.SQUARE, [self._not_seen])]

    @staticmethod
    def _lift(heads: list[tuple[float, list[str]]]) -> list[tuple[float, int, list[str]]]:
        """Raise a head by the height of its neighbour when their lowest lines would touch."""
        made: list[tuple[float, int, list[str]]] = []
        edge = -1.0
        for at, lines in heads:
            half = max(_wide(line) for line in lines) / 2
            lift = 0
            if at - half < edge + 1.0 * MM and made and made[-1][1] == 0:
                lift = len(made[-1][2])
            made.append((at, lift, lines))
            edge = at + half
        return made

    def _head_height(self) -> float:
        return max(lift + len(lines) for _, lift, lines in self._heads) * TABLE_HEAD.leading + 6.0

    def height(self, width: float) -> float:
        return self._head_height() + len(self._dots) * self._row

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        top += self._head_height()
        for at, lift, lines in self._heads:
            for down, line in enumerate(lines):
                baseline = top - 4.8 - (len(lines) - 1 - down + lift) * 9.9
                pen.text_centred(x + at, baseline, line, TABLE_HEAD.font, TABLE_HEAD.size)
        pen.rule(x, x + width, top, STROKE)
        for dot in self._dots:
            self._draw_dot(pen, x, top, width, dot)
            top += self._row

    def _draw_dot(self, pen: Pen, x: float, top: float, width: float, dot: Dot) -> None:
        font = fonts.SEMIBOLD if dot.anchor else fonts.REGULAR
        baseline, middle = top + self._row / 2 + 1.3 * MM, top + self._row / 2
        pen.text(x, baseline, str(dot.number), font, self.SIZE)
        pen.text(x + self.NAME, baseline, dot.name, font, self.SIZE)
        if dot.anchor and dot.anchor in pen.page_of:
            words = f"{self._page_words} {pen.page_of[dot.anchor]}"
            pen.text_right(x + self.PAGE_RIGHT, baseline, words, font, self.SIZE)
        pen.rule(x, x + width, top + self._row, HAIRLINE)
        pen.rule(x + self._at(0), x + self._at(len(self._labels) - 1), middle, 0.6)
        for place in range(len(self._labels)):
            chosen = place == dot.mark.place
            pen.circle(
                x + self._at(place), middle, (2.1 if chosen else 0.95) * MM, 0.7, filled=chosen, paper=not chosen
            )
        missing = dot.mark.place is None
        side = (3.6 if missing else 1.8) * MM
        pen.box(x + self.SQUARE - side / 2, middle - side / 2, side, side, 0.7, filled=missing)


def helps_words(label: str, text: str) -> Words:
    """ "Wat helpt" in bold, then the text."""
    return (Bold(label), f"\u00a0 {text}")


def _wide(line: str) -> float:
    return fonts.width_of(line, TABLE_HEAD.font, TABLE_HEAD.size)


def _wrapped(label: str, width: float) -> list[str]:
    lines: list[str] = []
    for word in label.split():
        if lines and _wide(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    if len(lines) == 2:
        words = label.split()
        splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        best = min(splits, key=lambda pair: max(_wide(pair[0]), _wide(pair[1])))
        lines = [*best]
    return lines or [""]
