"""The periods of the logboek."""

from datetime import date

import pytest

from zorgdesk.desktop.pages.case_tabs.journal_filters import bounds

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("week", (date(2026, 3, 2), date(2026, 3, 8))),
        ("month", (date(2026, 3, 1), TUESDAY)),
        ("last_month", (date(2026, 2, 1), date(2026, 2, 28))),
        ("year", (date(2026, 1, 1), TUESDAY)),
        ("", (None, None)),
    ],
)
def test_a_named_period_has_its_first_and_last_day(period: str, days: tuple[date | None, date | None]) -> None:
    assert bounds(period, TUESDAY) == days
