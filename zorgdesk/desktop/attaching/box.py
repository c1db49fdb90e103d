"""AttachmentBox: the attachments of a case or of one note, with a button, a drop and a key to add to them.

It stands in the tab Documenten and in the panel of a note (look.md screen 29); both show the same thing.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.attachment_list import attachments_of
from zorgdesk.casework.attachments import bin_attachment
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.attachments import AttachmentLine, AttachmentTarget
from zorgdesk.desktop import ask
from zorgdesk.desktop.attaching.intake import Batch, intake_of
from zorgdesk.desktop.attaching.looks import FORM_ICON, SEEN_BY
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.progress import Progress
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.drop_area import DropArea
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.domain.values import AttachmentOwner, Visibility
from zorgdesk.wording import attachments as say
from zorgdesk.wording.formats import middot


class AttachmentBox(QWidget):
    """`show_owner(case_id, owner, owner_id)`; `hear(change)` after a change elsewhere. Signals go(Place),
    toast(words, Change|None), counted(number)."""

    go = Signal(object)
    toast = Signal(str, object)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, titled: bool = True) -> None:
        """`titled=False` where a card already has the head; its act then calls `choose_files`."""
        super().__init__(parent)
        self._desk = desk
        self._target: AttachmentTarget | None = None
        self._intake = intake_of(desk)
        self._intake.following.connect(self._on_following)
        self._intake.finished.connect(self._on_finished)
        self.list = EntryList()
        self.list.setObjectName("attachments")
        self.list.setAccessibleName(say.TITLE)
        self.list.opened.connect(self._open)
        self.list.bin_wanted.connect(self._bin)
        self._nothing = PlainLabel(say.NOTHING, "support", wrap=True)
        self._refused = InlineHint()
        self._refused.hide()
        self.progress = ProgressLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.add_button = Button(say.ADD, "link", icon="paperclip")
        self.add_button.setObjectName("add_attachment")
        self.add_button.setAccessibleName(say.ADD_LONG)
        self.add_button.clicked.connect(self.choose_files)
        if titled:
            head = QHBoxLayout()
            head.addWidget(PlainLabel(say.TITLE, "label"), 1)
            head.addWidget(self.add_button)
            column.addLayout(head)
        for part in (self.list, self._nothing, self._refused, self.progress):
            column.addWidget(part)
        if not titled:
            self.add_button.hide()
        DropArea(self).files_dropped.connect(self.add_files)

    def show_owner(self, case_id: int, owner: AttachmentOwner | None = None, owner_id: int | None = None) -> None:
        """Show what hangs here; new files come here too."""
        target = AttachmentTarget(case_id, owner, owner_id)
        under_way = self._intake.under_way_at(target)
        if under_way is not None:
            self.progress.follow(*under_way)
        elif target != self._target:
            self.progress.done()
        self._target = target
        self._refused.say(self._intake.refused_at(target))
        self.read_again()

    def read_again(self) -> None:
        """Read the list anew; under privacy view titles are masked."""
        if self._target is None:
            return
        lines = self._desk.read(attachments_of, self._target)
        self.list.show_rows([self._entry(line) for line in lines])
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        self.add_button.setEnabled(not self._desk.vault.read_only)
        self.counted.emit(len(lines))

    def hear(self, change: Change) -> None:
        """Something changed elsewhere."""
        if self._target is not None and self._target.case_id in change.case_ids and change.touches(Topic.ATTACHMENTS):
            self.read_again()

    def choose_files(self) -> None:
        """Ask which files; several at once."""
        self.add_files(ask.open_files(self, say.CHOOSE, Path.home(), [say.ALL_FILES]))

    def add_files(self, paths: list[Path]) -> None:
        """Let these files in."""
        if self._target is not None and paths:
            self._refused.hide()
            self._intake.add(paths, self._target)

    def _entry(self, line: AttachmentLine) -> Entry:
        hidden = privacy().on and line.visibility is Visibility.CONFIDENTIAL
        kind, icon = SEEN_BY[line.visibility]
        return Entry(
            key=line,
            title=say.SHIELDED if hidden else privacy().text(line.title),
            second=middot(say.line_when(line, on=self._desk.today()), say.line_second(line)),
            icon=FORM_ICON[line.form],
            mark=Mark(kind, icon, say.seen_by(line, privacy().name(line.only_for))),
        )

    def _open(self, entry: Entry) -> None:
        line: AttachmentLine = entry.key
        self.go.emit(Place(PageKey.ATTACHMENT, line.case_id, ref=line.attachment_id))

    def _bin(self, entry: Entry) -> None:
        line: AttachmentLine = entry.key
        change = self._desk.perform(bin_attachment, line.attachment_id, on=self._desk.today())
        if change is not None:
            self.read_again()
            self.toast.emit(say.BINNED, change)

    def _on_following(self, batch: Batch, progress: Progress, words: str) -> None:
        if batch.target == self._target:
            self.progress.follow(progress, words)

    def _on_finished(self, batch: Batch) -> None:
        if batch.target != self._target:
            return
        self.progress.done()
        self.read_again()
        if not self.isVisible():
            return
        batch.shown = True
        self._refused.say(self._intake.refused_at(batch.target))
        if batch.kept:
            self.toast.emit(say.added(batch.names), batch.kept[0] if len(batch.kept) == 1 else None)
