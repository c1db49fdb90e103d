"""What stands beside and below the list of casussen, made when it is first asked for: quick view, columns, a new owner.

One panel at a time is open. The acts on several casussen live here too: give them to someone, print them as a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from zorgdesk.casework.case_list import case_rows, quick_view
from zorgdesk.casework.case_list_paper import chosen_edition
from zorgdesk.casework.cases import bin_cases
from zorgdesk.casework.owners import give_to, possible_owners
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.sheets.case_list import CaseRow, ListView, SortKey
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop.pages.cases_columns import private_row
from zorgdesk.desktop.pages.cases_memory import remembered, to_remember, usual_shapes, without
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.responsive import Mode
from zorgdesk.domain.values import PaperKind
from zorgdesk.wording import case_views as words
from zorgdesk.wording import cases as say
from zorgdesk.wording.message import Message

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.cases import CasesPage
    from zorgdesk.desktop.pages.cases_chosen import CasesChosen, OwnerPanel
    from zorgdesk.desktop.pages.cases_columns_panel import ColumnsPanel
    from zorgdesk.desktop.pages.cases_quick_view import CaseQuickView
    from zorgdesk.desktop.widgets.side_panel import SidePanel

_TOLD: Final = frozenset({SortKey.AGE.value, SortKey.PLACE.value, SortKey.OWNER.value})
"""What the quick view tells as well: these columns go while it is open, or in a small window."""
_TOLD_SMALL: Final = frozenset({SortKey.STAGE.value})
"""And these where there is room for four columns."""


class CasesPanels(QObject):
    """Belongs to one CasesPage."""

    def __init__(self, page: CasesPage) -> None:
        super().__init__(page)
        self._page = page
        self._quick: CaseQuickView | None = None
        self._columns: ColumnsPanel | None = None
        self._owner: OwnerPanel | None = None
        self._chosen: CasesChosen | None = None
        self._hidden: set[str] = set()
        self._arranging = self._moved = False
        page.table.quick_view.connect(self._toggle_quick)
        page.table.chosen.connect(self._follow_quick)
        page.table.columns_changed.connect(self._columns_changed)

    def _panels(self) -> list[SidePanel]:
        return [panel for panel in (self._quick, self._columns, self._owner) if panel is not None]

    def close_panel(self) -> bool:
        """Close the panel that is open; False when none is."""
        shown = [panel for panel in self._panels() if panel.isVisible()]
        for panel in shown:
            panel.close_panel()
        return bool(shown)

    def close_row_panels(self) -> None:
        """Close what tells of one row or of a choice; the columns may stay open."""
        for panel in (self._quick, self._owner):
            if panel is not None:
                panel.hide()
        self.hide_what_a_panel_tells()

    def _open(self, panel: SidePanel) -> None:
        for other in self._panels():
            other.setVisible(other is panel)
        panel.open_for(self._page.table)
        self.hide_what_a_panel_tells()

    def _add(self, panel: SidePanel) -> None:
        self._page.box("body").addWidget(panel)
        panel.closed.connect(self.hide_what_a_panel_tells)

    # Quick view ----------------------------------------------------------------------------------------------------

    @property
    def quick(self) -> CaseQuickView:
        """The casus of the cursor, beside the list."""
        if self._quick is None:
            from zorgdesk.desktop.pages.cases_quick_view import CaseQuickView

            page = self._page
            self._quick = CaseQuickView()
            self._quick.open_wanted.connect(lambda case_id: page.go.emit(Place(PageKey.CASE, case_id=case_id)))
            self._quick.note_wanted.connect(
                lambda case_id: page.drawer.emit("note", Place(PageKey.CASES, case_id=case_id, tab=page.view_key))
            )
            self._add(self._quick)
        return self._quick

    def _toggle_quick(self, row: CaseRow) -> None:
        if self.quick.isVisible() and self.quick.case_id == row.case_id:
            self.quick.close_panel()
            return
        self._show_quick(row)
        self._open(self.quick)

    def _follow_quick(self, row: CaseRow | None) -> None:
        if row is not None and self._quick is not None and self._quick.isVisible():
            self._show_quick(row)

    def _show_quick(self, row: CaseRow) -> None:
        today = self._page.desk.today()
        self.quick.show_case(self._page.read(quick_view, row.case_id), words.attention(private_row(row), today), today)

    # Columns -------------------------------------------------------------------------------------------------------

    def show_columns_of(self, view_key: str, view: ListView) -> None:
        """The columns as this view had them last, else as it begins."""
        table = self._page.table
        shapes = usual_shapes(table.rows().columns, view)
        for key, shape in remembered(self._page.read(preferences).window_columns, view_key).items():
            if key in shapes:
                shapes[key] |= shape
        self._hidden = {key for key, shape in shapes.items() if shape["hidden"]}
        self._arranging = True
        table.apply_columns(shapes)
        self._arranging = False
        self.hide_what_a_panel_tells()
        self._fill_columns()

    def toggle_columns(self) -> None:
        """Open the panel of columns, or close it."""
        if self._columns is None:
            from zorgdesk.desktop.pages.cases_columns_panel import ColumnsPanel

            self._columns = ColumnsPanel()
            self._columns.shown_changed.connect(self._show_column)
            self._columns.moved.connect(self._move_column)
            self._columns.usual_wanted.connect(self._usual_columns)
            self._add(self._columns)
        if self._columns.isVisible():
            self._columns.close_panel()
            return
        self._open(self._columns)
        self._fill_columns()
        first = self._columns.first_field()
        if first is not None:
            first.setFocus()

    def hide_what_a_panel_tells(self) -> None:
        """Age, place and owner stand in the quick view: they go while a panel is open, or in a small window."""
        mode = self._page.mode()
        beside = any(panel.isVisible() for panel in self._panels()) and mode is not Mode.WIDE
        choosing = self._columns is not None and self._columns.isVisible()
        spare = (beside or mode in (Mode.COMPACT, Mode.NARROW)) and not choosing
        told = _TOLD if spare else frozenset()
        told |= _TOLD_SMALL if spare and mode is Mode.COMPACT else frozenset()
        self._arranging = True
        self._page.table.hide_columns(told | self._hidden)
        self._arranging = False
        if self._chosen is not None and self._chosen.isVisible():
            self.show_chosen(len(self._page.chosen_ids()), len(self._page.ids))

    def keep_columns(self) -> bool:
        """Write the columns of this view into the file, when the user changed them; False when that failed."""
        page = self._page
        if not self._moved or page.desk.vault.read_only:
            return True
        self._moved = False
        kept = page.read(preferences).window_columns
        shapes = to_remember(page.table.columns(), self._hidden, page.view_key)
        return page.perform(set_preferences, window_columns={**kept, **shapes}) is not None

    def _show_column(self, key: str, shown: bool) -> None:
        self._hidden = self._hidden - {key} if shown else self._hidden | {key}
        self._moved = True
        self.hide_what_a_panel_tells()

    def _move_column(self, key: str, step: int) -> None:
        self._page.table.move_column(key, step)
        self._moved = True
        self._fill_columns()

    def _usual_columns(self) -> None:
        page = self._page
        kept = page.read(preferences).window_columns
        self._moved = False
        page.perform(set_preferences, window_columns=without(kept, page.view_key))
        self.show_columns_of(page.view_key, page.query().view)

    def _fill_columns(self) -> None:
        if self._columns is not None and self._columns.isVisible():
            table = self._page.table
            by_key = {column.key: column for column in table.rows().columns}
            self._columns.show_columns([by_key[key] for key in table.shown_columns()], self._hidden)

    def _columns_changed(self) -> None:
        if self._page.isVisible() and not self._arranging:
            self._moved = True
            self._fill_columns()

    # Several ---------------------------------------------------------------------------------------------------------

    def show_chosen(self, number: int, total: int) -> None:
        """Say below the list how many are chosen, when that is more than one; beside a panel with fewer words."""
        several = number > 1
        if several and self._chosen is None:
            self._chosen = self._make_chosen()
        if self._chosen is not None:
            beside = any(panel.isVisible() for panel in self._panels())
            small = self._page.mode() in (Mode.COMPACT, Mode.NARROW) or beside
            self._chosen.show_chosen(number, total, small=small, giving=self._owner is not None and beside)
            self._chosen.setVisible(several)
        if not several and self._owner is not None and self._owner.isVisible():
            self._owner.close_panel()

    def _make_chosen(self) -> CasesChosen:
        from zorgdesk.desktop.pages.cases_chosen import CasesChosen

        made, page = CasesChosen(), self._page
        page.box("foot").addWidget(made, 1)
        made.all_wanted.connect(page.choose_all)
        made.none_wanted.connect(page.choose_none)
        made.print_wanted.connect(self.print_list)
        made.give_wanted.connect(self.ask_owner)
        return made

    def ask_owner(self) -> None:
        """Open the panel that gives the chosen casussen to someone else."""
        page = self._page
        if self._owner is None:
            from zorgdesk.desktop.pages.cases_chosen import OwnerPanel

            self._owner = OwnerPanel()
            self._owner.given.connect(self._give)
            self._add(self._owner)
        self._open(self._owner)
        own_name = page.read(preferences).own_name
        self._owner.begin(self._codes(), len(page.chosen_ids()), page.read(possible_owners), own_name)

    def _codes(self) -> list[str]:
        from zorgdesk.desktop.pages.cases_chosen import NAMED

        return [row.code for row in self._page.read(case_rows, self._page.chosen_ids()[:NAMED])]

    def _give(self, owner: str) -> None:
        page, case_ids = self._page, self._page.chosen_ids()

        def refused(message: Message) -> None:
            assert self._owner is not None
            self._owner.refuse(f"{message.what} {message.now}")

        change = page.attempt(refused, give_to, case_ids, owner)
        if change is not None and self._owner is not None:
            self._owner.close_panel()
            page.read_again()
            page.toast.emit(words.given(len(case_ids), privacy().name(owner)), change)

    def print_list(self) -> None:
        """The chosen casussen as a list on paper; without a choice everything that the filter lets through."""
        chosen = self._page.chosen_ids()
        if not self._page.ids:
            return
        edition = self._page.query().to_key()
        if 1 < len(chosen) < len(self._page.ids):
            edition = chosen_edition(chosen)
        request = PaperRequest(PaperKind.CASE_LIST, edition=edition)
        self._page.go.emit(Place(PageKey.PAPER, paper=request.to_key()))

    def bin(self, row: CaseRow) -> None:
        """To the bin: the row of the cursor, or everything that is chosen with it."""
        page = self._page
        chosen = page.chosen_ids()
        those = chosen if row.case_id in chosen else (row.case_id,)
        change = page.perform(bin_cases, those, on=page.desk.today())
        if change is not None:
            page.fill_keeping_row()
            page.toast.emit(say.binned(row.code) if len(those) == 1 else words.binned_many(len(those)), change)
