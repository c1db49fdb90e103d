"""Begin, change, extend and end a traject: what is refused, what is kept, and what follows from it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import AMBULATORY, END, REQUESTED, START, begun, executor, granted
from zorgdesk.casework.bin import binned, take_back
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.drafts import keep_draft, read_draft
from zorgdesk.casework.emptying import wipe
from zorgdesk.casework.field_history import history
from zorgdesk.casework.field_watch import watch
from zorgdesk.casework.goals import remove_goal
from zorgdesk.casework.plans import begin_plan, decide_go_no_go
from zorgdesk.casework.search import find
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.casework.sheets.trajectories import EvaluationInput, FundingInput, MomentInput
from zorgdesk.casework.timeline import timeline
from zorgdesk.casework.today import today_sheet
from zorgdesk.casework.trajectories import (
    begin_trajectory,
    bin_trajectory,
    change_trajectory,
    end_trajectory,
    extend_trajectory,
    hold_evaluation,
)
from zorgdesk.casework.trajectory_sheet import overlapping, placed_in_group, trajectories_of, trajectory_sheet
from zorgdesk.domain import errors
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentOutcome,
    ConsentPurpose,
    ConsentScope,
    FundingStream,
    GoNoGoDecision,
    OrganisationKind,
    TrajectoryKind,
    TrajectoryOutcome,
    TrajectoryStatus,
)

K = TrajectoryKind
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"ends_on": START}, errors.PeriodOfZeroDays),
        ({"ends_on": START - DAY}, errors.EndsBeforeStart),
        ({"ends_on": date(9999, 1, 1)}, errors.PeriodTooLong),
        ({"go_no_gos": (MomentInput(START - DAY),)}, errors.MomentOutsideTrajectory),
        ({"evaluations": (EvaluationInput(START - DAY),)}, errors.MomentOutsideTrajectory),
        ({"evaluations": (EvaluationInput(date(9999, 1, 1)),)}, errors.MomentOutsideTrajectory),
        ({"times": 30}, errors.FrequencyImpossible),
        ({"go_no_gos": ()}, errors.TrajectoryNotReady),
        ({"funding": ()}, errors.TrajectoryNotReady),
        ({"assignment": " "}, errors.TrajectoryNotReady),
        ({"minutes": 0}, errors.TrajectoryNotReady),
        ({"kind": K.INTERNAL_TEAM}, errors.TrajectoryNotReady),
        ({"kind": K.INTERNAL_TEAM, "goal": "Meedoen", "evaluations": ()}, errors.TrajectoryNotReady),
        ({"kind": K.DIAGNOSTICS}, errors.TrajectoryNotReady),
        ({"kind": K.DIAGNOSTICS, "beschikking": replace(REQUESTED, requested_on=None)}, errors.TrajectoryNotReady),
    ],
)
def test_what_is_not_right_is_refused_and_nothing_is_kept(
    session: Session, maker: Maker, changes: dict[str, Any], error: type[errors.RuleBroken]
) -> None:
    case = maker.case()
    with pytest.raises(error):
        begun(maker, case, **changes)
    assert list(session.new) == []


def test_a_kind_with_beschikking_is_kept_when_it_was_asked_for_or_granted(session: Session, maker: Maker) -> None:
    case = maker.case()
    begun(maker, case, kind=K.DIAGNOSTICS, beschikking=REQUESTED)
    begun(maker, case, kind=K.LONGER_SUPPORT, beschikking=granted(maker))
    assert len(trajectories_of(session, case, on=maker.on)) == 2


def test_a_new_request_stands_beside_the_beschikking_that_was_granted(session: Session, maker: Maker) -> None:
    ref = begun(maker, maker.case(), kind=K.LONGER_SUPPORT, beschikking=granted(maker))
    again = replace(AMBULATORY, kind=K.LONGER_SUPPORT, beschikking=REQUESTED)
    change_trajectory(session, ref, again, at=maker.at)
    sheet = trajectory_sheet(session, ref, on=maker.on)
    assert [one.status.value for one in sheet.beschikkingen] == ["granted", "requested"]


def test_the_gemeente_of_residence_pays_unless_another_was_chosen(session: Session, maker: Maker) -> None:
    case, other = maker.case(), maker.municipality("Wolkendam")
    money = (FundingInput(FundingStream.VVE), FundingInput(FundingStream.OAB, other, 600))
    sheet = trajectory_sheet(session, begun(maker, case, funding=money), on=maker.on)
    assert [(one.municipality, one.pays_by_residence) for one in sheet.funding] == [
        ("Sprookstad", True),
        ("Wolkendam", False),
    ]


def test_plp_plus_ends_at_four_goes_on_with_a_reason_and_never_past_four_and_nine_months(
    session: Session, maker: Maker
) -> None:
    case = maker.case(birth_date=date(2023, 1, 15))
    usual = begun(maker, case, kind=K.PLP_PLUS, ends_on=date(2027, 1, 15))
    with pytest.raises(errors.TrajectoryPastAge) as told:
        begun(maker, case, kind=K.PLP_PLUS, ends_on=date(2027, 2, 1))
    assert (told.value.months, told.value.is_hard) == (48, False)
    extend_trajectory(session, usual, date(2027, 10, 15), "Nog geen plek op school", on=maker.on)
    assert trajectory_sheet(session, usual, on=maker.on).age_reason == "Nog geen plek op school"
    with pytest.raises(errors.TrajectoryPastAge) as hard:
        extend_trajectory(session, usual, date(2027, 10, 16), "Nog langer", on=maker.on)
    assert (hard.value.months, hard.value.is_hard) == (57, True)


def test_an_extension_has_a_reason_and_a_later_end(session: Session, maker: Maker) -> None:
    ref = begun(maker, maker.case())
    with pytest.raises(errors.ReasonMissing):
        extend_trajectory(session, ref, END + DAY, " ", on=maker.on)
    with pytest.raises(errors.EndsBeforeStart):
        extend_trajectory(session, ref, END, "Bijna", on=maker.on)
    extend_trajectory(session, ref, END + 14 * DAY, "Bijna zover", on=maker.on)
    sheet = trajectory_sheet(session, ref, on=maker.on)
    assert sheet.ends_on == END + 14 * DAY
    assert [(one.ended_before, one.reason) for one in sheet.extensions] == [(END, "Bijna zover")]


def test_what_was_stopped_does_not_change_any_more(session: Session, maker: Maker) -> None:
    ref = begun(maker, maker.case())
    with pytest.raises(errors.ReasonMissing):
        end_trajectory(session, ref, TrajectoryStatus.STOPPED, "", on=maker.on)
    end_trajectory(session, ref, TrajectoryStatus.STOPPED, "Verhuisd", on=maker.on)
    with pytest.raises(errors.TrajectoryOver):
        change_trajectory(session, ref, AMBULATORY, at=maker.at)
    with pytest.raises(errors.TrajectoryOver):
        extend_trajectory(session, ref, END + DAY, "Toch", on=maker.on)


def test_a_decided_go_no_go_and_a_held_evaluation_stay_when_the_form_leaves_them_out(
    session: Session, maker: Maker
) -> None:
    ref = begun(maker, maker.case())
    sheet = trajectory_sheet(session, ref, on=maker.on)
    go_on = GoNoGoDecision.CONTINUE
    decide_go_no_go(session, sheet.go_no_gos[0].go_no_go_id, go_on, "Lukt", "Pleun, Vera", on=maker.on)
    evaluation = sheet.evaluations[0].evaluation_id
    with pytest.raises(errors.TrajectoryNotReady):
        hold_evaluation(session, evaluation, None, "", on=maker.on)
    hold_evaluation(session, evaluation, TrajectoryOutcome.REACHED, "Zij ruilt zelf", on=maker.on)
    change_trajectory(session, ref, replace(AMBULATORY, go_no_gos=(), evaluations=()), at=maker.at)
    again = trajectory_sheet(session, ref, on=maker.on)
    assert [one.reason for one in again.go_no_gos] == ["Lukt"]
    assert [one.text for one in again.evaluations] == ["Zij ruilt zelf"]


def test_the_goals_go_along_to_the_next_version_of_the_plan(session: Session, maker: Maker) -> None:
    case = maker.case()
    plan = made(begin_plan(session, case, on=maker.on, by="Fenna", at=maker.at))
    goal = maker.goal(plan)
    ref = begun(maker, case, goal_ids=(goal,))
    maker.plan(plan).shared_on = maker.on
    second = made(begin_plan(session, case, on=maker.on, by="Fenna", at=maker.at))
    linked = trajectory_sheet(session, ref, on=maker.on).goals
    assert [one.goal_id for one in linked] == [maker.plan(second).goals[0].id]


def test_another_traject_in_the_same_time_is_said_and_not_blocked(session: Session, maker: Maker) -> None:
    case = maker.case()
    first = begun(maker, case)
    begun(maker, case, starts_on=END, ends_on=END + 30 * DAY, go_no_gos=(MomentInput(END),), evaluations=())
    assert first in [one.trajectory_id for one in overlapping(session, case, END, END + DAY)]
    assert overlapping(session, case, date(2028, 1, 1), date(2028, 2, 1)) == ()
    end_trajectory(session, first, TrajectoryStatus.STOPPED, "Klaar", on=START + DAY)
    assert first not in [one.trajectory_id for one in overlapping(session, case, END, END + DAY)]


def test_children_with_a_placement_in_the_same_group_are_counted(session: Session, maker: Maker) -> None:
    case, other = maker.case(birth_date=date(2024, 1, 1)), maker.case("Sem", birth_date=date(2024, 1, 1))
    begun(maker, other, kind=K.PLP_PLUS)
    assert placed_in_group(session, case, K.PLP_PLUS, on=maker.on) == 1
    assert placed_in_group(session, case, K.BSO_EXTRA, on=maker.on) == 0


def test_a_withdrawn_toestemming_shows_on_the_traject_and_on_vandaag(session: Session, maker: Maker) -> None:
    case = maker.case()
    parent = maker.guardian(case)
    helper = executor(maker)
    party = maker.organisation("Stichting Naastje", OrganisationKind.AMBULATORY_CARE)
    ask = ask_consent(session, case, ConsentPurpose.COACHING, party, ConsentScope.TALK, "", on=maker.on)
    yes, paper = ConsentDecision.YES, ConsentManner.PAPER
    record_answer(session, made(ask), parent, yes, paper, decided_on=maker.on, on=maker.on)
    ref = begun(maker, case, executor_id=helper)
    assert trajectory_sheet(session, ref, on=maker.on).consent is ConsentOutcome.ALLOWED
    withdraw_answer(session, made(ask), parent, on=maker.on)
    maker.derived(case)
    assert trajectory_sheet(session, ref, on=maker.on).consent is ConsentOutcome.WITHDRAWN
    due = today_sheet(session, on=maker.on)
    assert "trajectory_consent" in {line.task.kind.value for line in (*due.late, *due.today, *due.soon)}


def test_it_goes_to_the_prullenbak_and_back_and_is_found_by_its_words(session: Session, maker: Maker) -> None:
    case = maker.case()
    ref = begun(maker, case, assignment="Ruilkaarten gebruiken")
    maker.derived(case)
    hits = [hit for hit in find(session, "ruilkaarten").texts if hit.kind == "trajectory"]
    assert [hit.ref for hit in hits] == [ref]
    bin_trajectory(session, ref, on=maker.on)
    assert trajectories_of(session, case, on=maker.on) == ()
    assert find(session, "ruilkaarten").texts == ()
    (thing,) = binned(session)
    assert (thing.kind, thing.ref, thing.title) == (BinKind.TRAJECTORY, ref, "Ambulant")
    take_back(session, thing.kind, thing.ref, on=maker.on)
    assert len(trajectories_of(session, case, on=maker.on)) == 1


def test_running_ones_stand_first_and_the_one_that_began_last_on_top(session: Session, maker: Maker) -> None:
    case = maker.case()
    old = begun(maker, case, title="Oud")
    end_trajectory(session, old, TrajectoryStatus.COMPLETED, "Klaar", on=END)
    first = begun(maker, case, title="Eerste")
    second = made(begin_trajectory(session, case, replace(AMBULATORY, title="Tweede", starts_on=START + DAY), on=START))
    shown = [sheet.trajectory_id for sheet in trajectories_of(session, case, on=maker.on)]
    assert shown == [second, first, old]


def test_the_history_of_a_traject_says_who_changed_what(session: Session, maker: Maker) -> None:
    watch(session, at=maker.at)
    case = maker.case()
    ref = begun(maker, case, assignment="Eerst zo")
    session.flush()
    watch(session, at=maker.at)
    change_trajectory(session, ref, replace(AMBULATORY, times=1, assignment="Nu zo"), at=maker.at)
    session.flush()
    lines = history(session, case, "trajectory", ref)
    assert {(line.field, line.before) for line in lines} >= {("times", 2), ("assignment", "Eerst zo")}
    assert not any(line.can_put_back for line in lines)


def test_decisions_about_a_traject_stand_in_the_timeline(session: Session, maker: Maker) -> None:
    case = maker.case()
    ref = begun(maker, case)
    sheet = trajectory_sheet(session, ref, on=maker.on)
    go_on = GoNoGoDecision.CONTINUE
    decide_go_no_go(session, sheet.go_no_gos[0].go_no_go_id, go_on, "Lukt", "Pleun", on=maker.on)
    hold_evaluation(session, sheet.evaluations[0].evaluation_id, TrajectoryOutcome.REACHED, "Zij ruilt", on=maker.on)
    extend_trajectory(session, ref, END + DAY, "Bijna", on=maker.on)
    kinds = {line.kind for line in timeline(session, case, limit=20)}
    assert kinds >= {"traject_started", "trajectory_go_no_go", "trajectory_evaluated", "trajectory_extended"}


def test_a_goal_that_left_its_plan_since_it_was_chosen_is_let_go(session: Session, maker: Maker) -> None:
    case = maker.case()
    plan = made(begin_plan(session, case, on=maker.on, by="Fenna", at=maker.at))
    goal = maker.goal(plan)
    remove_goal(session, goal)
    ref = begun(maker, case, goal_ids=(goal, 999))
    assert trajectory_sheet(session, ref, on=maker.on).goals == ()


def test_wiping_a_traject_takes_what_was_typed_about_it(session: Session, maker: Maker) -> None:
    ref = begun(maker, maker.case())
    sheet = trajectory_sheet(session, ref, on=maker.on)
    keys = [
        f"trajectory_end:{ref}",
        f"trajectory_evaluation:{sheet.evaluations[0].evaluation_id}",
        f"go_no_go:{sheet.go_no_gos[0].go_no_go_id}",
    ]
    for key in keys:
        keep_draft(session, key, {"reason": "Geheim"}, at=maker.at)
    wipe(session, "support_trajectories", ref)
    assert [read_draft(session, key) for key in keys] == [None, None, None]
