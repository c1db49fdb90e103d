"""Ctrl+L in the middle of a sentence: nothing typed is lost, and after unlocking the work goes on where it was."""

from tests.journeys.driver import Coordinator
from tests.journeys.stories import a_new_case
from zorgdesk.desktop.places import PageKey


def test_a_note_that_was_being_typed_is_there_after_unlocking(fenna: Coordinator) -> None:
    a_new_case(fenna)
    case_id = fenna.case_id
    fenna.opens_tab("journal")
    fenna.opens_new("note")
    fenna.at.write("fact", "Moeder belt: de gehoortest is op")
    fenna.locks_and_unlocks()
    assert (fenna.is_on().page, fenna.is_on().case_id, fenna.is_on().tab) == (PageKey.CASE, case_id, "journal")
    fenna.opens_new("note")
    assert fenna.at.text("fact") == "Moeder belt: de gehoortest is op"


def test_a_plan_text_is_kept_to_the_last_letter(fenna: Coordinator) -> None:
    a_new_case(fenna)
    fenna.begins_plan()
    fenna.at.write("need", "om Łukasz te la")
    fenna.locks_and_unlocks()
    assert fenna.is_on().page is PageKey.PLAN
    assert fenna.at.text("need") == "om Łukasz te la"
