"""Ctrl+K: finds cases, people, texts and acts; under privacy view no name and no text."""

import pytest
from PySide6.QtCore import Qt

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.shell_parts import ctrl, opened, plain_pages, press, type_text, until
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.search import Marked, TextHit
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.palette_rows import place_of_text
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.palette import Palette, PaletteHead, PaletteHit
from zorgdesk.domain.values import PaperKind
from zorgdesk.wording import palette as say

__all__ = ["plain_pages"]


def palette_of(window: MainWindow) -> Palette:
    palette = window.palette_host().palette
    assert palette is not None
    return palette


def rows(window: MainWindow) -> list[PaletteHead | PaletteHit]:
    model = palette_of(window).hits.rows()
    return [model.row(number) for number in range(model.rowCount())]


def look_for(window: MainWindow, words: str) -> list[PaletteHead | PaletteHit]:
    """Open the palette, type, and wait for the search."""
    if window.palette_host().palette is None or palette_of(window).isHidden():
        ctrl(Qt.Key.Key_K)
    palette_of(window).query.clear()
    type_text(palette_of(window).query, words)
    until(lambda: not window.palette_host()._later.waits)
    return rows(window)


def titles(found: list[PaletteHead | PaletteHit]) -> list[str]:
    return [row.title for row in found if isinstance(row, PaletteHead)]


def words_of(found: list[PaletteHead | PaletteHit]) -> list[str]:
    return [row.words for row in found if isinstance(row, PaletteHit)]


def test_a_case_is_found_by_name_and_opened_with_enter(desk: Desk, plain_pages: None, fill: Fill) -> None:
    case = fill(lambda maker: maker.derived(maker.case()) or maker.case())
    with opened(desk) as window:
        with desk.vault.reading() as session:
            from zorgdesk.casework.case_sheet import case_sheet

            name = case_sheet(session, case).name
        found = look_for(window, name.first_name)
        assert titles(found)[0] == say.GROUP_CASES
        assert name.full in words_of(found)
        press(Qt.Key.Key_Return)
        place = window.place()
        assert place is not None
        assert place.page is PageKey.CASE


def test_acts_are_found_and_done(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        found = look_for(window, "> casussen")
        assert titles(found) == [say.GROUP_DO]
        assert words_of(found) == ["Ga naar Casussen"]
        press(Qt.Key.Key_Return)
        place = window.place()
        assert place is not None
        assert place.page is PageKey.CASES


def test_an_open_palette_is_masked_at_once_when_the_privacy_view_goes_on(
    desk: Desk, plain_pages: None, fill: Fill
) -> None:
    fill(lambda maker: maker.derived(maker.case()))
    with opened(desk) as window:
        assert any("Lotje" in words for words in words_of(look_for(window, "lotje")))
        press(Qt.Key.Key_F9)
        shown = [row for row in rows(window) if isinstance(row, PaletteHit)]
        assert shown
        assert not any("Lotje" in row.words + row.second for row in shown)
        press(Qt.Key.Key_F9)
        assert any("Lotje" in words for words in words_of(rows(window)))


def test_the_box_of_the_palette_stays_where_it_is_while_the_hits_come_and_go(
    desk: Desk, plain_pages: None, fill: Fill
) -> None:
    fill(lambda maker: maker.derived(maker.case()))
    with opened(desk) as window:
        ctrl(Qt.Key.Key_K)
        palette = palette_of(window)
        assert palette.panel is not None
        before = palette.panel.y()
        look_for(window, "lotje")
        assert palette.panel.y() == before
        look_for(window, "xyzxyz")
        assert palette.panel.y() == before
        assert palette.panel.geometry().bottom() < palette.height()


def test_the_palette_closes_with_the_key_that_opened_it(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        ctrl(Qt.Key.Key_K)
        assert palette_of(window).isVisible()
        press(Qt.Key.Key_Escape)
        assert palette_of(window).isHidden()
        ctrl(Qt.Key.Key_K)
        assert palette_of(window).query.text() == ""


def test_a_paper_of_the_plan_opens_from_the_palette_and_without_one_the_list_of_papers(
    desk: Desk, plain_pages: None, fill: Fill
) -> None:
    case = fill(a_child_with_a_plan)
    with opened(desk) as window:
        window.go(Place(PageKey.CASE, case))
        found = look_for(window, "> groep code")
        assert "Plan van Lotje voor de groep, met code" in words_of(found)
        press(Qt.Key.Key_Return)
        place = window.place()
        assert place is not None
        request = PaperRequest.from_key(place.paper)
        assert (place.page, request.paper, request.edition) == (PageKey.PAPER, PaperKind.GROUP_PLAN, "code")
        window.go(Place(PageKey.CASE, case))
        look_for(window, "> traject aanvragen")
        press(Qt.Key.Key_Return)
        place = window.place()
        assert place is not None
        assert (place.page, place.tab) == (PageKey.CASE, "documents")


def a_child_with_a_plan(maker: Maker) -> int:
    case = maker.derived(maker.case())
    begin_plan(maker.session, case, on=maker.on, by="F. Fantasia", at=maker.at)
    return case


def test_under_privacy_a_case_is_its_code(desk: Desk, plain_pages: None, fill: Fill) -> None:
    case = fill(lambda maker: maker.case())
    with opened(desk) as window:
        with desk.vault.reading() as session:
            from zorgdesk.casework.case_sheet import case_sheet

            name = case_sheet(session, case).name
        window.acts.switch_privacy(True)
        found = look_for(window, name.first_name)
        shown = " ".join(f"{row.words} {row.second}" for row in found if isinstance(row, PaletteHit))
        assert "K-" in shown
        assert name.surname not in shown


@pytest.mark.parametrize("odd", ['"', "a-b", "AND", "o'brien", "<b>", "%", "#", ">", "*", "\\", "😀"])
def test_whatever_is_typed_is_no_error(desk: Desk, plain_pages: None, odd: str) -> None:
    with opened(desk) as window:
        look_for(window, odd)


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("note", Place(PageKey.CASE, 1, tab="journal", ref=5)),
        ("observation", Place(PageKey.CASE, 1, tab="observations", ref=5)),
        ("meeting", Place(PageKey.MEETING, ref=5)),
        ("parent_meeting", Place(PageKey.PARENT_MEETING, 1, ref=5)),
        ("signal", Place(PageKey.TODAY, ref=5, kind="signal")),
    ],
)
def test_a_hit_in_a_text_opens_at_that_text(kind: str, place: Place) -> None:
    hit = TextHit(kind, 5, 1, "K-0001", "Lotje", None, Marked("…"))
    assert place_of_text(hit) == place
