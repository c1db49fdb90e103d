"""One overleg from agenda to closing: the gate at every choice, minutes, actiepunten, and telling the parents."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.meeting_makers import TODAY, Table, consent, planned
from tests.desktop.keys import press, type_text
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.casework.meetings import add_action_item, add_subject_item, bin_meeting
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.sheets.meetings import ItemSheet, MeetingSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.today import today_sheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.meeting import MeetingPage
from zorgdesk.desktop.pages.meeting_item import ItemCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.case_field import CaseField
from zorgdesk.desktop.widgets.chips import Chip
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import ConsentDecision, ItemMode, OrganisationKind, TaskKind

Fill = Callable[[Callable[[Maker], Any]], Any]
NO, YES = ConsentDecision.NO, ConsentDecision.YES
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def _some(maker: Maker, answer: ConsentDecision | None) -> Table:
    maker.case("Sem", "Sprookjesbos")
    maker.organisation("Stichting Naastje", OrganisationKind.AMBULATORY_CARE)
    table = planned(maker, answer=answer)
    add_subject_item(maker.session, table.meeting_id, "Slapen op de groep")
    maker.derived(table.case_id)
    return table


class Driver:
    """The page as a user works it."""

    def __init__(self, page: MeetingPage, table: Table, qtbot: QtBot) -> None:
        self.page, self.table, self.qtbot = page, table, qtbot

    def sheet(self) -> MeetingSheet:
        return self.page.read(meeting_sheet, self.table.meeting_id, on=TODAY)

    def item(self, place: int = 0) -> ItemSheet:
        return self.sheet().items[place]

    def card(self, place: int = 0) -> ItemCard:
        QApplication.processEvents()
        return self.page.agenda.cards[place]

    def text(self, name: str) -> LongText:
        found = self.page.findChild(LongText, name)
        assert found is not None
        return found

    def line(self, name: str) -> QLineEdit:
        found = self.page.findChild(QLineEdit, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        found = self.page.findChild(Button, name)
        assert found is not None
        assert found.isVisible(), name
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot, fill: Fill) -> Callable[[ConsentDecision | None], Driver]:
    def show(answer: ConsentDecision | None) -> Driver:
        table = fill(lambda maker: _some(maker, answer))
        page = MeetingPage(desk)
        qtbot.addWidget(page)
        page.resize(1158, 634)
        page.show_place(Place(PageKey.MEETING, ref=table.meeting_id))
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        return Driver(page, table, qtbot)

    return show


@pytest.fixture
def allowed(open_page: Callable[[ConsentDecision | None], Driver]) -> Driver:
    """Lotje's mother said yes to the JGZ."""
    return open_page(YES)


@pytest.fixture
def refused(open_page: Callable[[ConsentDecision | None], Driver]) -> Driver:
    """Lotje's mother said no."""
    return open_page(NO)


# Who may hear a name -------------------------------------------------------------------------------------------------


def test_by_name_names_the_consent_that_carries_it(allowed: Driver) -> None:
    card = allowed.card()
    assert card.accessibleName() == "Lotje Luchtballon · 2;11"
    assert card.modes.value() is ItemMode.BY_NAME
    lines = [label.text() for label in card.findChildren(type(card._title))]
    assert any(line.startswith("Moeder: ja voor JGZ Sprookstad") for line in lines)


def test_where_the_gate_says_no_the_choice_is_locked_and_leads_to_the_consent(refused: Driver) -> None:
    card = refused.card()
    card.setFocus()
    press(card.modes, Qt.Key.Key_1)
    assert refused.item().mode is ItemMode.NOT_DISCUSSED
    mend = card.findChild(Button, "mend")
    assert mend is not None
    with refused.qtbot.waitSignal(refused.page.go) as heard:
        mend.click()
    assert (heard.args[0].tab, heard.args[0].case_id) == ("consent", refused.table.case_id)


def test_anonymous_asks_the_reason_first_and_then_shows_the_code(refused: Driver) -> None:
    refused.card().setFocus()
    refused.qtbot.keyClick(refused.page, Qt.Key.Key_2, ALT)
    card = refused.card()
    assert refused.item().mode is ItemMode.NOT_DISCUSSED
    press(card.reason, Qt.Key.Key_Return)
    assert refused.item().mode is ItemMode.NOT_DISCUSSED
    type_text(card.reason, "Advies nodig over taal")
    press(card.reason, Qt.Key.Key_Return)
    item = refused.item()
    assert (item.mode, item.anonymous_reason) == (ItemMode.ANONYMOUS, "Advies nodig over taal")
    assert refused.card().accessibleName() == f"Kind {item.case_code} · 2;11"
    assert refused.page.minutes.item_id() == item.item_id


