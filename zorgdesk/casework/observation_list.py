"""Read printed sheets and observations."""

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_file import scores
from zorgdesk.casework.sheets.observations import EntrySheet, MomentSheet, ObservationDetail, SheetLine
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.observations import Observation, ObservationSheet
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.reference import Location
from zorgdesk.domain.values import SheetKind

ENTERED_SHOWN = 30
_WAITING = (ObservationSheet.entered_on.is_(None), ObservationSheet.cancelled_on.is_(None))
_TO_ENTER = (*_WAITING, ObservationSheet.kind != SheetKind.SIGNAL_CARD)
"""What the pile counts: signaalkaarten lie ready in the groups and come back when there is something to tell."""


def sheets_waiting(session: Session) -> tuple[SheetLine, ...]:
    """Printed and not entered back, the oldest first."""
    return _lines(session, _sheets().where(*_WAITING).order_by(ObservationSheet.printed_on, ObservationSheet.id))


def sheets_entered(session: Session) -> tuple[SheetLine, ...]:
    """The sheets entered last."""
    newest = _sheets().where(ObservationSheet.entered_on.is_not(None))
    return _lines(
        session, newest.order_by(ObservationSheet.entered_on.desc(), ObservationSheet.id.desc()).limit(ENTERED_SHOWN)
    )


def next_waiting(session: Session, after_sheet_id: int) -> int | None:
    """The sheet to enter next, or None when the pile is empty."""
    pile = select(ObservationSheet.id).where(*_TO_ENTER, ObservationSheet.id != after_sheet_id)
    return session.scalar(pile.order_by(ObservationSheet.printed_on, ObservationSheet.id).limit(1))


def sheets_to_enter(session: Session) -> int:
    """How many sheets lie in the pile."""
    return session.scalar(select(func.count()).select_from(ObservationSheet).where(*_TO_ENTER)) or 0


def is_signal_card(session: Session, sheet_id: int) -> bool:
    """Whether a printed sheet is a signaalkaart: that one is entered as a signaal."""
    return session.get_one(ObservationSheet, sheet_id).kind is SheetKind.SIGNAL_CARD


def entry_sheet(session: Session, sheet_id: int) -> EntrySheet:
    """One sheet to enter or to mend; raises NoResultFound for an unknown id (our bug)."""
    sheet = session.get_one(ObservationSheet, sheet_id)
    (line,) = _lines(session, _sheets().where(ObservationSheet.id == sheet_id))
    observation = session.scalars(
        select(Observation)
        .where(Observation.sheet_id == sheet_id, Observation.deleted_on.is_(None))
        .order_by(Observation.id.desc())
        .limit(1)
    ).first()
    case_id = sheet.case_id or (observation.case_id if observation else None)
    care_case = session.get(CareCase, case_id) if case_id else None
    return EntrySheet(
        line=line,
        label=sheet.label,
        question=sheet.question,
        birth_date=care_case.child.birth_date if care_case else None,
        kept=_detail(session, observation) if observation is not None else None,
        earlier=scores(session, case_id, without=observation.id if observation else None) if case_id else (),
        waiting=sheets_to_enter(session),
    )


def observations_of(session: Session, case_id: int) -> tuple[ObservationDetail, ...]:
    """The observations of a case, newest first; half entered sheets are left out."""
    found = session.scalars(
        select(Observation)
        .where(Observation.case_id == case_id, Observation.is_draft.is_(False), Observation.deleted_on.is_(None))
        .order_by(Observation.observed_on.desc(), Observation.id.desc())
    )
    return tuple(_detail(session, observation) for observation in found)


def _sheets() -> Select[ObservationSheet, int | None, int | None, str | None, str | None, str | None, str | None, bool]:
    draft = (
        select(Observation.id)
        .where(
            Observation.sheet_id == ObservationSheet.id,
            Observation.is_draft.is_(True),
            Observation.deleted_on.is_(None),
        )
        .exists()
    )
    return (
        select(
            ObservationSheet,
            CareCase.id,
            CareCase.number,
            Child.first_name,
            Child.prefix,
            Child.surname,
            Location.name,
            draft,
        )
        .outerjoin(CareCase, CareCase.id == ObservationSheet.case_id)
        .outerjoin(Child, Child.id == CareCase.child_id)
        .outerjoin(Location, Location.id == CareCase.location_id)
    )


def _lines(
    session: Session,
    query: Select[ObservationSheet, int | None, int | None, str | None, str | None, str | None, str | None, bool],
) -> tuple[SheetLine, ...]:
    return tuple(
        SheetLine(
            sheet_id=sheet.id,
            code=sheet.code,
            kind=sheet.kind,
            printed_on=sheet.printed_on,
            entered_on=sheet.entered_on,
            destroyed_on=sheet.destroyed_on,
            case_id=case_id,
            case_code=f"K-{number:04d}" if number is not None else "",
            child=PersonName(first or "", prefix or "", surname or "") if case_id is not None else None,
            location_name=location or "",
            has_draft=has_draft,
        )
        for sheet, case_id, number, first, prefix, surname, location, has_draft in session.execute(query)
    )


def _detail(session: Session, observation: Observation) -> ObservationDetail:
    sheet = session.get(ObservationSheet, observation.sheet_id) if observation.sheet_id else None
    return ObservationDetail(
        observation_id=observation.id,
        case_id=observation.case_id,
        sheet_id=observation.sheet_id,
        sheet_code=sheet.code if sheet is not None else "",
        observed_on=observation.observed_on,
        observer=observation.observer,
        question=observation.question,
        interpretation=observation.interpretation,
        wellbeing_average=observation.wellbeing_average,
        involvement_average=observation.involvement_average,
        moments=tuple(
            MomentSheet(one.position, one.time, one.situation, one.wellbeing, one.involvement, one.seen)
            for one in observation.moments
        ),
    )
