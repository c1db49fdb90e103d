"""The part of the gate that decides about the overdracht to school (product.md rules 1, 2, 4 and 7)."""

from dataclasses import replace
from datetime import date

from zorgdesk.domain.consent_rules import outcome, request_for
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.facts import CaseFacts, HandoverFact
from zorgdesk.domain.gate_parts import by_request, finding_checks, finding_points, row_for
from zorgdesk.domain.text_checks import FieldFinding
from zorgdesk.domain.values import (
    Act,
    Answer,
    ConsentPurpose,
    ConsentScope,
    HandoverManner,
    OrganisationKind,
    VveStatus,
)
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

_SCHOOL_SCOPES = (ConsentScope.FORM, ConsentScope.FORM_WITH_ATTACHMENTS, ConsentScope.FORM_AND_WARM_TALK)


def hand_over(facts: CaseFacts, on: date, findings: tuple[FieldFinding, ...] | None = None) -> Verdict:
    """May the overdracht go to school? (product.md rules 1, 2, 4, 7).

    `findings` are the hits in the texts of the paper, () when they were looked at and clean; None means nobody looked
    (the strip), and then no permit can follow. Nothing starts before the age of the gemeente unless a draft exists.
    """
    if facts.handover is None:
        return _hand_over_not_begun(facts, on)
    handover = facts.handover
    school = Recipient(handover.recipient_id, handover.recipient_name, OrganisationKind.PRIMARY_SCHOOL)
    by_consent = _school_consent(facts, handover, school, on)
    blocking = (
        *by_consent.points,
        *_handover_points(facts, handover),
        *finding_points(findings, CaseTab.HANDOVER),
        *_sheet_points(facts),
    )
    answer = by_consent.answer
    if answer is Answer.YES and blocking:
        answer = Answer.NOT_YET
    return replace(
        by_consent,
        answer=answer,
        points=blocking,
        in_order=(*by_consent.in_order, *_handover_checks(facts, handover), *finding_checks(findings)),
        texts_checked=findings is not None,
    )


def _hand_over_not_begun(facts: CaseFacts, on: date) -> Verdict:
    """There is no draft: too early, birth date unknown, or simply to be started; a no for the school stays a no."""
    request = request_for(facts, ConsentPurpose.HANDOVER)
    if request is not None and outcome(request, facts, on).answer is Answer.NO:
        return by_request(Act.HAND_OVER, facts, ConsentPurpose.HANDOVER, request, None, on)
    months = facts.care_rules.handover_start_months
    if facts.birth_date is None:
        place = Place(CaseTab.INTAKE, PlaceField.BIRTH_DATE)
        point = Point(MissingItem.BIRTH_DATE_UNKNOWN, Weight.HARD, place)
    elif on < (starts := add_months(facts.birth_date, months)):
        place = Place(CaseTab.HANDOVER, PlaceField.RULES)
        point = Point(MissingItem.TOO_EARLY, Weight.HARD, place, on=starts, months=months)
    else:
        place = Place(CaseTab.HANDOVER, PlaceField.START)
        point = Point(MissingItem.HANDOVER_NOT_STARTED, Weight.HARD, place)
    return Verdict(Act.HAND_OVER, Answer.NOT_YET, on, facts.case_id, (point,))


def _school_consent(facts: CaseFacts, handover: HandoverFact, school: Recipient, on: date) -> Verdict:
    """The part of the verdict that hangs on the consent for this school, its scope included.

    While no school was chosen, the newest row for a school counts.
    """
    purpose = ConsentPurpose.HANDOVER
    anyone = school.recipient_id is None
    request = request_for(facts, purpose) if anyone else row_for(facts, purpose, school)
    by_consent = replace(by_request(Act.HAND_OVER, facts, purpose, request, school, on), recipient=school)
    if request is None:
        return by_consent
    place = Place(CaseTab.CONSENT, PlaceField.REQUEST, ref=request.request_id)
    if request.scope not in _SCHOOL_SCOPES:
        narrow = Point(MissingItem.SCOPE_TOO_NARROW, Weight.HARD, place, recipient=school)
        return replace(by_consent, points=(*by_consent.points, narrow))
    if handover.manner is HandoverManner.WARM and request.scope is not ConsentScope.FORM_AND_WARM_TALK:
        note = Point(MissingItem.WARM_TALK_NOT_IN_SCOPE, Weight.SOFT, place, recipient=school)
        return replace(by_consent, notes=(*by_consent.notes, note))
    return by_consent


def _handover_points(facts: CaseFacts, handover: HandoverFact) -> tuple[Point, ...]:
    """What the form itself still lacks."""
    missing = []
    if handover.recipient_id is None:
        missing.append((MissingItem.SCHOOL_UNKNOWN, PlaceField.SCHOOL))
    if facts.vve_status is VveStatus.YES and not handover.vve_programme_filled:
        missing.append((MissingItem.VVE_PROGRAMME_EMPTY, PlaceField.VVE_PROGRAMME))
    if not handover.has_parent_view:
        missing.append((MissingItem.PARENT_VIEW_MISSING, PlaceField.PARENT_VIEW))
    return tuple(
        Point(item, Weight.HARD, Place(CaseTab.HANDOVER, field, ref=handover.handover_id)) for item, field in missing
    )


def _handover_checks(facts: CaseFacts, handover: HandoverFact) -> tuple[Check, ...]:
    found = []
    if handover.recipient_id is not None:
        found.append(Check(CheckKind.SCHOOL_KNOWN))
    if facts.vve_status is VveStatus.YES and handover.vve_programme_filled:
        found.append(Check(CheckKind.VVE_PROGRAMME_FILLED))
    if handover.has_parent_view:
        found.append(Check(CheckKind.PARENT_VIEW_INCLUDED))
    return tuple(found)


def _sheet_points(facts: CaseFacts) -> tuple[Point, ...]:
    """Printed sheets that did not come back: the form may lack what they say."""
    return tuple(
        Point(
            MissingItem.SHEET_NOT_ENTERED,
            Weight.SOFT,
            Place(CaseTab.OBSERVATIONS, PlaceField.SHEET, ref=sheet.sheet_id),
            on=sheet.printed_on,
            code=sheet.code,
        )
        for sheet in facts.open_sheets
    )
