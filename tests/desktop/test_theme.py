"""The theme: every pair of colours is readable, both schemes and every text size work, high contrast is respected."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.dressing import in_the_light
from zorgdesk.desktop import fonts, icons, look, style
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import DARK, LIGHT, ROLES, SHAPE_PAIRS, TEXT_PAIRS, Scheme, contrast, hex_of


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    in_the_light(qapp)
    yield
    in_the_light(qapp)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_is_readable_on_its_ground(ink: str, ground: str, dark: bool) -> None:
    assert contrast(hex_of(ink, dark=dark), hex_of(ground, dark=dark)) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), SHAPE_PAIRS)
def test_edges_and_bars_can_be_seen(edge: str, ground: str, dark: bool) -> None:
    assert contrast(hex_of(edge, dark=dark), hex_of(ground, dark=dark)) >= 3.0


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_schemes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_the_palette_takes_its_roles_from_the_tokens(qapp: QApplication) -> None:
    for scheme, tokens in ((Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)):
        look.put_on(qapp, scheme)
        palette = qapp.palette()
        assert palette.color(QPalette.ColorRole.Window).name().upper() == tokens["bg"]
        assert palette.color(QPalette.ColorRole.Base).name().upper() == tokens["surface"]
        assert palette.color(QPalette.ColorRole.Highlight).name().upper() == tokens["sel"]
        assert palette.color(QPalette.ColorRole.PlaceholderText).name().upper() == tokens["ink3"]


def test_the_scheme_can_be_changed_and_widgets_hear_it(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        look.put_on(qapp, Scheme.DARK)
    assert theme().dark
    look.put_on(qapp, Scheme.LIGHT)
    assert not theme().dark


@pytest.mark.parametrize(("pixels", "body", "title"), [(12, 12, 19), (14, 14, 22), (20, 20, 31), (99, 20, 31)])
def test_the_text_size_scales_every_role(qapp: QApplication, pixels: int, body: int, title: int) -> None:
    look.put_on(qapp, Scheme.LIGHT, pixels)
    assert theme().font("body").pixelSize() == body
    assert theme().font("title").pixelSize() == title
    assert theme().px(32) >= 32


def test_the_bundled_typeface_is_the_one_that_is_drawn() -> None:
    families = fonts.register()
    assert {"Atkinson Hyperlegible Next", "Source Sans 3", "Source Code Pro"} <= set(families)
    for role, shape in ROLES.items():
        font = theme().font(role)
        assert QFontInfo(font).family() == "Atkinson Hyperlegible Next"
        assert font.weight() == shape.weight


def test_a_name_that_is_no_token_is_refused() -> None:
    with pytest.raises(KeyError):
        theme().color("petrol")


def test_in_high_contrast_the_style_sheet_holds_no_colour() -> None:
    assert "#" not in style.sheet(None, theme().px)
    assert LIGHT["line2"] in style.sheet(LIGHT, theme().px)


def test_an_icon_is_drawn_once_per_look() -> None:
    first = icons.pixmap("check", "accent", 16, 2.0)
    assert first is icons.pixmap("check", "accent", 16, 2.0)
    assert (first.width(), first.devicePixelRatio()) == (32, 2.0)
    assert first.toImage().pixelColor(12, 22).alpha() > 0
    with pytest.raises(icons.IconMissing):
        icons.pixmap("no-such-icon", "accent", 16)


def test_qt_itself_speaks_dutch(qapp: QApplication) -> None:
    assert look.speak_dutch(qapp)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuleren"
