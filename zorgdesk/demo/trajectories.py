"""The trajecten of the demo: one as on screen 30, and one of each kind spread over the children that get help."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from zorgdesk.casework.consents import answered_yes, ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.plans import decide_go_no_go
from zorgdesk.casework.sheets.trajectories import (
    BeschikkingInput,
    EvaluationInput,
    FundingInput,
    MomentInput,
    TrajectoryInput,
)
from zorgdesk.casework.trajectories import (
    begin_trajectory,
    end_trajectory,
    extend_trajectory,
    hold_evaluation,
    write_advice,
)
from zorgdesk.casework.trajectory_sheet import plan_goals, trajectory_sheet
from zorgdesk.casework.trajectory_templates import proposal
from zorgdesk.demo.content import phrase
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.papers import the_traject_is_asked_for
from zorgdesk.demo.scene import Scene
from zorgdesk.demo.sessions import Told, write_down
from zorgdesk.domain.trajectory_kinds import rules_of
from zorgdesk.domain.values import (
    BeschikkingStatus,
    ConsentDecision,
    ConsentManner,
    ConsentScope,
    FundingStream,
    GoNoGoDecision,
    OrganisationKind,
    TrajectoryKind,
    TrajectoryStatus,
)
from zorgdesk.wording.trajectory_defaults import in_words

_OWN: Final = frozenset({TrajectoryKind.INTERNAL_TEAM, TrajectoryKind.COACHING_CLIMATE, TrajectoryKind.WATCHFUL})
"""What colleagues of the own organisation do."""

_BEHIND = 5
"""Of which traject two sessies were not written down."""

_EXTENDED, _COMPLETED, _STOPPED, _WITHDRAWN, _NO_GOAL, _FORGOTTEN = 4, 7, 9, 11, 2, 1
"""Which was extended, completed, stopped, lost its toestemming, has no goal yet, or is past its end unnoticed."""

_ASKED_AT_MOST: Final = timedelta(days=40)
"""So long ago a beschikking was asked for at most: no answer is late yet."""

KINDS: Final = tuple(kind for kind in TrajectoryKind if kind not in (TrajectoryKind.BSO_EXTRA, TrajectoryKind.OTHER))


def the_traject_of_the_screen(scene: Scene) -> None:
    """Ambulant, twice a week since four weeks, with a go/no-go in two days; before it a consult (look.md screen 30)."""
    clerk, today = scene.clerk, scene.today
    _asks(scene, TrajectoryKind.AMBULATORY, today - timedelta(days=33))
    earlier = today - timedelta(days=220)
    consult = replace(_proposed(scene, TrajectoryKind.CONSULTATION, earlier), executor_id=_helper(scene))
    ref = clerk.do(begin_trajectory, scene.case_id, consult, on=earlier)
    write_down(scene, ref, Told())
    _decides(scene, ref, earlier + timedelta(days=21))
    done = TrajectoryStatus.COMPLETED
    clerk.do(end_trajectory, ref, done, phrase("traject_completed"), on=consult.ends_on)
    start = workday_until(today - timedelta(days=29))
    given = _proposed(scene, TrajectoryKind.AMBULATORY, start)
    ends_on = today + timedelta(days=21)
    goals = tuple(goal.goal_id for goal in clerk.ask(plan_goals, scene.case_id))[:2]
    given = replace(
        given,
        executor_id=_helper(scene),
        ends_on=ends_on,
        weekdays=(1, 3),
        goal_ids=goals,
        go_no_gos=(MomentInput(today + timedelta(days=2), scene.words("go_no_go"), phrase("criteria")),),
        evaluations=(EvaluationInput(ends_on),),
        funding=(FundingInput(FundingStream.PREVENTION, minutes=40 * 60),),
    )
    ref = clerk.do(begin_trajectory, scene.case_id, given, on=start)
    write_down(scene, ref, Told())


def a_traject(scene: Scene, nth: int) -> None:
    """The nth child that gets help; the kinds in turn."""
    kind = KINDS[nth % len(KINDS)]
    clerk = scene.clerk
    start = workday_until(scene.today - timedelta(days=20 + 9 * (nth % 6)))
    if rules_of(kind).limits.extends:
        start = max(start, workday_from(rules_of(kind).limits.enters_on(scene.birth_date) or start))
    own = kind in _OWN
    if not own:
        _asks(scene, kind, start - timedelta(days=4))
    given = _proposed(scene, kind, start)
    goals = tuple(goal.goal_id for goal in clerk.ask(plan_goals, scene.case_id))[:1]
    given = replace(
        given,
        executor_id=scene.world.coach_id if own else _helper(scene),
        goal="" if nth == _NO_GOAL else scene.words("go_no_go"),
        goal_ids=goals,
        beschikking=_beschikking(scene, nth, start) if rules_of(kind).needs_beschikking else None,
    )
    ref = clerk.do(begin_trajectory, scene.case_id, given, on=start)
    write_down(scene, ref, Told(behind=2 if nth == _BEHIND else 0, has_extra=nth % 5 == 2))
    if kind is TrajectoryKind.MUNICIPAL:
        clerk.day = max(clerk.day, start)
        the_traject_is_asked_for(scene, ref)
    _lives_on(scene, nth, ref, given)


def _lives_on(scene: Scene, nth: int, ref: int, given: TrajectoryInput) -> None:
    """What became of it: decided, extended, completed, stopped, advised, or without toestemming."""
    clerk, today = scene.clerk, scene.today
    moment = given.go_no_gos[0].planned_on
    if moment <= today:
        _decides(scene, ref, moment)
    if rules_of(given.kind).gives_advice and moment <= today:
        clerk.do(write_advice, ref, phrase("traject_advice"), on=moment, at=clerk.moment)
    if nth == _EXTENDED:
        later = given.ends_on + timedelta(weeks=6)
        clerk.do(extend_trajectory, ref, later, phrase("traject_extended"), on=moment)
    elif nth == _COMPLETED or (given.ends_on < today and nth != _FORGOTTEN):
        last = min(today, workday_until(given.ends_on))
        for one in clerk.ask(trajectory_sheet, ref, on=today).evaluations:
            outcome = rules_of(given.kind).outcomes[0]
            clerk.do(hold_evaluation, one.evaluation_id, outcome, phrase("traject_completed"), on=last)
        clerk.do(end_trajectory, ref, TrajectoryStatus.COMPLETED, phrase("traject_completed"), on=last)
    elif nth == _STOPPED:
        clerk.do(end_trajectory, ref, TrajectoryStatus.STOPPED, phrase("traject_stopped"), on=today)
    elif nth == _WITHDRAWN:
        sheet = clerk.ask(trajectory_sheet, ref, on=today)
        request = sheet.consent_request_id
        answered = clerk.ask(answered_yes, request, on=today) if request is not None else ()
        if request is not None and answered:
            clerk.do(withdraw_answer, request, answered[-1], on=today - timedelta(days=2))


def _proposed(scene: Scene, kind: TrajectoryKind, start: date) -> TrajectoryInput:
    return in_words(scene.clerk.ask(proposal, scene.case_id, kind, on=start))


def _helper(scene: Scene) -> int:
    return scene.world.party(OrganisationKind.AMBULATORY_CARE, scene.location.municipality).person_id


def _asks(scene: Scene, kind: TrajectoryKind, asked_on: date) -> None:
    """Everyone who decides said ja to this help."""
    party = scene.world.party(OrganisationKind.AMBULATORY_CARE, scene.location.municipality)
    clerk, purpose, shared = scene.clerk, rules_of(kind).purpose, phrase("shared_help")
    request = clerk.do(
        ask_consent, scene.case_id, purpose, party.organisation_id, ConsentScope.TALK, shared, on=asked_on
    )
    for guardian_id in scene.guardian_ids:
        yes, paper = ConsentDecision.YES, ConsentManner.PAPER
        clerk.do(record_answer, request, guardian_id, yes, paper, decided_on=asked_on, on=asked_on)


def _decides(scene: Scene, ref: int, day: date) -> None:
    for moment in scene.clerk.ask(trajectory_sheet, ref, on=scene.today).go_no_gos:
        present = f"{scene.location.mentor_name}, {scene.guardian_names[0]}"
        go_on = GoNoGoDecision.CONTINUE
        scene.clerk.do(decide_go_no_go, moment.go_no_go_id, go_on, phrase("traject_goes_on"), present, on=day)


def _beschikking(scene: Scene, nth: int, start: date) -> BeschikkingInput:
    """Asked for, or granted for half a year: then one of them ends within eight weeks."""
    gemeente = scene.location.municipality_id
    if nth % 2:
        asked_on = workday_until(max(start - timedelta(days=14), scene.today - _ASKED_AT_MOST))
        return BeschikkingInput(BeschikkingStatus.REQUESTED, asked_on, gemeente)
    until = scene.today + timedelta(weeks=6)
    return BeschikkingInput(
        BeschikkingStatus.GRANTED, start - timedelta(days=40), gemeente, f"B-{3100 + nth}", 40 * 60, start, until
    )
