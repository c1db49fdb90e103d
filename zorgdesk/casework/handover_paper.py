"""Prepare paper 01, the overdracht to school: fill the allow-list of the edition, ask the gate (papers.md section 5).

Nothing internal comes near this sheet: it is filled from the form alone, from dates of the case, and from the goal of
the plan. Parties are named only with the parents' agreement, home only when they agreed to that very text.
"""

import re
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_gate import may_hand_over
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.handover_sheet import handover_sheet, newest_handover
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.handover_paper import (
    AreaOnPaper,
    AttentionPoint,
    ConsentRow,
    HandoverPaper,
    NamedParty,
    ParentRecognises,
    PlanSummary,
    ScalePlace,
)
from zorgdesk.casework.sheets.handovers import AreaSheet, HandoverSheet, ParentViewSheet
from zorgdesk.casework.sheets.papers import LeftOut, LeftOutKind, ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.values import (
    AreaScore,
    ConsentPurpose,
    ConsentScope,
    HandoverAttachment,
    HandoverManner,
    HandoverStep,
    OrganisationKind,
    PersonRole,
    PlanStatus,
    Visibility,
)

_GOES_WELL_AT_MOST = 4
_GOOD = (AreaScore.STRONG, AreaScore.FITTING)
_WEAK = (AreaScore.ATTENTION, AreaScore.CONCERN)
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_LOOKED_AT_ELSEWHERE = frozenset(
    {
        "form_name", "child_full_name", "child_first_name", "group", "school", "scale", "consents",
        "goes_well", "attention",
    }
)  # fmt: skip
"""Chosen names, and the cover: its sentences come from the gebieden, where they are looked at."""
_FIELDS = {
    "about_me": "this_is_me.this_is_me",
    "happy_with": "this_is_me.interests",
    "calmed_by": "this_is_me.comfort",
    "works": "what_works.works",
    "works_not": "what_works.works_not",
    "support": "support.support",
    "pending": "support.waiting",
    "aids": "support.aids",
    "parties": "support.parties",
    "home_situation": "home_situation.home",
    "needs": "transition.needs_at_school",
    "settling_in": "transition.settling",
    "talk_with": "transition.talk_with",
    "vve_programme": "vve_programme",
    "tracking_system": "tracking_system",
    "manner_reason": "manner_reason",
    "talk_reason": "manner_reason",
    "for_whom": "school_contact",
    "parent_wish": "parent_view",
}


