"""Reservekopieën: one verdict in words, one act, where copies go and which there are (look.md screen 24)."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.shell import BackupSheet
from zorgdesk.casework.shell import backups
from zorgdesk.desktop import door, forms
from zorgdesk.desktop.backup_act import BackupAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.wording import formats
from zorgdesk.wording import settings as say
from zorgdesk.wording.message import Message

AMBER_AFTER_DAYS, RED_AFTER_DAYS = 3, 7
_ROWS_SHOWN = 8


class BackupsPart(Part):
    """The list names the copies that were opened again and found good."""

    form_file = "pages/settings_backups.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._act = BackupAct(self.desk, self)
        self._act.running.connect(lambda _: self._show())
        self._act.finished.connect(self._on_finished)
        self._act.failed.connect(self._on_failed)
        self._copy = forms.field(self.form, "make_copy", Button)
        self._copy.clicked.connect(self._start)
        self._trouble = forms.field(self.form, "backup_trouble", IconLine)
        self._trouble.hide()
        self._files: set[tuple[str, str]] = set()
        forms.field(self.form, "choose_folder", Button).clicked.connect(self._choose)
        self._table = PlainTable()
        self._table.setObjectName("backup_list")
        self._model = RowsModel(
            [
                Column("made", say.COLUMN_MADE, self._made, width=190),
                Column("cases", say.COLUMN_CASES, lambda row: Cell(formats.whole(row.cases), right=True), width=100),
                Column("file", say.COLUMN_FILE, _file_cell, width=260, stretch=True),
                Column("there", say.COLUMN_THERE, self._there, width=130),
            ]
        )
        self._table.set_rows(self._model)
        self.put("list_box", self._table)

    def show_part(self, place: Place) -> None:
        """Read everything again."""
        self._trouble.hide()
        self._show()

    def on_change(self, change: Change) -> None:
        """A copy was made elsewhere."""
        if change.touches(Topic.BACKUPS, Topic.PREFERENCES):
            self._show()

    def first_focus(self) -> QWidget | None:
        """The copy."""
        return self._copy

    def _show(self) -> None:
        made = self.page.read(backups)
        self._show_verdict(made[0] if made else None)
        folder = self.page.read(preferences).backup_folder
        forms.field(self.form, "backup_folder", PlainLabel).setText(folder or say.NO_FOLDER)
        forms.field(self.form, "choose_folder", Button).setText(say.OTHER_FOLDER if folder else say.CHOOSE_FOLDER)
        gone = bool(folder) and not Path(folder).is_dir()
        forms.field(self.form, "folder_gone", IconLine).setVisible(gone)
        self._files = _names_in(folder)
        forms.field(self.form, "list_card", QWidget).setVisible(bool(made))
        self._model.show_all(made)
        self._table.setFixedHeight(self._table.horizontalHeader().height() + 40 * min(len(made), _ROWS_SHOWN) + 4)
        self._copy.setEnabled(not self._act.busy)

    def _show_verdict(self, last: BackupSheet | None) -> None:
        today = self.desk.today()
        days = (today - last.made_at.date()).days if last is not None else 0
        if self._act.busy:
            icon, token, title, line, third = "refresh-cw", "info", say.BACKUP_BUSY, say.BACKUP_BUSY_LINE, ""
        elif last is None:
            icon, token, title, line, third = "shield-alert", "warn", say.BACKUP_NONE, say.BACKUP_NONE_LINE, ""
        else:
            good = days <= AMBER_AFTER_DAYS
            icon = "shield-check" if good else "shield-alert"
            token = "ok" if good else "warn" if days <= RED_AFTER_DAYS else "bad"
            title = say.BACKUP_SAFE if good else say.backup_old(days)
            line = say.last_backup(last.made_at, on=today)
            third = say.backup_checked(Path(last.folder).name or last.folder, last.cases)
        forms.field(self.form, "verdict_icon", IconView).set_icon(icon, token)
        forms.field(self.form, "verdict_title", PlainLabel).setText(title)
        forms.field(self.form, "verdict_line", PlainLabel).setText(line)
        forms.field(self.form, "verdict_third", PlainLabel).setText(third)
        forms.field(self.form, "verdict_third", PlainLabel).setVisible(bool(third))

    def _made(self, row: BackupSheet) -> Cell:
        return Cell(say.backup_row(row.made_at, on=self.desk.today()), role="row", icon="shield-check", icon_token="ok")

    def _there(self, row: BackupSheet) -> Cell:
        there = (row.folder, row.file_name) in self._files
        return Cell(say.THERE if there else say.NOT_THERE, token="ok" if there else "ink2")

    def _start(self) -> None:
        self._trouble.hide()
        self._act.start()

    def _choose(self) -> None:
        if self._act.choose_folder() is not None:
            self._show()

    def _on_finished(self, words: str) -> None:
        self._show()
        self.page.toast.emit(words, None)

    def _on_failed(self, message: Message) -> None:
        self._show()
        self._trouble.say(message.text)
        self._trouble.show()


def _file_cell(row: BackupSheet) -> Cell:
    return Cell(row.file_name, tip=row.folder)


def _names_in(folder: str) -> set[tuple[str, str]]:
    """The copies that are in sight now; a folder that may not be read shows none."""
    if not folder:
        return set()
    try:
        return {(str(file.path.parent), file.path.name) for file in door.backups_in(Path(folder))}
    except StoreProblem:
        return set()
