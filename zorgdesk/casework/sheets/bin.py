"""What lies in the prullenbak, as the settings show it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.names import PersonName

DAYS_KEPT = 30
"""How long something stays in the prullenbak (product.md rule 6)."""


class BinKind(StrEnum):
    """What can be thrown away and taken back."""

    CASE = "case"
    SIGNAL = "signal"
    NOTE = "note"
    OBSERVATION = "observation"
    MEETING = "meeting"
    PARENT_MEETING = "parent_meeting"
    PLAN = "plan"
    ATTACHMENT = "attachment"
    GUARDIAN = "guardian"
    ASSESSMENT = "assessment"
    TEXT_BLOCK = "text_block"
    TRAJECTORY = "trajectory"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class BinnedSheet:
    """One thing: what it is, of which case and child (both may be missing), its title or day, by whom, since when."""

    kind: BinKind
    ref: int
    code: str
    child: PersonName | None
    title: str
    happened_on: date | None
    deleted_on: date
    deleted_by: str = ""

    def days_left(self, on: date) -> int:
        """So many days until it goes for good; 0 is the last one."""
        return max(DAYS_KEPT - (on - self.deleted_on).days, 0)
