"""What the page of a location reads: its groups with who is in them, its people, and what comes (screen 32)."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.domain.group_limits import GroupLimits
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import CareType, GroupWarning, Stage


@dataclass(frozen=True)
class GroupInput:
    """A group as typed; None is the usual limit of its kind of care."""

    name: str
    care_type: CareType
    max_children: int | None = None
    from_months: int | None = None
    until_months: int | None = None
    end_months: int | None = None
    other_children: int = 0
    about: str = ""


@dataclass(frozen=True)
class GroupRoom:
    """How many children are in a group now and how many it may have; None is no maximum."""

    name: str
    children: int
    most: int | None

    def passes_with(self, coming: int) -> bool:
        """Whether the group passes its maximum when so many come in."""
        return self.most is not None and self.children + coming > self.most


@dataclass(frozen=True)
class ReasonLine:
    """Why a child may stay beyond a limit."""

    warning: GroupWarning
    reason: str
    given_on: date


@dataclass(frozen=True)
class GroupChild:
    """A child with an open casus in a group: its age window, what asks for a reason, and the reasons there are."""

    case_id: int
    code: str
    name: PersonName
    birth_date: date | None
    due_date: date | None
    stage: Stage | None
    since: date | None
    enters_on: date | None
    leaves_on: date | None
    ends_on: date | None
    is_beyond: bool
    reasons: tuple[ReasonLine, ...]

    def has_reason(self, warning: GroupWarning) -> bool:
        """Whether a reason was given for this."""
        return any(line.warning is warning for line in self.reasons)


@dataclass(frozen=True)
class GroupPage:
    """One group of a location with its children, the earliest to leave first."""

    group_id: int
    typed: GroupInput
    limits: GroupLimits
    ended_on: date | None
    children: tuple[GroupChild, ...]

    @property
    def name(self) -> str:
        """Its name."""
        return self.typed.name

    @property
    def count(self) -> int:
        """How many children there are now, with and without a casus."""
        return len(self.children) + self.typed.other_children

    @property
    def is_full(self) -> bool:
        """Whether the maximum was reached."""
        return self.limits.max_children is not None and self.count >= self.limits.max_children


@dataclass(frozen=True)
class ComingMeeting:
    """An overleg at this location that is still to come."""

    meeting_id: int
    kind: str
    title: str
    held_on: date


@dataclass(frozen=True)
class LocationPage:
    """One location as its page shows it; groups that ended come last."""

    location_id: int
    name: str
    municipality_id: int
    municipality_name: str
    phone: str
    email: str
    address: str
    ended_on: date | None
    groups: tuple[GroupPage, ...]
    without_group: tuple[GroupChild, ...]
    people: tuple[PersonSheet, ...]
    meetings: tuple[ComingMeeting, ...]

    @property
    def open_cases(self) -> int:
        """How many open casussen there are here."""
        return sum(len(group.children) for group in self.groups) + len(self.without_group)
