"""Which column of a file becomes which field: guessed from the headers, remembered per set of headers.

A column with burgerservicenummers is never read: there is no such field (product.md rule 4). It is known by its header
or because its cells pass the elfproef, and is emptied before anything else looks at it.
"""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.imports import FIELDS, ImportWords
from zorgdesk.casework.tables.cell_values import cell_text
from zorgdesk.casework.tables.table import Row, Table
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.imports import ImportMapping
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.domain.values import ImportField, ImportKind

Columns = dict[int, ImportField]
"""Per column of the table its field; a column that is not in it is not taken over."""

_SAMPLE_ROWS = 200
_MOST_OF_THEM = 0.6
_FEWEST_DIGITS = 8
_TELLING = {
    ImportKind.CHILDREN: {ImportField.BIRTH_DATE, ImportField.AREA, ImportField.GUARDIAN_1, ImportField.DUE_DATE},
    ImportKind.CONTACTS: {ImportField.ROLE, ImportField.ORGANISATION, ImportField.ORGANISATION_KIND},
    ImportKind.PLACES: {ImportField.CARE_TYPE, ImportField.MAX_CHILDREN, ImportField.ADDRESS},
}


def without_bsn(table: Table, words: ImportWords) -> tuple[Table, frozenset[int]]:
    """The table with columns of burgerservicenummers emptied, and which columns those were."""
    hidden = frozenset(
        at for at, header in enumerate(table.headers) if normalise(header) in words.not_read or _holds_bsn(table, at)
    )
    if not hidden:
        return table, hidden
    rows = tuple(
        Row(row.number, tuple("" if at in hidden else cell for at, cell in enumerate(row.cells))) for row in table.rows
    )
    return replace(table, rows=rows), hidden


def guess_kind(table: Table, words: ImportWords) -> ImportKind:
    """What the rows are, by the headers that only one kind has; children when nothing tells."""
    seen = {words.headers.get(normalise(header)) for header in table.headers}
    return max(ImportKind, key=lambda kind: (len(_TELLING[kind] & seen), kind is ImportKind.CHILDREN))


def guess_columns(table: Table, kind: ImportKind, words: ImportWords, hidden: frozenset[int]) -> Columns:
    """The field of each column by its header, also with a word around it; each field once, the first column wins."""
    found: Columns = {}
    for exact in (True, False):
        for at, header in enumerate(table.headers):
            field = _field_for(normalise(header), words, exact=exact)
            if at in found or at in hidden or field is None:
                continue
            field = _second_parent(field, found) if kind is ImportKind.CHILDREN else field
            if field in FIELDS[kind] and field not in found.values():
                found[at] = field
    return dict(sorted(found.items()))


def remembered_columns(session: Session, kind: ImportKind, headers: tuple[str, ...]) -> Columns | None:
    """The columns that were kept for a file with these headers, or None."""
    kept = session.scalar(
        select(ImportMapping.columns).where(ImportMapping.kind == kind, ImportMapping.headers == _key(headers))
    )
    if kept is None:
        return None
    fields = {at: ImportField(name) for at, name in ((int(at), name) for at, name in kept.items())}
    return {at: field for at, field in fields.items() if at < len(headers) and field in FIELDS[kind]}


def remember_columns(
    session: Session, kind: ImportKind, headers: tuple[str, ...], columns: Mapping[int, ImportField]
) -> Change:
    """Keep the columns for the next file with these headers."""
    found = session.scalar(
        select(ImportMapping).where(ImportMapping.kind == kind, ImportMapping.headers == _key(headers))
    )
    kept = found or ImportMapping(kind=kind, headers=_key(headers))
    before = dict(found.columns) if found else None
    kept.columns = {str(at): field.value for at, field in columns.items()}
    session.add(kept)
    session.flush()
    kept_id = kept.id

    def undo(session: Session) -> Change:
        mapping = session.get_one(ImportMapping, kept_id)
        if before is None:
            session.delete(mapping)
        else:
            mapping.columns = before
        return Change.of(Topic.PREFERENCES)

    return Change.of(Topic.PREFERENCES, undo=undo)


def _key(headers: tuple[str, ...]) -> str:
    return "\n".join(normalise(header) for header in headers)


def _holds_bsn(table: Table, at: int) -> bool:
    """Whether most of the filled cells are a number that can be a burgerservicenummer."""
    filled = [text for row in table.rows[:_SAMPLE_ROWS] if (text := cell_text(row.cells[at]).strip())]
    numbers = [text for text in filled if sum(sign.isdigit() for sign in text) >= _FEWEST_DIGITS]
    if len(numbers) < 2 or len(numbers) < len(filled) * _MOST_OF_THEM:
        return False
    return sum(bool(find_bsn(text)) for text in numbers) >= len(numbers) * _MOST_OF_THEM


def _field_for(header: str, words: ImportWords, *, exact: bool) -> ImportField | None:
    if exact:
        return words.headers.get(header)
    parts = set(header.replace(".", " ").replace("_", " ").replace("-", " ").split())
    longest_first = sorted(words.headers, key=len, reverse=True)
    return next((words.headers[name] for name in longest_first if set(name.split()) <= parts), None)


_SECOND = {
    ImportField.GUARDIAN_1: ImportField.GUARDIAN_2,
    ImportField.PHONE: ImportField.PHONE_1,
    ImportField.EMAIL: ImportField.EMAIL_1,
    ImportField.PHONE_1: ImportField.PHONE_2,
    ImportField.EMAIL_1: ImportField.EMAIL_2,
}


def _second_parent(field: ImportField, found: Columns) -> ImportField:
    """With children a telephone is a parent's, and the second parent, telephone and mail are of the second parent."""
    if field in {ImportField.PHONE, ImportField.EMAIL}:
        field = _SECOND[field]
    return _SECOND[field] if field in _SECOND and field in found.values() else field
