"""Ctrl+K: found by a part of a name, without accents, by a parent, a code, a word of a text; and never an error."""

from datetime import date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework import search_index, signals
from zorgdesk.casework.cases import bin_case, change_case
from zorgdesk.casework.excerpts import excerpt, marks_in
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.search import find
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.search import Marked
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.values import JournalKind, PersonRole


def _found(session: Session, query: str) -> list[str]:
    return [hit.name.text for hit in find(session, query).cases]


def _note(session: Session, maker: Maker, case_id: int, words: str, day: date) -> int:
    note = JournalEntry(
        case_id=case_id, kind=JournalKind.TALK, happened_on=day, fact=words, written_at=maker_moment(day)
    )
    session.add(note)
    session.flush()
    search_index.put(session, SearchKind.NOTE, note.id, case_id, words)
    return note.id


def maker_moment(day: date) -> datetime:
    """The moment at which a note of that day was written."""
    return datetime.combine(day, time(9))


@pytest.mark.parametrize(
    "query",
    ["lukasz", "Łukasz", "hof", "CELIK", "çel", "van 't hof", "kasz", "lukasz celik", "K-0001", "0001", "k-0001", "1"],
)
def test_a_casus_is_found_by_any_part_of_the_name_or_its_code(session: Session, maker: Maker, query: str) -> None:
    maker.case("Łukasz", "Hof-Çelik", prefix="van 't")
    assert _found(session, query) == ["Łukasz van 't Hof-Çelik"]


@pytest.mark.parametrize("query", ["luchtbalon", "Lotej", "lotje luchtbalon", "sprokjesbos"])
def test_one_typing_error_still_finds_it(session: Session, maker: Maker, query: str) -> None:
    maker.case("Lotje", "Luchtballon")
    maker.case("Sem", "Sprookjesbos")
    hits = find(session, query).cases
    assert len(hits) == 1
    assert hits[0].is_guess


def test_a_parent_leads_to_the_child(session: Session, maker: Maker) -> None:
    case_id = maker.case("Jits", "Jawelnee")
    maker.guardian(case_id, "Zoë", "Anders")
    hit = find(session, "zoe and").cases[0]
    assert hit.parent is not None
    assert (hit.name.text, hit.parent.name) == ("Jits Jawelnee", Marked("Zoë Anders", ((0, 3), (4, 7))))


def test_open_cases_come_first_and_binned_ones_not_at_all(session: Session, maker: Maker, today: date) -> None:
    gone = maker.case("Fien", "Fabeltjes")
    maker.case("Fien", "Anders")
    bin_case(session, gone, on=today)
    maker.derived(gone)
    assert _found(session, "fien") == ["Fien Anders"]


