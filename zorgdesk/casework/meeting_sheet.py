"""Read one overleg: who is there, the agenda with what the gate says per item, and the minutes."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.meetings import by_name_verdict
from zorgdesk.casework.sheets.meetings import (
    ActionSheet,
    GuardianChoice,
    ItemSheet,
    MeetingSheet,
    ParticipantSheet,
)
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.meetings import ActionItem, AgendaItem, Meeting, Participant
from zorgdesk.domain.values import Answer, ItemMode
from zorgdesk.domain.verdicts import Verdict


def meeting_sheet(session: Session, meeting_id: int, *, on: date) -> MeetingSheet:
    """The overleg as it stands on this day; raises NoResultFound when it is gone."""
    meeting = session.get_one(Meeting, meeting_id)
    return MeetingSheet(
        meeting_id=meeting.id,
        kind=meeting.kind,
        title=meeting.title,
        held_on=meeting.held_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        location_id=meeting.location_id,
        location_name=meeting.location.name if meeting.location is not None else "",
        place=meeting.place,
        chair=meeting.chair,
        closed_on=meeting.closed_on,
        participants=tuple(_participant(who) for who in meeting.participants),
        items=tuple(_item(session, meeting, item, on) for item in meeting.items),
    )


def meeting_is_there(session: Session, meeting_id: int) -> bool:
    """Whether this overleg exists and is not in the prullenbak."""
    query = select(Meeting.id).where(Meeting.id == meeting_id, Meeting.deleted_on.is_(None))
    return session.scalar(query) is not None


def meeting_of_item(session: Session, item_id: int) -> int | None:
    """The overleg of an agenda item (a task to tell the parents knows the item)."""
    return session.scalar(select(AgendaItem.meeting_id).where(AgendaItem.id == item_id))


def item_of_action(session: Session, action_item_id: int) -> int | None:
    """The agenda item of an actiepunt (a task knows the actiepunt)."""
    return session.scalar(select(ActionItem.agenda_item_id).where(ActionItem.id == action_item_id))


def _participant(who: Participant) -> ParticipantSheet:
    return ParticipantSheet(
        who.id,
        who.name,
        who.role,
        who.organisation_id,
        who.organisation.name if who.organisation is not None else "",
        who.guardian_id,
        who.only_item_id,
        who.was_present,
    )


def _item(session: Session, meeting: Meeting, item: AgendaItem, on: date) -> ItemSheet:
    care_case = session.get_one(CareCase, item.case_id) if item.case_id is not None else None
    verdict = None
    if care_case is not None:
        verdict = by_name_verdict(session, item.id, on=max(on, meeting.held_on))
    birth = care_case.child.birth_date if care_case is not None else None
    return ItemSheet(
        item_id=item.id,
        position=item.position,
        case_id=item.case_id,
        case_code=care_case.code if care_case is not None else "",
        child=care_case.child.name if care_case is not None else None,
        age_months=age_in_months(birth, meeting.held_on) if birth is not None else None,
        subject=item.subject,
        question=item.question,
        picked_facts=item.picked_facts,
        minutes_planned=item.minutes_planned,
        mode=_mode(meeting, item, verdict, on),
        anonymous_reason=item.anonymous_reason,
        minutes=item.minutes,
        decision=item.decision,
        feedback_by=item.feedback_by,
        feedback_due_on=item.feedback_due_on,
        feedback_given_on=item.feedback_given_on,
        verdict=verdict,
        outside=_outside(meeting, item),
        guardians=_guardians(care_case),
        actions=tuple(_action(action) for action in item.action_items),
    )


def _mode(meeting: Meeting, item: AgendaItem, verdict: Verdict | None, on: date) -> ItemMode:
    """As chosen; before the talk a name that may no longer be said is not said (product.md rule 1)."""
    lost = verdict is not None and verdict.answer is not Answer.YES
    if item.mode is ItemMode.BY_NAME and lost and meeting.closed_on is None and meeting.held_on >= on:
        return ItemMode.NOT_DISCUSSED
    return item.mode


def _outside(meeting: Meeting, item: AgendaItem) -> tuple[str, ...]:
    """The parties from outside that hear this item, by name, each once."""
    parties = [
        who.organisation.name
        for who in meeting.participants
        if who.organisation is not None and who.only_item_id in (None, item.id)
    ]
    return tuple(dict.fromkeys(parties))


def _guardians(care_case: CareCase | None) -> tuple[GuardianChoice, ...]:
    if care_case is None:
        return ()
    links = care_case.child.guardianships
    named = ((link.guardian_id, link.guardian.name.full or link.guardian.institution) for link in links)
    return tuple(GuardianChoice(guardian_id, name) for guardian_id, name in named)


def _action(action: ActionItem) -> ActionSheet:
    return ActionSheet(action.id, action.what, action.who, action.due_on, action.done_on)
