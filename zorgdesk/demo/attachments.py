"""Attachments in the demo: a report, a mail and a drawing (resources/demo/attachments), let in by the same deeds."""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from zorgdesk.casework.attachments import add_pieces, begin_attachment, change_attachment, keep_attachment
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.sheets.attachments import AttachmentTarget, AttachmentText, NewAttachment
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.days import workday_until
from zorgdesk.demo.meetings import Told
from zorgdesk.domain.attachment_rules import HEAD, PIECE, form_of
from zorgdesk.domain.values import AttachmentKind, AttachmentOwner, JournalKind, Visibility
from zorgdesk.paths import resources_dir


@dataclass(frozen=True)
class DemoFile:
    """One file that comes with the program, and what the user said about it."""

    name: str
    body: bytes
    title: str
    kind: AttachmentKind
    source: str
    visibility: Visibility
    days_ago: int
    first: int
    every: int
    note: str

    def fits(self, number: int, told: Told) -> bool:
        """Whether this story has it: the pinned ones, and some others by their number."""
        return told.pinned or number % self.every == self.first


def attach(clerk: Clerk, told: list[Told], today: date) -> None:
    """Hang the files on some of the stories, each on a day that lies within the story."""
    for number, story in enumerate(told):
        for file in _files():
            if file.fits(number, story):
                clerk.day = workday_until(max(story.opened_on, today - timedelta(days=file.days_ago)))
                _hang(clerk, story.case_id, file)


def _hang(clerk: Clerk, case_id: int, file: DemoFile) -> None:
    owner, owner_id = None, None
    if file.note:
        text = NoteText(JournalKind.MAIL, clerk.day, with_whom=file.source, fact=file.note)
        owner, owner_id = AttachmentOwner.NOTE, clerk.do(write_note, case_id, text, at=clerk.moment)
    new = NewAttachment(
        target=AttachmentTarget(case_id, owner, owner_id),
        file_name=file.name,
        title=file.title,
        form=form_of(file.name, file.body[:HEAD]),
        kind=file.kind,
        size=len(file.body),
        dated_on=clerk.day,
    )
    attachment_id = clerk.do(begin_attachment, new, at=clerk.moment)
    cut = [file.body[start : start + PIECE] for start in range(0, len(file.body), PIECE)]
    clerk.do(add_pieces, attachment_id, 0, cut)
    clerk.do(keep_attachment, attachment_id, hashlib.sha256(file.body).hexdigest(), on=clerk.day)
    text_of = AttachmentText(file.title, file.kind, clerk.day, file.source, file.visibility)
    clerk.do(change_attachment, attachment_id, text_of)


@cache
def _files() -> tuple[DemoFile, ...]:
    folder = resources_dir() / "demo"
    kept: list[dict[str, Any]] = tomllib.loads((folder / "attachments.toml").read_text(encoding="utf-8"))["attachment"]
    return tuple(
        DemoFile(
            name=one["file"],
            body=(folder / "attachments" / one["file"]).read_bytes(),
            title=one["title"],
            kind=AttachmentKind(one["kind"]),
            source=one["source"],
            visibility=Visibility(one["visibility"]),
            days_ago=one["days_ago"],
            first=one["first"],
            every=one["every"],
            note=one["note"],
        )
        for one in kept
    )
