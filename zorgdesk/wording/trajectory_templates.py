"""What the settings say of the templates of a traject."""

from __future__ import annotations

import re
from typing import Final

from zorgdesk.casework.sheets.trajectories import TemplateSheet
from zorgdesk.wording.formats import count, listed
from zorgdesk.wording.trajectories import often

LIST: Final = "Sjablonen voor trajecten"
COLUMN_NAME: Final = "Sjabloon"
COLUMN_OFTEN: Final = "Hoe vaak"
COLUMN_LONG: Final = "Hoe lang"
COLUMN_STATE: Final = ""
CHANGED: Final = "Aangepast"
NOT_OFFERED: Final = "Niet aangeboden"
KEPT: Final = "Sjabloon is bewaard"
PUT_BACK: Final = "Sjabloon is weer zoals het was"
WEEKS_UNREADABLE: Final = (
    "De weken van de evaluatie zijn niet te lezen. Het sjabloon is niet bewaard. "
    "Typ getallen met een komma ertussen, zoals -4, 0."
)
_MOST_WEEKS: Final = 52


def often_of(row: TemplateSheet) -> str:
    """2 keer 1,5 uur per week."""
    return often(row.times, row.minutes, row.rhythm)


def length_of(row: TemplateSheet) -> str:
    """3 maanden, 12 weken."""
    parts = [count(row.months, "maand", "maanden")] if row.months else []
    parts += [count(row.weeks, "week", "weken")] if row.weeks else []
    return listed(parts)


def weeks_typed(words: str) -> tuple[int, ...] | None:
    """-4, 0: weeks after the end, in order; empty is none, None is unreadable or more than a year away."""
    parts = [part for part in re.split(r"[,;\s]+", words.strip()) if part]
    if any(re.fullmatch(r"[+-]?\d{1,2}", part) is None for part in parts):
        return None
    weeks = tuple(sorted({int(part) for part in parts}))
    return weeks if all(abs(one) <= _MOST_WEEKS for one in weeks) else None
