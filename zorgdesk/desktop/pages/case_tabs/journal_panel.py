"""The chosen note at the right of the logboek: fact and explanation apart, who may see it, earlier versions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.sheets.journal import NoteSheet
from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.desktop.attaching.box import AttachmentBox
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.journal_rows import whom
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.domain.values import AttachmentOwner, Visibility
from zorgdesk.wording import journal as say
from zorgdesk.wording.labels import label

_WIDE = 348


class JournalPanel(SidePanel):
    """`show_note(note, parents, desk, case_id, files)`. Signals go(Place), toast(words, Change|None),
    change_wanted(note), bin_wanted(note), versions_wanted(note), visibility_wanted(note_id, value, guardian_id)."""

    change_wanted = Signal(object)
    bin_wanted = Signal(object)
    versions_wanted = Signal(object)
    go = Signal(object)
    toast = Signal(str, object)
    visibility_wanted = Signal(int, object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", width=_WIDE, parent=parent)
        self.setObjectName("note_panel")
        self._shown: object = None

    def show_note(
        self, note: NoteSheet | None, parents: Sequence[GuardianSheet], desk: Desk, case_id: int, files: int = 0
    ) -> None:
        """Show one note, or hide when there is none; the same note with as many files is not made anew."""
        wanted = (note, tuple(parents), files, privacy().on)
        if wanted == self._shown and note is not None and not self.isHidden():
            return
        self._shown = wanted
        self.clear()
        self.setVisible(note is not None)
        if note is None:
            return
        hidden = privacy().on and note.visibility is Visibility.CONFIDENTIAL
        mask = privacy().text
        self.set_title(say.note_title(note, whom(note)))
        self.inside.addWidget(PlainLabel(say.panel_line(note, desk.today()), "support", wrap=True))
        self._text(say.SEEN, say.SHIELDED if hidden else mask(note.fact))
        if note.agreement:
            self._text(say.AGREEMENT, say.SHIELDED if hidden else mask(note.agreement))
        if note.interpretation and not hidden:
            self.inside.addWidget(PlainLabel(say.EXPLANATION, "label"))
            box = InfoBox(mask(note.interpretation))
            self.inside.addWidget(box)
        self._who_sees(note, parents)
        self._attachments(note, desk, case_id)
        if note.earlier_versions:
            self._versions(note)
        self.inside.addStretch(1)
        self._acts(note)

    def _acts(self, note: NoteSheet) -> None:
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        for name, words, icon, signal in (
            ("change_note", say.CHANGE, "pencil-line", self.change_wanted),
            ("bin_note", say.BIN, "trash-2", self.bin_wanted),
        ):
            button = Button(words, "secondary" if name == "change_note" else "quiet", icon=icon)
            button.setObjectName(name)
            button.clicked.connect(partial(signal.emit, note))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.inside.addWidget(row)

    def _attachments(self, note: NoteSheet, desk: Desk, case_id: int) -> None:
        """What hangs on the note; a file can be added here (look.md screen 29)."""
        self.inside.addWidget(Hairline())
        box = AttachmentBox(desk)
        box.setObjectName("note_attachments")
        box.show_owner(case_id, AttachmentOwner.NOTE, note.note_id)
        box.go.connect(self.go)
        box.toast.connect(self.toast)
        self.inside.addWidget(box)

    def _text(self, title: str, text: str) -> None:
        self.inside.addWidget(PlainLabel(title, "label"))
        self.inside.addWidget(PlainLabel(text or say.NOTHING, "body", wrap=True))

    def _who_sees(self, note: NoteSheet, parents: Sequence[GuardianSheet]) -> None:
        self.inside.addWidget(PlainLabel(say.WHO_MAY_SEE, "label"))
        control = Segmented()
        control.setObjectName("visibility")
        control.setAccessibleName(say.WHO_MAY_SEE)
        segments = [
            Segment(Visibility.SHARED, label(Visibility.SHARED), "eye"),
            Segment(Visibility.INTERNAL, label(Visibility.INTERNAL), "lock"),
        ]
        if parents:
            segments.append(Segment(Visibility.CONFIDENTIAL, say.ONE_PARENT, "user-check"))
        control.set_options(segments, note.visibility)
        control.chosen.connect(lambda value: self._chosen(note, value, parents))
        self.inside.addWidget(control)
        if note.visibility is Visibility.CONFIDENTIAL and parents:
            choice = Choice()
            choice.setObjectName("only_for")
            choice.set_options([(one.guardian_id, privacy().name(one.shown_name)) for one in parents], note.guardian_id)
            choice.currentIndexChanged.connect(
                lambda _: self.visibility_wanted.emit(note.note_id, Visibility.CONFIDENTIAL, choice.value())
            )
            self.inside.addWidget(choice)
        self.inside.addWidget(PlainLabel(say.visible_hint(note.visibility), "support", wrap=True))

    def _chosen(self, note: NoteSheet, value: Visibility, parents: Sequence[GuardianSheet]) -> None:
        guardian_id = parents[0].guardian_id if value is Visibility.CONFIDENTIAL and parents else None
        self.visibility_wanted.emit(note.note_id, value, guardian_id)

    def _versions(self, note: NoteSheet) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        count = IconLine("history", say.versions(note.earlier_versions), "ink2", "support")
        line.addWidget(count, 1, Qt.AlignmentFlag.AlignVCenter)
        button = Button(say.EARLIER, "link")
        button.setObjectName("earlier_versions")
        button.setAccessibleName(say.VERSIONS_TITLE)
        button.clicked.connect(partial(self.versions_wanted.emit, note))
        line.addWidget(button)
        self.inside.addWidget(row)
