"""What differs between two versions of a plan, in sentences that a parent can read (look.md screen 28).

The screen and the paper show the same lines: `lines` is the only place that makes them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from zorgdesk.domain.plan_compare import (
    ActionChange,
    ActionSide,
    ChangeKind,
    Edition,
    GoalChange,
    GoalSide,
    Helper,
    MomentChange,
    MomentSide,
    PlanComparison,
    TextChange,
    Visits,
)
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.domain.values import Executor, MeasureUnit
from zorgdesk.wording.formats import day, listed, period
from zorgdesk.wording.goals import measure_words
from zorgdesk.wording.labels import label_inside
from zorgdesk.wording.trajectories import how_often, often


@dataclass(frozen=True)
class CompareLine:
    """One row: what stood there, and what stands there now. `marks`: the words that are new may stand out."""

    key: str
    title: str
    kind: ChangeKind
    before: str
    before_second: str
    now: str
    now_second: str
    marks: bool = False


KINDS: Final[dict[ChangeKind, str]] = {
    ChangeKind.NEW: "Nieuw",
    ChangeKind.ADJUSTED: "Aangepast",
    ChangeKind.STOPPED: "Gestopt",
    ChangeKind.REACHED: "Gehaald",
    ChangeKind.SAME: "Gelijk",
}
NOT_YET: Final = "Stond er nog niet in."
NO_MORE: Final = "Staat er niet meer in."
HOME: Final = "Wat u thuis doet"
HELPERS: Final = "Wie helpt"
DAYS: Final = "Wanneer"
MOMENT: Final = "Samen besluiten"
NOBODY: Final = "Nog niemand."
NO_DAYS: Final = "Nog geen dagen gekozen."
_TITLES: Final[dict[str, str]] = {
    "support_question.need": "Wat er nodig is",
    "support_question.parents_question": "Uw vraag",
    "support_question.team_question": "Vraag van de pm'er",
    "support_question.child_voice": "Wat het kind zegt",
    "baseline.facts": "Wat wij zien",
    "facts": "Feiten per gebied",
    "tried": "Al geprobeerd",
    "baseline.strengths": "Wat goed gaat",
    "baseline.hinders": "Wat het lastig maakt",
    "baseline.home": "Hoe het thuis gaat",
    "needs.needs": "Wat helpt",
    "effort.effort": "Inzet",
    "bridging.bridging": "Overbrugging",
}
_NUMBERS: Final = ("geen", "één", "twee", "drie")


def lines(comparison: PlanComparison, on: date) -> tuple[CompareLine, ...]:
    """Every row of this edition, in the order of reading; `on` is today."""
    return tuple(_all_lines(comparison, on))


def kind_words(kind: ChangeKind) -> str:
    """`Nieuw`, `Aangepast`, `Gestopt`, `Gehaald`, `Gelijk`."""
    return KINDS[kind]


def counts(rows: Sequence[CompareLine]) -> dict[ChangeKind, int]:
    """How many rows there are of each kind; a kind without rows counts 0."""
    found = Counter(row.kind for row in rows)
    return {kind: found[kind] for kind in ChangeKind}


def summary(comparison: PlanComparison) -> str:
    """In het kort: made from the goals, and from what parents do at home."""
    found = Counter(goal.kind for goal in comparison.goals)
    said = [_SUMMARY[kind](found[kind]) for kind in _SUMMARY if found[kind]]
    if comparison.home is not ChangeKind.SAME:
        said.append("Thuis doet u iets anders.")
    return " ".join(said) or "Er staan nog geen doelen in."


def progress(goal: GoalSide) -> str:
    """`Nu lukt het 3 van de 5 keer.`, or nothing without a measurement."""
    if goal.now is None:
        return ""
    still = "nog " if goal.now == goal.zero else ""
    if goal.unit is MeasureUnit.TIMES:
        times = f"{goal.now} van de {goal.out_of} keer" if goal.out_of else f"{goal.now} keer"
        return f"Nu lukt het {still}{times}."
    if goal.unit is MeasureUnit.MINUTES:
        return f"Nu lukt het {still}{measure_words(goal.unit, goal.now, None)}."
    if goal.unit is MeasureUnit.PERCENT:
        return f"Nu lukt het {still}in {goal.now}% van de keren."
    return f"Nu is het {still}{measure_words(goal.unit, goal.now, goal.out_of)}."


def _all_lines(comparison: PlanComparison, on: date) -> Iterator[CompareLine]:
    for number, goal in enumerate(comparison.goals, start=1):
        yield _goal_line(goal, number, comparison.edition, on)
    yield from _home_line(comparison)
    older, newer = _helpers(comparison.older.helpers), _helpers(comparison.newer.helpers)
    yield CompareLine("helpers", HELPERS, comparison.helpers, older, "", newer, "")
    for text in comparison.texts:
        yield _text_line(text)
    for place, moment in enumerate(comparison.moments, start=1):
        yield _moment_line(moment, place, on)
    days = [period(one.starts_on, one.evaluation_on) if one.starts_on else NO_DAYS
            for one in (comparison.older, comparison.newer)]  # fmt: skip
    yield CompareLine("days", DAYS, comparison.days, days[0], "", days[1], "")


def _goal_line(change: GoalChange, number: int, edition: Edition, on: date) -> CompareLine:
    before, now = change.before, change.now
    known = before or now
    assert known is not None  # a goal is in one of the two
    title = f"Doel {number}" if before is not None else "Nieuw doel"
    said = _goal_now(change, on)
    whole = edition is Edition.WHOLE
    return CompareLine(
        key=f"goal_{known.line_id}",
        title=title,
        kind=change.kind,
        before=_text(before.sentence) if before is not None else NOT_YET,
        before_second=_lines(_begin(before), *(_details(before, on) if whole else ())) if before is not None else "",
        now=said[0],
        now_second=_lines(said[1], *(_details(now, on) if whole and now is not None else ())),
    )


def _goal_now(change: GoalChange, on: date) -> tuple[str, str]:
    """What the newer version says of a goal, and the line below it."""
    before, now = change.before, change.now
    if before is None and now is not None:
        why = f"Waarom: {_text(now.realistic_because)}" if now.realistic_because.strip() else _begin(now)
        return _text(now.sentence), why
    shown = now or before
    assert shown is not None
    if change.kind in (ChangeKind.STOPPED, ChangeKind.REACHED):
        first = "Dit doel is gehaald." if change.kind is ChangeKind.REACHED else "Dit doel rust even."
        return _words(first, _text(shown.outcome)), _way(shown, on)
    assert now is not None
    same = "sentence" not in change.parts
    first = _words("Hetzelfde doel.", progress(now)) if same else _text(now.sentence)
    return first, _words("" if same else progress(now), *_what_changed(change, now, on))


def _what_changed(change: GoalChange, now: GoalSide, on: date) -> Iterator[str]:
    for action in change.actions:
        yield _action_words(action)
    if change.parts & {"target", "unit", "out_of"} and now.target is not None:
        yield f"Ons streven is nu {measure_words(now.unit, now.target, now.out_of)}."
    if "due_on" in change.parts and now.due_on is not None:
        yield f"Wij kijken weer op {day(now.due_on, on=on)}."


def _action_words(change: ActionChange) -> str:
    if change.kind is ChangeKind.SAME:
        return ""
    shown = change.now or change.before
    assert shown is not None
    word = {ChangeKind.NEW: "Erbij", ChangeKind.STOPPED: "Niet meer"}.get(change.kind, "Anders")
    return f"{word}: {_action(shown)}" if shown.what.strip() else ""


def _action(action: ActionSide) -> str:
    return _text(", ".join(part.strip().rstrip(".") for part in (action.what, action.rhythm) if part.strip()))


def _begin(goal: GoalSide) -> str:
    return f"Begin: {measure_words(goal.unit, goal.zero, goal.out_of)}." if goal.zero is not None else ""


def _way(goal: GoalSide, on: date) -> str:
    """`Van 2 naar 6 minuten, gezien op do 5 nov.`"""
    if goal.zero is None or goal.now is None or goal.measured_on is None:
        return ""
    short = goal.unit in (MeasureUnit.TIMES, MeasureUnit.MINUTES)
    first = str(goal.zero) if short else measure_words(goal.unit, goal.zero, goal.out_of)
    now = measure_words(goal.unit, goal.now, goal.out_of)
    return f"Van {first} naar {now}, gezien op {day(goal.measured_on, on=on)}."


def _details(goal: GoalSide, on: date) -> tuple[str, ...]:
    """What the whole edition adds: how it is seen, measured and done."""
    category = f"Gebied: {label_inside(goal.category)}." if goal.category is not None else ""
    target = f"Streven: {measure_words(goal.unit, goal.target, goal.out_of)}." if goal.target is not None else ""
    due = f"Klaar op {day(goal.due_on, on=on)}." if goal.due_on is not None else ""
    return (
        _named("Gedrag", goal.behaviour),
        _named("Zo meten wij", goal.measured_how),
        _words(target, due, category),
        _named("Haalbaar", goal.realistic_because),
        *(_named("Actie", _whole_action(action)) for action in goal.actions if action.what.strip()),
    )


def _whole_action(action: ActionSide) -> str:
    who = action.executor_name.strip() or label_inside(action.executor)
    parts = (action.what, action.how, action.material, action.rhythm, who)
    said = ", ".join(part.strip().rstrip(".") for part in parts if part.strip())
    return f"{said}. Wij zeggen: {action.say.strip()}" if action.say.strip() else said


def _home_line(comparison: PlanComparison) -> Iterator[CompareLine]:
    before = " ".join(_action(one) for one in comparison.older.home_actions if one.what.strip())
    now = " ".join(_action(one) for one in comparison.newer.home_actions if one.what.strip())
    if before or now:
        yield CompareLine("home", HOME, comparison.home, before or NOT_YET, "", now or NO_MORE, "")


def _moment_line(change: MomentChange, number: int, on: date) -> CompareLine:
    before = _moment(change.before, on) if change.before is not None else (NOT_YET, "")
    if change.now is not None:
        now = _moment(change.now, on)
    else:
        now = ("Dit besluit is genomen." if change.before is not None and change.before.decision else NO_MORE, "")
    return CompareLine(f"moment_{number}", MOMENT, change.kind, *before, *now)


def _moment(moment: MomentSide, on: date) -> tuple[str, str]:
    asked = moment.question.strip() or "Hoe gaat het verder?"
    decided = ""
    if moment.decision is not None and moment.decided_on is not None:
        decided = f"Besloten op {day(moment.decided_on, on=on)}: {label_inside(moment.decision)}."
    criteria = _named("Wij gaan door als", moment.criteria)
    return f"{day(moment.planned_on, on=on)}: {asked}", _lines(criteria, _words(decided, _text(moment.reason)))


def _text_line(change: TextChange) -> CompareLine:
    return CompareLine(
        key=change.key,
        title=_TITLES.get(change.key) or _question(change.key),
        kind=change.kind,
        before=change.before.strip() or NOT_YET,
        before_second="",
        now=change.now.strip() or NO_MORE,
        now_second="",
        marks=change.kind is ChangeKind.ADJUSTED,
    )


def _question(key: str) -> str:
    """The question itself, for a text without a short name."""
    section, _, field = key.partition(".")
    asked = (question for one in PLAN_SECTIONS if key_of(one) == section for question in questions_of(one))
    return next((question.text for question in asked if question.name == field), key)


def _helpers(helpers: Sequence[Helper]) -> str:
    """`Pleun en Cor Coachman, 2 keer per week`."""
    said = listed([_helper(one) for one in helpers])
    return f"{said[:1].upper()}{said[1:]}" if said else NOBODY


def _helper(one: Helper) -> str:
    if isinstance(one, Visits):
        often_words = often(one.times, one.minutes, one.rhythm) if one.minutes else how_often(one.times, one.rhythm)
        return ", ".join(part for part in (one.name, often_words) if part)
    return label_inside(one) if isinstance(one, Executor) else one


def _named(word: str, text: str) -> str:
    return f"{word}: {_text(text)}" if text.strip() else ""


def _text(text: str) -> str:
    """What was typed as a sentence: it ends with a sign."""
    words = " ".join(text.split())
    return words if not words or words[-1] in ".!?…" else f"{words}."


def _words(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _many(number: int, one: str, more: str) -> str:
    """`Eén doel gaat door`; small numbers in words."""
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return (one if number == 1 else more).format(words[:1].upper() + words[1:] if words[0] != "é" else "Eén", words)


_SUMMARY: Final = {
    ChangeKind.SAME: lambda n: _many(n, "{0} doel blijft gelijk.", "{0} doelen blijven gelijk."),
    ChangeKind.ADJUSTED: lambda n: _many(
        n, "{0} doel gaat door, met een kleine verandering.", "{0} doelen gaan door, met een kleine verandering."
    ),
    ChangeKind.REACHED: lambda n: _many(n, "{0} doel is gehaald.", "{0} doelen zijn gehaald."),
    ChangeKind.STOPPED: lambda n: _many(n, "{0} doel rust even.", "{0} doelen rusten even."),
    ChangeKind.NEW: lambda n: _many(n, "Er komt {1} doel bij.", "Er komen {1} doelen bij."),
}
