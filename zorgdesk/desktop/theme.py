"""The one theme: colours, fonts and scaled measures for every widget, following the computer or fixed by the user.

Widgets ask `theme().color("ink2")`, `theme().font("support")`, `theme().px(32)` and listen to `theme().changed`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from zorgdesk.desktop import fonts, style
from zorgdesk.desktop.tokens import BODY_PIXELS, DARK, LIGHT, MAX_PIXELS, MIN_PIXELS, Scheme

_ROLES = QPalette.ColorRole
_PALETTE = {
    _ROLES.Window: "bg", _ROLES.WindowText: "ink", _ROLES.Base: "surface", _ROLES.AlternateBase: "sunken",
    _ROLES.Text: "ink", _ROLES.PlaceholderText: "ink3", _ROLES.Button: "surface", _ROLES.ButtonText: "ink",
    _ROLES.Highlight: "sel", _ROLES.HighlightedText: "ink", _ROLES.Accent: "accent", _ROLES.Link: "accent",
    _ROLES.LinkVisited: "accent", _ROLES.ToolTipBase: "surface", _ROLES.ToolTipText: "ink",
    _ROLES.Light: "surface", _ROLES.Midlight: "sunken", _ROLES.Mid: "line", _ROLES.Dark: "line2",
    _ROLES.Shadow: "line2", _ROLES.BrightText: "onaccent",
}  # fmt: skip

_CONTRAST_ROLE = {
    "bg": _ROLES.Window, "side": _ROLES.Window, "surface": _ROLES.Base, "sunken": _ROLES.Base, "toast": _ROLES.Base,
    "accent": _ROLES.Highlight, "accentH": _ROLES.Highlight, "onaccent": _ROLES.HighlightedText,
    "accentbg": _ROLES.Base, "sel": _ROLES.Highlight, "paper": _ROLES.Base,
}  # fmt: skip


class Theme(QObject):
    """What is on now. One object for the whole program: `theme()`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Scheme.AUTO
        self._pixels = BODY_PIXELS
        self._dark = False
        self._high_contrast = False
        self._fonts: dict[tuple[str, bool, int | None], QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._following: QApplication | None = None
        self._system_palette = QPalette()

    @property
    def dark(self) -> bool:
        """Whether the dark tokens are on."""
        return self._dark

    @property
    def high_contrast(self) -> bool:
        """Whether the computer asks for its own high-contrast colours, so that ours are off."""
        return self._high_contrast

    @property
    def body_pixels(self) -> int:
        """The user's text size, 12 to 20."""
        return self._pixels

    @property
    def scheme(self) -> Scheme:
        """What the user chose: follow, light or dark."""
        return self._scheme

    def color(self, token: str) -> QColor:
        """The colour of a token now; raises KeyError for a name that is no token."""
        if self._high_contrast:
            if token not in LIGHT:
                raise KeyError(token)
            return self._system_palette.color(_CONTRAST_ROLE.get(token, _system_role(token)))
        return QColor((DARK if self._dark else LIGHT)[token])

    def font(self, role: str, *, digits: bool = False, weight: int | None = None) -> QFont:
        """The font of a type role at the user's size; `digits` for clock times and columns of numbers."""
        key = (role, digits, weight)
        made = self._fonts.get(key)
        if made is None:
            made = self._fonts[key] = fonts.font(role, self._pixels, digits=digits, weight=weight)
        return made

    def metrics(self, role: str) -> QFontMetrics:
        """The measures of a role's font."""
        made = self._metrics.get(role)
        if made is None:
            made = self._metrics[role] = QFontMetrics(self.font(role))
        return made

    def px(self, size: int) -> int:
        """A measure of look.md at the user's text size: grows with it, never shrinks below the drawing."""
        return round(size * max(1.0, self._pixels / BODY_PIXELS))

    def apply(self, app: QApplication, scheme: Scheme = Scheme.AUTO, body_pixels: int = BODY_PIXELS) -> None:
        """Dress the whole program; may be called again when the user changes a setting."""
        fonts.register()
        self._scheme = scheme
        self._pixels = min(MAX_PIXELS, max(MIN_PIXELS, body_pixels))
        self._fonts.clear()
        self._metrics.clear()
        if self._following is not app:
            self._follow(app)
        self._dress(app)

    def _follow(self, app: QApplication) -> None:
        self._following = app
        app.setStyle("Fusion")
        self._system_palette = QPalette(app.palette())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_change)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_change)

    def _on_system_change(self) -> None:
        if self._following is not None:
            self._dress(self._following)

    def _dress(self, app: QApplication) -> None:
        hints = app.styleHints()
        self._high_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        if self._scheme is Scheme.AUTO:
            self._dark = hints.colorScheme() == Qt.ColorScheme.Dark
        else:
            self._dark = self._scheme is Scheme.DARK
        app.setPalette(self._system_palette if self._high_contrast else self._palette())
        app.setFont(self.font("body"))
        QToolTip.setFont(self.font("support"))
        app.setStyleSheet(style.sheet(None if self._high_contrast else self._hex(), self.px))
        self.changed.emit()

    def _hex(self) -> dict[str, str]:
        return DARK if self._dark else LIGHT

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink3"))
        return palette


def _system_role(token: str) -> QPalette.ColorRole:
    if token.endswith("bg"):
        return _ROLES.Base
    return _ROLES.HighlightedText if token.startswith("on") else _ROLES.WindowText


@cache
def theme() -> Theme:
    """The theme of this process."""
    return Theme()
