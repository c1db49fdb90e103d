"""What ZorgDesk says when a tekstblok cannot be kept."""

from collections.abc import Callable
from typing import Any

from zorgdesk.domain import errors
from zorgdesk.domain.text_blocks import KEYWORD_AT_MOST
from zorgdesk.wording.formats import quoted
from zorgdesk.wording.message import Message

_NOT_KEPT = "Het tekstblok is nog niet bewaard."


def _keyword_taken(error: errors.KeywordTaken) -> Message:
    return Message(f"Er is al een tekstblok {quoted(error.keyword)}.", _NOT_KEPT, "Kies een ander trefwoord.")


def _keyword_unfit(_: errors.KeywordUnfit) -> Message:
    return Message(
        "Een trefwoord is één kort woord, zonder spaties of leestekens.",
        _NOT_KEPT,
        f"Typ een woord van hoogstens {KEYWORD_AT_MOST} tekens, zoals “ruilen”.",
    )


def _text_block_empty(_: errors.TextBlockEmpty) -> Message:
    return Message("Er staat nog geen tekst.", _NOT_KEPT, "Schrijf op wat u vaker wilt gebruiken.")


EXPLANATIONS: dict[str, Callable[[Any], Message]] = {
    "KeywordTaken": _keyword_taken,
    "KeywordUnfit": _keyword_unfit,
    "TextBlockEmpty": _text_block_empty,
}
