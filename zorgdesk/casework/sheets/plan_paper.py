"""The sheet behind paper 03, *begeleidingsplan*, for the parents' signature (papers.md section 5, domain.md 3.2).

Not in it, by construction: work hypothesis, team capacity, costs and geldstroom.
"""

from dataclasses import dataclass, field
from datetime import date

from zorgdesk.casework.sheets.papers import LeftOut, ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.domain.values import Executor, GoalStatus, GoNoGoDecision, PlanStatus


@dataclass(frozen=True, slots=True)
class TriedBefore:
    """What was tried, since when (as said: "september"), and what happened."""

    what: str
    since: str
    effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalOnPaper:
    """One SMART doel. The three numbers of the line are None when they were not set.

    out_of                          of how many times is counted; None where the numbers are no times (minutes)
    parents_accept, group_accepts   None means not asked yet; group_note is printed after the group's answer
    """

    sentence: str
    specific: str
    parents_accept: bool | None
    group_accepts: bool | None
    group_note: str
    realistic: str
    due_on: date | None
    measure: str
    start: int | None
    target: int | None
    now: int | None
    status: GoalStatus
    out_of: int | None = 10


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One actie: what, how, who (a name, or the kind of person that does it), when."""

    what: str
    how: str
    who: str | Executor
    when: str


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
    strengths, seen, hinders, tried, at_home, child_needs    where we stand
    goals                 one to three
    actions, effort       what we do; `effort` names trajectory and number of visits, never money
    moments               go/no-go's in order
    parent_words          the parents' view of this plan
    absent_parents        names of guardians with gezag who were not at the talk: they get lines to write on
    parents               guardians with gezag; each gives an answer and signs
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
    made_with: tuple[str, ...]
    lead: StaffOnPaper
    contact: StaffOnPaper
    needed: str
    parents_question: ParentWords | None
    group_question: str
    strengths: tuple[str, ...]
    seen: str
    hinders: str
    tried: tuple[TriedBefore, ...]
    at_home: str
    child_needs: str
    goals: tuple[GoalOnPaper, ...]
    actions: tuple[PlannedAction, ...]
    effort: str
    moments: tuple[DecisionMoment, ...]
    parent_words: tuple[ParentWords, ...]
    absent_parents: tuple[str, ...]
    parents: tuple[ParentOnPaper, ...]
    signers: tuple[StaffOnPaper, ...]
    left_out: tuple[LeftOut, ...] = field(default=())
