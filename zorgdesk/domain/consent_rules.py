"""Who must say ja, and what the answers amount to on a day (product.md rule 2; Settled, "Verdicts").

Everything is a function of the facts on the day of the act: age, gezag, answers and rule of that day.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from zorgdesk.domain.dates import add_months, birthday
from zorgdesk.domain.facts import CaseFacts, ConsentAnswerFact, ConsentRequestFact
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.values import (
    Answer,
    ConsentDecision,
    ConsentLight,
    ConsentOutcome,
    ConsentPurpose,
    HandoverStep,
    OrganisationKind,
    ParentalAuthority,
    Relation,
    SignRule,
)

CHILD_TOO_AGE = 12
CHILD_ALONE_AGE = 16
AMBER_DAYS = 30


@dataclass(frozen=True)
class Decider:
    """Someone whose answer is needed; `guardian_id` None is the child.

    `unique_relation` tells whether "vader" alone says who it is.
    """

    guardian_id: int | None
    name: str
    relation: Relation | None
    unique_relation: bool = True


@dataclass(frozen=True)
class Deciders:
    """Who decides on a day: known people, those whose gezag must be cleared up, and how many guardians must say ja."""

    people: tuple[Decider, ...]
    unknown: tuple[Decider, ...]
    rule: SignRule
    child_decides: bool
    guardians_decide: bool


class VoiceState(StrEnum):
    """What one person's answer is worth on a day."""

    YES = "yes"
    NOT_ASKED = "not_asked"
    OPEN = "open"
    RECONFIRM = "reconfirm"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


@dataclass(frozen=True)
class Voice:
    """One person in a row of the matrix, with the answer given (None when nothing was ever asked)."""

    decider: Decider
    state: VoiceState
    answer: ConsentAnswerFact | None


@dataclass(frozen=True)
class ConsentResult:
    """What a row of the matrix amounts to.

    `until` is the last day on which a ja holds, also when it ends because the child gets a say of its own;
    `answers_until` looks at the answers alone (for an expired row: the day it ended). `waiting_for` are those whose ja
    is missing, `refused_by` those who said no or withdrew. "1 van 2" is `yes_count` of `needed_count`.
    """

    outcome: ConsentOutcome
    answer: Answer
    rule: SignRule
    voices: tuple[Voice, ...]
    waiting_for: tuple[Voice, ...]
    refused_by: tuple[Voice, ...]
    yes_from: tuple[Voice, ...]
    unknown: tuple[Voice, ...]
    yes_count: int
    needed_count: int
    until: date | None = None
    answers_until: date | None = None


def care_rules_for(facts: CaseFacts, purpose: ConsentPurpose | None) -> MunicipalityRules:
    """The rules of the location's gemeente; a running overdracht keeps those it began with (product.md rule 7)."""
    if purpose is ConsentPurpose.HANDOVER and facts.handover is not None:
        return facts.handover.rules
    return facts.care_rules


def deciders(facts: CaseFacts, on: date, purpose: ConsentPurpose | None = None) -> Deciders:
    """Who must decide on a day: under 12 the guardians with gezag, 12-15 also the child, from 16 the child alone.

    Without a birth date the guardians decide. The sign rule is the stricter of the two gemeenten.
    """
    child_too = facts.birth_date is not None and on >= birthday(facts.birth_date, CHILD_TOO_AGE)
    child_alone = facts.birth_date is not None and on >= birthday(facts.birth_date, CHILD_ALONE_AGE)
    people: list[Decider] = []
    unknown: list[Decider] = []
    relations = [guardian.relation for guardian in facts.guardians]
    for guardian in () if child_alone else facts.guardians:
        unique = relations.count(guardian.relation) == 1
        decider = Decider(guardian.guardian_id, guardian.name, guardian.relation, unique)
        if guardian.decides:
            people.append(decider)
        elif guardian.authority is ParentalAuthority.UNKNOWN:
            unknown.append(decider)
    if child_too:
        people.append(Decider(None, facts.child_first_name, None))
    return Deciders(
        people=tuple(people),
        unknown=tuple(unknown),
        rule=care_rules_for(facts, purpose).stricter_sign_rule(facts.residence_rules),
        child_decides=child_too,
        guardians_decide=not child_alone,
    )


def voice_state(answer: ConsentAnswerFact | None, on: date) -> VoiceState:
    """What an answer is worth on a day; valid until = that day included (Settled)."""
    if answer is None:
        return VoiceState.NOT_ASKED
    if answer.withdrawn_on is not None and answer.withdrawn_on <= on:
        return VoiceState.WITHDRAWN
    if answer.decision is ConsentDecision.OPEN or (answer.decided_on is not None and answer.decided_on > on):
        return VoiceState.OPEN if answer.asked_on is not None else VoiceState.NOT_ASKED
    if answer.decision is ConsentDecision.NO:
        return VoiceState.REFUSED
    if answer.valid_until is not None and answer.valid_until < on:
        return VoiceState.EXPIRED
    return VoiceState.RECONFIRM if answer.reconfirm else VoiceState.YES


