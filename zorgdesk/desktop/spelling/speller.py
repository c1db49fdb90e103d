"""What the spelling marks ask: is this word known, and what was meant? One object: `speller()`.

It knows the shipped list, the own words of this file, and the names of the people and places of the case in sight; a
name is read when the first word is looked at after the place changed, so that opening a page costs nothing.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from PySide6.QtCore import QObject, Signal

from zorgdesk import paths
from zorgdesk.desktop.signs import as_qt
from zorgdesk.desktop.spelling.word_list import dutch

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TOKEN = re.compile(r"\S+")
_SHORTEST = 3
_KEPT_AT_MOST = 20_000


class Speller(QObject):
    """`unknown_words(text)` gives the marks. Signals changed(): look again; add_wanted(str): keep this word."""

    changed = Signal()
    add_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._on = True
        self._own: frozenset[str] = frozenset()
        self._names: frozenset[str] | None = frozenset()
        self._read_names: Callable[[], Iterable[str]] = tuple
        self._looked_at: dict[str, bool] = {}

    @property
    def on(self) -> bool:
        """Whether words are marked."""
        return self._on

    def follow(self, *, on: bool, own_words: Iterable[str]) -> None:
        """The settings of this file; fields look again when they changed."""
        own = frozenset(_plain(word) for word in own_words)
        if (on, own) != (self._on, self._own):
            self._on, self._own = on, own
            self._forget()

    def names_from(self, read: Callable[[], Iterable[str]]) -> None:
        """Where the names of the case in sight come from: whole names, of people and of places."""
        self._read_names = read
        self.place_changed()

    def place_changed(self) -> None:
        """Another case may be in sight: its names are read when they are needed."""
        self._names = None
        self._looked_at.clear()

    def unknown_words(self, text: str) -> list[tuple[int, int]]:
        """Where the unknown words of a text begin and how long they are, as Qt counts; addresses are no words."""
        found = []
        for token in _TOKEN.finditer(text):
            for start, word in _words_of(token.group()):
                if not self.knows(word):
                    found.append((token.start() + start, len(word)))
        return as_qt(text, found)

    def new_words(self, text: str) -> list[str]:
        """The words of a text that were not looked at before, each once: those cost time."""
        return [word for word in dict.fromkeys(_WORD.findall(text)) if word not in self._looked_at]

    def knows(self, word: str) -> bool:
        """Whether a word is Dutch, a word of the field, an own word, or a name of this case."""
        known = self._looked_at.get(word)
        if known is None:
            if len(self._looked_at) > _KEPT_AT_MOST:
                self._looked_at.clear()
            known = self._looked_at[word] = self._look_up(word)
        return known

    def suggestions(self, word: str) -> list[str]:
        """Words that may have been meant, the nearest first."""
        return dutch().near(_plain(word))

    def add(self, word: str) -> None:
        """Ask to keep this word; the settings follow when that was done."""
        self.add_wanted.emit(word)

    def _look_up(self, word: str) -> bool:
        plain = _plain(word)
        if len(plain) < _SHORTEST or plain.isupper() or (not plain[1:].islower() and plain[1:].isalpha()):
            return True  # abbreviations, and names written as one word: JGZ, ZorgDesk
        if plain in self._own or plain.lower() in self._own or plain.lower() in words_of_the_field():
            return True
        return dutch().knows(plain) or plain.casefold() in self._known_names()

    def _known_names(self) -> frozenset[str]:
        if self._names is None:
            self._names = frozenset(
                part.casefold() for name in self._read_names() for part in (*_WORD.findall(name), *_with_s(name))
            )
        return self._names

    def _forget(self) -> None:
        self._looked_at.clear()
        self.changed.emit()


def _plain(word: str) -> str:
    return word.replace("’", "'")


def _with_s(name: str) -> list[str]:
    """Lotjes, Vera's: the same names with the s of possession."""
    return [form for part in _WORD.findall(name) for form in (f"{part}s", f"{part}'s")]


def _is_no_word(token: str) -> bool:
    return "@" in token or "://" in token or token.startswith("www.") or any(sign.isdigit() for sign in token)


@lru_cache(maxsize=_KEPT_AT_MOST)
def _words_of(token: str) -> tuple[tuple[int, str], ...]:
    """The words of what stands between two blanks, with where they begin; a long line asks this at every key."""
    if _is_no_word(token):
        return ()
    return tuple((word.start(), word.group()) for word in _WORD.finditer(token))


@cache
def words_of_the_field() -> frozenset[str]:
    """Words of the work that no dictionary has (resources/words/vakwoorden.txt)."""
    lines = (paths.resources_dir() / "words" / "vakwoorden.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def speller() -> Speller:
    """The spelling of this process."""
    return Speller()
