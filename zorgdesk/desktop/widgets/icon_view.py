"""IconView shows one icon; IconLine puts it before a sentence (a hint, an error, a state)."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import disc, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel


class IconView(QWidget):
    """An icon of `size` px in a token; with `disc` on a round ground of `ground` px. Properties: iconName, token."""

    def __init__(
        self, icon: str = "", token: str = "ink2", size: int = 16, *, ground: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._token, self._size, self._ground = icon, token, size, ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_icon(self, icon: str, token: str = "") -> None:
        """Show another icon, with `token` also in another colour."""
        self._icon = icon
        self._token = token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        """The icon, or its ground."""
        side = theme().px(self._ground or self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon on its ground."""
        if not self._icon:
            return
        painter = smooth(QPainter(self))
        size = theme().px(self._size)
        if self._ground:
            disc(painter, self.rect(), self._token, self._icon, size)
        else:
            icons.draw(painter, self._icon, self._token, self.rect(), size)
        painter.end()

    def _get_icon(self) -> str:
        return self._icon

    def _get_token(self) -> str:
        return self._token

    def _set_token(self, token: str) -> None:
        self.set_icon(self._icon, token)

    def _get_size(self) -> int:
        return self._size

    def _set_size(self, size: int) -> None:
        self._size = size
        self.updateGeometry()

    def _get_ground(self) -> int:
        return self._ground

    def _set_ground(self, ground: int) -> None:
        self._ground = ground
        self.updateGeometry()

    iconName = Property(str, _get_icon, set_icon)
    token = Property(str, _get_token, _set_token)
    iconSize = Property(int, _get_size, _set_size)
    ground = Property(int, _get_ground, _set_ground)


class IconLine(QWidget):
    """An icon and a wrapping sentence. Properties: iconName, token, text, role."""

    def __init__(
        self,
        icon: str = "info",
        text: str = "",
        token: str = "ink2",
        role: str = "support",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark = IconView(icon, token, 16)
        self._words = PlainLabel(text, role, token=token, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)

    def say(self, text: str, icon: str = "", token: str = "") -> None:
        """Show another sentence, and when given another icon and colour."""
        self._words.setText(text)
        if token:
            self._words.set_token(token)
        if icon or token:
            self._mark.set_icon(icon or self._get_icon(), token)

    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def _get_icon(self) -> str:
        return self._mark._get_icon()

    def _set_icon(self, icon: str) -> None:
        self._mark.set_icon(icon)

    def _get_token(self) -> str:
        return self._mark._get_token()

    def _set_token(self, token: str) -> None:
        self.say(self.text(), token=token)

    def _get_role(self) -> str:
        return self._words._get_role()

    def _set_role(self, role: str) -> None:
        self._words.set_role(role)

    iconName = Property(str, _get_icon, _set_icon)
    token = Property(str, _get_token, _set_token)
    role = Property(str, _get_role, _set_role)
    sentence = Property(str, text, say)