def _voice(request: ConsentRequestFact, decider: Decider, on: date) -> Voice:
    given = [answer for answer in request.answers if answer.guardian_id == decider.guardian_id]
    answer = given[-1] if given else None
    return Voice(decider, voice_state(answer, on), answer)


def outcome(request: ConsentRequestFact, facts: CaseFacts, on: date) -> ConsentResult:
    """What one row of the matrix amounts to on a day (Settled, "Verdicts")."""
    result = _outcome_by_answers(request, facts, on)
    if result.answer is not Answer.YES:
        return result
    until = _last_allowed_day(request, facts, on, result.answers_until)
    soon = until is not None and until - on <= timedelta(days=AMBER_DAYS)
    return replace(result, until=until, outcome=ConsentOutcome.EXPIRES_SOON if soon else ConsentOutcome.ALLOWED)


def _last_allowed_day(
    request: ConsentRequestFact, facts: CaseFacts, on: date, answers_until: date | None
) -> date | None:
    """The end of the answers, or the day before the child gets a say and has not said ja yet."""
    if facts.birth_date is None:
        return answers_until
    for years in (CHILD_TOO_AGE, CHILD_ALONE_AGE):
        day = birthday(facts.birth_date, years)
        comes = on < day and (answers_until is None or day <= answers_until)
        if comes and _outcome_by_answers(request, facts, day).answer is not Answer.YES:
            return day - timedelta(days=1)
    return answers_until


def _outcome_by_answers(request: ConsentRequestFact, facts: CaseFacts, on: date) -> ConsentResult:
    """The outcome on a day, without looking ahead."""
    who = deciders(facts, on, request.purpose)
    voices = tuple(_voice(request, decider, on) for decider in who.people)
    unknown = tuple(_voice(request, decider, on) for decider in who.unknown)
    refused = tuple(voice for voice in voices if voice.state in (VoiceState.REFUSED, VoiceState.WITHDRAWN))
    yes = tuple(voice for voice in voices if voice.state is VoiceState.YES)
    needed = _needed_count(who)
    counted = min(len(yes), needed)
    complete = not refused and _is_complete(who, voices)
    base = ConsentResult(
        outcome=ConsentOutcome.ALLOWED if complete else _open_outcome(voices, unknown, refused, yes),
        answer=Answer.YES if complete else (Answer.NO if refused else Answer.NOT_YET),
        rule=who.rule,
        voices=voices,
        waiting_for=() if complete or refused else _waiting(who, voices),
        refused_by=refused,
        yes_from=yes,
        unknown=unknown,
        yes_count=counted,
        needed_count=needed,
    )
    return replace(base, answers_until=_answers_until(who, voices, complete))


def _needed_count(who: Deciders) -> int:
    """How many must say ja; someone with unknown gezag counts as long as all must sign."""
    guardians = [person for person in who.people if person.guardian_id is not None]
    all_of_them = max(1, len(guardians) + len(who.unknown))
    count = all_of_them if who.rule is SignRule.ALL else 1
    return (count if who.guardians_decide else 0) + who.child_decides


def _is_complete(who: Deciders, voices: tuple[Voice, ...]) -> bool:
    """Whether every ja that is needed is there."""
    child = [voice for voice in voices if voice.decider.guardian_id is None]
    guardians = [voice for voice in voices if voice.decider.guardian_id is not None]
    if any(voice.state is not VoiceState.YES for voice in child):
        return False
    if not who.guardians_decide:
        return True
    yes = [voice for voice in guardians if voice.state is VoiceState.YES]
    if who.rule is SignRule.AT_LEAST_ONE:
        return bool(yes)
    return bool(guardians) and len(yes) == len(guardians) and not who.unknown


