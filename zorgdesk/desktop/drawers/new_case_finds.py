"""What a name brings up while a casus is made: possible doubles, brothers and sisters, earlier signals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_doubles import likely_doubles
from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.casework.sheets.siblings import LikelySibling
from zorgdesk.casework.sheets.signals import SignalRow, SignalSheet
from zorgdesk.casework.siblings import namesakes
from zorgdesk.casework.signal_list import similar_signals
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.doubles_box import DoubleRow, shown_name
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.names import PersonName
from zorgdesk.wording import cases as say
from zorgdesk.wording import signals as signal_words
from zorgdesk.wording.formats import day

_DOUBLES, _SIBLINGS, _SIGNALS = 3, 3, 4


@dataclass(frozen=True)
class Typed:
    """What is known of the child so far."""

    name: PersonName
    birth_date: date | None
    group_id: int | None


class NewCaseFinds(QObject):
    """Over three boxes of the form; `look(typed)` after each pause. Signal same_child(int case_id)."""

    same_child = Signal(int)

    def __init__(self, page: Page, form: QWidget, signal: SignalSheet | None) -> None:
        super().__init__(page)
        self._page, self._form, self._signal = page, form, signal
        self.doubles: tuple[LikelyDouble, ...] = ()
        self.siblings: tuple[LikelySibling, ...] = ()
        self.signals: tuple[SignalRow, ...] = ()
        self.apart: list[int] = []
        self._sibling_ticks: dict[int, Tick] = {}
        self._parent_ticks: dict[int, Tick] = {}
        self._signal_ticks: dict[int, Tick] = {}
        self._shown: object = None

    def look(self, typed: Typed) -> None:
        """Read all three anew and show them, when something changed."""
        wanted = (typed, tuple(self.apart), privacy().on)
        if wanted == self._shown:
            return
        self._shown = wanted
        name, read, on = typed.name, self._page.read, self._page.desk.today()
        found = read(likely_doubles, name, typed.birth_date, limit=_DOUBLES + len(self.apart))
        self.doubles = tuple(one for one in found if one.case_id not in self.apart)[:_DOUBLES]
        shown = frozenset(one.case_id for one in self.doubles)
        self.siblings = read(namesakes, name, but_not=shown)[:_SIBLINGS]
        months = (
            age_in_months(typed.birth_date, on) if typed.birth_date is not None and typed.birth_date <= on else None
        )
        if self._signal is not None and months is None:
            months = self._signal.age_months
        but_not = self._signal.signal_id if self._signal is not None else None
        alike = read(similar_signals, typed.group_id, months, on=on, name=name, but_not=but_not)
        self.signals = alike[:_SIGNALS]
        self._show_doubles()
        self._show_siblings()
        self._show_signals()

    def unanswered(self) -> LikelyDouble | None:
        """A casus of a child with the very same name and birth date: first say whether it is the same one."""
        return next((one for one in self.doubles if one.is_the_same), None)

    def ask(self) -> None:
        """Put the question beside the doubles and the focus on the answer."""
        forms.field(self._form, "doubles_why", PlainLabel).setText(say.SAME_OR_OTHER)
        row = self._form.findChild(DoubleRow)
        answer = row.findChild(QWidget, "open_double") if row is not None else None
        if answer is not None:
            answer.setFocus()

    def chosen_siblings(self) -> tuple[int, ...]:
        """The cases ticked as brother or sister."""
        return tuple(case_id for case_id, tick in self._sibling_ticks.items() if tick.isChecked())

    def chosen_parents(self) -> tuple[int, ...]:
        """Of these the parents go along."""
        chosen = self.chosen_siblings()
        return tuple(ref for ref, tick in self._parent_ticks.items() if ref in chosen and tick.isChecked())

    def chosen_signals(self) -> tuple[int, ...]:
        """The earlier signals that go along."""
        return tuple(ref for ref, tick in self._signal_ticks.items() if tick.isChecked())

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_doubles(self) -> None:
        holder = self._emptied("doubles", bool(self.doubles))
        for double in self.doubles:
            row = DoubleRow(double)
            row.opened.connect(self.same_child)
            row.is_other.connect(self._set_apart)
            holder.addWidget(row)
        forms.field(self._form, "doubles_title", IconLine).say(say.POSSIBLE_DOUBLES)
        same = any(double.same_birth_date for double in self.doubles)
        forms.field(self._form, "doubles_why", PlainLabel).setText(say.double_reason(same))

    def _set_apart(self, case_id: int) -> None:
        """This is another child: remembered once the casus is made."""
        self.apart.append(case_id)
        typed = self._shown[0] if isinstance(self._shown, tuple) else None
        if isinstance(typed, Typed):
            self.look(typed)

    def _show_siblings(self) -> None:
        kept = set(self.chosen_siblings())
        parents_off = {ref for ref, tick in self._parent_ticks.items() if not tick.isChecked()}
        self._sibling_ticks, self._parent_ticks = {}, {}
        holder = self._emptied("siblings", bool(self.siblings))
        for one in self.siblings:
            born = None if privacy().on else one.birth_date
            tick = Tick(say.sibling_tick(shown_name(one.name), one.code, born))
            tick.setObjectName(f"sibling_{one.code}")
            tick.setChecked(one.case_id in kept)
            holder.addWidget(tick)
            self._sibling_ticks[one.case_id] = tick
            if one.parents:
                parents = Tick(say.parents_tick(one.parents))
                parents.setObjectName(f"parents_{one.code}")
                parents.setChecked(one.case_id not in parents_off)
                parents.setVisible(tick.isChecked())
                tick.toggled.connect(parents.setVisible)
                holder.addWidget(_indented(parents))
                self._parent_ticks[one.case_id] = parents

    def _show_signals(self) -> None:
        off = {ref for ref, tick in self._signal_ticks.items() if not tick.isChecked()}
        on = set(self.chosen_signals())
        self._signal_ticks = {}
        today = self._page.desk.today()
        holder = self._emptied("earlier", bool(self.signals))
        for one in self.signals:
            fact = privacy().text(signal_words.first_line(one.fact))
            tick = Tick(say.signal_tick(one.code, day(one.received_on, on=today), fact))
            tick.setObjectName(f"earlier_{one.code}")
            named = bool(one.name.full)
            tick.setChecked(one.signal_id in on or (named and one.signal_id not in off))
            holder.addWidget(tick)
            self._signal_ticks[one.signal_id] = tick

    def _emptied(self, name: str, shown: bool) -> QLayout:
        forms.field(self._form, name, QWidget).setVisible(shown)
        layout = forms.field(self._form, f"{name}_list", QWidget).layout()
        assert layout is not None
        while layout.count():
            item = layout.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        return layout


def _indented(part: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(24, 0, 0, 0)
    column.addWidget(part)
    return holder
