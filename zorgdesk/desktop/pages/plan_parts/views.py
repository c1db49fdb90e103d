"""The section Visie van ouders: a card per parent with own words, akkoord and the date of the signature."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.plans import discuss_plan, write_parent_view
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plans import PlanParentViewSheet, PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved, holds_focus
from zorgdesk.desktop.pages.plan_parts.text_hints import TextHints
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.values import Agreement, PlanStatus
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import plan as plan_words
from zorgdesk.wording import plan_reviews as say
from zorgdesk.wording.messages import explain

_AGREEMENTS = {
    Agreement.OPEN: ("circle-dashed", "accent"),
    Agreement.YES: ("circle-check", "ok"),
    Agreement.PARTLY: ("circle-dot", "warn"),
    Agreement.NO: ("octagon-x", "bad"),
    Agreement.RESERVED: ("circle-help", "warn"),
}
_NAMES = ("text", "agreement", "signed_on", "seen_by", "copy_given_on")
_DAYS = ("signed_on", "copy_given_on")


class ParentCard(Card):
    """One parent; written while typing, also on a plan that runs."""

    def __init__(self, part: PlanPart, view: PlanParentViewSheet) -> None:
        super().__init__(privacy().name(view.name), parent=part)
        self._part, self._view = part, view
        self._plan_id = part.sheet.plan_id if part.sheet is not None else 0
        self.setObjectName(f"view_{view.guardian_id}")
        self.form = forms.load("plan/parent_view.ui", self)
        self.body.addWidget(self.form)
        self.words = forms.field(self.form, "text", LongText)
        self.words.setPlaceholderText(plan_words.VIEW_PLACEHOLDER)
        self._autosave = Autosave(self._save, self)
        agreement = forms.field(self.form, "agreement", Segmented)
        segments = [Segment(one, say.AGREED[one], icon, kind) for one, (icon, kind) in _AGREEMENTS.items()]
        agreement.set_options(segments, view.agreement)
        self._hints = TextHints(part.page, self.words, forms.field(self.form, "hint_text", InlineHint))
        self._stands = IconLine("lock", say.SIGNED_STANDS, "ink2")
        self.body.addWidget(self._stands)
        forms.set_today(self.form, part.page.desk.today())
        for name in _DAYS:
            day = forms.field(self.form, name, DateField)
            forms.field(self.form, f"row_{name}", FormRow).set_check(day.problem)
            day.date_changed.connect(self._touch)
        forms.fill(self.form, {name: getattr(view, name) for name in _NAMES})
        self.words.textChanged.connect(self._touch)
        agreement.chosen.connect(self._touch)
        forms.field(self.form, "seen_by", QLineEdit).textEdited.connect(self._touch)
        forms.field(self.form, "signed_on", DateField).date_changed.connect(self._on_signed)

    def show_view(self, view: PlanParentViewSheet, sheet: PlanSheet) -> None:
        """Show what is in the file; a text that is being typed is left alone."""
        self._view, self._plan_id = view, sheet.plan_id
        self.set_title(plan_words.parent_head(view, privacy().name(view.name)))
        signed = view.signed_on is not None
        over = sheet.status in (PlanStatus.COMPLETED, PlanStatus.LAPSED) or privacy().on
        if not self._autosave.dirty and self.words.value() != view.text:
            self.words.set_value(privacy().text(view.text))
        if not self._autosave.dirty and not holds_focus(self.form):
            forms.fill(self.form, {"copy_given_on": view.copy_given_on, "seen_by": privacy().name(view.seen_by)})
        self.words.setReadOnly(over or signed)
        forms.field(self.form, "agreement", Segmented).setEnabled(not over and not signed)
        forms.field(self.form, "seen_by", QLineEdit).setReadOnly(over)
        for name in _DAYS:
            forms.field(self.form, name, DateField).setReadOnly(over)
        self._stands.setVisible(signed and not over)
        if privacy().on:
            self._hints.clear()
        elif not over and not signed:
            self._hints.look(sheet.case_id)

    def leave(self) -> bool:
        """Write what waits."""
        return self._autosave.flush()

    def _touch(self) -> None:
        if not forms.field(self.form, "seen_by", QLineEdit).isReadOnly():
            self._autosave.touch()
            self._part.typing.emit()

    def _on_signed(self, day: object) -> None:
        """Who writes the signature down saw it, unless another name is typed."""
        seen_by = forms.field(self.form, "seen_by", QLineEdit)
        if day is not None and not seen_by.text().strip():
            seen_by.setText(self._part.page.read(preferences).own_name)

    def _save(self) -> bool:
        """A day that the rule refuses says so at its own row; the rest is kept with the day that was there."""
        given: dict[str, Any] = forms.read(self.form, _NAMES)
        today = self._part.page.desk.today()
        for name in _DAYS:
            row, day = forms.field(self.form, f"row_{name}", FormRow), given[name]
            if forms.field(self.form, name, DateField).problem() is not None or (day is not None and day > today):
                row.set_error(row.error() if day is None else explain(DayStillToCome(day)).text)
                given[name] = getattr(self._view, name)
            else:
                row.set_error("")
        change = self._part.write(
            write_parent_view,
            self._plan_id,
            self._view.guardian_id,
            **given,
            at=self._part.page.desk.now(),
        )
        return change is not None


class ViewsPart(PlanPart):
    """A card per parent; `discuss` stands in the head of the section while the plan is a concept."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._cards: dict[int, ParentCard] = {}
        self.discuss = Button(plan_words.DISCUSS, "secondary", icon="message-circle")
        self.discuss.setObjectName("discuss")
        self.discuss.clicked.connect(self._discuss)
        self._none = InfoBox(plan_words.NO_PARENTS, act=plan_words.NO_PARENTS_ACT)
        self._none.button.setObjectName("add_parent")
        self._none.acted.connect(self._to_parents)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(IconLine("quote", plan_words.SECTION_HINTS[PlanSection.PARENTS]))
        self._column.addWidget(self._none)

    def show_plan(self, sheet: PlanSheet) -> None:
        """A card for every parent of the child."""
        super().show_plan(sheet)
        here = {view.guardian_id for view in sheet.parent_views}
        for gone in [key for key in self._cards if key not in here]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for view in sheet.parent_views:
            if view.guardian_id not in self._cards:
                card = self._cards[view.guardian_id] = ParentCard(self, view)
                self._column.addWidget(card)
                card.show()
                self.take_quotes(card.words)
            self._cards[view.guardian_id].show_view(view, sheet)
        self._none.setVisible(not sheet.parent_views)
        self.discuss.setVisible(sheet.status is PlanStatus.DRAFT and bool(here) and not privacy().on)

    def leave(self) -> bool:
        """Write what waits."""
        return all_saved(card.leave() for card in self._cards.values())

    def first_focus(self) -> QWidget | None:
        """The words of the first parent that said nothing yet."""
        cards = list(self._cards.values())
        empty = [card for card in cards if not card.words.value().strip()]
        return (empty or cards)[0].words if cards else self._none.button

    def focus_field(self, name: str, ref: int | None = None) -> QWidget | None:
        """The akkoord of one parent (`ref`), or `view_7.text` his words."""
        key, _, field = name.partition(".")
        guardian_id = int(key.removeprefix("view_")) if key.removeprefix("view_").isdigit() else ref
        if guardian_id not in self._cards:
            return self.first_focus()
        card = self._cards[guardian_id]
        return card.words if field == "text" else forms.field(card.form, "agreement", Segmented)

    def _discuss(self) -> None:
        assert self.sheet is not None
        if self.leave():
            change = self.write(discuss_plan, self.sheet.plan_id, on=self.page.desk.today())
            if change is not None:
                self.page.toast.emit(plan_words.DISCUSSED, change)

    def _to_parents(self) -> None:
        assert self.sheet is not None
        self.page.go.emit(Place(PageKey.CASE, self.sheet.case_id, tab=CaseTab.CONSENT.value, field="guardians"))
