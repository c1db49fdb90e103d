"""Oudergesprek: plan, prepare, write each parent's words as said, agree, close (domain.md section 5)."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.errors import StepWithoutWords
from zorgdesk.domain.records.parent_meetings import MeetingAgreement, ParentMeeting, ParentWords, PickedFact
from zorgdesk.domain.values import Agreement, ParentMeetingKind, RecognisesPicture


@dataclass(frozen=True)
class ParentMeetingText:
    """What is written about a talk, apart from what the parents said."""

    kind: ParentMeetingKind
    planned_on: date
    starts_at: str = ""
    purpose: str = ""
    present: str = ""
    interpreter: str = ""
    strengths: tuple[str, ...] = ()
    question_to_parents: str = ""
    our_words: str = ""
    shared_picture: str = ""
    internal: str = ""
    next_on: date | None = None


@dataclass(frozen=True)
class FactText:
    """A fact picked from the file; `chosen` says whether it is named in the talk."""

    text: str
    source: str
    seen_on: date | None
    chosen: bool = True


def plan_parent_meeting(session: Session, case_id: int, text: ParentMeetingText) -> Change:
    """Plan a talk with the parents; the undo bins it."""
    talk = ParentMeeting(case_id=case_id, **_fields_of(text))
    session.add(talk)
    session.flush()
    _index(session, talk)
    talk_id = talk.id
    return _changed(
        talk, created_id=talk_id, undo=lambda later: bin_parent_meeting(later, talk_id, on=text.planned_on)
    )


def write_parent_meeting(session: Session, talk_id: int, text: ParentMeetingText, *, at: datetime) -> Change:
    """Write preparation or report; earlier texts are kept."""
    talk = session.get_one(ParentMeeting, talk_id)
    for name in ("our_words", "shared_picture", "internal"):
        keep_version(session, "parent_meeting", talk_id, name, getattr(talk, name), getattr(text, name), at=at)
    for name, value in _fields_of(text).items():
        setattr(talk, name, value)
    _index(session, talk)
    return _changed(talk)


def bin_parent_meeting(session: Session, talk_id: int, *, on: date) -> Change:
    """Move a talk to the prullenbak, with undo."""
    talk = session.get_one(ParentMeeting, talk_id)
    talk.deleted_on = on
    remove(session, SearchKind.PARENT_MEETING, talk_id)

    def restore(later: Session) -> Change:
        again = later.get_one(ParentMeeting, talk_id)
        again.deleted_on = None
        _index(later, again)
        return _changed(again)

    return _changed(talk, undo=restore)


def pick_facts(session: Session, talk_id: int, facts: tuple[FactText, ...]) -> Change:
    """The facts for this talk, in order; replaces the choice that stood."""
    talk = session.get_one(ParentMeeting, talk_id)
    talk.facts = [
        PickedFact(position=position, text=fact.text, source=fact.source, seen_on=fact.seen_on, chosen=fact.chosen)
        for position, fact in enumerate(facts, start=1)
    ]
    return _changed(talk)


def write_parent_words(
    session: Session,
    talk_id: int,
    guardian_id: int,
    text: str,
    *,
    confidential: bool = False,
    recognises: RecognisesPicture | None = None,
    agreement: Agreement = Agreement.OPEN,
    at: datetime,
) -> Change:
    """Write what one parent said, as said; earlier versions are kept."""
    talk = session.get_one(ParentMeeting, talk_id)
    words = _words_of(talk, guardian_id)
    keep_version(session, f"parent_words.{guardian_id}", talk_id, "text", words.text, text, at=at)
    words.text, words.confidential = text, confidential
    words.recognises, words.agreement = recognises, agreement
    _index(session, talk)
    return _changed(talk)


def note_informed(session: Session, talk_id: int, guardian_id: int, *, informed_on: date | None) -> Change:
    """This parent got the report on that day (equal information to both parents). With undo."""
    talk = session.get_one(ParentMeeting, talk_id)
    before = Undoing(session)
    _words_of(talk, guardian_id).informed_on = informed_on
    return _changed(talk, undo=before.undo(Topic.PARENT_MEETINGS, case_id=talk.case_id))


def add_agreement(session: Session, talk_id: int, what: str, who: str, due_on: date | None) -> Change:
    """Note an afspraak; raises StepWithoutWords. With undo."""
    if not what.strip():
        raise StepWithoutWords
    talk = session.get_one(ParentMeeting, talk_id)
    agreement = MeetingAgreement(what=what.strip(), who=who.strip(), due_on=due_on)
    talk.agreements.append(agreement)
    session.flush()
    agreement_id = agreement.id
    return _changed(talk, created_id=agreement_id, undo=lambda later: remove_agreement(later, agreement_id))


def remove_agreement(session: Session, agreement_id: int) -> Change:
    """Take an afspraak away, with undo."""
    agreement = session.get_one(MeetingAgreement, agreement_id)
    talk = session.get_one(ParentMeeting, agreement.parent_meeting_id)
    before = Undoing(session)
    talk.agreements.remove(agreement)
    return _changed(talk, undo=before.undo(Topic.PARENT_MEETINGS, case_id=talk.case_id))


def finish_agreement(session: Session, agreement_id: int, *, on: date | None) -> Change:
    """Tick an afspraak off, or open it again with None."""
    agreement = session.get_one(MeetingAgreement, agreement_id)
    before, agreement.done_on = agreement.done_on, on
    talk = session.get_one(ParentMeeting, agreement.parent_meeting_id)
    return _changed(talk, undo=lambda later: finish_agreement(later, agreement_id, on=before))


def hold_parent_meeting(session: Session, talk_id: int, *, on: date | None) -> Change:
    """The talk was held on that day, or not after all with None."""
    talk = session.get_one(ParentMeeting, talk_id)
    before, talk.held_on = talk.held_on, on
    return _changed(talk, undo=lambda later: hold_parent_meeting(later, talk_id, on=before))


def _words_of(talk: ParentMeeting, guardian_id: int) -> ParentWords:
    for words in talk.words:
        if words.guardian_id == guardian_id:
            return words
    words = ParentWords(guardian_id=guardian_id, text="", agreement=Agreement.OPEN)
    talk.words.append(words)
    return words


def _fields_of(text: ParentMeetingText) -> dict[str, object]:
    kept = {part.name: getattr(text, part.name) for part in fields(text)}
    return {**kept, "strengths": list(text.strengths)}


def _index(session: Session, talk: ParentMeeting) -> None:
    session.flush()
    texts = [talk.purpose, talk.our_words, talk.shared_picture, *talk.strengths, *(w.text for w in talk.words)]
    put(session, SearchKind.PARENT_MEETING, talk.id, talk.case_id, "\n".join(text for text in texts if text))


def _changed(
    talk: ParentMeeting, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    return Change.of(Topic.PARENT_MEETINGS, case_id=talk.case_id, created_id=created_id, undo=undo)
