"""A section of the form of a traject: it shows values, gives them back, and says that something was typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.trajectories import TrajectoryInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented


class FormPart(Card):
    """Signal typed."""

    typed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.filling = False

    def show_values(self, given: TrajectoryInput) -> None:
        """Fill the fields; override."""

    def values(self) -> dict[str, Any]:
        """What stands in the fields, by the names of TrajectoryInput; override."""
        return {}

    def problem(self) -> QWidget | None:
        """The first field that can't be kept as it is, with its sentence shown; override where there is one."""
        return None

    def listen(self, form: QWidget) -> None:
        """Let every field of a form say that it was changed."""
        for text in form.findChildren(LongText):
            text.textChanged.connect(self._touch)
        for line in form.findChildren(QLineEdit):
            line.textEdited.connect(self._touch)
        for choice in form.findChildren(Choice):
            choice.currentIndexChanged.connect(self._touch)
        for chips in form.findChildren(ChipChoice):
            chips.chosen_changed.connect(self._touch)
        for day in form.findChildren(DateField):
            day.date_changed.connect(self._touch)
        for tick in form.findChildren(Tick):
            tick.toggled.connect(self._touch)
        for segments in form.findChildren(Segmented):
            segments.chosen.connect(self._touch)

    def _touch(self, *_: object) -> None:
        if not self.filling:
            self.typed.emit()


class Rows(QWidget):
    """Rows of one small form each, that can be added and taken away. Signal changed."""

    changed = Signal()

    def __init__(self, form: str, part: FormPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._part = form, part
        self.rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def add(self) -> QWidget:
        """A new row at the end."""
        row = forms.load(self._form, self)
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        self._part.listen(row)
        remove = row.findChild(QWidget, "remove")
        if remove is not None:
            remove.clicked.connect(lambda: self.take(row))  # type: ignore[attr-defined]
        return row

    def take(self, row: QWidget) -> None:
        """Take a row away; the cursor goes to what is left."""
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()

    def clear(self) -> None:
        """Take all rows away."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []


def judge(form: QWidget, *names: str) -> QWidget | None:
    """Judge these rows of a form; the field of the first that is wrong."""
    wrong = [row for row in (forms.field(form, f"row_{name}", FormRow) for name in names) if not row.judge()]
    return wrong[0].field() if wrong else None
