"""What stood in a field before: one line per change, newest first."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

FieldValue = str | int | bool | date | StrEnum | tuple[StrEnum, ...] | None
"""A value as a screen can say it; the number of a place or person is its name."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change. `about` names the row (a person, a goal); `is_text` is a longer text with an earlier version."""

    ref: int
    is_text: bool
    at: datetime
    who: str
    table: str
    field: str
    about: str
    before: FieldValue
    after: FieldValue
    can_put_back: bool
