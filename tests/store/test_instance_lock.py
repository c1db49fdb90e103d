"""One window per file, and a lock that dies with its owner."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.faults.children import start
from tests.store.conftest import Closed
from tests.store.sample import names_in
from zorgdesk.domain.errors import VaultBusy
from zorgdesk.store.instance_lock import InstanceLock, lock_path_of

STARTS = 4


def test_a_second_opening_in_the_same_window_is_refused(closed: Closed) -> None:
    with closed.open() as vault:
        with pytest.raises(VaultBusy):
            closed.open()
        assert vault.check().clean
    closed.open().close()


def test_a_second_window_is_refused_until_the_first_closes(closed: Closed) -> None:
    with start("hold", closed.path, closed.seed) as other:
        assert other.line() == "open"
        with pytest.raises(VaultBusy):
            closed.open()
        other.say("close")
        assert other.line() == "closed"
        closed.open().close()
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


def test_a_killed_window_holds_nothing(closed: Closed) -> None:
    with start("hold", closed.path, closed.seed) as other:
        assert other.line() == "open"
        other.kill()
    assert lock_path_of(closed.path).exists()
    closed.open().close()
    assert names_in(closed.path.parent) == ["dossier.zorgdesk"]


@pytest.mark.slow
def test_of_windows_that_start_at_once_one_gets_the_file(closed: Closed) -> None:
    with ExitStack() as stack:
        others = [stack.enter_context(start("race", closed.path, closed.seed)) for _ in range(STARTS)]
        assert [other.line() for other in others] == ["ready"] * STARTS
        for _ in range(5):
            for other in others:
                other.say("go")
            answers = [other.line() for other in others]
            assert sorted(answers) == ["busy"] * (STARTS - 1) + ["open"]
            for other in others:
                other.say("close")
            assert [other.line() for other in others] == ["closed"] * STARTS


def test_the_lock_is_not_inherited_by_a_child_process(folder: Path) -> None:
    """Lock is restart (house.md): a process that goes on under another program must not keep the old lock."""
    lock = InstanceLock(folder / "dossier.zorgdesk")
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, close_fds=False
    )
    try:
        lock.release()
        InstanceLock(folder / "dossier.zorgdesk").release()
    finally:
        child.communicate()


def test_letting_go_twice_is_fine(folder: Path) -> None:
    lock = InstanceLock(folder / "dossier.zorgdesk")
    lock.release()
    other = InstanceLock(folder / "dossier.zorgdesk")
    lock.release()
    assert names_in(folder) == ["dossier.zorgdesk.lock"]
    other.release()
    assert names_in(folder) == []
