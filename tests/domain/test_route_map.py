"""Which steps of a routekaart tick themselves, from the facts of the casus."""

from dataclasses import replace
from datetime import date

import pytest

from zorgdesk.domain.facts import (
    CaseFacts,
    ConsentAnswerFact,
    ConsentRequestFact,
    GuardianFact,
    HandoverFact,
    PlanFact,
)
from zorgdesk.domain.municipality_rules import NEUTRAL
from zorgdesk.domain.route_map import StepState, done_by_itself
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    HandoverManner,
    HandoverStep,
    ParentalAuthority,
    PlanStatus,
    Relation,
)

TODAY = date(2026, 11, 10)
DAY = date(2026, 11, 3)
BARE = CaseFacts(1, "K-0001", "Lotje", "Lotje Luchtballon", date(2023, 12, 4), None, date(2026, 10, 1))
ANSWER = ConsentAnswerFact(1, ConsentDecision.YES, DAY, DAY, ConsentManner.PAPER, date(2027, 11, 3))
CONSENT = replace(
    BARE,
    guardians=(GuardianFact(1, "Vera", Relation.MOTHER, ParentalAuthority.YES, DAY),),
    consent_requests=(ConsentRequestFact(1, ConsentPurpose.OBSERVATION, None, "", None, ConsentScope.TALK, (ANSWER,)),),
)
HANDED_OVER = HandoverFact(1, 1, 2, "De Boot", HandoverManner.COLD, NEUTRAL, {HandoverStep.SENT: DAY})


@pytest.mark.parametrize(
    ("words", "facts", "on"),
    [
        ("Regie en contact afspreken", replace(BARE, case_director="Anna", contact_for_parents="Pleun"), None),
        ("Toestemming observeren", CONSENT, DAY),
        ("Eerste OBSERVATIE", replace(BARE, observation_count=1, last_observed_on=DAY), DAY),
        ("Intake", replace(BARE, intake_finished_on=DAY), DAY),
        ("Begeleidingsplan maken", replace(BARE, plans=(PlanFact(1, 1, PlanStatus.ACTIVE, starts_on=DAY),)), DAY),
        ("Warme overdracht", replace(BARE, handover=HANDED_OVER), DAY),
    ],
)
def test_a_step_ticks_itself_when_its_fact_is_there(words: str, facts: CaseFacts, on: date | None) -> None:
    assert done_by_itself(words, facts, TODAY) == StepState(True, on)
    assert not done_by_itself(words, BARE, TODAY).done


def test_a_step_that_no_fact_answers_is_left_to_the_user() -> None:
    assert done_by_itself("Jeugdteam gebeld", CONSENT, TODAY) == StepState(False)
