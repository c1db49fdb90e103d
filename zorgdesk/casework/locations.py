"""Locations and groups: their page, limits, reasons to go beyond them, and ending (issue 3, point 11)."""

from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.reference import persons
from zorgdesk.casework.sheets.locations import (
    ComingMeeting,
    GroupChild,
    GroupInput,
    GroupPage,
    GroupRoom,
    LocationPage,
    ReasonLine,
)
from zorgdesk.domain.errors import LocationInUse
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.reference import CareGroup, GroupReason, Location
from zorgdesk.domain.values import GroupWarning, Stage

_TYPED = (
    "name", "care_type", "max_children", "from_months", "until_months", "end_months", "other_children", "about",
)  # fmt: skip
_IN_CARE = (CareCase.deleted_on.is_(None), CareCase.closed_on.is_(None), CareCase.care_ended_on.is_(None))


# Deeds ----------------------------------------------------------------------------------------------------------------


def write_group(session: Session, group_id: int | None, location_id: int, given: GroupInput) -> Change:
    """A new group, or another name, kind or limits of one; its casussen are derived again."""
    group = session.get_one(CareGroup, group_id) if group_id is not None else CareGroup(location_id=location_id)
    before = {name: getattr(group, name) for name in _TYPED} if group_id is not None else None
    for name in _TYPED:
        value = getattr(given, name)
        setattr(group, name, value.strip() if isinstance(value, str) and name != "care_type" else value)
    session.add(group)
    session.flush()
    made_id = group.id

    def undo(session: Session) -> Change:
        kept = session.get_one(CareGroup, made_id)
        if before is None:
            kept_cases = _cases_in(session, made_id)
            if kept_cases:
                raise LocationInUse(len(kept_cases))
            session.delete(kept)
            return Change.of(Topic.REFERENCE)
        for name, value in before.items():
            setattr(kept, name, value)
        return _changed(session, made_id)

    return Change(frozenset({Topic.REFERENCE, Topic.CASES}), _cases_in(session, made_id), made_id, undo)


def give_reason(
    session: Session, group_id: int, case_id: int, warning: GroupWarning, reason: str, *, on: date
) -> Change:
    """Why a child may stay beyond a limit of its group; kept and shown. Raises ReasonMissing."""
    given = GroupReason(group_id=group_id, case_id=case_id, warning=warning)
    given.write(reason, on=on)
    session.add(given)
    session.flush()
    given_id = given.id

    def undo(session: Session) -> Change:
        session.delete(session.get_one(GroupReason, given_id))
        return Change.of(Topic.REFERENCE, Topic.CASES, case_id=case_id)

    return Change.of(Topic.REFERENCE, Topic.CASES, case_id=case_id, undo=undo)


def end_group(session: Session, group_id: int, *, on: date) -> Change:
    """A group stops; its history stays. Raises LocationInUse while open casussen are in it."""
    cases = _cases_in(session, group_id)
    if cases:
        raise LocationInUse(len(cases))
    return _end(session, CareGroup, group_id, on)


def end_location(session: Session, location_id: int, *, on: date) -> Change:
    """A location stops; its history stays. Raises LocationInUse while open casussen are there."""
    here = session.scalar(
        select(func.count()).where(
            CareCase.location_id == location_id, CareCase.deleted_on.is_(None), CareCase.closed_on.is_(None)
        )
    )
    if here:
        raise LocationInUse(here)
    return _end(session, Location, location_id, on)


def _end(session: Session, kind: type[CareGroup] | type[Location], ref: int, on: date | None) -> Change:
    record: Any = session.get_one(kind, ref)
    before, record.ended_on = record.ended_on, on

    def undo(session: Session) -> Change:
        return _end(session, kind, ref, before)

    return Change.of(Topic.REFERENCE, undo=undo)


def open_again(session: Session, location_id: int, group_id: int | None = None) -> Change:
    """A location or group that ended goes on."""
    if group_id is not None:
        return _end(session, CareGroup, group_id, None)
    return _end(session, Location, location_id, None)


def _cases_in(session: Session, group_id: int) -> tuple[int, ...]:
    here = select(CareCase.id).where(CareCase.group_id == group_id, *_IN_CARE).order_by(CareCase.id)
    return tuple(session.scalars(here))


def _changed(session: Session, group_id: int) -> Change:
    return Change(frozenset({Topic.REFERENCE, Topic.CASES}), _cases_in(session, group_id))


# Readers --------------------------------------------------------------------------------------------------------------


def location_of_group(session: Session, group_id: int) -> int | None:
    """The location of a group; None when it is gone."""
    return session.scalar(select(CareGroup.location_id).where(CareGroup.id == group_id))


