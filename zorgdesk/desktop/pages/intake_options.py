"""What can be chosen in an intake: places, groups, mentors, and the people and parties for regie and contact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.reference import organisations, persons, places
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.person_choice import PersonChoice
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.wording import intake as say
from zorgdesk.wording.labels import label

_Options = list[tuple[Any, str]]


@dataclass(frozen=True)
class Options:
    """The choices of one casus."""

    residences: _Options
    locations: _Options
    groups: _Options
    mentors: _Options
    people: list[tuple[str, str]]
    parties: list[tuple[str, str]]

    @classmethod
    def read(cls, desk: Desk, sheet: CaseSheet) -> Options:
        """Own staff of the location first, then the others, then the parties of the gemeente."""
        municipalities = desk.read(places)
        staff = desk.read(persons)
        staff = tuple(sorted(staff, key=lambda one: one.location_id != sheet.location_id))
        own = desk.read(preferences)
        people = [(own.own_name, say.person_choice(own.own_name, own.own_role))] if own.own_name else []
        people += [(one.name.full, say.person_choice(privacy().name(one.name), label(one.role))) for one in staff]
        parties = desk.read(organisations, municipality_id=sheet.care_municipality_id)
        here = [one for municipality in municipalities for one in municipality.locations]
        groups = next((one.groups for one in here if one.location_id == sheet.location_id), ())
        at_location = [one for one in staff if one.location_id == sheet.location_id or one.person_id == sheet.mentor_id]
        return cls(
            residences=[(one.municipality_id, one.name) for one in municipalities],
            locations=[
                (one.location_id, privacy().place(one.name))
                for municipality in municipalities
                for one in municipality.locations
            ],
            groups=[(None, say.NO_GROUP), *((group.group_id, group.name) for group in groups)],
            mentors=[(None, say.NO_MENTOR), *((one.person_id, privacy().name(one.name)) for one in at_location)],
            people=people,
            parties=[(one.name, say.person_choice(one.name, label(one.kind))) for one in parties],
        )

    def show_in(self, choices: dict[str, Choice], people: dict[str, PersonChoice], sheet: CaseSheet) -> None:
        """Offer them, with what is kept chosen."""
        choices["residence"].set_options(self.residences, sheet.residence_id)
        choices["location"].set_options(self.locations, sheet.location_id)
        choices["group"].set_options(self.groups, sheet.group_id)
        choices["mentor"].set_options(self.mentors, sheet.mentor_id)
        people["case_director"].show_people([*self.people, *self.parties], sheet.case_director)
        people["contact_for_parents"].show_people(self.people, sheet.contact_for_parents)
