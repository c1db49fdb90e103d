"""What the list of casussen asks and shows (look.md screen 04)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.domain.stage import StageResult
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import ConcernCategory, ConsentLight, Stage


class ListView(StrEnum):
    """The views that stand as chips above the list."""

    ALL_OPEN = "all_open"
    MINE = "mine"
    THIS_WEEK = "this_week"
    WAITING = "waiting"
    FROM_3_6 = "from_3_6"
    NO_CONSENT = "no_consent"
    CLOSED = "closed"


class SortKey(StrEnum):
    """The columns that can be sorted on."""

    CODE = "code"
    NAME = "name"
    AGE = "age"
    PLACE = "place"
    STAGE = "stage"
    NEXT_STEP = "next_step"
    CONSENT = "consent"
    OWNER = "owner"


@dataclass(frozen=True)
class ListFilters:
    """What narrows a view; None is "all"."""

    location_id: int | None = None
    municipality_id: int | None = None
    stage: Stage | None = None
    category: ConcernCategory | None = None
    light: ConsentLight | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return self != ListFilters()


@dataclass(frozen=True)
class ListQuery:
    """One reading of the list. `owner` is the name of the user, for "Mijn casussen"."""

    view: ListView = ListView.ALL_OPEN
    filters: ListFilters = field(default_factory=ListFilters)
    text: str = ""
    sort: SortKey = SortKey.NEXT_STEP
    descending: bool = False
    owner: str = ""


@dataclass(frozen=True)
class CaseRow:
    """One row of the list."""

    case_id: int
    code: str
    child_name: str
    birth_date: date | None
    due_date: date | None
    stage: StageResult
    categories: tuple[ConcernCategory, ...]
    location_name: str
    group_name: str
    municipality_name: str
    consent_light: ConsentLight
    consent_until: date | None
    next_task: DueTask | None
    next_due_on: date | None
    owner: str
    is_open: bool


@dataclass(frozen=True)
class CaseListPage:
    """One page of the reading, and how many rows the whole reading has."""

    rows: tuple[CaseRow, ...]
    total: int


@dataclass(frozen=True)
class ListCounts:
    """How many cases each view has, and how many open signals there are."""

    of_view: dict[ListView, int]
    signals: int


@dataclass(frozen=True)
class QuickView:
    """What Space shows beside the list: the casus and its first next steps."""

    sheet: CaseSheet
    tasks: tuple[DueTask, ...]
    last_contact_on: date | None
