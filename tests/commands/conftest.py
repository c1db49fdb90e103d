"""A real vault file, and a standard input that types the wachtzin."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from zorgdesk.store import keys
from zorgdesk.store.vault import Vault

PASSPHRASE = "zeven trage slakken zingen"


@pytest.fixture
def vault_file(tmp_path: Path) -> Path:
    """A new dossierbestand with nothing in it."""
    place = tmp_path / "dossier.zorgdesk"
    Vault.create(place, PASSPHRASE, kdf_profile=keys.FLOOR).close()
    return place


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a line on standard input."""

    def put(line: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{line}\n"))

    return put
