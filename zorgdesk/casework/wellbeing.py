"""Between the sheets: a quick score of welbevinden and betrokkenheid, and whether the group still carries it.

Domain.md row 3: a child can stay while it does well in the group, and not at the cost of others. Both are internal.
"""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.records.wellbeing import CarryingAnswer, LooseScore


def add_score(
    session: Session,
    case_id: int,
    wellbeing: int | None,
    involvement: int | None,
    scored_on: date,
    said_by: str,
    *,
    on: date,
) -> Change:
    """Keep a score of one day; raises ScoreOutOfRange, DayStillToCome. The undo takes it away."""
    _must_have_been(scored_on, on)
    before = Undoing(session)
    score = LooseScore(case_id=case_id, scored_on=scored_on, said_by=said_by.strip())
    score.score(wellbeing, involvement)
    session.add(score)
    session.flush()
    undo = before.undo(Topic.OBSERVATIONS, case_id=case_id)
    return Change.of(Topic.OBSERVATIONS, case_id=case_id, created_id=score.id, undo=undo)


def answer_carrying(
    session: Session, case_id: int, carries: bool, reason: str, said_by: str, asked_on: date, *, on: date
) -> Change:
    """Keep whether the group still carries it; raises ReasonMissing, DayStillToCome. The undo takes it away."""
    _must_have_been(asked_on, on)
    before = Undoing(session)
    answer = CarryingAnswer(case_id=case_id)
    answer.say(carries, reason, said_by, on=asked_on)
    session.add(answer)
    session.flush()
    undo = before.undo(Topic.OBSERVATIONS, case_id=case_id)
    return Change.of(Topic.OBSERVATIONS, case_id=case_id, created_id=answer.id, undo=undo)


def _must_have_been(day: date, on: date) -> None:
    if day > on:
        raise DayStillToCome(day)
