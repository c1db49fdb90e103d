"""Write what is being typed in a plan, at every pause: only the words, so that no key waits (speed.md P8).

A text that only people read changes no stage, light or task, so nothing is derived again. The search hears of it once
the text is left (`index_plan_texts`); a version that is read-only refuses here as everywhere.
"""

from dataclasses import fields
from datetime import datetime

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.goals import GoalText
from zorgdesk.casework.plan_index import index_plan
from zorgdesk.casework.sections import keep_version, write_answer
from zorgdesk.domain.records.plan_rows import EarlierTry, PlanFact
from zorgdesk.domain.records.plans import Goal, SupportPlan
from zorgdesk.domain.values import ConcernCategory


def type_answer(session: Session, plan_id: int, section: str, field: str, text: str, *, at: datetime) -> Change:
    """Keep an answer of a section as it stands now; earlier words are kept. Raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    write_answer(session, "plan", plan_id, section, field, text, at=at)
    return _typed(plan)


def write_fact(session: Session, fact_id: int, area: ConcernCategory | None, text: str, *, at: datetime) -> Change:
    """Change a fact; earlier words are kept. Raises PlanReadOnly."""
    fact = session.get_one(PlanFact, fact_id)
    plan = _open_plan(session, fact.plan_id)
    keep_version(session, "plan_fact", fact_id, "text", fact.text, text, at=at)
    fact.area, fact.text = area, text
    return _typed(plan)


def write_try(session: Session, try_id: int, what: str, since: str, effect: str, *, at: datetime) -> Change:
    """Change what was tried; earlier words are kept. Raises PlanReadOnly."""
    row = session.get_one(EarlierTry, try_id)
    plan = _open_plan(session, row.plan_id)
    for field, text in (("what", what), ("since", since), ("effect", effect)):
        keep_version(session, "earlier_try", try_id, field, getattr(row, field), text, at=at)
        setattr(row, field, text)
    return _typed(plan)


def type_goal(session: Session, goal_id: int, text: GoalText, *, at: datetime) -> Change:
    """Keep a goal card whose sentence was there and stays: nothing rests on its other words. Raises PlanReadOnly."""
    goal = session.get_one(Goal, goal_id)
    goal.plan.must_be_open()
    keep_version(session, "goal", goal_id, "sentence", goal.sentence, text.sentence, at=at)
    for part in fields(text):
        setattr(goal, part.name, getattr(text, part.name))
    return _typed(goal.plan)


def index_plan_texts(session: Session, plan_id: int) -> Change:
    """Let the search find what was typed."""
    plan = session.get_one(SupportPlan, plan_id)
    index_plan(session, plan)
    return _typed(plan)


def _typed(plan: SupportPlan) -> Change:
    return Change(frozenset({Topic.PLANS}), (plan.case_id,), derive=False)


def _open_plan(session: Session, plan_id: int) -> SupportPlan:
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_open()
    return plan
