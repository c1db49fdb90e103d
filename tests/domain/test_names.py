"""Names the Dutch way, and one normal form to search and sort by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.names import PersonName, normalise

LUKASZ = PersonName("Łukasz", "van 't", "Hof-Çelik")


def test_a_name_is_said_searched_sorted_and_shortened() -> None:
    assert LUKASZ.full == "Łukasz van 't Hof-Çelik"
    assert LUKASZ.search_key == "lukasz van 't hof-celik"
    assert LUKASZ.sort_key == "hof-celik lukasz van 't"
    assert LUKASZ.initials == "ŁH"
    assert LUKASZ.masked == "Ł. H."


def test_a_name_that_is_not_known_yet_is_empty() -> None:
    assert (PersonName().full, PersonName().initials, PersonName().masked, PersonName().sort_key) == ("", "", "", "")


def test_half_a_name_leaves_no_stray_blanks_or_dots() -> None:
    assert PersonName("Lotje").full == "Lotje"
    assert PersonName("", "de", "Vries").full == "de Vries"
    assert PersonName("", "de", "Vries").masked == "V."
    assert PersonName("🦊 Vos", "", "‮").initials == "V"


def test_people_sort_on_their_surname_without_the_tussenvoegsel() -> None:
    people = [PersonName("Sem", "van", "Zanten"), PersonName("Noor", "de", "Boer"), PersonName("Anna", "", "Boer")]
    assert [one.first_name for one in sorted(people, key=lambda one: one.sort_key)] == ["Anna", "Noor", "Sem"]


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Łukasz", "lukasz"),
        ("Groß", "gross"),
        ("STRASSE", "strasse"),
        ("Søren Ødegård", "soren odegard"),
        ("Ĳsbrand", "ijsbrand"),
        ("ĳs", "ijs"),
        ("Đorđe", "dorde"),
        ("Işıl", "isil"),
        ("İbrahim", "ibrahim"),
        ("Œuvre Æsir", "oeuvre aesir"),
        ("Zoë", "zoe"),
        ("Zoe\u0308", "zoe"),
        ("D’Artagnan", "d'artagnan"),
        ("Jan–Willem", "jan-willem"),
        ("  twee   woorden \n", "twee woorden"),
        ("ﬁets", "fiets"),
        ("Ahmed أحمد", "ahmed احمد"),
    ],
)
def test_what_is_searched_has_no_capitals_accents_or_odd_letters(written: str, searched: str) -> None:
    assert normalise(written) == searched


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
