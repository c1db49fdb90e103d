"""The lists of signals, sorted and counted by the file; and which may be about the same child."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.signal_makers import a_signal
from zorgdesk.casework.sheets.signals import SignalCounts, SignalSort, SignalView
from zorgdesk.casework.signal_cases import join_case
from zorgdesk.casework.signal_fading import let_signal_fade
from zorgdesk.casework.signal_list import signal_counts, signals, similar_signals
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import ConcernCategory

LANGUAGE, SOCIAL = ConcernCategory.LANGUAGE, ConcernCategory.SOCIAL_EMOTIONAL


def test_each_list_has_its_own_sorted_as_asked(session: Session, maker: Maker, today: date) -> None:
    low, high, none = a_signal(maker, worry=2), a_signal(maker, worry=5), a_signal(maker, group_id=None)
    gone, went = a_signal(maker), a_signal(maker)
    let_signal_fade(session, gone, on=today)
    join_case(session, (went,), maker.case())
    assert signal_counts(session) == SignalCounts(open=3, faded=1, case=1)
    assert [row.signal_id for row in signals(session, sort=SignalSort.WORRY)] == [high, low, none]
    assert [row.signal_id for row in signals(session, offset=1, limit=1)] == [high]
    assert [row.case_code for row in signals(session, SignalView.CASE)] == ["K-0001"]
    assert signals(session)[0].location_name == ""


def test_alike_is_group_age_and_area_and_nothing_else(session: Session, maker: Maker, today: date) -> None:
    alike = a_signal(maker, age_months=27, categories=(LANGUAGE,))
    a_signal(maker, age_months=40, categories=(LANGUAGE,))
    a_signal(maker, age_months=None, categories=(LANGUAGE,))
    a_signal(maker, age_months=27, categories=(ConcernCategory.MEDICAL,))
    a_signal(maker, age_months=27, categories=(LANGUAGE,), group_id=maker.group("Wolkjes"))
    found = similar_signals(session, maker.group(), 28, (LANGUAGE, SOCIAL), on=today)
    assert [one.signal_id for one in found] == [alike]
    assert not similar_signals(session, None, 28, (LANGUAGE,), on=today)
    assert not similar_signals(session, maker.group(), 28, (LANGUAGE,), on=today, but_not=alike)


def test_a_child_grows_between_two_signals(session: Session, maker: Maker, today: date) -> None:
    a_signal(maker, age_months=28, received_on=today - timedelta(days=300))
    assert similar_signals(session, maker.group(), 37, on=today)
    assert not similar_signals(session, maker.group(), 28, on=today)


def test_with_two_names_only_the_name_counts_however_it_is_spelled(session: Session, maker: Maker, today: date) -> None:
    lucas = a_signal(maker, name=PersonName("Lucas", "", "Çelik"), group_id=maker.group("Wolkjes"))
    a_signal(maker, name=PersonName("Fien"))
    unnamed = a_signal(maker)
    found = similar_signals(session, maker.group(), 28, on=today, name=PersonName("Łukasz", "", "Celik"))
    assert {one.signal_id for one in found} == {lucas, unnamed}
    assert not similar_signals(session, None, None, on=today, name=PersonName("", "", "Celik"))
