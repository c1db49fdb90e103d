"""What every deed on a begeleidingsplan ends with: its texts can be found again, and the case is told."""

from collections.abc import Callable
from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put
from zorgdesk.casework.sections import section_answers
from zorgdesk.domain.records.plan_rows import EarlierTry, PlanFact
from zorgdesk.domain.records.plans import SupportPlan


def plan_changed(
    plan: SupportPlan, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    """The change of a deed on this plan."""
    return Change.of(Topic.PLANS, case_id=plan.case_id, created_id=created_id, undo=undo)


def index_plan(session: Session, plan: SupportPlan) -> None:
    """Put the goal sentences, all answers and the rows of this version in the search index."""
    session.flush()
    texts = [goal.sentence for goal in plan.goals]
    for section in section_answers(session, "plan", plan.id).values():
        texts += [getattr(section, part.name) for part in fields(section)]
    texts += session.scalars(select(PlanFact.text).where(PlanFact.plan_id == plan.id))
    for row in session.execute(select(EarlierTry.what, EarlierTry.effect).where(EarlierTry.plan_id == plan.id)):
        texts += row
    put(session, SearchKind.PLAN, plan.id, plan.case_id, "\n".join(text for text in texts if text))
