"""EmptyState: no data, or the filter finds nothing: what, why, one button; with a filter also `Toon alle …`."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel

_WIDE, _NARROW, _PAD = 460, 160, 16


class EmptyState(QWidget):
    """Properties for .ui: iconName, title, sentence, act, actIcon, keyCap, lift. Signals acted, lifted."""

    acted = Signal()
    lifted = Signal()

    def __init__(
        self,
        title: str = "",
        sentence: str = "",
        *,
        icon: str = "sprout",
        act: str = "",
        lift: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark = IconView(icon, "accent", 36, ground=80)
        self._title = PlainLabel(title, "section", wrap=True)
        self._words = PlainLabel(sentence, "body", token="ink2", wrap=True)
        self._act = Button(act, "primary", size="main")
        self._lift = Button(lift, "link")
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 24, _PAD, 24)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (self._mark, self._title, self._words, self._act, self._lift):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._act.clicked.connect(self.acted)
        self._lift.clicked.connect(self.lifted)
        self._arrange()

    def say(self, title: str, sentence: str, *, icon: str = "", act: str = "", lift: str = "") -> None:
        """Explain another emptiness."""
        self._title.setText(title)
        self._words.setText(sentence)
        if icon:
            self._mark.set_icon(icon)
        self._act.setText(act)
        self._lift.setText(lift)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Narrow: the sentence breaks where the room ends, a drawer or half a page included."""
        return QSize(_NARROW + 2 * _PAD, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words where the room ends."""
        super().resizeEvent(event)
        self._measure()

    @property
    def button(self) -> Button:
        """The main button (to give it an icon or a key cap)."""
        return self._act

    def _arrange(self) -> None:
        self._words.setVisible(bool(self._words.text()))
        self._act.setVisible(bool(self._act.text()))
        self._lift.setVisible(bool(self._lift.text()))
        self._measure()
        self.setAccessibleName(f"{self._title.text()} {self._words.text()}".strip())

    def _measure(self) -> None:
        wide = max(_NARROW, min(_WIDE, self.width() - 2 * _PAD))
        for label in (self._title, self._words):
            label.setFixedWidth(wide)
            label.setMinimumHeight(max(0, label.heightForWidth(wide)))

    def _get_icon(self) -> str:
        return str(self._mark.property("iconName"))

    def _set_icon(self, icon: str) -> None:
        self._mark.set_icon(icon)

    def _get_title(self) -> str:
        return self._title.text()

    def _set_title(self, title: str) -> None:
        self._title.setText(title)
        self._arrange()

    def _get_words(self) -> str:
        return self._words.text()

    def _set_words(self, words: str) -> None:
        self._words.setText(words)
        self._arrange()

    def _get_act(self) -> str:
        return self._act.text()

    def _set_act(self, act: str) -> None:
        self._act.setText(act)
        self._arrange()

    def _get_act_icon(self) -> str:
        return str(self._act.property("iconName"))

    def _set_act_icon(self, icon: str) -> None:
        self._act.set_icon(icon)

    def _get_cap(self) -> str:
        return str(self._act.property("keyCap"))

    def _set_cap(self, cap: str) -> None:
        self._act.set_key_cap(cap)

    def _get_lift(self) -> str:
        return self._lift.text()

    def _set_lift(self, lift: str) -> None:
        self._lift.setText(lift)
        self._arrange()

    iconName = Property(str, _get_icon, _set_icon)
    title = Property(str, _get_title, _set_title)
    sentence = Property(str, _get_words, _set_words)
    act = Property(str, _get_act, _set_act)
    actIcon = Property(str, _get_act_icon, _set_act_icon)
    keyCap = Property(str, _get_cap, _set_cap)
    lift = Property(str, _get_lift, _set_lift)
