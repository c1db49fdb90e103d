"""Personenregister: what was seen of someone from outside at a location, and who comes there a second time (row 59)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.sessions import RegisterAsk, RegisterCard
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.reference import Location, Organisation, Person
from zorgdesk.domain.records.register import RegisterCheck
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.register_rules import SECOND_PRESENCE, PresenceFact, RegisterState
from zorgdesk.domain.values import SessionState, TrajectoryStatus

_COMES: tuple[ColumnElement[bool], ...] = (
    SupportSession.deleted_on.is_(None),
    SupportSession.state != SessionState.MISSED,
    SupportTrajectory.deleted_on.is_(None),
    CareCase.deleted_on.is_(None),
)


def write_register(session: Session, person_id: int, location_id: int, state: RegisterState, *, on: date) -> Change:
    """Write down what was seen of someone at a location; raises DayStillToCome."""
    before = Undoing(session)
    found = session.scalar(
        select(RegisterCheck).where(RegisterCheck.person_id == person_id, RegisterCheck.location_id == location_id)
    )
    check = found or RegisterCheck(person_id=person_id, location_id=location_id)
    check.write(state, on=on)
    session.add(check)
    session.flush()
    case_ids = _cases_of(session, person_id, location_id)
    topics = (Topic.TRAJECTORIES, Topic.REFERENCE)
    return Change(frozenset(topics), case_ids, check.id, before.undo(*topics, case_ids=case_ids))


def register_card(session: Session, trajectory_id: int) -> RegisterCard | None:
    """The executor of a traject at the location of the child; None for own staff, or when nobody is named."""
    row = session.execute(
        select(SupportTrajectory.id, Person, Organisation, Location)
        .join(Person, Person.id == SupportTrajectory.executor_id)
        .join(Organisation, Organisation.id == Person.organisation_id)
        .join(CareCase, CareCase.id == SupportTrajectory.case_id)
        .join(Location, Location.id == CareCase.location_id)
        .where(SupportTrajectory.id == trajectory_id)
    ).first()
    if row is None:
        return None
    found_id, person, organisation, location = row
    return RegisterCard(
        trajectory_id=found_id,
        person_id=person.id,
        first_name=person.first_name or person.name.full,
        name=person.name.full,
        organisation=organisation.name,
        location_id=location.id,
        location_name=location.name,
        second_on=second_presence(session, person.id, location.id),
        state=_state(session, person.id, location.id),
    )


def register_ahead(session: Session, case_id: int, person_id: int | None, *, times: int) -> RegisterAsk | None:
    """What to ask before somebody comes `times` times to the location of a child; None when nothing is to be asked."""
    person = session.get(Person, person_id) if person_id is not None else None
    if person is None or person.organisation_id is None:
        return None
    location = session.get_one(CareCase, case_id).location
    gaps = _state(session, person.id, location.id).gaps
    been = len(session.scalars(_days_there(person.id, location.id)).all())
    if not gaps or been + times < SECOND_PRESENCE:
        return None
    return RegisterAsk(person.first_name or person.name.full, location.name, gaps)


def second_presence(session: Session, person_id: int, location_id: int) -> date | None:
    """The day on which someone is at a location for the second time, in whichever case; None before that."""
    days = session.scalars(_days_there(person_id, location_id)).all()
    return days[-1] if len(days) == SECOND_PRESENCE else None


def presence_facts(session: Session, case_id: int) -> Iterator[PresenceFact]:
    """Who from outside comes to the location for the running trajecten of a case, a second time or more."""
    running = session.execute(
        select(SupportTrajectory.id, Person, Location.id, Location.name)
        .join(Person, Person.id == SupportTrajectory.executor_id)
        .join(CareCase, CareCase.id == SupportTrajectory.case_id)
        .join(Location, Location.id == CareCase.location_id)
        .where(
            SupportTrajectory.case_id == case_id,
            SupportTrajectory.status == TrajectoryStatus.RUNNING,
            SupportTrajectory.deleted_on.is_(None),
            Person.organisation_id.is_not(None),
        )
        .order_by(SupportTrajectory.id)
    )
    for trajectory_id, person, location_id, location_name in running:
        second_on = second_presence(session, person.id, location_id)
        if second_on is not None:
            state = _state(session, person.id, location_id)
            yield PresenceFact(trajectory_id, person.id, person.name.full, location_name, second_on, state)


def cases_with(session: Session, trajectory: SupportTrajectory) -> tuple[int, ...]:
    """The case of a traject, and the other cases where an executor from outside comes to the same location."""
    executor = trajectory.executor
    if executor is None or executor.organisation_id is None:
        return (trajectory.case_id,)
    location_id = session.get_one(CareCase, trajectory.case_id).location_id
    others = _cases_of(session, executor.id, location_id)
    return tuple(dict.fromkeys((trajectory.case_id, *others)))


def _cases_of(session: Session, person_id: int, location_id: int) -> tuple[int, ...]:
    rows = _presences(person_id, location_id).with_only_columns(SupportTrajectory.case_id).distinct()
    return tuple(session.scalars(rows.order_by(SupportTrajectory.case_id)))


def _days_there(person_id: int, location_id: int) -> Select[Any]:
    """The first days on which someone is at a location, as many as the rule looks at."""
    days = _presences(person_id, location_id).with_only_columns(SupportSession.planned_on).distinct()
    return days.order_by(SupportSession.planned_on).limit(SECOND_PRESENCE)


def _presences(person_id: int, location_id: int) -> Select[Any]:
    return (
        select(SupportSession)
        .join(SupportTrajectory, SupportTrajectory.id == SupportSession.trajectory_id)
        .join(CareCase, CareCase.id == SupportTrajectory.case_id)
        .where(SupportSession.executor_id == person_id, CareCase.location_id == location_id, *_COMES)
    )


def _state(session: Session, person_id: int, location_id: int) -> RegisterState:
    check = session.scalar(
        select(RegisterCheck).where(RegisterCheck.person_id == person_id, RegisterCheck.location_id == location_id)
    )
    return check.state if check is not None else RegisterState()
