"""The zip is encrypted, holds the whole file table by table, is read back before it counts, and is never there half."""

import hashlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import pyzipper
from sqlalchemy import text

from tests.casework.makers import Maker
from tests.casework.test_attachments import add
from tests.casework.test_open_export import all_rows
from zorgdesk.casework.attachment_list import content
from zorgdesk.casework.audit import note_deed
from zorgdesk.casework.changes import Change
from zorgdesk.casework.open_export import export_tables
from zorgdesk.casework.sheets.attachments import AttachmentTarget
from zorgdesk.desktop import export_work, paper_delivery
from zorgdesk.desktop.export_work import FileChanged, write_export
from zorgdesk.desktop.progress import Progress
from zorgdesk.documents.open_export import GUIDE, ExportDiffers
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault

AT = datetime(2026, 11, 10, 14, 5)
PASSWORD = "vijf losse woorden zonder zin"
BODY = bytes(range(256)) * 9000


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A file with two casussen, a parent and two attachments."""
    vault = Vault.create(tmp_path / "dossier.zorgdesk", "x" * 20, kdf_profile=FLOOR)
    with vault.transaction() as session:
        maker = Maker(session, AT.date())
        case = maker.case("Łukasz")
        maker.case("Zoë")
        maker.guardian(case)
        add(session, AttachmentTarget(case), BODY, "groot.pdf")
        add(session, AttachmentTarget(case), b"brief", "brief.txt")
    return vault


def opened(path: Path) -> pyzipper.AESZipFile:
    """The zip, ready to read."""
    kept = pyzipper.AESZipFile(str(path))
    kept.setpassword(PASSWORD.encode())
    return kept


def made(vault: Vault, target: Path) -> Path:
    """An export under its part name."""
    done = write_export(vault.reading, target, PASSWORD, Progress(), at=AT)
    assert done is not None
    assert hashlib.sha256(done.part.read_bytes()).hexdigest() == done.sha256
    return done.part


def test_every_table_in_the_zip_equals_the_file(vault: Vault, tmp_path: Path) -> None:
    part = made(vault, tmp_path / "alles.zip")
    with opened(part) as kept, vault.reading() as session:
        told = json.loads(kept.read("inhoud.json"))
        for table in export_tables():
            rows: list[dict[str, Any]] = json.loads(kept.read(f"gegevens/{table.name}.json"))
            assert rows == all_rows(session, table.name), table.name
            assert told["rows"][table.name] == len(rows)
        assert told["format"] == "zorgdesk-open"
        assert kept.read("bijlagen/000001.pdf") == BODY == content(session, 1)
        assert kept.read("bijlagen/000002.txt") == b"brief"
        assert told["attachments"]["1"] == {"size": len(BODY), "sha256": hashlib.sha256(BODY).hexdigest()}


def test_without_the_wachtzin_only_the_guide_can_be_read(vault: Vault, tmp_path: Path) -> None:
    part = made(vault, tmp_path / "alles.zip")
    raw = part.read_bytes()
    assert "Łukasz".encode() not in raw
    assert b"groot" not in raw
    with pyzipper.AESZipFile(str(part)) as kept:
        assert "Hoe gaat het open?" in kept.read(GUIDE).decode()
        closed = [info.filename for info in kept.infolist() if info.filename != GUIDE]
        assert len(closed) == len(export_tables()) + 3
        for name in closed:
            with pytest.raises(RuntimeError):
                kept.read(name)


def test_a_flipped_bit_is_seen_before_the_file_counts(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = export_work.prove

    def spoil(file: Any, *args: Any) -> None:
        file.seek(200_000)
        byte = file.read(1)
        file.seek(200_000)
        file.write(bytes([byte[0] ^ 1]))
        real(file, *args)

    monkeypatch.setattr(export_work, "prove", spoil)
    with pytest.raises(ExportDiffers):
        write_export(vault.reading, tmp_path / "alles.zip", PASSWORD, Progress(), at=AT)
    assert [path.name for path in tmp_path.iterdir() if "alles" in path.name] == []


def test_stopping_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    progress = Progress()
    progress.stop()
    assert write_export(vault.reading, tmp_path / "alles.zip", PASSWORD, progress, at=AT) is None
    assert not paper_delivery.part_of(tmp_path / "alles.zip").exists()


def test_a_deed_in_between_makes_it_begin_again(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, deeds = export_work.export_rows, iter(range(1, 3))

    def with_a_deed(session: Any, name: str, after: Any) -> Any:
        rows = real(session, name, after)
        if name == "children" and next(deeds, 0) == 1:
            session.connection()
            others.append(name)
        return rows

    others: list[str] = []
    monkeypatch.setattr(export_work, "export_rows", with_a_deed)
    states = iter([1, 1, 2] + [3] * 1000)
    monkeypatch.setattr(export_work, "state_of_file", lambda session: next(states))
    part = made(vault, tmp_path / "alles.zip")
    with opened(part) as kept:
        assert len(json.loads(kept.read("gegevens/children.json"))) == 2


def test_a_file_that_never_rests_is_said(vault: Vault, tmp_path: Path) -> None:
    numbers = iter(range(100_000))

    def reading() -> Any:
        with vault.transaction() as session:
            note_deed(session, f"deed {next(numbers)}", Change(frozenset()), at=AT)
        return vault.reading()

    with pytest.raises(FileChanged):
        write_export(reading, tmp_path / "alles.zip", PASSWORD, Progress(), at=AT)
    assert not paper_delivery.part_of(tmp_path / "alles.zip").exists()


def test_a_full_disk_leaves_nothing(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_work, "PIECES_AT_ONCE", 1)
    real = export_work.pieces

    def full(*args: Any) -> Any:
        real(*args)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_work, "pieces", full)
    with pytest.raises(OSError, match="No space"):
        write_export(vault.reading, tmp_path / "alles.zip", PASSWORD, Progress(), at=AT)
    assert not paper_delivery.part_of(tmp_path / "alles.zip").exists()


def test_what_comes_in_or_lies_in_pieces_of_others_does_not_go(vault: Vault, tmp_path: Path) -> None:
    with vault.transaction() as session:
        session.execute(text("UPDATE attachments SET state = 'coming' WHERE id = 2"))
    with opened(made(vault, tmp_path / "alles.zip")) as kept:
        assert [row["id"] for row in json.loads(kept.read("gegevens/attachments.json"))] == [1]
        assert "bijlagen/000002.txt" not in {info.filename for info in kept.infolist()}
