"""The logboek: lines start as intern, keep their earlier texts, and go to the prullenbak with a way back."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.journal import (
    NoteText,
    bin_note,
    change_note,
    put_back_text,
    set_visibility,
    write_note,
)
from zorgdesk.casework.journal_list import (
    earlier_texts,
    journal_notes,
    journal_people,
    journal_sheet,
    last_contacts,
    note_sheet,
    time_spent,
    unfinished_note,
)
from zorgdesk.casework.search import find
from zorgdesk.casework.sheets.journal import Attendee, JournalFilter
from zorgdesk.domain.errors import ConfidentialWithoutParent, MinutesImpossible, NoteInFuture
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.values import JournalKind, Visibility

AT = datetime(2026, 11, 10, 14, 2)
DAY = date(2026, 11, 10)


def _note(fact: str, *, on: date = DAY, **more: object) -> NoteText:
    return NoteText(kind=JournalKind.PHONE, happened_on=on, with_whom="Vera", fact=fact, **more)  # type: ignore[arg-type]


def test_a_new_line_is_intern_and_is_found_by_its_words(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    note_id = made(write_note(session, case_id, _note("Thuis gaat samen spelen beter."), at=AT))
    assert note_sheet(session, note_id).visibility is Visibility.INTERNAL
    (hit,) = find(session, "spelen beter").texts
    assert (hit.kind, hit.ref, hit.case_id) == ("note", note_id, case_id)


def test_a_changed_text_keeps_the_earlier_one_but_a_draft_does_not(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    note_id = made(write_note(session, case_id, _note("Eerst"), at=AT, draft=True))
    change_note(session, note_id, _note("Tweede"), at=AT)
    assert earlier_texts(session, note_id) == ()
    change_note(session, note_id, _note("Derde"), at=AT + timedelta(hours=1))
    assert [text.text for text in earlier_texts(session, note_id)] == ["Tweede"]
    assert note_sheet(session, note_id).earlier_versions == 1


def test_typing_on_within_a_quarter_of_an_hour_is_one_version(session: Session, maker: Maker) -> None:
    note_id = made(write_note(session, maker.case(), _note("Een"), at=AT))
    for minutes, words in ((20, "Een twee"), (21, "Een twee drie"), (22, "Een twee drie vier")):
        change_note(session, note_id, _note(words), at=AT + timedelta(minutes=minutes))
    assert [text.text for text in earlier_texts(session, note_id)] == ["Een"]


def test_a_binned_line_leaves_list_and_search_and_comes_back(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    note_id = made(write_note(session, case_id, _note("De gehoortest is dinsdag."), at=AT))
    gone = bin_note(session, note_id, on=today)
    assert journal_sheet(session, case_id, on=today).notes == ()
    assert find(session, "gehoortest").texts == ()
    assert gone.undo is not None
    gone.undo(session)
    assert len(journal_sheet(session, case_id, on=today).notes) == 1
    assert len(find(session, "gehoortest").texts) == 1


def test_the_list_filters_counts_and_adds_up_the_minutes_of_the_month(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    write_note(session, case_id, _note("Gedeeld feit", visibility=Visibility.SHARED, minutes=10), at=AT)
    write_note(session, case_id, _note("100% van de tijd", minutes=25), at=AT)
    write_note(session, case_id, _note("Vorige maand", on=date(2026, 10, 31), minutes=60), at=AT)
    whole = journal_sheet(session, case_id, on=today)
    assert whole.total == 3
    assert whole.minutes_this_month == 35
    assert whole.counts == {Visibility.SHARED: 1, Visibility.INTERNAL: 2}
    assert [note.fact for note in whole.notes][-1] == "Vorige maand"
    shared = journal_sheet(session, case_id, JournalFilter(visibility=Visibility.SHARED), on=today)
    assert [note.fact for note in shared.notes] == ["Gedeeld feit"]
    assert [note.fact for note in journal_sheet(session, case_id, JournalFilter(text="0% van"), on=today).notes] == [
        "100% van de tijd"
    ]
    assert journal_sheet(session, case_id, JournalFilter(kind=JournalKind.MAIL), on=today).notes == ()


def test_a_confidential_line_says_for_whom_it_is(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    text = _note("Vera vroeg dit apart te houden.", visibility=Visibility.CONFIDENTIAL, confidential_guardian_id=mother)
    note_id = made(write_note(session, case_id, text, at=AT))
    assert note_sheet(session, note_id).only_for == "Jana Luchtballon"


def test_an_unfinished_note_is_gone_on_with(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    assert unfinished_note(session, case_id) is None
    note_id = made(write_note(session, case_id, _note("Half"), at=AT, draft=True))
    kept = unfinished_note(session, case_id)
    assert kept is not None
    assert kept.note_id == note_id
    change_note(session, note_id, _note("Heel"), at=AT)
    assert unfinished_note(session, case_id) is None


def test_who_was_there_is_kept_and_follows_a_new_name(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    people = (Attendee("Vera Luchtballon", guardian_id=mother), Attendee("tolk van de gemeente"))
    note_id = made(write_note(session, case_id, _talk(people), at=AT))
    change_note(session, note_id, _talk(people), at=AT)
    change_note(session, note_id, _talk((*people, people[0])), at=AT)
    assert note_sheet(session, note_id).with_whom == "Vera Luchtballon, tolk van de gemeente"
    session.get_one(Guardian, mother).rename(PersonName("Vera", "", "Wolk"))
    session.flush()
    assert note_sheet(session, note_id).attendees == (
        Attendee("Vera Wolk", guardian_id=mother),
        Attendee("tolk van de gemeente"),
    )
    assert [one.name for one in journal_people(session, case_id)] == ["tolk van de gemeente", "Vera Wolk"]


def _talk(people: tuple[Attendee, ...], *, on: date = DAY, minutes: int | None = None) -> NoteText:
    return NoteText(JournalKind.TALK, on, fact="Gesprek", attendees=people, minutes=minutes)


def test_the_list_filters_on_person_and_period_and_reads_page_by_page(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    vera = Attendee("Vera Luchtballon", guardian_id=maker.guardian(case_id, "Vera"))
    for days in range(6):
        who = vera if days % 2 else Attendee("Cor")
        write_note(session, case_id, _talk((who,), on=DAY - timedelta(days=days), minutes=20), at=AT)
    hers = journal_sheet(session, case_id, JournalFilter(who=vera), on=today)
    assert [note.happened_on.day for note in hers.notes] == [9, 7, 5]
    assert (hers.fitting, hers.total, hers.minutes) == (3, 6, 60)
    lately = JournalFilter(since=DAY - timedelta(days=2), until=DAY - timedelta(days=1))
    assert [note.happened_on.day for note in journal_notes(session, case_id, lately)] == [9, 8]
    second = journal_notes(session, case_id, offset=2, limit=2)
    assert [note.happened_on.day for note in second] == [8, 7]
    assert journal_notes(session, case_id, JournalFilter(who=Attendee("Cor")), limit=1)[0].happened_on == DAY
    assert last_contacts(session, case_id) == {vera.who: date(2026, 11, 9), ("name", "Cor"): DAY}


def test_minutes_add_up_exactly_per_kind_and_over_a_period(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    for kind, minutes, on in (
        (JournalKind.PHONE, 7, DAY),
        (JournalKind.PHONE, 8, date(2026, 10, 31)),
        (JournalKind.FORM_SUPPORT, 50, date(2026, 11, 1)),
    ):
        write_note(session, case_id, NoteText(kind, on, minutes=minutes), at=AT)
    write_note(session, case_id, NoteText(JournalKind.MAIL, DAY, minutes=99), at=AT, draft=True)
    whole = time_spent(session, case_id)
    assert whole.kinds == ((JournalKind.FORM_SUPPORT, 50), (JournalKind.PHONE, 15))
    assert whole.total == 65
    assert time_spent(session, case_id, since=date(2026, 11, 1), until=date(2026, 11, 1)).total == 50
    assert time_spent(session, case_id, since=date(2026, 12, 1)).kinds == ()


def test_an_earlier_text_is_put_back_and_that_can_be_undone(session: Session, maker: Maker) -> None:
    note_id = made(write_note(session, maker.case(), _note("Gooit met blokken"), at=AT))
    change_note(session, note_id, _note("Gooit met auto's"), at=AT + timedelta(minutes=1))
    (before,) = earlier_texts(session, note_id)
    assert (before.field, before.text, before.now) == ("fact", "Gooit met blokken", "Gooit met auto's")
    change = put_back_text(session, before.version_id, at=AT + timedelta(minutes=2))
    assert note_sheet(session, note_id).fact == "Gooit met blokken"
    assert [one.text for one in earlier_texts(session, note_id)] == ["Gooit met auto's", "Gooit met blokken"]
    (hit,) = find(session, "blokken").texts
    assert hit.ref == note_id
    assert change.undo is not None
    change.undo(session)
    assert note_sheet(session, note_id).fact == "Gooit met auto's"


def test_who_may_see_a_line_changes_with_a_way_back(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    note_id = made(write_note(session, case_id, _note("Apart"), at=AT))
    change = set_visibility(session, note_id, Visibility.CONFIDENTIAL, mother)
    assert note_sheet(session, note_id).only_for == "Jana Luchtballon"
    assert change.undo is not None
    change.undo(session)
    assert note_sheet(session, note_id).visibility is Visibility.INTERNAL
    with pytest.raises(ConfidentialWithoutParent):
        set_visibility(session, note_id, Visibility.CONFIDENTIAL, None)


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_minutes_outside_a_day_are_refused(session: Session, maker: Maker, minutes: int) -> None:
    with pytest.raises(MinutesImpossible):
        write_note(session, maker.case(), _note("Lang", minutes=minutes), at=AT)


def test_a_note_of_tomorrow_is_refused(session: Session, maker: Maker) -> None:
    with pytest.raises(NoteInFuture):
        write_note(session, maker.case(), _note("Morgen", on=DAY + timedelta(days=1)), at=AT)
