"""The list of casussen: viewed, filtered, sorted and paged in SQL, from the derived rows (look.md screen 04)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, case, exists, func, or_, select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.mine import is_mine
from zorgdesk.casework.search_words import words_of
from zorgdesk.casework.sheets.case_list import (
    CaseListPage,
    CaseRow,
    ListCounts,
    ListFilters,
    ListQuery,
    ListView,
    QuickView,
    SortKey,
)
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.domain.dates import add_months, week_start
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.people import Guardian, Guardianship
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.stage import StageResult, StageWhy
from zorgdesk.domain.values import ConcernCategory, ConsentLight, Stage

_HANDOVER_MONTHS = 42
_WITHOUT_CONSENT = (
    ConsentLight.NOT_ASKED,
    ConsentLight.EXPIRED,
    ConsentLight.WITHDRAWN,
    ConsentLight.PARENTS_DISAGREE,
)
_STAGES = {stage: at for at, stage in enumerate(Stage)}
_LIGHTS = {
    light: at
    for at, light in enumerate(
        (
            ConsentLight.PARENTS_DISAGREE,
            ConsentLight.WITHDRAWN,
            ConsentLight.EXPIRED,
            ConsentLight.EXPIRES,
            ConsentLight.PARTLY,
            ConsentLight.NOT_ASKED,
            ConsentLight.COMPLETE,
        )
    )
}
"""The lights from worst to best."""


def case_list(session: Session, query: ListQuery, *, on: date, offset: int = 0, limit: int = 50) -> CaseListPage:
    """One page of a reading, and how many rows it has in all. The default order is the next step, late first."""
    where = _where(query, on)
    total = session.scalar(select(func.count()).select_from(CaseSummary).where(*where)) or 0
    return CaseListPage(case_rows(session, query, on=on, offset=offset, limit=limit) if total else (), total)


def case_rows(session: Session, query: ListQuery, *, on: date, offset: int = 0, limit: int = 50) -> tuple[CaseRow, ...]:
    """One page of a reading without the count: only ids are sorted, then these rows are read whole."""
    ids: Select[int] = select(CaseSummary.case_id).where(*_where(query, on))
    case_ids = session.scalars(ids.order_by(*_order(query)).offset(offset).limit(limit)).all()
    place = {case_id: at for at, case_id in enumerate(case_ids)}
    rows = session.scalars(select(CaseSummary).where(CaseSummary.case_id.in_(place)))
    return tuple(_row(kept) for kept in sorted(rows, key=lambda row: place[row.case_id]))


def list_counts(session: Session, owner: str, *, on: date) -> ListCounts:
    """The numbers on the chips."""
    sums = [
        func.coalesce(func.sum(case((_view(view, owner, on), 1), else_=0)), 0).label(view.value) for view in ListView
    ]
    counted = session.execute(select(*sums)).one()
    open_signals = select(func.count()).select_from(Signal)
    signals = session.scalar(
        open_signals.where(Signal.case_id.is_(None), Signal.faded_on.is_(None), Signal.deleted_on.is_(None))
    )
    return ListCounts({view: int(count) for view, count in zip(ListView, counted, strict=True)}, signals or 0)


def quick_view(session: Session, case_id: int, *, at_most: int = 4) -> QuickView:
    """What Space shows of a casus beside the list."""
    due = select(DueItem).where(DueItem.case_id == case_id).order_by(DueItem.due_on, DueItem.weight).limit(at_most)
    tasks = tuple(task_from_json(item.task) for item in session.scalars(due))
    last = session.scalar(select(CaseSummary.last_contact_on).where(CaseSummary.case_id == case_id))
    return QuickView(case_sheet(session, case_id), tasks, last)


def _where(query: ListQuery, on: date) -> tuple[ColumnElement[bool], ...]:
    return (_view(query.view, query.owner, on), *_filters(query.filters), *_text(query.text))


def _view(view: ListView, owner: str, on: date) -> ColumnElement[bool]:
    row = CaseSummary
    narrowed: dict[ListView, Callable[[], ColumnElement[bool]]] = {
        ListView.ALL_OPEN: lambda: row.is_open.is_(True),
        ListView.MINE: lambda: row.is_open.is_(True) & is_mine(owner, on),
        ListView.THIS_WEEK: lambda: row.is_open.is_(True) & (row.next_due_on <= week_start(on) + timedelta(days=6)),
        ListView.WAITING: lambda: row.is_open.is_(True) & (row.stage == Stage.WAITING),
        ListView.FROM_3_6: lambda: row.is_open.is_(True) & (row.birth_date <= born_by(on, _HANDOVER_MONTHS)),
        ListView.NO_CONSENT: lambda: row.is_open.is_(True) & row.consent_light.in_(_WITHOUT_CONSENT),
        ListView.CLOSED: lambda: row.is_open.is_(False),
    }
    return narrowed[view]()


def born_by(on: date, months: int) -> date:
    """The last birth date that has reached this age on that day (product.md rule 8: months clamp)."""
    born = add_months(on, -months)
    while add_months(born + timedelta(days=1), months) <= on:
        born += timedelta(days=1)
    return born


def _filters(filters: ListFilters) -> list[ColumnElement[bool]]:
    row = CaseSummary
    found: list[ColumnElement[bool]] = []
    if filters.location_id is not None:
        found.append(row.location_id == filters.location_id)
    if filters.municipality_id is not None:
        found.append(row.municipality_id == filters.municipality_id)
    if filters.stage is not None:
        found.append(row.stage == filters.stage)
    if filters.light is not None:
        found.append(row.consent_light == filters.light)
    if filters.category is not None:
        each = func.json_each(row.categories).table_valued("value")
        found.append(exists(select(1).select_from(each).where(each.c.value == filters.category.value)))
    return found


def _text(text: str) -> list[ColumnElement[bool]]:
    """Each word stands in the child's name, a parent's name, the code or the location."""
    row = CaseSummary
    found: list[ColumnElement[bool]] = []
    for word in words_of(text):
        parents = (
            select(CareCase.id)
            .join(Guardianship, Guardianship.child_id == CareCase.child_id)
            .join(Guardian, Guardian.id == Guardianship.guardian_id)
            .where(func.instr(Guardian.search_name, word) > 0, Guardianship.deleted_on.is_(None))
        )
        found.append(
            or_(
                func.instr(row.search_name, word) > 0,
                func.instr(func.lower(row.code), word) > 0,
                row.case_id.in_(parents),
            )
        )
    return found


def _order(query: ListQuery) -> tuple[SQLColumnExpression[Any], ...]:
    row = CaseSummary
    columns: dict[SortKey, tuple[SQLColumnExpression[Any], ...]] = {
        SortKey.CODE: (row.case_id,),
        SortKey.NAME: (row.sort_name,),
        SortKey.AGE: (func.coalesce(row.birth_date, row.due_date, date.max).desc(),),
        SortKey.PLACE: (func.lower(row.location_name), func.lower(row.group_name)),
        SortKey.STAGE: (case(_STAGES, value=row.stage, else_=len(_STAGES)), row.sort_name),
        SortKey.NEXT_STEP: (row.next_due_on,),
        SortKey.CONSENT: (case(_LIGHTS, value=row.consent_light, else_=len(_LIGHTS)),),
        SortKey.OWNER: (func.lower(row.owner),),
    }
    chosen = columns[query.sort]
    if query.sort is SortKey.AGE and query.descending:
        chosen = (func.coalesce(row.birth_date, row.due_date, date.max).asc(),)
    elif query.descending:
        chosen = tuple(column.desc() for column in chosen)
    last = (row.next_due_on.is_(None),) if query.sort is SortKey.NEXT_STEP else ()
    return (*last, *chosen, row.sort_name, row.case_id)


def _row(kept: CaseSummary) -> CaseRow:
    return CaseRow(
        case_id=kept.case_id,
        code=kept.code,
        child_name=kept.child_name,
        birth_date=kept.birth_date,
        due_date=kept.due_date,
        stage=StageResult(kept.stage, StageWhy(kept.stage_why), kept.stage_since, kept.care_ended),
        categories=tuple(ConcernCategory(category) for category in kept.categories),
        location_name=kept.location_name,
        group_name=kept.group_name,
        municipality_name=kept.municipality_name,
        consent_light=kept.consent_light,
        consent_until=kept.consent_until,
        next_task=task_from_json(kept.next_task) if kept.next_task else None,
        next_due_on=kept.next_due_on,
        owner=kept.owner,
        is_open=kept.is_open,
    )
