"""What was typed and the place of the user stay in the file until they become a record."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from zorgdesk.casework.drafts import drafts, drop_draft, keep_draft, keep_place, read_draft, read_place

AT = datetime(2026, 11, 10, 11, 48)


def test_a_draft_is_replaced_by_what_was_typed_later(session: Session) -> None:
    keep_draft(session, "note:142", {"fact": "Zij bouwt"}, at=AT)
    keep_draft(session, "note:142", {"fact": "Zij bouwt een toren"}, at=AT + timedelta(minutes=1))
    kept = read_draft(session, "note:142")
    assert kept is not None
    assert (kept.content, kept.kept_at) == ({"fact": "Zij bouwt een toren"}, AT + timedelta(minutes=1))


def test_a_draft_that_became_a_record_is_forgotten(session: Session) -> None:
    keep_draft(session, "signal", {"fact": "x"}, at=AT)
    drop_draft(session, "signal")
    drop_draft(session, "signal")
    assert read_draft(session, "signal") is None


def test_drafts_come_latest_first_and_the_place_is_none_of_them(session: Session) -> None:
    keep_draft(session, "signal", {}, at=AT)
    keep_draft(session, "note:1", {}, at=AT + timedelta(minutes=2))
    keep_place(session, {"place": {"page": "today"}}, at=AT)
    assert [draft.key for draft in drafts(session)] == ["note:1", "signal"]
    place = read_place(session)
    assert place is not None
    assert place.content == {"place": {"page": "today"}}


def test_a_new_file_knows_no_place(session: Session) -> None:
    assert read_place(session) is None
