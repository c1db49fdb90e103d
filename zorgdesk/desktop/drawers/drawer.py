"""What every drawer is: it gets the desk and the place it was opened from, and says when it is done.

The main window puts it over a scrim at the right (500 px, the full width below 900) and keeps the page behind it as it
is. Esc asks `leave` first, so that what was typed is a draft before the drawer goes.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import Place


class Drawer(Page):
    """`done()`: close me. `go`, `toast`, `drawer` and the helpers are those of Page; `first_focus` gets the focus."""

    done = Signal()

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        """`place` is the page the drawer was opened from; `place.case_id` the case it is about, if any."""
        super().__init__(desk, parent)
        self.opened_from = place

    def show_place(self, place: Place) -> None:
        """Open again for another place; a drawer that keeps nothing of a place has nothing to do."""
        self.opened_from = place

    def place(self) -> Place:
        """The page behind the drawer."""
        return self.opened_from
