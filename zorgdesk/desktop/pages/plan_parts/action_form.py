"""The form of an actie: what, how, what you say, who, when, with what, for whom, and how it went."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.goal_helpers import helpers
from zorgdesk.casework.goals import ActionText
from zorgdesk.casework.sheets.plans import ActionSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.person_choice import PersonChoice
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import ActionResult, ActionScope, DayMoment, Executor
from zorgdesk.wording import goals as say
from zorgdesk.wording.formats import middot
from zorgdesk.wording.labels import choices, label

_LINES = ("what", "say", "rhythm", "material", "moment_words", "result_note")
_CHOICES = ("executor", "moment")
_SEGMENTS = ("scope", "result")
_NAMES = (*_LINES, "how", *_CHOICES, *_SEGMENTS)
_ON_A_RUNNING_PLAN = ("result", "result_note")
_MORE = ("how", "say", "moment", "moment_words", "material", "scope")
_RESULTS = {
    ActionResult.OPEN: ("circle-dot", "info"),
    ActionResult.KEEP: ("circle-check", "ok"),
    ActionResult.ADJUST: ("pencil", "warn"),
    ActionResult.STOP: ("circle-stop", "mute"),
}


class ActionForm(QWidget):
    """`fill(action, writable, runs_on)` and `text()`. Signals: edited, finished, remove_wanted, move_wanted(step)."""

    edited = Signal()
    finished = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, part: PlanPart) -> None:
        super().__init__(part)
        self._part = part
        self._kinds: dict[str, Executor] = {}
        self.form = forms.load("plan/action.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._more = forms.field(self.form, "more_fields", Button)
        self._more.clicked.connect(self._toggle_more)
        self._person = PersonChoice("executor_name")
        self._person.name_it(say.ACTION_PERSON)
        place = QVBoxLayout(forms.field(self.form, "name_place", QWidget))
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self._person)
        self._choice("executor").set_options(choices(Executor))
        self._choice("moment").set_options([(None, say.NO_MOMENT), *choices(DayMoment)])
        self._segment("scope").set_options([Segment(one, label(one)) for one in ActionScope], ActionScope.CHILD)
        self._segment("result").set_options(
            [Segment(one, label(one), *look) for one, look in _RESULTS.items()], ActionResult.OPEN
        )
        self._connect()

    def fill(self, action: ActionSheet, *, writable: bool, runs_on: bool) -> None:
        """Show what is in the file; `runs_on`: there is something to say about how it went."""
        forms.fill(self.form, {name: getattr(action, name) for name in _NAMES})
        assert self._part.sheet is not None
        known = self._part.page.read(helpers, self._part.sheet.case_id)
        self._kinds = {one.name: one.executor for one in known}
        people = [(one.name, middot(one.name, label(one.executor))) for one in known]
        self._person.show_people(people, action.executor_name)
        for name in _LINES:
            free = writable or name in _ON_A_RUNNING_PLAN
            forms.field(self.form, name, QLineEdit).setReadOnly(not free)
        forms.field(self.form, "how", LongText).setReadOnly(not writable)
        for widget in (self._choice("executor"), self._choice("moment"), self._segment("scope"), self._person):
            widget.setEnabled(writable)
        for name in ("remove", "up", "down"):
            forms.field(self.form, name, Button).setVisible(writable)
        for name in _ON_A_RUNNING_PLAN:
            forms.field(self.form, f"row_{name}", FormRow).setVisible(runs_on)
        filled = (action.how, action.say, action.moment, action.material, action.moment_words)
        self._show_more(on=any(filled) or action.scope is ActionScope.GROUP)

    def first(self, *, writable: bool) -> QWidget:
        """Where the cursor stands when the form opens."""
        return forms.field(self.form, "what", QLineEdit) if writable else self._segment("result")

    def text(self) -> ActionText:
        """What stands in the form."""
        given: dict[str, Any] = forms.read(self.form, _NAMES)
        return ActionText(**{**given, "what": given["what"].strip(), "executor_name": self._person.value()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a line is ready."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        for name in _LINES:
            line = forms.field(self.form, name, QLineEdit)
            line.textEdited.connect(self.edited)
            line.installEventFilter(self)
        how = forms.field(self.form, "how", LongText)
        how.textChanged.connect(self.edited)
        self._part.take_quotes(how)
        for name in _CHOICES:
            self._choice(name).currentIndexChanged.connect(self.edited)
        self._choice("moment").currentIndexChanged.connect(self._show_moment_words)
        for name in _SEGMENTS:
            self._segment(name).chosen.connect(self.edited)
        self._person.changed.connect(self._on_person)
        forms.field(self.form, "done", Button).clicked.connect(self.finished)
        forms.field(self.form, "remove", Button).clicked.connect(self.remove_wanted)
        forms.field(self.form, "up", Button).clicked.connect(lambda: self.move_wanted.emit(-1))
        forms.field(self.form, "down", Button).clicked.connect(lambda: self.move_wanted.emit(1))

    def _on_person(self) -> None:
        """Who is chosen by name has a kind already."""
        kind = self._kinds.get(self._person.value())
        if kind is not None:
            self._choice("executor").set_value(kind)
        self.edited.emit()

    def _show_more(self, *, on: bool) -> None:
        """The fields that not every actie needs; the own words of a moment only with a moment."""
        for name in _MORE:
            forms.field(self.form, f"row_{name}", FormRow).setVisible(on)
        self._show_moment_words()
        self._more.setText(say.LESS_FIELDS if on else say.MORE_FIELDS)
        self._more.set_icon("chevron-up" if on else "chevron-down")

    def _toggle_more(self) -> None:
        how = forms.field(self.form, "row_how", FormRow)
        self._show_more(on=how.isHidden())
        if not how.isHidden():
            forms.field(self.form, "how", LongText).setFocus()

    def _show_moment_words(self) -> None:
        shown = not forms.field(self.form, "row_moment", FormRow).isHidden()
        words = forms.field(self.form, "row_moment_words", FormRow)
        words.setVisible(shown and self._choice("moment").value() is not None)

    def _choice(self, name: str) -> Choice:
        return forms.field(self.form, name, Choice)

    def _segment(self, name: str) -> Segmented:
        return forms.field(self.form, name, Segmented)
