"""Gemeenten, locations, groups, organisations and people: added, read back, and changed for their cases."""

from datetime import date

from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework import reference
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import CareType, OrganisationKind, PersonRole, SignRule


def test_places_come_by_name_with_their_locations_and_groups(session: Session, maker: Maker) -> None:
    maker.group("Wolkjes")
    maker.group("Regenboog")
    maker.location("De Maanvis", "Wolkendam")
    first, second = reference.places(session)
    assert (first.name, second.name) == ("Sprookstad", "Wolkendam")
    assert [group.name for group in first.locations[0].groups] == ["Regenboog", "Wolkjes"]


def test_a_new_gemeente_begins_with_neutral_rules(session: Session, maker: Maker) -> None:
    maker.municipality()
    assert reference.places(session)[0].rules == MunicipalityRules()


def test_new_rules_touch_the_cases_of_the_gemeente_and_can_be_undone(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    gemeente = maker.municipality()
    change = reference.change_rules(session, gemeente, MunicipalityRules(sign_rule=SignRule.AT_LEAST_ONE), on=today)
    assert change.case_ids == (case_id,)
    assert reference.places(session)[0].rules.sign_rule is SignRule.AT_LEAST_ONE
    assert change.undo is not None
    change.undo(session)
    assert reference.places(session)[0].rules.sign_rule is SignRule.ALL


def test_another_name_of_a_location_touches_its_cases(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    change = reference.change_location(session, maker.location(), "De Zonfabriek", maker.municipality())
    assert change.case_ids == (case_id,)
    assert reference.rename_municipality(session, maker.municipality(), "Sprookdam").case_ids == (case_id,)
    assert reference.change_group(session, maker.group(), "Zonnetjes", CareType.VVE, 12).case_ids == (case_id,)
    place = reference.places(session)[0]
    assert (place.name, place.locations[0].name, place.locations[0].groups[0].max_children) == (
        "Sprookdam",
        "De Zonfabriek",
        12,
    )


def test_organisations_are_found_by_kind_and_by_gemeente(session: Session, maker: Maker) -> None:
    maker.organisation()
    school = maker.organisation("De Papieren Boot", OrganisationKind.PRIMARY_SCHOOL)
    made(reference.add_organisation(session, "Overal Logopedie", OrganisationKind.SPEECH_THERAPY))
    assert [party.name for party in reference.organisations(session, OrganisationKind.PRIMARY_SCHOOL)] == [
        "De Papieren Boot"
    ]
    assert len(reference.organisations(session, municipality_id=maker.municipality())) == 3
    reference.change_organisation(session, school, "De Boot", OrganisationKind.PRIMARY_SCHOOL, phone=" 0123 ")
    assert reference.organisations(session, OrganisationKind.PRIMARY_SCHOOL)[0].phone == "0123"


def test_people_are_sorted_by_surname_and_found_by_place(session: Session, maker: Maker) -> None:
    party = maker.organisation()
    pleun = made(
        reference.add_person(
            session, PersonName("Pleun", "", "Proefrit"), PersonRole.EDUCATOR, location_id=maker.location()
        )
    )
    anna = PersonName("Anna", "van der", "Afspraak")
    reference.add_person(session, anna, PersonRole.JGZ_NURSE, organisation_id=party)
    assert [person.name.first_name for person in reference.persons(session)] == ["Anna", "Pleun"]
    assert reference.persons(session, location_id=maker.location())[0].location_name == "De Wolkenfabriek"
    assert reference.persons(session, organisation_id=party)[0].organisation_name == "JGZ Sprookstad"
    reference.change_person(session, pleun, PersonName("Pleun", "", "Abel"), PersonRole.MENTOR)
    assert reference.persons(session, role=PersonRole.MENTOR)[0].name.surname == "Abel"
