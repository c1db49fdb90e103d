"""The right side of the page of an attachment: what it is and who may see it, and a copy for somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.attachments import AttachmentLine, AttachmentText, CopyChoice
from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.attaching.looks import SEEN_BY
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.lights import answer_mark
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.errors import NotAllowed, ReasonMissing
from zorgdesk.domain.permits import Permit, override
from zorgdesk.domain.values import Answer, AttachmentKind, Visibility
from zorgdesk.domain.verdicts import CaseTab, Point
from zorgdesk.wording import attachments as say
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording.labels import choices, label


class AttachmentSide(QWidget):
    """Signals text_changed(AttachmentText), copy_wanted(CopyChoice, Permit), mend_wanted(Point)."""

    text_changed = Signal(object)
    copy_wanted = Signal(object, object)
    mend_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/attachment_side.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._line: AttachmentLine | None = None
        self._copies: tuple[CopyChoice, ...] = ()
        self._filling = False
        self._title = forms.field(self.form, "title", QLineEdit)
        self._kind = forms.field(self.form, "kind", Choice)
        self._dated_on = forms.field(self.form, "dated_on", DateField)
        self._source = forms.field(self.form, "source", QLineEdit)
        self._visibility = forms.field(self.form, "visibility", Segmented)
        self._only_for = forms.field(self.form, "only_for", Choice)
        self._copy_for = forms.field(self.form, "copy_for", Choice)
        self._reason = forms.field(self.form, "reason", QLineEdit)
        self._trouble = forms.field(self.form, "copy_trouble", InlineHint)
        self.progress = ProgressLine()
        box = forms.field(self.form, "copy_busy_place", QWidget).layout()
        assert box is not None
        box.addWidget(self.progress)
        self._kind.set_options(list(choices(AttachmentKind)), AttachmentKind.OTHER)
        forms.field(self.form, "copy_careful", PlainLabel).setText(say.NOT_READ)
        forms.field(self.form, "row_dated_on", FormRow).set_check(self._dated_on.problem)
        self._connect()

    def _connect(self) -> None:
        for field in (self._title, self._source):
            field.editingFinished.connect(self.keep)
        self._kind.currentIndexChanged.connect(self.keep)
        self._dated_on.date_changed.connect(self.keep)
        self._visibility.chosen.connect(self._on_visibility)
        self._only_for.currentIndexChanged.connect(self.keep)
        self._copy_for.currentIndexChanged.connect(self._show_verdict)
        self._reason.textEdited.connect(lambda _: forms.field(self.form, "row_reason", FormRow).set_error(""))
        forms.field(self.form, "save_copy", Button).clicked.connect(self._save)
        forms.field(self.form, "copy_mend", Button).clicked.connect(self._mend)

    def show_line(self, line: AttachmentLine, parents: Sequence[GuardianSheet], *, today: date) -> None:
        """Fill what it is; under privacy view nothing can be read or changed here."""
        self._filling = True
        self._line = line
        self._dated_on.set_today(today)
        self._title.setText(privacy().text(line.title))
        self._kind.set_value(line.kind)
        self._dated_on.set_value(line.dated_on)
        self._source.setText(privacy().text(line.source))
        for field in (self._title, self._source):
            field.setCursorPosition(0)
        segments = [Segment(one, label(one), SEEN_BY[one][1]) for one in (Visibility.SHARED, Visibility.INTERNAL)]
        if parents:
            segments.append(Segment(Visibility.CONFIDENTIAL, say.ONE_PARENT, SEEN_BY[Visibility.CONFIDENTIAL][1]))
        self._visibility.set_options(segments, line.visibility)
        options = [(one.guardian_id, privacy().name(one.shown_name)) for one in parents]
        self._only_for.set_options(options, line.guardian_id)
        only = line.visibility is Visibility.CONFIDENTIAL
        forms.field(self.form, "row_only_for", FormRow).setVisible(only and bool(parents))
        forms.field(self.form, "hangs_on", PlainLabel).setText(say.hangs_on(line))
        forms.field(self.form, "facts_card", Card).setEnabled(not privacy().on and not line.is_binned)
        self._filling = False

    def show_copies(self, copies: tuple[CopyChoice, ...]) -> None:
        """For whom a copy could be; the one that was chosen stays chosen."""
        chosen = self._copy_for.value()
        self._copies = copies
        options = [(one.to, say.copy_for(privacy().name(one.name), one.purpose)) for one in copies]
        kept = chosen if any(one.to == chosen for one in copies) else copies[0].to
        self._filling = True
        self._copy_for.set_options(options, kept)
        self._filling = False
        self._show_verdict()

    def show_trouble(self, words: str) -> None:
        """Why no copy was made; "" takes it away."""
        self._trouble.setVisible(bool(words))
        if words:
            self._trouble.say(words)

    def copied(self) -> None:
        """A copy was made: its reason is used up."""
        self._reason.clear()
        self.show_trouble("")

    def keep(self) -> None:
        """What stands in the fields now is handed over, when it differs from what is kept."""
        line = self._line
        if self._filling or line is None or privacy().on or line.is_binned:
            return
        text = self._text(line)
        if text != line.text and forms.field(self.form, "row_dated_on", FormRow).judge():
            self.text_changed.emit(text)

    def reason(self) -> str:
        """What was typed as the reason for a copy."""
        return self._reason.text()

    def set_reason(self, reason: str) -> None:
        """Bring back a reason that was typed before a lock."""
        self._reason.setText(reason)

    def _text(self, line: AttachmentLine) -> AttachmentText:
        visibility = self._visibility.value()
        return AttachmentText(
            title=self._title.text().strip() or line.title,
            kind=self._kind.value(),
            dated_on=self._dated_on.value() or line.dated_on,
            source=self._source.text().strip(),
            visibility=visibility,
            guardian_id=self._only_for.value() if visibility is Visibility.CONFIDENTIAL else None,
        )

    def _on_visibility(self) -> None:
        only = self._visibility.value() is Visibility.CONFIDENTIAL
        forms.field(self.form, "row_only_for", FormRow).setVisible(only)
        self.keep()

    def _choice(self) -> CopyChoice | None:
        return next((one for one in self._copies if one.to == self._copy_for.value()), None)

    def _show_verdict(self) -> None:
        choice = self._choice()
        if self._filling or choice is None:
            return
        verdict = choice.verdict
        mark = answer_mark(verdict.answer, gate_words.answer_word(verdict.answer))
        forms.field(self.form, "copy_verdict", Badge).show_mark(mark)
        point = gate_words.point(verdict.points[0]) if verdict.points else None
        why = f"{point.title}. {point.explanation}" if point is not None else gate_words.reason(verdict)
        forms.field(self.form, "copy_why", PlainLabel).setText(privacy().text(why) if privacy().on else why)
        may = verdict.answer is Answer.YES or verdict.can_be_overridden
        forms.field(self.form, "row_reason", FormRow).setVisible(verdict.can_be_overridden)
        forms.field(self.form, "save_copy", Button).setVisible(may)
        mend = forms.field(self.form, "copy_mend", Button)
        mend.setVisible(point is not None and not may)
        mend.setText(point.button if point is not None else "")
        self.show_trouble("")

    def _save(self) -> None:
        choice = self._choice()
        if choice is None:
            return
        row = forms.field(self.form, "row_reason", FormRow)
        try:
            permit: Permit = override(choice.verdict, self._reason.text())
        except ReasonMissing:
            row.set_error(say.REASON_NEEDED)
            self._reason.setFocus()
            return
        except NotAllowed:
            self._show_verdict()
            return
        self.copy_wanted.emit(choice, permit)

    def _mend(self) -> None:
        choice = self._choice()
        point: Point | None = choice.verdict.first if choice is not None else None
        if point is None:
            return
        if point.place.tab is CaseTab.DOCUMENTS:
            self._visibility.setFocus()
        else:
            self.mend_wanted.emit(point)
