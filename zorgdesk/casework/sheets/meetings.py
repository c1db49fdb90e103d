"""What the pages read of overleggen: the calendar, the coming ones, and one overleg with agenda and minutes."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import ItemMode
from zorgdesk.domain.verdicts import Verdict


class CalendarGroup(StrEnum):
    """The groups of the legend, which is also the filter (look.md screen 07)."""

    CARE = "care"
    OUTSIDE = "outside"
    PARENTS = "parents"
    TEAM = "team"


@dataclass(frozen=True)
class CalendarEntry:
    """One thing on one day: an overleg, or (with a case) an oudergesprek."""

    group: CalendarGroup
    ref: int
    day: date
    starts_at: str
    kind: str
    title: str
    location_id: int | None
    case_id: int | None = None
    child: PersonName | None = None
    done: bool = False


@dataclass(frozen=True)
class MeetingLine:
    """A coming overleg, or one of which the minutes are still open; `waiting` cases may not be named as it stands."""

    meeting_id: int
    group: CalendarGroup
    kind: str
    title: str
    held_on: date
    starts_at: str
    place: str
    items: int
    waiting: int


@dataclass(frozen=True)
class ParticipantSheet:
    """Someone at the table; with an organisation from outside, with a guardian a parent."""

    participant_id: int
    name: str
    role: str
    organisation_id: int | None
    organisation_name: str
    guardian_id: int | None
    only_item_id: int | None
    was_present: bool


@dataclass(frozen=True)
class ActionSheet:
    """An actiepunt."""

    action_item_id: int
    what: str
    who: str
    due_on: date
    done_on: date | None


@dataclass(frozen=True)
class GuardianChoice:
    """A parent of a child on the agenda, who may come for that item alone."""

    guardian_id: int
    name: str


@dataclass(frozen=True)
class ItemSheet:
    """One item. `verdict` tells whether the case may be named to this company; None for a subject without a child.

    `mode` is how it will be (or was) discussed: by name falls back to not discussed when the consent is gone before
    the day of the talk.
    """

    item_id: int
    position: int
    case_id: int | None
    case_code: str
    child: PersonName | None
    age_months: int | None
    subject: str
    question: str
    picked_facts: str
    minutes_planned: int
    mode: ItemMode
    anonymous_reason: str
    minutes: str
    decision: str
    feedback_by: str
    feedback_due_on: date | None
    feedback_given_on: date | None
    verdict: Verdict | None
    outside: tuple[str, ...] = ()
    guardians: tuple[GuardianChoice, ...] = ()
    actions: tuple[ActionSheet, ...] = ()

    @property
    def is_discussed(self) -> bool:
        """Whether anything may be said about it: a subject always, a case by name or anonymous."""
        return self.case_id is None or self.mode is not ItemMode.NOT_DISCUSSED


@dataclass(frozen=True)
class MeetingSheet:
    """One overleg."""

    meeting_id: int
    kind: str
    title: str
    held_on: date
    starts_at: str
    ends_at: str
    location_id: int | None
    location_name: str
    place: str
    chair: str
    closed_on: date | None
    participants: tuple[ParticipantSheet, ...] = field(default=())
    items: tuple[ItemSheet, ...] = field(default=())

    @property
    def is_open(self) -> bool:
        """Whether it can still be written in."""
        return self.closed_on is None

    def item(self, item_id: int | None) -> ItemSheet | None:
        """An item by its id."""
        return next((item for item in self.items if item.item_id == item_id), None)
