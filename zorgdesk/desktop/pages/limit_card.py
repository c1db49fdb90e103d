"""One limit on the page "Grens van opvang": the answer, the reason, and what in the file it rests on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.sheets.closing import Evidence, LimitSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import Limit, LimitAnswer
from zorgdesk.wording import limits as say
from zorgdesk.wording.labels import label

_ICONS = {
    LimitAnswer.YES: "circle-check",
    LimitAnswer.NO: "octagon-x",
    LimitAnswer.UNCLEAR: "circle-question-mark",
}


class LimitCard(QObject):
    """Signals: typed; picked(Evidence), removed(evidence id), shown(Evidence): open it."""

    typed = Signal()
    picked = Signal(object)
    removed = Signal(int)
    shown = Signal(object)

    def __init__(self, form: QWidget, limit: Limit, name: str) -> None:
        """`name` is how the form calls the parts of this limit."""
        super().__init__(form)
        self.limit, self._name, self._filling = limit, name, False
        self.answer = forms.field(form, f"{name}_answer", Segmented)
        self.reason = forms.field(form, f"{name}_reason", LongText)
        self.pick = forms.field(form, f"{name}_pick", Choice)
        self._holder = forms.field(form, f"{name}_evidence", QWidget)
        self.answer.set_options([Segment(answer, label(answer), _ICONS[answer]) for answer in LimitAnswer])
        self.reason.set_shared(False)
        self.answer.chosen.connect(lambda _: self._on_typed())
        self.reason.textChanged.connect(self._on_typed)
        self.pick.currentIndexChanged.connect(lambda _: self._on_pick())

    def show_sheet(self, sheet: LimitSheet, possible: tuple[Evidence, ...]) -> None:
        """Show what was said about this limit and what it rests on."""
        self._filling = True
        first = self.limit is Limit.SPECIALIST_IS_BETTER
        answer = sheet.text.specialist_answer if first else sheet.text.safety_answer
        reason = sheet.text.specialist_reason if first else sheet.text.safety_reason
        self.answer.set_value(answer)
        if self.reason.value() != privacy().text(reason):
            self.reason.set_value(privacy().text(reason))
        self.show_evidence(sheet, possible)
        self._filling = False

    def show_evidence(self, sheet: LimitSheet, possible: tuple[Evidence, ...]) -> None:
        """Show what it rests on, and what can still be picked."""
        open_for_writing = sheet.settled_on is None and not privacy().on
        chosen = sheet.of(self.limit)
        layout = self._holder.layout()
        assert layout is not None
        cleared(layout)
        for found in chosen:
            layout.addWidget(self._row(found, open_for_writing))
        if not chosen:
            words = say.NOTHING_PICKED if open_for_writing else say.RESTS_ON_NOTHING
            layout.addWidget(PlainLabel(words, "support", wrap=True))
        known = {(one.kind, one.ref) for one in chosen}
        left = [one for one in possible if (one.kind, one.ref) not in known]
        self.pick.blockSignals(True)
        self.pick.set_options([(None, say.PICK), *((one, say.evidence(one)) for one in left)])
        self.pick.blockSignals(False)
        self.pick.setVisible(open_for_writing and bool(left))

    def _row(self, found: Evidence, can_remove: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = privacy().text(say.evidence(found)) if privacy().on else say.evidence(found)
        link = Button(words, "link", icon="file-text")
        link.setObjectName(f"{self._name}_evidence_{found.evidence_id}")
        link.clicked.connect(lambda: self.shown.emit(found))
        line.addWidget(link)
        line.addStretch(1)
        if can_remove:
            away = IconButton("x", say.REMOVE)
            away.setObjectName(f"{self._name}_remove_{found.evidence_id}")
            away.clicked.connect(lambda: self.removed.emit(found.evidence_id))
            line.addWidget(away)
        return row

    def _on_typed(self) -> None:
        if not self._filling:
            self.typed.emit()

    def _on_pick(self) -> None:
        found = self.pick.value()
        if isinstance(found, Evidence):
            self.picked.emit(found)
