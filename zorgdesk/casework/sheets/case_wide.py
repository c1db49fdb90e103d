"""What the overview of a casus reads beside the rest when the window is wide (look.md screen 18b)."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.domain.values import ItemMode, ParentMeetingKind


@dataclass(frozen=True, slots=True)
class TalkMoment:
    """An overleg or oudergesprek about this child; `talk` is set for an oudergesprek, `mode` for an overleg."""

    ref: int
    on: date
    starts_at: str
    title: str
    talk: ParentMeetingKind | None
    mode: ItemMode | None
    done: bool


@dataclass(frozen=True, slots=True)
class WhatWorks:
    """Lines of what works and what does not; `handover_id` or `plan_id` says where they were written."""

    works: tuple[str, ...] = ()
    works_not: tuple[str, ...] = ()
    handover_id: int | None = None
    plan_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaseWide:
    """Plan in short, what works, talks and papers."""

    plan: PlanSheet | None
    what_works: WhatWorks
    talks: tuple[TalkMoment, ...]
    papers: tuple[ReleaseSheet, ...]
