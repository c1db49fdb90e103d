"""Wipe rows for good with everything that belongs to them, and empty the prullenbak after its 30 days.

What belongs to a row is read from the foreign keys, so a new table comes along by itself; links that are a kind and a
number stand below. The audit log and the register of uitgiften keep their lines, without the number of what is gone.
"""

from collections import deque
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Table, delete, select, text, update
from sqlalchemy.orm import Session

from zorgdesk.casework.attachments import wipe_attachment
from zorgdesk.casework.bin_kinds import KINDS
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, remove
from zorgdesk.casework.sheets.bin import DAYS_KEPT
from zorgdesk.domain.base import Base
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.history import LaidAway
from zorgdesk.domain.values import AttachmentOwner

_AT_ONCE: Final = 400
"""How many numbers go in one question (SQLite bounds them)."""

_KEPT: Final = frozenset({"audit_lines", "releases"})
"""Tables whose rows stay, without the number of what is gone."""

_OWNED: Final[dict[str, tuple[str, ...]]] = {
    "care_cases": ("care_case",),
    "journal_entries": ("journal",),
    "signals": ("signal",),
    "goals": ("goal",),
    "plan_facts": ("plan_fact",),
    "earlier_tries": ("earlier_try",),
    "support_plans": ("plan", "plan_parent_view"),
    "handovers": ("handover",),
    "parent_meetings": ("parent_meeting", "parent_words"),
    "observations": ("observation",),
    "meetings": ("meeting",),
    "limit_assessments": ("limit_assessment",),
    "text_blocks": ("text_block",),
    "support_trajectories": ("trajectory",),
}
"""How `owner_kind` calls the rows of a table; a kind may go on after a point."""

_SEARCHED: Final[dict[str, SearchKind]] = {
    **{listed.record.__tablename__: listed.search for listed in KINDS if listed.search is not None},
    "support_plans": SearchKind.PLAN,
    "handovers": SearchKind.HANDOVER,
    "guardians": SearchKind.GUARDIAN,
}
_DRAFTS_OF_CASE: Final = tuple(
    f"{key}:{{0}}" for key in ("closing", "consent", "note", "case", "session", "carrying", "score", "trajectory")
)

_DRAFTS_OF_ROW: Final[dict[str, tuple[str, ...]]] = {
    "support_trajectories": ("trajectory_change", "trajectory_end", "trajectory_advice"),
    "trajectory_evaluations": ("trajectory_evaluation",),
    "go_no_gos": ("go_no_go",),
}
"""What was typed in a form about one row goes with that row."""

_ATTACHED: Final = {
    "journal_entries": AttachmentOwner.NOTE,
    "support_plans": AttachmentOwner.PLAN,
    "parent_meetings": AttachmentOwner.TALK,
    "handovers": AttachmentOwner.HANDOVER,
    "observations": AttachmentOwner.OBSERVATION,
    "meetings": AttachmentOwner.MEETING,
}

_OF_GUARDIAN: Final = frozenset({"authority_notes"})
"""What keeps no guardian in the file by itself: the history of the gezag."""

_Rows = dict[Table, set[int]]


def is_time_to_empty(session: Session, *, on: date) -> bool:
    """Whether something lay in the prullenbak for more than 30 days."""
    return next(_over_time(session, on), None) is not None


def empty_bin(session: Session, *, on: date) -> Change:
    """Wipe what lay in the prullenbak for more than 30 days: at opening and on a new day."""
    for table_name, ref in list(_over_time(session, on)):
        if session.scalar(select(_key(_table(table_name))).where(_key(_table(table_name)) == ref)) is not None:
            _wipe(session, table_name, ref)
    _tidy_search(session)
    return Change(frozenset({Topic.CASES, Topic.SIGNALS}))


def wipe(session: Session, table_name: str, row_id: int) -> Change:
    """Wipe one row for good with all that belongs to it, also a child and its guardians that no other case knows."""
    _wipe(session, table_name, row_id)
    _tidy_search(session)
    return Change(frozenset({Topic.CASES}))


def _over_time(session: Session, on: date) -> Iterator[tuple[str, int]]:
    too_old = on - timedelta(days=DAYS_KEPT + 1)
    for listed in KINDS:
        row = listed.columns
        for ref in session.scalars(select(row.id).where(row.deleted_on <= too_old)):
            yield row.__tablename__, ref
    for ref in session.scalars(select(LaidAway.id).where(LaidAway.laid_on <= too_old)):
        yield "laid_away", ref


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _wipe(session: Session, table_name: str, row_id: int) -> None:
    session.flush()
    gone = _belonging(session, {_table(table_name): {row_id}})
    children = _children_alone(session, gone)
    if children:
        gone = _belonging(session, {**gone, _table("children"): children})
    guardians = _guardians_of(session, gone)
    _delete(session, gone)
    alone = {ref for ref in guardians if not _is_named(session, _table("guardians"), ref)}
    if alone:
        _delete(session, _belonging(session, {_table("guardians"): alone}))
    session.expire_all()


def _belonging(session: Session, start: _Rows) -> _Rows:
    """These rows and every row that points at one of them, and so on."""
    found: _Rows = {}
    waiting = deque(start.items())
    while waiting:
        table, ids = waiting.popleft()
        fresh = ids - found.get(table, set())
        if not fresh:
            continue
        found[table] = found.get(table, set()) | fresh
        for other, column in _pointing_at(table):
            if other.name not in _KEPT:
                waiting.append((other, _ids_where(session, other, column, fresh)))
        if table.name in _ATTACHED:
            waiting.append((_table("attachments"), _hanging_on(session, _ATTACHED[table.name], fresh)))
    return found


