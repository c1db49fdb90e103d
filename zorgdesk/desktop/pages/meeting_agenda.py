"""The agenda of an overleg: the cards of its items, and the form to put a child or a subject on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.meetings import (
    add_case_item,
    add_subject_item,
    choose_mode,
    move_item,
    plan_minutes,
    remove_item,
)
from zorgdesk.casework.sheets.meetings import ItemSheet, MeetingSheet
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.desktop import forms
from zorgdesk.desktop.case_search import searcher
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.pages.meeting_item import ItemCard
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.case_field import CaseField
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.domain.meeting_kinds import meeting_kind
from zorgdesk.domain.text_checks import FieldText
from zorgdesk.domain.values import ItemMode
from zorgdesk.wording import meetings as say


class Agenda(QObject):
    """Fills the left column of `form`. Signals: picked(item id), entered(), did(Change)."""

    picked = Signal(int)
    entered = Signal()
    did = Signal(object)

    def __init__(self, page: Page, form: QWidget) -> None:
        super().__init__(form)
        self._page, self._form = page, form
        self._sheet: MeetingSheet | None = None
        self._chosen: int | None = None
        self._showing = False
        self.cards: list[ItemCard] = []
        self._column = forms.field(form, "agenda", Scroller).body
        self._add = forms.field(form, "add_item", Button)
        self.new = forms.load("pages/meeting_item_new.ui")
        self._new_card = Card()
        self._new_card.set_dense(True)
        self._new_card.body.addWidget(self.new)
        self._case = forms.field(self.new, "item_case", CaseField)
        self._subject = forms.field(self.new, "item_subject", QLineEdit)
        self._hint = forms.field(self.new, "item_hint", InlineHint)
        self._empty = EmptyState(say.NO_ITEMS, say.NO_ITEMS_WHY, icon="list-checks")
        for widget in (self._new_card, self._empty):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._new_card.hide()
        self._connect()

    def show_meeting(self, sheet: MeetingSheet, chosen: int | None) -> None:
        """Show the items; cards are kept, so that the focus stays where it was."""
        self._sheet, self._chosen, self._showing = sheet, chosen, True
        while len(self.cards) > len(sheet.items):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(sheet.items):
            self.cards.append(self._make_card())
        for card, item in zip(self.cards, sheet.items, strict=True):
            card.show_item(item, chosen=item.item_id == chosen, writable=sheet.is_open)
        forms.field(self._form, "agenda_count", PlainLabel).setText(say.agenda_count(sheet))
        self._add.setVisible(sheet.is_open)
        self._empty.setVisible(not sheet.items and self._new_card.isHidden())
        if not sheet.is_open:
            self._new_card.hide()
        self._showing = False

    def card_of(self, item_id: int | None) -> ItemCard | None:
        """The card of an item."""
        return next((card for card in self.cards if card.item is not None and card.item.item_id == item_id), None)

    def choose_mode(self, mode: ItemMode) -> None:
        """Alt+1, 2, 3 for the chosen item, as a click on the choice would."""
        card = self.card_of(self._chosen)
        if card is not None and self._sheet is not None and self._sheet.is_open and not card.modes.isHidden():
            card.modes.try_value(mode)

    def move_chosen(self, step: int) -> None:
        """Alt+arrows: the chosen item goes up or down."""
        item = self._sheet.item(self._chosen) if self._sheet is not None else None
        if item is None or self._sheet is None or not self._sheet.is_open:
            return
        place = item.position + step
        if 1 <= place <= len(self._sheet.items):
            self._tell(self._page.perform(move_item, item.item_id, place))
            self._focus_card(item.item_id)

    def open_new(self) -> None:
        """Show the form to put something on the agenda."""
        kind = self._sheet.kind if self._sheet is not None else ""
        holds = meeting_kind(kind).holds_cases
        forms.field(self.new, "row_item_case", FormRow).setVisible(holds)
        self._case.set_value(None)
        self._subject.clear()
        self._hint.say("" if holds else say.NO_CASES_HERE)
        self._new_card.show()
        self._empty.hide()
        (self._case if holds else self._subject).setFocus()

    def _close_new(self) -> None:
        self._new_card.hide()
        self._empty.setVisible(self._sheet is not None and not self._sheet.items)
        self._add.setFocus()

    def _connect(self) -> None:
        self._case.set_search(searcher(self._page.desk))
        self._case.case_chosen.connect(lambda case_id: self._take() if case_id else None)
        self._subject.returnPressed.connect(self._take)
        self._subject.textEdited.connect(lambda _: self._hint.say(""))
        self._add.clicked.connect(self.open_new)
        forms.field(self.new, "take_item", Button).clicked.connect(self._take)
        forms.field(self.new, "cancel_item", Button).clicked.connect(self._close_new)

    def _make_card(self) -> ItemCard:
        card = ItemCard()
        card.picked.connect(lambda: self._pick(card))
        card.walked.connect(lambda step: self._walk(card, step))
        card.moved.connect(lambda step: self._move(card, step))
        card.entered.connect(self.entered)
        card.removed.connect(lambda: self._remove(_of(card)))
        card.minutes_chosen.connect(
            lambda minutes: self._tell(self._page.perform(plan_minutes, _of(card).item_id, minutes))
        )
        card.mode_chosen.connect(lambda mode, reason: self._choose(card, mode, reason))
        card.mend_wanted.connect(lambda: self._mend(_of(card)))
        self._column.insertWidget(len(self.cards), card)
        return card

    # Acts ------------------------------------------------------------------------------------------------------------

    def _tell(self, change: Change | None) -> None:
        if change is not None:
            self.did.emit(change)

    def _pick(self, card: ItemCard) -> None:
        """A card got the focus or a click; not when Qt passes the focus on while the cards are being filled."""
        if not self._showing and _of(card).item_id != self._chosen:
            self.picked.emit(_of(card).item_id)

    def _walk(self, card: ItemCard, step: int) -> None:
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus()

    def _move(self, card: ItemCard, step: int) -> None:
        self._pick(card)
        self.move_chosen(step)

    def _focus_card(self, item_id: int) -> None:
        card = self.card_of(item_id)
        if card is not None:
            card.setFocus()

    def _choose(self, card: ItemCard, mode: ItemMode, reason: str) -> None:
        """The gate decides again at the deed; what it refuses is shown as it was."""
        change = self._page.perform(choose_mode, _of(card).item_id, mode, reason, on=self._page.desk.today())
        if change is None and self._sheet is not None:
            self.show_meeting(self._sheet, self._chosen)
        self._tell(change)

    def _mend(self, item: ItemSheet) -> None:
        if item.verdict is not None and item.verdict.first is not None:
            self._page.go.emit(to_page(item.verdict.first.place, item.case_id))

    def _remove(self, item: ItemSheet) -> None:
        change = self._page.perform(remove_item, item.item_id)
        if change is not None:
            self._page.toast.emit(say.ITEM_GONE, change)
            self._tell(change)

    def _take(self) -> None:
        """Put the chosen child or the typed subject on the agenda; a subject can't hold a child."""
        sheet, case_id, subject = self._sheet, self._case.value(), self._subject.text().strip()
        if sheet is None:
            return
        if case_id is not None and any(item.case_id == case_id for item in sheet.items):
            self._hint.say(say.ITEM_KNOWN)
        elif case_id is not None:
            self._added(self._page.perform(add_case_item, sheet.meeting_id, case_id, "", on=self._page.desk.today()))
        elif not subject:
            self._hint.say(say.ITEM_EMPTY)
        elif self._page.read(check_texts, None, [FieldText("subject", "", subject)]):
            self._hint.say(say.SUBJECT_WITH_NAME)
        else:
            self._added(self._page.perform(add_subject_item, sheet.meeting_id, subject))

    def _added(self, change: Change | None) -> None:
        if change is None:
            return
        self._new_card.hide()
        self._tell(change)
        if change.created_id is not None:
            self._focus_card(change.created_id)


def _of(card: ItemCard) -> ItemSheet:
    assert card.item is not None
    return card.item
