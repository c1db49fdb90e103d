"""Scenarios of undo_cases.py about doelen, their metingen and acties, and about tekstblokken."""

from collections.abc import Callable

from tests.casework.makers import Maker, made
from zorgdesk.casework import goals, plans, text_blocks
from zorgdesk.casework.changes import Change
from zorgdesk.domain.values import Acceptance, GoalStatus

Deed = Callable[[], Change]


def _goals(maker: Maker) -> tuple[int, int]:
    """Two goals of a draft; the first was measured and accepted and has two acties."""
    session = maker.session
    plan = made(plans.begin_plan(session, maker.case(), on=maker.on, by="Fenna", at=maker.at))
    first, second = maker.goal(plan), maker.goal(plan, "Lotje ruilt")
    goals.measure_goal(session, first, 2, on=maker.on, note="In de kring")
    goals.accept_goal(session, first, None, Acceptance.YES)
    for what in ("Ruilkaarten", "Voordoen"):
        goals.add_action(session, first, goals.ActionText(what))
    session.flush()
    return first, second


def _measurement(maker: Maker) -> int:
    plan = maker.plan_of_goal(_goals(maker)[0])
    return plan.goals[0].measurements[0].id


def _action(maker: Maker) -> int:
    plan = maker.plan_of_goal(_goals(maker)[0])
    return plan.goals[0].actions[1].id


def _measure(maker: Maker) -> Deed:
    goal = _goals(maker)[1]
    return lambda: goals.measure_goal(maker.session, goal, 3, on=maker.on)


def _write_measurement(maker: Maker) -> Deed:
    kept = _measurement(maker)
    return lambda: goals.write_measurement(maker.session, kept, 4, on=maker.on, note="Buiten")


def _remove_measurement(maker: Maker) -> Deed:
    kept = _measurement(maker)
    return lambda: goals.remove_measurement(maker.session, kept)


def _accept(maker: Maker) -> Deed:
    goal = _goals(maker)[0]
    return lambda: goals.accept_goal(maker.session, goal, None, Acceptance.OPEN)


def _set_status(maker: Maker) -> Deed:
    goal = _goals(maker)[0]
    return lambda: goals.set_goal_status(maker.session, goal, GoalStatus.STOPPED, "Niet meer nodig")


def _move_goal(maker: Maker) -> Deed:
    goal = _goals(maker)[0]
    return lambda: goals.move_goal(maker.session, goal, 1)


def _move_action(maker: Maker) -> Deed:
    action = _action(maker)
    return lambda: goals.move_action(maker.session, action, -1)


def _block(maker: Maker) -> int:
    return made(text_blocks.add_text_block(maker.session, "ruilen", "Geef door.", None, on=maker.on))


def _add_text_block(maker: Maker) -> Deed:
    return lambda: text_blocks.add_text_block(maker.session, "ruilen", "Geef door.", None, on=maker.on)


def _write_text_block(maker: Maker) -> Deed:
    block = _block(maker)
    return lambda: text_blocks.write_text_block(maker.session, block, "beurt", "Nu jij.", None, at=maker.at)


def _bin_text_block(maker: Maker) -> Deed:
    block = _block(maker)
    return lambda: text_blocks.bin_text_block(maker.session, block, on=maker.on)


IN_GOALS: dict[str, Callable[[Maker], Deed]] = {
    "measure_goal": _measure,
    "write_measurement": _write_measurement,
    "remove_measurement": _remove_measurement,
    "accept_goal": _accept,
    "set_goal_status": _set_status,
    "move_goal": _move_goal,
    "move_action": _move_action,
    "add_text_block": _add_text_block,
    "write_text_block": _write_text_block,
    "bin_text_block": _bin_text_block,
}
