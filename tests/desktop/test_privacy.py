"""Privacy view: names become initials, places letters, texts dots; it survives a restart and reaches every page."""

import pytest
from PySide6.QtCore import Qt

from tests.desktop.shell_parts import PlainPage, opened, plain_pages, press
from zorgdesk.casework.preferences import preferences
from zorgdesk.desktop.banners import Notice
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import Privacy, letter_of
from zorgdesk.domain.names import PersonName

__all__ = ["plain_pages"]


@pytest.fixture
def on() -> Privacy:
    made = Privacy()
    made.switch(True)
    return made


def test_it_is_off_by_default_and_shows_everything() -> None:
    off = Privacy()
    assert off.name(PersonName("Łukasz", "van 't", "Hof")) == "Łukasz van 't Hof"
    assert (off.text("Zij huilt."), off.place("De Maanvis")) == ("Zij huilt.", "De Maanvis")


def test_a_name_becomes_initials(on: Privacy) -> None:
    assert on.name(PersonName("Łukasz", "van 't", "Hof")) == "Ł. H."
    assert on.name("Ayşe van der Çelik") == "A. Ç."


def test_a_text_keeps_its_length_and_lines(on: Privacy) -> None:
    assert on.text("Hij lacht.\nEn rent.") == "••• ••••••\n•• •••••"


def test_a_place_keeps_its_letter_all_day(on: Privacy) -> None:
    on.know_places(["De Wolkenfabriek", "De Maanvis"])
    assert on.place("De Maanvis") == "Locatie A"
    assert on.place("De Wolkenfabriek") == "Locatie B"
    assert on.place("Iets nieuws") == "Locatie C"
    assert on.place("") == ""


def test_letters_go_on_after_z() -> None:
    assert [letter_of(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_f9_reaches_the_page_the_banner_and_the_file(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = window.page()
        assert isinstance(page, PlainPage)
        press(Qt.Key.Key_F9)
        assert page.privacy[-1] is True
        assert window.banner.now() is Notice.PRIVACY
        assert desk.read(preferences).privacy_view is True
        press(Qt.Key.Key_F9)
        assert page.privacy[-1] is False
        assert desk.read(preferences).privacy_view is False


def test_it_survives_a_restart(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        window.acts.switch_privacy(True)
    with opened(desk) as again:
        page = again.page()
        assert isinstance(page, PlainPage)
        assert again.top_bar.privacy_button.isChecked()
        assert page.privacy == [True]


def test_a_page_that_is_not_in_sight_follows_when_it_is_shown(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        today = window.page()
        assert isinstance(today, PlainPage)
        window.go(Place(PageKey.CASES))
        press(Qt.Key.Key_F9)
        assert today.privacy == []
        window.go(Place(PageKey.TODAY))
        assert today.privacy == [True]


def test_names_are_covered_while_the_page_reads_again(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = window.page()
        assert isinstance(page, PlainPage)
        covered: list[bool] = []
        page.set_privacy = lambda on: covered.append(window.cover.isVisible())  # type: ignore[method-assign]
        press(Qt.Key.Key_F9)
        assert covered == [True]
        assert not window.cover.isVisible()


@pytest.mark.parametrize("words", ["Het Luchtschip, Ballonnen", "Het Luchtschip"])
def test_a_location_that_got_a_paper_is_a_letter_and_a_person_initials(on: Privacy, words: str) -> None:
    on.know_places(["Het Luchtschip"])
    assert on.recipient(words) == "Locatie A"
    assert on.recipient("Gül van de Vonkenregen") == "G. V."
    on.switch(False)
    assert on.recipient(words) == words
