"""One item of the agenda as a card: number, who or what, how it may be discussed, and the consent line below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.meetings import ItemSheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import Answer, ItemMode
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording import meetings as say

MODE_LOOK: Final = {
    ItemMode.BY_NAME: ("user", "ok"),
    ItemMode.ANONYMOUS: ("eye-off", "violet"),
    ItemMode.NOT_DISCUSSED: ("ban", "bad"),
}


class ItemCard(Card):
    """`show_item(item, chosen, open)`. Arrows walk the cards, Alt+arrows move one, Enter goes to the minutes.

    Signals: picked(), walked(+1 or -1), moved(+1 or -1), entered(), removed(), minutes_chosen(int),
    mode_chosen(ItemMode, reason), mend_wanted().
    """

    picked = Signal()
    walked = Signal(int)
    moved = Signal(int)
    entered = Signal()
    removed = Signal()
    minutes_chosen = Signal(int)
    mode_chosen = Signal(object, str)
    mend_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.item: ItemSheet | None = None
        self._options: list[Segment] = []
        self._open = True
        self.set_dense(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)
        self._number = Badge("")
        self._title = PlainLabel("", "card", elide=True)
        self._second = PlainLabel("", "support", elide=True)
        self._time = Button("", "quiet", size="row")
        self._menu = IconButton("ellipsis", say.ITEM_MENU, size="row")
        self.modes = Segmented()
        self._line = IconLine("info", "", "ink2")
        self._mend = Button("", "link", size="row")
        self.reason = QLineEdit()
        self._reason_row = FormRow(say.REASON, self.reason, required=True)
        self._reason_act = Button(say.DISCUSS_ANONYMOUSLY, "secondary", icon="eye-off")
        self._asking = False
        self._lay_out()
        self._connect()

    def ask_reason(self, problem: str = "") -> None:
        """Anonymous where by name may not: first the reason (product.md rule 3)."""
        self._asking = True
        self._show_reason()
        self._reason_row.set_error(problem)
        self.reason.setFocus()

    def show_item(self, item: ItemSheet, *, chosen: bool, writable: bool) -> None:
        """Show this item."""
        if self.item is None or self.item.item_id != item.item_id or item.mode is ItemMode.ANONYMOUS:
            self._asking = False
        self.item, self._open = item, writable
        self.setObjectName(f"item_{item.item_id}")
        name = privacy().name(item.child) if item.child is not None else ""
        question = privacy().text(item.question)
        title = say.item_title(item, name)
        self._title.setText(title if item.case_id is not None else privacy().text(title))
        self._second.setText(say.item_second(item, question))
        self._number.show_mark(Mark("mute", "", str(item.position)))
        self._time.setText(say.minutes(item.minutes_planned))
        self._time.setEnabled(writable)
        self._menu.setVisible(writable)
        self.setAccessibleName(title)
        self._show_modes(item, writable=writable)
        self._show_line(item)
        self._show_reason()
        self.set_ground("accentbg" if chosen else "surface", "accent" if chosen else "line")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self._title, 1)
        first.addWidget(self._time)
        first.addWidget(self._menu)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self._second)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        for widget in (self.modes, self._line, self._mend, self._reason_row, self._reason_act):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.modes else Qt.AlignmentFlag(0))
        for part, name in ((self.modes, "modes"), (self.reason, "reason"), (self._mend, "mend"), (self._time, "time")):
            part.setObjectName(name)
        self._mend.set_flush(True)
        self._reason_act.setObjectName("discuss_anonymously")
        self.modes.setAccessibleName(say.MODE)

    def _connect(self) -> None:
        self.modes.chosen.connect(self._on_mode)
        self.modes.blocked_chosen.connect(lambda *_: self.mend_wanted.emit() if self._mend.isHidden() else None)
        self._mend.clicked.connect(self.mend_wanted)
        self._reason_act.clicked.connect(self._on_reason)
        self.reason.returnPressed.connect(self._on_reason)
        self.reason.textEdited.connect(lambda _: self._reason_row.set_error(""))
        self._time.clicked.connect(self._choose_minutes)
        self._menu.clicked.connect(lambda: self._below(self.menu(), self._menu))

    # Filling ---------------------------------------------------------------------------------------------------------

    def _show_modes(self, item: ItemSheet, *, writable: bool) -> None:
        verdict = item.verdict
        self.modes.setVisible(verdict is not None)
        self.modes.setEnabled(writable)
        if verdict is None:
            return
        refused = verdict.answer is not Answer.YES
        options = [
            Segment(mode, words, *MODE_LOOK[mode], say.locked(verdict) if refused and mode is ItemMode.BY_NAME else "")
            for mode, words in say.MODES.items()
        ]
        if not writable:
            options = [Segment(one.value, one.words, one.icon, one.kind) for one in options if one.value is item.mode]
        if options != self._options:
            self.modes.set_options(options, item.mode)
            self._options = options
        self.modes.set_value(item.mode)

    def _show_line(self, item: ItemSheet) -> None:
        verdict = item.verdict
        words = privacy().text(say.consent_line(item)) if verdict is not None and self._open else ""
        self._line.setVisible(bool(words))
        self._mend.hide()
        if verdict is None or not words:
            return
        if verdict.answer is Answer.YES:
            self._line.say(words, "circle-check", "ok")
            return
        anonymous = item.mode is ItemMode.ANONYMOUS
        self._line.say(words, "triangle-alert" if anonymous else "octagon-x", "warn" if anonymous else "bad")
        if verdict.first is not None:
            self._mend.setText(gate_words.point(verdict.first).button)
            self._mend.setVisible(True)

    def _show_reason(self) -> None:
        """The focus goes to the choice before its field goes away, else Qt gives it to the next card."""
        if not (self._asking and self._open) and (self.reason.hasFocus() or self._reason_act.hasFocus()):
            self.modes.setFocus()
        self._reason_row.setVisible(self._asking and self._open)
        self._reason_act.setVisible(self._asking and self._open)

    # Acts ------------------------------------------------------------------------------------------------------------

    def _on_mode(self, mode: ItemMode) -> None:
        item = self.item
        assert item is not None
        assert item.verdict is not None
        self.picked.emit()
        if mode is ItemMode.ANONYMOUS and item.verdict.answer is not Answer.YES:
            self.modes.set_value(item.mode)
            self.reason.setText(item.anonymous_reason)
            self.ask_reason()
            return
        self._asking = False
        self._show_reason()
        self.mode_chosen.emit(mode, "")

    def _on_reason(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.mode_chosen.emit(ItemMode.ANONYMOUS, reason)
        else:
            self.ask_reason(say.REASON_MISSING)

    def _choose_minutes(self) -> None:
        menu = QMenu(self)
        for number in say.MINUTE_CHOICES:
            act = menu.addAction(say.minutes(number))
            act.triggered.connect(lambda _on=False, chosen=number: self.minutes_chosen.emit(chosen))
        self._below(menu, self._time)

    def menu(self) -> QMenu:
        """Move, change the reason, take off."""
        menu = QMenu(self)
        for icon, words, act in (
            ("arrow-up", say.MOVE_UP, lambda: self.moved.emit(-1)),
            ("arrow-down", say.MOVE_DOWN, lambda: self.moved.emit(1)),
            ("trash-2", say.TAKE_ITEM_OFF, self.removed.emit),
        ):
            menu.addAction(icons.icon(icon, "ink2"), words).triggered.connect(act)
        if self.item is not None and self.item.mode is ItemMode.ANONYMOUS and self.item.anonymous_reason:
            menu.addAction(icons.icon("pencil", "ink2"), say.CHANGE_REASON).triggered.connect(self._change_reason)
        return menu

    def _change_reason(self) -> None:
        assert self.item is not None
        self.reason.setText(self.item.anonymous_reason)
        self.ask_reason()

    def _below(self, menu: QMenu, widget: QWidget) -> None:
        menu.popup(widget.mapToGlobal(QPoint(0, widget.height())))

    # Keys and mouse --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter goes to the minutes, Del takes the item off."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self.walked.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete and self._open:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere chooses the item."""
        super().mousePressEvent(event)
        self.picked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The card with the focus is the chosen one."""
        super().focusInEvent(event)
        self.picked.emit()
