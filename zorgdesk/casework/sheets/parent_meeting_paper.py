"""The sheet behind paper 02, *verslag van ons gesprek*, edition for the parents (papers.md and domain.md section 5).

Not in it, by construction: what the other parent said alone, third parties without consent, interpretation, the worry
number of a signaal, sheets of the group, the names of colleagues' children, anything *intern*.
"""

from dataclasses import dataclass, field
from datetime import date, time

from zorgdesk.casework.sheets.papers import DatedFact, LeftOut, ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.domain.values import ConsentDecision, ConsentPurpose


@dataclass(frozen=True, slots=True)
class AgreementMade:
    """One afspraak: what, who, when (as the parents and we said it, or the day it is due)."""

    what: str
    who: str
    when: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """A consent as it stands on the day of making: party, purpose, answer and its last day.

    `decision` None means not asked yet. `by_all` tells "u beiden" from "u". No answer of one parent alone is shown to
    the other: the reader gives the outcome for the addressees of this copy. An empty `party` is the own organisation.
    """

    party: str
    purpose: ConsentPurpose | str
    decision: ConsentDecision | None
    valid_until: date | None = None
    by_all: bool = True


@dataclass(frozen=True, slots=True)
class ContactForParents:
    """The contactpersoon voor ouders: work phone, days, work e-mail. No private data."""

    person: StaffOnPaper
    reachable: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentMeetingPaper:
    """Everything the parents' report of a talk may hold, in the order of printing.

    child_first_name       the name the parents use
    held_on, began_at, ended_at, place    from the oudergesprek
    parents                the addressees of this copy (also the signers)
    parents_present        names of the parents who were there
    staff_present          colleagues who were there, with function
    summary                the report in two or three sentences, in B1
    next_on, next_at       the next talk; None when none was planned
    strengths              what goes well, first of all
    facts                  dated facts picked for parents; never an interpretation
    parent_words           parents' own words; only those said together or by an addressee of this copy
    needs                  what the child needs
    agreements             what was agreed
    consents               consents as they stand, for the addressees
    contact                whom to call
    mentor                 signs for the organisation; None when nobody signs
    left_out               what this edition leaves out
    """

    child_first_name: str
    held_on: date
    began_at: time | None
    ended_at: time | None
    place: str
    parents: tuple[ParentOnPaper, ...]
    parents_present: tuple[str, ...]
    staff_present: tuple[StaffOnPaper, ...]
    summary: str
    next_on: date | None
    next_at: time | None
    strengths: tuple[str, ...]
    facts: tuple[DatedFact, ...]
    parent_words: tuple[ParentWords, ...]
    needs: tuple[str, ...]
    agreements: tuple[AgreementMade, ...]
    consents: tuple[ConsentGiven, ...]
    contact: ContactForParents
    mentor: StaffOnPaper | None
    left_out: tuple[LeftOut, ...] = field(default=())
