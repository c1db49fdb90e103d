"""Vaults to test with: one is made per run, each test gets a copy of it with the seed that opens it."""

import importlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.store.sample import NOTES, PASSPHRASE, make_vault, write_note
from zorgdesk.store.migrations import Migration
from zorgdesk.store.vault import Vault

NOBODY = 65534


@dataclass(frozen=True)
class Closed:
    """A vault that is not open: where it is and what opens it."""

    path: Path
    seed: bytes
    passphrase: str = PASSPHRASE

    def open(self, migrations: tuple[Migration, ...] = NOTES) -> Vault:
        """Open it without deriving."""
        return Vault.open_with_seed(self.path, self.seed, migrations=migrations)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """A vault with 200 notes in 2 folders, about 100 pages."""
    path = tmp_path_factory.mktemp("made_once") / "dossier.zorgdesk"
    with make_vault(path) as vault:
        with vault.transaction() as session:
            connection = session.connection()
            connection.exec_driver_sql("INSERT INTO folder (name) VALUES ('rood'), ('blauw')")
            rows = [
                (number % 2 + 1, f"notitie {number} " + "over het spelen in de hoek " * 40) for number in range(200)
            ]
            connection.exec_driver_sql("INSERT INTO note (folder_id, body) VALUES (?, ?)", rows)
        write_note(vault, "Łukasz bouwt een toren")
        return Closed(path, vault.key.seed)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder every account may enter (pytest's own are closed to others), removed afterwards."""
    place = Path(tempfile.mkdtemp(prefix="zorgdesk-test-"))
    place.chmod(0o755)
    yield place
    for path in (place, *place.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(place)


@pytest.fixture
def closed(made_once: Closed, folder: Path) -> Closed:
    """A copy of the vault of this run."""
    path = folder / "dossier.zorgdesk"
    shutil.copy(made_once.path, path)
    return Closed(path, made_once.seed)


@pytest.fixture
def vault(closed: Closed) -> Iterator[Vault]:
    """The copy, opened."""
    with closed.open() as opened:
        yield opened


@pytest.fixture
def as_nobody(folder: Path) -> Iterator[None]:
    """Permissions count: when the tests run as root, this one runs as an account without its powers."""
    if os.name == "nt":
        pytest.skip("Windows has no such permissions on folders")
    if os.geteuid() != 0:
        yield
        return
    for module in ("filelock", "argon2.low_level"):  # imported late by the store; Python itself may lie in /root
        importlib.import_module(module)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
