"""The card at the top: what help, from whom, until when; and how much of it came, in numbers and one bar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.sessions import HoursSheet
from zorgdesk.casework.sheets.trajectories import TrajectorySheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain import name_it, set_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.span_bar import SpanBar
from zorgdesk.wording import sessions as session_words
from zorgdesk.wording import trajectories as say

_FIGURE = 134
"""How wide a number with its word is; the bar takes what is left."""


class Figure(QWidget):
    """A number with its word above and its unit behind it."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.unit = PlainLabel("", "number"), PlainLabel("", "support")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(word, "label"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.number)
        line.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        column.addLayout(line)

    def say(self, number: str, unit: str) -> None:
        """Show another number."""
        self.number.setText(number)
        self.unit.setText(unit)


class HeadCard(Card):
    """Signals: end_wanted, change_wanted, paper_wanted, advice_wanted, resume_wanted, history_wanted, bin_wanted."""

    end_wanted = Signal()
    change_wanted = Signal()
    paper_wanted = Signal()
    advice_wanted = Signal()
    resume_wanted = Signal()
    history_wanted = Signal()
    bin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sheet: TrajectorySheet | None = None
        self.heading = PlainLabel("", "card", elide=True)
        self.state = Badge("", "ok", "circle-check")
        self.line = PlainLabel("", "support", wrap=True)
        self.ended = PlainLabel("", "body", wrap=True)
        self.end_button = Button(say.END_ACT, "secondary", icon="calendar-clock")
        self.end_button.setObjectName("end_trajectory")
        self.resume = Button(say.RESUME, "secondary", icon="undo-2")
        self.resume.setObjectName("resume_trajectory")
        self.more = IconButton("ellipsis", say.MORE, kind="secondary")
        self.more.setObjectName("more_trajectory")
        self.body.addLayout(self._make_head())
        self.body.addWidget(self.ended)
        self.numbers = QWidget()
        self.planned, self.delivered = Figure(say.PLANNED_UNTIL_NOW), Figure(say.DELIVERED)
        self.modelled = Figure(say.MODELLED)
        self.whole, self.whole_line = SpanBar(), PlainLabel("", "support")
        self._lay_numbers()
        self.body.addWidget(self.numbers)
        self.end_button.clicked.connect(self.end_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        self.more.clicked.connect(self._open_menu)

    def show_trajectory(self, sheet: TrajectorySheet, on: date) -> None:
        """Everything but the hours."""
        self._sheet = sheet
        self.heading.setText(say.head(replace(sheet, title="") if privacy().on else sheet))
        self.state.show_mark(Mark(*say.state(sheet, on)))
        who = say.executor(sheet.executor, privacy().name(sheet.executor.name) if sheet.executor else "")
        self.line.setText(say.run_line(sheet, who))
        reason = say.end_line(sheet, privacy().text(sheet.end_reason)) or say.extended(sheet)
        self.ended.setText(reason)
        self.ended.setVisible(bool(reason))
        self.end_button.setVisible(not sheet.is_over)
        self.resume.setVisible(sheet.is_over)

    def show_hours(self, hours: HoursSheet) -> None:
        """Planned until now, delivered and the whole period; how often it was shown to the pm'er."""
        done, planned, whole = hours.delivered, hours.planned_until_now, hours.planned_whole
        self.numbers.setVisible(whole > 0)
        self.planned.say(session_words.amount(planned), say.HOURS)
        self.delivered.say(session_words.amount(done), say.HOURS)
        self.modelled.say(session_words.modelled(hours), say.TIMES)
        self.modelled.setVisible(self._sheet is not None and self._sheet.modelling)
        words = session_words.whole_period(hours)
        self.whole.show_span(done / whole if whole else 0, planned / whole if whole else 0, words)
        self.whole_line.setText(words)

    def set_narrow(self, narrow: bool) -> None:
        """With less room the bar goes below the numbers, and the button shows its icon alone."""
        self._grid.removeWidget(self._span)
        if narrow:
            self._grid.addWidget(self._span, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._span, 0, 3)
        for place in range(3):
            self._grid.setColumnMinimumWidth(place, 0 if narrow else theme().px(_FIGURE))
        self.end_button.setText("" if narrow else say.END_ACT)
        name_it(self.end_button, say.END_ACT, "")
        set_tip(self.end_button, say.END_ACT)

    def _make_head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(self.heading)
        title.addWidget(self.state)
        title.addStretch(1)
        words.addLayout(title)
        words.addWidget(self.line)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        for act in (self.end_button, self.resume, self.more):
            head.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _lay_numbers(self) -> None:
        grid = self._grid = QGridLayout(self.numbers)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for place, figure in enumerate((self.planned, self.delivered, self.modelled)):
            grid.addWidget(figure, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnMinimumWidth(place, theme().px(_FIGURE))
        self._span = QWidget()
        span = QVBoxLayout(self._span)
        span.setContentsMargins(0, 0, 0, 0)
        span.setSpacing(8)
        span.addWidget(PlainLabel(say.WHOLE, "label"))
        span.addWidget(self.whole)
        span.addWidget(self.whole_line)
        span.addStretch(1)
        grid.addWidget(self._span, 0, 3)
        grid.setColumnStretch(3, 1)

    def _open_menu(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        menu = QMenu(self.more)
        acts = [
            ("change_trajectory", "pencil-line", say.CHANGE, self.change_wanted, not sheet.is_over),
            ("request_paper", "file-text", say.REQUEST_PAPER, self.paper_wanted, True),
            ("note_advice", "message-square", say.NOTE_ADVICE, self.advice_wanted, not privacy().on),
            ("trajectory_history", "history", say.HISTORY, self.history_wanted, True),
            ("bin_trajectory", "trash-2", say.TO_BIN, self.bin_wanted, True),
        ]
        for name, icon, words, wanted, offered in acts:
            if offered:
                action = menu.addAction(icons.icon(icon, "ink2"), words)
                action.setObjectName(name)
                action.triggered.connect(wanted)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
