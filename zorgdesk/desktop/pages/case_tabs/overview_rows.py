"""Rows of the overview: a next step, and a moment of the timeline with its icon and where it leads."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_file import TimelineLine as Moment
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.widgets.task_list import StepLine
from zorgdesk.desktop.widgets.timeline import TimelineLine
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.verdicts import CaseTab, PlaceField
from zorgdesk.wording import case as say
from zorgdesk.wording import formats
from zorgdesk.wording import today as today_words

_LOOK: Final[dict[str, tuple[str, str]]] = {
    "signal": ("mute", "bell"),
    "note": ("info", "message-square"),
    "observation": ("violet", "binoculars"),
    "plan_started": ("ok", "flag"),
    "plan_ended": ("mute", "flag"),
    "go_no_go": ("violet", "signpost"),
    "trajectory_go_no_go": ("violet", "signpost"),
    "trajectory_evaluated": ("info", "target"),
    "trajectory_extended": ("info", "calendar-clock"),
    "consent_yes": ("ok", "file-check"),
    "consent_no": ("bad", "file-x"),
    "consent_withdrawn": ("bad", "file-x"),
    "meeting": ("info", "users"),
    "parent_meeting": ("info", "message-circle"),
    "handover_step": ("ok", "send"),
    "release": ("mute", "printer"),
    "care_ended": ("mute", "heart-handshake"),
    "closed": ("mute", "archive"),
    "followed_up": ("info", "phone"),
    "reopened": ("info", "archive-restore"),
    "limits": ("violet", "scale"),
    "opened": ("info", "folder-open"),
    "intake_finished": ("ok", "clipboard-check"),
    "authority": ("mute", "scale"),
    "step_done": ("ok", "circle-check"),
    "attachment": ("mute", "paperclip"),
    "traject_started": ("info", "route"),
    "traject_ended": ("mute", "flag"),
    "session_done": ("ok", "circle-check"),
    "session_missed": ("mute", "circle-slash"),
}
_TAB: Final[dict[str, CaseTab]] = {
    "note": CaseTab.JOURNAL,
    "observation": CaseTab.OBSERVATIONS,
    "plan_started": CaseTab.PLAN,
    "plan_ended": CaseTab.PLAN,
    "go_no_go": CaseTab.PLAN,
    "trajectory_go_no_go": CaseTab.TRAJECTORY,
    "trajectory_evaluated": CaseTab.TRAJECTORY,
    "trajectory_extended": CaseTab.TRAJECTORY,
    "consent_yes": CaseTab.CONSENT,
    "consent_no": CaseTab.CONSENT,
    "consent_withdrawn": CaseTab.CONSENT,
    "handover_step": CaseTab.HANDOVER,
    "release": CaseTab.DOCUMENTS,
    "authority": CaseTab.CONSENT,
    "step_done": CaseTab.OVERVIEW,
    "opened": CaseTab.OVERVIEW,
    "traject_started": CaseTab.TRAJECTORY,
    "traject_ended": CaseTab.TRAJECTORY,
    "session_done": CaseTab.TRAJECTORY,
    "session_missed": CaseTab.TRAJECTORY,
}


_ENDS: Final[dict[str, str]] = {
    "care_ended": PlaceField.AFTERCARE,
    "closed": PlaceField.FOLLOW_UP,
    "followed_up": PlaceField.FOLLOW_UP,
    "reopened": PlaceField.FOLLOW_UP,
}


_TYPED: Final = frozenset({"note", "signal", "step_done", "attachment", "meeting"} | {
    kind for kind in _LOOK if kind.startswith("trajectory_")
})  # fmt: skip
"""Whose title holds what was typed, so that privacy view masks it."""


def step_row(task: DueTask, today: date, *, first: bool) -> StepLine:
    """A derived or typed step; the first and every late one carry their button."""
    words = task_shown(task, today)
    late = task.due_on < today
    return StepLine(
        key=task,
        title=words.title,
        second=words.reason,
        when=today_words.days_late(task.due_on, today) if late else today_words.due_day(task.due_on, today),
        button=words.button,
        late=late,
        strong=first,
    )


def timeline_row(moment: Moment, today: date) -> TimelineLine:
    """A moment; its key is the place it leads to."""
    kind, icon = _LOOK[moment.kind]
    title, second = say.timeline_words(moment)
    hide = privacy().on
    return TimelineLine(
        key=_place(moment),
        when=formats.column_day(moment.on, on=today),
        kind=kind,
        icon=icon,
        title=privacy().text(title) if hide and moment.kind in _TYPED else title,
        second=privacy().text(second) if hide else second,
    )


def _place(moment: Moment) -> Place:
    if moment.kind == "meeting":
        return Place(PageKey.MEETING, ref=moment.ref)
    if moment.kind == "parent_meeting":
        return Place(PageKey.PARENT_MEETING, ref=moment.ref)
    if moment.kind == "signal":
        return Place(PageKey.SIGNALS, kind="signal", ref=moment.ref)
    if moment.kind == "intake_finished":
        return Place(PageKey.INTAKE)
    if moment.kind == "attachment":
        return Place(PageKey.ATTACHMENT, ref=moment.ref)
    if moment.kind == "limits":
        return Place(PageKey.LIMITS, ref=moment.ref)
    if moment.kind in _ENDS:
        return Place(PageKey.CASE, field=_ENDS[moment.kind])
    return Place(PageKey.CASE, tab=_TAB[moment.kind].value, ref=moment.ref)
