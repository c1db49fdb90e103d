"""Cases that may be about the same child, as rows with a state; never merged by itself (screens 04 and 21)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.names import PersonName
from zorgdesk.wording import cases as say


def shown_name(name: PersonName) -> str:
    """First name and initial: the other casus is not shown whole until it is opened."""
    return privacy().name(name) if privacy().on else say.first_name_and_initial(name)


class DoubleRow(QWidget):
    """One possible double. Signals: opened(int case_id), is_other(int case_id).

    While a casus is made the first act says that it is the same child. In an intake `here` is that casus as a column,
    and the first act shows both beside each other.
    """

    opened = Signal(int)
    is_other = Signal(int)

    def __init__(
        self, double: LikelyDouble, *, here: tuple[str, ...] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"double_{double.code}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(self._head(double))
        self._beside: QWidget | None = None
        acts = QHBoxLayout()
        acts.setSpacing(8)
        if here is None:
            acts.addWidget(
                self._act("open_double", say.SAME_CHILD, lambda: self.opened.emit(double.case_id), main=True)
            )
        else:
            self._toggle = self._act("beside", say.BESIDE, lambda: self._show_beside(double, here), main=True)
            acts.addWidget(self._toggle)
            acts.addWidget(self._act("open_double", say.OPEN_CASE, lambda: self.opened.emit(double.case_id)))
        acts.addWidget(self._act("other_child", say.OTHER_CHILD, lambda: self.is_other.emit(double.case_id)))
        acts.addStretch(1)
        self._column.addLayout(acts)

    def _head(self, double: LikelyDouble) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        place = privacy().place(double.location_name)
        words.addWidget(PlainLabel(say.double_title(double, shown_name(double.name)), "row"))
        words.addWidget(PlainLabel(say.double_line(double, place, hide_date=privacy().on), "support"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(Badge(say.double_state(double), "info" if double.is_open else "mute"))
        return head

    def _act(self, name: str, words: str, do: Callable[[], None], *, main: bool = False) -> Button:
        button = Button(words, "secondary" if main else "link", size="row")
        button.setObjectName(name)
        button.clicked.connect(do)
        return button

    def _show_beside(self, double: LikelyDouble, here: tuple[str, ...]) -> None:
        """Both in two columns, or folded away again."""
        if self._beside is not None:
            self._beside.hide()
            self._beside.deleteLater()
            self._beside = None
            self._toggle.setText(say.BESIDE)
            return
        place = privacy().place(double.location_name)
        born = None if privacy().on else double.birth_date
        there = say.beside(shown_name(double.name), born, place, double.opened_on, double.stage, double.owner)
        self._beside = QWidget()
        self._beside.setObjectName("beside_columns")
        grid = QGridLayout(self._beside)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(PlainLabel(say.THIS_INTAKE, "label"), 0, 1)
        grid.addWidget(PlainLabel(double.code, "label"), 0, 2)
        for row, (words, one, other) in enumerate(zip(say.BESIDE_LABELS, here, there, strict=True), start=1):
            grid.addWidget(PlainLabel(words, "support"), row, 0)
            grid.addWidget(PlainLabel(one, "row" if one == other else "body", wrap=True), row, 1)
            grid.addWidget(PlainLabel(other, "row" if one == other else "body", wrap=True), row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._column.addWidget(self._beside)
        self._toggle.setText(say.NOT_BESIDE)
