"""The logboek: lines start as intern, keep their earlier texts, and go to the prullenbak with a way back."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.journal import NoteText, bin_note, change_note, write_note
from zorgdesk.casework.journal_list import earlier_texts, journal_sheet, note_sheet, unfinished_note
from zorgdesk.casework.search import find
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
    shared = journal_sheet(session, case_id, on=today, visibility=Visibility.SHARED)
    assert [note.fact for note in shared.notes] == ["Gedeeld feit"]
    assert [note.fact for note in journal_sheet(session, case_id, on=today, text="0% van").notes] == [
        "100% van de tijd"
    ]
    assert journal_sheet(session, case_id, on=today, kind=JournalKind.MAIL).notes == ()


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
