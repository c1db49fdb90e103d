"""The rows of an import that stay behind: what is wrong, what to do now, and one button that repairs it (screen 27)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.imports import PlannedRow
from zorgdesk.desktop.pages.doubles_box import DoubleRow
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import RowProblem
from zorgdesk.wording import imports as say
from zorgdesk.wording.labels import label


class RejectedRow(QWidget):
    """One row with its first problem.

    Signals: edited(row number, field, text), decided(row number, True | False | case id).
    """

    edited = Signal(int, object, str)
    decided = Signal(int, object)

    def __init__(self, row: PlannedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._problem = row, row.problems[0]
        self.setObjectName(f"rejected_{row.draft.number}")
        words = QVBoxLayout()
        words.setSpacing(0)
        title = say.problem_title(self._problem, hidden=privacy().on)
        words.addWidget(PlainLabel(title, "row", wrap=True))
        words.addWidget(PlainLabel(say.problem_why(self._problem), "support", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(12)
        number = PlainLabel(str(row.draft.number), "support")
        number.setFixedWidth(36)
        head.addWidget(number)
        head.addLayout(words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self.button = Button(say.mend_button(self._problem), "secondary", size="row")
        self.button.setObjectName(f"mend_{row.draft.number}")
        self.button.setAccessibleDescription(title)
        head.addWidget(self.button)
        self._menu: QMenu | None = None
        self._field: QLineEdit | None = None
        if self._problem.kind is RowProblem.LIKELY_DOUBLE:
            self._offer_choices()
        elif self._problem.kind is RowProblem.TWICE:
            self.button.hide()
        else:
            self.button.clicked.connect(self._open_field)

    def _offer_choices(self) -> None:
        double = self._problem.double
        assert double is not None
        number = self._row.draft.number
        beside = DoubleRow(double)
        beside.opened.connect(lambda case_id: self.decided.emit(number, case_id))
        beside.is_other.connect(lambda _: self.decided.emit(number, True))
        self._column.addWidget(beside)
        self._menu = QMenu(self)
        choices: tuple[tuple[str, str, bool | int], ...] = (
            ("choose_addition", say.add_to(double.code), double.case_id),
            ("choose_new", say.AS_NEW, True),
            ("choose_nothing", say.LEAVE_OUT, False),
        )
        for name, words, choice in choices:
            act = self._menu.addAction(words)
            act.setObjectName(name)
            act.triggered.connect(lambda _=False, choice=choice: self.decided.emit(number, choice))
        self.button.setMenu(self._menu)

    def _open_field(self) -> None:
        """A field in place, with what stood there."""
        if self._field is not None:
            self._field.setFocus()
            return
        self._field = QLineEdit(self._problem.typed)
        self._field.setObjectName("cell")
        keep = Button(say.KEEP_CELL, "secondary")
        keep.setObjectName("keep_cell")
        for wanted in (self._field.returnPressed, keep.clicked):
            wanted.connect(self._keep)
        line = QHBoxLayout()
        line.setContentsMargins(48, 0, 0, 0)
        line.setSpacing(8)
        form_row = FormRow(label(self._problem.field), self._field)
        line.addWidget(form_row, 1)
        line.addWidget(keep)
        self._column.addLayout(line)
        self._field.setFocus()
        self._field.selectAll()

    def _keep(self) -> None:
        assert self._field is not None
        self.edited.emit(self._row.draft.number, self._problem.field, self._field.text())
