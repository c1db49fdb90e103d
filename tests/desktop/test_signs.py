"""Places in a text as Qt counts them."""

import pytest

from zorgdesk.desktop.signs import as_qt


@pytest.mark.parametrize(
    ("text", "marks", "qt"),
    [("Zoë lacht", [(4, 5)], [(4, 5)]), ("🙂 Zoë 🙂!", [(2, 3), (6, 2)], [(3, 3), (7, 3)]), ("", [], [])],
)
def test_an_emoji_counts_for_two(text: str, marks: list[tuple[int, int]], qt: list[tuple[int, int]]) -> None:
    assert as_qt(text, marks) == qt
