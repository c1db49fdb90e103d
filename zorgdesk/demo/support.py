"""The middle chapters: observations on sheets, the begeleidingsplan in versions, and oudergesprekken."""

from datetime import date, timedelta

from zorgdesk.casework.observations import MomentText, ObservationText, draw_sheet, enter_sheet, tick_destroyed
from zorgdesk.casework.parent_meetings import (
    FactText,
    ParentMeetingText,
    add_agreement,
    hold_parent_meeting,
    pick_facts,
    plan_parent_meeting,
    write_parent_words,
)
from zorgdesk.casework.plans import (
    activate_plan,
    add_go_no_go,
    begin_plan,
    decide_go_no_go,
    discuss_plan,
    set_plan_period,
    write_parent_view,
    write_plan_answer,
)
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.demo.content import phrase
from zorgdesk.demo.days import workday_until
from zorgdesk.demo.goals import goals_of_plan, measured, renewed
from zorgdesk.demo.opening import notes_along_the_way
from zorgdesk.demo.papers import leaves
from zorgdesk.demo.plan_rows import rows_of_the_plan, the_group_carries
from zorgdesk.demo.reviews import the_evaluation, the_next_is_written
from zorgdesk.demo.scene import Ending, Scene
from zorgdesk.domain.values import (
    Agreement,
    GoNoGoDecision,
    PaperKind,
    ParentMeetingKind,
    ReleaseManner,
    SheetKind,
    SheetLabel,
    Situation,
)

_SHEETS_KEPT = timedelta(days=75)
_TIMES = ("09:10", "09:25", "09:50", "10:20", "11:05", "11:40")
_QR_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_PLAN_TEXTS = (
    ("baseline", "facts"),
    ("baseline", "strengths"),
    ("baseline", "hinders"),
    ("baseline", "home"),
    ("needs", "needs"),
)


def an_observation(scene: Scene, level: float, *, comes_back: bool = True) -> None:
    """A printed O2 sheet; it comes back with six moments around a level of 1 to 5."""
    token = "".join(scene.rng.choice(_QR_SIGNS) for _ in range(8))
    sheet_id = scene.clerk.do(
        draw_sheet,
        scene.case_id,
        SheetKind.WELLBEING_INVOLVEMENT,
        SheetLabel.FIRST_NAME,
        scene.words("team_question"),
        token=token,
        on=scene.clerk.day,
    )
    if scene.clerk.day >= scene.today - _SHEETS_KEPT:
        request = PaperRequest(PaperKind.OBSERVATION_SHEET, scene.case_id, sheet_id)
        leaves(scene.clerk, request, ReleaseManner.PRINTED, by=scene.world.own_name)
    if not comes_back:
        return
    scene.pass_days(1, 6)
    seen = scene.rng.sample(scene.arc.seen, len(_TIMES))
    moments = tuple(
        MomentText(
            time, scene.rng.choice(tuple(Situation)), _score(scene, level + 0.5), _score(scene, level), scene.say(what)
        )
        for time, what in zip(_TIMES, seen, strict=True)
    )
    text = ObservationText(scene.clerk.day, scene.world.own_name, scene.words("team_question"), "", moments)
    scene.clerk.do(enter_sheet, sheet_id, scene.case_id, text, on=scene.clerk.day)
    if scene.rng.random() < 0.7:
        scene.clerk.do(tick_destroyed, sheet_id, destroyed_on=scene.clerk.day)


def a_plan(scene: Scene) -> int:
    """A first version, filled from the arc; stays a draft when the story ends there."""
    clerk, day = scene.clerk, scene.clerk.day
    plan_id = clerk.do(begin_plan, scene.case_id, on=day, by=scene.world.own_name, at=clerk.moment)
    for section, key in _PLAN_TEXTS:
        clerk.do(write_plan_answer, plan_id, section, key, scene.words(key), at=clerk.moment)
    rows_of_the_plan(scene, plan_id)
    goals_of_plan(scene, plan_id)
    if scene.ending is Ending.PLAN and scene.rng.random() < 0.5:
        clerk.do(add_go_no_go, plan_id, scene.words("go_no_go"), phrase("criteria"), day + timedelta(weeks=6))
    return plan_id


_NEAR = timedelta(days=20)
_CROWDED = 4
_CARRIES_NOT = 9


def the_plan_runs(scene: Scene, plan_id: int) -> None:
    """Round after round until today; the pm'er says last week whether the group carries it, seldom nee."""
    _rounds(scene, plan_id)
    carries = scene.ending is not Ending.SUPPORT or scene.case_id % _CARRIES_NOT != 0
    if not carries:
        scene.clerk.day = max(scene.clerk.day, workday_until(scene.today - timedelta(days=4)))
    the_group_carries(scene, carries=carries)


