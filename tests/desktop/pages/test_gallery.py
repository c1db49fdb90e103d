"""The gallery shows every widget in both schemes and every text size, and nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from zorgdesk.desktop import look
from zorgdesk.desktop.pages.gallery import GalleryPage
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_label import PlainLabel


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    look.put_on(qapp, Scheme.LIGHT)


def _gallery(qapp: QApplication, qtbot: QtBot, scheme: Scheme, pixels: int) -> GalleryPage:
    look.put_on(qapp, scheme, pixels)
    return _gallery_as_it_is(qtbot)


def _gallery_as_it_is(qtbot: QtBot) -> GalleryPage:
    page = GalleryPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("pixels", [12, 14, 20])
def test_no_word_is_cut(qapp: QApplication, qtbot: QtBot, scheme: Scheme, pixels: int) -> None:
    page = _gallery(qapp, qtbot, scheme, pixels)
    for button in page.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    for badge in page.findChildren(Badge):
        if badge.isVisible():
            assert badge.width() >= badge.sizeHint().width(), badge.accessibleName()
    for label in page.findChildren(PlainLabel):
        if label.isVisible() and not label.property("elide"):
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted - 1, label.text()


def test_each_scheme_has_its_own_ground(qapp: QApplication, qtbot: QtBot) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        page = _gallery(qapp, qtbot, scheme, 14)
        drawn: QImage = page.grab().toImage()
        assert drawn.pixelColor(4, 4) == theme().color("bg")


def test_it_changes_colour_while_it_is_open(qapp: QApplication, qtbot: QtBot) -> None:
    page = _gallery(qapp, qtbot, Scheme.LIGHT, 14)
    light = page.grab().toImage().pixelColor(4, 4)
    look.put_on(qapp, Scheme.DARK)
    assert page.grab().toImage().pixelColor(4, 4) != light


def test_in_high_contrast_everything_is_drawn_in_the_colours_of_the_computer(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme(), "_high_contrast", True)
    page = _gallery_as_it_is(qtbot)
    assert not page.grab().isNull()
    assert theme().color("ok") == theme().color("ink")
    with pytest.raises(KeyError):
        theme().color("petrol")
