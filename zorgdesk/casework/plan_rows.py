"""The rows of a begeleidingsplan: facts per area, what was tried, with whom it was made, what was taken over.

Their words are written in plan_typing.py, at every pause in the typing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_index import index_plan, plan_changed
from zorgdesk.casework.sheets.plans import CompanionSheet, EarlierTrySheet, PlanFactSheet, TakenOverSheet
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.base import Base
from zorgdesk.domain.records.plan_rows import EarlierTry, PlanCompanion, PlanFact, TakenOver
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.values import CompanionKind, ConcernCategory, QuoteSource


@dataclass(frozen=True)
class Source:
    """Where words come from: a row of the file, its day, and who saw or said it."""

    kind: QuoteSource
    ref: int
    seen_on: date
    who: str = ""
    was_internal: bool = False


def add_fact(
    session: Session, plan_id: int, area: ConcernCategory | None, text: str, source: Source | None = None
) -> Change:
    """A fact at the end of the beginsituatie; the undo takes it away. Raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    before = Undoing(session)
    fact = PlanFact(plan_id=plan_id, position=_next(session, PlanFact, plan_id), area=area, text=text.strip())
    if source is not None:
        fact.source, fact.source_id = source.kind, source.ref
        fact.source_who, fact.seen_on = source.who, source.seen_on
    return _made(session, plan, fact, before)


def remove_fact(session: Session, fact_id: int) -> Change:
    """Take a fact away, with undo; raises PlanReadOnly."""
    return _remove(session, session.get_one(PlanFact, fact_id))


def add_try(session: Session, plan_id: int, what: str = "", since: str = "", effect: str = "") -> Change:
    """A row of what was tried; the undo takes it away. Raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    before = Undoing(session)
    row = EarlierTry(
        plan_id=plan_id, position=_next(session, EarlierTry, plan_id), what=what, since=since, effect=effect
    )
    return _made(session, plan, row, before)


def remove_try(session: Session, try_id: int) -> Change:
    """Take a row of what was tried away, with undo; raises PlanReadOnly."""
    return _remove(session, session.get_one(EarlierTry, try_id))


def set_companions(session: Session, plan_id: int, kind: CompanionKind, names: tuple[str, ...]) -> Change:
    """Say with whom of this kind the version was made; raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    wanted = dict.fromkeys(name.strip() for name in names if name.strip())
    kept = {one.name: one for one in session.scalars(_of(PlanCompanion, plan_id)) if one.kind is kind}
    before = Undoing(session)
    for name, companion in kept.items():
        if name not in wanted:
            session.delete(companion)
    for name in wanted:
        if name not in kept:
            session.add(PlanCompanion(plan_id=plan_id, kind=kind, name=name))
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))


def set_maker(session: Session, plan_id: int, made_by: str) -> Change:
    """Say who drew this version up; raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    plan.made_by = made_by.strip()
    return plan_changed(plan)


def note_taken_over(session: Session, plan_id: int, field: str, text: str, source: Source) -> Change:
    """Remember where words that were picked into a text come from; the same words are remembered once."""
    plan = _open_plan(session, plan_id)
    same = select(TakenOver.id).where(
        TakenOver.plan_id == plan_id, TakenOver.field == field, TakenOver.text == text.strip()
    )
    if session.scalars(same.limit(1)).first() is None:
        session.add(
            TakenOver(
                plan_id=plan_id,
                field=field,
                text=text.strip(),
                source=source.kind,
                source_id=source.ref,
                source_who=source.who,
                seen_on=source.seen_on,
                was_internal=source.was_internal,
            )
        )
    return plan_changed(plan)


def rows_of_plan(session: Session, plan_id: int) -> dict[str, Any]:
    """The rows of one version, under the names they have in PlanSheet."""
    facts = session.scalars(_of(PlanFact, plan_id).order_by(PlanFact.position, PlanFact.id))
    tried = session.scalars(_of(EarlierTry, plan_id).order_by(EarlierTry.position, EarlierTry.id))
    companions = session.scalars(_of(PlanCompanion, plan_id).order_by(PlanCompanion.id))
    taken = session.scalars(_of(TakenOver, plan_id).order_by(TakenOver.id))
    return {
        "facts": tuple(
            PlanFactSheet(one.id, one.area, one.text, one.source, one.source_id, one.source_who, one.seen_on)
            for one in facts
        ),
        "tried": tuple(EarlierTrySheet(one.id, one.what, one.since, one.effect) for one in tried),
        "companions": tuple(CompanionSheet(one.id, one.kind, one.name) for one in companions),
        "taken_over": tuple(
            TakenOverSheet(
                one.id, one.field, one.text, one.source, one.source_id, one.source_who, one.seen_on, one.was_internal
            )
            for one in taken
        ),
    }


_COPIED: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (PlanFact, ("position", "area", "text", "source", "source_id", "source_who", "seen_on")),
    (EarlierTry, ("position", "what", "since", "effect")),
    (TakenOver, ("field", "text", "source", "source_id", "source_who", "seen_on", "was_internal")),
)


def copy_rows(session: Session, old_id: int, new_id: int) -> None:
    """The next version goes on with the same rows; with whom it is made is asked anew."""
    for record, names in _COPIED:
        for row in session.scalars(_of(record, old_id)).all():
            session.add(record(plan_id=new_id, **{name: getattr(row, name) for name in names}))


def _of(record: type[Base], plan_id: int) -> Any:
    table: Any = record
    return select(record).where(table.plan_id == plan_id)


def _next(session: Session, record: type[PlanFact] | type[EarlierTry], plan_id: int) -> int:
    return max((row.position for row in session.scalars(_of(record, plan_id))), default=0) + 1


def _made(session: Session, plan: SupportPlan, row: PlanFact | EarlierTry, before: Undoing) -> Change:
    session.add(row)
    index_plan(session, plan)
    undo = before.undo(Topic.PLANS, case_id=plan.case_id, then=_index_again(plan.id))
    return plan_changed(plan, created_id=row.id, undo=undo)


def _remove(session: Session, row: PlanFact | EarlierTry) -> Change:
    plan = _open_plan(session, row.plan_id)
    before = Undoing(session)
    session.delete(row)
    index_plan(session, plan)
    undo = before.undo(Topic.PLANS, case_id=plan.case_id, then=_index_again(plan.id))
    return plan_changed(plan, undo=undo)


def _index_again(plan_id: int) -> Any:
    return lambda later: index_plan(later, later.get_one(SupportPlan, plan_id))


def _open_plan(session: Session, plan_id: int) -> SupportPlan:
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_open()
    return plan
