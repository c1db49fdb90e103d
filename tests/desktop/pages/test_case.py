"""The case page: head, tabs, menu with undo, next steps, what may be done now, timeline."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.keys import press
from zorgdesk.casework.case_file import case_file
from zorgdesk.casework.case_gate import strip
from zorgdesk.casework.case_sheet import case_sheet, pinned_cases
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case import CasePage
from zorgdesk.desktop.pages.case_tabs.overview import OverviewTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.stand_in_form import StandIn
from zorgdesk.desktop.step_form import NewStep
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import JournalKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import gate as gate_words

TODAY = date(2026, 11, 10)
Fill = Callable[[Callable[[Maker], Any]], Any]


def a_case(maker: Maker) -> int:
    case_id = maker.case("Łukasz", "Hof-Çelik", prefix="van 't")
    maker.guardian(case_id, "Agnieszka", "Hof-Çelik")
    add_step(maker.session, case_id, "Vader bellen", "Fenna", TODAY)
    note = NoteText(JournalKind.PHONE, TODAY, with_whom="Agnieszka", fact="Belde over <b>eten</b>")
    write_note(maker.session, case_id, note, at=datetime(2026, 11, 10, 9))
    return maker.derived(case_id)


@pytest.fixture
def case_id(fill: Fill) -> int:
    return int(fill(a_case))


@pytest.fixture
def page(desk: Desk, case_id: int, qtbot: QtBot) -> Iterator[CasePage]:
    shown = CasePage(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 690)
    shown.show()
    shown.show_place(Place(PageKey.CASE, case_id))
    yield shown
    privacy().switch(False)
    shown.hide()


@pytest.fixture
def overview(page: CasePage) -> OverviewTab:
    tab = page.current_tab()
    assert isinstance(tab, OverviewTab)
    return tab


def menu(page: CasePage) -> dict[str, Callable[[], None]]:
    return {name: do for name, _icon, _words, do in page._menu.acts(page.sheet, page.desk.now())}


def heard(signal: Any) -> list[Any]:
    found: list[Any] = []
    signal.connect(lambda *given: found.append(given if len(given) > 1 else given[0]))
    return found


def test_the_head_tells_who_how_old_and_where_with_every_sign_of_the_name(page: CasePage) -> None:
    head = page.findChild(PageHead, "head")
    assert head is not None
    assert head.property("title") == "Łukasz van 't Hof-Çelik"
    context = str(head.property("context"))
    assert context.startswith("2;11 (geb. 4 dec 2023) · De Wolkenfabriek, Regenboog · gemeente Sprookstad")
    assert context.endswith("K-0001")


def test_a_tab_is_a_place_of_its_own(page: CasePage, case_id: int) -> None:
    places = heard(page.go)
    page.tab_bar.tab_chosen.emit(CaseTab.JOURNAL)
    assert places == [Place(PageKey.CASE, case_id, tab="journal")]
    page.show_place(places[0])
    assert page.place().tab == "journal"


def test_the_strip_says_what_the_gate_says(overview: OverviewTab, desk: Desk, case_id: int) -> None:
    verdicts = desk.read(strip, case_id, on=TODAY)
    shown = {label.text() for label in overview.strip.findChildren(PlainLabel)}
    for verdict in verdicts:
        assert gate_words.strip_title(verdict.act) in shown
        assert gate_words.reason(verdict) in shown


def test_a_missing_consent_in_the_strip_leads_to_that_very_request(overview: OverviewTab, case_id: int) -> None:
    places = heard(overview.go)
    overview.strip.link_pressed.emit("observe")
    assert (places[0].page, places[0].case_id, places[0].tab) == (PageKey.CASE, case_id, "consent")


def test_a_typed_step_is_added_ticked_off_and_brought_back(overview: OverviewTab, desk: Desk, case_id: int) -> None:
    ask.next_answer(NewStep("Brief sturen", "Fenna", TODAY))
    card = overview.findChild(Card, "steps_card")
    assert card is not None
    card.act_clicked.emit()
    assert "Brief sturen" in [task.what for task in desk.read(case_file, case_id).tasks]
    toasts = heard(overview.toast)
    model = overview.steps.rows()
    row = next(model.row(n) for n in range(model.rowCount()) if "Brief sturen" in model.row(n).title)
    overview.steps.ticked.emit(row)
    assert "Brief sturen" not in [task.what for task in desk.read(case_file, case_id).tasks]
    desk.undo(toasts[-1][1])
    assert "Brief sturen" in [task.what for task in desk.read(case_file, case_id).tasks]


def test_the_timeline_filters_by_kind_and_shows_markup_as_typed(overview: OverviewTab) -> None:
    kind = overview.findChild(Choice, "timeline_kind")
    assert kind is not None
    model = overview.timeline.rows()
    assert any(model.row(n).second == "Belde over <b>eten</b>" for n in range(model.rowCount()))
    kind.set_value("observation")
    assert overview.timeline.rows().rowCount() == 0


def test_a_phone_opens_a_note_about_that_person(overview: OverviewTab, case_id: int) -> None:
    drawers = heard(overview.drawer)
    row: Any = next(part for part in overview.findChildren(QWidget) if part.objectName().startswith("person_guardian"))
    row.called.emit()
    name, place = drawers[0]
    assert name == "note"
    assert (place.case_id, place.field, place.person) == (case_id, "phone", 1)


def test_pinning_what_ends_a_case_and_the_bin(page: CasePage, desk: Desk, case_id: int) -> None:
    menu(page)["pin"]()
    assert [pinned.case_id for pinned in desk.read(pinned_cases)] == [case_id]
    drawers = heard(page.drawer)
    menu(page)["close_case"]()
    menu(page)["aftercare"]()
    assert [name for name, _ in drawers] == ["closing", "aftercare"]
    ask.next_answer(StandIn("Robin Rolmodel", TODAY, None))
    menu(page)["stand_in"]()
    assert desk.read(case_sheet, case_id).stand_in == "Robin Rolmodel"
    places, toasts = heard(page.go), heard(page.toast)
    menu(page)["bin_case"]()
    assert places == [Place(PageKey.CASES)]
    desk.undo(toasts[-1][1])
    assert desk.read(case_file, case_id).tasks


def test_n_opens_a_note_wherever_the_focus_is_on_the_page(page: CasePage, case_id: int, qtbot: QtBot) -> None:
    drawers = heard(page.drawer)
    button = page.findChild(QAbstractButton, "note")
    assert button is not None
    button.click()
    assert [name for name, _place in drawers] == ["note"]
    qtbot.waitExposed(page)
    press(page, Qt.Key.Key_Escape)
    assert page.place().case_id == case_id


def test_privacy_view_leaves_no_name_and_no_text(page: CasePage) -> None:
    privacy().switch(True)
    page.set_privacy(True)
    shown = " ".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())
    assert "Hof-Çelik" not in shown
    assert "Belde over" not in shown
