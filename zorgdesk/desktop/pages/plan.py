"""The begeleidingsplan (look.md screen 06): outline left, one section in the middle, looptijd and quality at right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_quality import plan_quality
from zorgdesk.casework.plan_sheet import newest_plan, plan_of_moment, plan_sheet
from zorgdesk.casework.plan_texts import plan_findings
from zorgdesk.casework.plans import activate_plan, begin_plan
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plan_quality import PlanQuality, PlanSection
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.middle import Middle
from zorgdesk.desktop.pages.plan_parts.moments import MomentsPart
from zorgdesk.desktop.pages.plan_parts.outline import PlanOutline
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved
from zorgdesk.desktop.pages.plan_parts.plan_head import PlanHead
from zorgdesk.desktop.pages.plan_parts.plan_menu import PlanMenu
from zorgdesk.desktop.pages.plan_parts.quotes_card import QuotesCard
from zorgdesk.desktop.pages.plan_parts.quoting import Quoting
from zorgdesk.desktop.pages.plan_parts.side import QualityCard, RunCard
from zorgdesk.desktop.pages.plan_parts.targets import CARRIES, field_in, first_section, section_of
from zorgdesk.desktop.pages.plan_parts.version_list import PlanVersions
from zorgdesk.desktop.pages.plan_parts.wellbeing_card import WellbeingCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.values import PaperKind, PlanStatus
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import plan as say

_ROOM_AROUND = 160
_SHOWN_HERE = (Topic.PLANS, Topic.OBSERVATIONS, Topic.JOURNAL, Topic.PEOPLE, Topic.PARENT_MEETINGS, Topic.TRAJECTORIES)


class PlanPage(Page):
    """`place.ref` is a version (with field 'go_no_go' the go/no-go); `field` a section or a field in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self._sheet: PlanSheet | None = None
        self._quality: PlanQuality | None = None
        self.form = forms.load("pages/plan.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.head = PlanHead(self.form)
        self.menu = PlanMenu(self)
        self.head.page_head.add_act(self.menu)
        self._banner = forms.field(self.form, "banner", Banner)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._empty.say(say.EMPTY_TITLE, say.EMPTY_LINE, icon="target", act=say.BEGIN)
        self._empty.button.setObjectName("begin_plan")
        self._left = forms.field(self.form, "left", Scroller)
        self._scroller = forms.field(self.form, "middle", Scroller)
        self._side = forms.field(self.form, "side", Scroller)
        self._extra = forms.field(self.form, "extra", Scroller)
        self.outline, self.versions, self.middle = PlanOutline(), PlanVersions(), Middle(self)
        self.run, self.quality, self.quotes = RunCard(), QualityCard(), QuotesCard()
        self.wellbeing = WellbeingCard(self)
        self.quoting = Quoting(self, self.middle, self.quotes)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill the page for a version and go to the field."""
        assert place.case_id is not None
        self._case_id = place.case_id
        plan_id = self._plan_of(place)
        self._empty.setVisible(plan_id is None)
        forms.field(self.form, "columns", QWidget).setVisible(plan_id is not None)
        self.head.show_writing(plan_id is not None)
        if plan_id is None:
            self._sheet = None
            self._banner.hide()
            self.head.show_nothing()
            self.menu.show_for(None)
            return
        if self._sheet is None or self._sheet.plan_id != plan_id:
            self.middle.forget()
        sheet = self._sheet = self.read(plan_sheet, plan_id)
        section = section_of(place.field) or first_section(sheet, plan_quality(sheet))
        self.middle.open_section(section, sheet)
        self._show_around(sheet)
        self._show_beside(sheet)
        if place.field and place.field not in set(PlanSection):
            self._jump(place.field, place.ref)
        elif place.field:
            self._focus_section()
        if place.scroll:
            QTimer.singleShot(0, self, lambda: self._scroller.verticalScrollBar().setValue(place.scroll))

    def place(self) -> Place:
        """This version and section, with how far it was scrolled."""
        plan_id = self._sheet.plan_id if self._sheet is not None else None
        scroll = self._scroller.verticalScrollBar().value()
        return Place(PageKey.PLAN, self._case_id, ref=plan_id, field=self.middle.section.value, scroll=scroll)

    def leave(self) -> bool:
        """Write what waits in every section."""
        return all_saved((self.middle.leave(), self.wellbeing.leave()))

    def first_focus(self) -> QWidget | None:
        """The first open field of the section."""
        part = self.middle.part()
        return part.first_focus() if self._sheet is not None and part is not None else self._empty.button

    def set_privacy(self, on: bool) -> None:
        """Texts are masked, or shown again; what was being typed is written first."""
        if self._sheet is not None and self.leave():
            self.middle.review.hide()
            self._reread()
            self._show_beside(self._sheet)

    def on_change(self, change: Change) -> None:
        """An undo, or another page, changed this plan or what can be taken over."""
        if self._sheet is None or self._case_id not in change.case_ids or not self.isVisible():
            return
        if change.touches(*_SHOWN_HERE):
            self._reread()
            self._show_beside(self._sheet)

    def _connect(self) -> None:
        self.head.paper_wanted.connect(self._open_paper)
        self.head.main_wanted.connect(self._main_act)
        self.head.page_head.save_state.retry.connect(self.leave)
        self._empty.acted.connect(self._begin)
        self._banner.acted.connect(self._banner_act)
        self._banner.button.setObjectName("banner_act")
        self.outline.chosen.connect(self._open_section)
        self.outline.jump.connect(lambda field: self._jump(field, None))
        self.versions.version_wanted.connect(lambda ref: self.go.emit(Place(PageKey.PLAN, self._case_id, ref=ref)))
        self.versions.compare_wanted.connect(self.go)
        self.middle.typing.connect(self.head.page_head.save_state.busy)
        self.middle.written.connect(self._on_written)
        self.middle.answered.connect(self._on_answered)
        self.middle.part_made.connect(self._on_part)
        self.middle.jump.connect(lambda field: self._jump(field, None))
        self.middle.review.jump.connect(self._jump)
        self.middle.review.activate.connect(self._activate)
        self.middle.review.closed.connect(self._focus_section)
        self.wellbeing.typing.connect(self.head.page_head.save_state.busy)
        self.wellbeing.written.connect(self._on_written)
        keys.bind(self, KeyAct.NEXT_SECTION, lambda: self._step(1))
        keys.bind(self, KeyAct.PREVIOUS_SECTION, lambda: self._step(-1))
        keys.bind(self, KeyAct.INSERT, self.quoting.choose)
        keys.bind(self, KeyAct.FIND_QUOTE, self.quoting.search)

    def _plan_of(self, place: Place) -> int | None:
        if place.ref is not None and place.field != CARRIES:
            return self.read(plan_of_moment, place.ref) if place.field == "go_no_go" else place.ref
        return self.read(newest_plan, self._case_id)

    def _show_around(self, sheet: PlanSheet) -> None:
        """Everything beside the section: head, banner, outline, cards."""
        today, quality = self.desk.today(), plan_quality(sheet)
        self.head.show_plan(sheet, today)
        self.menu.show_for(sheet)
        newest = sheet.versions[0].plan_id == sheet.plan_id
        self._banner.say(say.read_only(sheet), act=_way_on(sheet, newest=newest), kind="info", icon="lock")
        self._banner.setVisible(not sheet.writable)
        self.versions.show_plan(sheet)
        self.run.show_plan(sheet, today)
        self._show_quality(sheet, quality)

    def _show_quality(self, sheet: PlanSheet, quality: PlanQuality) -> None:
        self._quality = quality
        self.outline.show_plan(sheet, quality, self.middle.section)
        self.quality.show_quality(quality, len(sheet.parent_views))

    def _show_beside(self, sheet: PlanSheet) -> None:
        """What comes from elsewhere in the file; writing in the plan does not change it."""
        self.quoting.show_plan(sheet)
        self.wellbeing.show_case(sheet.case_id, sheet.child_first_name)

    def _reread(self) -> None:
        assert self._sheet is not None
        sheet = self._sheet = self.read(plan_sheet, self._sheet.plan_id)
        self.middle.show_plan(sheet)
        self._show_around(sheet)

    def _on_written(self, saved: bool) -> None:
        state = self.head.page_head.save_state
        if saved:
            state.saved(self.desk.now())
            self._reread()
        else:
            state.failed()

    def _on_answered(self, sheet: PlanSheet) -> None:
        """Words were kept while typing: only what they make other is shown anew (speed.md P8)."""
        self._sheet = sheet
        self.head.page_head.save_state.saved(self.desk.now())
        quality = plan_quality(sheet)
        if quality != self._quality:
            self._show_quality(sheet, quality)

    def _on_part(self, part: PlanPart) -> None:
        if isinstance(part, MomentsPart):
            part.evaluation.evaluated.connect(self._on_evaluated)

    def _on_evaluated(self, change: Change) -> None:
        self.toast.emit(say.EVALUATION_DONE, change)
        if change.created_id is not None:
            self.go.emit(Place(PageKey.PLAN, self._case_id, ref=change.created_id))
        else:
            self._reread()

    def _open_section(self, section: PlanSection) -> None:
        if self._sheet is None or section is self.middle.section or not self.leave():
            return
        self.middle.open_section(section, self._sheet)
        self._show_around(self._sheet)
        self._scroller.verticalScrollBar().setValue(0)

    def _step(self, by: int) -> None:
        """Ctrl+↓ and Ctrl+↑: the cursor goes along to the first open field."""
        sections = list(PlanSection)
        place = sections.index(self.middle.section) + by
        if 0 <= place < len(sections):
            self._open_section(sections[place])
            self._focus_section()

    def _focus_section(self) -> None:
        first = self.first_focus()
        if first is not None:
            first.setFocus()

    def _jump(self, field: str, ref: int | None) -> None:
        """Go to the field that a task, a tip or a missing point names."""
        if field == CARRIES:
            self._show_widget(self.wellbeing.open_carrying())
            return
        section = section_of(field)
        if section is None or self._sheet is None or not self.leave():
            return
        part = self.middle.open_section(section, self._sheet)
        self._show_around(self._sheet)
        target = part.focus_field(field_in(field, ref), ref)
        if target is not None:
            target.setFocus()
            self._show_widget(target)

    def _show_widget(self, target: QWidget) -> None:
        """Scroll the column that it stands in, once the sizes of its cards and then its own are known."""
        column = next((one for one in (self._side, self._extra) if one.isAncestorOf(target)), self._scroller)

        def scroll(times: int) -> None:
            column.ensureWidgetVisible(target, 0, _ROOM_AROUND)
            if times:
                QTimer.singleShot(0, target, lambda: scroll(times - 1))

        QTimer.singleShot(0, target, lambda: scroll(1))

    def _begin(self) -> None:
        own_name = self.read(preferences).own_name
        change = self.perform(begin_plan, self._case_id, on=self.desk.today(), by=own_name, at=self.desk.now())
        if change is not None:
            self.go.emit(Place(PageKey.PLAN, self._case_id, ref=change.created_id))

    def _banner_act(self) -> None:
        """From an old version to the newest; from words that stand to a next version of them."""
        sheet = self._sheet
        if sheet is None or sheet.versions[0].plan_id != sheet.plan_id:
            self.go.emit(Place(PageKey.PLAN, self._case_id))
        elif self.leave():
            self._begin()

    def _main_act(self) -> None:
        sheet = self._sheet
        if sheet is None or not self.leave():
            return
        if sheet.is_concept:
            self._review()
        elif sheet.status is PlanStatus.ACTIVE:
            self._jump("evaluation", None)
        else:
            self._begin()

    def _review(self) -> None:
        assert self._sheet is not None
        self._reread()
        sheet = self._sheet
        self.middle.review.show_review(sheet, plan_quality(sheet), self.read(plan_findings, sheet.plan_id))
        self._scroller.verticalScrollBar().setValue(0)
        self.middle.review.first_stop().setFocus()

    def _activate(self) -> None:
        assert self._sheet is not None
        change = self.perform(activate_plan, self._sheet.plan_id, on=self.desk.today())
        if change is not None:
            self.middle.review.hide()
            self.toast.emit(say.ACTIVATED, change)
            self._reread()

    def _open_paper(self, guardian_id: int | None) -> None:
        if self._sheet is None or not self.leave():
            return
        if guardian_id is None:
            self.go.emit(Place(PageKey.CASE, self._case_id, tab=CaseTab.CONSENT.value, field="guardians"))
            return
        request = PaperRequest(PaperKind.SUPPORT_PLAN, self._case_id, self._sheet.plan_id, guardian_id=guardian_id)
        self.go.emit(Place(PageKey.PAPER, self._case_id, paper=request.to_key()))

    def _arrange(self, mode: Mode) -> None:
        """Three columns, four when wide; the right one below the middle when narrow; all in one when compact."""
        beside, compact = mode in (Mode.STANDARD, Mode.WIDE), mode is Mode.COMPACT
        column = self.form.layout()
        assert isinstance(column, QVBoxLayout)
        if not compact:
            column.insertWidget(2, self._banner)
        of_plan, of_child = (self.run, self.quality), (self.quotes, self.wellbeing)
        wide = mode is Mode.WIDE
        _fill(self._side.body, (*of_plan, *(() if wide else of_child)) if beside else ())
        _fill(self._extra.body, of_child if wide else ())
        self._extra.setVisible(wide)
        _fill(self._left.body, () if compact else (self.outline, None, self.versions))
        above: tuple[QWidget, ...] = () if beside else (self.head.row,)
        above += (self._banner, self.outline) if compact else ()
        below = (*(() if beside else (*of_plan, *of_child)), *((self.versions,) if compact else ()))
        _fill(self._scroller.body, (*above, self.middle, *below))
        self._side.setVisible(beside)
        self._left.setVisible(not compact)
        self.outline.set_compact(compact)
        self.head.set_compact(not beside)


def _way_on(sheet: PlanSheet, *, newest: bool) -> str:
    """The one act of the banner of a version whose words stand."""
    if not newest:
        return say.TO_NEWEST
    return say.NEXT_VERSION if sheet.is_concept or sheet.status is PlanStatus.ACTIVE else ""


def _fill(column: QVBoxLayout, parts: Sequence[QWidget | None]) -> None:
    """Put these in a column, in this order; None is the room between them, which else comes last."""
    while column.count():
        column.takeAt(0)
    for part in parts:
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part)
    if None not in parts:
        column.addStretch(1)
