"""Where the rules of a gemeente are in use: handovers that began keep the rules they began with (product.md rule 7)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.handovers import Handover
from zorgdesk.domain.records.reference import Location


def open_cases(session: Session, municipality_id: int) -> int:
    """How many open casussen there are at this gemeente's locations."""
    query = (
        select(func.count())
        .select_from(CareCase)
        .join(Location, Location.id == CareCase.location_id)
        .where(
            Location.municipality_id == municipality_id,
            CareCase.deleted_on.is_(None),
            CareCase.closed_on.is_(None),
        )
    )
    return session.scalar(query) or 0


def running_handovers(session: Session, municipality_id: int) -> int:
    """How many handovers of children at this gemeente's locations began and are not finished."""
    query = (
        select(func.count())
        .select_from(Handover)
        .join(CareCase, CareCase.id == Handover.case_id)
        .join(Location, Location.id == CareCase.location_id)
        .where(
            Location.municipality_id == municipality_id,
            Handover.finished_on.is_(None),
            CareCase.deleted_on.is_(None),
            CareCase.closed_on.is_(None),
        )
    )
    return session.scalar(query) or 0
