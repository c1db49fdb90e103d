"""Palette: one box for go, find and do, over a scrim. The search itself is the page's: it hands the hits in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_DIALOG
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.key_cap import KeyCap
from zorgdesk.desktop.widgets.overlay import Overlay
from zorgdesk.desktop.widgets.painting import LEFT, box, key_cap, key_width, shadow, smooth, text
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList
from zorgdesk.wording import widgets as say

_WIDE, _TOP, _SHADOW = 680, 90, 10


@dataclass(frozen=True, slots=True)
class PaletteHead:
    """The name of a group of hits."""

    title: str
    head: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class PaletteHit:
    """One hit. `bold` and `second_bold` are (start, length) of the match; `act` the word at the right, `cap` a key."""

    key: Any
    icon: str
    words: str
    second: str = ""
    token: str = "ink2"
    bold: tuple[tuple[int, int], ...] = ()
    second_bold: tuple[tuple[int, int], ...] = ()
    cap: str = ""
    act: str = ""


class Palette(Overlay):
    """`Palette(window)`, `open_with(text)`, `show_hits([...])`.

    Signals query_changed(str) at every key, hit_chosen(PaletteHit) on Enter, hit_beside(PaletteHit) on Ctrl+Enter.
    """

    query_changed = Signal(str)
    hit_chosen = Signal(object)
    hit_beside = Signal(object)

    def __init__(self, window: QWidget, hints: Sequence[tuple[str, str]] = ()) -> None:
        """`hints` are (key, words) for the foot."""
        super().__init__(window)
        panel = _Panel(self)
        self.panel = panel
        self.query = QLineEdit()
        self.query.setObjectName("palette_query")
        self.query.setProperty("bare", True)
        self.query.setAccessibleName(say.SEARCH)
        self.query.setPlaceholderText(say.SEARCH)
        self._scope = PlainLabel(say.EVERYTHING, "support")
        self.hits = RowList(_spoken)
        self.hits.setObjectName("palette_hits")
        self.hits.setItemDelegate(_HitDelegate(self.hits))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = PlainLabel(say.NOTHING_FOUND, "body", token="ink2")
        self._nothing.setContentsMargins(20, 12, 20, 12)
        self._lay_out(panel, hints)
        self.query.installEventFilter(self)
        self.query.textChanged.connect(self.query_changed)
        self.hits.clicked.connect(lambda _: self._choose(beside=False))
        theme().changed.connect(self._dress)
        self._dress()

    def open_with(self, words: str = "") -> None:
        """Open with these words typed."""
        self.query.setText(words)
        self.open()
        self.query.setFocus(Qt.FocusReason.OtherFocusReason)
        self.query.end(False)
        self.query_changed.emit(words)

    def show_hits(self, rows: Sequence[PaletteHead | PaletteHit]) -> None:
        """Show what was found; the first hit is chosen."""
        self.hits.show_rows(rows)
        self.hits.choose(0)
        self._nothing.setVisible(not rows and bool(self.query.text().strip()))
        self.hits.setVisible(bool(rows))
        self.place()

    def set_scope(self, words: str) -> None:
        """What is searched now (`alles`, `alleen doen`)."""
        self._scope.setText(words)

    def place(self) -> None:
        """In the upper middle, as high as the hits need; the box stays where it is while the hits come and go."""
        if self.panel is None:
            return
        high = self.hits.full_height() + theme().px(106) if self.hits.isVisibleTo(self) else theme().px(160)
        wide = min(theme().px(_WIDE), self.width() - 32)
        top = min(theme().px(_TOP), self.height() // 10)
        room = self.height() - top - theme().px(_SHADOW)
        self.panel.setGeometry((self.width() - wide) // 2, top, wide, min(high + 2 * _SHADOW, room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the box work on the list."""
        if watched is self.query and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            if key in steps:
                self._step(steps[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        model, at = self.hits.rows(), self.hits.currentIndex().row()
        last = model.rowCount() - 1
        target, way = max(0, min(last, at + by)), 1 if by > 0 else -1
        while 0 <= target <= last and getattr(model.row(target), "head", False):
            target += way
        if 0 <= target <= last:
            self.hits.choose(target)

    def _choose(self, *, beside: bool) -> None:
        hit = self.hits.current_row()
        if isinstance(hit, PaletteHit):
            self.close_layer()
            (self.hit_beside if beside else self.hit_chosen).emit(hit)

    def _lay_out(self, panel: QWidget, hints: Sequence[tuple[str, str]]) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 16, 12)
        head.setSpacing(12)
        for part in (IconView("search", "ink2", 20), self.query, self._scope, KeyCap("Esc")):
            head.addWidget(part)
        head.setStretch(1, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 9, 16, 9)
        foot.setSpacing(8)
        for cap, words in hints:
            foot.addWidget(KeyCap(cap))
            foot.addWidget(PlainLabel(words, "support"))
            foot.addSpacing(8)
        foot.addStretch(1)
        column = QVBoxLayout(panel)
        column.setContentsMargins(_SHADOW, _SHADOW, _SHADOW, _SHADOW)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self._nothing)
        inside = QHBoxLayout()
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self.hits)
        column.addLayout(inside, 1)
        column.addStretch(0)
        column.addWidget(Hairline())
        column.addLayout(foot)
        self._nothing.hide()

    def _dress(self) -> None:
        font = QFont(theme().font("body"))
        font.setPixelSize(theme().px(17))
        self.query.setFont(font)
        self.query.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _spoken(row: PaletteHead | PaletteHit) -> str:
    return row.title if isinstance(row, PaletteHead) else ", ".join(part for part in (row.words, row.second) if part)


