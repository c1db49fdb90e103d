"""Sjablonen voor trajecten: the usual shape of each kind, to be changed and put back (issue 4, point 6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.trajectories import TemplateSheet
from zorgdesk.casework.trajectory_templates import reset_template, templates, write_template
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.values import FundingStream, Rhythm
from zorgdesk.wording import trajectory_templates as say
from zorgdesk.wording.labels import choices, label
from zorgdesk.wording.message import Message
from zorgdesk.wording.trajectory_defaults import own_words, template_words
from zorgdesk.wording.trajectory_form import kind_words

_NUMBERS: Final = ("times", "minutes", "months", "weeks")
_TEXTS: Final = ("assignment", "done_when", "if_not")
_TICKS: Final = ("modelling", "is_offered")


class TrajectoriesPart(Part):
    """The list above, the chosen template below it."""

    form_file = "pages/settings_trajectories.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._rows: tuple[TemplateSheet, ...] = ()
        self._now = 0
        self._rhythm = forms.field(self.form, "rhythm", Choice)
        self._rhythm.set_options(choices(Rhythm), Rhythm.WEEK)
        self._stream = forms.field(self.form, "stream", Choice)
        self._stream.set_options(choices(FundingStream), FundingStream.PREVENTION)
        self._weeks_after = forms.field(self.form, "evaluations", QLineEdit)
        self._problem = forms.field(self.form, "problem", InlineHint)
        self._reset = forms.field(self.form, "reset_template", Button)
        forms.field(self.form, "keep_template", Button).clicked.connect(self._keep)
        self._reset.clicked.connect(self._put_back)
        self._rhythm.currentIndexChanged.connect(lambda _: self._fit())
        keys.bind(self, KeyAct.DONE, self._keep)
        self._make_table()

    def show_part(self, place: Place) -> None:
        """Read the templates; the first one is open."""
        self._read()
        self._table.choose(self._now)

    def on_change(self, change: Change) -> None:
        """An undo, or a change elsewhere."""
        if change.touches(Topic.PREFERENCES):
            self._read()

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self._table

    def _make_table(self) -> None:
        self._table = PlainTable(row_height=32)
        self._table.setObjectName("templates")
        self._table.setAccessibleName(say.LIST)
        self._model = RowsModel(
            [
                Column("name", say.COLUMN_NAME, lambda row: Cell(label(row.kind), role="row"), width=260),
                Column("often", say.COLUMN_OFTEN, lambda row: Cell(say.often_of(row)), width=240, stretch=True),
                Column("long", say.COLUMN_LONG, lambda row: Cell(say.length_of(row)), width=120),
                Column("state", say.COLUMN_STATE, self._state, width=140),
            ]
        )
        self._table.set_rows(self._model)
        self._table.chosen.connect(self._open)
        self.put("list_box", self._table)

    @staticmethod
    def _state(row: TemplateSheet) -> Cell:
        if not row.is_offered:
            return Cell("", mark=Mark("mute", "eye-off", say.NOT_OFFERED))
        return Cell("", mark=Mark("info", "pencil-line", say.CHANGED)) if row.is_changed else Cell("")

    def _read(self) -> None:
        self._rows = tuple(template_words(one) for one in self.page.read(templates))
        self._model.show_all(self._rows)
        height = self._table.horizontalHeader().height() + theme().px(32) * len(self._rows) + 4
        self._table.setFixedHeight(height)
        self._show()

    def _open(self, row: object) -> None:
        at = next((place for place, one in enumerate(self._rows) if one is row), None)
        if at is not None:
            self._now = at
            self._show()

    def _show(self) -> None:
        row = self._rows[self._now]
        forms.field(self.form, "template_card", Card).set_title(label(row.kind))
        forms.field(self.form, "template_words", PlainLabel).setText(kind_words(row.kind))
        self._rhythm.set_value(row.rhythm)
        self._stream.set_value(row.stream)
        for name in (*_NUMBERS, "sessions_at_most"):
            forms.field(self.form, name, NumberField).set_value(getattr(row, name) or None)
        for name in _TEXTS:
            forms.field(self.form, name, LongText).set_value(getattr(row, name))
        for name in _TICKS:
            forms.field(self.form, name, Tick).setChecked(getattr(row, name))
        self._weeks_after.setText(", ".join(str(weeks) for weeks in row.evaluations))
        self._reset.setVisible(row.is_changed)
        self._problem.say("")
        self._fit()

    def _fit(self) -> None:
        """A placement has no times, and only what comes again and again has a most."""
        rhythm = self._rhythm.value()
        for name in ("times", "minutes"):
            forms.field(self.form, f"row_{name}", FormRow).setVisible(rhythm is not Rhythm.PLACEMENT)
        again = rhythm in (Rhythm.WEEK, Rhythm.FORTNIGHT)
        forms.field(self.form, "row_sessions_at_most", FormRow).setVisible(again)

    def _values(self) -> TemplateSheet | None:
        weeks = say.weeks_typed(self._weeks_after.text())
        if weeks is None:
            self._problem.say(say.WEEKS_UNREADABLE)
            self._weeks_after.setFocus()
            return None
        found: dict[str, Any] = {name: forms.field(self.form, name, NumberField).value() or 0 for name in _NUMBERS}
        found |= {name: forms.field(self.form, name, LongText).value() for name in _TEXTS}
        found |= {name: forms.field(self.form, name, Tick).isChecked() for name in _TICKS}
        most = forms.field(self.form, "sessions_at_most", NumberField).value() or None
        return replace(
            self._rows[self._now],
            rhythm=self._rhythm.value(),
            stream=self._stream.value(),
            sessions_at_most=most,
            evaluations=weeks,
            **found,
        )

    def _keep(self) -> None:
        given = self._values()
        if given is None:
            return
        change = self.page.attempt(self._refused, write_template, own_words(given))
        self._tell(say.KEPT, change)

    def _put_back(self) -> None:
        self._tell(say.PUT_BACK, self.page.perform(reset_template, self._rows[self._now].kind))

    def _refused(self, message: Message) -> None:
        self._problem.say(message.text)

    def _tell(self, words: str, change: Change | None) -> None:
        if change is not None:
            self._read()
            self.page.toast.emit(words, change)
