"""`check FILE` tells whether a dossierbestand is whole, and never changes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from zorgdesk.commands import main

PASSPHRASE = "zeven trage slakken zingen"
Types = Callable[[str], None]


def test_a_whole_file_is_counted_and_left_as_it_was(
    vault_file: Path, types: Types, capsys: pytest.CaptureFixture[str]
) -> None:
    before = vault_file.read_bytes()
    types(PASSPHRASE)
    assert main(["check", str(vault_file)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Dit dossierbestand is heel.")
    assert "Casussen:" in said
    assert vault_file.read_bytes() == before


def test_a_wrong_passphrase_gets_a_calm_sentence(
    vault_file: Path, types: Types, capsys: pytest.CaptureFixture[str]
) -> None:
    types("iets heel anders")
    assert main(["check", str(vault_file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.split()) > 5


def test_a_damaged_page_is_found(vault_file: Path, types: Types, capsys: pytest.CaptureFixture[str]) -> None:
    content = bytearray(vault_file.read_bytes())
    content[2 * 4096 + 100] ^= 1
    vault_file.write_bytes(content)
    types(PASSPHRASE)
    assert main(["check", str(vault_file)]) in (1, 2)
    told = capsys.readouterr()
    assert "beschadigd" in (told.out + told.err)


@pytest.mark.parametrize("content", [b"", b"gewone tekst " * 900, b"PK\x03\x04" + bytes(9000)])
def test_another_kind_of_file_is_refused_and_left_as_it_was(
    content: bytes, tmp_path: Path, types: Types, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "iets.zorgdesk"
    place.write_bytes(content)
    types(PASSPHRASE)
    assert main(["check", str(place)]) == 2
    assert len(capsys.readouterr().err.split()) > 5
    assert place.read_bytes() == content


def test_a_missing_file_is_named_as_missing(tmp_path: Path, types: Types, capsys: pytest.CaptureFixture[str]) -> None:
    types(PASSPHRASE)
    assert main(["check", str(tmp_path / "weg.zorgdesk")]) == 2
    assert capsys.readouterr().err
