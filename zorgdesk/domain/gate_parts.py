"""Parts of the gate used by more than one act: the verdict by one row of the matrix, the questions about texts."""

from datetime import date

from zorgdesk.domain.consent_points import consent_checks, consent_notes, consent_points, ways_to_ask
from zorgdesk.domain.consent_rules import outcome, request_for
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.text_checks import FieldFinding, FindingKind
from zorgdesk.domain.values import Act, Answer, ConsentPurpose, OrganisationKind
from zorgdesk.domain.verdicts import (
    CaseTab,
    Check,
    CheckKind,
    MissingItem,
    Place,
    PlaceField,
    Point,
    Recipient,
    Verdict,
    Weight,
)

Party = Recipient | OrganisationKind | int
"""A party by its id, as it is known, or (any party of) a kind."""


def with_party(act: Act, facts: CaseFacts, purpose: ConsentPurpose, party: Party, on: date) -> Verdict:
    """The verdict of an act with one party, by the newest row for it."""
    asked_for = as_recipient(party)
    return by_request(act, facts, purpose, row_for(facts, purpose, asked_for), asked_for, on)


def as_recipient(party: Party) -> Recipient:
    """A party in whatever form it was given, as one kind of value."""
    if isinstance(party, Recipient):
        return party
    if isinstance(party, OrganisationKind):
        return Recipient(None, "", party)
    return Recipient(party, "", None)


def row_for(facts: CaseFacts, purpose: ConsentPurpose, party: Recipient) -> ConsentRequestFact | None:
    """The row of a party by its id, else of its kind; a party that is not in the file has none."""
    if party.recipient_id is not None:
        return request_for(facts, purpose, recipient_id=party.recipient_id)
    return request_for(facts, purpose, kind=party.kind) if party.kind is not None else None


def by_request(
    act: Act,
    facts: CaseFacts,
    purpose: ConsentPurpose,
    request: ConsentRequestFact | None,
    asked_for: Recipient | None,
    on: date,
) -> Verdict:
    """The verdict of an act that asks for one row of the matrix and nothing else; no row is not asked."""
    if request is None:
        place = Place(
            CaseTab.CONSENT,
            PlaceField.REQUEST,
            purpose=purpose,
            kind=asked_for.kind if asked_for else None,
            recipient_id=asked_for.recipient_id if asked_for else None,
        )
        points = ways_to_ask(facts, purpose, asked_for, place, on)
        return Verdict(act, Answer.NOT_YET, on, facts.case_id, points, recipient=asked_for)
    recipient = _recipient(request)
    result = outcome(request, facts, on)
    return Verdict(
        act,
        result.answer,
        on,
        facts.case_id,
        points=consent_points(facts, request, result, recipient, on),
        notes=consent_notes(request, result, recipient),
        in_order=consent_checks(result, recipient),
        until=result.until,
        recipient=recipient,
        consent_request_ids=(request.request_id,) if result.answer is Answer.YES else (),
        yes_from=tuple(voice.decider for voice in result.yes_from),
    )


def _recipient(request: ConsentRequestFact) -> Recipient | None:
    """The party of a row; None for the own organisation."""
    if request.recipient_id is None and request.recipient_kind is None:
        return None
    return Recipient(request.recipient_id, request.recipient_name, request.recipient_kind)


_FINDING_ITEMS = {
    FindingKind.OTHER_CHILD: MissingItem.OTHER_CHILD_IN_TEXT,
    FindingKind.BSN: MissingItem.BSN_IN_TEXT,
    FindingKind.OWN_NAME: MissingItem.OWN_NAME_IN_TEXT,
}


def finding_points(findings: tuple[FieldFinding, ...] | None, tab: CaseTab) -> tuple[Point, ...]:
    """A question for every hit in a text (product.md rule 4)."""
    return tuple(
        Point(
            _FINDING_ITEMS[found.finding.kind],
            Weight.QUESTION,
            Place(tab, PlaceField.TEXT, key=found.key),
            finding=found,
        )
        for found in findings or ()
    )


def finding_checks(findings: tuple[FieldFinding, ...] | None) -> tuple[Check, ...]:
    """What was looked for in the texts and not found; papers carry no internal notes by construction."""
    if findings is None:
        return ()
    kinds = {found.finding.kind for found in findings}
    checks = [Check(CheckKind.NO_INTERNAL_NOTES)]
    if FindingKind.OTHER_CHILD not in kinds:
        checks.append(Check(CheckKind.NO_OTHER_CHILD))
    if FindingKind.BSN not in kinds:
        checks.append(Check(CheckKind.NO_BSN))
    return tuple(checks)
