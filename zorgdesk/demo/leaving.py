"""The last chapters: overdracht to school, and closing the casus."""

from datetime import timedelta

from zorgdesk.casework.closing import close_case, end_care, finish_follow_up
from zorgdesk.casework.handovers import (
    AreaText,
    HandoverText,
    begin_handover,
    do_handover_step,
    plan_warm_talk,
    send_handover,
    write_area,
    write_handover,
    write_handover_answer,
    write_handover_view,
)
from zorgdesk.casework.sheets.closing import Closing
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.demo.content import phrase, phrases, shop_window
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.opening import a_phone_call, ask
from zorgdesk.demo.papers import leaves
from zorgdesk.demo.scene import Ending, Scene
from zorgdesk.demo.world import DemoParty
from zorgdesk.domain.dates import add_months, age_in_months
from zorgdesk.domain.values import (
    AreaScore,
    CloseOutcome,
    ConsentPurpose,
    ConsentScope,
    DevelopmentArea,
    HandoverManner,
    HandoverStep,
    OrganisationKind,
    PaperKind,
    RecognisesPicture,
    ReleaseManner,
    SendManner,
)


def the_handover(scene: Scene) -> None:
    """The overdracht, as far as the child's age asks for."""
    clerk, rules = scene.clerk, scene.location.rules
    starts = add_months(scene.birth_date, rules.handover_start_months)
    if starts > scene.today:
        return
    clerk.day = max(clerk.day, min(workday_from(starts), workday_until(scene.today)))
    handover_id = clerk.do(begin_handover, scene.case_id, on=clerk.day, by=scene.world.own_name, at=clerk.moment)
    school = scene.world.party(OrganisationKind.PRIMARY_SCHOOL, scene.location.municipality)
    clerk.do(write_handover, handover_id, _about_school(scene, school))
    _write_form(scene, handover_id)
    months = age_in_months(scene.birth_date, scene.today)
    if months < rules.handover_discuss_months and scene.ending is not Ending.CLOSED and not scene.ready_for_school:
        return
    _discuss(scene, handover_id)
    still_waits = months < rules.handover_send_months and scene.ending is not Ending.CLOSED
    purpose, scope, shared = ConsentPurpose.HANDOVER, ConsentScope.FORM_AND_WARM_TALK, phrase("shared_handover")
    waits_for_an_answer = still_waits and not scene.ready_for_school
    ask(scene, purpose, school.organisation_id, scope, shared, wait=0.4 if waits_for_an_answer else 0, no=0)
    if not still_waits and not scene.ready_for_school:
        _send(scene, handover_id)


def _about_school(scene: Scene, school: DemoParty) -> HandoverText:
    """School, warm or cold, VVE and volgsysteem."""
    return HandoverText(
        school_id=school.organisation_id,
        school_starts_on=add_months(scene.birth_date, 48),
        school_contact=school.contact,
        manner=HandoverManner.WARM,
        manner_reason=phrase("warm_reason"),
        vve_programme=scene.rng.choice(phrases("programmes")),
        vve_duration=phrase("vve_duration"),
        tracking_system=phrase("tracking_system"),
        tracking_on=workday_until(scene.clerk.day - timedelta(days=20)),
    )


