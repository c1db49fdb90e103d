"""Scenarios of undo_cases.py about closing days, sessies and the Personenregister."""

from collections.abc import Callable
from dataclasses import replace

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import AMBULATORY, begun, executor
from zorgdesk.casework import closing_days, register, session_list, session_replan, sessions
from zorgdesk.casework.changes import Change, nobody
from zorgdesk.casework.sheets.sessions import SessionInput, SessionRow
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.dates import Holiday
from zorgdesk.domain.register_rules import RegisterState
from zorgdesk.domain.values import SessionState

Deed = Callable[[], Change]


def _first(maker: Maker) -> SessionRow:
    """The first sessie of a traject with somebody from outside."""
    traject = begun(maker, maker.case(), executor_id=executor(maker))
    return session_list.session_table(maker.session, traject, on=maker.on).rows[-1]


def _remove_closed_period(maker: Maker) -> Deed:
    span = ClosedSpan(maker.on, maker.on, "Studiedag")
    period = made(closing_days.write_closed_period(maker.session, None, span))
    return lambda: closing_days.remove_closed_period(maker.session, period)


def _write_closed_period(maker: Maker) -> Deed:
    span = ClosedSpan(maker.on, maker.on, "Studiedag")
    period = made(closing_days.write_closed_period(maker.session, None, span))
    return lambda: closing_days.write_closed_period(maker.session, period, replace(span, name="Verhuizing"))


def _tick_holiday(maker: Maker) -> Deed:
    closing_days.tick_holiday(maker.session, Holiday.GOOD_FRIDAY, False)
    return lambda: closing_days.tick_holiday(maker.session, Holiday.GOOD_FRIDAY, True)


def _log_session(maker: Maker) -> Deed:
    row = _first(maker)
    given = SessionInput(row.day, SessionState.DONE, 90, "Ruilkaart", modelled=True, executor_id=row.executor_id)
    return lambda: sessions.log_session(maker.session, row.session_id, given, on=maker.on)


def _add_session(maker: Maker) -> Deed:
    row = _first(maker)
    given = SessionInput(maker.on, SessionState.MISSED, reason="Cor was ziek")
    return lambda: sessions.add_session(maker.session, row.trajectory_id, given, on=maker.on)


def _move_session(maker: Maker) -> Deed:
    row = _first(maker)
    return lambda: sessions.move_session(maker.session, row.session_id, maker.on)


def _bin_session(maker: Maker) -> Deed:
    row = _first(maker)
    given = SessionInput(row.day, SessionState.DONE, 90, "Ruilkaart")
    sessions.log_session(maker.session, row.session_id, given, on=maker.on)
    return lambda: sessions.bin_session(maker.session, row.session_id, on=maker.on)


def _plan_again(maker: Maker) -> Deed:
    row = _first(maker)
    closing_days.write_closed_period(maker.session, None, ClosedSpan(maker.on, AMBULATORY.ends_on))
    return lambda: sessions.plan_again(maker.session, row.trajectory_id, on=maker.on)


def _replan_all(maker: Maker) -> Deed:
    _first(maker)
    closing_days.write_closed_period(maker.session, None, ClosedSpan(maker.on, AMBULATORY.ends_on))
    return lambda: session_replan.replan_all(maker.session, nobody, on=maker.on)


def _write_register(maker: Maker) -> Deed:
    card = register.register_card(maker.session, _first(maker).trajectory_id)
    assert card is not None
    seen = RegisterState(maker.on, maker.on, None)
    register.write_register(maker.session, card.person_id, card.location_id, seen, on=maker.on)
    whole = replace(seen, linked_on=maker.on)
    return lambda: register.write_register(maker.session, card.person_id, card.location_id, whole, on=maker.on)


SESSIONS: dict[str, Callable[[Maker], Deed]] = {
    "add_session": _add_session,
    "bin_session": _bin_session,
    "log_session": _log_session,
    "move_session": _move_session,
    "plan_again": _plan_again,
    "remove_closed_period": _remove_closed_period,
    "replan_all": _replan_all,
    "tick_holiday": _tick_holiday,
    "write_closed_period": _write_closed_period,
    "write_register": _write_register,
}
