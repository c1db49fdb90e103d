"""Questions name the act, the safe button has the focus, and a file chooser leaves no names behind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.shell_parts import settle
from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.wording.shell import PRIVACY_ASK, QUIT_UNSAVED


@pytest.fixture
def window(qapp: QApplication) -> QWidget:
    ask.forget()
    return QWidget()


def in_the_dialog(press: str, typed: str = "") -> None:
    """When the dialog is there: look at it, type, and press a button."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskDialog)
        for field in dialog.findChildren(SecretField):
            field.setText(typed)
        (dialog.act if press == "act" else dialog.safe).click()

    QTimer.singleShot(0, act)


@pytest.mark.parametrize(("press", "answer"), [("act", True), ("safe", False)])
def test_a_question_is_answered_by_its_buttons(window: QWidget, press: str, answer: bool) -> None:
    in_the_dialog(press)
    assert ask.confirm(window, QUIT_UNSAVED) is answer
    settle()


@pytest.mark.parametrize(("press", "answer"), [("act", "een zin"), ("safe", None)])
def test_the_wachtzin_is_asked_once_more(window: QWidget, press: str, answer: str | None) -> None:
    in_the_dialog(press, "een zin")
    assert ask.secret(window, PRIVACY_ASK, "Wachtzin") == answer
    settle()


def test_answers_that_were_set_come_in_order_and_are_remembered(window: QWidget, tmp_path: Path) -> None:
    ask.next_answer(True, tmp_path, None)
    assert ask.confirm(window, QUIT_UNSAVED)
    assert ask.folder(window, "map", tmp_path) == tmp_path
    assert ask.open_file(window, "bestand", tmp_path, ("*",)) is None
    assert ask.asked() == (QUIT_UNSAVED.title, "map", "bestand")
    ask.forget()


def test_qts_own_list_of_recent_files_is_emptied(qapp: QApplication, home: Path) -> None:
    shared = QSettings(QSettings.Scope.UserScope, "QtProject")
    shared.setValue("FileDialog/history", ["file:///home/fenna/Lotje Luchtballon"])
    shared.sync()
    file = Path(shared.fileName())
    del shared
    ask.forget_recent()
    assert not file.exists() or "Lotje" not in file.read_text(encoding="utf-8")
