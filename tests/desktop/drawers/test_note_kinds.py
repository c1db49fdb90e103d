"""A note of every kind: a call in three fields, a talk with several people, one parent's secret, help with minutes."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.drawers.conftest import Open
from tests.desktop.keys import type_text
from zorgdesk.casework.journal_list import journal_sheet, unfinished_note
from zorgdesk.casework.people import change_guardian
from zorgdesk.casework.sheets.journal import NoteSheet
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import Chip, ChipChoice
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import JournalKind, Relation, Visibility

TODAY = date(2026, 11, 10)


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    def a_case(maker: Maker) -> dict[str, int]:
        case_id = maker.case()
        mother = maker.guardian(case_id, "Vera")
        father = maker.guardian(case_id, "Lars", relation=Relation.FATHER)
        maker.derived(case_id)
        return {"case": case_id, "mother": mother, "father": father}

    found: dict[str, int] = fill(a_case)
    return found


def part(note: QWidget, kind: type[Any], name: str) -> Any:
    found = note.findChild(kind, name)
    assert found is not None, name
    return found


def click(note: QWidget, whom: str) -> None:
    next(one for one in part(note, ChipChoice, "people").findChildren(Chip) if one.text() == whom).click()


@pytest.fixture
def kept(desk: Desk, ids: dict[str, int]) -> Callable[[], NoteSheet]:
    """The newest note of the case."""
    return lambda: desk.read(journal_sheet, ids["case"], on=TODAY).notes[0]


def test_a_call_takes_three_fields_and_the_rest_folds_out(
    open_drawer: Open, ids: dict[str, int], kept: Callable[[], NoteSheet]
) -> None:
    note = open_drawer("note", case_id=ids["case"], field="phone", person=ids["mother"])
    assert note.first_focus() is part(note, LongText, "fact")
    assert part(note, QWidget, "more").isHidden()
    type_text(part(note, LongText, "fact"), "Komt dinsdag later.")
    part(note, QLineEdit, "minutes").setText("5")
    part(note, Button, "more_fields").click()
    assert not part(note, QWidget, "more").isHidden()
    note._finish()
    assert (kept().kind, kept().minutes, kept().is_draft) == (JournalKind.PHONE, 5, False)
    assert [(one.name, one.guardian_id) for one in kept().attendees] == [("Vera Luchtballon", ids["mother"])]


def test_a_talk_has_several_people_also_by_a_typed_name(
    open_drawer: Open, ids: dict[str, int], kept: Callable[[], NoteSheet]
) -> None:
    note = open_drawer("note", case_id=ids["case"], field="talk")
    for name in ("Vera Luchtballon", "Lars Luchtballon", "Iemand anders"):
        click(note, name)
    part(note, QLineEdit, "other_person").setText("tolk, tante Bibi")
    note._finish()
    assert [one.name for one in kept().attendees] == ["Vera Luchtballon", "Lars Luchtballon", "tolk", "tante Bibi"]
    again = open_drawer("note", case_id=ids["case"], ref=kept().note_id)
    assert part(again, QLineEdit, "other_person").text() == "tolk, tante Bibi"
    assert len(part(again, ChipChoice, "people").value()) == 3


def test_a_confidential_note_is_of_the_chosen_parent(
    open_drawer: Open, ids: dict[str, int], kept: Callable[[], NoteSheet]
) -> None:
    note = open_drawer("note", case_id=ids["case"])
    click(note, "Lars Luchtballon")
    visibility = part(note, Segmented, "visibility")
    assert part(note, Choice, "only_for").isHidden()
    visibility.try_value(Visibility.CONFIDENTIAL)
    part(note, Choice, "only_for").set_value(ids["father"])
    note._finish()
    assert (kept().visibility, kept().only_for) == (Visibility.CONFIDENTIAL, "Lars Luchtballon")


def test_help_with_a_form_needs_minutes_and_nobody_else(
    open_drawer: Open, ids: dict[str, int], kept: Callable[[], NoteSheet]
) -> None:
    note = open_drawer("note", case_id=ids["case"], field="form_support")
    assert not part(note, FormRow, "row_other_kind").isHidden()
    note._finish()
    assert "Vul de minuten in" in part(note, FormRow, "row_minutes").error()
    for wrong in ("0", "1441", "tien"):
        part(note, QLineEdit, "minutes").setText(wrong)
        note._finish()
        assert part(note, FormRow, "row_minutes").error()
    part(note, QLineEdit, "minutes").setText("35")
    note._finish()
    assert (kept().kind, kept().minutes) == (JournalKind.FORM_SUPPORT, 35)


def test_yesterday_may_and_tomorrow_gets_a_sentence(
    open_drawer: Open, ids: dict[str, int], kept: Callable[[], NoteSheet]
) -> None:
    note = open_drawer("note", case_id=ids["case"])
    click(note, "Vera Luchtballon")
    part(note, DateField, "happened_on").set_value(date(2026, 11, 11))
    note._finish()
    assert "ligt na vandaag" in part(note, FormRow, "row_happened_on").error()
    assert note.leave()
    part(note, DateField, "happened_on").set_value(date(2026, 11, 9))
    note._finish()
    assert kept().happened_on == date(2026, 11, 9)


def test_a_call_to_somebody_else_leaves_the_note_that_was_begun(
    open_drawer: Open, drawers: Drawers, ids: dict[str, int], desk: Desk
) -> None:
    first = open_drawer("note", case_id=ids["case"])
    click(first, "Vera Luchtballon")
    type_text(part(first, LongText, "fact"), "Halverwege")
    assert drawers.close()
    call = open_drawer("note", case_id=ids["case"], field="phone", person=ids["father"])
    assert part(call, LongText, "fact").value() == ""
    assert drawers.close()
    same = open_drawer("note", case_id=ids["case"], field="phone", person=ids["mother"])
    assert part(same, LongText, "fact").value() == "Halverwege"
    begun = desk.read(unfinished_note, ids["case"])
    assert begun is not None
    assert begun.fact == "Halverwege"


def test_a_parent_who_must_not_be_called_is_named_before_the_call(
    open_drawer: Open, ids: dict[str, int], desk: Desk
) -> None:
    given = GuardianInput(
        PersonName("Vera", "", "Luchtballon"), Relation.MOTHER, do_not_contact=True, do_not_contact_reason="op verzoek"
    )
    desk.perform(change_guardian, ids["case"], ids["mother"], given, on=TODAY)
    note = open_drawer("note", case_id=ids["case"], field="phone", person=ids["mother"])
    hint = part(note, InlineHint, "contact_hint")
    assert not hint.isHidden()
    part(note, Segmented, "kind").try_value(JournalKind.TALK)
    assert hint.isHidden()
