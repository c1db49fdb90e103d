"""The toestemming that a traject rests on, and what became of it while it runs (issue 4, bad input).

Help in the group by someone of a party outside rests on the row "coaching" (a look: "observatie") with that party; own
staff on the row of the own organisation.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zorgdesk.domain.consent_rules import outcome
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact, TrajectoryFact
from zorgdesk.domain.trajectory_kinds import rules_of
from zorgdesk.domain.values import ConsentOutcome, ConsentPurpose

STOPS: Final = frozenset({ConsentOutcome.WITHDRAWN, ConsentOutcome.REFUSED, ConsentOutcome.PARENTS_DISAGREE})
"""What means: stop or review. A traject is not stopped by the program."""


def consent_request(facts: CaseFacts, trajectory: TrajectoryFact) -> ConsentRequestFact | None:
    """The newest row that covers this help: of the purpose of its kind, else of the other, with the same party."""
    if trajectory.executor_id is None:
        return None
    wanted = rules_of(trajectory.kind).purpose
    both = sorted((ConsentPurpose.COACHING, ConsentPurpose.OBSERVATION), key=lambda purpose: purpose is not wanted)
    for purpose in both:
        for request in reversed(facts.consent_requests):
            if (request.purpose, request.recipient_id) == (purpose, trajectory.party_id):
                return request
    return None


def consent_outcome(facts: CaseFacts, trajectory: TrajectoryFact, on: date) -> ConsentOutcome | None:
    """What the row that covers it amounts to on a day; None when there is no such row."""
    request = consent_request(facts, trajectory)
    return outcome(request, facts, on).outcome if request is not None else None


@dataclass(frozen=True)
class TakenBack:
    """Since when there is no toestemming, and whether there was one before (`withdrawn`)."""

    since: date
    withdrawn: bool


def taken_back_on(facts: CaseFacts, trajectory: TrajectoryFact, on: date) -> TakenBack | None:
    """Since when a traject has no toestemming any more, because someone withdrew it or said no."""
    request = consent_request(facts, trajectory)
    if request is None:
        return None
    result = outcome(request, facts, on)
    if result.outcome not in STOPS:
        return None
    answers = [voice.answer for voice in result.refused_by if voice.answer is not None]
    days = [day for one in answers if (day := one.withdrawn_on or one.decided_on) is not None]
    since = max(min(days, default=trajectory.starts_on), trajectory.starts_on)
    return TakenBack(since, withdrawn=any(one.withdrawn_on is not None for one in answers))
