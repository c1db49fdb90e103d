"""What the list of overdrachten, the editor, the tab and the card of the school read (look.md screen 10)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from zorgdesk.casework.sheets.plans import QuotableFact
from zorgdesk.domain.consent_rules import ConsentResult
from zorgdesk.domain.handover_dates import HandoverDates
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    AreaScore,
    ConsentScope,
    DevelopmentArea,
    HandoverManner,
    HandoverStep,
    ParentalAuthority,
    RecognisesPicture,
    Relation,
    SendManner,
    SignRule,
    VveStatus,
)
from zorgdesk.domain.verdicts import Verdict


class HandoverView(StrEnum):
    """The views that stand as chips above the list."""

    ALL = "all"
    LATE = "late"
    SOON = "soon"
    AT_SCHOOL = "at_school"


class HandoverSort(StrEnum):
    """The columns that can be sorted on."""

    NAME = "name"
    AGE = "age"
    PLACE = "place"
    DUE = "due"


class HandoverMoment(StrEnum):
    """What an overdracht waits for."""

    START = "start"
    DISCUSS = "discuss"
    SEND = "send"
    RECEIPT = "receipt"
    WARM_TALK = "warm_talk"
    NOTHING = "nothing"


@dataclass(frozen=True)
class HandoverQuery:
    """One reading of the list; `municipality_id` is that of the location."""

    view: HandoverView = HandoverView.ALL
    municipality_id: int | None = None
    text: str = ""
    sort: HandoverSort = HandoverSort.DUE
    descending: bool = False


@dataclass(frozen=True)
class HandoverRow:
    """One child in the list; `handover_id` is None as long as nothing was begun."""

    case_id: int
    code: str
    child_name: str
    birth_date: date
    location_name: str
    municipality_name: str
    dates: HandoverDates
    rules: MunicipalityRules
    handover_id: int | None
    version: int
    school_name: str
    manner: HandoverManner | None
    done: dict[HandoverStep, date]
    moment: HandoverMoment
    due_on: date | None


@dataclass(frozen=True)
class HandoverCounts:
    """How many children each view has."""

    of_view: dict[HandoverView, int]


@dataclass(frozen=True)
class AreaSheet:
    """One gebied as it stands."""

    area: DevelopmentArea
    score: AreaScore | None
    seen: str
    helps: str
    source: str
    on_cover: bool


@dataclass(frozen=True)
class ParentViewSheet:
    """What one parent said; there is one for each guardian, also when nothing was said yet."""

    guardian_id: int
    name: str
    relation: Relation
    authority: ParentalAuthority
    text: str = ""
    recognises: RecognisesPicture | None = None
    wishes: str = ""
    said_on: date | None = None
    locked_on: date | None = None

    @property
    def is_said(self) -> bool:
        """Whether anything was written down."""
        return bool(self.text.strip() or self.wishes.strip() or self.recognises)


@dataclass(frozen=True)
class StepSheet:
    """One step that was done."""

    step: HandoverStep
    done_on: date
    done_by: str
    note: str


@dataclass(frozen=True)
class SchoolConsent:
    """The consent for the chosen school; `request_id` and `result` are None when it was not asked.

    `rule` is the stricter of the two gemeenten; `asked_by` names who asked for it first: the gemeente of the care.
    """

    rule: SignRule
    municipality_name: str
    request_id: int | None = None
    scope: ConsentScope | None = None
    result: ConsentResult | None = None


@dataclass(frozen=True)
class PartyToName:
    """A party outside that is involved; named on paper only when the parents agreed (papers.md section 5)."""

    organisation_id: int
    name: str
    named: bool
    involvement: str
    may_be_shared: bool


@dataclass(frozen=True)
class SchoolChoice:
    """A school that can be chosen."""

    organisation_id: int
    name: str
    in_municipality: bool


@dataclass(frozen=True)
class HandoverVersion:
    """A line in the list of versions."""

    handover_id: int
    version: int
    started_on: date
    sent_on: date | None


@dataclass(frozen=True)
class HandoverSheet:
    """One version of the overdracht, whole."""

    handover_id: int
    case_id: int
    case_code: str
    version: int
    writable: bool
    is_newest: bool
    child_name: PersonName
    birth_date: date | None
    location_name: str
    group_name: str
    municipality_name: str
    rules: MunicipalityRules
    rules_now: MunicipalityRules
    has_concern: bool
    school_id: int | None
    school_name: str
    school_starts_on: date | None
    school_contact: str
    manner: HandoverManner
    manner_reason: str
    vve_status: VveStatus
    vve_source: str
    vve_since: date | None
    vve_programme: str
    vve_duration: str
    tracking_system: str
    tracking_on: date | None
    include_plan: bool
    include_tracking: bool
    home_situation_agreed: bool
    send_manner: SendManner | None
    warm_talk_on: date | None
    finished_on: date | None
    made_by: str
    started_on: date
    consent: SchoolConsent
    verdict: Verdict
    areas: tuple[AreaSheet, ...] = ()
    sections: dict[str, Any] = field(default_factory=dict)
    views: tuple[ParentViewSheet, ...] = ()
    steps: tuple[StepSheet, ...] = ()
    parties: tuple[PartyToName, ...] = ()
    schools: tuple[SchoolChoice, ...] = ()
    versions: tuple[HandoverVersion, ...] = ()
    released_on: date | None = None

    @property
    def done(self) -> dict[HandoverStep, StepSheet]:
        """The steps that were done, by step."""
        return {one.step: one for one in self.steps}

    @property
    def chain(self) -> tuple[HandoverStep, ...]:
        """The steps of this overdracht: a cold one has no warm gesprek."""
        cold = self.manner is HandoverManner.COLD and HandoverStep.WARM_TALK not in self.done
        return tuple(step for step in HandoverStep if not (cold and step is HandoverStep.WARM_TALK))

    @property
    def open_step(self) -> HandoverStep | None:
        """The step that is to be done now; None when the chain is complete."""
        done = self.done
        return next((step for step in self.chain if step not in done), None)

    @property
    def views_locked(self) -> bool:
        """Whether the parents' words stand fast."""
        return not self.writable or HandoverStep.REACTION in self.done

    @property
    def rules_differ(self) -> bool:
        """Whether the gemeente has other rules now than this draft began with (product.md rule 7)."""
        return self.writable and self.rules != self.rules_now


@dataclass(frozen=True)
class HandoverOfCase:
    """What the tab of a case shows: the newest version, or only the days when nothing was begun."""

    case_id: int
    birth_date: date | None
    municipality_name: str
    rules: MunicipalityRules
    dates: HandoverDates | None
    sheet: HandoverSheet | None


@dataclass(frozen=True)
class Insertable:
    """Everything that can be picked into a text, newest first."""

    facts: tuple[QuotableFact, ...]
