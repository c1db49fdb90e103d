"""The columns of the logboek: date and time, kind, title with first line, minutes, and who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from zorgdesk.casework.sheets.journal import NoteSheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.rows import Cell, Column
from zorgdesk.domain.values import JournalKind, Visibility
from zorgdesk.wording import journal as say
from zorgdesk.wording.formats import listed

ROW_HEIGHT: Final = 56
KIND_ICON: Final[dict[JournalKind, str]] = {
    JournalKind.PHONE: "phone",
    JournalKind.TALK: "message-square",
    JournalKind.MAIL: "mail",
    JournalKind.HOME_VISIT: "house",
    JournalKind.GROUP_VISIT: "binoculars",
    JournalKind.MEETING: "users",
    JournalKind.DECISION: "signpost",
    JournalKind.FORM_SUPPORT: "file-text",
}
_SEEN_BY: Final[dict[Visibility, tuple[str, str]]] = {
    Visibility.SHARED: ("ok", "eye"),
    Visibility.INTERNAL: ("mute", "lock"),
    Visibility.CONFIDENTIAL: ("violet", "user-check"),
}


def columns(desk: Desk, files: Mapping[int, int]) -> list[Column]:
    """The columns; dates are told as seen from today. `files`: how many attachments each note has, kept by the tab."""
    return [
        Column("on", "", lambda note: _when(note, desk), width=108),
        Column("kind", "", lambda note: Cell(icon=KIND_ICON[note.kind], disc="info"), width=48),
        Column("what", "", _what, stretch=True, width=200),
        Column("files", "", lambda note: _files(files.get(note.note_id, 0)), width=64),
        Column("minutes", "", lambda note: Cell(say.minutes(note.minutes), role="support", right=True), width=76),
        Column("sees", "", lambda note: Cell(mark=visibility_mark(note)), width=152),
    ]


def visibility_mark(note: NoteSheet) -> Mark:
    """Icon and word of who may see a note."""
    kind, icon = _SEEN_BY[note.visibility]
    return Mark(kind, icon, say.visibility_word(note, privacy().name(note.only_for)))


def whom(note: NoteSheet) -> str:
    """Who was there, as they may be shown now."""
    return listed([privacy().name(one.name) for one in note.attendees])


def _files(number: int) -> Cell:
    return Cell(str(number), icon="paperclip", icon_token="ink2", role="support", token="ink2") if number else Cell()


def _when(note: NoteSheet, desk: Desk) -> Cell:
    day, at = say.when(note.happened_on, note.written_at, desk.today())
    return Cell(day, second=at, role="row")


def _what(note: NoteSheet) -> Cell:
    title = say.note_title(note, whom(note))
    if privacy().on and note.visibility is Visibility.CONFIDENTIAL:
        return Cell(title, second=say.SHIELDED, role="row", second_icon="lock")
    line = note.fact or note.agreement or note.interpretation
    return Cell(title, second=privacy().text(line), role="row")
