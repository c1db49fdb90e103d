"""Who a begeleidingsplan can be made with: the parents, the mentor and the betrokkenen of the case (domain.md 3.2)."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.parties import CaseParty
from zorgdesk.domain.values import CompanionKind, PersonRole

_TEAM: Final = frozenset({PersonRole.EDUCATOR, PersonRole.MENTOR, PersonRole.CHILDMINDER})
_COACHES: Final = frozenset({PersonRole.COACH, PersonRole.PEDAGOGICAL_EXPERT, PersonRole.INTERNAL_EXPERT})


def plan_people(session: Session, case_id: int) -> dict[CompanionKind, tuple[str, ...]]:
    """The names to choose from, per kind; who is not involved any more is left out."""
    care_case = session.get_one(CareCase, case_id)
    found: dict[CompanionKind, list[str]] = {kind: [] for kind in CompanionKind}
    for link in care_case.child.guardianships:
        found[CompanionKind.PARENT].append(link.guardian.name.full or link.guardian.institution)
    if care_case.mentor is not None:
        found[CompanionKind.EDUCATOR].append(care_case.mentor.name.full)
    around = select(CaseParty).where(CaseParty.case_id == case_id, CaseParty.ended_on.is_(None))
    for party in session.scalars(around.order_by(CaseParty.id).options(joinedload(CaseParty.person))):
        found[_kind_of(party)].append(party.person.name.full)
    return {kind: tuple(dict.fromkeys(name for name in names if name)) for kind, names in found.items()}


def _kind_of(party: CaseParty) -> CompanionKind:
    if party.person.organisation_id is not None:
        return CompanionKind.EXTERNAL
    if party.role in _COACHES:
        return CompanionKind.COACH
    return CompanionKind.EDUCATOR if party.role in _TEAM else CompanionKind.EXTERNAL
