"""The list of keys (Ctrl+/, look.md screen 38): made from what is bound now, so it cannot be out of date.

This screen first, then everywhere, then the places. Typing filters; Enter does the act and closes; Esc goes back.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import HeldKey, KeyGroup
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_DIALOG
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.choice import Switch
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.key_row import KeyRow
from zorgdesk.desktop.widgets.overlay import Overlay
from zorgdesk.desktop.widgets.painting import box, shadow, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, mode_of
from zorgdesk.domain.names import normalise
from zorgdesk.wording import keys as say
from zorgdesk.wording import shell as words

_WIDE, _HIGH, _SHADOW = 1010, 560, 10
_COLUMNS = ((KeyGroup.SCREEN, KeyGroup.TEXT), (KeyGroup.EVERYWHERE, KeyGroup.HISTORY), (KeyGroup.GO_TO, KeyGroup.LIST))


class KeyList(Overlay):
    """`open_for(page_key, page, window)`."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("key_list")
        self._desk = desk
        self._held: tuple[HeldKey, ...] = ()
        self._screen = ""
        self.panel = _Panel(self)
        form = forms.load("key_list.ui", self.panel)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(_SHADOW, _SHADOW, _SHADOW, _SHADOW)
        inside.addWidget(form)
        self.query = forms.field(form, "key_query", QLineEdit)
        self.query.setPlaceholderText(say.SEARCH)
        self.query.setAccessibleName(say.SEARCH)
        self.query.textChanged.connect(self._show_rows)
        self.query.installEventFilter(self)
        self._help = forms.field(form, "help_line", PlainLabel)
        self._nothing = forms.field(form, "nothing_found", PlainLabel)
        self._grid = forms.field(form, "key_columns", QWidget)
        self._switch = forms.field(form, "single_letters", Switch)
        self._switch.toggled.connect(self._on_switch)
        forms.field(form, "close_keys", IconButton).clicked.connect(self.close_layer)
        QHBoxLayout(self._grid).setContentsMargins(0, 0, 0, 0)

    def open_for(self, page: PageKey, shown: QWidget, window: QWidget) -> None:
        """List what works on this page and in the whole window."""
        own = keys.held_by(shown)
        taken = {held.key.act for held in own}
        everywhere = [held for held in keys.held_by(window) if held.parent() is window and held.key.act not in taken]
        self._held = (*own, *everywhere)
        self._screen = words.page(page.value)
        self._help.setText(words.help_line(page.value))
        blocked = self._switch.blockSignals(True)
        self._switch.setChecked(self._desk.read(preferences).single_letter_keys)
        self._switch.blockSignals(blocked)
        self.query.clear()
        self._show_rows()
        self.open()
        self.query.setFocus()

    def rows(self) -> list[KeyRow]:
        """The rows shown now, in reading order."""
        return [row for row in self._grid.findChildren(KeyRow) if not row.isHidden()]

    def place(self) -> None:
        """In the middle, as large as the window allows."""
        if self.panel is not None:
            wide = min(theme().px(_WIDE), self.width() - 24)
            high = min(theme().px(_HIGH), self.height() - 24)
            self.panel.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
            if self._held:
                self._show_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the box does the first act that is left, arrow down goes into the list."""
        if watched is self.query and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rows = [row for row in self.rows() if row.isEnabled()]
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and rows and self.query.text().strip():
                rows[0].click()
                return True
            if event.key() == Qt.Key.Key_Down and rows:
                rows[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _show_rows(self) -> None:
        layout = self._grid.layout()
        assert layout is not None
        cleared(layout)
        typed = normalise(self.query.text())
        fitting = [held for held in self._held if typed in _searched(held)]
        narrow = mode_of(self.width()) is Mode.COMPACT
        groups = [tuple(group for column in _COLUMNS for group in column)] if narrow else _COLUMNS
        for column in groups:
            layout.addWidget(self._column(column, fitting))
        self._nothing.setVisible(not fitting)

    def _column(self, groups: Sequence[KeyGroup], held: list[HeldKey]) -> QWidget:
        column = QWidget()
        grid = QGridLayout(column)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(2)
        row = 0
        for group in groups:
            mine = [one for one in held if one.key.group is group]
            if not mine:
                continue
            head = PlainLabel(say.group(group.value, self._screen), "label", token="accent")
            head.setContentsMargins(0, 8 if row else 0, 0, 4)
            grid.addWidget(head, row, 0)
            for one in mine:
                row += 1
                grid.addWidget(self._row(one), row, 0)
            row += 1
        grid.setRowStretch(row + 1, 1)
        return column

    def _row(self, held: HeldKey) -> KeyRow:
        row = KeyRow(say.act(held.key.act.value), say.cap(held.key.keys))
        row.setObjectName(f"key_{held.key.act.value}")
        row.setAccessibleName(say.row(held.key.act.value, held.key.keys))
        row.setEnabled(held.do is not None)
        row.clicked.connect(lambda: self._do(held))
        return row

    def _do(self, held: HeldKey) -> None:
        self.close_layer()
        if held.do is not None:
            held.do()

    def _on_switch(self, on: bool) -> None:
        self._desk.perform(set_preferences, single_letter_keys=on)


def _searched(held: HeldKey) -> str:
    return normalise(f"{say.act(held.key.act.value)} {say.cap(held.key.keys)}")


class _Panel(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        area = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        shadow(painter, area, _SHADOW, RADIUS_DIALOG)
        box(painter, area, fill="surface", edge="line", radius=RADIUS_DIALOG)
        painter.end()
