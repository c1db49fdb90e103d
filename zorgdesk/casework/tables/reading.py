"""Which kind of table a file is, by what is in it and not by its name; and reading it."""

from typing import Final

from zorgdesk.casework.tables.csv_table import read_csv
from zorgdesk.casework.tables.table import MAX_BYTES, Step, Table
from zorgdesk.casework.tables.xlsx_table import read_xlsx
from zorgdesk.domain.errors import TableRefused
from zorgdesk.domain.values import TableProblem

_ZIP: Final = b"PK"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_PAPER: Final = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"<html", b"<!DOC")


def read_table(data: bytes, step: Step = lambda: None) -> Table:
    """Read a CSV or Excel file; raises TableRefused with what is the matter. `step` is called on the way."""
    if len(data) > MAX_BYTES:
        raise TableRefused(TableProblem.TOO_BIG, MAX_BYTES)
    if not data.strip(b"\0 \t\r\n"):
        raise TableRefused(TableProblem.EMPTY)
    if data.startswith(_OLD_OFFICE):
        raise TableRefused(TableProblem.PROTECTED if _LOCKED in data else TableProblem.OLD_EXCEL)
    if data.startswith(_PAPER):
        raise TableRefused(TableProblem.NOT_A_TABLE)
    return read_xlsx(data, step) if data.startswith(_ZIP) else read_csv(data, step)
