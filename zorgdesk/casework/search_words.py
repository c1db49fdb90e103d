"""The words of a search: what was typed in normal form, how it is asked of the index, and words that lie near.

A word is looked for together with its `Terms`: itself, and where it is not known the words that differ by one typing
error. Those come from the file itself (`search_words`), so that names and texts of this file are known and no others.
"""

import json
import string
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import text
from sqlalchemy.orm import Session

from zorgdesk.domain.names import normalise

Terms = tuple[tuple[str, ...], ...]
"""Per word that was typed the spellings that will do; the first one is as typed."""

QUERY_AT_MOST = 200
_WORDS_AT_MOST = 8
_WORD_AT_MOST = 40
_SHORTEST_WITH_ERROR = 4
_LONGEST_WITH_ERROR = 20
_NEAR_AT_MOST = 5
_INDEXED = 5
_ENDINGS_AT_MOST = 40
_LETTERS = string.ascii_lowercase
_AROUND_A_WORD = "'\".,;:()?!"


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query in normal form; signs that no text can hold are left out."""
    clean = "".join(sign if sign.isprintable() else " " for sign in query[:QUERY_AT_MOST])
    words = normalise(clean.encode("utf-8", "ignore").decode("utf-8")).split()
    telling = [word.strip(_AROUND_A_WORD)[:_WORD_AT_MOST] for word in words if any(sign.isalnum() for sign in word)]
    return tuple(dict.fromkeys(word for word in telling[:_WORDS_AT_MOST] if word))


def as_typed(words: Iterable[str]) -> Terms:
    """Each word in its own spelling only."""
    return tuple((word,) for word in words)


def spellings(terms: Terms) -> tuple[str, ...]:
    """Every spelling, to mark what was found."""
    return tuple(dict.fromkeys(one for term in terms for one in term))


def with_near_words(session: Session, words: tuple[str, ...]) -> Terms | None:
    """The words with those that lie near: of unknown words, or where each is known of all. None: there are no such."""
    known = _beginnings(session, words)
    doubted = [word for word in words if word not in known] or list(words)
    near = {word: _near(session, word, unfinished=word == words[-1]) for word in doubted}
    if not any(near.values()):
        return None
    return tuple((word, *near.get(word, ())) for word in words)


def match_all(
    session: Session,
    terms: Terms,
    *,
    only_last: bool = False,
    owners: Mapping[str, Iterable[str]] | None = None,
) -> str:
    """The words as a query for MATCH: each quoted, so that nothing in it is taken as a sign of the query language.

    Each is found as the beginning of a word, or with `only_last` the last one, which is still being typed; all must be
    there (stack.md, Search). A word with `owners` may also be the name of a casus that the text is about, but at least
    one word must stand in the text itself.
    """
    last = len(terms) - 1
    ends = _endings(session, [word for term in terms for word in term])
    parts, bodies = [], []
    for at, term in enumerate(terms):
        whole = only_last and at < last
        ways = [quoted(word) if whole else _beginning(word, ends) for word in term]
        body = "body : (" + " OR ".join(ways) + ")"
        marks = [quoted(mark) for mark in (owners or {}).get(term[0], ())]
        bodies.append(body)
        parts.append(f"({body} OR owner : ({' OR '.join(marks)}))" if marks else f"({body})")
    if any((owners or {}).get(term[0]) for term in terms):
        parts.append("(" + " OR ".join(bodies) + ")")
    return " AND ".join(parts)


def _beginning(word: str, ends: Mapping[str, list[str]]) -> str:
    """A word and whatever begins with it. Of a long one each ending is named: FTS5 would gather all rows first."""
    return " OR ".join(map(quoted, (word, *ends[word]))) if word in ends else f"{quoted(word)} *"


def _endings(session: Session, words: Iterable[str]) -> dict[str, list[str]]:
    """Per long word the words in the file that begin with it, the shortest first; short ones have an index in FTS5."""
    found: dict[str, list[str]] = {word: [] for word in words if len(word) > _INDEXED and word.isalpha()}
    for begin, whole in session.execute(_ENDINGS, {"words": json.dumps(list(found)), "limit": _ENDINGS_AT_MOST}):
        found[begin].append(whole)
    return found


def match_parts(words: Iterable[str]) -> str:
    """The words as a query for the table of trigrams: each is found anywhere inside a word."""
    return " AND ".join(map(quoted, words))


def quoted(word: str) -> str:
    """A word as a string of the query language of FTS5."""
    return '"' + word.replace('"', '""') + '"'


_BEGINNINGS = text(
    "SELECT value FROM json_each(:words)"
    " WHERE EXISTS (SELECT 1 FROM search_words WHERE word >= value AND word < value || char(1114111))"
)
_ENDINGS = text(
    "SELECT begin.value, word FROM json_each(:words) AS begin JOIN search_words"
    " ON word > begin.value AND word < begin.value || char(1114111) ORDER BY length(word), word LIMIT :limit"
)
_THERE_ARE = text("SELECT word FROM search_words WHERE word IN (SELECT value FROM json_each(:words))")


def _beginnings(session: Session, words: Iterable[str]) -> set[str]:
    """Which of these are the beginning of a word in the file, or a whole one."""
    return set(session.scalars(_BEGINNINGS, {"words": json.dumps(list(words))}))


def _near(session: Session, word: str, *, unfinished: bool) -> tuple[str, ...]:
    """The words in the file that differ by one typing error; those with the same first letter first.

    Of a word that is still being typed also its beginning may hold the error, where no whole word lies near.
    """
    if not (_SHORTEST_WITH_ERROR <= len(word) <= _LONGEST_WITH_ERROR and set(word) <= set(_LETTERS)):
        return ()
    edits = sorted(set(_edits(word)) - {word})
    found = sorted(session.scalars(_THERE_ARE, {"words": json.dumps(edits)}), key=lambda one: (one[0] != word[0], one))
    if not found and unfinished:
        found = sorted(_beginnings(session, (edit for edit in edits if len(edit) >= len(word))))
    return tuple(found[:_NEAR_AT_MOST])


def _edits(word: str) -> Iterator[str]:
    """One letter too many, too few, wrong, or two that changed places."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
