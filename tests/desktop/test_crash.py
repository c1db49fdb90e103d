"""When our own program fails: drafts are kept, the log names the place and no person, the user hears it calmly."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.shell_parts import settle
from zorgdesk.desktop import ask, crash


@pytest.fixture
def window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QWidget]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = QWidget()
    made.show()
    yield made
    ask.forget()
    made.hide()
    made.deleteLater()
    settle()


def fail() -> None:
    raise KeyError("Lotje Luchtballon, 123456782")


def hand_over() -> None:
    """What Python does with an error that nobody caught."""
    try:
        fail()
    except KeyError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


@pytest.mark.expects_log("unexpected KeyError in")
def test_drafts_are_kept_and_the_user_hears_it(window: QWidget, caplog: pytest.LogCaptureFixture) -> None:
    kept: list[bool] = []
    crash.install(lambda: kept.append(True))
    ask.next_answer(True)
    hand_over()
    assert kept == [True]
    assert ask.asked() == ("Er ging iets mis in ZorgDesk",)
    assert "Lotje" not in caplog.text
    assert "123456782" not in caplog.text
    assert "test_crash.py" in caplog.text


@pytest.mark.expects_log("unexpected KeyError in", "keeping the drafts failed too: RuntimeError")
def test_a_second_failure_while_keeping_is_logged_and_not_shown_twice(window: QWidget) -> None:
    def keep() -> None:
        raise RuntimeError("vol")

    crash.install(keep)
    ask.next_answer(True)
    hand_over()
    assert len(ask.asked()) == 1


@pytest.mark.expects_log("KeyError after closing in")
def test_after_closing_nothing_is_shown(window: QWidget) -> None:
    crash.quiet()
    hand_over()
    assert ask.asked() == ()
