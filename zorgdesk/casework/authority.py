"""Gezag: write it down with source and day, mark the answers that rest on it, and read what was written before."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.people import AuthorityLine, AuthorityTrace
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.records.people import AuthorityNote, Guardianship
from zorgdesk.domain.values import AuthoritySource, ConsentDecision, ParentalAuthority

_TOUCHED = frozenset({Topic.PEOPLE, Topic.CONSENTS})


def set_authority(
    session: Session,
    case_id: int,
    guardian_id: int,
    authority: ParentalAuthority,
    source: AuthoritySource | None,
    seen_on: date | None,
    *,
    on: date,
) -> Change:
    """Record gezag with source and date; without a date known gezag was seen today.

    Where it was known and changed, every ja of that person must be confirmed again (product.md rule 2). An answer that
    waited because gezag was unknown counts as soon as that is cleared up (Settled). Raises DayStillToCome.
    """
    child_id = session.get_one(CareCase, case_id).child_id
    link = session.scalars(
        select(Guardianship).where(
            Guardianship.child_id == child_id,
            Guardianship.guardian_id == guardian_id,
            Guardianship.deleted_on.is_(None),
        )
    ).one()
    before = (link.authority, link.authority_source, link.authority_seen_on)
    trace = write_authority(session, link.id, authority, source, seen_on, on=on)
    link_id = link.id

    def undo(session: Session) -> Change:
        kept = session.get_one(Guardianship, link_id)
        kept.authority, kept.authority_source, kept.authority_seen_on = before
        take_back_trace(session, trace)
        return Change(_TOUCHED, cases_of_child(session, child_id))

    return Change(_TOUCHED, cases_of_child(session, child_id), undo=undo)


def write_authority(
    session: Session,
    guardianship_id: int,
    authority: ParentalAuthority,
    source: AuthoritySource | None,
    seen_on: date | None,
    *,
    on: date,
) -> AuthorityTrace:
    """The step inside a deed: set gezag, keep a line of history where something differs, and mark the answers.

    Returns what was changed, for the inverse of that deed. Raises DayStillToCome.
    """
    link = session.get_one(Guardianship, guardianship_id)
    known = authority is not ParentalAuthority.UNKNOWN
    seen_on = (seen_on or on) if known else None
    source = source if known else None
    before = (link.authority, link.authority_source, link.authority_seen_on)
    shaken = link.set_authority(authority, source, seen_on, on=on)
    marked = _mark(session, link, on=on) if shaken else ()
    if before == (authority, source, seen_on):
        return AuthorityTrace(None, marked)
    note = AuthorityNote(
        child_id=link.child_id,
        guardian_id=link.guardian_id,
        authority=authority,
        source=source,
        seen_on=seen_on,
        noted_on=on,
    )
    session.add(note)
    session.flush()
    return AuthorityTrace(note.id, marked)


def take_back_trace(session: Session, trace: AuthorityTrace) -> None:
    """The inverse of what `write_authority` left behind; the gezag itself is put back by the deed."""
    for answer in session.scalars(select(ConsentAnswer).where(ConsentAnswer.id.in_(trace.marked_ids))):
        answer.reconfirm, answer.reconfirm_on, answer.authority_changed = False, None, False
    if trace.note_id is not None:
        session.delete(session.get_one(AuthorityNote, trace.note_id))
    session.flush()


def authority_history(session: Session, case_id: int, guardian_id: int) -> tuple[AuthorityLine, ...]:
    """What was ever written down about the gezag of one guardian over the child of a case, newest first."""
    child_id = session.get_one(CareCase, case_id).child_id
    notes = session.scalars(
        select(AuthorityNote)
        .where(AuthorityNote.child_id == child_id, AuthorityNote.guardian_id == guardian_id)
        .order_by(AuthorityNote.id.desc())
    )
    return tuple(AuthorityLine(note.authority, note.source, note.seen_on, note.noted_on) for note in notes)


def cases_of_child(session: Session, child_id: int) -> tuple[int, ...]:
    """Every case of a child: gezag and consent belong to the child."""
    session.flush()
    return tuple(session.scalars(select(CareCase.id).where(CareCase.child_id == child_id).order_by(CareCase.id)))


def has_answered(session: Session, child_id: int, guardian_id: int) -> bool:
    """Whether a ja or nee of this guardian is kept."""
    decided = _answers(session, child_id, guardian_id, lambda answer: answer.decision is not ConsentDecision.OPEN)
    return bool(decided)


def _mark(session: Session, link: Guardianship, *, on: date) -> tuple[int, ...]:
    """Mark every ja of the person that stands, and was not marked before."""
    standing = _answers(
        session,
        link.child_id,
        link.guardian_id,
        lambda answer: (
            answer.decision is ConsentDecision.YES and answer.withdrawn_on is None and not answer.reconfirm
        ),
    )
    for answer in standing:
        answer.ask_again(on=on, authority_changed=True)
    return tuple(answer.id for answer in standing)


def _answers(
    session: Session, child_id: int, guardian_id: int, fits: Callable[[ConsentAnswer], bool]
) -> list[ConsentAnswer]:
    """The latest answer of a person in each request about a child, where it fits."""
    requests = session.scalars(select(ConsentRequest).where(ConsentRequest.child_id == child_id))
    latest = (request.current_answer(guardian_id) for request in requests)
    return [answer for answer in latest if answer is not None and fits(answer)]
