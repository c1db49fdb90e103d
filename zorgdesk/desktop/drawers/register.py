"""Personenregister invullen: what was seen of someone from outside at one location, and when (domain.md row 59)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.register import register_card, write_register
from zorgdesk.casework.sheets.sessions import RegisterCard
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.register_rules import RegisterState
from zorgdesk.wording import sessions as say
from zorgdesk.wording.formats import middot

_DAYS = ("registered_on", "linked_on", "vog_seen_on")


class RegisterDrawer(Drawer):
    """`place.ref` is the traject whose executor it is about."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.ref is not None
        found = self.read(register_card, place.ref)
        assert found is not None
        self._card: RegisterCard = found
        self.form = forms.load("drawers/register.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.days = {name: forms.field(self.form, name, DateField) for name in _DAYS}
        self.counts = forms.field(self.form, "counts_in_staffing", Tick)
        self._make_foot()
        forms.set_today(self.form, desk.today())
        forms.field(self.form, "rule", InfoBox).say(say.REGISTER_RULE)
        for name, field in self.days.items():
            field.set_value(getattr(self._card.state, name))
            self._row(name).set_check(field.problem)
        self.counts.setChecked(self._card.state.counts_in_staffing)
        keys.bind(self, KeyAct.DONE, self._keep)

    def title(self) -> str:
        """Personenregister en VOG."""
        return say.REGISTER_TITLE

    def context(self) -> str:
        """Who, and where."""
        return middot(privacy().name(self._card.name), privacy().place(self._card.location_name))

    def foot(self) -> Sequence[QWidget]:
        """Not now, or keep it."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """The first day that is not known."""
        return next((field for field in self.days.values() if field.value() is None), self.days["registered_on"])

    def set_privacy(self, on: bool) -> None:
        """Only days stand here; the head has the initials."""
        if self.frame is not None:
            self.frame.set_title(self.title(), self.context())

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        not_now = Button(say.NOT_NOW, "quiet")
        not_now.setObjectName("not_now")
        not_now.clicked.connect(lambda: self.done.emit())
        self.keep = Button(say.KEEP, "primary", icon="check", key_cap="Ctrl+Enter")
        self.keep.setObjectName("keep_register")
        self.keep.clicked.connect(self._keep)
        row.addWidget(not_now)
        row.addStretch(1)
        row.addWidget(self.keep)

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    def _keep(self) -> None:
        wrong = [name for name in _DAYS if not self._row(name).judge()]
        if wrong:
            self.days[wrong[0]].setFocus()
            return
        days = {name: field.value() for name, field in self.days.items()}
        state = RegisterState(**days, counts_in_staffing=self.counts.isChecked())
        person_id, location_id = self._card.person_id, self._card.location_id
        change = self.perform(write_register, person_id, location_id, state, on=self.desk.today())
        if change is not None:
            self.done.emit()
            self.toast.emit(say.REGISTER_KEPT, change)