def prepare_handover(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The newest overdracht of a case as it would be printed today; raises NoResultFound when nothing was begun.

    An older version is never made again: it is kept with its release.
    """
    case_id = request.case_id or 0
    handover = handover_sheet(session, newest_handover(session, case_id) or 0, on=on)
    facts = case_facts(session, case_id)
    paper = handover_paper(session, handover, facts, on=on)
    findings = check_texts(session, case_id, texts_of(paper, keys=_keys(paper, handover), skip=_LOOKED_AT_ELSEWHERE))
    verdict = may_hand_over(session, case_id, on=on, findings=findings)
    replaced = next((one for one in handover.versions if one.version < handover.version and one.sent_on), None)
    frame = frame_of_case(
        session,
        case_id,
        recipient=handover.school_name,
        on=on,
        version=handover.version,
        replaces=(replaced.version, replaced.sent_on) if replaced else None,
    )
    asked = PaperRequest(request.paper, case_id, handover.handover_id, recipient_id=handover.school_id)
    name = handover.child_name.full
    return Proposal(asked, verdict, paper, frame, name, handover.school_name, handover.case_code, handover.version)


def handover_paper(session: Session, handover: HandoverSheet, facts: CaseFacts, *, on: date) -> HandoverPaper:
    """Everything that may be on the paper, and nothing else (papers.md section 5)."""
    care_case = session.get_one(CareCase, handover.case_id)
    return HandoverPaper(
        **_head(session, handover, care_case, on),
        **_child_and_care(handover, care_case),
        **_cover(handover),
        **_texts(handover),
        **_parents(handover),
        plan=_plan(session, handover.case_id),
        consents=_consent_rows(handover, facts),
        left_out=_left_out(session, handover),
    )


def _head(session: Session, handover: HandoverSheet, care_case: CareCase, on: date) -> dict[str, Any]:
    """Which form, filled when and by whom, for whom."""
    discussed = handover.done.get(HandoverStep.DISCUSSED)
    filled_on = discussed.done_on if discussed else on
    known = preferences(session)
    own_role = (known.own_role or PersonRole.CARE_COORDINATOR) if handover.made_by == known.own_name else ""
    mentor = care_case.mentor
    birth = handover.birth_date or on
    return {
        "form_name": handover.rules.source or handover.municipality_name,
        "filled_on": filled_on,
        "filled_by": StaffOnPaper(handover.made_by, own_role),
        "birth_date": birth,
        "age_months": max(age_in_months(birth, filled_on), 0),
        "mentor": StaffOnPaper(mentor.name.full, mentor.role, mentor.phone) if mentor is not None else None,
        "manner": handover.manner,
        "manner_reason": handover.manner_reason,
        "school": handover.school_name,
        "for_whom": handover.school_contact,
        "starts_school_on": handover.school_starts_on,
        "attachments": (),
        "attached": _attached(handover),
    }


def _child_and_care(handover: HandoverSheet, care_case: CareCase) -> dict[str, Any]:
    """The child, its parents, the group, VVE and the volgsysteem; no address, no mail."""
    programme = (handover.vve_programme.strip(), handover.vve_duration.strip())
    return {
        "child_full_name": handover.child_name.full,
        "child_first_name": handover.child_name.first_name,
        "home_languages": care_case.child.home_languages,
        "parents": tuple(ParentOnPaper(view.name, view.authority) for view in handover.views),
        "group": handover.group_name or handover.location_name,
        "care_since": care_case.care_started_on,
        "dayparts_per_week": None,
        "attends_regularly": None,
        "vve": handover.vve_status,
        "vve_since": handover.vve_since,
        "vve_issued_by": handover.vve_source,
        "vve_programme": ": ".join(part for part in programme if part),
        "vve_months": None,
        "vve_hours_per_week": None,
        "tracking_system": handover.tracking_system,
        "tracking_last_on": handover.tracking_on,
    }


def _cover(handover: HandoverSheet) -> dict[str, Any]:
    """What the first page says at a glance: the scale of this gemeente, what goes well and what asks attention."""
    scores = [score for score in AreaScore if score is not AreaScore.NOT_SEEN]
    return {
        "goes_well": _goes_well(handover.areas),
        "attention": tuple(
            AttentionPoint("", _first_sentence(area.helps or area.seen), area.area)
            for area in handover.areas
            if area.on_cover and area.score not in _GOOD and (area.helps.strip() or area.seen.strip())
        ),
        "scale": tuple(ScalePlace(score, handover.rules.scale_label_for(score) or "") for score in scores),
        "areas": tuple(
            AreaOnPaper(area.area, area.score or AreaScore.NOT_SEEN, area.seen, area.helps, area.on_cover)
            for area in handover.areas
        ),
    }


def _texts(handover: HandoverSheet) -> dict[str, Any]:
    """The answers of the sections; home only with the parents' yes to this text, parties only when named."""
    me, works = handover.sections["this_is_me"], handover.sections["what_works"]
    support, transition = handover.sections["support"], handover.sections["transition"]
    named = (one for one in handover.parties if one.named and one.may_be_shared)
    return {
        "about_me": me.this_is_me,
        "happy_with": me.interests,
        "calmed_by": me.comfort,
        "works": _lines(works.works),
        "works_not": _lines(works.works_not),
        "support": support.support,
        "parties": tuple(NamedParty(one.name, one.involvement) for one in named),
        "pending": support.waiting,
        "aids": support.aids,
        "home_situation": handover.sections["home_situation"].home if handover.home_situation_agreed else "",
        "needs": transition.needs_at_school,
        "settling_in": transition.settling,
        "talk_with": transition.talk_with,
        "talk_reason": handover.manner_reason if handover.manner is HandoverManner.WARM else "",
        "parents_attend_talk": None,
    }


def _parents(handover: HandoverSheet) -> dict[str, Any]:
    """What the parents said, word for word; where they differ each answer stands with its name."""
    said = [view for view in handover.views if view.is_said]
    answers = [view.recognises for view in said if view.recognises is not None]
    same = len(set(answers)) == 1
    discussed = handover.done.get(HandoverStep.DISCUSSED)
    return {
        "recognises": answers[0] if same else None,
        "recognised_by": () if same else _recognised_by(said),
        "parent_words": tuple(ParentWords(view.text, view.name, view.said_on) for view in _with_words(said)),
        "parent_wish": "\n".join(dict.fromkeys(view.wishes.strip() for view in said if view.wishes.strip())),
        "discussed_on": discussed.done_on if discussed else None,
    }


def _with_words(said: list[ParentViewSheet]) -> list[ParentViewSheet]:
    return [view for view in said if view.text.strip()]


def _recognised_by(said: list[ParentViewSheet]) -> tuple[ParentRecognises, ...]:
    return tuple(ParentRecognises(view.name, view.recognises) for view in said if view.recognises is not None)


def _goes_well(areas: tuple[AreaSheet, ...]) -> tuple[str, ...]:
    """Good things that were put on the cover, then what is strong; the first sentence of each."""
    chosen = [area for area in areas if area.on_cover and area.score in _GOOD]
    chosen += [area for area in areas if not area.on_cover and area.score is AreaScore.STRONG]
    written = [_first_sentence(area.seen) for area in chosen if area.seen.strip()]
    return tuple(written[:_GOES_WELL_AT_MOST])


def _first_sentence(text: str) -> str:
    return _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]


