"""Files that are not opened: each cause has its name, and the file keeps every byte (safety.md)."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.conftest import Closed
from tests.store.sample import NOTES, PASSPHRASE, fingerprint, make_vault, names_in
from zorgdesk.domain.errors import (
    NotAVault,
    StoreProblem,
    VaultBusy,
    VaultDamaged,
    VaultEmpty,
    VaultMissing,
    VaultNewer,
    VaultTruncated,
    WrongPassphrase,
)
from zorgdesk.store import cipher, vault_file
from zorgdesk.store.keys import FileKey
from zorgdesk.store.vault import Vault

PAGE = 4096
Spoil = Callable[[bytes], bytes]

FOREIGN = {
    "plain SQLite": b"SQLite format 3\x00" + bytes(PAGE * 3),
    "a PDF": b"%PDF-1.7\n" + bytes(PAGE),
    "a zip or a Word file": b"PK\x03\x04" + bytes(PAGE),
    "one letter": b"a",
    "text": b"Beste ouders,\n" * 600,
    "random": bytes(range(255, -1, -1)) * 64,
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_file_of_another_program_is_refused_and_kept(folder: Path, content: bytes) -> None:
    path = folder / "iets.zorgdesk"
    path.write_bytes(content)
    must_refuse(path, NotAVault)


def test_an_empty_file_does_not_become_a_vault(folder: Path) -> None:
    path = folder / "leeg.zorgdesk"
    path.touch()
    must_refuse(path, VaultEmpty)


def test_a_folder_and_nothing_at_all_are_named(folder: Path) -> None:
    with pytest.raises(NotAVault):
        Vault.unlock(folder, PASSPHRASE)
    with pytest.raises(VaultMissing):
        Vault.unlock(folder / "geen.zorgdesk", PASSPHRASE)
    with pytest.raises(VaultMissing):
        Vault.unlock(folder / "geen-map" / "geen.zorgdesk", PASSPHRASE)
    assert names_in(folder) == []


@pytest.mark.parametrize("left", [17, 100, PAGE - 1, PAGE + 1, 10 * PAGE - 1, 10 * PAGE, 50 * PAGE, -PAGE, -1])
def test_a_file_without_its_end_is_called_truncated(closed: Closed, left: int) -> None:
    whole = closed.path.read_bytes()
    closed.path.write_bytes(whole[:left])
    must_refuse(closed.path, VaultTruncated, closed.seed)


def test_a_file_with_one_page_left_is_called_truncated(closed: Closed) -> None:
    closed.path.write_bytes(closed.path.read_bytes()[:PAGE])
    must_refuse(closed.path, VaultTruncated, closed.seed)


def flipped(offset: int) -> Spoil:
    return lambda raw: raw[:offset] + bytes((raw[offset] ^ 4,)) + raw[offset + 1 :]


@pytest.mark.parametrize("offset", [16, 100, 2000, PAGE - 70, PAGE - 1])
def test_a_damaged_first_page_is_not_taken_for_a_wrong_passphrase(closed: Closed, offset: int) -> None:
    closed.path.write_bytes(flipped(offset)(closed.path.read_bytes()))
    must_refuse(closed.path, VaultDamaged, closed.seed)


@pytest.mark.parametrize("offset", [2, 9, 15])
def test_a_damaged_head_opens_with_no_passphrase(closed: Closed, offset: int) -> None:
    closed.path.write_bytes(flipped(offset)(closed.path.read_bytes()))
    must_refuse(closed.path, WrongPassphrase, closed.seed)


def test_a_head_with_a_derivation_of_later_is_a_newer_file(closed: Closed) -> None:
    raw = closed.path.read_bytes()
    closed.path.write_bytes(raw[:1] + bytes((0xDF,)) + raw[2:])
    must_refuse(closed.path, VaultNewer)


def test_a_newer_file_is_refused_with_both_versions_and_kept(closed: Closed) -> None:
    connection = cipher.connect(closed.path, FileKey(vault_file.read_head(closed.path), closed.seed))
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    before = fingerprint(closed.path)
    with pytest.raises(VaultNewer) as caught:
        closed.open()
    assert (caught.value.found, caught.value.known, caught.value.path) == (7, 1, closed.path)
    assert fingerprint(closed.path) == before
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


def test_a_wrong_seed_touches_nothing(closed: Closed) -> None:
    must_refuse(closed.path, WrongPassphrase, b"\x07" * 19)


def test_a_wrong_seed_does_not_play_a_waiting_journal_back(closed: Closed) -> None:
    journal = vault_file.journal_of(closed.path)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(2000))
    must_refuse(closed.path, WrongPassphrase, b"\x07" * 19)
    assert journal.exists()


def test_the_head_of_an_open_vault_is_known_without_opening_the_file_again(closed: Closed, vault: Vault) -> None:
    """A handle closed by this process would drop SQLite's locks (stack.md)."""
    closed.path.chmod(0)
    moved = closed.path.rename(closed.path.with_name("elders.zorgdesk"))
    assert vault_file.read_head(closed.path) == vault.key.head
    vault.close()
    with pytest.raises(VaultMissing):
        vault_file.read_head(closed.path)
    moved.chmod(0o600)


def test_a_link_and_its_target_are_one_file(closed: Closed, vault: Vault) -> None:
    link = closed.path.with_name("snelkoppeling.zorgdesk")
    os.symlink(closed.path, link)
    with pytest.raises(VaultBusy):
        Vault.open_with_seed(link, closed.seed, migrations=NOTES)


def test_part_files_of_an_ended_process_are_removed_when_the_vault_opens(closed: Closed) -> None:
    for leftover in ("dossier.zorgdesk.part", "dossier.zorgdesk.part-journal"):
        closed.path.with_name(leftover).write_bytes(b"half")
    closed.open().close()
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


def test_a_vault_that_could_not_be_made_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(5, "the disk says no")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(StoreProblem):
        make_vault(folder / "dossier.zorgdesk")
    assert names_in(folder) == []


def must_refuse(path: Path, kind: type[StoreProblem], seed: bytes | None = None) -> None:
    before, names = fingerprint(path), names_in(path.parent)
    with pytest.raises(kind) as caught:
        Vault.open_with_seed(path, Vault.derive(path, PASSPHRASE) if seed is None else seed, migrations=NOTES)
    assert getattr(caught.value, "path", path) == path
    assert str(path) not in str(caught.value)
    assert fingerprint(path) == before
    assert names_in(path.parent) == names
