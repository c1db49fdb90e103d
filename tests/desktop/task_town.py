"""A file in which something of every kind is due: what the test of the places clicks on."""

from dataclasses import replace
from datetime import date, timedelta

from tests.casework.group_makers import plp
from tests.casework.makers import Maker, made
from tests.casework.signal_makers import a_signal
from tests.desktop.task_trajectories import help_runs
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.closing import close_case, end_care
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.handovers import begin_handover
from zorgdesk.casework.meetings import (
    MeetingText,
    add_action_item,
    add_case_item,
    add_subject_item,
    close_meeting,
    plan_meeting,
    set_feedback,
)
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import add_go_no_go, begin_plan
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.closing import Closing
from zorgdesk.casework.steps import add_step
from zorgdesk.casework.wellbeing import answer_carrying
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.values import (
    CloseOutcome,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    HandoverManner,
    HandoverStep,
    ParentalAuthority,
    ParentMeetingKind,
    PlanStatus,
    Relation,
    SheetKind,
    SheetLabel,
)

BEFORE_SCHOOL = date(2023, 1, 15)
"""Of a child that is 3;9 on 10 november 2026: the overdracht is to be begun, discussed and sent."""

SENT = (
    HandoverStep.DRAFT, HandoverStep.DISCUSSED, HandoverStep.REACTION, HandoverStep.CONSENT, HandoverStep.SENT
)  # fmt: skip


def settle_town(maker: Maker) -> None:
    """Every casus, signaal and overleg that asks for something."""
    set_preferences(maker.session, own_name="Fenna Fantasia", organisation="Het Luchtkasteel")
    _lotje(maker)
    _handovers(maker)
    _group(maker)
    _ages(maker)
    _ends(maker)
    a_signal(maker, fades_on=maker.on)
    help_runs(maker)


def _lotje(maker: Maker) -> None:
    """A casus in the middle of the work, with another one that is opened before it."""
    session, on = maker.session, maker.on
    maker.derived(maker.case("Fleur", "Fonkel"))
    case_id = maker.case()
    maker.guardian(case_id)
    maker.guardian(case_id, "Pepijn", relation=Relation.FATHER, authority=ParentalAuthority.UNKNOWN)
    plan_id = made(begin_plan(session, case_id, on=on, by="Fenna", at=maker.at))
    plan = maker.plan(plan_id)
    plan.status, plan.activated_on, plan.starts_on, plan.evaluation_on = PlanStatus.ACTIVE, on, on, on
    add_go_no_go(session, plan_id, "Slaapt Lotje beter?", "", on)
    add_go_no_go(session, plan_id, "Werken de ruilkaarten?", "Vijf keer", on + timedelta(days=3))
    plan_parent_meeting(session, case_id, ParentMeetingText(ParentMeetingKind.CONCERN, on, "09:15", "Kennismaken"))
    question, printed = "Hoe gaat het in de kring?", on - timedelta(days=3)
    draw_sheet(
        session, case_id, SheetKind.WELLBEING_INVOLVEMENT, SheetLabel.CODE_ONLY, question, token="ABCD2345", on=printed
    )
    answer_carrying(session, case_id, False, "Twee keer per dag hulp nodig.", "Pleun", on, on=on)
    add_step(session, case_id, "School bellen", "Fenna Fantasia", on)
    add_step(session, case_id, "Kaarten maken", "Fenna Fantasia", on + timedelta(days=1))
    _meeting(maker, case_id)
    maker.derived(case_id)


def _asked(maker: Maker, case_id: int, guardian_id: int, until: date) -> int:
    """A parent said ja, until a day; whoever else decides has not answered."""
    said = maker.on - timedelta(days=20)
    request = made(
        ask_consent(
            maker.session, case_id, ConsentPurpose.CONSULT, maker.organisation(), ConsentScope.TALK, "", on=said
        )
    )
    record_answer(
        maker.session, request, guardian_id, ConsentDecision.YES, ConsentManner.PAPER, decided_on=said, on=said,
        valid_until=until,
    )  # fmt: skip
    return request


def _meeting(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    meeting_id = made(plan_meeting(session, MeetingText("mdo", "MDO", on, "13:00", "14:00")))
    add_subject_item(session, meeting_id, "Slapen op de groep")
    item_id = made(add_case_item(session, meeting_id, case_id, "Praat Lotje genoeg?", on=on))
    set_feedback(session, item_id, "Fenna Fantasia", on + timedelta(days=2))
    for words in ("Map zoeken", "Logopedist bellen"):
        add_action_item(session, item_id, words, "Fenna Fantasia", on)
    close_meeting(session, meeting_id, on=on)


def _handovers(maker: Maker) -> None:
    """One to begin, one being written, one that was sent and is to be talked over."""
    maker.derived(maker.case("Wout", "Wolkenkijker", birth_date=BEFORE_SCHOOL))
    for first_name, sent in (("Isa", False), ("Guus", True)):
        case_id = maker.case(first_name, "Wolkenkijker", birth_date=BEFORE_SCHOOL)
        maker.guardian(case_id, "Wiep", "Wolkenkijker")
        begun = made(begin_handover(maker.session, case_id, on=maker.on, by="Fenna", at=maker.at))
        handover = maker.session.get_one(Handover, begun)
        if sent:
            handover.manner = HandoverManner.WARM
            handover.steps += [HandoverStepDone(step=step, done_on=maker.on, done_by="Fenna") for step in SENT]
        maker.derived(case_id)


def _group(maker: Maker) -> None:
    """A PLP+ group that is too full, with a child that is almost 4;0 and one that is 4;9 today."""
    group_id = plp(maker.session, maker, others=9)
    for first_name, birth_date in (("Noor", date(2022, 11, 20)), ("Bram", date(2022, 2, 10))):
        case_id = maker.case(first_name, "Golf", birth_date=birth_date)
        change_case(maker.session, case_id, CaseEdit(group_id=group_id), on=maker.on)
        maker.derived(case_id)


def _ages(maker: Maker) -> None:
    """A child that is expected, one almost twelve, one whose intake lasts, an answer to wait for, a ja that ends."""
    maker.case("", "Nieuweling", birth_date=None, due_date=maker.on)
    case_id = maker.case("Teun", "Twaalf", birth_date=date(2014, 11, 20))
    _asked(maker, case_id, maker.guardian(case_id, "Tine", "Twaalf"), maker.on + timedelta(days=200))
    maker.derived(case_id)
    replace(maker, on=maker.on - timedelta(days=20)).case("Jip", "Jas")
    for first_name, both in (("Roos", True), ("Tess", False)):
        case_id = maker.case(first_name, "Regen")
        mother = maker.guardian(case_id, "Rian", "Regen")
        if both:
            maker.guardian(case_id, "Ruud", "Regen", relation=Relation.FATHER)
        _asked(maker, case_id, mother, maker.on + timedelta(days=10))
        maker.derived(case_id)


def _ends(maker: Maker) -> None:
    """Nazorg, and a navraag after closing."""
    left = maker.case("Mees", "Maan")
    end_care(maker.session, left, maker.on, maker.on, "School bellen", "Fenna Fantasia")
    maker.derived(left)
    closed = maker.case("Sara", "Ster")
    ending = Closing(CloseOutcome.SCHOOL, "", maker.on, "Fenna Fantasia", "Hoe gaat het op school?")
    close_case(maker.session, closed, ending, on=maker.on)
    maker.derived(closed)
