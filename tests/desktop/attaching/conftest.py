"""An open file with one casus, for what carries attachments in and out."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.casework.makers import Maker
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault

AT = datetime(2026, 11, 10, 14, 5)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one casus and one parent, made once."""
    path = tmp_path_factory.mktemp("template") / "dossier.zorgdesk"
    with Vault.create(path, "x" * 20, kdf_profile=FLOOR) as vault, vault.transaction() as session:
        maker = Maker(session, AT.date())
        maker.guardian(maker.case(), "Vera")
    return path


@pytest.fixture
def vault(template: Path, tmp_path: Path) -> Iterator[Vault]:
    """A copy of it, open."""
    path = tmp_path / "dossier.zorgdesk"
    path.write_bytes(template.read_bytes())
    with Vault.unlock(path, "x" * 20) as opened:
        yield opened
