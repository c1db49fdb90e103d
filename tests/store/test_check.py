"""The check finds what is wrong, counts what is there, and says nothing of what is in it."""

import json
import threading
from pathlib import Path

import pytest

from tests.store.conftest import Closed
from tests.store.sample import write_note
from zorgdesk.domain.errors import StoreProblem, VaultDamaged, WrongPassphrase
from zorgdesk.store import cipher, vault_file
from zorgdesk.store.check import CheckReport, check_file
from zorgdesk.store.keys import FileKey
from zorgdesk.store.vault import Vault

PAGE = 4096


def key_of(closed: Closed) -> FileKey:
    return FileKey(vault_file.read_head(closed.path), closed.seed)


def test_a_good_vault_is_clean_and_counted(vault: Vault, closed: Closed) -> None:
    write_note(vault, "nog een")
    report = vault.check()
    assert report.clean
    assert report.schema_version == 1
    assert report.size == closed.path.stat().st_size
    assert dict(report.counts) == {"folder": 2, "note": 202, "note_text": 2}


def test_the_report_can_be_written_as_json(vault: Vault) -> None:
    plain = json.loads(json.dumps(vault.check().as_plain()))
    assert plain["clean"] is True
    assert plain["counts"]["note"] == 201
    assert set(plain) == {
        "schema_version",
        "size",
        "counts",
        "cipher_findings",
        "database_findings",
        "foreign_key_findings",
        "clean",
    }


def test_a_check_beside_work_gives_no_false_alarm(vault: Vault) -> None:
    reports: list[CheckReport] = []
    thread = threading.Thread(target=lambda: reports.extend(vault.check() for _ in range(15)))
    thread.start()
    while thread.is_alive():
        write_note(vault, "tijdens de controle " * 300)
    thread.join()
    assert [report.clean for report in reports] == [True] * 15


def test_a_changed_page_is_found_and_the_report_holds_no_content(closed: Closed) -> None:
    raw = bytearray(closed.path.read_bytes())
    raw[20 * PAGE + 7] ^= 128
    closed.path.write_bytes(raw)
    report = check_file(closed.path, key_of(closed))
    assert not report.clean
    assert report.cipher_findings == ("HMAC verification failed for page 21",)
    assert "notitie" not in str(report)


def test_bytes_hung_on_behind_are_found(closed: Closed) -> None:
    with closed.path.open("ab") as file:
        file.write(bytes(2 * PAGE))
    assert not check_file(closed.path, key_of(closed)).clean


def test_a_page_of_another_place_is_found(closed: Closed) -> None:
    raw = bytearray(closed.path.read_bytes())
    raw[5 * PAGE : 6 * PAGE] = raw[9 * PAGE : 10 * PAGE]
    closed.path.write_bytes(raw)
    assert not check_file(closed.path, key_of(closed)).clean


def test_a_reference_to_a_row_that_is_not_there_is_found(closed: Closed) -> None:
    connection = cipher.connect(closed.path, key_of(closed))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM folder WHERE id = 1")
    connection.close()
    report = check_file(closed.path, key_of(closed))
    assert not report.clean
    assert report.foreign_key_findings[0].startswith("note ")
    assert len(report.foreign_key_findings) == 20


def test_a_check_needs_the_right_key_and_changes_nothing(closed: Closed) -> None:
    before = closed.path.read_bytes()
    with pytest.raises(WrongPassphrase):
        check_file(closed.path, FileKey(vault_file.read_head(closed.path), bytes(19)))
    check_file(closed.path, key_of(closed))
    assert closed.path.read_bytes() == before


def test_damage_that_can_not_be_read_around_has_a_name(closed: Closed) -> None:
    raw = bytearray(closed.path.read_bytes())
    raw[50] ^= 1
    closed.path.write_bytes(raw)
    with pytest.raises(VaultDamaged):
        check_file(closed.path, key_of(closed))


def test_a_vault_that_is_gone_has_a_name(folder: Path) -> None:
    with pytest.raises(StoreProblem):
        check_file(folder / "weg.zorgdesk", FileKey(bytes((0x5A, 0xD1)) + bytes(14), bytes(19)))
