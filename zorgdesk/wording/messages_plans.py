"""What ZorgDesk says when a rule of the begeleidingsplan says no."""

from collections.abc import Callable
from typing import Any, Final

from zorgdesk.domain import errors
from zorgdesk.wording.formats import day
from zorgdesk.wording.message import Message


def _evaluation_before_start(error: errors.EvaluationBeforeStart) -> Message:
    return Message(
        f"De evaluatie op {day(error.day)} ligt voor de start van het plan.",
        "De evaluatie is nog niet vastgelegd.",
        f"Kies een dag vanaf {day(error.starts_on)}.",
    )


def _go_no_go_decided(error: errors.GoNoGoDecided) -> Message:
    return Message(
        f"Over deze go/no-go is al besloten op {day(error.decided_on)}.",
        "Dat besluit blijft staan.",
        "Plan een nieuwe go/no-go als u opnieuw wilt besluiten.",
    )


def _go_no_go_outside_plan(error: errors.GoNoGoOutsidePlan) -> Message:
    return Message(
        f"De go/no-go op {day(error.day)} valt buiten dit plan.",
        "De dag is nog niet bewaard.",
        f"Kies een dag van {day(error.starts_on)} tot en met {day(error.last)}.",
    )


def _plan_not_running(error: errors.PlanNotRunning) -> Message:
    return Message(
        f"Versie {error.version} van het plan loopt niet.",
        "De evaluatie is niet vastgelegd.",
        "Evalueer de versie die loopt, of maak deze versie eerst actief.",
    )


def _signed_words_stand(error: errors.SignedWordsStand) -> Message:
    return Message(
        f"Deze ouder tekende op {day(error.signed_on)}.",
        "Daarom veranderen de woorden en het akkoord niet meer.",
        "Klopt de handtekening niet? Haal dan eerst de datum weg.",
    )


EXPLANATIONS: Final[dict[str, Callable[[Any], Message]]] = {
    "EvaluationBeforeStart": _evaluation_before_start,
    "GoNoGoDecided": _go_no_go_decided,
    "GoNoGoOutsidePlan": _go_no_go_outside_plan,
    "PlanNotRunning": _plan_not_running,
    "SignedWordsStand": _signed_words_stand,
}
"""By the name of the class; `messages_rules` takes them over."""
