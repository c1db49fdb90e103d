"""PlainLabel: the only label. Plain text, a type role, a colour token; wraps, or elides with a tool tip."""

from __future__ import annotations

from PySide6.QtCore import Property, QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import ROLES, TOKENS
from zorgdesk.desktop.widgets.plain import plain_tip


class PlainLabel(QLabel):
    """Text as typed. Properties for .ui: role, token, elide, digits (and QLabel's own text, wordWrap, alignment)."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        token: str = "",
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role, self._token, self._elide, self._digits = role, token, False, False
        self._own_tip = False
        self._check(role, token)
        self.setWordWrap(wrap)
        self.set_elide(elide)
        self.setText(text)
        theme().changed.connect(self._dress)
        self._dress()

    def set_role(self, role: str) -> None:
        """Take a type role of look.md section 2; raises ValueError for another name."""
        self._check(role, self._token)
        self._role = role
        self._dress()

    def set_token(self, token: str) -> None:
        """Take a colour token ("" is the role's own colour); raises ValueError for another name."""
        self._check(self._role, token)
        self._token = token
        self._dress()

    def set_elide(self, elide: bool) -> None:
        """Cut the text with an ellipsis when there is no room; the whole text is then the tool tip."""
        self._elide = elide
        if elide:
            self.setWordWrap(False)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.updateGeometry()

    def set_digits(self, digits: bool) -> None:
        """Figures of equal width, for clock times and columns of numbers."""
        self._digits = digits
        self._dress()

    def set_plain_tip(self, text: str) -> None:
        """A tool tip of its own, shown literally."""
        self._own_tip = bool(text)
        self.setToolTip(plain_tip(text))

    def shown_text(self) -> str:
        """What is visible now: the whole text, or the cut one."""
        if not self._elide:
            return self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        """An eliding label may shrink to a few signs."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(40)), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cut text when eliding; else as QLabel does."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), int(self.alignment()) | Qt.TextFlag.TextSingleLine, self.shown_text())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tool tip right: only when something is cut."""
        super().resizeEvent(event)
        if self._elide and not self._own_tip:
            self.setToolTip(plain_tip(self.text()) if self.shown_text() != self.text() else "")

    def changeEvent(self, event: QEvent) -> None:
        """Keep plain text plain (a .ui file could have asked for another format), and keep the colour.

        In a new parent the style sheet brings back the palette of the first polish, so the label dresses again.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_digits"):
            self._dress()
        if self.textFormat() != Qt.TextFormat.PlainText:
            self.setTextFormat(Qt.TextFormat.PlainText)

    @staticmethod
    def _check(role: str, token: str) -> None:
        if role not in ROLES:
            raise ValueError(f"no type role {role!r}")
        if token and token not in TOKENS:
            raise ValueError(f"no colour token {token!r}")

    def _dress(self) -> None:
        self.setFont(theme().font(self._role, digits=self._digits))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().color(self._token or ROLES[self._role].token))
        self.setPalette(palette)

    def _get_role(self) -> str:
        return self._role

    def _get_token(self) -> str:
        return self._token

    def _get_elide(self) -> bool:
        return self._elide

    def _get_digits(self) -> bool:
        return self._digits

    role = Property(str, _get_role, set_role)
    token = Property(str, _get_token, set_token)
    elide = Property(bool, _get_elide, set_elide)
    digits = Property(bool, _get_digits, set_digits)
