"""The first schema. The tables are written by `python -m tests.house.freeze_schema`; SEARCH_TABLES by hand."""

from zorgdesk.store.migrations import m0001_tables_1, m0001_tables_2, m0001_tables_3, m0001_tables_4
from zorgdesk.store.migrations.step import Migration

STATEMENTS: tuple[str, ...] = (
    *m0001_tables_1.STATEMENTS,
    *m0001_tables_2.STATEMENTS,
    *m0001_tables_3.STATEMENTS,
    *m0001_tables_4.STATEMENTS,
)

SEARCH_TABLES: tuple[str, ...] = (
    (
        "CREATE VIRTUAL TABLE search_text USING fts5(body, owner, raw UNINDEXED, kind UNINDEXED, ref UNINDEXED, "
        "case_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5')"
    ),
    (
        "CREATE VIRTUAL TABLE search_trigram USING fts5(body, tokenize = 'trigram', content = '', contentless_delete "
        "= 1)"
    ),
)

MIGRATION = Migration(1, "first", (*STATEMENTS, *SEARCH_TABLES))
