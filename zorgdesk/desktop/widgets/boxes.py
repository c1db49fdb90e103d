"""Boxes that speak: InlineHint under a field, Banner across a page, InfoBox for a calm explanation."""

from __future__ import annotations

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.painting import box, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel

_BUTTON_OF = {"warn": "warn", "bad": "secondary", "info": "link", "violet": "secondary", "ok": "secondary"}
_ICON_OF = {"warn": "circle-dot", "bad": "octagon-x", "info": "info", "violet": "eye-off", "ok": "circle-check"}


class SpeakingBox(QWidget):
    """Icon, (title,) sentence, at most one button. Properties: kind, iconName, title, sentence, act. Signal acted."""

    acted = Signal()

    def __init__(
        self,
        sentence: str = "",
        *,
        title: str = "",
        kind: str = "warn",
        icon: str = "",
        act: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._mark = IconView(icon or _ICON_OF[kind], kind, 20)
        self._title = PlainLabel(title, "row", token="ink" if kind == "info" else kind, wrap=True)
        self._words = PlainLabel(sentence, "support", token="ink", wrap=True)
        self._act = Button(act, _BUTTON_OF[kind])
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self._act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._act.clicked.connect(self.acted)
        self._arrange()

    @property
    def button(self) -> Button:
        """The one button (to focus it, or to give it a key cap)."""
        return self._act

    def say(self, sentence: str, *, title: str = "", act: str = "", kind: str = "", icon: str = "") -> None:
        """Say something else; an empty `act` takes the button away."""
        if kind:
            self._kind = kind
            self._act.set_kind(_BUTTON_OF[kind])
        self._mark.set_icon(icon or _ICON_OF[self._kind], self._kind)
        self._title.setText(title)
        self._title.set_token("ink" if self._kind == "info" else self._kind)
        self._words.setText(sentence)
        self._act.setText(act)
        self._arrange()

    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def title(self) -> str:
        """Its first line."""
        return self._title.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The coloured ground."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill=self._kind + "bg", radius=8)
        painter.end()

    def _arrange(self) -> None:
        self._title.setVisible(bool(self._title.text()))
        self._words.setVisible(bool(self._words.text()))
        self._act.setVisible(bool(self._act.text()))
        self.setAccessibleName(" ".join(part for part in (self.title(), self.sentence()) if part))
        self.updateGeometry()
        self.update()

    def _get_kind(self) -> str:
        return self._kind

    def _set_kind(self, kind: str) -> None:
        self.say(self.sentence(), title=self.title(), act=self._act.text(), kind=kind)

    def _get_icon(self) -> str:
        return str(self._mark.property("iconName"))

    def _set_icon(self, icon: str) -> None:
        self._mark.set_icon(icon)

    def _set_sentence(self, sentence: str) -> None:
        self._words.setText(sentence)
        self._arrange()

    def _set_title(self, title: str) -> None:
        self._title.setText(title)
        self._arrange()

    def _get_act(self) -> str:
        return self._act.text()

    def _set_act(self, act: str) -> None:
        self._act.setText(act)
        self._arrange()

    kind = Property(str, _get_kind, _set_kind)
    iconName = Property(str, _get_icon, _set_icon)
    boxSentence = Property(str, sentence, _set_sentence)
    boxTitle = Property(str, title, _set_title)
    act = Property(str, _get_act, _set_act)


class InlineHint(SpeakingBox):
    """A warn box under a field: one sentence, one button that repairs it. Hidden until `say` is called."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="warn", parent=parent)
        self.hide()

    def say(self, sentence: str, *, title: str = "", act: str = "", kind: str = "", icon: str = "") -> None:
        """Show the hint; an empty sentence hides it."""
        super().say(sentence, title=title, act=act, kind=kind, icon=icon)
        self.setVisible(bool(sentence))


class Banner(SpeakingBox):
    """The state of the page: full width, icon, title, sentence, one button. Never more than one per page."""

    def __init__(
        self,
        title: str = "",
        sentence: str = "",
        *,
        kind: str = "warn",
        icon: str = "",
        act: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(sentence, title=title, kind=kind, icon=icon, act=act, parent=parent)


class InfoBox(SpeakingBox):
    """A calm blue explanation with at most a link."""

    def __init__(self, sentence: str = "", *, title: str = "", act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(sentence, title=title, kind="info", act=act, parent=parent)
