"""What the pages about observations read: sheets that wait, one sheet to enter, and the observations of a case."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.case_file import ScorePoint
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import SheetKind, SheetLabel, Situation


@dataclass(frozen=True)
class SheetLine:
    """A printed sheet; a blank one has no child yet."""

    sheet_id: int
    code: str
    kind: SheetKind
    printed_on: date
    entered_on: date | None
    destroyed_on: date | None
    case_id: int | None
    case_code: str
    child: PersonName | None
    location_name: str
    has_draft: bool


@dataclass(frozen=True)
class MomentSheet:
    """One row of O2 as it is kept; `position` counts from 1."""

    position: int
    time: str
    situation: Situation | None
    wellbeing: int | None
    involvement: int | None
    seen: str


@dataclass(frozen=True)
class ObservationDetail:
    """One observation with its moments."""

    observation_id: int
    case_id: int
    sheet_id: int | None
    sheet_code: str
    observed_on: date
    observer: str
    question: str
    interpretation: str
    wellbeing_average: float | None
    involvement_average: float | None
    moments: tuple[MomentSheet, ...]


@dataclass(frozen=True)
class EntrySheet:
    """A sheet that is being entered: what is known of it, what was typed before, and earlier scores of the child."""

    line: SheetLine
    label: SheetLabel
    question: str
    birth_date: date | None
    kept: ObservationDetail | None
    earlier: tuple[ScorePoint, ...]
    waiting: int
