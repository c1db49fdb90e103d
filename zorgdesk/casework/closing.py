"""The end of a case: waarnemer, nazorg, closing with a follow-up, and reopening (domain.md rows 5, 7 and 48)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.closing import BeforeClosing, Closing, ClosingSheet, OpenThing, StillOpen
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.consent_rules import outcome, relevant_requests
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.closing import CaseClosing
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.values import Answer, HandoverStep, ItemMode, PlanStatus, TaskKind


def set_stand_in(session: Session, case_id: int, who: str, first: date | None, last: date | None) -> Change:
    """Name the waarnemer from one day until another, both included; an empty name ends it. Raises EndsBeforeStart."""
    before = Undoing(session)
    session.get_one(CareCase, case_id).let_stand_in(who, first, last)
    return Change.of(Topic.CASES, case_id=case_id, undo=before.undo(Topic.CASES, case_id=case_id))


def end_care(session: Session, case_id: int, ended_on: date, next_on: date, what: str, who: str) -> Change:
    """Opvang beëindigd, begeleiding loopt door: with the next act of the nazorg.

    Raises CaseClosed, EndsBeforeStart, StepWithoutWords.
    """
    before = Undoing(session)
    session.get_one(CareCase, case_id).end_care(ended_on, next_on, what, who)
    return _changed(case_id, before)


def plan_aftercare(session: Session, case_id: int, next_on: date, what: str, who: str) -> Change:
    """The next act of the nazorg, in place of the one before; raises StepWithoutWords."""
    before = Undoing(session)
    session.get_one(CareCase, case_id).plan_aftercare(next_on, what, who)
    return _changed(case_id, before)


def resume_care(session: Session, case_id: int) -> Change:
    """The child stays or comes back: the opvang goes on and the nazorg ends."""
    before = Undoing(session)
    care_case = session.get_one(CareCase, case_id)
    care_case.care_ended_on = care_case.aftercare_on = None
    care_case.aftercare_what = care_case.aftercare_who = ""
    return _changed(case_id, before)


def close_case(session: Session, case_id: int, closing: Closing, *, on: date) -> Change:
    """Close a casus with how it ended and the follow-up; raises CaseClosed, ClosingIncomplete."""
    before = Undoing(session)
    session.get_one(CareCase, case_id).close(closing.outcome, on=on)
    has_follow_up = closing.follow_up_on is not None
    record = CaseClosing(
        case_id=case_id,
        closed_on=on,
        closed_by=preferences(session).own_name,
        outcome=closing.outcome,
        explanation=closing.explanation.strip(),
        follow_up_on=closing.follow_up_on,
        follow_up_who=closing.follow_up_who.strip() if has_follow_up else "",
        follow_up_what=closing.follow_up_what.strip() if has_follow_up else "",
        no_follow_up_because="" if has_follow_up else closing.no_follow_up_because.strip(),
    )
    record.must_be_complete()
    session.add(record)
    return _changed(case_id, before)


def finish_follow_up(session: Session, case_id: int, result: str, *, on: date) -> Change:
    """The navraag was done, with what was heard."""
    before = Undoing(session)
    record = _newest(session, case_id)
    if record is not None and record.waits_for_follow_up:
        record.follow_up_done_on, record.follow_up_result = on, result.strip()
    return _changed(case_id, before)


def reopen_case(session: Session, case_id: int, reason: str, *, on: date) -> Change:
    """Open a closed casus again, with the reason; the closing stays in its history. Raises ReasonMissing."""
    before = Undoing(session)
    record = _newest(session, case_id)
    if record is not None:
        record.reopen(reason, preferences(session).own_name, on=on)
    care_case = session.get_one(CareCase, case_id)
    care_case.closed_on = care_case.close_outcome = None
    return _changed(case_id, before)


def closings(session: Session, case_id: int) -> tuple[ClosingSheet, ...]:
    """Every time that this casus was closed, the latest first."""
    rows = session.scalars(select(CaseClosing).where(CaseClosing.case_id == case_id).order_by(CaseClosing.id.desc()))
    return tuple(_sheet(row) for row in rows)


def before_closing(session: Session, case_id: int, *, on: date) -> BeforeClosing:
    """What is still open: every task, whatever its day, and what runs without being a task."""
    facts = case_facts(session, case_id)
    items = session.scalars(select(DueItem).where(DueItem.case_id == case_id).order_by(DueItem.due_on, DueItem.weight))
    tasks = tuple(task_from_json(item.task) for item in items if item.kind is not TaskKind.AFTERCARE)
    things = (
        *_plan(facts),
        *_handover(facts),
        *_running_consents(facts, on),
        *_unfinished_notes(session, case_id),
        *_planned_meetings(session, case_id),
    )
    return BeforeClosing(case_id, facts.code, facts.child_first_name, tasks, things)


def _plan(facts: CaseFacts) -> list[OpenThing]:
    plan = facts.current_plan
    if plan is None or plan.status is not PlanStatus.ACTIVE:
        return []
    return [OpenThing(StillOpen.ACTIVE_PLAN, str(plan.version), plan.evaluation_on, plan.plan_id)]


def _handover(facts: CaseFacts) -> list[OpenThing]:
    """An overdracht that was begun and not sent."""
    handover = facts.handover
    if handover is None or HandoverStep.SENT in handover.done:
        return []
    begun = handover.done.get(HandoverStep.DRAFT)
    return [OpenThing(StillOpen.HANDOVER, handover.recipient_name, begun, handover.handover_id)]


def _running_consents(facts: CaseFacts, on: date) -> list[OpenThing]:
    """A ja that still holds: with the case its reason ends, so someone should know."""
    found = []
    for request in relevant_requests(facts, on):
        result = outcome(request, facts, on)
        if result.answer is Answer.YES:
            thing = StillOpen.RUNNING_CONSENT
            until = result.answers_until
            found.append(OpenThing(thing, request.recipient_name, until, request.request_id, request.purpose))
    return found


def _unfinished_notes(session: Session, case_id: int) -> list[OpenThing]:
    notes = session.scalars(
        select(JournalEntry).where(
            JournalEntry.case_id == case_id, JournalEntry.is_draft.is_(True), JournalEntry.deleted_on.is_(None)
        )
    )
    thing = StillOpen.UNFINISHED_NOTE
    return [OpenThing(thing, note.with_whom or note.title, note.happened_on, note.id) for note in notes]


def _planned_meetings(session: Session, case_id: int) -> list[OpenThing]:
    """An overleg to come that has the case on its agenda."""
    rows = session.execute(
        select(Meeting.id, Meeting.title, Meeting.held_on)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.case_id == case_id,
            AgendaItem.mode != ItemMode.NOT_DISCUSSED,
            Meeting.closed_on.is_(None),
            Meeting.deleted_on.is_(None),
        )
        .order_by(Meeting.held_on)
    )
    return [OpenThing(StillOpen.PLANNED_MEETING, title, day, ref) for ref, title, day in rows]


def _newest(session: Session, case_id: int) -> CaseClosing | None:
    newest = select(CaseClosing).where(CaseClosing.case_id == case_id).order_by(CaseClosing.id.desc()).limit(1)
    return session.scalars(newest).first()


def _sheet(row: CaseClosing) -> ClosingSheet:
    return ClosingSheet(
        closing_id=row.id,
        closing=Closing(
            outcome=row.outcome,
            explanation=row.explanation,
            follow_up_on=row.follow_up_on,
            follow_up_who=row.follow_up_who,
            follow_up_what=row.follow_up_what,
            no_follow_up_because=row.no_follow_up_because,
        ),
        closed_on=row.closed_on,
        closed_by=row.closed_by,
        follow_up_done_on=row.follow_up_done_on,
        follow_up_result=row.follow_up_result,
        reopened_on=row.reopened_on,
        reopened_by=row.reopened_by,
        reopen_reason=row.reopen_reason,
    )


def _changed(case_id: int, before: Undoing) -> Change:
    undo = before.undo(Topic.CASES, Topic.STEPS, case_id=case_id)
    return Change.of(Topic.CASES, Topic.STEPS, case_id=case_id, undo=undo)
