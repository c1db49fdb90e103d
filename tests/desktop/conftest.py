"""A real desk on a real file: the vault is made once per run, each test gets a copy of its own.

The schema is that of the mapping, so that a column added today is there without waiting for the frozen migration.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.casework.makers import Maker
from tests.desktop.stock import Stock
from tests.dressing import in_the_light
from tests.house.freeze_schema import statements
from zorgdesk.casework.search_index import TABLES
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.migrations import Migration
from zorgdesk.store.vault import Vault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from zorgdesk.desktop.desk import Desk

PASSPHRASE = "vijf rustige woorden over Zoë"
NOW = datetime(2026, 11, 10, 14, 2)
TODAY = date(2026, 11, 10)
Fill = Callable[[Callable[[Maker], Any]], Any]


@dataclass(frozen=True)
class ClosedVault:
    """A vault at rest, and what opens it without deriving."""

    path: Path
    seed: bytes
    migrations: tuple[Migration, ...]


@pytest.fixture(autouse=True)
def _quick_memory(memory_not_pinned: None) -> None:
    """See tests/conftest.py."""


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> ClosedVault:
    """An empty vault with every table of the mapping."""
    migrations = (Migration(1, "mapping", (*statements(), *TABLES)),)
    path = tmp_path_factory.mktemp("vault") / "dossier.zorgdesk"
    with Vault.create(path, PASSPHRASE, kdf_profile=FLOOR, migrations=migrations) as vault:
        return ClosedVault(path, vault.key.seed, migrations)


@pytest.fixture
def vault(empty_vault: ClosedVault, tmp_path: Path) -> Iterator[Vault]:
    """A copy of the empty vault, opened."""
    path = tmp_path / "dossier.zorgdesk"
    shutil.copy(empty_vault.path, path)
    with Vault.open_with_seed(path, empty_vault.seed, migrations=empty_vault.migrations) as opened:
        yield opened


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    """What earlier tests began with."""
    return Stock(tmp_path_factory.mktemp("stock"))


@pytest.fixture
def fill(vault: Vault, stock: Stock) -> Fill:
    """`fill(lambda maker: …)`: make something in the vault in one transaction, and get what the function gave.

    What a function of a module makes in a file that is still empty is made once a run (tests/desktop/stock.py).
    """

    def in_one_transaction(make: Callable[[Maker], Any]) -> Any:
        def now() -> Any:
            with vault.transaction() as session:
                return make(Maker(session, TODAY))

        return stock.made(vault, make, now)

    return in_one_transaction


@pytest.fixture
def desk(vault: Vault, qapp: "QApplication") -> Iterator["Desk"]:
    """The switchboard on that vault, at dinsdag 10 november 2026, 14:02, in the light look."""
    from PySide6.QtCore import QEvent

    from zorgdesk.desktop.desk import Desk

    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # widgets of earlier tests would be dressed again
    in_the_light(qapp)
    made = Desk(vault, lambda: NOW)
    yield made
    made.deleteLater()
