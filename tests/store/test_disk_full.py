"""A full disk: nothing half is kept, nothing is called saved, and the work goes on once there is room."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.conftest import Closed
from tests.store.sample import NOTES_AND_COLOURS, make_vault, names_in, notes_in, write_note
from zorgdesk.domain.errors import DiskFailing, DiskFull
from zorgdesk.store.backup import make_backup
from zorgdesk.store.vault import Vault

resource = pytest.importorskip("resource", reason="Windows has no limit on the size of a file")

AT = datetime(2026, 3, 3, 14, 5)
BIG = "wat wij zagen " * 60_000


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """The system refuses every write past this size, for any account; Python ignores the signal that comes with it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_note_that_does_not_fit_is_not_kept_and_the_rest_is(closed: Closed) -> None:
    with closed.open() as vault:
        before = notes_in(vault)
        with no_file_larger_than(closed.path.stat().st_size), pytest.raises((DiskFull, DiskFailing)):
            write_note(vault, BIG)
        assert notes_in(vault) == before
        assert vault.check().clean
        write_note(vault, "past wel")
    with closed.open() as again:
        assert notes_in(again) == [*before, "past wel"]


@pytest.mark.parametrize("pages", [1, 2, 5, 20, 60])
def test_a_backup_that_does_not_fit_leaves_no_part_of_itself(closed: Closed, pages: int) -> None:
    with closed.open() as vault:
        with no_file_larger_than(pages * 4096), pytest.raises((DiskFull, DiskFailing)):
            make_backup(vault, closed.path.parent, AT)
        assert vault.check().clean
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


@pytest.mark.parametrize("pages", [1, 5, 60])
def test_a_passphrase_that_can_not_be_written_leaves_the_old_one(closed: Closed, pages: int) -> None:
    with closed.open() as vault:
        with no_file_larger_than(pages * 4096), pytest.raises((DiskFull, DiskFailing)):
            vault.change_passphrase("een andere")
        write_note(vault, "nog steeds open")
        assert vault.key.seed == closed.seed
    with closed.open() as again:
        assert notes_in(again)[-1] == "nog steeds open"
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


def test_a_new_vault_that_does_not_fit_is_not_made(folder: Path) -> None:
    with no_file_larger_than(3 * 4096), pytest.raises((DiskFull, DiskFailing)):
        make_vault(folder / "dossier.zorgdesk")
    assert names_in(folder) == []


def test_a_migration_without_room_for_its_copy_does_not_begin(closed: Closed) -> None:
    before = closed.path.read_bytes()
    with no_file_larger_than(10 * 4096), pytest.raises((DiskFull, DiskFailing)):
        closed.open(NOTES_AND_COLOURS)
    assert closed.path.read_bytes() == before
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A real disk of 1 MiB."""
    place = folder / "schijf"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this account may not mount a small disk; the tests with a size limit cover the same")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def write_until_full(vault: Vault, kept: list[str]) -> None:
    for number in range(10_000):
        note = f"{number} " + "spelen " * 3000
        write_note(vault, note)
        kept.append(note)


def test_on_a_really_full_disk_everything_acknowledged_is_kept(small_disk: Path, closed: Closed) -> None:
    path = small_disk / "dossier.zorgdesk"
    shutil.copy(closed.path, path)
    kept: list[str] = []
    with Closed(path, closed.seed).open() as vault:
        kept = notes_in(vault)
        with pytest.raises(DiskFull):
            write_until_full(vault, kept)
        with pytest.raises(DiskFull):
            make_backup(vault, small_disk, AT)
        with pytest.raises(DiskFull):
            vault.change_passphrase("een andere")
        assert notes_in(vault) == kept
        assert vault.check().clean
    assert names_in(small_disk) == ["dossier.zorgdesk"]
    with Vault.open_with_seed(path, closed.seed, migrations=NOTES_AND_COLOURS[:1]) as again:
        assert notes_in(again) == kept
