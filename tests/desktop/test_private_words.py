"""What narrows a list may be a name: dots under privacy view, plain again when the field is empty or the view off."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop.keys import type_text
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_words import PrivateWords

DOTS, PLAIN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    PrivateWords(made)
    yield made
    privacy().switch(False)


def test_a_name_that_stood_there_becomes_dots_and_still_is_the_name(field: QLineEdit) -> None:
    field.setText("Lotje")
    privacy().switch(True)
    assert (field.echoMode(), field.text()) == (DOTS, "Lotje")
    privacy().switch(False)
    assert (field.echoMode(), field.text()) == (PLAIN, "Lotje")


def test_an_emptied_field_and_a_search_begun_under_privacy_view_can_be_read(field: QLineEdit, qtbot: QtBot) -> None:
    field.setText("Lotje")
    privacy().switch(True)
    field.clear()
    assert field.echoMode() is PLAIN
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_text(field, "K-0142")
    assert field.echoMode() is PLAIN


def test_words_that_come_back_with_a_place_are_dots(field: QLineEdit) -> None:
    field.clearFocus()
    privacy().switch(True)
    field.setText("Lotje")
    assert field.echoMode() is DOTS
