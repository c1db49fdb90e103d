"""Our start: what `python -m zorgdesk FILE` does, until its first window was painted.

    start.py FILE
"""

import sys

from PySide6 import QtWidgets

from tests.bench.scripts.telling import PaintWatch, leave, tell


class WatchedApplication(QtWidgets.QApplication):
    """The application, with an ear for the first paint."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        PaintWatch(self, self._painted)

    def _painted(self) -> None:
        tell("painted")
        leave()


if __name__ == "__main__":
    QtWidgets.QApplication = WatchedApplication  # type: ignore[misc]
    from zorgdesk.commands import main

    sys.exit(main(sys.argv[1:]))