def closes(scene: Scene) -> None:
    """Care ended and the casus is closed, with how it ended."""
    scene.pass_days(5, 20)
    a_phone_call(scene)
    clerk = scene.clerk
    ends, follow_up = clerk.day, scene.case_id % 5 < 3
    clerk.do(end_care, scene.case_id, ends, ends + timedelta(days=14), phrase("aftercare"), scene.world.own_name)
    outcome = scene.rng.choice(
        (
            CloseOutcome.SCHOOL,
            CloseOutcome.SCHOOL,
            CloseOutcome.SOLVED_IN_GROUP,
            CloseOutcome.MOVED,
            CloseOutcome.REFERRED,
        )
    )
    closing = Closing(
        CloseOutcome.BACK_TO_REGULAR if scene.case_id % 7 == 0 else outcome,
        phrase("closing"),
        follow_up_on=workday_from(ends + timedelta(days=42)) if follow_up else None,
        follow_up_who=scene.world.own_name,
        follow_up_what=phrase("follow_up"),
        no_follow_up_because=phrase("no_follow_up"),
    )
    clerk.do(close_case, scene.case_id, closing, on=clerk.day)
    asks_on = workday_from(ends + timedelta(days=43))
    if follow_up and asks_on < scene.today:
        clerk.day = asks_on
        clerk.do(finish_follow_up, scene.case_id, phrase("follow_up_result"), on=clerk.day)


def _write_form(scene: Scene, handover_id: int) -> None:
    clerk = scene.clerk
    weak = set(scene.rng.sample(list(DevelopmentArea), 3))
    for area, words in shop_window().areas.items():
        if scene.rng.random() < 0.08:
            continue
        attention = area in weak
        text = AreaText(
            score=AreaScore.ATTENTION if attention else AreaScore.FITTING,
            seen=scene.say(words.attention if attention else words.fitting),
            helps=scene.say(words.helps) if attention else "",
            source=phrase("observation"),
            on_cover=attention,
        )
        clerk.do(write_area, handover_id, area, text, at=clerk.moment)
    answers = (
        ("this_is_me", "this_is_me", scene.words("strengths")),
        ("this_is_me", "comfort", phrase("comfort")),
        ("what_works", "works", scene.words("needs")),
        ("what_works", "works_not", scene.words("hinders")),
        ("support", "support", scene.words("tried")),
        ("transition", "needs_at_school", scene.words("needs")),
        ("transition", "settling", phrase("settling")),
    )
    for section, field, answer in answers:
        clerk.do(write_handover_answer, handover_id, section, field, answer, at=clerk.moment)


def _discuss(scene: Scene, handover_id: int) -> None:
    clerk, by = scene.clerk, scene.world.own_name
    scene.pass_days(2, 8)
    clerk.do(do_handover_step, handover_id, HandoverStep.DISCUSSED, on=clerk.day, by=by)
    scene.pass_days(1, 4)
    for guardian_id in scene.guardian_ids:
        clerk.do(
            write_handover_view,
            handover_id,
            guardian_id,
            scene.one_of(scene.arc.quotes),
            scene.rng.choice((RecognisesPicture.YES, RecognisesPicture.YES, RecognisesPicture.PARTLY)),
            phrase("wishes"),
            said_on=clerk.day,
        )
    clerk.do(do_handover_step, handover_id, HandoverStep.REACTION, on=clerk.day, by=by)


def _send(scene: Scene, handover_id: int) -> None:
    clerk, by = scene.clerk, scene.world.own_name
    clerk.do(do_handover_step, handover_id, HandoverStep.CONSENT, on=clerk.day, by=by)
    scene.pass_days(1, 5)
    leaves(clerk, PaperRequest(PaperKind.HANDOVER, scene.case_id, handover_id), ReleaseManner.SAVED, by=by)
    clerk.do(send_handover, handover_id, SendManner.SECURE_MAIL, on=clerk.day, by=by)
    if scene.ending is not Ending.CLOSED and scene.rng.random() < 0.4:
        clerk.do(plan_warm_talk, handover_id, scene.days_ahead(2, 20))
        return
    scene.pass_days(2, 9)
    clerk.do(do_handover_step, handover_id, HandoverStep.RECEIVED, on=clerk.day, by=by)
    if scene.ending is Ending.CLOSED:
        scene.pass_days(3, 12)
        clerk.do(do_handover_step, handover_id, HandoverStep.WARM_TALK, on=clerk.day, by=by)
    else:
        clerk.do(plan_warm_talk, handover_id, scene.days_ahead(2, 20))
