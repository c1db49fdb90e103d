"""TabBar: the parts of a page: 34 px and a 3 px line; what does not fit goes under `Meer`; compact is a drop-down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.painting import LEFT, line, smooth, text
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say

_GAP, _LINE, _HIGH = 18, 3, 37


@dataclass(frozen=True, slots=True)
class Tab:
    """One part: `count` stands behind its words."""

    key: Any
    words: str
    count: str = ""


class _TabButton(QAbstractButton):
    def __init__(self, tab: Tab | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.on = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if tab is None else Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_tab(tab)

    def show_tab(self, tab: Tab | None) -> None:
        """Stand for this part (None: for `Meer`)."""
        self.tab = tab
        self.setText(tab.words if tab else say.MORE)
        self.setObjectName(f"tab_{tab.key}" if tab else "tab_more")
        self.setAccessibleName(f"{self.text()} {tab.count}".strip() if tab else say.MORE)

    def sizeHint(self) -> QSize:
        wide = theme().metrics("row").horizontalAdvance(self.text()) + 6
        count = self.tab.count if self.tab else ""
        wide += theme().metrics("row").horizontalAdvance(count) + 8 if count else 0
        return QSize(wide + (theme().px(18) if self.tab is None else 0), theme().px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        area = QRect(2, 0, self.width() - 2, self.height() - _LINE)
        token = "ink" if self.on or self.underMouse() else "ink2"
        taken = text(painter, area, self.text(), "row" if self.on else "control", token, LEFT)
        if self.tab is None:
            icons.draw(painter, "chevron-down", token, QRect(area.x() + taken + 4, 0, 14, area.height()), 14)
        elif self.tab.count:
            text(painter, area.adjusted(taken + 7, 0, 0, 0), self.tab.count, "label", "ink2")
        if self.on:
            painter.fillRect(QRect(0, self.height() - _LINE, self.width(), _LINE), theme().color("accent"))
        painter.end()


class TabBar(QWidget):
    """`set_tabs([Tab(...)], current)`, `set_current(key)`, `step(+1)` for Ctrl+Tab. Signal tab_chosen(key)."""

    tab_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: tuple[Tab, ...] = ()
        self._buttons: list[_TabButton] = []
        self._current: Any = None
        self._compact = False
        self._more = _TabButton(None, self)
        self._more.clicked.connect(self._open_more)
        self._drop = Choice(self)
        self._drop.setObjectName("tab_drop")
        self._drop.setMinimumWidth(theme().px(170))
        self._where = PlainLabel("", "support")
        self._small = QWidget(self)
        row = QHBoxLayout(self._small)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._drop)
        row.addWidget(self._where)
        row.addStretch(1)
        self._drop.activated.connect(self._on_drop)
        self._drop.setAccessibleName(say.PAGE_TABS)
        self.setAccessibleName(say.PAGE_TABS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().changed.connect(self._arrange)

    def set_tabs(self, tabs: Sequence[Tab], current: Any = None) -> None:
        """Show these parts; `current` (default: the one that was, else the first) is on."""
        wanted = current if current is not None else self._current
        if tuple(tabs) == self._tabs:
            self.set_current(wanted)
            return
        self._tabs = tuple(tabs)
        self._fit_buttons()
        self._drop.set_options([(tab.key, f"{tab.words} {tab.count}".strip()) for tab in self._tabs])
        keys = [tab.key for tab in self._tabs]
        self.set_current(wanted if wanted in keys else (keys[0] if keys else None))

    def _fit_buttons(self) -> None:
        """A button for each tab; the ones that are there are used again (speed.md P5)."""
        for button in self._buttons[len(self._tabs) :]:
            button.hide()
            button.deleteLater()
        self._buttons = self._buttons[: len(self._tabs)]
        for button, tab in zip(self._buttons, self._tabs, strict=False):
            button.show_tab(tab)
            button.update()
        for tab in self._tabs[len(self._buttons) :]:
            button = _TabButton(tab, self)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)

    def current(self) -> Any:
        """The key of the part shown."""
        return self._current

    def set_current(self, key: Any) -> None:
        """Mark a part as shown, without a signal."""
        self._current = key
        for button in self._buttons:
            button.on = button.tab is not None and button.tab.key == key
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.on else Qt.FocusPolicy.ClickFocus)
        self._drop.set_value(key)
        place = next((at for at, tab in enumerate(self._tabs, 1) if tab.key == key), 0)
        self._where.setText(say.part_of(place, len(self._tabs)))
        self._arrange()

    def set_compact(self, compact: bool) -> None:
        """One drop-down instead of tabs."""
        self._compact = compact
        self._arrange()

    def step(self, by: int) -> None:
        """Go to the next (or previous) part, around the end."""
        keys = [tab.key for tab in self._tabs]
        if keys:
            at = keys.index(self._current) if self._current in keys else 0
            self._choose(keys[(at + by) % len(keys)])

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(theme().px(300), theme().px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """It always fits: the rest goes under `Meer`."""
        return QSize(theme().px(200), theme().px(_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the part beside it."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.step(step)
        shown = next((button for button in self._buttons if button.on and button.isVisible()), None)
        if shown is not None:
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline below the tabs."""
        if not self._compact:
            painter = QPainter(self)
            line(painter, 0, self.height() - 1, self.width(), self.height() - 1)
            painter.end()

    def _arrange(self) -> None:
        self._small.setVisible(self._compact)
        self._small.setGeometry(0, 0, self.width(), theme().px(34))
        if self._compact:
            for button in (*self._buttons, self._more):
                button.hide()
            return
        hints = [button.sizeHint() for button in self._buttons]
        whole = sum(hint.width() + theme().px(_GAP) for hint in hints) - theme().px(_GAP)
        room = (
            self.width() if whole <= self.width() else self.width() - self._more.sizeHint().width() - theme().px(_GAP)
        )
        self._place(hints, room)

    def _place(self, hints: list[QSize], room: int) -> None:
        x, hidden = 0, False
        on = next((at for at, button in enumerate(self._buttons) if button.on), -1)
        for at, button in enumerate(self._buttons):
            kept = hints[on].width() + theme().px(_GAP) if on > at else 0
            fits = not hidden and x + hints[at].width() + kept <= room
            fits = fits or (at == on and x + hints[at].width() <= room)
            hidden = hidden or not fits
            button.setVisible(fits)
            if fits:
                button.setGeometry(QRect(QPoint(x, 0), hints[at]))
                x += hints[at].width() + theme().px(_GAP)
        self._more.setVisible(hidden)
        self._more.setGeometry(QRect(QPoint(x, 0), self._more.sizeHint()))

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons:
            if button.isHidden() and button.tab is not None:
                key = button.tab.key
                words = f"{button.tab.words} {button.tab.count}".strip().replace("&", "&&")
                menu.addAction(words).triggered.connect(lambda _=False, key=key: self._choose(key))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, _TabButton) and pressed.tab is not None:
            self._choose(pressed.tab.key)

    def _on_drop(self) -> None:
        self._choose(self._drop.value())

    def _choose(self, key: Any) -> None:
        if key != self._current:
            self.set_current(key)
            self.tab_chosen.emit(key)
