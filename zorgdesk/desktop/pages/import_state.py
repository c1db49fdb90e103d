"""What the user has decided so far about a file that is being imported; kept as a draft at lock and quit."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from zorgdesk.casework.import_columns import Columns, guess_columns
from zorgdesk.casework.import_rows import drafts
from zorgdesk.casework.sheets.imports import ImportSource
from zorgdesk.casework.tables.table import Cell, Row, Table
from zorgdesk.domain.values import ImportField, ImportKind
from zorgdesk.wording import imports as say
from zorgdesk.wording.import_words import words_of_files


@dataclass(frozen=True)
class ImportState:
    """One file: its table without hidden columns, what it is, its columns, and what was typed or chosen per row."""

    file_name: str
    table: Table
    hidden: frozenset[int]
    kind: ImportKind
    columns: Columns
    make_places: bool = True
    edits: Mapping[tuple[int, ImportField], str] = field(default_factory=dict)
    choices: Mapping[int, bool | int] = field(default_factory=dict)

    def source(self, owner: str, *, on: date) -> ImportSource:
        """All rows as the user wants them now."""
        rows = drafts(self.table, self.kind, self.columns, words_of_files(), on=on, edits=self.edits)
        title = say.note_title(self.file_name)
        return ImportSource(
            self.file_name, self.kind, self.table.headers, rows, owner, self.make_places, title, self.choices
        )

    def as_kind(self, kind: ImportKind) -> "ImportState":
        """The same file read as something else; columns are guessed anew."""
        columns = guess_columns(self.table, kind, words_of_files(), self.hidden)
        return replace(self, kind=kind, columns=columns, edits={}, choices={})

    def with_column(self, at: int, field: ImportField | None) -> "ImportState":
        """Another field for a column; a field goes to one column only."""
        columns = {place: kept for place, kept in self.columns.items() if place != at and kept is not field}
        if field is not None:
            columns[at] = field
        return replace(self, columns=dict(sorted(columns.items())))

    def with_edit(self, row_number: int, field: ImportField, text: str) -> "ImportState":
        """Another text for one cell."""
        return replace(self, edits={**self.edits, (row_number, field): text.strip()})

    def with_choice(self, row_number: int, choice: bool | int) -> "ImportState":
        """What to do with a row that looks like a casus that is there."""
        return replace(self, choices={**self.choices, row_number: choice})

    def to_json(self) -> dict[str, Any]:
        """Plain values for the draft."""
        return {
            "file_name": self.file_name,
            "headers": self.table.headers,
            "rows": [[row.number, [_plain(cell) for cell in row.cells]] for row in self.table.rows],
            "hidden": sorted(self.hidden),
            "kind": self.kind.value,
            "columns": [[at, kept.value] for at, kept in self.columns.items()],
            "make_places": self.make_places,
            "edits": [[number, kept.value, text] for (number, kept), text in self.edits.items()],
            "choices": [[number, choice] for number, choice in self.choices.items()],
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "ImportState":
        """Read back what `to_json` wrote."""
        rows = tuple(Row(number, tuple(_cell(cell) for cell in cells)) for number, cells in kept["rows"])
        return cls(
            file_name=kept["file_name"],
            table=Table(tuple(kept["headers"]), rows),
            hidden=frozenset(kept["hidden"]),
            kind=ImportKind(kept["kind"]),
            columns={at: ImportField(name) for at, name in kept["columns"]},
            make_places=kept["make_places"],
            edits={(number, ImportField(name)): text for number, name, text in kept["edits"]},
            choices=dict(kept["choices"]),
        )


def _plain(cell: Cell) -> str | list[int]:
    return cell if isinstance(cell, str) else [cell.year, cell.month, cell.day]


def _cell(kept: str | list[int]) -> Cell:
    return kept if isinstance(kept, str) else date(*kept)
