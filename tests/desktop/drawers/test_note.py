"""A note over the case: person first, kept while typing, Esc keeps it, the agreement becomes a step."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.drawers.conftest import Open
from tests.desktop.keys import press, type_text
from zorgdesk.casework.case_file import case_file
from zorgdesk.casework.journal_list import journal_sheet, unfinished_note
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.chips import Chip, ChipChoice
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import JournalKind, Visibility

TODAY = date(2026, 11, 10)


@pytest.fixture
def case_id(fill: Fill) -> int:
    def a_case(maker: Maker) -> int:
        case_id = maker.case()
        maker.guardian(case_id, "Vera")
        add_step(maker.session, case_id, "Handtekening vader vragen", "", TODAY)
        maker.case("Fleur", "Zonnebloem")
        return maker.derived(case_id)

    return int(fill(a_case))


def part(note: Any, kind: type[Any], name: str) -> Any:
    found = note.findChild(kind, name)
    assert found is not None, name
    return found


def _speak(note: Any, whom: str, fact: str) -> None:
    chip = next(one for one in part(note, ChipChoice, "people").findChildren(Chip) if one.text() == whom)
    if not chip.isChecked():
        chip.click()
    type_text(part(note, LongText, "fact"), fact)


def test_a_call_is_noted_with_its_agreement_as_a_step_and_a_step_ticked_off(
    open_drawer: Open, drawers: Drawers, case_id: int, desk: Desk
) -> None:
    note = open_drawer("note", case_id=case_id, field="phone")
    _speak(note, "Vera Luchtballon", "Thuis gaat het ruilen beter. Zoë helpt mee.")
    part(note, QLineEdit, "agreement").setText("Vera probeert de opruimkaart · Vera · di 17 nov")
    part(note, QLineEdit, "minutes").setText("10")
    next(iter(note.findChildren(Tick))).setChecked(True)
    note._finish()
    (kept,) = desk.read(journal_sheet, case_id, on=TODAY).notes
    assert (kept.kind, kept.with_whom, kept.minutes) == (JournalKind.PHONE, "Vera Luchtballon", 10)
    assert kept.fact == "Thuis gaat het ruilen beter. Zoë helpt mee."
    assert kept.visibility is Visibility.INTERNAL
    assert not kept.is_draft
    steps = [task for task in desk.read(case_file, case_id).tasks if task.what]
    assert [(task.what, task.who, task.due_on) for task in steps] == [
        ("Vera probeert de opruimkaart", "Vera", date(2026, 11, 17))
    ]


def test_without_a_person_it_is_not_finished_but_not_lost(open_drawer: Open, case_id: int, desk: Desk) -> None:
    note = open_drawer("note", case_id=case_id)
    type_text(part(note, LongText, "fact"), "Belde terug")
    note._finish()
    assert part(note, FormRow, "row_with_whom").error()
    assert note.leave()
    kept = desk.read(unfinished_note, case_id)
    assert kept is not None
    assert kept.fact == "Belde terug"


def test_escape_halfway_keeps_five_thousand_signs_and_goes_on_with_them(
    open_drawer: Open, drawers: Drawers, case_id: int, desk: Desk
) -> None:
    long = "Zij ziet <b>veel</b> & vraagt “waarom”. 🙂 " * 120
    note = open_drawer("note", case_id=case_id)
    part(note, LongText, "fact").setPlainText(long)
    assert drawers.close()
    again = open_drawer("note", case_id=case_id)
    assert part(again, LongText, "fact").value() == long
    again._finish()
    assert part(again, FormRow, "row_with_whom").error(), "a note without a person waits"


def test_a_soft_word_a_bsn_and_another_childs_name_are_hints_that_can_be_waved_away(
    open_drawer: Open, case_id: int
) -> None:
    note = open_drawer("note", case_id=case_id)
    hint = part(note, InlineHint, "word_hint")
    part(note, LongText, "fact").setPlainText("Zij is altijd boos op Fleur, 123456782.")
    seen = []
    for _ in range(3):
        note._hints.look()
        assert not hint.isHidden()
        seen.append(note._hints._shown)
        hint.acted.emit()
    assert set(seen) == {"Fleur", "123456782", "altijd"}
    note._hints.look()
    assert hint.isHidden()


def test_a_note_that_exists_is_changed_and_can_go_to_the_bin(open_drawer: Open, case_id: int, desk: Desk) -> None:
    note = open_drawer("note", case_id=case_id)
    _speak(note, "Vera Luchtballon", "Eerst")
    note._finish()
    (kept,) = desk.read(journal_sheet, case_id, on=TODAY).notes
    again = open_drawer("note", case_id=case_id, ref=kept.note_id)
    part(again, LongText, "fact").setPlainText("Daarna")
    again._finish()
    assert [one.fact for one in desk.read(journal_sheet, case_id, on=TODAY).notes] == ["Daarna"]
    last = open_drawer("note", case_id=case_id, ref=kept.note_id)
    last._throw_away()
    assert desk.read(journal_sheet, case_id, on=TODAY).notes == ()


def test_a_digit_chooses_the_kind_and_the_foot_stays_in_a_low_window(
    open_drawer: Open, drawers: Drawers, case_id: int
) -> None:
    note = open_drawer("note", case_id=case_id)
    kind = part(note, Segmented, "kind")
    digits = (
        (Qt.Key.Key_2, JournalKind.TALK),
        (Qt.Key.Key_4, JournalKind.GROUP_VISIT),
        (Qt.Key.Key_1, JournalKind.PHONE),
    )
    for digit, wanted in digits:
        press(kind, digit)
        assert kind.value() is wanted
    done = next(one for one in note.foot() if one.objectName() == "done")
    frame = note.frame
    frame.window().resize(1366, 690)
    assert done.mapTo(frame, done.rect().bottomLeft()).y() <= 690
