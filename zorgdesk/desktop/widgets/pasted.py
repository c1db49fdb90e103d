"""What a paste from Word, a mail or a web page is as plain text: every word stays, a picture is named.

A row of a table becomes a line with " | " between its cells, a list keeps its dashes. Nothing of the mark-up is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from PySide6.QtCore import QMimeData

from zorgdesk.wording.widgets import PICTURE_LEFT_OUT

RICH: Final = ("text/rtf", "application/rtf", "application/x-rtf", "text/richtext")
_UNSEEN: Final = frozenset({"style", "script", "head", "title", "xml"})
_BLOCKS: Final = frozenset({
    "address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr",
    "ul",
})  # fmt: skip
_CELL: Final = " | "
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Pasted:
    """The words, and how many pictures stayed behind."""

    text: str
    pictures: int = 0


def can_be_plain(source: QMimeData) -> bool:
    """Whether there are words to take, or a picture to name."""
    rich = any(source.hasFormat(name) for name in RICH)
    return source.hasText() or source.hasHtml() or source.hasImage() or rich


def plain_of(source: QMimeData) -> Pasted:
    """The plain text of what lies on the clipboard, or is dropped."""
    marked_up = source.html() if source.hasHtml() else ""
    if marked_up and (not source.hasText() or _says_more(marked_up)):
        return _tidy(*_from_html(marked_up))
    if source.hasText():
        return Pasted(_clean(source.text()))
    for name in RICH:
        if source.hasFormat(name):
            return _tidy(*_from_rtf(bytes(source.data(name).data()).decode("latin-1")))
    return Pasted(PICTURE_LEFT_OUT, 1) if source.hasImage() else Pasted("")


def _says_more(marked_up: str) -> bool:
    """Whether the plain text beside it lacks something: the edges of cells, or that there was a picture."""
    return re.search(r"<(table|img|v:imagedata)\b", marked_up, re.IGNORECASE) is not None


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _CONTROLS.sub("", lines.replace("\xa0", " "))


def _tidy(text: str, pictures: int) -> Pasted:
    """At most one empty line between two paragraphs, and no spaces at the ends."""
    lines = [re.sub(r" {2,}(?=\[)|(?<=\]) {2,}", " ", line.strip()) for line in _clean(text).split("\n")]
    return Pasted(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), pictures)


class _Reader(HTMLParser):
    """Collects the words; inside a cell a line end is a space, so that a row stays one line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.pictures = 0
        self._unseen = 0
        self._cells = 0
        self._first_cell = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in ("td", "th"):
            if not self._first_cell:
                self.parts.append(_CELL)
            self._first_cell = False
            self._cells += 1
        elif tag in ("img", "v:imagedata"):
            self.pictures += 1
            self.parts.append(f" {PICTURE_LEFT_OUT} ")
        elif tag == "br":
            self._end_line()
        elif tag == "li":
            self._end_line()
            self.parts.append("- ")
        elif tag in _BLOCKS:
            self._end_line()
        if tag == "tr":
            self._first_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in ("td", "th"):
            self._cells = max(0, self._cells - 1)
        elif tag in _BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(re.sub(r"[ \t\r\n]+", " ", data))

    def _end_line(self) -> None:
        self.parts.append(" " if self._cells else "\n")


def _from_html(marked_up: str) -> tuple[str, int]:
    reader = _Reader()
    reader.feed(re.sub(r"<!--(Start|End)Fragment-->", "", marked_up))
    reader.close()
    return re.sub(r"(?m)[ \t]{2,}", " ", "".join(reader.parts)), reader.pictures


_TOKEN: Final = re.compile(r"\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)", re.IGNORECASE)
_HIDDEN: Final = frozenset({"fonttbl", "colortbl", "stylesheet", "info", "generator", "listtable", "themedata"})
_SIGNS: Final = {
    "par": "\n", "line": "\n", "row": "\n", "page": "\n", "tab": "\t", "cell": _CELL, "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip


@dataclass
class _Group:
    hidden: bool = False
    signs_to_skip: int = 1


def _from_rtf(source: str) -> tuple[str, int]:
    """The words of a rich text: destinations that hold no words are left out, a picture is named."""
    groups, parts, pictures, skip = [_Group()], [], 0, 0
    for word, number, code, sign, brace, text in _TOKEN.findall(source):
        here = groups[-1]
        if brace == "{":
            groups.append(_Group(here.hidden, here.signs_to_skip))
        elif brace == "}":
            if len(groups) > 1:
                groups.pop()
        elif sign == "*" or word in _HIDDEN:
            here.hidden = True
        elif word in ("pict", "object") and not here.hidden:
            here.hidden, pictures = True, pictures + 1
            parts.append(f" {PICTURE_LEFT_OUT} ")
        elif word == "uc":
            here.signs_to_skip = int(number or 1)
        elif here.hidden:
            continue
        elif word == "u":
            parts.append(chr(int(number or 0) % 65536))
            skip = here.signs_to_skip
        elif code:
            skip, kept = max(0, skip - 1), skip == 0
            parts.append(bytes.fromhex(code).decode("cp1252", "replace") if kept else "")
        elif word:
            parts.append(_SIGNS.get(word, ""))
        elif sign:
            parts.append({"~": "\xa0", "_": "-"}.get(sign, sign if sign in "\\{}" else ""))
        else:
            parts.append(text[skip:])
            skip = max(0, skip - len(text))
    return "".join(parts).replace(f"{_CELL}\n", "\n"), pictures
