"""Who has the casussen: the names to choose from, and giving any number of casussen to someone else at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.domain.errors import OwnerMissing
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.values import PersonRole

_AT_ONCE = 500


def owners(session: Session) -> tuple[str, ...]:
    """Everyone who has an open casus now, by name."""
    return tuple(session.scalars(select(CaseSummary.owner).distinct().order_by(CaseSummary.owner)))


def possible_owners(session: Session) -> tuple[str, ...]:
    """Who can get a casus: everyone who has one, and every zorgcoördinator of the sociale kaart."""
    coordinators = session.scalars(select(Person).where(Person.role == PersonRole.CARE_COORDINATOR))
    names = {normalise(name): name for name in (*(person.name.full for person in coordinators), *owners(session))}
    return tuple(names[key] for key in sorted(names) if key)


def give_to(session: Session, case_ids: Sequence[int], owner: str) -> Change:
    """Give these casussen to someone; one Change for all, and its undo gives each back to who had it.

    Of what is derived only the owner is another, so nothing is derived again. Raises OwnerMissing.
    """
    new_owner = " ".join(owner.split())
    if not new_owner:
        raise OwnerMissing
    before = _write(session, dict.fromkeys(case_ids, new_owner))

    def undo(session: Session) -> Change:
        _write(session, before)
        return _changed(case_ids)

    return replace(_changed(case_ids), undo=undo)


def _changed(case_ids: Sequence[int]) -> Change:
    return Change(frozenset({Topic.CASES}), tuple(case_ids), derive=False)


def _write(session: Session, gets: Mapping[int, str]) -> dict[int, str]:
    """Write the owner of each case, in its summary as well; returns who had it."""
    before = {}
    case_ids = list(gets)
    for at in range(0, len(case_ids), _AT_ONCE):
        some = case_ids[at : at + _AT_ONCE]
        for care_case in session.scalars(select(CareCase).where(CareCase.id.in_(some))):
            before[care_case.id], care_case.owner = care_case.owner, gets[care_case.id]
    for owner in set(gets.values()):
        theirs = [case_id for case_id in case_ids if gets[case_id] == owner]
        for at in range(0, len(theirs), _AT_ONCE):
            some = theirs[at : at + _AT_ONCE]
            session.execute(update(CaseSummary).where(CaseSummary.case_id.in_(some)).values(owner=owner))
    return before
