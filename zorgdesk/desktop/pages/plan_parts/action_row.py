"""One actie below a doel: a row to read, which opens into a small form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.goals import ActionText, remove_action, write_action
from zorgdesk.casework.sheets.plans import ActionSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_button import RowButton
from zorgdesk.domain.values import ActionResult, Executor
from zorgdesk.wording import plan as say
from zorgdesk.wording.formats import middot
from zorgdesk.wording.labels import choices, label

_LOOK = {
    ActionResult.OPEN: ("circle-dot", "info"),
    ActionResult.KEEP: ("circle-check", "ok"),
    ActionResult.ADJUST: ("pencil", "warn"),
    ActionResult.STOP: ("circle-stop", "ink2"),
}
_WORDS = ("what", "rhythm", "executor_name")


class ActionRow(QWidget):
    """`show_action(action, writable)`. A click opens the form; Enter or `Klaar` closes it. Signal removed(Change)."""

    removed = Signal(object)

    def __init__(self, part: PlanPart, action: ActionSheet, *, writable: bool) -> None:
        super().__init__(part)
        self._part, self._action, self._writable = part, action, writable
        self._form: QWidget | None = None
        self._autosave = Autosave(self._save, self)
        self.setObjectName(f"action_{action.action_id}")
        self.line = RowButton(self)
        self.line.setObjectName(f"open_action_{action.action_id}")
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
        self._rhythm.setText(mask(action.rhythm))
        name = privacy().name(action.executor_name) if action.executor_name else ""
        self._who.show_mark(Mark("mute", "", name or label(action.executor)))
        self.line.setAccessibleName(middot(self._what.text(), self._rhythm.text(), self._who.mark().words))
        self.line.setEnabled(not privacy().on)
        if privacy().on and self._form is not None:
            self._form.hide()
            self.line.show()

    def open_form(self) -> None:
        """Open the form in place of the row."""
        if self._form is None:
            self._make_form()
        self._fill()
        assert self._form is not None
        self.line.hide()
        self._form.show()
        first = "what" if self._writable else "result"
        forms.field(self._form, first, QWidget).setFocus()

    def leave(self) -> bool:
        """Write what waits."""
        return self._autosave.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a line is ready."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close()
            return True
        return super().eventFilter(watched, event)

    def _make_form(self) -> None:
        form = self._form = forms.load("plan/action.ui", self)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(form)
        forms.field(form, "executor", Choice).set_options(choices(Executor))
        forms.field(form, "result", Choice).set_options(choices(ActionResult))
        for name in _WORDS:
            line = forms.field(form, name, QLineEdit)
            line.textEdited.connect(self._touch)
            line.installEventFilter(self)
        for name in ("executor", "result"):
            forms.field(form, name, Choice).currentIndexChanged.connect(self._touch)
        forms.field(form, "done", Button).clicked.connect(self._close)
        forms.field(form, "remove", Button).clicked.connect(self._remove)

    def _fill(self) -> None:
        assert self._form is not None
        action = self._action
        forms.fill(self._form, {name: getattr(action, name) for name in (*_WORDS, "executor", "result")})
        for name in _WORDS:
            forms.field(self._form, name, QLineEdit).setReadOnly(not self._writable)
        forms.field(self._form, "executor", Choice).setEnabled(self._writable)
        forms.field(self._form, "remove", Button).setVisible(self._writable)
        forms.field(self._form, "row_result", FormRow).setVisible(not self._writable)

    def _touch(self) -> None:
        self._autosave.touch()
        self._part.typing.emit()

    def _text(self) -> ActionText:
        assert self._form is not None
        given: dict[str, Any] = forms.read(self._form, (*_WORDS, "executor", "result"))
        return ActionText(**{**given, "what": given["what"].strip()})

    def _save(self) -> bool:
        return self._part.write(write_action, self._action.action_id, self._text()) is not None

    def _close(self) -> None:
        if not self.leave() or self._form is None:
            return
        if self._writable and not self._text().what and not self._text().rhythm:
            self._remove()
            return
        self._form.hide()
        self.line.show()
        self.line.setFocus()

    def _remove(self) -> None:
        self._autosave.flush()
        change = self._part.write(remove_action, self._action.action_id)
        if change is not None:
            self.removed.emit(change)
