"""The sheet behind the list of casussen on paper: a work list of the user's own, by code.

Not in it, by construction: names, birth dates, groups, guardians, and every text that somebody typed.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.case_list import ListView
from zorgdesk.domain.values import ConsentLight, Stage, TaskKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListLine:
    """One casus: where it stands and what comes next; `next_kind` is the kind of step, never its words."""

    code: str
    age_months: int | None
    location: str
    stage: Stage
    light: ConsentLight
    next_kind: TaskKind | None
    next_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListPaper:
    """What the list prints. `view` is None where the casussen were chosen by hand."""

    made_on: date
    view: ListView | None
    narrowed: bool
    lines: tuple[CaseListLine, ...]
