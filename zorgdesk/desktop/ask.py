"""Every modal question and file chooser, with an answer seam: `next_answer(...)` answers the next one in a test.

Questions are rare (look.md section 8: undo before confirm). Their buttons name the act; the safe one has the focus.
"""

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from zorgdesk.wording.shell import QUESTION_TITLE, Question

_answers: deque[object] = deque()
_asked: list[str] = []


def next_answer(*answers: object) -> None:
    """Answer the next questions without showing them: True/False, a text, a Path, or None for cancelled."""
    _answers.extend(answers)


def asked() -> tuple[str, ...]:
    """The questions that were answered by `next_answer`, for tests."""
    return tuple(_asked)


def forget() -> None:
    """Drop answers that were not used and the list of questions (between tests)."""
    _answers.clear()
    _asked.clear()


def confirm(parent: QWidget, question: Question) -> bool:
    """Ask for something that cannot be undone: the buttons say what they do, the safe one has the focus."""
    if _answers:
        _asked.append(question.title)
        return bool(_answers.popleft())
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QUESTION_TITLE)
    box.setText(question.title)
    box.setInformativeText(question.body)
    act = box.addButton(question.act, QMessageBox.ButtonRole.AcceptRole)
    safe = box.addButton(question.safe, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    return box.clickedButton() is act


def tell(parent: QWidget, question: Question) -> None:
    """Tell something that the user must have read; one button."""
    if _answers:
        _asked.append(question.title)
        _answers.popleft()
        return
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(QUESTION_TITLE)
    box.setText(question.title)
    box.setInformativeText(question.body)
    box.addButton(question.act, QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def secret(parent: QWidget, title: str, label: str) -> str | None:
    """Ask for the wachtzin once more; None when the user thinks better of it."""
    if _answers:
        _asked.append(title)
        answer = _answers.popleft()
        return None if answer is None else str(answer)
    text, accepted = QInputDialog.getText(parent, title, label, QLineEdit.EchoMode.Password)
    return text if accepted else None


def folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Choose a folder; None when cancelled."""
    if _answers:
        return _path_answer(title)
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def open_file(parent: QWidget, title: str, start: Path, filters: Sequence[str]) -> Path | None:
    """Choose an existing file; None when cancelled."""
    if _answers:
        return _path_answer(title)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start), ";;".join(filters))
    return Path(chosen) if chosen else None


def save_file(parent: QWidget, title: str, proposal: Path, filters: Sequence[str]) -> Path | None:
    """Choose where a file comes; the system asks before an existing one is replaced. None when cancelled."""
    if _answers:
        return _path_answer(title)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), ";;".join(filters))
    return Path(chosen) if chosen else None


def _path_answer(title: str) -> Path | None:
    _asked.append(title)
    answer = _answers.popleft()
    return None if answer is None else Path(str(answer))
