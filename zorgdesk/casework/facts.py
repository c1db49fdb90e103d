"""Read the facts of one case out of the file into a `CaseFacts` value: the only input of gate, stage and tasks."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from zorgdesk.casework.group_facts import group_fact
from zorgdesk.casework.once import once
from zorgdesk.casework.prepared import CASE, rows
from zorgdesk.casework.register import presence_facts
from zorgdesk.casework.session_list import open_sessions
from zorgdesk.casework.trajectory_facts import trajectory_facts
from zorgdesk.domain.facts import (
    ActionItemFact,
    CarryingFact,
    CaseFacts,
    ConsentAnswerFact,
    ConsentRequestFact,
    FeedbackFact,
    FollowUpFact,
    GoNoGoFact,
    GuardianFact,
    HandoverFact,
    ParentMeetingFact,
    PlanFact,
    SheetFact,
    StepFact,
)
from zorgdesk.domain.names import namesake_numbers, told_apart
from zorgdesk.domain.records.cases import CareCase, Step
from zorgdesk.domain.records.closing import CaseClosing
from zorgdesk.domain.records.consents import ConsentRequest
from zorgdesk.domain.records.handovers import Handover
from zorgdesk.domain.records.meetings import ActionItem, AgendaItem, Meeting
from zorgdesk.domain.records.observations import Observation, ObservationSheet
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Guardianship
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.wellbeing import CarryingAnswer
from zorgdesk.domain.values import ConsentPurpose, HandoverStep, ItemMode, VveStatus


def case_facts(session: Session, case_id: int) -> CaseFacts:
    """All facts of one case; raises NoResultFound for an unknown id (our bug).

    A session that only reads works them out once: strip, people and head of a casus ask the same.
    """
    return once(session, "facts", case_id, lambda: _read(session, case_id))


_AS_KEPT = (
    "opened_on",
    "case_director",
    "contact_for_parents",
    "parties_involved",
    "intake_finished_on",
    "care_ended_on",
    "aftercare_on",
    "aftercare_what",
    "aftercare_who",
    "closed_on",
    "waiting_since",
    "vve_status",
    "objects_to_team_talk",
)
"""The facts that stand on the record under the same name."""


def facts_to_decide(session: Session, case_id: int, purpose: ConsentPurpose) -> CaseFacts:
    """Only who decides and by which rules (`deciders`, `care_rules_for`), for a deed that asks or answers one question.

    What was asked, written and planned before is not in it.
    """
    care_case = session.get_one(CareCase, case_id)
    handover = _handover(session, care_case) if purpose is ConsentPurpose.HANDOVER else None
    return CaseFacts(**_who_and_where(care_case), handover=handover)


def _read(session: Session, case_id: int) -> CaseFacts:
    care_case = session.get_one(CareCase, case_id)
    observed, last_observed = _observations(session, case_id)
    trajectories = trajectory_facts(session, case_id)
    return CaseFacts(
        has_concern=bool(care_case.categories),
        consent_requests=_consents(session, case_id),
        observation_count=observed,
        last_observed_on=last_observed,
        plans=_plans(session, case_id),
        handover=_handover(session, care_case),
        open_sheets=_open_sheets(session, case_id),
        action_items=_action_items(session, case_id),
        feedback_due=_feedback_due(session, case_id),
        parent_meetings=_parent_meetings(session, case_id),
        steps=_steps(session, case_id),
        follow_up=_follow_up(session, case_id) if care_case.closed_on else None,
        group=group_fact(session, care_case),
        trajectories=trajectories,
        carrying=_carrying(session, case_id),
        open_sessions=open_sessions(session, case_id) if trajectories else (),
        presences=tuple(presence_facts(session, case_id)) if trajectories else (),
        **_who_and_where(care_case),
    )


def _who_and_where(care_case: CareCase) -> dict[str, Any]:
    """The child with its parents, the rules of its two gemeenten, and what stands on the case itself."""
    child, location = care_case.child, care_case.location
    return {
        "case_id": care_case.id,
        "code": care_case.code,
        "child_first_name": child.first_name,
        "child_full_name": child.name.full,
        "birth_date": child.birth_date,
        "due_date": child.due_date,
        "guardians": _guardians(child.guardianships),
        "location_name": location.name,
        "care_rules": location.municipality.rules,
        "residence_rules": care_case.residence.rules,
        "care_municipality_name": location.municipality.name,
        **{name: getattr(care_case, name) for name in _AS_KEPT},
    }


def _guardians(links: Sequence[Guardianship]) -> tuple[GuardianFact, ...]:
    names = [link.guardian.name.full or link.guardian.institution for link in links]
    return tuple(
        GuardianFact(
            link.guardian_id,
            told_apart(name, number),
            link.relation,
            link.authority,
            link.authority_seen_on,
            link.guardian.do_not_contact,
        )
        for link, name, number in zip(links, names, namesake_numbers(names), strict=True)
    )


_CONSENTS = (
    select(ConsentRequest)
    .join(CareCase, CareCase.child_id == ConsentRequest.child_id)
    .where(CareCase.id == CASE)
    .order_by(ConsentRequest.id)
    .options(selectinload(ConsentRequest.answers), joinedload(ConsentRequest.recipient))
)


def _consents(session: Session, case_id: int) -> tuple[ConsentRequestFact, ...]:
    return tuple(_consent(request) for request in rows(session, _CONSENTS, case_id).scalars())


def _consent(request: ConsentRequest) -> ConsentRequestFact:
    people = dict.fromkeys(answer.guardian_id for answer in request.answers)
    latest = [answer for person in people if (answer := request.current_answer(person)) is not None]
    return ConsentRequestFact(
        request_id=request.id,
        purpose=request.purpose,
        recipient_id=request.recipient_id,
        recipient_name=request.recipient.name if request.recipient else "",
        recipient_kind=request.recipient.kind if request.recipient else None,
        scope=request.scope,
        answers=tuple(
            ConsentAnswerFact(
                guardian_id=answer.guardian_id,
                decision=answer.decision,
                asked_on=answer.asked_on,
                decided_on=answer.decided_on,
                manner=answer.manner,
                valid_until=answer.valid_until,
                withdrawn_on=answer.withdrawn_on,
                reconfirm=answer.reconfirm,
            )
            for answer in latest
        ),
    )


_OBSERVED = select(func.count(), func.max(Observation.observed_on)).where(
    Observation.case_id == CASE, Observation.is_draft.is_(False), Observation.deleted_on.is_(None)
)


def _observations(session: Session, case_id: int) -> tuple[int, date | None]:
    count, last = rows(session, _OBSERVED, case_id).one()
    return count, last


_PLANS = (
    select(SupportPlan)
    .where(SupportPlan.case_id == CASE)
    .order_by(SupportPlan.version)
    .options(selectinload(SupportPlan.goals), selectinload(SupportPlan.go_no_gos))
)


def _plans(session: Session, case_id: int) -> tuple[PlanFact, ...]:
    return tuple(
        PlanFact(
            plan_id=plan.id,
            version=plan.version,
            status=plan.status,
            goal_count=sum(1 for goal in plan.goals if goal.sentence.strip()),
            starts_on=plan.starts_on,
            evaluation_on=plan.evaluation_on,
            evaluated_on=plan.evaluated_on,
            go_no_gos=tuple(
                GoNoGoFact(moment.id, moment.question, moment.planned_on, moment.decided_on)
                for moment in plan.go_no_gos
            ),
        )
        for plan in rows(session, _PLANS, case_id).scalars()
    )


_HANDOVER = select(Handover).where(Handover.case_id == CASE).order_by(Handover.version.desc()).limit(1)


def _handover(session: Session, care_case: CareCase) -> HandoverFact | None:
    handover = rows(session, _HANDOVER, care_case.id).scalars().first()
    if handover is None:
        return None
    programme_known = bool(handover.vve_programme.strip() and handover.vve_duration.strip())
    return HandoverFact(
        handover_id=handover.id,
        version=handover.version,
        recipient_id=handover.school_id,
        recipient_name=handover.school.name if handover.school else "",
        manner=handover.manner,
        rules=handover.rules,
        done=handover.done_steps(),
        warm_talk_on=handover.warm_talk_on,
        vve_programme_filled=care_case.vve_status is not VveStatus.YES or programme_known,
        has_parent_view=any(view.text.strip() or view.recognises for view in handover.views)
        or HandoverStep.REACTION in handover.done_steps(),
    )


_OPEN_SHEETS = (
    select(ObservationSheet)
    .where(
        ObservationSheet.case_id == CASE,
        ObservationSheet.entered_on.is_(None),
        ObservationSheet.cancelled_on.is_(None),
    )
    .order_by(ObservationSheet.printed_on)
)


def _open_sheets(session: Session, case_id: int) -> tuple[SheetFact, ...]:
    sheets = rows(session, _OPEN_SHEETS, case_id).scalars()
    return tuple(SheetFact(sheet.id, sheet.code, sheet.printed_on) for sheet in sheets)


_ACTION_ITEMS = (
    select(ActionItem.id, ActionItem.what, ActionItem.who, ActionItem.due_on, AgendaItem.meeting_id)
    .join(AgendaItem, AgendaItem.id == ActionItem.agenda_item_id)
    .join(Meeting, Meeting.id == AgendaItem.meeting_id)
    .where(ActionItem.case_id == CASE, ActionItem.done_on.is_(None), Meeting.deleted_on.is_(None))
    .order_by(ActionItem.due_on)
)


def _action_items(session: Session, case_id: int) -> tuple[ActionItemFact, ...]:
    return tuple(ActionItemFact(*row) for row in rows(session, _ACTION_ITEMS, case_id))


_FEEDBACK_DUE = (
    select(AgendaItem.id, Meeting.id, Meeting.title, Meeting.held_on, AgendaItem.feedback_due_on)
    .join(Meeting, Meeting.id == AgendaItem.meeting_id)
    .where(
        AgendaItem.case_id == CASE,
        AgendaItem.mode != ItemMode.NOT_DISCUSSED,
        AgendaItem.feedback_given_on.is_(None),
        Meeting.closed_on.is_not(None),
        Meeting.deleted_on.is_(None),
    )
)


def _feedback_due(session: Session, case_id: int) -> tuple[FeedbackFact, ...]:
    return tuple(FeedbackFact(*row) for row in rows(session, _FEEDBACK_DUE, case_id))


_TALKS = (
    select(ParentMeeting.id, ParentMeeting.planned_on, ParentMeeting.purpose)
    .where(ParentMeeting.case_id == CASE, ParentMeeting.held_on.is_(None), ParentMeeting.deleted_on.is_(None))
    .order_by(ParentMeeting.planned_on)
)


def _parent_meetings(session: Session, case_id: int) -> tuple[ParentMeetingFact, ...]:
    return tuple(ParentMeetingFact(*row) for row in rows(session, _TALKS, case_id))


_STEPS = (
    select(Step.id, Step.what, Step.who, Step.due_on)
    .where(Step.case_id == CASE, Step.done_on.is_(None))
    .order_by(Step.due_on)
)


def _steps(session: Session, case_id: int) -> tuple[StepFact, ...]:
    return tuple(StepFact(*row) for row in rows(session, _STEPS, case_id))


_CARRYING = (
    select(CarryingAnswer.id, CarryingAnswer.asked_on, CarryingAnswer.carries)
    .where(CarryingAnswer.case_id == CASE)
    .order_by(CarryingAnswer.asked_on.desc(), CarryingAnswer.id.desc())
    .limit(1)
)


def _carrying(session: Session, case_id: int) -> CarryingFact | None:
    """The last answer to "draagt de groep het nog?"."""
    last = rows(session, _CARRYING, case_id).first()
    return CarryingFact(*last) if last is not None else None


_LAST_CLOSING = select(CaseClosing).where(CaseClosing.case_id == CASE).order_by(CaseClosing.id.desc()).limit(1)


def _follow_up(session: Session, case_id: int) -> FollowUpFact | None:
    """The navraag of the last closing, as long as it waits."""
    closing = rows(session, _LAST_CLOSING, case_id).scalars().first()
    if closing is None or not closing.waits_for_follow_up or closing.follow_up_on is None:
        return None
    return FollowUpFact(
        closing.id, closing.follow_up_on, closing.follow_up_who, closing.follow_up_what, closing.closed_on
    )
