"""What a page hands in about a parent or guardian, and what it reads."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import AuthoritySource, ParentalAuthority, Relation


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
    lives_with_child: bool
    first_contact: bool

    @property
    def shown_name(self) -> str:
        """The name, or the institution where there is none."""
        return self.name.full or self.institution
