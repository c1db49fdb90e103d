"""The minutes of the chosen item: question, what was said, decision, back to the parents, actiepunten."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.meetings import give_feedback, set_feedback, take_feedback_back, write_item
from zorgdesk.casework.sheets.meetings import ItemSheet, MeetingSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.handover_parts import TextWatch
from zorgdesk.desktop.pages.meeting_actions import Actions
from zorgdesk.desktop.pages.meeting_item import MODE_LOOK
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.domain.text_checks import TextFinding
from zorgdesk.domain.values import ItemMode
from zorgdesk.wording import meetings as say

_TEXTS = ("question", "picked_facts", "minutes", "decision")
_AFTER = ("minutes", "decision")
_ON_PAPER = ("question", "picked_facts")


class ItemWatch(TextWatch):
    """Watches a text of an item; in a text that goes to a guest without a name, the child's own name is a hit too."""

    own_case: int | None = None

    def watch_item(self, item: ItemSheet, *, on_paper: bool) -> None:
        """Look through the text for this item."""
        anonymous = on_paper and item.mode is ItemMode.ANONYMOUS
        self.own_case = item.case_id if anonymous else None
        self.watch_for(None if anonymous else item.case_id)

    def words(self, found: TextFinding) -> tuple[str, str]:
        """The own name is said to be that."""
        return (say.own_name(found.text), say.OWN_NAME_ACT) if self._is_own(found) else super().words(found)

    def repaired(self, found: TextFinding, before: str) -> str:
        """The own name becomes "het kind"."""
        return say.instead_of_name(before) if self._is_own(found) else super().repaired(found, before)

    def _is_own(self, found: TextFinding) -> bool:
        return self.own_case is not None and self.own_case in found.case_ids


