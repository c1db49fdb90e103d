"""Bringing an older file up to date: a proved copy first, then all of it in one transaction."""

import pytest
from sqlalchemy import text

from tests.store.conftest import Closed
from tests.store.sample import FIRST, NOTES, NOTES_AND_COLOURS, make_vault, names_in, notes_in, write_note
from zorgdesk.domain.errors import DiskFailing, StoreProblem, VaultNewer
from zorgdesk.store.keys import FileKey
from zorgdesk.store.migrations import MIGRATIONS, BrokenMigration, Migration
from zorgdesk.store.opening import copy_before_migration
from zorgdesk.store.vault import Vault

COPY = "dossier-v1.zorgdesk"


def test_the_migrations_are_numbered_from_one_without_gaps() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_an_older_file_is_brought_up_to_date_and_kept_as_it_was(closed: Closed) -> None:
    with closed.open() as vault:
        before = notes_in(vault)
    with closed.open(NOTES_AND_COLOURS) as vault:
        assert vault.check().schema_version == 2
        assert notes_in(vault) == [f"{note}!" for note in before]
        with vault.reading() as session:
            assert session.scalars(text("SELECT word FROM tag ORDER BY word")).all() == ["blauw", "rood"]
    assert names_in(closed.path.parent) == [COPY, "dossier.zorgdesk"]
    with Vault.open_with_seed(copy_before_migration(closed.path, 1), closed.seed, migrations=NOTES) as copy:
        assert copy.check().clean
        assert notes_in(copy) == before


def test_a_file_that_is_up_to_date_gets_no_copy(closed: Closed) -> None:
    for _ in range(2):
        closed.open(NOTES_AND_COLOURS).close()
    assert names_in(closed.path.parent) == [COPY, "dossier.zorgdesk"]
    with pytest.raises(VaultNewer):
        closed.open(NOTES)


def test_all_missing_migrations_run_at_once(closed: Closed) -> None:
    third = Migration(3, "drop", ("DROP TABLE tag",))
    with closed.open((*NOTES_AND_COLOURS, third)) as vault:
        assert vault.check().schema_version == 3
        assert "tag" not in dict(vault.check().counts)


def test_foreign_keys_hold_again_afterwards(closed: Closed) -> None:
    with closed.open(NOTES_AND_COLOURS) as vault, vault.reading() as session:
        assert session.connection().exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_table_others_point_to_can_be_made_anew(closed: Closed) -> None:
    rebuild = Migration(
        2,
        "rebuild",
        (
            "CREATE TABLE new_folder (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, note TEXT)",
            "INSERT INTO new_folder (id, name) SELECT id, name FROM folder",
            "DROP TABLE folder",
            "ALTER TABLE new_folder RENAME TO folder",
        ),
    )
    with closed.open((FIRST, rebuild)) as vault:
        assert vault.check().clean
        assert dict(vault.check().counts)["folder"] == 2


def test_a_migration_that_leaves_loose_ends_is_not_kept(closed: Closed) -> None:
    loose = Migration(2, "loose", ("ALTER TABLE folder ADD COLUMN x TEXT", "DELETE FROM folder WHERE name = 'rood'"))
    with pytest.raises(BrokenMigration):
        closed.open((FIRST, loose))
    with closed.open() as vault:
        assert vault.check().clean
        assert dict(vault.check().counts)["folder"] == 2
        write_note(vault, "gaat gewoon door")


def test_a_migration_that_fails_half_way_is_not_kept_and_lets_go_of_the_file(closed: Closed) -> None:
    wrong = Migration(2, "wrong", ("CREATE TABLE extra (id INTEGER PRIMARY KEY)", "INSERT INTO nergens VALUES (1)"))
    with pytest.raises(Exception, match="nergens"):
        closed.open((FIRST, wrong))
    with closed.open() as vault:
        assert "extra" not in dict(vault.check().counts)
    with closed.open(NOTES_AND_COLOURS) as vault:
        assert vault.check().schema_version == 2


def test_without_a_proved_copy_nothing_is_migrated(closed: Closed, monkeypatch: pytest.MonkeyPatch) -> None:
    before = closed.path.read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise DiskFailing(5)

    monkeypatch.setattr("zorgdesk.store.copies.prove", refuse)
    with pytest.raises(StoreProblem):
        closed.open(NOTES_AND_COLOURS)
    assert closed.path.read_bytes() == before
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


def test_a_new_file_has_the_latest_version_at_once(closed: Closed) -> None:
    path = closed.path.with_name("nieuw.zorgdesk")
    make_vault(path).close()
    head = path.read_bytes()[:16]
    assert FileKey(head, bytes(19)).head == head
    assert names_in(path.parent) == ["dossier.zorgdesk", "nieuw.zorgdesk"]