def test_a_yes_that_arrives_elsewhere_opens_the_lock_at_once(
    open_page: Callable[[ConsentDecision | None], Driver], fill: Fill, desk: Desk
) -> None:
    driver = open_page(None)
    table = driver.table
    fill(lambda maker: consent(maker, table.case_id, table.guardian_id, table.organisation_id, YES))
    driver.page.set_privacy(False)
    press(driver.card().modes, Qt.Key.Key_1)
    assert driver.item().mode is ItemMode.BY_NAME


def test_a_guest_without_consent_takes_the_name_away(allowed: Driver) -> None:
    allowed.press("add_guest")
    person = allowed.page.findChild(Choice, "person")
    company = allowed.page.findChild(Choice, "person_from")
    assert person is not None
    assert company is not None
    person.setCurrentIndex(person.findText("Iemand anders…"))
    type_text(allowed.line("person_name"), "Cor Coachman")
    company.setCurrentIndex(company.findText("Stichting Naastje"))
    allowed.press("take_person")
    assert allowed.sheet().participants[-1].organisation_name == "Stichting Naastje"
    assert allowed.item().mode is ItemMode.NOT_DISCUSSED
    assert allowed.card().modes.value() is ItemMode.NOT_DISCUSSED


def test_presence_is_a_tick_and_del_takes_someone_off(allowed: Driver) -> None:
    who = allowed.sheet().participants[0]
    chip = allowed.page.findChild(Chip, f"participant_{who.participant_id}")
    assert chip is not None
    chip.click()
    assert not allowed.sheet().participants[0].was_present
    chip = allowed.page.findChild(Chip, f"participant_{who.participant_id}")
    assert chip is not None
    with allowed.qtbot.waitSignal(allowed.page.toast):
        press(chip, Qt.Key.Key_Delete)
    assert [one.name for one in allowed.sheet().participants] == ["Ada Afspraak"]


# The agenda ----------------------------------------------------------------------------------------------------------


def test_a_child_is_found_by_typing_and_comes_once(allowed: Driver) -> None:
    allowed.press("add_item")
    field = allowed.page.findChild(CaseField, "item_case")
    assert field is not None
    type_text(field, "Sem")
    press(field, Qt.Key.Key_Return)
    assert [item.case_code for item in allowed.sheet().items if item.case_id][-1] == allowed.item(2).case_code
    allowed.press("add_item")
    type_text(field, "Lotje")
    press(field, Qt.Key.Key_Return)
    hint = allowed.page.findChild(InlineHint, "item_hint")
    assert hint is not None
    assert hint.sentence().startswith("Dit kind staat al op de agenda.")
    assert len(allowed.sheet().items) == 3


def test_a_subject_cannot_hold_a_child(allowed: Driver) -> None:
    allowed.press("add_item")
    subject = allowed.line("item_subject")
    type_text(subject, "Lotje slaapt slecht")
    press(subject, Qt.Key.Key_Return)
    assert len(allowed.sheet().items) == 2
    subject.clear()
    type_text(subject, "Ritme van de middag")
    press(subject, Qt.Key.Key_Return)
    assert allowed.item(2).subject == "Ritme van de middag"


def test_alt_arrows_move_the_chosen_item(allowed: Driver) -> None:
    allowed.card().setFocus()
    allowed.qtbot.keyClick(allowed.page, Qt.Key.Key_Down, ALT)
    assert [item.subject for item in allowed.sheet().items] == ["Slapen op de groep", ""]
    allowed.qtbot.keyClick(allowed.page, Qt.Key.Key_Up, ALT)
    assert [item.subject for item in allowed.sheet().items] == ["", "Slapen op de groep"]


# Minutes -------------------------------------------------------------------------------------------------------------


def test_minutes_are_written_when_the_next_item_is_chosen(allowed: Driver) -> None:
    type_text(allowed.text("minutes"), "Zoë kijkt naar de kaart.")
    type_text(allowed.text("decision"), "Gehoor testen.")
    type_text(allowed.line("feedback_by"), "Fenna")
    due = allowed.page.findChild(DateField, "feedback_due_on")
    assert due is not None
    type_text(due, "+3d")
    allowed.qtbot.keyClick(allowed.page, Qt.Key.Key_Return, CTRL)
    item = allowed.item()
    assert (item.minutes, item.decision, item.feedback_by) == ("Zoë kijkt naar de kaart.", "Gehoor testen.", "Fenna")
    assert item.feedback_due_on is not None
    assert (item.feedback_due_on - TODAY).days == 3
    assert allowed.page.minutes.item_id() == allowed.item(1).item_id
    assert allowed.text("minutes").value() == ""


def test_an_actiepunt_is_typed_in_one_line_ticked_changed_and_taken_away(allowed: Driver) -> None:
    line = allowed.line("action_line")
    type_text(line, "Gehoortest aanvragen · Ada · do")
    press(line, Qt.Key.Key_Return)
    [action] = allowed.item().actions
    assert (action.what, action.who, (action.due_on - TODAY).days) == ("Gehoortest aanvragen", "Ada", 2)
    tick = allowed.page.findChild(Tick, f"action_{action.action_item_id}")
    assert tick is not None
    tick.click()
    assert allowed.item().actions[0].done_on == TODAY
    QApplication.processEvents()
    remove = allowed.page.findChild(IconButton, f"remove_action_{action.action_item_id}")
    assert remove is not None
    with allowed.qtbot.waitSignal(allowed.page.toast):
        remove.click()
    assert allowed.item().actions == ()