def room_in(session: Session, group_id: int) -> GroupRoom | None:
    """How full a group is; None when it is gone."""
    group = session.get(CareGroup, group_id)
    if group is None:
        return None
    here = session.scalar(select(func.count()).where(CareCase.group_id == group_id, *_IN_CARE)) or 0
    return GroupRoom(group.name, here + group.other_children, group.limits.max_children)


def location_page(session: Session, location_id: int, *, on: date) -> LocationPage | None:
    """One location with everything of its page: one query per panel. None when it is gone."""
    location = session.scalars(
        select(Location).where(Location.id == location_id).options(selectinload(Location.groups))
    ).one_or_none()
    if location is None:
        return None
    rows = _children(session, location_id)
    reasons = _reasons(session, location_id)
    groups = tuple(_group(group, rows.get(group.id, []), reasons) for group in location.groups)
    return LocationPage(
        location_id=location.id,
        name=location.name,
        municipality_id=location.municipality_id,
        municipality_name=location.municipality.name,
        phone=location.phone,
        email=location.email,
        address=location.address,
        ended_on=location.ended_on,
        groups=tuple(sorted(groups, key=lambda group: group.ended_on is not None)),
        without_group=tuple(_child(row, None, 0, {}) for row in rows.get(None, [])),
        people=persons(session, location_id=location_id),
        meetings=_meetings(session, location_id, on),
    )


def _children(session: Session, location_id: int) -> dict[int | None, list[Any]]:
    """Casussen in care here with their stage, per group in the order in which they came."""
    query = (
        select(CareCase, CaseSummary.stage)
        .outerjoin(CaseSummary, CaseSummary.case_id == CareCase.id)
        .where(CareCase.location_id == location_id, *_IN_CARE)
        .options(selectinload(CareCase.child))
        .order_by(func.coalesce(CareCase.in_group_since, CareCase.opened_on), CareCase.id)
    )
    found: dict[int | None, list[Any]] = {}
    for row in session.execute(query):
        found.setdefault(row[0].group_id, []).append(row)
    return found


def _reasons(session: Session, location_id: int) -> dict[tuple[int, int], list[ReasonLine]]:
    query = (
        select(GroupReason)
        .join(CareGroup, CareGroup.id == GroupReason.group_id)
        .where(CareGroup.location_id == location_id)
        .order_by(GroupReason.id)
    )
    found: dict[tuple[int, int], list[ReasonLine]] = {}
    for kept in session.scalars(query):
        line = ReasonLine(kept.warning, kept.reason, kept.given_on)
        found.setdefault((kept.group_id, kept.case_id), []).append(line)
    return found


def _group(group: CareGroup, rows: list[Any], reasons: dict[tuple[int, int], list[ReasonLine]]) -> GroupPage:
    typed = GroupInput(**{name: getattr(group, name) for name in _TYPED})
    children = [_child(row, group, place, reasons) for place, row in enumerate(rows)]
    far = date.max
    children.sort(key=lambda child: (child.leaves_on or far, child.code))
    return GroupPage(group.id, typed, group.limits, group.ended_on, tuple(children))


def _child(
    row: tuple[CareCase, Stage | None],
    group: CareGroup | None,
    place: int,
    reasons: dict[tuple[int, int], list[ReasonLine]],
) -> GroupChild:
    care_case, stage = row
    born = care_case.child.birth_date
    limits = group.limits if group is not None else None
    most = limits.max_children if limits is not None else None
    others = group.other_children if group is not None else 0
    return GroupChild(
        case_id=care_case.id,
        code=care_case.code,
        name=care_case.child.name,
        birth_date=born,
        due_date=care_case.child.due_date,
        stage=stage,
        since=care_case.in_group_since or care_case.opened_on,
        enters_on=limits.enters_on(born) if limits is not None and born is not None else None,
        leaves_on=limits.leaves_on(born) if limits is not None and born is not None else None,
        ends_on=limits.ends_on(born) if limits is not None and born is not None else None,
        is_beyond=most is not None and others + place + 1 > most,
        reasons=tuple(reasons.get((group.id, care_case.id), ())) if group is not None else (),
    )


def _meetings(session: Session, location_id: int, on: date) -> tuple[ComingMeeting, ...]:
    query = (
        select(Meeting.id, Meeting.kind, Meeting.title, Meeting.held_on)
        .where(Meeting.location_id == location_id, Meeting.held_on >= on, Meeting.deleted_on.is_(None))
        .order_by(Meeting.held_on, Meeting.starts_at)
        .limit(5)
    )
    return tuple(ComingMeeting(*row) for row in session.execute(query))
