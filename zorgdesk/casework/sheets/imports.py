"""What the import reads and shows: the words it understands, its plan row by row, and the imports that were done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    CareType,
    ConcernCategory,
    ImportField,
    ImportKind,
    OrganisationKind,
    PersonRole,
    Relation,
    RowProblem,
    RowVerdict,
)

NAMELESS: Final = PersonName()
_NAME: Final = (ImportField.NAME, ImportField.FIRST_NAME, ImportField.PREFIX, ImportField.SURNAME)

FIELDS: Final[dict[ImportKind, tuple[ImportField, ...]]] = {
    ImportKind.CHILDREN: (
        *_NAME,
        ImportField.BIRTH_DATE,
        ImportField.DUE_DATE,
        ImportField.LOCATION,
        ImportField.GROUP,
        ImportField.MUNICIPALITY,
        ImportField.RESIDENCE,
        ImportField.AREA,
        ImportField.QUESTION,
        ImportField.MENTOR,
        ImportField.GUARDIAN_1,
        ImportField.PHONE_1,
        ImportField.EMAIL_1,
        ImportField.GUARDIAN_2,
        ImportField.PHONE_2,
        ImportField.EMAIL_2,
        ImportField.LANGUAGES,
        ImportField.NOTE,
    ),
    ImportKind.PLACES: (
        ImportField.LOCATION,
        ImportField.MUNICIPALITY,
        ImportField.ADDRESS,
        ImportField.PHONE,
        ImportField.EMAIL,
        ImportField.GROUP,
        ImportField.CARE_TYPE,
        ImportField.MAX_CHILDREN,
        ImportField.OTHER_CHILDREN,
    ),
    ImportKind.CONTACTS: (
        *_NAME,
        ImportField.ROLE,
        ImportField.ORGANISATION,
        ImportField.ORGANISATION_KIND,
        ImportField.MUNICIPALITY,
        ImportField.LOCATION,
        ImportField.PHONE,
        ImportField.EMAIL,
    ),
}
"""What a column can become, per kind of import, in the order in which it is offered."""


@dataclass(frozen=True)
class ImportWords:
    """The words of the user's files, in normal form (domain/names.py): headers and the choices in cells."""

    headers: Mapping[str, ImportField]
    relations: Mapping[str, Relation]
    areas: Mapping[str, ConcernCategory]
    care_types: Mapping[str, CareType]
    roles: Mapping[str, PersonRole]
    organisation_kinds: Mapping[str, OrganisationKind]
    months: Mapping[str, int]
    not_read: tuple[str, ...]


@dataclass(frozen=True)
class Problem:
    """What is the matter with one cell: which field, what stood there, and where it helps another row or casus."""

    kind: RowProblem
    field: ImportField
    typed: str = ""
    other_row: int = 0
    double: LikelyDouble | None = None


@dataclass(frozen=True)
class GuardianCells:
    """A parent as far as a row tells."""

    name: PersonName
    relation: Relation
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Draft:
    """One row as values, before the file was looked at; `cells` is what stood there, for the list of rejected rows."""

    number: int
    cells: tuple[str, ...]
    texts: Mapping[ImportField, str]
    name: PersonName = NAMELESS
    birth_date: date | None = None
    due_date: date | None = None
    areas: tuple[ConcernCategory, ...] = ()
    guardians: tuple[GuardianCells, ...] = ()
    care_type: CareType | None = None
    role: PersonRole | None = None
    organisation_kind: OrganisationKind | None = None
    max_children: int | None = None
    other_children: int | None = None
    problems: tuple[Problem, ...] = ()

    def text(self, wanted: ImportField) -> str:
        """What stood in the column of a field, or nothing."""
        return self.texts.get(wanted, "")


@dataclass(frozen=True)
class ImportSource:
    """All rows of one file as drafts, and what the user decided about them.

    `make_places`: unknown locations and groups are made. `choices`: per row what to do with a likely double: True is
    a new casus all the same, False leaves the row out, a number is the casus that it adds to.
    """

    file_name: str
    kind: ImportKind
    headers: tuple[str, ...]
    drafts: tuple[Draft, ...]
    owner: str
    make_places: bool = True
    note_title: str = ""
    choices: Mapping[int, bool | int] = field(default_factory=dict)


@dataclass(frozen=True)
class PlannedRow:
    """What becomes of one row. `case_id` is the casus that an addition fills; `makes` names places it makes first."""

    draft: Draft
    verdict: RowVerdict
    problems: tuple[Problem, ...] = ()
    case_id: int | None = None
    case_code: str = ""
    makes: tuple[str, ...] = ()

    @property
    def comes_in(self) -> bool:
        """Whether something of this row is kept."""
        return self.verdict in (RowVerdict.NEW, RowVerdict.ADDITION)


@dataclass(frozen=True)
class FullGroup:
    """A group that would pass its maximum by this import."""

    group: str
    location: str
    children: int
    most: int


@dataclass(frozen=True)
class ImportPlan:
    """Every row with its verdict, in the order of the file, and the groups that would become too full."""

    rows: tuple[PlannedRow, ...]
    full_groups: tuple[FullGroup, ...] = ()

    def count(self, *verdicts: RowVerdict) -> int:
        """How many rows have one of these verdicts."""
        return sum(row.verdict in verdicts for row in self.rows)

    @property
    def comes_in(self) -> int:
        """How many rows come in."""
        return sum(row.comes_in for row in self.rows)

    @property
    def rejected(self) -> tuple[PlannedRow, ...]:
        """The rows that stay behind with a reason."""
        return tuple(row for row in self.rows if row.problems)


@dataclass(frozen=True)
class ImportSheet:
    """One import that was done."""

    run_id: int
    kind: ImportKind
    file_name: str
    imported_at: datetime
    rows_read: int
    rows_taken: int
    undone_at: datetime | None


@dataclass(frozen=True)
class TouchedRow:
    """A row of an import on which someone worked since: the code or name it is known by, and what was added.

    `tables` are the kinds of records that hang on it now; `changed` whether its own fields were changed.
    """

    row_number: int
    name: str
    tables: tuple[str, ...]
    changed: bool
