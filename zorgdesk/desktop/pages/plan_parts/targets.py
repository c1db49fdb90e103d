"""Which section of the plan a field belongs to, so that a task, a tip or a refused paper can lead to it."""

from __future__ import annotations

from typing import Final

from zorgdesk.casework.sheets.plan_quality import PlanQuality, PlanSection, SectionState, TipKind
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.domain.values import PlanStatus

CARRIES: Final = "carries"
"""The field of a place that asks whether the group still carries it; its `ref` is the answer of before."""

_KNOWN: Final[dict[str, PlanSection]] = {
    "goal": PlanSection.GOALS,
    TipKind.NO_ZERO.value: PlanSection.GOALS,
    TipKind.NO_TARGET.value: PlanSection.GOALS,
    TipKind.NO_DUE_DATE.value: PlanSection.GOALS,
    TipKind.NO_ACTION.value: PlanSection.GOALS,
    "evaluation_on": PlanSection.MOMENTS,
    "evaluation": PlanSection.MOMENTS,
    "go_no_go": PlanSection.MOMENTS,
    "lapse": PlanSection.MOMENTS,
    "parent_view": PlanSection.PARENTS,
    TipKind.NO_AGREEMENT.value: PlanSection.PARENTS,
    TipKind.NO_PARENTS_ALONG.value: PlanSection.HEAD,
    TipKind.NO_TEAM_ALONG.value: PlanSection.HEAD,
    TipKind.NO_DIRECTOR.value: PlanSection.HEAD,
    TipKind.NO_CONTACT.value: PlanSection.HEAD,
    TipKind.NO_BRIDGING.value: PlanSection.BRIDGING,
}
_IN_THE_CARD: Final[dict[str, str]] = {
    TipKind.NO_ZERO.value: "zero_value",
    TipKind.NO_TARGET.value: "target_value",
    TipKind.NO_DUE_DATE.value: "due_on",
    TipKind.NO_ACTION.value: "sentence",
}
_LATER: Final = (PlanSection.HEAD, PlanSection.BRIDGING, PlanSection.INTERNAL)


def section_of(field: str) -> PlanSection | None:
    """The section of "go_no_go", "baseline.facts", "facts", "goal_12.due_on", "view_7.text"; None for another word."""
    if field in _KNOWN:
        return _KNOWN[field]
    key = field.partition(".")[0]
    if key.startswith("goal_"):
        return PlanSection.GOALS
    if key.startswith("view_"):
        return PlanSection.PARENTS
    if key.startswith(("fact_", "try_")):
        return PlanSection.BASELINE
    if key in set(PlanSection):
        return PlanSection(key)
    asked = {question.name: key_of(one) for one in PLAN_SECTIONS for question in questions_of(one)}
    return PlanSection(asked[field]) if field in asked else None


def field_in(field: str, ref: int | None) -> str:
    """The name of the widget inside its section."""
    if field in _IN_THE_CARD and ref is not None:
        return f"goal_{ref}.{_IN_THE_CARD[field]}"
    if field.startswith(("goal_", "view_")):
        return field
    return field.rpartition(".")[2]


def first_section(sheet: PlanSheet, quality: PlanQuality) -> PlanSection:
    """Where writing goes on: the first section that is not full; in a plan that runs the goals."""
    if sheet.status not in (PlanStatus.DRAFT, PlanStatus.DISCUSSED):
        return PlanSection.GOALS
    waiting = (
        section
        for section, state in quality.states.items()
        if state in (SectionState.EMPTY, SectionState.STARTED) and section not in _LATER
    )
    return next(waiting, PlanSection.GOALS)
