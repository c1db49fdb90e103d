"""Two versions of a plan read side by side, and the own words above them."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import begun, executor
from zorgdesk.casework.goals import ActionText, GoalText, add_action, add_goal, measure_goal, write_action, write_goal
from zorgdesk.casework.laying_away import bin_plan
from zorgdesk.casework.plan_changes import plan_changes, version_before
from zorgdesk.casework.plan_reviews import write_summary
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, write_parent_view, write_plan_answer
from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet
from zorgdesk.domain.errors import PlanReadOnly
from zorgdesk.domain.plan_compare import ChangeKind, Edition, Visits
from zorgdesk.domain.values import Agreement, Executor

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


def two_versions(session: Session, maker: Maker) -> tuple[int, int]:
    """A version that runs, and the concept after it with one goal adjusted and one new."""
    case_id = maker.case()
    maker.guardian(case_id, "Vera")
    old = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    goal = made(add_goal(session, old))
    write_goal(session, goal, GoalText(sentence="Lotje vraagt speelgoed.", measure_of=5, zero_value=1), at=AT)
    add_action(session, goal, ActionText("Ruilkaarten", rhythm="elke dag"))
    add_action(session, goal, ActionText("Knuffels ruilen", executor=Executor.PARENTS))
    write_plan_answer(session, old, "needs", "needs", "Korte zinnen.", at=AT)
    write_plan_answer(session, old, "internal", "hypothesis", "Wij denken aan taal.", at=AT)
    add_go_no_go(session, old, "Werkt het?", "", date(2026, 12, 1))
    activate_plan(session, old, on=ON)
    measure_goal(session, goal, 3, on=ON)
    new = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    action = plan_sheet(session, new).goals[0].actions[0]
    write_action(session, action.action_id, ActionText("Ruilkaarten, ook buiten", rhythm="elke dag"))
    write_goal(session, made(add_goal(session, new)), GoalText(sentence="Lotje ruimt op."), at=AT)
    return old, new


def both(session: Session, maker: Maker, edition: Edition = Edition.PARENTS) -> PlanChangesSheet:
    old, new = two_versions(session, maker)
    return plan_changes(session, old, new, edition)


def test_goals_and_acties_are_known_over_versions(session: Session, maker: Maker) -> None:
    found = both(session, maker).comparison
    assert [goal.kind for goal in found.goals] == [ChangeKind.ADJUSTED, ChangeKind.NEW]
    assert [one.kind for one in found.goals[0].actions] == [ChangeKind.ADJUSTED]
    assert found.home is ChangeKind.SAME
    assert found.goals[0].now is not None
    assert found.goals[0].now.now == 3


def test_the_older_version_stands_first_whichever_way_they_are_named(session: Session, maker: Maker) -> None:
    old, new = two_versions(session, maker)
    assert plan_changes(session, new, old, Edition.WHOLE) == plan_changes(session, old, new, Edition.WHOLE)
    assert (version_before(session, new), version_before(session, old)) == (old, None)


def test_who_comes_in_a_traject_of_that_time_helps(session: Session, maker: Maker) -> None:
    old, new = two_versions(session, maker)
    case_id = plan_sheet(session, old).case_id
    begun(maker, case_id, executor_id=executor(maker))
    found = plan_changes(session, old, new, Edition.WHOLE).comparison
    assert any(isinstance(one, Visits) for one in found.newer.helpers)


@pytest.mark.parametrize("edition", list(Edition))
def test_nothing_internal_is_in_either_edition(session: Session, maker: Maker, edition: Edition) -> None:
    assert "denken aan taal" not in repr(both(session, maker, edition))


def test_own_words_above_the_rows_are_kept_until_a_signature_stands(session: Session, maker: Maker) -> None:
    old, new = two_versions(session, maker)
    write_summary(session, new, old, " Lotje gaat vooruit. ")
    write_summary(session, new, old, "Lotje gaat goed vooruit.")
    sheet = plan_changes(session, old, new, Edition.PARENTS)
    assert (sheet.own_summary, sheet.summary_open) == ("Lotje gaat goed vooruit.", True)
    write_parent_view(session, new, sheet.parents[0].guardian_id, "Fijn.", Agreement.YES, ON, at=AT)
    session.flush()
    after = plan_changes(session, old, new, Edition.PARENTS)
    assert (after.newer.signed, after.newer.parents, after.summary_open) == (1, 1, False)
    with pytest.raises(PlanReadOnly):
        write_summary(session, new, old, "Anders.")
    write_parent_view(session, new, sheet.parents[0].guardian_id, "Fijn.", Agreement.YES, None, at=AT)
    write_summary(session, new, old, "")
    assert plan_changes(session, old, new, Edition.PARENTS).own_summary == ""


def test_a_concept_with_own_words_can_be_thrown_away_and_comes_back_with_them(session: Session, maker: Maker) -> None:
    old, new = two_versions(session, maker)
    write_summary(session, new, old, "Lotje gaat vooruit.")
    before = plan_changes(session, old, new, Edition.WHOLE)
    change = bin_plan(session, new, on=ON)
    assert version_before(session, old) is None
    assert change.undo is not None
    change.undo(session)
    session.expire_all()
    assert plan_changes(session, old, new, Edition.WHOLE) == before
