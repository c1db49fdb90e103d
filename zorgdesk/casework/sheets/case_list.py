"""What the list of casussen asks and shows (look.md screen 04)."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.domain.attention import Attention
from zorgdesk.domain.stage import StageResult
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import ConcernCategory, ConsentLight, Stage


class ListView(StrEnum):
    """The views that stand as chips above the list."""

    ALL_OPEN = "all_open"
    MINE = "mine"
    ATTENTION = "attention"
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
    ATTENTION = "attention"
    MUNICIPALITY = "municipality"
    CATEGORY = "category"
    LAST_CONTACT = "last_contact"


@dataclass(frozen=True)
class ListFilters:
    """What narrows a view; None is "all"."""

    location_id: int | None = None
    municipality_id: int | None = None
    stage: Stage | None = None
    category: ConcernCategory | None = None
    light: ConsentLight | None = None
    owned_by: str | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return self != ListFilters()

    @property
    def count(self) -> int:
        """How many filters are on."""
        return sum(value is not None for value in asdict(self).values())


_CHOICES: dict[str, type[StrEnum]] = {"stage": Stage, "category": ConcernCategory, "light": ConsentLight}


@dataclass(frozen=True)
class ListQuery:
    """One reading of the list. `owner` is the name of the user, for "Mijn casussen"; it is not kept."""

    view: ListView = ListView.ALL_OPEN
    filters: ListFilters = field(default_factory=ListFilters)
    text: str = ""
    sort: SortKey = SortKey.NEXT_STEP
    descending: bool = False
    owner: str = ""

    def of(self, owner: str) -> "ListQuery":
        """The same reading for this user."""
        return replace(self, owner=owner)

    def to_key(self) -> str:
        """One line of text, for a Place and for a saved view; what is as usual is left out."""
        kept: dict[str, Any] = {name: value for name, value in asdict(self.filters).items() if value is not None}
        usual = ListQuery()
        for name in ("view", "text", "sort", "descending"):
            if getattr(self, name) != getattr(usual, name):
                kept[name] = getattr(self, name)
        return json.dumps(kept, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_key(cls, key: str) -> "ListQuery":
        """Read back what `to_key` wrote; "" is the usual reading. What another version wrote more is left out."""
        kept = json.loads(key) if key else {}
        named: dict[str, Any] = {name: kept[name] for name in ListFilters.__dataclass_fields__ if name in kept}
        for name in _CHOICES.keys() & named.keys():
            named[name] = _CHOICES[name](named[name])
        return cls(
            ListView(kept.get("view", ListView.ALL_OPEN)),
            ListFilters(**named),
            str(kept.get("text", "")),
            SortKey(kept.get("sort", SortKey.NEXT_STEP)),
            bool(kept.get("descending", False)),
        )


@dataclass(frozen=True)
class SavedViewSheet:
    """A reading under a name of the user's own."""

    view_id: int
    name: str
    query: ListQuery


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
    last_contact_on: date | None
    attention: tuple[Attention, ...]

    def reasons(self, on: date) -> tuple[Attention, ...]:
        """Why it needs attention on that day, the heaviest reason first."""
        return tuple(reason for reason in self.attention if reason.since <= on)


@dataclass(frozen=True)
class CaseListPage:
    """One page of the reading, and how many rows the whole reading has."""

    rows: tuple[CaseRow, ...]
    total: int


@dataclass(frozen=True)
class ListCounts:
    """How many cases each view and each saved view has, and how many open signals there are."""

    of_view: dict[ListView, int]
    signals: int
    of_saved: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class QuickView:
    """What Space shows beside the list: the casus and its first next steps."""

    sheet: CaseSheet
    tasks: tuple[DueTask, ...]
    last_contact_on: date | None
