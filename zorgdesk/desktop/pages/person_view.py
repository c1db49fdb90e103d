"""One person as a page or a panel shows it: how to reach, what is known, and every child this person is around."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.people import PersonCard
from zorgdesk.desktop import forms
from zorgdesk.desktop.clipboard import brief_copy
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import MayBeNamed
from zorgdesk.wording import case_people as say
from zorgdesk.wording.labels import choices


class PersonView(QWidget):
    """`show_card(card)`, with `around` where it is shown beside one child.

    Signals: call_wanted, change_wanted, card_wanted, end_wanted, named_wanted(MayBeNamed), case_wanted(case_id),
    copied(words of the toast).
    """

    call_wanted = Signal()
    change_wanted = Signal()
    card_wanted = Signal()
    end_wanted = Signal()
    named_wanted = Signal(object)
    case_wanted = Signal(int)
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/person_view.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._card: PersonCard | None = None
        self.cases = EntryList()
        self.cases.setObjectName("cases")
        self.cases.setAccessibleName(say.CASES)
        self._box("cases_place").addWidget(self.cases)
        self.named = forms.field(self.form, "may_be_named", Choice)
        self.named.set_options(list(choices(MayBeNamed)))
        self._connect()

    def show_card(self, card: PersonCard, around: Involved | None = None) -> None:
        """Fill; what is not known is left out, but for the phone."""
        self._card = card
        stop = forms.field(self.form, "stop", InlineHint)
        reason = privacy().text(card.do_not_contact_reason)
        name = privacy().name(card.shown_name)
        stop.say(say.do_not_contact(name, reason) if card.do_not_contact else "", kind="bad", icon="ban")
        self._label("as_what").setText(say.as_what(card, around) if around is not None else "")
        self._label("as_what").setVisible(around is not None)
        self._label("phone").setText(privacy().text(card.phone) or say.NO_PHONE)
        self._label("mail").setText(privacy().text(card.email))
        self._label("mail").setVisible(bool(card.email))
        self._show_facts(card)
        self._show_cases(card)
        self._show_acts(card, around)

    def _show_acts(self, card: PersonCard, around: Involved | None) -> None:
        may_call = not card.do_not_contact
        self._button("call").setVisible(around is not None)
        self._button("call").set_kind("primary" if may_call else "secondary")
        self._button("copy_phone").setVisible(bool(card.phone) and may_call)
        self._button("copy_mail").setVisible(bool(card.email) and may_call)
        self._button("open_card").setVisible(around is not None)
        party = around is not None and around.party_id is not None and around.ended_on is None
        self._button("end_party").setVisible(party)
        row = forms.field(self.form, "row_may_be_named", FormRow)
        row.setVisible(party)
        self.named.blockSignals(True)
        self.named.set_value((around.may_be_named if around is not None else None) or MayBeNamed.NOT_ASKED)
        self.named.blockSignals(False)

    def _show_facts(self, card: PersonCard) -> None:
        box = self._box("facts")
        cleared(box)
        for caption, value in say.facts(card, privacy().text(card.address), privacy().place(card.place)):
            box.addWidget(PlainLabel(caption, "label", token="ink2"))
            box.addWidget(PlainLabel(value, "body", wrap=True))

    def _show_cases(self, card: PersonCard) -> None:
        entries = [
            Entry(case.case_id, privacy().name(case.child_name) or case.code, say.case_line(case), "folder-open")
            for case in card.cases
        ]
        self.cases.show_rows(entries)
        self.cases.setVisible(bool(entries))
        self._label("cases_title").setText(say.CASES if entries else say.NO_CASES)
        self._label("once").setVisible(len(entries) > 1)

    def _connect(self) -> None:
        self._button("call").clicked.connect(self.call_wanted)
        self._button("change").clicked.connect(self.change_wanted)
        self._button("open_card").clicked.connect(self.card_wanted)
        self._button("end_party").clicked.connect(self.end_wanted)
        self._button("copy_phone").clicked.connect(lambda: self._copy("phone", say.COPIED_PHONE))
        self._button("copy_mail").clicked.connect(lambda: self._copy("email", say.COPIED_MAIL))
        self.named.currentIndexChanged.connect(lambda _: self.named_wanted.emit(self.named.value()))
        self.cases.opened.connect(lambda entry: self.case_wanted.emit(entry.key))

    def _copy(self, field: str, words: str) -> None:
        if self._card is not None:
            brief_copy().copy(getattr(self._card, field))
            self.copied.emit(words)

    def focusables(self) -> Sequence[QWidget]:
        """The first thing to do stands first."""
        return (self._button("call"), self._button("copy_phone"), self._button("change"))

    def _box(self, name: str) -> QVBoxLayout:
        box = forms.field(self.form, name, QWidget).layout()
        assert isinstance(box, QVBoxLayout)
        return box

    def _label(self, name: str) -> PlainLabel:
        return forms.field(self.form, name, PlainLabel)

    def _button(self, name: str) -> Button:
        return forms.field(self.form, name, Button)
