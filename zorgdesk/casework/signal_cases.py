"""A signaal becomes a casus, or belongs to one that is there; the history goes along (issue 3, point 1).

The history is the signaal itself, with text, date, reporter and earlier wording: it stays a record of its own and
hangs on the casus from then on, with the earlier signals of the same child.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.cases import bin_case, open_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.signal_tasks import clear_signal_tasks, derive_signal_tasks
from zorgdesk.casework.signals import index_signal
from zorgdesk.domain.records.cases import CareCase, Signal, Step


def become_case(session: Session, signal_id: int, new: NewCase, *, on: date, also: tuple[int, ...] = ()) -> Change:
    """Make a casus of a signaal; `also` are earlier signals of the same child. With undo.

    Question of the pm'er, areas and the open steps go along. Raises SignalAlreadyCase and what `open_case` raises.
    """
    signal_ids = (signal_id, *also)
    for one in signal_ids:
        session.get_one(Signal, one).must_be_open()
    case_id = open_case(session, new, on=on).created_id
    assert case_id is not None
    _move_along(session, signal_ids, case_id)

    def undo(session: Session) -> Change:
        _take_back(session, signal_ids)
        bin_case(session, case_id, on=on)
        return _changed(case_id)

    return Change(_changed(case_id).topics, (case_id,), case_id, undo)


def join_case(session: Session, signal_ids: tuple[int, ...], case_id: int) -> Change:
    """These signals are about the child of a casus that is there already. With undo; raises SignalAlreadyCase."""
    care_case = session.get_one(CareCase, case_id)
    before = care_case.team_question, list(care_case.categories)
    _move_along(session, signal_ids, case_id)

    def undo(session: Session) -> Change:
        _take_back(session, signal_ids)
        again = session.get_one(CareCase, case_id)
        again.team_question, again.categories = before
        return _changed(case_id)

    return Change(_changed(case_id).topics, (case_id,), case_id, undo)


def _changed(case_id: int) -> Change:
    return Change.of(Topic.CASES, Topic.SIGNALS, Topic.STEPS, case_id=case_id)


def _move_along(session: Session, signal_ids: tuple[int, ...], case_id: int) -> None:
    care_case = session.get_one(CareCase, case_id)
    for signal_id in signal_ids:
        signal = session.get_one(Signal, signal_id)
        signal.become_case(case_id)
        care_case.team_question = care_case.team_question or signal.fact
        care_case.categories = care_case.categories or list(signal.categories)
        for step in session.scalars(select(Step).where(Step.signal_id == signal_id)):
            step.case_id = case_id
        index_signal(session, signal)
        clear_signal_tasks(session, signal_id)
    session.flush()


def _take_back(session: Session, signal_ids: tuple[int, ...]) -> None:
    """The signals are open again, with their steps."""
    for signal_id in signal_ids:
        signal = session.get_one(Signal, signal_id)
        signal.case_id = None
        for step in session.scalars(select(Step).where(Step.signal_id == signal_id)):
            step.case_id = None
        index_signal(session, signal)
        session.flush()
        derive_signal_tasks(session, signal)
