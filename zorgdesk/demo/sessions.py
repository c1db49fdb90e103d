"""The sessies of the demo: what came of each up to yesterday, and one or two that nobody wrote down yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from zorgdesk.casework.closing_days import write_closed_period
from zorgdesk.casework.register import register_card, write_register
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import add_session, log_session
from zorgdesk.casework.sheets.sessions import SessionInput, SessionRow
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import phrase, phrases
from zorgdesk.demo.days import workday_until
from zorgdesk.demo.scene import Scene
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.register_rules import RegisterState
from zorgdesk.domain.values import SessionState

_MISSED_AT: Final = 5
"""Which time fell through (look.md screen 30)."""

_NOT_SEEN_AT: Final = 5
"""At which location nobody looked in the Personenregister yet."""

_EVERY_OTHER: Final = 3
"""Of so many times one was without showing how."""


@dataclass(frozen=True)
class Told:
    """How the sessies of one traject went: `behind` are left to write down."""

    behind: int = 0
    has_extra: bool = False


def closing_periods(clerk: Clerk, today: date) -> None:
    """A studiedag four weeks ago, and the kerstvakantie to come."""
    studiedag = today - timedelta(days=28)
    clerk.do(write_closed_period, None, ClosedSpan(studiedag, studiedag, phrase("study_day")))
    christmas = ClosedSpan(date(today.year, 12, 21), date(today.year + 1, 1, 3), phrase("christmas_holidays"))
    clerk.do(write_closed_period, None, christmas)


def write_down(scene: Scene, trajectory_id: int, told: Told) -> None:
    """Everything up to yesterday is written down, but for the last `behind`; what comes next has its words."""
    clerk, today = scene.clerk, scene.today
    rows = clerk.ask(session_table, trajectory_id, on=today).rows[::-1]
    past = [row for row in rows if row.day < today]
    for at, row in enumerate(past[: len(past) - told.behind]):
        clerk.do(log_session, row.session_id, _went(row, at), on=row.day)
    words = phrases("session_coming")
    for row, what in zip([row for row in rows if row.day >= today], words, strict=False):
        coming = SessionInput(row.day, SessionState.PLANNED, what=what, executor_id=row.executor_id)
        clerk.do(log_session, row.session_id, coming, on=clerk.day)
    if told.has_extra and past:
        _an_extra_one(scene, trajectory_id, rows)
    _register(scene, trajectory_id)


def _went(row: SessionRow, at: int) -> SessionInput:
    if at == _MISSED_AT:
        return SessionInput(row.day, SessionState.MISSED, reason=phrase("session_missed"), executor_id=row.executor_id)
    texts = phrases("session_done")
    modelled = at % _EVERY_OTHER != 0
    what = texts[at % len(texts)]
    return SessionInput(row.day, SessionState.DONE, row.planned_minutes, what, "", modelled, row.executor_id)


def _an_extra_one(scene: Scene, trajectory_id: int, rows: Sequence[SessionRow]) -> None:
    """A talk that nobody had planned: yesterday, or on the last day of a traject that was over by then."""
    day = min(workday_until(scene.today - timedelta(days=1)), rows[-1].day)
    if day < rows[0].day:
        return
    what, who = phrase("session_extra"), rows[0].executor_id
    given = SessionInput(day, SessionState.DONE, 30, what, executor_id=who)
    scene.clerk.do(add_session, trajectory_id, given, on=day)


def _register(scene: Scene, trajectory_id: int) -> None:
    card = scene.clerk.ask(register_card, trajectory_id)
    if card is None or scene.location is scene.world.locations[_NOT_SEEN_AT] or not card.state.gaps:
        return
    seen = workday_until(scene.today - timedelta(days=40))
    state = RegisterState(seen, seen, seen + timedelta(days=1))
    scene.clerk.do(write_register, card.person_id, card.location_id, state, on=scene.today)
