"""Read one overdracht whole, the summary for the tab of a case, and what can be picked into its texts."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_gate import may_hand_over
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.handovers import OWNER, PARTIES
from zorgdesk.casework.plan_sheet import quotable_facts
from zorgdesk.casework.sections import section_answers
from zorgdesk.casework.sheets.handovers import (
    AreaSheet,
    HandoverOfCase,
    HandoverSheet,
    HandoverVersion,
    Insertable,
    ParentViewSheet,
    PartyToName,
    SchoolChoice,
    SchoolConsent,
    StepSheet,
)
from zorgdesk.casework.sheets.plans import QuotableFact
from zorgdesk.domain.consent_rules import deciders, outcome, request_for
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.handover_dates import handover_dates
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.handovers import Handover
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.reference import Organisation
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.records.sections import SectionAnswers
from zorgdesk.domain.sections import SECTIONS
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.values import Answer, ConsentPurpose, HandoverStep, OrganisationKind, PaperKind, PlanStatus

_INVOLVED = (ConsentPurpose.CONSULT, ConsentPurpose.COACHING, ConsentPurpose.REFERRAL, ConsentPurpose.INFORM)
_OF_HANDOVER = (
    "version", "rules", "school_id", "school_starts_on", "school_contact", "manner", "manner_reason", "vve_programme",
    "vve_duration", "tracking_system", "tracking_on", "include_plan", "include_tracking", "home_situation_agreed",
    "send_manner", "warm_talk_on", "finished_on", "made_by", "started_on",
)  # fmt: skip
_OF_CASE = ("vve_status", "vve_source", "vve_since")
_LEFT_OUT_OF_QUOTES = ("support_question",)


def handover_sheet(session: Session, handover_id: int, *, on: date) -> HandoverSheet:
    """One version of an overdracht with everything around it; raises NoResultFound for an unknown id (our bug)."""
    handover = session.get_one(Handover, handover_id)
    care_case = session.get_one(CareCase, handover.case_id)
    child, location = care_case.child, care_case.location
    facts = case_facts(session, care_case.id)
    versions = handover_versions(session, care_case.id)
    return HandoverSheet(
        handover_id=handover.id,
        case_id=care_case.id,
        case_code=care_case.code,
        writable=HandoverStep.SENT not in handover.done_steps(),
        is_newest=versions[0].handover_id == handover.id,
        child_name=child.name,
        birth_date=child.birth_date,
        location_name=location.name,
        group_name=care_case.group.name if care_case.group else "",
        municipality_name=location.municipality.name,
        rules_now=location.municipality.rules,
        has_concern=bool(care_case.categories),
        school_name=handover.school.name if handover.school else "",
        consent=_consent(facts, handover.school_id, location.municipality.name, on),
        verdict=may_hand_over(session, care_case.id, on=on, findings=()),
        areas=_areas(handover),
        sections=section_answers(session, OWNER, handover.id),
        views=_views(handover, care_case),
        steps=tuple(StepSheet(one.step, one.done_on, one.done_by, one.note) for one in handover.steps),
        parties=parties_to_name(session, facts, handover.id, on),
        schools=_schools(session, location.municipality_id),
        versions=versions,
        released_on=_released_on(session, handover.id),
        **{name: getattr(handover, name) for name in _OF_HANDOVER},
        **{name: getattr(care_case, name) for name in _OF_CASE},
    )


def handover_of_case(session: Session, case_id: int, *, on: date) -> HandoverOfCase:
    """What the tab shows: the newest version, with the days of the gemeente's rule."""
    care_case = session.get_one(CareCase, case_id)
    newest = select(Handover.id).where(Handover.case_id == case_id).order_by(Handover.version.desc()).limit(1)
    handover_id = session.scalar(newest)
    sheet = handover_sheet(session, handover_id, on=on) if handover_id is not None else None
    rules = sheet.rules if sheet is not None else care_case.location.municipality.rules
    birth = care_case.child.birth_date
    return HandoverOfCase(
        case_id=case_id,
        birth_date=birth,
        municipality_name=care_case.location.municipality.name,
        rules=rules,
        dates=handover_dates(birth, rules) if birth is not None else None,
        sheet=sheet,
    )


def handover_versions(session: Session, case_id: int) -> tuple[HandoverVersion, ...]:
    """All versions of a case, newest first."""
    rows = session.scalars(select(Handover).where(Handover.case_id == case_id).order_by(Handover.version.desc()))
    return tuple(
        HandoverVersion(row.id, row.version, row.started_on, row.done_steps().get(HandoverStep.SENT)) for row in rows
    )


def newest_handover(session: Session, case_id: int) -> int | None:
    """The id of the newest version, or None when nothing was begun."""
    return session.scalar(
        select(Handover.id).where(Handover.case_id == case_id).order_by(Handover.version.desc()).limit(1)
    )


