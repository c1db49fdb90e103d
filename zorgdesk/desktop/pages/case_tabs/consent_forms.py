"""The forms in the side panel of the consent tab: an answer, a new question, and gezag."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.consents import GuardianCard, Party
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.case_tabs.consent_rows import THE_CHILD
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.values import (
    AuthoritySource,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    ParentalAuthority,
)
from zorgdesk.wording import consents as say
from zorgdesk.wording.labels import choices, label

OWN_ORGANISATION = 0


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What was filled in: `guardian_id` None is the child, `valid_until` None leaves it to the rule."""

    guardian_id: int | None
    decision: ConsentDecision
    manner: ConsentManner
    decided_on: date
    valid_until: date | None
    note: str


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """What is to be asked; `recipient_id` None is the own organisation."""

    purpose: ConsentPurpose
    recipient_id: int | None
    scope: ConsentScope
    what_is_shared: str


@dataclass(frozen=True, slots=True)
class GivenAuthority:
    """What was seen about gezag."""

    guardian_id: int
    authority: ParentalAuthority
    source: AuthoritySource | None
    seen_on: date | None


class PanelForm(QWidget):
    """A form in the panel: `saved(object)` with what was filled in, `cancelled`, and `refuse` for a rule's no.

    `foot` holds its buttons; the panel keeps it in sight below what scrolls.
    """

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, form: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load(form, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        self.foot = forms.field(self.form, f"{name}_foot", QWidget)
        forms.field(self.form, f"{name}_save", Button).clicked.connect(self.save)
        forms.field(self.form, f"{name}_cancel", Button).clicked.connect(self.cancelled)

    def save(self) -> None:
        """Judge what was filled in and hand it over; override."""
        raise NotImplementedError

    def row(self, field: str) -> FormRow:
        """The row of a field."""
        return forms.field(self.form, f"row_{field}", FormRow)

    def refuse(self, field: str, sentence: str) -> None:
        """Show a no beside a field and go there."""
        row = self.row(field)
        row.set_error(sentence)
        inside = row.field()
        if inside is not None:
            inside.setFocus()

    def typed(self) -> dict[str, Any] | None:
        """What was filled in and not saved, as plain values; None when that is nothing worth keeping."""
        return None

    def bring_back(self, kept: dict[str, Any]) -> None:
        """Show again what `typed` gave, in a form that was just opened."""

    def clear_errors(self) -> None:
        """Start without a no."""
        for row in self.form.findChildren(FormRow):
            row.set_error("")


class AnswerForm(PanelForm):
    """Antwoord vastleggen: who, ja or nee, how, when, until when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_tabs/consent_answer.ui", "answer", parent)
        self.who = forms.field(self.form, "who", Choice)
        self.decision = forms.field(self.form, "decision", Segmented)
        self.manner = forms.field(self.form, "manner", Choice)
        self.decided_on = forms.field(self.form, "decided_on", DateField)
        self.valid_until = forms.field(self.form, "valid_until", DateField)
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
        self.row("decided_on").set_check(self.decided_on.problem)
        self.row("valid_until").set_check(self.valid_until.problem)

    def ask_about(
        self,
        about: str,
        people: Sequence[tuple[Decider, str]],
        chosen: int | None,
        today: date,
        end: Callable[[date], date],
    ) -> None:
        """Show an empty form about a row; `end` gives the day a ja would end, `chosen` the person (THE_CHILD too)."""
        forms.field(self.form, "answer_about", PlainLabel).setText(about)
        self.clear_errors()
        self._today, self._end = today, end
        forms.set_today(self.form, today)
        options = [(_as_value(person.guardian_id), say.person(person, name)) for person, name in people]
        self.who.set_options(options, chosen if chosen is not None else None)
        self.decision.set_value(None)
        self.manner.set_value(ConsentManner.PAPER.value)
        self.decided_on.set_value(today)
        self.valid_until.set_value(None)
        self.note.set_value("")
        self._on_day(today)
        self._on_decision(None)
        (self.decision if self.who.value() is not None else self.who).setFocus()

    def save(self) -> None:
        """Judge and hand over the answer."""
        self.clear_errors()
        decided = self.decided_on.value()
        if self.who.value() is None:
            return self.refuse("who", say.WHO_NEEDED)
        if self.decision.value() is None:
            return self.refuse("decision", say.ANSWER_NEEDED)
        if decided is None:
            return self.refuse("decided_on", self.decided_on.problem() or say.DATE_NEEDED)
        if decided > self._today:
            return self.refuse("decided_on", say.DATE_LATER)
        if problem := self.valid_until.problem():
            return self.refuse("valid_until", problem)
        self.saved.emit(
            GivenAnswer(
                guardian_id=self.who.value() or None,
                decision=ConsentDecision(self.decision.value()),
                manner=ConsentManner(self.manner.value()),
                decided_on=decided,
                valid_until=self.valid_until.value(),
                note=self.note.value(),
            )
        )
        return None

    def typed(self) -> dict[str, Any] | None:
        """The answer so far, once ja or nee was chosen or a note was typed."""
        if self.decision.value() is None and not self.note.value().strip():
            return None
        fields = {name: field.value() for name, field in self._fields().items()}
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in fields.items()}

    def bring_back(self, kept: dict[str, Any]) -> None:
        """The answer as it was."""
        for name, field in self._fields().items():
            value = kept.get(name)
            field.set_value(date.fromisoformat(value) if value and isinstance(field, DateField) else value)
        self._on_decision(self.decision.value())
        self._on_day(self.decided_on.value())

    def _fields(self) -> dict[str, Any]:
        return {
            "who": self.who,
            "decision": self.decision,
            "manner": self.manner,
            "decided_on": self.decided_on,
            "valid_until": self.valid_until,
            "note": self.note,
        }

    def _on_decision(self, value: object) -> None:
        self.row("valid_until").setVisible(value != ConsentDecision.NO.value)

    def _on_day(self, day: object) -> None:
        end = self._end(day) if isinstance(day, date) and self._end is not None else None
        self.row("valid_until").set_hint(say.until_hint(end))


class AskForm(PanelForm):
    """Toestemming vragen: for what, with whom, how much, and in which words."""

    purpose_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_tabs/consent_ask.ui", "ask", parent)
        self.purpose = forms.field(self.form, "purpose", Choice)
        self.party = forms.field(self.form, "party", Choice)
        self.scope = forms.field(self.form, "scope", Choice)
        self.what = forms.field(self.form, "what_is_shared", LongText)
        self._asked = forms.field(self.form, "asked_people", IconLine)
        self.purpose.set_options([(purpose.value, words) for purpose, words in choices(ConsentPurpose)])
        self.scope.set_options([(scope.value, words) for scope, words in choices(ConsentScope)])
        self.purpose.currentIndexChanged.connect(self._on_purpose)

    def ask_for(
        self, purpose: ConsentPurpose, recipient_id: int | None, scope: ConsentScope, what: str, asked: str
    ) -> None:
        """Show the form with a proposal; `asked` tells to whom the question goes."""
        self.clear_errors()
        self.purpose.set_options([(one.value, words) for one, words in choices(ConsentPurpose)], purpose.value)
        self.scope.set_value(scope.value)
        self.what.set_value(what)
        self._asked.say(asked, "users", "ink2")
        self.purpose_changed.emit(purpose)
        self.party.set_value(_as_value(recipient_id) if recipient_id is not None or _is_own(purpose) else None)
        self.purpose.setFocus()

    def show_parties(self, parties: Sequence[Party]) -> None:
        """Offer the parties; those that suit the purpose stand first."""
        own = [(OWN_ORGANISATION, say.OWN_ORGANISATION)]
        options = [(party.organisation_id, party.name) for party in parties]
        purpose = ConsentPurpose(self.purpose.value())
        kept = self.party.value()
        self.party.set_options([*own, *options] if _is_own(purpose) else [*options, *own])
        self.party.set_value(OWN_ORGANISATION if _is_own(purpose) and kept is None else kept)

    def save(self) -> None:
        """Judge and hand over the question."""
        self.clear_errors()
        if self.party.value() is None:
            return self.refuse("party", say.PARTY_NEEDED)
        self.saved.emit(
            NewQuestion(
                purpose=ConsentPurpose(self.purpose.value()),
                recipient_id=self.party.value() or None,
                scope=ConsentScope(self.scope.value()),
                what_is_shared=self.what.value(),
            )
        )
        return None

    def typed(self) -> dict[str, Any] | None:
        """The question so far, once it has words."""
        if not self.what.value().strip():
            return None
        return {
            "purpose": self.purpose.value(),
            "party": self.party.value(),
            "scope": self.scope.value(),
            "what": self.what.value(),
        }

    def bring_back(self, kept: dict[str, Any]) -> None:
        """The question as it was."""
        self.purpose.set_value(kept.get("purpose"))
        self.party.set_value(kept.get("party"))
        self.scope.set_value(kept.get("scope"))
        self.what.set_value(str(kept.get("what", "")))

    def _on_purpose(self) -> None:
        purpose = ConsentPurpose(self.purpose.value())
        self.purpose_changed.emit(purpose)
        self.scope.set_value(usual_scope(purpose).value)


class AuthorityForm(PanelForm):
    """Gezag vastleggen: has it, how we know, when it was seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_tabs/consent_authority.ui", "authority", parent)
        self.authority = forms.field(self.form, "authority", Choice)
        self.source = forms.field(self.form, "source", Choice)
        self.seen_on = forms.field(self.form, "seen_on", DateField)
        self._guardian_id, self._today = 0, date.min
        self.row("seen_on").set_check(self.seen_on.problem)

    def ask_about(self, card: GuardianCard, name: str, today: date) -> None:
        """Show what is known of one guardian."""
        self.clear_errors()
        self._guardian_id, self._today = card.guardian_id, today
        forms.set_today(self.form, today)
        forms.field(self.form, "authority_about", PlainLabel).setText(name)
        self.authority.set_options([(one.value, words) for one, words in choices(ParentalAuthority)], card.authority)
        self.source.set_options([(one.value, words) for one, words in choices(AuthoritySource)], card.authority_source)
        self.seen_on.set_value(card.authority_seen_on or today)
        self.authority.setFocus()

    def save(self) -> None:
        """Judge and hand over what was seen."""
        self.clear_errors()
        if problem := self.seen_on.problem():
            return self.refuse("seen_on", problem)
        seen_on = self.seen_on.value()
        if seen_on is not None and seen_on > self._today:
            return self.refuse("seen_on", say.DATE_LATER)
        source = self.source.value()
        self.saved.emit(
            GivenAuthority(
                self._guardian_id,
                ParentalAuthority(self.authority.value()),
                AuthoritySource(source) if source else None,
                seen_on,
            )
        )
        return None


def usual_scope(purpose: ConsentPurpose) -> ConsentScope:
    """What is usually shared for a purpose; the user may choose otherwise."""
    return {
        ConsentPurpose.HANDOVER: ConsentScope.FORM,
        ConsentPurpose.REFERRAL: ConsentScope.REPORT,
    }.get(purpose, ConsentScope.TALK)


def _is_own(purpose: ConsentPurpose) -> bool:
    """Whether this is usually about the own organisation."""
    return purpose in (ConsentPurpose.OBSERVATION, ConsentPurpose.PHOTO_VIDEO)


def _as_value(ref: int | None) -> int:
    return THE_CHILD if ref is None else ref
