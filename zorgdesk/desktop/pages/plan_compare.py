"""Wat is er anders? Two versions of a plan side by side, for reading together with a parent (look.md screen 28)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_changes import plan_changes, version_before
from zorgdesk.casework.plan_reviews import write_summary
from zorgdesk.casework.plan_sheet import newest_plan
from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet, VersionHead
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_compare_parts.cards import (
    CountsCard,
    SignaturesCard,
    SummaryCard,
    VersionsCard,
    kind_mark,
)
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.compare_grid import CompareGrid, CompareHead, CompareRow
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.plan_compare import ChangeKind, Edition
from zorgdesk.domain.values import PaperKind
from zorgdesk.wording import plan as plan_words
from zorgdesk.wording import plan_changes as words
from zorgdesk.wording import plan_compare as say
from zorgdesk.wording.formats import initials
from zorgdesk.wording.labels import label_inside

_ROOM_AROUND = 80


class PlanComparePage(Page):
    """`place.ref` the newer version, `place.query` the id of the older one, `place.kind` the edition; each may lack."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id, self._newer_id = 0, 0
        self._sheet: PlanChangesSheet | None = None
        self.form = forms.load("pages/plan_compare.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._head = forms.field(self.form, "head", PageHead)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._empty.say(say.EMPTY, say.EMPTY_LINE, icon="git-compare", act=say.BACK)
        self._empty.button.setObjectName("empty_back")
        self._middle = forms.field(self.form, "middle", Scroller)
        self._side = forms.field(self.form, "side", Scroller)
        self.grid = CompareGrid()
        self.grid.setObjectName("compare")
        self.grid.setAccessibleName(say.GRID)
        self._same = EmptyState(say.ALL_SAME, say.ALL_SAME_LINE, icon="equal", act=say.SHOW_ALL)
        self._same.button.setObjectName("show_all")
        self._autosave = Autosave(self._save, self)
        self.summary, self.counts = SummaryCard(self._autosave), CountsCard()
        self.signatures, self.versions = SignaturesCard(), VersionsCard()
        self._note = IconLine("lock", "", "ink2")
        self._cards: tuple[QWidget, ...] = (
            self.summary, self.counts, self.signatures, self.versions, self._note
        )  # fmt: skip
        self._add_acts()
        self._connect()
        responsive = Responsive(self)
        responsive.mode_changed.connect(self._arrange)
        self._arrange(responsive.mode())

    def show_place(self, place: Place) -> None:
        """Show two versions; without names the newest beside the one before it."""
        assert place.case_id is not None
        self._case_id = place.case_id
        newer = place.ref if place.ref is not None else self.read(newest_plan, self._case_id)
        older = int(place.query) if place.query.isdigit() else None
        if older is None and newer is not None:
            older = self.read(version_before, newer)
        self._newer_id = newer or 0
        edition = Edition(place.kind) if place.kind in set(Edition) else Edition.PARENTS
        self.edition.set_value(edition)
        if newer is None or older is None:
            self._sheet = None
            self._show_nothing()
            return
        self._show(self.read(plan_changes, older, newer, edition))
        bar = self._middle.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(place.scroll))

    def place(self) -> Place:
        """Which versions, in which edition, and how far it was scrolled."""
        older = str(self._sheet.older.plan_id) if self._sheet is not None else ""
        ref = self._sheet.newer.plan_id if self._sheet is not None else None
        scroll = self._middle.verticalScrollBar().value()
        return Place(PageKey.PLAN_COMPARE, self._case_id, ref=ref, query=older, kind=self._edition, scroll=scroll)

    def leave(self) -> bool:
        """Write what was typed in In het kort."""
        return self._autosave.flush()

    def first_focus(self) -> QWidget | None:
        """The first row, from where the arrows go on."""
        return self.grid.first_focus() if self._sheet is not None else self._empty.button

    def set_privacy(self, on: bool) -> None:
        """Texts and names are masked, or shown again."""
        if self.leave():
            self._read_again()

    def on_change(self, change: Change) -> None:
        """An undo, or another page, changed one of the versions."""
        if self._case_id in change.case_ids and self.isVisible() and change.touches(Topic.PLANS, Topic.PEOPLE):
            self._read_again()

    @property
    def _edition(self) -> Edition:
        return Edition(self.edition.value())

    def _add_acts(self) -> None:
        self.edition = Segmented()
        self.edition.setObjectName("edition")
        self.edition.setAccessibleName(say.EDITION)
        self.edition.set_options([Segment(one, words_of) for one, words_of in say.EDITIONS.items()], Edition.PARENTS)
        self._print = Button(say.PRINT, "secondary", icon="printer")
        self._print.setObjectName("print_changes")
        self._back = Button(say.BACK, "quiet", icon="arrow-left")
        self._back.setObjectName("back_to_plan")
        self._acts = (self.edition, self._print, self._back)
        self._acts_row = QWidget()
        row = QHBoxLayout(self._acts_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)

    def _connect(self) -> None:
        self.edition.chosen.connect(lambda _: self._read_again())
        self.counts.only.toggled.connect(lambda _: self._show_rows())
        self.summary.again.connect(self._make_summary_again)
        self.versions.chosen.connect(self._choose)
        self._print.clicked.connect(self._open_paper)
        self._back.clicked.connect(self._go_back)
        self._empty.acted.connect(self._go_back)
        self._same.acted.connect(lambda: self.counts.only.setChecked(False))
        keys.bind(self, KeyAct.PRINT, self._open_paper)

    def _show_nothing(self) -> None:
        self._head.set_title(say.title(""))
        self._head.set_context("")
        self._head.show_person("")
        self._empty.show()
        forms.field(self.form, "columns", QWidget).hide()
        self.edition.hide()
        self._print.hide()

    def _read_again(self) -> None:
        if self._sheet is not None and self.leave():
            older, newer = self._sheet.older.plan_id, self._sheet.newer.plan_id
            self._show(self.read(plan_changes, older, newer, self._edition))

    def _show(self, sheet: PlanChangesSheet) -> None:
        self._sheet = sheet
        self._empty.hide()
        forms.field(self.form, "columns", QWidget).show()
        self.edition.show()
        self._print.show()
        self._show_head(sheet)
        self.grid.show_versions(self._version(sheet.older), self._version(sheet.newer))
        self._show_rows()
        self.summary.show_summary(sheet)
        self.signatures.show_signatures(sheet)
        self.versions.show_versions(sheet)
        self._note.say(say.NOTES[sheet.comparison.edition], "lock", "ink2")

    def _show_head(self, sheet: PlanChangesSheet) -> None:
        today, private = self.desk.today(), privacy().on
        name = privacy().name(sheet.child_full_name)
        self._head.set_title(say.title(name if private else sheet.child_first_name))
        self._head.show_person(name, "info", initials(sheet.child_full_name) or sheet.case_code[:1])
        place, group = privacy().place(sheet.location_name), "" if private else sheet.group_name
        self._head.set_context(say.context(sheet, place, group, today))

    def _version(self, head: VersionHead) -> CompareHead:
        kind, icon = plan_words.BADGE_ICONS[head.status]
        newer = self._sheet is not None and head.plan_id == self._sheet.newer.plan_id
        mark = Mark(kind, icon, label_inside(head.status)) if newer else None
        second = say.head_second(head, self.desk.today(), brief=newer)
        return CompareHead(plan_words.version_words(head.version), second, mark)

    def _show_rows(self) -> None:
        assert self._sheet is not None
        lines = words.lines(self._sheet.comparison, self.desk.today())
        self.counts.show_counts(words.counts(lines))
        only = self.counts.only.isChecked()
        shown = [line for line in lines if not only or line.kind is not ChangeKind.SAME]
        self.grid.show_rows([_row(line) for line in shown])
        self.grid.setVisible(bool(shown))
        self._same.setVisible(not shown)

    def _save(self) -> bool:
        sheet = self._sheet
        if sheet is None:
            return True
        text = self.summary.text.value()
        made = words.summary(sheet.comparison)
        kept = "" if text.strip() == made else text
        change = self.perform(write_summary, sheet.newer.plan_id, sheet.older.plan_id, kept)
        if change is not None:
            self._sheet = self.read(plan_changes, sheet.older.plan_id, sheet.newer.plan_id, self._edition)
            self.summary.make_again.setVisible(bool(kept.strip()))
        return change is not None

    def _make_summary_again(self) -> None:
        sheet = self._sheet
        if sheet is not None and self.leave():
            self.perform(write_summary, sheet.newer.plan_id, sheet.older.plan_id, "")
            self._read_again()
            self.summary.text.setFocus()

    def _choose(self, older_id: int, newer_id: int) -> None:
        if self.leave():
            here = self.place()
            self.go.emit(Place(here.page, here.case_id, ref=newer_id, query=str(older_id), kind=here.kind))

    def _go_back(self) -> None:
        self.go.emit(Place(PageKey.PLAN, self._case_id, ref=self._newer_id or None))

    def _open_paper(self) -> None:
        """Hele plan at once; the edition for parents asks for whom, when there are two."""
        sheet = self._sheet
        if sheet is None or not self.leave():
            return
        if self._edition is Edition.WHOLE or len(sheet.parents) == 1:
            self._go_to_paper(None if self._edition is Edition.WHOLE else sheet.parents[0].guardian_id)
            return
        menu = QMenu(self._print)
        menu.setObjectName("parents")
        for view in sheet.parents:
            act = menu.addAction(plan_words.paper_for(privacy().name(view.name)))
            act.setObjectName(f"paper_for_{view.guardian_id}")
            act.triggered.connect(lambda _=False, ref=view.guardian_id: self._go_to_paper(ref))
        if not sheet.parents:
            menu.addAction(say.NO_PARENTS).setEnabled(False)
        menu.popup(self._print.mapToGlobal(self._print.rect().bottomLeft()))

    def _go_to_paper(self, guardian_id: int | None) -> None:
        assert self._sheet is not None
        newer, older = self._sheet.newer.plan_id, str(self._sheet.older.plan_id)
        request = PaperRequest(PaperKind.PLAN_CHANGES, self._case_id, newer, guardian_id=guardian_id, edition=older)
        self.go.emit(Place(PageKey.PAPER, self._case_id, paper=request.to_key()))

    def _arrange(self, mode: Mode) -> None:
        """The cards stand beside the rows, or below them when there is little room; acts and summary stay on top."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        row = self._acts_row.layout()
        assert isinstance(row, QHBoxLayout)
        for act in self._acts:
            if mode is Mode.COMPACT:
                row.addWidget(act)
            else:
                self._head.add_act(act)
        self._acts_row.setVisible(mode is Mode.COMPACT)
        _fill(self._side.body, self._cards if beside else ())
        rows: tuple[QWidget, ...] = (self.grid, self._same)
        _fill(self._middle.body, rows if beside else (self._acts_row, self.summary, *rows, *self._cards[1:]))
        self._side.setVisible(beside)


def _row(line: words.CompareLine) -> CompareRow:
    mask = privacy().text
    strong = line.kind is not ChangeKind.SAME and len(line.now) <= _LONG
    return CompareRow(
        line.key,
        line.title,
        kind_mark(line.kind),
        mask(line.before),
        mask(line.before_second),
        mask(line.now),
        mask(line.now_second),
        strong,
        line.marks and not privacy().on,
    )


_LONG = 200
"""A text longer than this reads better in the weight of a text."""


def _fill(column: QVBoxLayout, parts: Sequence[QWidget]) -> None:
    """Put these in a column, in this order, with the room that is left below them."""
    while column.count():
        column.takeAt(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
