"""The gate asked about one case: reads its facts and gives the verdict of domain/gate.py, one reader per act.

Buttons, the strip "Mag dit nu?" and the papers all come here, so that they can't disagree (product.md rule 1).
"""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.domain import gate
from zorgdesk.domain.text_checks import FieldFinding
from zorgdesk.domain.values import OrganisationKind
from zorgdesk.domain.verdicts import Verdict

Findings = tuple[FieldFinding, ...]


def strip(session: Session, case_id: int, *, on: date) -> tuple[Verdict, ...]:
    """The five verdicts of the strip, in its order: observe, consult (JGZ), refer, hand over, inform the local team."""
    return tuple(gate.strip(case_facts(session, case_id), on))


def may_observe(session: Session, case_id: int, *, on: date, recipient_id: int | None = None) -> Verdict:
    """Whether this child may be observed; `recipient_id` is a party from outside that would do it."""
    return gate.observe(case_facts(session, case_id), on, recipient_id)


def may_consult(session: Session, case_id: int, to: int | OrganisationKind, *, on: date) -> Verdict:
    """Whether a party, or a kind of party, may be asked for advice by name."""
    return gate.consult(case_facts(session, case_id), to, on)


def may_refer(session: Session, case_id: int, *, on: date, recipient_id: int | None = None) -> Verdict:
    """Whether this child may be referred."""
    return gate.refer(case_facts(session, case_id), on, recipient_id)


def may_inform_local_team(session: Session, case_id: int, *, on: date) -> Verdict:
    """Whether the wijkteam may be told."""
    return gate.inform_local_team(case_facts(session, case_id), on)


def may_hand_over(session: Session, case_id: int, *, on: date, findings: Findings | None = None) -> Verdict:
    """Whether the overdracht may go to school; `findings` None means that the texts were not looked at."""
    return gate.hand_over(case_facts(session, case_id), on, findings)


def may_discuss_by_name(
    session: Session, case_id: int, participants: tuple[int | OrganisationKind, ...], *, on: date
) -> Verdict:
    """Whether this child may be discussed by name with these parties from outside; none is the own team."""
    return gate.discuss_by_name(case_facts(session, case_id), participants, on)


def may_discuss_anonymously(
    session: Session, case_id: int, reason: str, participants: tuple[int | OrganisationKind, ...], *, on: date
) -> Verdict:
    """Whether this case may be discussed without a name, on this reason (product.md rule 3)."""
    facts = case_facts(session, case_id)
    return gate.discuss_anonymously(facts, reason, on, gate.discuss_by_name(facts, participants, on))


def may_copy_for_parent(
    session: Session, case_id: int, guardian_id: int, *, on: date, findings: Findings | None = None
) -> Verdict:
    """Whether this parent may get a copy; `findings` None means that the texts were not looked at."""
    return gate.copy_for_parent(case_facts(session, case_id), guardian_id, on, findings)


def may_print_blank_sheet(*, on: date) -> Verdict:
    """A blank sheet holds no child: always yes."""
    return gate.print_blank_sheet(on)
