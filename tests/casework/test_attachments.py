"""A file is in the dossier when it is there whole; it hangs where it was put and goes away as everything does."""

import hashlib
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.attachment_list import (
    attachment_counts,
    attachment_line,
    attachments_of,
    content,
    count_attachments,
    has_size,
    leftovers,
    pieces,
    twin_of,
)
from zorgdesk.casework.attachments import (
    AttachmentIncomplete,
    add_pieces,
    begin_attachment,
    bin_attachment,
    change_attachment,
    drop_coming,
    hang_attachment,
    keep_attachment,
    sweep,
    wipe_attachment,
    wipe_attachments_of,
)
from zorgdesk.casework.bin import binned, take_back
from zorgdesk.casework.search import find
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.attachments import AttachmentTarget, AttachmentText, NewAttachment
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.domain.attachment_rules import PIECE
from zorgdesk.domain.errors import AttachmentAlreadyThere
from zorgdesk.domain.records.attachments import AttachmentPiece
from zorgdesk.domain.values import AttachmentForm, AttachmentKind, AttachmentOwner, Visibility

AT = datetime(2026, 11, 10, 9, 30)
TODAY = AT.date()


def begin(session: Session, target: AttachmentTarget, size: int, name: str = "verslag.pdf") -> int:
    """A row under which pieces can come."""
    new = NewAttachment(target, name, "verslag", AttachmentForm.PDF, AttachmentKind.REPORT, size, TODAY)
    return made(begin_attachment(session, new, at=AT))


def add(session: Session, target: AttachmentTarget, body: bytes, name: str = "verslag.pdf") -> int:
    """A whole attachment."""
    attachment_id = begin(session, target, len(body), name)
    cut = [body[start : start + PIECE] for start in range(0, len(body), PIECE)]
    add_pieces(session, attachment_id, 0, cut)
    keep_attachment(session, attachment_id, hashlib.sha256(body).hexdigest(), on=TODAY)
    return attachment_id


def pieces_left(session: Session) -> int:
    """How many pieces the file holds."""
    return session.scalar(select(func.count()).select_from(AttachmentPiece)) or 0


