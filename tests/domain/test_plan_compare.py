"""What differs between two versions of a plan: goals that go on, stop or come, and nothing professional for parents."""

from dataclasses import replace
from datetime import date

import pytest

from zorgdesk.domain.plan_compare import (
    ActionSide,
    ChangeKind,
    Edition,
    GoalSide,
    MomentSide,
    PlanSide,
    compare,
)
from zorgdesk.domain.values import Executor, GoalStatus, GoNoGoDecision, MeasureUnit, PlanStatus

CARDS = ActionSide(
    1, "Ruilkaarten gebruiken", "stap voor stap", "Wij ruilen", "kaarten", "elke dag", Executor.EDUCATOR, ""
)
HOME = replace(CARDS, line_id=2, what="Ruilen met de knuffels", rhythm="elke avond", executor=Executor.PARENTS)
ASKS = GoalSide(
    line_id=1, number=1, sentence="Lotje vraagt speelgoed.", behaviour="Zij wijst of zegt een woord.",
    measured_how="tellen", unit=MeasureUnit.TIMES, out_of=5, zero=1, target=4, now=1, measured_on=None, due_on=None,
    realistic_because="", category=None, status=GoalStatus.OPEN, outcome="", actions=(CARDS, HOME),
)  # fmt: skip
PLAYS = replace(ASKS, line_id=2, number=2, sentence="Lotje speelt naast een kind.", actions=())
FIRST = PlanSide(
    1, PlanStatus.COMPLETED, date(2026, 10, 12), date(2026, 11, 23), (ASKS, PLAYS),
    (MomentSide("Werkt het?", "3 van 5", date(2026, 11, 2), None, "", None),), ("Pleun",),
    (("needs.needs", "Korte zinnen."), ("baseline.facts", "Zegt 12 woorden.")),
)  # fmt: skip
SECOND = replace(FIRST, version=2, status=PlanStatus.DRAFT)


def goals(newer: PlanSide, older: PlanSide = FIRST, edition: Edition = Edition.PARENTS) -> list[ChangeKind]:
    return [goal.kind for goal in compare(older, newer, edition).goals]


def test_two_versions_that_say_the_same_are_the_same_everywhere() -> None:
    found = compare(FIRST, SECOND, Edition.WHOLE)
    assert {goal.kind for goal in found.goals} == {ChangeKind.SAME}
    assert {row.kind for row in (*found.moments, *found.texts)} == {ChangeKind.SAME}
    assert (found.home, found.helpers, found.days) == (ChangeKind.SAME,) * 3


def test_a_measurement_is_no_change_of_the_goal() -> None:
    later = replace(ASKS, now=3, measured_on=date(2026, 11, 5))
    assert goals(replace(SECOND, goals=(later, PLAYS))) == [ChangeKind.SAME, ChangeKind.SAME]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sentence", "Lotje vraagt hulp."),
        ("target", 5),
        ("due_on", date(2027, 1, 4)),
        ("realistic_because", "Zij wil."),
    ],
)
def test_a_goal_that_was_written_anew_is_adjusted(field: str, value: object) -> None:
    later = replace(ASKS, **{field: value})
    change = compare(FIRST, replace(SECOND, goals=(later, PLAYS)), Edition.PARENTS).goals[0]
    assert (change.kind, change.parts) == (ChangeKind.ADJUSTED, {field})


def test_blanks_are_no_difference() -> None:
    assert goals(replace(SECOND, goals=(replace(ASKS, sentence=" Lotje  vraagt speelgoed.\n"), PLAYS)))[0] is (
        ChangeKind.SAME
    )


def test_an_actie_that_came_went_or_changed_adjusts_its_goal() -> None:
    outside = replace(CARDS, line_id=9, what="Buiten oefenen")
    later = replace(ASKS, actions=(replace(CARDS, rhythm="elke week"), HOME, outside))
    change = compare(FIRST, replace(SECOND, goals=(later, PLAYS)), Edition.PARENTS).goals[0]
    assert change.kind is ChangeKind.ADJUSTED
    assert [one.kind for one in change.actions] == [ChangeKind.ADJUSTED, ChangeKind.NEW]
    gone = compare(FIRST, replace(SECOND, goals=(replace(ASKS, actions=(HOME,)), PLAYS)), Edition.PARENTS).goals[0]
    assert [one.kind for one in gone.actions] == [ChangeKind.STOPPED]


