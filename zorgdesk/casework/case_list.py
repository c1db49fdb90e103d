"""The list of casussen: viewed, filtered, sorted and paged in SQL, from the derived rows (look.md screen 04)."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, case, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

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
    SavedViewSheet,
    SortKey,
)
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.domain.attention import Attention, AttentionKind
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
_EMPTY_LAST: dict[SortKey, InstrumentedAttribute[date | None]] = {
    SortKey.NEXT_STEP: CaseSummary.next_due_on,
    SortKey.ATTENTION: CaseSummary.attention_from,
    SortKey.LAST_CONTACT: CaseSummary.last_contact_on,
}
"""Columns in which a row without a value comes last, whichever way the others run."""
_COLUMNS = select(
    CaseSummary.case_id,
    CaseSummary.code,
    CaseSummary.child_name,
    CaseSummary.birth_date,
    CaseSummary.due_date,
    CaseSummary.stage,
    CaseSummary.stage_why,
    CaseSummary.stage_since,
    CaseSummary.care_ended,
    CaseSummary.categories,
    CaseSummary.location_name,
    CaseSummary.group_name,
    CaseSummary.municipality_name,
    CaseSummary.consent_light,
    CaseSummary.consent_until,
    CaseSummary.next_task,
    CaseSummary.next_due_on,
    CaseSummary.owner,
    CaseSummary.is_open,
    CaseSummary.last_contact_on,
    CaseSummary.attention,
)


def case_list(session: Session, query: ListQuery, *, on: date, offset: int = 0, limit: int = 50) -> CaseListPage:
    """One page of a reading, and how many rows it has in all. The default order is the next step, late first."""
    ids = case_ids(session, query, on=on)
    return CaseListPage(case_rows(session, ids[offset : offset + limit]), len(ids))


def case_ids(session: Session, query: ListQuery, *, on: date) -> tuple[int, ...]:
    """A whole reading as ids in their order: the rows are read a screen at a time, and anything can be chosen."""
    where, order, empty = _where(query, on), _order(query), _EMPTY_LAST.get(query.sort)
    ids: Select[int] = select(CaseSummary.case_id).where(*where)
    if empty is None:
        return tuple(session.scalars(ids.order_by(*order)))
    # What has no day comes last; in two halves both come straight from the index in their order.
    filled = session.scalars(ids.where(empty.is_not(None)).order_by(*order)).all()
    return (*filled, *session.scalars(ids.where(empty.is_(None)).order_by(*order)))


def case_rows(session: Session, case_ids: Sequence[int]) -> tuple[CaseRow, ...]:
    """The rows of these cases in this order; one that is gone meanwhile is left out."""
    rows = {row.case_id: row for row in session.execute(_COLUMNS.where(CaseSummary.case_id.in_(case_ids)))}
    return tuple(_row(rows[case_id]) for case_id in case_ids if case_id in rows)


def list_counts(session: Session, owner: str, *, on: date, saved: Sequence[SavedViewSheet] = ()) -> ListCounts:
    """The numbers on the chips, all in one look at the index."""
    wheres = [_where(ListQuery(view, owner=owner), on) for view in ListView]
    wheres += [_where(view.query.of(owner), on) for view in saved]
    sums = [func.coalesce(func.sum(case((and_(*where), 1), else_=0)), 0) for where in wheres]
    counted = [int(count) for count in session.execute(select(*sums)).one()]
    return ListCounts(
        dict(zip(ListView, counted, strict=False)),
        _open_signals(session),
        {view.view_id: count for view, count in zip(saved, counted[len(ListView) :], strict=True)},
    )


def _open_signals(session: Session) -> int:
    open_signals = select(func.count()).select_from(Signal)
    waiting = (Signal.case_id.is_(None), Signal.faded_on.is_(None), Signal.deleted_on.is_(None))
    return session.scalar(open_signals.where(*waiting)) or 0


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
        ListView.ATTENTION: lambda: row.is_open.is_(True) & (row.attention_from <= on),
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
    if filters.owned_by is not None:
        found.append(row.owner == filters.owned_by)
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
        SortKey.ATTENTION: (row.attention_from,),
        SortKey.MUNICIPALITY: (func.lower(row.municipality_name),),
        SortKey.CATEGORY: (row.categories,),
        SortKey.LAST_CONTACT: (row.last_contact_on,),
    }
    chosen = columns[query.sort]
    if query.sort is SortKey.AGE and query.descending:
        chosen = (func.coalesce(row.birth_date, row.due_date, date.max).asc(),)
    elif query.descending:
        chosen = tuple(column.desc() for column in chosen)
    return (*chosen, row.sort_name, row.case_id)


def _row(kept: Any) -> CaseRow:
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
        last_contact_on=kept.last_contact_on,
        attention=tuple(
            Attention(AttentionKind(kind), date.fromisoformat(since)) for kind, since in kept.attention.items()
        ),
    )
