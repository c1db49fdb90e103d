"""Months clamp, ages are years;months, weeks start on Monday, and the Dutch days off fall where they fall."""

from datetime import date, timedelta

import holidays as library
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.dates import (
    DEFAULT_CLOSED,
    Age,
    Holiday,
    add_months,
    add_working_days,
    age_in_months,
    age_on,
    birthday,
    closed_days,
    easter,
    holidays,
    is_working_day,
    month_weeks,
    next_working_day,
    week_days,
    week_number,
    week_start,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2023, 8, 31), 42, date(2027, 2, 28)),
        (date(2024, 2, 29), 42, date(2027, 8, 29)),
        (date(2023, 12, 4), 42, date(2027, 6, 4)),
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2024, 5, 5), 0, date(2024, 5, 5)),
    ],
)
def test_adding_months_clamps_to_the_end_of_the_month(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize("months", [-2100 * 12, 8000 * 12])
def test_a_year_that_does_not_exist_is_an_error(months: int) -> None:
    with pytest.raises(OverflowError):
        add_months(date(2026, 1, 1), months)


@given(DAYS, st.integers(-500, 500))
def test_adding_months_lands_in_that_month_and_never_on_a_later_day(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day


@given(DAYS, st.integers(0, 20000))
def test_the_age_is_the_last_month_birthday_that_has_come(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    months = age_in_months(birth, day)
    assert add_months(birth, months) <= day < add_months(birth, months + 1)
    assert age_on(birth, day).total_months == months


@given(DAYS, DAYS)
def test_an_older_child_is_never_younger(birth: date, day: date) -> None:
    assert age_in_months(birth, day) <= age_in_months(birth, day + timedelta(days=1))


def test_an_age_is_written_years_and_months() -> None:
    assert str(age_on(date(2023, 12, 4), date(2026, 11, 10))) == "2;11"
    assert str(Age.of_months(42)) == "3;6"
    assert Age(3, 9) > Age(3, 6) > Age(2, 11)


def test_before_birth_there_is_no_age_but_there_are_months_to_go() -> None:
    with pytest.raises(ValueError, match="before the birth"):
        age_on(date(2026, 5, 2), date(2026, 5, 1))
    assert age_in_months(date(2026, 5, 2), date(2026, 5, 1)) == -1


def test_a_birthday_on_29_february_clamps() -> None:
    assert birthday(date(2024, 2, 29), 12) == date(2036, 2, 29)
    assert birthday(date(2024, 2, 29), 3) == date(2027, 2, 28)


@given(st.integers(2014, 2090))
def test_the_days_off_agree_with_a_library(year: int) -> None:
    ours = set(holidays(year).values()) - {holidays(year)[Holiday.GOOD_FRIDAY], holidays(year)[Holiday.LIBERATION_DAY]}
    theirs = set(library.country_holidays("NL", years=year))
    assert ours <= theirs
    assert easter(year) in theirs


def test_kings_day_is_the_26th_when_the_27th_is_a_sunday() -> None:
    assert holidays(2025)[Holiday.KINGS_DAY] == date(2025, 4, 26)
    assert holidays(2026)[Holiday.KINGS_DAY] == date(2026, 4, 27)


def test_closed_by_default_are_the_seven_days_of_the_table_and_more_by_choice() -> None:
    assert closed_days(2026) == {
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    }
    assert date(2026, 4, 3) in closed_days(2026, DEFAULT_CLOSED | {Holiday.GOOD_FRIDAY})


def test_ascension_day_closes_also_when_it_falls_on_liberation_day() -> None:
    assert date(2016, 5, 5) in closed_days(2016)


def test_a_date_on_a_closed_day_moves_to_the_next_working_day() -> None:
    closed = closed_days(2026)
    assert next_working_day(date(2026, 4, 27), closed) == date(2026, 4, 28)
    assert next_working_day(date(2026, 12, 25), closed) == date(2026, 12, 28)
    assert next_working_day(date(2026, 11, 10), closed) == date(2026, 11, 10)
    assert not is_working_day(date(2026, 11, 14), closed)


def test_working_days_are_counted_over_weekends_and_closed_days() -> None:
    closed = closed_days(2026)
    assert add_working_days(date(2026, 11, 13), 1, closed) == date(2026, 11, 16)
    assert add_working_days(date(2026, 12, 24), 1, closed) == date(2026, 12, 28)
    assert add_working_days(date(2026, 11, 14), 0, closed) == date(2026, 11, 16)


@given(DAYS)
def test_a_week_is_monday_to_sunday(day: date) -> None:
    week = week_days(day)
    assert week[0] == week_start(day)
    assert [one.weekday() for one in week] == list(range(7))
    assert day in week


def test_week_numbers_are_those_of_a_dutch_calendar() -> None:
    assert week_number(date(2026, 11, 10)) == 46
    assert week_number(date(2027, 1, 1)) == 53


@given(st.integers(2000, 2080), st.integers(1, 12))
def test_a_month_page_holds_every_day_of_the_month_once(year: int, month: int) -> None:
    days = [day for week in month_weeks(year, month) for day in week]
    assert len(days) == len(set(days))
    assert next(day for day in days if day.month == month).day == 1
    assert (max(days) - min(days)).days == len(days) - 1
    assert {day for day in days if (day.year, day.month) == (year, month)} >= {date(year, month, 28)}
    assert all(day.month == month for day in days[6:22])
