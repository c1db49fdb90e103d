"""Every field with a history has a name, and every kind of value has words."""

from datetime import date, datetime

import pytest

from zorgdesk.casework.sheets.history import FieldValue, HistoryLine
from zorgdesk.domain.field_history import FACTS, STATES
from zorgdesk.domain.values import ConcernCategory, ParentalAuthority
from zorgdesk.wording import history as say

WATCHED = {field for fields in (*FACTS.values(), *STATES.values()) for field in fields}


def test_every_watched_field_has_a_name() -> None:
    assert set(say.FIELDS) >= WATCHED


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (None, "leeg"),
        ("", "leeg"),
        ((), "leeg"),
        (True, "ja"),
        (False, "nee"),
        (date(2023, 12, 4), "4 dec 2023"),
        (3, "“3”"),
        (ParentalAuthority.YES, "Gezag"),
        ((ConcernCategory.MOTOR, ConcernCategory.MEDICAL), "motoriek en medisch"),
        ("Robin", "“Robin”"),
    ],
)
def test_a_value_reads_as_on_the_screen(shown: FieldValue, words: str) -> None:
    assert say.value(shown) == words


def test_a_change_says_what_was_and_what_became() -> None:
    line = HistoryLine(
        1, False, datetime(2026, 11, 9, 14, 5), "F. Fantasia", "guardians", "phone", "Jana", "", "06 1", True
    )
    assert say.field(line) == "Telefoon: Jana"
    assert say.change(line) == "Was leeg, werd “06 1”"
    assert say.by(line, date(2026, 11, 10)) == "gisteren 14:05 · F. Fantasia"
