"""Whose casus it is: the owner's, and for as long as it lasts the waarnemer's (domain.md row 5)."""

from datetime import date

from sqlalchemy import ColumnElement, and_, or_

from zorgdesk.domain.records.projections import CaseSummary


def is_mine(me: str, on: date) -> ColumnElement[bool]:
    """The rows of which this person is the owner, or the waarnemer on that day; "ik" is the user of the settings."""
    row = CaseSummary
    return or_(row.owner == me, stands_in(me, on))


def stands_in(me: str, on: date) -> ColumnElement[bool]:
    """The rows in which this person is the waarnemer on that day; an end that is not set lasts."""
    row = CaseSummary
    return and_(
        row.stand_in == me,
        row.stand_in != "",
        or_(row.stand_in_from.is_(None), row.stand_in_from <= on),
        or_(row.stand_in_until.is_(None), row.stand_in_until >= on),
    )
