"""Read the calendar of overleggen and oudergesprekken, and the overleggen that come or still wait to be closed."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.meetings import by_name_verdict
from zorgdesk.casework.sheets.meetings import CalendarEntry, CalendarGroup, MeetingLine
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.reference import Location
from zorgdesk.domain.values import Answer, ItemMode

COMING_SHOWN = 8

_GROUPS = {
    "care_team": CalendarGroup.CARE,
    "care_network": CalendarGroup.CARE,
    "child_review": CalendarGroup.TEAM,
    "group_visit": CalendarGroup.TEAM,
}


def group_of(kind: str) -> CalendarGroup:
    """In which group of the legend a kind of overleg stands."""
    return _GROUPS.get(kind, CalendarGroup.OUTSIDE)


def calendar_entries(
    session: Session, first: date, last: date, *, location_id: int | None = None
) -> tuple[CalendarEntry, ...]:
    """Everything planned from `first` to `last`, both included, by day and time; of one location where asked."""
    found = [*_meetings(session, first, last, location_id), *_talks(session, first, last, location_id)]
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.starts_at or "99", entry.ref)))


def coming_meetings(session: Session, *, on: date, location_id: int | None = None) -> tuple[MeetingLine, ...]:
    """The next overleggen, from today, each with how many cases may not be named to those who come."""
    return _lines(session, on, location_id, past=False)


def unclosed_meetings(session: Session, *, on: date, location_id: int | None = None) -> tuple[MeetingLine, ...]:
    """Overleggen that were held and not closed yet, the oldest first."""
    return _lines(session, on, location_id, past=True)


def _lines(session: Session, on: date, location_id: int | None, *, past: bool) -> tuple[MeetingLine, ...]:
    items = select(func.count(AgendaItem.id)).where(AgendaItem.meeting_id == Meeting.id).scalar_subquery()
    query = (
        select(Meeting, Location.name, items)
        .outerjoin(Location, Location.id == Meeting.location_id)
        .where(
            Meeting.held_on < on if past else Meeting.held_on >= on,
            Meeting.closed_on.is_(None),
            Meeting.deleted_on.is_(None),
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
        .limit(COMING_SHOWN)
    )
    if location_id is not None:
        query = query.where(Meeting.location_id == location_id)
    return tuple(
        MeetingLine(
            meeting.id,
            group_of(meeting.kind),
            meeting.kind,
            meeting.title,
            meeting.held_on,
            meeting.starts_at,
            location or meeting.place,
            count,
            0 if past else _waiting(session, meeting),
        )
        for meeting, location, count in session.execute(query)
    )


def _waiting(session: Session, meeting: Meeting) -> int:
    """How many cases wait for consent: not anonymous, and by name the gate does not say yes."""
    cases = [item for item in meeting.items if item.case_id is not None and item.mode is not ItemMode.ANONYMOUS]
    if all(who.organisation_id is None for who in meeting.participants):
        return 0
    return sum(by_name_verdict(session, item.id, on=meeting.held_on).answer is not Answer.YES for item in cases)


def _meetings(session: Session, first: date, last: date, location_id: int | None) -> list[CalendarEntry]:
    query = select(Meeting).where(Meeting.held_on.between(first, last), Meeting.deleted_on.is_(None))
    if location_id is not None:
        query = query.where(Meeting.location_id == location_id)
    return [
        CalendarEntry(
            group_of(meeting.kind),
            meeting.id,
            meeting.held_on,
            meeting.starts_at,
            meeting.kind,
            meeting.title,
            meeting.location_id,
            done=meeting.closed_on is not None,
        )
        for meeting in session.scalars(query)
    ]


def _talks(session: Session, first: date, last: date, location_id: int | None) -> list[CalendarEntry]:
    query = (
        select(ParentMeeting, CareCase.location_id, Child.first_name, Child.prefix, Child.surname)
        .join(CareCase, CareCase.id == ParentMeeting.case_id)
        .join(Child, Child.id == CareCase.child_id)
        .where(
            ParentMeeting.planned_on.between(first, last),
            ParentMeeting.deleted_on.is_(None),
            CareCase.deleted_on.is_(None),
        )
    )
    if location_id is not None:
        query = query.where(CareCase.location_id == location_id)
    return [
        CalendarEntry(
            CalendarGroup.PARENTS,
            talk.id,
            talk.planned_on,
            talk.starts_at,
            "",
            talk.purpose,
            place,
            talk.case_id,
            PersonName(*name),
            talk.held_on is not None,
        )
        for talk, place, *name in session.execute(query)
    ]
