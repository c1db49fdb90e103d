"""The sections of a plan that are texts: question, field, hint when a name or number of another child stands in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.plan_typing import type_answer
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.pages.plan_parts.source_links import SourceLinks
from zorgdesk.desktop.pages.plan_parts.text_hints import LOOK_MS, TextHints
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import asks_child
from zorgdesk.wording import plan as say


class TextsPart(PlanPart):
    """One card with the questions of a section; what is internal lies sunken."""

    def __init__(self, page: Page, section: type) -> None:
        super().__init__(page)
        self.key = key_of(section)
        self._dirty: set[str] = set()
        self.form = forms.load(f"sections/{self.key}.ui", self)
        self._autosave = Autosave(self._save, self)
        self._later = Late(page.desk, self._paused, self, LOOK_MS)
        self._fields: dict[str, LongText] = {}
        self._hints: dict[str, TextHints] = {}
        self._sources: dict[str, SourceLinks] = {}
        for question in questions_of(section):
            self._ask(question.name, question.text, question.hint)
            self._fields[question.name].set_shared(not question.internal)
        self.card = Card(parent=self)
        internal = self.key == PlanSection.INTERNAL.value
        if internal:
            self.card.set_ground("sunken")
        hint = say.SECTION_HINTS.get(PlanSection(self.key))
        if hint:
            self.card.body.addWidget(IconLine("lock" if internal else "info", hint))
        self.card.body.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def show_plan(self, sheet: PlanSheet) -> None:
        """Fill the fields; one that is being typed in keeps its text."""
        super().show_plan(sheet)
        masked = privacy().on
        answers = sheet.sections[self.key]
        for name, field in self._fields.items():
            if name not in self._dirty:
                field.set_value(privacy().text(getattr(answers, name)))
            field.setReadOnly(masked or not sheet.writable)
        if "child_voice" in self._fields:
            asked = asks_child(sheet.birth_date, self.page.desk.today()) or bool(answers.child_voice.strip())
            forms.field(self.form, "row_child_voice", FormRow).setVisible(asked)
        self._look()

    def leave(self) -> bool:
        """Write what waits, and look at it once more."""
        saved = self._autosave.flush()
        if self._later.waits:
            self._later.drop()
            self._look()
        return saved and self.index_typed()

    def first_focus(self) -> QWidget | None:
        """The first empty field, else the first."""
        fields = [field for field in self._fields.values() if not field.isHidden()]
        return next((field for field in fields if not field.value().strip()), fields[0])

    def key_of_text(self, field: LongText) -> str:
        """`baseline.facts`."""
        return f"{self.key}.{field.objectName()}"

    def _ask(self, name: str, text: str, hint: str) -> None:
        field = self._fields[name] = forms.field(self.form, name, LongText)
        row = forms.field(self.form, f"row_{name}", FormRow)
        row.set_label(text)
        row.set_hint(hint)
        field.setAccessibleName(text)
        self._hints[name] = TextHints(self.page, field, forms.field(self.form, f"hint_{name}", InlineHint))
        field.textChanged.connect(lambda: self._touch(name))
        self.take_quotes(field)

    def _paused(self) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        """Names and numbers in the texts, and where words came from: never while a key is being typed."""
        sheet = self.sheet
        if sheet is None:
            return
        for hints in self._hints.values():
            if privacy().on:
                hints.clear()
            elif sheet.writable:
                hints.look(sheet.case_id, at_once=True)
        self._show_sources(sheet)

    def _show_sources(self, sheet: PlanSheet) -> None:
        """A link below each text that something was taken over into; nothing is built where nothing was."""
        for name, field in self._fields.items():
            taken = [one for one in sheet.taken_over if one.field == f"{self.key}.{name}"]
            if not taken and name not in self._sources:
                continue
            if name not in self._sources:
                links = self._sources[name] = SourceLinks(self.page, sheet.case_id, name)
                column = self.form.layout()
                assert isinstance(column, QVBoxLayout)
                column.insertWidget(column.indexOf(forms.field(self.form, f"hint_{name}", InlineHint)), links)
            self._sources[name].show_text(taken, "" if privacy().on else field.value())

    def _touch(self, name: str) -> None:
        if self.sheet is None or not self.sheet.writable or privacy().on:
            return
        self._dirty.add(name)
        self._autosave.touch()
        self._later.soon()
        self.typing.emit()

    def _save(self) -> bool:
        assert self.sheet is not None
        at = self.page.desk.now()
        for name in sorted(self._dirty):
            text = self._fields[name].value()
            then = partial(_with_answer, self.key, name, text)
            if not self.keep_typed(then, type_answer, self.sheet.plan_id, self.key, name, text, at=at):
                return False
            self._dirty.discard(name)
        return True


def _with_answer(key: str, name: str, text: str, sheet: PlanSheet) -> PlanSheet:
    """The version with this answer in it."""
    return replace(sheet, sections={**sheet.sections, key: replace(sheet.sections[key], **{name: text})})
