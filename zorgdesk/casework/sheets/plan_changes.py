"""What the page and the paper "wat is er anders?" read."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.plans import PlanParentViewSheet, PlanVersion
from zorgdesk.domain.plan_compare import PlanComparison
from zorgdesk.domain.values import PlanStatus


@dataclass(frozen=True)
class VersionHead:
    """One of the two versions. `began_on`: the day it became active, else the day it was made."""

    plan_id: int
    version: int
    status: PlanStatus
    began_on: date
    discussed_on: date | None
    parents: int
    signed: int


@dataclass(frozen=True)
class PlanChangesSheet:
    """Two versions of one case side by side.

    `own_summary`: what was typed in In het kort; empty when the program makes it from the rows. `parents`: their
    answers and signatures under the newer version.
    """

    case_id: int
    case_code: str
    child_first_name: str
    child_full_name: str
    birth_date: date | None
    location_name: str
    group_name: str
    older: VersionHead
    newer: VersionHead
    comparison: PlanComparison
    own_summary: str
    summary_open: bool
    parents: tuple[PlanParentViewSheet, ...]
    versions: tuple[PlanVersion, ...]
