"""SideBar: the places of the program, pinned cases, backup state, settings and lock; 208 wide or a rail of 56."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.painting import LEFT, RIGHT, box, smooth, text
from zorgdesk.desktop.widgets.plain import plain_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say

WIDE, RAIL = 208, 56
_APP = "ZorgDesk"


@dataclass(frozen=True, slots=True)
class SidePlace:
    """One place: `count` behind the words in `token` (bad when late); `key_words` is the key in the tool tip."""

    key: Any
    words: str
    icon: str
    count: str = ""
    token: str = "ink2"
    key_words: str = ""


@dataclass(frozen=True, slots=True)
class PinnedCase:
    """A pinned case: its name (or code in privacy view) and age."""

    key: Any
    words: str
    age: str = ""


class SideItem(QAbstractButton):
    """One line of the sidebar: icon, words, count or key at the right; chosen = on a white card."""

    def __init__(self, place: SidePlace, *, second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._second, self._rail = second, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"place_{place.key}")
        self.show_place(place, second)

    def show_place(self, place: SidePlace, second: str = "") -> None:
        """Show other words or another count."""
        self.place, self._second = place, second
        self.setText(place.words)
        self.setAccessibleName(f"{place.words} {place.count}".strip())
        self.setAccessibleDescription(second)
        self._tip()
        self.updateGeometry()
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Only the icon, with the words as tool tip."""
        self._rail = rail
        self._tip()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """The sidebar decides which place is on."""

    def sizeHint(self) -> QSize:
        """34 high, 40 with a second line."""
        return QSize(
            theme().px(RAIL if self._rail else WIDE) - 24, theme().px(40 if self._second and not self._rail else 34)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words, count."""
        painter = smooth(QPainter(self))
        if self.isChecked():
            box(painter, self.rect(), fill="surface", edge="line", radius=8)
        elif self.underMouse():
            box(painter, self.rect(), fill="sunken", radius=8)
        token = self.place.token if self._second else ("accent" if self.isChecked() else "ink2")
        size = theme().px(icons.NAVIGATION)
        x = (self.width() - size) // 2 if self._rail else 10
        icons.draw(painter, self.place.icon, token, QRect(x, 0, size, self.height()), size)
        if self._rail:
            if self.place.count and self.place.token == "bad":
                box(painter, QRect(self.width() - 12, 4, 8, 8), fill="badstrong", radius=4)
        else:
            self._words(painter, QRect(x + size + 10, 0, self.width() - x - size - 20, self.height()))
        painter.end()

    def _words(self, painter: QPainter, area: QRect) -> None:
        if self._second:
            half = area.height() // 2
            text(painter, QRect(area.x(), 2, area.width(), half), self.place.words, "label", self.place.token)
            text(painter, QRect(area.x(), half, area.width(), half - 2), self._second, "small", "ink2")
            return
        role = "row" if self.isChecked() else "control"
        count = theme().metrics("label").horizontalAdvance(self.place.count)
        words = area.adjusted(0, 0, -count - (6 if count else 0), 0)
        text(painter, words, self.place.words, role, "ink" if self.isChecked() else "ink2", LEFT)
        text(painter, area, self.place.count, "label", self.place.token, RIGHT)

    def _tip(self) -> None:
        words = self.place.words + (f" ({self.place.key_words})" if self.place.key_words else "")
        if self._rail and self._second:
            words = f"{words}, {self._second}"
        self.setToolTip(plain_tip(words) if self._rail or self.place.key_words else "")


class SideBar(QWidget):
    """`set_places`, `set_current`, `set_counts`, `set_pinned`, `set_backup`, `set_organisation`, `set_rail`.

    Signals: place_chosen(key), case_chosen(key), backup_chosen, settings_chosen, lock_chosen.
    """

    place_chosen = Signal(object)
    case_chosen = Signal(object)
    backup_chosen = Signal()
    settings_chosen = Signal()
    lock_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail = False
        self._items: dict[Any, SideItem] = {}
        self._cases: list[SideItem] = []
        self._mark = _AppMark(self)
        self._places, self._pinned = QVBoxLayout(), QVBoxLayout()
        self._pin_head = QWidget(self)
        head = QHBoxLayout(self._pin_head)
        head.setContentsMargins(10, 0, 8, 4)
        head.addWidget(PlainLabel(say.PINNED, "label"))
        head.addStretch(1)
        head.addWidget(IconView("pin", "ink2", 14))
        self._backup = self._foot(SidePlace("backup", "", "shield-check", token="ok"))
        self._settings = self._foot(SidePlace("settings", say.SETTINGS, "settings"))
        self._lock = self._foot(SidePlace("lock", say.LOCK, "lock", count="Ctrl+L", key_words="Ctrl+L"))
        self._backup.clicked.connect(self.backup_chosen)
        self._settings.clicked.connect(self.settings_chosen)
        self._lock.clicked.connect(self.lock_chosen)
        self._lay_out()
        self.setAccessibleName(say.PLACES)
        theme().changed.connect(self._measure)
        self._measure()
        self._backup.hide()
        self._pin_head.hide()

    def set_organisation(self, words: str) -> None:
        """The name below the name of the program."""
        self._mark.set_words(words)

    def set_places(self, places: Sequence[SidePlace]) -> None:
        """Show these places, in this order."""
        for old in self._items.values():
            old.hide()
            old.deleteLater()
        self._items = {place.key: SideItem(place, parent=self) for place in places}
        for item in self._items.values():
            item.set_rail(self._rail)
            item.clicked.connect(self._on_place)
            self._places.addWidget(item)
            item.show()
        self._order()

    def set_current(self, key: Any) -> None:
        """Mark a place ("settings" marks that line; None marks nothing)."""
        for at, item in self._items.items():
            item.setChecked(at == key)
        self._settings.setChecked(key == "settings")

    def set_counts(self, counts: dict[Any, tuple[str, str]]) -> None:
        """New numbers: key to (words, token); a place that is not named shows none."""
        for key, item in self._items.items():
            count, token = counts.get(key, ("", "ink2"))
            old = item.place
            item.show_place(SidePlace(old.key, old.words, old.icon, count, token, old.key_words))

    def set_pinned(self, cases: Sequence[PinnedCase]) -> None:
        """Show the pinned cases."""
        for old in self._cases:
            old.hide()
            old.deleteLater()
        self._cases = []
        for case in cases:
            item = _CaseItem(case, self)
            item.clicked.connect(self._on_case)
            self._pinned.addWidget(item)
            self._cases.append(item)
        self._order()
        self._show_pinned()

    def set_backup(self, words: str, second: str, *, token: str = "ok", icon: str = "shield-check") -> None:
        """The state of the backups in words: ok, warn after 3 days, bad after 7."""
        self._backup.show_place(SidePlace("backup", words, icon, token=token), second)
        self._backup.setVisible(bool(words))

    def set_rail(self, rail: bool) -> None:
        """Compact: icons with tool tips only."""
        self._rail = rail
        for item in (*self._items.values(), self._backup, self._settings, self._lock):
            item.set_rail(rail)
        self._mark.set_rail(rail)
        self._measure()
        self._show_pinned()

    def set_low(self, low: bool) -> None:
        """Below 640 px high the pinned cases go first (look.md, screen 36)."""
        self._show_pinned(hide=low)

    def item(self, key: Any) -> SideItem:
        """The line of a place; raises KeyError."""
        return self._items[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its right edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("side"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme().color("line"))
        painter.end()

    def _foot(self, place: SidePlace) -> SideItem:
        return SideItem(place, parent=self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 13, 8)
        column.setSpacing(0)
        column.addWidget(self._mark)
        column.addSpacing(8)
        for group in (self._places, self._pinned):
            group.setSpacing(2)
        column.addLayout(self._places)
        column.addSpacing(16)
        column.addWidget(self._pin_head)
        column.addLayout(self._pinned)
        column.addStretch(1)
        column.addWidget(Hairline())
        column.addSpacing(6)
        for item in (self._backup, self._settings, self._lock):
            column.addWidget(item)

    def _order(self) -> None:
        """Reading order: Qt only moves a widget behind one that takes the focus, so the mark does for a moment."""
        self._mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        feet = (self._backup, self._settings, self._lock)
        walk: list[QWidget] = [self._mark, *self._items.values(), *self._cases, *feet]
        for first, second in pairwise(walk):
            self.setTabOrder(first, second)
        self._mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _measure(self) -> None:
        self.setFixedWidth(theme().px(RAIL if self._rail else WIDE))

    def _show_pinned(self, *, hide: bool = False) -> None:
        shown = bool(self._cases) and not self._rail and not hide
        self._pin_head.setVisible(shown)
        for item in self._cases:
            item.setVisible(shown)

    def _on_place(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, SideItem):
            self.place_chosen.emit(pressed.place.key)

    def _on_case(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, SideItem):
            self.case_chosen.emit(pressed.place.key)


class _CaseItem(SideItem):
    def __init__(self, case: PinnedCase, parent: QWidget) -> None:
        super().__init__(SidePlace(case.key, case.words, "pin", case.age), parent=parent)
        self.setObjectName(f"pinned_{case.key}")

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDE) - 24, theme().px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.underMouse():
            box(painter, self.rect(), fill="sunken", radius=8)
        area = self.rect().adjusted(10, 0, -10, 0)
        age = theme().metrics("support").horizontalAdvance(self.place.count)
        text(painter, area.adjusted(0, 0, -age - 8, 0), self.place.words, "support", "ink2")
        text(painter, area, self.place.count, "support", "ink2", RIGHT)
        painter.end()


class _AppMark(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._rail = "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setToolTip(plain_tip(words))
        self.update()

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(30), theme().px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        side = theme().px(30)
        left = (self.width() - side) // 2 if self._rail else 6
        tile = QRect(left, (self.height() - side) // 2, side, side)
        box(painter, tile, fill="accent", radius=8)
        icons.draw(painter, "sprout", "onaccent", tile, theme().px(18))
        if not self._rail:
            x = tile.right() + 10
            half = self.height() // 2
            text(painter, QRect(x, 2, self.width() - x, half - 2), _APP, "card", "ink")
            text(painter, QRect(x, half, self.width() - x, half - 4), self._words, "small", "ink2")
        painter.end()
