"""What the settings say of the closing days."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.wording.formats import count, day, period

COLUMN_WHEN: Final = "Wanneer"
COLUMN_NAME: Final = "Naam"
COLUMN_DAYS: Final = "Hoe lang"
LIST: Final = "Eigen sluitingsdagen"
ADD: Final = "Toevoegen"
KEEP: Final = "Wijziging bewaren"
NEW_TITLE: Final = "Eigen dagen en perioden"
FIRST_MISSING: Final = "De eerste dag ontbreekt. Er is niets bewaard. Typ bijvoorbeeld 21-12."
KEPT: Final = "De sluitingsdagen zijn bewaard."
REMOVED: Final = "De periode is weggehaald. Op die dagen is de opvang weer open."
PLANNING: Final = "De sessies worden opnieuw gepland…"
NOT_PLANNED: Final = "De sessies zijn niet verzet. Op de tab Traject kunt u opnieuw plannen."


def when(span: ClosedSpan, *, on: date) -> str:
    """`di 13 okt 2026` or `21 dec 2026 t/m 3 jan 2027`."""
    return day(span.first, on=on) if span.first == span.last else period(span.first, span.last)


def length(span: ClosedSpan) -> str:
    """How many days it is closed, weekends included."""
    return count((span.last - span.first).days + 1, "dag", "dagen")


def next_day(when_: date, *, on: date) -> str:
    """When a feestdag falls next."""
    return day(when_, on=on)


def planned(cases: int) -> str:
    """In how many casussen sessies moved."""
    return f"Sessies verzet in {count(cases, 'casus', 'casussen')}."
