"""Signaal (look.md screen 20): a worry in under a minute, mostly before there is a name. Saved while typing, always."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.observations import tick_destroyed
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.signals import SignalHint, SignalSheet
from zorgdesk.casework.signal_fading import keep_signal_until, let_signal_fade, suggested_fading
from zorgdesk.casework.signal_hints import signal_hints
from zorgdesk.casework.signal_list import signal_of_sheet, signal_sheet
from zorgdesk.casework.signals import bin_signal, change_signal, next_signal_code, record_signal
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.drawers.signal_fields import SignalFields
from zorgdesk.desktop.drawers.signal_finds import SignalFinds
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.drawer import Drawer as Frame
from zorgdesk.domain.values import SignalManner
from zorgdesk.wording import signals as say

_WATCH_MS = 300
_ASK_DAYS = 7
"""So many days before a signaal may fade the drawer shows the question; Vandaag has it under Binnenkort by then."""


class SignalDrawer(Drawer):
    """A new signaal; with `place.kind` "signal" the one of `place.ref`, with "card" the signaalkaart of `place.ref`."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        self.form = forms.load("drawers/signal.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.fields = SignalFields(self.form, desk)
        self.finds = SignalFinds(self, self.fields)
        self._hint: SignalHint | None = None
        self._kept: SignalSheet | None = None
        self._sheet_id = place.ref if place.kind == "card" else None
        self._hidden = self._filling = False
        kept_id = self.read(signal_of_sheet, self._sheet_id) if self._sheet_id is not None else None
        if place.kind == "signal" and place.ref is not None:
            kept_id = place.ref
        if kept_id is not None:
            self._kept = self.read(signal_sheet, kept_id)
        self._autosave = Autosave(self._save, self)
        self._watch = Late(desk, self._look_at_text, self, _WATCH_MS)
        self._make_foot()
        self._show_kept()
        self._connect()
        self._look()

    # What a drawer tells its frame ---------------------------------------------------------------------------------

    def title(self) -> str:
        """New, a card, or its code."""
        if self._kept is not None:
            return say.ONE
        return say.NEW if self._sheet_id is None else say.NEW_CARD

    def context(self) -> str:
        """Code, name or that there is none, day."""
        today = self.desk.today()
        if self._kept is None:
            return say.head(self.read(next_signal_code), "", today, today)
        return say.head(self._kept.code, privacy().name(self._kept.name), self._kept.received_on, today)

    def foot(self) -> Sequence[QWidget]:
        """Bin, make a casus, done."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """Who told it; or the question, when it is asked whether this may fade."""
        question = forms.field(self.form, "question", QWidget)
        return self.keep_longer if question.isVisibleTo(self.form) else self.fields.reporter

    def opened(self, frame: Frame) -> None:
        """The frame shows when it was saved."""
        super().opened(frame)
        frame.save_state.retry.connect(self._autosave.flush)

    def leave(self) -> bool:
        """Write what is typed; an empty drawer keeps nothing."""
        self._watch.drop()
        return self._autosave.flush()

    def set_privacy(self, on: bool) -> None:
        """Hide what is kept, or show it again; nothing is typed over dots."""
        self.leave()
        self.fields.offer_groups()
        if self._kept is not None:
            self._filling = True
            self._show_kept()
            self._filling = False

    def place(self) -> Place:
        """This signaal, also when it was new a moment ago."""
        if self._kept is None:
            return self.opened_from
        return Place(self.opened_from.page, kind="signal", ref=self._kept.signal_id)

    def join(self, deed: Callable[..., Change], case_id: int, case_code: str) -> None:
        """Add this signaal to a casus that is there, and open that casus."""
        if not self.leave() or self._kept is None:
            return
        change = self.perform(deed, (self._kept.signal_id,), case_id)
        if change is not None:
            self.toast.emit(say.joined(self._kept.code, case_code), change)
            self.go.emit(Place(PageKey.CASE, case_id=case_id))

    def open_other(self, signal_id: int) -> None:
        """Look at a signaal that is like this one; this one is kept first."""
        if self.leave():
            self.drawer.emit("signal", Place(self.opened_from.page, kind="signal", ref=signal_id))

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
        self.let_fade = forms.field(self.form, "let_fade", Button)
        self.keep_longer = forms.field(self.form, "keep_longer", Button)
        self.keep_longer.setText(say.keep_longer(self.read(preferences).signal_fades_after_weeks))
        self.paper_gone = forms.field(self.form, "destroyed", Tick)

    def _show_kept(self) -> None:
        kept = self._kept
        self._hidden = privacy().on and kept is not None
        if kept is None:
            self.fields.days["fades_on"].set_value(self.read(suggested_fading, on=self.fields.received_on))
            if self._sheet_id is not None:
                self.fields.manner.set_value(SignalManner.CARD)
        else:
            self.fields.show_kept(kept)
        can_write = (kept is None or kept.is_open) and not self._hidden
        for part in self.form.findChildren(QWidget):
            if part.parent() is self.form and part.objectName() != "became":
                part.setEnabled(can_write)
        for button in (self.to_bin, self.make_case):
            button.setVisible(can_write)
        self._show_card_and_case()

    def _show_card_and_case(self) -> None:
        """What a kept signaal adds: the paper it came from, and the casus it went to."""
        kept = self._kept
        paper = kept is not None and kept.sheet_id is not None
        self.paper_gone.setVisible(paper)
        if paper and kept is not None:
            self.paper_gone.setChecked(kept.paper_destroyed_on is not None)
            self.paper_gone.setText(say.destroyed(kept.paper_destroyed_on, self.desk.today()))
        became = forms.field(self.form, "became", InfoBox)
        became.setVisible(kept is not None and not kept.is_open)
        if kept is not None and kept.case_id is not None:
            became.say(say.became(kept.case_code), act=say.OPEN_CASE, icon="folder-open")
        elif kept is not None:
            became.say(say.FADED, icon="hourglass")

    def _connect(self) -> None:
        self.fields.typed.connect(self._typed)
        self.fields.chosen.connect(self._chosen)
        forms.field(self.form, "fact_hint", InlineHint).acted.connect(self._mend)
        forms.field(self.form, "fading", InfoBox).acted.connect(lambda: self.fields.reveal("fades_on"))
        forms.field(self.form, "question_words", InfoBox).acted.connect(lambda: self.fields.reveal("fades_on"))
        forms.field(self.form, "became", InfoBox).acted.connect(self._open_case)
        self.let_fade.clicked.connect(self._let_fade)
        self.keep_longer.clicked.connect(self._keep_longer)
        self.paper_gone.clicked.connect(self._tick_destroyed)
        self.to_bin.clicked.connect(self._bin)
        self.make_case.clicked.connect(self._make_case)
        self.ready.clicked.connect(self._done)
        keys.bind(self, KeyAct.DONE, self._done)

    # While typing --------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._watch.soon()
        self._touch()

    def _chosen(self) -> None:
        self._look()
        self._touch()

    def _touch(self) -> None:
        if self._filling:
            return
        if self.frame is not None:
            self.frame.save_state.busy()
        self._autosave.touch()

    def _look(self) -> None:
        """Show what follows from the choices: alike signals, the card, the step, the fading."""
        kept, today = self._kept, self.desk.today()
        self.fields.arrange()
        fades_on = self.fields.days["fades_on"].value()
        asks = kept is not None and kept.is_open and kept.fades_on <= today + timedelta(days=_ASK_DAYS)
        forms.field(self.form, "question", QWidget).setVisible(asks)
        box = forms.field(self.form, "fading", InfoBox)
        box.setVisible((kept is None or kept.is_open) and not asks)
        if asks and kept is not None:
            why = say.may_fade_why(kept.received_on, today)
            words = forms.field(self.form, "question_words", InfoBox)
            words.say(why, title=say.MAY_FADE, act=say.OTHER_DAY, icon="hourglass")
        if fades_on is not None:
            title = say.fades_title(self.fields.received_on, fades_on)
            box.say(say.FADES_WHY, title=title, act=say.CHANGE, icon="clock")
        self._look_at_text()

    def _look_at_text(self) -> None:
        self._watch.drop()
        own_id = self._kept.signal_id if self._kept else None
        self.finds.look(own_id, can_join=self._kept is None or self._kept.is_open)
        named = bool(self.fields.child_name.text().strip())
        known = f"{self.fields.reporter.text()} {self.fields.child_name.text()}"
        hints = () if self._hidden else self.read(signal_hints, self.fields.fact.value(), known)
        self._hint = hints[0] if hints else None
        box = forms.field(self.form, "fact_hint", InlineHint)
        if self._hint is None:
            box.hide()
        elif self._hint.is_bsn:
            box.say(say.BSN, act=say.REPLACE_BSN)
        else:
            words = say.name_in_text(self._hint.text, child_named=named)
            box.say(words, act=say.make_the_child(child_named=named))

    def _mend(self) -> None:
        hint, fact = self._hint, self.fields.fact
        if hint is None:
            return
        cursor = fact.textCursor()
        before = fact.value()[: hint.start]
        cursor.setPosition(_qt_length(before))
        cursor.setPosition(_qt_length(before) + _qt_length(hint.text), cursor.MoveMode.KeepAnchor)
        named = bool(self.fields.child_name.text().strip())
        cursor.insertText(say.NUMBER_GONE if hint.is_bsn else say.the_child_at(before, child_named=named))
        fact.setFocus()
        self._look_at_text()

    # Saving --------------------------------------------------------------------------------------------------------

    def _save(self) -> bool:
        if self._hidden:
            return True
        given, today = self.fields.read(self._sheet_id), self.desk.today()
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
        self._kept = self.fields.kept = self.read(signal_sheet, change.created_id)
        self._show_card_and_case()
        if self.frame is not None:
            self.frame.save_state.saved(self.desk.now())
        return True

    def _done(self) -> None:
        if self._kept is None or (self._kept.is_open and not self._hidden):
            wrong = self.fields.first_wrong()
            if wrong is not None:
                wrong.setFocus()
                return
        if self.leave():
            self.done.emit()

    # Doing ---------------------------------------------------------------------------------------------------------

    def _bin(self) -> None:
        if not self.leave():
            return
        kept = self._kept
        change = self.perform(bin_signal, kept.signal_id, on=self.desk.today()) if kept is not None else None
        self._close_with(change, say.binned(kept.code) if kept is not None else "")

    def _let_fade(self) -> None:
        """The answer ja: only the count stays, with undo."""
        kept = self._kept
        if kept is None or not self.leave():
            return
        change = self.perform(let_signal_fade, kept.signal_id, on=self.desk.today())
        self._close_with(change, say.faded(kept.code))

    def _keep_longer(self) -> None:
        """The answer nee: ask again after as many weeks as the settings say."""
        kept = self._kept
        if kept is None or not self.leave():
            return
        until = self.read(suggested_fading, on=self.desk.today())
        change = self.perform(keep_signal_until, kept.signal_id, until)
        self._close_with(change, say.kept_longer(kept.code, until))

    def _close_with(self, change: Change | None, words: str) -> None:
        self.done.emit()
        if change is not None:
            self.toast.emit(words, change)

    def _tick_destroyed(self) -> None:
        kept, today = self._kept, self.desk.today()
        if kept is not None and kept.sheet_id is not None:
            on = today if self.paper_gone.isChecked() else None
            self.perform(tick_destroyed, kept.sheet_id, destroyed_on=on)
            self.paper_gone.setText(say.destroyed(on, today))

    def _make_case(self) -> None:
        if self.leave() and self._kept is not None:
            page = self.opened_from.page
            self.drawer.emit("new_case", Place(page, kind="signal", ref=self._kept.signal_id))

    def _open_case(self) -> None:
        if self._kept is not None and self._kept.case_id is not None:
            self.go.emit(Place(PageKey.CASE, case_id=self._kept.case_id))


def _qt_length(text: str) -> int:
    """How many UTF-16 units Qt counts for a text (an emoji is two)."""
    return len(text.encode("utf-16-le")) // 2
