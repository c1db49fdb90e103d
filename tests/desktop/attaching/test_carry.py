"""A file comes in whole or not at all, whatever it is called, wherever it stands and whatever happens on the way."""

import hashlib
import os
from pathlib import Path

import pytest

from tests.desktop.attaching.conftest import AT
from zorgdesk.casework.attachment_list import attachments_of, content, leftovers, unfinished_names
from zorgdesk.casework.attachments import keep_attachment
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.sheets.attachments import AttachmentTarget
from zorgdesk.desktop.attaching import carry
from zorgdesk.desktop.attaching.carry import carry_in
from zorgdesk.desktop.attaching.sweeping import sweep_all
from zorgdesk.desktop.progress import Progress, Stopped, stop_all
from zorgdesk.domain.attachment_rules import LARGEST, PIECE
from zorgdesk.domain.errors import (
    AttachmentAlreadyThere,
    AttachmentEmpty,
    AttachmentNoFile,
    AttachmentTooLarge,
    DiskFull,
    SourceUnreadable,
)
from zorgdesk.domain.values import AttachmentForm
from zorgdesk.store.vault import Vault

HERE = AttachmentTarget(1)
LARGE = os.urandom(PIECE) * 9 + b"einde"
"""More pieces than are wiped in one turn."""


def file_with(folder: Path, body: bytes, name: str = "verslag.pdf") -> Path:
    """A file on the disk."""
    path = folder / name
    path.write_bytes(body)
    return path


def let_in(vault: Vault, path: Path, progress: Progress | None = None) -> int:
    """Carry a file in and keep it, as the window does."""
    carried = carry_in(vault.transaction, path, HERE, progress or Progress(), at=AT)
    with vault.transaction() as session:
        keep_attachment(session, carried.attachment_id, carried.sha256, on=AT.date())
    return carried.attachment_id


def nothing_is_left(vault: Vault) -> bool:
    """No row, no piece."""
    with vault.reading() as session:
        return not attachments_of(session, HERE) and not leftovers(session, coming=True)


def test_what_comes_in_is_what_was_there(vault: Vault, tmp_path: Path) -> None:
    progress = Progress()
    attachment_id = let_in(vault, file_with(tmp_path, b"%PDF-1.7" + LARGE), progress)
    with vault.reading() as session:
        (line,) = attachments_of(session, HERE)
        assert content(session, attachment_id) == b"%PDF-1.7" + LARGE
    assert (line.form, line.file_name, line.dated_on) == (AttachmentForm.PDF, "verslag.pdf", AT.date())
    assert line.sha256 == hashlib.sha256(b"%PDF-1.7" + LARGE).hexdigest()
    assert progress.share == 1.0


