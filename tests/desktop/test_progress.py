"""A long work says how far it is and stops when it is asked to, by the user or by the lock."""

import pytest
from pytestqt.qtbot import QtBot

from zorgdesk.desktop.progress import Progress, Stopped, stop_all
from zorgdesk.desktop.widgets import progress_line
from zorgdesk.desktop.widgets.progress_line import ProgressLine


def test_the_share_goes_from_nothing_to_all_and_never_beyond() -> None:
    progress = Progress()
    seen = [progress.share]
    for done in (0, 1, 2, 5):
        progress.tell(done, 4)
        seen.append(progress.share)
    assert seen == [0.0, 0.0, 0.25, 0.5, 1.0]


def test_stopping_is_heard_at_the_next_step() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Stopped):
        progress.tell(1, 2)
    assert not progress.leaving


def test_the_lock_stops_every_work_and_says_that_nobody_waits() -> None:
    one, two = Progress(), Progress()
    stop_all()
    assert one.stopped
    assert two.stopped
    assert one.leaving
    assert two.leaving


def test_a_line_that_is_done_in_time_is_never_shown(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.follow(Progress(), "“brief.pdf” toevoegen")
    line.done()
    assert line.isHidden()
    assert not line._wait.isActive()


def test_a_line_shows_how_far_and_its_button_stops_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_line, "_AFTER_MS", 0)
    line, progress = ProgressLine(), Progress()
    qtbot.addWidget(line)
    progress.tell(1, 4)
    line.follow(progress, "“film.mp4” toevoegen")
    qtbot.waitUntil(lambda: not line.isHidden())
    assert line._bar.value() == 250
    line._stop.click()
    assert progress.stopped
    assert not line._stop.isEnabled()
    line.follow(Progress(), "“volgend.pdf” toevoegen")
    assert line._stop.isEnabled()
    line.done()
    assert line.isHidden()
