"""Avatar: initials on a disc. PartyRow: a person or organisation with role line, light and phone (56 high)."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.painting import CENTER, box, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say
from zorgdesk.wording.formats import initials


class Avatar(QWidget):
    """Properties: name (its initials are drawn), kind (info child, warn parent, ok own staff), diameter."""

    def __init__(self, name: str = "", kind: str = "info", diameter: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._kind, self._diameter = initials(name), kind, diameter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_name(self, name: str, kind: str = "") -> None:
        """Draw another name's initials."""
        self.set_letters(initials(name))
        self._kind = kind or self._kind

    def set_letters(self, letters: str) -> None:
        """Draw these letters (privacy view)."""
        self._letters = letters
        self.update()

    def letters(self) -> str:
        """What is drawn."""
        return self._letters

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme().px(self._diameter)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc and letters."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill=self._kind + "bg", radius=self.width() // 2)
        role = "goal" if self._diameter >= 44 else "keycap"
        painter.setFont(theme().font(role, weight=700))
        painter.setPen(theme().color(self._kind))
        painter.drawText(self.rect(), CENTER, self._letters)
        painter.end()

    def _get_kind(self) -> str:
        return self._kind

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self.update()

    def _get_diameter(self) -> int:
        return self._diameter

    def _set_diameter(self, diameter: int) -> None:
        self._diameter = diameter
        self.updateGeometry()

    personName = Property(str, letters, set_name)
    kind = Property(str, _get_kind, _set_kind)
    diameter = Property(int, _get_diameter, _set_diameter)


class PartyRow(QWidget):
    """A person round a child: avatar, name, role line, badge, phone. Signal called (the phone was pressed)."""

    called = Signal()

    def __init__(
        self,
        name: str,
        role: str,
        *,
        kind: str = "info",
        mark: Mark | None = None,
        phone: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._avatar = Avatar(diameter=32)
        self._name, self._role = PlainLabel("", "row", elide=True), PlainLabel("", "support", elide=True)
        self._row.addWidget(self._avatar)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._role)
        self._row.addLayout(words, 1)
        self._badge: Badge | None = None
        self._phone: IconButton | None = None
        self.setMinimumHeight(theme().px(40))
        self.show_party(name, role, kind=kind, mark=mark, phone=phone)

    def show_party(
        self, name: str, role: str, *, kind: str = "info", mark: Mark | None = None, phone: bool = True
    ) -> None:
        """Show someone else in the same row; badge and phone are made when somebody has one."""
        self._avatar.set_name(name, kind)
        self._name.setText(name)
        self._role.setText(role)
        self._show_badge(mark)
        self._show_phone(name if phone else "")
        self.setAccessibleName(f"{name}, {role}")

    @property
    def phone(self) -> IconButton | None:
        """The button that calls, once somebody with a number was shown."""
        return self._phone

    def _show_badge(self, mark: Mark | None) -> None:
        if mark is not None and self._badge is None:
            self._badge = Badge()
            self._row.insertWidget(2, self._badge)
        if self._badge is not None:
            self._badge.setVisible(mark is not None)
            self._badge.show_mark(mark or self._badge.mark())

    def _show_phone(self, name: str) -> None:
        if name and self._phone is None:
            self._phone = IconButton("phone", size="row", kind="link")
            self._phone.clicked.connect(self.called)
            self._row.addWidget(self._phone)
        if self._phone is not None:
            self._phone.setVisible(bool(name))
            self._phone.set_tip(say.call(name))
