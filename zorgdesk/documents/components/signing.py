"""Toestemmingstabel, Ondertekening and Afscheurstrook: everything that gets wet ink (papers.md principle 7)."""

from collections.abc import Sequence
from dataclasses import dataclass

from zorgdesk.documents.blocks import Block, Column, Grid, Row, Stack, Text
from zorgdesk.documents.components.marks import Choice, Choices
from zorgdesk.documents.components.rows import columns_of, table_head
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import (
    BODY,
    H3,
    LABEL,
    MM,
    SIGNER,
    SIGNER_ROLE,
    STROKE,
    TABLE,
    TABLE_STRONG,
)
from zorgdesk.documents.text import Words, on_one_line

MAX_HOLDERS = 3


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One line of the consent table: whom (bold the first time), a detail under it, and how much."""

    recipient: str
    detail: str
    what: str
    strong: bool


def consent_table(
    titles: tuple[str, str], lines: Sequence[ConsentLine], holders: Sequence[str], yes: str, no: str
) -> Grid:
    """One row per recipient and scope, one ja/nee pair per gezag holder; boxes always empty (papers.md section 4).

    At most three holders side by side; the caller makes another table for more. Never splits.
    """
    widths = {1: (60, 66, 42), 2: (50, 54, 34, 30), 3: (42, 40, 29, 29, 28)}[len(holders)]
    columns = columns_of(*widths, gap=3 if len(holders) < MAX_HOLDERS else 2)
    gap = (3.3 if len(holders) < 3 else 2.2) * MM
    rows = []
    for line in lines:
        who = Text(line.recipient, TABLE_STRONG if line.strong else TABLE)
        to = Stack((who, Text(line.detail, TABLE))) if line.detail else who
        pairs = [Choices((Choice(yes), Choice(no)), gap=gap) for _ in holders]
        rows.append(Row(columns, (to, Text(line.what, TABLE), *pairs), pad_bottom=7.0))
    return Grid(rows, head=table_head(columns, (*titles, *holders)), whole=True)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: name, and the capacity in which."""

    name: str
    capacity: str


@dataclass(frozen=True, slots=True)
class SignatureForm:
    """The head of a signature block and the lines of each row: offsets and widths in points."""

    titles: tuple[str, ...]
    columns: tuple[Column, ...]


def two_signatures(name: str, first: str, second: str, date: str) -> SignatureForm:
    """Two lines (voor gezien, toestemming) and a date."""
    return SignatureForm((name, first, second, date), columns_of(52, 46, 46, 24))


def long_signature(name: str, signature: str, date: str) -> SignatureForm:
    """One line over the width of two, and a date; stands under `two_signatures`."""
    return SignatureForm((name, signature, date), columns_of(52, 92, 24))


def one_signature(name: str, signature: str, date: str) -> SignatureForm:
    """One line and a date."""
    return SignatureForm((name, signature, date), columns_of(62, 70, 36, gap=6))


class SignatureRow(Block):
    """Name and capacity left, empty lines right with at least 9 mm free above them."""

    def __init__(self, who: Signatory, form: SignatureForm, room: float) -> None:
        self._form = form
        self._name = Stack((Text(on_one_line(who.name), SIGNER), Text(on_one_line(who.capacity), SIGNER_ROLE)))
        self._room = room

    def height(self, width: float) -> float:
        return max(self._room, self._name.height(self._form.columns[0].width) + 4.5 * MM)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._name.draw(pen, x, top, self._form.columns[0].width)
        line = top + self.height(width) - 3 * MM
        for column in self._form.columns[1:]:
            pen.rule(x + column.offset, x + column.offset + column.width, line, STROKE)


def signatures(form: SignatureForm, who: Sequence[Signatory], room: float = 13 * MM) -> Grid:
    """Ondertekening: head and one row per signer; never splits."""
    whole = Column(0, form.columns[-1].offset + form.columns[-1].width)
    rows = [Row((whole,), (SignatureRow(one, form, room),), pad_top=3 * MM, pad_bottom=0) for one in who]
    return Grid(rows, head=table_head(form.columns, form.titles), whole=True)


class DashedRule(Block):
    """Where the strip is torn off."""

    space_after = 7.0

    def height(self, width: float) -> float:
        return STROKE

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.line(x, top, x + width, top, STROKE, dash=(3.0, 3.0))


class CaptionedLines(Block):
    """Lines to write on with a caption under each; widths in mm, a gap of 6 mm between."""

    def __init__(self, captions: Sequence[tuple[str, float]], above: float = 13 * MM) -> None:
        self._captions = tuple(captions)
        self._above = above

    def height(self, width: float) -> float:
        return self._above + 1.6 * MM + LABEL.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        line = top + self._above
        for caption, wide in self._captions:
            pen.rule(x, x + wide * MM, line, STROKE)
            Text(caption, LABEL).draw(pen, x, line + 1.6 * MM, wide * MM)
            x += (wide + 6) * MM


def tear_off(title: str, words: Words, captions: Sequence[tuple[str, float]]) -> Stack:
    """Afscheurstrook: the strip that comes back, with number and version repeated in `words`; never splits."""
    return Stack(
        (DashedRule(), Text(title, H3), Text(words, BODY, space_before=1.5), CaptionedLines(captions)),
        whole=True,
        space_before=20.0,
    )
