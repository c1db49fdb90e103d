"""A note over the case (look.md screen 19): kind and person first, then fact, explanation and agreement.

It is saved while typing as an unfinished note; `Klaar` finishes it, Esc keeps it to go on with later.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_file import case_file, involved
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change
from zorgdesk.casework.journal import NoteText, bin_note, change_note, write_note
from zorgdesk.casework.journal_list import note_sheet, unfinished_note
from zorgdesk.casework.people import guardians
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.journal import Attendee, NoteSheet
from zorgdesk.casework.steps import add_step, finish_step
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.attaching.box import AttachmentBox
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.drawers.note_hints import NoteHints
from zorgdesk.desktop.drawers.note_people import NotePeople, attendee_of
from zorgdesk.desktop.drawers.note_visibility import NoteVisibility
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.case_tabs.journal_rows import KIND_ICON
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.drawer import Drawer as Frame
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import AttachmentOwner, JournalKind, TaskKind
from zorgdesk.wording import journal as say
from zorgdesk.wording.labels import label
from zorgdesk.wording.typed_actions import typed_action

_KINDS: Final = (JournalKind.PHONE, JournalKind.TALK, JournalKind.MAIL, JournalKind.GROUP_VISIT)
_OTHER: Final = "other"
_ALONE: Final = (JournalKind.DECISION, JournalKind.FORM_SUPPORT)
"""Kinds that can be noted without anyone else."""
_STEPS_SHOWN: Final = 3


class NoteDrawer(Drawer):
    """Made for one case. `place.ref` is a note to change (or with kind "person" who was spoken to), `place.field` the
    kind ("phone"), `place.person` the parent spoken to. A call is noted in three fields; the rest folds out."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self._case_id = place.case_id
        self._asked_kind = JournalKind(place.field) if place.field in set(JournalKind) else None
        self._asked = _asked_attendee(place)
        self._note = self._open_note(place)
        self._note_id = self._note.note_id if self._note else None
        self._draft = self._note is None or self._note.is_draft
        self._finished = False
        self.form = forms.load("drawers/note.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._kind = forms.field(self.form, "kind", Segmented)
        self._other_kind = forms.field(self.form, "other_kind", Choice)
        self._fact = forms.field(self.form, "fact", LongText)
        self._explanation = forms.field(self.form, "interpretation", LongText)
        self._agreement = forms.field(self.form, "agreement", QLineEdit)
        self._minutes = forms.field(self.form, "minutes", QLineEdit)
        self._day = forms.field(self.form, "happened_on", DateField)
        self._visibility = NoteVisibility(self.form, self)
        self._people = NotePeople(
            forms.field(self.form, "people", ChipChoice),
            forms.field(self.form, "other_person", QLineEdit),
            forms.field(self.form, "contact_hint", InlineHint),
            self,
        )
        self._autosave = Autosave(self._save_draft, self)
        self._done = Button(say.DONE, "primary", icon="check", key_cap="Ctrl+Enter", size="main")
        self._bin = Button(say.BIN, "quiet", icon="trash-2")
        self._done.setObjectName("done")
        self._bin.setObjectName("bin")
        self._steps: dict[int, Tick] = {}
        self._fill()
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

    def holds_text(self) -> bool:
        """A note that was written, or begun, before."""
        return self._note is not None

    def foot(self) -> Sequence[QWidget]:
        """Bin at the left, done at the right."""
        gap = QWidget()
        gap.setSizePolicy(gap.sizePolicy().Policy.Expanding, gap.sizePolicy().Policy.Fixed)
        return (self._bin, gap, self._done)

    def first_focus(self) -> QWidget | None:
        """The fact when the person is known, else the kind."""
        return self._fact if self._people.value() else self._kind

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
        """The note asked for, else the one that was begun; a call to somebody else begins anew."""
        if place.ref is not None and place.kind != "person":
            return self.desk.read(note_sheet, place.ref)
        begun = self.desk.read(unfinished_note, self._case_id)
        if begun is None or self._asked is None or self._asked.who in {one.who for one in begun.attendees}:
            return begun
        return None

    def _connect(self) -> None:
        for signal in (
            self._kind.chosen,
            self._other_kind.currentIndexChanged,
            self._people.changed,
            self._fact.textChanged,
            self._explanation.textChanged,
            self._agreement.textEdited,
            self._minutes.textEdited,
            self._day.date_changed,
            self._visibility.changed,
        ):
            signal.connect(self._touch)
        self._kind.chosen.connect(self._follow_kind)
        self._people.changed.connect(self._follow_kind)
        self._done.clicked.connect(self._finish)
        self._bin.clicked.connect(self._throw_away)
        forms.field(self.form, "more_fields", Button).clicked.connect(self._unfold)
        forms.field(self.form, "row_minutes", FormRow).set_check(self._minutes_problem)
        forms.field(self.form, "row_happened_on", FormRow).set_check(self._day_problem)
        keys.bind(self, KeyAct.DONE, self._finish)

    def _fill(self) -> None:
        note = self._note
        kind = note.kind if note else self._asked_kind or JournalKind.PHONE
        segments = [Segment(one, say.kind_words(one), KIND_ICON[one]) for one in _KINDS]
        segments.append(Segment(_OTHER, say.OTHER_KIND, "ellipsis"))
        self._kind.set_options(segments, kind if kind in _KINDS else _OTHER)
        others = [one for one in JournalKind if one not in _KINDS]
        self._other_kind.set_options([(one, label(one)) for one in others], kind if kind in others else others[0])
        people = self.desk.read(involved, self._case_id)
        self._people.fill(people, note.attendees if note else self._known_by_name(people))
        self._visibility.fill(self.desk.read(guardians, self._case_id), note)
        self._day.set_today(self.desk.today())
        self._day.set_value(note.happened_on if note else self.desk.today())
        if note is not None:
            self._fact.set_value(note.fact)
            self._explanation.set_value(note.interpretation)
            self._agreement.setText(note.agreement)
            self._minutes.setText(str(note.minutes) if note.minutes else "")
        self._bin.setVisible(note is not None)
        self._fill_steps()
        self._fold(folded=self._asked_kind is JournalKind.PHONE and note is None)
        self._follow_kind()
        if self._note_id is not None:
            self._show_attachments()

    def _known_by_name(self, people: Sequence[Involved]) -> tuple[Attendee, ...]:
        """The person asked for, with the name it has here."""
        return tuple(one for one in map(attendee_of, people) if self._asked and one.who == self._asked.who)

    def _fold(self, *, folded: bool) -> None:
        forms.field(self.form, "more", QWidget).setVisible(not folded)
        forms.field(self.form, "more_fields", Button).setVisible(folded)

    def _unfold(self) -> None:
        self._fold(folded=False)
        self._explanation.setFocus()

    def _show_attachments(self) -> None:
        """Files can hang on a note as soon as it is in the file."""
        place = forms.field(self.form, "attachments_place", QWidget).layout()
        if place is None or place.count() or self._note_id is None:
            return
        box = AttachmentBox(self.desk, self)
        box.go.connect(self.go)
        box.toast.connect(self.toast)
        box.show_owner(self._case_id, AttachmentOwner.NOTE, self._note_id)
        place.addWidget(box)

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

    def _chosen_kind(self) -> JournalKind:
        chosen = self._kind.value()
        return JournalKind(self._other_kind.value() if chosen == _OTHER else chosen)

    def _follow_kind(self) -> None:
        forms.field(self.form, "row_other_kind", FormRow).setVisible(self._kind.value() == _OTHER)
        self._people.warn_for(self._chosen_kind())

    def _minutes_problem(self) -> str | None:
        typed = self._minutes.text().strip()
        if typed and not (typed.isdecimal() and 0 < int(typed) <= say.MINUTES_AT_MOST):
            return say.MINUTES_WRONG
        return None

    def _day_problem(self) -> str | None:
        day = self._day.value()
        if day is not None and day > self.desk.today():
            return say.day_wrong(day)
        return self._day.problem()

    def _text(self) -> NoteText:
        minutes = self._minutes.text().strip()
        visibility, guardian_id = self._visibility.value()
        return NoteText(
            kind=self._chosen_kind(),
            happened_on=self._happened_on(),
            title=self._note.title if self._note else "",
            fact=self._fact.value(),
            interpretation=self._explanation.value(),
            agreement=self._agreement.text(),
            minutes=int(minutes) if minutes and not self._minutes_problem() else None,
            visibility=visibility,
            confidential_guardian_id=guardian_id,
            attendees=self._people.value(),
        )

    def _happened_on(self) -> date:
        """The chosen day; while another one is half typed, what stands in the file."""
        chosen = self._day.value()
        if chosen is not None and not self._day_problem():
            return chosen
        return self._note.happened_on if self._note else self.desk.today()

    def _touch(self) -> None:
        if self.frame is not None:
            self.frame.save_state.busy()
        self._autosave.touch()

    def _save_draft(self) -> bool:
        return self._write(draft=self._draft) is not None

    def _write(self, *, draft: bool) -> Change | None:
        now = self.desk.now()
        if self._note_id is None:
            change = self.perform(write_note, self._case_id, self._text(), at=now, draft=draft)
        else:
            change = self.perform(change_note, self._note_id, self._text(), at=now, draft=draft)
        if change is not None and self._note_id is None:
            self._note_id = change.created_id
            self._bin.show()
            self._show_attachments()
        if self.frame is not None:
            if change is not None:
                self.frame.save_state.saved(now)
            else:
                self.frame.save_state.failed()
        return change

    def _finish(self) -> None:
        """A contact needs a person; the agreement becomes a step, the ticked steps are done."""
        if not self._is_complete():
            return
        was_open = self._draft
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

    def _is_complete(self) -> bool:
        """Say beside the field what is missing, and go to the first."""
        kind, people = self._chosen_kind(), self._people.value()
        whom = forms.field(self.form, "row_with_whom", FormRow)
        whom.set_error("" if people or kind in _ALONE else say.WHOM_MISSING)
        if whom.error():
            self._people.focus()
            return False
        minutes, day = (forms.field(self.form, f"row_{name}", FormRow) for name in ("minutes", "happened_on"))
        well = minutes.judge()
        if well and kind is JournalKind.FORM_SUPPORT and not self._minutes.text().strip():
            minutes.set_error(say.MINUTES_MISSING)
        if minutes.error():
            self._minutes.setFocus()
            return False
        if not day.judge():
            self._day.setFocus()
            return False
        return True

    def _agreement_to_step(self) -> None:
        action = typed_action(self._agreement.text(), self.desk.today())
        if not action.what:
            return
        who = action.who or self.desk.read(preferences).own_name
        due_on = action.due_on or self.desk.today()
        self.perform(add_step, self._case_id, action.what, who, due_on)

    def _throw_away(self) -> None:
        if self._note_id is None:
            return
        change = self.perform(bin_note, self._note_id, on=self.desk.today())
        if change is not None:
            self._finished = True
            self.toast.emit(say.BINNED, change)
            self.done.emit()


def _asked_attendee(place: Place) -> Attendee | None:
    """Who the call is with: a parent, or with kind "person" a professional."""
    if place.kind == "person" and place.ref is not None:
        return Attendee("", person_id=place.ref)
    return Attendee("", guardian_id=place.person) if place.person is not None else None
