"""Doelkaart: the goal sentence, its rows, and the measuring line; never split as long as a page can hold it."""

from collections.abc import Iterator, Sequence

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import Block, Column, Grid, Row, Stack, Text
from zorgdesk.documents.components.marks import Choice, Choices
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import BOX, BOX_TITLE, HAIRLINE, MM, STROKE, TABLE, TABLE_STRONG, TEXT_WIDTH, TICK_RULE
from zorgdesk.documents.text import TextStyle, Words

INSET = 4 * MM
NUMBER = TextStyle(10, 12, fonts.BOLD)
COLUMNS = (Column(INSET, 36 * MM), Column(42 * MM, TEXT_WIDTH - 42 * MM - 3 * MM))
MOST_STEPS = 12
WHOLE = (Column(INSET, TEXT_WIDTH - 2 * INSET),)


def _steps() -> Iterator[int]:
    """Round steps for the figures under a line: 1, 2, 5, 10, 20, 50 and on."""
    size = 1
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10


class MeasureLine(Block):
    """A line from 0 up: open circle is the begin, crossed is the goal, filled is now; words above, never colour."""

    LENGTH = 112 * MM
    FIRST = 2 * MM
    RADIUS = 2 * MM
    space_before = 3.0

    def __init__(self, marks: Sequence[tuple[int, str, str]], out_of: int | None = 10) -> None:
        """`marks` are (number, word, kind) with kind begin, goal or now; words on one number are joined.

        The line goes up to `out_of`, or without it to the highest number; long lines carry fewer figures.
        """
        self._marks = tuple(marks)
        self._top = max(out_of or 0, *(number for number, _, _ in self._marks), 1)

    def height(self, width: float) -> float:
        return 17 * MM

    def _at(self, number: int) -> float:
        return self.FIRST + self.LENGTH * min(self._top, max(0, number)) / self._top

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        line = top + 8.6 * MM
        pen.rule(x + self._at(0), x + self._at(self._top), line, STROKE)
        for number in range(0, self._top + 1, next(step for step in _steps() if self._top <= step * MOST_STEPS)):
            at = x + self._at(number)
            pen.line(at, line - MM, at, line + MM, STROKE)
            pen.text_centred(at, line + 5.4 * MM, str(number), fonts.REGULAR, 9)
        for number, _, kind in sorted(self._marks, key=lambda mark: mark[2] == "now"):
            self._mark(pen, x + self._at(number), line, kind)
        words: dict[int, list[str]] = {}
        for number, word, _ in self._marks:
            words.setdefault(number, []).append(word)
        edge, lift = -1.0, 0.0
        for number, said in sorted(words.items()):
            text = ", ".join(said)
            half = fonts.width_of(text, fonts.SEMIBOLD, 10) / 2
            at = max(x + half, x + self._at(number))
            lift = 4.2 * MM if at - half < edge + MM and not lift else 0.0
            pen.text_centred(at, line - 3.3 * MM - lift, text, fonts.SEMIBOLD, 10)
            edge = at + half

    def _mark(self, pen: Pen, at: float, line: float, kind: str) -> None:
        radius = self.RADIUS if kind != "now" else 1.5 * MM
        pen.circle(at, line, radius, TICK_RULE, filled=kind == "now", paper=kind != "now")
        if kind == "goal":
            pen.line(at, line - radius, at, line + radius, TICK_RULE)
            pen.line(at - radius, line, at + radius, line, TICK_RULE)


def goal_row(label: str, content: Block | Words) -> Row:
    """One row of a goal card."""
    right = content if isinstance(content, Block) else Text(content, TABLE)
    return Row(COLUMNS, (Text(label, TABLE_STRONG), right), pad_top=3.6, pad_bottom=3.8, above=HAIRLINE, below=0.0)


class GoalCard(Block):
    """A box with the number and the sentence of the goal above its rows."""

    space_before = 5.0
    space_after = 12.0

    def __init__(self, grid: Block) -> None:
        self._grid = grid

    @classmethod
    def of(cls, number: str, sentence: str, rows: Sequence[Row]) -> "GoalCard":
        """From the caption ("Doel 1"), the sentence and the rows."""
        head = Stack((Text(number, NUMBER), Text(sentence, BOX_TITLE)))
        first = Row(WHOLE, (head,), pad_top=5.0, pad_bottom=4.5, below=BOX)
        body = [
            Row(row.columns, row.cells, pad_top=row.pad_top, pad_bottom=row.pad_bottom, below=HAIRLINE) for row in rows
        ]
        body[-1].below = 0.0
        return cls(Grid((first, *body), whole=True))

    def height(self, width: float) -> float:
        return self._grid.height(width)

    def least(self, width: float) -> float:
        return self._grid.least(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = self._grid.split(width, room)
        return None if parts is None else (GoalCard(parts[0]), GoalCard(parts[1]))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._grid.draw(pen, x, top, width)
        pen.box(x, top, width, self.height(width), BOX)


def state_row(label: str, states: Sequence[tuple[str, bool]]) -> Row:
    """Where the goal stands: the chosen state ticked and bold."""
    return goal_row(label, Choices([Choice(word, chosen) for word, chosen in states], gap=5.5 * MM))