def test_an_actie_that_was_written_again_in_the_same_words_is_the_same() -> None:
    again = replace(CARDS, line_id=9)
    change = compare(FIRST, replace(SECOND, goals=(replace(ASKS, actions=(again, HOME)), PLAYS)), Edition.PARENTS)
    assert [one.kind for one in change.goals[0].actions] == [ChangeKind.SAME]


def test_what_is_not_taken_along_stopped_or_was_reached_and_what_came_is_new() -> None:
    third = replace(PLAYS, line_id=3, number=2, sentence="Lotje ruimt op.")
    newer = replace(SECOND, goals=(ASKS, third))
    assert goals(newer) == [ChangeKind.SAME, ChangeKind.STOPPED, ChangeKind.NEW]
    reached = replace(FIRST, goals=(ASKS, replace(PLAYS, status=GoalStatus.REACHED)))
    assert goals(newer, reached)[1] is ChangeKind.REACHED


@pytest.mark.parametrize(
    ("status", "kind"), [(GoalStatus.STOPPED, ChangeKind.STOPPED), (GoalStatus.REACHED, ChangeKind.REACHED)]
)
def test_a_goal_that_ended_in_the_newer_version_says_so(status: GoalStatus, kind: ChangeKind) -> None:
    assert goals(replace(SECOND, goals=(replace(ASKS, status=status), PLAYS)))[0] is kind


def test_what_parents_do_at_home_is_a_part_of_its_own() -> None:
    def at_home(*actions: ActionSide) -> PlanSide:
        return replace(SECOND, goals=(replace(ASKS, actions=(CARDS, *actions)), PLAYS))

    assert compare(FIRST, at_home(HOME), Edition.PARENTS).home is ChangeKind.SAME
    assert compare(FIRST, at_home(), Edition.PARENTS).home is ChangeKind.STOPPED
    assert compare(at_home(), at_home(HOME), Edition.PARENTS).home is ChangeKind.NEW
    changed = compare(FIRST, at_home(replace(HOME, what="Opruimkaart laten zien")), Edition.PARENTS)
    assert (changed.home, changed.goals[0].kind) == (ChangeKind.ADJUSTED, ChangeKind.SAME)


def test_a_go_no_go_is_known_by_its_question_else_by_its_place() -> None:
    asked = MomentSide("Werkt het?", "4 van 5", date(2026, 12, 1), None, "", None)
    other = MomentSide("Stoppen wij?", "", date(2026, 12, 9), None, "", None)
    found = compare(FIRST, replace(SECOND, moments=(other, asked)), Edition.WHOLE).moments
    assert [(one.kind, one.now) for one in found] == [(ChangeKind.ADJUSTED, asked), (ChangeKind.NEW, other)]
    assert compare(FIRST, replace(SECOND, moments=(other,)), Edition.WHOLE).moments[0].kind is ChangeKind.ADJUSTED
    assert compare(FIRST, replace(SECOND, moments=()), Edition.WHOLE).moments[0].kind is ChangeKind.STOPPED


def test_a_text_that_is_empty_in_both_has_no_row() -> None:
    newer = replace(SECOND, texts=(("needs.needs", ""), ("baseline.strengths", "Zingt."), ("baseline.home", " ")))
    found = compare(FIRST, newer, Edition.PARENTS).texts
    assert {one.key: one.kind for one in found} == {
        "needs.needs": ChangeKind.STOPPED, "baseline.strengths": ChangeKind.NEW
    }  # fmt: skip


def test_the_edition_for_parents_holds_no_field_of_professionals() -> None:
    decided = MomentSide(
        "Werkt het?", "3 van 5", date(2026, 11, 2), GoNoGoDecision.CONTINUE, "Te druk.", date(2026, 11, 2)
    )
    found = repr(compare(replace(FIRST, moments=(decided,)), SECOND, Edition.PARENTS))
    for words in (
        "Zij wijst",
        "tellen",
        "stap voor stap",
        "Wij ruilen",
        "kaarten'",
        "12 woorden",
        "Te druk",
        "3 van 5",
    ):
        assert words not in found
        assert words in repr(compare(replace(FIRST, moments=(decided,)), SECOND, Edition.WHOLE))
