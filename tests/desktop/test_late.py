"""Doing something a moment later: once for many calls, and never on a closed file."""

import re

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.house.source import ROOT, python_files
from zorgdesk.desktop import late
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.late import Late


def test_many_calls_are_one_deed(desk: Desk, qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    later = Late(desk, lambda: done.append(1), owner)
    for _ in range(5):
        later.soon()
    assert late.waiting()
    qtbot.waitUntil(lambda: not late.waiting(), timeout=5_000)
    assert done == [1]


def test_nothing_is_done_once_the_file_is_closed(desk: Desk, qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    later = Late(desk, lambda: done.append(1), owner)
    later.soon()
    desk.vault.close()
    qtbot.waitUntil(lambda: not late.waiting(), timeout=5_000)
    assert done == []


def test_what_was_dropped_is_not_done_and_another_moment_may_be_asked_for(desk: Desk, qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    dropped, near = Late(desk, lambda: done.append("dropped"), owner), Late(desk, lambda: done.append("near"), owner)
    dropped.soon()
    dropped.drop()
    near.within(0)
    qtbot.waitUntil(lambda: not late.waiting(), timeout=5_000)
    assert done == ["near"]


NEAR_NO_FILE = {
    "autosave.py": "the locking writes what waits before the file is closed",
    "clipboard.py": "the clipboard",
    "first_paint.py": "before any file",
    "first_start/recovery_step.py": "before the first page",
    "idle.py": "asks for the lock",
    "late.py": "here",
    "lock.py": "the locking itself",
    "main_window.py": "marks the words on a page that is there",
    "pages/meeting_actions.py": "scrolls",
    "pages/plan.py": "scrolls",
    "pages/plan_compare.py": "scrolls",
    "passphrase_form.py": "before any file",
    "spelling/marker.py": "asks names through SpellingActs, which knows a closed file",
    "unlock.py": "before any file",
    "widgets/progress_line.py": "draws",
    "widgets/toast.py": "hides a toast",
    "window_acts.py": "asks for the lock",
}
"""Where a plain QTimer stands, and why it does not come near a closed file."""


def test_every_other_timer_is_a_late_so_that_it_never_reads_a_closed_file() -> None:
    desktop = ROOT / "zorgdesk" / "desktop"
    found = {
        path.relative_to(desktop).as_posix()
        for path in python_files("zorgdesk/desktop")
        if re.search(r"\bQTimer[(.]", path.read_text(encoding="utf-8"))
    }
    assert found - set(NEAR_NO_FILE) == set()
