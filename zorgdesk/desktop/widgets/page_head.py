"""PageHead: title 22, badges, one line of context, acts at the right, a place for the save state (look.md 1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.avatar import Avatar
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.save_state import SaveState


class PageHead(QWidget):
    """Properties for .ui: title, context, editor (title 20). `add_act(widget)`, `save_state`, `show_person(name)`."""

    def __init__(self, title: str = "", context: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar("", "info", 48)
        self._title = PlainLabel(title, "title", elide=True)
        self._context = PlainLabel(context, "support", elide=True)
        self._badges = QHBoxLayout()
        self._badges.setSpacing(10)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(12)
        self._save: SaveState | None = None
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._title)
        first.addLayout(self._badges)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(self._context)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        row.addLayout(self._acts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._avatar.hide()
        self._arrange()

    def set_title(self, title: str) -> None:
        """The one title of the page."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_context(self, context: str) -> None:
        """The one line of context."""
        self._context.setText(context)
        self._arrange()

    def show_person(self, name: str, kind: str = "info", letters: str = "") -> None:
        """Show initials before the title ("" takes them away)."""
        self._avatar.set_name(name, kind)
        if letters:
            self._avatar.set_letters(letters)
        self._avatar.setVisible(bool(name or letters))

    def show_badges(self, marks: Sequence[Mark]) -> None:
        """The states behind the title."""
        cleared(self._badges)
        for mark in marks:
            self._badges.addWidget(Badge(mark.words, mark.kind, mark.icon))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It always fits: badges go first, then the words are cut."""
        return QSize(theme().px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def add_act(self, widget: QWidget) -> None:
        """An act at the right; at most three, and one `⋯`."""
        self._acts.addWidget(widget)

    @property
    def save_state(self) -> SaveState:
        """The save state before the acts, made at first use."""
        if self._save is None:
            self._save = SaveState()
            self._acts.insertWidget(0, self._save)
        return self._save

    def _fit(self) -> None:
        badges = [item.widget() for at in range(self._badges.count()) if (item := self._badges.itemAt(at)) is not None]
        shown = [badge for badge in badges if badge is not None]
        room = self.width() - self._acts.sizeHint().width() - theme().px(40)
        room -= self._avatar.sizeHint().width() + 12 if not self._avatar.isHidden() else 0
        room -= self._title.sizeHint().width()
        for place, badge in enumerate(shown):
            room -= badge.sizeHint().width() + 10
            badge.setVisible(room >= 0 or (place == 0 and self.width() > theme().px(560)))

    def _arrange(self) -> None:
        self._context.setVisible(bool(self._context.text()))

    def _get_title(self) -> str:
        return self._title.text()

    def _get_context(self) -> str:
        return self._context.text()

    def _get_editor(self) -> bool:
        return bool(self._title.property("role") == "editor")

    def _set_editor(self, editor: bool) -> None:
        self._title.set_role("editor" if editor else "title")

    title = Property(str, _get_title, set_title)
    context = Property(str, _get_context, set_context)
    editor = Property(bool, _get_editor, _set_editor)
