"""A working day in the real window: coming in, going to a place, locking, what is on the screen."""

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.journeys.hand import Hand, Keyboard, Mouse, Window, settle
from zorgdesk.app import Shell
from zorgdesk.casework.releases import releases
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.frame import Frame
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.store.vault import Vault

PASSPHRASE = "vijf rustige woorden over Zoë"
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Clock:
    """The moment it is; a journey moves it along."""

    now: datetime

    def __call__(self) -> datetime:
        """What the window asks."""
        return self.now

    def moves_to(self, day: date, at: time = time(9, 0)) -> None:
        """Another day."""
        self.now = datetime.combine(day, at)

    @property
    def today(self) -> date:
        """The day."""
        return self.now.date()


class Workday:
    """One file, its window and the way through it; `papers` is where PDFs are saved."""

    def __init__(self, vault: Vault, clock: Clock, qtbot: QtBot, papers: Path, *, keyboard: bool) -> None:
        self.clock, self.qtbot, self.papers, self.keyboard = clock, qtbot, papers, keyboard
        papers.mkdir(exist_ok=True)
        self._hand: Hand = Keyboard(qtbot) if keyboard else Mouse(qtbot)
        self._restarted: list[Path] = []
        self._shell = self._start()
        self._shell.enter(vault, False)
        self._settle_in()

    def _start(self) -> Shell:
        """A process begins: the frame is there."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        shell = Shell(app, self.clock, self._restarted.append)
        shell.frame.resize(1366, 768)
        shell.frame.show()
        shell.frame.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is shell.frame)
        return shell

    def _settle_in(self) -> None:
        assert self._shell.window is not None
        self.main = self._shell.window
        self.desk = self.main.desk
        self.at = Window(self._shell.frame, self.qtbot, self._hand)
        settle(self.qtbot)

    def goes_home(self) -> None:
        """Everything is written and the window closes."""
        settle(self.qtbot)
        frame = self._shell.frame
        assert frame.may_close()
        self._end(frame)

    def locks_and_unlocks(self, day: date | None = None) -> None:
        """Ctrl+L; the process ends; a new one asks for the wachtzin."""
        self.at.key(Qt.Key.Key_L, CTRL)
        self.comes_back(day)

    def comes_back(self, day: date | None = None) -> None:
        """The window was locked: a new process, maybe on another day, asks for the wachtzin."""
        (path,) = self._restarted
        self._restarted.clear()
        self._end(self._shell.frame)
        if day is not None:
            self.clock.moves_to(day)
        self._shell = self._start()
        self._shell.start(path)
        door = Window(self._shell.frame, self.qtbot, self._hand)
        door.write("passphrase", PASSPHRASE)
        door.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self._shell.window is not None, timeout=20_000)
        self._settle_in()

    def _end(self, frame: Frame) -> None:
        """The process ends: its window is gone."""
        frame.hide()
        frame.deleteLater()
        self.desk.deleteLater()
        self._shell.deleteLater()
        settle(self.qtbot)

    def moves_to(self, day: date) -> None:
        """She locks and goes home; on another day she unlocks and looks at Vandaag."""
        self.locks_and_unlocks(day)
        self.goes_to("today")

    def goes_to(self, place: str) -> None:
        """A place of the sidebar: today, cases, meetings, observations, handovers."""
        if self.keyboard:
            digit = ("today", "cases", "meetings", "observations", "handovers").index(place) + 1
            self.at.key(Qt.Key(Qt.Key.Key_0 + digit), CTRL)
        else:
            self.at.press(f"place_{place}")

    def is_on(self) -> Place:
        """Where she is."""
        place = self.main.place()
        assert place is not None
        return place

    @property
    def case_id(self) -> int:
        """The casus that is open."""
        case_id = self.is_on().case_id
        assert case_id is not None
        return case_id

    def opens_case(self, words: str) -> None:
        """Ctrl+K, part of a name, Enter."""
        self.at.key(Qt.Key.Key_K, CTRL)
        self.at.write("palette_query", words)
        self.qtbot.wait(60)
        settle(self.qtbot)
        self.at.key(Qt.Key.Key_Return)
        assert self.is_on().page is PageKey.CASE

    def opens_new(self, what: str) -> None:
        """The menu Nieuw: signal, case, meeting or note."""
        if self.keyboard:
            self.at.key(Qt.Key.Key_N, CTRL)
            self.at.take(f"new_{what}")
        else:
            self.at.from_menu("new", f"new_{what}")

    def opens_tab(self, tab: str) -> None:
        """A tab of the casus that is open; without a mouse with Ctrl+Tab."""
        if not self.keyboard:
            self.at.press(f"tab_{tab}")
            return
        for _ in range(10):
            if self.is_on().tab == tab:
                return
            self.at.key(Qt.Key.Key_Tab, CTRL)
        raise AssertionError(tab)

    def saves_paper(self, name: str) -> bytes:
        """PDF opslaan, on the page that shows the paper; returns what was written."""
        assert self.is_on().page is PageKey.PAPER
        target = self.papers / f"{name}.pdf"
        ask.next_answer(target)
        self.at.press("save")
        self.qtbot.waitUntil(target.exists, timeout=10_000)
        settle(self.qtbot)
        return target.read_bytes()

    def papers_left(self) -> tuple[ReleaseSheet, ...]:
        """The register, newest first."""
        return self.desk.read(releases)

    def sees(self) -> str:
        """All words on the page that is open."""
        settle(self.qtbot)
        page = self.main.page()
        assert page is not None
        labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        rows = [row for view in page.findChildren(QAbstractItemView) if view.isVisible() for row in _rows(view)]
        return "\n".join([*labels, *rows])


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    spoken = (cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() for cell in cells)
    return [str(words) for words in spoken if words]
