"""What is half written, to go on with: plans, overdrachten, notes, sheets, verslagen, and texts of a drawer."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.today import OpenDraft
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.observations import Observation, ObservationSheet
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.upkeep import Draft
from zorgdesk.domain.values import HandoverStep, PlanStatus

_AT_MOST = 50
_DRAWERS = ("signal", "new_case")


def unfinished(session: Session, *, on: date) -> list[OpenDraft]:
    """Everything half written in open cases, newest first; one query per kind."""
    found = [
        *_plans(session),
        *_handovers(session),
        *_notes(session),
        *_sheets(session),
        *_minutes(session, on),
        *_drawers(session),
    ]
    return sorted(found, key=lambda draft: draft.changed_on, reverse=True)


def case_shown(session: Session, case_id: int) -> str | None:
    """How a casus is called in "Verder waar u was": the child's name or the code; None when it is in the bin."""
    names = select(CaseSummary.child_name, CaseSummary.code).where(CaseSummary.case_id == case_id)
    row = session.execute(names).first()
    return (row[0] or row[1]) if row else None


def _plans(session: Session) -> list[OpenDraft]:
    rows = session.execute(
        select(SupportPlan, CaseSummary.child_name)
        .join(CaseSummary, CaseSummary.case_id == SupportPlan.case_id)
        .where(SupportPlan.status.in_((PlanStatus.DRAFT, PlanStatus.DISCUSSED)), CaseSummary.is_open.is_(True))
        .order_by(SupportPlan.created_on.desc())
        .limit(_AT_MOST)
    )
    return [OpenDraft("plan", plan.id, plan.case_id, child, "", plan.created_on, plan.version) for plan, child in rows]


def _handovers(session: Session) -> list[OpenDraft]:
    sent = select(HandoverStepDone.handover_id).where(HandoverStepDone.step == HandoverStep.SENT)
    rows = session.execute(
        select(Handover, CaseSummary.child_name)
        .join(CaseSummary, CaseSummary.case_id == Handover.case_id)
        .where(Handover.id.not_in(sent), CaseSummary.is_open.is_(True))
        .order_by(Handover.started_on.desc())
        .limit(_AT_MOST)
    )
    return [OpenDraft("handover", one.id, one.case_id, child, "", one.started_on, one.version) for one, child in rows]


def _notes(session: Session) -> list[OpenDraft]:
    rows = session.execute(
        select(JournalEntry.id, JournalEntry.case_id, CaseSummary.child_name, JournalEntry.written_at)
        .join(CaseSummary, CaseSummary.case_id == JournalEntry.case_id)
        .where(JournalEntry.is_draft.is_(True), JournalEntry.deleted_on.is_(None))
        .order_by(JournalEntry.written_at.desc())
        .limit(_AT_MOST)
    )
    return [OpenDraft("note", ref, case_id, child, "", at.date()) for ref, case_id, child, at in rows]


def _sheets(session: Session) -> list[OpenDraft]:
    rows = session.execute(
        select(ObservationSheet, Observation.case_id, CaseSummary.child_name, Observation.observed_on)
        .join(Observation, Observation.sheet_id == ObservationSheet.id)
        .join(CaseSummary, CaseSummary.case_id == Observation.case_id)
        .where(Observation.is_draft.is_(True), Observation.deleted_on.is_(None))
        .limit(_AT_MOST)
    )
    return [OpenDraft("sheet", sheet.id, case_id, child, sheet.code, day) for sheet, case_id, child, day in rows]


def _minutes(session: Session, on: date) -> list[OpenDraft]:
    """An overleg that was held and not closed: its verslag is to be finished."""
    rows = session.execute(
        select(Meeting.id, Meeting.title, Meeting.held_on)
        .where(Meeting.held_on < on, Meeting.closed_on.is_(None), Meeting.deleted_on.is_(None))
        .order_by(Meeting.held_on.desc())
        .limit(_AT_MOST)
    )
    return [OpenDraft("meeting", ref, None, "", title, day) for ref, title, day in rows]


def _drawers(session: Session) -> list[OpenDraft]:
    rows = session.execute(select(Draft.key, Draft.kept_at).where(Draft.key.in_(_DRAWERS)))
    return [OpenDraft(key, 0, None, "", "", at.date()) for key, at in rows]
