"""What may not slip into a text that leaves: a BSN, and the name of another child (product.md rule 4).

A hit is a question to the user, never a verdict: see Settled, "BSN" and "Second child".
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum

from zorgdesk.domain.names import PersonName, normalise


class FindingKind(StrEnum):
    """What a text check can find."""

    BSN = "bsn"
    OTHER_CHILD = "other_child"
    OWN_NAME = "own_name"


@dataclass(frozen=True)
class TextFinding:
    """One hit: `text[start:end]` of the checked text.

    For a name, `case_ids` are the cases of the children who bear it and `colleagues` the people who bear it too: the
    question then names both.
    """

    kind: FindingKind
    start: int
    end: int
    text: str
    case_ids: tuple[int, ...] = ()
    colleagues: tuple[str, ...] = ()


# BSN ---------------------------------------------------------------------------------------------------------------

_GAP = r"[.\s]{0,3}"
_NINE = re.compile(rf"(?<![\d+])(?=(\d(?:{_GAP}\d){{8}})(?!\d))")
_EIGHT = re.compile(
    rf"\b(?:bsn|burgerservice\s?nummer)\b(?:[\s-]*(?:nummer|nr))?[\s:.=]*(?P<number>\d(?:{_GAP}\d){{7}})(?!\d)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"(?:\+|\b00)\d{0,3}\s?$")
_FOREIGN_REACH = 8
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11


def passes_elfproef(digits: str) -> bool:
    """Whether nine digits are a possible BSN; 000000000 never is."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % _ELEVEN == 0 and any(int(digit) for digit in digits)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _is_foreign(text: str, start: int) -> bool:
    """Whether the number that starts here has a country's access number before it."""
    return _FOREIGN.search(text[max(0, start - _FOREIGN_REACH) : start]) is not None


def find_bsn(text: str) -> tuple[TextFinding, ...]:
    """Every possible BSN: nine digits, plain, dotted, spaced or over a line break; eight after the word BSN (Settled).

    A telephone number with +31 before it is none.
    """
    spans = [match.span(1) for match in _NINE.finditer(text) if not _is_foreign(text, match.start(1))]
    hits = [span for span in spans if passes_elfproef(_digits(text[slice(*span)]))]
    for match in _EIGHT.finditer(text):
        if passes_elfproef("0" + _digits(match["number"])):
            hits.append(match.span("number"))
    found: list[TextFinding] = []
    for start, end in sorted(hits, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1].end:
            found.append(TextFinding(FindingKind.BSN, start, end, text[start:end]))
    return tuple(found)


# Names of other children ---------------------------------------------------------------------------------------------

_MARK = "\u0300-\u036f"
_LETTERS = rf"(?:[^\W\d_][{_MARK}]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:['’‘ʼ\-‐‑]{_LETTERS})*")
_SENTENCE_END = re.compile(r"[.!?…:\n•]")
_POSSESSIVE = re.compile(r"^(?:(?P<apart>.+)'s|(?P<joined>.{3,})s)$")
_SHORTEST_ALONE = 2
_SHORTEST_LOWERCASE = 4


@dataclass(frozen=True)
class OtherChild:
    """A child of another case."""

    case_id: int
    name: PersonName


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    key: str
    capital: bool
    opens_sentence: bool


@dataclass(frozen=True)
class _Entry:
    """One way a child can be named; `strong` (first name and surname together) is never an ordinary word."""

    keys: tuple[str, ...]
    child: OtherChild
    strong: bool
    first: bool


def _words(text: str) -> list[_Word]:
    """The words of a text in their normal form, in one pass."""
    words: list[_Word] = []
    before = 0
    for match in _WORD.finditer(text):
        between = text[before : match.start()]
        opens = before == 0 or _SENTENCE_END.search(between) is not None
        word = match.group()
        words.append(_Word(match.start(), match.end(), normalise(word), not word[0].islower(), opens))
        before = match.end()
    return words


def _keys(text: str) -> tuple[str, ...]:
    return tuple(normalise(match.group()) for match in _WORD.finditer(text))


def _ways(name: PersonName) -> list[tuple[tuple[str, ...], bool, bool]]:
    """The ways to name a person: whole name, first name, surname with and without tussenvoegsel."""
    first, prefix, surname = _keys(name.first_name), _keys(name.prefix), _keys(name.surname)
    ways: list[tuple[tuple[str, ...], bool, bool]] = []
    if first and surname:
        ways.append((first + prefix + surname, True, False))
        ways.append((first + surname, True, False))
    ways.append((first, False, True))
    ways.append((surname, False, False))
    return [way for way in ways if way[0] and len("".join(way[0])) >= _SHORTEST_ALONE]


@dataclass(frozen=True)
class NameIndex:
    """The names of all children, laid out for looking words up; build it once and use it for every text."""

    entries: dict[str, tuple[_Entry, ...]]

    @classmethod
    def of(cls, children: Iterable[OtherChild]) -> "NameIndex":
        """The index of these children; longest ways first."""
        gathered: dict[str, list[_Entry]] = {}
        for child in children:
            for keys, strong, first in dict.fromkeys(_ways(child.name)):
                gathered.setdefault(keys[0], []).append(_Entry(keys, child, strong, first))
        return cls({key: tuple(sorted(found, key=lambda e: -len(e.keys))) for key, found in gathered.items()})


@dataclass(frozen=True)
class _Around:
    """What is known before a text is looked at: made once for all texts of a paper."""

    own: frozenset[tuple[str, ...]]
    colleagues: dict[tuple[str, ...], tuple[str, ...]]
    ordinary: Container[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]


