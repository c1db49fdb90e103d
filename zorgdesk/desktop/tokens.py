"""The colour tokens, type roles and measures of look.md sections 1 to 3: the only file with colour values in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Scheme(Enum):
    """Which colours are on: follow the computer, or fixed by the user (look.md section 3)."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


LIGHT: Final[dict[str, str]] = {
    "bg": "#F6F4EF", "side": "#ECE8DF", "surface": "#FFFFFF", "sunken": "#F1EEE7",
    "line": "#DFDACF", "line2": "#8A8577",
    "ink": "#1E2A2F", "ink2": "#4D5A60", "ink3": "#5A6468",
    "accent": "#0E5A63", "accentH": "#0A464D", "onaccent": "#FFFFFF",
    "accentbg": "#E0EFEF", "sel": "#E0EFEF", "accentln": "#A9CFD0",
    "ok": "#1B613C", "okbg": "#E3F1E7", "okstrong": "#2E8B57",
    "warn": "#7A4B00", "warnbg": "#FBEFD3", "warnstrong": "#C07A00",
    "bad": "#9C2B23", "badbg": "#FBE6E2", "badstrong": "#C23B30",
    "info": "#1C5686", "infobg": "#E3EEF8", "infostrong": "#2B76B5",
    "mute": "#505A5F", "mutebg": "#ECE9E2",
    "violet": "#5A3E8E", "violetbg": "#EEE8F8",
    "toast": "#1E2A2F", "ontoast": "#FFFFFF", "toastok": "#86D6A5",
    "paper": "#FFFFFF", "paperink": "#1E2A2F", "scrim": "#661E2A2F", "shadow": "#331E2A2F",
}  # fmt: skip

DARK: Final[dict[str, str]] = {
    "bg": "#14191B", "side": "#0F1315", "surface": "#1D2427", "sunken": "#182023",
    "line": "#323C40", "line2": "#77858A",
    "ink": "#ECE9E2", "ink2": "#B4BEC1", "ink3": "#98A4A8",
    "accent": "#6CC5C7", "accentH": "#8AD6D7", "onaccent": "#0C2326",
    "accentbg": "#17383B", "sel": "#17383B", "accentln": "#2C5F63",
    "ok": "#86D6A5", "okbg": "#17352A", "okstrong": "#5FBF87",
    "warn": "#F0C168", "warnbg": "#3A2D12", "warnstrong": "#DDA53C",
    "bad": "#F5A196", "badbg": "#432220", "badstrong": "#E5766A",
    "info": "#93C5F0", "infobg": "#172F44", "infostrong": "#66A9DE",
    "mute": "#B4BEC1", "mutebg": "#2A3337",
    "violet": "#C6B1F2", "violetbg": "#2F2745",
    "toast": "#364349", "ontoast": "#ECE9E2", "toastok": "#86D6A5",
    "paper": "#FFFFFF", "paperink": "#1E2A2F", "scrim": "#99080B0C", "shadow": "#66000000",
}  # fmt: skip

TOKENS: Final = frozenset(LIGHT)
STATUS: Final = ("ok", "warn", "bad", "info", "mute", "violet")

TEXT_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("bg", "side", "surface", "sunken", "sel")),
    *((status, status + "bg") for status in STATUS),
    *((status, ground) for status in ("ok", "warn", "bad", "info", "violet") for ground in ("surface", "bg", "sunken")),
    *(("accent", ground) for ground in ("surface", "bg", "accentbg", "side", "sunken", "infobg")),
    *(("ink", status + "bg") for status in STATUS),
    ("bad", "side"), ("bad", "sel"), ("ok", "side"), ("warn", "side"), ("warn", "sel"), ("ink2", "infobg"),
    ("onaccent", "accent"), ("onaccent", "accentH"), ("ontoast", "toast"), ("toastok", "toast"),
    ("paperink", "paper"),
)  # fmt: skip
"""Every text colour on every ground it is used on: each pair must reach 4.5 : 1."""

SHAPE_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    ("line2", "surface"), ("line2", "bg"), ("accent", "surface"), ("accent", "bg"),
    *((status + "strong", "surface") for status in ("ok", "warn", "bad", "info")),
)  # fmt: skip
"""Edges and bars that carry meaning: each pair must reach 3 : 1."""


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One role of look.md section 2: pixel size at the default of 14, weight, and the colour it usually has."""

    pixels: int
    weight: int
    token: str = "ink"


ROLES: Final[dict[str, TypeRole]] = {
    "display": TypeRole(26, 700),
    "title": TypeRole(22, 700),
    "editor": TypeRole(20, 700),
    "section": TypeRole(18, 700),
    "goal": TypeRole(16, 600),
    "verdict": TypeRole(16, 700),
    "card": TypeRole(15, 700),
    "body": TypeRole(14, 400),
    "control": TypeRole(14, 500),
    "row": TypeRole(14, 600),
    "support": TypeRole(13, 400, "ink2"),
    "label": TypeRole(13, 600, "ink2"),
    "small": TypeRole(12, 400, "ink2"),
    "keycap": TypeRole(12, 500, "ink2"),
    "number": TypeRole(24, 700),
}

BODY_PIXELS: Final = 14
MIN_PIXELS: Final = 12
MAX_PIXELS: Final = 20

RADIUS_FIELD: Final = 8
RADIUS_CARD: Final = 10
RADIUS_DIALOG: Final = 14
COMPACT_BELOW: Final = 900
STRIP_ROWS_BELOW: Final = 1200
WIDE_FROM: Final = 1600
TEXT_WIDTH: Final = 720


def hex_of(token: str, *, dark: bool) -> str:
    """The colour value of a token, `#RRGGBB` or `#AARRGGBB`; raises KeyError for a name that is no token."""
    return (DARK if dark else LIGHT)[token]


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two `#RRGGBB` colours, between 1 and 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
