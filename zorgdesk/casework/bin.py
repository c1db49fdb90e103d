"""The prullenbak: what lies in it, and taking something back where it was (product.md rule 6)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework import attachments, cases, journal, meetings, observations, parent_meetings, signals
from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.bin import BinKind, BinnedSheet
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Child

_BIN: dict[BinKind, Callable[..., Change]] = {
    BinKind.CASE: cases.bin_case,
    BinKind.SIGNAL: signals.bin_signal,
    BinKind.NOTE: journal.bin_note,
    BinKind.OBSERVATION: observations.bin_observation,
    BinKind.MEETING: meetings.bin_meeting,
    BinKind.PARENT_MEETING: parent_meetings.bin_parent_meeting,
    BinKind.ATTACHMENT: attachments.bin_attachment,
}


def binned(session: Session) -> tuple[BinnedSheet, ...]:
    """Everything that was thrown away, the latest first; what belongs to a binned casus goes with that casus."""
    found = [*_cases(session), *_signals(session), *_of_cases(session), *_attachments(session), *_meetings(session)]
    return tuple(sorted(found, key=lambda thing: (thing.deleted_on, thing.ref), reverse=True))


def binned_among(session: Session, case_ids: tuple[int, ...]) -> frozenset[int]:
    """Which of these casussen lie in the bin."""
    if not case_ids:
        return frozenset()
    query = select(CareCase.id).where(CareCase.id.in_(case_ids), CareCase.deleted_on.is_not(None))
    return frozenset(session.scalars(query))


def take_back(session: Session, kind: BinKind, ref: int, *, on: date) -> Change:
    """Take one thing back: the same inverse that the toast performs right after throwing it away."""
    undo = _BIN[kind](session, ref, on=on).undo
    assert undo is not None
    return undo(session)


def _cases(session: Session) -> Iterator[BinnedSheet]:
    query = select(CareCase, Child).join(Child, Child.id == CareCase.child_id).where(CareCase.deleted_on.is_not(None))
    for case, child in session.execute(query):
        assert case.deleted_on is not None
        yield BinnedSheet(BinKind.CASE, case.id, case.code, child.name, "", case.opened_on, case.deleted_on)


def _signals(session: Session) -> Iterator[BinnedSheet]:
    query = select(Signal).where(Signal.deleted_on.is_not(None), Signal.faded_on.is_(None))
    for signal in session.scalars(query):
        assert signal.deleted_on is not None
        yield BinnedSheet(BinKind.SIGNAL, signal.id, signal.code, None, "", signal.received_on, signal.deleted_on)


def _of_cases(session: Session) -> Iterator[BinnedSheet]:
    queries: tuple[tuple[BinKind, Any], ...] = (
        (
            BinKind.NOTE,
            select(JournalEntry.id, JournalEntry.case_id, JournalEntry.happened_on, JournalEntry.deleted_on),
        ),
        (
            BinKind.OBSERVATION,
            select(Observation.id, Observation.case_id, Observation.observed_on, Observation.deleted_on),
        ),
        (
            BinKind.PARENT_MEETING,
            select(ParentMeeting.id, ParentMeeting.case_id, ParentMeeting.planned_on, ParentMeeting.deleted_on),
        ),
    )
    for kind, query in queries:
        deleted = query.selected_columns[3]
        for ref, case_id, day, deleted_on in session.execute(query.where(deleted.is_not(None))):
            case = session.get_one(CareCase, case_id)
            if case.deleted_on is None and deleted_on is not None:
                yield BinnedSheet(kind, ref, case.code, case.child.name, "", day, deleted_on)


def _attachments(session: Session) -> Iterator[BinnedSheet]:
    query = (
        select(Attachment, CareCase)
        .join(CareCase, CareCase.id == Attachment.case_id)
        .where(Attachment.deleted_on.is_not(None), CareCase.deleted_on.is_(None))
    )
    for row, case in session.execute(query):
        assert row.deleted_on is not None
        name = case.child.name
        yield BinnedSheet(BinKind.ATTACHMENT, row.id, case.code, name, row.title, row.dated_on, row.deleted_on)


def _meetings(session: Session) -> Iterator[BinnedSheet]:
    for meeting in session.scalars(select(Meeting).where(Meeting.deleted_on.is_not(None))):
        assert meeting.deleted_on is not None
        yield BinnedSheet(BinKind.MEETING, meeting.id, "", None, meeting.title, meeting.held_on, meeting.deleted_on)
