"""Which words of a signaal look like a name."""

import pytest

from zorgdesk.domain.signal_names import looks_like_a_name

FIRST, NONE = frozenset({"pip", "lotje"}), frozenset({"regenboog", "nederlands"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wijst en trekt aan de arm. Pip speelt alleen.", ["Pip"]),
        ("Praat minder. Trekt aan de arm.", []),
        ("Speelt met Pip en met Jaap.", ["Pip", "Jaap"]),
        ("De JGZ zegt dat het Nederlands in de Regenboog goed gaat.", []),
        ("Lotjes pop en Jaap's jas.", ["Lotjes", "Jaap's"]),
        ("", []),
        ("👶🏽 <b>X</b> محمد\x00", []),
    ],
)
def test_a_capital_inside_a_sentence_or_a_known_first_name(text: str, found: list[str]) -> None:
    spans = looks_like_a_name(text, first_names=FIRST, no_names=NONE)
    assert [text[start:end] for start, end in spans] == found
