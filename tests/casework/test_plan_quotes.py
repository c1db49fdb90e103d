"""What can be picked into a plan: found by words and kind, internal ones named as such, confidential ones never."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.observations import MomentText, ObservationText, draw_sheet, enter_sheet
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting, write_parent_words
from zorgdesk.casework.plan_quotes import find_quotes
from zorgdesk.casework.plans import begin_plan, discuss_plan, note_plan_shared, write_plan_answer
from zorgdesk.domain.values import (
    JournalKind,
    ParentMeetingKind,
    QuoteSource,
    SheetKind,
    SheetLabel,
    Visibility,
)

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


@pytest.fixture
def plan_id(session: Session, maker: Maker) -> int:
    """Version 2, with an observation, three notes, a talk and an earlier version to pick from."""
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    sheet = made(
        draw_sheet(
            session, case_id, SheetKind.WELLBEING_INVOLVEMENT, SheetLabel.CODE_ONLY, "", token="ABCD2345", on=ON
        )
    )
    seen = (MomentText("09:10", None, 4, 3, "Wijst naar de auto."), MomentText("09:20", None, 4, 3, "Zegt “toe”."))
    enter_sheet(session, sheet, case_id, ObservationText(date(2026, 10, 29), "Pleun", moments=seen), on=ON)
    for fact, visibility, guardian in (
        ("Zingt thuis mee.", Visibility.SHARED, None),
        ("Moeder twijfelt.", Visibility.INTERNAL, None),
        ("Geheim van vader.", Visibility.CONFIDENTIAL, mother),
    ):
        note = NoteText(JournalKind.PHONE, date(2026, 11, 5), with_whom="Vera", fact=fact, visibility=visibility)
        note = NoteText(**{**vars(note), "confidential_guardian_id": guardian}) if guardian else note
        write_note(session, case_id, note, at=AT)
    talk = made(
        plan_parent_meeting(session, case_id, ParentMeetingText(ParentMeetingKind.CONCERN, date(2026, 11, 3), "09:00"))
    )
    write_parent_words(session, talk, mother, "Hij praat met oma.", at=AT)
    first = made(begin_plan(session, case_id, on=ON - timedelta(days=60), by="Fenna", at=AT))
    write_plan_answer(session, first, "needs", "needs", "Een volwassene die wacht.", at=AT)
    write_plan_answer(session, first, "internal", "hypothesis", "Misschien het gehoor.", at=AT)
    discuss_plan(session, first, on=ON)
    note_plan_shared(session, first, shared_on=ON)
    second = made(begin_plan(session, case_id, on=ON, by="Fenna", at=AT))
    write_plan_answer(session, second, "needs", "needs", "Een vast moment.", at=AT)
    return second


def test_everything_that_may_be_picked_comes_newest_first(session: Session, plan_id: int) -> None:
    page = find_quotes(session, plan_id, limit=20)
    assert [(one.text, one.source, one.internal) for one in page.quotes] == [
        ("Moeder twijfelt.", QuoteSource.JOURNAL, True),
        ("Zingt thuis mee.", QuoteSource.JOURNAL, False),
        ("Hij praat met oma.", QuoteSource.TALK, False),
        ("Wijst naar de auto.", QuoteSource.OBSERVATION, False),
        ("Zegt “toe”.", QuoteSource.OBSERVATION, False),
        ("Een volwassene die wacht.", QuoteSource.PLAN, False),
    ]
    assert page.total == 6
    assert (page.quotes[3].who, page.quotes[3].seen_on) == ("Pleun", date(2026, 10, 29))
    assert page.quotes[2].who == "Vera Luchtballon"
    assert page.quotes[0].kind is JournalKind.PHONE


def test_words_and_kind_narrow_it_and_the_number_says_how_many_there_are(session: Session, plan_id: int) -> None:
    assert [one.text for one in find_quotes(session, plan_id, "AUTO wijst").quotes] == ["Wijst naar de auto."]
    assert find_quotes(session, plan_id, "100%").quotes == ()
    talk = find_quotes(session, plan_id, source=QuoteSource.TALK)
    assert [one.text for one in talk.quotes] == ["Hij praat met oma."]
    some = find_quotes(session, plan_id, limit=2)
    assert (len(some.quotes), some.total) == (2, 6)


def test_what_is_confidential_of_one_parent_is_never_offered(session: Session, plan_id: int) -> None:
    assert find_quotes(session, plan_id, "Geheim").total == 0


def test_an_internal_text_of_an_earlier_version_says_that_it_is_internal(session: Session, plan_id: int) -> None:
    write_plan_answer(session, plan_id, "internal", "hypothesis", "Iets anders.", at=AT)
    (quote,) = find_quotes(session, plan_id, "gehoor").quotes
    assert quote.internal
