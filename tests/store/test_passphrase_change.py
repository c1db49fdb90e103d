"""Another passphrase: the file is made anew, and at each moment one of the two opens it."""

import os
import threading
from pathlib import Path

import pytest

from tests.store.conftest import Closed
from tests.store.sample import NOTES, PASSPHRASE, make_vault, names_in, notes_in, write_note
from zorgdesk.domain.errors import BackupFailed, BackupFlaw, StoreProblem, WrongPassphrase, WrongRecoveryCode
from zorgdesk.store import copies, keys
from zorgdesk.store.keys import FLOOR, PROFILES
from zorgdesk.store.vault import Vault

NEW = "zes nieuwe woorden met een ë"


def open_with(path: Path, passphrase: str) -> Vault:
    return Vault.open_with_seed(path, Vault.derive(path, passphrase), migrations=NOTES)


def test_only_the_new_passphrase_opens_the_file_afterwards(folder: Path) -> None:
    path = folder / "dossier.zorgdesk"
    with make_vault(path) as vault:
        write_note(vault, "van voor de wissel")
        old_head, old_code = vault.key.head, " ".join(vault.recovery_code())
        vault.change_passphrase(f" {NEW} ")
        write_note(vault, "van erna")
        new_code = " ".join(vault.recovery_code())
        assert vault.verify_passphrase(NEW)
        assert not vault.verify_passphrase(PASSPHRASE)
        assert vault.check().clean
    assert path.read_bytes()[:16] != old_head
    assert names_in(folder) == ["dossier.zorgdesk"]
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(WrongPassphrase):
        open_with(path, PASSPHRASE)
    with pytest.raises(WrongRecoveryCode):
        Vault.unlock_with_recovery_code(path, old_code)
    with open_with(path, NEW) as vault:
        assert notes_in(vault) == ["van voor de wissel", "van erna"]
        assert " ".join(vault.recovery_code()) == new_code


def test_everything_comes_along(closed: Closed) -> None:
    with closed.open() as vault:
        before = vault.check()
        vault.change_passphrase(NEW)
        after = vault.check()
        assert after.contents == before.contents
        with vault.reading() as session:
            connection = session.connection()
            found = connection.exec_driver_sql("SELECT body FROM note_text WHERE note_text MATCH 'toren'").fetchall()
            indexes = connection.exec_driver_sql(
                "SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY 1"
            ).fetchall()
    assert found == [("Łukasz bouwt een toren",)]
    assert ("ix_note_folder_id",) in indexes


def test_the_profile_stays_unless_another_is_given(closed: Closed) -> None:
    with closed.open() as vault:
        vault.change_passphrase(NEW)
        assert keys.profile_of(vault.key.head) is FLOOR
        vault.change_passphrase(NEW, kdf_profile=PROFILES[1])
        assert keys.profile_of(vault.key.head) is PROFILES[1]


def test_an_empty_passphrase_is_refused_before_anything_happens(closed: Closed) -> None:
    with closed.open() as vault, pytest.raises(ValueError, match="empty"):
        vault.change_passphrase("  ")
    closed.open().close()


def test_a_new_file_that_does_not_prove_equal_leaves_the_old_one(
    closed: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unequal(*_: object, **__: object) -> None:
        raise BackupFailed(BackupFlaw.CONTENTS_DIFFER)

    with closed.open() as vault:
        with monkeypatch.context() as patch:
            patch.setattr(copies, "prove", unequal)
            with pytest.raises(BackupFailed):
                vault.change_passphrase(NEW)
        write_note(vault, "verder")
        assert vault.key.seed == closed.seed
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]
    with closed.open() as again:
        assert notes_in(again)[-1] == "verder"


def test_a_rename_that_fails_leaves_the_old_one(closed: Closed, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(5, "the disk says no")

    with closed.open() as vault:
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", refuse)
            with pytest.raises(StoreProblem):
                vault.change_passphrase(NEW)
        write_note(vault, "verder")
    with closed.open() as again:
        assert notes_in(again)[-1] == "verder"


def test_other_work_waits_until_the_passphrase_is_changed(closed: Closed) -> None:
    with closed.open() as vault:
        thread = threading.Thread(target=vault.change_passphrase, args=(NEW,))
        thread.start()
        number = 0
        while thread.is_alive():
            write_note(vault, f"tijdens {number}")
            number += 1
        thread.join()
        assert vault.key.seed != closed.seed
        assert len(notes_in(vault)) == 201 + number


def test_the_window_next_door_can_not_slip_in_between(closed: Closed) -> None:
    with closed.open() as vault:
        vault.change_passphrase(NEW)
        seed = vault.key.seed
        with pytest.raises(StoreProblem):
            Vault.open_with_seed(closed.path, seed, migrations=NOTES)
