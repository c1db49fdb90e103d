"""A small vault for the tests of the store: three tables of its own, so that they do not lean on the records."""

import hashlib
from pathlib import Path

from sqlalchemy import text

from zorgdesk.store.keys import FLOOR
from zorgdesk.store.migrations import Migration
from zorgdesk.store.vault import Vault

PASSPHRASE = "vijf rustige woorden over Zoë"

FIRST = Migration(
    1,
    "notes",
    (
        "CREATE TABLE folder (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
        "CREATE TABLE note (id INTEGER PRIMARY KEY, folder_id INTEGER REFERENCES folder (id), body TEXT NOT NULL)",
        'CREATE VIRTUAL TABLE note_text USING fts5(body, tokenize = "unicode61 remove_diacritics 2")',
        "CREATE INDEX ix_note_folder_id ON note (folder_id)",
    ),
)
SECOND = Migration(
    2,
    "colours",
    (
        "ALTER TABLE folder ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE tag (id INTEGER PRIMARY KEY, word TEXT NOT NULL)",
        "UPDATE note SET body = body || '!'",
        "INSERT INTO tag (word) SELECT name FROM folder",
    ),
)
NOTES = (FIRST,)
NOTES_AND_COLOURS = (FIRST, SECOND)


def make_vault(path: Path, passphrase: str = PASSPHRASE) -> Vault:
    """A new vault with the tables of `NOTES`, at the floor of the derivation."""
    return Vault.create(path, passphrase, kdf_profile=FLOOR, migrations=NOTES)


def write_note(vault: Vault, body: str, folder_id: int | None = None) -> None:
    """One transaction: a note and its words for searching."""
    with vault.transaction() as session:
        session.execute(text("INSERT INTO note (folder_id, body) VALUES (:f, :b)"), {"f": folder_id, "b": body})
        session.execute(text("INSERT INTO note_text (body) VALUES (:b)"), {"b": body})


def notes_in(vault: Vault) -> list[str]:
    """Every note, oldest first."""
    with vault.reading() as session:
        return list(session.scalars(text("SELECT body FROM note ORDER BY id")))


def fingerprint(path: Path) -> str:
    """SHA-256 of a file that is not open in this process."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names_in(folder: Path) -> list[str]:
    """The names in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())
