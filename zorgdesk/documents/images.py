"""The pages of a PDF as grey images, from memory to memory (safety.md: PDFs are shown from memory)."""

import ctypes
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zorgdesk.wording.papers import common

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

PDFIUM = threading.Lock()
"""PDFium works on one thread at a time; papers and attachments are drawn beside the window."""

POINTS_PER_INCH = 72
MARK_SIZE = 64.0
MARK_ALPHA = 14
MARK_AT = (0.7071, 0.7071, -0.7071, 0.7071, 130.0, 250.0)
MARK_FONT = b"Helvetica-Bold"


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page in 8-bit grey: `stride` bytes a row, `width` of them seen."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands: page from 0, and the box as parts of the page's width and height, from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half-way its height."""
        return (self.top + self.bottom) / 2


def page_images(content: bytes, dpi: int, *, marked: bool) -> tuple[PageImage, ...]:
    """Every page of the PDF at this resolution; `marked` writes "voorbeeld" across each."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            return tuple(_image(document, number, dpi, marked) for number in range(len(document)))
        finally:
            document.close()


def page_count(content: bytes) -> int:
    """How many pages the PDF has."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            return len(document)
        finally:
            document.close()


def spots(content: bytes, texts: Sequence[str]) -> tuple[Spot | None, ...]:
    """The first place of each text in the PDF, None where it can't be found (split over two lines)."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            return tuple(_spot(document, text) for text in texts)
        finally:
            document.close()


def _image(document: "PdfDocument", number: int, dpi: int, marked: bool) -> PageImage:
    page = document[number]
    if marked:
        _mark(document, page)
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, grayscale=True)
    image = PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    bitmap.close()
    page.close()
    return image


def _mark(document: "PdfDocument", page: "PdfPage") -> None:
    """The word for an example across the page, in the image only: no file is ever written with it."""
    import pypdfium2.raw as pdfium

    words = (common.EXAMPLE + "\0").encode("utf-16-le")
    wide = (ctypes.c_ushort * (len(words) // 2)).from_buffer_copy(words)
    text = pdfium.FPDFPageObj_NewTextObj(document.raw, MARK_FONT, ctypes.c_float(MARK_SIZE))
    pdfium.FPDFText_SetText(text, wide)
    pdfium.FPDFPageObj_SetFillColor(text, 0, 0, 0, MARK_ALPHA)
    pdfium.FPDFPageObj_Transform(text, *MARK_AT)
    pdfium.FPDFPage_InsertObject(page.raw, text)
    pdfium.FPDFPage_GenerateContent(page.raw)


def _spot(document: "PdfDocument", text: str) -> Spot | None:
    for number in range(len(document)):
        page = document[number]
        written = page.get_textpage()
        found = written.search(text, match_case=True, match_whole_word=True).get_next()
        if found is not None and written.count_rects(*found):
            left, bottom, right, top = written.get_rect(0)
            width, height = page.get_size()
            return Spot(number, left / width, 1 - top / height, right / width, 1 - bottom / height)
    return None
