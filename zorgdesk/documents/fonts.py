"""The typefaces of paper: registered once, before anything of reportlab's page layout is read.

Three Helveticas hide in reportlab: the font a canvas starts with, the bullet font and the font of empty table cells.
They would be in the file without being embedded (papers.md section 8). Here the first is closed; `text` closes the
second; the third does not occur because we use none of its tables.
"""

from functools import cache
from threading import Lock

import reportlab.pdfbase.pdfmetrics as pdfmetrics
import reportlab.rl_config as rl_config
from reportlab.pdfbase.ttfonts import TTFont

from zorgdesk import paths

REGULAR = "SourceSans3-Regular"
SEMIBOLD = "SourceSans3-SemiBold"
BOLD = "SourceSans3-Bold"
ITALIC = "SourceSans3-SemiBoldItalic"
CODE = "SourceCodePro-SemiBold"

_FILES = {
    REGULAR: "SourceSans3_400Regular.ttf",
    SEMIBOLD: "SourceSans3_600SemiBold.ttf",
    BOLD: "SourceSans3_700Bold.ttf",
    ITALIC: "SourceSans3_600SemiBold_Italic.ttf",
    CODE: "SourceCodePro_600SemiBold.ttf",
}
_LOCK = Lock()

rl_config.canvas_basefontname = REGULAR


@cache
def _registered() -> dict[str, TTFont]:
    folder = paths.resources_dir() / "fonts"
    fonts = {name: TTFont(name, str(folder / file)) for name, file in _FILES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return fonts


def register() -> None:
    """Make the five faces known to reportlab; may be called from any thread, works once.

    Raises FileNotFoundError when the installation lacks its fonts.
    """
    with _LOCK:
        _registered()


@cache
def printable_signs() -> frozenset[int]:
    """Code points that all text faces have, so that a sign never vanishes because a word is bold."""
    register()
    faces = [_registered()[name].face.charToGlyph for name in (REGULAR, SEMIBOLD, BOLD, ITALIC)]
    return frozenset(set(faces[0]).intersection(*faces[1:]))


def width_of(words: str, font: str, size: float) -> float:
    """Width in points of a line of text."""
    register()
    return pdfmetrics.stringWidth(words, font, size)


register()
