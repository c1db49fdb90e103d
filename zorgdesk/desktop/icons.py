"""Lucide icons, drawn in a token's colour and kept: one pixmap per (name, token, size, stroke, device ratio)."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from zorgdesk import paths
from zorgdesk.desktop.theme import theme

BADGE, BUTTON, NAVIGATION, VERDICT, EMPTY = 14, 16, 18, 20, 36
_KEPT: dict[tuple[str, str, int, float, float], QPixmap] = {}
_KEEP_AT_MOST = 2000


class IconMissing(KeyError):
    """An icon was asked by a name that is not in resources/icons."""


@cache
def _svg(name: str) -> str:
    file = paths.resources_dir() / "icons" / f"{name}.svg"
    if not file.is_file():
        raise IconMissing(name)
    return file.read_text(encoding="utf-8")


@cache
def exists(name: str) -> bool:
    """Whether the icon is bundled."""
    return (paths.resources_dir() / "icons" / f"{name}.svg").is_file()


def pixmap(name: str, token: str, size: int, ratio: float = 1.0, stroke: float = 2.0) -> QPixmap:
    """The icon `size` logical pixels wide in the token's colour; raises IconMissing or KeyError (no such token)."""
    colour = theme().color(token).name()
    key = (name, colour, size, stroke, ratio)
    kept = _KEPT.get(key)
    if kept is not None:
        return kept
    text = _svg(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    side = max(1, round(size * ratio))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    if len(_KEPT) >= _KEEP_AT_MOST:
        _KEPT.clear()
    _KEPT[key] = made
    return made


def draw(painter: QPainter, name: str, token: str, box: QRect, size: int, stroke: float = 2.0) -> None:
    """Draw the icon centred in `box` (used by every painted widget and delegate)."""
    ratio = painter.device().devicePixelRatioF()
    left = box.x() + (box.width() - size) // 2
    top = box.y() + (box.height() - size) // 2
    painter.drawPixmap(left, top, pixmap(name, token, size, ratio, stroke))


def icon(name: str, token: str = "ink2", size: int = BUTTON) -> QIcon:
    """A QIcon for Qt's own controls (menus); made again when the theme changes."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, token, size, ratio))
        made.addPixmap(pixmap(name, "ink3", size, ratio), QIcon.Mode.Disabled)
    return made
