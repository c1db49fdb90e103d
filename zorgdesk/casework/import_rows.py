"""Rows of a file as values: what each cell says, and what is the matter with it. Pure; the file is not looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from zorgdesk.casework.import_columns import Columns
from zorgdesk.casework.sheets.imports import Draft, GuardianCells, ImportWords, Problem
from zorgdesk.casework.tables.cell_values import cell_text, day_in, items_in, number_in
from zorgdesk.casework.tables.table import Table
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.name_parts import parts_of
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.domain.values import ImportField, ImportKind, Relation, RowProblem

_OLDEST_MONTHS: Final = 18 * 12
_DUE_MONTHS: Final = 10
_TELEPHONES: Final = frozenset({ImportField.PHONE, ImportField.PHONE_1, ImportField.PHONE_2})
_PARENTS: Final = (
    (ImportField.GUARDIAN_1, ImportField.PHONE_1, ImportField.EMAIL_1),
    (ImportField.GUARDIAN_2, ImportField.PHONE_2, ImportField.EMAIL_2),
)
Edits = Mapping[tuple[int, ImportField], str]
"""What the user typed in place of a cell: by the number of the row and the field."""


def drafts(
    table: Table, kind: ImportKind, columns: Columns, words: ImportWords, *, on: date, edits: Edits | None = None
) -> tuple[Draft, ...]:
    """Every row as values, with the problems that the cells themselves show."""
    relations = {field: words.relations.get(normalise(table.headers[at])) for at, field in columns.items()}
    made: list[Draft] = []
    for row in table.rows:
        cells = tuple(cell_text(cell) for cell in row.cells)
        texts = {field: cells[at] for at, field in columns.items() if cells[at]}
        typed = {field: text for (number, field), text in (edits or {}).items() if number == row.number}
        texts = {field: text for field, text in {**texts, **typed}.items() if text}
        made.append(_draft(Draft(row.number, cells, texts), kind, words, relations, on))
    return tuple(_twice(made, kind))


def _draft(
    draft: Draft,
    kind: ImportKind,
    words: ImportWords,
    relations: Mapping[ImportField, Relation | None],
    on: date,
) -> Draft:
    draft = replace(draft, problems=tuple(_bsn(draft)))
    if kind is ImportKind.CHILDREN:
        return _child(draft, words, relations, on)
    return _group(draft, words) if kind is ImportKind.PLACES else _contact(draft, words)


def _with(draft: Draft, *problems: Problem, **values: object) -> Draft:
    return replace(draft, problems=draft.problems + problems, **values)  # type: ignore[arg-type]


def _bsn(draft: Draft) -> Iterator[Problem]:
    """A number that can be a burgerservicenummer is never taken over; telephone numbers are not looked at."""
    for field, text in draft.texts.items():
        if field not in _TELEPHONES and find_bsn(text):
            yield Problem(RowProblem.BSN, field)


def _name(draft: Draft) -> PersonName:
    """The name from one column or from three; what stands in the columns of the parts decides."""
    parts = [draft.text(field) for field in (ImportField.FIRST_NAME, ImportField.PREFIX, ImportField.SURNAME)]
    if not any(parts):
        return parts_of(draft.text(ImportField.NAME))
    if not any(parts[1:]) and draft.text(ImportField.NAME):
        whole = parts_of(draft.text(ImportField.NAME))
        return replace(whole, first_name=parts[0]) if whole.surname else PersonName(parts[0], "", whole.first_name)
    return PersonName(*parts)


def _named(draft: Draft) -> Draft:
    name = _name(draft)
    missing = () if name.full else (Problem(RowProblem.NAME_MISSING, ImportField.NAME),)
    return _with(draft, *missing, name=name)


# Children -------------------------------------------------------------------------------------------------------------


def _child(draft: Draft, words: ImportWords, relations: Mapping[ImportField, Relation | None], on: date) -> Draft:
    born, not_born = _day(draft, ImportField.BIRTH_DATE, words, on)
    due, not_due = _day(draft, ImportField.DUE_DATE, words, on)
    unknown = [item for item in items_in(draft.text(ImportField.AREA)) if normalise(item) not in words.areas]
    areas = {words.areas[normalise(item)]: None for item in _area_items(draft, words)}
    whole = draft.text(ImportField.AREA)
    problems = [*not_born, *not_due, *_impossible(born, due, draft, on)]
    if unknown and normalise(whole) not in words.areas:
        problems.append(Problem(RowProblem.AREA_UNKNOWN, ImportField.AREA, unknown[0]))
    if not draft.text(ImportField.LOCATION):
        problems.append(Problem(RowProblem.LOCATION_MISSING, ImportField.LOCATION))
    parents = tuple(_parents(draft, relations))
    child = _with(draft, *problems, birth_date=born, due_date=due, areas=tuple(areas), guardians=parents)
    return _named(child) if not (due and not born) else replace(child, name=_name(child))


def _area_items(draft: Draft, words: ImportWords) -> tuple[str, ...]:
    whole = draft.text(ImportField.AREA)
    items = (whole,) if normalise(whole) in words.areas else items_in(whole)
    return tuple(item for item in items if normalise(item) in words.areas)


def _day(draft: Draft, field: ImportField, words: ImportWords, on: date) -> tuple[date | None, tuple[Problem, ...]]:
    text = draft.text(field)
    if not text:
        return None, ()
    found = day_in(text, words.months, on=on if field is ImportField.BIRTH_DATE else add_months(on, 24))
    return (found, ()) if isinstance(found, date) else (None, (Problem(found, field, text),))


def _impossible(born: date | None, due: date | None, draft: Draft, on: date) -> Iterator[Problem]:
    """Born after today, older than a child can be, or expected further away than a pregnancy lasts."""
    text = draft.text(ImportField.BIRTH_DATE)
    if born is not None and born > on:
        yield Problem(RowProblem.BORN_IN_FUTURE, ImportField.BIRTH_DATE, text)
    if born is not None and add_months(born, _OLDEST_MONTHS) <= on:
        yield Problem(RowProblem.TOO_OLD, ImportField.BIRTH_DATE, text)
    if due is not None and born is None and due > add_months(on, _DUE_MONTHS):
        yield Problem(RowProblem.DUE_FAR_AWAY, ImportField.DUE_DATE, draft.text(ImportField.DUE_DATE))


def _parents(draft: Draft, relations: Mapping[ImportField, Relation | None]) -> Iterator[GuardianCells]:
    for name, phone, email in _PARENTS:
        if draft.text(name):
            relation = relations.get(name) or Relation.PARENT
            yield GuardianCells(parts_of(draft.text(name)), relation, draft.text(phone), draft.text(email))


# Places and contacts --------------------------------------------------------------------------------------------------


def _group(draft: Draft, words: ImportWords) -> Draft:
    problems: list[Problem] = []
    if not draft.text(ImportField.LOCATION):
        problems.append(Problem(RowProblem.LOCATION_MISSING, ImportField.LOCATION))
    kind = draft.text(ImportField.CARE_TYPE)
    care_type = words.care_types.get(normalise(kind))
    if kind and care_type is None:
        problems.append(Problem(RowProblem.CARE_TYPE_UNKNOWN, ImportField.CARE_TYPE, kind))
    numbers: dict[str, int | None] = {}
    for field in (ImportField.MAX_CHILDREN, ImportField.OTHER_CHILDREN):
        text = draft.text(field)
        numbers[field.value] = number_in(text) if text else None
        if text and numbers[field.value] is None:
            problems.append(Problem(RowProblem.NUMBER_UNREADABLE, field, text))
    return _with(draft, *problems, care_type=care_type, **numbers)


def _contact(draft: Draft, words: ImportWords) -> Draft:
    problems: list[Problem] = []
    role, kind = draft.text(ImportField.ROLE), draft.text(ImportField.ORGANISATION_KIND)
    found_role, found_kind = words.roles.get(normalise(role)), words.organisation_kinds.get(normalise(kind))
    if found_role is None:
        problems.append(Problem(RowProblem.ROLE_UNKNOWN, ImportField.ROLE, role))
    if kind and found_kind is None:
        problems.append(Problem(RowProblem.ORGANISATION_KIND_UNKNOWN, ImportField.ORGANISATION_KIND, kind))
    return _named(_with(draft, *problems, role=found_role, organisation_kind=found_kind))


# The same twice in one file -------------------------------------------------------------------------------------------


def _twice(made: list[Draft], kind: ImportKind) -> Iterator[Draft]:
    """The second of two rows that say the same child, group or contact is set apart."""
    first: dict[tuple[object, ...], int] = {}
    for draft in made:
        key = _same(draft, kind)
        if key is not None and key in first:
            yield _with(draft, Problem(RowProblem.TWICE, ImportField.NAME, draft.name.full, other_row=first[key]))
            continue
        if key is not None:
            first[key] = draft.number
        yield draft


def _same(draft: Draft, kind: ImportKind) -> tuple[object, ...] | None:
    if kind is ImportKind.PLACES:
        places = (draft.text(ImportField.LOCATION), draft.text(ImportField.GROUP))
        return tuple(normalise(place) for place in places) if all(places) else None
    if not draft.name.full:
        return None
    if kind is ImportKind.CONTACTS:
        return draft.name.search_key, draft.role, normalise(draft.text(ImportField.ORGANISATION))
    return (draft.name.search_key, draft.birth_date) if draft.birth_date else None
