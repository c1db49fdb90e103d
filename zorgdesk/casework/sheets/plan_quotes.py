"""What can be picked into a text of a plan, and what the card about the child's days shows."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.case_file import ScorePoint
from zorgdesk.domain.values import JournalKind, QuoteSource


@dataclass(frozen=True)
class Quote:
    """Words that stand elsewhere in the file, with where, when and who. `internal` ones are asked about first."""

    text: str
    source: QuoteSource
    ref: int
    seen_on: date
    who: str = ""
    internal: bool = False
    kind: JournalKind | None = None


@dataclass(frozen=True)
class QuotePage:
    """The first quotes that fit, newest first, and how many there are."""

    quotes: tuple[Quote, ...]
    total: int


@dataclass(frozen=True)
class CarryingLine:
    """One answer to "draagt de groep het nog?"."""

    answer_id: int
    asked_on: date
    carries: bool
    reason: str
    said_by: str


@dataclass(frozen=True)
class WellbeingSheet:
    """The trend of a child, oldest first, and the answers about its group, newest first."""

    points: tuple[ScorePoint, ...]
    answers: tuple[CarryingLine, ...]
    ask_again_on: date | None
    known_names: tuple[str, ...]
