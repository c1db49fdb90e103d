"""Read the third column of the overview (look.md screen 18b): plan in short, what works, talks, and papers."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.handover_sheet import newest_handover
from zorgdesk.casework.plan_sheet import plan_sheet, shown_plan
from zorgdesk.casework.releases import releases_of_case
from zorgdesk.casework.sections import section_answers
from zorgdesk.casework.sheets.case_wide import CaseWide, TalkMoment, WhatWorks
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.values import ItemMode

TALKS_SHOWN: Final = 4
_MARKS: Final = "-*• \t"


def case_wide(session: Session, case_id: int) -> CaseWide:
    """The running (else newest) plan, what works, the newest talks, and everything that left."""
    plan_id = shown_plan(session, case_id)
    return CaseWide(
        plan=plan_sheet(session, plan_id) if plan_id is not None else None,
        what_works=what_works(session, case_id, plan_id),
        talks=talk_moments(session, case_id, limit=TALKS_SHOWN),
        papers=releases_of_case(session, case_id),
    )


def what_works(session: Session, case_id: int, plan_id: int | None) -> WhatWorks:
    """The lines of the newest overdracht; while it says nothing, what the child needs according to the plan."""
    handover_id = newest_handover(session, case_id)
    if handover_id is not None:
        answers = section_answers(session, "handover", handover_id)["what_works"]
        works, works_not = _lines(answers.works), _lines(answers.works_not)
        if works or works_not:
            return WhatWorks(works, works_not, handover_id=handover_id)
    needs = section_answers(session, "plan", plan_id)["needs"].needs if plan_id is not None else ""
    return WhatWorks(_lines(needs), handover_id=handover_id, plan_id=plan_id)


def talk_moments(session: Session, case_id: int, *, limit: int) -> tuple[TalkMoment, ...]:
    """Overleg and oudergesprekken about this case, newest first; what was not discussed is left out."""
    items = session.execute(
        select(AgendaItem.mode, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(AgendaItem.case_id == case_id, AgendaItem.mode != ItemMode.NOT_DISCUSSED, Meeting.deleted_on.is_(None))
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
        .limit(limit)
    )
    found = [
        TalkMoment(one.id, one.held_on, one.starts_at, one.title, None, mode, one.closed_on is not None)
        for mode, one in items
    ]
    talks = session.scalars(
        select(ParentMeeting)
        .where(ParentMeeting.case_id == case_id, ParentMeeting.deleted_on.is_(None))
        .order_by(ParentMeeting.planned_on.desc(), ParentMeeting.id.desc())
        .limit(limit)
    )
    found += [
        TalkMoment(
            one.id, one.held_on or one.planned_on, one.starts_at, one.purpose, one.kind, None, one.held_on is not None
        )
        for one in talks
    ]
    found.sort(key=lambda moment: (moment.on, moment.starts_at), reverse=True)
    return tuple(found[:limit])


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(_MARKS) for line in text.splitlines() if line.strip(_MARKS))
