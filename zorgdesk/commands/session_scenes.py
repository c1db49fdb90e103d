"""The pictures of the sessies: their drawers, the Personenregister, and "Inzet en uren" (look.md screen 30)."""

from collections.abc import Callable
from functools import partial
from typing import Final

from zorgdesk.casework.effort import effort_rows
from zorgdesk.casework.register import register_card
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sheets.effort import EffortQuery, EffortRow, EffortSpan, EffortView
from zorgdesk.commands.stage import Stage
from zorgdesk.desktop.places import NEW_SESSION, PageKey, Place
from zorgdesk.domain.values import SessionState
from zorgdesk.domain.verdicts import CaseTab

Play = Callable[[Stage], object]


def _trajecten(stage: Stage) -> tuple[EffortRow, ...]:
    today = stage.now.date()
    query = EffortQuery(*EffortSpan.YEAR.days(today))
    return stage.desk.read(effort_rows, query, on=today, offset=0, limit=100)


def _tab(stage: Stage, row: EffortRow) -> None:
    stage.go(PageKey.CASE, row.case_id, tab=CaseTab.TRAJECTORY.value, ref=row.trajectory_id)


def _session(stage: Stage) -> None:
    """The oldest sessie of some traject that nobody wrote down."""
    for row in _trajecten(stage):
        for one in reversed(stage.desk.read(session_table, row.trajectory_id, on=stage.now.date()).rows):
            if one.state is SessionState.PLANNED and one.day <= stage.now.date():
                _tab(stage, row)
                stage.window.open_drawer("session", Place(PageKey.CASE, row.case_id, ref=one.session_id))
                return
    raise LookupError("session")


def _extra(stage: Stage) -> None:
    row = next(row for row in _trajecten(stage) if row.week)
    _tab(stage, row)
    place = Place(PageKey.CASE, row.case_id, ref=row.trajectory_id, kind=NEW_SESSION)
    stage.window.open_drawer("session", place)


def _register(stage: Stage) -> None:
    """Somebody from outside: the first who was not seen in the register, else the first there is."""
    cards = [(row, stage.desk.read(register_card, row.trajectory_id)) for row in _trajecten(stage)]
    outside = [(row, card) for row, card in cards if card is not None]
    if not outside:
        raise LookupError("register")
    row = next((row for row, card in outside if card.warns), outside[0][0])
    _tab(stage, row)
    stage.window.open_drawer("register", Place(PageKey.CASE, row.case_id, ref=row.trajectory_id))


def _effort(stage: Stage, *, view: EffortView) -> None:
    stage.go(PageKey.EFFORT, tab=view.value)


SESSIONS: Final[tuple[tuple[str, Play], ...]] = (
    ("30-session", _session),
    ("30-session-extra", _extra),
    ("30-register", _register),
    *((f"30-effort-{view.value}", partial(_effort, view=view)) for view in EffortView),
)
