"""The long acts of an import, beside the window: read the file, judge its rows, copy the vault, take the rows over."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zorgdesk.casework.audit import note_deed
from zorgdesk.casework.changes import Change
from zorgdesk.casework.import_columns import guess_columns, guess_kind, without_bsn
from zorgdesk.casework.import_plan import plan_import
from zorgdesk.casework.imports import import_rows
from zorgdesk.casework.sheets.imports import ImportPlan, ImportSource
from zorgdesk.casework.tables.reading import read_table
from zorgdesk.casework.tables.table import MAX_BYTES
from zorgdesk.desktop import door
from zorgdesk.desktop.backup_act import CASES_TABLE
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.import_state import ImportState
from zorgdesk.desktop.progress import Progress
from zorgdesk.domain.errors import TableRefused
from zorgdesk.domain.values import TableProblem
from zorgdesk.wording.import_words import words_of_files


@dataclass(frozen=True)
class Taken:
    """An import that was done: its change, and the folder and name of the copy that was made before it."""

    change: Change
    folder: Path
    copy_name: str
    copied_at: datetime
    cases: int


def read_file(path: Path, progress: Progress) -> ImportState:
    """Read a file from the disk; raises TableRefused. Its size is looked at before its content."""
    try:
        if not path.is_file():
            raise TableRefused(TableProblem.GONE)
        if path.stat().st_size > MAX_BYTES:
            raise TableRefused(TableProblem.TOO_BIG, MAX_BYTES)
        data = path.read_bytes()
    except OSError as problem:
        raise TableRefused(TableProblem.GONE) from problem
    words = words_of_files()
    table, hidden = without_bsn(read_table(data, lambda: progress.tell(1, 2)), words)
    kind = guess_kind(table, words)
    return ImportState(path.name, table, hidden, kind, guess_columns(table, kind, words, hidden))


def judge(desk: Desk, source: ImportSource, progress: Progress) -> ImportPlan:
    """The plan of every row; reads the vault from this thread, in its turn."""
    with desk.vault.reading() as session:
        return plan_import(session, source, lambda done: progress.tell(done, len(source.drafts)))


def take(desk: Desk, source: ImportSource, folder: Path, at: datetime, progress: Progress) -> Taken:
    """First a proved copy, then all rows in one transaction; raises StoreProblem or Stopped, and then nothing holds."""
    copy = door.backup(desk.vault, folder, at)
    every = 2 * len(source.drafts)
    with desk.vault.transaction() as session:
        change = import_rows(session, source, at=at, step=lambda done: progress.tell(done, every))
        note_deed(session, import_rows.__name__, change, at=at)
    return Taken(change, copy.path.parent, copy.path.name, at, dict(copy.report.counts).get(CASES_TABLE, 0))


def copy_folder(backup_folder: str, vault_path: Path) -> Path:
    """Where the copy before an import goes: the chosen folder when it is there, else beside the file itself."""
    chosen = Path(backup_folder) if backup_folder else vault_path.parent
    return chosen if chosen.is_dir() else vault_path.parent
