"""Prepare papers 06a and 06b: the agenda for one guest with one item, by name or anonymous as the gate allows."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.meetings import by_name_verdict
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaByName, AgendaOccasion, ConsentUsed, Slot
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.consent_rules import outcome
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.gate import discuss_anonymously
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.meetings import AgendaItem, Meeting, Participant
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.values import ConsentDecision, ItemMode
from zorgdesk.domain.verdicts import CaseTab, Verdict, Weight

_CHOSEN = frozenset({"child_full_name", "item_code", "occasion"})
_OPENS_AT = time(9)
_ITEM_FIELDS = {"about": "picked_facts", "question": "question"}


def prepare_agenda(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The agenda of overleg `source_id` for participant `edition`, holding only the item of `case_id`.

    An item by name asks the gate again; an anonymous one has no name, birth date or place of the child. An item that
    is not discussed gives the verdict of by name, so that the page says what is missing. Raises NoResultFound.
    """
    meeting = session.get_one(Meeting, request.source_id or 0)
    guest = session.get_one(Participant, int(request.edition or 0))
    item = next((one for one in meeting.items if one.case_id == request.case_id), None)
    if item is None or item.case_id is None or guest.only_item_id not in (None, item.id):
        raise NoResultFound
    facts = case_facts(session, item.case_id)
    by_name = by_name_verdict(session, item.id, on=max(on, meeting.held_on))
    anonymous = item.mode is ItemMode.ANONYMOUS
    paper: AgendaByName | AgendaAnonymous
    if anonymous:
        paper = _anonymous(session, meeting, item, guest)
        verdict = discuss_anonymously(facts, item.anonymous_reason, on, by_name)
    else:
        paper = _by_name(session, meeting, item, guest, facts, by_name)
        verdict = by_name
    texts = texts_of(paper, keys=_ITEM_FIELDS, skip=_CHOSEN)
    # In an anonymous item the name of the child itself is a hit as well.
    findings = check_texts(session, None if anonymous else item.case_id, texts)
    recipient = guest.organisation.name if guest.organisation is not None else guest.name
    frame = frame_of_case(session, item.case_id, recipient=recipient, on=on, shows_location=False)
    title = "" if anonymous else session.get_one(CareCase, item.case_id).child.name.full
    code = session.get_one(CareCase, item.case_id).code
    judged = with_texts(verdict, findings, CaseTab.TALKS)
    if anonymous:
        judged = _name_is_hard(judged, item.case_id)
    return Proposal(request, judged, paper, frame, title, recipient, code)


def _name_is_hard(verdict: Verdict, case_id: int) -> Verdict:
    """No typed reason lets the child's own name go along where it is discussed without a name (product.md rule 3)."""
    points = tuple(
        replace(point, weight=Weight.HARD)
        if point.finding is not None and case_id in point.finding.finding.case_ids
        else point
        for point in verdict.points
    )
    return replace(verdict, points=points)


def _anonymous(session: Session, meeting: Meeting, item: AgendaItem, guest: Participant) -> AgendaAnonymous:
    care_case = session.get_one(CareCase, item.case_id)
    birth = care_case.child.birth_date
    at_home = meeting.location_id == care_case.location_id
    place = preferences(session).organisation if at_home else _place(meeting)
    return AgendaAnonymous(
        occasion=_occasion(session, meeting, item, guest, place),
        item_code=care_case.code,
        age_months=age_in_months(birth, meeting.held_on) if birth is not None else 0,
        about=item.picked_facts,
        done="",
        question=item.question,
    )


def _by_name(
    session: Session, meeting: Meeting, item: AgendaItem, guest: Participant, facts: CaseFacts, verdict: Verdict
) -> AgendaByName:
    child = session.get_one(CareCase, item.case_id).child
    birth = child.birth_date or meeting.held_on
    parents = {link.guardian_id for link in child.guardianships}
    come = any(who.guardian_id in parents for who in meeting.participants if who.guardian_id is not None)
    return AgendaByName(
        occasion=_occasion(session, meeting, item, guest, _place(meeting)),
        child_full_name=child.name.full,
        birth_date=birth,
        age_months=age_in_months(birth, meeting.held_on),
        consent=consent_used(facts, guest.organisation_id, verdict),
        parents_come=True if come else None,
        about=item.picked_facts,
        done="",
        question=item.question,
    )


def _place(meeting: Meeting) -> str:
    return meeting.place or (meeting.location.name if meeting.location is not None else "")


def _occasion(session: Session, meeting: Meeting, item: AgendaItem, guest: Participant, place: str) -> AgendaOccasion:
    known = preferences(session)
    return AgendaOccasion(
        title=meeting.kind,
        held_on=meeting.held_on,
        guest_name=guest.name,
        guest_organisation=guest.organisation.name if guest.organisation is not None else "",
        place=place,
        chair=meeting.chair or known.own_name,
        chair_phone=_phone(session, meeting.chair),
        slots=_slots(meeting, item),
        item_number=item.position,
    )


def _phone(session: Session, chair: str) -> str:
    """The work phone of the chair, when the chair is someone we know."""
    return session.scalars(select(Person.phone).where(Person.search_name == normalise(chair))).first() or ""


def _slots(meeting: Meeting, own: AgendaItem) -> tuple[Slot, ...]:
    """The stretches of the agenda in order, and what is left at the end; no titles."""
    begins = _clock(meeting.starts_at) or _OPENS_AT
    moment = datetime.combine(meeting.held_on, begins)
    slots = []
    for item in meeting.items:
        until = moment + timedelta(minutes=item.minutes_planned)
        slots.append(Slot(moment.time(), until.time(), own=item is own))
        moment = until
    ends = _clock(meeting.ends_at)
    if ends is not None and ends > moment.time():
        slots.append(Slot(moment.time(), ends, counts=False))
    return tuple(slots)


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def consent_used(facts: CaseFacts, organisation_id: int | None, verdict: Verdict) -> ConsentUsed | None:
    """The ja that carries this verdict, for this party; None without one."""
    for request in facts.consent_requests:
        if request.request_id not in verdict.consent_request_ids or request.recipient_id != organisation_id:
            continue
        result = outcome(request, facts, verdict.on)
        given = [
            answer.decided_on
            for answer in request.answers
            if answer.decision is ConsentDecision.YES and answer.decided_on is not None
        ]
        gave = [voice.decider.guardian_id for voice in result.yes_from]
        asked = [voice for voice in result.voices if voice.decider.guardian_id is not None]
        givers = len(gave) - gave.count(None)
        return ConsentUsed(givers, len(asked), max(given), result.until, child_gave=None in gave)
    return None
