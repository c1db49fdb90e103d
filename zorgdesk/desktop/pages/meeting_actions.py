"""Actiepunten of one item: ticks with who and when, and one line in which a new one is typed (look.md screen 08)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.meetings import (
    add_action_item,
    change_action_item,
    finish_action_item,
    remove_action_item,
)
from zorgdesk.casework.sheets.meetings import ActionSheet, ItemSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.wording import meetings as say
from zorgdesk.wording.formats import day
from zorgdesk.wording.typed_actions import TypedAction, typed_action


class Actions(QObject):
    """Fills the part of the form for an item; every deed is done at once, and `page.toast` can undo it."""

    def __init__(self, page: Page, form: QWidget, scroller: Scroller) -> None:
        super().__init__(form)
        self._page, self._form, self._scroller = page, form, scroller
        self._item: ItemSheet | None = None
        self._changing: int | None = None
        self._line = forms.field(form, "action_line", QLineEdit)
        self._preview = forms.field(form, "action_preview", PlainLabel)
        self._rows = QVBoxLayout(forms.field(form, "actions", QWidget))
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._line.textChanged.connect(self._show_preview)
        self._line.returnPressed.connect(self.add)

    def show_item(self, item: ItemSheet, *, writable: bool) -> None:
        """Show the actiepunten of this item; a closed overleg takes no new ones, ticks still work."""
        if self._item is None or self._item.item_id != item.item_id:
            self._line.clear()
            self._changing = None
        self._item = item
        while self._rows.count():
            entry = self._rows.takeAt(0)
            old = entry.widget() if entry is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for action in item.actions:
            self._rows.addWidget(self._row(action, writable=writable))
        writing = writable and item.is_discussed
        forms.field(self._form, "actions_count", PlainLabel).setText(str(len(item.actions)) if item.actions else "")
        forms.field(self._form, "actions_example", PlainLabel).setVisible(writing)
        forms.field(self._form, "action_row", QWidget).setVisible(writing)
        forms.field(self._form, "actions_part", QWidget).setVisible(writing or bool(item.actions))
        self._show_preview()

    def tick_of(self, action_item_id: int) -> Tick | None:
        """The tick of an actiepunt; None when it is not here."""
        return forms.newest(self._form, f"action_{action_item_id}", Tick)

    def add(self) -> None:
        """Enter: the line becomes an actiepunt; without a date it is due in two weeks."""
        change = self._write()
        if change is not None:
            self._page.on_change(change)
            self._line.setFocus()
            QTimer.singleShot(0, self, lambda: self._scroller.ensureWidgetVisible(self._line))

    def flush(self) -> bool:
        """A line that was typed and not confirmed is kept as well; False when that failed."""
        typed, _ = self._typed()
        return self._line.isHidden() or not typed.what.strip() or self._write() is not None

    def _write(self) -> Change | None:
        typed, due_on = self._typed()
        if self._item is None or not typed.what.strip():
            return None
        if self._changing is not None:
            change = self._page.perform(change_action_item, self._changing, typed.what, typed.who, due_on)
        else:
            change = self._page.perform(add_action_item, self._item.item_id, typed.what, typed.who, due_on)
        if change is not None:
            self._changing = None
            self._line.clear()
        return change

    def _typed(self) -> tuple[TypedAction, date]:
        typed = typed_action(self._line.text(), self._page.desk.today())
        return typed, typed.due_on or self._page.desk.today() + timedelta(days=say.ACTION_DAYS)

    def _show_preview(self) -> None:
        typed, due_on = self._typed()
        words = say.action_preview(typed, due_on, self._page.desk.today()) if typed.what else ""
        self._preview.setText(words)

    def _row(self, action: ActionSheet, *, writable: bool) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        tick = Tick(privacy().text(action.what))
        tick.setObjectName(f"action_{action.action_item_id}")
        tick.setChecked(action.done_on is not None)
        tick.clicked.connect(lambda on=False: self._finish(action, done=on))
        inside.addWidget(tick, 1)
        if action.who:
            inside.addWidget(Badge(privacy().name(action.who), "mute", "user"))
        late = action.done_on is None and action.due_on < self._page.desk.today()
        inside.addWidget(
            PlainLabel(day(action.due_on, on=self._page.desk.today()), "support", token="bad" if late else "")
        )
        if writable:
            change = IconButton("pencil", say.ACTION_CHANGE, size="row")
            change.clicked.connect(lambda: self._change(action))
            remove = IconButton("x", say.ACTION_REMOVE, size="row")
            remove.setObjectName(f"remove_action_{action.action_item_id}")
            remove.clicked.connect(lambda: self._remove(action))
            inside.addWidget(change)
            inside.addWidget(remove)
        return row

    def _finish(self, action: ActionSheet, *, done: bool) -> None:
        on = self._page.desk.today() if done else None
        change = self._page.perform(finish_action_item, action.action_item_id, on=on)
        if change is not None:
            self._page.on_change(change)

    def _change(self, action: ActionSheet) -> None:
        self._changing = action.action_item_id
        self._line.setText(say.action_line(action.what, action.who, action.due_on))
        self._line.setFocus()

    def _remove(self, action: ActionSheet) -> None:
        change = self._page.perform(remove_action_item, action.action_item_id)
        if change is not None:
            self._page.toast.emit(say.ACTION_GONE, change)
            self._page.on_change(change)
