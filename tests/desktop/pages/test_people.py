"""Betrokkenen of a casus and the card of one person, operated as a user does, on a real file."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.changes import Change
from zorgdesk.casework.people import change_guardian, guardians
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.desktop.clipboard import KEPT_MS, brief_copy
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.people import PeoplePage
from zorgdesk.desktop.pages.person import PersonPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import MayBeNamed, ParentalAuthority, PersonRole, Relation

Fill = Callable[[Callable[[Maker], Any]], Any]


def family(maker: Maker) -> tuple[int, int]:
    """Lotje with her mother, and Cor Coach in the file at no child yet."""
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    given = GuardianInput(
        PersonName("Vera", "", "Luchtballon"),
        Relation.MOTHER,
        authority=ParentalAuthority.YES,
        phone="0612345678",
    )
    change_guardian(maker.session, case_id, mother, given, on=maker.on)
    made(add_person(maker.session, PersonName("Cor", "", "Coach"), PersonRole.COACH, phone="0687654321"))
    return case_id, mother


@pytest.fixture
def case(fill: Fill) -> tuple[int, int]:
    """The numbers of the case and the mother."""
    kept: tuple[int, int] = fill(family)
    return kept


@pytest.fixture
def page(desk: Desk, case: tuple[int, int], qtbot: QtBot) -> PeoplePage:
    """Betrokkenen of Lotje, shown."""
    shown = PeoplePage(desk)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show()
    shown.show_place(Place(PageKey.PEOPLE, case[0]))
    return shown


def field(page: QWidget, kind: type, name: str) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    button = field(page, QAbstractButton, name)
    assert button.isVisible(), name
    button.click()


def rows(page: PeoplePage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_known_professional_is_found_by_name_and_put_around_the_child(page: PeoplePage) -> None:
    press(page, "add_party")
    field(page, QLineEdit, "search").setText("coach")
    field(page.party, Choice, "role").set_value(PersonRole.INTERNAL_EXPERT)
    press(page, "keep_party")
    assert [row.split(",")[0] for row in rows(page)] == ["Vera Luchtballon", "Cor Coach"]
    chosen = page.table.current_row()
    assert (chosen.shown, chosen.role, chosen.phone) == ("Cor Coach", PersonRole.INTERNAL_EXPERT, "0687654321")


def test_a_new_person_is_typed_once_and_taken_back_as_one(page: PeoplePage, qtbot: QtBot) -> None:
    press(page, "add_party")
    field(page, QLineEdit, "search").setText("Wies Woordenaar")
    field(page.party, Choice, "role").set_value(PersonRole.SPEECH_THERAPIST)
    with qtbot.waitSignal(page.toast) as told:
        press(page, "keep_party")
    assert len(rows(page)) == 2
    assert told.args is not None
    change = told.args[1]
    assert isinstance(change, Change)
    assert change.undo is not None
    page.desk.perform(change.undo)
    assert len(rows(page)) == 1


def test_a_new_person_without_a_surname_is_not_kept(page: PeoplePage) -> None:
    press(page, "add_party")
    press(page, "keep_party")
    assert field(page.party, FormRow, "row_surname").error()
    assert len(rows(page)) == 1


def test_naming_on_paper_and_ending_stand_beside_the_person_and_can_be_taken_up_again(page: PeoplePage) -> None:
    press(page, "add_party")
    field(page, QLineEdit, "search").setText("coach")
    press(page, "keep_party")
    page.view.named.set_value(MayBeNamed.YES)
    assert page.table.current_row().may_be_named is MayBeNamed.YES
    ref = page.table.current_row().ref
    press(page, "end_party")
    assert len(rows(page)) == 1
    press(page, f"back_{ref}")
    assert [row.split(",")[0] for row in rows(page)] == ["Vera Luchtballon", "Cor Coach"]


def test_a_number_is_copied_for_half_a_minute_and_not_over_a_later_copy(page: PeoplePage, qtbot: QtBot) -> None:
    board = QGuiApplication.clipboard()
    press(page, "copy_phone")
    assert board.text() == "0612345678"
    assert KEPT_MS == 30_000
    brief_copy().forget()
    assert board.text() == ""
    press(page, "copy_phone")
    board.setText("iets anders")
    brief_copy().forget()
    assert board.text() == "iets anders"


def test_a_call_opens_the_note_with_kind_and_person(page: PeoplePage, case: tuple[int, int], qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.drawer) as asked:
        press(page, "call")
    assert asked.args == ["note", Place(PageKey.CASE, case[0], field="phone", kind="guardian", person=case[1])]


def test_who_may_not_be_approached_says_why_and_has_no_number_to_copy(page: PeoplePage, case: tuple[int, int]) -> None:
    press(page, "change")
    field(page.guardian, Tick, "do_not_contact").setChecked(True)
    press(page, "keep_person")
    reason = field(page.guardian, FormRow, "row_do_not_contact_reason")
    assert reason.error()
    field(page.guardian, QLineEdit, "do_not_contact_reason").setText("contactverbod sinds 3 mei")
    press(page, "keep_person")
    stop = field(page.view, InlineHint, "stop")
    assert stop.isVisible()
    assert "contactverbod sinds 3 mei" in stop.sentence()
    assert not field(page.view, QAbstractButton, "copy_phone").isVisible()


def test_two_parents_of_one_name_are_told_apart(page: PeoplePage) -> None:
    press(page, "add_parent")
    field(page.guardian, QLineEdit, "first_name").setText("Vera")
    surname = field(page.guardian, QLineEdit, "surname")
    surname.setText("Luchtballon")
    surname.editingFinished.emit()
    assert "Vera Luchtballon" in field(page.guardian, InlineHint, "same_name_hint").sentence()
    press(page, "keep_person")
    assert [row.split(",")[0] for row in rows(page)] == ["Vera Luchtballon (1)", "Vera Luchtballon (2)"]


def test_a_parent_of_another_child_is_linked_and_not_typed_again(
    desk: Desk, fill: Fill, case: tuple[int, int], page: PeoplePage
) -> None:
    other: int = fill(lambda maker: maker.case("Isa"))
    page.show_place(Place(PageKey.PEOPLE, other))
    page.first_focus().click()  # type: ignore[union-attr]
    field(page.guardian, QLineEdit, "first_name").setText("Vera")
    surname = field(page.guardian, QLineEdit, "surname")
    surname.setText("Luchtballon")
    surname.editingFinished.emit()
    field(page.guardian, InlineHint, "same_name_hint").button.click()
    assert [one.guardian_id for one in desk.read(guardians, other)] == [case[1]]


def test_the_card_of_a_person_lists_every_child_and_leads_there(
    desk: Desk, case: tuple[int, int], qtbot: QtBot
) -> None:
    card = PersonPage(desk)
    qtbot.addWidget(card)
    card.show()
    card.show_place(Place(PageKey.PERSON, kind="guardian", ref=case[1]))
    assert card.head.accessibleName() == "Vera Luchtballon"
    card.view.cases.choose(0)
    with qtbot.waitSignal(card.go) as went:
        card.view.cases.opened.emit(card.view.cases.current_row())
    assert went.args == [Place(PageKey.CASE, case[0])]
    with qtbot.waitSignal(card.go) as went:
        press(card, "change")
    assert went.args == [Place(PageKey.PEOPLE, case[0], kind="guardian", ref=case[1], field="change")]
    card.show_place(Place(PageKey.PERSON, kind="guardian", ref=999))
    assert "niet meer" in card.head.accessibleName()


def test_privacy_view_shows_no_name_and_no_number(page: PeoplePage, qtbot: QtBot) -> None:
    privacy().switch(True)
    try:
        page.set_privacy(True)
        shown = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()] + rows(page)
        assert not [words for words in shown if "Vera" in words or "Luchtballon" in words or "0612345678" in words]
    finally:
        privacy().switch(False)


def test_a_half_filled_form_is_there_again_after_leaving_and_under_privacy_view_it_waits(
    page: PeoplePage, case: tuple[int, int]
) -> None:
    press(page, "change")
    field(page.guardian, QLineEdit, "phone").setText("0600000000")
    field(page.guardian, Tick, "do_not_contact").setChecked(True)
    assert page.leave()
    page.guardian.hide()
    page.show_place(Place(PageKey.PEOPLE, case[0]))
    assert field(page.guardian, QLineEdit, "phone").text() == "0600000000"
    assert field(page.guardian, FormRow, "row_do_not_contact_reason").isVisible()
    privacy().switch(True)
    try:
        page.set_privacy(True)
        assert page.guardian.isHidden()
        press(page, "add_parent")
        assert page.guardian.isHidden()
    finally:
        privacy().switch(False)
    page.set_privacy(False)
    assert page.guardian.isVisible()
    press(page, "cancel_person")
    page.show_place(Place(PageKey.PEOPLE, case[0]))
    assert page.guardian.isHidden()


def test_a_half_typed_betrokkene_is_there_again_after_leaving(page: PeoplePage, case: tuple[int, int]) -> None:
    press(page, "add_party")
    field(page, QLineEdit, "search").setText("Wies Woordenaar")
    field(page.party, QLineEdit, "phone").setText("0611111111")
    assert page.leave()
    page.party.hide()
    page.show_place(Place(PageKey.PEOPLE, case[0]))
    assert page.party.isVisible()
    press(page, "keep_party")
    chosen = page.table.current_row()
    assert (chosen.shown, chosen.phone) == ("Wies Woordenaar", "0611111111")
