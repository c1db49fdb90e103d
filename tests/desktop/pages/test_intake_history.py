"""The intake beside its three agreements: VVE, wijkteam, drafts, the birth, what went before, brothers and sisters."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.signal_makers import a_signal
from tests.desktop.conftest import Fill
from tests.desktop.pages.intake_world import heard_from, intake_world, kept_sheet, open_intake
from zorgdesk.casework.case_sheet import case_sheet, route_map
from zorgdesk.casework.drafts import read_draft
from zorgdesk.casework.people import add_guardian, guardians
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.siblings import siblings
from zorgdesk.casework.signal_cases import join_case
from zorgdesk.casework.today import today_sheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.doubles_box import DoubleRow
from zorgdesk.desktop.pages.intake import IntakePage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import Relation, TaskKind, VveStatus


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, fill: Fill) -> IntakePage:
    fill(intake_world)
    return open_intake(desk, qtbot)


def test_vve_has_a_source_and_a_day_and_the_talk_with_the_wijkteam_a_day(page: IntakePage, desk: Desk) -> None:
    page.child.vve_status.set_value(VveStatus.YES)
    page.child.lines["vve_source"].setText("JGZ Sprookstad")
    page.child.days["vve_since"].set_value(date(2026, 9, 1))
    page.child.days["district_team_discussed_on"].set_value(date(2026, 11, 9))
    page._touch()
    assert page.leave()
    kept = kept_sheet(desk)
    assert (kept.vve_status, kept.vve_source, kept.vve_since) == (VveStatus.YES, "JGZ Sprookstad", date(2026, 9, 1))
    assert kept.district_team_discussed_on == date(2026, 11, 9)
    page.child.days["vve_since"].set_value(date(2026, 12, 1))
    page._touch()
    page.leave()
    assert page.child._row("vve_since").error()
    assert kept_sheet(desk).vve_since == date(2026, 9, 1)


def test_a_day_half_typed_is_there_again_and_gone_once_it_is_right(page: IntakePage, desk: Desk) -> None:
    page.child.days["birth_date"].type("31-02-2024")
    page._touch()
    assert page.leave()
    again = IntakePage(desk)
    again.show_place(Place(PageKey.INTAKE, case_id=1))
    assert again.child.days["birth_date"].text() == "31-02-2024"
    assert again.child._row("birth_date").error()
    again.child.days["birth_date"].type("29-02-2024")
    again._touch()
    assert again.leave()
    assert desk.read(read_draft, "intake:1") is None
    assert kept_sheet(desk).birth_date == date(2024, 2, 29)
    again.deleteLater()


def test_a_step_was_done_on_another_day_than_it_was_ticked(page: IntakePage, desk: Desk) -> None:
    page._side.findChild(Tick, "route_step_1").setChecked(True)
    day = page._side.findChild(DateField, "route_date_1")
    day.set_value(date(2026, 11, 3))
    day.editingFinished.emit()
    assert next(step.done_on for step in desk.read(route_map, 1, on=desk.today())) == date(2026, 11, 3)


def test_two_cases_can_be_laid_beside_each_other_and_the_other_one_keeps_its_initials(page: IntakePage) -> None:
    row = page._side.findChild(DoubleRow)
    row.findChild(QWidget, "beside").click()
    words = [label.text() for label in row.findChild(QWidget, "beside_columns").findChildren(QLabel)]
    assert {"Deze intake", "K-0002", "Jits J.", "Geboren"} <= set(words)
    assert "Jansen" not in " ".join(words)
    row.findChild(QWidget, "beside").click()
    assert row._beside is None


def test_a_child_that_is_born_gets_ages_and_tasks_and_the_toast_takes_it_back(
    page: IntakePage, desk: Desk, fill: Fill
) -> None:
    unborn = fill(lambda maker: maker.case("", "", birth_date=None, due_date=date(2026, 11, 9)))
    page.show_place(Place(PageKey.INTAKE, case_id=unborn, field="birth_date"))
    box = page.child._form.findChild(InfoBox, "unborn")
    assert box.isVisible()
    assert "Is het kind geboren?" in box.sentence()
    kinds = {line.task.kind for line in desk.read(today_sheet, on=desk.today()).late}
    assert TaskKind.BIRTH_EXPECTED in kinds
    told: list[Any] = []
    page.toast.connect(lambda words, change: told.append(change))
    page.child.names["first_name"].setText("Zoë")
    page.child.days["birth_date"].type("8-11-2026")
    assert page.leave()
    kept = desk.read(case_sheet, unborn)
    assert (kept.name.full, kept.birth_date, kept.due_date) == ("Zoë", date(2026, 11, 8), None)
    assert not box.isVisible()
    kinds = {line.task.kind for line in desk.read(today_sheet, on=desk.today()).late}
    assert TaskKind.BIRTH_EXPECTED not in kinds
    desk.undo(told[0])
    kept = desk.read(case_sheet, unborn)
    assert (kept.birth_date, kept.due_date) == (None, date(2026, 11, 9))


def test_what_went_before_stands_in_the_intake_and_opens(page: IntakePage, desk: Desk, fill: Fill) -> None:
    def joined(maker: Maker) -> int:
        ref = a_signal(maker, worry=4)
        join_case(maker.session, (ref,), 1)
        return ref

    ref = fill(joined)
    page.show_place(Place(PageKey.INTAKE, case_id=1))
    words = " ".join(label.text() for label in page._side.history.findChildren(QLabel))
    assert "Pleun" in words
    assert "bezorgd 4 van 5" in words
    assert "Praat minder." in words
    drawers: list[Any] = []
    page.drawer.connect(lambda name, place: drawers.append((name, place.ref)))
    page._side.history.findChild(QWidget, "open_signal").click()
    assert drawers == [("signal", ref)]


def test_a_brother_is_suggested_linked_with_his_parents_and_unlinked(page: IntakePage, desk: Desk, fill: Fill) -> None:
    def brother(maker: Maker) -> int:
        case_id = maker.case("Loek", "Jawelnee", birth_date=date(2021, 1, 1))
        phone = "06 11"
        for child, name in ((1, "Jana"), (case_id, "J."), (case_id, "Jurre")):
            add_guardian(
                maker.session, child, GuardianInput(PersonName(name), Relation.MOTHER, phone=phone), on=maker.on
            )
        return case_id

    other = fill(brother)
    page.show_place(Place(PageKey.INTAKE, case_id=1))
    card = page._side.siblings
    told: list[Any] = []
    page.toast.connect(lambda words, change: told.append(change))
    card.findChild(QWidget, "link_parents").click()
    assert [one.case_id for one in desk.read(siblings, other)] == [1]
    assert {one.name.first_name for one in desk.read(guardians, 1)} >= {"Jana", "J.", "Jurre"}
    went = heard_from(page.go)
    card.findChild(QWidget, "open_sibling").click()
    assert went == [Place(PageKey.CASE, case_id=other)]
    card.findChild(QWidget, "unlink").click()
    assert desk.read(siblings, 1) == ()
    desk.undo(told[-1])
    assert len(desk.read(siblings, 1)) == 1
