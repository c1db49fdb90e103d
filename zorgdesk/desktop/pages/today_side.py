"""The right column of Vandaag: agenda of the day, drafts to go on with, and the backup in words."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.drafts import read_place
from zorgdesk.casework.sheets.today import AgendaLine, OpenDraft, TodaySheet
from zorgdesk.casework.unfinished import case_shown
from zorgdesk.desktop.backup_act import BackupAct
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.today_lists import DRAFT_ICONS, place_of_draft
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import shell
from zorgdesk.wording import today as say
from zorgdesk.wording.labels import label

AMBER_DAYS, RED_DAYS = 3, 7
_WIDTH = 322
_DRAFTS_SHOWN = 3


class TodaySide(QObject):
    """Fills the column; `go(Place)` or `drawer(name, Place)` when a line is opened, `all_drafts` to see them all."""

    go = Signal(object)
    drawer = Signal(str, object)
    all_drafts = Signal()

    def __init__(self, desk: Desk, column: Scroller, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._column = desk, column
        self._agenda, self._no_agenda = EntryList(), PlainLabel(say.NO_AGENDA, "support", wrap=True)
        self._drafts, self._no_drafts = EntryList(), PlainLabel(say.NO_DRAFTS, "support", wrap=True)
        self._agenda.setObjectName("agenda")
        self._drafts.setObjectName("draft_list")
        self._agenda.setAccessibleName(say.AGENDA)
        self._drafts.setAccessibleName(say.DRAFTS)
        agenda_card, self._drafts_card = Card(say.AGENDA, act=say.DAY_PACK, icon="printer"), Card(say.DRAFTS)
        for card, parts in (
            (agenda_card, (self._agenda, self._no_agenda)),
            (self._drafts_card, (self._drafts, self._no_drafts)),
        ):
            for part in parts:
                card.body.addWidget(part)
            column.body.addWidget(card)
        agenda_card.act_clicked.connect(lambda: self.go.emit(Place(PageKey.OBSERVATIONS, field="print_sheet")))
        self._drafts_card.act_clicked.connect(self.all_drafts)
        self._backup_state = IconLine("", "", "", "row")
        self._backup_lines = [PlainLabel("", "support", wrap=True) for _ in range(2)]
        self._make = Button(say.MAKE_BACKUP, "secondary", icon="hard-drive")
        self._make.setObjectName("make_backup")
        self._card = self._backup_card()
        column.body.addWidget(self._card)
        column.body.addStretch(1)
        self._act = BackupAct(desk, parent)
        self._make.clicked.connect(self._act.start)
        self._act.running.connect(self._make.setDisabled)
        self._agenda.opened.connect(self._open_agenda)
        self._drafts.opened.connect(self._open_draft)

    def fill(self, sheet: TodaySheet) -> None:
        """Show what was read."""
        self._agenda.show_rows([self._agenda_entry(line) for line in sheet.agenda])
        entries = [*self._last_place(), *(self._draft_entry(draft) for draft in sheet.drafts)]
        self._drafts.show_rows(entries[:_DRAFTS_SHOWN])
        self._drafts_card.set_act(say.ALL_DRAFTS if len(sheet.drafts) > _DRAFTS_SHOWN - 1 else "")
        self._agenda.setVisible(bool(sheet.agenda))
        self._no_agenda.setVisible(not sheet.agenda)
        self._drafts.setVisible(bool(entries))
        self._no_drafts.setVisible(not entries)
        self._show_backup(sheet)

    def set_below(self, below: bool) -> None:
        """Below the list instead of beside it."""
        self._column.setMinimumWidth(0 if below else _WIDTH)
        self._column.setMaximumWidth(16777215 if below else _WIDTH)
        self._column.set_grown(below)

    def _backup_card(self) -> Card:
        card = Card()
        card.body.setSpacing(6)
        card.body.addWidget(self._backup_state)
        for line in self._backup_lines:
            card.body.addWidget(line)
        card.body.addSpacing(4)
        card.body.addWidget(self._make)
        return card

    def _show_backup(self, sheet: TodaySheet) -> None:
        first, second = self._backup_lines
        if sheet.backup is None:
            self._backup_state.say(say.NO_BACKUP, "shield-alert", "warn")
            first.setText(say.NO_BACKUP_RISK)
            second.hide()
            return
        days = (self._desk.today() - sheet.backup.made_at.date()).days
        made, counted = say.backup_lines(
            sheet.backup.made_at, self._desk.today(), sheet.backup.cases, privacy().text(sheet.backup.folder)
        )
        second.setVisible(True)
        second.setText(counted)
        if days < AMBER_DAYS:
            self._backup_state.say(say.SAFE, "shield-check", "ok")
            first.setText(made)
            return
        token = "bad" if days >= RED_DAYS else "warn"
        self._backup_state.say(say.backup_old(days), "shield-alert", token)
        first.setText(say.backup_risk(days))
        second.setText(made)

    def _agenda_entry(self, line: AgendaLine) -> Entry:
        now = self._desk.now()
        begins = line.starts_at or "00:00"
        soon = f"{now:%H:%M}" <= begins <= f"{now + timedelta(hours=2):%H:%M}"
        child = privacy().name(line.child_shown)
        place = privacy().place(line.place)
        if line.kind == "meeting":
            title, second = privacy().text(line.title), say.agenda_second(place, line.cases)
        else:
            title, second = say.talk_with(child), say.talk_second(privacy().text(line.title), place)
        icon = "users" if line.kind == "meeting" else "message-square"
        return Entry(line, title, second, icon, (line.starts_at, line.ends_at), now=soon)

    def _draft_entry(self, draft: OpenDraft) -> Entry:
        title = say.draft_title(draft.kind, privacy().name(draft.child_shown), draft.title)
        second = say.draft_second(draft.kind, draft.version, draft.changed_on, self._desk.today())
        return Entry(draft, title, second, DRAFT_ICONS[draft.kind])

    def _last_place(self) -> list[Entry]:
        """Where the user was when the file was last closed or locked, unless that was Vandaag itself."""
        kept = self._desk.read(read_place)
        if kept is None or not isinstance(kept.content.get("place"), dict):
            return []
        try:
            place = Place.from_json(kept.content["place"])
        except (KeyError, ValueError):
            return []
        child = self._desk.read(case_shown, place.case_id) if place.case_id is not None else ""
        if place.page is PageKey.TODAY or child is None:
            return []
        page = label(CaseTab(place.tab)) if place.page is PageKey.CASE and place.tab else shell.page(place.page.value)
        title = say.place_title(page, privacy().name(child))
        return [Entry(place, title, say.last_place(kept.kept_at, self._desk.today()), "corner-down-right")]

    def _open_agenda(self, row: Entry) -> None:
        line: AgendaLine = row.key
        page = PageKey.MEETING if line.kind == "meeting" else PageKey.PARENT_MEETING
        self.go.emit(Place(page, line.case_id, ref=line.ref))

    def _open_draft(self, row: Entry) -> None:
        if isinstance(row.key, Place):
            self.go.emit(row.key)
        else:
            self.open_draft(row.key)

    def open_draft(self, draft: OpenDraft) -> None:
        """Go on with what is half written."""
        place = place_of_draft(draft)
        if draft.kind in ("signal", "new_case"):
            self.drawer.emit(draft.kind, Place(PageKey.TODAY))
            return
        self.go.emit(place)
        if draft.kind == "note":
            self.drawer.emit("note", place)
