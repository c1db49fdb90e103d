"""THE choke point for text: everything printed passes here.

reportlab reads markup in texts (an unclosed tag aborts, an image tag reads files), drops signs its font lacks without
a word, and puts the text into its error messages. So: `clean` takes out what can't be seen, `check` finds what can't be
printed before anything is drawn, `Words` is escaped in one place, and only our own bold and code become markup.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from html import escape

import zorgdesk.documents.fonts as fonts

# isort: split
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paragraph import Paragraph

from zorgdesk.casework.sheets.paper_problems import FieldSigns, PaperField, UnprintableSigns

LONGEST_NAME = 200
"""Signs; what is longer is not a name, and would leave no room on the page."""


@dataclass(frozen=True, slots=True)
class Bold:
    """A stretch in semibold."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A stretch in the mono face; codes only."""

    text: str


Piece = str | Bold | Code
Words = str | tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One line of the type scale (papers.md section 3), sizes in points."""

    size: float
    leading: float
    font: str = fonts.REGULAR
    right: bool = False


def clean(text: str) -> str:
    """The text as it can be printed: composed, line ends as newline and never more than one empty line, without
    control, format and bidi signs.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"\n\s*\n\s*\n", "\n\n", "".join(_seen(sign) for sign in text))


def _seen(sign: str) -> str:
    if sign == "\n" or sign in "\u2028\u2029\x0b\x0c\x85":
        return "\n"
    category = unicodedata.category(sign)
    if category in ("Zs", "Zl", "Zp") and sign != "\u00a0":
        return " "
    if sign == "\t":
        return " "
    if category in ("Cc", "Cf") or 0xFE00 <= ord(sign) <= 0xFE0F:
        return ""
    return sign


def unprintable(text: str) -> tuple[str, ...]:
    """Signs of the cleaned text that our faces lack, each once, in order."""
    known = fonts.printable_signs()
    return tuple(dict.fromkeys(sign for sign in clean(text) if sign != "\n" and ord(sign) not in known))


def check(*sheets: object) -> None:
    """Look at every text of the sheets, nested ones too; raises UnprintableSigns with all fields that have one."""
    found = tuple(
        FieldSigns(field, signs) for sheet in sheets for field, text in _texts(sheet) if (signs := unprintable(text))
    )
    if found:
        raise UnprintableSigns(found)


def _texts(sheet: object, inside: int = 0) -> Iterator[tuple[PaperField, str]]:
    """Every text with its field; `inside` is the place of the sheet in a list, from 1."""
    if not is_dataclass(sheet) or isinstance(sheet, type):
        return
    for part in fields(sheet):
        value = getattr(sheet, part.name)
        several = isinstance(value, tuple)
        for place, item in enumerate(value if several else (value,), start=1):
            at = place if several else inside
            if isinstance(item, str):
                yield PaperField(type(sheet).__name__, part.name, at), item
            else:
                yield from _texts(item, at)


def pieces(words: Words) -> tuple[Piece, ...]:
    """A text or a row of pieces as pieces."""
    return words if isinstance(words, tuple) else (words,)


def plain(words: Words) -> str:
    """The text without its faces."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces(words))


def paragraph(words: Words, style: TextStyle) -> Paragraph:
    """The only maker of reportlab paragraphs."""
    return Paragraph("".join(_markup(piece, style) for piece in pieces(words)), _paragraph_style(style))


def _markup(piece: Piece, style: TextStyle) -> str:
    text = piece if isinstance(piece, str) else piece.text
    safe = escape(clean(text), quote=True).replace("\n", "<br/>")
    if isinstance(piece, Bold):
        return f'<font name="{fonts.BOLD if style.font == fonts.SEMIBOLD else fonts.SEMIBOLD}">{safe}</font>'
    if isinstance(piece, Code):
        return f'<font name="{fonts.CODE}" size="{style.size - 1}">{safe}</font>'
    return safe


@cache
def _paragraph_style(style: TextStyle) -> ParagraphStyle:
    fonts.register()
    return ParagraphStyle(
        f"{style.font}-{style.size}-{style.leading}-{style.right}",
        fontName=style.font,
        fontSize=style.size,
        leading=style.leading,
        bulletFontName=style.font,
        alignment=2 if style.right else 0,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        hyphenationLang="",
    )


def on_one_line(words: Words, longest: int = LONGEST_NAME) -> Words:
    """Names and headings: no line ends, and cut with "…" where no name can be that long."""
    if not isinstance(words, str):
        return words
    line = " ".join(clean(words).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def fit(text: str, font: str, size: float, width: float) -> str:
    """One line cut with "…" to a width in points (papers.md rule 6.7)."""
    line = clean(text[: 2 * LONGEST_NAME]).replace("\n", " ")
    if fonts.width_of(line, font, size) <= width:
        return line
    while line and fonts.width_of(line + "…", font, size) > width:
        line = line[:-1]
    return line.rstrip() + "…"
