"""The quick view beside the list of casussen (Space): who, what next, which question, without leaving the list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.sheets.case_list import QuickView
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import private_task
from zorgdesk.desktop.widgets.avatar import PartyRow
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.lights import light_mark
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.wording import case_views as words
from zorgdesk.wording import cases as say
from zorgdesk.wording.consent import light_words
from zorgdesk.wording.labels import label


class CaseQuickView(SidePanel):
    """Signals: open_wanted(int case_id), note_wanted(int case_id)."""

    open_wanted = Signal(int)
    note_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.NEXT_STEPS, width=320, parent=parent)
        self.setObjectName("quick_view")
        self._case_id = 0
        self._open = Button(say.OPEN_CASE, "primary", key_cap="Enter")
        self._open.setObjectName("quick_open")
        self._open.clicked.connect(lambda: self.open_wanted.emit(self._case_id))
        self._note = Button(say.WRITE_NOTE, icon="pencil", key_cap="N")
        self._note.setObjectName("quick_note")
        self._note.clicked.connect(lambda: self.note_wanted.emit(self._case_id))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._open, 1)
        foot.addWidget(self._note)
        self.body.addLayout(foot)

    @property
    def case_id(self) -> int:
        """The casus shown."""
        return self._case_id

    def show_case(self, view: QuickView, reasons: list[str], on: date) -> None:
        """Fill it with another casus; `reasons` say why it needs attention."""
        sheet = view.sheet
        self._case_id = sheet.case_id
        self.clear()
        self.set_title(privacy().name(sheet.name) or say.NO_NAME)
        age = say.age_cell(sheet.birth_date, sheet.due_date, on)
        group = "" if privacy().on else sheet.group_name
        self._line(say.context(sheet.code, age, privacy().place(sheet.location_name), group), "support")
        if sheet.stage is not None and sheet.consent_light is not None:
            self._states(view, on)
        if reasons:
            self._section(words.WHY_ATTENTION)
        for reason in reasons:
            self.inside.addWidget(IconLine("circle-dot", reason, "warn", "body"))
        self._section(say.NEXT_STEPS)
        if not view.tasks:
            self._line(say.NO_STEP, "support")
        for task in view.tasks:
            when, late = say.step_day(task.due_on, on)
            self.inside.addWidget(PlainLabel(say.step(private_task(task), on), "row", wrap=True))
            if late:
                self.inside.addWidget(IconLine("triangle-alert", when, "bad", "support"))
            else:
                self._line(when, "support")
        self._section(say.QUESTION)
        self._line(privacy().text(sheet.question) or say.NO_QUESTION, "body" if sheet.question else "support")
        self._section(say.PEOPLE)
        if not sheet.guardians:
            self._line(say.NO_PEOPLE, "support")
        for one in sheet.guardians:
            self.inside.addWidget(PartyRow(privacy().name(one.shown_name), label(one.authority), phone=False))
        self._line(say.last_contact(view.last_contact_on, on), "support")
        self.inside.addStretch(1)

    def _states(self, view: QuickView, on: date) -> None:
        sheet = view.sheet
        row = QWidget()
        states = QHBoxLayout(row)
        states.setContentsMargins(0, 0, 0, 0)
        states.setSpacing(8)
        if sheet.stage is not None:
            states.addWidget(Badge(label(sheet.stage), "info", "footprints"))
        if sheet.consent_light is not None:
            light = Badge()
            said = light_words(sheet.consent_light, sheet.consent_until, on)
            light.show_mark(light_mark(sheet.consent_light, said))
            states.addWidget(light)
        states.addStretch(1)
        self.inside.addWidget(row)

    def _section(self, words: str) -> None:
        self.inside.addWidget(Hairline())
        self.inside.addWidget(PlainLabel(words, "label"))

    def _line(self, words: str, role: str) -> None:
        if words:
            self.inside.addWidget(PlainLabel(words, role, wrap=True))
