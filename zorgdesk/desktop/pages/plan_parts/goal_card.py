"""A doel as a card: the sentence, S M A T, the measure from zero to target, the acties (look.md screen 06)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields as parts_of
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.goal_hints import GoalHint
from zorgdesk.casework.goals import ActionText, GoalText, add_action, move_goal, set_goal_status, write_goal
from zorgdesk.casework.plan_typing import type_goal
from zorgdesk.casework.sheets.plans import GoalSheet, PlanSheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.plan_parts.action_row import ActionRow
from zorgdesk.desktop.pages.plan_parts.goal_fields import GoalFields
from zorgdesk.desktop.pages.plan_parts.goal_progress import GoalProgress
from zorgdesk.desktop.pages.plan_parts.goal_view import GoalView
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved, holds_focus
from zorgdesk.desktop.pages.plan_parts.text_hints import TextHints
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.inline_text import InlineText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import GoalStatus, PlanStatus
from zorgdesk.wording import goals as say

_REPAIRS = {
    GoalHint.NO_ZERO: "zero_value",
    GoalHint.NO_TARGET: "target_value",
    GoalHint.NO_DUE_DATE: "due_on",
    GoalHint.PARENTS_NOT_ASKED: "acceptance",
}


class GoalCard(Card):
    """Signals: remove_wanted(goal_id); told(words, Change): a deed was done that can be undone.

    grown: there is a part more or in another place, so Tab goes another way.
    """

    remove_wanted = Signal(int)
    told = Signal(str, object)
    grown = Signal()

    def __init__(self, part: PlanPart, goal: GoalSheet) -> None:
        super().__init__(parent=part)
        assert part.sheet is not None  # a card is made for a goal of the sheet that the part shows
        self._part, self._goal, self._sheet = part, goal, part.sheet
        self.goal_id = goal.goal_id
        self.setObjectName(f"goal_{goal.goal_id}")
        self._autosave = Autosave(self._save, self)
        self._fields: GoalFields | None = None
        self._rows: dict[int, ActionRow] = {}
        self.view = GoalView(goal.goal_id)
        self.body.addWidget(self.view)
        self.why = InlineText(role="body")
        self.why.setObjectName(f"status_why_{goal.goal_id}")
        self.why.setPlaceholderText(say.STATUS_WHY)
        self.why.setAccessibleName(say.STATUS_WHY_NAME)
        self.body.addWidget(self.why)
        self._hints = TextHints(part.page, self.view.sentence, self.view.name_hint)
        self.progress = GoalProgress(part, goal.goal_id)
        self.body.addWidget(self.progress)
        self.body.addWidget(Hairline())
        self.add = Button(say.ADD_ACTION, "link", icon="plus", size="row")
        self.add.setObjectName(f"add_action_{goal.goal_id}")
        head = QHBoxLayout()
        head.addWidget(PlainLabel(say.ACTIONS, "label", token="ink2"))
        head.addStretch(1)
        head.addWidget(self.add)
        self.body.addLayout(head)
        self._none = PlainLabel(say.NO_ACTIONS, "support", wrap=True)
        self.body.addWidget(self._none)
        self._action_box = QVBoxLayout()
        self._action_box.setSpacing(0)
        self.body.addLayout(self._action_box)
        self._connect()

    def show_goal(self, goal: GoalSheet, number: int, sheet: PlanSheet) -> None:
        """Show what is in the file; the sentence and fields that are being typed in are left alone."""
        self._goal, self._sheet = goal, sheet
        writable = sheet.writable and not privacy().on
        self.view.show_goal(goal, number, sheet, self._part.page.desk.today())
        shown = privacy().text(goal.sentence)
        if not self._autosave.dirty and self.view.sentence.value() != shown:
            self.view.sentence.set_value(shown)
        self.view.sentence.setReadOnly(not writable)
        if writable:
            self._hints.look(sheet.case_id)
        if privacy().on:
            self._hints.clear()
            if self._fields is not None:
                self._fields.hide()
        self.view.more.setVisible(writable or (sheet.status is PlanStatus.ACTIVE and not privacy().on))
        self.view.open_fields.setVisible(not privacy().on)
        if self._fields is None or self._fields.isHidden():
            self._say_closed()
        self._refill()
        self._show_why()
        self.progress.show_goal(goal, may_measure=writable or sheet.status is PlanStatus.ACTIVE)
        self.add.setVisible(writable)
        self._show_actions()

    def leave(self) -> bool:
        """Write what waits, here and in the acties."""
        return all_saved((self._autosave.flush(), self._save_why(), *(row.leave() for row in self._rows.values())))

    def focus_zero(self) -> QWidget:
        """Open the fields at the nulmeting."""
        return self._open_at("zero_value")

    def focus_field(self, name: str) -> QWidget:
        """The widget of a field: the sentence, or one behind the card."""
        if name in ("", "sentence"):
            self.view.sentence.setFocus()
            return self.view.sentence
        return self._open_at(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter behind the sentence goes on to the fields (a goal is one sentence); Shift+Enter is a new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._sheet.writable:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not privacy().on:
                self._open_at("behaviour")
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._part.take_quotes(self.view.sentence)
        self.view.sentence.installEventFilter(self)
        self.view.sentence.textChanged.connect(self._touch)
        self.view.open_fields.clicked.connect(self._toggle_fields)
        self.view.hint.acted.connect(self._mend_hint)
        self.view.more.clicked.connect(self._open_menu)
        self.progress.changed.connect(self.told)
        self.progress.grown.connect(self.grown)
        self.add.clicked.connect(self._add_action)
        self.why.left.connect(self._save_why)

    def _touch(self) -> None:
        if not self._sheet.writable or privacy().on:
            return
        self._autosave.touch()
        self._part.typing.emit()

    def _base(self) -> GoalText:
        return GoalText(**{part.name: getattr(self._goal, part.name) for part in parts_of(GoalText)})

    def _save(self) -> bool:
        text = replace(self._base(), sentence=self.view.sentence.value())
        if self._fields is not None and self._fields.isVisibleTo(self):
            text = self._fields.text(text)
        at = self._part.page.desk.now()
        if not (text.sentence.strip() and self._goal.sentence.strip()):
            return self._part.write(write_goal, self.goal_id, text, at=at) is not None
        if not self._part.keep_typed(partial(_with_goal, self.goal_id, text), type_goal, self.goal_id, text, at=at):
            return False
        self._part.show_typed()
        return True

    def _toggle_fields(self) -> None:
        if self._fields is not None and not self._fields.isHidden():
            if self._autosave.flush():
                self._fields.hide()
                self._say_closed()
                self.view.open_fields.setFocus()
            return
        self._open_at("behaviour")

    def _say_closed(self) -> None:
        writable = self._sheet.writable
        self.view.open_fields.setText(say.GOAL_FIELDS if writable else say.GOAL_FIELDS_LOOK)

    def _open_at(self, name: str) -> QWidget:
        if self._fields is None:
            self._fields = GoalFields(self._part, self.goal_id)
            self.body.insertWidget(1, self._fields)
            self._fields.edited.connect(self._touch)
            self._fields.hide()
        if self._fields.isHidden():
            self._autosave.flush()
            self._fields.fill(self._base(), self._goal, writable=self._sheet.writable and not privacy().on)
            self._fields.show()
            self.grown.emit()
            self.view.open_fields.setText(say.GOAL_FIELDS_CLOSE)
        found = self._fields.field(name)
        found.setFocus()
        return found

    def _refill(self) -> None:
        """After an undo or a change elsewhere; never while somebody types in the fields."""
        shown = self._fields
        if shown is None or shown.isHidden() or self._autosave.dirty or holds_focus(shown):
            return
        shown.fill(self._base(), self._goal, writable=self._sheet.writable and not privacy().on)

    def _mend_hint(self) -> None:
        """The repair behind the tip."""
        hint = self.view.hinted
        if hint is GoalHint.NO_ACTION:
            self._add_action()
        elif hint is not None:
            self._open_at(_REPAIRS[hint])

    def make_menu(self) -> QMenu:
        """What can be done with this goal now."""
        menu = QMenu(self)
        menu.setObjectName("goal_menu")
        draft, goal = self._sheet.writable, self._goal
        for name, icon, words, wanted, act in (
            ("goal_up", "arrow-up", say.GOAL_UP, draft and goal.position > 1, partial(self._move, -1)),
            ("goal_down", "arrow-down", say.GOAL_DOWN, draft and self._has_next(), partial(self._move, 1)),
            ("goal_reached", "circle-check", say.GOAL_REACHED, *self._offer(GoalStatus.REACHED)),
            ("goal_stop", "circle-stop", say.GOAL_STOP, *self._offer(GoalStatus.STOPPED)),
            ("goal_run", "circle-play", say.GOAL_RUN, *self._offer(GoalStatus.OPEN)),
            ("remove_goal", "trash-2", say.GOAL_REMOVE, draft, lambda: self.remove_wanted.emit(self.goal_id)),
        ):
            if wanted:
                action = menu.addAction(icons.icon(icon, "ink2"), words)
                action.setObjectName(name)
                action.triggered.connect(act)
        return menu

    def _open_menu(self) -> None:
        menu, more = self.make_menu(), self.view.more
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.exec(more.mapToGlobal(more.rect().bottomLeft()))

    def _has_next(self) -> bool:
        return self._goal.position < len(self._sheet.goals)

    def _offer(self, status: GoalStatus) -> tuple[bool, Callable[[], None]]:
        return self._goal.status is not status, partial(self._set_status, status)

    def _set_status(self, status: GoalStatus) -> None:
        change = self._part.write(set_goal_status, self.goal_id, status, self._goal.status_note)
        if change is not None:
            self.told.emit(say.GOAL_STATUS_SET, change)

    def _show_why(self) -> None:
        """The reason of a state that was chosen; free to write while the state itself may change."""
        goal, free = self._goal, self._sheet.writable or self._sheet.status is PlanStatus.ACTIVE
        chosen = goal.status is not GoalStatus.OPEN and not privacy().on
        self.why.setVisible(chosen and (free or bool(goal.status_note)))
        self.why.setReadOnly(not free)
        if not holds_focus(self.why):
            self.why.set_value(goal.status_note)

    def _save_why(self) -> bool:
        words = self.why.value().strip()
        if self.why.isHidden() or self.why.isReadOnly() or words == self._goal.status_note:
            return True
        return self._part.write(set_goal_status, self.goal_id, self._goal.status, words) is not None

    def _move(self, step: int) -> None:
        if self.leave() and self._part.write(move_goal, self.goal_id, step) is not None:
            self.view.more.setFocus()

    def _add_action(self) -> None:
        change = self._part.write(add_action, self.goal_id, ActionText())
        if change is not None and change.created_id is not None:
            self._rows[change.created_id].open_form()

    def _show_actions(self) -> None:
        here = {action.action_id for action in self._goal.actions}
        for gone in [key for key in self._rows if key not in here]:
            row = self._rows.pop(gone)
            if holds_focus(row):
                self.add.setFocus()
            row.hide()
            row.deleteLater()
        for place, action in enumerate(self._goal.actions):
            if action.action_id not in self._rows:
                self._rows[action.action_id] = ActionRow(self._part, action, writable=self._sheet.writable)
                self._rows[action.action_id].told.connect(self.told)
                self._rows[action.action_id].grown.connect(self.grown)
            row = self._rows[action.action_id]
            row.show_action(action, writable=self._sheet.writable)
            if self._action_box.indexOf(row) != place:
                self._action_box.insertWidget(place, row)
                row.show()
                self.grown.emit()
        self._none.setVisible(not self._goal.actions)


def _with_goal(goal_id: int, text: GoalText, sheet: PlanSheet) -> PlanSheet:
    """The version with these words on the card."""
    words = {part.name: getattr(text, part.name) for part in parts_of(text)}
    goals = (replace(goal, **words) if goal.goal_id == goal_id else goal for goal in sheet.goals)
    return replace(sheet, goals=tuple(goals))
