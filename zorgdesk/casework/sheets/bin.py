"""What lies in the prullenbak, as the settings show it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.names import PersonName


class BinKind(StrEnum):
    """What can be thrown away and taken back."""

    CASE = "case"
    SIGNAL = "signal"
    NOTE = "note"
    OBSERVATION = "observation"
    MEETING = "meeting"
    PARENT_MEETING = "parent_meeting"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class BinnedSheet:
    """One thing: what it is, of which case and child (both may be missing), its own title or day, and since when."""

    kind: BinKind
    ref: int
    code: str
    child: PersonName | None
    title: str
    happened_on: date | None
    deleted_on: date
