"""Scenarios of undo_cases.py about closing days, sessies and the Personenregister."""

from collections.abc import Callable

from tests.casework.makers import Maker, made
from zorgdesk.casework import closing_days
from zorgdesk.casework.changes import Change
from zorgdesk.domain.closing_calendar import ClosedSpan

Deed = Callable[[], Change]


def _remove_closed_period(maker: Maker) -> Deed:
    span = ClosedSpan(maker.on, maker.on, "Studiedag")
    period = made(closing_days.write_closed_period(maker.session, None, span))
    return lambda: closing_days.remove_closed_period(maker.session, period)


SESSIONS: dict[str, Callable[[Maker], Deed]] = {
    "remove_closed_period": _remove_closed_period,
}
