"""Long work runs beside the window; its answer or its error comes back in the window's thread."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.shell_parts import until
from zorgdesk.desktop import background
from zorgdesk.desktop.background import run_task
from zorgdesk.domain.errors import DiskFull


def test_the_answer_comes_back_in_the_windows_thread(qapp: QApplication) -> None:
    here = threading.get_ident()
    seen: list[tuple[int, int]] = []
    run_task(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())), pytest.fail)
    until(lambda: bool(seen))
    worker, back = seen[0]
    assert worker != here
    assert back == here
    assert not background.busy()


def test_a_problem_of_the_world_comes_back_as_it_is(qapp: QApplication) -> None:
    seen: list[Exception] = []

    def work() -> None:
        raise DiskFull

    run_task(work, lambda _: pytest.fail("it worked"), seen.append)
    until(lambda: bool(seen))
    assert isinstance(seen[0], DiskFull)


@pytest.mark.expects_log("a background task broke: ValueError")
def test_our_own_bug_is_logged_by_its_kind_only(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    seen: list[Exception] = []

    def work() -> None:
        raise ValueError("Lotje Luchtballon")

    run_task(work, lambda _: None, seen.append)
    until(lambda: bool(seen))
    assert "Lotje" not in caplog.text
