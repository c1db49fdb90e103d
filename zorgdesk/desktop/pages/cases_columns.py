"""The columns of the list of casussen: one cell per fact, two lines where it helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_list import CaseRow, SortKey
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_tasks import private_task
from zorgdesk.desktop.widgets.lights import light_mark
from zorgdesk.desktop.widgets.rows import Cell, Column
from zorgdesk.domain.values import Stage
from zorgdesk.wording import case_views as words
from zorgdesk.wording import cases as say
from zorgdesk.wording.consent import light_words

PHASES: Final = 7
_DONE: Final = {
    Stage.SIGNAL: 1,
    Stage.INTAKE: 2,
    Stage.OBSERVATION: 3,
    Stage.PLAN: 4,
    Stage.SUPPORT: 5,
    Stage.WAITING: 6,
    Stage.HANDOVER: 7,
    Stage.AFTERCARE: 7,
    Stage.CLOSED: 7,
}


def dashes(stage: Stage) -> tuple[int, int]:
    """How many of the seven dashes of the phase are filled."""
    return _DONE[stage], PHASES


def case_columns(today: Callable[[], date]) -> list[Column]:
    """The columns of screen 04, in order, and those that can be added."""
    title = say.COLUMNS
    return [
        Column(SortKey.CODE, title[SortKey.CODE], _code, 82, sortable=True, fixed=True),
        Column(SortKey.NAME, title[SortKey.NAME], _name, 156, stretch=True, sortable=True, fixed=True),
        Column(SortKey.AGE, title[SortKey.AGE], lambda row: _age(row, today()), 78, sortable=True),
        Column(SortKey.PLACE, title[SortKey.PLACE], _place, 200, stretch=True, sortable=True),
        Column(SortKey.STAGE, title[SortKey.STAGE], _stage, 122, sortable=True),
        Column(SortKey.NEXT_STEP, title[SortKey.NEXT_STEP], lambda row: _step(row, today()), 170, sortable=True),
        Column(SortKey.CONSENT, title[SortKey.CONSENT], lambda row: _light(row, today()), 158, sortable=True),
        Column(SortKey.OWNER, title[SortKey.OWNER], _owner, 100, sortable=True),
        Column(
            SortKey.ATTENTION,
            title[SortKey.ATTENTION],
            lambda row: _why(row, today()),
            236,
            stretch=True,
            sortable=True,
        ),
        Column(SortKey.MUNICIPALITY, title[SortKey.MUNICIPALITY], _municipality, 120, sortable=True),
        Column(SortKey.CATEGORY, title[SortKey.CATEGORY], _categories, 150, sortable=True),
        Column(
            SortKey.LAST_CONTACT, title[SortKey.LAST_CONTACT], lambda row: _contact(row, today()), 124, sortable=True
        ),
    ]


def _code(row: CaseRow) -> Cell:
    return Cell(row.code, token="ink2")


def _name(row: CaseRow) -> Cell:
    if not row.child_name:
        return Cell(say.NO_NAME, token="ink2")
    return Cell(privacy().name(row.child_name), role="row")


def _age(row: CaseRow, on: date) -> Cell:
    tip = "" if privacy().on else say.age_tip(row.birth_date, row.due_date)
    return Cell(say.age_cell(row.birth_date, row.due_date, on), tip=tip)


def _place(row: CaseRow) -> Cell:
    group = "" if privacy().on else row.group_name
    return Cell(say.place(privacy().place(row.location_name), group), token="ink2")


def _stage(row: CaseRow) -> Cell:
    return Cell(say.stage_name(row.stage), dashes=dashes(row.stage.stage), tip=say.stage_tip(row.stage))


def _step(row: CaseRow, on: date) -> Cell:
    when, late = say.step_day(row.next_due_on, on)
    if row.next_task is None:
        return Cell(say.step(None, on), token="ink2")
    icon, token = ("triangle-alert", "bad") if late else ("", "ink2")
    return Cell(say.step(private_task(row.next_task), on), when, second_icon=icon, second_token=token)


def _light(row: CaseRow, on: date) -> Cell:
    return Cell(mark=light_mark(row.consent_light, light_words(row.consent_light, row.consent_until, on)))


def _owner(row: CaseRow) -> Cell:
    return Cell(privacy().name(say.short_owner(row.owner)), token="ink2", tip=privacy().name(row.owner))


def _why(row: CaseRow, on: date) -> Cell:
    """The heaviest reason, when it is a step with its day below it, and how many more; all of them in the tip."""
    reasons = words.attention(private_row(row), on)
    if not reasons:
        return Cell("–", token="ink2")
    second, late = words.attention_second(row, reasons, on)
    icon, token = ("triangle-alert", "bad") if late else ("", "ink2")
    return Cell(reasons[0], second, second_icon=icon, second_token=token, tip="\n".join(reasons))


def private_row(row: CaseRow) -> CaseRow:
    """The row with what was typed in its next step masked, while the privacy view is on."""
    return replace(row, next_task=private_task(row.next_task)) if row.next_task is not None else row


def _municipality(row: CaseRow) -> Cell:
    return Cell(row.municipality_name, token="ink2")


def _categories(row: CaseRow) -> Cell:
    return Cell(words.categories_cell(row.categories), token="ink2")


def _contact(row: CaseRow, on: date) -> Cell:
    return Cell(words.last_contact_cell(row.last_contact_on, on), token="ink2")
