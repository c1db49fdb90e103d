"""A go/no-go hangs on a plan or on a traject: of which case it is, and what a deed on it answers."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.domain.records.plans import GoNoGo, SupportPlan
from zorgdesk.domain.records.trajectories import SupportTrajectory


def case_of_moment(session: Session, moment: GoNoGo) -> int:
    """The case of a go/no-go."""
    if moment.plan_id is not None:
        return session.get_one(SupportPlan, moment.plan_id).case_id
    return session.get_one(SupportTrajectory, moment.trajectory_id).case_id


def topic_of_moment(moment: GoNoGo) -> Topic:
    """What changes with it."""
    return Topic.PLANS if moment.plan_id is not None else Topic.TRAJECTORIES


def moment_changed(session: Session, moment: GoNoGo, undo: Callable[[Session], Change] | None = None) -> Change:
    """The change of a deed on this go/no-go."""
    return Change.of(topic_of_moment(moment), case_id=case_of_moment(session, moment), undo=undo)
