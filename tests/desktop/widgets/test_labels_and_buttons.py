"""Labels show text as typed; buttons have names, keys inside and are never cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.widgets.conftest import Show
from zorgdesk.desktop import icons, look
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.widgets.button import KINDS, Button, IconButton
from zorgdesk.desktop.widgets.plain import plain_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel


def test_a_name_that_looks_like_html_is_shown_as_typed() -> None:
    label = PlainLabel('<img src="/etc/passwd">')
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setFont(theme().font("title"))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert plain_tip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
    assert plain_tip("Jan & Piet") == "Jan & Piet"


def test_a_cut_text_has_the_whole_text_as_tool_tip(show: Show) -> None:
    label = PlainLabel("Een heel lange naam die niet past", elide=True)
    window = show(label, 120, 60)
    assert label.shown_text().endswith("…")
    assert label.toolTip() == label.text()
    window.resize(600, 60)
    QApplication.processEvents()
    assert label.shown_text() == label.text()
    assert label.toolTip() == ""


def test_a_label_follows_role_token_and_theme(qapp: QApplication) -> None:
    label = PlainLabel("x", "support")
    assert label.palette().windowText().color() == theme().color("ink2")
    label.set_token("bad")
    look.put_on(qapp, Scheme.DARK, 20)
    assert label.palette().windowText().color() == theme().color("bad")
    assert label.font().pixelSize() == 19
    for wrong in ("huge", ""):
        with pytest.raises(ValueError, match="role"):
            label.set_role(wrong)
    with pytest.raises(ValueError, match="token"):
        label.set_token("petrol")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_button_is_wide_enough_for_its_parts(kind: str, show: Show) -> None:
    button = Button("Vastleggen", kind, icon="check", key_cap="Ctrl+Enter")
    show(button, 400, 80)
    bare = Button("Vastleggen", kind)
    assert button.minimumSizeHint().width() > bare.minimumSizeHint().width()
    assert button.width() >= button.sizeHint().width()
    assert button.height() == theme().px(32)


def test_a_button_refuses_what_does_not_exist() -> None:
    with pytest.raises(ValueError, match="kind"):
        Button("x", "loud")
    with pytest.raises(icons.IconMissing):
        Button("x", icon="no-such-icon")
    with pytest.raises(ValueError, match="size"):
        Button("x", size="huge")


def test_an_icon_button_has_a_name_and_says_its_key() -> None:
    button = IconButton("x", "Sluiten", key="Esc")
    assert button.accessibleName() == "Sluiten"
    assert button.toolTip() == "Sluiten (Esc)"
    assert button.sizeHint().width() == button.sizeHint().height() >= 24


def test_buttons_grow_with_the_text_size(qapp: QApplication) -> None:
    button = Button("Vastleggen", "primary")
    small = button.sizeHint()
    look.put_on(qapp, Scheme.LIGHT, 20)
    assert button.sizeHint().height() > small.height()
    assert button.sizeHint().width() > small.width()


def test_the_focus_ring_goes_with_the_focus(show: Show, qtbot: QtBot) -> None:
    from zorgdesk.desktop.widgets.focus_ring import FocusRing

    button = Button("Vastleggen")
    window = show(button, 300, 100)
    button.setFocus()
    qtbot.waitUntil(lambda: window.findChild(FocusRing) is not None)
    ring = window.findChild(FocusRing)
    assert ring.isVisible()
    assert ring.geometry().contains(button.geometry())
    window.resize(400, 160)
    qtbot.waitUntil(lambda: ring.geometry().contains(button.geometry()))
    button.clearFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())
