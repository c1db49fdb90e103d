"""Toestemming: ask, record an answer, withdraw, ask again; what was ever answered stays (product.md rules 2 and 6).

Consent belongs to the child, so every case of that child is derived again after a deed.
"""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.facts import facts_to_decide
from zorgdesk.casework.sheets.consents import Evidence
from zorgdesk.domain.consent_rules import care_rules_for, deciders
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.errors import ConsentNotGiven
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.values import ConsentDecision, ConsentManner, ConsentPurpose, ConsentScope

NO_EVIDENCE = Evidence()


def ask_consent(
    session: Session,
    case_id: int,
    purpose: ConsentPurpose,
    recipient_id: int | None,
    scope: ConsentScope,
    what_is_shared: str,
    *,
    on: date,
) -> Change:
    """Ask everyone who decides that day; `created_id` is the request.

    A request that was answered with another scope or another text stays as it is and a new one is made beside it: a ja
    never grows without being asked. Nobody who said ja or nee is asked over that answer.
    """
    child_id = session.get_one(CareCase, case_id).child_id
    request, made = _request(session, child_id, purpose, recipient_id, scope, what_is_shared.strip(), on)
    asked = [
        ConsentAnswer(guardian_id=person.guardian_id, decision=ConsentDecision.OPEN, asked_on=on)
        for person in deciders(facts_to_decide(session, case_id, purpose), on, purpose).people
        if _is_askable(request.current_answer(person.guardian_id), on)
    ]
    request.answers.extend(asked)
    session.flush()
    request_id, asked_ids = request.id, [answer.id for answer in asked]

    def undo(session: Session) -> Change:
        request = session.get(ConsentRequest, request_id)
        if request is not None:
            for answer in list(request.answers):
                if answer.id in asked_ids and answer.decision is ConsentDecision.OPEN:
                    request.answers.remove(answer)
            if made and not request.answers:
                session.delete(request)
        return _changed(session, child_id)

    return _changed(session, child_id, created_id=request_id, undo=undo)


def record_answer(
    session: Session,
    request_id: int,
    guardian_id: int | None,
    decision: ConsentDecision,
    manner: ConsentManner,
    *,
    decided_on: date,
    on: date,
    valid_until: date | None = None,
    note: str = "",
    evidence: Evidence = NO_EVIDENCE,
) -> Change:
    """Record a ja or nee of one guardian, or of the child (`guardian_id` None); `created_id` is the answer.

    Without `valid_until` a ja holds as long as the gemeente says (product.md rule 7). An open question gets its answer;
    an earlier answer stays and the new one comes after it. A ja on paper was signed on the day it was given, unless
    `evidence` says otherwise. Raises DayStillToCome, ConsentEndsBeforeStart and CourtReferenceMissing.
    """
    request = session.get_one(ConsentRequest, request_id)
    until = valid_until or default_end(decided_on, _months(session, request))
    current = request.current_answer(guardian_id)
    was_open = current is not None and current.decision is ConsentDecision.OPEN
    answer = current if current is not None and was_open else ConsentAnswer(guardian_id=guardian_id)
    answer.decide(decision, manner, decided_on=decided_on, valid_until=until, on=on)
    signed_on = evidence.signed_on or (decided_on if manner is ConsentManner.PAPER else None)
    answer.prove(signed_on=signed_on, seen_by=evidence.seen_by, reference=evidence.reference, on=on)
    answer.note, answer.asked_on = note.strip(), answer.asked_on or on
    if not was_open:
        request.answers.append(answer)
    session.flush()
    child_id, undo = request.child_id, _taking_answer_back(answer.id, request.child_id, was_open=was_open)
    return _changed(session, child_id, created_id=answer.id, undo=undo)


def _taking_answer_back(answer_id: int, child_id: int, *, was_open: bool) -> Callable[[Session], Change]:
    """An answer to an open question makes it open again; another answer goes and the one before it holds."""

    def undo(session: Session) -> Change:
        answer = session.get(ConsentAnswer, answer_id)
        if answer is not None and was_open:
            answer.decision, answer.manner, answer.note = ConsentDecision.OPEN, None, ""
            answer.decided_on = answer.valid_until = answer.withdrawn_on = answer.signed_on = None
            answer.seen_by = answer.reference = ""
        elif answer is not None:
            answer.request.answers.remove(answer)
        return _changed(session, child_id)

    return undo


def withdraw_answer(session: Session, request_id: int, guardian_id: int | None, *, on: date) -> Change:
    """Withdraw the ja of one person; what was shared before stays in the register. Raises ConsentNotGiven."""
    request = session.get_one(ConsentRequest, request_id)
    answer = request.current_answer(guardian_id)
    if answer is None or answer.withdrawn_on is not None:
        raise ConsentNotGiven
    answer.withdraw(on=on)
    answer_id, child_id = answer.id, request.child_id

    def undo(session: Session) -> Change:
        session.get_one(ConsentAnswer, answer_id).withdrawn_on = None
        return _changed(session, child_id)

    return _changed(session, child_id, created_id=answer_id, undo=undo)


