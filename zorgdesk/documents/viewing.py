"""An attachment as something to look at: pages of a PDF in colour, from memory to memory (safety.md, "temp files").

Foreign files are not trusted: a page is drawn no larger than a screen needs, and what cannot be read is one error.
"""

from dataclasses import dataclass

from zorgdesk.documents.images import PDFIUM

MOST_DOTS = 12_000_000
"""A page is never drawn with more dots than this, whatever size it says it has."""


class CannotShow(Exception):
    """The bytes are no picture or PDF that can be shown: damaged, locked, or far too large."""


@dataclass(frozen=True, slots=True)
class ColourImage:
    """Dots in blue, green, red and one byte unused; `stride` bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page, from 1, and how many there are."""

    image: ColourImage
    page: int
    pages: int


def pdf_page(content: bytes, number: int, width: int) -> PdfPage:
    """Draw one page (from 1; beyond the end gives the last) about `width` dots wide. Raises CannotShow."""
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise CannotShow from error
        try:
            pages = len(document)
            shown = max(1, min(number, pages))
            page = document[shown - 1]
            bitmap = page.render(scale=_scale(*page.get_size(), width), rev_byteorder=False, prefer_bgrx=True)
            image = ColourImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            page.close()
        except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
            raise CannotShow from error
        finally:
            document.close()
    return PdfPage(image, shown, pages)


def _scale(wide: float, high: float, width: int) -> float:
    """So wide as asked, unless that would be too many dots. Raises CannotShow for a page without a size."""
    if wide <= 0 or high <= 0:
        raise CannotShow
    scale = width / wide
    dots = wide * high * scale * scale
    return scale if dots <= MOST_DOTS else scale * (MOST_DOTS / dots) ** 0.5
