"""The form that records gezag: has it, how we know, when it was seen, and what was written down before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.consents import GuardianCard
from zorgdesk.casework.sheets.people import AuthorityLine
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.case_tabs.consent_forms import PanelForm
from zorgdesk.desktop.pages.case_tabs.consent_history import HistoryRow, emptied
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import AuthoritySource, ParentalAuthority
from zorgdesk.wording import consents as say
from zorgdesk.wording.formats import short_by
from zorgdesk.wording.labels import choices


@dataclass(frozen=True, slots=True)
class GivenAuthority:
    """What was seen about gezag."""

    guardian_id: int
    authority: ParentalAuthority
    source: AuthoritySource | None
    seen_on: date | None


class AuthorityForm(PanelForm):
    """Gezag vastleggen: has it, how we know, when it was seen. Signal details(guardian_id): show the whole person."""

    details = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_tabs/consent_authority.ui", "authority", parent)
        self.authority = forms.field(self.form, "authority", Choice)
        self.source = forms.field(self.form, "source", Choice)
        self.seen_on = forms.field(self.form, "seen_on", DateField)
        self._guardian_id, self._today = 0, date.min
        self.row("seen_on").set_check(self.seen_on.problem)
        self.authority.currentIndexChanged.connect(self._on_authority)
        forms.field(self.form, "all_details", Button).clicked.connect(lambda: self.details.emit(self._guardian_id))

    def ask_about(self, card: GuardianCard, name: str, earlier: Sequence[AuthorityLine], today: date) -> None:
        """Show what is known of one guardian, and what was written down before."""
        self.clear_errors()
        self._guardian_id, self._today = card.guardian_id, today
        forms.set_today(self.form, today)
        forms.field(self.form, "authority_about", PlainLabel).setText(name)
        self.authority.set_options([(one.value, words) for one, words in choices(ParentalAuthority)], card.authority)
        self.source.set_options(
            [(one.value, words) for one, words in choices(AuthoritySource)], card.authority_source
        )
        self.seen_on.set_value(card.authority_seen_on or today)
        self._show_earlier(earlier)
        self._on_authority()
        self.authority.setFocus()

    def _show_earlier(self, lines: Sequence[AuthorityLine]) -> None:
        box = emptied(forms.field(self.form, "earlier", QWidget))
        forms.field(self.form, "earlier_title", PlainLabel).setVisible(bool(lines))
        for line in lines:
            when = short_by(line.noted_on, on=self._today)
            box.addWidget(HistoryRow("scale", "ink2", say.authority_line(line), "", when))

    def _on_authority(self) -> None:
        """Unknown gezag has no source and no day."""
        known = self.authority.value() != ParentalAuthority.UNKNOWN
        self.row("source").setVisible(known)
        self.row("seen_on").setVisible(known)

    def save(self) -> None:
        """Judge and hand over what was seen."""
        self.clear_errors()
        known = self.authority.value() != ParentalAuthority.UNKNOWN
        if known and (problem := self.seen_on.problem()):
            return self.refuse("seen_on", problem)
        seen_on = self.seen_on.value() if known else None
        if seen_on is not None and seen_on > self._today:
            return self.refuse("seen_on", say.DATE_LATER)
        source = self.source.value() if known else None
        self.saved.emit(
            GivenAuthority(
                self._guardian_id,
                ParentalAuthority(self.authority.value()),
                AuthoritySource(source) if source else None,
                seen_on,
            )
        )
        return None
