"""The rows of the beginsituatie: a fact in its area with its source, and what was tried before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from zorgdesk.casework.plan_typing import write_fact, write_try
from zorgdesk.casework.sheets.plans import EarlierTrySheet, PlanFactSheet, PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.pages.plan_parts.row_card import PlanRow
from zorgdesk.desktop.pages.plan_parts.source_links import SourceLinks
from zorgdesk.desktop.pages.plan_parts.text_hints import TextHints
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import ConcernCategory
from zorgdesk.wording import plan_quotes as say
from zorgdesk.wording.labels import choices


class FactRow(PlanRow):
    """A fact: area, words, and where it was taken over from."""

    def __init__(self, part: PlanPart, fact: PlanFactSheet) -> None:
        super().__init__(part, fact.fact_id)
        self.setObjectName(f"fact_{fact.fact_id}")
        form, grid = _form(self, "plan/fact.ui")
        self._area = forms.field(form, "area", Choice)
        self._area.set_options([(None, say.FACT_NO_AREA), *choices(ConcernCategory)], fact.area)
        self._area.setAccessibleName(say.FACT_AREA)
        self.text = forms.field(form, "text", LongText)
        self.text.setAccessibleName(say.FACT_TEXT)
        self.text.setPlaceholderText(say.FACT_TEXT)
        self._remove = _cross(self, say.FACT_REMOVE, f"remove_fact_{fact.fact_id}")
        grid.addWidget(self._remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._source = SourceLinks(part.page, part.sheet.case_id if part.sheet is not None else 0, self.objectName())
        grid.addWidget(self._source, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setAlignment(self._area, Qt.AlignmentFlag.AlignTop)
        self._hints = TextHints(part.page, self.text, forms.field(form, "hint_text", InlineHint))
        self._area.currentIndexChanged.connect(self._area_chosen)
        self.text.textChanged.connect(self.touch)
        part.take_quotes(self.text)

    def show_row(self, row: Any, *, writable: bool) -> None:
        """Words, area and source; masked when somebody looks on."""
        fact: PlanFactSheet = row
        if not self.autosave.dirty:
            self.text.set_value(privacy().text(fact.text))
            blocked = self._area.blockSignals(True)
            self._area.set_value(fact.area)
            self._area.blockSignals(blocked)
        self.text.setReadOnly(not writable)
        self._area.setEnabled(writable)
        self._remove.setVisible(writable)
        self._source.show_fact(fact)
        if privacy().on:
            self._hints.clear()
        elif writable and self.part.sheet is not None:
            self._hints.look(self.part.sheet.case_id)

    def save(self) -> bool:
        """Write area and words."""
        area, text = self._area.value(), self.text.value()

        def then(sheet: PlanSheet) -> PlanSheet:
            kept = tuple(
                replace(one, area=area, text=text) if one.fact_id == self.key else one for one in sheet.facts
            )
            return replace(sheet, facts=kept)

        return self.part.keep_typed(then, write_fact, self.key, area, text, at=self.part.page.desk.now())

    def is_empty(self) -> bool:
        """No words yet."""
        return not self.text.value().strip()

    def first(self) -> QWidget:
        """The words."""
        return self.text

    def _area_chosen(self) -> None:
        self.touch()


class TryRow(PlanRow):
    """What was tried, since when, and what it did."""

    def __init__(self, part: PlanPart, row: EarlierTrySheet) -> None:
        super().__init__(part, row.try_id)
        self.setObjectName(f"try_{row.try_id}")
        form, grid = _form(self, "plan/tried.ui")
        self._what = forms.field(form, "what", LongText)
        self._since = forms.field(form, "since", QLineEdit)
        self._effect = forms.field(form, "effect", LongText)
        for field, words in ((self._what, say.TRY_WHAT), (self._effect, say.TRY_EFFECT)):
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
            field.textChanged.connect(self.touch)
            part.take_quotes(field)
        self._since.textEdited.connect(self.touch)
        self._remove = _cross(self, say.TRY_REMOVE, f"remove_try_{row.try_id}")
        grid.addWidget(self._remove, 0, 3, Qt.AlignmentFlag.AlignTop)
        grid.setAlignment(self._since, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)

    def show_row(self, row: Any, *, writable: bool) -> None:
        """The three texts; masked when somebody looks on."""
        tried: EarlierTrySheet = row
        if not self.autosave.dirty:
            mask = privacy().text
            self._what.set_value(mask(tried.what))
            self._effect.set_value(mask(tried.effect))
            self._since.setText(mask(tried.since))
        for field in (self._what, self._effect, self._since):
            field.setReadOnly(not writable)
        self._remove.setVisible(writable)

    def save(self) -> bool:
        """Write the three texts."""
        what, since, effect = self._what.value(), self._since.text(), self._effect.value()
        row = EarlierTrySheet(self.key, what, since, effect)

        def then(sheet: PlanSheet) -> PlanSheet:
            return replace(sheet, tried=tuple(row if one.try_id == self.key else one for one in sheet.tried))

        at = self.part.page.desk.now()
        return self.part.keep_typed(then, write_try, self.key, what, since, effect, at=at)

    def is_empty(self) -> bool:
        """Nothing in any of the three."""
        return not f"{self._what.value()}{self._since.text()}{self._effect.value()}".strip()

    def first(self) -> QWidget:
        """What was tried."""
        return self._what


def _form(row: PlanRow, name: str) -> tuple[QWidget, QGridLayout]:
    form = forms.load(name, row)
    outer = QGridLayout(row)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(form)
    grid = form.layout()
    assert isinstance(grid, QGridLayout)
    return form, grid


def _cross(row: PlanRow, tip: str, name: str) -> IconButton:
    cross = IconButton("trash-2", tip, size="row")
    cross.setObjectName(name)
    cross.clicked.connect(row.remove_wanted)
    return cross
