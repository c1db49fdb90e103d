"""Read who can do an actie: the people around the child, each with the kind of helper that follows from their role."""

from sqlalchemy.orm import Session

from zorgdesk.casework.case_file import involved
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plans import HelperSheet
from zorgdesk.domain.values import Executor, PersonRole

_BY_KIND = {"guardian": Executor.PARENTS, "mentor": Executor.EDUCATOR}
_BY_ROLE = {
    PersonRole.EDUCATOR: Executor.EDUCATOR,
    PersonRole.MENTOR: Executor.EDUCATOR,
    PersonRole.CHILDMINDER: Executor.EDUCATOR,
    PersonRole.COACH: Executor.COACH,
    PersonRole.PEDAGOGICAL_EXPERT: Executor.COACH,
    PersonRole.CARE_COORDINATOR: Executor.COORDINATOR,
}


def helpers(session: Session, case_id: int) -> tuple[HelperSheet, ...]:
    """The mentor and the parents first, then who else is around the child, then the coordinator."""
    around = sorted(involved(session, case_id), key=lambda one: one.kind != "mentor")
    found = {one.shown: _BY_KIND.get(one.kind) or _by_role(one.role) for one in around if one.shown}
    own = preferences(session).own_name
    if own:
        found.setdefault(own, Executor.COORDINATOR)
    return tuple(HelperSheet(name, executor) for name, executor in found.items())


def _by_role(role: PersonRole | None) -> Executor:
    return _BY_ROLE.get(role, Executor.EXTERNAL) if role is not None else Executor.EXTERNAL
