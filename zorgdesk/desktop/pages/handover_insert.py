"""The panel "Uit dossier invoegen": facts of observations, shared notes and the plan, picked with source and date."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.handovers import Insertable
from zorgdesk.casework.sheets.plans import QuotableFact
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.painting import box, smooth, text
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.wording import handover_editor as say


class Quote(QWidget):
    """Words of someone else, on sunken ground."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(words, "body", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._words)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)

    def text(self) -> str:
        """The words."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunken ground."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="sunken", radius=8)
        painter.end()


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact in the list: its words as shown, and where they come from."""

    key: QuotableFact
    words: str
    where: str


class FactList(RowList):
    """Facts in two lines with their source below; Enter picks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda row: f"{row.words}, {row.where}", grow=True, parent=parent)
        self.setItemDelegate(_FactDelegate(self))


class _FactDelegate(RowDelegate):
    def row_height(self, row: FactLine) -> int:
        return 68

    def words_cut(self, area: QRect, row: FactLine) -> str:
        return row.words

    def draw(self, painter: QPainter, area: QRect, row: FactLine, *, current: bool, chosen: bool) -> None:
        inside = area.adjusted(10, 6, -8, -6)
        small = theme().metrics("support").height()
        painter.setFont(theme().font("support"))
        painter.setPen(theme().color("ink"))
        words = QRect(inside.x(), inside.y(), inside.width(), inside.height() - small)
        wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(words, wrapped, row.words)
        source = QRect(inside.x(), inside.bottom() - small + 1, inside.width(), small)
        text(painter, source, row.where, "support", "ink2")


class InsertPanel(SidePanel):
    """Pick one fact at a time; Enter inserts. Signal picked(text, source)."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.INSERT_TITLE, width=300, parent=parent)
        self.setObjectName("insert_panel")
        self.facts = FactList()
        self.facts.setObjectName("facts")
        self.facts.setAccessibleName(say.INSERT_TITLE)
        self.take = Button(say.INSERT, "secondary", icon="corner-down-left", key_cap="Enter")
        self.take.setObjectName("take_fact")
        self._nothing = PlainLabel(say.NOTHING_TO_INSERT, "support", wrap=True)
        self.inside.addWidget(self._nothing)
        self.inside.addWidget(self.facts)
        self.inside.addStretch(1)
        self.body.addWidget(self.take)
        self.facts.opened.connect(lambda _row: self._pick())
        self.take.clicked.connect(self._pick)

    def show_facts(self, found: Insertable) -> None:
        """Fill the list, newest first."""
        rows = [
            FactLine(fact, privacy().text(fact.text), say.source_of(fact.source, fact.seen_on)) for fact in found.facts
        ]
        self.facts.show_rows(rows)
        self.facts.choose(0)
        for part in (self.facts, self.take):
            part.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _pick(self) -> None:
        row = self.facts.current_row()
        if isinstance(row, FactLine) and not privacy().on:
            self.picked.emit(row.key.text, row.where)
