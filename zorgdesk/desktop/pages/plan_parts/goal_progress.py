"""How a doel goes, over every version: the numbers in a line, a small chart with its sentence, and a new meting."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.goals import measure_goal, remove_measurement, write_measurement
from zorgdesk.casework.sheets.plans import GoalSheet, MeasurementSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_button import RowButton
from zorgdesk.desktop.widgets.trend_chart import Series, TrendChart
from zorgdesk.wording import goals as say
from zorgdesk.wording.formats import middot


class GoalProgress(QWidget):
    """`show_goal(goal, may_measure)`; `add()` opens the form at a new meting.

    Signals: changed(words, Change); grown: there is a part more.
    """

    changed = Signal(str, object)
    grown = Signal()

    def __init__(self, part: PlanPart, goal_id: int) -> None:
        super().__init__(part)
        self._part, self._goal_id = part, goal_id
        self._goal: GoalSheet | None = None
        self._may_measure = False
        self._form: QWidget | None = None
        self._editing: MeasurementSheet | None = None
        self._chart: TrendChart | None = None
        self.numbers = PlainLabel("", "support", elide=True)
        self.course = Button(say.COURSE, "link", icon="chart-column", size="row")
        self.course.setObjectName(f"course_{goal_id}")
        self.course.clicked.connect(self._toggle_course)
        self.measure = Button(say.NEW_MEASURE, "link", icon="plus", size="row")
        self.measure.setObjectName(f"measure_{goal_id}")
        self.measure.clicked.connect(self.add)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.numbers, 1)
        line.addWidget(self.course)
        line.addWidget(self.measure)
        self._opened = QWidget()
        self._inside = QVBoxLayout(self._opened)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(4)
        self._opened.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._line)
        self._column.addWidget(self._opened)

    def show_goal(self, goal: GoalSheet, *, may_measure: bool) -> None:
        """The numbers until now; nothing at all for a goal without nulmeting that nobody measured."""
        self._goal, self._may_measure = goal, may_measure and not privacy().on
        self.setVisible(bool(goal.measurements) or (self._may_measure and goal.zero_value is not None))
        self.numbers.setText(say.numbers_line(goal))
        self.course.setVisible(bool(goal.measurements))
        self.measure.setVisible(self._may_measure)
        if not self._may_measure:
            self._close_form()
        if not goal.measurements:
            self._opened.hide()
        if not self._opened.isHidden():
            self._show_course()
        self._say_course()

    def add(self) -> QWidget:
        """The form, empty and of today; the number has the focus."""
        return self._open_form(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the meting, Esc closes the form."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave_form()
                return True
        return super().eventFilter(watched, event)

    def _toggle_course(self) -> None:
        if self._opened.isHidden():
            self._show_course()
            self._opened.show()
        else:
            self._opened.hide()
        self._say_course()

    def _say_course(self) -> None:
        assert self._goal is not None
        shut = self._opened.isHidden()
        self.course.setText(say.COURSE if shut else say.COURSE_CLOSE)

    def _show_course(self) -> None:
        """The chart, what it says, and each meting as a row that can be mended."""
        goal = self._goal
        assert goal is not None
        if self._chart is None:
            self._chart = TrendChart()
            self._said = PlainLabel("", "support", wrap=True)
            self._rows = QVBoxLayout()
            self._rows.setSpacing(0)
            self._inside.addWidget(self._chart)
            self._inside.addWidget(self._said)
            self._inside.addLayout(self._rows)
        labels, values, low, high = say.course_points(goal)
        series = [Series(say.COURSE_SERIES, values, "ok")]
        if goal.target_value is not None:
            series.append(Series(say.TARGET_SERIES, (float(goal.target_value),) * len(labels), "info"))
        self._chart.show_trend(labels, series, low=low, high=high, places=0)
        self._chart.setAccessibleName(say.course_sentence(goal))
        self._said.setText(say.course_sentence(goal))
        cleared(self._rows)
        for one in reversed(goal.measurements):
            self._rows.addWidget(self._row(one, goal))
        self.grown.emit()

    def _row(self, one: MeasurementSheet, goal: GoalSheet) -> QWidget:
        row = RowButton(self)
        row.setObjectName(f"measurement_{one.measurement_id}")
        when, value, rest = say.measurement_words(one, goal, self._part.page.desk.today())
        rest = privacy().text(rest)
        row.row.addWidget(PlainLabel(when, "support"))
        row.row.addWidget(PlainLabel(value, "control"))
        row.row.addWidget(PlainLabel(rest, "support", elide=True), 1)
        row.setAccessibleName(middot(when, value, rest))
        row.setEnabled(self._may_measure)
        row.clicked.connect(lambda: self._open_form(one))
        return row

    def _open_form(self, one: MeasurementSheet | None) -> QWidget:
        if self._form is None:
            self._make_form()
        assert self._form is not None
        self._editing = one
        today = self._part.page.desk.today()
        given = {"value": one.value, "measured_on": one.measured_on, "note": one.note} if one else {}
        forms.fill(self._form, {"value": None, "measured_on": today, "note": "", **given})
        forms.field(self._form, "remove", Button).setVisible(one is not None)
        self._form.show()
        number = forms.field(self._form, "value", NumberField)
        number.setFocus()
        number.selectAll()
        return number

    def _make_form(self) -> None:
        form = self._form = forms.load("plan/measurement.ui", self)
        forms.set_today(form, self._part.page.desk.today())
        self._column.insertWidget(1, form)
        day = forms.field(form, "measured_on", DateField)
        forms.field(form, "row_measured_on", FormRow).set_check(day.problem)
        for line in (forms.field(form, "value", NumberField), day, forms.field(form, "note", QLineEdit)):
            line.installEventFilter(self)
        forms.field(form, "keep", Button).clicked.connect(self._keep)
        forms.field(form, "close", Button).clicked.connect(self._leave_form)
        forms.field(form, "remove", Button).clicked.connect(self._remove)
        self.grown.emit()

    def _keep(self) -> None:
        assert self._form is not None
        assert self._goal is not None
        given: dict[str, Any] = forms.read(self._form, ("value", "measured_on", "note"))
        value, day = given["value"], given["measured_on"]
        problem = say.measurement_problem(value, day, self._goal, self._part.page.desk.today())
        row = forms.field(self._form, "row_value", FormRow)
        row.set_error(problem.get("value", ""))
        forms.field(self._form, "row_measured_on", FormRow).set_error(problem.get("measured_on", ""))
        if problem:
            return
        if self._editing is None:
            change = self._part.write(measure_goal, self._goal_id, value, on=day, note=given["note"])
        else:
            kept = self._editing.measurement_id
            change = self._part.write(write_measurement, kept, value, on=day, note=given["note"])
        if change is not None:
            self._leave_form()
            self.changed.emit(say.MEASURED, change)

    def _remove(self) -> None:
        if self._editing is None:
            return
        change = self._part.write(remove_measurement, self._editing.measurement_id)
        if change is not None:
            self._leave_form()
            self.changed.emit(say.MEASURE_REMOVED, change)

    def _leave_form(self) -> None:
        self._close_form()
        self.measure.setFocus()

    def _close_form(self) -> None:
        self._editing = None
        if self._form is not None:
            self._form.hide()
