"""A traject as a test needs it: whole, with the parts that every traject must have."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.casework.makers import Maker, made
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.sheets.trajectories import (
    BeschikkingInput,
    EvaluationInput,
    FundingInput,
    MomentInput,
    TrajectoryInput,
)
from zorgdesk.casework.trajectories import begin_trajectory
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    BeschikkingStatus,
    FundingStream,
    OrganisationKind,
    PersonRole,
    Rhythm,
    TrajectoryKind,
)

START, END = date(2026, 10, 12), date(2026, 12, 1)
AMBULATORY = TrajectoryInput(
    TrajectoryKind.AMBULATORY,
    START,
    END,
    title="Ambulant",
    times=2,
    minutes=90,
    rhythm=Rhythm.WEEK,
    weekdays=(1, 3),
    assignment="Voordoen hoe ruilen gaat.",
    modelling=True,
    go_no_gos=(MomentInput(date(2026, 11, 12), "Werken de ruilkaarten?", "3 van 5 keer"),),
    evaluations=(EvaluationInput(END),),
    funding=(FundingInput(FundingStream.PREVENTION, minutes=40 * 60),),
)
REQUESTED = BeschikkingInput(BeschikkingStatus.REQUESTED, requested_on=date(2026, 9, 1))


def granted(maker: Maker, until: date = date(2027, 1, 31)) -> BeschikkingInput:
    """A beschikking of Sprookstad for forty hours."""
    return BeschikkingInput(
        BeschikkingStatus.GRANTED,
        municipality_id=maker.municipality(),
        number="B-12",
        minutes=40 * 60,
        starts_on=START,
        ends_on=until,
    )


def executor(maker: Maker, name: str = "Cor", party: str | None = "Stichting Naastje") -> int:
    """Somebody who gives help; without a party own staff."""
    organisation = maker.organisation(party, OrganisationKind.AMBULATORY_CARE) if party else None
    role = PersonRole.AMBULATORY_SUPPORTER
    return made(add_person(maker.session, PersonName(name, "", "Coachman"), role, organisation_id=organisation))


def begun(maker: Maker, case_id: int, given: TrajectoryInput = AMBULATORY, **more: Any) -> int:
    """A traject that runs."""
    return made(begin_trajectory(maker.session, case_id, replace(given, **more), on=maker.on))


def after(day: date, weeks: int) -> date:
    """So many weeks later."""
    return day + timedelta(weeks=weeks)
