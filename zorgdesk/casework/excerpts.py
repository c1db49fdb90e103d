"""Where the words of a query stand in a text as it was written, and the piece of the text around them."""

from functools import lru_cache

from zorgdesk.casework.sheets.search import Marked, Marks
from zorgdesk.domain.names import normalise

_BEFORE = 20
_LENGTH = 80


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    return " " if sign.isspace() else normalise(sign)


def _folded_text(text: str) -> tuple[str, list[int]]:
    """The text in normal form, and for each sign of it the position in the text it came from."""
    folded: list[str] = []
    origin: list[int] = []
    for at, sign in enumerate(text):
        part = _folded(sign)
        folded.append(part)
        origin.extend([at] * len(part))
    return "".join(folded), origin


def marks_in(text: str, words: tuple[str, ...]) -> Marks:
    """The spans of `text` where a word begins (or, failing that, where it stands inside another word)."""
    folded, origin = _folded_text(text)
    spans: set[tuple[int, int]] = set()
    for word in words:
        found = _positions(folded, word)
        at_start = [at for at in found if at == 0 or not folded[at - 1].isalnum()]
        for at in at_start or found:
            spans.add((origin[at], origin[at + len(word) - 1] + 1))
    return _merged(sorted(spans))


def excerpt(text: str, words: tuple[str, ...]) -> Marked:
    """The piece of a text around the first match, on one line, cut at blanks, with what matched."""
    line = " ".join(text.split())
    spans = marks_in(line, words)
    if len(line) <= _LENGTH:
        return Marked(line, spans)
    start = _blank_before(line, _fullest(spans) - _BEFORE) if spans else 0
    end = _blank_before(line, start + _LENGTH) if start + _LENGTH < len(line) else len(line)
    head, tail = "… " if start else "", " …" if end < len(line) else ""
    shift = len(head) - start
    inside = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in spans if a < end and b > start)
    return Marked(head + line[start:end] + tail, inside)


def _fullest(spans: Marks) -> int:
    """The match from which most matches fit in the excerpt; the first of these."""
    room = _LENGTH - _BEFORE
    return max(spans, key=lambda span: (sum(span[0] <= other[0] < span[0] + room for other in spans), -span[0]))[0]


def _positions(folded: str, word: str) -> list[int]:
    found, at = [], folded.find(word)
    while at >= 0:
        found.append(at)
        at = folded.find(word, at + 1)
    return found


def _merged(spans: list[tuple[int, int]]) -> Marks:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _blank_before(line: str, at: int) -> int:
    """A cut at or shortly before this position that does not break a word; the position itself in one endless word."""
    if at <= 0:
        return 0
    blank = line.rfind(" ", max(0, at - _BEFORE), at + 1)
    return blank + 1 if blank >= 0 else at