class _Panel(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        area = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        shadow(painter, area, _SHADOW, RADIUS_DIALOG)
        box(painter, area, fill="surface", edge="line", radius=RADIUS_DIALOG)
        painter.end()


class _HitDelegate(RowDelegate):
    def row_height(self, row: PaletteHead | PaletteHit) -> int:
        return 28 if isinstance(row, PaletteHead) else 41

    def words_cut(self, area: QRect, row: Any) -> str:
        return ""

    def draw(self, painter: QPainter, area: QRect, row: Any, *, current: bool, chosen: bool) -> None:
        if isinstance(row, PaletteHead):
            text(painter, area.adjusted(12, 4, -12, 0), row.title, "label", "ink2")
            return
        size = theme().px(icons.NAVIGATION)
        icons.draw(painter, row.icon, row.token, QRect(area.x() + 12, area.y(), size, area.height()), size)
        right = area.right() - 12
        cap = row.cap or ("Enter" if chosen else "")
        if cap:
            wide = key_width(cap)
            key_cap(painter, QRect(right - wide, area.y(), wide, area.height()), cap)
            right -= wide + 8
        act = row.act or (say.OPEN if chosen and not row.cap else "")
        if act and (chosen or row.act):
            wide = theme().metrics("control").horizontalAdvance(act) + 2
            text(painter, QRect(right - wide, area.y(), wide, area.height()), act, "control", "accent")
            right -= wide + 10
        left = area.x() + 12 + size + 12
        names = _Line("control", "ink", 500)
        room = QRect(left, area.y(), _room_for_words(right - left, row.second), area.height())
        x = _bold_words(painter, room, row.words, row.bold, names)
        beside = QRect(x + 14, area.y(), right - x - 20, area.height())
        _bold_words(painter, beside, row.second, row.second_bold, _Line("support", "ink2", 400))


def _room_for_words(whole: int, second: str) -> int:
    """How wide the words may be: what stands beside them (whose it is, when) keeps at most two fifths of the row."""
    if not second:
        return whole
    beside = theme().metrics("support").horizontalAdvance(second) + 24
    return max(whole - beside, whole * 3 // 5)


class _Line(NamedTuple):
    """How a line of a hit is written where nothing matched."""

    role: str
    token: str
    weight: int


def _bold_words(painter: QPainter, area: QRect, line: str, bold: Sequence[tuple[int, int]], plain: _Line) -> int:
    """The words with what matched in bold, cut at the right; gives where they end."""
    x, at = area.x(), 0
    pieces: list[tuple[str, bool]] = []
    for start, length in sorted(bold):
        if start >= at:
            pieces += [(line[at:start], False), (line[start : start + length], True)]
            at = start + length
    pieces.append((line[at:], False))
    for words, strong in pieces:
        painter.setFont(theme().font(plain.role, weight=700 if strong else plain.weight))
        painter.setPen(theme().color("accent" if strong else plain.token))
        room = QRect(x, area.y(), area.right() - x, area.height())
        if room.width() <= 0:
            break
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT | Qt.TextFlag.TextSingleLine, shown)
        x += painter.fontMetrics().horizontalAdvance(shown)
    return x
