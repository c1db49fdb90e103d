"""The gallery: every widget of the look on one page, light and dark, to look at and to test contrast on (screen 00)."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.avatar import PartyRow
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.desktop.widgets.lights import answer_mark
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.may_strip import MayCell, MayStrip
from zorgdesk.desktop.widgets.outline import OutlineLine, SectionOutline
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.desktop.widgets.stepper import Step, Stepper
from zorgdesk.desktop.widgets.swatch import Swatch
from zorgdesk.desktop.widgets.tab_bar import Tab, TabBar
from zorgdesk.desktop.widgets.task_list import StepLine, StepList, TaskHead, TaskLine, TaskList
from zorgdesk.desktop.widgets.timeline import Timeline, TimelineLine
from zorgdesk.desktop.widgets.toast import Toast
from zorgdesk.desktop.widgets.trend_chart import Series, TrendChart
from zorgdesk.domain.values import Answer
from zorgdesk.wording import gallery as sample
from zorgdesk.wording import widgets as say

TODAY = date(2026, 11, 10)


class GalleryPage(QWidget):
    """Needs no file and no desk; started with `zorgdesk pictures` and by the tests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroller = Scroller(gap=0)
        self.form = forms.load("pages/gallery.ui")
        self.more = forms.load("pages/gallery_more.ui")
        self._scroller.body.addWidget(self.form)
        self._scroller.body.addWidget(self.more)
        self._scroller.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroller)
        self._show_first()
        self._show_dialog()
        self._show_choices()
        self._show_lists()
        self._show_case()

    def _show_first(self) -> None:
        swatches = QVBoxLayout(forms.field(self.form, "swatches", QWidget))
        swatches.setContentsMargins(0, 0, 0, 0)
        swatches.setSpacing(0)
        for token, use in sample.SWATCHES:
            swatches.addWidget(Swatch(token, use))
        forms.field(self.form, "first", QWidget).setFixedWidth(theme().px(212))
        forms.field(self.form, "second", QWidget).setFixedWidth(theme().px(500))
        cells = [
            MayCell(key, act, answer_mark(Answer(answer), words), reason, link)
            for key, act, answer, words, reason, link in sample.MAY
        ]
        forms.field(self.form, "may", MayStrip).show_cells(cells)
        forms.field(self.form, "save_busy", SaveState).busy()
        forms.field(self.form, "save_done", SaveState).saved(time(14, 2))
        forms.field(self.form, "save_failed", SaveState).failed()
        forms.set_today(self.form, TODAY)
        forms.field(self.form, "evaluation", DateField).set_value(date(2026, 12, 1))
        forms.field(self.form, "focus_date", DateField).type(sample.TYPED_DATE)
        reason = forms.field(self.form, "reason", QLineEdit)
        row = forms.field(self.form, "row_reason", FormRow)
        row.set_check(lambda: None if reason.text().strip() else sample.REASON_ERROR)
        row.judge()

    def _show_dialog(self) -> None:
        card = forms.field(self.form, "dialog_card", Card)
        dialog = AskDialog(
            sample.DIALOG_QUESTION, sample.DIALOG_WORDS, act=sample.DIALOG_ACT, safe=sample.DIALOG_SAFE,
            icon="trash-2", typed=sample.DIALOG_CODE, typed_label=sample.DIALOG_LABEL, parent=card,
        )  # fmt: skip
        dialog.setWindowFlags(Qt.WindowType.Widget)
        dialog.setMinimumWidth(0)
        inside = dialog.layout()
        if inside is not None:
            inside.setContentsMargins(8, 4, 8, 4)
        if dialog.field is not None:
            dialog.field.setText(sample.DIALOG_CODE)
        card.body.addWidget(dialog)
        place = forms.field(self.form, "toast_place", QWidget)
        place.setFixedHeight(theme().px(64))
        self.toast = Toast(place)
        self.toast.set_margin(4)
        self.toast.tell(sample.TOAST, undo=lambda: None)

    def _show_choices(self) -> None:
        naming = [Segment(key, words, icon, kind, why) for key, words, icon, kind, why in sample.NAMING]
        forms.field(self.more, "naming", Segmented).set_options(naming, "code")
        rating = [Segment(key, words, icon, kind) for key, words, icon, kind in sample.RATING]
        forms.field(self.more, "rating", Segmented).set_options(rating, "attention")
        areas = [ChipOption(words, words) for words in sample.AREAS]
        forms.field(self.more, "areas", ChipChoice).set_options(areas, [sample.AREAS[0], sample.AREAS[2]])
        forms.field(self.more, "group", Choice).set_options([(name, name) for name in sample.GROUPS], sample.GROUPS[0])
        forms.field(self.more, "about_age", AgeField).set_value(28)
        forms.field(self.more, "fact", LongText).set_value(sample.FACT)
        forms.field(self.more, "explained", LongText).set_value(sample.EXPLAINED)
        forms.field(self.more, "name_hint", InlineHint).say(sample.HINT, act=sample.HINT_ACT)

    def _show_lists(self) -> None:
        (late, late_icon, late_token, _), (now, now_icon, now_token, day) = sample.HEADS
        rows: list[TaskHead | TaskLine] = [TaskHead(late, 2, late_icon, late_token, first=True)]
        for kind, icon, act, child, reason, days, button in sample.TASKS_LATE:
            rows.append(TaskLine(act, kind, icon, act, child, reason, say.days_late(days), button, late=True))
        rows.append(TaskHead(now, 2, now_icon, now_token, day))
        for kind, icon, act, child, reason, when in sample.TASKS_TODAY:
            rows.append(TaskLine(act, kind, icon, act, child, reason, when, strong=True))
        tasks = forms.field(self.more, "tasks", TaskList)
        tasks.show_rows(rows)
        tasks.choose(1)
        table = forms.field(self.more, "table", PlainTable)
        table.set_rows(_cases())
        table.show_sorted("step")
        table.choose(2)
        steps = StepList()
        place = QVBoxLayout(forms.field(self.more, "steps_place", QWidget))
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(steps)
        steps.show_rows([
            StepLine(title, title, second, when, button, strong=bool(button))
            for title, second, when, button in sample.STEPS
        ])  # fmt: skip

    def _show_case(self) -> None:
        head = forms.field(self.more, "person_head", PageHead)
        head.show_person(head.property("title"))
        head.show_badges([Mark(kind, icon, words) for kind, icon, words in sample.BADGES])
        forms.field(self.more, "tabs", TabBar).set_tabs([Tab(*tab) for tab in sample.TABS], "overview")
        chain = [
            Step(title, title, second, done=at < 3, current=at == 3) for at, (title, second) in enumerate(sample.CHAIN)
        ]
        forms.field(self.more, "chain", Stepper).show_steps(chain)
        moments = [
            TimelineLine(title, when, kind, icon, title, second) for when, kind, icon, title, second in sample.MOMENTS
        ]
        forms.field(self.more, "timeline", Timeline).show_rows(moments)
        parties = forms.field(self.more, "parties_card", Card)
        for name, role, kind, mark in sample.PARTIES:
            parties.body.addWidget(PartyRow(name, role, kind=kind, mark=Mark(*mark) if mark else None))
        chart = forms.field(self.more, "chart", TrendChart)
        chart.show_trend(sample.CHART_LABELS, [Series(*one) for one in sample.CHART_SERIES])
        forms.field(self.more, "chart_words", PlainLabel).setText(chart.sentence())
        forms.field(self.more, "goal", GoalBar).show_goal(*sample.GOAL)
        outline = SectionOutline()
        place = QVBoxLayout(forms.field(self.more, "outline_place", QWidget))
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(outline)
        outline.show_rows([
            OutlineLine(title, title, icon, token, open_points=points) for title, icon, token, points in sample.OUTLINE
        ])  # fmt: skip
        outline.choose(1)


def _cases() -> RowsModel:
    code, child, phase, step, consent = sample.COLUMNS
    model = RowsModel([
        Column("code", code, lambda row: Cell(row[0], token="ink2"), width=80, sortable=True),
        Column("child", child, lambda row: Cell(row[1], role="row"), width=140, sortable=True),
        Column("phase", phase, lambda row: Cell(row[2], dashes=(row[3], 7)), width=110),
        Column("step", step, _step, width=150, stretch=True, sortable=True),
        Column("consent", consent, lambda row: Cell(mark=Mark(row[6], row[7], row[8])), width=156),
    ])  # fmt: skip
    model.show_all(sample.CASES)
    return model


def _step(row: tuple[str, str, str, int, str, int, str, str, str]) -> Cell:
    if not row[5]:
        return Cell(row[4])
    late = say.days_too_late(row[5])
    return Cell(row[4], late, second_icon="triangle-alert", second_token="bad")
