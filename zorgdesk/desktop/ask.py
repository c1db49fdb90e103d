"""Every modal question and file chooser, with an answer seam: `next_answer(...)` answers the next one in a test.

Questions are rare (look.md section 8: undo before confirm). Their buttons name the act; the safe one has the focus.
"""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from zorgdesk.wording import shell as say
from zorgdesk.wording.shell import Question

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_LABELS = {
    QFileDialog.DialogLabel.LookIn: say.LOOK_IN,
    QFileDialog.DialogLabel.FileName: say.FILE_NAME,
    QFileDialog.DialogLabel.FileType: say.FILE_TYPE,
    QFileDialog.DialogLabel.Reject: say.CANCEL_FILE,
}
_answers: deque[object] = deque()
_asked: list[str] = []


def next_answer(*answers: object) -> None:
    """Answer the next questions without showing them: True/False, a text, a Path, or None for cancelled."""
    _answers.extend(answers)


def asked() -> tuple[str, ...]:
    """The questions that were answered by `next_answer`, for tests."""
    return tuple(_asked)


NOTHING = object()
"""What `taken_answer` gives when no answer is waiting: ask the user."""


def taken_answer(title: str) -> object:
    """The next waiting answer for a question of a page's own, or NOTHING."""
    if not _answers:
        return NOTHING
    _asked.append(title)
    return _answers.popleft()


def forget() -> None:
    """Drop answers that were not used and the list of questions (between tests)."""
    _answers.clear()
    _asked.clear()


def confirm(parent: QWidget, question: Question) -> bool:
    """Ask for something that cannot be undone: the buttons say what they do, the safe one has the focus."""
    if _answers:
        _asked.append(question.title)
        return bool(_answers.popleft())
    from zorgdesk.desktop.widgets.ask_dialog import AskDialog

    dialog = AskDialog(question.title, question.body, act=question.act, safe=question.safe, parent=parent)
    return dialog.exec() == AskDialog.DialogCode.Accepted


def tell(parent: QWidget, question: Question) -> None:
    """Tell something that the user must have read; one button."""
    if _answers:
        _asked.append(question.title)
        _answers.popleft()
        return
    from zorgdesk.desktop.widgets.ask_dialog import AskDialog

    dialog = AskDialog(question.title, question.body, act=question.act, safe="", kind="primary", parent=parent)
    dialog.safe.hide()
    dialog.act.setFocus()
    dialog.exec()


def secret(parent: QWidget, question: Question, label: str) -> str | None:
    """Ask for the wachtzin once more; None when the user thinks better of it."""
    if _answers:
        _asked.append(question.title)
        answer = _answers.popleft()
        return None if answer is None else str(answer)
    from zorgdesk.desktop.widgets.ask_dialog import AskDialog
    from zorgdesk.desktop.widgets.form_row import FormRow
    from zorgdesk.desktop.widgets.secret_field import SecretField

    dialog = AskDialog(
        question.title, question.body, act=question.act, safe=question.safe, kind="primary", parent=parent
    )
    field = SecretField()
    dialog.body.addWidget(FormRow(label, field))
    dialog.act.setDefault(True)
    field.setFocus()
    accepted = dialog.exec() == AskDialog.DialogCode.Accepted
    return field.text() if accepted else None


def folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Choose a folder; None when cancelled."""
    if _answers:
        return _path_answer(title)
    dialog = _chooser(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def open_file(parent: QWidget, title: str, start: Path, filters: Sequence[str]) -> Path | None:
    """Choose an existing file; None when cancelled."""
    if _answers:
        return _path_answer(title)
    dialog = _chooser(parent, title, start, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def open_files(parent: QWidget, title: str, start: Path, filters: Sequence[str]) -> list[Path]:
    """Choose one or more existing files; [] when cancelled. A test answers with a list of paths."""
    if _answers:
        _asked.append(title)
        answer = _answers.popleft()
        return [Path(str(one)) for one in answer] if isinstance(answer, list) else []
    dialog = _chooser(parent, title, start, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _all_chosen(dialog)


def save_file(parent: QWidget, title: str, proposal: Path, filters: Sequence[str]) -> Path | None:
    """Choose where a file comes; the system asks before an existing one is replaced. None when cancelled."""
    if _answers:
        return _path_answer(title)
    dialog = _chooser(parent, title, proposal.parent, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposal.name)
    return _chosen(dialog)


def _chooser(parent: QWidget, title: str, start: Path, filters: Sequence[str] = ()) -> QFileDialog:
    """The system's own chooser where it has one, else Qt's, which speaks half English by itself."""
    dialog = QFileDialog(parent, title, str(start))
    for part, words in _LABELS.items():
        dialog.setLabelText(part, words)
    if filters:
        dialog.setNameFilters(list(filters))
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    files = _all_chosen(dialog)
    return files[0] if files else None


def _all_chosen(dialog: QFileDialog) -> list[Path]:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    files = dialog.selectedFiles() if accepted else []
    dialog.deleteLater()
    forget_recent()
    return [Path(file) for file in files]


def forget_recent() -> None:
    """Qt's own file dialog writes the folders and files of the user in plain text in QtProject.conf: take that out."""
    shared = QSettings(QSettings.Scope.UserScope, "QtProject")
    if "FileDialog" in shared.childGroups():
        shared.remove("FileDialog")
        shared.sync()
        if not shared.allKeys():
            Path(shared.fileName()).unlink(missing_ok=True)


def printer(parent: QWidget, chosen: "QPrinter") -> "QPrinter | None":
    """Choose a printer; None when cancelled. A test answers with the Path of a PDF to print into."""
    if _answers:
        target = _path_answer(chosen.docName())
        if target is None:
            return None
        chosen.setOutputFileName(str(target))
        return chosen
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(chosen, parent)
    return chosen if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def _path_answer(title: str) -> Path | None:
    _asked.append(title)
    answer = _answers.popleft()
    return None if answer is None else Path(str(answer))
