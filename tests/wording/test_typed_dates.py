"""Dates and ages are read the way a Dutch hand types them, and nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.wording.formats import age, day, digits, long_day, plain
from zorgdesk.wording.typed_dates import typed_age, typed_date, typed_time

TODAY = date(2026, 11, 10)  # a Tuesday
DATES = st.dates(date(1950, 1, 1), date(2045, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("vandaag", date(2026, 11, 10)),
        ("Morgen", date(2026, 11, 11)),
        ("overmorgen", date(2026, 11, 12)),
        ("gisteren", date(2026, 11, 9)),
        ("volgende week", date(2026, 11, 17)),
        ("vr", date(2026, 11, 13)),
        ("dinsdag", date(2026, 11, 17)),
        ("volgende ma", date(2026, 11, 16)),
        ("+6w", date(2026, 12, 22)),
        ("+3d", date(2026, 11, 13)),
        ("+3", date(2026, 11, 13)),
        ("+2m", date(2027, 1, 10)),
        ("+1 jaar", date(2027, 11, 10)),
        ("-2w", date(2026, 10, 27)),
        ("over 6 weken", date(2026, 12, 22)),
        ("over een maand", date(2026, 12, 10)),
        ("3-3", date(2027, 3, 3)),
        ("3/9", date(2026, 9, 3)),
        ("3-3-2026", date(2026, 3, 3)),
        ("3.3.26", date(2026, 3, 3)),
        ("04122023", date(2023, 12, 4)),
        ("041223", date(2023, 12, 4)),
        ("2026-03-03", date(2026, 3, 3)),
        ("3 mrt", date(2027, 3, 3)),
        ("3 maart 2026", date(2026, 3, 3)),
        ("di 1 dec 2026", date(2026, 12, 1)),
        ("1-1-50", date(1950, 1, 1)),
        ("29-2", date(2028, 2, 29)),
    ],
)
def test_a_hand_typed_date_is_read(typed: str, day: date) -> None:
    today = date(2027, 11, 10) if typed == "29-2" else TODAY
    assert typed_date(typed, today) == day


@pytest.mark.parametrize(
    "typed",
    [
        "1-1-0001",
        "31-12-9999",
        "+300j",
        "",
        "  ",
        "soms",
        "31-2-2026",
        "32-1",
        "+6x",
        "over een eeuw",
        "3-13",
        "3 foo",
        "+9999j",
        "2026",
        "1-1-123",
    ],
)
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert typed_date(typed, TODAY) is None


@given(DATES, DATES)
def test_what_we_write_ourselves_can_be_typed_back(when: date, today: date) -> None:
    assert typed_date(day(when), today) == when
    assert typed_date(long_day(when), today) == when
    assert typed_date(digits(when), today) == when
    assert typed_date(plain(when), today) == when


@given(DATES)
def test_a_day_without_a_year_is_the_nearest_one(when: date) -> None:
    found = typed_date(f"{when.day}-{when.month}", TODAY)
    assert found is not None
    assert (when.month, when.day) == (2, 29) or abs((found - TODAY).days) <= 183


@given(st.text(max_size=20))
def test_no_text_breaks_the_reader(text: str) -> None:
    typed_date(text, TODAY)
    typed_age(text)


@pytest.mark.parametrize(
    ("typed", "months"),
    [("2;4", 28), ("2,4", 28), ("2", 24), ("28 m", 28), ("28 maanden", 28), ("2 jaar en 4 maanden", 28), ("0;11", 11)],
)
def test_an_age_is_read_as_months(typed: str, months: int) -> None:
    assert typed_age(typed) == months


@pytest.mark.parametrize("typed", ["", "2;12", "twee", "19", "2;4;1"])
def test_what_is_no_age_is_not_guessed(typed: str) -> None:
    assert typed_age(typed) is None


@given(st.integers(0, 216))
def test_an_age_we_write_can_be_typed_back(months: int) -> None:
    assert typed_age(age(months)) == months


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("13:00", "13:00"),
        ("9.30", "09:30"),
        ("1315", "13:15"),
        ("9", "09:00"),
        ("14u", "14:00"),
        ("8 uur", "08:00"),
        ("24:00", ""),
        ("12:75", ""),
        ("middag", ""),
        ("", ""),
    ],
)
def test_a_clock_time_is_read_as_it_is_typed(typed: str, clock: str) -> None:
    assert typed_time(typed) == clock
