"""Names of people the Dutch way, and the one normal form in which text is searched and sorted (stack.md, Search)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_UNFOLDED = str.maketrans(
    {
        "ł": "l",
        "ß": "ss",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "œ": "oe",
        "æ": "ae",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ĸ": "k",
        "ə": "e",
        "ĳ": "ij",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "ʹ": "'",
        "´": "'",
        "`": "'",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
    }
)


def normalise(text: str) -> str:
    """Text as it is searched and sorted: no capitals, no accents, plain letters, single blanks (stack.md, Search).

    "Łukasz  Çelik" and "lukasz celik" give the same. Letters without a Latin form stay as they are.
    """
    folded = text.casefold().translate(_UNFOLDED)
    parts = unicodedata.normalize("NFKD", folded)
    marks = {ord(sign): None for sign in set(parts) if unicodedata.combining(sign)}
    bare = parts.translate(marks) if marks else parts
    return " ".join(bare.casefold().translate(_UNFOLDED).split())


def _first_letter(text: str) -> str:
    """The first letter or digit as a capital, with its accents; empty when there is none."""
    composed = unicodedata.normalize("NFC", text)
    return next((sign.upper() for sign in composed if sign.isalnum()), "")


@dataclass(frozen=True)
class PersonName:
    """A name in its three parts; a part may be empty, also all of them (a case can exist before a name)."""

    first_name: str = ""
    prefix: str = ""
    surname: str = ""

    @property
    def full(self) -> str:
        """The name as it is said: first name, tussenvoegsel, surname."""
        return " ".join(part for part in (self.first_name.strip(), self.prefix.strip(), self.surname.strip()) if part)

    @property
    def sort_key(self) -> str:
        """Sorted on the surname without tussenvoegsel, then the first name; the tussenvoegsel comes last."""
        return normalise(f"{self.surname} {self.first_name} {self.prefix}")

    @property
    def search_key(self) -> str:
        """The full name in its normal form."""
        return normalise(self.full)

    @property
    def initials(self) -> str:
        """The letters in a round badge: "ŁH"; a tussenvoegsel does not count."""
        return _first_letter(self.first_name) + _first_letter(self.surname)

    @property
    def masked(self) -> str:
        """The name under privacy view: "Ł. H."."""
        letters = (_first_letter(self.first_name), _first_letter(self.surname))
        return " ".join(f"{letter}." for letter in letters if letter)


def namesake_numbers(names: Sequence[str]) -> tuple[int, ...]:
    """1, 2, … for people with the same name in the order given, 0 for a name that is borne once."""
    alike = [normalise(name) for name in names]
    return tuple(
        alike[:place].count(name) + 1 if name and alike.count(name) > 1 else 0 for place, name in enumerate(alike)
    )


def told_apart(name: str, number: int) -> str:
    """`Jana Luchtballon (2)`: two parents of one child may bear the same name."""
    return f"{name} ({number})" if number else name
