"""What stands in a cell as a day, a number or a list."""

from datetime import date

import pytest

from zorgdesk.casework.tables.cell_values import cell_text, day_in, items_in, number_in
from zorgdesk.domain.values import RowProblem
from zorgdesk.wording.import_words import words_of_files

TODAY = date(2026, 11, 10)
MONTHS = words_of_files().months


IN_DIGITS = ["3-12-2023", "03/12/2023", "3.12.2023", "03-12-23", "2023-12-03", "2023-12-03T00:00:00", "20231203"]
IN_WORDS = ["3 dec 2023", "3 december 2023", "zo 3 dec 2023", "3-dec-23", "45263", " 3-12-2023 0:00 "]


@pytest.mark.parametrize("typed", [*IN_DIGITS, *IN_WORDS])
def test_a_day_is_read_in_every_usual_way(typed: str) -> None:
    assert day_in(typed, MONTHS, on=TODAY) == date(2023, 12, 3)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("31-02-2024", RowProblem.NO_SUCH_DAY),
        ("29-02-2023", RowProblem.NO_SUCH_DAY),
        ("12-31-2023", RowProblem.NO_SUCH_DAY),
        ("binnenkort", RowProblem.DATE_UNREADABLE),
        ("3-12", RowProblem.DATE_UNREADABLE),
        ("3-12-1823", RowProblem.DATE_UNREADABLE),
        ("3 blad 2023", RowProblem.DATE_UNREADABLE),
    ],
)
def test_a_day_that_cannot_be_is_told_apart_from_no_day(typed: str, problem: RowProblem) -> None:
    assert day_in(typed, MONTHS, on=TODAY) is problem


def test_two_digits_of_a_year_never_lie_ahead() -> None:
    assert day_in("1-1-26", MONTHS, on=TODAY) == date(2026, 1, 1)
    assert day_in("1-1-27", MONTHS, on=TODAY) == date(1927, 1, 1)


def test_numbers_lists_and_days_back_as_text() -> None:
    assert [number_in(typed) for typed in ("16", "16,0", "nul", "-3", "1000")] == [16, 16, None, None, None]
    assert items_in("taal, gedrag en motoriek") == ("taal", "gedrag", "motoriek")
    assert cell_text(date(2024, 2, 9)) == "09-02-2024"
