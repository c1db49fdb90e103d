"""Makes an import source out of lines, as the page does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from zorgdesk.casework.import_columns import Columns, guess_columns, guess_kind, without_bsn
from zorgdesk.casework.import_rows import Edits, drafts
from zorgdesk.casework.sheets.imports import ImportSource
from zorgdesk.casework.tables.reading import read_table
from zorgdesk.domain.values import ImportKind
from zorgdesk.wording.import_words import words_of_files

TODAY = date(2026, 11, 10)
AT = datetime(2026, 11, 10, 14, 2)
WORDS = words_of_files()


@dataclass(frozen=True)
class Read:
    """A file as it was read."""

    kind: ImportKind
    columns: Columns
    source: ImportSource


def source_of(
    lines: str,
    *,
    encoding: str = "cp1252",
    edits: Edits | None = None,
    kind: ImportKind | None = None,
    make_places: bool = True,
    choices: Mapping[int, bool | int] | None = None,
) -> Read:
    """Everything between choosing a file and its plan."""
    table, hidden = without_bsn(read_table(lines.encode(encoding)), WORDS)
    chosen = kind or guess_kind(table, WORDS)
    columns = guess_columns(table, chosen, WORDS, hidden)
    rows = drafts(table, chosen, columns, WORDS, on=TODAY, edits=edits)
    source = ImportSource(
        "lijst.csv", chosen, table.headers, rows, "Fenna Fantasia", make_places, "Uit een bestand", choices or {}
    )
    return Read(chosen, columns, source)
