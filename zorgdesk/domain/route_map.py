"""Which steps of a gemeente's routekaart tick themselves, because the fact is already in the casus (screen 21).

A routekaart is written by the user in her own words, so a step is recognised by the words in it; a step that no fact
answers is ticked by hand.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.consent_rules import outcome, request_for
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.names import normalise
from zorgdesk.domain.values import Answer, ConsentPurpose, HandoverStep, PlanStatus


@dataclass(frozen=True)
class StepState:
    """Whether a step is done, and since when where that is known."""

    done: bool
    on: date | None = None


_OPEN = StepState(False)


def done_by_itself(words: str, facts: CaseFacts, on: date) -> StepState:
    """The state of one step as the facts tell it; not done when no fact answers it."""
    text = normalise(words)
    for signs, rule in _RULES:
        if all(any(sign in text for sign in choice) for choice in signs):
            return rule(facts, on)
    return _OPEN


def _agreements(facts: CaseFacts, _on: date) -> StepState:
    there = bool(facts.case_director.strip() and facts.contact_for_parents.strip())
    return StepState(there, facts.intake_finished_on if there else None)


def _consent_to_observe(facts: CaseFacts, on: date) -> StepState:
    request = request_for(facts, ConsentPurpose.OBSERVATION)
    if request is None:
        return _OPEN
    days = [answer.decided_on for answer in request.answers if answer.decided_on is not None]
    return StepState(outcome(request, facts, on).answer is Answer.YES, max(days, default=None))


def _observed(facts: CaseFacts, _on: date) -> StepState:
    return StepState(facts.observation_count > 0, facts.last_observed_on)


def _intake(facts: CaseFacts, _on: date) -> StepState:
    return StepState(facts.intake_finished_on is not None, facts.intake_finished_on)


def _plan(facts: CaseFacts, _on: date) -> StepState:
    begun = [plan for plan in facts.plans if plan.status in (PlanStatus.ACTIVE, PlanStatus.COMPLETED)]
    return StepState(bool(begun), begun[-1].starts_on if begun else None)


def _handed_over(facts: CaseFacts, _on: date) -> StepState:
    sent = facts.handover.done.get(HandoverStep.SENT) if facts.handover else None
    return StepState(sent is not None, sent)


_RULES = (
    ((("regie",),), _agreements),
    ((("toestemming",), ("observ",)), _consent_to_observe),
    ((("observatie",),), _observed),
    ((("intake",),), _intake),
    ((("begeleidingsplan",),), _plan),
    ((("overdracht",),), _handed_over),
)
