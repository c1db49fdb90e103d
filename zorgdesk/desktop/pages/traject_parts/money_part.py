"""Who pays: one or more geldstromen with their hours, and the beschikking where this help needs one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.trajectories import BeschikkingInput, FundingInput, TrajectoryInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.traject_parts.form_part import FormPart, Rows
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.trajectory_kinds import rules_of
from zorgdesk.domain.values import BeschikkingStatus, FundingState, FundingStream, TrajectoryKind
from zorgdesk.wording import trajectory_form as say
from zorgdesk.wording.labels import choices, label

_DAYS = ("requested_on", "starts_on", "ends_on")


class MoneyPart(FormPart):
    """Never on a paper of a parent (look.md screen 30)."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(say.MONEY, parent)
        self._gemeenten: list[tuple[object, str]] = []
        self._kind = TrajectoryKind.OTHER
        self.rows = Rows("pages/trajectory_funding.ui", self)
        self.add = Button(say.ADD_FUNDING, "link", icon="plus")
        self.add.setObjectName("add_funding")
        self.form = forms.load("pages/trajectory_beschikking.ui", self)
        forms.set_today(self.form, today)
        self.status = forms.field(self.form, "status", Segmented)
        none = Segment("", say.NO_BESCHIKKING, "circle-check")
        self.status.set_options([none, *(Segment(one.value, label(one)) for one in BeschikkingStatus)], "")
        self.body.addWidget(self.rows)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.form)
        self.listen(self.form)
        self.rows.changed.connect(self._touch)
        self.add.clicked.connect(self._on_add)
        self.status.chosen.connect(lambda _: self._fit())

    def offer(self, gemeenten: Sequence[tuple[int, str]]) -> None:
        """The gemeenten that can pay."""
        self._gemeenten = [(None, say.CHOOSE), *gemeenten]
        field = forms.field(self.form, "municipality_id", Choice)
        field.set_options(self._gemeenten, field.value())

    def show_values(self, given: TrajectoryInput) -> None:
        """Fill the rows and the beschikking."""
        self.filling = True
        self._kind = given.kind
        self.rows.clear()
        for one in given.funding:
            self._funding_row(one)
        kept = given.beschikking
        self.status.set_value(kept.status.value if kept is not None else "")
        for name in _DAYS:
            forms.field(self.form, name, DateField).set_value(getattr(kept, name) if kept is not None else None)
        forms.field(self.form, "municipality_id", Choice).set_value(
            kept.municipality_id if kept is not None and kept.municipality_id else self._residence(given)
        )
        forms.field(self.form, "number", QLineEdit).setText(kept.number if kept is not None else "")
        minutes = kept.minutes if kept is not None else None
        forms.field(self.form, "hours", NumberField).set_value(minutes // 60 if minutes else None)
        self._fit()
        self.filling = False

    def values(self) -> dict[str, Any]:
        """As TrajectoryInput names them."""
        return {"funding": tuple(map(_funding, self.rows.rows)), "beschikking": self._beschikking()}

    def problem(self) -> QWidget | None:
        """No geldstroom; a kind that needs a beschikking has none; one that was granted lacks something."""
        if not self.rows.rows:
            return self.add
        row = forms.field(self.form, "row_status", FormRow)
        if rules_of(self._kind).needs_beschikking and not self.status.value():
            row.set_error(say.NEED_BESCHIKKING)
            return self.status
        row.set_error("")
        return self._incomplete()

    def _incomplete(self) -> QWidget | None:
        status = self.status.value()
        needed: tuple[str, ...] = ()
        if status == BeschikkingStatus.GRANTED:
            needed = ("municipality_id", "starts_on", "ends_on", "hours")
        elif status:
            needed = ("requested_on",)
        first: QWidget | None = None
        for name in ("requested_on", "municipality_id", "starts_on", "ends_on", "hours"):
            field = forms.field(self.form, name, QWidget)
            empty = name in needed and not forms.value_of(field)
            forms.field(self.form, f"row_{name}", FormRow).set_error(say.NEEDED[name] if empty else "")
            first = first or (field if empty else None)
        return first

    def _residence(self, given: TrajectoryInput) -> int | None:
        return given.funding[0].municipality_id if given.funding else None

    def _funding_row(self, one: FundingInput) -> QWidget:
        row = self.rows.add()
        number = len(self.rows.rows) - 1
        stream = forms.field(row, "stream", Choice)
        stream.set_options(choices(FundingStream), one.stream)
        stream.setObjectName(f"stream_{number}")
        forms.field(row, "municipality_id", Choice).set_options(self._gemeenten, one.municipality_id)
        hours = forms.field(row, "hours", NumberField)
        hours.setPlaceholderText(say.ALL_HOURS)
        hours.set_value(one.minutes // 60 if one.minutes else None)
        forms.field(row, "state", Choice).set_options(choices(FundingState), one.state)
        return row

    def _beschikking(self) -> BeschikkingInput | None:
        status = self.status.value()
        if not status:
            return None
        hours = forms.field(self.form, "hours", NumberField).value()
        return BeschikkingInput(
            BeschikkingStatus(str(status)),
            municipality_id=forms.field(self.form, "municipality_id", Choice).value() or None,
            number=forms.field(self.form, "number", QLineEdit).text(),
            minutes=hours * 60 if hours else None,
            **{name: forms.field(self.form, name, DateField).value() for name in _DAYS},
        )

    def _fit(self) -> None:
        """A beschikking that was granted has a period and hours."""
        status = self.status.value()
        forms.field(self.form, "asked_box", QWidget).setVisible(bool(status))
        forms.field(self.form, "granted_box", QWidget).setVisible(status == BeschikkingStatus.GRANTED)

    def _on_add(self) -> None:
        first = self.rows.rows[0] if self.rows.rows else None
        gemeente = forms.field(first, "municipality_id", Choice).value() if first is not None else None
        row = self._funding_row(FundingInput(FundingStream.OTHER, gemeente))
        forms.field(row, f"stream_{len(self.rows.rows) - 1}", Choice).setFocus()
        self.typed.emit()


def _funding(row: QWidget) -> FundingInput:
    stream = next(choice for choice in row.findChildren(Choice) if choice.objectName().startswith("stream"))
    hours = forms.field(row, "hours", NumberField).value()
    return FundingInput(
        stream.value(),
        forms.field(row, "municipality_id", Choice).value() or None,
        hours * 60 if hours else None,
        forms.field(row, "state", Choice).value(),
    )
