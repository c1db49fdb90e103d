"""Processes to be killed: each does one kind of work on a vault and says, line by line, what it may be held to.

`start("write", path, seed)` gives a Child to read lines from; this file is also the program that the child runs.
"""

import hashlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 60.0


class Child:
    """A running child, its lines, and the means to end it."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.children", *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._unread = b""

    def line(self) -> str:
        """The next line; "" when the child has ended."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while b"\n" not in self._unread:
            if not self._fill(deadline - time.monotonic()):
                return ""
        line, _, self._unread = self._unread.partition(b"\n")
        return line.decode()

    def lines_until(self, seconds: float) -> list[str]:
        """Every whole line that comes within this time."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and self._fill(left):
            pass
        return self._whole_lines()

    def rest(self) -> list[str]:
        """Every whole line a dead child still left in the pipe; half a line was never said."""
        while self._fill(PATIENCE_SECONDS):
            pass
        return self._whole_lines()

    def say(self, word: str) -> None:
        """Send one line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n".encode())

    def kill(self) -> None:
        """SIGKILL: no time to tidy up."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _fill(self, seconds: float) -> bool:
        """Wait for output; False at the end of it or of the time."""
        assert self._process.stdout is not None
        if not select.select([self._process.stdout], [], [], max(0.0, seconds))[0]:
            return False
        found = os.read(self._process.stdout.fileno(), 65536)
        self._unread += found
        return bool(found)

    def _whole_lines(self) -> list[str]:
        *lines, self._unread = self._unread.split(b"\n")
        return [line.decode() for line in lines]


def start(work: str, path: Path, seed: bytes, *more: object) -> Child:
    """Start a child on this vault."""
    return Child([work, str(path), seed.hex(), *(str(each) for each in more)])


# Inside the child --------------------------------------------------------------------------------------------------


def say(line: str) -> None:
    """One line to the parent, at once."""
    os.write(1, f"{line}\n".encode())


def hold(path: Path, seed: bytes) -> None:
    """Open, say so, and close when told."""
    from tests.store.sample import NOTES
    from zorgdesk.store.vault import Vault

    with Vault.open_with_seed(path, seed, migrations=NOTES):
        say("open")
        sys.stdin.readline()
    say("closed")
    sys.stdin.readline()


def race(path: Path, seed: bytes) -> None:
    """Try to open each time when told."""
    from tests.store.sample import NOTES
    from zorgdesk.domain.errors import VaultBusy
    from zorgdesk.store.vault import Vault

    say("ready")
    while sys.stdin.readline():
        try:
            vault = Vault.open_with_seed(path, seed, migrations=NOTES)
        except VaultBusy:
            say("busy")
            sys.stdin.readline()
        else:
            say("open")
            sys.stdin.readline()
            vault.close()
        say("closed")


def write(path: Path, seed: bytes, first: str) -> None:
    """Write numbered notes for ever; a number is said only after its commit."""
    from tests.store.sample import NOTES, write_note
    from zorgdesk.store.vault import Vault

    with Vault.open_with_seed(path, seed, migrations=NOTES) as vault:
        say("open")
        number = int(first)
        while True:
            write_note(vault, f"{number} " + "wat wij zagen in de hoek " * (number % 200))
            say(str(number))
            number += 1


def back_up(path: Path, seed: bytes, folder: str) -> None:
    """Make one backup after another; a name is said only after it was made."""
    from tests.store.sample import NOTES
    from zorgdesk.store.backup import make_backup
    from zorgdesk.store.vault import Vault

    with Vault.open_with_seed(path, seed, migrations=NOTES) as vault:
        say("open")
        while True:
            say(make_backup(vault, Path(folder), datetime(2026, 3, 3, 14, 5)).path.name)


def change_passphrase(path: Path, seed: bytes, first: str) -> None:
    """Change the passphrase for ever: "try n" before, "done n" after, with `quick_seed` as derivation."""
    from tests.store.sample import NOTES
    from zorgdesk.store import keys
    from zorgdesk.store.vault import Vault

    keys.derive_seed = quick_seed
    with Vault.open_with_seed(path, seed, migrations=NOTES) as vault:
        say("open")
        number = int(first)
        while True:
            say(f"try {number}")
            vault.change_passphrase(str(number))
            say(f"done {number}")
            number += 1


def quick_seed(passphrase: str, head: bytes) -> bytes:
    """Stands in for Argon2id where only what comes after it is tested: else nearly every kill would hit Argon2id."""
    return hashlib.blake2b(passphrase.encode(), digest_size=19, salt=head).digest()


def attach(path: Path, seed: bytes, source: str) -> None:
    """Carry one file after another into casus 1; a number is said only after the attachment was kept."""
    from zorgdesk.casework.attachments import keep_attachment
    from zorgdesk.casework.sheets.attachments import AttachmentTarget
    from zorgdesk.desktop.attaching.carry import carry_in
    from zorgdesk.desktop.progress import Progress
    from zorgdesk.store.vault import Vault

    at, file, number = datetime(2026, 3, 3, 14, 5), Path(source), 0
    with Vault.open_with_seed(path, seed) as vault:
        say("open")
        while True:
            file.write_bytes(f"{number} ".encode() + os.urandom(6 * 1024 * 1024))
            carried = carry_in(vault.transaction, file, AttachmentTarget(1), Progress(), at=at)
            with vault.transaction() as session:
                keep_attachment(session, carried.attachment_id, carried.sha256, on=at.date())
            say(str(carried.attachment_id))
            number += 1


def type_plan(path: Path, seed: bytes) -> None:
    """Type numbers into a plan, in the real page; after every key it says when that was and how much stands there."""
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from zorgdesk.desktop import look
    from zorgdesk.desktop.desk import Desk
    from zorgdesk.desktop.pages.plan import PlanPage
    from zorgdesk.desktop.places import PageKey, Place
    from zorgdesk.desktop.widgets.long_text import LongText
    from zorgdesk.store.vault import Vault

    app = QApplication(["typing"])
    look.put_on(app)
    with Vault.open_with_seed(path, seed) as vault:
        page = PlanPage(Desk(vault, datetime.now))
        page.show()
        page.show_place(Place(PageKey.PLAN, 1, field="needs.needs"))
        field = next(one for one in page.findChildren(LongText, "needs"))
        begun = len(field.value())
        say("open")
        for typed, sign in enumerate(typed_stream(), start=1):
            field.moveCursor(QTextCursor.MoveOperation.End)
            QTest.keyClick(field, sign)
            app.processEvents()
            say(f"{time.monotonic()} {begun + typed}")
            time.sleep(0.005)


def typed_stream() -> Iterator[str]:
    """What is typed: "1 2 3 …", so that a lost piece shows."""
    return (sign for number in count(1) for sign in f"{number} ")


class Deadly(tuple[str, ...]):
    """Statements that kill the process before the one numbered `at`; with `at` = their number, after the last."""

    at: int

    def __iter__(self) -> Iterator[str]:
        for number, statement in enumerate(super().__iter__()):
            if number == self.at:
                os.kill(os.getpid(), signal.SIGKILL)
            yield statement
        if self.at == len(self):
            os.kill(os.getpid(), signal.SIGKILL)


def migrate(path: Path, seed: bytes, at: str) -> None:
    """Open with a second migration that dies at a statement."""
    from tests.store.sample import FIRST, SECOND
    from zorgdesk.store.migrations import Migration
    from zorgdesk.store.vault import Vault

    statements = Deadly(SECOND.statements)
    statements.at = int(at)
    Vault.open_with_seed(path, seed, migrations=(FIRST, Migration(2, "deadly", statements))).close()
    say("done")


def migrate_slowly(path: Path, seed: bytes) -> None:
    """Open with the second migration, saying when it begins: the kill comes from outside, at any moment."""
    from tests.store.sample import NOTES_AND_COLOURS
    from zorgdesk.store.vault import Vault

    say("open")
    Vault.open_with_seed(path, seed, migrations=NOTES_AND_COLOURS).close()
    say("done")


WORK: dict[str, Callable[..., None]] = {
    "hold": hold,
    "race": race,
    "write": write,
    "back_up": back_up,
    "attach": attach,
    "change_passphrase": change_passphrase,
    "type_plan": type_plan,
    "migrate": migrate,
    "migrate_slowly": migrate_slowly,
}


if __name__ == "__main__":
    WORK[sys.argv[1]](Path(sys.argv[2]), bytes.fromhex(sys.argv[3]), *sys.argv[4:])
