"""The one list of keys (look.md section 6): it binds them, and the key list (Ctrl+/) is made from what was bound.

A page binds its own keys with `bind(self, KeyAct.NOTE, self._note)`. Single letters work only where no text field has
the focus (Qt's text fields claim letters first) and can be switched off as a whole.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class KeyGroup(StrEnum):
    """Under which head a key stands in the list."""

    SCREEN = "screen"
    TEXT = "text"
    EVERYWHERE = "everywhere"
    HISTORY = "history"
    GO_TO = "go_to"
    LIST = "list"


class KeyAct(StrEnum):
    """Everything that has a key; the Dutch stands in wording/keys.py."""

    SEARCH = "search"
    NEW = "new"
    PRIVACY = "privacy"
    LOCK = "lock"
    UNDO = "undo"
    REDO = "redo"
    NEXT_REGION = "next_region"
    PREVIOUS_REGION = "previous_region"
    HELP = "help"
    KEY_LIST = "key_list"
    CLOSE = "close"
    BACK = "back"
    FORWARD = "forward"
    TODAY = "today"
    CASES = "cases"
    MEETINGS = "meetings"
    OBSERVATIONS = "observations"
    HANDOVERS = "handovers"
    FILTER = "filter"
    PRINT = "print"
    PDF = "pdf"
    NEXT_TAB = "next_tab"
    PREVIOUS_TAB = "previous_tab"
    NOTE = "note"
    OBSERVATION = "observation"
    TALK = "talk"
    LATER = "later"
    CHECK_AGAIN = "check_again"
    OPEN = "open"
    QUICK_VIEW = "quick_view"
    BIN = "bin"
    NEXT_SECTION = "next_section"
    PREVIOUS_SECTION = "previous_section"
    INSERT = "insert"
    FIND_QUOTE = "find_quote"
    DONE = "done"
    SAME_AS_ABOVE = "same_as_above"
    SPELLING = "spelling"
    TEXT_BLOCK = "text_block"
    MAKE_TEXT_BLOCK = "make_text_block"
    MEASURE = "measure"
    ACTION_UP = "action_up"
    ACTION_DOWN = "action_down"
    SCORE = "score"
    NEXT_ITEM = "next_item"
    BY_NAME = "by_name"
    ANONYMOUS = "anonymous"
    NOT_DISCUSSED = "not_discussed"
    PLAN_MEETING = "plan_meeting"
    ITEM_UP = "item_up"
    ITEM_DOWN = "item_down"


@dataclass(frozen=True, slots=True)
class Key:
    """One act and its key; `letter` marks a single letter or digit that may be switched off."""

    act: KeyAct
    keys: str
    group: KeyGroup
    letter: bool = False


ACTS: Final[tuple[Key, ...]] = (
    Key(KeyAct.NOTE, "N", KeyGroup.SCREEN, letter=True),
    Key(KeyAct.OBSERVATION, "O", KeyGroup.SCREEN, letter=True),
    Key(KeyAct.TALK, "G", KeyGroup.SCREEN, letter=True),
    Key(KeyAct.NEXT_TAB, "Ctrl+Tab", KeyGroup.SCREEN),
    Key(KeyAct.PREVIOUS_TAB, "Ctrl+Shift+Tab", KeyGroup.SCREEN),
    Key(KeyAct.FILTER, "Ctrl+F", KeyGroup.SCREEN),
    Key(KeyAct.PRINT, "Ctrl+P", KeyGroup.SCREEN),
    Key(KeyAct.PDF, "Ctrl+E", KeyGroup.SCREEN),
    Key(KeyAct.CHECK_AGAIN, "F5", KeyGroup.SCREEN),
    Key(KeyAct.NEXT_ITEM, "Ctrl+Return", KeyGroup.SCREEN),
    Key(KeyAct.BY_NAME, "Alt+1", KeyGroup.SCREEN),
    Key(KeyAct.ANONYMOUS, "Alt+2", KeyGroup.SCREEN),
    Key(KeyAct.NOT_DISCUSSED, "Alt+3", KeyGroup.SCREEN),
    Key(KeyAct.ITEM_UP, "Alt+Up", KeyGroup.SCREEN),
    Key(KeyAct.ITEM_DOWN, "Alt+Down", KeyGroup.SCREEN),
    Key(KeyAct.MEASURE, "Ctrl+M", KeyGroup.SCREEN),
    Key(KeyAct.ACTION_UP, "Alt+Up", KeyGroup.SCREEN),
    Key(KeyAct.ACTION_DOWN, "Alt+Down", KeyGroup.SCREEN),
    Key(KeyAct.PLAN_MEETING, "N", KeyGroup.SCREEN, letter=True),
    Key(KeyAct.SCORE, "1-5", KeyGroup.SCREEN),
    Key(KeyAct.SAME_AS_ABOVE, "Ctrl+D", KeyGroup.SCREEN),
    Key(KeyAct.DONE, "Ctrl+Return", KeyGroup.TEXT),
    Key(KeyAct.INSERT, "Ctrl+I", KeyGroup.TEXT),
    Key(KeyAct.FIND_QUOTE, "Ctrl+Shift+I", KeyGroup.TEXT),
    Key(KeyAct.NEXT_SECTION, "Ctrl+Down", KeyGroup.TEXT),
    Key(KeyAct.PREVIOUS_SECTION, "Ctrl+Up", KeyGroup.TEXT),
    Key(KeyAct.SPELLING, "F7", KeyGroup.TEXT),
    Key(KeyAct.TEXT_BLOCK, "Ctrl+Space", KeyGroup.TEXT),
    Key(KeyAct.MAKE_TEXT_BLOCK, "Ctrl+Shift+Space", KeyGroup.TEXT),
    Key(KeyAct.UNDO, "Ctrl+Z", KeyGroup.TEXT),
    Key(KeyAct.REDO, "Ctrl+Shift+Z", KeyGroup.TEXT),
    Key(KeyAct.SEARCH, "Ctrl+K", KeyGroup.EVERYWHERE),
    Key(KeyAct.NEW, "Ctrl+N", KeyGroup.EVERYWHERE),
    Key(KeyAct.PRIVACY, "F9", KeyGroup.EVERYWHERE),
    Key(KeyAct.LOCK, "Ctrl+L", KeyGroup.EVERYWHERE),
    Key(KeyAct.NEXT_REGION, "F6", KeyGroup.EVERYWHERE),
    Key(KeyAct.PREVIOUS_REGION, "Shift+F6", KeyGroup.EVERYWHERE),
    Key(KeyAct.HELP, "F1", KeyGroup.EVERYWHERE),
    Key(KeyAct.KEY_LIST, "Ctrl+/", KeyGroup.EVERYWHERE),
    Key(KeyAct.CLOSE, "Esc", KeyGroup.EVERYWHERE),
    Key(KeyAct.BACK, "Alt+Left", KeyGroup.HISTORY),
    Key(KeyAct.FORWARD, "Alt+Right", KeyGroup.HISTORY),
    Key(KeyAct.TODAY, "Ctrl+1", KeyGroup.GO_TO),
    Key(KeyAct.CASES, "Ctrl+2", KeyGroup.GO_TO),
    Key(KeyAct.MEETINGS, "Ctrl+3", KeyGroup.GO_TO),
    Key(KeyAct.OBSERVATIONS, "Ctrl+4", KeyGroup.GO_TO),
    Key(KeyAct.HANDOVERS, "Ctrl+5", KeyGroup.GO_TO),
    Key(KeyAct.OPEN, "Return", KeyGroup.LIST),
    Key(KeyAct.QUICK_VIEW, "Space", KeyGroup.LIST),
    Key(KeyAct.LATER, "S", KeyGroup.LIST, letter=True),
    Key(KeyAct.BIN, "Del", KeyGroup.LIST),
)

_BY_ACT: Final = {key.act: key for key in ACTS}


class Letters(QObject):
    """Whether single letters work; `changed(bool)` when that is switched (settings, key list)."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.on = True

    def switch(self, on: bool) -> None:
        """Let single letters work, or not."""
        if on != self.on:
            self.on = on
            self.changed.emit(on)


