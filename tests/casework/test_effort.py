"""Inzet en uren: the sums of a period per traject, per geldstroom and per gemeente are exact and add up."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun, executor
from zorgdesk.casework.effort import effort_by_municipality, effort_by_stream, effort_rows, effort_total
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import log_session
from zorgdesk.casework.sheets.effort import EffortQuery, EffortShare, EffortSort, EffortSpan, EffortTotal
from zorgdesk.casework.sheets.sessions import SessionInput
from zorgdesk.casework.sheets.trajectories import FundingInput
from zorgdesk.domain.values import FundingStream, Rhythm, SessionState

OAB, PREVENTION, YOUTH = FundingStream.OAB, FundingStream.PREVENTION, FundingStream.YOUTH_ACT
AUTUMN = EffortQuery(date(2026, 10, 1), date(2026, 12, 31))
NOVEMBER = EffortQuery(date(2026, 11, 1), date(2026, 11, 30))


def log_first(session: Session, traject: int, times: int, minutes: int, on: date) -> None:
    for row in session_table(session, traject, on=on).rows[::-1][:times]:
        log_session(session, row.session_id, SessionInput(row.day, SessionState.DONE, minutes), on=on)


@pytest.fixture
def practice(maker: Maker) -> tuple[int, int]:
    """Lotje has two times a week by Cor, paid from two streams; Sem of Waterland has one, paid by the jeugdhulp."""
    session = maker.session
    funding = (FundingInput(OAB, minutes=400), FundingInput(PREVENTION))
    lotje = begun(maker, maker.case(), executor_id=executor(maker), funding=funding)
    waterland = maker.municipality("Waterland")
    paid = (FundingInput(YOUTH, waterland),)
    sem = begun(maker, maker.case("Sem", "Achterberg"), times=1, weekdays=(4,), minutes=50, funding=paid)
    log_first(session, lotje, 7, 90, maker.on)
    log_first(session, sem, 3, 55, maker.on)
    return lotje, sem


def test_a_row_tells_who_is_where_this_week(maker: Maker, practice: tuple[int, int]) -> None:
    rows = effort_rows(maker.session, AUTUMN, on=maker.on, offset=0, limit=50)
    assert [row.trajectory_id for row in rows] == [practice[1], practice[0]]
    lotje = rows[1]
    assert (lotje.child.full, lotje.location_name, lotje.executor.full, lotje.organisation) == (
        "Lotje Luchtballon", "De Wolkenfabriek", "Cor Coachman", "Stichting Naastje",
    )  # fmt: skip
    assert lotje.week == (date(2026, 11, 10), date(2026, 11, 12))
    assert (lotje.planned, lotje.until_now, lotje.delivered) == (15 * 90, 9 * 90, 7 * 90)
    assert effort_rows(maker.session, AUTUMN, on=maker.on, offset=1, limit=1) == (lotje,)


def test_a_period_counts_only_its_own_sessions(maker: Maker, practice: tuple[int, int]) -> None:
    total = effort_total(maker.session, NOVEMBER, on=maker.on)
    lotje, sem = (8 * 90, 3 * 90, 1 * 90), (4 * 50, 1 * 50, 0)
    sums = [sum(pair) for pair in zip(lotje, sem, strict=True)]
    assert total == EffortTotal(2, *sums, missed_times=0, missed=0)
    empty = EffortQuery(date(2025, 1, 1), date(2025, 12, 31))
    assert effort_total(maker.session, empty, on=maker.on) == EffortTotal(0, 0, 0, 0, 0, 0)
    assert effort_rows(maker.session, empty, on=maker.on, offset=0, limit=50) == ()


def test_one_stream_is_used_up_before_the_next_and_every_minute_counts_once(
    maker: Maker, practice: tuple[int, int]
) -> None:
    shares = {share.stream: share for share in effort_by_stream(maker.session, AUTUMN, on=maker.on)}
    assert shares[OAB] == EffortShare(OAB, None, "", 1, 400, 400, 400)
    assert shares[PREVENTION] == EffortShare(PREVENTION, None, "", 1, 15 * 90 - 400, 9 * 90 - 400, 7 * 90 - 400)
    assert shares[YOUTH] == EffortShare(YOUTH, None, "", 1, 7 * 50, 4 * 50, 3 * 55)
    whole = effort_total(maker.session, AUTUMN, on=maker.on)
    for name in ("planned", "until_now", "delivered"):
        assert sum(getattr(share, name) for share in shares.values()) == getattr(whole, name)
    in_november = {share.stream: share.planned for share in effort_by_stream(maker.session, NOVEMBER, on=maker.on)}
    assert in_november == {PREVENTION: 8 * 90, YOUTH: 4 * 50}, "the first stream was used up in October"


def test_the_gemeente_of_residence_pays_unless_the_money_says_otherwise(
    maker: Maker, practice: tuple[int, int]
) -> None:
    shares = effort_by_municipality(maker.session, AUTUMN, on=maker.on)
    assert [(share.municipality, share.planned, share.delivered) for share in shares] == [
        ("Sprookstad", 15 * 90, 7 * 90),
        ("Waterland", 7 * 50, 3 * 55),
    ]


def test_a_number_opens_its_trajecten(maker: Maker, practice: tuple[int, int]) -> None:
    session, on = maker.session, maker.on
    lotje, sem = practice

    def found(**narrow: object) -> list[int]:
        query = replace(AUTUMN, **narrow)
        rows = effort_rows(session, query, on=on, offset=0, limit=50)
        assert len(rows) == effort_total(session, query, on=on).trajectories
        return [row.trajectory_id for row in rows]

    assert found(text="coach") == [lotje]
    assert found(text="Achterb") == [sem]
    assert found(text="wolken") == [sem, lotje]
    assert found(stream=OAB) == [lotje]
    assert found(stream=YOUTH) == [sem]
    waterland = effort_by_municipality(session, AUTUMN, on=on)[1].municipality_id
    assert found(municipality_id=waterland) == [sem]


@pytest.mark.parametrize("sort", list(EffortSort))
def test_every_column_sorts_both_ways_with_the_unknown_last(
    maker: Maker, practice: tuple[int, int], sort: EffortSort
) -> None:
    up, down = (
        [row.trajectory_id for row in effort_rows(
            maker.session, replace(AUTUMN, sort=sort, descending=descending), on=maker.on, offset=0, limit=9
        )]
        for descending in (False, True)
    )  # fmt: skip
    same_for_both = {EffortSort.WHAT, EffortSort.ENDS, EffortSort.WHO}
    assert (up == down) is (sort in same_for_both)
    if sort is EffortSort.WHO:
        assert up == list(practice), "Sem has nobody yet: last, both ways"


def test_a_placement_stands_in_the_list_without_hours(maker: Maker) -> None:
    begun(maker, maker.case(), rhythm=Rhythm.PLACEMENT, times=0, minutes=0)
    row = effort_rows(maker.session, AUTUMN, on=maker.on, offset=0, limit=9)[0]
    assert (row.planned, row.delivered, row.week) == (0, 0, ())
    assert effort_by_stream(maker.session, AUTUMN, on=maker.on) == ()


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (EffortSpan.WEEK, date(2026, 11, 9), date(2026, 11, 15)),
        (EffortSpan.MONTH, date(2026, 11, 1), date(2026, 11, 30)),
        (EffortSpan.QUARTER, date(2026, 10, 1), date(2026, 12, 31)),
        (EffortSpan.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        (EffortSpan.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (EffortSpan.LAST_QUARTER, date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_the_periods_are_whole(span: EffortSpan, first: date, last: date) -> None:
    assert span.days(date(2026, 11, 10)) == (first, last)
