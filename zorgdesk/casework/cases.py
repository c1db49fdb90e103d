"""Casussen: open, change, finish the intake, bin and pin (product.md, Casus)."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.cases import CaseEdit, Keep, NewCase
from zorgdesk.casework.text_versions import keep_version
from zorgdesk.domain.errors import CaseHasHistory
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase, KnownApart, RouteTick
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.reference import CareGroup
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.values import HandoverStep

_QUESTIONS = ("question", "parents_question", "team_question")
_OF_CHILD = frozenset({"name", "birth_date", "due_date", "home_languages"})


def open_case(session: Session, new: NewCase, *, on: date) -> Change:
    """A new casus with the next number; the child may have no name or birth date yet.

    Raises BirthDateInFuture, BirthDateTooLongAgo, DueDateTooFar.
    """
    child = Child()
    child.rename(new.name)
    child.set_birth(new.birth_date, new.due_date, on=on)
    care_case = CareCase(
        number=_next_number(session),
        child=child,
        location_id=new.location_id,
        group_id=_group_at(session, new.group_id, new.location_id),
        in_group_since=(new.opened_on or on) if new.group_id is not None else None,
        residence_id=new.residence_id,
        owner=new.owner.strip(),
        question=new.question.strip(),
        categories=[category.value for category in new.categories],
        opened_on=new.opened_on or on,
    )
    session.add(care_case)
    session.flush()
    index_case(session, care_case)
    case_id = care_case.id
    return Change.of(
        Topic.CASES, case_id=case_id, created_id=case_id, undo=lambda session: bin_case(session, case_id, on=on)
    )


def change_case(session: Session, case_id: int, edit: CaseEdit, *, on: date) -> Change:
    """Change the fields that the edit names, with undo; questions keep their earlier wording.

    Raises BirthDateInFuture, BirthDateTooLongAgo, DueDateTooFar.
    """
    care_case = session.get_one(CareCase, case_id)
    given = {field.name: getattr(edit, field.name) for field in fields(edit)}
    changed = {name: value for name, value in given.items() if not isinstance(value, Keep)}
    before = _before(care_case, changed)
    _change_child(care_case.child, changed, on=on)
    for name in _QUESTIONS:
        if name in changed and changed[name] != getattr(care_case, name):
            keep_version(session, "care_case", case_id, name, getattr(care_case, name), on=on)
    if "categories" in changed:
        changed["categories"] = [category.value for category in changed["categories"]]
    was_in = care_case.group_id
    for name, value in changed.items():
        if name not in _OF_CHILD:
            setattr(care_case, name, value)
    if "location_id" in changed:
        care_case.group_id = _group_at(session, care_case.group_id, care_case.location_id)
    if care_case.group_id != was_in:
        care_case.in_group_since = on if care_case.group_id is not None else None
    _written(session, care_case)
    return Change.of(Topic.CASES, case_id=case_id, undo=lambda session: _put_back(session, case_id, before))


def _before(care_case: CareCase, changed: dict[str, object]) -> dict[str, object]:
    """What the fields held, also those that change along: a birth date ends the due date, a location the group."""
    names = set(changed)
    if names & {"birth_date", "due_date"}:
        names |= {"birth_date", "due_date"}
    if names & {"location_id", "group_id"}:
        names |= {"group_id", "in_group_since"}
    return {name: getattr(care_case.child if name in _OF_CHILD else care_case, name) for name in sorted(names)}


def _put_back(session: Session, case_id: int, before: dict[str, object]) -> Change:
    care_case = session.get_one(CareCase, case_id)
    for name, value in before.items():
        if isinstance(value, PersonName):
            care_case.child.rename(value)
        else:
            setattr(care_case.child if name in _OF_CHILD else care_case, name, value)
    _written(session, care_case)
    return Change.of(Topic.CASES, case_id=case_id)


def _written(session: Session, care_case: CareCase) -> None:
    session.flush()
    session.expire(care_case, ["location", "group", "residence", "mentor"])
    index_case(session, care_case)


def finish_intake(session: Session, case_id: int, *, on: date) -> Change:
    """End the intake; raises IntakeIncomplete with what is still missing (product.md rule 5)."""
    session.get_one(CareCase, case_id).finish_intake(on=on)

    def undo(session: Session) -> Change:
        session.get_one(CareCase, case_id).intake_finished_on = None
        return Change.of(Topic.CASES, case_id=case_id)

    return Change.of(Topic.CASES, case_id=case_id, undo=undo)


def bin_case(session: Session, case_id: int, *, on: date) -> Change:
    """Move a casus to the prullenbak (product.md rule 6: 30 days, with undo); raises CaseHasHistory."""
    _must_have_no_history(session, case_id)
    session.get_one(CareCase, case_id).deleted_on = on
    return Change.of(Topic.CASES, case_id=case_id, undo=lambda session: restore_case(session, case_id, on=on))


def _must_have_no_history(session: Session, case_id: int) -> None:
    """A plan that ran, an overdracht that was sent and a paper that left never go this way (look.md screen 35)."""
    sent = (HandoverStepDone.handover_id == Handover.id, HandoverStepDone.step == HandoverStep.SENT)
    history = (
        select(SupportPlan.id).where(SupportPlan.case_id == case_id, SupportPlan.activated_on.is_not(None)),
        select(Release.id).where(Release.case_id == case_id),
        select(Handover.id).join(HandoverStepDone, and_(*sent)).where(Handover.case_id == case_id),
    )
    if any(session.scalar(query.limit(1)) is not None for query in history):
        raise CaseHasHistory(session.get_one(CareCase, case_id).code)


def bin_cases(session: Session, case_ids: Sequence[int], *, on: date) -> Change:
    """Move several casussen to the prullenbak, all or none; one undo takes all of them back.

    Raises CaseHasHistory for the first that may not go this way.
    """
    for case_id in case_ids:
        bin_case(session, case_id, on=on)
    cases = frozenset({Topic.CASES})

    def undo(session: Session) -> Change:
        for case_id in case_ids:
            restore_case(session, case_id, on=on)
        return Change(cases, tuple(case_ids), undo=lambda session: bin_cases(session, case_ids, on=on))

    return Change(cases, tuple(case_ids), undo=undo)


def restore_case(session: Session, case_id: int, *, on: date) -> Change:
    """Take a casus back out of the prullenbak."""
    session.get_one(CareCase, case_id).deleted_on = None
    return Change.of(Topic.CASES, case_id=case_id, undo=lambda session: bin_case(session, case_id, on=on))


def pin_case(session: Session, case_id: int, *, at: datetime) -> Change:
    """Pin a casus in the sidebar."""
    session.get_one(CareCase, case_id).pinned_at = at
    return Change.of(Topic.CASES, case_id=case_id, undo=lambda session: unpin_case(session, case_id))


def unpin_case(session: Session, case_id: int) -> Change:
    """Take a casus off the sidebar."""
    care_case = session.get_one(CareCase, case_id)
    pinned_at, care_case.pinned_at = care_case.pinned_at, None

    def undo(session: Session) -> Change:
        session.get_one(CareCase, case_id).pinned_at = pinned_at
        return Change.of(Topic.CASES, case_id=case_id)

    return Change.of(Topic.CASES, case_id=case_id, undo=undo)


def tick_route_step(session: Session, case_id: int, words: str, done: bool, *, on: date) -> Change:
    """Tick a step of the routekaart by hand, done on that day, or take the tick away; with undo."""
    kept = session.scalars(select(RouteTick).where(RouteTick.case_id == case_id, RouteTick.words == words)).all()
    before = [{"id": tick.id, "case_id": case_id, "words": words, "done_on": tick.done_on} for tick in kept]
    for tick in kept:
        session.delete(tick)
    session.flush()
    if done:
        session.add(RouteTick(case_id=case_id, words=words, done_on=on))

    def undo(session: Session) -> Change:
        tick_route_step(session, case_id, words, False, on=on)
        session.add_all(RouteTick(**row) for row in before)
        return Change.of(Topic.CASES, case_id=case_id)

    return Change.of(Topic.CASES, case_id=case_id, undo=undo)


def is_another_child(session: Session, case_id: int, other_case_id: int, *, on: date) -> Change:
    """Remember that two cases that look alike are of different children."""
    for one, other in ((case_id, other_case_id), (other_case_id, case_id)):
        known = select(KnownApart.id).where(KnownApart.case_id == one, KnownApart.other_case_id == other)
        if session.scalar(known) is None:
            session.add(KnownApart(case_id=one, other_case_id=other, said_on=on))

    def undo(session: Session) -> Change:
        pair = {case_id, other_case_id}
        rows = select(KnownApart).where(KnownApart.case_id.in_(pair), KnownApart.other_case_id.in_(pair))
        for row in session.scalars(rows).all():
            session.delete(row)
        return Change.of(Topic.CASES, case_id=case_id)

    return Change.of(Topic.CASES, case_id=case_id, undo=undo)


def index_case(session: Session, care_case: CareCase) -> None:
    """Write what a casus is found by: code, name and its three questions."""
    texts = (care_case.code, care_case.child.name.full, *(getattr(care_case, name) or "" for name in _QUESTIONS))
    search_index.put(session, SearchKind.CASE, care_case.id, care_case.id, "\n".join(filter(None, texts)))


def _next_number(session: Session) -> int:
    """One more than the highest; a number is never given twice, also not of a binned case."""
    return (session.scalar(select(func.max(CareCase.number))) or 0) + 1


def _group_at(session: Session, group_id: int | None, location_id: int) -> int | None:
    """The group when it lies at this location, else none."""
    if group_id is None:
        return None
    return group_id if session.get_one(CareGroup, group_id).location_id == location_id else None


def _change_child(child: Child, changed: dict[str, object], *, on: date) -> None:
    name = changed.get("name")
    if isinstance(name, PersonName):
        child.rename(PersonName(name.first_name.strip(), name.prefix.strip(), name.surname.strip()))
    if "birth_date" in changed or "due_date" in changed:
        birth = changed.get("birth_date", child.birth_date)
        due = changed.get("due_date", child.due_date)
        child.set_birth(birth, due, on=on)  # type: ignore[arg-type]
    if "home_languages" in changed:
        child.home_languages = str(changed["home_languages"])
