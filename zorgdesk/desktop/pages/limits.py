"""Grens van opvang: the two limits of inclusion, weighed with what stands in the file (domain.md row 4)."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change
from zorgdesk.casework.limits import (
    add_evidence,
    assessments,
    begin_assessment,
    bin_assessment,
    possible_evidence,
    remove_evidence,
    settle_assessment,
    write_assessment,
)
from zorgdesk.casework.sheets.closing import Evidence, LimitSheet, LimitText
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.limit_card import LimitCard
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.domain.values import EvidenceKind, Limit
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import formats
from zorgdesk.wording import limits as say

_SIDE: Final = 296
_TABS: Final[dict[EvidenceKind, CaseTab]] = {
    EvidenceKind.OBSERVATION: CaseTab.OBSERVATIONS,
    EvidenceKind.PLAN: CaseTab.PLAN,
    EvidenceKind.NOTE: CaseTab.JOURNAL,
}


class LimitsPage(Page):
    """`place.case_id` is the case, `place.ref` one of its assessments; without it the open one, or a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/limits.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        forms.set_today(self.form, desk.today())
        self._head = forms.field(self.form, "head", PageHead)
        self.assessed_on = forms.field(self.form, "assessed_on", DateField)
        self.present = forms.field(self.form, "present", QLineEdit)
        self.decision = forms.field(self.form, "decision", LongText)
        self.cards = (
            LimitCard(self.form, Limit.SPECIALIST_IS_BETTER, "specialist"),
            LimitCard(self.form, Limit.GROUP_IS_NOT_SAFE, "safety"),
        )
        self._case_id, self._filling = 0, False
        self._sheet: LimitSheet | None = None
        self._possible: tuple[Evidence, ...] = ()
        self._autosave = Autosave(self._save, self)
        self._add_acts()
        self._connect()
        responsive = Responsive(self)
        responsive.mode_changed.connect(self._arrange)
        self._arrange(responsive.mode())

    def show_place(self, place: Place) -> None:
        """Open the assessment that is named, else the latest; the first one of a case is begun."""
        assert place.case_id is not None
        self._case_id = place.case_id
        found = self.read(assessments, self._case_id)
        if not found and not self.desk.vault.read_only:
            self.perform(begin_assessment, self._case_id, on=self.desk.today())
            found = self.read(assessments, self._case_id)
        named = [sheet for sheet in found if sheet.assessment_id == place.ref]
        self._show((named or list(found))[0])

    def place(self) -> Place:
        """This assessment."""
        ref = self._sheet.assessment_id if self._sheet else None
        return Place(PageKey.LIMITS, self._case_id, ref=ref)

    def leave(self) -> bool:
        """Write what is still being typed."""
        return self._autosave.flush()

    def set_privacy(self, on: bool) -> None:
        """Texts become dots, and nothing is typed over them."""
        self._autosave.flush()
        self._read_again()

    def on_change(self, change: Change) -> None:
        """An undo, or something of this case changed elsewhere."""
        if self._case_id in change.case_ids and self.isVisible():
            self._read_again()

    def first_focus(self) -> QWidget | None:
        """Who was there."""
        return self.present

    # Building ------------------------------------------------------------------------------------------------------

    def _add_acts(self) -> None:
        self._points = PlainLabel("", "support")
        self.to_bin = Button(say.TO_BIN, "quiet", size="main")
        self.begin = Button(say.NEW, "secondary", icon="plus", size="main")
        self.settle = Button(say.SETTLE, "primary", icon="check", size="main")
        for name, act in (("to_bin", self.to_bin), ("begin", self.begin), ("settle", self.settle)):
            act.setObjectName(name)
        for part in (self._points, self.to_bin, self.begin, self.settle):
            self._head.add_act(part)

    def _connect(self) -> None:
        self.decision.set_shared(False)
        self.present.textEdited.connect(self._touch)
        self.decision.textChanged.connect(self._touch)
        self.assessed_on.date_changed.connect(self._touch)
        self._head.save_state.retry.connect(self._autosave.flush)
        for card in self.cards:
            card.typed.connect(self._touch)
            card.picked.connect(lambda found, card=card: self._pick(card.limit, found))
            card.removed.connect(self._remove)
            card.shown.connect(self._open)
        self.settle.clicked.connect(self._settle)
        self.begin.clicked.connect(self._begin)
        self.to_bin.clicked.connect(self._bin)

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 the right column goes below the main one, and scrolls with it."""
        below = mode in (Mode.COMPACT, Mode.NARROW)
        side = forms.field(self.form, "side", QWidget)
        holder = forms.field(self.form, "page" if below else "columns", QWidget).layout()
        assert isinstance(holder, QBoxLayout)
        holder.removeWidget(side)
        holder.insertWidget(holder.count() - 1 if below else holder.count(), side)
        side.setMinimumWidth(0 if below else theme().px(_SIDE))
        side.setMaximumWidth(16777215 if below else theme().px(_SIDE))

    # Showing -------------------------------------------------------------------------------------------------------

    def _read_again(self) -> None:
        if self._sheet is None:
            return
        found = self.read(assessments, self._case_id)
        same = [sheet for sheet in found if sheet.assessment_id == self._sheet.assessment_id]
        if same:
            self._show(same[0])

    def _show(self, sheet: LimitSheet) -> None:
        self._sheet, self._filling = sheet, True
        case = self.read(case_sheet, self._case_id)
        self._head.set_title(say.TITLE)
        self._head.set_context(formats.middot(privacy().name(case.name), case.code))
        self._possible = self.read(possible_evidence, self._case_id)
        self.assessed_on.set_value(sheet.text.assessed_on)
        self.present.setText(privacy().text(sheet.text.present))
        if self.decision.value() != privacy().text(sheet.text.decision):
            self.decision.set_value(privacy().text(sheet.text.decision))
        for card in self.cards:
            card.show_sheet(sheet, self._possible)
        self._show_state(sheet)
        self._show_earlier()
        self._filling = False

    def _show_state(self, sheet: LimitSheet) -> None:
        settled = sheet.settled_on
        writing = settled is None and not privacy().on
        for field in (self.present, self.assessed_on, *(card.answer for card in self.cards)):
            field.setEnabled(writing)
        for text in (self.decision, *(card.reason for card in self.cards)):
            text.setReadOnly(not writing)
        self._head.show_badges([Mark("mute", "lock", say.settled(settled))] if settled else [])
        self._points.setText("" if settled else say.points_left(sheet))
        self.settle.setVisible(writing)
        self.to_bin.setVisible(writing)
        self.begin.setVisible(settled is not None)
        forms.field(self.form, "points", PlainLabel).setText(say.points(sheet))

    def _show_earlier(self) -> None:
        holder = forms.field(self.form, "earlier_list", QWidget).layout()
        assert holder is not None
        cleared(holder)
        now = self._sheet.assessment_id if self._sheet else 0
        others = [sheet for sheet in self.read(assessments, self._case_id) if sheet.assessment_id != now]
        for sheet in others:
            link = Button(say.earlier(sheet), "link")
            link.setObjectName(f"earlier_{sheet.assessment_id}")
            link.clicked.connect(lambda _=False, ref=sheet.assessment_id: self._go_to(ref))
            holder.addWidget(link)
        forms.field(self.form, "no_earlier", QWidget).setVisible(not others)

    def _go_to(self, ref: int) -> None:
        self.go.emit(Place(PageKey.LIMITS, self._case_id, ref=ref))

    # Saving --------------------------------------------------------------------------------------------------------

    def _touch(self, *_: object) -> None:
        if not self._filling and self._sheet is not None and self._sheet.settled_on is None and not privacy().on:
            self._head.save_state.busy()
            self._autosave.touch()

    def _save(self) -> bool:
        sheet = self._sheet
        if sheet is None or privacy().on:
            return True
        specialist, safety = self.cards
        text = LimitText(
            assessed_on=self.assessed_on.value() or sheet.text.assessed_on,
            present=self.present.text(),
            specialist_answer=specialist.answer.value(),
            specialist_reason=specialist.reason.value(),
            safety_answer=safety.answer.value(),
            safety_reason=safety.reason.value(),
            decision=self.decision.value(),
        )
        if self.perform(write_assessment, sheet.assessment_id, text, at=self.desk.now()) is None:
            self._head.save_state.failed()
            return False
        self._head.save_state.saved(self.desk.now())
        self._look_again()
        return True

    def _look_again(self) -> None:
        """What is missing and what it rests on, without touching what is being typed."""
        if self._sheet is None:
            return
        found = self.read(assessments, self._case_id)
        self._sheet = next(sheet for sheet in found if sheet.assessment_id == self._sheet.assessment_id)
        for card in self.cards:
            card.show_evidence(self._sheet, self._possible)
        self._show_state(self._sheet)

    # Acts ----------------------------------------------------------------------------------------------------------

    def _pick(self, limit: Limit, found: Evidence) -> None:
        if self._sheet is not None and self.perform(add_evidence, self._sheet.assessment_id, limit, found):
            self._look_again()

    def _remove(self, evidence_id: int) -> None:
        change = self.perform(remove_evidence, evidence_id)
        if change is not None:
            self._look_again()
            self.toast.emit(say.REMOVED, change)

    def _open(self, found: Evidence) -> None:
        if found.kind is EvidenceKind.MEETING:
            self.go.emit(Place(PageKey.MEETING, ref=found.ref))
        elif found.kind is EvidenceKind.PARENT_MEETING:
            self.go.emit(Place(PageKey.PARENT_MEETING, self._case_id, ref=found.ref))
        else:
            self.go.emit(Place(PageKey.CASE, self._case_id, tab=_TABS[found.kind].value, ref=found.ref))

    def _settle(self) -> None:
        if self._sheet is None or not self._autosave.flush():
            return
        change = self.perform(settle_assessment, self._sheet.assessment_id, on=self.desk.today())
        if change is not None:
            self._read_again()
            self.toast.emit(say.SETTLED, change)

    def _begin(self) -> None:
        change = self.perform(begin_assessment, self._case_id, on=self.desk.today())
        if change is not None and change.created_id is not None:
            self._go_to(change.created_id)

    def _bin(self) -> None:
        if self._sheet is None or not self._autosave.flush():
            return
        change = self.perform(bin_assessment, self._sheet.assessment_id, on=self.desk.today())
        if change is not None:
            self._sheet = None
            self.go.emit(Place(PageKey.CASE, self._case_id))
            self.toast.emit(say.BINNED, change)
