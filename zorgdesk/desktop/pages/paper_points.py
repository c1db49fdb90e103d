"""The parts at the right of the paper page: a numbered point with its button, a line to look at, what is in order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.desktop.widgets.avatar import Avatar
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel


class PointCard(Card):
    """One point: number, title, explanation, and the button to the exact field. Arrow keys go from point to point."""

    pressed = Signal(int)
    step = Signal(int)

    def __init__(
        self, number: int, title: str, explanation: str, act: str, kind: str = "bad", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_dense(True)
        self.number = number
        self.setObjectName(f"point_{number}")
        self.setAccessibleName(f"{number}. {title} {explanation}")
        disc = Avatar("", kind, 28)
        disc.set_letters(str(number))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, "row", wrap=True))
        words.addWidget(PlainLabel(explanation, "support", wrap=True))
        self.button = Button(act, "secondary")
        self.button.set_trailing("arrow-right")
        self.button.setObjectName(f"mend_{number}")
        self.button.setAccessibleDescription(title)
        self.button.clicked.connect(lambda: self.pressed.emit(number))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(disc)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the next point; Enter is the button's."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.step.emit(self.number + step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pressed.emit(self.number)
        else:
            super().keyPressEvent(event)


class NoteLine(Card):
    """A line that is shown and not enforced, with a link to the place it is about."""

    pressed = Signal()

    def __init__(self, words: str, act: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_dense(True)
        link = Button(act, "link")
        link.setObjectName(name)
        link.setAccessibleDescription(words)
        link.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconView("triangle-alert", "warn", 18))
        row.addWidget(PlainLabel(words, "body", wrap=True), 1)
        row.addWidget(link)
        self.body.addLayout(row)


def fill_checks(grid: QGridLayout, sentences: Sequence[str], across: int = 2) -> None:
    """What is in order, two beside each other."""
    empty(grid)
    for place, sentence in enumerate(sentences):
        grid.addWidget(IconLine("circle-check", sentence, "ok", "body"), place // across, place % across)


def fill_facts(grid: QGridLayout, facts: Sequence[tuple[str, str]]) -> None:
    """A label with its value per line."""
    empty(grid)
    for place, (name, value) in enumerate(facts):
        grid.addWidget(PlainLabel(name, "label", token="ink2"), place, 0)
        grid.addWidget(PlainLabel(value, "body", elide=True), place, 1)
    grid.setColumnStretch(1, 1)


def empty(layout: QGridLayout | QVBoxLayout) -> None:
    """Take everything out of a layout."""
    cleared(layout)
