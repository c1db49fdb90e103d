"""People around the children of the demo: contacts and a coach, a voogd, and a toestemming that was withdrawn."""

from datetime import date

from zorgdesk.casework.consents import answered_yes, withdraw_answer
from zorgdesk.casework.parties import add_party
from zorgdesk.casework.people import add_guardian
from zorgdesk.casework.releases import releases
from zorgdesk.casework.sheets.people import GuardianInput, PartyInput
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import shop_window
from zorgdesk.demo.scene import Scene
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    AuthoritySource,
    MayBeNamed,
    OrganisationKind,
    ParentalAuthority,
    PersonRole,
    Relation,
)


def people_around(scene: Scene) -> None:
    """The contact of the JGZ at every third child, the coach of the house at every fourth; named on paper or not."""
    if scene.case_id % 3 == 0:
        party = scene.world.party(OrganisationKind.JGZ, scene.location.municipality)
        given = PartyInput(PersonRole.JGZ_NURSE, MayBeNamed.YES if scene.case_id % 2 else MayBeNamed.NOT_ASKED)
        scene.clerk.do(add_party, scene.case_id, party.person_id, given, on=scene.clerk.day)
    if scene.case_id % 4 == 0:
        given = PartyInput(PersonRole.COACH, MayBeNamed.YES if scene.case_id % 8 else MayBeNamed.NO)
        scene.clerk.do(add_party, scene.case_id, scene.world.coach_id, given, on=scene.clerk.day)


def a_voogd(clerk: Clerk, case_id: int) -> None:
    """A gecertificeerde instelling is voogd beside the parent."""
    voogd = shop_window().people["voogd"]
    given = GuardianInput(
        name=PersonName(voogd["first_name"], "", voogd["surname"]),
        relation=Relation.LEGAL_GUARDIAN,
        authority=ParentalAuthority.LEGAL_GUARDIAN,
        authority_source=AuthoritySource.COURT_DECISION,
        authority_seen_on=clerk.day,
        institution=voogd["institution"],
        phone=voogd["phone"],
        lives_with_child=False,
    )
    clerk.do(add_guardian, case_id, given, on=clerk.day)


def a_withdrawal(clerk: Clerk, today: date) -> None:
    """One parent took back a ja under which papers had left: the register knows who has them."""
    clerk.day = today
    left = [one for one in clerk.ask(releases) if one.consent_request_ids and one.not_left_on is None]
    for paper in left:
        for request_id in paper.consent_request_ids:
            answered = clerk.ask(answered_yes, request_id, on=today)
            if answered:
                clerk.do(withdraw_answer, request_id, answered[-1], on=today)
                return
