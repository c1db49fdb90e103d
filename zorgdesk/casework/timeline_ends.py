"""What the timeline tells of the end of a case: nazorg, closing, navraag, reopening, and the settled limits."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.prepared import CASE, MOST, rows
from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.closing import CaseClosing, LimitAssessment

_CLOSED = select(CaseClosing).where(CaseClosing.case_id == CASE).order_by(CaseClosing.id.desc()).limit(MOST)


def closing_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """The end of the opvang, and each closing with its navraag and reopening."""
    care_case = session.get_one(CareCase, case_id)
    if care_case.care_ended_on is not None:
        yield TimelineLine("care_ended", case_id, care_case.care_ended_on, "", care_case.aftercare_what)
    for closing in rows(session, _CLOSED, case_id, most=limit).scalars():
        yield TimelineLine("closed", closing.id, closing.closed_on, closing.outcome.value, closing.explanation)
        if closing.follow_up_done_on is not None:
            yield TimelineLine("followed_up", closing.id, closing.follow_up_done_on, "", closing.follow_up_result)
        if closing.reopened_on is not None:
            yield TimelineLine("reopened", closing.id, closing.reopened_on, "", closing.reopen_reason)


_SETTLED = (
    select(LimitAssessment.id, LimitAssessment.assessed_on, LimitAssessment.decision)
    .where(
        LimitAssessment.case_id == CASE,
        LimitAssessment.settled_on.is_not(None),
        LimitAssessment.deleted_on.is_(None),
    )
    .order_by(LimitAssessment.id.desc())
    .limit(MOST)
)


def limit_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """The settled assessments of the limits of inclusion: intern, so they stand here and on no paper."""
    for ref, on, decision in rows(session, _SETTLED, case_id, most=limit):
        yield TimelineLine("limits", ref, on, "", decision)
