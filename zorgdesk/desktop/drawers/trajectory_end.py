"""Verlengen of stoppen: a later end with its reason, or an end to the traject (issue 4, point 6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.trajectories import end_trajectory, extend_trajectory
from zorgdesk.casework.trajectory_sheet import trajectory_sheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.act_drawer import ActDrawer
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import TrajectoryStatus
from zorgdesk.wording import trajectories as say

_MORE_WEEKS = 6
EXTEND = "extend"
_ENDS = {TrajectoryStatus.STOPPED.value: TrajectoryStatus.STOPPED,
         TrajectoryStatus.COMPLETED.value: TrajectoryStatus.COMPLETED}  # fmt: skip
_WORDS = {
    EXTEND: (say.KEEP_EXTENDED, say.EXTENDED_DONE, "calendar-clock"),
    TrajectoryStatus.STOPPED.value: (say.KEEP_STOPPED, say.STOPPED_DONE, "circle-stop"),
    TrajectoryStatus.COMPLETED.value: (say.KEEP_COMPLETED, say.COMPLETED_DONE, "circle-check"),
}


class TrajectoryEndDrawer(ActDrawer):
    """`place.ref` is the traject."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        assert place.ref is not None
        super().__init__(desk, place, "drawers/trajectory_end.ui", f"trajectory_end:{place.ref}", parent)
        self._sheet = self.read(trajectory_sheet, place.ref, on=desk.today())
        self.choice = forms.field(self.form, "choice", Segmented)
        self.ends_on = forms.field(self.form, "ends_on", DateField)
        self.ended_on = forms.field(self.form, "ended_on", DateField)
        self.reason = forms.field(self.form, "reason", LongText)
        self._notice = forms.field(self.form, "notice", InlineHint)
        self.reason.set_shared(False)
        self._fill()
        self.make(say.KEEP_EXTENDED, "calendar-clock", "keep_end")
        self._connect()
        self._arrange()

    def title(self) -> str:
        """Verlengen of stoppen."""
        return say.END_TITLE

    def first_focus(self) -> QWidget | None:
        """What is agreed."""
        return self.choice

    def typed(self) -> dict[str, Any]:
        """Only a reason is worth keeping."""
        if not self.reason.value().strip():
            return {}
        days = {"ends_on": self.ends_on.value(), "ended_on": self.ended_on.value()}
        plain = {name: day.isoformat() if day is not None else "" for name, day in days.items()}
        return {"choice": self.choice.value(), "reason": self.reason.value(), **plain}

    def act(self) -> None:
        """Keep it as chosen."""
        chosen = str(self.choice.value())
        day_field = "ends_on" if chosen == EXTEND else "ended_on"
        if self.all_right(day_field, "reason"):
            self.finish(_WORDS[chosen][1], self._perform(chosen))

    def _perform(self, chosen: str) -> Change | None:
        trajectory_id, reason = self._sheet.trajectory_id, self.reason.value()
        if chosen == EXTEND:
            later = self.ends_on.value()
            assert later is not None
            return self.perform(extend_trajectory, trajectory_id, later, reason, on=self.desk.today())
        last = self.ended_on.value()
        assert last is not None
        return self.perform(end_trajectory, trajectory_id, _ENDS[chosen], reason, on=last)

    def _fill(self) -> None:
        kept, today, sheet = self.kept(), self.desk.today(), self._sheet
        forms.field(self.form, "now_words", PlainLabel).setText(
            say.now_words(sheet) if not privacy().on else say.frequency(sheet)
        )
        extended = forms.field(self.form, "now_hours", PlainLabel)
        extended.setText(say.extended(sheet))
        extended.setVisible(bool(sheet.extensions))
        options = [
            Segment(EXTEND, say.EXTEND, "calendar-clock"),
            Segment(TrajectoryStatus.STOPPED.value, say.STOP, "circle-stop"),
            Segment(TrajectoryStatus.COMPLETED.value, say.COMPLETE, "circle-check"),
        ]
        self.choice.set_options(options, kept.get("choice") or EXTEND)
        later = max(sheet.ends_on, today) + timedelta(weeks=_MORE_WEEKS)
        self.ends_on.set_value(_day(kept.get("ends_on")) or later)
        self.ended_on.set_value(_day(kept.get("ended_on")) or min(max(today, sheet.starts_on), sheet.ends_on))
        self.reason.set_value(str(kept.get("reason", "")))

    def _connect(self) -> None:
        self.choice.chosen.connect(lambda _: self._arrange())
        self.ends_on.date_changed.connect(lambda _: self._say_notice())
        self.row("ends_on").set_check(lambda: self._check_day(self.ends_on, self._sheet.ends_on + timedelta(days=1)))
        self.row("ended_on").set_check(lambda: self._check_day(self.ended_on, self._sheet.starts_on))
        self.row("reason").set_check(lambda: None if self.reason.value().strip() else say.NEED_REASON)

    def _check_day(self, field: DateField, earliest: date) -> str | None:
        day = field.value()
        if field.problem() or day is None:
            return field.problem() or say.NEED_DAY
        too_early = say.NEED_LATER if field is self.ends_on else say.NEED_AFTER_START
        return too_early if day < earliest else None

    def _arrange(self) -> None:
        chosen = str(self.choice.value())
        self.row("ends_on").setVisible(chosen == EXTEND)
        self.row("ended_on").setVisible(chosen != EXTEND)
        words, _, icon = _WORDS[chosen]
        self.keep.setText(words)
        self.keep.set_icon(icon)
        self._say_notice()

    def _say_notice(self) -> None:
        """A beschikking that ends before the new end."""
        granted, later = self._sheet.beschikking, self.ends_on.value()
        ends = granted.ends_on if granted is not None else None
        falls_short = self.choice.value() == EXTEND and ends is not None and later is not None and ends < later
        self._notice.say(say.BESCHIKKING_FIRST if falls_short else "")


def _day(kept: object) -> date | None:
    return date.fromisoformat(str(kept)) if kept else None
