"""The words of doelen: numbers in their unit, who agreed, and the course of the metingen."""

from dataclasses import replace
from datetime import date

import pytest

from zorgdesk.casework.sheets.plans import AcceptanceSheet, GoalSheet, MeasurementSheet
from zorgdesk.domain.values import Acceptance, GoalStatus, MeasureUnit, Relation
from zorgdesk.wording import goals as say

TODAY = date(2026, 11, 10)
GOAL = GoalSheet(
    goal_id=1, position=1, sentence="Lotje ruilt.", behaviour="", measured_how="", unit=MeasureUnit.TIMES, measure_of=5,
    zero_value=1, target_value=4, realistic_because="", due_on=None, category=None, status=GoalStatus.OPEN,
    evaluation="",
)  # fmt: skip


def measured(*values: int, unit: MeasureUnit = MeasureUnit.TIMES) -> GoalSheet:
    rows = [MeasurementSheet(at, date(2026, 10, 20 + at), value, "", False, 1) for at, value in enumerate(values)]
    return replace(GOAL, unit=unit, measurements=tuple(rows))


@pytest.mark.parametrize(
    ("unit", "value", "out_of", "words"),
    [
        (MeasureUnit.TIMES, 1, 5, "1 van 5"),
        (MeasureUnit.TIMES, 3, None, "3 keer"),
        (MeasureUnit.PERCENT, 40, None, "40%"),
        (MeasureUnit.MINUTES, 1, None, "1 minuut"),
        (MeasureUnit.MINUTES, 10, None, "10 minuten"),
        (MeasureUnit.SCORE, 6, None, "score 6"),
        (MeasureUnit.NUMBER, 12, None, "12"),
    ],
)
def test_a_number_has_its_unit(unit: MeasureUnit, value: int, out_of: int | None, words: str) -> None:
    assert say.measure_words(unit, value, out_of) == words


def test_two_to_ten_minutes_reads_as_it_is_said() -> None:
    goal = replace(GOAL, unit=MeasureUnit.MINUTES, measure_of=None, zero_value=2, target_value=10)
    assert say.measurable(goal) == ("Begin 2 minuten, streven 10 minuten", False)


def test_many_metingen_show_the_last_four_with_their_unit_once() -> None:
    assert say.numbers_line(measured()) == ""
    assert say.numbers_line(measured(2)) == "1 meting: 2 van 5"
    assert say.numbers_line(measured(1, 2, 2, 3, 4)) == "5 metingen: … 2, 2, 3, 4 van 5"


def test_the_chart_begins_at_the_nulmeting_and_its_axis_fits_the_unit() -> None:
    labels, values, low, high = say.course_points(measured(2, 3))
    assert (labels, values, low, high) == (["begin", "20 okt", "21 okt"], (1.0, 2.0, 3.0), 0.0, 5.0)
    assert say.course_points(measured(2, unit=MeasureUnit.SCORE))[3] == 10.0
    assert say.course_points(measured(12, unit=MeasureUnit.MINUTES))[3] == 12.0
    words = "Van 1 van 5 naar 3 van 5 in 2 metingen, de laatste op 21 okt. Streven is 4 van 5."
    assert say.course_sentence(measured(2, 3)) == words


def test_everybody_is_named_by_what_they_said() -> None:
    def voices(mother: Acceptance, father: Acceptance, team: Acceptance) -> GoalSheet:
        people = (
            AcceptanceSheet(1, "Vera Luchtballon", Relation.MOTHER, mother),
            AcceptanceSheet(2, "Pepijn Luchtballon", Relation.FATHER, father),
            AcceptanceSheet(None, "", None, team),
        )
        return replace(GOAL, acceptances=people)

    yes, no, waiting = Acceptance.YES, Acceptance.NO, Acceptance.OPEN
    assert say.acceptable(voices(yes, yes, yes)) == ("Moeder, vader en pm'er: ja", False)
    assert say.acceptable(voices(yes, waiting, yes)) == ("Moeder en pm'er: ja. Vader: nog vragen", True)
    assert say.acceptable(voices(yes, no, waiting)) == ("Moeder: ja. Vader: nee. Pm'er: nog vragen", True)
    assert say.acceptable(voices(waiting, waiting, waiting)) == (say.ACCEPTED_MISSING, True)


@pytest.mark.parametrize(
    ("value", "day", "field"),
    [(None, TODAY, "value"), (6, TODAY, "value"), (3, None, "measured_on"), (3, date(2026, 11, 11), "measured_on")],
)
def test_a_meting_that_cannot_be_says_at_which_field(value: int | None, day: date | None, field: str) -> None:
    assert list(say.measurement_problem(value, day, GOAL, TODAY)) == [field]


def test_a_meting_that_can_be_has_no_problem() -> None:
    assert say.measurement_problem(5, TODAY, GOAL, TODAY) == {}
