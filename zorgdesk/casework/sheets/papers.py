"""What every paper shares: the frame around it and the small things its sheets are made of.

A paper prints a sheet of its own (`handover_paper`, `parent_meeting_paper`, …) inside one `PaperFrame`. The fields of
those sheets *are* the allow-list of the edition (papers.md section 5, product.md rule 4): what has no field cannot be
printed. The readers in casework fill them; they put in only what the gate let through and what is marked *gedeeld*.
No sheet holds a BSN, an internal note, another child, or anything about money.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.values import ParentalAuthority, PersonRole


class Confidentiality(StrEnum):
    """First words of the footer."""

    CONFIDENTIAL = "confidential"
    ONE_ITEM = "one_item"
    SECRET = "secret"  # noqa: S105  a word of the footer


class LeftOutKind(StrEnum):
    """What an edition says it does not hold (papers.md principle 8); never what one parent said alone."""

    INTERNAL_NOTES = "internal_notes"
    PARTIES_NOT_NAMED = "parties_not_named"
    ATTACHMENTS = "attachments"
    FACTS_NOT_PICKED = "facts_not_picked"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFrame:
    """Head, foot and metadata of one copy; the same for every kind of paper.

    organisation       the childcare organisation (settings)
    recipient          who gets this copy, as it reads after "Voor: " ("basisschool De Tekenkist")
    made_by            who made the copy (the user), with made_by_role
    made_on            the day of making, handed in by the caller
    number             case code or meeting number; never a name (papers.md section 7)
    version            version of the document, from 1
    location_line      "locatie Kraanvogel, Vouwdam"; empty where the edition may not show it
    replaces_version   the version this one replaces, with replaces_made_on; None for the first
    edition            distinguishes copies of one document in the file name and the footer ("g2"); ASCII, may be empty
    confidentiality    which warning opens the footer
    """

    organisation: str
    recipient: str
    made_by: str
    made_by_role: PersonRole | str
    made_on: date
    number: str
    version: int
    location_line: str = ""
    replaces_version: int | None = None
    replaces_made_on: date | None = None
    edition: str = ""
    confidentiality: Confidentiality = Confidentiality.CONFIDENTIAL


@dataclass(frozen=True, slots=True)
class ParentOnPaper:
    """A guardian as printed: name as the guardian record writes it, and gezag (decides the words under the name)."""

    name: str
    authority: ParentalAuthority


@dataclass(frozen=True, slots=True)
class StaffOnPaper:
    """A colleague or professional: name and function. No private number or address; `phone` is the one at work."""

    name: str
    role: PersonRole | str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ParentWords:
    """What parents said, word for word: never edited by staff (papers.md principle 5).

    Blank lines in `words` separate paragraphs. `on` is the day they said it; None leaves the date out.
    """

    words: str
    who: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DatedFact:
    """One thing seen or heard, on a day; a fact without its interpretation, marked *gedeeld*."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many of a kind this edition leaves out; zero prints nothing."""

    kind: LeftOutKind
    count: int
