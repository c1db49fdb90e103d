"""What is due because of sessies: writing down what came of them, and the Personenregister (domain.md row 59)."""

from collections.abc import Iterator
from datetime import date, timedelta

from zorgdesk.domain.due_task import DueTask
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.values import TaskKind

_DAY = timedelta(days=1)


def session_tasks(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """One task per traject, due the day after the oldest sessie that nobody wrote down, from its own day on.

    `number` is how many of them went by.
    """
    for session in facts.open_sessions:
        due_on = session.planned_on + _DAY
        if on >= session.planned_on:
            yield DueTask(
                TaskKind.SESSION_TO_LOG,
                facts.case_id,
                due_on,
                ref=session.session_id,
                what=session.name,
                since=session.planned_on,
                number=max(1, sum(1 for day in session.open_days if day < on)),
            )


def register_tasks(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """Someone from outside comes a second time and was not seen in the register; due on that day."""
    for presence in facts.presences:
        if presence.asks:
            yield DueTask(
                TaskKind.REGISTER_MISSING,
                facts.case_id,
                presence.second_on,
                ref=presence.trajectory_id,
                what=presence.location_name,
                who=presence.name,
            )
