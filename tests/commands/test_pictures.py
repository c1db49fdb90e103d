"""`pictures DIR`: every scene has a name of its own, the window is drawn, and the papers of the demo are made."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.commands.privacy_sweep import readable_after_f9
from zorgdesk.casework.today import today_sheet
from zorgdesk.commands import pictures
from zorgdesk.commands.all_papers import print_all
from zorgdesk.commands.demo import write_demo
from zorgdesk.commands.stage import NOW, Stage
from zorgdesk.desktop.page_list import DRAWERS, PAGES
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo that the pictures are made of, whole: fewer children make no paper for a school; and an empty file."""
    place = tmp_path_factory.mktemp("pictures")
    write_demo(place / pictures.DEMO, pictures.PASSPHRASE, cases=84, today=NOW.date(), profile=FLOOR)
    Vault.create(place / pictures.EMPTY, pictures.PASSPHRASE, kdf_profile=FLOOR).close()
    return place


@pytest.fixture
def demo(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copies of both, so that no test sees what another did in them."""
    return Path(shutil.copytree(kept, tmp_path_factory.mktemp("copies") / "files"))


def test_every_page_and_drawer_has_its_scene(qapp: object) -> None:
    from zorgdesk.commands.scenes import SCENES

    names = [scene.name for scene in SCENES]
    assert len(names) == len(set(names))
    shown = " ".join(names).replace("-", "_")
    assert [page.value for page in PAGES if page.value not in shown] == []
    assert [name for name in DRAWERS if name not in shown] == []


def test_scenes_are_saved_at_their_size(demo: Path, tmp_path: Path, qapp: object) -> None:
    assert pictures.play(demo, tmp_path, "LIGHT", 1, ["03-today", "12-palette-found", "36-case-1366x690"]) == 0
    sizes = {path.stem: QImage(str(path)).size() for path in tmp_path.iterdir()}
    assert sizes == {
        "03-today": QSize(1366, 768),
        "12-palette-found": QSize(1366, 768),
        "36-case-1366x690": QSize(1366, 690),
    }


def test_the_desk_of_the_demo_can_be_cleared_in_a_morning(demo: Path) -> None:
    with Vault.unlock(demo / pictures.DEMO, pictures.PASSPHRASE) as vault, vault.reading() as session:
        sheet = today_sheet(session, on=NOW.date())
    assert 3 <= len(sheet.late) <= 9
    assert 3 <= len(sheet.today) <= 9


def test_every_kind_of_paper_is_made(demo: Path, tmp_path: Path, qapp: object) -> None:
    with Vault.unlock(demo / pictures.DEMO, pictures.PASSPHRASE) as vault:
        assert print_all(vault, tmp_path, NOW) == 0
    kinds = {path.name.split("_")[0] for path in tmp_path.glob("*.pdf")}
    assert len(kinds) >= 5
    assert all(path.read_bytes().startswith(b"%PDF-") for path in tmp_path.glob("*.pdf"))
    assert date(2026, 11, 10).isoformat() in next(iter(tmp_path.glob("*.pdf"))).name


def test_after_f9_no_name_of_a_child_and_no_location_can_be_read(demo: Path, qapp: object) -> None:
    opened = [Vault.unlock(demo / name, pictures.PASSPHRASE) for name in (pictures.DEMO, pictures.EMPTY)]
    stage = Stage(*opened, Scheme.LIGHT, QSize(1366, 768))
    try:
        assert readable_after_f9(stage) == []
    finally:
        stage.close()
        privacy().switch(False)
