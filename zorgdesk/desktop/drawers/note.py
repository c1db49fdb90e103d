"""A note over the case (look.md screen 19): kind and person first, then fact, explanation and agreement.

It is saved while typing as an unfinished note; `Klaar` finishes it, Esc keeps it to go on with later.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_file import case_file, involved
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change
from zorgdesk.casework.journal import NoteText, bin_note, change_note, write_note
from zorgdesk.casework.journal_list import note_sheet, unfinished_note
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.journal import NoteSheet
from zorgdesk.casework.steps import add_step, finish_step
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.drawers.note_hints import NoteHints
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.case_tabs.journal_rows import KIND_ICON
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.drawer import Drawer as Frame
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import JournalKind, TaskKind, Visibility
from zorgdesk.wording import journal as say
from zorgdesk.wording.labels import label
from zorgdesk.wording.typed_actions import typed_action

_KINDS: Final = (JournalKind.PHONE, JournalKind.TALK, JournalKind.MAIL, JournalKind.GROUP_VISIT)
_OTHER: Final = ""
_STEPS_SHOWN: Final = 3


class NoteDrawer(Drawer):
    """Made for one case; `place.ref` is a note to change, `field` 'phone' a call, `person` the parent spoken to."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self._case_id = place.case_id
        self._note = self._open_note(place)
        self._finished = False
        self.form = forms.load("drawers/note.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._kind = forms.field(self.form, "kind", Segmented)
        self._people = forms.field(self.form, "people", ChipChoice)
        self._other = forms.field(self.form, "other_person", QLineEdit)
        self._fact = forms.field(self.form, "fact", LongText)
        self._explanation = forms.field(self.form, "interpretation", LongText)
        self._agreement = forms.field(self.form, "agreement", QLineEdit)
        self._minutes = forms.field(self.form, "minutes", QLineEdit)
        self._visibility = forms.field(self.form, "visibility", Segmented)
        self._autosave = Autosave(self._save_draft, self)
        self._done = Button(say.DONE, "primary", icon="check", key_cap="Ctrl+Enter", size="main")
        self._bin = Button(say.BIN, "quiet", icon="trash-2")
        self._done.setObjectName("done")
        self._bin.setObjectName("bin")
        self._steps: dict[int, Tick] = {}
        self._fill(place)
        self._hints = NoteHints(forms.field(self.form, "word_hint", InlineHint), self._fact, desk, self._case_id)
        self._connect()

    def title(self) -> str:
        """Notitie bij Lotje."""
        sheet = self.desk.read(case_sheet, self._case_id)
        return say.drawer_title(privacy().name(sheet.name.first_name))

    def context(self) -> str:
        """Code, age, now."""
        sheet = self.desk.read(case_sheet, self._case_id)
        return say.drawer_line(sheet.code, sheet.birth_date, self.desk.now())

    def foot(self) -> Sequence[QWidget]:
        """Bin at the left, done at the right."""
        gap = QWidget()
        gap.setSizePolicy(gap.sizePolicy().Policy.Expanding, gap.sizePolicy().Policy.Fixed)
        return (self._bin, gap, self._done)

    def first_focus(self) -> QWidget | None:
        """The person when a call was asked for, else the kind."""
        return self._fact if self._whom() else self._kind

    def opened(self, frame: Frame) -> None:
        """The head shows the save state."""
        super().opened(frame)
        if self._note is not None:
            frame.save_state.saved(self._note.written_at)

    def leave(self) -> bool:
        """Esc, lock or quit: what was typed is kept as an unfinished note."""
        self._hints.rest()
        return self._finished or self._autosave.flush()

    def _open_note(self, place: Place) -> NoteSheet | None:
        if place.ref is not None:
            return self.desk.read(note_sheet, place.ref)
        return self.desk.read(unfinished_note, self._case_id)

    def _connect(self) -> None:
        for signal in (
            self._kind.chosen,
            self._people.chosen_changed,
            self._other.textEdited,
            self._fact.textChanged,
            self._explanation.textChanged,
            self._agreement.textEdited,
            self._minutes.textEdited,
            self._visibility.chosen,
        ):
            signal.connect(self._touch)
        self._people.chosen_changed.connect(self._show_other)
        self._done.clicked.connect(self._finish)
        self._bin.clicked.connect(self._throw_away)
        keys.bind(self, KeyAct.DONE, self._finish)

    def _fill(self, place: Place) -> None:
        note = self._note
        kind = note.kind if note else JournalKind.PHONE
        kinds = _KINDS if kind in _KINDS else (*_KINDS, kind)
        self._kind.set_options([Segment(one, say.kind_words(one), KIND_ICON[one]) for one in kinds], kind)
        self._fill_people(place)
        segments = [Segment(one, label(one), icon) for one, icon in _visible_choices(note)]
        self._visibility.set_options(segments, note.visibility if note else Visibility.INTERNAL)
        if note is not None:
            self._fact.set_value(note.fact)
            self._explanation.set_value(note.interpretation)
            self._agreement.setText(note.agreement)
            self._minutes.setText(str(note.minutes) if note.minutes else "")
        self._bin.setVisible(note is not None)
        self._fill_steps()

    def _fill_people(self, place: Place) -> None:
        people = self.desk.read(involved, self._case_id)
        options = [ChipOption(one.shown, privacy().name(one.shown), "user") for one in people[:6]]
        options.append(ChipOption(_OTHER, say.OTHER_PERSON, "user-plus"))
        asked = next((one.shown for one in people if one.kind == "guardian" and one.ref == place.person), None)
        kept = (self._note.with_whom if self._note else "") or asked
        known = {one.shown for one in people}
        chosen = [] if kept is None else [kept] if kept in known else [_OTHER]
        self._people.set_options(options, chosen)
        if kept and kept not in known:
            self._other.setText(kept)
        self._show_other()

    def _fill_steps(self) -> None:
        today = self.desk.today()
        steps = [task for task in self.desk.read(case_file, self._case_id).tasks if task.kind is TaskKind.STEP]
        box = forms.field(self.form, "open_steps", QWidget)
        for task in steps[:_STEPS_SHOWN]:
            tick = Tick(task_shown(task, today).title)
            tick.setObjectName(f"step_{task.ref}")
            layout = box.layout()
            if layout is not None and task.ref is not None:
                layout.addWidget(tick)
                self._steps[task.ref] = tick
        box.setVisible(bool(self._steps))

    def _show_other(self) -> None:
        self._other.setVisible(self._people.value() == [_OTHER])

    def _whom(self) -> str:
        chosen = self._people.value()
        if not chosen:
            return ""
        return self._other.text().strip() if chosen[0] == _OTHER else str(chosen[0])

    def _text(self) -> NoteText:
        note = self._note
        minutes = self._minutes.text().strip()
        return NoteText(
            kind=self._kind.value(),
            happened_on=note.happened_on if note else self.desk.today(),
            title=note.title if note else "",
            with_whom=self._whom(),
            fact=self._fact.value(),
            interpretation=self._explanation.value(),
            agreement=self._agreement.text(),
            minutes=int(minutes) if minutes.isdecimal() else None,
            visibility=self._visibility.value(),
            confidential_guardian_id=note.guardian_id if note else None,
        )

    def _touch(self) -> None:
        if self.frame is not None:
            self.frame.save_state.busy()
        self._autosave.touch()

    def _save_draft(self) -> bool:
        return self._write(draft=self._note is None or self._note.is_draft) is not None

    def _write(self, *, draft: bool) -> Change | None:
        now = self.desk.now()
        if self._note is None:
            change = self.perform(write_note, self._case_id, self._text(), at=now, draft=draft)
        else:
            change = self.perform(change_note, self._note.note_id, self._text(), at=now, draft=draft)
        if change is not None and change.created_id is not None:
            self._note = self.desk.read(note_sheet, change.created_id)
            self._bin.show()
        if self.frame is not None:
            if change is not None:
                self.frame.save_state.saved(now)
            else:
                self.frame.save_state.failed()
        return change

    def _finish(self) -> None:
        """Needs a person; the agreement becomes a step, the ticked steps are done."""
        row = forms.field(self.form, "row_with_whom", FormRow)
        row.set_error("" if self._whom() else say.WHOM_MISSING)
        if not self._whom():
            self._people.setFocus()
            return
        was_open = self._note is None or self._note.is_draft
        change = self._write(draft=False)
        if change is None:
            return
        self._finished = True
        if was_open:
            self._agreement_to_step()
        for step_id, tick in self._steps.items():
            if tick.isChecked():
                self.perform(finish_step, step_id, on=self.desk.today())
        self.toast.emit(say.NOTE_SAVED, change)
        self.done.emit()

    def _agreement_to_step(self) -> None:
        action = typed_action(self._agreement.text(), self.desk.today())
        if not action.what:
            return
        who = action.who or self.desk.read(preferences).own_name
        due_on = action.due_on or self.desk.today()
        self.perform(add_step, self._case_id, action.what, who, due_on)

    def _throw_away(self) -> None:
        if self._note is None:
            return
        change = self.perform(bin_note, self._note.note_id, on=self.desk.today())
        if change is not None:
            self._finished = True
            self.toast.emit(say.BINNED, change)
            self.done.emit()


def _visible_choices(note: NoteSheet | None) -> list[tuple[Visibility, str]]:
    choices = [(Visibility.INTERNAL, "lock"), (Visibility.SHARED, "eye")]
    if note is not None and note.visibility is Visibility.CONFIDENTIAL:
        choices.append((Visibility.CONFIDENTIAL, "user-check"))
    return choices