def find_other_children(
    text: str,
    index: NameIndex,
    *,
    own: Iterable[PersonName] = (),
    colleagues: Iterable[PersonName] = (),
    ordinary_words: Container[str] = frozenset(),
    spared: Iterable[str] = (),
) -> tuple[TextFinding, ...]:
    """Every place where another child may be named (Settled, Second child).

    `own` are the child and its guardians: their names are no hit by themselves. `colleagues` bear names that are asked
    with both. `ordinary_words` are Dutch words in normal form: no hit at the start of a sentence or without a capital,
    unless first name and surname stand together. `spared` are names of places and organisations.
    """
    return _find(text, index, _around(own, colleagues, ordinary_words, spared))


def _around(
    own: Iterable[PersonName], colleagues: Iterable[PersonName], ordinary: Container[str], spared: Iterable[str]
) -> _Around:
    own_ways = frozenset(keys for name in own for keys, _, _ in _ways(name))
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for keys in {*(way for way in own_ways if len(way) > 1), *(_keys(phrase) for phrase in spared)}:
        if keys:
            phrases[keys[0]] = (*phrases.get(keys[0], ()), keys)
    return _Around(own_ways, _bearers(colleagues), ordinary, phrases)


def _find(text: str, index: NameIndex, around: _Around) -> tuple[TextFinding, ...]:
    words = _words(text)
    spared = _spared(words, around)
    found: list[TextFinding] = []
    at = 0
    while at < len(words):
        hit = None if at in spared else _hit(text, words, at, index, around)
        if hit is None:
            at += 1
            continue
        finding, length = hit
        found.append(finding)
        at += length
    return tuple(found)


def _bearers(people: Iterable[PersonName]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Who bears each way of being named."""
    bearers: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name in people:
        for keys, _, _ in _ways(name):
            if name.full not in bearers.get(keys, ()):
                bearers[keys] = (*bearers.get(keys, ()), name.full)
    return bearers


def _spared(words: list[_Word], around: _Around) -> frozenset[int]:
    """The positions of the words that belong to the name of a place, an organisation, or in full to the child's own."""
    positions: set[int] = set()
    for at, word in enumerate(words):
        for keys in around.phrases.get(word.key, ()):
            if _stands_at(words, at, keys):
                positions.update(range(at, at + len(keys)))
    return frozenset(positions)


def _stem(key: str) -> str:
    """The name in "Fleurs pop" or "Fleur's pop"; the word itself when it is no possessive."""
    match = _POSSESSIVE.match(key)
    return (match["apart"] or match["joined"]) if match else key


def _stands_at(words: list[_Word], at: int, keys: tuple[str, ...]) -> bool:
    """Whether these words stand here; the last one may carry a possessive s."""
    if at + len(keys) > len(words):
        return False
    here = [word.key for word in words[at : at + len(keys)]]
    return here[:-1] == list(keys[:-1]) and keys[-1] in (here[-1], _stem(here[-1]))


def _hit(text: str, words: list[_Word], at: int, index: NameIndex, around: _Around) -> tuple[TextFinding, int] | None:
    """The longest name of another child that starts at this word, and how many words it takes."""
    word = words[at]
    entries = index.entries.get(word.key, ())
    if (stem := _stem(word.key)) != word.key:
        entries += index.entries.get(stem, ())
    fitting = [e for e in entries if _stands_at(words, at, e.keys) and _counts(words, at, e, around)]
    if not fitting:
        return None
    length = max(len(entry.keys) for entry in fitting)
    same = [entry for entry in fitting if len(entry.keys) == length]
    start, end = word.start, words[at + length - 1].end
    case_ids = tuple(sorted({entry.child.case_id for entry in same}))
    bearers = around.colleagues.get(same[0].keys, ())
    return TextFinding(FindingKind.OTHER_CHILD, start, end, text[start:end], case_ids, bearers), length


def _counts(words: list[_Word], at: int, entry: _Entry, around: _Around) -> bool:
    """Whether this way of naming counts here, by itself or with what stands around it."""
    if entry.keys in around.own:
        return False
    if entry.strong:
        return True
    word = words[at]
    ordinary = len(entry.keys) == 1 and (word.key in around.ordinary or entry.keys[0] in around.ordinary)
    if word.capital:
        return not (ordinary and word.opens_sentence)
    return entry.first and not ordinary and len(entry.keys[0]) >= _SHORTEST_LOWERCASE


# Texts of a paper ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FieldText:
    """One text of a paper: the name of its field, the title a user sees, and what was written."""

    key: str
    where: str
    text: str


@dataclass(frozen=True)
class FieldFinding:
    """A hit in a text of a paper, with where it stands; the first line is 1."""

    key: str
    where: str
    line: int
    finding: TextFinding


def check_fields(
    texts: Iterable[FieldText],
    index: NameIndex,
    *,
    own: Iterable[PersonName] = (),
    colleagues: Iterable[PersonName] = (),
    ordinary_words: Container[str] = frozenset(),
    spared: Iterable[str] = (),
) -> tuple[FieldFinding, ...]:
    """All hits in the texts of a paper, in reading order; see `find_bsn` and `find_other_children`."""
    around = _around(own, colleagues, ordinary_words, spared)
    found: list[FieldFinding] = []
    for field in texts:
        names = _find(field.text, index, around)
        for finding in sorted((*find_bsn(field.text), *names), key=lambda hit: hit.start):
            line = field.text.count("\n", 0, finding.start) + 1
            found.append(FieldFinding(field.key, field.where, line, finding))
    return tuple(found)
