"""The whole app in one process: unlock screen, unlocked, Vandaag usable, idle, locked, unlock screen again.

    inside.py FILE SEED [--lock] [--cases N] [--capture OUT]

SEED in hex: the derivation is left out. `--lock` goes on with the lock, which replaces this process as the real one
does.
`--cases N` opens and closes so many casussen, each on the next of its tabs, and tells when it is back on Vandaag.
`--capture OUT` writes every statement from unlocking to the painted page as JSON.
"""

import importlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.scripts.telling import PaintWatch, leave, tell
from zorgdesk.app import LATER, Shell
from zorgdesk.desktop import crash, look

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow

IDLE_MS = 1500


class Visit:
    """One visit, step by step; each step begins when the window was painted after the one before."""

    def __init__(self, app: QApplication, file: Path, seed: bytes, options: list[str]) -> None:
        self._app, self._file, self._seed = app, file, seed
        self._lock = "--lock" in options
        self._cases = int(options[options.index("--cases") + 1]) if "--cases" in options else 0
        self._capture = Path(options[options.index("--capture") + 1]) if "--capture" in options else None
        self._statements: list[tuple[str, list[object]]] = []
        self._shell = Shell(app, datetime.now, self._restart)

    def begin(self) -> None:
        """Show the unlock screen."""
        self._shell.show_unlock(self._file)
        self._after_paint(self._loaded)
        self._shell.frame.show()

    def _loaded(self) -> None:
        """The user types the wachtzin; meanwhile the app brings in what it needs."""
        for module in LATER:
            importlib.import_module(module)
        self._app.processEvents()
        QTimer.singleShot(0, self._unlocked)

    def _unlocked(self) -> None:
        from zorgdesk.desktop import door

        if self._capture is not None:
            self._listen()
        tell("unlocked")
        vault = door.open_with_seed(self._file, self._seed)
        self._after_paint(self._usable, "MainWindow")
        self._shell.enter(vault, False)

    def _usable(self) -> None:
        tell("usable")
        if self._capture is not None:
            self._capture.write_text(json.dumps(self._statements, default=str), encoding="utf-8")
        QTimer.singleShot(IDLE_MS, self._idle)

    def _idle(self) -> None:
        tell("idle")
        if self._cases:
            self._open_and_close()
            return
        if not self._lock:
            leave()
            return
        tell("lock")
        PaintWatch(self._app, lambda: tell("blank"), "Cover", at_once=True)
        window = self._shell.window
        assert window is not None
        window.lock_wanted.emit()

    def _open_and_close(self) -> None:
        from sqlalchemy import select

        from zorgdesk.domain.records.projections import CaseSummary

        window = self._shell.window
        assert window is not None
        with window.desk.vault.reading() as session:
            ids = list(session.scalars(select(CaseSummary.case_id).order_by(CaseSummary.case_id).limit(self._cases)))
        self._next(window, enumerate(ids))

    def _next(self, window: "MainWindow", left: Iterator[tuple[int, int]]) -> None:
        """One casus in each turn of the event loop: only between turns Qt frees the widgets that were let go."""
        from zorgdesk.desktop.pages.case_tabs.tab_list import TABS
        from zorgdesk.desktop.places import PageKey, Place

        number, case_id = next(left, (-1, 0))
        if number < 0:
            QTimer.singleShot(IDLE_MS, lambda: (tell("closed"), leave()))
            return
        if number == self._cases // 20:
            tell("opened")  # every page and tab was made; from here on nothing may grow
        window.go(Place(PageKey.CASE, case_id=case_id, tab=TABS[number % len(TABS)][0].value))
        self._app.processEvents()
        window.go(Place(PageKey.TODAY))
        QTimer.singleShot(0, lambda: self._next(window, left))

    def _restart(self, path: Path) -> None:
        tell("ended")
        sys.stdout.flush()
        script = str(Path(__file__).with_name("start.py"))
        os.execv(sys.executable, [sys.executable, script, "open", str(path)])  # noqa: S606

    def _after_paint(self, then: Callable[[], None], inside: str = "") -> None:
        PaintWatch(self._app, then, inside)

    def _listen(self) -> None:
        from sqlalchemy import Engine, event

        @event.listens_for(Engine, "before_cursor_execute")
        def keep(connection: object, cursor: object, sql: str, values: object, context: object, many: bool) -> None:
            if sql.lstrip().upper().startswith("SELECT"):
                self._statements.append((sql, list(values)))  # type: ignore[call-overload]


def main() -> int:
    """Begin the visit."""
    app = QApplication(sys.argv[:1])
    look.put_on(app)
    crash.install = lambda keep: None  # an error must end this process, not open a dialog nobody sees
    visit = Visit(app, Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3:])
    visit.begin()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
