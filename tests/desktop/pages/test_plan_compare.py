"""The page "wat is er anders?": rows, counts, the summary of your own, who signed, and the way to paper."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.casework.plan_makers import AT, ON, complete, running
from tests.desktop.conftest import Fill
from tests.desktop.keys import press, type_text
from zorgdesk.casework.goals import ActionText, GoalText, add_action, add_goal, write_goal
from zorgdesk.casework.plan_changes import plan_changes
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, begin_plan, write_parent_view
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.plan_compare import PlanComparePage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.domain.plan_compare import ChangeKind, Edition
from zorgdesk.domain.values import Agreement, PaperKind

World = tuple[int, int, int, int]


def world(maker: Maker) -> World:
    """Case, older version that runs, its next concept with an actie and a goal more, and a parent."""
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    old = running(maker.session, case_id)
    new = made(begin_plan(maker.session, case_id, on=ON, by="F. Fantasia", at=AT))
    goal = plan_sheet(maker.session, new).goals[0]
    add_action(maker.session, goal.goal_id, ActionText("Ook buiten oefenen", "elke dag"))
    write_goal(maker.session, made(add_goal(maker.session, new)), GoalText("Lotje ruimt op."), at=AT)
    maker.derived(case_id)
    return case_id, old, new, mother


class Reading:
    """The page, and where it wanted to go."""

    def __init__(self, desk: Desk, ids: World) -> None:
        self.desk, (self.case_id, self.old, self.new, self.mother) = desk, ids
        self.page = PlanComparePage(desk)
        self.page.resize(1200, 700)
        self.went: list[Place] = []
        self.page.go.connect(self.went.append)

    def show(self, **more: object) -> None:
        self.page.show_place(Place(PageKey.PLAN_COMPARE, self.case_id, **more))  # type: ignore[arg-type]
        self.page.show()
        QApplication.processEvents()

    def kinds(self) -> list[ChangeKind]:
        words = {row.key: row.mark.words for row in self.page.grid.rows()}
        known = {"Nieuw": ChangeKind.NEW, "Aangepast": ChangeKind.ADJUSTED, "Gelijk": ChangeKind.SAME}
        return [known[words[key]] for key in words if key.startswith("goal_")]

    def button(self, name: str) -> QAbstractButton:
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None
        return found


@pytest.fixture
def reading(desk: Desk, fill: Fill, qtbot: QtBot) -> Iterator[Reading]:
    one = Reading(desk, fill(world))
    qtbot.addWidget(one.page)
    yield one
    privacy().switch(False)
    for menu in one.page.findChildren(QMenu):
        menu.close()
    one.page.hide()


def test_without_names_it_shows_the_newest_beside_the_one_before(reading: Reading) -> None:
    reading.show()
    assert reading.kinds() == [ChangeKind.ADJUSTED, ChangeKind.SAME, ChangeKind.NEW]
    place = reading.page.place()
    assert (place.ref, place.query, place.kind) == (reading.new, str(reading.old), Edition.PARENTS)


def test_only_what_is_different_leaves_the_equal_rows_out(reading: Reading) -> None:
    reading.show()
    reading.page.counts.only.setChecked(True)
    assert {row.mark.words for row in reading.page.grid.rows()} == {"Nieuw", "Aangepast", "Gestopt"} - {"Gestopt"}
    reading.page.counts.only.setChecked(False)
    assert "Gelijk" in {row.mark.words for row in reading.page.grid.rows()}


def test_the_whole_plan_adds_the_professional_fields(reading: Reading) -> None:
    reading.show(kind="whole")
    assert any("Actie: Ruilkaarten" in row.before_second for row in reading.page.grid.rows())
    reading.page.edition.set_value(Edition.PARENTS)
    reading.page.edition.chosen.emit(Edition.PARENTS)
    assert not any("Actie: Ruilkaarten" in row.before_second for row in reading.page.grid.rows())


def test_the_arrows_walk_over_the_rows(reading: Reading, qtbot: QtBot) -> None:
    reading.show()
    reading.page.activateWindow()
    qtbot.waitUntil(reading.page.isActiveWindow, timeout=3000)
    first = reading.page.first_focus()
    assert first is not None
    first.setFocus()
    press(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert second is not None
    assert second.accessibleName().startswith("Doel 2. Gelijk")
    press(second, Qt.Key.Key_Home)
    assert QApplication.focusWidget() is first


def test_the_summary_is_made_until_it_is_written_and_can_be_made_again(reading: Reading) -> None:
    reading.show()
    field = reading.page.summary.text
    automatic = field.value()
    assert automatic == (
        "Eén doel blijft gelijk. Eén doel gaat door, met een kleine verandering. Er komt één doel bij."
    )
    field.selectAll()
    type_text(field, "Lotje leert snel.")
    assert reading.page.leave()
    kept = reading.desk.read(plan_changes, reading.old, reading.new, Edition.PARENTS).own_summary
    assert kept == "Lotje leert snel."
    reading.button("summary_again").click()
    assert field.value() == automatic
    assert reading.desk.read(plan_changes, reading.old, reading.new, Edition.PARENTS).own_summary == ""


def test_a_signed_version_keeps_its_summary(reading: Reading) -> None:
    reading.desk.perform(
        write_parent_view, reading.new, reading.mother, "Fijn.", Agreement.YES, reading.desk.today(),
        at=reading.desk.now(),
    )  # fmt: skip
    reading.show()
    assert reading.page.summary.text.isReadOnly()
    assert reading.page.grid.rows()


def test_printing_asks_for_whom_and_the_whole_plan_goes_at_once(reading: Reading) -> None:
    reading.show()
    reading.button("print_changes").click()
    request = PaperRequest.from_key(reading.went[-1].paper)
    assert (request.paper, request.source_id, request.guardian_id, request.edition) == (
        PaperKind.PLAN_CHANGES, reading.new, reading.mother, str(reading.old)
    )  # fmt: skip
    reading.page.edition.set_value(Edition.WHOLE)
    reading.button("print_changes").click()
    assert PaperRequest.from_key(reading.went[-1].paper).guardian_id is None


def test_back_leads_to_the_plan(reading: Reading) -> None:
    reading.show()
    reading.button("back_to_plan").click()
    assert reading.went[-1] == Place(PageKey.PLAN, reading.case_id, ref=reading.new)


def test_two_of_many_versions_can_be_chosen(reading: Reading) -> None:
    reading.show()
    assert reading.page.versions.isHidden()
    reading.desk.perform(activate_plan, reading.new, on=reading.desk.today())
    third = reading.desk.perform(begin_plan, reading.case_id, on=ON, by="", at=AT)
    assert third is not None
    reading.show(ref=third.created_id)
    assert not reading.page.versions.isHidden()
    reading.page.versions.older.set_value(reading.old)
    reading.page.versions.older.currentIndexChanged.emit(0)
    assert (reading.went[-1].ref, reading.went[-1].query) == (third.created_id, str(reading.old))


def test_under_privacy_no_word_and_no_name_can_be_read(reading: Reading) -> None:
    reading.show()
    privacy().switch(True)
    reading.page.set_privacy(True)
    said = " ".join(row.now + row.before for row in reading.page.grid.rows())
    assert "Lotje" not in said
    assert "•" in said
    assert "Lotje" not in reading.page.summary.text.value()


def test_one_version_alone_says_when_there_will_be_two(desk: Desk, fill: Fill, qtbot: QtBot) -> None:
    case_id = fill(lambda maker: _one(maker))
    page = PlanComparePage(desk)
    qtbot.addWidget(page)
    page.show_place(Place(PageKey.PLAN_COMPARE, case_id))
    page.show()
    assert page.first_focus() is page.findChild(QAbstractButton, "empty_back")
    assert not page.edition.isVisible()


def _one(maker: Maker) -> int:
    case_id = maker.case()
    complete(maker.session, case_id)
    return case_id
