"""What the window itself can do, whatever page is open: its keys, the menu `Nieuw`, the acts of the palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from shiboken6 import isValid

from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop import ask, icons, keys, look
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.case_commands import CaseCommands
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.page_list import SIDE_PLACES
from zorgdesk.desktop.palette_host import PaletteHost
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.tokens import BODY_PIXELS, Scheme
from zorgdesk.desktop.window_commands import commands
from zorgdesk.domain.preferences import ColourScheme
from zorgdesk.wording import shell as say

if TYPE_CHECKING:
    from zorgdesk.desktop.key_list import KeyList
    from zorgdesk.desktop.main_window import MainWindow

SCHEMES = {ColourScheme.SYSTEM: Scheme.AUTO, ColourScheme.LIGHT: Scheme.LIGHT, ColourScheme.DARK: Scheme.DARK}


class WindowActs(QObject):
    """Binds the global keys; `show_new`, `show_keys`, `switch_privacy`, `follow_preferences`.

    Signal idle_minutes(int): after how long without a touch the file locks.
    """

    idle_minutes = Signal(int)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._palette: PaletteHost | None = None
        self._keys: KeyList | None = None
        self._asks_passphrase = False
        self._look = (Scheme.AUTO, BODY_PIXELS)
        self.new_menu = QMenu(window)
        self.new_menu.setObjectName("new_menu")
        self._bind()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    # Keys -------------------------------------------------------------------------------------------------------

    def _bind(self) -> None:
        window = self._window
        everywhere: dict[KeyAct, Callable[[], object]] = {
            KeyAct.SEARCH: lambda: self.palette_host().open(),
            KeyAct.NEW: self.show_new,
            KeyAct.PRIVACY: lambda: self.switch_privacy(not privacy().on),
            KeyAct.LOCK: window.lock_wanted.emit,
            KeyAct.BACK: window.go_back,
            KeyAct.FORWARD: window.go_forward,
            KeyAct.NEXT_REGION: window.next_region,
            KeyAct.PREVIOUS_REGION: partial(window.next_region, -1),
            KeyAct.HELP: self.show_keys,
            KeyAct.KEY_LIST: self.show_keys,
            KeyAct.UNDO: self._undo,
        }
        for act, do in everywhere.items():
            keys.bind(window, act, do, everywhere=True)
        for page, _, act in SIDE_PLACES:
            keys.bind(window, act, partial(window.go, Place(page)), everywhere=True)
        for act in (KeyAct.CLOSE, KeyAct.REDO, KeyAct.OPEN):
            keys.declare(window, act)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Listen to the field with the focus only: the program sends a thousand events a page."""
        for field, follow in ((old, False), (new, True)):
            if field is not None and isValid(field):
                field.removeEventFilter(self)
                if follow:
                    field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in a field that has nothing to undo goes to the toast; Ctrl+L locks from within a dialog too."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_lock(event):
            return self._lock_from_dialog()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            field = QApplication.focusWidget()
            if watched is field and self._window.toast.can_undo() and not _can_undo(field):
                event.ignore()
                return True
        return False

    def _lock_from_dialog(self) -> bool:
        """The keys of the window do not reach a modal dialog: put it away unanswered, and lock (safety.md)."""
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return False
        dialog.hide()
        QTimer.singleShot(0, self._window, self._window.lock_wanted.emit)
        return True

    def _undo(self) -> None:
        if self._window.toast.can_undo():
            self._window.toast.undo()

    # Layers -----------------------------------------------------------------------------------------------------

    def palette_host(self) -> PaletteHost:
        """The search, made when it is first wanted."""
        if self._palette is None:
            window = self._window
            self._palette = PaletteHost(
                window.desk, window, partial(commands, window, self), CaseCommands(window), self._case_here
            )
            self._palette.go.connect(self._window.go)
        return self._palette

    def _case_here(self) -> int | None:
        place = self._window.place()
        return place.case_id if place is not None else None

    @property
    def key_list(self) -> "KeyList | None":
        """The list of keys, once it was opened."""
        return self._keys

    def show_keys(self) -> None:
        """The list of keys, of this screen first."""
        from zorgdesk.desktop.key_list import KeyList

        if self._keys is None:
            self._keys = KeyList(self._window.desk, self._window)
        if not self._keys.isHidden():
            self._keys.close_layer()
            return
        place = self._window.place()
        page = self._window.page()
        if place is not None and page is not None:
            self._keys.open_for(place.page, page, self._window)

    def show_new(self) -> None:
        """The menu of what can be made, under its button."""
        menu = self.new_menu
        menu.clear()
        for name, words, icon, do in self._news():
            action = menu.addAction(icons.icon(icon, "ink2"), words)
            action.setObjectName(f"new_{name}")
            action.triggered.connect(lambda _=False, do=do: do())
        button = self._window.top_bar.new_button
        menu.ensurePolished()
        menu.adjustSize()  # before the style is on, the hint is too wide and the menu would stand too far left
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.width(), button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _news(self) -> "list[tuple[str, str, str, Callable[[], object]]]":
        window, place = self._window, self._window.place()
        found: list[tuple[str, str, str, Callable[[], object]]] = [
            ("signal", say.NEW_SIGNAL, "bell", partial(window.open_drawer, "signal")),
            ("case", say.NEW_CASE, "folder-plus", partial(window.open_drawer, "new_case")),
            ("meeting", say.NEW_MEETING, "calendar-days", self.new_meeting),
        ]
        if place is not None and place.case_id is not None:
            found.append(("note", say.NEW_NOTE, "pencil-line", partial(window.open_drawer, "note")))
        return found

    def new_meeting(self) -> None:
        """The form of a new overleg."""
        self._window.go(Place(PageKey.MEETINGS, field="new_meeting"))

    # Preferences ------------------------------------------------------------------------------------------------

    def follow_preferences(self) -> None:
        """Take over what the settings say: colours, text size, single letters, privacy view."""
        kept = self._window.desk.read(preferences)
        app = QApplication.instance()
        wanted = (SCHEMES[kept.colour_scheme], kept.font_size)
        if isinstance(app, QApplication) and wanted != self._look:
            look.put_on(app, *wanted)
            self._look = wanted
        keys.letters().switch(kept.single_letter_keys)
        self.idle_minutes.emit(kept.idle_minutes)
        self._show_privacy(kept.privacy_view)

    def was_locked_with_privacy(self) -> None:
        """The privacy view was on while the file was locked: turning it off asks for the wachtzin once (screen 15)."""
        self._asks_passphrase = True

    def switch_privacy(self, on: bool) -> None:
        """F9."""
        if not on and self._asks_passphrase:
            self._ask_passphrase()
            return
        if on:
            self._window.cover.lay()  # names are gone at once, whatever the page needs to read
        if self._window.desk.vault.read_only or not self._window.desk.perform(set_preferences, privacy_view=on):
            self._show_privacy(on)
        self._window.cover.lift()

    def _ask_passphrase(self) -> None:
        self._window.top_bar.set_privacy(True)
        typed = ask.secret(self._window, say.PRIVACY_ASK, say.PASSPHRASE)
        if typed is not None:
            vault = self._window.desk.vault
            run_task(partial(vault.verify_passphrase, typed), self._on_verified, self._on_not_verified)

    def _on_verified(self, right: bool) -> None:
        if not isValid(self):
            return
        if right:
            self._asks_passphrase = False
            self.switch_privacy(False)
        else:
            self._window.messages.warn(say.PRIVACY_STAYS)

    def _on_not_verified(self, error: Exception) -> None:
        raise error

    def _show_privacy(self, on: bool) -> None:
        self._window.top_bar.set_privacy(on)
        if on == privacy().on:
            return
        privacy().switch(on)
        self._window.show_privacy()
        if self._palette is not None:
            self._palette.set_privacy()
        self._window.side.refresh()

    def choose_colours(self, *, dark: bool) -> None:
        """Dark or light, kept as a preference."""
        self._window.desk.perform(set_preferences, colour_scheme=(ColourScheme.DARK if dark else ColourScheme.LIGHT))


def _is_undo(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _is_lock(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _can_undo(field: object) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable()
