"""The sheet of A4 around every paper: flow over pages, running head, foot, outline and metadata (papers.md 2, 6, 7)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.blocks import FUZZ, Block, NewPage
from zorgdesk.documents.pen import Pen
from zorgdesk.documents.style import (
    BOTTOM,
    LEFT,
    LINE,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT_EDGE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    TOP,
)
from zorgdesk.documents.text import clean, fit
from zorgdesk.wording.papers import common

# isort: split
from reportlab.pdfgen.canvas import Canvas

HEAD_CUT = 70 * MM
HEAD_SIZE = 9.5
FOOT_SIZE = 8.5


class TooTall(Exception):
    """A block that can't be split is taller than a page; only for our own mistakes, the text is not in it."""


@dataclass(frozen=True, slots=True)
class Dress:
    """What stands around the text, and what the file says about itself.

    head_bold, head_light   running head of page 1: organisation and location
    head_next               running head of the other pages: document · child · birth date
    recipient               with "Voor: "
    foot                    the two lines of the footer
    title, subject, author  metadata; no names of people (papers.md section 7)
    """

    head_bold: str
    head_light: str
    head_next: str
    recipient: str
    foot: tuple[str, str]
    title: str
    subject: str
    author: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where it came to stand on its page."""

    block: Block
    top: float


Page = tuple[Placed, ...]


def lay_out(blocks: Sequence[Block], height: float = TEXT_HEIGHT) -> list[Page]:
    """Put the blocks on pages, splitting where a block allows it. Raises TooTall."""
    queue = list(reversed(blocks))
    pages: list[Page] = []
    page: list[Placed] = []
    at, after = 0.0, 0.0
    while queue:
        block = queue.pop()
        space = max(after, block.space_before) if page else 0.0
        room = height - at - space
        fits = block.height(TEXT_WIDTH) <= room + FUZZ
        if (
            isinstance(block, NewPage)
            or (page and not fits and not _can_begin(block, room))
            or (page and fits and block.keep_with_next and queue and not _leads_well(block, queue[-1], room))
        ):
            if page:
                pages.append(tuple(page))
            page, at, after = [], 0.0, 0.0
            if not isinstance(block, NewPage):
                queue.append(block)
            continue
        if fits:
            page.append(Placed(block, TOP + at + space))
            at += space + block.height(TEXT_WIDTH)
            after = block.space_after
            continue
        parts = block.split(TEXT_WIDTH, room)
        if parts is None:
            if not page:
                raise TooTall(type(block).__name__)
            queue.append(block)
        else:
            page.append(Placed(parts[0], TOP + at + space))
            queue.append(parts[1])
        pages.append(tuple(page))
        page, at, after = [], 0.0, 0.0
    if page:
        pages.append(tuple(page))
    return pages


def _can_begin(block: Block, room: float) -> bool:
    return block.least(TEXT_WIDTH) <= room + FUZZ


def _leads_well(block: Block, following: Block, room: float) -> bool:
    gap = max(block.space_after, following.space_before)
    needed = block.height(TEXT_WIDTH) + gap + following.least(TEXT_WIDTH)
    return max(needed, block.min_room) <= room + FUZZ


def overflow(blocks: Sequence[Block], height: float = TEXT_HEIGHT) -> float:
    """How many points of these blocks do not fit on one page; zero when they do."""
    at, after = 0.0, 0.0
    for number, block in enumerate(blocks):
        at += (max(after, block.space_before) if number else 0.0) + block.height(TEXT_WIDTH)
        after = block.space_after
    return max(0.0, at - height)


def bound(dress: Dress, blocks: Iterable[Block]) -> bytes:
    """The PDF of flowing blocks inside the dress. Raises TooTall."""
    pages = lay_out(list(blocks))
    page_of: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for placed in page:
            for name in placed.block.anchors():
                page_of.setdefault(name, number)

    def draw(pen: Pen, number: int) -> None:
        _head(pen, dress, first=number == 1)
        for placed in pages[number - 1]:
            placed.block.draw(pen, LEFT, placed.top, TEXT_WIDTH)
        _foot(pen, dress, number)

    return drawn(dress.title, dress.subject, dress.author, len(pages), draw, page_of)


def drawn(
    title: str,
    subject: str,
    author: str,
    count: int,
    draw: Callable[[Pen, int], None],
    page_of: dict[str, int] | None = None,
) -> bytes:
    """A PDF of `count` pages, each drawn by `draw(pen, number)`; same input, same bytes."""
    fonts.register()
    into = BytesIO()
    canvas = Canvas(
        into,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        initialFontName=fonts.REGULAR,
        initialFontSize=10,
        lang="nl-NL",
    )
    canvas.setTitle(clean(title))
    canvas.setSubject(clean(subject))
    canvas.setAuthor(clean(author))
    canvas.setCreator(common.PROGRAM)
    canvas.setProducer(common.PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    pen = Pen(canvas, count, page_of or {})
    for number in range(1, count + 1):
        draw(pen, number)
        canvas.showPage()
    canvas.save()
    return into.getvalue()


def _head(pen: Pen, dress: Dress, *, first: bool) -> None:
    recipient = fit(dress.recipient, fonts.SEMIBOLD, HEAD_SIZE, HEAD_CUT)
    pen_right = RIGHT_EDGE - fonts.width_of(recipient, fonts.SEMIBOLD, HEAD_SIZE) - 6 * MM
    if first:
        bold = fit(dress.head_bold, fonts.BOLD, HEAD_SIZE, min(HEAD_CUT, pen_right - LEFT))
        pen.text(LEFT, 14 * MM, bold, fonts.BOLD, HEAD_SIZE)
        light_at = LEFT + fonts.width_of(bold, fonts.BOLD, HEAD_SIZE) + 2.2 * MM
        if dress.head_light and pen_right - light_at > 15 * MM:
            light = fit(dress.head_light, fonts.REGULAR, HEAD_SIZE, pen_right - light_at)
            pen.text(light_at, 14 * MM, light, fonts.REGULAR, HEAD_SIZE)
    else:
        left = fit(dress.head_next, fonts.BOLD, HEAD_SIZE, max(HEAD_CUT, pen_right - LEFT))
        pen.text(LEFT, 14 * MM, left, fonts.BOLD, HEAD_SIZE)
    pen.text_right(RIGHT_EDGE, 14 * MM, recipient, fonts.SEMIBOLD, HEAD_SIZE)
    pen.rule(LEFT, RIGHT_EDGE, 16.2 * MM, LINE)


def _foot(pen: Pen, dress: Dress, number: int) -> None:
    pen.rule(LEFT, RIGHT_EDGE, PAGE_HEIGHT - 19.4 * MM, LINE)
    width = TEXT_WIDTH - 30 * MM
    for line, baseline in zip(dress.foot, (282.0 * MM, 285.9 * MM), strict=True):
        pen.text(LEFT, baseline, fit(line, fonts.REGULAR, FOOT_SIZE, width), fonts.REGULAR, FOOT_SIZE)
    pen.text_right(RIGHT_EDGE, 282.0 * MM, common.page_of_pages(number, pen.total_pages), fonts.SEMIBOLD, HEAD_SIZE)


assert abs(BOTTOM - TOP - TEXT_HEIGHT) < FUZZ
