"""Observaties: sheets that wait, printing one when it may, finding one by code; the tab of a casus."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.keys import press
from tests.desktop.pages.paper_driver import a_case
from zorgdesk.casework.observation_list import observations_of, sheets_waiting
from zorgdesk.casework.observations import MomentText, ObservationText, enter_sheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.observations import ObservationsTab
from zorgdesk.desktop.pages.observations import ObservationsPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.case_field import CaseField
from zorgdesk.domain.values import PaperKind

TODAY = date(2026, 11, 10)
Fill = Callable[[Callable[[Maker], Any]], Any]


def some_sheets(maker: Maker) -> dict[str, int]:
    ids = a_case(maker)
    moments = tuple(MomentText("09:00", None, 3, 2, f"moment {number}") for number in range(3))
    text = ObservationText(TODAY, "Fenna", "Hoe speelt Lotje?", "Moe?", moments)
    enter_sheet(maker.session, ids["clean"], ids["case"], text, on=TODAY)
    ids["unasked"] = maker.case("Jits", "Jawelnee")
    maker.guardian(ids["unasked"])
    maker.derived(ids["case"])
    return ids


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(some_sheets)
    return found


@pytest.fixture
def page(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[ObservationsPage]:
    shown = ObservationsPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 690)
    shown.show()
    yield shown
    shown.hide()


def test_sheets_that_wait_stand_with_their_child_and_del_takes_one_off(
    page: ObservationsPage, ids: dict[str, int], desk: Desk
) -> None:
    page.show_place(Place(PageKey.OBSERVATIONS))
    model = page.waiting.rows()
    assert [model.row(n).title for n in range(model.rowCount())] == ["OBS-2026-0002", "OBS-2026-0003"]
    told: list[Any] = []
    page.toast.connect(lambda words, change: told.append(change))
    page.waiting.bin_wanted.emit(model.row(0))
    assert len(desk.read(sheets_waiting)) == 1
    desk.undo(told[0])
    assert len(desk.read(sheets_waiting)) == 2


def test_a_code_opens_its_sheet_and_an_unknown_one_is_told_beside_the_field(
    page: ObservationsPage, ids: dict[str, int]
) -> None:
    page.show_place(Place(PageKey.OBSERVATIONS))
    places: list[Place] = []
    page.go.connect(places.append)
    code = page.findChild(QLineEdit, "sheet_code")
    assert code is not None
    code.setText("OBS-2026-0888")
    press(code, Qt.Key.Key_Return)
    assert page._code_row.error()
    code.setText("OBS-2026-0003")
    press(code, Qt.Key.Key_Return)
    assert places == [Place(PageKey.SHEET_ENTRY, ref=ids["blank"])]


def test_a_sheet_for_a_child_that_may_be_observed_goes_to_the_paper_page(
    page: ObservationsPage, ids: dict[str, int], desk: Desk
) -> None:
    page.show_place(Place(PageKey.OBSERVATIONS, ids["case"], field="print_sheet"))
    places: list[Place] = []
    page.go.connect(places.append)
    button = page.findChild(QAbstractButton, "print_sheet")
    assert button is not None
    button.click()
    request = PaperRequest.from_key(places[0].paper)
    assert (request.paper, request.case_id) == (PaperKind.OBSERVATION_SHEET, ids["case"])
    assert request.source_id in [line.sheet_id for line in desk.read(sheets_waiting)]


def test_without_consent_no_code_is_given_out_and_the_button_leads_to_the_field(
    page: ObservationsPage, ids: dict[str, int], desk: Desk
) -> None:
    page.show_place(Place(PageKey.OBSERVATIONS, ids["unasked"], field="print_sheet"))
    hint = page.findChild(InlineHint, "may")
    assert hint is not None
    assert not hint.isHidden()
    before = len(desk.read(sheets_waiting))
    places: list[Place] = []
    page.go.connect(places.append)
    button = page.findChild(QAbstractButton, "print_sheet")
    assert button is not None
    button.click()
    assert len(desk.read(sheets_waiting)) == before
    assert (places[0].page, places[0].tab) == (PageKey.CASE, "consent")


def test_a_blank_sheet_needs_nobody(page: ObservationsPage, ids: dict[str, int]) -> None:
    page.show_place(Place(PageKey.OBSERVATIONS))
    field = page.findChild(CaseField, "case")
    assert field is not None
    assert field.value() is None
    places: list[Place] = []
    page.go.connect(places.append)
    button = page.findChild(QAbstractButton, "print_sheet")
    assert button is not None
    button.click()
    assert PaperRequest.from_key(places[0].paper).case_id is None


def test_the_tab_shows_the_moments_mends_and_bins(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> None:
    tab = ObservationsTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1366, 600)
    tab.show()
    tab.show_place(Place(PageKey.CASE, ids["case"], tab="observations"))
    places: list[Place] = []
    tab.go.connect(places.append)
    tab.detail.mend_wanted.emit()
    assert places == [Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["clean"])]
    tab.detail.bin_wanted.emit()
    assert desk.read(observations_of, ids["case"]) == ()
    tab.hide()
