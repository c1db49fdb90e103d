"""The gate ("mag dit?"): one function per act, each a function of the facts on the day (product.md rules 1-4).

Buttons, the strip, tasks and papers all ask these functions; `permits.py` turns their answer into leave to act.
Consent points, and everything that must simply be filled in, are hard. A printed sheet that was not entered is soft; a
hit in a text is a question. A no (refused, withdrawn, parents disagree, a parent without gezag) never opens.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from zorgdesk.domain.consent_points import authority_place
from zorgdesk.domain.consent_rules import Decider, request_for
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.gate_handover import hand_over
from zorgdesk.domain.gate_parts import (
    Party,
    as_recipient,
    by_request,
    finding_checks,
    finding_points,
    row_for,
    with_party,
)
from zorgdesk.domain.text_checks import FieldFinding
from zorgdesk.domain.values import Act, Answer, ConsentPurpose, OrganisationKind, ParentalAuthority
from zorgdesk.domain.verdicts import CaseTab, Check, CheckKind, MissingItem, Place, PlaceField, Point, Verdict, Weight

__all__ = [
    "MOST_ON_A_LIST",
    "Party",
    "consult",
    "copy_for_parent",
    "discuss_anonymously",
    "discuss_by_name",
    "hand_over",
    "inform_local_team",
    "observe",
    "print_blank_sheet",
    "print_case_list",
    "refer",
    "strip",
]

MOST_ON_A_LIST = 300
"""So many casussen go on one printed list."""

_TALK_PURPOSES = (ConsentPurpose.CONSULT, ConsentPurpose.COACHING, ConsentPurpose.INFORM)


# Acts that need consent of a party ----------------------------------------------------------------------------------


def observe(facts: CaseFacts, on: date, recipient_id: int | None = None) -> Verdict:
    """May this one child be observed, by the coordinator or by an external (`recipient_id`)? (product.md rule 2)."""
    purpose = ConsentPurpose.OBSERVATION
    if recipient_id is not None:
        return with_party(Act.OBSERVE, facts, purpose, recipient_id, on)
    return by_request(Act.OBSERVE, facts, purpose, request_for(facts, purpose, own=True), None, on)


def consult(facts: CaseFacts, to: Party, on: date) -> Verdict:
    """May this child be discussed by name with a party, or with any party of a kind (the strip asks for JGZ)?"""
    return with_party(Act.CONSULT, facts, ConsentPurpose.CONSULT, to, on)


def refer(facts: CaseFacts, on: date, to: Party | None = None) -> Verdict:
    """May this child be referred, to this party or to the one asked for last?"""
    purpose = ConsentPurpose.REFERRAL
    if to is not None:
        return with_party(Act.REFER, facts, purpose, to, on)
    return by_request(Act.REFER, facts, purpose, request_for(facts, purpose), None, on)


def inform_local_team(facts: CaseFacts, on: date) -> Verdict:
    """May the wijkteam be told about this child?"""
    return with_party(Act.INFORM_LOCAL_TEAM, facts, ConsentPurpose.INFORM, OrganisationKind.LOCAL_TEAM, on)


# Talking about a child ----------------------------------------------------------------------------------------------


def discuss_by_name(facts: CaseFacts, participants: Iterable[Party], on: date) -> Verdict:
    """May this child be discussed by name at an overleg with these external parties?

    Each party needs a ja of its own. Without externals it is talk within the own team, which needs none; an objection
    is shown and not enforced (Settled). A ja for raadplegen counts, else one for coaching or informing.
    """
    parts = [_by_name_with(facts, party, on) for party in participants]
    notes = tuple(note for part in parts for note in part.notes)
    if facts.objects_to_team_talk:
        place = Place(CaseTab.CONSENT, PlaceField.GUARDIANS)
        notes = (Point(MissingItem.TEAM_TALK_OBJECTION, Weight.SOFT, place), *notes)
    answers = {part.answer for part in parts}
    answer = next((worst for worst in (Answer.NO, Answer.NOT_YET) if worst in answers), Answer.YES)
    ends = [part.until for part in parts if part.until is not None]
    return Verdict(
        Act.DISCUSS_BY_NAME,
        answer,
        on,
        facts.case_id,
        points=tuple(point for part in parts for point in part.points),
        notes=notes,
        in_order=tuple(dict.fromkeys(check for part in parts for check in part.in_order))
        if parts
        else (Check(CheckKind.OWN_TEAM_ONLY),),
        until=min(ends, default=None),
        recipient=parts[0].recipient if len(parts) == 1 else None,
        consent_request_ids=tuple(request for part in parts for request in part.consent_request_ids),
        yes_from=tuple(dict.fromkeys(person for part in parts for person in part.yes_from)),
    )


def _by_name_with(facts: CaseFacts, party: Party, on: date) -> Verdict:
    """The verdict for one external party at the table."""
    asked_for = as_recipient(party)
    asked = (purpose for purpose in _TALK_PURPOSES if row_for(facts, purpose, asked_for) is not None)
    return with_party(Act.DISCUSS_BY_NAME, facts, next(asked, ConsentPurpose.CONSULT), asked_for, on)


def discuss_anonymously(facts: CaseFacts, reason: str, on: date, by_name: Verdict) -> Verdict:
    """May this child be discussed without a name? Always; with a typed reason where by name may not (rule 3)."""
    given = reason.strip()
    base = Verdict(
        Act.DISCUSS_ANONYMOUSLY,
        Answer.YES,
        on,
        facts.case_id,
        in_order=(Check(CheckKind.NO_PERSONAL_DATA),),
        recipient=by_name.recipient,
        anonymous_reason=given,
    )
    if given or by_name.answer is Answer.YES:
        return base
    point = Point(MissingItem.REASON_MISSING, Weight.HARD, Place(CaseTab.TALKS, PlaceField.REASON))
    return replace(base, answer=Answer.NOT_YET, points=(point,))


# Papers for parents, and blank ones ---------------------------------------------------------------------------------


def copy_for_parent(
    facts: CaseFacts, guardian_id: int, on: date, findings: tuple[FieldFinding, ...] | None = None
) -> Verdict:
    """May this parent have a copy? A parent without gezag gets general information only; unknown gezag waits.

    That someone may not be approached is shown and not enforced: gezag gives a right to the same information.

    `findings` as in `hand_over`. Raises KeyError when the guardian is not of this child.
    """
    guardian = next((one for one in facts.guardians if one.guardian_id == guardian_id), None)
    if guardian is None:
        raise KeyError(guardian_id)
    place = authority_place(guardian_id)
    who = (Decider(guardian_id, guardian.name, guardian.relation, _is_only(facts, guardian_id)),)
    points = finding_points(findings, CaseTab.TALKS)
    checks = finding_checks(findings)
    answer = Answer.NOT_YET if points else Answer.YES
    if guardian.authority is ParentalAuthority.NO:
        answer, points = Answer.NO, (Point(MissingItem.NO_AUTHORITY, Weight.HARD, place, people=who), *points)
    elif guardian.authority is ParentalAuthority.UNKNOWN:
        unknown = Point(MissingItem.AUTHORITY_UNKNOWN, Weight.HARD, place, people=who)
        answer, points = Answer.NOT_YET, (unknown, *points)
    else:
        checks = (Check(CheckKind.AUTHORITY_KNOWN, count=1), *checks)
    barred = Point(MissingItem.DO_NOT_CONTACT, Weight.SOFT, place, people=who)
    return Verdict(
        Act.COPY_FOR_PARENT,
        answer,
        on,
        facts.case_id,
        points=points,
        notes=(barred,) if guardian.do_not_contact else (),
        in_order=checks,
        guardian_id=guardian_id,
        texts_checked=findings is not None,
    )


def _is_only(facts: CaseFacts, guardian_id: int) -> bool:
    """Whether no other guardian has the same relation."""
    relation = {one.guardian_id: one.relation for one in facts.guardians}
    return list(relation.values()).count(relation[guardian_id]) == 1


def print_blank_sheet(on: date) -> Verdict:
    """A blank sheet holds no child's data and may always be printed."""
    return Verdict(Act.PRINT_BLANK_SHEET, Answer.YES, on, None, in_order=(Check(CheckKind.NO_PERSONAL_DATA),))


def print_case_list(count: int, on: date) -> Verdict:
    """A work list of the user's own holds codes and no names (product.md, Casus): it may be printed, up to a length.

    A longer one is no list to work with and much to lose at once.
    """
    verdict = Verdict(Act.PRINT_CASE_LIST, Answer.YES, on, None, in_order=(Check(CheckKind.CODES_ONLY),))
    if count <= MOST_ON_A_LIST:
        return verdict
    place = Place(CaseTab.OVERVIEW, PlaceField.LIST)
    point = Point(MissingItem.LIST_TOO_LONG, Weight.HARD, place, number=count)
    return replace(verdict, answer=Answer.NOT_YET, points=(point,))


# The strip ----------------------------------------------------------------------------------------------------------


def strip(facts: CaseFacts, on: date) -> tuple[Verdict, Verdict, Verdict, Verdict, Verdict]:
    """The five cells of "Mag dit nu?", by the very functions that open the papers (product.md rule 1)."""
    return (
        observe(facts, on),
        consult(facts, OrganisationKind.JGZ, on),
        refer(facts, on),
        hand_over(facts, on),
        inform_local_team(facts, on),
    )
