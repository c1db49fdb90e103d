"""Feitenrij, Rij, Tabel and lists: everything that is cells beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from zorgdesk.documents.blocks import Block, Column, Gap, Grid, Row, Stack, Text
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import (
    BODY,
    BODY_LABEL,
    HAIRLINE,
    HEAD_RULE,
    LABEL,
    LABEL_GAP,
    LABEL_WIDTH,
    MM,
    TABLE,
    TABLE_HEAD,
    TEXT_WIDTH,
    VALUE,
)
from zorgdesk.documents.text import TextStyle, Words, on_one_line, plain
from zorgdesk.wording.papers.common import NOT_FILLED

FOUR_COLUMNS = (Column(0, 41.5 * MM), Column(44 * MM, 41.5 * MM), Column(88 * MM, 37.5 * MM), Column(128 * MM, 40 * MM))
LABEL_COLUMNS = (Column(0, LABEL_WIDTH), Column(LABEL_WIDTH + LABEL_GAP, TEXT_WIDTH - LABEL_WIDTH - LABEL_GAP))
HALVES = (Column(0, 80 * MM), Column(84 * MM, 84 * MM))


def columns_of(*widths: float, gap: float = 4.0) -> tuple[Column, ...]:
    """Columns from widths in mm that add up to the text width; the gap is taken off the right of each but the last."""
    made, at = [], 0.0
    for number, width in enumerate(widths):
        last = number == len(widths) - 1
        made.append(Column(at * MM, (width - (0 if last else gap)) * MM))
        at += width
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Fact:
    """A label over a value; nothing to say prints "niet ingevuld", never an empty cell."""

    label: str
    value: Words


def fact_row(facts: Sequence[Fact], columns: Sequence[Column] = FOUR_COLUMNS) -> Row:
    """One Feitenrij."""
    cells = [Stack((Text(fact.label, LABEL), Text(filled(fact.value), VALUE))) for fact in facts]
    return Row(columns, cells, pad_top=3.4, pad_bottom=4.2)


def fact_rows(*rows: Row) -> Grid:
    """Feitenrijen under each other."""
    return Grid(rows)


def filled(words: Words) -> Words:
    """The words, or "niet ingevuld" when there are none."""
    return words if plain(words).strip() else NOT_FILLED


def paragraphs(words: Words, style: TextStyle, gap: float = 4.0) -> Block:
    """A text with its blank lines as paragraphs, so that a long one splits between pages cheaply."""
    if not isinstance(words, str):
        return Text(words, style)
    parts = [part for part in words.replace("\r\n", "\n").split("\n\n") if part.strip()]
    if len(parts) < 2:
        return Text(words.strip("\n"), style)
    return Stack([Text(part.strip("\n"), style, space_before=gap) for part in parts])


def label_row(label: str, content: Block | Words, style: TextStyle = BODY) -> Row:
    """One Rij: label left, text or block right, hairline above."""
    right = content if isinstance(content, Block) else paragraphs(filled(content), style)
    return Row(LABEL_COLUMNS, (Text(label, BODY_LABEL), right), pad_top=4.4, pad_bottom=4.0, above=HAIRLINE, below=0.0)


def label_rows(*rows: Row) -> Grid:
    """Rijen under each other; no line above the first."""
    return Grid(rows, first_rule=False)


class Bullets(Block):
    """A list with dots; splits between and inside its items."""

    def __init__(self, items: Sequence[Words], style: TextStyle = BODY, gap: float = 2.5) -> None:
        self._items = [Text(item, style) for item in items]
        self._stack = Stack([_Item(item, style, gap) for item in self._items])

    def height(self, width: float) -> float:
        return self._stack.height(width)

    def least(self, width: float) -> float:
        return self._stack.least(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        return self._stack.split(width, room)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._stack.draw(pen, x, top, width)


class _Item(Block):
    """One item: the dot, and the text 5 mm further; only the first piece of a split item has the dot."""

    def __init__(self, text: Block, style: TextStyle, gap: float, dot: bool = True) -> None:
        self._text = text
        self._style = style
        self._dot = dot
        self.space_before = gap

    def height(self, width: float) -> float:
        return self._text.height(width - 5 * MM)

    def least(self, width: float) -> float:
        return self._text.least(width - 5 * MM)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        parts = self._text.split(width - 5 * MM, room)
        if parts is None:
            return None
        return (
            _Item(parts[0], self._style, self.space_before, self._dot),
            _Item(parts[1], self._style, self.space_before, dot=False),
        )

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self._dot:
            pen.text(x, top + self._style.size, "•", self._style.font, 10.5)
        self._text.draw(pen, x + 5 * MM, top, width - 5 * MM)


def table_head(columns: Sequence[Column], titles: Sequence[str]) -> Row:
    """The head of a table, bottom aligned where titles differ in height."""
    texts = [Text(on_one_line(title), TABLE_HEAD) for title in titles]
    tallest = max(text.height(column.width) for text, column in zip(texts, columns, strict=True))
    cells = [
        Stack((Gap(tallest - text.height(column.width)), text)) for text, column in zip(texts, columns, strict=True)
    ]
    return Row(columns, cells, pad_top=5.0, pad_bottom=3.6, below=HEAD_RULE)


def table(
    columns: Sequence[Column],
    titles: Sequence[str],
    rows: Sequence[Sequence[Block | Words]],
    *,
    style: TextStyle = TABLE,
    strong: TextStyle | None = None,
    pad: float = 5.0,
    whole: bool = False,
) -> Grid:
    """Tabel: head repeats, text top aligned, hairlines; `strong` is the style of the first column."""
    made = []
    for row in rows:
        cells = [
            cell if isinstance(cell, Block) else Text(cell, strong if strong and number == 0 else style)
            for number, cell in enumerate(row)
        ]
        made.append(Row(columns, cells, pad_top=pad, pad_bottom=pad))
    return Grid(made, head=table_head(columns, titles), whole=whole)


def two_lists(left: str, right: str, lefts: Sequence[Words], rights: Sequence[Words], style: TextStyle = BODY) -> Grid:
    """Two headed lists side by side; an empty one says "niet ingevuld"."""
    cells = [Bullets(items, style) if items else Text(NOT_FILLED, style) for items in (lefts, rights)]
    return Grid((Row(HALVES, cells, pad_top=3.6, pad_bottom=4.2),), head=table_head(HALVES, (left, right)))
