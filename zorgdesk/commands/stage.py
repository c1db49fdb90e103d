"""The stage on which pictures are taken: the real window on the demo dossier, on a fixed day, without a screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.case_list import ListFilters, ListQuery
from zorgdesk.casework.today import today_sheet
from zorgdesk.desktop import background, look
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.frame import Frame
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.domain.values import Stage as CaseStage
from zorgdesk.domain.values import TaskKind
from zorgdesk.store.vault import Vault

NOW = datetime(2026, 11, 10, 14, 2)  # noqa: DTZ001 - the desk's own clock has no zone
_PATIENCE_MS = 30_000


@dataclass
class Stage:
    """The frame with the main window on the demo; for some scenes on an empty file."""

    demo: Vault
    empty: Vault
    scheme: Scheme
    size: QSize
    now: datetime = NOW
    frame: Frame = field(init=False)
    window: MainWindow = field(init=False)
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        self.frame = Frame()
        self.frame.show()
        self.open_window(self.demo)
        self.sheet = self.desk.read(today_sheet, on=self.now.date())

    # The setting ------------------------------------------------------------------------------------------------

    def set_up(self, size: QSize | None = None) -> None:
        """Every scene begins with the same light, in a window of the same size, with nothing lying over it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        look.put_on(app, self.scheme)
        self.frame.resize(size or self.size)

    def strike(self) -> None:
        """Clear away what a scene left behind."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.frame and widget.isVisible():
                widget.close()
        if privacy().on:
            self.desk.perform(set_preferences, privacy_view=False)
        self.open_window(self.demo)

    def close(self) -> None:
        """The last picture was taken."""
        self.frame.hide()
        self.frame.deleteLater()
        self.settle()
        self.demo.close()
        self.empty.close()

    def open_window(self, vault: Vault) -> MainWindow:
        """A fresh main window on this file."""
        self.desk = Desk(vault, lambda: self.now)
        self.window = MainWindow(self.desk)
        self.frame.show_content(self.window)
        self.window.go(Place(PageKey.TODAY))
        self.settle()
        return self.window

    def show(self, widget: QWidget) -> None:
        """Another screen in the frame."""
        self.frame.show_content(widget)

    # Acts -------------------------------------------------------------------------------------------------------

    def go(self, page: PageKey, case_id: int | None = None, **more: object) -> Page:
        """Go somewhere, wait until it stands still, and return the page."""
        self.window.go(Place(page, case_id, **more))  # type: ignore[arg-type]
        self.settle()
        shown = self.window.page()
        if shown is None:
            raise LookupError(page)
        return shown

    def settle(self) -> None:
        """Wait until threads, timers of zero and repaints are done."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        for _ in range(4):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            while background.busy() and not patience.hasExpired():
                background.finish(200)
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait_for(self, ready: Callable[[], object]) -> None:
        """Wait until this holds; raises TimeoutError."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        while not ready():
            if patience.hasExpired():
                raise TimeoutError
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        self.settle()

    def press_space(self, widget: QWidget) -> None:
        """The space bar on a widget, as from the keyboard."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
            QApplication.sendEvent(widget, key)

    def save(self, target: Path) -> None:
        """What is on the screen now, menus included."""
        self.settle()
        picture = self.frame.grab()
        painter = QPainter(picture)
        for widget in QApplication.topLevelWidgets():
            if widget is not self.frame and widget.isVisible():
                self._lay_over(painter, widget.grab(), widget)
        painter.end()
        target.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(target)):
            raise OSError(target)

    def _lay_over(self, painter: QPainter, picture: QPixmap, widget: QWidget) -> None:
        corner = self.frame.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0)))
        if widget.isModal():
            corner = self.frame.rect().center() - widget.rect().center()
        painter.drawPixmap(corner, picture)

    # Who plays --------------------------------------------------------------------------------------------------

    @property
    def meeting_id(self) -> int:
        """The overleg of today."""
        return next(line.ref for line in self.sheet.agenda if line.kind == "meeting")

    @property
    def talk(self) -> tuple[int, int]:
        """The oudergesprek of today: its casus and itself."""
        return next((line.case_id or 0, line.ref) for line in self.sheet.agenda if line.kind == "parent_meeting")

    @property
    def sheet_to_enter(self) -> tuple[int, int]:
        """A sheet that is in a group now: its casus and itself."""
        tasks = (line.task for line in (*self.sheet.late, *self.sheet.today, *self.sheet.soon))
        kind = TaskKind.SHEET_TO_ENTER
        return next((task.case_id or 0, task.ref or 0) for task in tasks if task.kind is kind)

    def case_in(self, stage: CaseStage) -> int:
        """The first casus in a phase, by name."""
        return self.cases_in(stage)[0]

    def cases_in(self, stage: CaseStage) -> tuple[int, ...]:
        """The casussen in a phase, by name, as far as the first page of the list goes."""
        query = ListQuery(filters=ListFilters(stage=stage))
        return tuple(row.case_id for row in self.desk.read(case_list, query, on=self.now.date()).rows)
