"""Why a case needs attention: what is due and what is missing, each with the day from which it counts.

Nothing here depends on the day it is looked at: a reason carries its own first day, so that a list can ask "from which
day on?" in SQL and a kept row stays true until its facts change (product.md rule 9: derived, never typed).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import ConsentLight

QUIET_DAYS = 84
"""Twelve weeks without a note, a talk or a call: the list says so. A reminder of ours, no rule of anyone else."""


class AttentionKind(StrEnum):
    """The reasons, the heaviest first; `wording/cases.py` says them in Dutch."""

    TASK_DUE = "task_due"
    CONSENT_STOPPED = "consent_stopped"
    CONSENT_NOT_ASKED = "consent_not_asked"
    NO_GUARDIAN = "no_guardian"
    NO_BIRTH_DATE = "no_birth_date"
    NO_NEXT_STEP = "no_next_step"
    NO_CONTACT = "no_contact"


_STOPPED = frozenset({ConsentLight.PARENTS_DISAGREE, ConsentLight.WITHDRAWN, ConsentLight.EXPIRED})


@dataclass(frozen=True)
class Attention:
    """One reason, and the first day on which it holds."""

    kind: AttentionKind
    since: date


def attention(
    facts: CaseFacts, tasks: Sequence[DueTask], light: ConsentLight, last_contact_on: date | None, on: date
) -> tuple[Attention, ...]:
    """Every reason of a case as its facts are on a day, the heaviest first; also those whose first day is to come.

    `tasks` are what is due, earliest first, delays counted. A closed case needs nothing.
    """
    if facts.closed_on is not None and facts.closed_on <= on:
        return ()
    found = (*_due(tasks, on), *_consent(facts, light, on), *_missing(facts, on), *_quiet(facts, last_contact_on))
    return tuple(sorted(found, key=lambda reason: list(AttentionKind).index(reason.kind)))


def _due(tasks: Sequence[DueTask], on: date) -> Iterator[Attention]:
    """The first task, from the day it is due; a case in which nothing is planned stands still."""
    if tasks:
        yield Attention(AttentionKind.TASK_DUE, tasks[0].due_on)
    else:
        yield Attention(AttentionKind.NO_NEXT_STEP, on)


def _consent(facts: CaseFacts, light: ConsentLight, on: date) -> Iterator[Attention]:
    """A ja that ended or a nee; and nothing asked at all although the intake is done."""
    if light in _STOPPED:
        yield Attention(AttentionKind.CONSENT_STOPPED, on)
    elif light is ConsentLight.NOT_ASKED and facts.intake_finished_on is not None:
        yield Attention(AttentionKind.CONSENT_NOT_ASKED, facts.intake_finished_on)


def _missing(facts: CaseFacts, on: date) -> Iterator[Attention]:
    """What the rules need to count with: who decides, and how old the child is."""
    if not facts.guardians:
        yield Attention(AttentionKind.NO_GUARDIAN, on)
    if facts.birth_date is None and facts.due_date is None:
        yield Attention(AttentionKind.NO_BIRTH_DATE, on)


def _quiet(facts: CaseFacts, last_contact_on: date | None) -> Iterator[Attention]:
    """Nothing written down for a long time."""
    yield Attention(AttentionKind.NO_CONTACT, quiet_from(last_contact_on or facts.opened_on))


def quiet_from(last_contact_on: date) -> date:
    """The day from which the last contact is long ago."""
    return last_contact_on + timedelta(days=QUIET_DAYS)
