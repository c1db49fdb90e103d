"""A side panel with a form that survives leaving, lock and quit: what was typed is a draft until it is saved."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.side_panel import SidePanel


class KeptPanel(SidePanel):
    """Override `fields` and `reopen`; call `begun` when the form is filled, and `over` when it is saved or left.

    `rest` keeps what was typed, `resume` shows it again.
    """

    def __init__(self, page: Page, form: str, key: str, title: str, parent: QWidget | None = None) -> None:
        """`page` does the deeds, so that it does not hear its own change; `key` is what its drafts are called."""
        super().__init__(title, width=340, parent=parent)
        self._page, self._key = page, key
        self._case_id = 0
        self._about: int | None = None
        self._as_opened: dict[str, Any] = {}
        self.form = forms.load(form)
        self.inside.addWidget(self.form)

    def fields(self) -> tuple[str, ...]:
        """The names of the fields that a draft holds; override."""
        raise NotImplementedError

    def reopen(self, case_id: int, about: int | None, back: QWidget) -> None:
        """Open the panel anew about someone, or (None) for someone new; override."""
        raise NotImplementedError

    def begun(self, case_id: int, about: int | None) -> None:
        """The form is filled as it is kept."""
        self._case_id, self._about = case_id, about
        self._as_opened = self._typed()

    def over(self) -> None:
        """Nothing is being typed any more: it was saved, or given up."""
        self._as_opened = self._typed()
        if self._case_id and self._page.read(read_draft, self._draft()) is not None:
            self._page.perform(drop_draft, self._draft())

    def rest(self) -> bool:
        """Keep what was typed and not saved; False when that failed."""
        if self.isHidden() or self._typed() == self._as_opened:
            return True
        content = {"about": self._about, "fields": self._typed()}
        return self._page.perform(keep_draft, self._draft(), content, at=self._page.desk.now()) is not None

    def close_panel(self) -> None:
        """Esc and the cross never lose what was typed."""
        self.rest()
        super().close_panel()

    def resume(self, case_id: int, back: QWidget) -> bool:
        """Show what was being typed at this case; False when there is nothing."""
        self._case_id = case_id
        draft = self._page.read(read_draft, self._draft())
        if draft is None:
            return False
        self.reopen(case_id, draft.content.get("about"), back)
        for name, value in draft.content.get("fields", {}).items():
            part = forms.field(self.form, name, QWidget)
            is_day = isinstance(part, DateField) and value is not None
            forms.fill(self.form, {name: date.fromisoformat(value) if is_day else value})
        return True

    def _typed(self) -> dict[str, Any]:
        values = forms.read(self.form, self.fields())
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}

    def _draft(self) -> str:
        return f"{self._key}:{self._case_id}"
