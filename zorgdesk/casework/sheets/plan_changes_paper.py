"""The sheets behind *wat is er anders*: two versions of a plan side by side, for a parent or for the file.

What may be on it is decided in domain/plan_compare.py: a side holds nothing internal, and for a parent the fields that
only professionals read are empty. Hours, money and the parents' own views have no field there.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.plan_compare import PlanComparison
from zorgdesk.domain.values import PlanStatus


@dataclass(frozen=True, slots=True)
class VersionOnPaper:
    """One of the two versions: `on` is the day it became active, else the day it was made."""

    version: int
    status: PlanStatus
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChangesBody:
    """What both editions show; `own_summary` is what was typed in place of the made one."""

    child_full_name: str
    child_first_name: str
    older: VersionOnPaper
    newer: VersionOnPaper
    own_summary: str
    comparison: PlanComparison


@dataclass(frozen=True, slots=True)
class PlanChangesForParent:
    """The edition for one parent, with that parent's own address and nobody else's."""

    parent_name: str
    parent_address: str
    body: PlanChangesBody


@dataclass(frozen=True, slots=True)
class PlanChangesWhole:
    """The edition for the own file, with the fields of the professionals."""

    body: PlanChangesBody
