"""What every drawer is: the content of a panel over any page. The main window gives it its frame (widgets/drawer.py).

The page behind it stays as it is. Esc and the cross ask `leave` first, so that what was typed is a draft by then.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.widgets.drawer import Drawer as Frame
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.wording import shell as say


class Drawer(Page):
    """Override `title`, `context`, `foot`, `first_focus`, `leave`. Signal done: close me. The rest is a Page."""

    done = Signal()

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        """`place` is the page the drawer was opened from; `place.case_id` the case it is about, if any."""
        super().__init__(desk, parent)
        self.opened_from = place
        self.frame: Frame | None = None
        self._veil: EmptyState | None = None

    def title(self) -> str:
        """The words of the head."""
        return ""

    def context(self) -> str:
        """The line under the head."""
        return ""

    def foot(self) -> Sequence[QWidget]:
        """The buttons that always stay in sight, from left to right."""
        return ()

    def opened(self, frame: Frame) -> None:
        """It lies over the window now; `frame.save_state` and `frame.set_title` are there for it."""
        self.frame = frame

    def show_place(self, place: Place) -> None:
        """Opened for a place: a drawer is filled when it is made."""
        self.opened_from = place

    def holds_text(self) -> bool:
        """Whether there is text in it that was there before: then it opens veiled under privacy view."""
        return False

    def set_privacy(self, on: bool) -> None:
        """Texts that are being written can't be masked letter by letter: the whole form goes behind a veil.

        Nothing is lost or changed by that. A drawer that reads masked texts itself overrides this.
        """
        column = self.layout()
        if column is None:
            return
        if self._veil is None:
            self._veil = EmptyState(say.VEIL_TITLE, say.VEIL_LINE, icon="eye-off", parent=self)
            self._veil.setObjectName("veil")
            column.addWidget(self._veil)
        for number in range(column.count()):
            item = column.itemAt(number)
            part = item.widget() if item is not None else None
            if part is not None:
                part.setVisible(on if part is self._veil else not on)

    def place(self) -> Place:
        """What to open it with again: the page behind it, with what it is about."""
        return self.opened_from
