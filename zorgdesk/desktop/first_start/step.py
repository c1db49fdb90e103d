"""What every step of the first start is: it says what is still missing, and goes on when nothing is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.desktop import forms

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart


class Step(QWidget):
    """Signals changed: what is missing may differ; trouble(Message): something was in the way."""

    changed = Signal()
    trouble = Signal(object)
    form_file = ""
    may_wait = False
    two_columns = False

    def __init__(self, wizard: "FirstStart") -> None:
        super().__init__()
        self.wizard = wizard
        self.form = forms.load(self.form_file, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)

    def enter(self) -> None:
        """The step is shown."""

    def missing(self) -> str:
        """What is still to be done, in words; "" when the step is complete."""
        return ""

    def go_on(self, done: Callable[[], None]) -> None:
        """`Verder` was pressed: do what must be done, then call `done`; or show what is missing."""
        done()

    def set_one_column(self, one: bool) -> None:
        """Put what stands beside each other below each other."""
        columns = self.form.layout()
        if self.two_columns and isinstance(columns, QBoxLayout):
            ways = QBoxLayout.Direction
            columns.setDirection(ways.TopToBottom if one else ways.LeftToRight)

    def first_focus(self) -> QWidget | None:
        """Where the work on this step begins."""
        return None

    def busy_words(self) -> str:
        """What `go_on` is doing while it takes long."""
        return ""