def _lines(text: str) -> tuple[str, ...]:
    """One line is one point of the list."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _attached(handover: HandoverSheet) -> tuple[HandoverAttachment, ...]:
    wanted = {
        HandoverAttachment.PLAN_FOR_PARENTS: handover.include_plan,
        HandoverAttachment.TRACKING: handover.include_tracking,
    }
    return tuple(kind for kind, goes in wanted.items() if goes)


def _plan(session: Session, case_id: int) -> PlanSummary | None:
    """The newest plan that ran: period, first goal and what became of it. Nothing else of the plan goes along."""
    ran = (PlanStatus.ACTIVE, PlanStatus.COMPLETED)
    plans = session.scalars(
        select(SupportPlan)
        .where(SupportPlan.case_id == case_id, SupportPlan.status.in_(ran))
        .order_by(SupportPlan.version)
    ).all()
    if not plans:
        return None
    newest = plans[-1]
    goal = next((goal for goal in newest.goals if goal.sentence.strip()), None)
    began = min(plan.starts_on or plan.created_on for plan in plans)
    ended = newest.ended_on if newest.status is PlanStatus.COMPLETED else None
    return PlanSummary(began, ended, goal.sentence if goal else "", goal.evaluation if goal else "")


def _consent_rows(handover: HandoverSheet, facts: CaseFacts) -> tuple[ConsentRow, ...]:
    """The lines the parents answer on paper: for the school form, attachments and talk; for a bso what was asked."""
    school, contact = handover.school_name, handover.school_contact
    rows = [ConsentRow(school, ConsentScope.FORM, contact)]
    if handover.include_plan or handover.include_tracking:
        rows.append(ConsentRow(school, ConsentScope.FORM_WITH_ATTACHMENTS))
    if handover.manner is HandoverManner.WARM:
        rows.append(ConsentRow(school, ConsentScope.TALK))
    rows += [
        ConsentRow(request.recipient_name, request.scope)
        for request in facts.consent_requests
        if request.purpose is ConsentPurpose.HANDOVER and request.recipient_kind is OrganisationKind.BSO
    ]
    return tuple(rows)


def _left_out(session: Session, handover: HandoverSheet) -> tuple[LeftOut, ...]:
    """How many internal notes and unnamed parties stay behind."""
    notes = session.scalar(
        select(func.count(JournalEntry.id)).where(
            JournalEntry.case_id == handover.case_id,
            JournalEntry.visibility == Visibility.INTERNAL,
            JournalEntry.deleted_on.is_(None),
            JournalEntry.is_draft.is_(False),
        )
    )
    unnamed = sum(not (one.named and one.may_be_shared) for one in handover.parties)
    counted = ((LeftOutKind.INTERNAL_NOTES, notes or 0), (LeftOutKind.PARTIES_NOT_NAMED, unnamed))
    return tuple(LeftOut(kind, count) for kind, count in counted if count)


def _keys(paper: HandoverPaper, handover: HandoverSheet) -> dict[str, str]:
    """Where each text is written in the editor, so that a point of the refusal leads to it."""
    keys = dict(_FIELDS)
    for number, area in enumerate(paper.areas, start=1):
        keys[f"areas.{number}.seen"] = f"{area.area.value}.seen"
        keys[f"areas.{number}.helps"] = f"{area.area.value}.helps"
    said = _with_words([view for view in handover.views if view.is_said])
    for number, view in enumerate(said, start=1):
        keys[f"parent_words.{number}.words"] = f"view_{view.guardian_id}.text"
    return keys
