"""Several casussen chosen: the line below the list that says so, and the panel that gives them to someone else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.wording import case_views as words

NAMED: Final = 6
"""So many codes are named; of the rest the number is said."""


class CasesChosen(QWidget):
    """`show_chosen(n, total)`. Signals: all_wanted, none_wanted, print_wanted, give_wanted."""

    all_wanted = Signal()
    none_wanted = Signal()
    print_wanted = Signal()
    give_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/cases_chosen.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        for name, signal in (
            ("choose_all", self.all_wanted),
            ("choose_none", self.none_wanted),
            ("print_chosen", self.print_wanted),
            ("give_chosen", self.give_wanted),
        ):
            forms.field(self.form, name, Button).clicked.connect(signal)

    def show_chosen(self, number: int, total: int, *, small: bool, giving: bool) -> None:
        """How many of how many; where room is scarce the acts go that have a key, or that are being done."""
        forms.field(self.form, "give_chosen", Button).setVisible(not giving)
        forms.field(self.form, "chosen_count", PlainLabel).setText(words.chosen(number))
        every = forms.field(self.form, "choose_all", Button)
        every.setText(words.choose_all(total))
        every.setVisible(number < total and not small)
        forms.field(self.form, "choose_none", Button).setVisible(not small)


class OwnerPanel(SidePanel):
    """`begin(codes, total, names)`. Signal given(str owner); `refuse` puts the no beside the field."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.OWNER_TITLE, width=320, parent=parent)
        self.setObjectName("owner_panel")
        self.form = forms.load("pages/cases_owner.ui", self)
        self.inside.addWidget(self.form)
        self.inside.addStretch(1)
        self._which = forms.field(self.form, "which", PlainLabel)
        self.choice = forms.field(self.form, "new_owner", Choice)
        self.other = forms.field(self.form, "other_owner", QLineEdit)
        self._other_row = forms.field(self.form, "row_other_owner", FormRow)
        self._choice_row = forms.field(self.form, "row_new_owner", FormRow)
        self.choice.currentIndexChanged.connect(lambda _: self._ask_name())
        self.other.returnPressed.connect(self._give)
        forms.field(self.form, "give", Button).clicked.connect(self._give)

    def begin(self, codes: Sequence[str], total: int, names: Sequence[str], own_name: str) -> None:
        """Ask who gets these casussen; a colleague is proposed."""
        self._which.setText(words.to_give(codes, total))
        options = [(name, privacy().name(shown) if name else shown) for name, shown in words.choices_of_owner(names)]
        self.choice.set_options(list(options), next(name for name, _ in options if name != own_name))
        self.other.clear()
        self._ask_name()
        self.choice.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say beside the field why not."""
        row = self._other_row if not self.choice.value() else self._choice_row
        row.set_error(sentence)

    def _ask_name(self) -> None:
        self._choice_row.set_error("")
        self._other_row.set_error("")
        self._other_row.setVisible(not self.choice.value())
        if not self.choice.value() and self.isVisible():
            self.other.setFocus()

    def _give(self) -> None:
        self.given.emit(self.choice.value() or self.other.text())
