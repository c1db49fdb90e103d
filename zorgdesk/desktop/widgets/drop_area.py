"""DropArea: lets files be dropped on any widget. Dropping is never the only way (look.md section 8: no drag only)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class DropArea(QObject):
    """`DropArea(widget)`; signal files_dropped(list[Path]) with the local files of a drop, folders too."""

    files_dropped = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take local files; anything else stays with the widget."""
        if isinstance(event, QDragEnterEvent) and files_in(event.mimeData()):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            found = files_in(event.mimeData())
            if found:
                event.acceptProposedAction()
                self.files_dropped.emit(found)
                return True
        return super().eventFilter(watched, event)


def files_in(data: QMimeData) -> list[Path]:
    """The local files and folders of a drop; addresses of a network are left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
