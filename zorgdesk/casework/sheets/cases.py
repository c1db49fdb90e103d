"""What a page hands in to open or change a casus, and what it reads of one."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import CloseOutcome, ConcernCategory, ConsentLight, PartiesInvolved, Stage, VveStatus


class Keep(Enum):
    """Stands for "leave this field as it is"."""

    AS_IT_IS = "keep"


KEEP = Keep.AS_IT_IS


@dataclass(frozen=True)
class NewCase:
    """A new casus; the number is given by itself. A child may have no name yet, or only a due date."""

    location_id: int
    residence_id: int
    owner: str
    group_id: int | None = None
    first_name: str = ""
    prefix: str = ""
    surname: str = ""
    birth_date: date | None = None
    due_date: date | None = None
    question: str = ""
    categories: tuple[ConcernCategory, ...] = ()
    opened_on: date | None = None

    @property
    def name(self) -> PersonName:
        """The three parts as one name."""
        return PersonName(self.first_name.strip(), self.prefix.strip(), self.surname.strip())


@dataclass(frozen=True)
class CaseStart:
    """A new casus with what was found on the way: its signals (the first one leads), brothers and sisters, and the
    cases of which a person said that they are of another child. `parents_from` are siblings whose parents go along.
    """

    new: NewCase
    signal_ids: tuple[int, ...] = ()
    sibling_case_ids: tuple[int, ...] = ()
    parents_from: tuple[int, ...] = ()
    apart_from: tuple[int, ...] = ()


@dataclass(frozen=True)
class CaseEdit:
    """Which fields of a casus change; what stays `KEEP` is left alone."""

    name: PersonName | Keep = KEEP
    birth_date: date | Keep | None = KEEP
    due_date: date | Keep | None = KEEP
    home_languages: str | Keep = KEEP
    location_id: int | Keep = KEEP
    group_id: int | Keep | None = KEEP
    residence_id: int | Keep = KEEP
    mentor_id: int | Keep | None = KEEP
    owner: str | Keep = KEEP
    stand_in: str | Keep = KEEP
    case_director: str | Keep = KEEP
    contact_for_parents: str | Keep = KEEP
    parties_involved: PartiesInvolved | Keep | None = KEEP
    question: str | Keep = KEEP
    parents_question: str | Keep = KEEP
    team_question: str | Keep = KEEP
    categories: tuple[ConcernCategory, ...] | Keep = KEEP
    vve_status: VveStatus | Keep = KEEP
    vve_source: str | Keep = KEEP
    vve_since: date | Keep | None = KEEP
    district_team_discussed_on: date | Keep | None = KEEP
    care_started_on: date | Keep | None = KEEP
    waiting_since: date | Keep | None = KEEP
    care_ended_on: date | Keep | None = KEEP
    objects_to_team_talk: bool | Keep = KEEP


@dataclass(frozen=True)
class LikelyDouble:
    """Another casus that may be about the same child (look.md screen 21: never merged by itself)."""

    case_id: int
    code: str
    name: PersonName
    birth_date: date | None
    location_name: str
    is_open: bool
    same_birth_date: bool
    score: int
    same_name: bool = False
    opened_on: date | None = None
    owner: str = ""
    stage: Stage | None = None

    @property
    def is_the_same(self) -> bool:
        """The very same name and birth date: asked before a casus is made (they may be twins, or a mistake)."""
        return self.same_name and self.same_birth_date


@dataclass(frozen=True)
class CaseSheet:
    """One casus with all that its head and the intake show."""

    case_id: int
    code: str
    name: PersonName
    birth_date: date | None
    due_date: date | None
    home_languages: str
    location_id: int
    location_name: str
    group_id: int | None
    group_name: str
    care_municipality_id: int
    care_municipality_name: str
    residence_id: int
    residence_name: str
    mentor_id: int | None
    mentor_name: str
    owner: str
    stand_in: str
    stand_in_from: date | None
    stand_in_until: date | None
    case_director: str
    contact_for_parents: str
    parties_involved: PartiesInvolved | None
    question: str
    parents_question: str
    team_question: str
    categories: tuple[ConcernCategory, ...]
    vve_status: VveStatus
    vve_source: str
    vve_since: date | None
    district_team_discussed_on: date | None
    care_started_on: date | None
    opened_on: date
    intake_finished_on: date | None
    waiting_since: date | None
    care_ended_on: date | None
    aftercare_on: date | None
    aftercare_what: str
    aftercare_who: str
    closed_on: date | None
    close_outcome: CloseOutcome | None
    objects_to_team_talk: bool
    is_pinned: bool
    missing_for_intake: tuple[str, ...]
    signal_code: str
    guardians: tuple[GuardianSheet, ...]
    stage: Stage | None
    consent_light: ConsentLight | None
    consent_until: date | None


@dataclass(frozen=True)
class RouteStep:
    """One line of the gemeente's routekaart in a case; it ticks itself when the fact is there, else by hand."""

    words: str
    done: bool
    done_on: date | None
    by_itself: bool


@dataclass(frozen=True)
class PinnedCase:
    """One of the pinned cases in the sidebar."""

    case_id: int
    code: str
    name: PersonName
    birth_date: date | None
    due_date: date | None
