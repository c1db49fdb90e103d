"""The pen: draws on a page in points measured from its top left corner, all in black (papers.md principle 1)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import zorgdesk.documents.fonts as fonts
from zorgdesk.documents.style import PAGE_HEIGHT
from zorgdesk.documents.text import clean

# isort: split
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.paragraph import Paragraph


@dataclass(slots=True)
class Pen:
    """The canvas, and what is known of the whole document: how many pages, and on which page each anchor fell."""

    canvas: Canvas
    total_pages: int
    page_of: dict[str, int]
    bookmarks: int = field(default=0)

    def text(self, x: float, baseline: float, words: str, font: str = fonts.REGULAR, size: float = 10) -> None:
        """One line of text starting at x."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, PAGE_HEIGHT - baseline, clean(words).replace("\n", " "))

    def text_right(self, x: float, baseline: float, words: str, font: str = fonts.REGULAR, size: float = 10) -> None:
        """One line of text ending at x."""
        self.text(x - fonts.width_of(clean(words), font, size), baseline, words, font, size)

    def text_centred(self, x: float, baseline: float, words: str, font: str = fonts.REGULAR, size: float = 10) -> None:
        """One line of text around x."""
        self.text(x - fonts.width_of(clean(words), font, size) / 2, baseline, words, font, size)

    def text_white(self, x: float, baseline: float, words: str, font: str, size: float) -> None:
        """One line in white, for use on a black bar only."""
        self.canvas.setFillGray(1)
        self.text(x, baseline, words, font, size)
        self.canvas.setFillGray(0)

    def paragraph(self, made: Paragraph, x: float, top: float, height: float) -> None:
        """A wrapped paragraph with its top left corner at (x, top)."""
        made.drawOn(self.canvas, x, PAGE_HEIGHT - top - height)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, width: float, dash: tuple[float, float] | None = None
    ) -> None:
        """A line; `dash` is (black, white) in points."""
        self.canvas.setLineWidth(width)
        if dash is not None:
            self.canvas.setDash([*dash])
        self.canvas.line(x1, PAGE_HEIGHT - y1, x2, PAGE_HEIGHT - y2)
        if dash is not None:
            self.canvas.setDash([])

    def rule(self, x1: float, x2: float, y: float, width: float) -> None:
        """A horizontal line."""
        self.line(x1, y, x2, y, width)

    def box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        width: float,
        *,
        filled: bool = False,
        dash: tuple[float, float] | None = None,
        round_by: float = 0,
    ) -> None:
        """A rectangle with its top left corner at (x, y)."""
        self.canvas.setLineWidth(width)
        if dash is not None:
            self.canvas.setDash([*dash])
        bottom = PAGE_HEIGHT - y - high
        if round_by:
            self.canvas.roundRect(x, bottom, wide, high, round_by, stroke=0 if filled else 1, fill=1 if filled else 0)
        else:
            self.canvas.rect(x, bottom, wide, high, stroke=0 if filled else 1, fill=1 if filled else 0)
        if dash is not None:
            self.canvas.setDash([])

    def circle(
        self, x: float, y: float, radius: float, width: float, *, filled: bool = False, paper: bool = False
    ) -> None:
        """A circle; `paper` fills it white first, so that a line behind it does not show."""
        self.canvas.setLineWidth(width)
        if paper:
            self.canvas.setFillGray(1)
        self.canvas.circle(x, PAGE_HEIGHT - y, radius, stroke=1, fill=1 if filled or paper else 0)
        if paper:
            self.canvas.setFillGray(0)

    def diamond(self, x: float, y: float, radius: float, width: float) -> None:
        """A square on its corner, white inside."""
        path = self.canvas.beginPath()
        middle = PAGE_HEIGHT - y
        path.moveTo(x, middle + radius)
        for to_x, to_y in ((x + radius, middle), (x, middle - radius), (x - radius, middle)):
            path.lineTo(to_x, to_y)
        path.close()
        self.canvas.setLineWidth(width)
        self.canvas.setFillGray(1)
        self.canvas.drawPath(path, stroke=1, fill=1)
        self.canvas.setFillGray(0)

    def through(self, points: Sequence[tuple[float, float]], width: float, *, closed: bool = False) -> None:
        """A line through points, with round corners and ends."""
        path = self.canvas.beginPath()
        path.moveTo(points[0][0], PAGE_HEIGHT - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, PAGE_HEIGHT - y)
        if closed:
            path.close()
        self.canvas.setLineWidth(width)
        self.canvas.setLineJoin(1)
        self.canvas.setLineCap(1)
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.setLineJoin(0)
        self.canvas.setLineCap(0)

    def bookmark(self, title: str, level: int = 0) -> None:
        """An entry in the outline at this page; titles hold no names (papers.md section 7)."""
        self.bookmarks += 1
        key = f"b{self.bookmarks}"
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(title, key, level)
