"""Privacy view (F9): how a name, a text and a place read while someone looks on. One object: `privacy()`.

Pages ask it for every name they show, and read again when it goes on or off (`Page.set_privacy`). Names become
initials, locations letters, texts dots of the same length, so that the layout stays where it was (look.md screen 15).
"""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QObject, Signal

from zorgdesk.domain.names import PersonName
from zorgdesk.wording import shell as say

_MASK = "•"
_LETTERS = 26


class Privacy(QObject):
    """Whether it is on, and the three maskers. `changed(bool)` sounds when it goes on or off."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._on = False
        self._letters: dict[str, str] = {}

    @property
    def on(self) -> bool:
        """Whether names are hidden now."""
        return self._on

    def switch(self, on: bool) -> None:
        """Turn it on or off; says so when that is a change."""
        if on != self._on:
            self._on = on
            self.changed.emit(on)

    def know_places(self, names: Iterable[str]) -> None:
        """Give every location its letter, in the order of the names, so that a letter stays the same all day."""
        self._letters = {name: letter_of(number) for number, name in enumerate(sorted(set(names)))}

    def name(self, name: PersonName | str) -> str:
        """A person's name, or the initials of it: "Lotje van der Luchtballon" is shown as "L. L."."""
        if isinstance(name, PersonName):
            return name.masked if self._on else name.full
        return _initials(name) if self._on else name

    def text(self, text: str) -> str:
        """A text, or as many dots: words and lines keep their length."""
        return "".join(sign if sign.isspace() else _MASK for sign in text) if self._on else text

    def place(self, name: str) -> str:
        """A location or group by name, or its letter: "Locatie A"."""
        if not self._on or not name:
            return name
        return say.masked_place(self._letters.setdefault(name, letter_of(len(self._letters))))

    def recipient(self, words: str) -> str:
        """Who got a paper: a location, with or without its group, is a letter; everyone else initials."""
        place = words.partition(",")[0].strip()
        return self.place(place) if self._on and place in self._letters else self.name(words)


def letter_of(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def _initials(name: str) -> str:
    """The initials of a name that is only known as one text; particles in small letters are left out."""
    words = [word for word in name.split() if word[:1].isalpha()]
    strong = [word for word in words if word[0].isupper()] or words
    return " ".join(f"{word[0].upper()}." for word in strong)


@cache
def privacy() -> Privacy:
    """The privacy view of this process."""
    return Privacy()
