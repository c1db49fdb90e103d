"""One observation at the right: its moments with scores and facts, and the explanation, which stays intern."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.observations import MomentSheet, ObservationDetail
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import observations as say
from zorgdesk.wording.formats import middot
from zorgdesk.wording.labels import label


class ObservationCard(Card):
    """`show_observation(detail, today)`. Signals mend_wanted, bin_wanted."""

    mend_wanted = Signal()
    bin_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        self.setObjectName("observation_card")
        self._inside: QWidget | None = None

    def show_observation(self, detail: ObservationDetail | None, today: date) -> None:
        """Show one, or hide when there is none."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self.setVisible(detail is not None)
        if detail is None:
            return
        self.set_title(say.observation_title(detail, today))
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(say.observation_line(detail), "support", wrap=True))
        if detail.question:
            column.addWidget(PlainLabel(say.QUESTION, "label"))
            column.addWidget(PlainLabel(privacy().text(detail.question), "body", wrap=True))
        column.addWidget(PlainLabel(say.MOMENTS, "label"))
        for moment in detail.moments:
            column.addWidget(_moment(moment))
        if detail.interpretation:
            column.addWidget(PlainLabel(say.EXPLANATION, "label"))
            column.addWidget(InfoBox(privacy().text(detail.interpretation)))
        column.addWidget(self._buttons(detail))
        self.body.addWidget(inside)

    def _buttons(self, detail: ObservationDetail) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        mend = Button(say.MEND, "secondary", icon="pencil-line")
        mend.setObjectName("mend_observation")
        mend.setVisible(detail.sheet_id is not None)
        mend.clicked.connect(self.mend_wanted)
        away = Button(say.BIN, "quiet", icon="trash-2")
        away.setObjectName("bin_observation")
        away.clicked.connect(self.bin_wanted)
        row.addWidget(mend)
        row.addWidget(away)
        row.addStretch(1)
        return holder


def _moment(moment: MomentSheet) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    situation = label(moment.situation) if moment.situation is not None else ""
    column.addWidget(PlainLabel(middot(moment.time, situation, say.scores(moment)), "support"))
    if moment.seen:
        column.addWidget(PlainLabel(privacy().text(moment.seen), "body", wrap=True))
    return holder
