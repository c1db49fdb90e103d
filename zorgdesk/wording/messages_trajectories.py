"""Why a traject can't be kept as it is typed. Wat, gevolg, wat nu."""

from collections.abc import Callable
from typing import Any, Final

from zorgdesk.domain import errors
from zorgdesk.wording.field_names import field_names
from zorgdesk.wording.formats import age_words, hours, plain
from zorgdesk.wording.message import Message

_NOT_KEPT: Final = "Het traject is nog niet bewaard."


def _not_ready(error: errors.TrajectoryNotReady) -> Message:
    return Message(f"Er ontbreekt nog: {field_names(error.missing)}.", _NOT_KEPT, "Vul dit aan en bewaar dan opnieuw.")


def _zero_days(error: errors.PeriodOfZeroDays) -> Message:
    return Message(
        f"De periode begint en eindigt op {plain(error.day)}.",
        "Zij duurt dan nul dagen, dus er is niets bewaard.",
        "Kies een latere einddatum.",
    )


def _too_long(error: errors.PeriodTooLong) -> Message:
    return Message(
        f"De periode loopt tot {plain(error.ends_on)}: langer dan {error.most_years} jaar.",
        "Er is niets bewaard.",
        "Kijk of het jaartal klopt.",
    )


def _moment_outside(error: errors.MomentOutsideTrajectory) -> Message:
    what = "De evaluatie" if error.is_evaluation else "De go/no-go"
    if error.day < error.starts_on:
        return Message(
            f"{what} van {plain(error.day)} ligt voor de start op {plain(error.starts_on)}.",
            _NOT_KEPT,
            f"Kies een dag vanaf {plain(error.starts_on)}.",
        )
    return Message(
        f"{what} van {plain(error.day)} ligt ver na het einde op {plain(error.ends_on)}.",
        _NOT_KEPT,
        "Kijk of het jaartal klopt.",
    )


def _past_age(error: errors.TrajectoryPastAge) -> Message:
    age = age_words(error.months)
    if error.is_hard:
        return Message(
            f"Het kind wordt {age} op {plain(error.day)}: dan stopt deze plek.",
            _NOT_KEPT,
            f"Kies een einddatum tot en met {plain(error.day)}.",
        )
    return Message(
        f"De periode loopt door na {plain(error.day)}. Dan is het kind {age}.",
        "Langer blijven kan, maar vraagt een reden.",
        "Vul de reden in, of kies een eerdere einddatum.",
    )


def _over(error: errors.TrajectoryOver) -> Message:
    return Message(
        f"Dit traject is gestopt of afgerond op {plain(error.ended_on)}.",
        "Het is niet veranderd.",
        "Hervat het eerst, of begin een nieuw traject.",
    )


def _frequency(error: errors.FrequencyImpossible) -> Message:
    return Message(
        f"{error.times} keer {hours(error.minutes)} past niet in een werkweek.",
        _NOT_KEPT,
        "Kijk naar het aantal keren en de minuten per keer.",
    )


EXPLANATIONS: Final[dict[str, Callable[[Any], Message]]] = {
    "FrequencyImpossible": _frequency,
    "MomentOutsideTrajectory": _moment_outside,
    "PeriodOfZeroDays": _zero_days,
    "PeriodTooLong": _too_long,
    "TrajectoryNotReady": _not_ready,
    "TrajectoryOver": _over,
    "TrajectoryPastAge": _past_age,
}
