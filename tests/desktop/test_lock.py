"""Lock is a restart: everything typed and the place stand in the file, and the next start comes back to it."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.conftest import NOW, ClosedVault
from tests.desktop.shell_parts import PlainPage, ctrl, plain_pages, settle, type_text
from zorgdesk import paths
from zorgdesk.app import Shell
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_place
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop import ask, door, look
from zorgdesk.desktop.drawers.signal import SignalDrawer
from zorgdesk.desktop.first_start import DRAFT
from zorgdesk.desktop.first_start.wizard import FirstStart
from zorgdesk.desktop.idle import IdleWatch
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.unlock import UnlockScreen
from zorgdesk.store.vault import Vault
from zorgdesk.wording import signals as say

__all__ = ["plain_pages"]


class Clock:
    """A clock that is set by the test."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def restarted() -> list[Path]:
    return []


@pytest.fixture
def shell(
    vault: Vault, clock: Clock, restarted: list[Path], plain_pages: None, qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Shell]:  # fmt: skip
    """The whole program at work on the file, with a restart that only remembers."""
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    look.put_on(qapp, Scheme.LIGHT)
    made = Shell(qapp, clock, restarted.append)
    made.frame.show()
    made.frame.activateWindow()
    QTest.qWaitForWindowActive(made.frame)
    made.enter(vault, False)
    yield made
    ask.forget()
    privacy().switch(False)
    made.idle.stop()
    made.frame.may_close = lambda: True
    made.frame.hide()
    made.frame.deleteLater()
    made.deleteLater()
    settle()


def window_of(shell: Shell) -> MainWindow:
    assert shell.window is not None
    return shell.window


def page_of(shell: Shell) -> PlainPage:
    page = window_of(shell).page()
    assert isinstance(page, PlainPage)
    return page


def reopened(vault: Vault, made: ClosedVault) -> Vault:
    return Vault.open_with_seed(vault.path, made.seed, migrations=made.migrations)


def test_ctrl_l_keeps_the_place_closes_the_file_and_restarts(
    shell: Shell, vault: Vault, restarted: list[Path], empty_vault: ClosedVault
) -> None:
    window = window_of(shell)
    window.go(Place(PageKey.CASE, 142, tab="plan", scroll=40, cursor=7))
    page = page_of(shell)
    page.text.setFocus()
    type_text(page.text, "Zij bouwt een toren.")
    ctrl(Qt.Key.Key_L)
    assert restarted == [vault.path]
    assert page.left >= 1
    assert shell.frame._cover.isVisible()
    with pytest.raises(RuntimeError), vault.reading():
        pass
    with reopened(vault, empty_vault) as again, again.reading() as session:
        kept = read_place(session)
    assert kept is not None
    assert Place.from_json(kept.content["place"]) == Place(PageKey.CASE, 142, tab="plan", scroll=40, cursor=7)
    assert door.read_note() == door.DoorNote(NOW, None, locked=True)


def test_the_note_at_the_door_holds_no_word_of_the_file(shell: Shell, restarted: list[Path]) -> None:
    page = page_of(shell)
    page.text.setFocus()
    type_text(page.text, "Lotje Luchtballon")
    window_of(shell).lock_wanted.emit()
    kept = json.loads((paths.user_data_dir() / "door.json").read_text(encoding="utf-8"))
    assert set(kept) == {"text", "backup", "locked"}
    for file in paths.user_data_dir().rglob("*"):
        assert not file.is_file() or b"Lotje" not in file.read_bytes()


def test_after_unlocking_the_user_is_where_she_was(
    shell: Shell, vault: Vault, empty_vault: ClosedVault, clock: Clock
) -> None:
    window_of(shell).go(Place(PageKey.CASE, 142, tab="consent", scroll=12))
    page = page_of(shell)
    page.text.setFocus()
    type_text(page.text, "tekst")
    window_of(shell).lock_wanted.emit()
    clock.now = NOW + timedelta(minutes=10)
    with reopened(vault, empty_vault) as again:
        shell.enter(again, False)
        assert window_of(shell).place() == Place(PageKey.CASE, 142, tab="consent", scroll=12)
        assert window_of(shell).toast.words() == "Niets kwijt: uw tekst van 14:02 staat klaar."
        assert door.read_note().locked is False
        shell.lock.may_quit()


def test_an_open_drawer_comes_back_with_what_it_was_about(
    shell: Shell, vault: Vault, empty_vault: ClosedVault, clock: Clock
) -> None:
    window_of(shell).go(Place(PageKey.CASES))
    window_of(shell).open_drawer("signal")
    drawer = window_of(shell).drawers.content
    assert isinstance(drawer, SignalDrawer)
    type_text(drawer.fields.reporter, "Pleun Proefrit")
    window_of(shell).lock_wanted.emit()
    clock.now = NOW + timedelta(minutes=10)
    with reopened(vault, empty_vault) as again:
        shell.enter(again, False)
        place = window_of(shell).place()
        assert place is not None
        assert place.page is PageKey.CASES
        same = window_of(shell).drawers.content
        assert isinstance(same, SignalDrawer)
        assert same.title() == say.ONE
        assert same.fields.reporter.text() == "Pleun Proefrit"
        window_of(shell).drawers.close()
        shell.lock.may_quit()


