"""Two columns that scroll apart become one in a small window (look.md section 1, compact)."""

from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.widgets.responsive import Scroller


def fold(left: Scroller, right: Scroller, part: QWidget, *, small: bool) -> None:
    """Put the part of the left column on top of the right one while the window is small, else back in its own."""
    (right if small else left).body.insertWidget(0, part)
    left.setVisible(not small)
