"""Casus sluiten: what is still open, how it ended, and who asks later how it goes (domain.md row 48)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.closing import before_closing, close_case
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.closing import Closing, OpenThing, StillOpen
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.desktop.widgets.task_list import StepLine, StepList
from zorgdesk.domain.tasks import DueTask, place_of
from zorgdesk.domain.values import CloseOutcome
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import closing as say
from zorgdesk.wording import formats
from zorgdesk.wording.labels import label

_FOLLOW_UP_DAYS: Final = 42
_TABS: Final[dict[StillOpen, CaseTab]] = {
    StillOpen.ACTIVE_PLAN: CaseTab.PLAN,
    StillOpen.RUNNING_CONSENT: CaseTab.CONSENT,
    StillOpen.UNFINISHED_NOTE: CaseTab.JOURNAL,
    StillOpen.HANDOVER: CaseTab.HANDOVER,
}


class ClosingDrawer(Drawer):
    """`place.case_id` is the case. What is typed stays as a draft until the case is closed."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self._case_id = place.case_id
        self._draft = f"closing:{self._case_id}"
        self._closed = False
        self.form = forms.load("drawers/closing.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.outcome = forms.field(self.form, "outcome", ChipChoice)
        self.explanation = forms.field(self.form, "explanation", LongText)
        self.follow_up = forms.field(self.form, "follow_up", Segmented)
        self.follow_up_on = forms.field(self.form, "follow_up_on", DateField)
        self.who = forms.field(self.form, "follow_up_who", QLineEdit)
        self.what = forms.field(self.form, "follow_up_what", QLineEdit)
        self.no_follow_up = forms.field(self.form, "no_follow_up", QLineEdit)
        self.open_things = StepList(grow=True)
        self.open_things.setObjectName("still_open")
        self._sheet = self.read(before_closing, self._case_id, on=desk.today())
        self._make_foot()
        self._offer()
        self._show_open()
        self._show_draft()
        self._connect()

    def title(self) -> str:
        """Casus sluiten."""
        return say.CLOSE

    def context(self) -> str:
        """Code and child."""
        return formats.middot(privacy().name(self._sheet.child), self._sheet.code)

    def foot(self) -> Sequence[QWidget]:
        """Leave it open, or close it."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """How it ended."""
        return self.outcome

    def leave(self) -> bool:
        """Keep what was typed as a draft, unless the case was closed or nothing was typed."""
        if self._closed or not (self.outcome.value() or self.explanation.value().strip()):
            return True
        kept = {name: _plain(value) for name, value in asdict(self._closing()).items()}
        kept["wants_follow_up"] = bool(self.follow_up.value())
        return self.perform(keep_draft, self._draft, kept, at=self.desk.now()) is not None

    def set_privacy(self, on: bool) -> None:
        """What is open names people, and the explanation is a text."""
        self._show_open()
        self._row("explanation").setVisible(not on)

    # Building ------------------------------------------------------------------------------------------------------

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        later = Button(say.CLOSE_LATER, "quiet")
        later.setObjectName("leave_open")
        later.clicked.connect(lambda: self.done.emit())
        self.close_button = Button(say.CLOSE, "primary", icon="archive", key_cap="Ctrl+Enter")
        self.close_button.setObjectName("close_case")
        self.close_button.clicked.connect(self._close)
        row.addWidget(later)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def _offer(self) -> None:
        today = self.desk.today()
        forms.set_today(self.form, today)
        self.outcome.set_options([ChipOption(outcome, label(outcome)) for outcome in CloseOutcome])
        self.follow_up.set_options([Segment(True, say.YES_FOLLOW_UP), Segment(False, say.NO_FOLLOW_UP)], True)
        self.follow_up_on.set_value(today + timedelta(days=_FOLLOW_UP_DAYS))
        self.who.setText(self.read(preferences).own_name)
        self.what.setText(say.FOLLOW_UP_WORDS)
        holder = forms.field(self.form, "open_list", QWidget).layout()
        assert holder is not None
        holder.addWidget(self.open_things)

    def _show_draft(self) -> None:
        draft = self.read(read_draft, self._draft)
        if draft is not None:
            kept = draft.content
            self.outcome.set_value([CloseOutcome(kept["outcome"])])
            self.explanation.set_value(str(kept["explanation"]))
            self.follow_up.set_value(kept["wants_follow_up"])
            if kept["follow_up_on"]:
                self.follow_up_on.set_value(date.fromisoformat(kept["follow_up_on"]))
                self.who.setText(str(kept["follow_up_who"]))
                self.what.setText(str(kept["follow_up_what"]))
            self.no_follow_up.setText(str(kept["no_follow_up_because"]))
        self._arrange()

    def _connect(self) -> None:
        self.follow_up.chosen.connect(lambda _: self._arrange())
        self.open_things.act_wanted.connect(lambda row: self._open(row.key))
        self.open_things.ticked.connect(lambda row: self._open(row.key))
        self.open_things.opened.connect(lambda row: self._open(row.key))
        keys.bind(self, KeyAct.DONE, self._close)
        self._row("outcome").set_check(lambda: None if self.outcome.value() else say.NEED_OUTCOME)
        self._row("follow_up_on").set_check(self._check_day)
        self._row("follow_up_who").set_check(lambda: None if self._given(self.who) else say.NEED_WHO)
        self._row("no_follow_up").set_check(lambda: None if self._given(self.no_follow_up) else say.NEED_NO_FOLLOW_UP)

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    def _arrange(self) -> None:
        """Ask for the day and the person, or for the reason of none."""
        wanted = bool(self.follow_up.value())
        forms.field(self.form, "follow_up_box", QWidget).setVisible(wanted)
        self._row("no_follow_up").setVisible(not wanted)

    # What is open --------------------------------------------------------------------------------------------------

    def _show_open(self) -> None:
        today = self.desk.today()
        rows = [self._task_row(task, today) for task in self._sheet.tasks]
        rows += [self._thing_row(thing) for thing in self._sheet.things]
        self.open_things.show_rows(rows)
        self.open_things.setVisible(bool(rows))
        forms.field(self.form, "nothing_open", QWidget).setVisible(not rows)
        forms.field(self.form, "open_words", QWidget).setVisible(bool(rows))
        forms.field(self.form, "open_card", Card).set_count(str(len(rows)) if rows else "")

    @staticmethod
    def _task_row(task: DueTask, today: date) -> StepLine:
        words = task_shown(task, today)
        day = formats.near_day(task.due_on, on=today)
        return StepLine(task, words.title, words.reason, day, late=task.due_on < today)

    @staticmethod
    def _thing_row(thing: OpenThing) -> StepLine:
        title, second = say.thing(thing)
        return StepLine(thing, title, privacy().text(second) if privacy().on else second, "")

    def _open(self, key: object) -> None:
        """Go to where it is mended; what was typed here stays as a draft."""
        if isinstance(key, DueTask):
            self.go.emit(to_page(place_of(key), self._case_id))
        elif isinstance(key, OpenThing) and key.kind is StillOpen.PLANNED_MEETING:
            self.go.emit(Place(PageKey.MEETING, ref=key.ref))
        elif isinstance(key, OpenThing):
            self.go.emit(Place(PageKey.CASE, self._case_id, tab=_TABS[key.kind].value, ref=key.ref))

    # Closing -------------------------------------------------------------------------------------------------------

    def _check_day(self) -> str | None:
        day = self.follow_up_on.value()
        wrong = day is None or day < self.desk.today()
        return self.follow_up_on.problem() or (say.NEED_FOLLOW_UP_DAY if wrong else None)

    @staticmethod
    def _given(field: QLineEdit) -> bool:
        return bool(field.text().strip())

    def _closing(self) -> Closing:
        wanted = bool(self.follow_up.value())
        chosen = self.outcome.value()
        return Closing(
            outcome=chosen[0] if chosen else CloseOutcome.SOLVED_IN_GROUP,
            explanation=self.explanation.value(),
            follow_up_on=self.follow_up_on.value() if wanted else None,
            follow_up_who=self.who.text(),
            follow_up_what=self.what.text(),
            no_follow_up_because="" if wanted else self.no_follow_up.text(),
        )

    def _close(self) -> None:
        names = ["outcome", *(["follow_up_on", "follow_up_who"] if self.follow_up.value() else ["no_follow_up"])]
        wrong = [row for row in map(self._row, names) if not row.judge()]
        if wrong:
            field = wrong[0].field()
            if field is not None:
                field.setFocus()
            return
        change = self.perform(close_case, self._case_id, self._closing(), on=self.desk.today())
        if change is None:
            return
        self._closed = True
        self.perform(drop_draft, self._draft)
        self.done.emit()
        self.toast.emit(say.CLOSED, change)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
