"""The open window inside the bench's own process: for what happens within it (P5, P7, P8, P9)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine, event
from sqlcipher3 import dbapi2

from tests.bench.files import Files
from zorgdesk.app import Shell
from zorgdesk.desktop import look
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.store import cipher
from zorgdesk.store.vault import Vault

Statements = list[tuple[str, Any]]


def application() -> QApplication:
    """The one application, in its clothes."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication(["bench"])
    look.put_on(app)
    return app


def settle() -> None:
    """Let everything that was asked for happen: layouts, paints, timers without delay."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


@contextmanager
def opened(files: Files, path: Path) -> Iterator[tuple[MainWindow, Vault]]:
    """The main window on this file, shown at the size of a small laptop."""
    shell = Shell(application(), datetime.now, lambda _: None)
    vault = Vault.open_with_seed(path, files.seed(path))
    window = shell.work(vault)
    shell.frame.resize(1366, 690)
    shell.frame.show()
    settle()
    try:
        yield window, vault
    finally:
        shell.frame.close()
        vault.close()
        settle()


@contextmanager
def caught() -> Iterator[Statements]:
    """Every SELECT that the program asks meanwhile."""
    found: Statements = []

    def keep(connection: object, cursor: object, sql: str, values: Any, context: object, many: bool) -> None:
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            found.append((sql, values))

    event.listen(Engine, "before_cursor_execute", keep)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", keep)


@contextmanager
def raw(vault: Vault, *, read_only: bool = True) -> Iterator[dbapi2.Connection]:
    """A bare connection to the same file."""
    connection = cipher.connect(vault.path, vault.key, read_only=read_only)
    try:
        yield connection
    finally:
        connection.close()


def replay(connection: dbapi2.Connection, statements: Statements) -> None:
    """The same rows, read with the driver alone."""
    for sql, values in statements:
        connection.execute(sql, values).fetchall()
