"""A whole name in three parts: nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.name_parts import parts_of


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Łukasz van 't Hof-Çelik", ("Łukasz", "van 't", "Hof-Çelik")),
        ("Hof-Çelik, Łukasz van 't", ("Łukasz", "van 't", "Hof-Çelik")),
        ("Van Dam, Isa", ("Isa", "", "Van Dam")),
        ("Anna Maria de la Cruz", ("Anna Maria", "de la", "Cruz")),
        ("Anna Maria Jansen", ("Anna Maria", "", "Jansen")),
        ("L. Luchtslot", ("L.", "", "Luchtslot")),
        ("Isa", ("Isa", "", "")),
        ("Jan van", ("Jan", "", "van")),
        ("", ("", "", "")),
        ("Jansen,", ("Jansen,", "", "")),
    ],
)
def test_a_name_in_its_parts(typed: str, parts: tuple[str, str, str]) -> None:
    name = parts_of(typed)
    assert (name.first_name, name.prefix, name.surname) == parts


@given(st.lists(st.sampled_from(["Łukasz", "van", "'t", "Hof-Çelik", "de", "Isa", "O'Neill", "ÿ"]), max_size=6))
def test_the_parts_say_the_whole_name_again(words: list[str]) -> None:
    assert parts_of(" ".join(words)).full == " ".join(words)