@cache
def letters() -> Letters:
    """The switch of this process."""
    return Letters()


class HeldKey(QObject):
    """A key of the list that a widget handles itself (arrows, Enter, digits); listed, not bound here."""

    def __init__(self, owner: QWidget, key: Key, do: Callable[[], object] | None = None) -> None:
        super().__init__(owner)
        self.key = key
        self.do = do


class BoundKey(HeldKey):
    """A key of the list bound to a function, with the owner as its scope."""

    def __init__(self, owner: QWidget, key: Key, do: Callable[[], object], context: Qt.ShortcutContext) -> None:
        super().__init__(owner, key, do)
        self.shortcut = QShortcut(QKeySequence(key.keys), owner)
        self.shortcut.setContext(context)
        self.shortcut.setAutoRepeat(False)
        self.shortcut.activated.connect(do)
        if key.letter:
            letters().changed.connect(self.shortcut.setEnabled)
            self.shortcut.setEnabled(letters().on)


def key_of(act: KeyAct) -> Key:
    """The key of an act."""
    return _BY_ACT[act]


def bind(owner: QWidget, act: KeyAct, do: Callable[[], object], *, everywhere: bool = False) -> BoundKey:
    """Bind the key of `act` to `do` while the focus is in `owner`, or with `everywhere` in its whole window."""
    context = Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetWithChildrenShortcut
    return BoundKey(owner, _BY_ACT[act], do, context)


def declare(owner: QWidget, act: KeyAct) -> HeldKey:
    """Say that `owner` handles this key itself, so that the list shows it."""
    return HeldKey(owner, _BY_ACT[act])


def held_by(owner: QWidget) -> tuple[HeldKey, ...]:
    """The keys that work in `owner` now, in the order of the list; each act once, parts that are hidden left out."""
    found: dict[KeyAct, HeldKey] = {}
    for held in owner.findChildren(HeldKey):
        place = held.parent()
        if held.key.act not in found and isinstance(place, QWidget) and (place is owner or place.isVisibleTo(owner)):
            found[held.key.act] = held
    order = [key.act for key in ACTS]
    return tuple(sorted(found.values(), key=lambda held: order.index(held.key.act)))
