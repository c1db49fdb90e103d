"""The baseline of start and memory: a bare QMainWindow; with a file, also the raw open and the SQL given in it.

    bare_window.py [FILE]    FILE: JSON with `path`, `key` (the raw key literal) and `statements`
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.scripts.telling import PaintWatch, leave, tell


def main() -> int:
    """Show the window, say when it was painted and, a moment later, how much memory it takes."""
    app = QApplication(sys.argv[:1])
    tell("begin")
    if len(sys.argv) > 1:
        read_page(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    window = QMainWindow()
    window.resize(1366, 690)

    def painted() -> None:
        tell("painted")
        QTimer.singleShot(500, idle)

    def idle() -> None:
        tell("idle")
        leave()

    PaintWatch(app, painted)
    window.show()
    return app.exec()


def read_page(wanted: dict[str, object]) -> None:
    """Open the file with the driver alone and run the statements of a page."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(f"file:{wanted['path']}?mode=ro", uri=True)
    connection.execute(f'PRAGMA key = "{wanted["key"]}"')
    for statement, values in wanted["statements"]:  # type: ignore[attr-defined]
        connection.execute(statement, values).fetchall()
    connection.close()


if __name__ == "__main__":
    sys.exit(main())
