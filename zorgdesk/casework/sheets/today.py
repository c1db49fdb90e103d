"""What Vandaag reads: tasks in groups, counts for the tiles, the agenda of the day, drafts and the last backup."""

from dataclasses import dataclass
from datetime import date, datetime

from zorgdesk.domain.names import PersonName
from zorgdesk.domain.tasks import DueTask


@dataclass(frozen=True)
class TaskLine:
    """One task with whom it is about; a task of a signaal has no child."""

    task: DueTask
    case_code: str
    child: PersonName | None
    child_shown: str
    location_name: str


@dataclass(frozen=True)
class LateTask:
    """A task that is late now, as it is kept when it is done."""

    key: str
    due_on: date
    task: DueTask


@dataclass(frozen=True)
class DelayLine:
    """A task that is or was put off: until when, why, and on which day that was decided."""

    line: TaskLine
    until: date
    reason: str
    delayed_on: date


@dataclass(frozen=True)
class DoneLine:
    """A task that was late when it was done; the reason may still be missing."""

    done_id: int
    line: TaskLine
    due_on: date
    done_on: date
    reason: str


@dataclass(frozen=True)
class HistorySheet:
    """Tasks that did not go as planned, the last weeks."""

    put_off: tuple[DelayLine, ...]
    done: tuple[DoneLine, ...]
    earlier: tuple[DelayLine, ...]


@dataclass(frozen=True)
class AgendaLine:
    """One thing in the agenda of today."""

    kind: str
    ref: int
    case_id: int | None
    starts_at: str
    ends_at: str
    title: str
    child_shown: str
    place: str
    cases: int


@dataclass(frozen=True)
class OpenDraft:
    """Something half written, to go on with; `kind` is plan, handover, meeting, note, sheet, signal or new_case."""

    kind: str
    ref: int
    case_id: int | None
    child_shown: str
    title: str
    changed_on: date
    version: int = 0


@dataclass(frozen=True)
class BackupLine:
    """The last good backup."""

    made_at: datetime
    folder: str
    cases: int


@dataclass(frozen=True)
class TodaySheet:
    """The whole page; `late`, `today` and `soon` hold the first lines, the counts hold all."""

    open_cases: int
    late: tuple[TaskLine, ...]
    today: tuple[TaskLine, ...]
    soon: tuple[TaskLine, ...]
    late_count: int
    today_count: int
    soon_count: int
    waiting_count: int
    sheet_count: int
    agenda: tuple[AgendaLine, ...]
    drafts: tuple[OpenDraft, ...]
    history_count: int
    backup: BackupLine | None
