"""The window after unlocking: sidebar, top bar, one page at a time, and the layers over it. It knows places, no rules.

Pages are made when they are first shown and kept. Every way to another page goes through `go`: it lets the page write
what is still being typed, remembers where the user was, and puts the focus where the place says.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zorgdesk.casework.bin import binned_among
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.observation_list import is_signal_card
from zorgdesk.desktop import page_list, regions
from zorgdesk.desktop.backup_act import BackupAct
from zorgdesk.desktop.banners import BannerSlot, Notice
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.found_mark import mark_found
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.long_undo import LongUndo
from zorgdesk.desktop.message_bar import MessageBar
from zorgdesk.desktop.navigation import History
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.side_content import SideContent
from zorgdesk.desktop.spelling_acts import SpellingActs
from zorgdesk.desktop.text_block_acts import TextBlockActs
from zorgdesk.desktop.widgets.cover import Cover
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.side_bar import SideBar
from zorgdesk.desktop.widgets.toast import Toast
from zorgdesk.desktop.widgets.top_bar import TopBar
from zorgdesk.desktop.window_acts import WindowActs
from zorgdesk.wording import shell as say

if TYPE_CHECKING:
    from zorgdesk.desktop.palette_host import PaletteHost

_LOW = 640
_FRESH_MS = 150
HOME = Place(PageKey.TODAY)


class MainWindow(QWidget):
    """Signals lock_wanted(): the user wants to lock; passphrase_wanted(): a settings page for it is up to the page."""

    lock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("main_window")
        self.desk = desk
        self._pages: dict[PageKey, Page] = {}
        self._private: dict[Page, bool] = {}
        self._here: Place | None = None
        self.history = History()
        self.side_bar, self.top_bar = SideBar(self), TopBar(self)
        self.banner, self.messages = BannerSlot(self), MessageBar(self)
        self._progress = ProgressLine(self)
        self._progress.setContentsMargins(24, 8, 24, 0)
        self.undoing = LongUndo(desk, self._progress, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.toast = Toast(self)
        self.cover = Cover(self)
        self.drawers = Drawers(desk, self)
        self.backup = BackupAct(desk, self)
        self.acts = WindowActs(self)
        self.spelling = SpellingActs(self)
        self.text_blocks = TextBlockActs(self)
        self.side = SideContent(self)
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._fit)
        self._fresh = Late(desk, self.side.refresh, self, _FRESH_MS)
        self._connect()
        self.acts.follow_preferences()
        self.spelling.follow_preferences()
        self.side.refresh()
        self._fit(self._responsive.mode())

    # Where the user is ------------------------------------------------------------------------------------------

    def go(self, place: Place) -> bool:
        """Show this place; False when what is typed here could not be written, and then the user stays."""
        if place.page is PageKey.KEYS:
            self.acts.show_keys()
            return True
        if place.kind == "signal" and place.ref is not None:
            self.open_drawer("signal", place)
            return True
        if place.page is PageKey.SHEET_ENTRY and place.ref is not None and self.desk.read(is_signal_card, place.ref):
            self.open_drawer("signal", Place(PageKey.OBSERVATIONS, kind="card", ref=place.ref))
            return True
        here = self.place()
        if not self._leave_page():
            return False
        if here is not None and self._is_elsewhere(here, place):
            self.history.leave(here)
        self._show(place)
        return True

    def go_back(self) -> None:
        """The page before this one, as it was."""
        self._travel(back=True)

    def go_forward(self) -> None:
        """The page that was gone back from."""
        self._travel(back=False)

    def place(self) -> Place | None:
        """Where the user is now, with scroll and cursor; None before the first page."""
        page = self.page()
        return None if page is None or self._here is None else page.place()

    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_privacy(self) -> None:
        """Privacy view went on or off: the page in sight follows now, the others when they are shown again."""
        page = self.page()
        if page is not None:
            self._follow_privacy(page)
        self.drawers.set_privacy(privacy().on)

    def leave(self) -> bool:
        """Write everything that is still being typed, before lock and quit."""
        drawer_kept = self.drawers.leave()
        return self._leave_page() and drawer_kept

    def open_drawer(self, name: str, place: Place | None = None) -> None:
        """Open a drawer over this page; without a place it is about where the user is."""
        here = place or self.place() or HOME
        self.drawers.open(name, here)
        self.spelling.place_changed()

    def tell(self, words: str, change: Change | None = None) -> None:
        """A toast; with a change that can be undone it offers that."""
        if change is None or change.undo is None:
            self.toast.tell(words)
            return
        self.toast.tell(words, undo=lambda: self._undo(change))

    def _undo(self, change: Change) -> None:
        if change.long_undo is not None:
            self.undoing.begin(change.long_undo)
        else:
            self.desk.undo(change)

    def next_region(self, step: int = 1) -> None:
        """F6: the focus goes to the next part of the window."""
        parts = [self.side_bar, self.top_bar, self.banner, self._stack]
        regions.step([part for part in parts if part.isVisible()], step)

    def focus_page(self) -> None:
        """Put the focus where work on this page begins."""
        page = self.page()
        if page is not None:
            first = page.first_focus() or regions.first_stop(page)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window hides the pinned cases first."""
        super().resizeEvent(event)
        self.side_bar.set_low(self.height() < _LOW)

    # Behind it --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, self.banner, self.messages, self._progress):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addLayout(column, 1)
        self.setAutoFillBackground(True)

    def _connect(self) -> None:
        self.side_bar.place_chosen.connect(lambda key: self.go(Place(PageKey(key))))
        self.side_bar.case_chosen.connect(lambda case_id: self.go(Place(PageKey.CASE, case_id)))
        self.side_bar.settings_chosen.connect(lambda: self.go(Place(PageKey.SETTINGS)))
        self.side_bar.backup_chosen.connect(lambda: self.go(Place(PageKey.SETTINGS, tab="backups")))
        self.side_bar.lock_chosen.connect(self.lock_wanted)
        self.top_bar.back.connect(self.go_back)
        self.top_bar.forward.connect(self.go_forward)
        self.top_bar.search.connect(lambda: self.palette_host().open())
        self.top_bar.new.connect(self.acts.show_new)
        self.top_bar.privacy_toggled.connect(self.acts.switch_privacy)
        self.banner.acted.connect(self._on_banner)
        for part in (self.drawers,):
            part.go.connect(self.go)
            part.toast.connect(self.tell)
            part.drawer.connect(self.open_drawer)
        self.undoing.toast.connect(self.tell)
        self.desk.changed.connect(self._on_changed)
        self.desk.saved.connect(lambda _: self.messages.dismiss())
        self.desk.refused.connect(self.messages.refused)
        self.desk.trouble.connect(self.messages.trouble)
        self.backup.running.connect(lambda _: self.side.refresh())
        self.backup.finished.connect(self.tell)
        self.backup.failed.connect(self.messages.trouble)

    def palette_host(self) -> "PaletteHost":
        """The search, made when it is first wanted."""
        return self.acts.palette_host()

    def _show(self, place: Place) -> None:
        page = self._page_of(place.page)
        self._follow_privacy(page)
        self._here = place
        self.spelling.place_changed()
        if place.field:
            _forget_focus(page)
        with self.desk.one_look():
            page.show_place(place)
        found = page.focusWidget() is not None or self.drawers.content is not None
        self._stack.setCurrentWidget(page)
        self.messages.dismiss()
        self.side.mark(page_list.UNDER.get(place.page, place.page))
        self.top_bar.set_history(back=self.history.can_go_back, forward=self.history.can_go_forward)
        self.setWindowTitle(say.window_title(say.page(place.page.value)))
        self.window().setWindowTitle(self.windowTitle())
        if not (place.field or place.cursor or place.scroll) or (place.field and not found):
            self.focus_page()
        if place.words and not privacy().on:
            QTimer.singleShot(0, page, partial(mark_found, page, place.words.split()))

    def _page_of(self, key: PageKey) -> Page:
        if key not in self._pages:
            page = page_list.PAGES[key](self.desk, self._stack)
            page.setObjectName(f"page_{key.value}")
            page.go.connect(self.go)
            page.toast.connect(self.tell)
            page.drawer.connect(self.open_drawer)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def _follow_privacy(self, page: Page) -> None:
        if self._private.get(page, False) != privacy().on:
            self._private[page] = privacy().on
            page.set_privacy(privacy().on)

    def _leave_page(self) -> bool:
        page = self.page()
        if page is None or page.leave():
            return True
        self.messages.warn(say.NOT_SAVED)
        return False

    def _travel(self, *, back: bool) -> None:
        here = self.place()
        if here is None or not (self.history.can_go_back if back else self.history.can_go_forward):
            return
        if not self._leave_page():
            return
        target = self.history.back(here) if back else self.history.forward(here)
        if target is not None:
            self._show(target)

    @staticmethod
    def _is_elsewhere(here: Place, place: Place) -> bool:
        same = ("page", "case_id", "tab", "ref", "paper")
        return any(getattr(here, name) != getattr(place, name) for name in same)

    def _on_changed(self, change: Change) -> None:
        if change.topics != {Topic.DRAFTS}:
            self._fresh.soon()
        if change.touches(Topic.PREFERENCES):
            self.acts.follow_preferences()
            self.spelling.follow_preferences()
        if change.touches(Topic.TEXT_BLOCKS):
            self.text_blocks.forget()
        if change.touches(Topic.PEOPLE, Topic.REFERENCE):
            self.spelling.place_changed()
        if change.touches(Topic.CASES):
            for case_id in self.desk.read(binned_among, change.case_ids):
                self.history.forget_case(case_id)

    def _on_banner(self, notice: Notice) -> None:
        if notice is Notice.PRIVACY:
            self.acts.switch_privacy(False)
        elif notice is Notice.NO_RECOVERY_SHEET:
            self.go(Place(PageKey.SETTINGS, tab="safety", field="recovery_sheet"))

    def _fit(self, mode: Mode) -> None:
        self.side_bar.set_rail(mode is Mode.COMPACT)
        self.top_bar.set_compact(mode is Mode.COMPACT)


def _forget_focus(page: Page) -> None:
    """Where the focus stood when the page was left says nothing about the field that is asked for now."""
    stood = page.focusWidget()
    if stood is not None:
        stood.clearFocus()
