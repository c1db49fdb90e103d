"""What pages read of the reference data: gemeenten with locations and groups, organisations, and people."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import CareType, OrganisationKind, PersonRole


@dataclass(frozen=True)
class GroupSheet:
    """A group at a location."""

    group_id: int
    name: str
    care_type: CareType
    max_children: int | None


@dataclass(frozen=True)
class LocationSheet:
    """A location with its groups, in the order of their names."""

    location_id: int
    name: str
    municipality_id: int
    phone: str
    email: str
    groups: tuple[GroupSheet, ...]
    address: str = ""
    ended_on: date | None = None


@dataclass(frozen=True)
class MunicipalitySheet:
    """A gemeente with its rules and the locations that lie in it."""

    municipality_id: int
    name: str
    rules: MunicipalityRules
    checked_on: date | None
    locations: tuple[LocationSheet, ...]


@dataclass(frozen=True)
class OrganisationSheet:
    """A party outside."""

    organisation_id: int
    name: str
    kind: OrganisationKind
    municipality_id: int | None
    municipality_name: str
    phone: str
    email: str


@dataclass(frozen=True)
class PersonSheet:
    """A professional: own staff (no organisation) or of a party outside."""

    person_id: int
    name: PersonName
    role: PersonRole
    organisation_id: int | None
    organisation_name: str
    location_id: int | None
    location_name: str
    phone: str
    email: str
