"""A file that will not open, and a disk that is full, through the real window: wat, gevolg, wat nu, and nothing lost.

Proved elsewhere: wrong wachtzin with its growing pause, a wrong group of the herstelblad, a code of another file, an
empty file and a file of another program (tests/desktop/test_unlock.py); bytes untouched for each of these, a read-only
folder, a small real disk, backup and new wachtzin on a full disk (tests/store); a disk that refuses a paper
(tests/desktop/pages/test_paper.py).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.driver import CTRL, PASSPHRASE, Coordinator
from tests.journeys.hand import Mouse, Window, settle
from tests.journeys.test_bad_input import make_case
from zorgdesk.app import Shell
from zorgdesk.desktop import look
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.store.vault import Vault

resource = pytest.importorskip("resource", reason="Windows has no limit on the size of a file")

NOW = datetime(2026, 9, 1, 9, 0)


def half(path: Path) -> None:
    """Only its first half is left."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def newer(path: Path) -> None:
    """Written by a ZorgDesk of later."""
    with Vault.open_with_seed(path, Vault.derive(path, PASSPHRASE)) as vault, vault.transaction() as session:
        session.connection().exec_driver_sql("PRAGMA user_version = 9999")


def gone(path: Path) -> None:
    """Moved away."""
    path.rename(path.with_suffix(".away"))


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (half, "ontbreekt een deel"),
        (newer, "nieuwere ZorgDesk"),
        (gone, "staat hier niet meer"),
        (None, "ergens anders"),
    ],
    ids=["truncated", "newer", "gone", "second window"],
)
def test_a_file_that_cannot_open_gets_a_title_and_what_to_do_and_stays_as_it_was(
    vault: Vault, qapp: QApplication, qtbot: QtBot, spoil: Callable[[Path], None] | None, says: str
) -> None:
    path = vault.path
    if spoil is not None:
        vault.close()
        spoil(path)
    before = path.read_bytes() if path.exists() else b""
    look.put_on(qapp, Scheme.LIGHT)
    shell = Shell(qapp, lambda: NOW, lambda _: None)
    shell.frame.resize(1366, 768)
    shell.frame.show()
    shell.start(path)
    door = Window(shell.frame, qtbot, Mouse(qtbot))
    if door.is_there("passphrase"):
        door.write("passphrase", PASSPHRASE)
        door.key(Qt.Key.Key_Return)
    settle(qtbot)
    assert says in door.text("trouble_title")
    assert door.text("trouble_body").count(".") >= 2
    assert door.is_there("choose_other")
    assert (path.read_bytes() if path.exists() else b"") == before
    assert shell.window is None
    shell.frame.hide()
    shell.frame.deleteLater()
    shell.deleteLater()
    vault.close()
    settle(qtbot)


@contextmanager
def full_disk(path: Path) -> Iterator[None]:
    """No file may grow past what this one takes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def words(top: QWidget) -> str:
    return "\n".join(one.text() for one in top.findChildren(QLabel) if one.isVisible())


def test_a_full_disk_while_typing_is_told_and_the_text_waits_until_there_is_room(
    fenna: Coordinator, vault: Vault
) -> None:
    make_case(fenna, "Tobi", "Papierman")
    fenna.opens_case("Tobi")
    fenna.opens_new("note")
    story = "Bouwt een toren en lacht. " * 8000
    with full_disk(vault.path):
        fenna.at.write("fact", "")
        QApplication.clipboard().setText(story)
        fenna.at.key(Qt.Key.Key_V, CTRL)
        fenna.qtbot.waitUntil(lambda: "schijf" in words(fenna.at.top), timeout=3_000)
        assert "De laatste wijziging is niet bewaard." in words(fenna.at.top)
        assert fenna.at.text("fact") == story
    fenna.at.key(Qt.Key.Key_Escape)
    fenna.opens_new("note")
    assert fenna.at.text("fact") == story
