"""Small drawing helpers that several painted widgets and delegates share: boxes, text, key caps, badges, rings."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
_KEY_PAD, _BADGE_PAD, _BADGE_GAP = 6, 9, 5


def smooth(painter: QPainter) -> QPainter:
    """Turn anti-aliasing on and hand the painter back."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(painter: QPainter, rect: QRect, fill: str = "", edge: str = "", radius: int = 8, width: float = 1.0) -> None:
    """A rounded box with a fill token and an edge token ("" is none); the edge lies inside `rect`."""
    half = width / 2 if edge else 0.0
    painter.setPen(QPen(theme().color(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)


def ring(painter: QPainter, rect: QRect, radius: int = 8) -> None:
    """The 2 px focus ring, inside `rect`."""
    box(painter, rect, edge="accent", radius=radius, width=2.0)


def text(painter: QPainter, rect: QRect, words: str, role: str, token: str, flags: int = LEFT) -> int:
    """One line of text, cut with an ellipsis when needed; returns the width it took."""
    painter.setFont(theme().font(role))
    painter.setPen(theme().color(token))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def line(painter: QPainter, x1: int, y1: int, x2: int, y2: int, token: str = "line", width: float = 1.0) -> None:
    """A straight hairline in a token."""
    painter.setPen(QPen(theme().color(token), width))
    painter.drawLine(x1, y1, x2, y2)


def disc(painter: QPainter, rect: QRect, kind: str, icon: str, size: int = 16) -> None:
    """A round (status-coloured) ground with an icon; `kind` is ok, warn, bad, info, mute, violet or accent."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(kind + "bg"))
    painter.drawEllipse(rect)
    icons.draw(painter, icon, kind, rect, size)


def key_width(cap: str) -> int:
    """How wide a key cap is."""
    return theme().metrics("keycap").horizontalAdvance(cap) + 2 * _KEY_PAD if cap else 0


def key_cap(painter: QPainter, rect: QRect, cap: str, token: str = "ink2", edge: str = "line2") -> None:
    """A key as drawn on a keyboard, filling `rect` in width and centred in height."""
    high = theme().px(20)
    cap_box = QRect(rect.x(), rect.y() + (rect.height() - high) // 2, rect.width(), high)
    colour = QColor(theme().color(edge))
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(cap_box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    text(painter, cap_box, cap, "keycap", token, CENTER)


def badge_width(words: str, icon: str) -> int:
    """How wide a badge is: words and, when there is one, its icon."""
    wide = theme().font("support", weight=500)
    taken = QFontMetrics(wide).horizontalAdvance(words)
    mark = theme().px(icons.BADGE)
    return taken + 2 * _BADGE_PAD + ((mark + (_BADGE_GAP if words else 0)) if icon else 0)


def badge(painter: QPainter, left: int, middle: int, kind: str, icon: str, words: str, room: int = 10_000) -> int:
    """A badge 24 high with its left edge at `left`, centred on `middle`; returns its width."""
    high = theme().px(24)
    wide = min(badge_width(words, icon), room)
    area = QRect(left, middle - high // 2, wide, high)
    box(painter, area, fill=kind + "bg", edge="line2" if theme().high_contrast else "", radius=high // 2)
    x = left + _BADGE_PAD
    if icon:
        mark = theme().px(icons.BADGE)
        icons.draw(painter, icon, kind, QRect(x, area.y(), mark, high), mark, 2.25)
        x += mark + _BADGE_GAP
    painter.setFont(theme().font("support", weight=500))
    painter.setPen(theme().color(kind))
    width = area.right() - _BADGE_PAD - x + 2
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(QRect(x, area.y(), width, high), LEFT | Qt.TextFlag.TextSingleLine, shown)
    return wide


def shadow(painter: QPainter, rect: QRect, spread: int = 6, radius: int = 10) -> None:
    """A soft shadow around a box; only palette, dialog, toast and paper have one (look.md section 3)."""
    if theme().high_contrast:
        return
    colour = QColor(theme().color("shadow"))
    colour.setAlpha(max(1, colour.alpha() // (spread * 2)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for step in range(spread, 0, -1):
        area = QRectF(rect).adjusted(-step, 1 - step, step, 1 + step)
        painter.drawRoundedRect(area, radius + step, radius + step)
