"""Keeping a view of the list of casussen: the line for its name, and renaming, bringing up to date and removing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.saved_views import remove_view, rename_view, save_view, update_view
from zorgdesk.casework.sheets.case_list import ListView, SavedViewSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.cases_views import ViewNaming, saved_id, saved_key
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.wording import case_views as words
from zorgdesk.wording.message import Message

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.cases import CasesPage


class CasesSaved(QObject):
    """Belongs to one CasesPage; the line for the name is made when it is first asked for."""

    def __init__(self, page: CasesPage) -> None:
        super().__init__(page)
        self._page = page
        self._line: ViewNaming | None = None
        self._renaming: int | None = None
        page.views.save_wanted.connect(lambda: self._ask(None))
        page.views.rename_wanted.connect(lambda: self._ask(self._current()))
        page.views.update_wanted.connect(self._update)
        page.views.remove_wanted.connect(self._remove)

    def _current(self) -> SavedViewSheet | None:
        wanted = saved_id(self._page.view_key)
        return next((view for view in self._page.saved if view.view_id == wanted), None)

    def _ask(self, view: SavedViewSheet | None) -> None:
        """Ask for a name: of a new view, or of this one."""
        if self._line is None:
            self._line = ViewNaming()
            self._line.named.connect(self._named)
            self._line.left.connect(self._close)
            self._page.box("naming_place").addWidget(self._line)
        self._renaming = view.view_id if view is not None else None
        forms.field(self._page.form, "naming_place", QWidget).show()
        self._line.begin(view.name if view is not None else "")

    def _close(self) -> None:
        """The list again."""
        forms.field(self._page.form, "naming_place", QWidget).hide()
        self._page.table.setFocus()

    def _named(self, name: str) -> None:
        page, line = self._page, self._line
        assert line is not None
        refuse = _beside(line)
        if self._renaming is not None:
            change = page.attempt(refuse, rename_view, self._renaming, name)
            said = words.view_renamed(privacy().text(name.strip()))
        else:
            change = page.attempt(refuse, save_view, name, page.query())
            said = words.view_saved(privacy().text(name.strip()))
        if change is None:
            return
        line.hide()
        self._close()
        key = saved_key(change.created_id) if change.created_id is not None else page.view_key
        self._show(key, change, said)

    def _update(self) -> None:
        view = self._current()
        if view is None:
            return
        change = self._page.perform(update_view, view.view_id, self._page.query())
        if change is not None:
            self._show(self._page.view_key, change, words.view_updated(privacy().text(view.name)))

    def _remove(self) -> None:
        view = self._current()
        if view is None:
            return
        change = self._page.perform(remove_view, view.view_id)
        if change is not None:
            self._show(ListView.ALL_OPEN.value, change, words.view_removed(privacy().text(view.name)))

    def _show(self, key: str, change: Change, said: str) -> None:
        self._page.show_place(Place(PageKey.CASES, tab=key))
        self._page.table.setFocus()
        self._page.toast.emit(said, change)


def _beside(line: ViewNaming) -> Callable[[Message], None]:
    def refuse(message: Message) -> None:
        line.refuse(f"{message.what} {message.now}")

    return refuse
