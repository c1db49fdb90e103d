"""The first schema. STATEMENTS is written by `python -m tests.house.freeze_schema`; SEARCH_TABLES by hand."""

from zorgdesk.store.migrations.step import Migration

STATEMENTS: tuple[str, ...] = ()

SEARCH_TABLES = (
    """
    CREATE VIRTUAL TABLE search_text USING fts5(
        body, kind UNINDEXED, ref UNINDEXED, case_id UNINDEXED, tokenize = "unicode61 remove_diacritics 2"
    )
    """,
    """
    CREATE VIRTUAL TABLE search_trigram USING fts5(
        body, kind UNINDEXED, ref UNINDEXED, case_id UNINDEXED, tokenize = "trigram"
    )
    """,
)

MIGRATION = Migration(1, "first", (*STATEMENTS, *SEARCH_TABLES))
