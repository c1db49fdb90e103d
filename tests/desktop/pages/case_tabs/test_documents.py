"""The tab "Documenten": the register of one case, and the papers that can be made."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.desktop.pages.paper_driver import a_case, settle
from tests.documents.every_paper import BLANK
from zorgdesk.casework.case_gate import may_copy_for_parent, may_discuss_anonymously, may_observe
from zorgdesk.casework.consents import withdraw_answer
from zorgdesk.casework.handovers import begin_handover
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.releases import mark_not_left, release_paper, releases
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.documents import DocumentsTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import OrganisationKind, PaperKind, ReleaseManner

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
Fill = Callable[[Callable[[Maker], Any]], Any]
PAPER = ReleaseInput(
    paper=PaperKind.OBSERVATION_SHEET, title="Observatieblad", recipient="Vera Luchtballon", fingerprint="9479ab12",
    file_hash="54a8", file_name="observatieblad_K-0001_v1.pdf", pages=1, manner=ReleaseManner.SAVED,
    content=BLANK.pdf,
)  # fmt: skip


def a_register(maker: Maker) -> dict[str, int]:
    ids, session = a_case(maker), maker.session
    case_id = ids["case"]
    for given in (
        may_observe(session, case_id, on=TODAY),
        may_copy_for_parent(session, case_id, ids["parent"], on=TODAY, findings=()),
        may_discuss_anonymously(session, case_id, "advies", (OrganisationKind.JGZ,), on=TODAY),
    ):
        ids["last"] = made(release_paper(session, permit(given), PAPER, on=TODAY, by="Fenna Fantasia"))
    withdraw_answer(session, ids["request"], ids["parent"], on=TODAY)
    return ids


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(a_register)
    return found


@pytest.fixture
def tab(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[DocumentsTab]:
    shown = DocumentsTab(desk)
    qtbot.addWidget(shown)
    shown.resize(1110, 520)
    shown.show_place(Place(PageKey.CASE, ids["case"], tab="documents"))
    shown.show()
    yield shown
    shown.hide()


def cells(tab: DocumentsTab, key: str) -> list[str]:
    model = tab.table.rows()
    column = [one.key for one in model.columns].index(key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def part(tab: DocumentsTab, name: str, kind: type[QWidget]) -> Any:
    QApplication.processEvents()
    return next(one for one in tab.findChildren(kind, name) if one.isVisible())


def test_every_copy_stands_there_with_its_ground(tab: DocumentsTab) -> None:
    assert cells(tab, "why") == ["anoniem, advies", "eigen gegevens", "ingetrokken 10 nov"]
    assert cells(tab, "when") == ["vandaag, U-0003", "vandaag, U-0002", "vandaag, U-0001"]


def test_a_withdrawn_ground_is_told_in_a_sentence(tab: DocumentsTab) -> None:
    tab.table.choose(2)
    assert part(tab, "release_banner", Banner).sentence().startswith("De toestemming is ingetrokken")


def test_a_paper_that_did_not_leave_says_so(tab: DocumentsTab, ids: dict[str, int], desk: Desk) -> None:
    desk.perform(mark_not_left, ids["last"], on=TODAY)
    tab.table.choose(0)
    assert "niets vertrokken" in part(tab, "release_banner", Banner).sentence()
    assert cells(tab, "whom")[0] == "Vera Luchtballon, niet vertrokken"


def test_a_remark_is_kept_with_the_button_and_when_the_page_is_left(
    tab: DocumentsTab, desk: Desk, qtbot: QtBot
) -> None:
    tab.table.choose(1)
    part(tab, "remark", LongText).set_value("Meegegeven.")
    qtbot.mouseClick(part(tab, "save_remark", QAbstractButton), Qt.MouseButton.LeftButton)
    assert desk.read(releases)[1].remark == "Meegegeven."
    part(tab, "remark", LongText).set_value("Meegegeven aan moeder.")
    assert tab.leave()
    assert desk.read(releases)[1].remark == "Meegegeven aan moeder."


def test_what_can_be_made_opens_the_paper_page(
    tab: DocumentsTab, ids: dict[str, int], desk: Desk, qtbot: QtBot, fill: Fill
) -> None:
    assert part(tab, "no_offers", PlainLabel).text().startswith("Nog geen papier")
    fill(lambda maker: begin_plan(maker.session, ids["case"], on=TODAY, by="F. Fantasia", at=NOW))
    fill(lambda maker: begin_handover(maker.session, ids["case"], on=TODAY, by="F. Fantasia", at=NOW))
    tab.show_place(Place(PageKey.CASE, ids["case"], tab="documents"))
    with qtbot.waitSignal(tab.go) as gone:
        qtbot.mouseClick(part(tab, "make_2", QAbstractButton), Qt.MouseButton.LeftButton)
    asked = PaperRequest.from_key(gone.args[0].paper)
    assert gone.args[0].page is PageKey.PAPER
    assert (asked.paper, asked.guardian_id) == (PaperKind.SUPPORT_PLAN, ids["parent"])
    assert part(tab, "make_1", QAbstractButton).text() == "Bekijken"


def test_privacy_view_hides_who_got_it(tab: DocumentsTab) -> None:
    privacy().switch(True)
    try:
        tab.set_privacy(True)
        assert cells(tab, "whom")[0].startswith("V. L.")
    finally:
        privacy().switch(False)


def test_the_exact_copy_that_left_can_be_seen_again(tab: DocumentsTab, desk: Desk, qtbot: QtBot) -> None:
    before = len(desk.read(releases))
    tab.table.choose(0)
    qtbot.mouseClick(part(tab, "look_again", QAbstractButton), Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert part(tab, "copy", PaperPreview).accessibleName() == "Bladzijde 1 van 1"
    assert part(tab, "copy_title", PlainLabel).text().startswith("U-0003")
    qtbot.mouseClick(part(tab, "close_copy", QAbstractButton), Qt.MouseButton.LeftButton)
    assert tab.table.isVisible()
    assert len(desk.read(releases)) == before
