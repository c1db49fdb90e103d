"""The letter that asks one parent for consent: what is still asked of this parent, and whether the letter may leave.

A letter shares nothing with a party. It holds the question alone, so it asks the gate for a parent's own copy; it needs
at least one question that waits for this parent (look.md screen 13, product.md rule 2).
"""

from dataclasses import replace
from datetime import date

from zorgdesk.domain.consent_rules import VoiceState, outcome
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.gate import copy_for_parent
from zorgdesk.domain.values import Answer
from zorgdesk.domain.verdicts import CaseTab, MissingItem, Place, PlaceField, Point, Verdict, Weight

_WAITING = frozenset({VoiceState.NOT_ASKED, VoiceState.OPEN, VoiceState.RECONFIRM, VoiceState.EXPIRED})


def open_questions(
    facts: CaseFacts, guardian_id: int, on: date, request_id: int | None = None
) -> tuple[ConsentRequestFact, ...]:
    """The requests that wait for an answer of this parent, in the order of asking; `request_id` narrows to one.

    Of several requests for one purpose and party only the newest is asked.
    """
    newest = {(request.purpose, request.recipient_id): request for request in facts.consent_requests}
    asked = (request for request in newest.values() if request_id in (None, request.request_id))
    return tuple(request for request in asked if waits_for(request, facts, guardian_id, on))


def waits_for(request: ConsentRequestFact, facts: CaseFacts, guardian_id: int, on: date) -> bool:
    """Whether this request needs an answer of this parent that is not there today."""
    result = outcome(request, facts, on)
    voices = (*result.voices, *result.unknown)
    return any(voice.decider.guardian_id == guardian_id and voice.state in _WAITING for voice in voices)


def is_asked_again(request: ConsentRequestFact, facts: CaseFacts, guardian_id: int, on: date) -> bool:
    """Whether this parent said ja before, and that ja has run out or must be confirmed."""
    again = (VoiceState.RECONFIRM, VoiceState.EXPIRED)
    voices = outcome(request, facts, on).voices
    return any(voice.decider.guardian_id == guardian_id and voice.state in again for voice in voices)


def may_ask_by_letter(facts: CaseFacts, guardian_id: int, asked: tuple[ConsentRequestFact, ...], on: date) -> Verdict:
    """May this letter be made? As a parent's own copy, and something must be asked. Raises KeyError as that does."""
    verdict = copy_for_parent(facts, guardian_id, on)
    if asked:
        return verdict
    nothing = Point(MissingItem.NOTHING_TO_ASK, Weight.HARD, Place(CaseTab.CONSENT, PlaceField.LIST))
    answer = Answer.NOT_YET if verdict.answer is Answer.YES else verdict.answer
    return replace(verdict, answer=answer, points=(*verdict.points, nothing))
