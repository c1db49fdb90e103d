"""The form that records an answer: who, ja or nee, how, when, until when, and how it can be proved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.consents import Evidence
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.case_tabs.consent_forms import PanelForm, as_value
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.values import ConsentDecision, ConsentManner
from zorgdesk.wording import consents as say
from zorgdesk.wording.labels import choices, label


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What was filled in: `guardian_id` None is the child, `valid_until` None leaves it to the rule."""

    guardian_id: int | None
    decision: ConsentDecision
    manner: ConsentManner
    decided_on: date
    valid_until: date | None
    note: str
    evidence: Evidence


class AnswerForm(PanelForm):
    """Antwoord vastleggen: who, ja or nee, how, when, until when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_tabs/consent_answer.ui", "answer", parent)
        self.who = forms.field(self.form, "who", Choice)
        self.decision = forms.field(self.form, "decision", Segmented)
        self.manner = forms.field(self.form, "manner", Choice)
        self.decided_on = forms.field(self.form, "decided_on", DateField)
        self.valid_until = forms.field(self.form, "valid_until", DateField)
        self.signed_on = forms.field(self.form, "signed_on", DateField)
        self.seen_by = forms.field(self.form, "seen_by", QLineEdit)
        self.reference = forms.field(self.form, "reference", QLineEdit)
        self.note = forms.field(self.form, "note", LongText)
        self._today = date.min
        self._end: Callable[[date], date] | None = None
        self.decision.set_options([
            Segment(ConsentDecision.YES.value, label(ConsentDecision.YES), "circle-check", "ok"),
            Segment(ConsentDecision.NO.value, label(ConsentDecision.NO), "octagon-x", "bad"),
        ])  # fmt: skip
        self.manner.set_options([(manner.value, words) for manner, words in choices(ConsentManner)])
        self.decision.chosen.connect(self._on_decision)
        self.decided_on.date_changed.connect(self._on_day)
        self.manner.currentIndexChanged.connect(self._on_manner)
        for day in ("decided_on", "valid_until", "signed_on"):
            self.row(day).set_check(forms.field(self.form, day, DateField).problem)

    def ask_about(
        self,
        about: str,
        people: Sequence[tuple[Decider, str]],
        chosen: int | None,
        today: date,
        end: Callable[[date], date],
        seen_by: str,
    ) -> None:
        """Show an empty form about a row; `end` gives the day a ja would end, `chosen` the person (THE_CHILD too).

        `seen_by` is who sees the paper, usually the user.
        """
        forms.field(self.form, "answer_about", PlainLabel).setText(about)
        self.clear_errors()
        self._today, self._end = today, end
        forms.set_today(self.form, today)
        options = [(as_value(person.guardian_id), say.person(person, name)) for person, name in people]
        self.who.set_options(options, chosen if chosen is not None else None)
        self.decision.set_value(None)
        self.manner.set_value(ConsentManner.PAPER.value)
        self.decided_on.set_value(today)
        self.valid_until.set_value(None)
        self.signed_on.set_value(None)
        self.seen_by.setText(seen_by)
        self.reference.setText("")
        self.note.set_value("")
        self._on_day(today)
        self._on_manner()
        self._on_decision(None)
        (self.decision if self.who.value() is not None else self.who).setFocus()

    def save(self) -> None:
        """Judge and hand over the answer."""
        self.clear_errors()
        if refusal := self._refusal():
            return self.refuse(*refusal)
        decided = self.decided_on.value()
        assert decided is not None
        self.saved.emit(
            GivenAnswer(
                guardian_id=self.who.value() or None,
                decision=ConsentDecision(self.decision.value()),
                manner=ConsentManner(self.manner.value()),
                decided_on=decided,
                valid_until=self.valid_until.value() if self._is_yes() else None,
                note=self.note.value(),
                evidence=self._evidence(),
            )
        )
        return None

    def _refusal(self) -> tuple[str, str] | None:
        """The first field that needs something, and what."""
        decided, until, signed = self.decided_on.value(), self.valid_until.value(), self.signed_on.value()
        if self.who.value() is None:
            return "who", say.WHO_NEEDED
        if self.decision.value() is None:
            return "decision", say.ANSWER_NEEDED
        if decided is None:
            return "decided_on", self.decided_on.problem() or say.DATE_NEEDED
        if decided > self._today:
            return "decided_on", say.DATE_LATER
        if self._is_yes() and (problem := self.valid_until.problem()):
            return "valid_until", problem
        if self._is_yes() and until is not None and until < decided:
            return "valid_until", say.ENDS_EARLY
        if self._is_paper() and (problem := self.signed_on.problem()):
            return "signed_on", problem
        if self._is_paper() and signed is not None and signed > self._today:
            return "signed_on", say.DATE_LATER
        if self._is_court() and not self.reference.text().strip():
            return "reference", say.REFERENCE_NEEDED
        return None

    def _evidence(self) -> Evidence:
        paper = self._is_paper()
        return Evidence(
            signed_on=self.signed_on.value() if paper else None,
            seen_by=self.seen_by.text().strip() if paper or self._is_court() else "",
            reference=self.reference.text().strip() if self._is_court() else "",
        )

    def _is_yes(self) -> bool:
        return bool(self.decision.value() == ConsentDecision.YES.value)

    def _is_paper(self) -> bool:
        return bool(self.manner.value() == ConsentManner.PAPER.value)

    def _is_court(self) -> bool:
        return bool(self.manner.value() == ConsentManner.COURT.value)

    def typed(self) -> dict[str, Any] | None:
        """The answer so far, once ja or nee was chosen or a note was typed."""
        if self.decision.value() is None and not self.note.value().strip():
            return None
        fields = {name: field.value() for name, field in self._fields().items()}
        plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in fields.items()}
        return {**plain, "seen_by": self.seen_by.text(), "reference": self.reference.text()}

    def bring_back(self, kept: dict[str, Any]) -> None:
        """The answer as it was."""
        for name, field in self._fields().items():
            value = kept.get(name)
            field.set_value(date.fromisoformat(value) if value and isinstance(field, DateField) else value)
        self.seen_by.setText(str(kept.get("seen_by", "")))
        self.reference.setText(str(kept.get("reference", "")))
        self._on_decision(self.decision.value())
        self._on_day(self.decided_on.value())

    def _fields(self) -> dict[str, Any]:
        return {
            "who": self.who,
            "decision": self.decision,
            "manner": self.manner,
            "decided_on": self.decided_on,
            "valid_until": self.valid_until,
            "signed_on": self.signed_on,
            "note": self.note,
        }

    def _on_decision(self, value: object) -> None:
        self.row("valid_until").setVisible(value != ConsentDecision.NO.value)

    def _on_manner(self) -> None:
        """Paper is signed on a day and seen by someone; a court's ja has a reference."""
        self.row("signed_on").setVisible(self._is_paper())
        self.row("seen_by").setVisible(self._is_paper() or self._is_court())
        self.row("reference").setVisible(self._is_court())

    def _on_day(self, day: object) -> None:
        end = self._end(day) if isinstance(day, date) and self._end is not None else None
        self.row("valid_until").set_hint(say.until_hint(end))
