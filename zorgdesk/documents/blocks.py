"""What a page is built of: blocks that know their height, can be split, and draw themselves.

`page.lay_out` puts blocks on pages before anything is drawn, so that "Pagina x van y" and "→ p. 3" are known in time
and a paper with a fixed number of pages can say what is too long.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import HAIRLINE, MAX_WHOLE_ROW, ROW_PADDING, TEXT_HEIGHT
from zorgdesk.documents.text import TextStyle, Words, paragraph

FUZZ = 0.01
WORTH_SPLITTING = 36.0
"""Less room than this is left empty and the block moves on."""


class Block:
    """One thing on a page. `space_before` falls away at the top of a page; `min_room` is needed below its top edge."""

    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False
    min_room: float = 0.0

    def height(self, width: float) -> float:
        """Height in points at this width."""
        raise NotImplementedError

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw with the top left corner at (x, top)."""
        raise NotImplementedError

    def least(self, width: float) -> float:
        """Room needed for a first piece that may stand on a page; the whole block when it does not split."""
        return self.height(width)

    def split(self, width: float, room: float) -> tuple["Block", "Block"] | None:
        """A first piece that fits in `room`, and the rest; None when the block stays whole."""
        return None

    def anchors(self) -> Iterable[str]:
        """Names whose page number someone wants to know."""
        return ()


class Text(Block):
    """A paragraph; splits between lines, never leaving one line alone."""

    def __init__(self, words: Words, style: TextStyle, *, space_before: float = 0.0, space_after: float = 0.0) -> None:
        self._made = paragraph(words, style)
        self._leading = style.leading
        self._width = -1.0
        self._height = 0.0
        self.space_before = space_before
        self.space_after = space_after

    def height(self, width: float) -> float:
        if width != self._width:
            self._height = float(self._made.wrap(width, 10_000_000)[1])
            self._width = width
        return self._height

    def least(self, width: float) -> float:
        return min(self.height(width), 2 * self._leading)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        self.height(width)
        parts = self._made.split(width, room + FUZZ)
        self._width = -1.0  # a split that failed takes the wrapped lines away
        if len(parts) != 2:
            return None
        return self._part(parts[0]), self._part(parts[1])

    def _part(self, made: object) -> "Text":
        part = object.__new__(Text)
        part.__dict__.update(self.__dict__, _made=made, _width=-1.0)
        return part

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.paragraph(self._made, x, top, self.height(width))


class Gap(Block):
    """Empty room."""

    def __init__(self, height: float) -> None:
        self._height = height

    def height(self, width: float) -> float:
        return self._height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws nothing."""


class NewPage(Block):
    """Goes on at the top of the next page."""

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws nothing."""


class Stack(Block):
    """Blocks under each other as one; `whole` keeps them on one page as long as a page can hold them."""

    def __init__(self, parts: Sequence[Block], *, whole: bool = False, space_before: float = 0.0) -> None:
        self.parts = tuple(parts)
        self._whole = whole
        self.space_before = space_before

    def _tops(self, width: float) -> list[float]:
        tops, at, after = [], 0.0, 0.0
        for number, part in enumerate(self.parts):
            if number:
                at += max(after, part.space_before)
            tops.append(at)
            at += part.height(width)
            after = part.space_after
        return [*tops, at]

    def height(self, width: float) -> float:
        return self._tops(width)[-1]

    def least(self, width: float) -> float:
        if not self.parts:
            return 0.0
        whole = self.height(width)
        if self._whole and whole <= TEXT_HEIGHT:
            return whole
        at = 0.0
        for number, part in enumerate(self.parts):
            if not part.keep_with_next or number == len(self.parts) - 1:
                return min(whole, at + part.least(width))
            at += part.height(width) + self.parts[number + 1].space_before
        return whole

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        if self._whole and self.height(width) <= TEXT_HEIGHT:
            return None
        tops = self._tops(width)
        count = 0
        while count < len(self.parts) and tops[count] + self.parts[count].height(width) <= room + FUZZ:
            count += 1
        if count == len(self.parts):
            return None
        cut = self.parts[count].split(width, room - tops[count]) if room - tops[count] > 0 else None
        head, tail = list(self.parts[:count]), list(self.parts[count:])
        if cut is not None:
            head.append(cut[0])
            tail[0] = cut[1]
        else:
            while head and head[-1].keep_with_next:
                tail.insert(0, head.pop())
        return (self._like(head), self._like(tail)) if head and tail else None

    def _like(self, parts: Sequence[Block]) -> "Stack":
        return Stack(parts, whole=self._whole, space_before=self.space_before)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for part, at in zip(self.parts, self._tops(width), strict=False):
            part.draw(pen, x, top + at, width)

    def anchors(self) -> Iterable[str]:
        return [name for part in self.parts for name in part.anchors()]


