"""The rows of Vandaag's list: groups Te laat, Vandaag and Binnenkort with an icon per kind of task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from zorgdesk.casework.sheets.today import TaskLine as TaskFact
from zorgdesk.casework.sheets.today import TodaySheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.widgets.task_list import TaskHead, TaskLine, TaskMore
from zorgdesk.domain.tasks import WINDOW_DAYS
from zorgdesk.domain.values import TaskKind
from zorgdesk.wording import formats
from zorgdesk.wording import today as say

SOON_AT_FIRST: Final = 6
"""How many tasks of Binnenkort are shown before `Nog n tonen` is pressed."""

TASK_LOOK: Final[dict[TaskKind, tuple[str, str]]] = {
    TaskKind.GO_NO_GO: ("signpost", "violet"),
    TaskKind.PLAN_EVALUATION: ("target", "info"),
    TaskKind.TRAJECTORY_CONSENT: ("circle-x", "bad"),
    TaskKind.TRAJECTORY_GO_NO_GO: ("signpost", "violet"),
    TaskKind.TRAJECTORY_EVALUATION: ("target", "info"),
    TaskKind.TRAJECTORY_END: ("calendar-clock", "info"),
    TaskKind.BESCHIKKING_ENDS: ("file-clock", "warn"),
    TaskKind.BESCHIKKING_ANSWER: ("file-clock", "mute"),
    TaskKind.REGISTER_MISSING: ("shield-alert", "warn"),
    TaskKind.SESSION_TO_LOG: ("pencil-line", "mute"),
    TaskKind.CONSENT_EXPIRES: ("file-clock", "warn"),
    TaskKind.CONSENT_ANSWER: ("file-signature", "warn"),
    TaskKind.ASK_CHILD: ("message-square", "warn"),
    TaskKind.AUTHORITY_UNKNOWN: ("scale", "warn"),
    TaskKind.BIRTH_EXPECTED: ("baby", "info"),
    TaskKind.INTAKE_UNFINISHED: ("clipboard-list", "info"),
    TaskKind.HANDOVER_START: ("send", "ok"),
    TaskKind.HANDOVER_DISCUSS: ("school", "ok"),
    TaskKind.HANDOVER_SEND: ("school", "ok"),
    TaskKind.RECEIPT_MISSING: ("mail", "mute"),
    TaskKind.WARM_TALK: ("handshake", "ok"),
    TaskKind.PARENT_FEEDBACK: ("phone", "info"),
    TaskKind.PARENT_MEETING: ("message-square", "info"),
    TaskKind.SHEET_TO_ENTER: ("clipboard-check", "mute"),
    TaskKind.ACTION_ITEM: ("list-checks", "mute"),
    TaskKind.SIGNAL_FADES: ("hourglass", "mute"),
    TaskKind.GROUP_FULL: ("users", "warn"),
    TaskKind.GROUP_AGE: ("users", "info"),
    TaskKind.GROUP_END: ("users", "warn"),
    TaskKind.STEP: ("circle-check", "mute"),
    TaskKind.AFTERCARE: ("heart-handshake", "info"),
    TaskKind.FOLLOW_UP: ("phone", "info"),
    TaskKind.GROUP_CARRIES: ("users", "warn"),
}


def rows_of(
    sheet: TodaySheet, whole: Mapping[str, Sequence[TaskFact]], chosen: str, today: date
) -> list[TaskHead | TaskLine | TaskMore]:
    """The rows for the chosen tile, or all groups; a group without tasks has no head.

    `whole` holds every task of the groups that were unfolded or chosen; of the others the first ones are shown.
    """
    last = today + timedelta(days=WINDOW_DAYS)
    groups: tuple[tuple[str, TaskHead, Sequence[TaskFact]], ...] = (
        ("late", TaskHead(say.LATE, sheet.late_count, "triangle-alert", "bad"), sheet.late),
        (
            "today",
            TaskHead(say.TODAY, sheet.today_count, "sun", "ink", formats.long_day(today, year=False)),
            sheet.today,
        ),
        ("soon", TaskHead(say.SOON, sheet.soon_count, "calendar-clock", "ink", say.until(last)), sheet.soon),
    )
    rows: list[TaskHead | TaskLine | TaskMore] = []
    if chosen == "waiting":
        waiting = whole["waiting"]
        groups = (("waiting", TaskHead(say.WAITING, len(waiting), "hourglass", "ink"), waiting),)
    for name, head, first_facts in groups:
        facts = whole.get(name, first_facts[:SOON_AT_FIRST] if name == "soon" else first_facts)
        if not facts or (chosen and chosen != name):
            continue
        rows.append(TaskHead(head.title, head.count, head.icon, head.token, head.right, first=not rows))
        rows += [task_row(fact, today) for fact in facts]
        if name not in whole and head.count > len(facts):
            rows.append(TaskMore(name, say.show_more(head.count - len(facts))))
    return rows


def task_row(fact: TaskFact, today: date) -> TaskLine:
    """One task as a row; the child under privacy view as initials."""
    icon, kind = TASK_LOOK[fact.task.kind]
    words = task_shown(fact.task, today)
    late = fact.task.due_on < today
    child = privacy().name(fact.child if fact.child and fact.child.full else fact.child_shown)
    place = privacy().place(fact.location_name)
    return TaskLine(
        key=fact,
        kind=kind,
        icon=icon,
        act=words.title,
        child=child,
        reason=formats.middot(words.reason, place),
        when=say.days_late(fact.task.due_on, today) if late else say.due_day(fact.task.due_on, today),
        button=words.button,
        late=late,
        strong=fact.task.due_on == today,
    )
