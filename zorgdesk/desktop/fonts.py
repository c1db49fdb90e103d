"""The bundled typefaces: registered once, then handed out per role of look.md section 2."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from zorgdesk import paths
from zorgdesk.desktop.tokens import BODY_PIXELS, ROLES

FAMILIES = ["Atkinson Hyperlegible Next", "Source Sans 3", "Segoe UI"]
MONO = ["Source Code Pro", "Consolas", "monospace"]


class FontMissing(RuntimeError):
    """A typeface that belongs to the program could not be read: the installation is damaged."""


@cache
def register() -> tuple[str, ...]:
    """Give Qt every typeface in resources/fonts, once; returns the family names. Raises FontMissing."""
    found: list[str] = []
    for file in sorted((paths.resources_dir() / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise FontMissing(file.name)
        found.extend(QFontDatabase.applicationFontFamilies(number))
    if FAMILIES[0] not in found:
        raise FontMissing(FAMILIES[0])
    return tuple(found)


def font(role: str, body_pixels: int = BODY_PIXELS, *, digits: bool = False, weight: int | None = None) -> QFont:
    """The font of a role, scaled to the user's body size; `digits` gives figures of equal width (clock, columns)."""
    shape = ROLES[role]
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(max(1, round(shape.pixels * body_pixels / BODY_PIXELS)))
    made.setWeight(QFont.Weight(weight or shape.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if digits:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def mono(body_pixels: int = BODY_PIXELS) -> QFont:
    """The typeface for codes that are read sign by sign (recovery groups)."""
    made = QFont()
    made.setFamilies(MONO)
    made.setPixelSize(round(16 * body_pixels / BODY_PIXELS))
    made.setWeight(QFont.Weight.DemiBold)
    return made
