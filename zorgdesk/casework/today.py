"""Read Vandaag: what is late, due today and due soon, from the derived tasks; every panel is one query."""

from datetime import date, timedelta

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.observation_list import sheets_to_enter
from zorgdesk.casework.projection import task_from_json
from zorgdesk.casework.sheets.today import AgendaLine, BackupLine, OpenDraft, TaskLine, TodaySheet
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.records.upkeep import BackupMade
from zorgdesk.domain.tasks import WINDOW_DAYS
from zorgdesk.domain.values import HandoverStep, PlanStatus, TaskKind

WAITING_KINDS = (TaskKind.CONSENT_ANSWER, TaskKind.RECEIPT_MISSING)
LINES_PER_GROUP = 40
DRAFTS_SHOWN = 3


def group_lines(session: Session, name: str, *, on: date) -> tuple[TaskLine, ...]:
    """Every task of a group: late, today or soon (`Nog n tonen`)."""
    last = on + timedelta(days=WINDOW_DAYS)
    where = {
        "late": DueItem.due_on < on,
        "today": DueItem.due_on == on,
        "soon": and_(DueItem.due_on > on, DueItem.due_on <= last),
    }
    return _lines(session, select(DueItem).where(where[name]), limit=None)


def today_sheet(session: Session, *, on: date) -> TodaySheet:
    """The page as it is on that day."""
    last = on + timedelta(days=WINDOW_DAYS)
    late = DueItem.due_on < on
    now = DueItem.due_on == on
    soon = and_(DueItem.due_on > on, DueItem.due_on <= last)
    counts = session.execute(
        select(
            func.count().filter(late),
            func.count().filter(now),
            func.count().filter(soon),
            func.count().filter(DueItem.kind.in_(WAITING_KINDS)),
        )
        .select_from(DueItem)
        .where(DueItem.due_on <= last)
    ).one()
    drafts = _drafts(session)
    return TodaySheet(
        open_cases=session.scalar(select(func.count()).where(CaseSummary.is_open.is_(True))) or 0,
        late=_lines(session, select(DueItem).where(late)),
        today=_lines(session, select(DueItem).where(now)),
        soon=_lines(session, select(DueItem).where(soon)),
        late_count=counts[0],
        today_count=counts[1],
        soon_count=counts[2],
        waiting_count=counts[3],
        sheet_count=sheets_to_enter(session),
        agenda=_agenda(session, on),
        drafts=tuple(drafts[:DRAFTS_SHOWN]),
        draft_count=len(drafts),
        backup=last_backup(session),
    )


def waiting_lines(session: Session, *, on: date) -> tuple[TaskLine, ...]:
    """The tasks that wait for somebody else (tile 'Wacht op anderen')."""
    last = on + timedelta(days=WINDOW_DAYS)
    items = select(DueItem).where(DueItem.kind.in_(WAITING_KINDS), DueItem.due_on <= last)
    return _lines(session, items, limit=None)


def late_count(session: Session, *, on: date) -> int:
    """How many things can't wait, for the sidebar."""
    return session.scalar(select(func.count()).select_from(DueItem).where(DueItem.due_on <= on)) or 0


def last_backup(session: Session) -> BackupLine | None:
    """The last good backup, or None."""
    made = session.scalars(select(BackupMade).order_by(BackupMade.id.desc()).limit(1)).first()
    return BackupLine(made.made_at, made.folder, made.cases) if made else None


def _lines(
    session: Session, items: Select[DueItem], *, limit: int | None = LINES_PER_GROUP
) -> tuple[TaskLine, ...]:
    rows = session.execute(
        items.add_columns(CaseSummary.code, CaseSummary.location_name, Child.first_name, Child.prefix, Child.surname)
        .outerjoin(CaseSummary, CaseSummary.case_id == DueItem.case_id)
        .outerjoin(CareCase, CareCase.id == DueItem.case_id)
        .outerjoin(Child, Child.id == CareCase.child_id)
        .order_by(DueItem.due_on, DueItem.weight, DueItem.id)
        .limit(limit)
    )
    return tuple(
        TaskLine(
            task=task_from_json(item.task),
            case_code=code or "",
            child=PersonName(first, prefix, surname) if code else None,
            child_shown=PersonName(first, prefix, surname).full or code if code else "",
            location_name=location or "",
        )
        for item, code, location, first, prefix, surname in rows
    )


def _agenda(session: Session, on: date) -> tuple[AgendaLine, ...]:
    cases = (
        select(func.count(AgendaItem.id))
        .where(AgendaItem.meeting_id == Meeting.id, AgendaItem.case_id.is_not(None))
        .scalar_subquery()
    )
    meetings = session.execute(select(Meeting, cases).where(Meeting.held_on == on, Meeting.deleted_on.is_(None)))
    lines = [
        AgendaLine(
            "meeting",
            meeting.id,
            None,
            meeting.starts_at,
            meeting.ends_at,
            meeting.title,
            "",
            meeting.location.name if meeting.location else meeting.place,
            count,
        )
        for meeting, count in meetings
    ]
    talks = session.execute(
        select(ParentMeeting, CaseSummary.child_name, CaseSummary.location_name)
        .join(CaseSummary, CaseSummary.case_id == ParentMeeting.case_id)
        .where(ParentMeeting.planned_on == on, ParentMeeting.deleted_on.is_(None))
    )
    lines += [
        AgendaLine("parent_meeting", talk.id, talk.case_id, talk.starts_at, "", talk.purpose, child, place, 1)
        for talk, child, place in talks
    ]
    return tuple(sorted(lines, key=lambda line: line.starts_at))


def _drafts(session: Session) -> list[OpenDraft]:
    """Plans and overdrachten that are being written, newest first."""
    plans = session.execute(
        select(SupportPlan, CaseSummary.child_name)
        .join(CaseSummary, CaseSummary.case_id == SupportPlan.case_id)
        .where(SupportPlan.status.in_((PlanStatus.DRAFT, PlanStatus.DISCUSSED)), CaseSummary.is_open.is_(True))
        .order_by(SupportPlan.created_on.desc())
        .limit(50)
    )
    found = [
        OpenDraft("plan", plan.id, plan.case_id, child, "", plan.created_on, plan.version) for plan, child in plans
    ]
    sent = select(HandoverStepDone.handover_id).where(HandoverStepDone.step == HandoverStep.SENT)
    handovers = session.execute(
        select(Handover, CaseSummary.child_name)
        .join(CaseSummary, CaseSummary.case_id == Handover.case_id)
        .where(Handover.id.not_in(sent), CaseSummary.is_open.is_(True))
        .order_by(Handover.started_on.desc())
        .limit(50)
    )
    found += [
        OpenDraft("handover", one.id, one.case_id, child, "", one.started_on, one.version) for one, child in handovers
    ]
    return sorted(found, key=lambda draft: draft.changed_on, reverse=True)
