"""The intake: saved while typing, three agreements, parents with gezag, the routekaart, and possible doubles."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.keys import type_text
from tests.desktop.pages.intake_world import heard_from, intake_world, kept_sheet, open_intake
from zorgdesk.casework.case_sheet import route_map
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.doubles_box import DoubleRow
from zorgdesk.desktop.pages.intake import IntakePage
from zorgdesk.desktop.pages.intake_family import GuardianRow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.domain.values import (
    AuthoritySource,
    ConcernCategory,
    ParentalAuthority,
    PartiesInvolved,
    Relation,
)

BORN = date(2024, 3, 2)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, fill: Fill) -> IntakePage:
    fill(intake_world)
    return open_intake(desk, qtbot)


def test_what_is_typed_and_chosen_is_kept(page: IntakePage, desk: Desk, qtbot: QtBot) -> None:
    type_text(page.texts["question"], "Rustig mee-eten met Zoë?")
    page.categories.set_value([ConcernCategory.BEHAVIOUR])
    page._touch()
    page.parties.set_value(PartiesInvolved.NOT_YET)
    qtbot.waitUntil(lambda: kept_sheet(desk).question == "Rustig mee-eten met Zoë?", timeout=3000)
    sheet = kept_sheet(desk)
    assert (sheet.categories, sheet.parties_involved) == ((ConcernCategory.BEHAVIOUR,), PartiesInvolved.NOT_YET)
    assert page._head.save_state.text() == "Opgeslagen 14:02"
    assert page._points.text() == "Nog 2 punten"


def test_finishing_goes_to_what_is_missing_and_ends_when_nothing_is(page: IntakePage, desk: Desk, qtbot: QtBot) -> None:
    went, toasts = heard_from(page.go), heard_from(page.toast)
    qtbot.mouseClick(page._finish, Qt.MouseButton.LeftButton)
    assert not went
    director = page.people["case_director"]
    director.choice.set_value("JGZ Sprookstad")
    director.changed.emit()
    contact = page.people["contact_for_parents"]
    contact.choice.setCurrentIndex(contact.choice.count() - 1)
    assert contact.other.isVisible()
    type_text(contact.other, "Oma Zonnig")
    page.parties.set_value(PartiesInvolved.YES)
    page.parties.chosen.emit(PartiesInvolved.YES)
    assert page.leave()
    sheet = kept_sheet(desk)
    assert (sheet.case_director, sheet.contact_for_parents) == ("JGZ Sprookstad", "Oma Zonnig")
    assert page._points.text() == ""
    qtbot.mouseClick(page._finish, Qt.MouseButton.LeftButton)
    assert kept_sheet(desk).intake_finished_on == desk.today()
    assert went == [Place(PageKey.CASE, case_id=1)]
    assert toasts[0][0] == "Intake afgerond"


def test_unknown_gezag_is_mended_in_the_panel(page: IntakePage, desk: Desk, qtbot: QtBot) -> None:
    father = page.findChild(GuardianRow, "guardian_2")
    father.edit_wanted.emit(2, True)
    panel = page._panel
    assert panel.isVisible()
    assert not panel.source.isVisible()
    panel.authority.set_value(ParentalAuthority.YES)
    panel.source.set_value(AuthoritySource.AUTHORITY_REGISTER)
    panel.seen_on.set_value(date(2026, 11, 12))
    assert not panel.save()
    panel.seen_on.set_value(date(2026, 11, 9))
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    kept = kept_sheet(desk).guardians[1]
    assert (kept.authority, kept.authority_source) == (ParentalAuthority.YES, AuthoritySource.AUTHORITY_REGISTER)
    assert kept.authority_seen_on == date(2026, 11, 9)


def test_another_gezag_warns_that_answers_must_be_confirmed(page: IntakePage) -> None:
    page._edit_person(1, True)
    hint = forms.field(page._panel.form, "authority_hint", InlineHint)
    assert not hint.isVisible()
    page._panel.authority.set_value(ParentalAuthority.NO)
    assert hint.isVisible()


def test_a_person_is_added_with_undo_and_needs_a_name(page: IntakePage, desk: Desk) -> None:
    toasts = heard_from(page.toast)
    page._add_person()
    assert not page._panel.save()
    page._panel.lines["first_name"].setText("Oma")
    page._panel.relation.set_value(Relation.OTHER)
    assert page._panel.save()
    assert [one.shown_name for one in kept_sheet(desk).guardians][-1] == "Oma"
    desk.undo(toasts[0][1])
    assert len(kept_sheet(desk).guardians) == 2


def test_the_phone_opens_the_note_about_that_parent(page: IntakePage) -> None:
    drawers = heard_from(page.drawer)
    page.findChild(GuardianRow, "guardian_1").called.emit(1)
    assert (drawers[0][0], drawers[0][1].case_id, drawers[0][1].person) == ("note", 1, 1)


def test_a_step_of_the_routekaart_is_ticked_by_hand_and_one_by_itself(page: IntakePage, desk: Desk) -> None:
    page._side.findChild(Tick, "route_step_1").setChecked(True)
    assert [step.done for step in desk.read(route_map, 1, on=desk.today())] == [True, False]
    for name in ("case_director", "contact_for_parents"):
        page.people[name].choice.set_value("Pleun Proefrit")
        page.people[name].changed.emit()
    page.leave()
    assert (
        page._side.findChild(Tick, "route_step_2") is None or not page._side.findChild(Tick, "route_step_2").isVisible()
    )


def test_a_possible_double_shows_initials_and_can_be_another_child(page: IntakePage, desk: Desk) -> None:
    row = page._side.findChild(DoubleRow)
    words = " ".join(label.text() for label in row.findChildren(QLabel))
    assert "Jits J." in words
    assert "Jansen" not in words
    went = heard_from(page.go)
    row.opened.emit(2)
    assert went == [Place(PageKey.CASE, case_id=2)]
    row.is_other.emit(2)
    assert not page._side.doubles.isVisible()


def test_moving_to_another_place_asks_for_its_groups(page: IntakePage, desk: Desk, fill: Fill) -> None:
    def elsewhere(maker: Maker) -> None:
        maker.municipality("Elders")
        maker.group("Golfjes", "De Maanvis")

    fill(elsewhere)
    page.show_place(Place(PageKey.INTAKE, case_id=1))
    names = [page.choices["location"].itemText(at) for at in range(page.choices["location"].count())]
    page.choices["location"].setCurrentIndex(names.index("De Maanvis"))
    page.leave()
    assert (kept_sheet(desk).location_name, kept_sheet(desk).group_id) == ("De Maanvis", None)
    groups = [page.choices["group"].itemText(at) for at in range(page.choices["group"].count())]
    assert groups == ["Nog geen groep", "Golfjes"]


@pytest.mark.parametrize("day", [date(2026, 11, 11), date(1890, 1, 1)])
def test_an_impossible_birth_date_is_not_kept_and_the_rest_is(page: IntakePage, desk: Desk, day: date) -> None:
    page.child.days["birth_date"].set_value(day)
    page.texts["question"].setPlainText("Blijft staan")
    page._touch()
    page.leave()
    assert (kept_sheet(desk).birth_date, kept_sheet(desk).question) == (BORN, "Blijft staan")
    assert page.child._row("birth_date").error()


@pytest.mark.parametrize("text", ["x" * 5000, "<b>&amp;</b>", "👶🏽 محمد", 'O\'Brien "q"'])
def test_any_text_is_kept_as_it_was_typed(page: IntakePage, desk: Desk, text: str) -> None:
    page.texts["parents_question"].setPlainText(text)
    page.child.names["first_name"].setText(text)
    page._touch()
    page.leave()
    assert (kept_sheet(desk).parents_question, kept_sheet(desk).name.first_name) == (text, text)


def test_a_bsn_in_a_text_is_asked_about(page: IntakePage) -> None:
    page.texts["team_question"].setPlainText("Nummer 111222333")
    for watch in page._watches:
        watch.look()
    assert forms.field(page.form, "team_question_hint", InlineHint).isVisible()


def test_a_place_names_the_field_to_go_to(page: IntakePage) -> None:
    page.show_place(Place(PageKey.INTAKE, case_id=1, field="authority", person=2))
    assert page._panel.isVisible()
    page.show_place(Place(PageKey.INTAKE, case_id=1, field="birth_date"))
    assert not page._panel.isVisible()
    assert page.place() == Place(PageKey.INTAKE, case_id=1)


def test_privacy_view_hides_and_writes_nothing(page: IntakePage, desk: Desk) -> None:
    page.texts["question"].setPlainText("Geheim")
    page._touch()
    privacy().switch(True)
    try:
        page.set_privacy(True)
        assert kept_sheet(desk).question == "Geheim"
        assert page.texts["question"].value() == "••••••"
        assert page.child.names["surname"].text() == ""
        page._touch()
        assert page.leave()
        assert kept_sheet(desk).question == "Geheim"
    finally:
        privacy().switch(False)


@pytest.mark.parametrize("width", [640, 1024, 1366, 1900])
def test_every_width_shows_the_whole_of_the_main_column(page: IntakePage, width: int) -> None:
    window = page.window()
    window.resize(width, 640)
    left = 56 if width < 900 else 208
    page.setGeometry(left, 56, width - left, 584)
    QApplication.processEvents()
    scroller = forms.field(page.form, "main_scroll", QWidget)
    inside = forms.field(page.form, "page", QWidget)
    assert inside.width() <= scroller.width()
    assert page._side.isVisible()


def test_the_window_never_has_to_grow_for_the_panel(page: IntakePage) -> None:

    window = page.window()
    QVBoxLayout(window).addWidget(page)
    window.resize(1024, 640)
    QApplication.processEvents()
    page._edit_person(2, True)
    page._panel.save()
    QApplication.processEvents()
    assert window.width() == 1024
