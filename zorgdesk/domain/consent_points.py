"""What a row of the consent matrix means for the gate: its points, its notes and what is in order."""

from dataclasses import replace
from datetime import date

from zorgdesk.domain.consent_rules import ConsentResult, Deciders, Voice, VoiceState, deciders
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.values import Answer, ConsentPurpose, SignRule
from zorgdesk.domain.verdicts import CaseTab, Check, CheckKind, MissingItem, Place, PlaceField, Point, Recipient, Weight

_ITEMS = {
    VoiceState.NOT_ASKED: MissingItem.CONSENT_NOT_ASKED,
    VoiceState.OPEN: MissingItem.CONSENT_OPEN,
    VoiceState.EXPIRED: MissingItem.CONSENT_EXPIRED,
    VoiceState.RECONFIRM: MissingItem.CONSENT_RECONFIRM,
    VoiceState.REFUSED: MissingItem.CONSENT_REFUSED,
    VoiceState.WITHDRAWN: MissingItem.CONSENT_WITHDRAWN,
}


def ways_to_ask(
    facts: CaseFacts, purpose: ConsentPurpose, recipient: Recipient | None, place: Place, on: date
) -> tuple[Point, ...]:
    """The points of an act for which no row exists: ask, and first clear up who decides."""
    who = deciders(facts, on, purpose)
    asked = Point(MissingItem.CONSENT_NOT_ASKED, Weight.HARD, place, people=who.people, recipient=recipient)
    return (asked, *_unclear_points(who))


def consent_points(
    facts: CaseFacts, request: ConsentRequestFact, result: ConsentResult, recipient: Recipient | None, on: date
) -> tuple[Point, ...]:
    """What keeps a row from being a ja; empty on a yes. A no names who said it, a not-yet whom it waits for."""
    if result.answer is Answer.YES:
        return ()
    if result.answer is Answer.NO:
        points = tuple(_voice_point(request, voice, recipient) for voice in result.refused_by)
        if any(voice.state is VoiceState.REFUSED for voice in result.refused_by) and result.yes_from:
            points = tuple(_as_disagreement(point) for point in points)
        return points
    return (*_waiting_points(request, result, recipient), *_unclear_points(deciders(facts, on, request.purpose)))


def _as_disagreement(point: Point) -> Point:
    """A refusal beside a ja: the parents disagree; a withdrawal keeps its own word."""
    if point.item is MissingItem.CONSENT_REFUSED:
        return replace(point, item=MissingItem.PARENTS_DISAGREE)
    return point


def _waiting_points(
    request: ConsentRequestFact, result: ConsentResult, recipient: Recipient | None
) -> tuple[Point, ...]:
    """One point per person whose ja is missing; one for all guardians together where one of them is enough."""
    guardians = [voice for voice in result.waiting_for if voice.decider.guardian_id is not None]
    others = [voice for voice in result.waiting_for if voice.decider.guardian_id is None]
    if result.rule is SignRule.ALL or len(guardians) <= 1:
        return tuple(_voice_point(request, voice, recipient) for voice in result.waiting_for)
    furthest = max(guardians, key=lambda voice: list(VoiceState).index(voice.state))
    together = replace(_voice_point(request, furthest, recipient), people=tuple(voice.decider for voice in guardians))
    return (together, *(_voice_point(request, voice, recipient) for voice in others))


def _voice_point(request: ConsentRequestFact, voice: Voice, recipient: Recipient | None) -> Point:
    """The point about one person's answer, and the cell of the matrix where it is mended."""
    answer = voice.answer
    on = None
    if answer is not None:
        on = {
            VoiceState.OPEN: answer.asked_on,
            VoiceState.EXPIRED: answer.valid_until,
            VoiceState.WITHDRAWN: answer.withdrawn_on,
        }.get(voice.state, answer.decided_on)
    place = Place(CaseTab.CONSENT, PlaceField.ANSWER, ref=request.request_id, guardian_id=voice.decider.guardian_id)
    return Point(_ITEMS[voice.state], Weight.HARD, place, (voice.decider,), recipient, on)


def _unclear_points(who: Deciders) -> tuple[Point, ...]:
    """Gezag to clear up: of everyone under "all", else only when nobody is known to have it."""
    guardians = [person for person in who.people if person.guardian_id is not None]
    if not who.guardians_decide or (guardians and who.rule is SignRule.AT_LEAST_ONE):
        return ()
    if not guardians and not who.unknown:
        return (Point(MissingItem.NOBODY_DECIDES, Weight.HARD, Place(CaseTab.CONSENT, PlaceField.GUARDIANS)),)
    return tuple(
        Point(MissingItem.AUTHORITY_UNKNOWN, Weight.HARD, authority_place(person.guardian_id), (person,))
        for person in who.unknown
    )


def authority_place(guardian_id: int | None) -> Place:
    """Where the gezag of a guardian is recorded."""
    return Place(CaseTab.CONSENT, PlaceField.AUTHORITY, ref=guardian_id, guardian_id=guardian_id)


def consent_notes(request: ConsentRequestFact, result: ConsentResult, recipient: Recipient | None) -> tuple[Point, ...]:
    """A nee of someone with unknown gezag is shown: it waits until that is cleared up (Settled)."""
    return tuple(
        replace(
            _voice_point(request, voice, recipient),
            item=MissingItem.UNKNOWN_SAID_NO,
            weight=Weight.SOFT,
            place=authority_place(voice.decider.guardian_id),
        )
        for voice in result.unknown
        if voice.state in (VoiceState.REFUSED, VoiceState.WITHDRAWN)
    )


def consent_checks(result: ConsentResult, recipient: Recipient | None) -> tuple[Check, ...]:
    """What is in order about who decides and what they said."""
    checks = []
    known = [voice for voice in result.voices if voice.decider.guardian_id is not None]
    if known and not result.unknown:
        checks.append(Check(CheckKind.AUTHORITY_KNOWN, count=len(known)))
    if result.answer is Answer.YES:
        checks.append(Check(CheckKind.CONSENT_GIVEN, count=result.yes_count, recipient=recipient))
    return tuple(checks)
