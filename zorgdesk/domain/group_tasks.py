"""What is due because of the group a child is in: a maximum, an age window (row 12), and what it can carry (row 3)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from zorgdesk.domain.due_task import DueTask
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.values import GroupWarning, PlanStatus, TaskKind

AHEAD_DAYS: Final = 30
"""How long before the day a group with an extension asks what comes after (look.md screen 32)."""

CARRYING_DAYS: Final = 7
"""Within how many days a "nee, de groep draagt het niet" is followed by an act."""

_KINDS: Final = {
    GroupWarning.FULL: TaskKind.GROUP_FULL,
    GroupWarning.AGE: TaskKind.GROUP_AGE,
    GroupWarning.END: TaskKind.GROUP_END,
}


def group_tasks(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """A reason to ask for, as long as the child is in care; what comes after 4;0 is asked ahead where it can be longer.

    In a group without an extension the overdracht warns in time; there the day itself is enough.
    """
    group = facts.group
    if group is None or (facts.care_ended_on is not None and facts.care_ended_on <= on):
        return
    ahead = timedelta(days=AHEAD_DAYS if group.limits.extends else 0)
    months = {GroupWarning.AGE: group.limits.until_months, GroupWarning.END: group.limits.end_months}
    for warning, day in group.warnings(facts.birth_date):
        if warning is GroupWarning.FULL or on >= day - ahead:
            number = group.children if warning is GroupWarning.FULL else months[warning] or 0
            yield DueTask(_KINDS[warning], facts.case_id, day, ref=group.group_id, what=group.name, number=number)


def carrying_task(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """Ask "draagt de groep het nog?" after a nee, and again when a ja is older than the cycle of a plan that runs."""
    said, plan = facts.carrying, facts.current_plan
    if said is None or facts.care_ended_on is not None:
        return
    if not said.carries:
        due_on = said.asked_on + timedelta(days=CARRYING_DAYS)
    elif plan is not None and plan.status is PlanStatus.ACTIVE:
        due_on = said.asked_on + timedelta(weeks=facts.care_rules.plan_cycle_weeks)
    else:
        return
    number = int(said.carries)
    yield DueTask(
        TaskKind.GROUP_CARRIES, facts.case_id, due_on, ref=said.answer_id, since=said.asked_on, number=number
    )
