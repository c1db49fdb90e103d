"""One go/no-go: question, criteria and day while it is open; then decision, reason and who was there."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from zorgdesk.casework.plans import decide_go_no_go, write_go_no_go
from zorgdesk.casework.sheets.plans import GoNoGoSheet, PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.plan_parts.draft_form import DraftForm
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved, holds_focus
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import GoNoGoDecision
from zorgdesk.wording import plan as say
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message
from zorgdesk.wording.plan_reviews import DECIDED_ON_MISSING

_ICON = {
    GoNoGoDecision.CONTINUE: "circle-check",
    GoNoGoDecision.ADJUST: "pencil",
    GoNoGoDecision.SCALE_UP: "arrow-up",
    GoNoGoDecision.REFER: "send",
    GoNoGoDecision.STOP: "circle-stop",
}

_DECISION = ("decision", "reason", "decided_on", "present")


class MomentCard(Card):
    """Signals: decided(Change), remove_wanted(go_no_go_id)."""

    decided = Signal(object)
    remove_wanted = Signal(int)

    def __init__(self, part: PlanPart, moment: GoNoGoSheet) -> None:
        super().__init__(parent=part)
        self._part, self._moment = part, moment
        self.moment_id = moment.go_no_go_id
        self.setObjectName(f"go_no_go_{self.moment_id}")
        self._badge, self._late = Badge("", "violet", "signpost"), Badge("", "bad", "triangle-alert")
        self._day = PlainLabel("", "row")
        self.decide = Button(say.DECIDE, "secondary", icon="signpost", size="row")
        self.decide.setObjectName(f"decide_{self.moment_id}")
        self.remove = IconButton("trash-2", say.MOMENT_REMOVE, size="row")
        self.remove.setObjectName(f"remove_go_no_go_{self.moment_id}")
        head = QHBoxLayout()
        head.setSpacing(8)
        for part_of_head in (self._badge, self._day, self._late):
            head.addWidget(part_of_head)
        head.addStretch(1)
        head.addWidget(self.decide)
        head.addWidget(self.remove)
        self.body.addLayout(head)
        self.form = forms.load("plan/moment.ui", self)
        self._question = PlainLabel("", "goal", wrap=True)
        self._said = PlainLabel("", "body", wrap=True)
        self._decide_form: QWidget | None = None
        self._draft = DraftForm(part, f"go_no_go:{self.moment_id}", self._decide_values)
        for widget in (self._question, self._said, self.form):
            self.body.addWidget(widget)
        self._autosave = Autosave(self._save, self)
        self._connect()

    def show_moment(self, moment: GoNoGoSheet, number: int, sheet: PlanSheet) -> None:
        """Show what is in the file; fields that are being typed in are left alone."""
        self._moment = moment
        today, mask = self._part.page.desk.today(), privacy().text
        is_open = moment.decided_on is None
        self._badge.show_mark(Mark("violet", "signpost", say.moment_badge(number)))
        self._day.setText(say.moment_state(moment, today))
        late = say.late(moment, today)
        self._late.show_mark(Mark("bad", "triangle-alert", late))
        self._late.setVisible(bool(late))
        self._question.setText(mask(moment.question) or say.QUESTION_EMPTY)
        self._said.setText(mask(say.moment_reason(moment)))
        writable = is_open and not privacy().on and sheet.ended_on is None
        stands = not sheet.writable and not moment.added_later
        for name in ("question", "criteria"):
            forms.field(self.form, name, LongText).setReadOnly(stands)
        if self._decide_form is not None and not writable:
            self._decide_form.hide()
        deciding = self._decide_form is not None and not self._decide_form.isHidden()
        for widget, shown in (
            (self._question, not writable), (self._said, not is_open), (self.form, writable),
            (self.decide, writable and not deciding), (self.remove, writable and sheet.writable),
        ):  # fmt: skip
            widget.setVisible(shown)
        if not self._autosave.dirty and not holds_focus(self.form):
            forms.fill(self.form, {name: getattr(moment, name) for name in ("question", "criteria", "planned_on")})

    def leave(self) -> bool:
        """Write what waits, also of a decision that was not taken yet."""
        return all_saved((self._autosave.flush(), self._draft.leave()))

    def open_decide(self) -> QWidget:
        """Open the form of the decision, with what was typed before; a decision that was taken stays as it is."""
        if self.decide.isHidden() and (self._decide_form is None or self._decide_form.isHidden()):
            return self
        if self._decide_form is None:
            self._make_decide_form()
        form = self._decide_form
        assert form is not None
        form.show()
        self.decide.hide()
        first = forms.field(form, "decision", Segmented)
        first.setFocus()
        return first

    def _connect(self) -> None:
        forms.set_today(self.form, self._part.page.desk.today())
        for name in ("question", "criteria"):
            text = forms.field(self.form, name, LongText)
            text.textChanged.connect(self._touch)
            self._part.take_quotes(text)
        day = forms.field(self.form, "planned_on", DateField)
        day.date_changed.connect(self._touch)
        forms.field(self.form, "row_planned_on", FormRow).set_check(day.problem)
        self.decide.clicked.connect(self.open_decide)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.moment_id))

    def _touch(self) -> None:
        self._autosave.touch()
        self._part.typing.emit()

    def _save(self) -> bool:
        given: dict[str, Any] = forms.read(self.form, ("question", "criteria", "planned_on"))
        row = forms.field(self.form, "row_planned_on", FormRow)
        readable = forms.field(self.form, "planned_on", DateField).problem() is None
        day = given["planned_on"] or self._moment.planned_on
        change = self._part.page.attempt(
            lambda message: row.set_error(message.text),
            write_go_no_go,
            self.moment_id,
            given["question"],
            given["criteria"],
            day,
        )
        if change is not None and readable:
            row.set_error("")
        self._part.written.emit(change is not None)
        return change is not None

    def _make_decide_form(self) -> None:
        form = self._decide_form = forms.load("plan/decide.ui", self)
        self.body.addWidget(form)
        form.show()
        kept = self._draft.kept()
        decision = forms.field(form, "decision", Segmented)
        segments = [Segment(one, label(one), _ICON[one], "violet") for one in GoNoGoDecision]
        chosen = GoNoGoDecision(kept["decision"]) if kept.get("decision") else None
        decision.set_options(segments, chosen)
        forms.fill(form, {name: kept.get(name, "") for name in ("reason", "present")})
        day = forms.field(form, "decided_on", DateField)
        today = self._part.page.desk.today()
        day.set_today(today)
        day.set_value(date.fromisoformat(kept["decided_on"]) if kept.get("decided_on") else today)
        day.date_changed.connect(self._draft.touch)
        forms.field(form, "row_decided_on", FormRow).set_check(day.problem)
        decision.chosen.connect(self._draft.touch)
        reason = forms.field(form, "reason", LongText)
        reason.textChanged.connect(self._draft.touch)
        self._part.take_quotes(reason)
        forms.field(form, "present", QLineEdit).textEdited.connect(self._draft.touch)
        forms.field(form, "record", Button).clicked.connect(self._record)
        forms.field(form, "decide_later", Button).clicked.connect(self._later)

    def _decide_values(self) -> dict[str, Any]:
        assert self._decide_form is not None
        given = forms.read(self._decide_form, _DECISION)
        decision, day = given["decision"], given["decided_on"]
        return {
            **given,
            "decision": decision.value if isinstance(decision, GoNoGoDecision) else "",
            "decided_on": day.isoformat() if isinstance(day, date) else "",
        }

    def _later(self) -> None:
        if self._draft.leave() and self._decide_form is not None:
            self._decide_form.hide()
            self.decide.show()
            self.decide.setFocus()

    def _record(self) -> None:
        assert self._decide_form is not None
        if not self.leave():
            return
        given: dict[str, Any] = forms.read(self._decide_form, _DECISION)
        if not self._tell(given):
            self._to_first_error()
            return
        page = self._part.page
        change = page.attempt(
            self._refused,
            decide_go_no_go,
            self.moment_id,
            given["decision"],
            given["reason"],
            given["present"],
            on=page.desk.today(),
            decided_on=given["decided_on"],
        )
        if change is not None:
            self._draft.drop()
            self.decided.emit(change)
            self._part.written.emit(True)

    def _refused(self, message: Message) -> None:
        """The rule says no to the day: the other three were looked at before."""
        assert self._decide_form is not None
        forms.field(self._decide_form, "row_decided_on", FormRow).set_error(message.text)
        self._to_first_error()

    def _to_first_error(self) -> None:
        assert self._decide_form is not None
        for name in _DECISION:
            if forms.field(self._decide_form, f"row_{name}", FormRow).error():
                forms.field(self._decide_form, name, QWidget).setFocus()
                return

    def _tell(self, given: dict[str, Any]) -> bool:
        """Which of the three, or the day, is missing stands at its field (rule 5); True when all is there."""
        assert self._decide_form is not None
        day = forms.field(self._decide_form, "decided_on", DateField)
        missing = {
            "decision": say.DECISION_MISSING if given["decision"] is None else "",
            "reason": "" if given["reason"].strip() else say.REASON_MISSING,
            "decided_on": day.problem() or ("" if given["decided_on"] is not None else DECIDED_ON_MISSING),
            "present": "" if given["present"].strip() else say.PRESENT_MISSING,
        }
        for name, sentence in missing.items():
            forms.field(self._decide_form, f"row_{name}", FormRow).set_error(sentence)
        return not any(missing.values())