def test_the_question_of_a_casus_is_found_too(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    change_case(session, case_id, CaseEdit(question="Wat is er nodig om rustig mee te eten?"), on=today)
    hit = find(session, "rustig et").cases[0]
    assert hit.case_id == case_id
    assert hit.question is not None
    assert [hit.question.text[a:b] for a, b in hit.question.marks] == ["rustig", "et"]


def test_people_organisations_and_locations_are_found(session: Session, maker: Maker) -> None:
    maker.organisation()
    maker.location()
    add_person(session, PersonName("Pleun", "", "Proefrit"), PersonRole.EDUCATOR, location_id=maker.location())
    kinds = {query: [hit.kind for hit in find(session, query).contacts] for query in ("pleun", "jgz", "wolken")}
    assert kinds == {"pleun": ["person"], "jgz": ["organisation"], "wolken": ["location"]}
    assert find(session, "pleun").contacts[0].place_name == "De Wolkenfabriek"


def test_texts_are_found_newest_first_with_the_spot_that_matched(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    long = "Zo begint het. " * 20 + "Moeder vertelt over slapen en over eten. " + "Zo gaat het door. " * 20
    older = _note(session, maker, case_id, long, date(2026, 10, 1))
    newer = _note(session, maker, case_id, "Vader vertelt ook.", date(2026, 11, 9))
    hits = find(session, "vertelt").texts
    assert [(hit.ref, hit.case_code) for hit in hits] == [(newer, "K-0001"), (older, "K-0001")]
    spot = hits[1].excerpt
    assert spot.text.startswith("… ")
    assert spot.text.endswith(" …")
    assert len(spot.text) < 120
    assert [spot.text[a:b] for a, b in spot.marks] == ["vertelt"]


def test_a_part_inside_a_word_is_found_by_its_trigrams(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    _note(session, maker, case_id, "Speelt bij de watertafel.", date(2026, 11, 9))
    assert find(session, "tafel").texts[0].excerpt.marks == ((19, 24),)


def test_texts_of_a_binned_casus_are_not_found(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    _note(session, maker, case_id, "Speelt buiten.", today)
    bin_case(session, case_id, on=today)
    maker.derived(case_id)
    assert find(session, "buiten").is_empty


def test_a_signaal_is_found_by_its_fact(session: Session, maker: Maker, today: date) -> None:
    signals.record_signal(session, SignalInput(fact="Trekt aan de arm."), on=today)
    hit = find(session, "arm").texts[0]
    assert (hit.kind, hit.case_id, hit.happened_on) == ("signal", None, today)


def test_a_hash_looks_at_codes_only(session: Session, maker: Maker, today: date) -> None:
    maker.case("K", "Nul")
    signals.record_signal(session, SignalInput(fact="Iets."), on=today)
    assert [hit.code for hit in find(session, "#k-0001").cases] == ["K-0001"]
    assert [hit.code for hit in find(session, "#S-0001").codes] == ["S-0001"]
    assert find(session, "#nul").is_empty
    assert find(session, "#").is_empty


def test_what_matched_is_marked_in_the_text_as_it_was_written() -> None:
    assert marks_in("Łukasz Çelik", ("lukasz", "cel")) == ((0, 6), (7, 10))
    assert marks_in("straße", ("strass",)) == ((0, 5),)
    assert excerpt("x" * 300, ("y",)).text.startswith("xxx")


@pytest.fixture
def filled(session: Session, maker: Maker) -> Session:
    """A file with one casus and one note, to throw strings at."""
    case_id = maker.case('O\'Brien "x"', "AND-NOT")
    _note(session, maker, case_id, 'a-b AND "c" OR NEAR(d) * ^ body: {x} 👶 o\'brien', date(2026, 11, 1))
    return session


@settings(max_examples=800, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    query=st.one_of(
        st.text(max_size=40),
        st.text(alphabet="\"'*^:(){}-+AND NOT OR NEAR\\%_#>\x00;k0a", max_size=24),
        st.text(alphabet=st.characters(exclude_categories=()), max_size=12),
    )
)
def test_no_string_is_an_error(filled: Session, query: str) -> None:
    result = find(filled, query)
    for hit in (*result.cases, *result.contacts):
        assert all(0 <= a < b <= len(hit.name.text) for a, b in hit.name.marks)
    for text_hit in result.texts:
        assert all(0 <= a < b <= len(text_hit.excerpt.text) for a, b in text_hit.excerpt.marks)


def test_a_very_long_query_is_cut(session: Session, maker: Maker) -> None:
    maker.case()
    assert find(session, "lotje " * 5000).cases
    assert find(session, "x" * 100_000).is_empty


def test_one_sign_looks_at_names_only_and_a_full_group_asks_no_questions(session: Session, maker: Maker) -> None:
    for number in range(8):
        maker.case("Lotje", f"Luchtballon{number}")
    found = find(session, "l")
    assert (len(found.cases), found.texts) == (6, ())
    assert len(find(session, "lotje").cases) == 6
    assert marks_in("ab ab abab", ("ab", "abab")) == ((0, 2), (3, 5), (6, 10))
    assert excerpt("lang " * 60 + "x" * 200, ("x",)).marks
