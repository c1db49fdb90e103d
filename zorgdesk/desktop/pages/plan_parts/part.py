"""PlanPart: what every section of the plan editor is, and how it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.plan_typing import index_plan_texts
from zorgdesk.casework.sheets.plan_quotes import Quote
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.widgets.long_text import LongText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

P = ParamSpec("P")


def holds_focus(part: QWidget) -> bool:
    """Whether the cursor stands inside this widget."""
    now = QApplication.focusWidget()
    return now is not None and (now is part or part.isAncestorOf(now))


def all_saved(results: Iterable[bool]) -> bool:
    """Whether everything was written; each is tried, also after one that failed."""
    return False not in list(results)


class PlanPart(QWidget):
    """`typing()`: something is typed. `written(bool)`: a deed was done (True) or not saved (False).

    `answered(PlanSheet)`: words were kept while typing, and this is the version with them; nothing needs a second look.
    `text_entered(LongText)`: this field has the focus, so a quote can go into it. `jump(str)`: go to a field.
    """

    typing = Signal()
    written = Signal(bool)
    answered = Signal(object)
    text_entered = Signal(object)
    jump = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.sheet: PlanSheet | None = None
        self._to_index = False

    def show_plan(self, sheet: PlanSheet) -> None:
        """Show this version; what is being typed stays; override."""
        self.sheet = sheet

    def leave(self) -> bool:
        """Write what is still being typed; False when that failed."""
        return True

    def first_focus(self) -> QWidget | None:
        """Where the cursor stands when the section opens."""
        return None

    def focus_field(self, name: str, ref: int | None = None) -> QWidget | None:
        """The widget for a field of this section, opened where needed; None for a name it does not know."""
        return self.findChild(QWidget, name)

    def take_quote(self, quote: Quote, field: LongText | None) -> bool:
        """Give words that were picked a place of their own; False: put them in the text like any other."""
        return False

    def key_of_text(self, field: LongText) -> str:
        """How the file calls a text of this part."""
        return field.objectName()

    def write(
        self, deed: Callable[Concatenate[Session, P], Change], *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Do a deed, and tell the page how it went."""
        change = self.page.perform(deed, *args, **kwargs)
        self.written.emit(change is not None)
        return change

    def keep_typed(
        self,
        then: Callable[[PlanSheet], PlanSheet],
        deed: Callable[Concatenate[Session, P], Change],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Write words at a pause; `then` makes the version with them, so that the file need not be read again."""
        if self.page.perform(deed, *args, **kwargs) is None:
            self.written.emit(False)
            return False
        assert self.sheet is not None
        self._to_index = True
        self.sheet = then(self.sheet)
        self.answered.emit(self.sheet)
        return True

    def show_typed(self) -> None:
        """Show what was typed in everything of this part that tells of it."""
        if self.sheet is not None:
            self.show_plan(self.sheet)

    def index_typed(self) -> bool:
        """On leaving: let the search find what was typed."""
        if self._to_index and self.sheet is not None:
            self._to_index = self.page.perform(index_plan_texts, self.sheet.plan_id) is None
        return not self._to_index

    def take_quotes(self, field: LongText) -> None:
        """Say when this text has the focus: what is picked at the right goes there."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text got the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, LongText):
            self.text_entered.emit(watched)
        return super().eventFilter(watched, event)
