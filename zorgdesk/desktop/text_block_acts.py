"""Tekstblokken in this window: where they are read, what fills their slots here, and the two keys."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.text_blocks import TextBlockSheet
from zorgdesk.casework.text_blocks import slot_facts, text_blocks
from zorgdesk.desktop import keys
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.text_blocks.fields import selected_in
from zorgdesk.desktop.text_blocks.writing import BlockTyping
from zorgdesk.desktop.text_menu import wanted
from zorgdesk.wording import text_blocks as say

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow


class TextBlockActs(QObject):
    """The blocks are read once, and again after they changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._blocks: tuple[TextBlockSheet, ...] | None = None
        self.typing = BlockTyping(window, self._read, self._fill)
        wanted().insert.connect(self._insert_in)
        wanted().make.connect(self.make_of)
        keys.bind(window, KeyAct.TEXT_BLOCK, self._insert, everywhere=True)
        keys.bind(window, KeyAct.MAKE_TEXT_BLOCK, self._make, everywhere=True)

    def forget(self) -> None:
        """The blocks changed."""
        self._blocks = None

    def make_of(self, widget: QWidget | None) -> None:
        """Open the drawer with what is selected in this text."""
        words = selected_in(widget).strip()
        if not words:
            self._window.tell(say.NO_SELECTION)
            return
        here, drawers = self._window.place(), self._window.drawers
        before = (drawers.name, drawers.content.place()) if drawers.content is not None else None
        self._window.open_drawer("text_block", Place(PageKey.SETTINGS, here.case_id if here else None, words=words))
        if before is not None and drawers.name == "text_block":
            back = partial(self._open_again, before, here)
            drawers.closed.connect(back, Qt.ConnectionType.SingleShotConnection)

    def _open_again(self, before: tuple[str, Place], here: Place | None) -> None:
        """The drawer that the selection stood in comes back, unless the user went on to another page."""
        if self._window.place() == here:
            self._window.open_drawer(*before)

    def _read(self) -> tuple[TextBlockSheet, ...]:
        if self._blocks is None:
            self._blocks = self._window.desk.read(text_blocks)
        return self._blocks

    def _fill(self, text: str) -> str:
        drawer = self._window.drawers.content
        place = drawer.place() if drawer is not None else self._window.place()
        desk = self._window.desk
        return say.filled(text, desk.read(slot_facts, place.case_id if place is not None else None), desk.today())

    def _insert(self) -> None:
        if not self.typing.insert():
            self._window.tell(say.NO_TEXT)

    def _insert_in(self, widget: QWidget) -> None:
        widget.setFocus()
        self._insert()

    def _make(self) -> None:
        self.make_of(self._window.focusWidget())
