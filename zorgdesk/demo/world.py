"""The organisation around the children: gemeenten, locations, groups, colleagues and parties."""

from dataclasses import dataclass, field
from typing import Any

from zorgdesk.casework.locations import write_group
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.reference import (
    add_location,
    add_municipality,
    add_organisation,
    add_person,
)
from zorgdesk.casework.sheets.locations import GroupInput
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import party_kind, role, rules_of, shop_window
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import CareType, OrganisationKind, PersonRole


@dataclass(frozen=True)
class DemoLocation:
    """A location with its groups and its mentor."""

    location_id: int
    name: str
    municipality: str
    municipality_id: int
    rules: MunicipalityRules
    group_ids: tuple[int, ...]
    mentor_id: int
    mentor_name: str


@dataclass(frozen=True)
class DemoParty:
    """A party outside with the person to talk to."""

    organisation_id: int
    name: str
    contact: str
    person_id: int


@dataclass
class World:
    """What the stories can refer to; parties by (kind, gemeente), '' for everywhere."""

    own_name: str
    locations: list[DemoLocation] = field(default_factory=list)
    parties: dict[tuple[OrganisationKind, str], DemoParty] = field(default_factory=dict)
    coach_id: int = 0

    def party(self, kind: OrganisationKind, municipality: str) -> DemoParty:
        """The party of that kind in that gemeente, or the first of its kind elsewhere."""
        near = self.parties.get((kind, municipality))
        return near or next(party for (one, _), party in self.parties.items() if one is kind)


def build_world(clerk: Clerk) -> World:
    """Make the organisation on the clerk's day."""
    people = shop_window().people
    clerk.do(
        set_preferences,
        organisation=people["organisation"],
        own_name=people["own_name"],
        own_role=people["own_role"],
        own_phone=people["own_phone"],
        is_demo=True,
        recovery_sheet_checked=True,
        recovery_sheet_made_on=clerk.day.isoformat(),
    )
    world = World(own_name=people["own_name"])
    municipalities = {
        one["name"]: (clerk.do(add_municipality, one["name"], on=clerk.day, rules=rules_of(one)), rules_of(one))
        for one in people["municipality"]
    }
    for number, place in enumerate(people["location"]):
        world.locations.append(_location(clerk, place, municipalities, people["staff"][number]))
    for party in people["party"]:
        kind = party_kind(party["kind"])
        municipality_id = municipalities[party["municipality"]][0]
        world.parties[(kind, party["municipality"])] = _party(clerk, party, kind, municipality_id)
    coach = shop_window().people["coach"]
    world.coach_id = clerk.do(add_person, _name(coach), PersonRole.COACH, phone=coach["phone"])
    return world


def _location(
    clerk: Clerk,
    place: dict[str, Any],
    municipalities: dict[str, tuple[int, MunicipalityRules]],
    colleague: dict[str, str],
) -> DemoLocation:
    municipality_id, rules = municipalities[place["municipality"]]
    location_id = clerk.do(add_location, place["name"], municipality_id, address=place.get("address", ""))
    care = place.get("care", {})
    group_ids = tuple(_group(clerk, location_id, name, care.get(name, {})) for name in place["groups"])
    mentor = _name(colleague)
    mentor_id = clerk.do(add_person, mentor, role(colleague["role"]), location_id=location_id, phone="000 100 10 10")
    return DemoLocation(
        location_id,
        place["name"],
        place["municipality"],
        municipality_id,
        rules,
        group_ids,
        mentor_id,
        mentor.full,
    )


def _group(clerk: Clerk, location_id: int, name: str, care: dict[str, Any]) -> int:
    given = GroupInput(
        name,
        CareType(care.get("kind", CareType.DAY_CARE)),
        max_children=care.get("most"),
        other_children=care.get("others", 0),
        about=care.get("about", ""),
    )
    return clerk.do(write_group, None, location_id, given)


def _party(clerk: Clerk, party: dict[str, Any], kind: OrganisationKind, municipality_id: int) -> DemoParty:
    organisation_id = clerk.do(add_organisation, party["name"], kind, municipality_id, phone=party["phone"])
    contact = party["people"][0]
    name = _name(contact)
    person_id = clerk.do(add_person, name, role(contact["role"]), organisation_id=organisation_id, phone=party["phone"])
    return DemoParty(organisation_id, party["name"], name.full, person_id)


def _name(parts: dict[str, str]) -> PersonName:
    return PersonName(parts["first_name"], parts.get("prefix", ""), parts["surname"])
