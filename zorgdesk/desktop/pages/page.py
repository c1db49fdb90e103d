"""What every page is: it gets the desk, shows a place, says where it is, and hears what changed.

A page is made once and shown again; `show_place` fills it. `leave` writes what is still being typed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.places import Place
from zorgdesk.wording.messages import Message

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

P = ParamSpec("P")
T = TypeVar("T")


class Page(QWidget):
    """The parent of every page.

    `go(Place)`: please navigate. `toast(text, Change)`: something was done, and maybe can be undone (Change.undo).
    `drawer(name, Place)`: open a drawer ('signal', 'note', 'new_case') over this page.
    """

    go = Signal(object)
    toast = Signal(str, object)
    drawer = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._acting = False
        desk.changed.connect(self._hear)

    def show_place(self, place: Place) -> None:
        """Fill the page for this place and put the focus where `place.field` says; override."""
        raise NotImplementedError

    def place(self) -> Place:
        """Where the user is now, with scroll and cursor; override."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Write what is still being typed, before another page, lock or quit; False when that failed."""
        return True

    def set_privacy(self, on: bool) -> None:
        """Privacy view went on or off; pages that show names read again."""

    def on_change(self, change: Change) -> None:
        """Something changed that this page did not do itself; override to read again."""

    def first_focus(self) -> QWidget | None:
        """The widget that has the focus when the page opens: the list, else the first open field."""
        return None

    def perform(
        self, deed: "Callable[Concatenate[Session, P], Change]", *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Do a deed through the desk; this page does not hear its own change."""
        self._acting = True
        try:
            return self.desk.perform(deed, *args, **kwargs)
        finally:
            self._acting = False

    def attempt(
        self,
        show: Callable[[Message], None],
        deed: "Callable[Concatenate[Session, P], Change]",
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """As `perform`, with a rule's no shown by `show`."""
        self._acting = True
        try:
            return self.desk.attempt(show, deed, *args, **kwargs)
        finally:
            self._acting = False

    def read(self, reader: "Callable[Concatenate[Session, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Fill a sheet through the desk."""
        return self.desk.read(reader, *args, **kwargs)

    def _hear(self, change: Change) -> None:
        if not self._acting:
            self.on_change(change)
