"""A drawer with one act in its foot: leave it, or do it with Ctrl+Enter; what was typed stays as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import formats
from zorgdesk.wording import trajectories as say


class ActDrawer(Drawer):
    """Override `typed` (plain values of what was typed, empty for nothing) and `act`; call `make` at the end."""

    def __init__(self, desk: Desk, place: Place, form: str, draft: str, parent: QWidget | None = None) -> None:
        """`form` is the .ui file, `draft` the key under which what was typed is kept."""
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self.case_id, self._draft, self._done = place.case_id, draft, False
        self._case = self.read(case_sheet, self.case_id)
        self.form = forms.load(form, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        forms.set_today(self.form, desk.today())

    def make(self, words: str, icon: str, name: str) -> None:
        """The foot with its act."""
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        later = Button(say.NOT_NOW, "quiet")
        later.setObjectName("not_now")
        later.clicked.connect(lambda: self.done.emit())
        self.keep = Button(words, "primary", icon=icon, key_cap="Ctrl+Enter")
        self.keep.setObjectName(name)
        self.keep.clicked.connect(self.act)
        row.addWidget(later)
        row.addStretch(1)
        row.addWidget(self.keep)
        keys.bind(self, KeyAct.DONE, self.act)

    def context(self) -> str:
        """Child and code."""
        return formats.middot(privacy().name(self._case.name), self._case.code)

    def foot(self) -> Sequence[QWidget]:
        """Not now, or do it."""
        return (self._foot,)

    def leave(self) -> bool:
        """Keep what was typed, unless it was done."""
        typed = {} if self._done else self.typed()
        return not typed or self.perform(keep_draft, self._draft, typed, at=self.desk.now()) is not None

    def holds_text(self) -> bool:
        """A draft may hold text."""
        return bool(self.kept())

    def kept(self) -> dict[str, Any]:
        """What was typed before."""
        draft = self.read(read_draft, self._draft)
        return draft.content if draft is not None else {}

    def typed(self) -> dict[str, Any]:
        """What was typed, as plain values; empty when there is nothing to keep."""
        return {}

    def act(self) -> None:
        """Do it; override."""

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return forms.field(self.form, f"row_{name}", FormRow)

    def all_right(self, *names: str) -> bool:
        """Judge these rows; the cursor goes to the first that is wrong."""
        wrong = [row for row in map(self.row, names) if not row.judge()]
        field = wrong[0].field() if wrong else None
        if field is not None:
            field.setFocus()
        return not wrong

    def finish(self, words: str, change: Change | None) -> None:
        """It was done: forget the draft, close, and say so."""
        if change is None:
            return
        self._done = True
        self.perform(drop_draft, self._draft)
        self.done.emit()
        self.toast.emit(words, change)
