"""What differs between two versions of a begeleidingsplan (look.md screen 28): pure, without a sentence in it.

`PlanSide` is what one version brings in. Nothing internal has a field there, and `for_parents` empties what the edition
for parents leaves out, so that no row can be made of it (product.md rule 4).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from zorgdesk.domain.values import (
    ConcernCategory,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    MeasureUnit,
    PlanStatus,
    Rhythm,
)

T = TypeVar("T")


class Edition(StrEnum):
    """For reading together with a parent, or everything that is not internal."""

    PARENTS = "parents"
    WHOLE = "whole"


class ChangeKind(StrEnum):
    """What became of a part, seen from the newer version."""

    NEW = "new"
    ADJUSTED = "adjusted"
    STOPPED = "stopped"
    REACHED = "reached"
    SAME = "same"


PARENT_TEXTS = frozenset(
    {"support_question.need", "support_question.parents_question", "baseline.strengths", "baseline.home",
     "needs.needs"}
)  # fmt: skip
"""The texts that a parent reads in this overview; the other texts of a plan belong to the whole edition."""


@dataclass(frozen=True)
class ActionSide:
    """One actie; `line_id` is what all versions of it have in common."""

    line_id: int
    what: str
    how: str
    say: str
    material: str
    rhythm: str
    executor: Executor
    executor_name: str


@dataclass(frozen=True)
class GoalSide:
    """One doel; `now` and `measured_on` are the last measurement that was known in this version."""

    line_id: int
    number: int
    sentence: str
    behaviour: str
    measured_how: str
    unit: MeasureUnit
    out_of: int | None
    zero: int | None
    target: int | None
    now: int | None
    measured_on: date | None
    due_on: date | None
    realistic_because: str
    category: ConcernCategory | None
    status: GoalStatus
    outcome: str
    actions: tuple[ActionSide, ...] = ()


@dataclass(frozen=True)
class MomentSide:
    """One go/no-go."""

    question: str
    criteria: str
    planned_on: date
    decision: GoNoGoDecision | None
    reason: str
    decided_on: date | None


@dataclass(frozen=True)
class Visits:
    """Somebody who comes in a traject, and how often; `minutes` each time, 0 where hours are left out."""

    name: str
    times: int
    rhythm: Rhythm
    minutes: int


Helper = str | Executor | Visits
"""A name, a kind of person, or somebody who comes in a traject."""


@dataclass(frozen=True)
class PlanSide:
    """One version. `texts`: the answers by section and field ("needs.needs"), and the rows "facts" and "tried"."""

    version: int
    status: PlanStatus
    starts_on: date | None
    evaluation_on: date | None
    goals: tuple[GoalSide, ...] = ()
    moments: tuple[MomentSide, ...] = ()
    helpers: tuple[Helper, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    def for_parents(self) -> "PlanSide":
        """Without the fields that only professionals read."""
        return replace(
            self,
            goals=tuple(
                replace(
                    goal,
                    behaviour="",
                    measured_how="",
                    category=None,
                    actions=tuple(replace(action, how="", say="", material="") for action in goal.actions),
                )
                for goal in self.goals
            ),
            moments=tuple(replace(moment, criteria="", reason="") for moment in self.moments),
            helpers=tuple(replace(one, minutes=0) if isinstance(one, Visits) else one for one in self.helpers),
            texts=tuple((key, text) for key, text in self.texts if key in PARENT_TEXTS),
        )

    @property
    def home_actions(self) -> tuple[ActionSide, ...]:
        """What the parents do at home."""
        return tuple(one for goal in self.goals for one in goal.actions if one.executor is Executor.PARENTS)


@dataclass(frozen=True)
class ActionChange:
    """One actie in both versions."""

    kind: ChangeKind
    before: ActionSide | None
    now: ActionSide | None


@dataclass(frozen=True)
class GoalChange:
    """One doel in both versions. `parts` names the fields of GoalSide that were written anew; `actions` are those of
    the professionals (what parents do at home is a row of its own).
    """

    kind: ChangeKind
    before: GoalSide | None
    now: GoalSide | None
    parts: frozenset[str] = frozenset()
    actions: tuple[ActionChange, ...] = ()


@dataclass(frozen=True)
class MomentChange:
    """One go/no-go in both versions."""

    kind: ChangeKind
    before: MomentSide | None
    now: MomentSide | None


@dataclass(frozen=True)
class TextChange:
    """One text in both versions, by its section and field."""

    key: str
    kind: ChangeKind
    before: str
    now: str


@dataclass(frozen=True)
class PlanComparison:
    """Two versions side by side; `home`, `helpers` and `days` say how those parts changed."""

    edition: Edition
    older: PlanSide
    newer: PlanSide
    goals: tuple[GoalChange, ...]
    home: ChangeKind
    helpers: ChangeKind
    days: ChangeKind
    moments: tuple[MomentChange, ...]
    texts: tuple[TextChange, ...]


_WRITTEN = frozenset(
    {"sentence", "behaviour", "measured_how", "unit", "out_of", "zero", "target", "due_on", "realistic_because",
     "category"}
)  # fmt: skip
"""What somebody wrote on a goal. A measurement is no change of the plan: the child went on, the goal is the same."""


def compare(older: PlanSide, newer: PlanSide, edition: Edition) -> PlanComparison:
    """Put two versions side by side for this edition."""
    if edition is Edition.PARENTS:
        older, newer = older.for_parents(), newer.for_parents()
    days = [(side.starts_on, side.evaluation_on) for side in (older, newer)]
    return PlanComparison(
        edition,
        older,
        newer,
        goals=_goals(older, newer),
        home=_kind(_home(older), _home(newer)),
        helpers=_kind(older.helpers, newer.helpers),
        days=_kind(*days),
        moments=_moments(older.moments, newer.moments),
        texts=_texts(dict(older.texts), dict(newer.texts)),
    )


def _goals(older: PlanSide, newer: PlanSide) -> tuple[GoalChange, ...]:
    """In the order of the older version, then what is new."""
    pairs = _pairs(older.goals, newer.goals, lambda goal: goal.line_id)
    return tuple(_goal(before, now) for before, now in pairs)


def _goal(before: GoalSide | None, now: GoalSide | None) -> GoalChange:
    actions = _actions(before, now)
    if before is None or now is None:
        over = before is not None and before.status is GoalStatus.REACHED
        gone = ChangeKind.REACHED if over else ChangeKind.STOPPED
        return GoalChange(ChangeKind.NEW if before is None else gone, before, now, frozenset(), actions)
    parts = frozenset(name for name in _WRITTEN if _differ(getattr(before, name), getattr(now, name)))
    changed = bool(parts) or any(one.kind is not ChangeKind.SAME for one in actions)
    kind = {GoalStatus.STOPPED: ChangeKind.STOPPED, GoalStatus.REACHED: ChangeKind.REACHED}.get(now.status)
    return GoalChange(kind or (ChangeKind.ADJUSTED if changed else ChangeKind.SAME), before, now, parts, actions)


def _actions(before: GoalSide | None, now: GoalSide | None) -> tuple[ActionChange, ...]:
    def by_professionals(goal: GoalSide | None) -> tuple[ActionSide, ...]:
        return tuple(one for one in goal.actions if one.executor is not Executor.PARENTS) if goal is not None else ()

    older = by_professionals(before)
    pairs = _pairs(older, _on_their_lines(older, by_professionals(now)), lambda action: action.line_id)
    return tuple(ActionChange(_kind_of_pair(old, new), old, new) for old, new in pairs)


def _on_their_lines(older: Sequence[ActionSide], newer: Sequence[ActionSide]) -> tuple[ActionSide, ...]:
    """An actie that was taken away and written again in the same words is the same one for a reader."""
    known, kept = ({one.line_id for one in side} for side in (older, newer))
    lost = {one.what.strip(): one.line_id for one in older if one.line_id not in kept}
    return tuple(
        one if one.line_id in known else replace(one, line_id=lost.pop(one.what.strip(), one.line_id)) for one in newer
    )


def _moments(older: Sequence[MomentSide], newer: Sequence[MomentSide]) -> tuple[MomentChange, ...]:
    """A go/no-go with the same question is the same one; the others are paired in the order of their days."""
    left = list(newer)
    pairs: list[tuple[MomentSide | None, MomentSide | None]] = []
    for one in older:
        same = next((other for other in left if not _differ(one.question, other.question)), None)
        if same is not None:
            left.remove(same)
        pairs.append((one, same))
    pairs = [(old, new or (left.pop(0) if left else None)) for old, new in pairs]
    pairs += [(None, one) for one in left]
    return tuple(MomentChange(_kind_of_pair(old, new), old, new) for old, new in pairs)


def _texts(older: dict[str, str], newer: dict[str, str]) -> tuple[TextChange, ...]:
    """Every text that says something in one of the two, in the order of the plan."""
    keys = [key for key in dict.fromkeys((*newer, *older)) if older.get(key, "").strip() or newer.get(key, "").strip()]
    pairs = ((key, older.get(key, ""), newer.get(key, "")) for key in keys)
    return tuple(TextChange(key, _kind(old.split(), new.split()), old, new) for key, old, new in pairs)


def _home(side: PlanSide) -> tuple[tuple[str, str], ...]:
    return tuple((one.what.strip(), one.rhythm.strip()) for one in side.home_actions if one.what.strip())


def _pairs(older: Sequence[T], newer: Sequence[T], key: Callable[[T], int]) -> list[tuple[T | None, T | None]]:
    """What has the same key in both, in the order of the older, and then what only the newer has."""
    new = {key(one): one for one in newer}
    known = {key(one) for one in older}
    pairs: list[tuple[T | None, T | None]] = [(one, new.get(key(one))) for one in older]
    return pairs + [(None, one) for one in newer if key(one) not in known]


def _kind_of_pair(before: ActionSide | MomentSide | None, now: ActionSide | MomentSide | None) -> ChangeKind:
    if before is None or now is None:
        return ChangeKind.NEW if before is None else ChangeKind.STOPPED
    names = [part.name for part in fields(before) if part.name != "line_id"]
    differs = any(_differ(getattr(before, name), getattr(now, name)) for name in names)
    return ChangeKind.ADJUSTED if differs else ChangeKind.SAME


def _kind(before: object, now: object) -> ChangeKind:
    """How a part changed that is there, or is empty, in both."""
    if before == now:
        return ChangeKind.SAME
    if not before:
        return ChangeKind.NEW
    return ChangeKind.ADJUSTED if now else ChangeKind.STOPPED


def _differ(before: object, now: object) -> bool:
    """Blanks are no difference."""
    if isinstance(before, str) and isinstance(now, str):
        return before.split() != now.split()
    return before != now
