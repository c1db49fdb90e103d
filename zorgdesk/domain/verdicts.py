"""What the gate says: the verdict, its points, where each point is mended, and the permit that lets a paper out.

`gate.py` makes verdicts from facts; `permits.py` turns a yes (or an overridden not-yet) into a `Permit`. Screens, tasks
and papers only carry these values; the Dutch stands in `wording/gate.py` (product.md rule 1).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.text_checks import FieldFinding
from zorgdesk.domain.values import Act, Answer, ConsentPurpose, OrganisationKind


class CaseTab(StrEnum):
    """The tabs of a case (look.md 9b), and the intake that lies before them."""

    INTAKE = "intake"
    OVERVIEW = "overview"
    PLAN = "plan"
    OBSERVATIONS = "observations"
    TALKS = "talks"
    CONSENT = "consent"
    TRAJECTORY = "trajectory"
    HANDOVER = "handover"
    DOCUMENTS = "documents"
    JOURNAL = "journal"


class PlaceField(StrEnum):
    """The spot on a tab where something is mended or done."""

    PAGE = "page"
    REQUEST = "request"
    ANSWER = "answer"
    AUTHORITY = "authority"
    GUARDIANS = "guardians"
    BIRTH_DATE = "birth_date"
    AGREEMENTS = "agreements"
    START = "start"
    SCHOOL = "school"
    RULES = "rules"
    PARENT_VIEW = "parent_view"
    VVE_PROGRAMME = "vve_programme"
    TEXT = "text"
    LIST = "list"
    SHEET = "sheet"
    REASON = "reason"
    GO_NO_GO = "go_no_go"
    EVALUATION = "evaluation"
    STEP = "step"
    RECEIPT = "receipt"
    WARM_TALK = "warm_talk"
    PARENT_MEETING = "parent_meeting"
    FEEDBACK = "feedback"
    ACTION_ITEM = "action_item"
    AFTERCARE = "aftercare"
    FOLLOW_UP = "follow_up"
    GROUP = "group"
    CONSENT = "consent"
    END = "end"
    BESCHIKKING = "beschikking"
    CARRIES = "carries"
    SESSION = "session"
    REGISTER = "register"


@dataclass(frozen=True)
class Place:
    """Where the user goes to mend or do something: a tab, a field on it, and which row of it.

    `ref` is the id of the row (request, plan, sheet, …); `guardian_id` the person on that row; `key` the name of a text
    field; `purpose`, `kind` and `recipient_id` fill a new consent request.
    """

    tab: CaseTab
    field: PlaceField
    ref: int | None = None
    guardian_id: int | None = None
    key: str = ""
    purpose: ConsentPurpose | None = None
    kind: OrganisationKind | None = None
    recipient_id: int | None = None


class MissingItem(StrEnum):
    """What stands in the way of an act, or is worth a look before it."""

    CONSENT_NOT_ASKED = "consent_not_asked"
    CONSENT_OPEN = "consent_open"
    CONSENT_EXPIRED = "consent_expired"
    CONSENT_RECONFIRM = "consent_reconfirm"
    CONSENT_REFUSED = "consent_refused"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    PARENTS_DISAGREE = "parents_disagree"
    AUTHORITY_UNKNOWN = "authority_unknown"
    NOBODY_DECIDES = "nobody_decides"
    NO_AUTHORITY = "no_authority"
    SCOPE_TOO_NARROW = "scope_too_narrow"
    TOO_EARLY = "too_early"
    BIRTH_DATE_UNKNOWN = "birth_date_unknown"
    HANDOVER_NOT_STARTED = "handover_not_started"
    SCHOOL_UNKNOWN = "school_unknown"
    PARENT_VIEW_MISSING = "parent_view_missing"
    VVE_PROGRAMME_EMPTY = "vve_programme_empty"
    OTHER_CHILD_IN_TEXT = "other_child_in_text"
    BSN_IN_TEXT = "bsn_in_text"
    SHEET_NOT_ENTERED = "sheet_not_entered"
    LIST_TOO_LONG = "list_too_long"
    REASON_MISSING = "reason_missing"
    TEAM_TALK_OBJECTION = "team_talk_objection"
    DO_NOT_CONTACT = "do_not_contact"
    UNKNOWN_SAID_NO = "unknown_said_no"
    WARM_TALK_NOT_IN_SCOPE = "warm_talk_not_in_scope"
    ATTACHMENT_INTERNAL = "attachment_internal"
    ATTACHMENT_CONFIDENTIAL = "attachment_confidential"
    ATTACHMENT_OF_OTHER_PARENT = "attachment_of_other_parent"
    WHOLE_FILE_LEAVES = "whole_file_leaves"
    OWN_NAME_IN_TEXT = "own_name_in_text"
    NO_DAY_MOMENTS = "no_day_moments"
    NO_COUNTING_QUESTION = "no_counting_question"
    NOTHING_TO_ASK = "nothing_to_ask"
    ACTIONS_WITHOUT_MOMENT = "actions_without_moment"
    REQUEST_INCOMPLETE = "request_incomplete"


class Weight(StrEnum):
    """How heavy a point is: HARD must be mended; SOFT and QUESTION may be overridden with a typed reason.

    A QUESTION is a hit in a text: it must be answered before anything is made (product.md rule 4).
    """

    HARD = "hard"
    SOFT = "soft"
    QUESTION = "question"


@dataclass(frozen=True)
class Recipient:
    """The party an act is about; `name` is empty where only its kind is known yet."""

    recipient_id: int | None
    name: str
    kind: OrganisationKind | None


@dataclass(frozen=True)
class Point:
    """One missing item, with everything the sentence about it needs and the place to mend it.

    `people` are those it waits for: one person, or several of whom one is enough. `on` is the date in the sentence
    (refused on, expired on, possible from). `months` is an age, `code` a sheet code, `number` a count.
    """

    item: MissingItem
    weight: Weight
    place: Place
    people: tuple[Decider, ...] = ()
    recipient: Recipient | None = None
    on: date | None = None
    months: int | None = None
    code: str = ""
    number: int = 0
    finding: FieldFinding | None = None

    @property
    def can_be_overridden(self) -> bool:
        """A hard point never can."""
        return self.weight is not Weight.HARD


class CheckKind(StrEnum):
    """What the gate looked at and found in order (screen 11, "Dit is in orde")."""

    AUTHORITY_KNOWN = "authority_known"
    CONSENT_GIVEN = "consent_given"
    AGE_REACHED = "age_reached"
    SCHOOL_KNOWN = "school_known"
    PARENT_VIEW_INCLUDED = "parent_view_included"
    VVE_PROGRAMME_FILLED = "vve_programme_filled"
    NO_OTHER_CHILD = "no_other_child"
    NO_BSN = "no_bsn"
    NO_INTERNAL_NOTES = "no_internal_notes"
    OWN_TEAM_ONLY = "own_team_only"
    NO_PERSONAL_DATA = "no_personal_data"
    CODES_ONLY = "codes_only"


@dataclass(frozen=True)
class Check:
    """One thing in order; `count` where the sentence has a number, `recipient` where it names a party."""

    kind: CheckKind
    count: int = 0
    recipient: Recipient | None = None


class Way(StrEnum):
    """Where the one link beside a verdict leads (look.md, screen 05)."""

    DO_IT = "do_it"
    MEND = "mend"
    ANONYMOUS = "anonymous"
    LOOK = "look"


_TALKS = frozenset({Act.CONSULT, Act.REFER, Act.INFORM_LOCAL_TEAM, Act.DISCUSS_BY_NAME})


@dataclass(frozen=True)
class Verdict:
    """The answer of the gate about one act on one day.

    `points` stand in the way (empty on a yes), `notes` are shown and not enforced, `in_order` was checked and is fine.
    `until` is the last day on which the yes holds as far as known today. `yes_from` are those whose ja carries it.
    `texts_checked` tells whether the texts of the paper were looked at: the strip does not, an export must.
    """

    act: Act
    answer: Answer
    on: date
    case_id: int | None
    points: tuple[Point, ...] = ()
    notes: tuple[Point, ...] = ()
    in_order: tuple[Check, ...] = ()
    until: date | None = None
    recipient: Recipient | None = None
    guardian_id: int | None = None
    consent_request_ids: tuple[int, ...] = ()
    yes_from: tuple[Decider, ...] = ()
    anonymous_reason: str = ""
    texts_checked: bool = False

    @property
    def first(self) -> Point | None:
        """The point that is named first, where only one fits."""
        return self.points[0] if self.points else None

    @property
    def can_be_overridden(self) -> bool:
        """Not yet, and nothing hard in the way: a typed reason opens it."""
        return self.answer is Answer.NOT_YET and all(point.can_be_overridden for point in self.points)

    @property
    def way(self) -> Way:
        """Yes: do it; not yet: mend the first point; no: talk without a name where that may (rule 3), else look why."""
        if self.answer is Answer.YES:
            return Way.DO_IT
        if self.answer is Answer.NOT_YET:
            return Way.MEND
        return Way.ANONYMOUS if self.act in _TALKS else Way.LOOK
