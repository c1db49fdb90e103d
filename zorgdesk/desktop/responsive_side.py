"""A side panel that goes away when the window is compact (first start)."""

from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.widgets.responsive import Mode, Responsive


def hide_side_when_compact(page: QWidget, side: QWidget) -> None:
    """Hide `side` while the window of `page` is compact."""
    watch = Responsive(page)
    watch.mode_changed.connect(lambda mode: side.setVisible(mode is not Mode.COMPACT))
    side.setVisible(watch.mode() is not Mode.COMPACT)
