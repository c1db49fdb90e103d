"""What the page of an oudergesprek, the tab Gesprekken and the paper read."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.plans import QuotableFact
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import Agreement, ParentalAuthority, ParentMeetingKind, RecognisesPicture, Relation


@dataclass(frozen=True)
class TalkLine:
    """One oudergesprek in a list."""

    talk_id: int
    kind: ParentMeetingKind
    planned_on: date
    held_on: date | None
    purpose: str


@dataclass(frozen=True)
class FactLine:
    """A fact that was picked for the talk; only a chosen one reaches the parents."""

    text: str
    source: str
    seen_on: date | None
    chosen: bool


@dataclass(frozen=True)
class WordsOfParent:
    """What one parent said; there is one for each guardian, also when nothing was said yet."""

    guardian_id: int
    name: PersonName
    shown: str
    relation: Relation
    authority: ParentalAuthority
    text: str
    confidential: bool
    recognises: RecognisesPicture | None
    agreement: Agreement
    informed_on: date | None


@dataclass(frozen=True)
class AgreedLine:
    """One afspraak."""

    agreement_id: int
    what: str
    who: str
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True)
class ParentMeetingSheet:
    """One oudergesprek, whole."""

    talk_id: int
    case_id: int
    case_code: str
    child: PersonName
    birth_date: date | None
    location_name: str
    group_name: str
    kind: ParentMeetingKind
    planned_on: date
    starts_at: str
    held_on: date | None
    purpose: str
    present: str
    interpreter: str
    strengths: tuple[str, ...]
    question_to_parents: str
    our_words: str
    shared_picture: str
    internal: str
    next_on: date | None
    facts: tuple[FactLine, ...] = ()
    words: tuple[WordsOfParent, ...] = ()
    agreements: tuple[AgreedLine, ...] = ()
    quotable: tuple[QuotableFact, ...] = ()
