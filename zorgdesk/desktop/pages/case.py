"""One casus (look.md screens 05 and 36): the head, the acts, and the tabs; each tab is a page of its own."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from zorgdesk.casework.case_file import case_counts
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop import forms, icons, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.case_menu import CaseMenu
from zorgdesk.desktop.pages.case_tabs.tab_list import TABS
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain import name_it, set_tip
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.tab_bar import Tab, TabBar
from zorgdesk.domain.values import Stage
from zorgdesk.domain.verdicts import CaseTab, PlaceField
from zorgdesk.wording import case as say
from zorgdesk.wording.labels import label

_STAGE_LOOK: Final[dict[Stage, tuple[str, str]]] = {
    Stage.SIGNAL: ("mute", "flag"),
    Stage.INTAKE: ("info", "clipboard-list"),
    Stage.OBSERVATION: ("info", "binoculars"),
    Stage.PLAN: ("info", "pencil"),
    Stage.SUPPORT: ("info", "footprints"),
    Stage.WAITING: ("warn", "hourglass"),
    Stage.HANDOVER: ("ok", "send"),
    Stage.AFTERCARE: ("mute", "heart-handshake"),
    Stage.CLOSED: ("mute", "archive"),
}


_DRAWERS: Final[dict[str, str]] = {PlaceField.AFTERCARE: "aftercare", PlaceField.FOLLOW_UP: "closed"}
"""Spots of a case that lie in a drawer over it."""


class CasePage(Page):
    """Head and tabs of one case. `place.tab` is a CaseTab; everything below it belongs to that tab."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/case.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.head = forms.field(self.form, "head", PageHead)
        self.tab_bar = forms.field(self.form, "tabs", TabBar)
        self._stack = forms.field(self.form, "stack", QStackedWidget)
        self._tabs: dict[CaseTab, Page] = {}
        self._case_id = 0
        self._sheet: CaseSheet | None = None
        self._tab = CaseTab.OVERVIEW
        self._menu = CaseMenu(self)
        self._add_acts()
        self.tab_bar.tab_chosen.connect(self._on_tab)
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())
        self._bind_keys()

    def show_place(self, place: Place) -> None:
        """Show the case, and in it the tab with what the place says."""
        assert place.case_id is not None
        self._case_id = place.case_id
        self._read_head()
        self._show_tab(CaseTab(place.tab) if place.tab else CaseTab.OVERVIEW, place)
        if place.field in _DRAWERS:
            self.drawer.emit(_DRAWERS[place.field], Place(PageKey.CASE, self._case_id))

    def place(self) -> Place:
        """The place of the tab that is shown."""
        tab = self._tabs.get(self._tab)
        return tab.place() if tab else Place(PageKey.CASE, self._case_id, tab=self._tab.value)

    def leave(self) -> bool:
        """The tab writes what is being typed."""
        tab = self._tabs.get(self._tab)
        return tab.leave() if tab else True

    def set_privacy(self, on: bool) -> None:
        """Head and tab read again, once a case is shown."""
        if self._sheet is None:
            return
        self._read_head()
        for tab in self._tabs.values():
            tab.set_privacy(on)

    def on_change(self, change: Change) -> None:
        """The head shows stage and numbers of this case; a note changes neither."""
        if self._case_id in change.case_ids and change.topics != {Topic.JOURNAL} and self.isVisible():
            self._read_head()

    def first_focus(self) -> QWidget | None:
        """What the tab wants."""
        tab = self._tabs.get(self._tab)
        return tab.first_focus() if tab else None

    @property
    def case_id(self) -> int:
        """The case that is shown."""
        return self._case_id

    @property
    def sheet(self) -> CaseSheet:
        """The head as last read."""
        assert self._sheet is not None
        return self._sheet

    def current_tab(self) -> Page | None:
        """The tab that is shown."""
        return self._tabs.get(self._tab)

    def _add_acts(self) -> None:
        note = self._note_button = Button(say.NOTE, "secondary", icon="pencil-line", key_cap="N", size="main")
        note.setObjectName("note")
        note.clicked.connect(self._note)
        pdf = self._pdf_button = Button(say.MAKE_PDF, "secondary", icon="file-text", size="main")
        pdf.setObjectName("make_pdf")
        pdf.clicked.connect(self._make_pdf)
        more = IconButton("ellipsis", say.MORE, kind="secondary", size="main")
        more.setObjectName("more")
        more.clicked.connect(lambda: self._open_menu(more))
        for act in (note, pdf, more):
            self.head.add_act(act)

    def _bind_keys(self) -> None:
        keys.bind(self, KeyAct.NOTE, self._note)
        keys.bind(self, KeyAct.PDF, self._make_pdf)
        keys.bind(self, KeyAct.OBSERVATION, lambda: self._to_tab(CaseTab.OBSERVATIONS))
        keys.bind(self, KeyAct.TALK, lambda: self._to_tab(CaseTab.TALKS))
        keys.bind(self, KeyAct.NEXT_TAB, lambda: self.tab_bar.step(1))
        keys.bind(self, KeyAct.PREVIOUS_TAB, lambda: self.tab_bar.step(-1))

    def _read_head(self) -> None:
        sheet = self._sheet = self.desk.read(case_sheet, self._case_id)
        shown = privacy().name(sheet.name if sheet.name.full else say.child_shown(sheet))
        self.head.set_title(shown)
        self.head.show_person(shown, "info", sheet.name.initials if sheet.name.full else sheet.code[:1])
        place, group = privacy().place(sheet.location_name), "" if privacy().on else sheet.group_name
        mentor = privacy().name(sheet.mentor_name)
        self.head.set_context(say.context(sheet, place, group, mentor, self.desk.today()))
        marks = []
        if sheet.stage is not None:
            kind, icon = _STAGE_LOOK[sheet.stage]
            marks.append(Mark(kind, icon, label(sheet.stage)))
        if sheet.categories:
            marks.append(Mark("mute", "", say.categories(sheet)))
        self.head.show_badges(marks)
        counts = self.desk.read(case_counts, self._case_id)
        self.tab_bar.set_tabs([Tab(tab, say.TABS[tab], say.tab_count(tab, counts)) for tab, _ in TABS], self._tab)

    def _show_tab(self, tab: CaseTab, place: Place) -> None:
        self._tab = tab
        page = self._tabs.get(tab)
        if page is None:
            page = self._tabs[tab] = dict(TABS)[tab](self.desk, self)
            page.go.connect(self.go)
            page.toast.connect(self.toast)
            page.drawer.connect(self.drawer)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.tab_bar.set_current(tab)
        page.show_place(place)

    def _on_tab(self, tab: CaseTab) -> None:
        if tab is not self._tab and self.leave():
            self.go.emit(Place(PageKey.CASE, self._case_id, tab=tab.value))

    def _to_tab(self, tab: CaseTab) -> None:
        self.go.emit(Place(PageKey.CASE, self._case_id, tab=tab.value))

    def _note(self) -> None:
        self.drawer.emit("note", Place(PageKey.CASE, self._case_id, tab=self._tab.value))

    def _make_pdf(self) -> None:
        self._to_tab(CaseTab.DOCUMENTS)

    def _open_menu(self, at: QWidget) -> None:
        menu = QMenu(at)
        for name, icon, words, do in self._menu.acts(self.sheet, self._now()):
            action = menu.addAction(icons.icon(icon, "ink2"), words)
            action.setObjectName(name)
            action.triggered.connect(do)
        menu.exec(at.mapToGlobal(at.rect().bottomLeft()))

    def _now(self) -> datetime:
        return self.desk.now()

    def _arrange(self, mode: Mode) -> None:
        compact = mode is Mode.COMPACT
        self.tab_bar.set_compact(compact)
        for button, words in ((self._note_button, say.NOTE), (self._pdf_button, say.MAKE_PDF)):
            button.setText("" if compact else words)
            button.set_key_cap("N" if words == say.NOTE and not compact else "")
            name_it(button, words, "")
            set_tip(button, words)
