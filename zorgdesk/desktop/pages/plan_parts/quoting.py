"""Picking, from the card or with a key, into the text where the cursor last stood; what is internal asks first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMenu

from zorgdesk.casework.plan_quotes import find_quotes
from zorgdesk.casework.plan_rows import Source, note_taken_over
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plan_quotes import Quote
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.middle import Middle
from zorgdesk.desktop.pages.plan_parts.quotes_card import QuotesCard
from zorgdesk.desktop.privacy import privacy
from zorgdesk.wording import plan_quotes as say

_IN_MENU = 10
_MENU_SIGNS = 70


class Quoting(QObject):
    """Between the card, the open section and the file."""

    def __init__(self, page: Page, middle: Middle, card: QuotesCard) -> None:
        super().__init__(page)
        self._page, self._middle, self.card = page, middle, card
        self._sheet: PlanSheet | None = None
        card.wanted.connect(self.load)
        card.picked.connect(self.take)
        card.left.connect(self._back)

    def show_plan(self, sheet: PlanSheet) -> None:
        """What can be picked for this version."""
        self._sheet = sheet
        self.load()

    def load(self) -> None:
        """Read the page of the search that stands in the card."""
        sheet = self._sheet
        if sheet is None:
            return
        words, kind = self.card.words.text(), self.card.kind.value()
        page = self._page.read(find_quotes, sheet.plan_id, words, kind, limit=self.card.limit)
        self.card.show_page(page, self._page.desk.today(), writable=sheet.writable)

    def search(self) -> None:
        """Ctrl+Shift+I: the cursor goes to the search."""
        if self._sheet is not None and not privacy().on:
            self.card.begin_search()

    def choose(self) -> None:
        """Ctrl+I: choose from the newest with the arrows, and Enter puts it at the cursor."""
        sheet = self._sheet
        if sheet is None or not sheet.writable or privacy().on:
            return
        newest = self._page.read(find_quotes, sheet.plan_id, limit=_IN_MENU).quotes
        if not newest:
            return
        menu = QMenu(self._page)
        menu.setObjectName("quotes")
        for quote in newest:
            act = menu.addAction(say.menu_line(quote, self._page.desk.today(), _MENU_SIGNS))
            act.triggered.connect(lambda _=False, quote=quote: self.take(quote))
        here = QApplication.focusWidget() or self._page
        menu.popup(here.mapToGlobal(here.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def take(self, quote: Quote) -> None:
        """Put it in the text with its source; what is internal is asked about where a parent could read it."""
        sheet, part = self._sheet, self._middle.part()
        if sheet is None or part is None or not sheet.writable or privacy().on:
            return
        inside = self._middle.section is PlanSection.INTERNAL
        if quote.internal and not inside and not ask.confirm(self._page, say.ask_internal(quote)):
            return
        if part.take_quote(quote, self._middle.target()):
            return
        field = self._middle.insert(say.inserted(quote, quote.who, self._page.desk.today()))
        if field is None:
            self.card.say_hint(say.NO_TEXT)
            return
        source = Source(quote.source, quote.ref, quote.seen_on, quote.who, quote.internal)
        part.write(note_taken_over, sheet.plan_id, part.key_of_text(field), quote.text, source)

    def _back(self) -> None:
        """Esc in the card: the cursor goes back to the text."""
        part = self._middle.part()
        target = self._middle.target() or (part.first_focus() if part is not None else None)
        if target is not None:
            target.setFocus()
