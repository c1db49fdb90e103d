"""The one window: remembers its size and nothing else, blanks at once, shows one screen at a time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel

from tests.desktop.shell_parts import settle
from zorgdesk import paths
from zorgdesk.desktop import look
from zorgdesk.desktop.frame import Frame
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import Scheme


@pytest.fixture
def frame(qapp: QApplication) -> Iterator[Frame]:
    look.put_on(qapp, Scheme.LIGHT)
    made = Frame()
    made.show()
    yield made
    made.may_close = lambda: True
    made.hide()
    made.deleteLater()
    settle()


def test_the_size_comes_back_at_the_next_start(frame: Frame) -> None:
    frame.resize(700, 500)
    frame.close()
    again = Frame()
    assert (again.width(), again.height()) == (700, 500)
    again.deleteLater()
    settle()


def test_only_the_size_is_kept_outside_the_file(frame: Frame) -> None:
    frame.close()
    kept = QSettings(str(paths.user_data_dir() / "window.ini"), QSettings.Format.IniFormat)
    assert kept.allKeys() == ["geometry"]
    assert [file.name for file in paths.user_data_dir().iterdir()] == ["window.ini"]


def test_the_screen_before_is_let_go_of(frame: Frame) -> None:
    first, second = QLabel("1"), QLabel("2")
    frame.show_content(first)
    frame.show_content(second)
    assert frame.content is second
    assert second.isVisible()
    settle()


def test_blank_means_that_nothing_is_to_be_seen(frame: Frame) -> None:
    frame.show_content(QLabel("Lotje Luchtballon"))
    frame.cover()
    image = frame.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert colours == {theme().color("bg").name()}
    frame.uncover()
    assert not frame._cover.isVisible()


def test_a_window_that_may_not_close_stays(frame: Frame) -> None:
    frame.may_close = lambda: False
    assert not frame.close()
    assert frame.isVisible()
