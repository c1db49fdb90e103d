"""How a coordinator works the plan page: a family in a real vault, and one walk over the page."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from tests.casework.makers import Maker
from tests.desktop.keys import press, type_text
from zorgdesk.casework.changes import Change
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.plan import PlanPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.values import (
    JournalKind,
    Relation,
    Visibility,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
W = TypeVar("W", bound=QWidget)
Fill = Callable[[Callable[[Maker], Any]], Any]


def family(maker: Maker) -> tuple[int, int, int]:
    case_id = maker.case()
    maker.case("Fleur", "Fonkel")
    mother = maker.guardian(case_id, "Vera")
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    note = NoteText(
        JournalKind.PHONE, date(2026, 11, 5), with_whom="Vera", fact="Wijst naar de auto.", visibility=Visibility.SHARED
    )
    write_note(maker.session, case_id, note, at=NOW)
    return case_id, mother, father


class Walk:
    """The page with what it emitted, and short ways to find and read."""

    def __init__(self, page: PlanPage, desk: Desk, case_id: int) -> None:
        self.page, self.desk, self.case_id = page, desk, case_id
        self.went: list[Place] = []
        self.toasts: list[tuple[str, Change]] = []
        page.go.connect(self._on_go)
        page.toast.connect(lambda words, change: self.toasts.append((words, change)))

    def _on_go(self, place: Place) -> None:
        self.went.append(place)
        if place.page is PageKey.PLAN and self.page.leave():
            self.page.show_place(place)

    def sheet(self) -> PlanSheet:
        plan_id = self.desk.read(newest_plan, self.case_id)
        assert plan_id is not None
        return self.desk.read(plan_sheet, plan_id)

    def find(self, kind: type[W], name: str) -> W:
        shown = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert shown, f"no visible {name}"
        return shown[0]

    def section(self) -> PlanSection:
        return self.page.middle.section

    def menu(self, name: str) -> QMenu:
        found = self.page.findChild(QMenu, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        """A button by the space bar, as the keyboard does."""
        button = self.find(QAbstractButton, name)
        assert button.isEnabled()
        button.setFocus()
        press(button, Qt.Key.Key_Space, text=" ")
        QApplication.processEvents()

    def type(self, name: str, words: str) -> None:
        field = self.find(QWidget, name)
        field.setFocus()
        type_text(field, words)

    def key(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()

    def open(self, field: str, ref: int | None = None) -> None:
        assert self.page.leave()
        self.page.show_place(Place(PageKey.PLAN, self.case_id, ref=ref, field=field))
        QApplication.processEvents()


def write_whole(walk: Walk) -> None:
    """Goal, go/no-go; the evaluation date is proposed by the program."""
    walk.open("goals")
    walk.press("first_goal")
    goal = walk.sheet().goals[0].goal_id
    walk.type(f"sentence_{goal}", "Lotje vraagt speelgoed.")
    walk.press(f"open_fields_{goal}")
    for name, words in (("zero_value", "1"), ("target_value", "4"), ("measure_of", "5")):
        walk.type(name, words)
    walk.open("moments")
    walk.press("add_go_no_go")
    walk.type("question", "Werken de ruilkaarten?")
    assert walk.page.leave()


def activate(walk: Walk) -> None:
    write_whole(walk)
    walk.press("main_act")
    walk.press("activate")
