"""Makes what a test needs, through the same deeds as the window."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from zorgdesk.casework.cases import open_case
from zorgdesk.casework.changes import Change
from zorgdesk.casework.closing import close_case
from zorgdesk.casework.goals import GoalText, add_goal, write_goal
from zorgdesk.casework.people import add_guardian
from zorgdesk.casework.projection import refresh_case
from zorgdesk.casework.reference import add_group, add_location, add_municipality, add_organisation
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.closing import Closing
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.plans import Goal, SupportPlan
from zorgdesk.domain.values import CloseOutcome, OrganisationKind, ParentalAuthority, Relation


def made(change: Change) -> int:
    """The id of what a deed made."""
    assert change.created_id is not None
    return change.created_id


@dataclass
class Maker:
    """One gemeente, one location and one group by default; more where asked."""

    session: Session
    on: date
    _places: dict[str, int] = field(default_factory=dict)

    def municipality(self, name: str = "Sprookstad", rules: MunicipalityRules = NEUTRAL) -> int:
        """A gemeente by name, made once."""
        if name not in self._places:
            self._places[name] = made(add_municipality(self.session, name, on=self.on, rules=rules))
        return self._places[name]

    def location(self, name: str = "De Wolkenfabriek", municipality: str = "Sprookstad") -> int:
        """A location by name, made once."""
        if name not in self._places:
            self._places[name] = made(add_location(self.session, name, self.municipality(municipality)))
        return self._places[name]

    def group(self, name: str = "Regenboog", location: str = "De Wolkenfabriek") -> int:
        """A group by name, made once."""
        key = f"{location}/{name}"
        if key not in self._places:
            self._places[key] = made(add_group(self.session, self.location(location), name))
        return self._places[key]

    def organisation(self, name: str = "JGZ Sprookstad", kind: OrganisationKind = OrganisationKind.JGZ) -> int:
        """A party by name, made once."""
        if name not in self._places:
            self._places[name] = made(add_organisation(self.session, name, kind, self.municipality()))
        return self._places[name]

    def case(
        self,
        first_name: str = "Lotje",
        surname: str = "Luchtballon",
        *,
        prefix: str = "",
        birth_date: date | None = date(2023, 12, 4),
        due_date: date | None = None,
        location: str = "De Wolkenfabriek",
        group: str = "Regenboog",
        owner: str = "F. Fantasia",
    ) -> int:
        """A new casus, with its summary row and tasks derived."""
        new = NewCase(
            first_name=first_name,
            prefix=prefix,
            surname=surname,
            birth_date=birth_date,
            due_date=due_date,
            location_id=self.location(location),
            group_id=self.group(group, location),
            residence_id=self.municipality(),
            owner=owner,
        )
        return self.derived(made(open_case(self.session, new, on=self.on)))

    @property
    def at(self) -> datetime:
        """A moment of that day."""
        return datetime.combine(self.on, time(9, 30))

    def goal(self, plan_id: int, sentence: str = "Lotje vraagt om hulp") -> int:
        """A goal with its sentence."""
        goal_id = made(add_goal(self.session, plan_id))
        write_goal(self.session, goal_id, GoalText(sentence), at=self.at)
        return goal_id

    def plan_of_goal(self, goal_id: int) -> SupportPlan:
        """The record of the plan that a goal stands in."""
        self.session.flush()
        return self.session.get_one(Goal, goal_id).plan

    def plan(self, plan_id: int) -> SupportPlan:
        """The record of a plan, to point at its parts."""
        self.session.flush()
        return self.session.get_one(SupportPlan, plan_id)

    def meeting(self, meeting_id: int) -> Meeting:
        """The record of an overleg, to point at its parts."""
        self.session.flush()
        return self.session.get_one(Meeting, meeting_id)

    def closed(self, case_id: int, outcome: CloseOutcome = CloseOutcome.SCHOOL) -> int:
        """Close a casus, without a follow-up."""
        close_case(self.session, case_id, Closing(outcome, no_follow_up_because="Niet nodig."), on=self.on)
        return self.derived(case_id)

    def guardian(
        self,
        case_id: int,
        first_name: str = "Jana",
        surname: str = "Luchtballon",
        *,
        relation: Relation = Relation.MOTHER,
        authority: ParentalAuthority = ParentalAuthority.YES,
    ) -> int:
        """A parent of the child of a case."""
        new = GuardianInput(PersonName(first_name, "", surname), relation, authority=authority)
        guardian_id = made(add_guardian(self.session, case_id, new, on=self.on))
        self.derived(case_id)
        return guardian_id

    def derived(self, case_id: int) -> int:
        """Derive the summary and tasks of a case again, as the desk does after each deed."""
        refresh_case(self.session, case_id, on=self.on)
        return case_id