def test_a_plain_start_begins_at_vandaag(shell: Shell, vault: Vault, empty_vault: ClosedVault) -> None:
    window_of(shell).go(Place(PageKey.CASES))
    assert shell.frame.close()
    with reopened(vault, empty_vault) as again:
        shell.enter(again, False)
        place = window_of(shell).place()
        assert place is not None
        assert place.page is PageKey.TODAY
        assert window_of(shell).toast.words() == ""
        shell.lock.may_quit()


def test_text_that_cannot_be_written_is_asked_about_before_it_is_lost(shell: Shell, restarted: list[Path]) -> None:
    page_of(shell).may_leave = False
    ask.next_answer(False)
    window_of(shell).lock_wanted.emit()
    assert restarted == []
    assert not shell.frame._cover.isVisible()
    ask.next_answer(False)
    assert not shell.frame.close()
    page_of(shell).may_leave = True
    window_of(shell).lock_wanted.emit()
    assert len(restarted) == 1


def test_nobody_there_blanks_at_once_and_locks_when_everything_is_written(
    shell: Shell, restarted: list[Path], clock: Clock
) -> None:
    page = page_of(shell)
    page.may_leave = False
    clock.now += timedelta(minutes=5)
    shell.idle.look()
    assert shell.frame._cover.isVisible()
    assert restarted == []
    page.may_leave = True
    shell.lock.lock_unasked()
    assert len(restarted) == 1


def press_a_key(shell: Shell) -> None:
    """As the system does: to the window, which hands it to the field."""
    QTest.keyClick(shell.frame.windowHandle(), Qt.Key.Key_X)


def test_a_touch_postpones_the_lock(shell: Shell, restarted: list[Path], clock: Clock) -> None:
    page_of(shell).line.setFocus()
    clock.now += timedelta(minutes=4)
    press_a_key(shell)
    assert page_of(shell).line.text() == "x"
    clock.now += timedelta(minutes=4)
    shell.idle.look()
    assert restarted == []
    clock.now += timedelta(minutes=1)
    shell.idle.look()
    assert len(restarted) == 1


def test_after_a_sleep_the_first_touch_locks_and_does_nothing_else(
    shell: Shell, restarted: list[Path], clock: Clock
) -> None:
    line = page_of(shell).line
    line.setFocus()
    clock.now += timedelta(hours=2)
    press_a_key(shell)
    assert len(restarted) == 1
    assert line.text() == ""


def test_the_time_follows_the_settings_and_has_bounds(shell: Shell, clock: Clock, restarted: list[Path]) -> None:
    desk = window_of(shell).desk
    desk.perform(set_preferences, idle_minutes=1)
    clock.now += timedelta(seconds=61)
    shell.idle.look()
    assert len(restarted) == 1
    watch = IdleWatch(QApplication.instance(), clock, 0)  # type: ignore[arg-type]
    assert watch._after == timedelta(minutes=1)
    watch.set_minutes(600)
    assert watch._after == timedelta(minutes=30)
    watch.stop()


def test_moving_the_mouse_counts_as_a_touch(shell: Shell, clock: Clock) -> None:
    clock.now += timedelta(minutes=2)
    point = QPointF(10, 10)
    move = QMouseEvent(
        QEvent.Type.MouseMove, point, point, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(shell.frame.windowHandle(), move)
    assert shell.idle._touched == clock.now


def test_privacy_that_was_on_at_the_lock_asks_the_wachtzin_before_it_goes_off(
    shell: Shell, vault: Vault, empty_vault: ClosedVault
) -> None:
    from tests.desktop.conftest import PASSPHRASE
    from tests.desktop.shell_parts import until

    window_of(shell).acts.switch_privacy(True)
    window_of(shell).lock_wanted.emit()
    with reopened(vault, empty_vault) as again:
        shell.enter(again, False)
        window = window_of(shell)
        ask.next_answer("fout")
        window.acts.switch_privacy(False)
        until(lambda: "blijft aan" in window.messages.words())
        assert window.desk.read(preferences).privacy_view is True
        ask.next_answer(PASSPHRASE)
        window.acts.switch_privacy(False)
        until(lambda: window.desk.read(preferences).privacy_view is False)
        shell.lock.may_quit()


def test_a_first_start_that_was_stopped_goes_on(shell: Shell, vault: Vault, empty_vault: ClosedVault) -> None:
    desk = window_of(shell).desk
    desk.perform(keep_draft, DRAFT, {"step": 3}, at=desk.now())
    assert shell.frame.close()
    with reopened(vault, empty_vault) as again:
        shell.enter(again, False)
        wizard = shell.frame.content
        assert isinstance(wizard, FirstStart)
        assert wizard.at == 3
        assert wizard.desk is not None
        wizard.desk.perform(drop_draft, DRAFT)


def test_a_new_wachtzin_after_the_herstelblad_leads_to_a_new_sheet(
    shell: Shell, vault: Vault, empty_vault: ClosedVault
) -> None:
    assert shell.frame.close()
    with reopened(vault, empty_vault) as again:
        shell.enter(again, True)
        place = window_of(shell).place()
        assert place is not None
        assert (place.page, place.tab) == (PageKey.SETTINGS, "safety")
        shell.lock.may_quit()


def test_the_program_starts_at_the_door_or_at_the_first_start(shell: Shell, vault: Vault) -> None:
    assert shell.frame.close()
    shell.start(vault.path)
    assert isinstance(shell.frame.content, UnlockScreen)
    shell.start(None)
    assert isinstance(shell.frame.content, FirstStart)
