"""Plans of every kind of state, made through the same deeds as the window."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.goals import ActionText, GoalText, add_action, add_goal, write_goal
from zorgdesk.casework.plan_reviews import lapse_plan
from zorgdesk.casework.plans import (
    activate_plan,
    add_go_no_go,
    begin_plan,
    write_parent_view,
    write_plan_answer,
)
from zorgdesk.domain.values import Agreement, Executor

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


def begin(session: Session, case_id: int) -> int:
    """A first draft."""
    return made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))


def complete(session: Session, case_id: int) -> int:
    """A concept that may become active: two goals, what parents and pm'er do, a go/no-go."""
    plan_id = begin(session, case_id)
    first = made(add_goal(session, plan_id))
    text = GoalText(sentence="Lotje vraagt speelgoed met een woord.", measure_of=5, zero_value=1, target_value=4)
    write_goal(session, first, text, at=AT)
    add_action(session, first, ActionText("Ruilkaarten", "elke dag"))
    add_action(session, first, ActionText("Ruilen met de knuffels", "elke avond", Executor.PARENTS))
    write_goal(session, made(add_goal(session, plan_id)), GoalText(sentence="Lotje speelt naast een kind."), at=AT)
    add_go_no_go(session, plan_id, "Werken de ruilkaarten?", "3 van 5", date(2026, 12, 1))
    write_plan_answer(session, plan_id, "needs", "needs", "Korte zinnen.", at=AT)
    return plan_id


def running(session: Session, case_id: int) -> int:
    """A version that runs."""
    plan_id = complete(session, case_id)
    activate_plan(session, plan_id, on=ON)
    return plan_id


def signed(session: Session, maker: Maker, case_id: int) -> int:
    """A concept with the signature of a parent."""
    plan_id = complete(session, case_id)
    sign(session, maker, plan_id)
    return plan_id


def lapsed(session: Session, case_id: int) -> int:
    """A version that does not go on."""
    plan_id = complete(session, case_id)
    lapse_plan(session, plan_id, "Ouders willen niet verder.", on=ON)
    return plan_id


def sign(session: Session, maker: Maker, plan_id: int) -> int:
    """A parent puts a signature under this version; returns the parent."""
    parent = maker.guardian(maker.plan(plan_id).case_id, "Vera")
    write_parent_view(session, plan_id, parent, "Fijn plan.", Agreement.YES, ON, at=AT, seen_by="F. Fantasia")
    session.flush()
    return parent