def test_a_file_is_seen_when_it_is_there_whole(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    body = bytes(range(256)) * 5000
    attachment_id = begin(session, target, len(body))
    assert attachments_of(session, target) == ()
    assert attachment_line(session, attachment_id) is None
    add_pieces(session, attachment_id, 0, [body[:PIECE]])
    add_pieces(session, attachment_id, 1, [body[PIECE:]])
    keep_attachment(session, attachment_id, "x", on=TODAY)
    (line,) = attachments_of(session, target)
    assert (line.title, line.size, line.pieces, line.visibility) == ("verslag", len(body), 2, Visibility.INTERNAL)
    assert content(session, attachment_id) == body
    assert pieces(session, attachment_id, 1, 5) == (body[PIECE:],)


def test_half_a_file_is_never_kept(session: Session, maker: Maker) -> None:
    attachment_id = begin(session, AttachmentTarget(maker.case()), 2 * PIECE)
    add_pieces(session, attachment_id, 0, [b"a" * PIECE])
    with pytest.raises(AttachmentIncomplete):
        keep_attachment(session, attachment_id, "x", on=TODAY)


def test_the_same_file_is_not_kept_twice_in_a_case(session: Session, maker: Maker) -> None:
    case, other = maker.case(), maker.case()
    first = add(session, AttachmentTarget(case), b"brief")
    with pytest.raises(AttachmentAlreadyThere) as no:
        add(session, AttachmentTarget(case, AttachmentOwner.NOTE, 3), b"brief")
    assert (no.value.attachment_id, no.value.added_on) == (first, TODAY)
    add(session, AttachmentTarget(other), b"brief")
    twin = twin_of(session, case, 5, hashlib.sha256(b"brief").hexdigest())
    assert twin is not None
    assert twin.attachment_id == first
    assert has_size(session, case, 5)
    assert not has_size(session, case, 6)


def test_a_file_that_was_thrown_away_may_come_again(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    bin_attachment(session, add(session, target, b"brief"), on=TODAY)
    add(session, target, b"brief")
    assert count_attachments(session, target.case_id) == 1


def test_attachments_are_counted_where_they_hang(session: Session, maker: Maker) -> None:
    case = maker.case()
    on_note = AttachmentTarget(case, AttachmentOwner.NOTE, 7)
    first = add(session, on_note, b"een")
    add(session, on_note, b"twee")
    loose = add(session, AttachmentTarget(case), b"drie")
    assert attachment_counts(session, case, AttachmentOwner.NOTE) == {7: 2}
    assert len(attachments_of(session, on_note)) == 2
    assert count_attachments(session, case) == 3
    undo = hang_attachment(session, loose, AttachmentOwner.NOTE, 7).undo
    assert undo is not None
    assert attachment_counts(session, case, AttachmentOwner.NOTE) == {7: 3}
    undo(session)
    bin_attachment(session, first, on=TODAY)
    assert attachment_counts(session, case, AttachmentOwner.NOTE) == {7: 1}


def test_what_is_said_about_a_file_can_be_changed_and_put_back(session: Session, maker: Maker) -> None:
    case = maker.case()
    guardian = maker.guardian(case, "Vera")
    attachment_id = add(session, AttachmentTarget(case), b"brief")
    before = attachment_line(session, attachment_id)
    text = AttachmentText(
        " Verslag logopedie ", AttachmentKind.LETTER, date(2026, 11, 2), "Lisa", Visibility.CONFIDENTIAL, guardian
    )
    undo = change_attachment(session, attachment_id, text).undo
    after = attachment_line(session, attachment_id)
    assert after is not None
    assert (after.title, after.source, after.only_for) == ("Verslag logopedie", "Lisa", "Vera Luchtballon")
    assert undo is not None
    undo(session)
    assert attachment_line(session, attachment_id) == before


def test_only_vertrouwelijk_names_a_parent_and_a_title_never_becomes_empty(session: Session, maker: Maker) -> None:
    case = maker.case()
    guardian = maker.guardian(case)
    attachment_id = add(session, AttachmentTarget(case), b"brief")
    text = AttachmentText("  ", AttachmentKind.FORM, TODAY, "", Visibility.SHARED, guardian)
    change_attachment(session, attachment_id, text)
    line = attachment_line(session, attachment_id)
    assert line is not None
    assert (line.title, line.guardian_id, line.only_for) == ("verslag", None, "")


def test_thrown_away_and_taken_back_from_the_bin(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    attachment_id = add(session, target, b"brief")
    bin_attachment(session, attachment_id, on=TODAY)
    assert attachments_of(session, target) == ()
    assert content(session, attachment_id) == b"brief"
    (thing,) = binned(session)
    assert (thing.kind, thing.ref, thing.title) == (BinKind.ATTACHMENT, attachment_id, "verslag")
    take_back(session, thing.kind, thing.ref, on=TODAY + timedelta(days=2))
    assert len(attachments_of(session, target)) == 1


def test_the_undo_of_adding_bins_it(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    attachment_id = begin(session, target, 5)
    add_pieces(session, attachment_id, 0, [b"brief"])
    undo = keep_attachment(session, attachment_id, "x", on=TODAY).undo
    assert undo is not None
    undo(session)
    assert [thing.ref for thing in binned(session)] == [attachment_id]


def test_wiping_a_small_one_leaves_nothing(session: Session, maker: Maker) -> None:
    attachment_id = add(session, AttachmentTarget(maker.case()), b"brief")
    wipe_attachment(session, attachment_id)
    assert attachment_line(session, attachment_id) is None
    assert pieces_left(session) == 0
    assert leftovers(session, coming=True) == ()


def test_a_large_one_is_wiped_in_several_turns(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    attachment_id = begin(session, target, 20 * PIECE)
    add_pieces(session, attachment_id, 0, [b"a"] * 20)
    keep_attachment(session, attachment_id, "x", on=TODAY)
    wipe_attachment(session, attachment_id)
    turns = 0
    while leftovers(session, coming=False):
        sweep(session, attachment_id)
        turns += 1
    assert (turns, pieces_left(session)) == (2, 0)


def test_a_number_is_never_given_twice(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    first = add(session, target, b"brief")
    wipe_attachment(session, first)
    assert add(session, target, b"brief") > first


def test_what_never_came_in_whole_is_swept_and_what_is_kept_is_not(session: Session, maker: Maker) -> None:
    target = AttachmentTarget(maker.case())
    kept = add(session, target, b"brief")
    half = begin(session, target, 2 * PIECE)
    add_pieces(session, half, 0, [b"a" * PIECE])
    assert leftovers(session, coming=False) == ()
    assert leftovers(session, coming=True) == (half,)
    sweep(session, half)
    sweep(session, kept)
    assert leftovers(session, coming=True) == ()
    assert content(session, kept) == b"brief"


def test_a_file_that_was_stopped_is_dropped_at_once(session: Session, maker: Maker) -> None:
    half = begin(session, AttachmentTarget(maker.case()), 2 * PIECE)
    add_pieces(session, half, 0, [b"a" * PIECE])
    drop_coming(session, half)
    assert pieces_left(session) == 0


def test_everything_of_a_note_or_of_a_case_goes_with_it(session: Session, maker: Maker) -> None:
    case = maker.case()
    add(session, AttachmentTarget(case, AttachmentOwner.NOTE, 7), b"een")
    add(session, AttachmentTarget(case, AttachmentOwner.NOTE, 8), b"twee")
    wipe_attachments_of(session, case, AttachmentOwner.NOTE, 7)
    assert attachment_counts(session, case, AttachmentOwner.NOTE) == {8: 1}
    wipe_attachments_of(session, case)
    assert pieces_left(session) == 0


def test_its_title_is_found_until_it_is_thrown_away(session: Session, maker: Maker) -> None:
    attachment_id = add(session, AttachmentTarget(maker.case()), b"brief")
    change_attachment(session, attachment_id, AttachmentText("Gehoortest", AttachmentKind.REPORT, TODAY))

    def found() -> list[int]:
        texts = find(session, "gehoortest").texts
        return [hit.ref for hit in texts if hit.kind == SearchKind.ATTACHMENT]

    assert found() == [attachment_id]
    undo = bin_attachment(session, attachment_id, on=TODAY).undo
    assert found() == []
    assert undo is not None
    undo(session)
    assert found() == [attachment_id]
    wipe_attachment(session, attachment_id)
    assert found() == []
