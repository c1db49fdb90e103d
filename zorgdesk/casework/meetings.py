"""Overleg: plan it, who is there, the agenda by name or anonymous as the gate allows, minutes, actiepunten, closing."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, timedelta

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.errors import NotAllowed
from zorgdesk.domain.gate import discuss_by_name
from zorgdesk.domain.meeting_kinds import meeting_kind
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.meetings import ActionItem, AgendaItem, Meeting, Participant
from zorgdesk.domain.values import Answer, ItemMode
from zorgdesk.domain.verdicts import Verdict


@dataclass(frozen=True)
class MeetingText:
    """What is known of an overleg when it is planned."""

    kind: str
    title: str
    held_on: date
    starts_at: str = ""
    ends_at: str = ""
    location_id: int | None = None
    place: str = ""
    chair: str = ""


@dataclass(frozen=True)
class ParticipantText:
    """Someone at the table; `organisation_id` set means from outside."""

    name: str
    role: str = ""
    person_id: int | None = None
    organisation_id: int | None = None
    guardian_id: int | None = None
    only_item_id: int | None = None


def plan_meeting(session: Session, text: MeetingText, participants: tuple[ParticipantText, ...] = ()) -> Change:
    """Plan an overleg; raises KeyError for an unknown kind (our bug). The undo bins it."""
    meeting_kind(text.kind)
    meeting = Meeting(**{part.name: getattr(text, part.name) for part in fields(text)})
    meeting.participants = [_participant(who) for who in participants]
    session.add(meeting)
    session.flush()
    _index(session, meeting)
    meeting_id, day = meeting.id, text.held_on
    return _changed(meeting, created_id=meeting_id, undo=lambda later: bin_meeting(later, meeting_id, on=day))


def change_meeting(session: Session, meeting_id: int, text: MeetingText) -> Change:
    """Change when, where and what it is; raises MeetingClosed."""
    meeting = _open_meeting(session, meeting_id)
    for part in fields(text):
        setattr(meeting, part.name, getattr(text, part.name))
    _index(session, meeting)
    return _changed(meeting)


def bin_meeting(session: Session, meeting_id: int, *, on: date) -> Change:
    """Move an overleg to the prullenbak, with undo; raises MeetingClosed: minutes stay."""
    meeting = _open_meeting(session, meeting_id)
    meeting.deleted_on = on
    remove(session, SearchKind.MEETING, meeting_id)

    def restore(later: Session) -> Change:
        again = later.get_one(Meeting, meeting_id)
        again.deleted_on = None
        _index(later, again)
        return _changed(again)

    return _changed(meeting, undo=restore)


def add_participant(session: Session, meeting_id: int, who: ParticipantText) -> Change:
    """Someone joins; items by name that are no longer allowed with this company fall back to 'niet'.

    The undo takes the person away again and gives those items back. Raises MeetingClosed.
    """
    meeting = _open_meeting(session, meeting_id)
    participant = _participant(who)
    meeting.participants.append(participant)
    session.flush()
    participant_id, named = participant.id, [item for item in meeting.items if item.mode is ItemMode.BY_NAME]
    fallen = [one for one in named if by_name_verdict(session, one.id, on=meeting.held_on).answer is not Answer.YES]
    for item in fallen:
        item.mode = ItemMode.NOT_DISCUSSED
    fallen_ids = [item.id for item in fallen]

    def take_away(later: Session) -> Change:
        change = remove_participant(later, participant_id)
        for item_id in fallen_ids:
            later.get_one(AgendaItem, item_id).mode = ItemMode.BY_NAME
        return change

    return _changed(meeting, created_id=participant_id, undo=take_away)


def remove_participant(session: Session, participant_id: int) -> Change:
    """Someone does not come after all, with undo; raises MeetingClosed."""
    participant = session.get_one(Participant, participant_id)
    meeting = _open_meeting(session, participant.meeting_id)
    before = Undoing(session)
    meeting.participants.remove(participant)
    return _changed(meeting, undo=before.undo(Topic.MEETINGS, case_ids=_case_ids(meeting)))


def mark_present(session: Session, participant_id: int, present: bool) -> Change:
    """Tick who was there, with undo."""
    participant = session.get_one(Participant, participant_id)
    before = Undoing(session)
    participant.was_present = present
    meeting = session.get_one(Meeting, participant.meeting_id)
    return _changed(meeting, undo=before.undo(Topic.MEETINGS, case_ids=_case_ids(meeting)))


def add_case_item(session: Session, meeting_id: int, case_id: int, question: str, *, on: date) -> Change:
    """Put a case on the agenda: by name when the gate allows it for these participants, else not yet discussed."""
    meeting = _open_meeting(session, meeting_id)
    care_case = session.get_one(CareCase, case_id)
    item = AgendaItem(
        position=len(meeting.items) + 1,
        case_id=case_id,
        question=question.strip() or care_case.question,
        minutes_planned=meeting_kind(meeting.kind).minutes_per_item,
    )
    meeting.items.append(item)
    session.flush()
    if by_name_verdict(session, item.id, on=max(on, meeting.held_on)).answer is Answer.YES:
        by_name = meeting_kind(meeting.kind).by_name_by_default
        item.mode = ItemMode.BY_NAME if by_name else ItemMode.ANONYMOUS
    item_id = item.id
    return _changed(meeting, created_id=item_id, undo=lambda later: remove_item(later, item_id))


def add_subject_item(session: Session, meeting_id: int, subject: str) -> Change:
    """An item without any child (a trend, the rhythm of the group)."""
    meeting = _open_meeting(session, meeting_id)
    item = AgendaItem(position=len(meeting.items) + 1, subject=subject.strip())
    meeting.items.append(item)
    session.flush()
    item_id = item.id
    return _changed(meeting, created_id=item_id, undo=lambda later: remove_item(later, item_id))


def remove_item(session: Session, item_id: int) -> Change:
    """Take an item off the agenda, with who came for that item alone; the undo puts both back. Raises MeetingClosed."""
    item = session.get_one(AgendaItem, item_id)
    meeting = item.meeting
    meeting.must_be_open()
    case_ids, before = _case_ids(meeting), Undoing(session)
    guests = [who for who in meeting.participants if who.only_item_id == item_id]
    for guest in guests:
        meeting.participants.remove(guest)
    session.flush()
    meeting.items.remove(item)
    _number(meeting.items)
    session.flush()
    undo = before.undo(Topic.MEETINGS, case_ids=case_ids, then=_index_again(meeting.id))
    return Change(frozenset({Topic.MEETINGS}), case_ids, undo=undo)


def move_item(session: Session, item_id: int, position: int) -> Change:
    """Give an item another place on the agenda, counted from 1."""
    item = session.get_one(AgendaItem, item_id)
    meeting = item.meeting
    meeting.must_be_open()
    rest = [other for other in meeting.items if other is not item]
    rest.insert(max(0, min(position - 1, len(rest))), item)
    _number(rest)
    session.flush()
    session.expire(meeting, ["items"])
    return _changed(meeting)


def plan_minutes(session: Session, item_id: int, minutes: int) -> Change:
    """How long an item takes; raises MeetingClosed."""
    item = session.get_one(AgendaItem, item_id)
    item.meeting.must_be_open()
    item.minutes_planned = minutes
    return _changed(item.meeting)


def by_name_verdict(session: Session, item_id: int, *, on: date) -> Verdict:
    """May this case be discussed by name with these participants (product.md rules 1-3)."""
    item = session.get_one(AgendaItem, item_id)
    if item.case_id is None:
        raise ValueError(item_id)
    outside = [
        who.organisation_id
        for who in item.meeting.participants
        if who.organisation_id is not None and who.only_item_id in (None, item.id)
    ]
    return discuss_by_name(case_facts(session, item.case_id), tuple(dict.fromkeys(outside)), on)


def choose_mode(session: Session, item_id: int, mode: ItemMode, reason: str = "", *, on: date) -> Change:
    """By name, anonymous or not. By name raises NotAllowed when the gate refuses; anonymous then needs a reason.

    With undo. The gate is asked for the day of the talk, or today when that day is past.
    """
    item = session.get_one(AgendaItem, item_id)
    item.meeting.must_be_open()
    verdict = by_name_verdict(session, item_id, on=max(on, item.meeting.held_on))
    if mode is ItemMode.BY_NAME and verdict.answer is not Answer.YES:
        raise NotAllowed(verdict)
    before, meeting = Undoing(session), item.meeting
    if mode is ItemMode.ANONYMOUS:
        item.discuss_anonymously(reason, reason_needed=verdict.answer is not Answer.YES)
    else:
        item.mode, item.anonymous_reason = mode, ""
    return _changed(meeting, undo=before.undo(Topic.MEETINGS, case_ids=_case_ids(meeting)))


def write_item(
    session: Session, item_id: int, *, question: str, picked_facts: str, minutes: str, decision: str
) -> Change:
    """Write the question and the minutes of one item; raises MeetingClosed."""
    item = session.get_one(AgendaItem, item_id)
    item.meeting.must_be_open()
    item.question, item.picked_facts, item.minutes, item.decision = question, picked_facts, minutes, decision
    _index(session, item.meeting)
    return _changed(item.meeting)


def set_feedback(session: Session, item_id: int, by: str, due_on: date | None) -> Change:
    """Who tells the parents, and before when."""
    item = session.get_one(AgendaItem, item_id)
    item.feedback_by, item.feedback_due_on = by.strip(), due_on
    return _changed(item.meeting)


def give_feedback(session: Session, item_id: int, *, on: date) -> Change:
    """The parents were told, with undo."""
    item = session.get_one(AgendaItem, item_id)
    item.feedback_given_on = on
    return _changed(item.meeting, undo=lambda later: take_feedback_back(later, item_id))


def take_feedback_back(session: Session, item_id: int) -> Change:
    """The parents were not told after all."""
    item = session.get_one(AgendaItem, item_id)
    item.feedback_given_on = None
    return _changed(item.meeting)


def add_action_item(session: Session, item_id: int, what: str, who: str, due_on: date) -> Change:
    """Note an actiepunt; raises ActionItemWithoutWords. The undo takes it away."""
    item = session.get_one(AgendaItem, item_id)
    action = ActionItem(case_id=item.case_id)
    action.write(what, who, due_on)
    item.action_items.append(action)
    session.flush()
    action_id = action.id
    return _changed(item.meeting, created_id=action_id, undo=lambda later: remove_action_item(later, action_id))


def change_action_item(session: Session, action_item_id: int, what: str, who: str, due_on: date) -> Change:
    """Change an actiepunt; raises ActionItemWithoutWords."""
    action = session.get_one(ActionItem, action_item_id)
    action.write(what, who, due_on)
    return _changed(session.get_one(AgendaItem, action.agenda_item_id).meeting)


def remove_action_item(session: Session, action_item_id: int) -> Change:
    """Take an actiepunt away, with undo."""
    action = session.get_one(ActionItem, action_item_id)
    item = session.get_one(AgendaItem, action.agenda_item_id)
    before, meeting = Undoing(session), item.meeting
    item.action_items.remove(action)
    return _changed(meeting, undo=before.undo(Topic.MEETINGS, case_ids=_case_ids(meeting)))


def finish_action_item(session: Session, action_item_id: int, *, on: date | None) -> Change:
    """Tick an actiepunt off, or open it again with None."""
    action = session.get_one(ActionItem, action_item_id)
    before = action.done_on
    action.done_on = on
    meeting = session.get_one(AgendaItem, action.agenda_item_id).meeting
    return _changed(meeting, undo=lambda later: finish_action_item(later, action_item_id, on=before))


def close_meeting(session: Session, meeting_id: int, *, on: date) -> Change:
    """Close the overleg, with undo: minutes become read-only and each discussed case gets a date to tell the parents.

    Raises MeetingClosed.
    """
    meeting = _open_meeting(session, meeting_id)
    before = Undoing(session)
    meeting.closed_on = on
    for item in meeting.items:
        if item.case_id is None or item.mode is ItemMode.NOT_DISCUSSED or item.feedback_due_on is not None:
            continue
        rules = session.get_one(CareCase, item.case_id).location.municipality.rules
        item.feedback_due_on = meeting.held_on + timedelta(days=rules.feedback_days)
    return _changed(meeting, undo=before.undo(Topic.MEETINGS, case_ids=_case_ids(meeting)))


def _open_meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = session.get_one(Meeting, meeting_id)
    meeting.must_be_open()
    return meeting


def _number(items: list[AgendaItem]) -> None:
    for position, item in enumerate(items, start=1):
        item.position = position


def _index_again(meeting_id: int) -> Callable[[Session], None]:
    """What an undo does for the search."""
    return lambda later: _index(later, later.get_one(Meeting, meeting_id))


def _participant(who: ParticipantText) -> Participant:
    return Participant(**{part.name: getattr(who, part.name) for part in fields(who)})


def _case_ids(meeting: Meeting) -> tuple[int, ...]:
    return tuple(dict.fromkeys(item.case_id for item in meeting.items if item.case_id is not None))


def _index(session: Session, meeting: Meeting) -> None:
    """The title is searchable; minutes are found through their meeting."""
    session.flush()
    texts = [meeting.title, *(f"{item.subject}\n{item.minutes}\n{item.decision}" for item in meeting.items)]
    put(session, SearchKind.MEETING, meeting.id, None, "\n".join(texts), about=_case_ids(meeting))


def _changed(
    meeting: Meeting, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    return Change(frozenset({Topic.MEETINGS}), _case_ids(meeting), created_id, undo)
