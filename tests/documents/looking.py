"""How the tests look at a PDF: its words, where they stand, its codes, its fonts."""

import dataclasses
import io
import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image

MM = 72 / 25.4


@dataclasses.dataclass(frozen=True)
class Box:
    """A stretch of text on a page: page number from 1, and its box in mm from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def overlap(self, other: "Box") -> float:
        """Area in square mm that two boxes share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, wide) * max(0.0, high)


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page in the order of reading."""
    with _opened(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


@cache
def whole_text(pdf: bytes) -> str:
    """All text as one line, blanks of every kind as one blank, the marks of a line break in a word taken out."""
    return flat(" ".join(page_texts(pdf)))


def flat(text: str) -> str:
    """A text as `whole_text` would have it."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "").replace("\u00a0", " ")).strip()


def squeezed(text: str) -> str:
    """Without any blank: how a text is compared that may have been broken anywhere."""
    return re.sub(r"\s+", "", text.replace("\ufffe", ""))


def boxes(pdf: bytes) -> list[Box]:
    """Every stretch of text with its place."""
    found = []
    with _opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            words = page.get_textpage()
            for at in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(at)
                text = words.get_text_bounded(left, bottom, right, top)
                high = 297 * MM
                found.append(Box(number, left / MM, (high - top) / MM, right / MM, (high - bottom) / MM, text.strip()))
    return found


def picture(pdf: bytes, number: int, dpi: float = 150) -> Image.Image:
    """A page (from 1) as a picture in memory."""
    with _opened(pdf) as document:
        return document[number - 1].render(scale=dpi / 72).to_pil()


def codes(pdf: bytes, number: int, dpi: float = 150) -> list[str]:
    """What the QR codes of a page say."""
    return [code.text for code in zxingcpp.read_barcodes(picture(pdf, number, dpi))]


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every font of every page: its name, and whether it is an embedded TrueType."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for font in page.Resources.Font.values():
                file = font.get("/FontDescriptor", {}).get("/FontFile2")
                found[str(font.BaseFont)] = str(font.Subtype) == "/TrueType" and file is not None
    return found


def outline(pdf: bytes) -> list[str]:
    """The titles of the bookmarks."""
    with _opened(pdf) as document:
        return [mark.get_title() for mark in document.get_toc()]


def about(pdf: bytes) -> dict[str, str]:
    """What the file says of itself: the information dictionary, the language, the viewer preference."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        known = {str(key): str(value) for key, value in document.docinfo.items()}
        known["lang"] = str(document.Root.get("/Lang", ""))
        known["shows title"] = str(document.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", ""))
        return known


def texts_of(sheet: object) -> Iterator[str]:
    """Every text a sheet holds, nested ones too; enum members are no text."""
    if isinstance(sheet, Enum):
        return
    if isinstance(sheet, str):
        yield sheet
    elif isinstance(sheet, tuple):
        for item in sheet:
            yield from texts_of(item)
    elif dataclasses.is_dataclass(sheet):
        for field in dataclasses.fields(sheet):
            yield from texts_of(getattr(sheet, field.name))


def with_texts(sheet: object, text: str) -> object:
    """The same sheet with another text in every field that holds text."""
    if isinstance(sheet, Enum):
        return sheet
    if isinstance(sheet, str):
        return text
    if isinstance(sheet, tuple):
        return tuple(with_texts(item, text) for item in sheet)
    if dataclasses.is_dataclass(sheet) and not isinstance(sheet, type):
        changed = {field.name: with_texts(getattr(sheet, field.name), text) for field in dataclasses.fields(sheet)}
        return dataclasses.replace(sheet, **changed)
    return sheet


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf, autoclose=True)
