"""Cases that may be about the same child, as rows with a state and a way to open them; never merged (screen 21)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import cases as say


def shown_name(double: LikelyDouble) -> str:
    """First name and initial: the other casus is not shown whole until it is opened."""
    if privacy().on:
        return privacy().name(double.name)
    return say.first_name_and_initial(double.name)


class DoubleRow(QWidget):
    """One possible double. Signals: opened(int case_id), is_other(int case_id) when `with_other`."""

    opened = Signal(int)
    is_other = Signal(int)

    def __init__(self, double: LikelyDouble, *, with_other: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"double_{double.code}")
        words = QVBoxLayout()
        words.setSpacing(0)
        title = PlainLabel(say.double_title(double, shown_name(double)), "row")
        place = privacy().place(double.location_name)
        words.addWidget(title)
        words.addWidget(PlainLabel(say.double_line(double, place, hide_date=privacy().on), "support"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(Badge(say.double_state(double), "info" if double.is_open else "mute"))
        open_it = Button(say.OPEN_CASE, "secondary" if with_other else "link", size="row")
        open_it.setObjectName("open_double")
        open_it.clicked.connect(lambda: self.opened.emit(double.case_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        if not with_other:
            head.addWidget(open_it)
            return
        other = Button(say.OTHER_CHILD, "link", size="row")
        other.setObjectName("other_child")
        other.clicked.connect(lambda: self.is_other.emit(double.case_id))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(open_it)
        acts.addWidget(other)
        acts.addStretch(1)
        column.addLayout(acts)
