"""The views above the list of casussen: fixed ones and saved ones as chips with counts, or one drop-down when small."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.case_list import ListCounts, ListView, SavedViewSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain import name_it
from zorgdesk.wording import case_views as words
from zorgdesk.wording import cases as say

SIGNALS: Final = "signals"
_SAVED: Final = "view:"


def saved_key(view_id: int) -> str:
    """The key of a saved view."""
    return f"{_SAVED}{view_id}"


def saved_id(key: str) -> int | None:
    """The id behind the key of a saved view; None for a fixed one."""
    return int(key.removeprefix(_SAVED)) if key.startswith(_SAVED) else None


class CaseViews(QWidget):
    """`show_views(saved, current)`, `set_counts(...)`, `set_folded(...)`.

    Signals: chosen(str key), save_wanted, rename_wanted, update_wanted, remove_wanted, print_wanted. `folded` and
    `folded_acts` are for a small window; the page puts them beside the filters.
    """

    chosen = Signal(str)
    save_wanted = Signal()
    rename_wanted = Signal()
    update_wanted = Signal()
    remove_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: tuple[SavedViewSheet, ...] = ()
        self._shown: list[tuple[str, str, str]] = []
        self._counts: dict[str, str] = {}
        self._current = ListView.ALL_OPEN.value
        self._is_folded = False
        self.chips = ChipChoice(single=True)
        self.chips.chosen_changed.connect(lambda keys: self._choose(str(keys[0])))
        self.folded = Choice()
        self.folded.setObjectName("view_choice")
        name_it(self.folded, words.VIEW)
        self.folded.currentIndexChanged.connect(lambda _: self._choose(self.folded.value()))
        self._save = Button(words.SAVE_VIEW, "link", icon="plus")
        self._save.setObjectName("save_view")
        self._save.clicked.connect(self.save_wanted)
        self.acts = IconButton("ellipsis", words.VIEW_ACTS, kind="quiet")
        self.acts.setObjectName("view_acts")
        self.folded_acts = IconButton("ellipsis", words.VIEW_ACTS, kind="secondary")
        self.folded_acts.setObjectName("folded_view_acts")
        for button in (self.acts, self.folded_acts):
            button.clicked.connect(partial(self.open_menu, button))
        self.chips.add(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chips)
        self.chips.add(self.acts)
        theme().changed.connect(self._measure)
        self._measure()

    def show_views(self, saved: tuple[SavedViewSheet, ...], current: str) -> None:
        """The chips, and which is on."""
        fixed = [(view.value, title, "") for view, title in say.VIEWS.items() if view is not ListView.CLOSED]
        own = [(saved_key(view.view_id), privacy().text(view.name), "bookmark") for view in saved]
        shown = [*fixed, *own, (SIGNALS, say.SIGNALS, "bell")]
        self._saved, self._current = saved, current
        if shown != self._shown:
            self._shown = shown
            self.chips.set_options([ChipOption(key, title, icon=icon) for key, title, icon in shown])
            self.chips.set_counts(self._counts)
        self.chips.set_value([current])
        self._show_acts()
        self._fill_folded()

    def set_counts(self, counts: ListCounts) -> None:
        """The numbers behind the words."""
        self._counts = {view.value: str(number) for view, number in counts.of_view.items()}
        self._counts |= {saved_key(view_id): str(number) for view_id, number in counts.of_saved.items()}
        self._counts[SIGNALS] = str(counts.signals)
        self.chips.set_counts(self._counts)
        self._fill_folded()

    def set_folded(self, folded: bool) -> None:
        """One drop-down in place of the chips."""
        self._is_folded = folded
        self.setVisible(not folded)
        self.folded.setVisible(folded)
        self.folded_acts.setVisible(folded)
        self._show_acts()
        self._fill_folded()

    def open_menu(self, below: QWidget) -> QMenu:
        """What can be done with this view; in a small window also what stands above the list in a larger one."""
        menu = QMenu(below)
        small = [(words.SAVE_VIEW, self.save_wanted), (words.PRINT, self.print_wanted)]
        acts = small if self._is_folded else []
        if saved_id(self._current) is not None:
            acts += [
                (words.RENAME_VIEW, self.rename_wanted),
                (words.UPDATE_VIEW, self.update_wanted),
                (words.REMOVE_VIEW, self.remove_wanted),
            ]
        for title, signal in acts:
            act = QAction(title, menu)
            act.triggered.connect(signal)
            menu.addAction(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))
        return menu

    def _show_acts(self) -> None:
        self.acts.setVisible(saved_id(self._current) is not None)

    def _fill_folded(self) -> None:
        if self._is_folded:
            options = [(key, f"{title} {self._counts.get(key, '')}".strip()) for key, title, _ in self._shown]
            self.folded.set_options(list(options), self._current)

    def _choose(self, key: str) -> None:
        self.chosen.emit(key)

    def _measure(self) -> None:
        self.folded.setFixedSize(theme().px(176), theme().px(34))


class ViewNaming(QWidget):
    """The line on which a view gets its name. Signals: named(str) and left(); `refuse` puts the no beside the field."""

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/cases_naming.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.field = forms.field(self.form, "view_name", QLineEdit)
        self._row = forms.field(self.form, "row_view_name", FormRow)
        self.field.returnPressed.connect(self._give)
        forms.field(self.form, "keep_view", Button).clicked.connect(self._give)
        forms.field(self.form, "leave_view", Button).clicked.connect(self._leave)

    def begin(self, name: str) -> None:
        """Ask for a name, with the one it has now."""
        self._row.set_error("")
        self.field.setText(name)
        self.field.selectAll()
        self.show()
        self.field.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say beside the field why this name cannot be."""
        self._row.set_error(sentence)
        self.field.setFocus()

    def _give(self) -> None:
        self.named.emit(self.field.text())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
