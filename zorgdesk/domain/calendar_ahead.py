"""The next day on which the calendar alone can change what the rules say of a case."""

from collections.abc import Iterator
from datetime import date, timedelta

from zorgdesk.domain.consent_rules import AMBER_DAYS, CHILD_ALONE_AGE, CHILD_TOO_AGE
from zorgdesk.domain.dates import add_months, birthday
from zorgdesk.domain.facts import CaseFacts, ConsentAnswerFact

SCHOOL_STARTS_AT = 5
"""From this birthday every child goes to school: no overdracht is to be started any more."""

BESCHIKKING_DAYS = 8 * 7
"""How long before its end a beschikking asks what comes after (domain.md row 33)."""

_DAY = timedelta(days=1)
_AMBER = timedelta(days=AMBER_DAYS)


def next_change_after(facts: CaseFacts, on: date) -> date | None:
    """The first day after `on` on which stage, light, tasks or gate could differ, facts staying as they are.

    It may name a day on which nothing changes in the end; it never skips one. None: the calendar changes nothing more.
    """
    days = [day for day in _turning_days(facts) if day > on]
    if facts.group is not None and facts.group.is_beyond:
        days.append(on + _DAY)  # another child may leave the group without this casus being touched
    return min(days, default=None)


def _turning_days(facts: CaseFacts) -> Iterator[date]:
    """Every first day of something new."""
    for request in facts.consent_requests:
        for answer in request.answers:
            yield from _days_of_answer(answer)
    if facts.birth_date is not None:
        yield from _days_of_age(facts, facts.birth_date)
    for trajectory in facts.trajectories:
        if trajectory.beschikking is not None and trajectory.beschikking.ends_on is not None:
            yield trajectory.beschikking.ends_on - timedelta(days=BESCHIKKING_DAYS)
    for session in facts.open_sessions:
        for day in session.open_days:
            yield from (day, day + _DAY)
    yield from (day for day in (facts.closed_on, facts.care_ended_on, facts.waiting_since) if day is not None)


def _days_of_answer(answer: ConsentAnswerFact) -> Iterator[date]:
    """An answer starts, nears its end, ends, is withdrawn; asked days too, since a reminder counts from them."""
    yield from (day for day in (answer.asked_on, answer.decided_on, answer.withdrawn_on) if day is not None)
    if answer.valid_until is not None:
        yield answer.valid_until - _AMBER
        yield answer.valid_until + _DAY


def _days_of_age(facts: CaseFacts, birth: date) -> Iterator[date]:
    """The child gets a say (amber begins 30 days before the last day without it), and the ages of the overdracht."""
    for years in (CHILD_TOO_AGE, CHILD_ALONE_AGE):
        day = birthday(birth, years)
        yield from (day - _DAY - _AMBER, day - _AMBER, day)
    rules = [facts.care_rules, *([facts.handover.rules] if facts.handover is not None else [])]
    for rule in rules:
        for months in (rule.handover_start_months, rule.handover_discuss_months, rule.handover_send_months):
            yield from (add_months(birth, months) - _AMBER, add_months(birth, months))
    yield birthday(birth, SCHOOL_STARTS_AT)
    for _, day in facts.group.warnings(birth) if facts.group is not None else ():
        yield from (day - _AMBER, day)
