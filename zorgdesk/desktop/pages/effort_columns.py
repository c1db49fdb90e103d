"""The columns of "Inzet en uren": one set for trajecten, one for the sums per geldstroom and per gemeente."""

from __future__ import annotations

from datetime import date
from functools import partial

from zorgdesk.casework.sheets.effort import EffortRow, EffortShare, EffortSort, EffortView
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.rows import Cell, Column
from zorgdesk.wording import effort as say
from zorgdesk.wording.formats import column_day
from zorgdesk.wording.labels import label
from zorgdesk.wording.sessions import amount
from zorgdesk.wording.trajectories import often


def trajectory_columns(today: date) -> list[Column]:
    """Who is where, and the hours of the period; `today` shortens near dates."""
    return [
        _sorted(EffortSort.CHILD, _child, 170, stretch=True),
        _sorted(EffortSort.WHAT, _what, 170, stretch=True),
        _sorted(EffortSort.WHO, _who, 150, stretch=True),
        _sorted(EffortSort.WEEK, _week, 120),
        _sorted(EffortSort.PLANNED, lambda row: _hours(row.planned) if row.planned else Cell(), 84),
        Column("until_now", say.UNTIL_NOW, lambda row: _hours(row.until_now) if row.planned else Cell(), width=76),
        _sorted(EffortSort.DELIVERED, _delivered, 110),
        _sorted(EffortSort.ENDS, partial(_ends, today), 104),
    ]


def share_columns(view: EffortView) -> list[Column]:
    """The sums, with the number of trajecten behind them."""
    title = say.STREAM if view is EffortView.STREAMS else say.MUNICIPALITY
    return [
        Column("name", title, partial(_share_name, view), width=260, stretch=True),
        Column("trajectories", say.TRAJECTORIES, lambda row: Cell(str(row.trajectories), right=True), width=90),
        Column("planned", label(EffortSort.PLANNED), lambda row: _hours(row.planned), width=96),
        Column("until_now", say.UNTIL_NOW, lambda row: _hours(row.until_now), width=96),
        Column("delivered", label(EffortSort.DELIVERED), _delivered, width=150),
        Column("missing", say.NOT_DELIVERED, _missing, width=120),
    ]


def _sorted(sort: EffortSort, cell: object, width: int, *, stretch: bool = False) -> Column:
    assert callable(cell)
    return Column(sort.value, label(sort), cell, width=width, stretch=stretch, sortable=True)


def _child(row: EffortRow) -> Cell:
    name = privacy().name(row.child) or row.code
    return Cell(name, privacy().place(row.location_name), role="row", tip=name)


def _what(row: EffortRow) -> Cell:
    name = privacy().text(row.title) or label(row.kind)
    return Cell(name, often(row.times, row.minutes, row.rhythm), tip=name)


def _who(row: EffortRow) -> Cell:
    return Cell(privacy().name(row.executor) or say.NOBODY, row.organisation)


def _week(row: EffortRow) -> Cell:
    return Cell(say.week_days(row.week), icon="calendar-days" if row.week else "", icon_token="ink2")


def _hours(minutes: int) -> Cell:
    return Cell(amount(minutes), right=True)


def _delivered(row: EffortRow | EffortShare) -> Cell:
    """With a bar: how much of what was planned until now was delivered."""
    if not row.planned and not row.delivered:
        return Cell()
    share = min(1.0, row.delivered / row.until_now) if row.until_now else None
    missed = row.missed_times if isinstance(row, EffortRow) else 0
    return Cell(amount(row.delivered), role="row", share=share, tip=say.missed(missed))


def _ends(today: date, row: EffortRow) -> Cell:
    return Cell(column_day(row.ends_on, on=today), token="ink2")


def _share_name(view: EffortView, row: EffortShare) -> Cell:
    return Cell(say.share_name(row, view), role="row")


def _missing(row: EffortShare) -> Cell:
    return Cell(amount(max(0, row.until_now - row.delivered)), token="ink2", right=True)
