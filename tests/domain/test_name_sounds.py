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
        ("van 't Hof", "van t Hof"),
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
