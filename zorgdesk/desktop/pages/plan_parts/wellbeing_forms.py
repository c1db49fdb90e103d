"""The two small forms of the card Hoe gaat het: a quick score, and whether the group carries it. Esc loses nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.wellbeing import add_score, answer_carrying
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.draft_form import DraftForm
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.score_boxes import ScoreBoxes
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.wording import wellbeing as say
from zorgdesk.wording.message import Message


class QuickForm(PlanPart):
    """A form that opens in the card. Signals: kept(Change) after the deed, shut() when it closes without one."""

    kept = Signal(object)
    shut = Signal()

    def __init__(self, page: Page, case_id: int, name: str, file: str, day: str) -> None:
        super().__init__(page)
        self.case_id, self._day_name = case_id, day
        self.form = forms.load(f"plan/{file}.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.draft = DraftForm(self, f"{name}:{case_id}", self.values)
        self.day = forms.field(self.form, day, DateField)
        self.day.set_today(page.desk.today())
        self.day.set_value(page.desk.today())
        forms.field(self.form, f"row_{day}", FormRow).set_check(self.day.problem)
        forms.field(self.form, f"keep_{name}", Button).clicked.connect(self.keep)
        forms.field(self.form, f"close_{name}", Button).clicked.connect(self.close_form)

    def open_form(self, said_by: str) -> None:
        """What was typed before stands there again; else the name of the pm'er is proposed."""
        kept = self.draft.kept()
        if kept:
            day = kept.get(self._day_name)
            forms.fill(self.form, {**kept, self._day_name: date.fromisoformat(day) if day else None})
        elif not forms.field(self.form, "said_by", QLineEdit).text():
            forms.field(self.form, "said_by", QLineEdit).setText(said_by)
        self.show()

    def values(self) -> dict[str, Any]:
        """What stands in the form, as plain values."""
        raise NotImplementedError

    def keep(self) -> None:
        """Do the deed."""
        raise NotImplementedError

    def close_form(self) -> None:
        """Close without a deed; what was typed stays as a draft."""
        self.leave()
        self.hide()
        self.shut.emit()

    def leave(self) -> bool:
        """Write the draft."""
        return self.draft.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Ctrl+Enter keeps."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.keep()
        else:
            super().keyPressEvent(event)

    def day_value(self) -> str | None:
        """The chosen day as text for the draft."""
        day = self.day.value()
        return day.isoformat() if day is not None else None

    def refused(self, message: Message) -> None:
        """The rule's no stands at the day."""
        forms.field(self.form, f"row_{self._day_name}", FormRow).set_error(message.text)

    def said_by(self) -> str:
        """Who said it."""
        return forms.field(self.form, "said_by", QLineEdit).text()


class CarryingForm(QuickForm):
    """Ja or nee, why, who, when."""

    def __init__(self, page: Page, case_id: int) -> None:
        super().__init__(page, case_id, "carrying", "carrying", "asked_on")
        self.choice = forms.field(self.form, "carries", Segmented)
        self.choice.set_options(
            [Segment("yes", say.YES, "circle-check", "ok"), Segment("no", say.NO, "octagon-x", "bad")], None
        )
        self._reason = forms.field(self.form, "reason", LongText)
        self.choice.chosen.connect(self.draft.touch)
        self._reason.textChanged.connect(self.draft.touch)

    def first_focus(self) -> QWidget | None:
        """Ja or nee."""
        return self.choice

    def values(self) -> dict[str, Any]:
        """What stands in the form."""
        return {
            "carries": self.choice.value(),
            "reason": self._reason.value(),
            "said_by": self.said_by(),
            "asked_on": self.day_value(),
        }

    def keep(self) -> None:
        """Write the answer down; it needs a choice, a reason and a day."""
        chosen, reason, day = self.choice.value(), self._reason.value().strip(), self.day.value()
        forms.field(self.form, "row_carries", FormRow).set_error("" if chosen else say.CHOICE_MISSING)
        forms.field(self.form, "row_reason", FormRow).set_error("" if reason else say.REASON_MISSING)
        on = self.page.desk.today()
        if not chosen or not reason or day is None:
            return
        said = (chosen == "yes", reason, self.said_by(), day)
        change = self.page.attempt(self.refused, answer_carrying, self.case_id, *said, on=on)
        if change is not None:
            self.draft.drop()
            self.kept.emit(change)


class ScoreForm(QuickForm):
    """Two scores of 1 to 5, who, when."""

    def __init__(self, page: Page, case_id: int) -> None:
        super().__init__(page, case_id, "score", "score", "scored_on")
        self._boxes = {name: forms.field(self.form, name, ScoreBoxes) for name in ("wellbeing", "involvement")}
        for box in self._boxes.values():
            box.changed.connect(self.draft.touch)
        self._boxes["wellbeing"].scored.connect(self._boxes["involvement"].setFocus)

    def first_focus(self) -> QWidget | None:
        """Welbevinden."""
        return self._boxes["wellbeing"]

    def values(self) -> dict[str, Any]:
        """What stands in the form."""
        scores = {name: box.value() for name, box in self._boxes.items()}
        return {**scores, "said_by": self.said_by(), "scored_on": self.day_value()}

    def keep(self) -> None:
        """Write the score down; one of the two is enough."""
        wellbeing, involvement = (box.value() for box in self._boxes.values())
        missing = wellbeing is None and involvement is None
        forms.field(self.form, "row_wellbeing", FormRow).set_error(say.SCORE_EMPTY if missing else "")
        day, on = self.day.value(), self.page.desk.today()
        if missing or day is None:
            return
        said = (wellbeing, involvement, day, self.said_by())
        change = self.page.attempt(self.refused, add_score, self.case_id, *said, on=on)
        if change is not None:
            self.draft.drop()
            self.kept.emit(change)
