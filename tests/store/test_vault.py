"""Making, opening and working in a vault."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from tests.store.conftest import Closed
from tests.store.sample import NOTES, PASSPHRASE, make_vault, names_in, notes_in, write_note
from zorgdesk.domain.errors import (
    RuleBroken,
    UnsafePlace,
    VaultChangedUnderneath,
    VaultDamaged,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from zorgdesk.store import cipher, keys
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault


def test_a_new_vault_begins_with_its_head_and_nothing_of_it_is_plain(folder: Path) -> None:
    path = folder / "map" / "dossier.zorgdesk"
    with make_vault(path) as vault:
        write_note(vault, "Zoë van den Heuvel-de Ruijter")
        head = vault.key.head
    raw = path.read_bytes()
    assert raw.startswith(head)
    assert keys.profile_of(head) is FLOOR
    assert b"SQLite" not in raw
    assert b"Heuvel" not in raw
    assert names_in(path.parent) == ["dossier.zorgdesk"]
    assert path.stat().st_mode & 0o077 == 0


def test_what_was_written_is_there_after_opening_again(folder: Path) -> None:
    path = folder / "dossier.zorgdesk"
    with make_vault(path) as vault:
        write_note(vault, "Łukasz zegt “hoi” 👋")
    with Vault.unlock(path, f"  {PASSPHRASE}\n") as vault:
        assert notes_in(vault) == ["Łukasz zegt “hoi” 👋"]
        assert not vault.read_only
        assert vault.path == path


def test_a_seed_derived_on_another_thread_opens_the_vault(folder: Path) -> None:
    path = folder / "dossier.zorgdesk"
    make_vault(path).close()
    seeds: list[bytes] = []
    thread = threading.Thread(target=lambda: seeds.append(Vault.derive(path, PASSPHRASE)))
    thread.start()
    thread.join()
    with Vault.open_with_seed(path, seeds[0], migrations=NOTES) as vault:
        assert vault.key.seed == seeds[0]


def test_another_passphrase_does_not_open_it(folder: Path) -> None:
    path = folder / "dossier.zorgdesk"
    make_vault(path).close()
    for wrong in ("", "vijf rustige woorden over Zoe", PASSPHRASE.upper()):
        with pytest.raises(WrongPassphrase):
            Vault.unlock(path, wrong)
    assert names_in(folder) == ["dossier.zorgdesk"]


def test_an_empty_passphrase_makes_no_vault(folder: Path) -> None:
    with pytest.raises(ValueError, match="empty"):
        make_vault(folder / "dossier.zorgdesk", " \n ")
    assert names_in(folder) == []


def test_the_recovery_code_opens_it_without_the_passphrase(closed: Closed, vault: Vault) -> None:
    code = "-".join(vault.recovery_code()).lower()
    vault.close()
    with Vault.unlock_with_recovery_code(closed.path, code) as opened:
        assert opened.key.seed == closed.seed


def test_a_mistyped_recovery_code_names_the_group_and_a_foreign_one_none(
    closed: Closed, vault: Vault, folder: Path
) -> None:
    groups = list(vault.recovery_code())
    vault.close()
    groups[3], groups[6] = groups[6], groups[3]
    with pytest.raises(WrongRecoveryCode) as caught:
        Vault.unlock_with_recovery_code(closed.path, " ".join(groups))
    assert caught.value.group == 3
    with make_vault(folder / "ander.zorgdesk") as other:
        foreign = " ".join(other.recovery_code())
    with pytest.raises(WrongRecoveryCode) as caught:
        Vault.unlock_with_recovery_code(closed.path, foreign)
    assert caught.value.group is None


def test_the_passphrase_can_be_verified_while_open(folder: Path) -> None:
    with make_vault(folder / "dossier.zorgdesk") as vault:
        assert vault.verify_passphrase(f" {PASSPHRASE}")
        assert not vault.verify_passphrase("iets anders")


def test_nothing_is_made_where_something_is(folder: Path, closed: Closed) -> None:
    before = closed.path.read_bytes()
    with pytest.raises(VaultExists) as caught:
        make_vault(closed.path)
    assert caught.value.path == closed.path
    assert closed.path.read_bytes() == before
    orphan = folder / "weg.zorgdesk-journal"
    orphan.write_bytes(b"x")
    with pytest.raises(VaultExists):
        make_vault(folder / "weg.zorgdesk")
    assert names_in(folder) == ["dossier.zorgdesk", "weg.zorgdesk-journal"]


def test_a_cloud_folder_is_refused_for_working_in(folder: Path, closed: Closed) -> None:
    cloud = folder / "OneDrive - Kinderopvang De Boom"
    cloud.mkdir()
    with pytest.raises(UnsafePlace):
        make_vault(cloud / "dossier.zorgdesk")
    assert names_in(cloud) == []
    moved = closed.path.rename(cloud / "dossier.zorgdesk")
    with pytest.raises(UnsafePlace):
        Vault.open_with_seed(moved, closed.seed, migrations=NOTES)


def write_half(vault: Vault) -> None:
    with vault.transaction() as session:
        session.execute(text("INSERT INTO note (body) VALUES ('half')"))
        raise RuleBroken


def test_an_error_rolls_everything_back(vault: Vault) -> None:
    before = notes_in(vault)
    with pytest.raises(RuleBroken):
        write_half(vault)
    assert notes_in(vault) == before
    write_note(vault, "heel")
    assert notes_in(vault) == [*before, "heel"]


def test_our_own_mistakes_stay_what_they_are_and_show_no_values(vault: Vault) -> None:
    with pytest.raises(IntegrityError) as unique, vault.transaction() as session:
        session.execute(text("INSERT INTO folder (name) VALUES (:n)"), {"n": "rood"})
    assert "rood" not in str(unique.value)
    with pytest.raises(IntegrityError), vault.transaction() as session:
        session.execute(text("INSERT INTO note (folder_id, body) VALUES (99, 'zonder map')"))
    with pytest.raises(OperationalError), vault.reading() as session:
        session.execute(text("SELECT * FROM nergens"))
    assert vault.check().clean


def test_an_error_of_the_work_that_is_not_about_the_vault_stays_itself(vault: Vault) -> None:
    with pytest.raises(FileNotFoundError), vault.transaction():
        Path("/bestaat/niet").read_bytes()


def test_a_reading_forgets_what_was_changed_in_it(vault: Vault) -> None:
    before = notes_in(vault)
    with vault.reading() as session:
        session.execute(text("DELETE FROM note"))
    assert notes_in(vault) == before


def test_work_inside_work_is_refused_before_it_harms_the_outer_one(vault: Vault) -> None:
    with vault.transaction() as session:
        session.execute(text("INSERT INTO note (body) VALUES ('buiten')"))
        with pytest.raises(RuntimeError, match="work inside work"), vault.transaction():
            pass
        with pytest.raises(RuntimeError, match="work inside work"), vault.reading():
            pass
    assert notes_in(vault)[-1] == "buiten"


def test_threads_take_turns(vault: Vault) -> None:
    failures: list[BaseException] = []

    def work(name: int) -> None:
        try:
            for number in range(10):
                write_note(vault, f"{name}.{number}")
                notes_in(vault)
        except BaseException as error:
            failures.append(error)
            raise

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(notes_in(vault)) == 201 + 40


def test_search_with_accents_works_inside_the_encrypted_file(vault: Vault) -> None:
    with vault.reading() as session:
        found = session.scalars(text("SELECT body FROM note_text WHERE note_text MATCH 'toren'")).all()
    assert found == ["Łukasz bouwt een toren"]


def test_the_connection_keeps_the_settings_of_the_design(vault: Vault) -> None:
    with vault.transaction() as session:
        values = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "trusted_schema", "journal_mode", "synchronous", "cipher_memory_security")
        }
    assert values == {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "journal_mode": "delete",
        "synchronous": 3,
        "cipher_memory_security": "1",
    }


def write_and_lose(session: Session) -> None:
    """As when the disk is full and somebody swallowed the error."""
    session.execute(text("INSERT INTO note (body) VALUES ('weg')"))
    session.connection().exec_driver_sql("ROLLBACK")


def test_a_transaction_that_sqlite_ended_by_itself_is_never_called_saved(vault: Vault) -> None:
    with pytest.raises(RuntimeError, match="ended the transaction"), vault.transaction() as session:
        write_and_lose(session)
    assert "weg" not in notes_in(vault)


def test_a_closed_vault_does_nothing_any_more(vault: Vault) -> None:
    vault.close()
    vault.close()
    with pytest.raises(RuntimeError, match="closed"), vault.transaction():
        pass


def test_a_file_that_was_replaced_while_open_is_not_written(vault: Vault, closed: Closed, made_once: Closed) -> None:
    replacement = closed.path.with_name("oud.zorgdesk")
    replacement.write_bytes(made_once.path.read_bytes())
    before = replacement.read_bytes()
    replacement.replace(closed.path)
    with pytest.raises(VaultChangedUnderneath):
        write_note(vault, "nieuw")
    vault.close()
    assert closed.path.read_bytes() == before


def test_a_file_that_went_away_while_open_is_missed(vault: Vault, closed: Closed) -> None:
    closed.path.rename(closed.path.with_name("weg.zorgdesk"))
    with pytest.raises(VaultMissing):
        write_note(vault, "nieuw")


def test_a_change_by_another_connection_is_noticed_before_writing(vault: Vault, closed: Closed) -> None:
    other = cipher.connect(closed.path, vault.key)
    other.execute("INSERT INTO note (body) VALUES ('van een ander')")
    other.close()
    with pytest.raises(VaultChangedUnderneath):
        write_note(vault, "nieuw")
    vault.close()
    with closed.open() as opened:
        assert notes_in(opened)[-1] == "van een ander"
        write_note(opened, "nieuw")


def test_damage_met_while_reading_has_a_name(closed: Closed, made_once: Closed) -> None:
    raw = bytearray(closed.path.read_bytes())
    for page in range(8, len(raw) // 4096, 3):
        raw[page * 4096 + 99] ^= 1
    closed.path.write_bytes(raw)
    with closed.open() as opened, pytest.raises(VaultDamaged):
        notes_in(opened)
    assert closed.path.read_bytes() == raw