def insertable(session: Session, case_id: int) -> Insertable:
    """Facts of observations and shared notes, and the texts of the running plan; nothing internal (domain.md 2.2)."""
    return Insertable((*quotable_facts(session, case_id), *_plan_texts(session, case_id)))


def parties_to_name(session: Session, facts: CaseFacts, handover_id: int, on: date) -> tuple[PartyToName, ...]:
    """Parties from outside that consent was asked for, and whether the parents agreed to naming them to school.

    `may_be_shared` is False as soon as nobody says ja any more to that party: then its name stays off the paper.
    """
    row = session.scalars(
        select(SectionAnswers).where(
            SectionAnswers.owner_kind == OWNER,
            SectionAnswers.owner_id == handover_id,
            SectionAnswers.section == PARTIES,
        )
    ).one_or_none()
    kept: dict[str, str] = row.answers if row else {}
    found: dict[int, PartyToName] = {}
    for request in facts.consent_requests:
        party = request.recipient_id
        if party is None or request.purpose not in _INVOLVED:
            continue
        allowed = outcome(request, facts, on).answer is Answer.YES
        before = found.get(party)
        found[party] = PartyToName(
            party,
            request.recipient_name,
            str(party) in kept,
            kept.get(str(party), ""),
            allowed or (before is not None and before.may_be_shared),
        )
    return tuple(party for party in found.values() if party.may_be_shared or party.named)


def _areas(handover: Handover) -> tuple[AreaSheet, ...]:
    return tuple(
        AreaSheet(one.area, one.score, one.seen, one.helps, one.source, one.on_cover) for one in handover.areas
    )


def _consent(facts: CaseFacts, school_id: int | None, municipality_name: str, on: date) -> SchoolConsent:
    """The row of the matrix for the chosen school; without a school there is nothing to ask yet."""
    rule = deciders(facts, on, ConsentPurpose.HANDOVER).rule
    request = request_for(facts, ConsentPurpose.HANDOVER, recipient_id=school_id) if school_id is not None else None
    if request is None:
        return SchoolConsent(rule, municipality_name)
    return SchoolConsent(rule, municipality_name, request.request_id, request.scope, outcome(request, facts, on))


def _views(handover: Handover, care_case: CareCase) -> tuple[ParentViewSheet, ...]:
    kept = {view.guardian_id: view for view in handover.views}
    found = []
    for link in care_case.child.guardianships:
        view = kept.get(link.guardian_id)
        name = link.guardian.name.full or link.guardian.institution
        sheet = ParentViewSheet(link.guardian_id, name, link.relation, link.authority)
        if view is not None:
            sheet = ParentViewSheet(
                link.guardian_id, name, link.relation, link.authority, view.text, view.recognises, view.wishes,
                view.said_on, view.locked_on,
            )  # fmt: skip
        found.append(sheet)
    return tuple(found)


def _schools(session: Session, municipality_id: int) -> tuple[SchoolChoice, ...]:
    """Schools of this gemeente first, then the others."""
    here = Organisation.municipality_id == municipality_id
    rows = session.execute(
        select(Organisation.id, Organisation.name, func.coalesce(here, False))
        .where(Organisation.kind == OrganisationKind.PRIMARY_SCHOOL)
        .order_by(func.coalesce(here, False).desc(), Organisation.search_name)
    )
    return tuple(SchoolChoice(*row) for row in rows)


def _released_on(session: Session, handover_id: int) -> date | None:
    """The last day on which this version was printed or saved for the school."""
    return session.scalar(
        select(func.max(Release.released_on)).where(
            Release.paper == PaperKind.HANDOVER, Release.source_id == handover_id, Release.not_left_on.is_(None)
        )
    )


def _plan_texts(session: Session, case_id: int) -> list[QuotableFact]:
    """Goals and answers of the running plan that may leave."""
    plan = session.scalars(
        select(SupportPlan)
        .where(SupportPlan.case_id == case_id, SupportPlan.status.in_((PlanStatus.ACTIVE, PlanStatus.COMPLETED)))
        .order_by(SupportPlan.version.desc())
        .limit(1)
    ).first()
    if plan is None:
        return []
    written = plan.activated_on or plan.created_on
    texts = [goal.sentence for goal in plan.goals]
    answers = section_answers(session, "plan", plan.id)
    for section in SECTIONS["plan"]:
        if key_of(section) in _LEFT_OUT_OF_QUOTES:
            continue
        for question in questions_of(section):
            if not question.internal:
                texts.append(getattr(answers[key_of(section)], question.name))
    return [QuotableFact(text, "plan", written) for text in texts if text.strip()]
