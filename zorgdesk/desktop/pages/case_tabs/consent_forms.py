"""What a form in the side panel of the consent tab is, and the form that asks a new question."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.consents import Party
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.case_tabs.consent_rows import THE_CHILD
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import ConsentPurpose, ConsentScope
from zorgdesk.wording import consents as say
from zorgdesk.wording.labels import choices

OWN_ORGANISATION = 0


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """What is to be asked; `recipient_id` None is the own organisation."""

    purpose: ConsentPurpose
    recipient_id: int | None
    scope: ConsentScope
    what_is_shared: str


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
        self.party.set_value(as_value(recipient_id) if recipient_id is not None or _is_own(purpose) else None)
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


def usual_scope(purpose: ConsentPurpose) -> ConsentScope:
    """What is usually shared for a purpose; the user may choose otherwise."""
    return {
        ConsentPurpose.HANDOVER: ConsentScope.FORM,
        ConsentPurpose.REFERRAL: ConsentScope.REPORT,
    }.get(purpose, ConsentScope.TALK)


def _is_own(purpose: ConsentPurpose) -> bool:
    """Whether this is usually about the own organisation."""
    return purpose in (ConsentPurpose.OBSERVATION, ConsentPurpose.PHOTO_VIDEO)


def as_value(ref: int | None) -> int:
    """The value behind a choice of a person: the child has no number of its own."""
    return THE_CHILD if ref is None else ref
