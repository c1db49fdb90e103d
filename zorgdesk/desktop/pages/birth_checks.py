"""Dates of birth that cannot be, as the sentence beside the field (the rule itself is domain/birth_rules.py)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zorgdesk.domain.birth_rules import check_birth_date, check_due_date
from zorgdesk.domain.errors import RuleBroken
from zorgdesk.wording.messages import explain


def birth_problem(day: date | None, today: date) -> str | None:
    """What is wrong with a birth date, or None."""
    return _problem(check_birth_date, day, today)


def due_problem(day: date | None, today: date) -> str | None:
    """What is wrong with a due date, or None."""
    return _problem(check_due_date, day, today)


def _problem(check: Callable[[date, date], None], day: date | None, today: date) -> str | None:
    if day is None:
        return None
    try:
        check(day, today)
    except RuleBroken as refused:
        return explain(refused).text
    return None
