"""The short rows of a plan: written, undone, taken along to the next version, read-only with it, and found again."""

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.plan_people import plan_people
from zorgdesk.casework.plan_rows import (
    Source,
    add_fact,
    add_try,
    note_taken_over,
    remove_fact,
    set_companions,
    set_maker,
)
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plan_texts import plan_findings
from zorgdesk.casework.plan_typing import index_plan_texts, type_answer, write_fact, write_try
from zorgdesk.casework.plans import begin_plan, discuss_plan, note_plan_shared
from zorgdesk.casework.search import find
from zorgdesk.domain.errors import PlanReadOnly
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.values import CompanionKind, ConcernCategory, QuoteSource

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)
SEEN = Source(QuoteSource.OBSERVATION, 7, date(2026, 10, 29), "Pleun")


@pytest.fixture
def case_id(maker: Maker) -> int:
    case = maker.case()
    maker.guardian(case, "Vera")
    return case


@pytest.fixture
def plan_id(session: Session, case_id: int) -> int:
    return made(begin_plan(session, case_id, on=ON, by="Fenna", at=AT))


def test_a_fact_keeps_its_area_its_source_and_its_earlier_words(session: Session, plan_id: int) -> None:
    fact_id = made(add_fact(session, plan_id, ConcernCategory.LANGUAGE, " Zegt twaalf woorden. ", SEEN))
    write_fact(session, fact_id, ConcernCategory.COGNITIVE, "Zegt dertien woorden.", at=AT)
    (fact,) = plan_sheet(session, plan_id).facts
    assert (fact.text, fact.area, fact.source) == (
        "Zegt dertien woorden.", ConcernCategory.COGNITIVE, QuoteSource.OBSERVATION
    )  # fmt: skip
    assert (fact.source_id, fact.source_who, fact.seen_on) == (7, "Pleun", date(2026, 10, 29))
    assert session.scalars(select(TextVersion.text)).all() == ["Zegt twaalf woorden."]


def test_rows_are_found_by_search_and_looked_through_for_other_children(
    session: Session, maker: Maker, plan_id: int, case_id: int
) -> None:
    maker.case("Fleur", "Fonkel")
    fact_id = made(add_fact(session, plan_id, None, "Duwt Fleur weg."))
    try_id = made(add_try(session, plan_id, "Gebarenkaart", "september"))
    assert [hit.case_id for hit in find(session, "gebarenkaart").texts] == [case_id]
    write_try(session, try_id, "Met Fleur spelen", "september", "", at=AT)
    assert [one.key for one in plan_findings(session, plan_id)] == [f"fact_{fact_id}.text", f"try_{try_id}.what"]


def test_the_next_version_goes_on_with_the_rows_and_asks_anew_who_is_along(session: Session, plan_id: int) -> None:
    sheet = plan_sheet(session, plan_id)
    add_fact(session, plan_id, None, "Zegt twaalf woorden.", SEEN)
    add_try(session, plan_id, "Gebaren", "september", "Hij zegt meer")
    note_taken_over(session, plan_id, "baseline.facts", "Wijst.", SEEN)
    set_companions(session, plan_id, CompanionKind.PARENT, ("Vera Luchtballon",))
    discuss_plan(session, plan_id, on=ON)
    note_plan_shared(session, plan_id, shared_on=ON)
    later = plan_sheet(session, made(begin_plan(session, sheet.case_id, on=ON, by="Fenna", at=AT)))
    assert [fact.text for fact in later.facts] == ["Zegt twaalf woorden."]
    assert [(one.what, one.since, one.effect) for one in later.tried] == [("Gebaren", "september", "Hij zegt meer")]
    assert [(one.field, one.source_id) for one in later.taken_over] == [("baseline.facts", 7)]
    assert later.companions == ()


def test_the_same_words_are_remembered_once(session: Session, plan_id: int) -> None:
    for _ in range(2):
        note_taken_over(session, plan_id, "baseline.facts", "Wijst.", SEEN)
    assert len(plan_sheet(session, plan_id).taken_over) == 1


def test_a_version_that_was_shared_keeps_its_rows_as_they_are(session: Session, plan_id: int) -> None:
    fact_id = made(add_fact(session, plan_id, None, "Zegt twaalf woorden."))
    try_id = made(add_try(session, plan_id, "Gebaren"))
    note_plan_shared(session, plan_id, shared_on=ON)
    for write in (
        lambda: add_fact(session, plan_id, None, "Nog een."),
        lambda: write_fact(session, fact_id, None, "Anders.", at=AT),
        lambda: remove_fact(session, fact_id),
        lambda: write_try(session, try_id, "Anders", "", "", at=AT),
        lambda: set_companions(session, plan_id, CompanionKind.COACH, ("Cor",)),
        lambda: set_maker(session, plan_id, "Iemand"),
        lambda: note_taken_over(session, plan_id, "baseline.facts", "Wijst.", SEEN),
    ):
        with pytest.raises(PlanReadOnly):
            write()


def test_who_can_be_along_are_the_parents_and_whoever_is_around_the_child(session: Session, case_id: int) -> None:
    people = plan_people(session, case_id)
    assert people[CompanionKind.PARENT] == ("Vera Luchtballon",)
    assert people[CompanionKind.COACH] == ()


def test_what_is_typed_is_kept_at_once_and_found_once_the_text_is_left(session: Session, plan_id: int) -> None:
    change = type_answer(session, plan_id, "needs", "needs", "Een zandloper bij de kapstok.", at=AT)
    assert not change.derive
    assert plan_sheet(session, plan_id).sections["needs"].needs == "Een zandloper bij de kapstok."
    assert find(session, "zandloper").texts == ()
    index_plan_texts(session, plan_id)
    assert len(find(session, "zandloper").texts) == 1
    note_plan_shared(session, plan_id, shared_on=ON)
    with pytest.raises(PlanReadOnly):
        type_answer(session, plan_id, "needs", "needs", "Anders.", at=AT)
