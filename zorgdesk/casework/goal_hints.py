"""What is worth a look at one doel: measurable, when, who, parents. One at a time, and none ever stands in the way."""

from enum import StrEnum

from zorgdesk.casework.sheets.plans import GoalSheet
from zorgdesk.domain.values import Acceptance


class GoalHint(StrEnum):
    """A friendly question at a goal card (look.md screen 06), in the order in which they are asked."""

    NO_ZERO = "no_zero"
    NO_TARGET = "no_target"
    NO_DUE_DATE = "no_due_date"
    NO_ACTION = "no_action"
    PARENTS_NOT_ASKED = "parents_not_asked"


def goal_hint(goal: GoalSheet) -> GoalHint | None:
    """The first question that this goal leaves open; None for an empty goal and for one that is complete."""
    if not goal.sentence.strip():
        return None
    parents = [one.answer for one in goal.acceptances if one.guardian_id is not None]
    open_questions = {
        GoalHint.NO_ZERO: goal.zero_value is None,
        GoalHint.NO_TARGET: goal.target_value is None,
        GoalHint.NO_DUE_DATE: goal.due_on is None,
        GoalHint.NO_ACTION: not any(action.what.strip() for action in goal.actions),
        GoalHint.PARENTS_NOT_ASKED: Acceptance.OPEN in parents,
    }
    return next((hint for hint, is_open in open_questions.items() if is_open), None)
