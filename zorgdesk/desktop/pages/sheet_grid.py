"""The six rows of O2 as on the paper: time, situation, two scores, and what was seen. A digit scores and jumps on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from zorgdesk.casework.observations import MomentText
from zorgdesk.casework.sheets.observations import MomentSheet
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.plain import set_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.score_boxes import ScoreBoxes
from zorgdesk.domain.values import Situation
from zorgdesk.wording import observations as say
from zorgdesk.wording.labels import label

ROWS = 6
_SEEN = 5
_TIME, _TIME_NARROW, _SITUATION_NARROW = 72, 58, 92
_NO_LIMIT = 16777215


@dataclass(frozen=True)
class _Row:
    """The fields of one moment, in tab order."""

    time: QLineEdit
    situation: Choice
    wellbeing: ScoreBoxes
    involvement: ScoreBoxes
    seen: QLineEdit


class SheetGrid(QWidget):
    """`moments()`, `show_moments(...)`. Signal changed() after every key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_grid")
        self._rows: list[_Row] = []
        self._filling = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(_SEEN, 1)
        heads = (say.TIME, say.SITUATION, say.WELLBEING, say.INVOLVEMENT, say.SEEN)
        self._heads: list[PlainLabel] = []
        for column, words in enumerate(heads, start=1):
            head = PlainLabel(words, "label")
            self._heads.append(head)
            grid.addWidget(head, 0, column)
            cue = {3: say.CUES["wellbeing"], 4: say.CUES["involvement"]}.get(column)
            if cue:
                set_tip(head, f"{cue} {say.CUE_BOTH}")
        for number in range(1, ROWS + 1):
            self._rows.append(self._make_row(grid, number))
        for before, after in zip(self._rows, self._rows[1:], strict=False):
            QWidget.setTabOrder(before.seen, after.time)

    def show_moments(self, moments: tuple[MomentSheet, ...]) -> None:
        """Fill the rows with what is kept; the other rows are empty."""
        self._filling = True
        kept = {moment.position: moment for moment in moments}
        for number, row in enumerate(self._rows, start=1):
            moment = kept.get(number)
            row.time.setText(moment.time if moment else "")
            row.situation.set_value(moment.situation if moment else None)
            row.wellbeing.set_value(moment.wellbeing if moment else None)
            row.involvement.set_value(moment.involvement if moment else None)
            row.seen.setText(moment.seen if moment else "")
            row.seen.setCursorPosition(0)
        self._filling = False

    def set_narrow(self, narrow: bool) -> None:
        """A compact window: what was seen stands below the scores of its row."""
        grid = self.layout()
        if not isinstance(grid, QGridLayout):
            return
        grid.setHorizontalSpacing(8 if narrow else 12)
        grid.setColumnStretch(_SEEN, 0 if narrow else 1)
        self._heads[-1].setVisible(not narrow)
        for number, row in enumerate(self._rows, start=1):
            grid.removeWidget(row.seen)
            if narrow:
                grid.addWidget(row.seen, 2 * number, 1, 1, _SEEN - 1)
            else:
                grid.addWidget(row.seen, 2 * number - 1, _SEEN)
            row.time.setMaximumWidth(_TIME_NARROW if narrow else _TIME)
            row.situation.setMaximumWidth(_SITUATION_NARROW if narrow else _NO_LIMIT)

    def moments(self) -> tuple[MomentText, ...]:
        """What stands in the rows, all six in order; an empty one is an empty MomentText."""
        return tuple(
            MomentText(
                time=_clock(row.time.text()),
                situation=row.situation.value(),
                wellbeing=row.wellbeing.value(),
                involvement=row.involvement.value(),
                seen=row.seen.text().strip(),
            )
            for row in self._rows
        )

    def first_field(self) -> QWidget:
        """Where typing begins: the first row that is empty."""
        for row in self._rows:
            if not row.time.text() and row.wellbeing.value() is None:
                return row.time
        return self._rows[0].time

    def same_as_above(self) -> None:
        """Ctrl+D: situation and scores of the row above, in the row that has the focus."""
        for number, row in enumerate(self._rows[1:], start=1):
            if any(part.hasFocus() for part in (row.time, row.situation, row.wellbeing, row.involvement, row.seen)):
                above = self._rows[number - 1]
                row.situation.set_value(above.situation.value())
                row.wellbeing.set_value(above.wellbeing.value())
                row.involvement.set_value(above.involvement.value())
                self._tell()

    def _make_row(self, grid: QGridLayout, number: int) -> _Row:
        row = _Row(QLineEdit(), Choice(), ScoreBoxes("accent"), ScoreBoxes("info"), QLineEdit())
        line = 2 * number - 1
        grid.addWidget(PlainLabel(str(number), "label"), line, 0)
        names = ("time", "situation", "wellbeing", "involvement", "seen")
        titles = (say.TIME, say.SITUATION, say.WELLBEING, say.INVOLVEMENT, say.SEEN)
        parts = (row.time, row.situation, row.wellbeing, row.involvement, row.seen)
        for column, (name, title, part) in enumerate(zip(names, titles, parts, strict=True), start=1):
            part.setObjectName(f"{name}_{number}")
            part.setAccessibleName(f"{title} {number}")
            grid.addWidget(part, line, column)
        row.time.setMaximumWidth(_TIME)
        row.time.setMaxLength(5)
        row.situation.set_options([(None, say.SITUATION_HINT), *((one, label(one)) for one in Situation)], None)
        row.seen.setPlaceholderText(say.SEEN_HINT)
        row.wellbeing.scored.connect(partial(row.involvement.setFocus))
        row.involvement.scored.connect(partial(row.seen.setFocus))
        row.time.editingFinished.connect(partial(_tidy_clock, row.time))
        for signal in (row.time.textEdited, row.seen.textEdited, row.situation.currentIndexChanged):
            signal.connect(self._tell)
        row.wellbeing.changed.connect(self._tell)
        row.involvement.changed.connect(self._tell)
        return row

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()


def _clock(typed: str) -> str:
    """0905, 9.05 and 9:5 are 09:05; what is no time stays as typed."""
    digits = "".join(sign for sign in typed if sign.isdecimal())
    if len(digits) == 3:
        digits = f"0{digits}"
    if len(digits) != 4 or int(digits[:2]) > 23 or int(digits[2:]) > 59:
        return typed.strip()
    return f"{digits[:2]}:{digits[2:]}"


def _tidy_clock(field: QLineEdit) -> None:
    field.setText(_clock(field.text()))
