"""Names that sound alike get the same key; names that do not, do not."""

import pytest

from zorgdesk.domain.name_sounds import sound, sound_key
from zorgdesk.domain.names import PersonName, normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łukasz", "Lucas"),
        ("Sophie", "Sofie"),
        ("Thijs", "Tijs"),
        ("Çelik", "Celik"),
        ("Youssef", "Joussef"),
        ("Wijnand", "Weinant"),
        ("Zoë", "Soe"),
        ("Kristiaan", "Christian"),
        ("Boukje", "Boekje"),
        ("Noah", "Noa"),
        ("Max", "Maks"),
    ],
)
def test_two_spellings_of_one_sound(one: str, other: str) -> None:
    assert sound_key(PersonName(one)) == sound_key(PersonName(other))


@pytest.mark.parametrize(("one", "other"), [("Fien", "Pien"), ("Lotje", "Loes"), ("Jits", "Mila")])
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert sound_key(PersonName(one)) != sound_key(PersonName(other))


def test_what_is_no_latin_letter_has_no_key() -> None:
    assert sound(normalise("محمد")) == ""
    assert sound_key(PersonName("👶🏽", "", "Jansen")) == sound(normalise("Jansen"))


def test_a_tussenvoegsel_does_not_count_wherever_it_stands() -> None:
    keys = {
        sound_key(PersonName("Lucas", "van 't", "Hof")),
        sound_key(PersonName("Łukasz", "", "van 't Hof")),
        sound_key(PersonName("Łukasz van 't", "", "Hof")),
        sound_key(PersonName("Lukas", "", "Hof")),
        sound_key(PersonName("Lukas", "", "van t Hof")),
    }
    assert keys == {"lukas hof"}
    assert sound_key(PersonName("Ben", "", "Jansen")) == "ben iansen"
