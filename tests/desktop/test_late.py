"""Doing something a moment later: once for many calls, and never on a closed file."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

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
