"""Letting files in one after another, beside the window: one queue for the whole desk, whatever page shows it.

A page may go while its files come in (another note is chosen), so the queue belongs to the desk; what came of a batch
is told to whoever shows its target, and a refusal that nobody shows goes to the message bar.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from zorgdesk.casework.attachments import drop_coming, keep_attachment
from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.attachments import AttachmentTarget
from zorgdesk.desktop.attaching.carry import Carried, carry_in
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.domain.attachment_rules import clean_name
from zorgdesk.domain.errors import ZorgDeskError
from zorgdesk.wording import attachments as say
from zorgdesk.wording.message import Message
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.desktop.attaching.carry import Transaction


@dataclass
class Batch:
    """The files of one choice or drop, and what came of them; a box that shows it sets `shown`."""

    target: AttachmentTarget
    waiting: deque[Path]
    total: int
    kept: list[Change] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    shown: bool = False


class Intake(QObject):
    """`add(paths, target)`. Signals: following(Batch, Progress, words); finished(Batch)."""

    following = Signal(object, object, str)
    finished = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._batches: deque[Batch] = deque()
        self._progress: Progress | None = None
        self._words = ""
        self._refused: tuple[AttachmentTarget, str] | None = None

    def refused_at(self, target: AttachmentTarget) -> str:
        """Why files of the last batch did not come in here; forgotten once something else is looked at.

        A list may be made anew while its files come in, so the list itself cannot remember it.
        """
        if self._refused is not None and self._refused[0] != target:
            self._refused = None
        return self._refused[1] if self._refused is not None else ""

    def under_way_at(self, target: AttachmentTarget) -> tuple[Progress, str] | None:
        """How far the file is that comes in here now, and the words for it; None when none does."""
        if self._progress is None or not self._batches or self._batches[0].target != target:
            return None
        return self._progress, self._words

    @property
    def busy(self) -> bool:
        """Whether files are coming in now."""
        return bool(self._batches)

    def add(self, paths: list[Path], target: AttachmentTarget) -> None:
        """Queue files; one that is not welcome is refused with a sentence and the others go on."""
        if paths:
            self._refused = None
            self._batches.append(Batch(target, deque(paths), len(paths)))
            if len(self._batches) == 1:
                self._next()

    def _next(self) -> None:
        if not self._batches:
            return
        batch = self._batches[0]
        if not batch.waiting:
            self._end(batch)
            return
        path = batch.waiting.popleft()
        progress = self._progress = Progress()
        name = clean_name(path.name)
        self._words = say.busy(name, batch.total - len(batch.waiting), batch.total)
        self.following.emit(batch, progress, self._words)
        work = partial(
            _or_stopped, self._desk.vault.transaction, path, batch.target, progress, self._desk.now()
        )
        run_task(work, partial(self._on_carried, batch, name), partial(self._on_refused, batch))

    def _on_carried(self, batch: Batch, name: str, carried: Carried | None) -> None:
        if not shiboken6.isValid(self) or not self._desk.vault.is_open:
            return
        if carried is None:
            batch.waiting.clear()
        else:
            change = self._desk.attempt(
                batch.messages.append, keep_attachment, carried.attachment_id, carried.sha256, on=self._desk.today()
            )
            if change is not None:
                batch.kept.append(change)
                batch.names.append(name)
            else:
                self._desk.perform(drop_coming, carried.attachment_id)
        self._next()

    def _on_refused(self, batch: Batch, error: Exception) -> None:
        if not shiboken6.isValid(self) or not self._desk.vault.is_open:
            return
        if not isinstance(error, ZorgDeskError):
            batch.waiting.clear()
            self._end(batch)
            raise error
        batch.messages.append(explain(error))
        self._next()

    def _end(self, batch: Batch) -> None:
        self._batches.popleft()
        self._progress = None
        if batch.messages:
            self._refused = (batch.target, say.several_refused(batch.messages))
        self.finished.emit(batch)
        if not batch.shown:
            for message in batch.messages:
                self._desk.refused.emit(message)
        self._next()


def intake_of(desk: Desk) -> Intake:
    """The one queue of this desk, made when it is first wanted."""
    found = desk.findChild(Intake)
    return found if isinstance(found, Intake) else Intake(desk)


def _or_stopped(
    transaction: "Transaction", path: Path, target: AttachmentTarget, progress: Progress, at: datetime
) -> Carried | None:
    """Carry a file in, on a thread; None when it was stopped, which is no error."""
    try:
        return carry_in(transaction, path, target, progress, at=at)
    except Stopped:
        return None
