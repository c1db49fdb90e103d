"""The sheet behind paper 03, *begeleidingsplan*, for the parents' signature (papers.md section 5, domain.md 3.2).

Not in it, by construction: work hypothesis, team capacity, hours, costs, geldstroom and beschikking.
"""

from dataclasses import dataclass, field
from datetime import date

from zorgdesk.casework.sheets.papers import LeftOut, ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.domain.values import (
    Acceptance,
    Agreement,
    CompanionKind,
    ConcernCategory,
    DayMoment,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    MeasureUnit,
    PlanStatus,
    Rhythm,
    TrajectoryKind,
)


@dataclass(frozen=True, slots=True)
class MadeWith:
    """Somebody who made the plan along; `kind` says as what (ouder, pm'er, coach, extern)."""

    name: str
    kind: CompanionKind | None = None


@dataclass(frozen=True, slots=True)
class FactInArea:
    """A fact of the beginsituatie in its area, with the day on which it was seen."""

    area: ConcernCategory | None
    text: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class TriedBefore:
    """What was tried, since when (as said: "september"), and what happened."""

    what: str
    since: str
    effect: str


@dataclass(frozen=True, slots=True)
class AcceptedBy:
    """What one parent says of a doel."""

    name: str
    answer: Acceptance


@dataclass(frozen=True, slots=True)
class MeasuredOn:
    """How a doel stood on a day."""

    on: date
    value: int
    at_evaluation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalOnPaper:
    """One SMART doel. The three numbers of the line are None when they were not set.

    out_of          of how many times is counted; None where the numbers are no times
    unit            what the numbers count
    accepted        what each parent says of it; group_accepts None means not asked yet
    history         how it stood before, over all versions of the plan, oldest first
    """

    sentence: str
    specific: str
    accepted: tuple[AcceptedBy, ...]
    group_accepts: bool | None
    realistic: str
    due_on: date | None
    measure: str
    start: int | None
    target: int | None
    now: int | None
    status: GoalStatus
    out_of: int | None = 10
    unit: MeasureUnit = MeasureUnit.TIMES
    history: tuple[MeasuredOn, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One actie: what, how, who (a name, or the kind of person that does it), when, and what is needed for it.

    `moment` is the moment of the day, `moment_words` stands in its place; `for_group` changes something for everyone.
    """

    what: str
    how: str
    who: str | Executor
    when: str
    material: str = ""
    moment: DayMoment | None = None
    moment_words: str = ""
    for_group: bool = False


@dataclass(frozen=True, slots=True)
class TrajectoryOnPaper:
    """Help in the group in the time of this plan: what, how often, until when, by whom. No hours, no money."""

    kind: TrajectoryKind
    title: str
    times: int
    rhythm: Rhythm
    starts_on: date
    ends_on: date
    executor: StaffOnPaper | None
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class ParentAnswer:
    """What a parent answered on paper, when it was signed, and when that parent got a copy."""

    name: str
    agreement: Agreement = Agreement.OPEN
    signed_on: date | None = None
    copy_given_on: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionMoment:
    """One go/no-go: day, question, criterion, and the decision once it is taken (else empty boxes are printed)."""

    on: date
    question: str
    go_on_if: str
    decision: GoNoGoDecision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPlanPaper:
    """Everything the plan for the parents may hold, in the order of printing. An empty text prints "niet ingevuld".

    child_full_name, child_first_name, birth_date, age_months (on the frame's made_on)
    group                 group and dayparts
    runs_from, runs_to    period of the plan
    status, made_with, lead, contact      status, who made it along, regiehouder, contact for parents
    needed                "Wat is er nodig om …?"
    parents_question      the question of the parents, in their own words
    group_question        the question of the group
    child_question        what the child says, from 8 years
    strengths, protects, seen, facts, hinders, tried, at_home, child_needs    where we stand
    goals                 one to three
    actions, effort       what we do; `effort` names who and how often, never money
    trajectories          the help in the group in the time of this plan
    bridging              what is done while something is waited for
    moments               go/no-go's in order
    parent_words          the parents' view of this plan
    absent_parents        names of guardians with gezag who were not at the talk: they get lines to write on
    parents               guardians with gezag; each gives an answer and signs
    answers               what was answered on paper before; one for each of the parents
    signers               colleagues who sign
    left_out              what this edition leaves out
    """

    child_full_name: str
    child_first_name: str
    birth_date: date | None
    age_months: int | None
    group: str
    runs_from: date
    runs_to: date | None
    status: PlanStatus
    made_with: tuple[MadeWith, ...]
    lead: StaffOnPaper
    contact: StaffOnPaper
    needed: str
    parents_question: ParentWords | None
    group_question: str
    child_question: str = ""
    strengths: tuple[str, ...]
    protects: str = ""
    seen: str
    facts: tuple[FactInArea, ...] = ()
    hinders: str
    tried: tuple[TriedBefore, ...]
    at_home: str
    child_needs: str
    goals: tuple[GoalOnPaper, ...]
    actions: tuple[PlannedAction, ...]
    effort: str
    trajectories: tuple[TrajectoryOnPaper, ...] = ()
    bridging: str = ""
    moments: tuple[DecisionMoment, ...]
    parent_words: tuple[ParentWords, ...]
    absent_parents: tuple[str, ...]
    parents: tuple[ParentOnPaper, ...]
    answers: tuple[ParentAnswer, ...] = ()
    signers: tuple[StaffOnPaper, ...]
    left_out: tuple[LeftOut, ...] = field(default=())