def _waiting(who: Deciders, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Whose ja is missing: the child, and the guardians unless one is enough and one said ja."""
    missing = [voice for voice in voices if voice.state is not VoiceState.YES]
    one_said_yes = any(v.state is VoiceState.YES and v.decider.guardian_id is not None for v in voices)
    if who.rule is SignRule.AT_LEAST_ONE and one_said_yes:
        missing = [voice for voice in missing if voice.decider.guardian_id is None]
    return tuple(missing)


def _open_outcome(
    voices: tuple[Voice, ...], unknown: tuple[Voice, ...], refused: tuple[Voice, ...], yes: tuple[Voice, ...]
) -> ConsentOutcome:
    """The word for a row that is no ja; a withdrawal weighs most, then a refusal, then an end."""
    states = {voice.state for voice in voices}
    if VoiceState.WITHDRAWN in states:
        return ConsentOutcome.WITHDRAWN
    if refused:
        return ConsentOutcome.PARENTS_DISAGREE if yes else ConsentOutcome.REFUSED
    if VoiceState.EXPIRED in states:
        return ConsentOutcome.EXPIRED
    if VoiceState.RECONFIRM in states:
        return ConsentOutcome.RECONFIRM
    asked = states | {voice.state for voice in unknown}
    return ConsentOutcome.NOT_ASKED if asked <= {VoiceState.NOT_ASKED} else ConsentOutcome.PARTLY


def _answers_until(who: Deciders, voices: tuple[Voice, ...], complete: bool) -> date | None:
    """The day the answers end: of a complete row the first needed ja to end, of another the first that did end."""
    state = VoiceState.YES if complete else VoiceState.EXPIRED
    ends_child = [_end(voice) for voice in voices if voice.state is state and voice.decider.guardian_id is None]
    ends = [_end(voice) for voice in voices if voice.state is state and voice.decider.guardian_id is not None]
    if complete and who.rule is SignRule.AT_LEAST_ONE and ends:
        ends = [max(ends)]
    first = min((*ends_child, *ends), default=date.max)
    return None if first == date.max else first


def _end(voice: Voice) -> date:
    """The last day of an answer; one without an end lasts."""
    until = voice.answer.valid_until if voice.answer is not None else None
    return until if until is not None else date.max


def request_for(
    facts: CaseFacts,
    purpose: ConsentPurpose,
    *,
    recipient_id: int | None = None,
    kind: OrganisationKind | None = None,
    own: bool = False,
) -> ConsentRequestFact | None:
    """The row for a purpose and a party, a kind, the own organisation or anyone; of several the newest holds."""
    fitting = [
        request
        for request in facts.consent_requests
        if request.purpose is purpose
        and (recipient_id is None or request.recipient_id == recipient_id)
        and (kind is None or request.recipient_kind is kind)
        and (request.recipient_id is None or not own)
    ]
    return max(fitting, key=lambda request: request.request_id, default=None)


# The light of a case -------------------------------------------------------------------------------------------------

_LIGHTS = {
    ConsentOutcome.ALLOWED: ConsentLight.COMPLETE,
    ConsentOutcome.EXPIRES_SOON: ConsentLight.EXPIRES,
    ConsentOutcome.PARTLY: ConsentLight.PARTLY,
    ConsentOutcome.NOT_ASKED: ConsentLight.NOT_ASKED,
    ConsentOutcome.RECONFIRM: ConsentLight.PARTLY,
    ConsentOutcome.EXPIRED: ConsentLight.EXPIRED,
    ConsentOutcome.WITHDRAWN: ConsentLight.WITHDRAWN,
    ConsentOutcome.REFUSED: ConsentLight.PARTLY,
    ConsentOutcome.PARENTS_DISAGREE: ConsentLight.PARENTS_DISAGREE,
}
_BADNESS = list(ConsentLight)


def relevant_requests(facts: CaseFacts, on: date) -> tuple[ConsentRequestFact, ...]:
    """The rows that matter on a day: the newest of each purpose and party.

    A handover that was sent needs no ja any more, and one that may not start yet needs none so far, unless somebody
    was asked already.
    """
    newest: dict[tuple[ConsentPurpose, int | None], ConsentRequestFact] = {}
    for request in sorted(facts.consent_requests, key=lambda one: one.request_id):
        newest[(request.purpose, request.recipient_id)] = request
    return tuple(request for request in newest.values() if _is_relevant(request, facts, on))


def _is_relevant(request: ConsentRequestFact, facts: CaseFacts, on: date) -> bool:
    if request.purpose is not ConsentPurpose.HANDOVER:
        return True
    if facts.handover is not None:
        return HandoverStep.SENT not in facts.handover.done
    if facts.birth_date is None or on < add_months(facts.birth_date, facts.care_rules.handover_start_months):
        return outcome(request, facts, on).outcome is not ConsentOutcome.NOT_ASKED
    return True


def case_light(facts: CaseFacts, on: date) -> tuple[ConsentLight, date | None]:
    """The worst relevant light of a case, and the date that belongs to it (look.md 9b).

    The date is the first to end among the rows with that light; None where nothing ends. A refusal for one party does
    not stop the case (product.md rule 2): it makes the light "Deels".
    """
    results = [outcome(request, facts, on) for request in relevant_requests(facts, on)]
    lights = [(_LIGHTS[result.outcome], result) for result in results]
    worst = max((light for light, _ in lights), key=_BADNESS.index, default=ConsentLight.NOT_ASKED)
    ends = [result.until or result.answers_until for light, result in lights if light is worst]
    known = [end for end in ends if end is not None]
    return worst, min(known, default=None)
