"""Signaal (look.md screen 20): a worry in under a minute, before there is a name. Saved while typing, always."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.reference import persons, places
from zorgdesk.casework.sheets.signals import SignalHint, SignalInput, SignalSheet
from zorgdesk.casework.signal_hints import signal_hints
from zorgdesk.casework.signals import (
    PARENTS_STEP_DAYS,
    bin_signal,
    change_signal,
    next_signal_code,
    record_signal,
    signal_sheet,
    similar_signals,
    suggested_fading,
)
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.drawer import Drawer as Frame
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, SignalManner
from zorgdesk.wording import signals as say
from zorgdesk.wording.labels import label

_WATCH_MS = 300
_KNOW_ICONS = {
    ParentsKnow.YES: "circle-check",
    ParentsKnow.NOT_YET: "circle-dashed",
    ParentsKnow.UNKNOWN: "circle-question-mark",
}


class SignalDrawer(Drawer):
    """A new signaal, or with `place.kind == "signal"` the one of `place.ref`."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        self.form = forms.load("drawers/signal.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.reporter = forms.field(self.form, "reporter", QLineEdit)
        self.manner = forms.field(self.form, "manner", Segmented)
        self.group = forms.field(self.form, "group", Choice)
        self.age = forms.field(self.form, "age", AgeField)
        self.fact = forms.field(self.form, "fact", LongText)
        self.categories = forms.field(self.form, "categories", ChipChoice)
        self.parents_know = forms.field(self.form, "parents_know", Segmented)
        self.step_due_on = forms.field(self.form, "step_due_on", DateField)
        self.fades_on = forms.field(self.form, "fades_on", DateField)
        self._hint: SignalHint | None = None
        self._similar: SignalSheet | None = None
        self._kept: SignalSheet | None = None
        self._hidden = self._filling = False
        if place.kind == "signal" and place.ref is not None:
            self._kept = self.read(signal_sheet, place.ref)
        self._autosave = Autosave(self._save, self)
        self._watch = QTimer(self, singleShot=True, interval=_WATCH_MS)
        self._watch.timeout.connect(self._look_at_text)
        self._make_foot()
        self._offer()
        self._show_kept()
        self._connect()
        self._look()

    # What a drawer tells its frame ---------------------------------------------------------------------------------

    def title(self) -> str:
        """New, or its code."""
        return say.NEW if self._kept is None else say.ONE

    def context(self) -> str:
        """Code, without a name, day."""
        today = self.desk.today()
        if self._kept is None:
            return say.head(self.read(next_signal_code), today, today)
        return say.head(self._kept.code, self._kept.received_on, today)

    def foot(self) -> Sequence[QWidget]:
        """Bin, make a casus, done."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """Who told it."""
        return self.reporter

    def opened(self, frame: Frame) -> None:
        """The frame shows when it was saved."""
        super().opened(frame)
        frame.save_state.retry.connect(self._autosave.flush)

    def leave(self) -> bool:
        """Write what is typed; an empty drawer keeps nothing."""
        self._watch.stop()
        return self._autosave.flush()

    def set_privacy(self, on: bool) -> None:
        """Hide what is kept, or show it again; nothing is typed over dots."""
        self.leave()
        if self._kept is not None:
            self._filling = True
            self._show_kept()
            self._filling = False

    # Building ------------------------------------------------------------------------------------------------------

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.to_bin = Button(say.TO_BIN, "quiet")
        self.make_case = Button(say.MAKE_CASE)
        self.ready = Button(say.READY, "primary", icon="check", key_cap="Ctrl+Enter")
        for name, part in (("to_bin", self.to_bin), ("make_case", self.make_case), ("ready", self.ready)):
            part.setObjectName(name)
        row.addWidget(self.to_bin)
        row.addStretch(1)
        row.addWidget(self.make_case)
        row.addWidget(self.ready)

    def _offer(self) -> None:
        forms.set_today(self.form, self.desk.today())
        self.manner.set_options([Segment(manner, say.MANNERS[manner]) for manner in SignalManner], SignalManner.TALK)
        know = [Segment(answer, label(answer), _KNOW_ICONS[answer]) for answer in ParentsKnow]
        self.parents_know.set_options(know, ParentsKnow.UNKNOWN)
        self.categories.set_options([ChipOption(area, say.AREAS[area]) for area in ConcernCategory])
        groups = [
            (group.group_id, say.group_choice(location.name, group.name))
            for municipality in self.read(places)
            for location in municipality.locations
            for group in location.groups
        ]
        self.group.set_options([(None, say.CHOOSE_GROUP), *groups])
        names = QCompleter(QStringListModel([person.name.full for person in self.read(persons)], self), self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.reporter.setCompleter(names)
        for name in ("step_due_on", "fades_on"):
            self._row(name).hide()

    def _show_kept(self) -> None:
        kept = self._kept
        if kept is None:
            self._received_on = self.desk.today()
            self.fades_on.set_value(self.read(suggested_fading, on=self._received_on))
            return
        self._received_on = kept.received_on
        self.reporter.setText(privacy().name(kept.reporter))
        self.manner.set_value(kept.manner)
        self.group.set_value(kept.group_id)
        self.age.set_value(kept.age_months)
        self._hidden = privacy().on
        self.fact.set_value(privacy().text(kept.fact))
        self.categories.set_value(kept.categories)
        self.parents_know.set_value(kept.parents_know)
        self.step_due_on.set_value(kept.parents_step_due_on)
        self.fades_on.set_value(kept.fades_on)
        self.form.setEnabled(kept.is_open and not self._hidden)
        for button in (self.to_bin, self.make_case):
            button.setVisible(kept.is_open and not self._hidden)

    def _connect(self) -> None:
        self.reporter.textChanged.connect(self._typed)
        self.fact.textChanged.connect(self._typed)
        for signal in (self.manner.chosen, self.parents_know.chosen, self.categories.chosen_changed):
            signal.connect(self._chosen)
        self.group.currentIndexChanged.connect(self._chosen)
        self.age.age_changed.connect(self._chosen)
        self.step_due_on.date_changed.connect(self._chosen)
        self.fades_on.date_changed.connect(self._chosen)
        forms.field(self.form, "fact_hint", InlineHint).acted.connect(self._mend)
        forms.field(self.form, "similar_show", Button).clicked.connect(self._show_similar)
        forms.field(self.form, "step_change", Button).clicked.connect(lambda: self._reveal("step_due_on"))
        forms.field(self.form, "fading", InfoBox).acted.connect(lambda: self._reveal("fades_on"))
        self.to_bin.clicked.connect(self._bin)
        self.make_case.clicked.connect(self._make_case)
        self.ready.clicked.connect(self._done)
        keys.bind(self, KeyAct.DONE, self._done)
        checks = {
            "reporter": lambda: None if self.reporter.text().strip() else say.NEED_REPORTER,
            "group": lambda: None if self.group.value() is not None else say.NEED_GROUP,
            "age": lambda: self.age.problem() or (None if self.age.value() is not None else say.NEED_AGE),
            "fact": lambda: None if self.fact.value().strip() else say.NEED_FACT,
            "fades_on": lambda: self.fades_on.problem() or self._fades_too_early(),
            "step_due_on": self.step_due_on.problem,
        }
        for name, check in checks.items():
            self._row(name).set_check(check)

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    # While typing --------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._watch.start()
        self._touch()

    def _chosen(self, *_: object) -> None:
        self._look()
        self._touch()

    def _touch(self) -> None:
        if self._filling:
            return
        if self.frame is not None:
            self.frame.save_state.busy()
        self._autosave.touch()

    def _look(self) -> None:
        """Show what follows from the choices: alike signals, the step, the fading."""
        today = self.desk.today()
        own_id = self._kept.signal_id if self._kept else None
        areas = tuple(self.categories.value())
        alike = self.read(similar_signals, self.group.value(), self.age.value(), areas, but_not=own_id)
        self._similar = alike[0] if alike else None
        forms.field(self.form, "similar", QWidget).setVisible(self._similar is not None)
        if self._similar is not None:
            forms.field(self.form, "similar_words", IconLine).say(say.looks_like(self._similar, today))
        needs_step = self.parents_know.value() is ParentsKnow.NOT_YET
        forms.field(self.form, "step", QWidget).setVisible(needs_step)
        self._row("step_due_on").setVisible(needs_step and not self._row("step_due_on").isHidden())
        due_on = self.step_due_on.value() or today + timedelta(days=PARENTS_STEP_DAYS)
        line = say.parents_step_line(self.reporter.text(), due_on, today)
        forms.field(self.form, "step_words", IconLine).say(line)
        fades_on = self.fades_on.value()
        if fades_on is not None:
            box = forms.field(self.form, "fading", InfoBox)
            why = say.fades_why(self._received_on, fades_on)
            box.say(why, title=say.fades_title(fades_on), act=say.CHANGE, icon="clock")
        self._look_at_text()

    def _look_at_text(self) -> None:
        self._watch.stop()
        hints = self.read(signal_hints, self.fact.value(), self.reporter.text())
        self._hint = hints[0] if hints else None
        box = forms.field(self.form, "fact_hint", InlineHint)
        if self._hint is None:
            box.hide()
        elif self._hint.is_bsn:
            box.say(say.BSN, act=say.REPLACE_BSN)
        else:
            box.say(say.name_in_text(self._hint.text), act=say.make_the_child())

    def _mend(self) -> None:
        hint = self._hint
        if hint is None:
            return
        cursor = self.fact.textCursor()
        before = self.fact.value()[: hint.start]
        cursor.setPosition(_qt_length(before))
        cursor.setPosition(_qt_length(before) + _qt_length(hint.text), cursor.MoveMode.KeepAnchor)
        cursor.insertText(say.NUMBER_GONE if hint.is_bsn else say.the_child_at(before))
        self.fact.setFocus()
        self._look_at_text()

    def _reveal(self, name: str) -> None:
        self._row(name).show()
        forms.field(self.form, name, DateField).setFocus()

    def _fades_too_early(self) -> str | None:
        day = self.fades_on.value()
        return say.FADE_BEFORE_TODAY if day is not None and day < self.desk.today() else None

    # Saving --------------------------------------------------------------------------------------------------------

    def _input(self) -> SignalInput:
        fades_on: date | None = self.fades_on.value()
        return SignalInput(
            reporter=self.reporter.text(),
            manner=self.manner.value() or SignalManner.TALK,
            group_id=self.group.value(),
            age_months=self.age.value(),
            fact=self.fact.value(),
            categories=tuple(self.categories.value()),
            parents_know=self.parents_know.value() or ParentsKnow.UNKNOWN,
            fades_on=None if self._fades_too_early() else fades_on,
            received_on=self._received_on,
            parents_step=say.parents_step(self.reporter.text()),
            parents_step_due_on=self.step_due_on.value(),
        )

    def _save(self) -> bool:
        if self._hidden:
            return True
        given, today = self._input(), self.desk.today()
        if self._kept is None:
            if not (given.fact.strip() or given.reporter.strip() or given.group_id is not None):
                return True
            change = self.perform(record_signal, given, on=today)
        else:
            change = self.perform(change_signal, self._kept.signal_id, given, on=today)
        if change is None or change.created_id is None:
            if self.frame is not None:
                self.frame.save_state.failed()
            return False
        self._kept = self.read(signal_sheet, change.created_id)
        if self.frame is not None:
            self.frame.save_state.saved(self.desk.now())
        return True

    def _done(self) -> None:
        rows = [self._row(name) for name in ("reporter", "group", "age", "fact", "fades_on", "step_due_on")]
        wrong = [row for row in rows if self.form.isEnabled() and not row.judge()]
        if wrong:
            wrong[0].show()
            field = wrong[0].field()
            if field is not None:
                field.setFocus()
            return
        if self.leave():
            self.done.emit()

    def _bin(self) -> None:
        if not self.leave():
            return
        kept = self._kept
        change = self.perform(bin_signal, kept.signal_id, on=self.desk.today()) if kept is not None else None
        self.done.emit()
        if kept is not None and change is not None:
            self.toast.emit(say.binned(kept.code), change)

    def _make_case(self) -> None:
        if self.leave() and self._kept is not None:
            page = self.opened_from.page
            self.drawer.emit("new_case", Place(page, kind="signal", ref=self._kept.signal_id))

    def _show_similar(self) -> None:
        if self._similar is not None and self.leave():
            self.drawer.emit("signal", Place(self.opened_from.page, kind="signal", ref=self._similar.signal_id))


def _qt_length(text: str) -> int:
    """How many UTF-16 units Qt counts for a text (an emoji is two)."""
    return len(text.encode("utf-16-le")) // 2
