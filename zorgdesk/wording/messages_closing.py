"""What ZorgDesk says when a rule about ending, weighing or throwing away says no."""

from collections.abc import Callable
from typing import Any

from zorgdesk.domain import errors
from zorgdesk.wording.field_names import field_names
from zorgdesk.wording.formats import day
from zorgdesk.wording.message import Message


def _assessment_incomplete(error: errors.AssessmentIncomplete) -> Message:
    return Message(
        "Deze afweging is nog niet compleet.",
        "Wat u typte is bewaard, het besluit is nog niet vastgesteld.",
        f"Vul aan: {field_names(error.missing)}.",
    )


def _assessment_read_only(error: errors.AssessmentReadOnly) -> Message:
    return Message(
        f"Deze afweging is vastgesteld op {day(error.settled_on)}.",
        "De notitie is niet veranderd.",
        "Maak een nieuwe afweging als u er nu anders over denkt.",
    )


def _case_has_history(error: errors.CaseHasHistory) -> Message:
    return Message(
        f"Casus {error.code} kan niet weg: er liep een plan of er ging iets naar buiten.",
        "Er is niets weggegooid.",
        "Sluit de casus af. Hij blijft dan bewaard tot de bewaartermijn om is.",
    )


def _closing_incomplete(error: errors.ClosingIncomplete) -> Message:
    return Message(
        "De casus kan nog niet dicht.",
        "Hij staat nog open.",
        f"Vul aan: {field_names(error.missing)}.",
    )


def _gone_for_good(_: errors.GoneForGood) -> Message:
    return Message(
        "Dit is weg, of er is intussen aan verder gewerkt.",
        "Er is niets teruggezet.",
        "Kijk of een reservekopie het nog heeft.",
    )


EXPLANATIONS: dict[str, Callable[[Any], Message]] = {
    "AssessmentIncomplete": _assessment_incomplete,
    "AssessmentReadOnly": _assessment_read_only,
    "CaseHasHistory": _case_has_history,
    "ClosingIncomplete": _closing_incomplete,
    "GoneForGood": _gone_for_good,
}
"""By the name of the class; `messages_rules` takes them over."""
