"""What a page hands in about a parent, guardian or professional around a child, and what it reads."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.domain.names import PersonName, told_apart
from zorgdesk.domain.values import AuthoritySource, MayBeNamed, ParentalAuthority, PersonRole, Relation


@dataclass(frozen=True)
class GuardianInput:
    """A parent or guardian as typed; `institution` is the GI of a voogd, who may have no name of its own."""

    name: PersonName
    relation: Relation
    authority: ParentalAuthority = ParentalAuthority.UNKNOWN
    authority_source: AuthoritySource | None = None
    authority_seen_on: date | None = None
    institution: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    language: str = ""
    interpreter_needed: bool = False
    do_not_contact: bool = False
    do_not_contact_reason: str = ""
    lives_with_child: bool = True
    first_contact: bool = False


@dataclass(frozen=True)
class GuardianSheet:
    """One parent or guardian of a child, with gezag and how we know it."""

    guardian_id: int
    name: PersonName
    relation: Relation
    authority: ParentalAuthority
    authority_source: AuthoritySource | None
    authority_seen_on: date | None
    institution: str
    address: str
    phone: str
    email: str
    language: str
    interpreter_needed: bool
    do_not_contact: bool
    do_not_contact_reason: str
    lives_with_child: bool
    first_contact: bool
    number: int = 0

    @property
    def shown_name(self) -> str:
        """The name, or the institution where there is none; with a number where two parents bear it."""
        return told_apart(self.name.full or self.institution, self.number)


@dataclass(frozen=True)
class AuthorityTrace:
    """What writing gezag changed, so that it can be taken back: the line of history and the answers it marked."""

    note_id: int | None
    marked_ids: tuple[int, ...]


@dataclass(frozen=True)
class AuthorityLine:
    """One line of the history of gezag: what was written down, how it was known, and when it was noted."""

    authority: ParentalAuthority
    source: AuthoritySource | None
    seen_on: date | None
    noted_on: date


@dataclass(frozen=True)
class CaseOfPerson:
    """One case a person is around: which child, as what, and whether it still runs."""

    case_id: int
    code: str
    child_name: PersonName
    relation: Relation | None = None
    role: PersonRole | None = None
    authority: ParentalAuthority | None = None
    closed_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True)
class Namesake:
    """A parent elsewhere in the file, or at this child, with the same name."""

    guardian_id: int
    name: PersonName
    phone: str
    here: bool
    cases: tuple[CaseOfPerson, ...]


@dataclass(frozen=True)
class CasePeople:
    """Everyone around one child; `ended` were involved before."""

    case_id: int
    code: str
    child_name: PersonName
    people: tuple[Involved, ...]
    ended: tuple[Involved, ...]


@dataclass(frozen=True, kw_only=True)
class PersonCard:
    """One person of the file: how to reach, and every case; `kind` is guardian or person (a professional)."""

    kind: str
    ref: int
    name: PersonName
    organisation: str
    place: str
    role: PersonRole | None
    phone: str
    email: str
    address: str = ""
    language: str = ""
    interpreter_needed: bool = False
    do_not_contact: bool = False
    do_not_contact_reason: str = ""
    organisation_id: int | None = None
    location_id: int | None = None
    cases: tuple[CaseOfPerson, ...] = ()

    @property
    def shown_name(self) -> str:
        """The name, or the institution where there is none."""
        return self.name.full or self.organisation


@dataclass(frozen=True)
class PersonInput:
    """A professional as typed; without an organisation it is own staff, perhaps at a location."""

    name: PersonName
    organisation_id: int | None = None
    location_id: int | None = None
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class PartyInput:
    """A professional around a child as typed: the role in this case and whether the name may stand on papers."""

    role: PersonRole
    may_be_named: MayBeNamed = MayBeNamed.NOT_ASKED
    note: str = ""
