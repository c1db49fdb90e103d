"""Sessie noteren: what came of one time of a traject, in ten seconds (look.md screen 30; issue 4, point 7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.closing_days import closing_calendar
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.reference import persons
from zorgdesk.casework.register import register_card
from zorgdesk.casework.session_list import new_session, session_row
from zorgdesk.casework.sessions import add_session, bin_session, log_session
from zorgdesk.casework.sheets.sessions import SessionInput, SessionRow
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import NEW_SESSION, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import SessionState
from zorgdesk.wording import sessions as say
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message


class SessionDrawer(Drawer):
    """`place.ref` is the sessie; with `place.kind` NEW_SESSION the traject that gets one more. What is typed stays."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.ref is not None
        self._is_new, self._ref, self._case_id = place.kind == NEW_SESSION, place.ref, place.case_id
        self._row = self._read_row()
        self._draft = f"session:{self._case_id}"
        self._over = False
        self.form = forms.load("drawers/session.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.state = forms.field(self.form, "state", Segmented)
        self.what = forms.field(self.form, "what", QLineEdit)
        self.reason = forms.field(self.form, "reason", QLineEdit)
        self.day = forms.field(self.form, "day", DateField)
        self.minutes = forms.field(self.form, "minutes", NumberField)
        self.modelled = forms.field(self.form, "modelled", Tick)
        self.executor = forms.field(self.form, "executor", Choice)
        self._make_foot()
        self._fill()
        self._began = self._typed()
        self._show_draft()
        self._connect()
        self._arrange()

    def title(self) -> str:
        """Sessie noteren, or Extra sessie noteren."""
        return say.ADD_TITLE if self._is_new else say.LOG_TITLE

    def context(self) -> str:
        """Which sessie it is."""
        return "" if self._is_new else say.which(self._row, on=self.desk.today())

    def foot(self) -> Sequence[QWidget]:
        """Not now, away, or keep it."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """What was done: the rest is filled in."""
        return self.what

    def holds_text(self) -> bool:
        """Words of before go behind the veil."""
        return bool(self._row.what or self._row.reason)

    def leave(self) -> bool:
        """Keep what was typed as a draft, until it is kept as a sessie."""
        if self._over or self._typed() == self._began:
            return True
        return self.perform(keep_draft, self._draft, self._typed(), at=self.desk.now()) is not None

    def _read_row(self) -> SessionRow:
        if self._is_new:
            return self.read(new_session, self._ref, on=self.desk.today())
        return self.read(session_row, self._ref)

    # Building -------------------------------------------------------------------------------------------------------

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        not_now = Button(say.NOT_NOW, "quiet")
        not_now.setObjectName("not_now")
        not_now.clicked.connect(lambda: self.done.emit())
        self.away = Button(say.TAKE_AWAY, "quiet", icon="trash-2")
        self.away.setObjectName("bin_session")
        self.away.setVisible(not self._is_new)
        self.away.clicked.connect(self._bin)
        self.keep = Button(say.KEEP, "primary", icon="check", key_cap="Ctrl+Enter")
        self.keep.setObjectName("keep_session")
        self.keep.clicked.connect(self._keep)
        row.addWidget(not_now)
        row.addWidget(self.away)
        row.addStretch(1)
        row.addWidget(self.keep)

    def _fill(self) -> None:
        row, today = self._row, self.desk.today()
        forms.set_today(self.form, today)
        states = [Segment(state, label(state)) for state in SessionState]
        is_open = row.state is SessionState.PLANNED
        self.state.set_options(states, SessionState.DONE if is_open and row.day <= today else row.state)
        self.what.setText(row.what)
        self.reason.setText(row.reason)
        self.day.set_value(row.day)
        self.minutes.set_value(row.minutes or row.planned_minutes)
        self.modelled.setChecked(row.modelled)
        people = [(person.person_id, person.name.full) for person in self.read(persons)]
        self.executor.set_options([(None, say.NO_WHO), *people], row.executor_id)
        forms.field(self.form, "moved_line", PlainLabel).setText(say.moved(row, on=today) if row.was_moved else "")
        forms.field(self.form, "moved_line", PlainLabel).setVisible(row.was_moved)

    def _show_draft(self) -> None:
        draft = self.read(read_draft, self._draft)
        if draft is None or draft.content["of"] != self._of():
            return
        kept = draft.content
        self.state.set_value(SessionState(kept["state"]))
        self.what.setText(str(kept["what"]))
        self.reason.setText(str(kept["reason"]))
        if kept["day"]:
            self.day.set_value(date.fromisoformat(kept["day"]))
        self.minutes.set_value(kept["minutes"])
        self.modelled.setChecked(bool(kept["modelled"]))
        self.executor.set_value(kept["executor_id"])

    def _of(self) -> list[int]:
        """Which sessie a draft is of."""
        return [int(self._is_new), self._ref]

    def _typed(self) -> dict[str, Any]:
        """Everything on the form as plain values."""
        day = self.day.value()
        return {
            "state": SessionState(self.state.value()).value,
            "what": self.what.text(),
            "reason": self.reason.text(),
            "day": day.isoformat() if day else "",
            "minutes": self.minutes.value(),
            "modelled": self.modelled.isChecked(),
            "executor_id": self.executor.value(),
            "of": self._of(),
        }

    def _connect(self) -> None:
        self.state.chosen.connect(lambda _: self._on_state())
        self.day.date_changed.connect(lambda _: self._arrange())
        keys.bind(self, KeyAct.DONE, self._keep)
        self._row_of("reason").set_check(self._check_reason)
        self._row_of("day").set_check(lambda: self.day.problem() or (None if self.day.value() else say.NEED_DAY))
        self._row_of("minutes").set_check(self._check_minutes)

    def _row_of(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    def _on_state(self) -> None:
        self._arrange()
        (self.reason if self.state.value() is SessionState.MISSED else self.what).setFocus()

    def _arrange(self) -> None:
        """Only what belongs to how it went; and what there is to say about the day and the person."""
        state, day, today = self.state.value(), self.day.value(), self.desk.today()
        self._row_of("reason").setVisible(state is SessionState.MISSED)
        self._row_of("what").setVisible(state is not SessionState.MISSED)
        self._row_of("minutes").setVisible(state is SessionState.DONE)
        self.modelled.setVisible(state is SessionState.DONE)
        hint = forms.field(self.form, "day_hint", InlineHint)
        closed = day is not None and state is not SessionState.MISSED and day in self.read(closing_calendar)
        hint.say(say.closed_day(day, on=today) if day is not None and closed else "")
        card = self.read(register_card, self._row.trajectory_id)
        warns = card is not None and card.warns and state is not SessionState.MISSED and not privacy().on
        register = forms.field(self.form, "register_hint", InlineHint)
        register.say(say.register_warning(card, on=today) if card is not None and warns else "")

    # Keeping --------------------------------------------------------------------------------------------------------

    def _check_reason(self) -> str | None:
        missed = self.state.value() is SessionState.MISSED
        return say.NEED_REASON if missed and not self.reason.text().strip() else None

    def _check_minutes(self) -> str | None:
        done = self.state.value() is SessionState.DONE
        return say.NEED_MINUTES if done and not self.minutes.value() else None

    def _keep(self) -> None:
        wrong = [row for row in map(self._row_of, ("reason", "day", "minutes")) if not row.judge()]
        day = self.day.value()
        if wrong or day is None:
            field = wrong[0].field() if wrong else self.day
            if field is not None:
                field.setFocus()
            return
        given = SessionInput(
            day=day,
            state=SessionState(self.state.value()),
            minutes=self.minutes.value() or 0,
            what=self.what.text(),
            reason=self.reason.text(),
            modelled=self.modelled.isChecked(),
            executor_id=self.executor.value(),
        )
        deed = add_session if self._is_new else log_session
        change = self.attempt(self._refuse, deed, self._ref, given, on=self.desk.today())
        self._leave_with(say.ADDED if self._is_new else say.LOGGED, change)

    def _refuse(self, no: Message) -> None:
        self._row_of("day").set_error(no.text)
        self.day.setFocus()

    def _bin(self) -> None:
        self._leave_with(say.BINNED, self.perform(bin_session, self._ref, on=self.desk.today()))

    def _leave_with(self, words: str, change: Change | None) -> None:
        if change is None:
            return
        self._over = True
        self.perform(drop_draft, self._draft)
        self.done.emit()
        self.toast.emit(words, change)
