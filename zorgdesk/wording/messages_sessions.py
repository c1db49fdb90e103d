"""What ZorgDesk says when a rule of sessies or of the closing days says no."""

from collections.abc import Callable
from typing import Any, Final

from zorgdesk.domain import errors
from zorgdesk.wording.formats import plain
from zorgdesk.wording.message import Message

_NOT_KEPT: Final = "De sessie is niet bewaard."


def _closed_too_long(error: errors.ClosedTooLong) -> Message:
    return Message(
        f"Van {plain(error.starts_on)} tot en met {plain(error.ends_on)} is langer dan {error.most_days} dagen.",
        "De periode is niet bewaard.",
        "Kijk of het jaartal klopt.",
    )


def _outside_period(error: errors.SessionOutsidePeriod) -> Message:
    if error.day < error.starts_on:
        begins = plain(error.starts_on)
        return Message(f"Het traject begint op {begins}.", _NOT_KEPT, f"Kies een dag vanaf {begins}.")
    return Message(
        f"Het traject loopt tot en met {plain(error.ends_on)}.",
        _NOT_KEPT,
        "Kies een eerdere dag, of verleng eerst het traject.",
    )


EXPLANATIONS: Final[dict[str, Callable[[Any], Message]]] = {
    "ClosedTooLong": _closed_too_long,
    "SessionOutsidePeriod": _outside_period,
}
"""By the name of the class."""
