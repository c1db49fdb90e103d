"""Plan laten vervallen: a version that does not go on, with the reason; it can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.plan_reviews import lapse_plan
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.pages.plan_parts.draft_form import DraftForm
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import plan_reviews as say


class LapseCard(Card):
    """Hidden until `open_form`. Signal lapsed(Change)."""

    lapsed = Signal(object)

    def __init__(self, part: PlanPart) -> None:
        super().__init__(say.LAPSE_TITLE, parent=part)
        self.setObjectName("lapse_card")
        self._part = part
        self._sheet: PlanSheet | None = None
        self._draft: DraftForm | None = None
        self._reason = LongText(lines=(2, 8))
        self._reason.setObjectName("lapse_reason")
        self._ask = FormRow(say.LAPSE_REASON, self._reason, required=True)
        self._record = Button(say.LAPSE_ACT, "danger", icon="archive")
        self._record.setObjectName("lapse")
        not_now = Button(say.LAPSE_NOT, "quiet")
        not_now.setObjectName("lapse_not")
        foot = QHBoxLayout()
        foot.addWidget(not_now)
        foot.addStretch(1)
        foot.addWidget(self._record)
        self.body.addWidget(PlainLabel(say.LAPSE_LINE, "support", wrap=True))
        self.body.addWidget(self._ask)
        self.body.addLayout(foot)
        self._reason.textChanged.connect(self._touch)
        self._record.clicked.connect(self._lapse)
        not_now.clicked.connect(self._close)
        part.take_quotes(self._reason)
        self.hide()

    def show_plan(self, sheet: PlanSheet) -> None:
        """The version it is about; one that is over has nothing to lapse."""
        if self._sheet is not None and self._sheet.plan_id != sheet.plan_id:
            self._close()
        self._sheet = sheet
        if sheet.ended_on is not None or privacy().on:
            self._close()

    def leave(self) -> bool:
        """Keep what was typed as a draft."""
        return self._draft.leave() if self._draft is not None else True

    def open_form(self) -> QWidget | None:
        """Ask for the reason, with what was typed before; None for a version that is over."""
        sheet = self._sheet
        if sheet is None or sheet.ended_on is not None or privacy().on:
            return None
        if self._draft is None:
            self._draft = DraftForm(self._part, f"lapse:{sheet.plan_id}", lambda: {"reason": self._reason.value()})
            self._reason.set_value(self._draft.kept().get("reason", ""))
        self.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._reason

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to reading; what was typed is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _touch(self) -> None:
        if self._draft is not None:
            self._draft.touch()

    def _lapse(self) -> None:
        sheet, draft = self._sheet, self._draft
        if sheet is None or draft is None or not draft.leave():
            return
        if not self._reason.value().strip():
            self._ask.set_error(say.LAPSE_REASON_MISSING)
            self._reason.setFocus()
            return
        self._ask.set_error("")
        page = self._part.page
        change = self._part.write(lapse_plan, sheet.plan_id, self._reason.value(), on=page.desk.today())
        if change is not None:
            draft.drop()
            self._draft = None
            self._close()
            self.lapsed.emit(change)

    def _close(self) -> None:
        if self._draft is not None:
            self._draft.leave()
            self._draft = None
        self._reason.set_value("")
        self._ask.set_error("")
        self.hide()
