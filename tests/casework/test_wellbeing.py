"""Scores between the sheets, and whether the group carries it: kept with day and reason, internal, undone."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.case_file import scores
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.plan_paper import prepare_support_plan
from zorgdesk.casework.plans import begin_plan, write_plan_answer
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.wellbeing import add_score, answer_carrying
from zorgdesk.casework.wellbeing_trend import wellbeing_sheet
from zorgdesk.domain.errors import DayStillToCome, ReasonMissing, ScoreOutOfRange
from zorgdesk.domain.values import PaperKind

ON = date(2026, 11, 10)
EARLIER = date(2026, 10, 1)


@pytest.fixture
def case_id(maker: Maker) -> int:
    return maker.case()


def test_a_quick_score_stands_in_the_trend_on_its_day(session: Session, case_id: int) -> None:
    add_score(session, case_id, 4, None, ON, "Pleun", on=ON)
    change = add_score(session, case_id, 2, 3, EARLIER, "Pleun", on=ON)
    points = [(one.on, one.wellbeing, one.involvement) for one in scores(session, case_id)]
    assert points == [(EARLIER, 2.0, 3.0), (ON, 4.0, None)]
    assert change.undo is not None
    change.undo(session)
    assert [one.on for one in wellbeing_sheet(session, case_id).points] == [ON]


def test_a_score_is_one_to_five_and_not_of_tomorrow(session: Session, case_id: int) -> None:
    with pytest.raises(ScoreOutOfRange):
        add_score(session, case_id, 6, 3, ON, "", on=ON)
    with pytest.raises(DayStillToCome):
        add_score(session, case_id, 3, 3, date(2026, 11, 11), "", on=ON)


def test_the_group_answers_with_a_reason_and_a_history(session: Session, case_id: int) -> None:
    answer_carrying(session, case_id, True, "Rustige week.", "Pleun", EARLIER, on=ON)
    change = answer_carrying(session, case_id, False, "Twee keer per dag hulp nodig.", "Pleun", ON, on=ON)
    sheet = wellbeing_sheet(session, case_id)
    assert [(one.asked_on, one.carries, one.reason) for one in sheet.answers] == [
        (ON, False, "Twee keer per dag hulp nodig."),
        (EARLIER, True, "Rustige week."),
    ]
    carrying = case_facts(session, case_id).carrying
    assert carrying is not None
    assert not carrying.carries
    assert sheet.ask_again_on is None
    assert change.undo is not None
    change.undo(session)
    assert wellbeing_sheet(session, case_id).ask_again_on == date(2026, 11, 12)


def test_without_a_reason_nothing_is_kept(session: Session, case_id: int) -> None:
    with pytest.raises(ReasonMissing):
        answer_carrying(session, case_id, False, "  ", "Pleun", ON, on=ON)
    with pytest.raises(DayStillToCome):
        answer_carrying(session, case_id, False, "Te druk.", "Pleun", date(2026, 12, 1), on=ON)
    assert wellbeing_sheet(session, case_id).answers == ()


def test_what_the_group_carries_stands_on_no_paper_for_a_parent(session: Session, maker: Maker, case_id: int) -> None:
    mother = maker.guardian(case_id, "Vera")
    plan_id = made(begin_plan(session, case_id, on=ON, by="Fenna", at=maker.at))
    write_plan_answer(session, plan_id, "internal", "group_capacity", "KANARIE teamdraagkracht", at=maker.at)
    answer_carrying(session, case_id, False, "KANARIE te druk", "Pleun", ON, on=ON)
    request = PaperRequest(PaperKind.SUPPORT_PLAN, case_id, plan_id, guardian_id=mother)
    assert "KANARIE" not in repr(prepare_support_plan(session, request, on=ON))
