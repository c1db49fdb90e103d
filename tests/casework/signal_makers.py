"""What the tests of signals share."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.values import TaskKind


def due(session: Session) -> list[tuple[TaskKind, date]]:
    """What Vandaag is told about signals, by day."""
    rows = session.scalars(select(DueItem).where(DueItem.case_id.is_(None)).order_by(DueItem.due_on))
    return [(task_from_json(row.task).kind, row.due_on) for row in rows]


def a_signal(maker: Maker, fact: str = "Praat minder.", **given: object) -> int:
    """A signaal of Pleun about a child of 2;4 in Regenboog, unless said otherwise."""
    full = SignalInput(
        **{"reporter": "Pleun", "group_id": maker.group(), "age_months": 28, "fact": fact, **given}  # type: ignore[arg-type]
    )
    return made(record_signal(maker.session, full, on=maker.on))