def answered_yes(session: Session, request_id: int, *, on: date) -> tuple[int | None, ...]:
    """Whose ja to a request stands on a day, in the order of their answers; None is the child."""
    request = session.get_one(ConsentRequest, request_id)
    people = dict.fromkeys(answer.guardian_id for answer in request.answers)
    latest = (request.current_answer(person) for person in people)
    return tuple(
        answer.guardian_id
        for answer in latest
        if answer is not None
        and answer.decision is ConsentDecision.YES
        and answer.withdrawn_on is None
        and (answer.valid_until is None or answer.valid_until >= on)
    )


def mark_reconfirm(
    session: Session, case_id: int, *, on: date, guardian_id: int | None = None, request_id: int | None = None
) -> Change:
    """Ask every ja of this child to be confirmed again, because the situation changed.

    `guardian_id` and `request_id` narrow it to one person and one row.
    """
    child_id = session.get_one(CareCase, case_id).child_id
    marked = [
        answer
        for answer in _current_answers(session, child_id)
        if answer.decision is ConsentDecision.YES
        and answer.withdrawn_on is None
        and not answer.reconfirm
        and (answer.valid_until is None or answer.valid_until >= on)
        and guardian_id in (None, answer.guardian_id)
        and request_id in (None, answer.request_id)
    ]
    for answer in marked:
        answer.ask_again(on=on)
    marked_ids = [answer.id for answer in marked]

    def undo(session: Session) -> Change:
        for answer in session.scalars(select(ConsentAnswer).where(ConsentAnswer.id.in_(marked_ids))):
            answer.reconfirm, answer.reconfirm_on = False, None
        return _changed(session, child_id)

    return _changed(session, child_id, undo=undo)


def default_end(decided_on: date, months: int) -> date:
    """The last day of a ja: 12 months from 15-01-2026 is until 15-01-2027, that day included (Settled)."""
    return add_months(decided_on, months)


def _request(
    session: Session,
    child_id: int,
    purpose: ConsentPurpose,
    recipient_id: int | None,
    scope: ConsentScope,
    what_is_shared: str,
    on: date,
) -> tuple[ConsentRequest, bool]:
    """The newest request this question fits, else a new one; and whether it was made now."""
    newest = session.scalars(
        select(ConsentRequest)
        .where(
            ConsentRequest.child_id == child_id,
            ConsentRequest.purpose == purpose,
            ConsentRequest.recipient_id.is_(None)
            if recipient_id is None
            else ConsentRequest.recipient_id == recipient_id,
        )
        .order_by(ConsentRequest.id.desc())
        .limit(1)
    ).first()
    if newest is not None:
        same = newest.scope is scope and what_is_shared in (newest.what_is_shared, "")
        if same or not _decided(newest):
            newest.scope, newest.what_is_shared = scope, what_is_shared or newest.what_is_shared
            return newest, False
    made = ConsentRequest(
        child_id=child_id,
        purpose=purpose,
        recipient_id=recipient_id,
        scope=scope,
        what_is_shared=what_is_shared,
        created_on=on,
    )
    session.add(made)
    return made, True


def _decided(request: ConsentRequest) -> bool:
    return any(answer.decision is not ConsentDecision.OPEN for answer in request.answers)


def _is_askable(answer: ConsentAnswer | None, on: date) -> bool:
    """Never asked, or a ja that ended or must be confirmed again."""
    if answer is None:
        return True
    ended = answer.valid_until is not None and answer.valid_until < on
    return answer.decision is ConsentDecision.YES and answer.withdrawn_on is None and (ended or answer.reconfirm)


def _current_answers(session: Session, child_id: int) -> list[ConsentAnswer]:
    requests = session.scalars(select(ConsentRequest).where(ConsentRequest.child_id == child_id)).all()
    people = [(request, dict.fromkeys(answer.guardian_id for answer in request.answers)) for request in requests]
    found = [request.current_answer(person) for request, ids in people for person in ids]
    return [answer for answer in found if answer is not None]


def _months(session: Session, request: ConsentRequest) -> int:
    """How long a ja holds: by the rules that go with the purpose, in the child's newest case."""
    newest = select(CareCase.id).where(CareCase.child_id == request.child_id).order_by(CareCase.id.desc()).limit(1)
    facts = facts_to_decide(session, session.scalars(newest).one(), request.purpose)
    return care_rules_for(facts, request.purpose).consent_months


def _changed(
    session: Session, child_id: int, *, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    cases = session.scalars(select(CareCase.id).where(CareCase.child_id == child_id).order_by(CareCase.id)).all()
    return Change(frozenset({Topic.CONSENTS}), tuple(cases), created_id, undo)
