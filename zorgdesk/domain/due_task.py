"""One thing to do for a case: what it is about, its weight within a day, and where it is done. Rules: tasks.py."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.values import TaskKind
from zorgdesk.domain.verdicts import CaseTab, Place, PlaceField


@dataclass(frozen=True)
class DueTask:
    """One thing to do, flat, so that it can be kept as a row.

    `ref` is the row it is about (go/no-go, plan, request, handover, sheet, …), `guardian_id` the person on it.
    `what` and `who` are words from the file; `since` a date and `number` a count, version or age that belong to the
    reason.
    """

    kind: TaskKind
    case_id: int | None
    due_on: date
    ref: int | None = None
    guardian_id: int | None = None
    what: str = ""
    who: str = ""
    since: date | None = None
    number: int = 0

    @property
    def key(self) -> str:
        """What names this task within its case, also after deriving again: to put it off or tick it off."""
        parts = (self.kind.value, self.ref, self.guardian_id)
        return ":".join("" if part is None else str(part) for part in parts)

    @property
    def weight(self) -> int:
        """Order within one day; the lightest number comes first."""
        return _WEIGHTS[self.kind]


_WEIGHTS = {kind: at for at, kind in enumerate(TaskKind)}

_PLACES = {
    TaskKind.GO_NO_GO: (CaseTab.PLAN, PlaceField.GO_NO_GO),
    TaskKind.PLAN_EVALUATION: (CaseTab.PLAN, PlaceField.EVALUATION),
    TaskKind.TRAJECTORY_CONSENT: (CaseTab.TRAJECTORY, PlaceField.CONSENT),
    TaskKind.TRAJECTORY_GO_NO_GO: (CaseTab.TRAJECTORY, PlaceField.GO_NO_GO),
    TaskKind.TRAJECTORY_EVALUATION: (CaseTab.TRAJECTORY, PlaceField.EVALUATION),
    TaskKind.TRAJECTORY_END: (CaseTab.TRAJECTORY, PlaceField.END),
    TaskKind.BESCHIKKING_ENDS: (CaseTab.TRAJECTORY, PlaceField.BESCHIKKING),
    TaskKind.BESCHIKKING_ANSWER: (CaseTab.TRAJECTORY, PlaceField.BESCHIKKING),
    TaskKind.REGISTER_MISSING: (CaseTab.TRAJECTORY, PlaceField.REGISTER),
    TaskKind.SESSION_TO_LOG: (CaseTab.TRAJECTORY, PlaceField.SESSION),
    TaskKind.CONSENT_EXPIRES: (CaseTab.CONSENT, PlaceField.ANSWER),
    TaskKind.CONSENT_ANSWER: (CaseTab.CONSENT, PlaceField.ANSWER),
    TaskKind.ASK_CHILD: (CaseTab.CONSENT, PlaceField.PAGE),
    TaskKind.AUTHORITY_UNKNOWN: (CaseTab.CONSENT, PlaceField.AUTHORITY),
    TaskKind.BIRTH_EXPECTED: (CaseTab.INTAKE, PlaceField.BIRTH_DATE),
    TaskKind.INTAKE_UNFINISHED: (CaseTab.INTAKE, PlaceField.AGREEMENTS),
    TaskKind.HANDOVER_START: (CaseTab.HANDOVER, PlaceField.START),
    TaskKind.HANDOVER_DISCUSS: (CaseTab.HANDOVER, PlaceField.PARENT_VIEW),
    TaskKind.HANDOVER_SEND: (CaseTab.HANDOVER, PlaceField.PAGE),
    TaskKind.RECEIPT_MISSING: (CaseTab.HANDOVER, PlaceField.RECEIPT),
    TaskKind.WARM_TALK: (CaseTab.HANDOVER, PlaceField.WARM_TALK),
    TaskKind.PARENT_FEEDBACK: (CaseTab.TALKS, PlaceField.FEEDBACK),
    TaskKind.PARENT_MEETING: (CaseTab.TALKS, PlaceField.PARENT_MEETING),
    TaskKind.SHEET_TO_ENTER: (CaseTab.OBSERVATIONS, PlaceField.SHEET),
    TaskKind.ACTION_ITEM: (CaseTab.TALKS, PlaceField.ACTION_ITEM),
    TaskKind.SIGNAL_FADES: (CaseTab.INTAKE, PlaceField.PAGE),
    TaskKind.GROUP_FULL: (CaseTab.OVERVIEW, PlaceField.GROUP),
    TaskKind.GROUP_AGE: (CaseTab.OVERVIEW, PlaceField.GROUP),
    TaskKind.GROUP_END: (CaseTab.OVERVIEW, PlaceField.GROUP),
    TaskKind.STEP: (CaseTab.OVERVIEW, PlaceField.STEP),
    TaskKind.AFTERCARE: (CaseTab.OVERVIEW, PlaceField.AFTERCARE),
    TaskKind.FOLLOW_UP: (CaseTab.OVERVIEW, PlaceField.FOLLOW_UP),
    TaskKind.GROUP_CARRIES: (CaseTab.PLAN, PlaceField.CARRIES),
}


def place_of(task: DueTask) -> Place:
    """Where a task is done."""
    tab, field = _PLACES[task.kind]
    return Place(tab, field, ref=task.ref, guardian_id=task.guardian_id)
