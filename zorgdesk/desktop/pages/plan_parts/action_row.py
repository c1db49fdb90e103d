"""One actie below a doel: a row to read, which opens into a small form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.goals import move_action, remove_action, write_action
from zorgdesk.casework.sheets.plans import ActionSheet
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.plan_parts.action_form import ActionForm
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_button import RowButton
from zorgdesk.domain.values import ActionResult
from zorgdesk.wording import goals as say
from zorgdesk.wording.formats import middot
from zorgdesk.wording.labels import label, label_inside

_LOOK = {
    ActionResult.OPEN: ("circle-dot", "info"),
    ActionResult.KEEP: ("circle-check", "ok"),
    ActionResult.ADJUST: ("pencil", "warn"),
    ActionResult.STOP: ("circle-stop", "ink2"),
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ActionRow(QWidget):
    """`show_action(action, writable)`. A click opens the form, Alt+arrow moves it, Del takes it away.

    Signals: told(words, Change): a deed was done that can be undone; grown: the form is there now.
    """

    told = Signal(str, object)
    grown = Signal()

    def __init__(self, part: PlanPart, action: ActionSheet, *, writable: bool) -> None:
        super().__init__(part)
        self._part, self._action, self._writable = part, action, writable
        self._form: ActionForm | None = None
        self._autosave = Autosave(self._save, self)
        self.setObjectName(f"action_{action.action_id}")
        self.line = RowButton(self)
        self.line.setObjectName(f"open_action_{action.action_id}")
        self.line.setAccessibleDescription(say.ACTION_KEYS)
        self.line.installEventFilter(self)
        self._mark = IconView("circle-dot", "info", 18)
        self._what = PlainLabel("", "control", elide=True)
        self._rhythm = PlainLabel("", "support")
        self._who = Badge()
        self.line.row.addWidget(self._mark)
        self.line.row.addWidget(self._what, 1)
        self.line.row.addWidget(self._rhythm)
        self.line.row.addWidget(self._who)
        self.line.clicked.connect(self.open_form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.show_action(action, writable=writable)

    def show_action(self, action: ActionSheet, *, writable: bool) -> None:
        """Show what is in the file; a form that is being typed in is left alone."""
        self._action, self._writable = action, writable
        icon, token = _LOOK[action.result]
        self._mark.set_icon(icon, token)
        mask = privacy().text
        self._what.setText(mask(action.what) or say.ACTION_EMPTY)
        self._what.set_token("ink" if action.what else "ink3")
        result = label_inside(action.result) if action.result is not ActionResult.OPEN else ""
        self._rhythm.setText(middot(mask(action.rhythm), result))
        self._rhythm.set_plain_tip(mask(action.result_note))
        name = privacy().name(action.executor_name) if action.executor_name else ""
        self._who.show_mark(Mark("mute", "", name or label(action.executor)))
        words = middot(self._what.text(), self._rhythm.text(), self._who.mark().words)
        self.line.setAccessibleName(words)
        self.line.setEnabled(not privacy().on)
        if privacy().on and self._form is not None:
            self._form.hide()
            self.line.show()

    def open_form(self) -> None:
        """Open the form in place of the row."""
        if self._form is None:
            form = self._form = ActionForm(self._part)
            form.edited.connect(self._touch)
            form.finished.connect(self._close)
            form.remove_wanted.connect(self._remove)
            form.move_wanted.connect(self._move)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(form)
            self.grown.emit()
        self._form.fill(self._action, writable=self._writable, runs_on=self._runs_on())
        self.line.hide()
        self._form.show()
        self._form.first(writable=self._writable).setFocus()

    def leave(self) -> bool:
        """Write what waits."""
        return self._autosave.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+arrow and Del on the row."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._writable):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(_STEPS[key])
            return True
        if key is Qt.Key.Key_Delete:
            self._remove()
            return True
        return super().eventFilter(watched, event)

    def _runs_on(self) -> bool:
        """Whether there is something to say about how it went: the plan runs, or the actie is of an older version."""
        return not self._writable or self._action.origin_id != self._action.action_id

    def _touch(self) -> None:
        self._autosave.touch()
        self._part.typing.emit()

    def _save(self) -> bool:
        assert self._form is not None
        return self._part.write(write_action, self._action.action_id, self._form.text()) is not None

    def _close(self) -> None:
        if not self.leave() or self._form is None:
            return
        text: Any = self._form.text()
        if self._writable and not text.what and not text.rhythm and not text.how:
            self._remove()
            return
        self._form.hide()
        self.line.show()
        self.line.setFocus()

    def _move(self, step: int) -> None:
        if self.leave():
            self._part.write(move_action, self._action.action_id, step)

    def _remove(self) -> None:
        self._autosave.flush()
        change = self._part.write(remove_action, self._action.action_id)
        if change is not None:
            self.told.emit(say.ACTION_REMOVED, change)
