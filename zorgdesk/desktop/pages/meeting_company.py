"""Who is at an overleg: a row of chips that are ticked when someone is there, and the act to add somebody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from zorgdesk.casework.sheets.meetings import MeetingSheet, ParticipantSheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import Chip
from zorgdesk.desktop.widgets.flow import Flow
from zorgdesk.desktop.widgets.plain import set_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import meetings as say


class Company(QObject):
    """Fills `row`. Signals: presence(participant id, bool), left(participant id), guest_wanted()."""

    presence = Signal(int, bool)
    left = Signal(int)
    guest_wanted = Signal()

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._row = row
        self._flow = Flow(row)
        self._chips: dict[int, Chip] = {}
        self._title = PlainLabel(say.PRESENT, "support")
        self._add = Button(say.GUEST, "link", icon="plus", size="row")
        self._add.setObjectName("add_guest")
        self._add.clicked.connect(self.guest_wanted)
        self._title.setMinimumHeight(self._add.sizeHint().height())
        self._flow.addWidget(self._title)
        self._flow.addWidget(self._add)
        self._open = True

    def show_meeting(self, sheet: MeetingSheet) -> None:
        """Show these people; a chip that has the focus keeps it."""
        self._open = sheet.is_open
        kept = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {who.participant_id: self._chip(sheet, who) for who in sheet.participants}
        self._add.setVisible(sheet.is_open)
        if kept in self._chips:
            self._chips[kept].setFocus()
        self._row.updateGeometry()

    def _chip(self, sheet: MeetingSheet, who: ParticipantSheet) -> Chip:
        item = sheet.item(who.only_item_id)
        words = say.participant(who, privacy().name(who.name), item.position if item is not None else None)
        chip = Chip(words, icon="user", parent=self._row)
        chip.setObjectName(f"participant_{who.participant_id}")
        chip.setChecked(who.was_present)
        set_tip(chip, say.TAKE_OFF_TIP if sheet.is_open else "")
        chip.clicked.connect(lambda on=False, ref=who.participant_id: self.presence.emit(ref, on))
        chip.installEventFilter(self)
        chip.setProperty("participant", who.participant_id)
        self._flow.insert(self._flow.count() - 1, chip)
        chip.show()
        return chip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del, or the menu of a chip, takes someone off the list."""
        if not self._open or not isinstance(watched, Chip):
            return False
        ref = int(watched.property("participant"))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self.left.emit(ref)
            return True
        if isinstance(event, QContextMenuEvent):
            menu = QMenu(self._row)
            menu.addAction(icons.icon("user-x", "ink2"), say.TAKE_OFF).triggered.connect(lambda: self.left.emit(ref))
            menu.popup(watched.mapToGlobal(QPoint(0, watched.height())))
            return True
        return False
