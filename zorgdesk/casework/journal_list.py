"""Read the logboek of one casus: filtered, counted and paged in SQL, newest first, in as many queries as panels."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from zorgdesk.casework.journal import OWNER_KIND
from zorgdesk.casework.sheets.journal import (
    Attendee,
    EarlierText,
    JournalFilter,
    JournalSheet,
    NoteSheet,
    TimeSpent,
)
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.journal import JournalAttendee, JournalEntry, TextVersion
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.values import JournalKind

NOTES_FIRST = 50
"""How many notes are read at once; the list asks for the next ones when it is scrolled."""

_EVERYTHING = JournalFilter()


def journal_sheet(
    session: Session, case_id: int, chosen: JournalFilter = _EVERYTHING, *, on: date, at_most: int = NOTES_FIRST
) -> JournalSheet:
    """The first notes of a case that fit the filter, with what all of them count and took."""
    counted = session.execute(
        select(JournalEntry.visibility, func.count()).where(*_of_case(case_id)).group_by(JournalEntry.visibility)
    )
    counts = {visibility: int(number) for visibility, number in counted.all()}
    fitting = select(func.count(), func.sum(JournalEntry.minutes).filter(JournalEntry.is_draft.is_(False)))
    number, minutes = session.execute(fitting.where(*_of_case(case_id), *_fits(chosen))).one()
    return JournalSheet(
        notes=journal_notes(session, case_id, chosen, limit=at_most),
        fitting=int(number),
        total=sum(counts.values()),
        counts=counts,
        minutes=int(minutes or 0),
        minutes_this_month=time_spent(session, case_id, since=on.replace(day=1)).total,
    )


def journal_notes(
    session: Session, case_id: int, chosen: JournalFilter = _EVERYTHING, *, offset: int = 0, limit: int = NOTES_FIRST
) -> tuple[NoteSheet, ...]:
    """A page of the notes that fit, newest first."""
    fitting = _NOTES.where(*_of_case(case_id), *_fits(chosen))
    newest = fitting.order_by(JournalEntry.happened_on.desc(), JournalEntry.id.desc())
    return _notes(session, newest.offset(offset).limit(limit))


def note_sheet(session: Session, note_id: int) -> NoteSheet:
    """One line of the logboek; NoResultFound for an unknown id (our bug)."""
    (note,) = _notes(session, _NOTES.where(JournalEntry.id == note_id))
    return note


def unfinished_note(session: Session, case_id: int) -> NoteSheet | None:
    """The note of this case that was begun and not finished, if there is one."""
    drafts = _NOTES.where(*_of_case(case_id), JournalEntry.is_draft.is_(True))
    return next(iter(_notes(session, drafts.order_by(JournalEntry.id.desc()).limit(1))), None)


def earlier_texts(session: Session, note_id: int) -> tuple[EarlierText, ...]:
    """Earlier versions of the texts of a line, newest first, each beside what stands there now."""
    entry = session.get_one(JournalEntry, note_id)
    versions = session.scalars(
        select(TextVersion)
        .where(TextVersion.owner_kind == OWNER_KIND, TextVersion.owner_id == note_id)
        .order_by(TextVersion.id.desc())
    )
    return tuple(
        EarlierText(one.field, one.text, one.replaced_at, one.id, str(getattr(entry, one.field))) for one in versions
    )


def journal_people(session: Session, case_id: int) -> tuple[Attendee, ...]:
    """Everyone who stands in the notes of this case, by name."""
    rows = session.execute(
        _ATTENDEES.join(JournalEntry, JournalEntry.id == JournalAttendee.entry_id).where(*_of_case(case_id))
    )
    found = (_attendee(kept, guardian, person) for kept, guardian, person in rows)
    people = {one.who: one for one in found}
    return tuple(sorted(people.values(), key=lambda one: one.name.casefold()))


def last_contacts(session: Session, case_id: int) -> dict[tuple[str, int | str], date]:
    """When each person (Attendee.who) was last spoken to in this case, by its finished notes."""
    rows = session.execute(
        select(
            JournalAttendee.name,
            JournalAttendee.guardian_id,
            JournalAttendee.person_id,
            func.max(JournalEntry.happened_on),
        )
        .join(JournalEntry, JournalEntry.id == JournalAttendee.entry_id)
        .where(*_of_case(case_id), JournalEntry.is_draft.is_(False))
        .group_by(JournalAttendee.name, JournalAttendee.guardian_id, JournalAttendee.person_id)
        .order_by(func.max(JournalEntry.happened_on))
    )
    return {Attendee(name, guardian_id, person_id).who: latest for name, guardian_id, person_id, latest in rows}


def time_spent(
    session: Session, case_id: int, *, since: date | None = None, until: date | None = None
) -> TimeSpent:
    """The minutes of a case per kind, over a period with both days included; unfinished notes do not count."""
    total = func.sum(JournalEntry.minutes)
    rows = session.execute(
        select(JournalEntry.kind, total)
        .where(
            *_of_case(case_id),
            *_within(since, until),
            JournalEntry.is_draft.is_(False),
            JournalEntry.minutes.is_not(None),
        )
        .group_by(JournalEntry.kind)
        .order_by(total.desc(), JournalEntry.kind)
    )
    return TimeSpent(tuple((JournalKind(kind), int(minutes or 0)) for kind, minutes in rows))


_VERSIONS = (
    select(func.count())
    .where(TextVersion.owner_kind == OWNER_KIND, TextVersion.owner_id == JournalEntry.id)
    .scalar_subquery()
)
_NOTES = select(JournalEntry, Guardian, _VERSIONS).outerjoin(
    Guardian, Guardian.id == JournalEntry.confidential_guardian_id
)
_ATTENDEES = (
    select(JournalAttendee, Guardian, Person)
    .outerjoin(Guardian, Guardian.id == JournalAttendee.guardian_id)
    .outerjoin(Person, Person.id == JournalAttendee.person_id)
    .order_by(JournalAttendee.id)
)


def _of_case(case_id: int) -> tuple[ColumnElement[bool], ...]:
    return (JournalEntry.case_id == case_id, JournalEntry.deleted_on.is_(None))


def _within(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    bounds = []
    if since is not None:
        bounds.append(JournalEntry.happened_on >= since)
    if until is not None:
        bounds.append(JournalEntry.happened_on <= until)
    return bounds


def _fits(chosen: JournalFilter) -> list[ColumnElement[bool]]:
    wanted = _within(chosen.since, chosen.until)
    if chosen.visibility is not None:
        wanted.append(JournalEntry.visibility == chosen.visibility)
    if chosen.kind is not None:
        wanted.append(JournalEntry.kind == chosen.kind)
    if chosen.who is not None:
        wanted.append(_was_there(chosen.who))
    if chosen.text.strip():
        like = "%" + chosen.text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        parts = (JournalEntry.title, JournalEntry.fact, JournalEntry.agreement, JournalEntry.with_whom)
        wanted.append(or_(*(part.ilike(like, escape="\\") for part in parts)))
    return wanted


def _was_there(who: Attendee) -> ColumnElement[bool]:
    here = select(JournalAttendee.id).where(JournalAttendee.entry_id == JournalEntry.id)
    if who.guardian_id is not None:
        return here.where(JournalAttendee.guardian_id == who.guardian_id).exists()
    if who.person_id is not None:
        return here.where(JournalAttendee.person_id == who.person_id).exists()
    return here.where(
        JournalAttendee.name == who.name,
        JournalAttendee.guardian_id.is_(None),
        JournalAttendee.person_id.is_(None),
    ).exists()


def _notes(session: Session, query: Select[JournalEntry, Guardian, int]) -> tuple[NoteSheet, ...]:
    """The notes of a query, with everyone who was there: two queries, however many notes there are."""
    rows = session.execute(query).all()
    people: dict[int, list[Attendee]] = {}
    if rows:
        there = _ATTENDEES.where(JournalAttendee.entry_id.in_([entry.id for entry, _, _ in rows]))
        for kept, guardian, person in session.execute(there):
            people.setdefault(kept.entry_id, []).append(_attendee(kept, guardian, person))
    return tuple(_note(entry, only_for, versions, people.get(entry.id, ())) for entry, only_for, versions in rows)


def _attendee(kept: JournalAttendee, guardian: Guardian | None, person: Person | None) -> Attendee:
    """With the name the person has now; a name that was typed stays as it was typed."""
    if guardian is not None:
        return Attendee(guardian.name.full or guardian.institution or kept.name, guardian_id=guardian.id)
    if person is not None:
        name = PersonName(person.first_name, person.prefix, person.surname).full
        return Attendee(name or kept.name, person_id=person.id)
    return Attendee(kept.name)


def _note(
    entry: JournalEntry, only_for: Guardian | None, versions: int, people: Sequence[Attendee]
) -> NoteSheet:
    return NoteSheet(
        note_id=entry.id,
        kind=entry.kind,
        happened_on=entry.happened_on,
        written_at=entry.written_at,
        title=entry.title,
        with_whom=entry.with_whom,
        fact=entry.fact,
        interpretation=entry.interpretation,
        agreement=entry.agreement,
        minutes=entry.minutes,
        visibility=entry.visibility,
        guardian_id=entry.confidential_guardian_id,
        only_for=only_for.name.full if only_for is not None else "",
        is_draft=entry.is_draft,
        earlier_versions=versions,
        attendees=tuple(people),
    )
