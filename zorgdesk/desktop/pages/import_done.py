"""The last step of an import: what came in, what stayed behind, and the way back (look.md screen 27)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.imports import ImportPlan
from zorgdesk.desktop import forms
from zorgdesk.desktop.long_undo import LongUndo
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.domain.values import ImportKind
from zorgdesk.wording import imports as say

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.import_work import Taken
    from zorgdesk.desktop.pages.importing import ImportPage

_TARGETS = {
    ImportKind.CHILDREN: (say.TO_CASES, Place(PageKey.CASES)),
    ImportKind.PLACES: (say.TO_PLACES, Place(PageKey.SETTINGS, tab="places")),
    ImportKind.CONTACTS: (say.TO_PARTIES, Place(PageKey.SETTINGS, tab="parties")),
}


class DoneCard:
    """Over the widgets `done_…` of import.ui."""

    def __init__(self, form: QWidget, page: "ImportPage") -> None:
        self._page = page
        self._card = forms.field(form, "done_card", Card)
        self._lines = forms.field(form, "done_lines", QWidget)
        self._open = forms.field(form, "done_open", Button)
        self._undo = forms.field(form, "done_undo", Button)
        self._rejected = forms.field(form, "done_rejected", Button)
        self._target = Place(PageKey.CASES)
        self._taken: Taken | None = None
        self._undoing = LongUndo(page.desk, forms.field(form, "progress", ProgressLine), page)
        self._undoing.toast.connect(page.toast)
        self._open.clicked.connect(lambda: page.go.emit(self._target))
        self._undo.clicked.connect(self._take_back)
        self._rejected.clicked.connect(page.save_rejected)
        self._next = forms.field(form, "done_next", Button)
        self._next.clicked.connect(page.start_over)

    def show_taken(self, taken: "Taken", plan: ImportPlan, kind: ImportKind) -> None:
        """Show what was done."""
        self._taken = taken
        words, self._target = _TARGETS[kind]
        self._open.setText(words)
        self._undo.setEnabled(True)
        self._rejected.setVisible(bool(plan.rejected))
        self._card.set_title(say.taken(plan.comes_in, kind))
        self._show_lines([
            IconLine("hard-drive", say.copy_made(str(taken.folder)), "ok"),
            *([IconLine("octagon-x", say.left_behind(len(plan.rejected)), "bad")] if plan.rejected else []),
        ])  # fmt: skip

    def _take_back(self) -> None:
        assert self._taken is not None
        assert self._taken.change.long_undo is not None
        for button in (self._undo, self._next):
            button.setEnabled(False)
        self._undoing.begin(self._taken.change.long_undo, self._on_back)

    def _on_back(self, done: bool) -> None:
        self._next.setEnabled(True)
        self._undo.setEnabled(not done)
        if done:
            self._show_lines([IconLine("undo-2", say.ALL_BACK, "info")])

    def _show_lines(self, lines: list[IconLine]) -> None:
        layout = self._lines.layout()
        assert layout is not None
        cleared(layout)
        for line in lines:
            layout.addWidget(line)
