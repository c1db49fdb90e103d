"""The parents in the intake: one row each with gezag, a way to mend what is unknown, the phone and the panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import Avatar
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import ParentalAuthority
from zorgdesk.wording import intake as say
from zorgdesk.wording import widgets as widget_words
from zorgdesk.wording.labels import label

_LOOK = {
    ParentalAuthority.YES: ("mute", "scale"),
    ParentalAuthority.LEGAL_GUARDIAN: ("mute", "scale"),
    ParentalAuthority.NO: ("mute", "circle-slash"),
    ParentalAuthority.UNKNOWN: ("warn", "circle-dashed"),
}


def authority_mark(authority: ParentalAuthority) -> Mark:
    """The badge of gezag: shape and word."""
    return Mark(*_LOOK[authority], label(authority))


class GuardianRow(QWidget):
    """One parent. Signals: edit_wanted(int guardian_id, bool on gezag), called(int guardian_id)."""

    edit_wanted = Signal(int, bool)
    called = Signal(int)

    def __init__(self, guardian: GuardianSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"guardian_{guardian.guardian_id}")
        name = privacy().name(guardian.name) or privacy().name(guardian.institution)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(name, "row", elide=True))
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(PlainLabel(say.guardian_line(guardian), "support", elide=True), 1)
        act = Button(say.CHANGE_PERSON, "link", size="row")
        unknown = guardian.authority is ParentalAuthority.UNKNOWN
        if unknown:
            act.setText(say.ASK_AUTHORITY)
        act.setObjectName("edit_guardian")
        act.setAccessibleDescription(name)
        act.clicked.connect(lambda: self.edit_wanted.emit(guardian.guardian_id, unknown))
        second.addWidget(act)
        words.addLayout(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Avatar(name, "warn", 32))
        row.addLayout(words, 1)
        badge = Badge()
        badge.show_mark(authority_mark(guardian.authority))
        row.addWidget(badge)
        phone = IconButton("phone", widget_words.call(name), size="row", kind="link")
        phone.setObjectName("call_guardian")
        phone.clicked.connect(lambda: self.called.emit(guardian.guardian_id))
        row.addWidget(phone)


class FamilyRows:
    """Fills a layout with one row per parent, anew each time."""

    def __init__(self, holder: QWidget, edit: Callable[[int, bool], None], call: Callable[[int], None]) -> None:
        self._holder, self._edit, self._call = holder, edit, call

    def show(self, guardians: Sequence[GuardianSheet]) -> None:
        """Take the old rows out and put these in."""
        layout = self._holder.layout()
        assert layout is not None
        cleared(layout)
        for one in guardians:
            row = GuardianRow(one)
            row.edit_wanted.connect(self._edit)
            row.called.connect(self._call)
            layout.addWidget(row)
