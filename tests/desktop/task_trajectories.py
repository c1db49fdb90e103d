"""Trajecten on which everything is due, for the places that tasks lead to."""

from datetime import timedelta

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import begun, executor
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.sheets.trajectories import BeschikkingInput, EvaluationInput, MomentInput
from zorgdesk.domain.values import (
    BeschikkingStatus,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
)


def help_runs(maker: Maker) -> None:
    """One traject with everything to decide and without toestemming, one that waits for a beschikking."""
    session, on = maker.session, maker.on
    case_id = maker.case("Fien", "Fonkel")
    parent = maker.guardian(case_id, "Vera", "Fonkel")
    helper = executor(maker)
    party = maker.organisation("Stichting Naastje", OrganisationKind.AMBULATORY_CARE)
    said = on - timedelta(days=40)
    request = made(
        ask_consent(session, case_id, ConsentPurpose.COACHING, party, ConsentScope.TALK, "", on=said)
    )
    yes, paper = ConsentDecision.YES, ConsentManner.PAPER
    record_answer(session, request, parent, yes, paper, decided_on=said, on=said)
    withdraw_answer(session, request, parent, on=on)
    start = on - timedelta(days=30)
    begun(
        maker,
        case_id,
        executor_id=helper,
        starts_on=start,
        ends_on=on + timedelta(days=3),
        go_no_gos=(MomentInput(on + timedelta(days=1), "Werken de ruilkaarten?"),),
        evaluations=(EvaluationInput(on + timedelta(days=2)),),
        beschikking=BeschikkingInput(
            BeschikkingStatus.GRANTED, None, maker.municipality(), "B-12", 2400, start, on + timedelta(days=5)
        ),
    )
    asked = on - timedelta(weeks=8) + timedelta(days=1)
    begun(
        maker,
        case_id,
        starts_on=start,
        ends_on=on + timedelta(days=90),
        go_no_gos=(MomentInput(on + timedelta(days=80)),),
        evaluations=(),
        beschikking=BeschikkingInput(BeschikkingStatus.REQUESTED, asked, maker.municipality()),
    )
    maker.derived(case_id)
