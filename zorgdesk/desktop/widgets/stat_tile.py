"""StatTile: a number that opens a list; on = its filter is on. Number, word and icon."""

from __future__ import annotations

from PySide6.QtCore import Property, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_CARD
from zorgdesk.desktop.widgets.painting import box, smooth, text


class StatTile(QAbstractButton):
    """Properties for .ui: count, word, iconName, token (bad for late). Checkable: `toggled` turns the filter on."""

    def __init__(
        self, word: str = "", icon: str = "", *, number: int = 0, token: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._word, self._icon, self._number, self._token = word, icon, number, token
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self._tell()

    def set_number(self, number: int, token: str = "") -> None:
        """Show another count; `token` colours it (bad when something is late)."""
        self._number, self._token = number, token
        self._tell()
        self.update()

    def number(self) -> int:
        """The count shown."""
        return self._number

    def sizeHint(self) -> QSize:
        """68 high; wide enough for its word."""
        return QSize(theme().metrics("support").horizontalAdvance(self._word) + 34, theme().px(68))

    def minimumSizeHint(self) -> QSize:
        """The same: a count is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number, word, icon on a card."""
        painter = smooth(QPainter(self))
        on = self.isChecked()
        fill = "accentbg" if on else ("sunken" if self.underMouse() else "surface")
        box(painter, self.rect(), fill=fill, edge="accent" if on else "line", radius=RADIUS_CARD)
        left, wide = 14, self.width() - 28
        number = QRect(left, theme().px(10), wide, theme().px(30))
        text(painter, number, str(self._number), "number", self._token or "ink")
        text(painter, QRect(left, number.bottom(), wide, theme().px(22)), self._word, "support", "ink2")
        size = theme().px(icons.NAVIGATION)
        if self._icon:
            spot = QRect(self.width() - size - 14, number.y(), size, number.height())
            icons.draw(painter, self._icon, self._token or "ink2", spot, size)
        painter.end()

    def _tell(self) -> None:
        self.setText(f"{self._number} {self._word}")
        self.setAccessibleName(self.text())

    def _get_word(self) -> str:
        return self._word

    def _set_word(self, word: str) -> None:
        self._word = word
        self._tell()
        self.updateGeometry()

    def _get_icon(self) -> str:
        return self._icon

    def _set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def _get_token(self) -> str:
        return self._token

    def _set_token(self, token: str) -> None:
        self.set_number(self._number, token)

    def _set_count(self, number: int) -> None:
        self.set_number(number, self._token)

    count = Property(int, number, _set_count)
    word = Property(str, _get_word, _set_word)
    iconName = Property(str, _get_icon, _set_icon)
    token = Property(str, _get_token, _set_token)