@dataclass(frozen=True, slots=True)
class Column:
    """Where a cell stands: offset from the left edge of the text, and width, in points."""

    offset: float
    width: float


class Row:
    """Cells side by side, top aligned. A row up to 90 mm stays whole; a taller one splits inside its cells."""

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Sequence[Block],
        *,
        pad_top: float = ROW_PADDING,
        pad_bottom: float = ROW_PADDING,
        above: float = 0.0,
        below: float = HAIRLINE,
        least: float = 0.0,
        anchor: str = "",
    ) -> None:
        self.columns = tuple(columns)
        self.cells = tuple(cells)
        self.pad_top, self.pad_bottom = pad_top, pad_bottom
        self.above, self.below = above, below
        self.anchor = anchor
        self._least = least
        inner = max((c.height(k.width) for c, k in zip(self.cells, self.columns, strict=True)), default=0.0)
        self.height = max(least, inner + pad_top + pad_bottom)

    def split(self, room: float) -> tuple["Row", "Row"] | None:
        """Cut inside the cells, so that the first part fits in `room`; None when that leaves nothing."""
        inner = room - self.pad_top - self.pad_bottom
        if inner < WORTH_SPLITTING:
            return None
        heads: list[Block] = []
        tails: list[Block] = []
        for cell, column in zip(self.cells, self.columns, strict=True):
            fits = cell.height(column.width) <= inner + FUZZ
            cut = None if fits else cell.split(column.width, inner)
            if not fits and cut is None:
                return None
            heads.append(cell if cut is None else cut[0])
            tails.append(Stack(()) if cut is None else cut[1])
        return self._like(heads, self.anchor), self._like(tails, "")

    def _like(self, cells: Sequence[Block], anchor: str) -> "Row":
        return Row(
            self.columns,
            cells,
            pad_top=self.pad_top,
            pad_bottom=self.pad_bottom,
            above=self.above,
            below=self.below,
            anchor=anchor,
        )

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """The cells, each in its column."""
        for cell, column in zip(self.cells, self.columns, strict=True):
            cell.draw(pen, x + column.offset, top + self.pad_top, column.width)


class Grid(Block):
    """Rows with hairlines between them and a head that repeats on every page; no vertical lines.

    Never leaves one row alone on the last page where two can move (papers.md rule 6.2).
    """

    def __init__(
        self,
        rows: Sequence[Row],
        *,
        head: Row | None = None,
        first_rule: bool = True,
        space_before: float = 0.0,
        space_after: float = 0.0,
        whole: bool = False,
    ) -> None:
        self.rows = tuple(rows)
        self.head = head
        self._first_rule = first_rule
        self._whole = whole
        self.space_before, self.space_after = space_before, space_after
        self._head_height = head.height if head else 0.0
        self._height = self._head_height + sum(row.height for row in self.rows)

    def height(self, width: float) -> float:
        return self._height

    def least(self, width: float) -> float:
        if self._whole and self._height <= TEXT_HEIGHT:
            return self._height
        first = self.rows[0].height if self.rows else 0.0
        return self._head_height + (first if first <= MAX_WHOLE_ROW else 2 * WORTH_SPLITTING)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        if self._whole and self._height <= TEXT_HEIGHT:
            return None
        count, used = 0, self._head_height
        while count < len(self.rows) and used + self.rows[count].height <= room + FUZZ:
            used += self.rows[count].height
            count += 1
        if count == len(self.rows):
            return None
        tall = self.rows[count].height
        if tall > MAX_WHOLE_ROW and (cut := self.rows[count].split(room - used)) is not None:
            return self._like((*self.rows[:count], cut[0]), first=True), self._like((cut[1], *self.rows[count + 1 :]))
        if count == len(self.rows) - 1 and count >= 2 and tall <= MAX_WHOLE_ROW:
            count -= 1
        if count == 0:
            return None
        return self._like(self.rows[:count], first=True), self._like(self.rows[count:])

    def _like(self, rows: Sequence[Row], *, first: bool = False) -> "Grid":
        return Grid(
            rows,
            head=self.head,
            first_rule=self._first_rule if first else True,
            space_before=self.space_before,
            space_after=self.space_after,
            whole=self._whole,
        )

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self.head is not None:
            self.head.draw(pen, x, top)
            top += self.head.height
            pen.rule(x, x + width, top, self.head.below)
        for number, row in enumerate(self.rows):
            if row.above and (number or self._first_rule):
                pen.rule(x, x + width, top, row.above)
            row.draw(pen, x, top)
            top += row.height
            if row.below:
                pen.rule(x, x + width, top, row.below)

    def anchors(self) -> Iterable[str]:
        return [row.anchor for row in self.rows if row.anchor]
