"""Read an afspraak or actiepunt typed in one line: `wat · wie · wanneer` (look.md screens 08 and 19).

Parts are split by `·`, ` - ` or ` / `. The last part that is a date is the date; of the rest the last is the person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from zorgdesk.wording.typed_dates import typed_date

_SPLIT: Final = re.compile(r"\s*·\s*|\s+[-–/]\s+")


@dataclass(frozen=True)
class TypedAction:
    """What was understood; `due_on` None is no date given."""

    what: str
    who: str
    due_on: date | None


def typed_action(text: str, today: date) -> TypedAction:
    """What, who and when of one line; everything that is not understood stays in `what`."""
    parts = [part for part in _SPLIT.split(text.strip()) if part]
    due_on: date | None = None
    if len(parts) > 1:
        due_on = typed_date(parts[-1], today)
        if due_on is not None:
            parts.pop()
    who = parts.pop() if len(parts) > 1 else ""
    return TypedAction(" · ".join(parts), who, due_on)
