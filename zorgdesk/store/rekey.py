"""Another passphrase: the whole file is written anew with a new head and key, proved, and put in its place.

Never `PRAGMA rekey` with a new salt: ended in the middle it locked the user out 24 times of 120, this way 0 of 120
(stack.md). Until the last step the old file is untouched and opens with the old passphrase.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.store import copies, vault_file
from zorgdesk.store.keys import FileKey


def rewrite(path: Path, old: FileKey, new: FileKey) -> None:
    """Replace the file by the same content under `new`. No other connection may be writing.

    Raises StoreProblem, BackupFailed when the new file does not prove equal; then the old file is still there.
    """
    with copies.part_of(path) as part:
        with copies.unchanging(path, old, read_only=False) as (connection, expected):
            _export(connection, part, new, version=expected[0])
        copies.prove(part, new, expected)
        if vault_file.journal_of(path).exists():
            raise RuntimeError("a journal of the old file would be played back into the new one")
        copies.publish(part, path)


def _export(connection: dbapi2.Connection, part: Path, new: FileKey, *, version: int) -> None:
    # the literal is never empty: ATTACH … KEY '' would write plain text
    connection.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(part), new.literal))
    connection.execute("PRAGMA fresh.synchronous = EXTRA")
    connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
    connection.execute(f"PRAGMA fresh.user_version = {version:d}")  # the export does not copy it
    connection.execute("DETACH DATABASE fresh")
