"""Put the look on: theme, focus ring, Dutch locale and Qt's own Dutch words, in one call at the start."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import BODY_PIXELS, Scheme
from zorgdesk.desktop.widgets.focus_ring import FocusRing


def put_on(app: QApplication, scheme: Scheme = Scheme.AUTO, body_pixels: int = BODY_PIXELS) -> None:
    """Dress the program; call it once at the start and again when the user changes scheme or text size."""
    QLocale.setDefault(QLocale("nl_NL"))
    speak_dutch(app)
    theme().apply(app, scheme, body_pixels)
    if app.findChild(FocusRing.Follower) is None:
        FocusRing.Follower(app)


def speak_dutch(app: QApplication) -> bool:
    """Load Qt's own Dutch words (standard buttons, menus of text fields); False when the file is not there."""
    if app.findChild(QTranslator, "qtbase_nl") is not None:
        return True
    translator = QTranslator(app)
    translator.setObjectName("qtbase_nl")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(QLocale("nl_NL"), "qtbase", "_", folder):
        translator.deleteLater()
        return False
    app.installTranslator(translator)
    return True
