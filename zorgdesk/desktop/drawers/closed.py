"""A closed case: how it ended, the navraag that is due, and going on after all with the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.closing import closings, finish_follow_up, reopen_case
from zorgdesk.casework.sheets.closing import ClosingSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import closing as say
from zorgdesk.wording import formats


class ClosedDrawer(Drawer):
    """`place.case_id` is the closed case; `place.field` "reason" puts the focus on going on."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self._case_id = place.case_id
        self.form = forms.load("drawers/closed.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.result = forms.field(self.form, "result", LongText)
        self.reason = forms.field(self.form, "reason", QLineEdit)
        self._row("result").set_check(lambda: None if self.result.value().strip() else say.NEED_RESULT)
        self._row("reason").set_check(lambda: None if self.reason.text().strip() else say.NEED_REASON)
        forms.field(self.form, "asked", Button).clicked.connect(self._ask)
        forms.field(self.form, "reopen", Button).clicked.connect(self._reopen)
        self._head = self.read(case_sheet, self._case_id)
        self._show()

    def title(self) -> str:
        """Deze casus is gesloten."""
        return say.CLOSED_TITLE

    def context(self) -> str:
        """Child and code."""
        return formats.middot(privacy().name(self._head.name), self._head.code)

    def first_focus(self) -> QWidget | None:
        """What was heard, or why it goes on."""
        wants_reason = self.opened_from.field == "reason" or self._row("result").isHidden()
        return self.reason if wants_reason else self.result

    def set_privacy(self, on: bool) -> None:
        """The explanation is a text."""
        self._show()

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    def _show(self) -> None:
        found = self.read(closings, self._case_id)
        newest = found[0] if found else None
        self._label("how_explained", newest.closing.explanation if newest else "")
        self._label("how_by", say.closed_by(newest) if newest else "")
        if newest is not None:
            forms.field(self.form, "how_ended", IconLine).say(say.how_ended(newest))
        forms.field(self.form, "how_card", QWidget).setVisible(newest is not None)
        self._show_follow_up(newest)
        self._show_earlier(found[1:])

    def _show_follow_up(self, newest: ClosingSheet | None) -> None:
        waits = newest is not None and newest.closing.follow_up_on is not None and newest.follow_up_done_on is None
        forms.field(self.form, "asked_card", QWidget).setVisible(newest is not None)
        self._label("asked_words", say.follow_up(newest) if newest else "")
        self._row("result").setVisible(waits)
        forms.field(self.form, "asked", Button).setVisible(waits)

    def _show_earlier(self, found: tuple[ClosingSheet, ...]) -> None:
        forms.field(self.form, "before_card", QWidget).setVisible(bool(found))
        holder = forms.field(self.form, "before_list", QWidget).layout()
        assert holder is not None
        if holder.count():
            return
        for sheet in found:
            holder.addWidget(PlainLabel(privacy().text(say.earlier(sheet)), "support", wrap=True))

    def _label(self, name: str, words: str) -> None:
        shown = forms.field(self.form, name, PlainLabel)
        shown.setText(privacy().text(words) if privacy().on else words)
        shown.setVisible(bool(words))

    def _ask(self) -> None:
        if not self._row("result").judge():
            self.result.setFocus()
            return
        change = self.perform(finish_follow_up, self._case_id, self.result.value(), on=self.desk.today())
        if change is not None:
            self.done.emit()
            self.toast.emit(say.ASKED, change)

    def _reopen(self) -> None:
        if not self._row("reason").judge():
            self.reason.setFocus()
            return
        change = self.perform(reopen_case, self._case_id, self.reason.text(), on=self.desk.today())
        if change is not None:
            self.done.emit()
            self.toast.emit(say.REOPENED, change)
