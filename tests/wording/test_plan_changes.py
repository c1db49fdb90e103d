"""The rows of "wat is er anders?" as a parent reads them."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.test_plan_compare import ASKS, CARDS, FIRST, HOME, PLAYS, SECOND
from zorgdesk.domain.plan_compare import ChangeKind, Edition, PlanSide, Visits, compare
from zorgdesk.domain.values import Executor, GoalStatus, GoNoGoDecision, MeasureUnit, Rhythm
from zorgdesk.wording import plan_changes as say

TODAY = date(2026, 11, 10)


def rows(newer: PlanSide, older: PlanSide = FIRST, edition: Edition = Edition.PARENTS) -> dict[str, say.CompareLine]:
    return {row.key: row for row in say.lines(compare(older, newer, edition), TODAY)}


def test_a_goal_that_goes_on_says_how_often_it_works_and_what_is_added() -> None:
    outside = replace(CARDS, line_id=9, what="Wij oefenen ook buiten", rhythm="elke dag 10 minuten")
    later = replace(ASKS, now=3, measured_on=date(2026, 11, 5), actions=(CARDS, HOME, outside))
    row = rows(replace(SECOND, goals=(later, PLAYS)))["goal_1"]
    assert (row.title, row.before, row.before_second) == ("Doel 1", "Lotje vraagt speelgoed.", "Begin: 1 van 5.")
    assert row.now == "Hetzelfde doel. Nu lukt het 3 van de 5 keer."
    assert row.now_second == "Erbij: Wij oefenen ook buiten, elke dag 10 minuten."


def test_a_goal_that_rests_says_why_and_how_far_it_came() -> None:
    minutes = replace(PLAYS, unit=MeasureUnit.MINUTES, out_of=None, zero=2, now=6, measured_on=date(2026, 11, 5))
    older = replace(FIRST, goals=(ASKS, replace(minutes, outcome="Het gaat vanzelf vooruit")))
    row = rows(replace(SECOND, goals=(ASKS,)), older)["goal_2"]
    assert (row.kind, row.now) == (ChangeKind.STOPPED, "Dit doel rust even. Het gaat vanzelf vooruit.")
    assert row.now_second == "Van 2 naar 6 minuten, gezien op do 5 nov."


def test_a_new_goal_says_why() -> None:
    new = replace(PLAYS, line_id=3, sentence="Lotje blijft bij de groep", realistic_because="u en Pleun zagen dat")
    row = rows(replace(SECOND, goals=(ASKS, PLAYS, new)))["goal_3"]
    assert (row.title, row.before, row.now) == ("Nieuw doel", "Stond er nog niet in.", "Lotje blijft bij de groep.")
    assert row.now_second == "Waarom: u en Pleun zagen dat."


def test_a_goal_in_other_words_shows_those_words() -> None:
    later = replace(ASKS, sentence="Lotje vraagt hulp.", target=5, due_on=date(2027, 1, 5))
    row = rows(replace(SECOND, goals=(later, PLAYS)))["goal_1"]
    assert row.now == "Lotje vraagt hulp."
    assert row.now_second == "Nu lukt het nog 1 van de 5 keer. Ons streven is nu 5 van 5. Wij kijken weer op di 5 jan."


@pytest.mark.parametrize(
    ("unit", "out_of", "now", "words"),
    [
        (MeasureUnit.TIMES, 5, 3, "Nu lukt het 3 van de 5 keer."),
        (MeasureUnit.TIMES, None, 3, "Nu lukt het 3 keer."),
        (MeasureUnit.MINUTES, None, 6, "Nu lukt het 6 minuten."),
        (MeasureUnit.PERCENT, None, 40, "Nu lukt het in 40% van de keren."),
        (MeasureUnit.SCORE, None, 6, "Nu is het score 6."),
        (MeasureUnit.NUMBER, None, 12, "Nu is het 12."),
        (MeasureUnit.TIMES, 5, 1, "Nu lukt het nog 1 van de 5 keer."),
        (MeasureUnit.TIMES, 5, None, ""),
    ],
)
def test_progress_in_each_unit(unit: MeasureUnit, out_of: int | None, now: int | None, words: str) -> None:
    assert say.progress(replace(ASKS, unit=unit, out_of=out_of, now=now)) == words


def test_who_helps_what_happens_at_home_and_when_are_rows() -> None:
    newer = replace(
        SECOND,
        goals=(replace(ASKS, actions=(CARDS, replace(HOME, what="Opruimkaart laten zien"))), PLAYS),
        helpers=("Pleun", Executor.COACH),
        evaluation_on=date(2027, 1, 5),
    )
    found = rows(newer)
    assert (found["home"].title, found["home"].before) == ("Wat u thuis doet", "Ruilen met de knuffels, elke avond.")
    assert found["home"].now == "Opruimkaart laten zien, elke avond."
    assert (found["helpers"].before, found["helpers"].now) == ("Pleun", "Pleun en coach")
    assert (found["days"].kind, found["moment_1"].before) == (ChangeKind.ADJUSTED, "ma 2 nov: Werkt het?")
    assert "baseline.facts" not in found


def test_who_comes_in_a_traject_says_how_often_and_only_the_whole_plan_how_long() -> None:
    coach = Visits("Cor Coachman", 2, Rhythm.WEEK, 90)
    newer = replace(SECOND, helpers=("Pleun", coach))
    assert rows(newer)["helpers"].now == "Pleun en Cor Coachman, 2 keer per week"
    whole = rows(newer, edition=Edition.WHOLE)["helpers"].now
    assert whole == "Pleun en Cor Coachman, 2 keer 1,5 uur per week"


def test_the_whole_plan_also_says_how_it_is_done_and_decided() -> None:
    moment = replace(
        FIRST.moments[0], decision=GoNoGoDecision.CONTINUE, reason="Het lukt", decided_on=date(2026, 11, 2)
    )
    found = rows(replace(SECOND, moments=()), replace(FIRST, moments=(moment,)), Edition.WHOLE)
    assert "Actie: Ruilkaarten gebruiken, stap voor stap, kaarten, elke dag, pm'er. Wij zeggen: Wij ruilen." in (
        found["goal_1"].before_second
    )
    assert found["moment_1"].before_second == ("Wij gaan door als: 3 van 5.\nBesloten op ma 2 nov: doorgaan. Het lukt.")
    assert found["moment_1"].now == "Dit besluit is genomen."
    assert found["baseline.facts"].title == "Wat wij zien"


def test_in_het_kort_is_made_from_the_goals() -> None:
    later = replace(ASKS, target=5, actions=(CARDS,))
    new = replace(PLAYS, line_id=3)
    comparison = compare(FIRST, replace(SECOND, goals=(later, new)), Edition.PARENTS)
    assert say.summary(comparison) == (
        "Eén doel gaat door, met een kleine verandering. Eén doel rust even. Er komt één doel bij. "
        "Thuis doet u iets anders."
    )
    assert say.summary(compare(FIRST, SECOND, Edition.PARENTS)) == "Twee doelen blijven gelijk."
    reached = tuple(replace(goal, status=GoalStatus.REACHED, actions=()) for goal in FIRST.goals)
    assert say.summary(compare(FIRST, replace(SECOND, goals=reached), Edition.PARENTS)).startswith(
        "Twee doelen zijn gehaald."
    )
    empty = replace(FIRST, goals=())
    assert say.summary(compare(empty, empty, Edition.PARENTS)) == "Er staan nog geen doelen in."


def test_counts_are_counts_of_rows() -> None:
    found = say.lines(compare(FIRST, replace(SECOND, goals=(ASKS,)), Edition.PARENTS), TODAY)
    assert say.counts(found)[ChangeKind.STOPPED] == 1
    assert sum(say.counts(found).values()) == len(found)
