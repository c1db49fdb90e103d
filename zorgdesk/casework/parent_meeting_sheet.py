"""Read one oudergesprek whole, and the list of talks of a case."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.plan_sheet import quotable_facts
from zorgdesk.casework.sheets.parent_meetings import (
    AgreedLine,
    FactLine,
    ParentMeetingSheet,
    TalkLine,
    WordsOfParent,
)
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.values import Agreement


def parent_meeting_sheet(session: Session, talk_id: int) -> ParentMeetingSheet:
    """One talk; raises NoResultFound for an unknown id."""
    talk = session.get_one(ParentMeeting, talk_id)
    care_case = session.get_one(CareCase, talk.case_id)
    return ParentMeetingSheet(
        talk_id=talk.id,
        case_id=care_case.id,
        case_code=care_case.code,
        child=care_case.child.name,
        birth_date=care_case.child.birth_date,
        location_name=care_case.location.name,
        group_name=care_case.group.name if care_case.group else "",
        kind=talk.kind,
        planned_on=talk.planned_on,
        starts_at=talk.starts_at,
        held_on=talk.held_on,
        purpose=talk.purpose,
        present=talk.present,
        interpreter=talk.interpreter,
        strengths=tuple(talk.strengths),
        question_to_parents=talk.question_to_parents,
        our_words=talk.our_words,
        shared_picture=talk.shared_picture,
        internal=talk.internal,
        next_on=talk.next_on,
        facts=tuple(FactLine(fact.text, fact.source, fact.seen_on, fact.chosen) for fact in talk.facts),
        words=_words(talk, care_case),
        agreements=tuple(AgreedLine(one.id, one.what, one.who, one.due_on, one.done_on) for one in talk.agreements),
        quotable=quotable_facts(session, care_case.id),
    )


def talks_of_case(session: Session, case_id: int) -> tuple[TalkLine, ...]:
    """Planned talks first, then those that were held, newest first."""
    talks = session.scalars(
        select(ParentMeeting)
        .where(ParentMeeting.case_id == case_id, ParentMeeting.deleted_on.is_(None))
        .order_by(ParentMeeting.held_on.is_not(None), ParentMeeting.planned_on.desc(), ParentMeeting.id.desc())
    )
    return tuple(TalkLine(talk.id, talk.kind, talk.planned_on, talk.held_on, talk.purpose) for talk in talks)


def _words(talk: ParentMeeting, care_case: CareCase) -> tuple[WordsOfParent, ...]:
    kept = {words.guardian_id: words for words in talk.words}
    found = []
    for link in care_case.child.guardianships:
        words = kept.get(link.guardian_id)
        found.append(
            WordsOfParent(
                guardian_id=link.guardian_id,
                name=link.guardian.name,
                shown=link.guardian.name.full or link.guardian.institution,
                relation=link.relation,
                authority=link.authority,
                text=words.text if words else "",
                confidential=words.confidential if words else False,
                recognises=words.recognises if words else None,
                agreement=words.agreement if words else Agreement.OPEN,
                informed_on=words.informed_on if words else None,
            )
        )
    return tuple(found)
