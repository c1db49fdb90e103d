"""What was thrown away is found in the prullenbak and comes back where it was."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.bin import binned, take_back
from zorgdesk.casework.cases import bin_case
from zorgdesk.casework.limits import assessments, begin_assessment, bin_assessment
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import bin_signal, record_signal
from zorgdesk.domain.records.cases import CareCase, Signal


def test_an_empty_bin_holds_nothing(session: Session, maker: Maker) -> None:
    maker.case()
    assert binned(session) == ()


def test_a_case_goes_in_and_comes_back(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    bin_case(session, case, on=today)
    (thing,) = binned(session)
    assert (thing.kind, thing.ref, thing.deleted_on) == (BinKind.CASE, case, today)
    assert thing.code.startswith("K-")
    change = take_back(session, thing.kind, thing.ref, on=today + timedelta(days=1))
    assert binned(session) == ()
    assert session.get_one(CareCase, case).deleted_on is None
    assert change.undo is not None


def test_the_latest_stands_first(session: Session, maker: Maker, today: date) -> None:
    first, second = maker.case(), maker.case()
    bin_case(session, first, on=today - timedelta(days=2))
    bin_case(session, second, on=today)
    assert [thing.ref for thing in binned(session)] == [second, first]


def test_a_signal_comes_back(session: Session, maker: Maker, today: date) -> None:
    made = record_signal(session, SignalInput(reporter="Pleun", fact="Zij zegt weinig."), on=today)
    assert made.created_id is not None
    bin_signal(session, made.created_id, on=today)
    assert [thing.kind for thing in binned(session)] == [BinKind.SIGNAL]
    take_back(session, BinKind.SIGNAL, made.created_id, on=today)
    assert session.get_one(Signal, made.created_id).deleted_on is None


def test_an_assessment_of_the_limits_comes_back(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    begun = begin_assessment(session, case, on=today)
    assert begun.created_id is not None
    bin_assessment(session, begun.created_id, on=today)
    (thing,) = binned(session)
    take_back(session, thing.kind, thing.ref, on=today)
    assert binned(session) == ()
    assert [one.assessment_id for one in assessments(session, case)] == [begun.created_id]
