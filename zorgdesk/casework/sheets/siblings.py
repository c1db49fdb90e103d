"""What a page reads of brothers and sisters: those that are linked, and those that may be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.names import PersonName


@dataclass(frozen=True)
class SiblingSheet:
    """A brother or sister with a casus; `link_id` names the tie."""

    link_id: int
    case_id: int
    code: str
    name: PersonName
    birth_date: date | None
    due_date: date | None
    location_name: str
    is_open: bool


class SiblingReason(StrEnum):
    """Why two children may be brother or sister, the surest first."""

    PARENT = "parent"
    CONTACT = "contact"
    ADDRESS = "address"
    SURNAME = "surname"


@dataclass(frozen=True)
class LikelySibling:
    """A child that may be a brother or sister; a question, never a verdict.

    `parents` is how many it has, `shared_parents` how many of these are parents of both already.
    """

    case_id: int
    code: str
    name: PersonName
    birth_date: date | None
    location_name: str
    reason: SiblingReason
    parents: int
    shared_parents: int = 0