def _rounds(scene: Scene, plan_id: int) -> None:
    """Active plan: measurements, go/no-go's decided on their day, evaluations that begin the next version."""
    clerk = scene.clerk
    weeks = scene.location.rules.plan_cycle_weeks
    for _ in range(8):
        start = clerk.day
        go_no_go_on = start + timedelta(weeks=weeks // 2)
        evaluation_on = start + timedelta(weeks=weeks)
        if scene.case_id % _CROWDED and timedelta(0) < evaluation_on - scene.today <= _NEAR:
            evaluation_on += timedelta(weeks=weeks // 2)  # a desk on which all evaluations fall due at once is no desk
        moment_id = clerk.do(add_go_no_go, plan_id, scene.words("go_no_go"), phrase("criteria"), go_no_go_on)
        clerk.do(set_plan_period, plan_id, start, evaluation_on)
        _agree(scene, plan_id)
        clerk.do(activate_plan, plan_id, on=start)
        if scene.ending >= Ending.HANDOVER and evaluation_on > scene.today:
            return
        if _until(scene, go_no_go_on):
            if scene.case_id % _CROWDED == 2 and scene.ending is Ending.SUPPORT:
                the_next_is_written(scene)
            return
        measured(scene, plan_id)
        decision = scene.rng.choice((GoNoGoDecision.CONTINUE, GoNoGoDecision.CONTINUE, GoNoGoDecision.ADJUST))
        present = f"{scene.location.mentor_name}, {scene.guardian_names[0]}"
        clerk.do(decide_go_no_go, moment_id, decision, scene.words("advice"), present, on=clerk.day)
        the_group_carries(scene, carries=decision is GoNoGoDecision.CONTINUE)
        an_observation(scene, scene.rng.uniform(2.0, 3.8))
        if _until(scene, evaluation_on):
            return
        an_oudergesprek(scene)
        plan_id = the_evaluation(scene, plan_id)
        renewed(scene, plan_id, clerk.day + timedelta(weeks=weeks))


def an_oudergesprek(scene: Scene, *, planned_on: date | None = None) -> None:
    """A talk with the parents: strengths first, facts with a date, their own words, agreements.

    Held on the clerk's day, or only prepared when it is planned for a day to come.
    """
    held = planned_on is None
    clerk = scene.clerk
    text = ParentMeetingText(
        kind=ParentMeetingKind.CONCERN,
        planned_on=planned_on or clerk.day,
        starts_at=scene.rng.choice(("08:30", "13:15", "15:30", "16:15")),
        purpose=phrase("talk_purpose"),
        present=", ".join([*scene.guardian_names, scene.location.mentor_name]),
        strengths=tuple(part.strip() for part in scene.words("strengths").split(".") if part.strip()),
        question_to_parents=scene.words("parents_question"),
        our_words=scene.words("facts") if held else "",
        shared_picture=phrase("shared_picture") if held else "",
        next_on=clerk.day + timedelta(weeks=6) if held else None,
    )
    talk_id = clerk.do(plan_parent_meeting, scene.case_id, text)
    facts = tuple(
        FactText(scene.say(what), phrase("observation"), clerk.day, chosen=number < 2)
        for number, what in enumerate(scene.rng.sample(scene.arc.seen, 3))
    )
    clerk.do(pick_facts, talk_id, facts)
    if not held:
        return
    for guardian_id in scene.guardian_ids:
        clerk.do(write_parent_words, talk_id, guardian_id, scene.one_of(scene.arc.quotes), at=clerk.moment)
    clerk.do(
        add_agreement, talk_id, scene.arc.actions[0].what, scene.location.mentor_name, clerk.day + timedelta(days=7)
    )
    clerk.do(add_agreement, talk_id, scene.arc.actions[-1].what, phrase("parents"), clerk.day + timedelta(days=14))
    clerk.do(hold_parent_meeting, talk_id, on=clerk.day)


def _score(scene: Scene, level: float) -> int:
    return max(1, min(5, round(scene.rng.gauss(level, 0.7))))


def _agree(scene: Scene, plan_id: int) -> None:
    clerk = scene.clerk
    for guardian_id in scene.guardian_ids:
        clerk.do(
            write_parent_view,
            plan_id,
            guardian_id,
            scene.one_of(scene.arc.quotes),
            Agreement.YES,
            clerk.day,
            at=clerk.moment,
        )
    clerk.do(discuss_plan, plan_id, on=clerk.day)


def _until(scene: Scene, day: date) -> bool:
    """Tell what happened up to a day; True when today comes first."""
    if day >= scene.today:
        notes_along_the_way(scene, 3)
        scene.clerk.day = min(scene.clerk.day, scene.today)
        return True
    notes_along_the_way(scene, 3, 4, max(4, (day - scene.clerk.day).days // 3))
    scene.clerk.day = max(day, scene.clerk.day)
    return not scene.past
