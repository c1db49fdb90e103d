"""The right column of Vandaag: agenda of the day, drafts to go on with, and the backup in words."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.today import AgendaLine, OpenDraft, TodaySheet
from zorgdesk.desktop.backup_act import BackupAct
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.wording import today as say

AMBER_DAYS, RED_DAYS = 3, 7
_WIDTH = 322


class TodaySide(QObject):
    """Fills the column; `go(Place)` when a line is opened."""

    go = Signal(object)

    def __init__(self, desk: Desk, column: Scroller, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._column = desk, column
        self._agenda, self._no_agenda = EntryList(), PlainLabel(say.NO_AGENDA, "support", wrap=True)
        self._drafts, self._no_drafts = EntryList(), PlainLabel(say.NO_DRAFTS, "support", wrap=True)
        self._agenda.setObjectName("agenda")
        self._drafts.setObjectName("draft_list")
        self._agenda.setAccessibleName(say.AGENDA)
        self._drafts.setAccessibleName(say.DRAFTS)
        for title, parts in (
            (say.AGENDA, (self._agenda, self._no_agenda)),
            (say.DRAFTS, (self._drafts, self._no_drafts)),
        ):
            card = Card(title)
            for part in parts:
                card.body.addWidget(part)
            column.body.addWidget(card)
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
        self._drafts.show_rows([self._draft_entry(draft) for draft in sheet.drafts])
        self._agenda.setVisible(bool(sheet.agenda))
        self._no_agenda.setVisible(not sheet.agenda)
        self._drafts.setVisible(bool(sheet.drafts))
        self._no_drafts.setVisible(not sheet.drafts)
        self._show_backup(sheet)

    def focus_drafts(self) -> None:
        """The tile Concepten leads here."""
        self._drafts.setFocus()
        self._drafts.choose(0)

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
        return Entry(draft, title, second, "send" if draft.kind == "handover" else "file-text")

    def _open_agenda(self, row: Entry) -> None:
        line: AgendaLine = row.key
        page = PageKey.MEETING if line.kind == "meeting" else PageKey.PARENT_MEETING
        self.go.emit(Place(page, line.case_id, ref=line.ref))

    def _open_draft(self, row: Entry) -> None:
        draft: OpenDraft = row.key
        page = PageKey.PLAN if draft.kind == "plan" else PageKey.HANDOVER
        self.go.emit(Place(page, draft.case_id, ref=draft.ref))