class MinutesPanel(QWidget):
    """Lives in `card`. Signals: next_wanted, previous_wanted, close_wanted, written(what was saved)."""

    next_wanted = Signal()
    previous_wanted = Signal()
    close_wanted = Signal()
    written = Signal(object)

    def __init__(self, page: Page, card: Card) -> None:
        super().__init__()
        self._page, self._card = page, card
        self._item: ItemSheet | None = None
        self._last = self._writable = False
        self._dirty: set[str] = set()
        self.form = forms.load("pages/meeting_minutes.ui")
        self._badge, self._state = Badge(""), SaveState()
        self.empty = EmptyState(say.NO_ITEM, say.NO_ITEM_WHY, icon="notebook-pen")
        self.empty.hide()
        self._scroller = Scroller()
        self.action_part = Actions(page, self.form, self._scroller)
        self._where = InfoBox("")
        self._previous = Button(say.PREVIOUS_ITEM, "quiet", icon="arrow-left")
        self._next = Button("", "primary", key_cap="Ctrl+Enter", size="normal")
        self._given = forms.field(self.form, "feedback_given", Tick)
        self._autosave = Autosave(self._save, self)
        self._lay_out()
        self._watches = {
            name: ItemWatch(page, self._text(name), forms.field(self.form, f"{name}_hint", InlineHint))
            for name in _TEXTS
        }
        self._connect()

    def item_id(self) -> int | None:
        """The item whose minutes these are."""
        return self._item.item_id if self._item is not None else None

    def show_item(self, sheet: MeetingSheet, item: ItemSheet | None, following: ItemSheet | None) -> None:
        """Show an item, and which one comes next; None shows that an item is to be chosen."""
        changed = self._item is None or item is None or item.item_id != self._item.item_id
        self._item, self._last = item, following is None
        self._writable = sheet.is_open and not privacy().on
        for widget in (self._scroller, self._where, self._previous, self._next, self._badge, self._state):
            widget.setVisible(item is not None)
        self.empty.setVisible(item is None)
        self._card.set_title(say.minutes_title(item.position) if item is not None else "")
        if item is None:
            return
        if changed:
            self._dirty.clear()
            self._state.clear()
        self._show_mode(item)
        self._show_texts(item)
        self._show_feedback(sheet, item)
        self.action_part.show_item(item, writable=self._writable)
        child = privacy().name(item.child.first_name) if item.child is not None else ""
        self._where.say(say.goes_where(item, child), kind="info", icon="split")
        self._show_next(sheet, following)

    def flush(self) -> bool:
        """Write what waits, also an actiepunt without Enter behind it."""
        return self._autosave.flush() and self.action_part.flush()

    def focus_on(self, name: str) -> None:
        """Put the focus in a field by its name; the first one to write in when it is not here."""
        part = self.form.findChild(QWidget, name) if name else None
        usable = part is not None and part.isVisibleTo(self.form) and part.isEnabled()
        (part if usable and part is not None else self.first_field()).setFocus()

    def first_field(self) -> QWidget:
        """What was said, or before that the question when nothing may be said yet."""
        discussed = self._item is not None and self._item.is_discussed
        return self._text("minutes" if discussed else "question")

    # Making ----------------------------------------------------------------------------------------------------------

    def _text(self, name: str) -> LongText:
        return forms.field(self.form, name, LongText)

    def _lay_out(self) -> None:
        self._scroller.body.addWidget(self.form)
        self._scroller.body.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._previous)
        foot.addStretch(1)
        foot.addWidget(self._next)
        self._next.setObjectName("next_item")
        self._previous.setObjectName("previous_item")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self._scroller, 1)
        body.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignVCenter)
        body.addWidget(self._where)
        body.addLayout(foot)
        self._card.body.addWidget(self)
        self._card.add_head(self._badge)
        self._card.add_head(self._state)

    def _connect(self) -> None:
        self._state.retry.connect(self._autosave.flush)
        for name in _TEXTS:
            field = self._text(name)
            field.textChanged.connect(lambda name=name: self._touch(name))
            field.left.connect(self._autosave.flush)
        due = forms.field(self.form, "feedback_due_on", DateField)
        due.set_today(self._page.desk.today())
        due.date_changed.connect(lambda _: self._touch("feedback"))
        forms.field(self.form, "row_feedback_due_on", FormRow).set_check(due.problem)
        forms.field(self.form, "feedback_by", QLineEdit).textEdited.connect(lambda _: self._touch("feedback"))
        self._given.clicked.connect(self._tell)
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(lambda: (self.close_wanted if self._last else self.next_wanted).emit())

    # Filling ---------------------------------------------------------------------------------------------------------

    def _show_mode(self, item: ItemSheet) -> None:
        icon, kind = MODE_LOOK[item.mode]
        self._badge.setVisible(item.case_id is not None)
        self._badge.show_mark(Mark(kind, icon, say.MODES[item.mode]))

    def _show_texts(self, item: ItemSheet) -> None:
        """A field that is being typed in keeps its text; what may not be discussed gets no minutes."""
        for name in _TEXTS:
            field = self._text(name)
            if name not in self._dirty:
                field.set_value(privacy().text(getattr(item, name)))
            field.setReadOnly(not self._writable or (name in _AFTER and not item.is_discussed))
            self._watches[name].watch_item(item, on_paper=name in _ON_PAPER)
        forms.field(self.form, "before", QWidget).setVisible(item.case_id is not None)
        forms.field(self.form, "row_minutes", FormRow).setVisible(item.is_discussed)
        forms.field(self.form, "after", QWidget).setVisible(item.is_discussed)

    def _show_feedback(self, sheet: MeetingSheet, item: ItemSheet) -> None:
        """Who tells the parents and before when; after closing, the tick that it was done."""
        told = item.case_id is not None and item.is_discussed
        forms.field(self.form, "feedback", QWidget).setVisible(told)
        by, due = forms.field(self.form, "feedback_by", QLineEdit), forms.field(self.form, "feedback_due_on", DateField)
        if "feedback" not in self._dirty:
            by.setText(privacy().name(item.feedback_by))
            due.set_value(item.feedback_due_on)
        by.setReadOnly(not self._writable)
        due.setReadOnly(not self._writable)
        self._given.setVisible(told and not sheet.is_open)
        self._given.setChecked(item.feedback_given_on is not None)
        self._given.setText(say.told(item.feedback_given_on, self._page.desk.today()))

    def _show_next(self, sheet: MeetingSheet, following: ItemSheet | None) -> None:
        self._previous.setVisible(sheet.items.index(self._shown()) > 0)
        if following is not None:
            child = privacy().name(following.child.first_name) if following.child is not None else ""
            self._next.setText(say.next_item(following, child))
            self._next.set_trailing("arrow-right")
            self._next.set_icon("")
        else:
            self._next.setText(say.CLOSE_MEETING)
            self._next.set_icon("check")
            self._next.set_trailing("")
        self._next.setVisible(following is not None or sheet.is_open)

    def _shown(self) -> ItemSheet:
        assert self._item is not None
        return self._item

    # Writing ---------------------------------------------------------------------------------------------------------

    def _touch(self, name: str) -> None:
        if self._item is None or not self._writable:
            return
        self._dirty.add(name)
        self._state.busy()
        self._autosave.touch()

    def _save(self) -> bool:
        """Write the texts and who tells the parents, whichever were touched."""
        item, dirty = self._shown(), set(self._dirty)
        saved: dict[str, Any] = {}
        if dirty & set(_TEXTS):
            texts = {name: self._text(name).value() for name in _TEXTS}
            if self._page.perform(write_item, item.item_id, **texts) is None:
                self._state.failed()
                return False
            saved |= texts
        if "feedback" in dirty:
            by = forms.field(self.form, "feedback_by", QLineEdit).text()
            due_on = forms.field(self.form, "feedback_due_on", DateField).value()
            if self._page.perform(set_feedback, item.item_id, by, due_on) is None:
                self._state.failed()
                return False
            saved |= {"feedback_by": by, "feedback_due_on": due_on}
        self._dirty -= dirty
        self._state.saved(self._page.desk.now())
        self.written.emit(saved)
        return True

    def _tell(self) -> None:
        """The parents were told, or that was a mistake."""
        item = self._shown()
        if self._given.isChecked():
            change = self._page.perform(give_feedback, item.item_id, on=self._page.desk.today())
        else:
            change = self._page.perform(take_feedback_back, item.item_id)
        if change is not None:
            if change.undo is not None:
                self._page.toast.emit(say.TOLD, change)
            self._page.on_change(change)