def test_two_gigabytes_are_refused_before_a_byte_is_read(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = tmp_path / "film.mp4"
    with huge.open("wb") as file:
        file.truncate(2 * 1024**3)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(AttachmentTooLarge) as no:
        carry_in(vault.transaction, huge, HERE, Progress(), at=AT)
    assert (no.value.name, no.value.size) == ("film.mp4", 2 * 1024**3)


def test_the_largest_that_may_come_is_looked_at(tmp_path: Path) -> None:
    edge = tmp_path / "rand.bin"
    with edge.open("wb") as file:
        file.truncate(LARGEST)
    assert carry.must_be_welcome(edge) == LARGEST


def test_empty_folder_device_and_a_stick_that_is_gone_each_say_why(vault: Vault, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    for path, kind in (
        (file_with(tmp_path, b"", "leeg.txt"), AttachmentEmpty),
        (tmp_path, AttachmentNoFile),
        (tmp_path / "pijp", AttachmentNoFile),
        (tmp_path / "stick" / "weg.pdf", SourceUnreadable),
        (Path("/tmp/" + "a" * 300), SourceUnreadable),
        (Path("/tmp/nul\0byte"), SourceUnreadable),
    ):
        with pytest.raises(kind):
            carry_in(vault.transaction, path, HERE, Progress(), at=AT)
    assert nothing_is_left(vault)


def test_a_stick_pulled_out_halfway_leaves_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_with(tmp_path, LARGE)
    real, calls = carry.add_pieces, iter(range(100))

    def pulled(*args: object) -> object:
        if next(calls) == 1:
            raise OSError(5, "Input/output error")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(carry, "add_pieces", pulled)
    with pytest.raises(SourceUnreadable):
        carry_in(vault.transaction, path, HERE, Progress(), at=AT)
    assert nothing_is_left(vault)


@pytest.mark.parametrize("change", [-1, 1])
def test_a_file_that_shrinks_or_grows_meanwhile_is_not_kept(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: int
) -> None:
    path = file_with(tmp_path, LARGE)
    monkeypatch.setattr(carry, "must_be_welcome", lambda _: len(LARGE) - change)
    with pytest.raises(SourceUnreadable):
        carry_in(vault.transaction, path, HERE, Progress(), at=AT)
    assert nothing_is_left(vault)


def test_a_full_disk_says_so_and_leaves_nothing_after_the_sweep(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_with(tmp_path, LARGE)

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(carry, "add_pieces", full)
    monkeypatch.setattr(carry, "drop_coming", full)
    with pytest.raises(DiskFull):
        carry_in(vault.transaction, path, HERE, Progress(), at=AT)
    with vault.reading() as session:
        assert unfinished_names(session) == ("verslag.pdf",)
        found = leftovers(session, coming=True)
    sweep_all(vault, found, Progress())
    assert nothing_is_left(vault)


def test_stopping_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        carry_in(vault.transaction, file_with(tmp_path, LARGE), HERE, progress, at=AT)
    assert nothing_is_left(vault)


def test_a_lock_in_between_leaves_it_to_the_next_opening(vault: Vault, tmp_path: Path) -> None:
    progress = Progress()
    stop_all()
    assert progress.stopped
    with pytest.raises(Stopped):
        carry_in(vault.transaction, file_with(tmp_path, LARGE), HERE, progress, at=AT)
    with vault.reading() as session:
        assert unfinished_names(session) == ("verslag.pdf",)
        assert attachments_of(session, HERE) == ()


def test_the_same_bytes_under_another_name_are_not_read_in_again(vault: Vault, tmp_path: Path) -> None:
    first = let_in(vault, file_with(tmp_path, LARGE))
    with pytest.raises(AttachmentAlreadyThere) as no:
        carry_in(vault.transaction, file_with(tmp_path, LARGE, "kopie.pdf"), HERE, Progress(), at=AT)
    assert no.value.attachment_id == first
    other = LARGE[:-1] + b"!"
    let_in(vault, file_with(tmp_path, other, "anders.pdf"))


def test_a_name_that_lies_is_made_harmless(vault: Vault, tmp_path: Path) -> None:
    let_in(vault, file_with(tmp_path, b"MZ", "verslag\u202efdp.exe"))
    with vault.reading() as session:
        (line,) = attachments_of(session, HERE)
    assert (line.file_name, line.title, line.form) == ("verslagfdp.exe", "verslagfdp", AttachmentForm.OTHER)


def test_nothing_readable_is_written_beside_the_file(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "bron"
    source.mkdir()
    let_in(vault, file_with(source, b"KANARIE in een bijlage " * 1000, "kanarie.txt"))
    beside = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert beside == {"dossier.zorgdesk", "dossier.zorgdesk.lock"}
    assert b"KANARIE" not in (tmp_path / "dossier.zorgdesk").read_bytes()


def test_the_window_may_write_in_between(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two turns the file is free, and what was written there stays when the attachment does not come."""
    monkeypatch.setattr(carry, "PIECES_AT_ONCE", 1)
    progress = Progress()
    real = progress.tell

    def write_and_stop(done: int, total: int) -> None:
        real(done, total)
        with vault.transaction() as session:
            set_preferences(session, own_name="Fenna")
        progress.stop()

    monkeypatch.setattr(progress, "tell", write_and_stop)
    with pytest.raises(Stopped):
        carry_in(vault.transaction, file_with(tmp_path, LARGE), HERE, progress, at=AT)
    with vault.reading() as session:
        assert preferences(session).own_name == "Fenna"
    assert nothing_is_left(vault)
