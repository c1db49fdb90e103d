"""Read Vandaag: what is late, due today and due soon, from the derived tasks; every panel is one query."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.observation_list import sheets_to_enter
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.today import AgendaLine, BackupLine, TaskLine, TodaySheet
from zorgdesk.casework.task_history import history_count
from zorgdesk.casework.task_lines import task_lines
from zorgdesk.casework.unfinished import unfinished
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.records.upkeep import BackupMade
from zorgdesk.domain.tasks import SHARED_OUT, WAITING, WINDOW_DAYS

LINES_PER_GROUP = 40


def group_lines(session: Session, name: str, *, on: date) -> tuple[TaskLine, ...]:
    """Every task of a group: late, today or soon (`Nog n tonen`)."""
    last = on + timedelta(days=WINDOW_DAYS)
    where = {
        "late": DueItem.due_on < on,
        "today": DueItem.due_on == on,
        "soon": and_(DueItem.due_on > on, DueItem.due_on <= last),
    }
    return task_lines(session, select(DueItem).where(where[name]))


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
            func.count().filter(waits_for_others(session)),
        )
        .select_from(DueItem)
        .where(DueItem.due_on <= last)
    ).one()
    return TodaySheet(
        open_cases=session.scalar(select(func.count()).where(CaseSummary.is_open.is_(True))) or 0,
        late=task_lines(session, select(DueItem).where(late), limit=LINES_PER_GROUP),
        today=task_lines(session, select(DueItem).where(now), limit=LINES_PER_GROUP),
        soon=task_lines(session, select(DueItem).where(soon), limit=LINES_PER_GROUP),
        late_count=counts[0],
        today_count=counts[1],
        soon_count=counts[2],
        waiting_count=counts[3],
        sheet_count=sheets_to_enter(session),
        agenda=_agenda(session, on),
        drafts=tuple(unfinished(session, on=on)),
        history_count=history_count(session, on=on),
        backup=last_backup(session),
    )


def waiting_lines(session: Session, *, on: date) -> tuple[TaskLine, ...]:
    """The tasks that wait for somebody else (tile 'Wacht op anderen')."""
    last = on + timedelta(days=WINDOW_DAYS)
    items = select(DueItem).where(waits_for_others(session), DueItem.due_on <= last)
    return task_lines(session, items)


def waits_for_others(session: Session) -> ColumnElement[bool]:
    """Whether a task waits for somebody else: by its kind, or because somebody else was to do it."""
    own_name = preferences(session).own_name.strip()
    mine = ("", own_name, own_name.split(" ")[0])
    who = func.coalesce(func.json_extract(DueItem.task, "$.who"), "")
    return DueItem.kind.in_(WAITING) | (DueItem.kind.in_(SHARED_OUT) & who.not_in(mine))


def late_count(session: Session, *, on: date) -> int:
    """How many things can't wait, for the sidebar."""
    return session.scalar(select(func.count()).select_from(DueItem).where(DueItem.due_on <= on)) or 0


def last_backup(session: Session) -> BackupLine | None:
    """The last good backup, or None."""
    made = session.scalars(select(BackupMade).order_by(BackupMade.id.desc()).limit(1)).first()
    return BackupLine(made.made_at, made.folder, made.cases) if made else None


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
