"""The form of an oudergesprek as one text, and its outline with the state of each part."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from zorgdesk.casework.parent_meetings import ParentMeetingText
from zorgdesk.casework.sheets.parent_meetings import ParentMeetingSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.outline import OutlineLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import ParentMeetingKind
from zorgdesk.wording import parent_meetings as say
from zorgdesk.wording.labels import label

_LINES = ("starts_at", "purpose", "present", "interpreter")
_NEW = ("new_fact", "new_agreement")
_TEXTS = ("question_to_parents", "shared_picture", "our_words", "internal")


class TalkForm(QObject):
    """`fill(sheet)`, `text()`. Signal changed() after every key in one of its fields."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._filling, self.masked = False, False
        self._planned_on = desk.today()
        self.form = forms.load("pages/parent_meeting_form.ui")
        self._kind = forms.field(self.form, "kind", Choice)
        self._kind.set_options([(kind, label(kind)) for kind in ParentMeetingKind], ParentMeetingKind.CONCERN)
        self._strengths = forms.field(self.form, "strengths", LongText)
        self._lines = {name: forms.field(self.form, name, QLineEdit) for name in _LINES}
        self._texts = {name: forms.field(self.form, name, LongText) for name in _TEXTS}
        self._day = forms.field(self.form, "planned_on", DateField)
        self._next = forms.field(self.form, "next_on", DateField)
        forms.field(self.form, "consent_line", PlainLabel).setText(say.CONSENT_OPEN)
        for day in (self._day, self._next):
            day.set_today(desk.today())
            day.date_changed.connect(self._tell)
        for line in self._lines.values():
            line.textEdited.connect(self._tell)
        for text in (*self._texts.values(), self._strengths):
            text.textChanged.connect(self._tell)
        self._kind.currentIndexChanged.connect(self._tell)

    def fill(self, sheet: ParentMeetingSheet) -> None:
        """Show what is kept; under privacy view as dots, that can't be changed."""
        self._filling = True
        self.masked = privacy().on
        mask = privacy().text
        self._planned_on = sheet.planned_on
        self._kind.set_value(sheet.kind)
        self._day.set_value(sheet.planned_on)
        self._next.set_value(sheet.next_on)
        self._strengths.set_value(mask("\n".join(sheet.strengths)))
        for name, line in self._lines.items():
            typed = getattr(sheet, name)
            line.setText(typed if name == "starts_at" else mask(typed))
            line.setCursorPosition(0)
        for name, text in self._texts.items():
            text.set_value(mask(getattr(sheet, name)))
        for line in self._lines.values():
            line.setReadOnly(self.masked)
        for text in (*self._texts.values(), self._strengths):
            text.setReadOnly(self.masked)
        for closed in (self._kind, self._day, self._next, *(forms.field(self.form, name, QLineEdit) for name in _NEW)):
            closed.setEnabled(not self.masked)
        self._filling = False

    def text(self) -> ParentMeetingText:
        """What stands in the fields; a date that is not understood keeps the one before."""
        return ParentMeetingText(
            kind=self._kind.value(),
            planned_on=self._day.value() or self._planned_on,
            strengths=tuple(line.strip() for line in self._strengths.value().splitlines() if line.strip()),
            next_on=self._next.value(),
            **{name: line.text() for name, line in self._lines.items()},
            **{name: text.value() for name, text in self._texts.items()},
        )

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()


def outline_lines(sheet: ParentMeetingSheet) -> list[OutlineLine]:
    """The parts with a tick where something stands."""
    there = {
        "goal_card": bool(sheet.purpose and sheet.present),
        "strengths_card": bool(sheet.strengths),
        "facts_card": any(fact.chosen for fact in sheet.facts),
        "question_card": bool(sheet.question_to_parents.strip()),
        "words_card": any(words.text.strip() for words in sheet.words),
        "picture_card": bool(sheet.shared_picture.strip()),
        "agreements_card": bool(sheet.agreements),
        "consent_card": sheet.held_on is not None,
        "next_card": sheet.next_on is not None,
    }
    lines = []
    for key, title in say.PARTS:
        if key == "internal_card":
            lines.append(OutlineLine(key, title, "lock", "ink2", state_right=True))
            continue
        icon, token = ("circle-check", "ok") if there[key] else ("circle-dashed", "ink2")
        lines.append(OutlineLine(key, title, icon, token, state_right=True))
    return lines
