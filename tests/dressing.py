"""The light look of every test that draws: put on when another one is on, since dressing the program is slow."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def in_the_light(app: "QApplication") -> None:
    """The light scheme at the usual text size, whatever the test before this one left on."""
    from zorgdesk.desktop import look
    from zorgdesk.desktop.theme import theme
    from zorgdesk.desktop.tokens import BODY_PIXELS, Scheme

    now = theme()
    is_on = (now.scheme, now.body_pixels, now.dark) == (Scheme.LIGHT, BODY_PIXELS, False)
    if not is_on or now.high_contrast or not app.styleSheet():
        look.put_on(app, Scheme.LIGHT)
