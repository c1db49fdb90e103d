"""The section Beginsituatie: facts per area with their source, the texts, and what was tried before."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.plan_rows import Source, add_fact, add_try, remove_fact, remove_try
from zorgdesk.casework.sheets.plan_quotes import Quote
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.fact_row import FactRow, TryRow
from zorgdesk.desktop.pages.plan_parts.part import all_saved
from zorgdesk.desktop.pages.plan_parts.row_card import RowCard
from zorgdesk.desktop.pages.plan_parts.texts import TextsPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.sections.plan import Baseline
from zorgdesk.wording import plan_quotes as say


class BaselinePart(TextsPart):
    """A quote that is picked while no text has the cursor becomes a fact of its own."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, Baseline)
        self.facts = RowCard(
            say.FACTS, say.FACTS_HINT, say.FACT_ADD, "add_fact",
            make=lambda fact: FactRow(self, fact), add=self._new_fact, remove=lambda key: self.write(remove_fact, key),
        )  # fmt: skip
        self.tried = RowCard(
            say.TRIES, say.TRIES_HINT, say.TRY_ADD, "add_try",
            make=lambda row: TryRow(self, row), add=self._new_try, remove=lambda key: self.write(remove_try, key),
        )  # fmt: skip
        self.facts.removed.connect(lambda change: page.toast.emit(say.FACT_REMOVED, change))
        self.tried.removed.connect(lambda change: page.toast.emit(say.TRY_REMOVED, change))
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(12)
        column.insertWidget(0, self.facts)
        column.addWidget(self.tried)

    def show_plan(self, sheet: PlanSheet) -> None:
        """Texts and rows of this version."""
        super().show_plan(sheet)
        writable = sheet.writable and not privacy().on
        self.facts.show_rows([(fact.fact_id, fact) for fact in sheet.facts], writable=writable)
        self.tried.show_rows([(row.try_id, row) for row in sheet.tried], writable=writable)

    def leave(self) -> bool:
        """Write what waits in texts and rows."""
        return all_saved((self.facts.leave(), self.tried.leave(), super().leave()))

    def take_quote(self, quote: Quote, field: LongText | None) -> bool:
        """A quote for no text, an empty "Wat zien wij nu?" or a row of facts is a fact of its own; True: taken here."""
        row = next((one for one in self.facts.rows.values() if one.first() is field), None)
        goes_here = field is None or row is not None or (field.objectName() == "facts" and not field.value().strip())
        if self.sheet is None or not goes_here:
            return False
        if row is not None and row.is_empty():
            row.autosave.drop()
            self.write(remove_fact, row.key)
        source = Source(quote.source, quote.ref, quote.seen_on, quote.who, quote.internal)
        change = self.write(add_fact, self.sheet.plan_id, None, quote.text, source)
        if change is not None and change.created_id in self.facts.rows:
            made = self.facts.rows[change.created_id].first()
            made.setFocus()
            if isinstance(made, LongText):
                made.moveCursor(QTextCursor.MoveOperation.End)
        return True

    def focus_field(self, name: str, ref: int | None = None) -> QWidget | None:
        """`fact_3.text` and `try_4.what` of a refused paper, or a text."""
        for card in (self.facts, self.tried):
            for row in card.rows.values():
                if name.partition(".")[0] == row.objectName():
                    return row.first()
        return super().focus_field(name, ref)

    def _new_fact(self) -> Change | None:
        return self.write(add_fact, self.sheet.plan_id, None, "") if self.sheet is not None else None

    def _new_try(self) -> Change | None:
        return self.write(add_try, self.sheet.plan_id) if self.sheet is not None else None
