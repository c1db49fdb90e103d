"""A file or folder that can't be written is opened for reading, and kept byte for byte (safety.md)."""

from pathlib import Path

import pytest

from tests.store.conftest import Closed
from tests.store.sample import NOTES_AND_COLOURS, fingerprint, make_vault, names_in, notes_in, write_note
from zorgdesk.domain.errors import FolderNotWritable, VaultBusy, VaultReadOnly
from zorgdesk.store.vault import Vault


@pytest.fixture(params=["file", "folder", "both"])
def locked_up(request: pytest.FixtureRequest, closed: Closed, as_nobody: None) -> Closed:
    """The vault in a folder, or as a file, that may not be written."""
    if request.param in ("file", "both"):
        closed.path.chmod(0o400)
    if request.param in ("folder", "both"):
        closed.path.parent.chmod(0o500)
    return closed


def test_it_opens_for_reading_and_says_so(locked_up: Closed) -> None:
    before, names = fingerprint(locked_up.path), names_in(locked_up.path.parent)
    with locked_up.open() as vault:
        assert vault.read_only
        assert len(notes_in(vault)) == 201
        assert vault.check().clean
        with pytest.raises(VaultReadOnly):
            write_note(vault, "kan niet")
        with pytest.raises(VaultReadOnly):
            vault.change_passphrase("een andere")
    assert fingerprint(locked_up.path) == before
    assert names_in(locked_up.path.parent) == names


def test_two_windows_may_read_it(locked_up: Closed) -> None:
    with locked_up.open() as one:
        assert one.read_only
    with locked_up.open() as again:
        assert again.read_only


def test_an_older_file_can_not_be_brought_up_to_date_there(locked_up: Closed) -> None:
    before = fingerprint(locked_up.path)
    with pytest.raises(VaultReadOnly):
        locked_up.open(NOTES_AND_COLOURS)
    assert fingerprint(locked_up.path) == before


def test_a_folder_that_turns_read_only_while_open_says_no_and_loses_nothing(closed: Closed, as_nobody: None) -> None:
    with closed.open() as vault:
        write_note(vault, "eerst")
        closed.path.parent.chmod(0o500)
        with pytest.raises(VaultReadOnly):
            write_note(vault, "daarna")
        closed.path.parent.chmod(0o700)
        write_note(vault, "weer")
        assert notes_in(vault)[-2:] == ["eerst", "weer"]
        assert vault.check().clean


def test_no_vault_is_made_in_a_folder_that_can_not_be_written(folder: Path, as_nobody: None) -> None:
    folder.chmod(0o500)
    for path in (folder / "dossier.zorgdesk", folder / "nieuwe map" / "dossier.zorgdesk"):
        with pytest.raises(FolderNotWritable):
            make_vault(path)
    assert names_in(folder) == []


def test_a_file_that_may_not_be_read_is_named(closed: Closed, as_nobody: None) -> None:
    closed.path.chmod(0)
    with pytest.raises(VaultBusy):
        Vault.derive(closed.path, "iets")
