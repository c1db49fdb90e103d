"""How far a doel is, on the bar of the look: the same on the card, on the tab and on the overview."""

from __future__ import annotations

from zorgdesk.casework.sheets.plans import GoalSheet
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.wording import goals as say

_STEPS_AT_MOST = 10


def show_measure(bar: GoalBar, goal: GoalSheet) -> bool:
    """Fill the bar from nulmeting to streefwaarde; False (and nothing shown) when one of them is missing."""
    zero, target, now = goal.zero_value, goal.target_value, goal.current_value
    if zero is None or target is None:
        return False
    span = target - zero
    share = (now - zero) / span if now is not None and span else 0.0
    steps = min(_STEPS_AT_MOST, max(1, abs(span)))
    bar.show_goal(say.of_goal(goal, zero), say.now_words(goal), say.of_goal(goal, target), share, steps)
    return True
