"""The form of a traject: begin one from a template by keyboard, be told what is missing, and lose nothing."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun, executor
from tests.desktop.conftest import TODAY, Fill
from tests.desktop.keys import press
from zorgdesk.casework.trajectories import extend_trajectory
from zorgdesk.casework.trajectory_sheet import trajectories_of, trajectory_sheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.trajectory import TrajectoryPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import Rhythm, TrajectoryKind

K = TrajectoryKind
Show = Callable[..., TrajectoryPage]


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Iterator[Show]:
    pages: list[TrajectoryPage] = []

    def shown(case_id: int, **place: Any) -> TrajectoryPage:
        page = TrajectoryPage(desk)
        qtbot.addWidget(page)
        page.resize(1150, 700)
        page.show_place(Place(PageKey.TRAJECTORY, case_id, **place))
        page.show()
        qtbot.waitExposed(page)
        pages.append(page)
        return page

    yield shown
    for page in pages:
        page.leave()
        page.hide()


def lotje(maker: Maker) -> int:
    executor(maker)
    return maker.derived(maker.case())


def helped(maker: Maker) -> tuple[int, int]:
    case_id = maker.case()
    return case_id, begun(maker, maker.derived(case_id))


def field(page: TrajectoryPage, name: str, kind: type[Any] = QWidget) -> Any:
    return forms.field(page, name, kind)


def keep(page: TrajectoryPage) -> None:
    press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.keep.click()
    QApplication.processEvents()


def choose_kind(page: TrajectoryPage, kind: TrajectoryKind) -> None:
    choice = field(page, "kind", Choice)
    choice.set_value(kind)


def errors_of(page: TrajectoryPage) -> list[str]:
    return [row.error() for row in page.findChildren(FormRow) if row.error()]


def notices(page: TrajectoryPage) -> str:
    return "\n".join(one.text() for one in page.notices.findChildren(PlainLabel))


def test_a_template_fills_the_form_and_the_traject_begins(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id)
    went: list[Place] = []
    page.go.connect(went.append)
    helper = field(page, "executor_id", Choice)
    helper.setCurrentIndex(1)
    page.keep.click()
    (sheet,) = desk.read(trajectories_of, case_id, on=TODAY)
    assert (sheet.kind, sheet.times, sheet.minutes, sheet.rhythm) == (K.AMBULATORY, 2, 90, Rhythm.WEEK)
    assert sheet.ends_on == TODAY + timedelta(weeks=12, days=-1)
    assert len(sheet.go_no_gos) == 1
    assert sheet.executor is not None
    assert went == [Place(PageKey.CASE, case_id, tab="trajectory", ref=sheet.trajectory_id)]


def test_another_template_brings_its_own_shape_and_keeps_who_comes(fill: Fill, show: Show) -> None:
    page = show(fill(lotje))
    field(page, "executor_id", Choice).setCurrentIndex(1)
    choose_kind(page, K.ONE_ON_ONE)
    assert field(page, "sessions_at_most", NumberField).value() == 13
    assert field(page, "executor_id", Choice).value() is not None
    assert "einddoel" in notices(page)


def test_the_intern_ondersteuningsteam_is_not_kept_without_a_goal(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id, kind="internal_team")
    page.keep.click()
    assert any("doel" in sentence for sentence in errors_of(page))
    assert desk.read(trajectories_of, case_id, on=TODAY) == ()
    field(page, "goal", LongText).set_value("Lotje speelt mee in een groepje van drie.")
    page.keep.click()
    assert len(desk.read(trajectories_of, case_id, on=TODAY)) == 1


def test_a_kind_with_beschikking_asks_for_one_or_for_the_request(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id, kind="diagnostics")
    page.keep.click()
    assert any("beschikking" in sentence for sentence in errors_of(page))
    page.money.status.set_value("requested")
    page.money.status.chosen.emit("requested")
    field(page.money.form, "requested_on", DateField).set_value(TODAY)
    page.keep.click()
    (sheet,) = desk.read(trajectories_of, case_id, on=TODAY)
    assert sheet.beschikking is not None
    assert sheet.beschikking.municipality == "Sprookstad"


def test_a_period_of_zero_days_says_wat_gevolg_and_wat_nu(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id)
    field(page, "ends_on", DateField).set_value(TODAY)
    page.keep.click()
    assert errors_of(page) == [
        "De periode duurt nul dagen. Zo kan het traject niet beginnen. Kies een dag na 10 nov 2026."
    ]
    assert desk.read(trajectories_of, case_id, on=TODAY) == ()


def test_a_go_no_go_before_the_start_is_refused_at_its_field(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id)
    forms.field(page.moments.moments.rows[0], "planned_on", DateField).set_value(TODAY - timedelta(days=1))
    page.keep.click()
    assert any("voor de start" in sentence for sentence in errors_of(page))
    assert desk.read(trajectories_of, case_id, on=TODAY) == ()


def test_without_a_go_no_go_it_is_not_kept(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id)
    page.moments.moments.take(page.moments.moments.rows[0])
    said: list[Any] = []
    desk.refused.connect(said.append)
    page.keep.click()
    assert "go/no-go" in said[0].text
    assert desk.read(trajectories_of, case_id, on=TODAY) == ()


def test_what_was_typed_survives_leaving_and_is_gone_once_kept(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lotje)
    page = show(case_id)
    field(page, "assignment", LongText).setPlainText("Zoë doet voor hoe ruilen gaat.")
    field(page.moments, "question", QLineEdit).setText("Werkt het?")
    field(page.moments, "question", QLineEdit).textEdited.emit("Werkt het?")
    assert page.leave()
    again = show(case_id)
    assert field(again, "assignment", LongText).value() == "Zoë doet voor hoe ruilen gaat."
    assert field(again.moments, "question", QLineEdit).text() == "Werkt het?"
    again.keep.click()
    fresh = show(case_id)
    assert "Zoë" not in field(fresh, "assignment", LongText).value()


def test_a_running_traject_is_changed_and_keeps_its_go_no_go(fill: Fill, show: Show, desk: Desk) -> None:
    case_id, ref = fill(helped)
    page = show(case_id, ref=ref)
    before = desk.read(trajectory_sheet, ref, on=TODAY).go_no_gos[0].go_no_go_id
    field(page, "times", NumberField).set_value(1)
    page.money.add.click()
    page.keep.click()
    sheet = desk.read(trajectory_sheet, ref, on=TODAY)
    assert sheet.times == 1
    assert len(sheet.funding) == 2
    assert sheet.go_no_gos[0].go_no_go_id == before


def test_plp_plus_past_four_asks_for_the_reason(fill: Fill, show: Show) -> None:
    page = show(fill(lotje), kind="plp_plus")
    row = field(page, "row_age_reason", FormRow)
    assert not row.isVisible()
    field(page, "ends_on", DateField).set_value(date(2028, 1, 15))
    field(page, "ends_on", DateField).date_changed.emit(date(2028, 1, 15))
    page.leave()
    assert row.isVisible()
    assert "Het einde ligt na 4;0" in notices(page)


def test_privacy_puts_the_form_behind_a_veil_and_keeps_it(fill: Fill, show: Show) -> None:
    page = show(fill(lotje))
    field(page, "assignment", LongText).setPlainText("Geheim")
    privacy().switch(True)
    page.set_privacy(True)
    assert not page.what.isVisible()
    privacy().switch(False)
    page.set_privacy(False)
    assert field(page, "assignment", LongText).value() == "Geheim"


def test_a_draft_does_not_take_back_an_extension_that_came_later(fill: Fill, show: Show, desk: Desk) -> None:
    case_id, ref = fill(helped)
    page = show(case_id, ref=ref)
    field(page, "assignment", LongText).setPlainText("Nu ook buiten")
    assert page.leave()
    later = date(2027, 1, 15)
    desk.perform(extend_trajectory, ref, later, "Bijna zover", on=TODAY)
    page.show_place(Place(PageKey.TRAJECTORY, case_id, ref=ref))
    assert field(page, "assignment", LongText).value() == "Nu ook buiten"
    assert field(page.rhythm, "ends_on", DateField).value() == later
