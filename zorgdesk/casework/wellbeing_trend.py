"""Read how a child is doing over time, and whether its group carries it (domain.md row 3)."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_file import scores
from zorgdesk.casework.sheets.plan_quotes import CarryingLine, WellbeingSheet
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.wellbeing import CarryingAnswer

_ANSWERS_SHOWN = 12


def wellbeing_sheet(session: Session, case_id: int) -> WellbeingSheet:
    """The trend, the last answers about the group, and when that is asked again."""
    care_case = session.get_one(CareCase, case_id)
    newest = select(CarryingAnswer).where(CarryingAnswer.case_id == case_id)
    newest = newest.order_by(CarryingAnswer.asked_on.desc(), CarryingAnswer.id.desc()).limit(_ANSWERS_SHOWN)
    answers = tuple(
        CarryingLine(one.id, one.asked_on, one.carries, one.reason, one.said_by) for one in session.scalars(newest)
    )
    again: date | None = None
    if answers and answers[0].carries:
        again = answers[0].asked_on + timedelta(weeks=care_case.location.municipality.rules.plan_cycle_weeks)
    mentor = care_case.mentor.name.full if care_case.mentor is not None else ""
    return WellbeingSheet(scores(session, case_id), answers, again, (mentor,) if mentor else ())