def test_an_item_that_is_not_discussed_gets_no_minutes(refused: Driver) -> None:
    assert not refused.text("minutes").isVisible()
    assert not refused.line("action_line").isVisible()


def test_the_own_name_in_a_text_for_a_guest_without_name_is_repaired(refused: Driver) -> None:
    refused.card().mode_chosen.emit(ItemMode.ANONYMOUS, "Advies nodig")
    question = refused.text("question")
    assert question.value() == "Praat Lotje genoeg?"
    hint = refused.page.findChild(InlineHint, "question_hint")
    assert hint is not None
    assert hint.isVisible()
    hint.button.click()
    refused.page.leave()
    assert refused.item().question == "Praat het kind genoeg?"


# Closing and telling -------------------------------------------------------------------------------------------------


def _feedback_tasks(driver: Driver) -> list[int | None]:
    sheet = driver.page.read(today_sheet, on=TODAY)
    lines = (*sheet.late, *sheet.today, *sheet.soon)
    return [line.task.ref for line in lines if line.task.kind is TaskKind.PARENT_FEEDBACK]


def test_closing_makes_the_task_to_tell_the_parents_and_the_tick_ends_it(allowed: Driver, desk: Desk) -> None:
    with allowed.qtbot.waitSignal(allowed.page.toast) as told:
        allowed.press("close_meeting")
    assert not allowed.sheet().is_open
    assert allowed.text("minutes").isReadOnly()
    assert _feedback_tasks(allowed) == [allowed.table.item_id]
    allowed.page.show_place(Place(PageKey.MEETING, allowed.table.case_id, ref=allowed.table.item_id, field="feedback"))
    focus = allowed.page.first_focus()
    assert isinstance(focus, Tick)
    focus.click()
    assert allowed.item().feedback_given_on == TODAY
    assert _feedback_tasks(allowed) == []
    desk.undo(told.args[1])
    assert allowed.sheet().is_open


def test_a_task_of_an_actiepunt_opens_its_overleg_at_that_item(allowed: Driver, fill: Fill) -> None:
    second = allowed.item(1).item_id
    change = fill(lambda maker: add_action_item(maker.session, second, "Kaart maken", "Pleun", TODAY))
    allowed.page.show_place(Place(PageKey.MEETING, ref=change.created_id, field="action_item"))
    assert allowed.page.minutes.item_id() == second
    assert allowed.page.place() == Place(PageKey.MEETING, ref=allowed.table.meeting_id)


def test_an_overleg_that_is_gone_says_so(allowed: Driver, fill: Fill) -> None:
    fill(lambda maker: bin_meeting(maker.session, allowed.table.meeting_id, on=TODAY))
    allowed.page.show_place(Place(PageKey.MEETING, ref=allowed.table.meeting_id))
    assert allowed.page.form.isHidden()
    assert allowed.page.leave()


# Papers and privacy --------------------------------------------------------------------------------------------------


def test_only_who_comes_from_outside_gets_an_agenda_with_the_own_items(allowed: Driver) -> None:
    [act] = allowed.page.papers_menu().actions()
    assert act.text() == "Ada Afspraak · punt 1, op naam"
    with allowed.qtbot.waitSignal(allowed.page.go) as heard:
        act.trigger()
    request = PaperRequest.from_key(heard.args[0].paper)
    assert replace(request, edition="") == replace(
        request, case_id=allowed.table.case_id, source_id=allowed.table.meeting_id, edition=""
    )
    assert allowed.page.read(prepare, request, on=TODAY) is not None


def test_nothing_that_is_not_discussed_goes_to_a_guest(refused: Driver) -> None:
    [act] = refused.page.papers_menu().actions()
    assert not act.isEnabled()


def test_privacy_view_writes_what_was_typed_and_hides_names_and_texts(allowed: Driver) -> None:
    type_text(allowed.text("minutes"), "Lotje praat meer.")
    try:
        privacy().switch(True)
        allowed.page.set_privacy(True)
        assert allowed.item().minutes == "Lotje praat meer."
        assert "Lotje" not in allowed.text("minutes").value()
        assert "Lotje" not in allowed.card().accessibleName()
        assert allowed.text("minutes").isReadOnly()
    finally:
        privacy().switch(False)
    allowed.page.set_privacy(False)
    assert allowed.text("minutes").value() == "Lotje praat meer."


def test_an_actiepunt_without_enter_is_not_lost_when_the_page_is_left(allowed: Driver) -> None:
    type_text(allowed.line("action_line"), "Ouders bellen")
    assert allowed.page.leave()
    assert [action.what for action in allowed.item().actions] == ["Ouders bellen"]
