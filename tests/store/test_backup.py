"""Backups: proved before they get their name, listed by it, and opened with the same passphrase."""

import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.store.conftest import Closed
from tests.store.sample import NOTES, fingerprint, make_vault, names_in, notes_in, write_note
from zorgdesk.domain.errors import BackupFailed, BackupFlaw, FolderNotWritable, VaultDamaged, VaultExists
from zorgdesk.store import copies
from zorgdesk.store.backup import BackupReport, list_backups, make_backup
from zorgdesk.store.check import CheckReport, check_file
from zorgdesk.store.keys import FileKey
from zorgdesk.store.vault import Vault

AT = datetime(2026, 3, 3, 14, 5, 9)


@pytest.fixture
def stick(folder: Path) -> Path:
    place = folder / "stick"
    place.mkdir()
    return place


def test_a_backup_opens_with_the_same_seed_and_holds_the_same(vault: Vault, stick: Path, closed: Closed) -> None:
    made = make_backup(vault, stick, AT)
    assert made.path == stick / "dossier-2026-03-03-140509.zorgdesk"
    assert made.made_at == AT
    assert made.size == made.path.stat().st_size
    assert made.report.clean
    assert made.report.contents == vault.check().contents
    assert names_in(stick) == [made.path.name]
    with Vault.open_with_seed(made.path, closed.seed, migrations=NOTES) as copy:
        assert notes_in(copy) == notes_in(vault)


def test_a_backup_opens_with_the_passphrase_and_nothing_else(folder: Path, stick: Path) -> None:
    with make_vault(folder / "a.zorgdesk", "vijf woorden") as vault:
        write_note(vault, "Łukasz")
        made = make_backup(vault, stick, AT)
    (folder / "a.zorgdesk").unlink()
    with Vault.open_with_seed(made.path, Vault.derive(made.path, "vijf woorden"), migrations=NOTES) as copy:
        assert notes_in(copy) == ["Łukasz"]


def test_nothing_of_a_backup_is_plain(vault: Vault, stick: Path) -> None:
    write_note(vault, "kanarie-in-de-kopie " * 50)
    raw = make_backup(vault, stick, AT).path.read_bytes()
    assert b"kanarie" not in raw
    assert raw.startswith(vault.key.head)


def test_two_backups_in_one_second_are_two_files(vault: Vault, stick: Path) -> None:
    first, second = make_backup(vault, stick, AT), make_backup(vault, stick, AT)
    assert first.path != second.path
    assert [found.path for found in list_backups(stick)] == [second.path, first.path] or len(list_backups(stick)) == 2


def test_a_backup_can_be_given_its_own_name_but_replaces_nothing(vault: Vault, stick: Path, closed: Closed) -> None:
    made = make_backup(vault, stick / "mijn kopie.zorgdesk", AT)
    before = fingerprint(made.path)
    for taken in (made.path, closed.path):
        with pytest.raises(VaultExists):
            make_backup(vault, taken, AT)
    assert fingerprint(made.path) == before
    assert vault.check().clean


def test_a_backup_can_be_made_on_another_thread_while_working(vault: Vault, stick: Path) -> None:
    made: list[BackupReport] = []
    thread = threading.Thread(target=lambda: made.extend(make_backup(vault, stick, AT) for _ in range(3)))
    thread.start()
    number = 0
    while thread.is_alive():
        write_note(vault, f"tijdens {number}")
        number += 1
    thread.join()
    assert len(made) == 3
    assert all(each.report.clean for each in made)
    assert len(notes_in(vault)) == 201 + number
    assert vault.check().clean


def test_a_folder_that_is_not_there_is_named(vault: Vault, folder: Path) -> None:
    with pytest.raises(FolderNotWritable):
        make_backup(vault, folder / "geen stick", AT)
    with pytest.raises(FolderNotWritable):
        make_backup(vault, folder / "geen stick" / "kopie.zorgdesk", AT)


def test_a_folder_that_can_not_be_written_is_named(closed: Closed, stick: Path, as_nobody: None) -> None:
    stick.chmod(0o500)
    with closed.open() as vault, pytest.raises(FolderNotWritable):
        make_backup(vault, stick, AT)
    stick.chmod(0o700)
    assert names_in(stick) == []


def spoil(monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]) -> None:
    """Let the proof of the copy find something."""

    def dishonest(path: Path, key: FileKey) -> CheckReport:
        return replace(check_file(path, key), **change)

    monkeypatch.setattr(copies, "check_file", dishonest)


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({"cipher_findings": ("HMAC verification failed for page 3",)}, BackupFlaw.NOT_CLEAN),
        ({"database_findings": ("row 3 missing from index",)}, BackupFlaw.NOT_CLEAN),
        ({"counts": (("note", 200),)}, BackupFlaw.CONTENTS_DIFFER),
        ({"schema_version": 2}, BackupFlaw.CONTENTS_DIFFER),
    ],
)
def test_a_copy_that_does_not_prove_equal_is_thrown_away(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], flaw: BackupFlaw
) -> None:
    spoil(monkeypatch, change)
    with pytest.raises(BackupFailed) as caught:
        make_backup(vault, stick, AT)
    assert caught.value.reason is flaw
    assert names_in(stick) == []


def test_of_a_damaged_vault_no_backup_is_made(closed: Closed, stick: Path) -> None:
    raw = bytearray(closed.path.read_bytes())
    raw[30 * 4096 + 9] ^= 1
    closed.path.write_bytes(raw)
    with closed.open() as vault, pytest.raises((VaultDamaged, BackupFailed)):
        make_backup(vault, stick, AT)
    assert names_in(stick) == []


def test_the_list_shows_backups_newest_first_and_nothing_else(vault: Vault, stick: Path) -> None:
    times = [datetime(2026, 3, day, 14, 5) for day in (3, 1, 2)]
    for at in times:
        make_backup(vault, stick, at)
    for other in (
        "dossier-2026-03-09-140500.zorgdesk.part",
        "vakantie.jpg",
        "dossier.zorgdesk",
        "-2026-03-03.zorgdesk",
    ):
        (stick / other).write_bytes(b"x")
    (stick / "map-2026-03-09-140500.zorgdesk").mkdir()
    found = list_backups(stick)
    assert [backup.made_at for backup in found] == sorted(times, reverse=True)
    assert all(backup.size == backup.path.stat().st_size for backup in found)


def test_the_part_file_of_an_ended_backup_is_removed_by_the_next(vault: Vault, stick: Path) -> None:
    (stick / "dossier-2026-03-02-140500.zorgdesk.part").write_bytes(b"half")
    (stick / "ander-2026-03-02-140500.zorgdesk.part").write_bytes(b"half")
    made = make_backup(vault, stick, AT)
    assert names_in(stick) == ["ander-2026-03-02-140500.zorgdesk.part", made.path.name]


def test_a_name_with_an_impossible_date_is_no_backup(stick: Path) -> None:
    (stick / "dossier-2026-13-45-996199.zorgdesk").write_bytes(b"x")
    assert list_backups(stick) == ()


def test_a_folder_that_is_gone_has_no_backups(folder: Path) -> None:
    assert list_backups(folder / "geen stick") == ()
