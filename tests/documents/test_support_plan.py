"""Paper 03: what a goal says of its course and of parents who differ, help in the group, and answers given before."""

from dataclasses import replace
from datetime import date

from tests.documents import samples_plan
from tests.documents.every_paper import PLAN
from tests.documents.looking import flat, page_texts, whole_text
from zorgdesk.casework.sheets.papers import StaffOnPaper
from zorgdesk.casework.sheets.plan_paper import (
    AcceptedBy,
    FactInArea,
    MeasuredOn,
    ParentAnswer,
    PlannedAction,
    TrajectoryOnPaper,
)
from zorgdesk.documents import SUPPORT_PLAN
from zorgdesk.domain.values import (
    Acceptance,
    Agreement,
    DayMoment,
    Executor,
    MeasureUnit,
    PersonRole,
    Rhythm,
    TrajectoryKind,
)

HELP = TrajectoryOnPaper(
    TrajectoryKind.AMBULATORY, "", 2, Rhythm.WEEK, date(2026, 12, 7), date(2027, 2, 26),
    StaffOnPaper("Cor Coachman", PersonRole.AMBULATORY_SUPPORTER), "Stichting Naastje",
)  # fmt: skip


def _text(**changes: object) -> str:
    return whole_text(SUPPORT_PLAN.render(samples_plan.support_plan(**changes), PLAN.frame))


def test_a_goal_tells_its_course_and_names_parents_who_do_not_say_the_same() -> None:
    text = whole_text(PLAN.pdf)
    assert "12 okt 2026: 2 van 10 · 5 nov 2026: 5 van 10 (evaluatie)" in text
    assert "ouders: ja · groep: ja" in text
    assert "Çağla Krijtstreep-Şimşek: ja · Joost Krijtstreep: nee · groep: ja" in text


def test_a_goal_that_nobody_was_asked_about_and_one_in_minutes() -> None:
    goal = replace(
        samples_plan.GOALS[0], accepted=(), group_accepts=None, unit=MeasureUnit.MINUTES, out_of=None, start=2,
        target=10, history=(MeasuredOn(date(2026, 10, 12), 2),),
    )  # fmt: skip
    open_goal = replace(goal, accepted=(AcceptedBy("Vera", Acceptance.OPEN),))
    text = _text(goals=(goal, open_goal))
    assert "ouders: niet ingevuld · groep: niet ingevuld" in text
    assert "ouders: nog vragen" in text
    assert "Van 2 naar 10 minuten." in text
    assert "12 okt 2026: 2 minuten" in text


def test_a_percentage_and_a_score_have_a_line_with_an_end_and_few_figures() -> None:
    goals = [
        replace(samples_plan.GOALS[0], unit=unit, out_of=None, start=start, target=target, now=None)
        for unit, start, target in ((MeasureUnit.PERCENT, 20, 80), (MeasureUnit.SCORE, 3, 7))
    ]
    text = _text(goals=tuple(goals))
    assert "Van 20% naar 80%." in text
    assert "0 10 20 30 40 50 60 70 80 90 100" in text
    assert "Van score 3 naar score 7." in text


def test_help_in_the_group_is_told_without_hours_or_money() -> None:
    placed = replace(HELP, title="Plaatsing bso-extra", rhythm=Rhythm.PLACEMENT, executor=None)
    text = _text(trajectories=(HELP, placed))
    assert (
        "Ambulant, 2 keer per week, 7 december 2026 tot en met 26 februari 2027. "
        "Cor Coachman, ambulant begeleider, Stichting Naastje." in text
    )
    assert "Plaatsing bso-extra, 7 december 2026 tot en met 26 februari 2027. Stichting Naastje." in text
    assert "uur" not in flat(text.split("Hulp in de groep")[1].split("Wanneer beslissen we?")[0])


def test_an_answer_that_was_signed_stands_there_with_its_day_and_the_day_of_the_copy() -> None:
    signed, given = date(2026, 11, 13), date(2026, 11, 14)
    answers = (ParentAnswer(samples_plan.CAGLA.name, Agreement.PARTLY, signed, given),)
    last = flat(page_texts(SUPPORT_PLAN.render(samples_plan.support_plan(answers=answers), PLAN.frame))[-1])
    assert "Kopie gekregen op" in last
    assert "getekend op 13 november 2026" in last
    assert "14 november 2026" in last
    assert last.count("nee") == 1


def test_an_action_says_what_is_needed_when_in_the_day_and_that_it_is_for_everyone() -> None:
    action = PlannedAction(
        "Ruilkaarten", "Klaarleggen", Executor.EDUCATOR, "elke dag", "kaarten", DayMoment.PLAY, for_group=True
    )
    own = replace(action, moment_words="na het fruit", material="", how="", for_group=False)
    text = _text(actions=(action, own))
    assert "Klaarleggen Nodig: kaarten. Voor de hele groep." in text
    assert "elke dag, spelen" in text
    assert "elke dag, na het fruit" in text


def test_what_may_be_left_out_has_a_row_only_when_it_says_something() -> None:
    text = whole_text(PLAN.pdf)
    optional = ("Vraag van het kind", "Wat beschermt", "Zolang wij wachten", "Hulp in de groep")
    assert not [label for label in optional if label in text]
    full = _text(child_question="Ik wil fietsen.", protects="Oma.", bridging="De coach komt.", trajectories=(HELP,))
    assert [label for label in optional if label not in full] == []


def test_facts_stand_in_their_area_with_their_day_also_when_nothing_else_was_written() -> None:
    assert "Taal en spraak: Vraagt met een gebaar om het liedje. (29 oktober 2026)" in whole_text(PLAN.pdf)
    assert "Wat wij zagen • Lacht veel." in _text(seen="", facts=(FactInArea(None, "Lacht veel."),))


def test_the_page_before_the_signatures_is_never_nearly_empty() -> None:
    for length in range(0, 60, 6):
        pages = page_texts(SUPPORT_PLAN.render(samples_plan.support_plan(effort="Wij doen dit. " * length), PLAN.frame))
        assert min(len(flat(page)) for page in pages[1:-1]) > 350
        assert "Handtekening" in pages[-1]


def test_the_line_of_moments_stays_with_its_table_and_its_heading() -> None:
    for length in range(0, 60, 4):
        pages = page_texts(SUPPORT_PLAN.render(samples_plan.support_plan(effort="Wij doen dit. " * length), PLAN.frame))
        together = [page for page in pages if "Wanneer beslissen we?" in page]
        assert len(together) == 1
        assert "beslismoment 1" in together[0]
        assert "Doorgaan als" in together[0]
