"""The other lists of Vandaag: what is half written, and what did not go as planned with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.today import DelayLine, DoneLine, HistorySheet, OpenDraft
from zorgdesk.casework.sheets.today import TaskLine as TaskFact
from zorgdesk.desktop.pages.today_tasks import TASK_LOOK
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.widgets.task_list import TaskHead, TaskLine
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import today as say
from zorgdesk.wording.formats import middot

DRAFT_ICONS: Final = {
    "plan": "file-text", "handover": "send", "note": "message-square", "sheet": "clipboard-list",
    "meeting": "users", "signal": "bell", "new_case": "folder-plus",
}  # fmt: skip


def draft_rows(drafts: Sequence[OpenDraft], today: date) -> list[TaskHead | TaskLine]:
    """Everything half written, newest first."""
    if not drafts:
        return []
    return [
        TaskHead(say.DRAFTS_ALL, len(drafts), "pencil", "ink", first=True),
        *(
            TaskLine(
                key=draft,
                kind="mute",
                icon=DRAFT_ICONS[draft.kind],
                act=say.draft_title(draft.kind, "", privacy().text(draft.title)),
                child=privacy().name(draft.child_shown),
                reason=say.draft_second(draft.kind, draft.version, draft.changed_on, today),
                when="",
                button=say.GO_ON,
            )
            for draft in drafts
        ),
    ]


def place_of_draft(draft: OpenDraft) -> Place:
    """Where one goes on with it; a note and what stands in a drawer open over the page."""
    pages = {
        "plan": PageKey.PLAN, "handover": PageKey.HANDOVER, "sheet": PageKey.SHEET_ENTRY, "meeting": PageKey.MEETING,
    }  # fmt: skip
    if draft.kind in pages:
        return Place(pages[draft.kind], draft.case_id, ref=draft.ref)
    return Place(PageKey.CASE, draft.case_id, tab=CaseTab.JOURNAL.value, ref=draft.ref)


def history_rows(sheet: HistorySheet, today: date) -> list[TaskHead | TaskLine]:
    """Put off now, done late, and put off before."""
    rows: list[TaskHead | TaskLine] = []
    groups: tuple[tuple[TaskHead, list[TaskLine]], ...] = (
        (
            TaskHead(say.PUT_OFF, len(sheet.put_off), "calendar-clock"),
            [_put_off_row(line, today, say.TAKE_BACK) for line in sheet.put_off],
        ),
        (
            TaskHead(say.DONE_LATE, len(sheet.done), "circle-check"),
            [_done_row(line, today) for line in sheet.done],
        ),
        (
            TaskHead(say.PUT_OFF_BEFORE, len(sheet.earlier), "history"),
            [_put_off_row(line, today, "") for line in sheet.earlier],
        ),
    )
    for head, lines in groups:
        if lines:
            rows += [TaskHead(head.title, head.count, head.icon, head.token, first=not rows), *lines]
    return rows


def _put_off_row(delay: DelayLine, today: date, button: str) -> TaskLine:
    reason = middot(privacy().text(delay.reason), say.decided(delay.delayed_on, today))
    return _row(delay, delay.line, reason, say.until_day(delay.until, today), button, today)


def _done_row(done: DoneLine, today: date) -> TaskLine:
    late = say.done_late(done.due_on, done.done_on)
    reason = middot(privacy().text(done.reason) or say.NO_REASON, late)
    button = say.CHANGE_REASON if done.reason else say.GIVE_REASON
    return _row(done, done.line, reason, say.due_day(done.done_on, today), button, today)


def _row(key: DelayLine | DoneLine, fact: TaskFact, reason: str, when: str, button: str, today: date) -> TaskLine:
    icon, kind = TASK_LOOK[fact.task.kind]
    child = privacy().name(fact.child if fact.child and fact.child.full else fact.child_shown)
    return TaskLine(
        key=key,
        kind=kind,
        icon=icon,
        act=task_shown(fact.task, today).title,
        child=child,
        reason=reason,
        when=when,
        button=button,
    )
