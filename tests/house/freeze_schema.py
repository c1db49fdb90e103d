"""Write the mapped schema into the parts of the first migration as plain SQL: `python -m tests.house.freeze_schema`.

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

MIGRATIONS = Path(zorgdesk.__file__).parent / "store" / "migrations"
TARGET = MIGRATIONS / "m0001_first.py"
PARTS = 4
"""How many files the tables are spread over: each fits on a few screens (tests/house/test_sizes.py)."""

_HEAD = '"""Tables of the first schema, part {0} of {1}; written by `python -m tests.house.freeze_schema`."""\n\n'
_WIDTH = 116
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
    """Rewrite the files in place; prints how many statements they hold now."""
    frozen = statements()
    size = -(-len(frozen) // PARTS)
    for part in range(PARTS):
        source = _HEAD.format(part + 1, PARTS) + as_source(frozen[part * size : (part + 1) * size])
        (MIGRATIONS / f"m0001_tables_{part + 1}.py").write_text(source, encoding="utf-8")
    before = TARGET.read_text(encoding="utf-8")
    after, replaced = _SEARCH.subn(lambda _match: as_search_source(TABLES), before)
    if replaced != 1:
        raise SystemExit("m0001_first.py has no SEARCH_TABLES")
    TARGET.write_text(after, encoding="utf-8")
    print(f"{len(frozen)} statements")


if __name__ == "__main__":
    main()
