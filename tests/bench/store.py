"""P6: what encryption costs. The same rows and statements in an encrypted and in a plain file of the same SQLite."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from tests.bench.runner import Probe, Row, interleaved, timed
from zorgdesk.store import cipher
from zorgdesk.store.keys import FLOOR, SEED_SIZE, FileKey, new_head

NOTES = 40_000
SYLLABLES = ("ta", "ge", "mo", "spel", "slaap", "ou", "groep", "rust", "lucht", "wolk", "boom", "vis", "kleur", "bal")
WORDS = [first + second for first in SYLLABLES for second in SYLLABLES]
SCHEMA = (
    "CREATE TABLE notes (id INTEGER PRIMARY KEY, case_id INTEGER, title TEXT, body TEXT)",
    "CREATE INDEX notes_case ON notes (case_id, title)",
    "CREATE VIRTUAL TABLE found USING fts5 (body, content = 'notes', content_rowid = 'id')",
)
LIST = "SELECT id, case_id, title FROM notes WHERE id % 4 = 0 ORDER BY title, id LIMIT 10000"
FIND = "SELECT rowid FROM found WHERE found MATCH '\"wolkvis\" \"visbal\"' ORDER BY rank LIMIT 50"


class Side:
    """One of the two files, with the four things that are measured."""

    def __init__(self, path: Path, key: FileKey | None) -> None:
        self._path, self._key = path, key
        path.touch()
        self._connection = self._connect()
        self._fill()
        self._random = random.Random(7)

    def _connect(self) -> dbapi2.Connection:
        if self._key is not None:
            return cipher.connect(self._path, self._key)
        connection = dbapi2.connect(str(self._path), isolation_level=None, cached_statements=256)
        for setting in cipher._SETTINGS:
            if "cipher" not in setting:
                connection.execute(setting)
        return connection

    def _fill(self) -> None:
        chance = random.Random(11)
        self._connection.execute("BEGIN")
        for statement in SCHEMA:
            self._connection.execute(statement)
        self._connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?)", _notes(chance))
        self._connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
        self._connection.execute("COMMIT")

    def save(self) -> None:
        """Change one note in a transaction of its own."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("UPDATE notes SET body = body || ' bal' WHERE id = ?", (self._any(),))
        self._connection.execute("COMMIT")

    def find(self) -> None:
        """Search two words."""
        self._connection.execute(FIND).fetchall()

    def point(self) -> None:
        """Read 200 notes from all over the file."""
        for _ in range(200):
            self._connection.execute("SELECT body FROM notes WHERE id = ?", (self._any(),)).fetchone()

    def cold_list(self) -> float:
        """Read a list of 10,000 with a connection that has read nothing yet; milliseconds of the list alone."""
        self._connection.close()
        self._connection = self._connect()
        return timed(lambda: self._connection.execute(LIST).fetchall())()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _any(self) -> int:
        return self._random.randrange(NOTES)


def _notes(chance: random.Random) -> Iterator[tuple[int, int, str, str]]:
    for number in range(NOTES):
        yield number, number % 10_000, " ".join(chance.choices(WORDS, k=4)), " ".join(chance.choices(WORDS, k=60))


def rows(folder: Path, repeats: int) -> list[Row]:
    """The four rows of P6."""
    ours = Side(folder / "encrypted", FileKey(new_head(FLOOR), bytes(range(SEED_SIZE))))
    base = Side(folder / "plain", None)
    pairs: list[tuple[str, Probe, Probe, str, str]] = [
        ("save one note", timed(ours.save), timed(base.save), "1.3 x", "1.7 x"),
        ("search two words", timed(ours.find), timed(base.find), "1.3 x", "1.7 x"),
        ("read 200 notes", timed(ours.point), timed(base.point), "2.5 x", "3.25 x"),
        ("cold list of 10,000", ours.cold_list, base.cold_list, "3.5 x", "4.55 x"),
    ]
    made = []
    for name, probe, other, goal, never in pairs:
        figures, bases = interleaved(probe, other, repeats)
        made.append(Row("P6", f"encrypted / plain: {name}", figures, bases, goal=goal, never=never))
    ours.close(), base.close()
    return made
