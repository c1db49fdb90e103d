"""Planned against delivered minutes of one traject, summed in SQL; figures over all trajecten stand in effort.py."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.sessions import HoursSheet
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.values import SessionState


def trajectory_hours(session: Session, trajectory_id: int, *, on: date) -> HoursSheet:
    """The hours of a traject; what is planned for today counts as until now, a missed one stays planned."""
    one = SupportSession
    done, missed, until_now = one.state == SessionState.DONE, one.state == SessionState.MISSED, one.planned_on <= on
    found = session.execute(
        select(
            _sum(one.planned_minutes, until_now),
            _sum(one.minutes, done),
            _sum(one.planned_minutes),
            _sum(1, done),
            _sum(1, done & one.modelled),
            _sum(1, missed),
            _sum(one.planned_minutes, missed),
            _sum(1),
            _sum(1, until_now),
        ).where(one.trajectory_id == trajectory_id, one.deleted_on.is_(None))
    ).one()
    return HoursSheet(*found)


def _sum(what: Any, where: ColumnElement[bool] | None = None) -> ColumnElement[int]:
    if where is None:
        return func.coalesce(func.sum(what), 0)
    return func.coalesce(func.sum(case((where, what), else_=0)), 0)
