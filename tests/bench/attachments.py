"""P15: an attachment of 250 MB into the file, held against a copy with AES-256 of the same size, and its memory.

Ours runs in a process of its own, so that its memory is its own: carry it in as the window does, and keep it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

from Cryptodome.Cipher import AES

from tests.bench.files import Files
from tests.bench.runner import Row, interleaved
from zorgdesk.domain.attachment_rules import LARGEST, PIECE

REPEATS = 5
_CHILD = "tests.bench.attachments"


def rows(files: Files, repeats: int) -> list[Row]:
    """Time and memory of one attachment of the largest size."""
    source = files.scratch / "groot.bin"
    _write_source(source)
    memory: list[float] = []

    def ours() -> float:
        seconds, grown = _in_a_process(files, source)
        memory.append(grown)
        return seconds * 1000

    copy = files.scratch / "kopie.bin"
    figures, bases = interleaved(ours, lambda: _copy_with_aes(source, copy), min(repeats, REPEATS))
    return [
        Row("P15", "attachment of 250 MB in / copy + AES", figures, bases, goal="3 x", never="5 x"),
        Row("P15", "memory it takes", memory[1:], unit="MiB", goal="+64 MiB"),
    ]


def _write_source(path: Path) -> None:
    with path.open("wb") as file:
        for _ in range(LARGEST // PIECE):
            file.write(os.urandom(PIECE))


def _copy_with_aes(source: Path, target: Path) -> float:
    """Read, encrypt and write it, down to the disk; milliseconds."""
    started = time.perf_counter()
    cipher = AES.new(os.urandom(32), AES.MODE_CBC, os.urandom(16))
    with source.open("rb") as read, target.open("wb") as write:
        while piece := read.read(PIECE):
            write.write(cipher.encrypt(piece))
        write.flush()
        os.fsync(write.fileno())
    target.unlink()
    return (time.perf_counter() - started) * 1000


def _in_a_process(files: Files, source: Path) -> tuple[float, float]:
    """Seconds, and MiB that the process grew."""
    told = subprocess.run(
        [sys.executable, "-m", _CHILD, str(files.scratch / "p15.zorgdesk"), str(source)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return float(told[0]), float(told[1])


def child(path: Path, source: Path) -> None:
    """A new file with one casus; carry the source in and say what it cost."""
    from tests.casework.makers import Maker
    from zorgdesk.casework.attachments import keep_attachment
    from zorgdesk.casework.sheets.attachments import AttachmentTarget
    from zorgdesk.desktop.attaching.carry import carry_in
    from zorgdesk.desktop.progress import Progress
    from zorgdesk.store.keys import FLOOR
    from zorgdesk.store.vault import Vault

    at = datetime(2026, 11, 10, 14, 5)
    path.unlink(missing_ok=True)
    with Vault.create(path, "x" * 20, kdf_profile=FLOOR) as vault:
        with vault.transaction() as session:
            case_id = Maker(session, at.date()).case()
        _forget_peak()
        before = _peak()
        started = time.perf_counter()
        carried = carry_in(vault.transaction, source, AttachmentTarget(case_id), Progress(), at=at)
        with vault.transaction() as session:
            keep_attachment(session, carried.attachment_id, carried.sha256, on=at.date())
        seconds = time.perf_counter() - started
        print(seconds, _peak() - before)
    path.unlink()


def _forget_peak() -> None:
    """Let Linux measure the highest memory anew: deriving the key took 64 MiB of its own."""
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> float:
    """The highest resident memory since it was forgotten, in MiB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    child(Path(sys.argv[1]), Path(sys.argv[2]))
