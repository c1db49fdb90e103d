"""Button: one act, a verb and a thing, with an optional icon and key cap. IconButton: the same with only an icon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Property, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import LEFT, box, key_cap, key_width, smooth
from zorgdesk.desktop.widgets.plain import plain_tip


@dataclass(frozen=True, slots=True)
class Skin:
    """The tokens of one kind of button; "" is none."""

    ink: str
    fill: str
    edge: str
    hover: str
    pressed: str
    weight: int = 500


KINDS: Final[dict[str, Skin]] = {
    "primary": Skin("onaccent", "accent", "", "accentH", "accentH", 600),
    "secondary": Skin("ink", "surface", "line2", "sunken", "accentbg"),
    "link": Skin("accent", "", "", "accentbg", "accentbg", 600),
    "quiet": Skin("ink2", "", "", "sunken", "accentbg"),
    "soft": Skin("accent", "accentbg", "", "accentbg", "accentbg", 600),
    "danger": Skin("bad", "surface", "bad", "badbg", "badbg"),
    "warn": Skin("warn", "surface", "warn", "warnbg", "warnbg"),
}
HEIGHTS: Final = {"row": 28, "normal": 32, "field": 34, "main": 40}
_GAP = 8


class Button(QPushButton):
    """Properties for .ui: kind, iconName, trailingIcon, keyCap, buttonSize, flush, and QPushButton's own."""

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        *,
        icon: str = "",
        key_cap: str = "",
        size: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._trailing, self._cap, self._size = "secondary", "", "", key_cap, "normal"
        self._flush = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.set_kind(kind)
        self.set_size(size)
        self.set_icon(icon)
        theme().changed.connect(self.updateGeometry)

    def set_kind(self, kind: str) -> None:
        """primary, secondary, link, quiet, soft, danger or warn; raises ValueError for another word."""
        if kind not in KINDS:
            raise ValueError(f"no kind of button {kind!r}")
        self._kind = kind
        self._changed()

    def set_icon(self, icon: str) -> None:
        """The icon before the words ("" is none); raises IconMissing for a name that is not bundled."""
        if icon and not icons.exists(icon):
            raise icons.IconMissing(icon)
        self._icon = icon
        self._changed()

    def set_trailing(self, icon: str) -> None:
        """The icon behind the words, as the arrow of a link."""
        self._trailing = icon
        self._changed()

    def set_key_cap(self, cap: str) -> None:
        """The key that does the same, drawn inside the button (the binding itself belongs to the page)."""
        self._cap = cap
        self._changed()

    def set_size(self, size: str) -> None:
        """row (28), normal (32), field (34) or main (40)."""
        if size not in HEIGHTS:
            raise ValueError(f"no size of button {size!r}")
        self._size = size
        self._changed()

    def set_flush(self, flush: bool) -> None:
        """Without padding at the sides: a link that lines up with the text above it."""
        self._flush = flush
        self._changed()

    def sizeHint(self) -> QSize:
        """All parts beside each other; never cut."""
        return QSize(sum(self._parts()) + 2 * self._pad(), theme().px(HEIGHTS[self._size]))

    def minimumSizeHint(self) -> QSize:
        """The same: a button's words are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words, key cap."""
        painter = smooth(QPainter(self))
        skin = KINDS[self._kind]
        fill, edge, ink = self._tokens(skin)
        box(painter, self.rect(), fill=fill, edge=edge, radius=8)
        wide = sum(self._parts())
        x = max(self._pad(), (self.width() - wide) // 2) if self.text() else (self.width() - wide) // 2
        self._draw_parts(painter, x, ink, skin)
        painter.end()

    def _tokens(self, skin: Skin) -> tuple[str, str, str]:
        if not self.isEnabled():
            return ("sunken" if skin.fill else ""), ("line" if skin.edge or skin.fill else ""), "ink3"
        if self.isDown():
            return skin.pressed, skin.edge, skin.ink
        if self.isChecked():
            return "accentbg", "accent", "accent"
        if self.underMouse():
            return skin.hover, skin.edge, skin.ink
        return skin.fill, skin.edge, skin.ink

    def _draw_parts(self, painter: QPainter, x: int, ink: str, skin: Skin) -> None:
        before, words, behind, cap = self._parts()
        size = theme().px(icons.BUTTON)
        if before:
            icons.draw(painter, self._icon, ink, QRect(x, 0, size, self.height()), size)
            x += before
        painter.setFont(self._font(skin))
        painter.setPen(theme().color(ink))
        painter.drawText(QRect(x, 0, words + 4, self.height()), LEFT | Qt.TextFlag.TextSingleLine, self.text())
        x += words
        if behind:
            icons.draw(painter, self._trailing, ink, QRect(x + behind - size, 0, size, self.height()), size)
            x += behind
        if cap:
            edge = ink if self._kind == "primary" else "line2"
            key_cap(painter, QRect(x + _GAP, 0, cap - _GAP, self.height()), self._cap, ink, edge)

    def _parts(self) -> tuple[int, int, int, int]:
        size = theme().px(icons.BUTTON)
        words = QFontMetrics(self._font(KINDS[self._kind])).horizontalAdvance(self.text())
        before = size + (_GAP if words else 0) if self._icon else 0
        behind = size + 6 if self._trailing else 0
        return before, words, behind, key_width(self._cap) + _GAP if self._cap else 0

    def _font(self, skin: Skin) -> QFont:
        role = "support" if self._size == "row" and self._kind == "link" else "control"
        return theme().font(role, weight=skin.weight)

    def _pad(self) -> int:
        if not self.text():
            return 6
        if self._kind in {"link", "quiet"}:
            return 0 if self._flush else 8
        return theme().px(12)

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _get_kind(self) -> str:
        return self._kind

    def _get_icon(self) -> str:
        return self._icon

    def _get_trailing(self) -> str:
        return self._trailing

    def _get_cap(self) -> str:
        return self._cap

    def _get_size(self) -> str:
        return self._size

    def _get_flush(self) -> bool:
        return self._flush

    kind = Property(str, _get_kind, set_kind)
    flush = Property(bool, _get_flush, set_flush)
    iconName = Property(str, _get_icon, set_icon)
    trailingIcon = Property(str, _get_trailing, set_trailing)
    keyCap = Property(str, _get_cap, set_key_cap)
    buttonSize = Property(str, _get_size, set_size)


class IconButton(Button):
    """Only an icon: always with an accessible name and a tool tip that also says the key. Extra property: tip."""

    def __init__(
        self,
        icon: str = "ellipsis",
        tip: str = "",
        *,
        key: str = "",
        kind: str = "quiet",
        size: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", kind, icon=icon, size=size, parent=parent)
        self._tip, self._key = "", key
        self.set_tip(tip)

    def set_tip(self, tip: str, key: str = "") -> None:
        """The name of the act, and the key that does it."""
        self._tip = tip
        self._key = key or self._key
        self.setAccessibleName(tip)
        self.setToolTip(plain_tip(f"{tip} ({self._key})" if self._key else tip))

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme().px(HEIGHTS[self._size])
        return QSize(side, side)

    def _get_tip(self) -> str:
        return self._tip

    def _get_key(self) -> str:
        return self._key

    def _set_key(self, key: str) -> None:
        self._key = key
        self.set_tip(self._tip)

    tip = Property(str, _get_tip, set_tip)
    shortcutWord = Property(str, _get_key, _set_key)
