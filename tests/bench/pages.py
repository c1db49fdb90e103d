"""P5, P7, P8 and P9: what happens within the open window, against the same rows with the driver alone."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

import shiboken6
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView, QWidget
from sqlalchemy import select, text

from tests.bench.files import LARGE, TYPICAL, Files
from tests.bench.runner import REPEATS, Row, interleaved, repeated, timed
from tests.bench.window import Statements, application, caught, opened, raw, replay, settle
from zorgdesk.casework.journal import NoteText, change_note
from zorgdesk.casework.search_index import SearchKind, owner_mark, row_id
from zorgdesk.desktop import page_list
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.case_tabs.tab_list import TABS
from zorgdesk.desktop.pages.cases import CasesPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.store import cipher
from zorgdesk.store.keys import FileKey
from zorgdesk.store.vault import Vault
from zorgdesk.store.vault_file import read_head

NOTES = 200_000
TYPED = ("speel", "bouw", "slaap", "vrien", "taal", "buit", "lache", "wacht", "rust", "samen", "boek", "toren")


def _case_ids(vault: Vault) -> list[int]:
    with vault.reading() as session:
        ids = list(session.scalars(select(CaseSummary.case_id).order_by(CaseSummary.case_id)))
    random.Random(3).shuffle(ids)
    return ids


def open_case(files: Files, repeats: int) -> list[Row]:
    """P5: open a case, and the first view of each of its tabs."""
    made = []
    with opened(files, files.demo(LARGE)) as (window, vault), raw(vault) as connection:
        ids = itertools.cycle(_case_ids(vault))
        for tab, _ in TABS:
            visit = partial(_visit_tab, window, tab.value)
            visit(next(ids))
            statements: list[Statements] = []

            def ours(visit: Callable[[int], None] = visit, statements: list[Statements] = statements) -> float:
                with caught() as found:
                    cost = timed(partial(visit, next(ids)))()
                statements.append(found)
                return cost

            def base(statements: list[Statements] = statements) -> float:
                return timed(lambda: replay(connection, statements[-1]))()

            figures, bases = interleaved(ours, base, repeats)
            name = f"open a case of {LARGE}: {tab.value}"
            made.append(Row("P5", name, figures, bases, goal="5 x, 20 ms", never="50 ms"))
    return made


def _visit_tab(window: MainWindow, tab: str, case_id: int) -> None:
    window.go(Place(PageKey.CASE, case_id=case_id, tab=tab))
    settle()


def search(files: Files, repeats: int) -> list[Row]:
    """P7: Ctrl+K with 200,000 notes, from the last key to the painted result."""
    path = files.demo(TYPICAL, "notes")
    with Vault.open_with_seed(path, files.seed(path)) as vault:
        _add_notes(vault)
    with opened(files, path) as (window, vault), raw(vault) as connection:
        host = window.palette_host()
        host.open()
        settle()
        assert host.palette is not None
        query = host.palette.query
        words = itertools.cycle(TYPED)

        def ours() -> float:
            word = next(words)
            query.setText(word[:-1])
            _until_found(host)
            return timed(lambda: (query.insert(word[-1]), _until_found(host)))()

        def base() -> float:
            sql = "SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT 6"
            return timed(lambda: connection.execute(sql, (f'"{next(words)}"*',)).fetchall())()

        figures, bases = interleaved(ours, base, max(repeats, 3 * REPEATS))
    return [Row("P7", f"Ctrl+K: key to result, {NOTES} notes", figures, bases, goal="3 x, p95 100 ms", never="200 ms")]


def _until_found(host: object) -> None:
    while host._later.waits:  # type: ignore[attr-defined]
        settle()
    settle()


def _add_notes(vault: Vault) -> None:
    """Repeat the journal of the demo until the search holds 200,000 notes."""
    with vault.transaction() as session:
        kept = [
            {
                "case_id": entry.case_id,
                "kind": entry.kind,
                "happened_on": entry.happened_on,
                "visibility": entry.visibility,
                "written_at": entry.written_at,
                "fact": f"{entry.title} {entry.fact}",
            }
            for entry in session.scalars(select(JournalEntry))
        ]
        first = max(session.scalars(select(JournalEntry.id))) + 1
        chosen = list(itertools.islice(itertools.cycle(kept), max(0, NOTES - len(kept))))
        empty = dict.fromkeys(("title", "with_whom", "interpretation", "agreement"), "")
        rows = [{**entry, **empty, "id": first + n, "is_draft": False} for n, entry in enumerate(chosen)]
        session.execute(JournalEntry.__table__.insert(), rows)
        found = [
            {"row": row_id(SearchKind.NOTE, row["id"]), "body": normalise(row["fact"]), "raw": row["fact"],
             "owner": owner_mark(row["case_id"]), "kind": SearchKind.NOTE.value, "ref": row["id"],
             "case_id": row["case_id"]}
            for row in rows
        ]  # fmt: skip
        session.execute(
            text("INSERT INTO search_text (rowid, body, owner, raw, kind, ref, case_id)"
                 " VALUES (:row, :body, :owner, :raw, :kind, :ref, :case_id)"),
            found,
        )  # fmt: skip
        session.execute(text("INSERT INTO search_trigram (rowid, body) VALUES (:row, :body)"), found)


def save(files: Files, repeats: int) -> list[Row]:
    """P8: a changed note from the deed to durable, every page hearing of it, against a bare update and commit."""
    path = files.demo(TYPICAL)
    twin = files.scratch / "twin.zorgdesk"
    shutil.copyfile(path, twin)
    bare = cipher.connect(twin, FileKey(read_head(twin), files.seed(twin)))
    numbers = itertools.count()
    with opened(files, path) as (window, vault):
        with vault.reading() as session:
            entry = session.scalars(select(JournalEntry).where(JournalEntry.deleted_on.is_(None)).limit(1)).one()
            note = NoteText(entry.kind, entry.happened_on, entry.title)
            case_id, entry_id = entry.case_id, entry.id
        window.go(Place(PageKey.CASE, case_id=case_id, tab="journal"))
        settle()

        def ours() -> float:
            changed = NoteText(note.kind, note.happened_on, note.title, fact=f"Bouwt een toren van {next(numbers)}.")
            return timed(lambda: window.desk.perform(change_note, entry_id, changed, at=datetime.now()))()  # noqa: DTZ005

        def base() -> float:
            return timed(lambda: _bare_update(bare, entry_id, next(numbers)))()

        figures, bases = interleaved(ours, base, repeats)
    bare.close()
    return [Row("P8", "a text: last key to durable", figures, bases, goal="5 x, 16 ms", never="50 ms")]


def _bare_update(connection: object, entry_id: int, number: int) -> None:
    execute = connection.execute  # type: ignore[attr-defined]
    execute("BEGIN IMMEDIATE")
    execute("UPDATE journal_entries SET fact = ? WHERE id = ?", (f"Bouwt een toren van {number}.", entry_id))
    execute("COMMIT")


def case_list(files: Files, repeats: int) -> list[Row]:
    """P9: the list of 10,000: first paint, sort, filter."""
    with opened(files, files.demo(LARGE)) as (window, _):
        shown: list[QWidget] = []

        def first_paint() -> float:
            cost = timed(partial(_first_paint, window, shown))()
            shiboken6.delete(shown.pop())
            return cost

        figures, base = interleaved(first_paint, timed(_plain_table), repeats)
        window.go(Place(PageKey.CASES, tab="all_open"))
        settle()
        page = window.page()
        assert isinstance(page, CasesPage)
        with _sorted_by(page) as sort:
            sorts = repeated(timed(sort), repeats)
        letters = itertools.cycle(("ba", "jan", "mo", "vis", "a"))
        filters = repeated(timed(lambda: _filter(page, next(letters))), repeats)
    return [
        Row("P9", f"list of {LARGE}: first paint", figures, base, goal="2 x", never="200 ms"),
        Row("P9", f"list of {LARGE}: sort", sorts, goal="100 ms", never="200 ms"),
        Row("P9", f"list of {LARGE}: filter", filters, goal="50 ms", never="200 ms"),
    ]


def _first_paint(window: MainWindow, shown: list[QWidget]) -> None:
    """A new page; the caller takes it away outside the measuring, so that no page lies below the next."""
    page = page_list.PAGES[PageKey.CASES](window.desk, window)
    page.resize(1100, 640)
    page.show_place(Place(PageKey.CASES, tab="all_open"))
    page.show()
    settle()
    shown.append(page)


def _plain_table() -> None:
    application()
    model = QStandardItemModel()
    for row in range(100):
        model.appendRow([QStandardItem(f"regel {row} kolom {column}") for column in range(8)])
    view = QTableView()
    view.setModel(model)
    view.resize(1100, 640)
    view.show()
    settle()
    view.close()
    view.deleteLater()


@contextmanager
def _sorted_by(page: CasesPage) -> Iterator[Callable[[], None]]:
    keys = [column.key for column in page.cases_model.columns if column.sortable]
    orders = itertools.cycle(itertools.product(keys, (0, 1)))

    def sort() -> None:
        key, down = next(orders)
        page.cases_model.sort_wanted.emit(key, bool(down))
        settle()

    yield sort


def _filter(page: CasesPage, words: str) -> None:
    """Without the short pause that waits for the next letter."""
    page.filters.words_field.setText(words)
    page.filters.changed.emit()
    settle()
