"""A form whose text is no deed yet (a besluit, an evaluatie) is kept as a draft: Esc and lock lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.plan_parts.part import PlanPart


class DraftForm(QObject):
    """`key` names the draft; `read` gives what stands in the form as plain values."""

    def __init__(self, part: PlanPart, key: str, read: Callable[[], dict[str, Any]]) -> None:
        super().__init__(part)
        self._part, self._key, self._read = part, key, read
        self._autosave = Autosave(self._save, self)

    def kept(self) -> dict[str, Any]:
        """What was typed before and never became a deed; empty when there is nothing."""
        draft = self._part.page.read(read_draft, self._key)
        return draft.content if draft is not None else {}

    def touch(self) -> None:
        """Something was typed."""
        self._autosave.touch()
        self._part.typing.emit()

    def leave(self) -> bool:
        """Write what waits."""
        return self._autosave.flush()

    def drop(self) -> None:
        """It became a deed."""
        self._autosave.flush()
        self._part.page.perform(drop_draft, self._key)

    def _save(self) -> bool:
        page = self._part.page
        change = page.perform(keep_draft, self._key, self._read(), at=page.desk.now())
        self._part.written.emit(change is not None)
        return change is not None
