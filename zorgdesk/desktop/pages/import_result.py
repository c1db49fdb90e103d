"""The right side of an import: how the rows come in, and those that stay behind (look.md screen 27)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.imports import ImportPlan, PlannedRow
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.import_rejected import RejectedRow
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.values import ImportField, ImportKind, RowVerdict
from zorgdesk.wording import imports as say
from zorgdesk.wording.labels import label

_MARKS = {
    RowVerdict.NEW: ("ok", "plus"),
    RowVerdict.ADDITION: ("info", "merge"),
    RowVerdict.KNOWN: ("mute", "circle-check"),
    RowVerdict.DOUBLE: ("warn", "circle-dot"),
    RowVerdict.REJECTED: ("bad", "octagon-x"),
    RowVerdict.LEFT_OUT: ("mute", "circle-slash"),
}
_ROWS_SHOWN, _LEAST_SHOWN = 4, 2
_REJECTED_SHOWN = 4
_ONLY_WHEN_WIDE = ("what", "care", "party", "age", "place")
"""What gives way where the table has no room, the first first; it never gets a bar at its foot."""



class ResultSide(QWidget):
    """`show_plan(plan, kind, on)`. Signals: edited, decided as RejectedRow; save_rejected()."""

    edited = Signal(int, object, str)
    decided = Signal(int, object)
    save_rejected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/import_plan.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)
        self._plan: ImportPlan | None = None
        self._on = date.min
        self._card = forms.field(self.form, "plan_card", Card)
        self._rejected = forms.field(self.form, "rejected_card", Card)
        self._more = forms.field(self.form, "more_rejected", Button)
        self._hint = forms.field(self.form, "full_hint", InlineHint)
        self._chips = forms.field(self.form, "verdicts", ChipChoice)
        self._box = forms.field(self.form, "rejected_box", QWidget)
        self._rows: list[QWidget] = []
        self._whole = False
        self._table = PlainTable()
        self._table.setObjectName("plan_rows")
        self._models = {kind: RowsModel(self._columns(kind)) for kind in ImportKind}
        self._kind = ImportKind.CHILDREN
        self._table.set_rows(self._models[self._kind])
        layout = forms.field(self.form, "plan_box", QWidget).layout()
        assert layout is not None
        layout.addWidget(self._table)
        self._small = False
        self._table.viewport().installEventFilter(self)
        self._chips.chosen_changed.connect(lambda _: self._fill_table())
        self._more.clicked.connect(self._show_whole)
        self._rejected.act_clicked.connect(self.save_rejected)

    def show_plan(self, plan: ImportPlan, kind: ImportKind, *, on: date) -> None:
        """Show every row with its verdict."""
        self._plan, self._on = plan, on
        if kind is not self._kind:
            self._kind = kind
            self._table.set_rows(self._models[kind])
            self._fit_columns()
        self._card.set_count(say.of_rows(plan.comes_in, len(plan.rows)))
        found = [verdict for verdict in RowVerdict if plan.count(verdict)]
        kept = [verdict for verdict in self._chips.value() if verdict in found]
        options = [ChipOption(one, say.row_chip(one), count=str(plan.count(one))) for one in found]
        self._chips.set_options(options, kept)
        self._hint.say(say.full_groups(plan.full_groups) if plan.full_groups else "")
        self._hint.setVisible(bool(plan.full_groups))
        self._fill_table()
        self._fill_rejected()

    def set_small(self, small: bool) -> None:
        """In a small window only what a row is called and what becomes of it."""
        self._small = small
        self._fit_columns()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table got more room or less."""
        if event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return False

    def _fit_columns(self) -> None:
        columns = {column.key: theme().px(column.width) for column in self._models[self._kind].columns}
        gone: set[str] = set(_ONLY_WHEN_WIDE) if self._small else set()
        for key in _ONLY_WHEN_WIDE:
            needed = sum(wide for shown, wide in columns.items() if shown not in gone)
            if needed > self._table.viewport().width():
                gone.add(key)
        self._table.hide_columns(gone)

    def _fill_table(self) -> None:
        if self._plan is None:
            return
        wanted = self._chips.value() or list(RowVerdict)
        rows = [row for row in self._plan.rows if row.verdict in wanted]
        self._models[self._kind].show_all(rows)
        high = max(_LEAST_SHOWN, min(len(rows), _ROWS_SHOWN))
        head = self._table.horizontalHeader().height()
        self._table.setFixedHeight(head + theme().px(40) * high + 4)

    def _fill_rejected(self) -> None:
        assert self._plan is not None
        layout = self._box.layout()
        assert layout is not None
        for old in self._rows:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        rejected = self._plan.rejected
        shown = rejected if self._whole else rejected[:_REJECTED_SHOWN]
        self._rows = []
        for row in shown:
            made = RejectedRow(row)
            made.edited.connect(self.edited)
            made.decided.connect(self.decided)
            self._rows += [made, Hairline()]
        for widget in self._rows:
            layout.addWidget(widget)
        self._rejected.setVisible(bool(rejected))
        self._rejected.set_title(say.staying(len(rejected)))
        self._more.setVisible(len(shown) < len(rejected))
        self._more.setText(say.more(len(rejected) - len(shown)))

    def _show_whole(self) -> None:
        self._whole = True
        self._fill_rejected()

    def _columns(self, kind: ImportKind) -> list[Column]:
        number = Column("row", say.COLUMN_ROW, lambda row: Cell(str(row.draft.number), token="ink2"), width=48)
        verdict = Column("verdict", say.COLUMN_VERDICT, lambda row: Cell(mark=_mark(row)), width=164)
        place = Column("place", say.COLUMN_PLACE, _place, width=116, stretch=True)
        if kind is ImportKind.PLACES:
            group = Column("group", label(ImportField.GROUP), _field(ImportField.GROUP), width=130)
            care = Column("care", label(ImportField.CARE_TYPE), _field(ImportField.CARE_TYPE), width=120)
            return [number, place, group, care, verdict]
        name = Column("name", say.COLUMN_NAME, _name, width=128, stretch=True)
        if kind is ImportKind.CONTACTS:
            role = Column("role", label(ImportField.ROLE), _field(ImportField.ROLE), width=150)
            party = Column("party", label(ImportField.ORGANISATION), _field(ImportField.ORGANISATION), width=140)
            return [number, name, role, party, verdict]
        age = Column("age", say.COLUMN_AGE, self._age, width=68)
        what = Column("what", say.COLUMN_WHAT, lambda row: Cell(", ".join(map(label, row.draft.areas))), width=100)
        return [number, name, age, place, what, verdict]

    def _age(self, row: PlannedRow) -> Cell:
        born = row.draft.birth_date
        return Cell(str(age_on(born, self._on)) if born is not None and born <= self._on else "")


def _mark(row: PlannedRow) -> Mark:
    kind, icon = _MARKS[row.verdict]
    return Mark(kind, icon, say.verdict_words(row.verdict, row.case_code))


def _name(row: PlannedRow) -> Cell:
    return Cell(privacy().name(row.draft.name), role="row")


def _place(row: PlannedRow) -> Cell:
    return Cell(privacy().place(row.draft.text(ImportField.LOCATION)))


def _field(field: ImportField) -> Callable[[PlannedRow], Cell]:
    return lambda row: Cell(row.draft.text(field))
