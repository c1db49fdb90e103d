"""Write the mapped schema into the first migration as plain SQL: `python -m tests.house.freeze_schema`.

Only until the first release; after that a change of the schema is a new migration (README, "add a migration").
"""

import re
import textwrap
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

import zorgdesk.domain.records
from zorgdesk.casework.search_index import TABLES
from zorgdesk.domain.base import Base

TARGET = Path(zorgdesk.__file__).parent / "store" / "migrations" / "m0001_first.py"
_WIDTH = 116
_FROZEN = re.compile(r"^STATEMENTS: tuple\[str, \.\.\.\] = \(.*?\)\n(?=\nSEARCH_TABLES)", re.DOTALL | re.MULTILINE)
_SEARCH = re.compile(r"^SEARCH_TABLES(: tuple\[str, \.\.\.\])? = \(.*?^\)\n", re.DOTALL | re.MULTILINE)


def statements() -> list[str]:
    """Return CREATE TABLE and CREATE INDEX for every record, one line each, always in the same order."""
    dialect = sqlite.dialect()
    found: list[str] = []
    for table in Base.metadata.sorted_tables:
        found.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        found += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return [" ".join(statement.split()) for statement in found]


def as_source(frozen: list[str]) -> str:
    """Return the Python text of STATEMENTS."""
    return "STATEMENTS: tuple[str, ...] = (\n" + "".join(map(_literal, frozen)) + ")\n"


def as_search_source(frozen: tuple[str, ...]) -> str:
    """Return the Python text of SEARCH_TABLES: lines of one string, because FTS5 reads no line break in its options."""
    made = ""
    for statement in frozen:
        lines = textwrap.wrap(statement, _WIDTH - 8, drop_whitespace=False, break_on_hyphens=False)
        made += "    (\n" + "".join(f'        "{line}"\n' for line in lines) + "    ),\n"
    return f"SEARCH_TABLES: tuple[str, ...] = (\n{made})\n"


def _literal(statement: str) -> str:
    if len(statement) <= _WIDTH - 3 and '"' not in statement:
        return f'    "{statement}",\n'
    lines = textwrap.wrap(f'"""{statement}""",', _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "".join(f"    {line}\n" for line in lines)


def main() -> None:
    """Rewrite the file in place; prints how many statements it holds now."""
    before = TARGET.read_text(encoding="utf-8")
    frozen = statements()
    after, replaced = _FROZEN.subn(lambda _match: as_source(frozen) + "\n", before)
    after = _SEARCH.sub(lambda _match: as_search_source(TABLES), after)
    if replaced != 1:
        raise SystemExit("m0001_first.py has no STATEMENTS before SEARCH_TABLES")
    TARGET.write_text(after.replace(")\n\n\nSEARCH", ")\n\nSEARCH"), encoding="utf-8")
    print(f"{len(frozen)} statements")


if __name__ == "__main__":
    main()