def _pointing_at(table: Table) -> list[tuple[Table, Any]]:
    return [
        (other, key.parent)
        for other in Base.metadata.sorted_tables
        for key in other.foreign_keys
        if key.column.table is table
    ]


def _ids_where(session: Session, table: Table, column: Any, values: set[int]) -> set[int]:
    found: set[int] = set()
    for some in _portions(values):
        found.update(session.scalars(select(_key(table)).where(column.in_(some))))
    return found


def _hanging_on(session: Session, owner: AttachmentOwner, ids: set[int]) -> set[int]:
    found: set[int] = set()
    for some in _portions(ids):
        found.update(
            session.scalars(
                select(Attachment.id).where(Attachment.owner_kind == owner, Attachment.owner_id.in_(some))
            )
        )
    return found


def _children_alone(session: Session, gone: _Rows) -> set[int]:
    """The children of these cases that no other case is about."""
    cases = _table("care_cases")
    wiped = gone.get(cases, set())
    alone = set()
    for case_id in wiped:
        child_id = session.scalar(select(cases.c.child_id).where(cases.c.id == case_id))
        others = set(session.scalars(select(cases.c.id).where(cases.c.child_id == child_id))) - wiped
        if child_id is not None and not others:
            alone.add(child_id)
    return alone


def _guardians_of(session: Session, gone: _Rows) -> set[int]:
    links = _table("guardianships")
    return set(session.scalars(select(links.c.guardian_id).where(links.c.id.in_(gone.get(links, set())))))


def _is_named(session: Session, table: Table, row_id: int) -> bool:
    """Whether any row still points at this one, apart from its own history."""
    return any(
        session.scalar(select(column).where(column == row_id).limit(1)) is not None
        for other, column in _pointing_at(table)
        if other.name not in _OF_GUARDIAN
    )


def _delete(session: Session, gone: _Rows) -> None:
    session.execute(text("PRAGMA defer_foreign_keys = ON"))  # rows that point at each other go in any order
    for table, ids in gone.items():
        for other, column in _pointing_at(table):
            if other.name in _KEPT:
                for some in _portions(ids):
                    session.execute(update(other).where(column.in_(some)).values({column.name: None}))
        for row_id in ids:
            _delete_linked(session, table, row_id)
    for attachment_id in gone.pop(_table("attachments"), set()):
        wipe_attachment(session, attachment_id)
    for table in reversed(Base.metadata.sorted_tables):
        for some in _portions(gone.get(table, set())):
            session.execute(delete(table).where(_key(table).in_(some)))


def _delete_linked(session: Session, table: Table, row_id: int) -> None:
    """What names this row by a kind or table and a number: earlier texts, answers, history, search, attachments."""
    tables = Base.metadata.tables
    for kind in _OWNED.get(table.name, ()):
        for name in ("text_versions", "section_answers"):
            owned = tables[name]
            same = (owned.c.owner_kind == kind) | owned.c.owner_kind.startswith(f"{kind}.")
            session.execute(delete(owned).where(same, owned.c.owner_id == row_id))
    changes, imported = tables["field_changes"], tables["imported_records"]
    session.execute(delete(changes).where(changes.c.table_name == table.name, changes.c.row_id == row_id))
    session.execute(delete(imported).where(imported.c.table_name == table.name, imported.c.ref == row_id))
    if table.name in _SEARCHED:
        remove(session, _SEARCHED[table.name], row_id)
    if table.name in _DRAFTS_OF_ROW:
        typed = [f"{name}:{row_id}" for name in _DRAFTS_OF_ROW[table.name]]
        session.execute(delete(tables["drafts"]).where(tables["drafts"].c.key.in_(typed)))
    if table.name == "care_cases":
        drafts, laid_away = tables["drafts"], tables["laid_away"]
        keys = [key.format(row_id) for key in _DRAFTS_OF_CASE]
        session.execute(delete(drafts).where(drafts.c.key.in_(keys)))
        session.execute(delete(laid_away).where(laid_away.c.case_id == row_id))
    _forget_evidence(session, table, row_id)


def _forget_evidence(session: Session, table: Table, row_id: int) -> None:
    """A limit keeps that it rested on something of that day; the words of what is gone go."""
    kinds = {
        "observations": "observation",
        "support_plans": "plan",
        "parent_meetings": "parent_meeting",
        "meetings": "meeting",
        "journal_entries": "note",
    }
    if table.name in kinds:
        rests = _table("limit_evidence")
        same = (rests.c.kind == kinds[table.name], rests.c.ref == row_id)
        session.execute(update(rests).where(*same).values(words=""))


def _tidy_search(session: Session) -> None:
    """Let the search tables drop the words of what is gone: until then they stand in its pages."""
    for name in ("search_text", "search_trigram"):
        session.execute(text(f"INSERT INTO {name}({name}) VALUES ('optimize')"))  # noqa: S608 - fixed names
    session.execute(text("CREATE VIRTUAL TABLE temp.words_left USING fts5vocab(main, search_text, row)"))
    session.execute(text("DELETE FROM search_words WHERE word NOT IN (SELECT term FROM temp.words_left)"))
    session.execute(text("DROP TABLE temp.words_left"))


def _key(table: Table) -> Any:
    return next(iter(table.primary_key.columns))


def _portions(ids: set[int]) -> list[list[int]]:
    ordered = sorted(ids)
    return [ordered[at : at + _AT_ONCE] for at in range(0, len(ordered), _AT_ONCE)]
