"""What "Inzet en uren" says: who is where this week, and planned against delivered hours over a period."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.effort import EffortShare, EffortTotal, EffortView
from zorgdesk.domain.values import FundingStream
from zorgdesk.wording.formats import DAYS, count, middot, period
from zorgdesk.wording.labels import label
from zorgdesk.wording.sessions import amount, hours_of

TITLE: Final = "Inzet en uren"
OPEN: Final = "Inzet en uren"
TABLE: Final = "Inzet en uren over de gekozen periode"
SPAN: Final = "Periode"
UNTIL_NOW: Final = "Tot nu"
NOT_DELIVERED: Final = "Niet geleverd"
TRAJECTORIES: Final = "Trajecten"
STREAM: Final = "Geldstroom"
MUNICIPALITY: Final = "Gemeente die betaalt"
NO_STREAM: Final = "Nog geen geldstroom"
NO_MUNICIPALITY: Final = "Nog geen gemeente"
NOBODY: Final = "nog niemand"
SHOW_ALL: Final = "Toon alle trajecten"
OPEN_TRAJECTORY: Final = "Naar traject"
OPEN_SHARE: Final = "Toon de trajecten"
LAST_BEFORE_FIRST: Final = "De laatste dag ligt voor de eerste. De lijst is niet veranderd. Kies een latere dag."
NOTHING: Final = "Geen inzet in deze periode"
NOTHING_LINE: Final = "Hier komt elk traject dat loopt. Dat begint op de tab Traject van een casus."
NOTHING_FOUND: Final = "Niets gevonden"
NOTHING_FOUND_LINE: Final = "Geen enkel traject past bij dit filter."


def context(first: date, last: date, total: EffortTotal) -> str:
    """Under the title: the period, the hours until now, and what fell through."""
    missed = f"{total.missed_times} keer uitgevallen ({amount(total.missed)} uur)" if total.missed_times else ""
    hours = f"{hours_of(total.delivered, total.until_now)} tot nu geweest" if total.planned else ""
    return middot(period(first, last), hours, missed)


def counted(view: EffortView, number: int) -> str:
    """Below the list."""
    if view is EffortView.STREAMS:
        return count(number, "geldstroom", "geldstromen")
    if view is EffortView.MUNICIPALITIES:
        return count(number, "gemeente", "gemeenten")
    return count(number, "traject", "trajecten")


def week_days(days: tuple[date, ...]) -> str:
    """`di 10, do 12`: the days of this week."""
    return ", ".join(f"{DAYS[day.weekday()]} {day.day}" for day in days)


def share_name(share: EffortShare, view: EffortView) -> str:
    """The geldstroom or gemeente of a line."""
    if view is EffortView.STREAMS:
        return label(share.stream) if share.stream is not None else NO_STREAM
    return share.municipality or NO_MUNICIPALITY


def narrowed(stream: FundingStream | None, municipality: str) -> str:
    """Why not every traject is shown."""
    if stream is not None:
        return f"U ziet alleen trajecten met de geldstroom {label(stream)}."
    return f"U ziet alleen trajecten die gemeente {municipality} betaalt." if municipality else ""


def missed(times: int) -> str:
    """`1 keer uitgevallen`."""
    return f"{times} keer uitgevallen" if times else ""
