"""Parents and guardians of a child: add, change, set gezag; and read them."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.people import GuardianInput, GuardianSheet
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.records.people import Guardian, Guardianship
from zorgdesk.domain.values import AuthoritySource, ConsentDecision, ParentalAuthority


def add_guardian(session: Session, case_id: int, given: GuardianInput, *, on: date) -> Change:
    """A parent or guardian for the child of a case; `created_id` is the guardian."""
    care_case = session.get_one(CareCase, case_id)
    guardian = Guardian()
    _write_person(guardian, given)
    session.add(guardian)
    session.flush()
    link = Guardianship(guardian_id=guardian.id, relation=given.relation)
    care_case.child.guardianships.append(link)
    _write_link(session, care_case, link, given, on=on)
    session.flush()
    _index(session, guardian, case_id)
    return Change.of(Topic.PEOPLE, case_id=case_id, created_id=guardian.id, undo=_removal(case_id, guardian.id))


def change_guardian(session: Session, case_id: int, guardian_id: int, given: GuardianInput, *, on: date) -> Change:
    """Write a parent or guardian anew; another gezag marks the answers that rest on it (see `set_authority`)."""
    care_case = session.get_one(CareCase, case_id)
    link = _link(care_case, guardian_id)
    _write_person(link.guardian, given)
    link.relation = given.relation
    _write_link(session, care_case, link, given, on=on)
    _index(session, link.guardian, case_id)
    return Change(frozenset({Topic.PEOPLE, Topic.CONSENTS}), _cases_of(session, guardian_id))


def set_authority(
    session: Session,
    case_id: int,
    guardian_id: int,
    authority: ParentalAuthority,
    source: AuthoritySource | None,
    seen_on: date | None,
    *,
    on: date,
) -> Change:
    """Record gezag with source and date.

    Where it was known and changed, the answers of that person must be confirmed again (product.md rule 2). An answer
    that waited because gezag was unknown counts as soon as that is cleared up (Settled).
    """
    care_case = session.get_one(CareCase, case_id)
    link = _link(care_case, guardian_id)
    _set_authority(session, care_case, link, authority, source, seen_on or on)
    return Change(frozenset({Topic.PEOPLE, Topic.CONSENTS}), _cases_of_child(session, care_case.child_id))


def remove_guardian(session: Session, case_id: int, guardian_id: int, *, on: date) -> Change:
    """Take a guardian who gave no consent answer off a child, with undo; one who answered stays and gets no gezag.

    A person whose answers are kept cannot disappear from them (product.md rule 6).
    """
    care_case = session.get_one(CareCase, case_id)
    link = _link(care_case, guardian_id)
    if _answers_of(session, care_case.child_id, guardian_id):
        return set_authority(session, case_id, guardian_id, ParentalAuthority.NO, None, on, on=on)
    given = _as_input(link)
    care_case.child.guardianships.remove(link)
    session.flush()
    search_index.remove(session, SearchKind.GUARDIAN, guardian_id)

    def undo(session: Session) -> Change:
        return add_guardian(session, case_id, given, on=on)

    return Change.of(Topic.PEOPLE, case_id=case_id, undo=undo)


def guardians(session: Session, case_id: int) -> tuple[GuardianSheet, ...]:
    """The parents and guardians of the child of a case: first contact first, else in the order of entry."""
    links = session.scalars(
        select(Guardianship)
        .join(CareCase, CareCase.child_id == Guardianship.child_id)
        .where(CareCase.id == case_id)
        .order_by(Guardianship.first_contact.desc(), Guardianship.id)
    )
    return tuple(_sheet(link) for link in links)


def guardian(session: Session, case_id: int, guardian_id: int) -> GuardianSheet:
    """One parent or guardian of the child of a case."""
    return _sheet(_link(session.get_one(CareCase, case_id), guardian_id))


def _write_person(person: Guardian, given: GuardianInput) -> None:
    person.rename(given.name)
    person.institution, person.address = given.institution.strip(), given.address.strip()
    person.phone, person.email, person.language = given.phone.strip(), given.email.strip(), given.language.strip()
    person.interpreter_needed, person.do_not_contact = given.interpreter_needed, given.do_not_contact


def _write_link(session: Session, care_case: CareCase, link: Guardianship, given: GuardianInput, *, on: date) -> None:
    link.lives_with_child = given.lives_with_child
    if given.first_contact:
        for other in care_case.child.guardianships:
            other.first_contact = False
    link.first_contact = given.first_contact
    known = given.authority is not ParentalAuthority.UNKNOWN
    seen_on = given.authority_seen_on or (on if known else None)
    _set_authority(session, care_case, link, given.authority, given.authority_source, seen_on)


def _set_authority(
    session: Session,
    care_case: CareCase,
    link: Guardianship,
    authority: ParentalAuthority,
    source: AuthoritySource | None,
    seen_on: date | None,
) -> None:
    was_known = link.authority is not ParentalAuthority.UNKNOWN
    if link.set_authority(authority, source, seen_on) and was_known:
        for answer in _answers_of(session, care_case.child_id, link.guardian_id):
            answer.reconfirm = answer.reconfirm or answer.decision is ConsentDecision.YES


def _answers_of(session: Session, child_id: int, guardian_id: int) -> list[ConsentAnswer]:
    requests = session.scalars(select(ConsentRequest).where(ConsentRequest.child_id == child_id))
    found = (request.current_answer(guardian_id) for request in requests)
    return [answer for answer in found if answer is not None]


def _link(care_case: CareCase, guardian_id: int) -> Guardianship:
    return next(link for link in care_case.child.guardianships if link.guardian_id == guardian_id)


def _index(session: Session, person: Guardian, case_id: int) -> None:
    search_index.put(session, SearchKind.GUARDIAN, person.id, case_id, f"{person.name.full} {person.institution}")


def _cases_of(session: Session, guardian_id: int) -> tuple[int, ...]:
    session.flush()
    links = select(CareCase.id).join(Guardianship, Guardianship.child_id == CareCase.child_id)
    return tuple(session.scalars(links.where(Guardianship.guardian_id == guardian_id)))


def _cases_of_child(session: Session, child_id: int) -> tuple[int, ...]:
    session.flush()
    return tuple(session.scalars(select(CareCase.id).where(CareCase.child_id == child_id)))


def _removal(case_id: int, guardian_id: int) -> Callable[[Session], Change]:
    def undo(session: Session) -> Change:
        care_case = session.get_one(CareCase, case_id)
        care_case.child.guardianships.remove(_link(care_case, guardian_id))
        session.flush()
        search_index.remove(session, SearchKind.GUARDIAN, guardian_id)
        return Change.of(Topic.PEOPLE, case_id=case_id)

    return undo


def _as_input(link: Guardianship) -> GuardianInput:
    person = link.guardian
    return GuardianInput(
        name=person.name,
        relation=link.relation,
        authority=link.authority,
        authority_source=link.authority_source,
        authority_seen_on=link.authority_seen_on,
        institution=person.institution,
        address=person.address,
        phone=person.phone,
        email=person.email,
        language=person.language,
        interpreter_needed=person.interpreter_needed,
        do_not_contact=person.do_not_contact,
        lives_with_child=link.lives_with_child,
        first_contact=link.first_contact,
    )


def _sheet(link: Guardianship) -> GuardianSheet:
    person = link.guardian
    return GuardianSheet(
        guardian_id=person.id,
        name=person.name,
        relation=link.relation,
        authority=link.authority,
        authority_source=link.authority_source,
        authority_seen_on=link.authority_seen_on,
        institution=person.institution,
        address=person.address,
        phone=person.phone,
        email=person.email,
        language=person.language,
        interpreter_needed=person.interpreter_needed,
        do_not_contact=person.do_not_contact,
        lives_with_child=link.lives_with_child,
        first_contact=link.first_contact,
    )
