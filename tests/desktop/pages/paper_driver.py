"""What the tests of the paper page share: a case with sheets in the file, and how a user works the page."""

from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.releases import releases
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.desktop import background
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.paper import PaperPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    PaperKind,
    SheetKind,
    SheetLabel,
)

TODAY = date(2026, 11, 10)
W = TypeVar("W", bound=QWidget)
YES = ConsentDecision.YES


def a_case(maker: Maker) -> dict[str, int]:
    """Lotje with a parent who said ja to observing, a clean sheet and one that names Fleur, another child."""
    session, case_id = maker.session, maker.case()
    parent = maker.guardian(case_id)
    maker.case("Fleur", "Zonnebloem")
    set_preferences(session, organisation="Het Luchtkasteel", own_name="Fenna Fantasia")
    request = made(ask_consent(session, case_id, ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=TODAY))
    record_answer(session, request, parent, YES, ConsentManner.PAPER, decided_on=TODAY, on=TODAY)
    kind, label = SheetKind.WELLBEING_INVOLVEMENT, SheetLabel.FIRST_NAME
    sheets = [
        made(draw_sheet(session, case_id, kind, label, question, token=token, on=TODAY))
        for question, token in (("Hoe speelt Lotje?", "ABCD2345"), ("Speelt Lotje met Fleur?", "ABCD2346"))
    ]
    blank = made(draw_sheet(session, None, kind, SheetLabel.CODE_ONLY, "", token="ABCD2347", on=TODAY))
    maker.derived(case_id)
    return {
        "case": case_id, "parent": parent, "request": request, "clean": sheets[0], "named": sheets[1], "blank": blank,
    }  # fmt: skip


def show(page: PaperPage, qtbot: QtBot, ids: dict[str, int], sheet: str = "clean") -> None:
    case_id = None if sheet == "blank" else ids["case"]
    request = PaperRequest(PaperKind.OBSERVATION_SHEET, case_id, ids[sheet])
    page.show_place(Place(PageKey.PAPER, case_id, paper=request.to_key()))
    settle(qtbot)


def settle(qtbot: QtBot) -> None:
    """Let the background work finish and its answers come in."""
    qtbot.waitUntil(lambda: not background.busy(), timeout=30_000)
    QApplication.processEvents()


def part(page: PaperPage, name: str, kind: type[W]) -> W:
    QApplication.processEvents()
    found = [one for one in page.findChildren(kind, name) if one.isVisible()]
    assert len(found) == 1, name
    return found[0]


def visible(page: PaperPage, name: str) -> bool:
    return any(one.isVisible() for one in page.findChildren(QWidget, name))


def press(page: PaperPage, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(part(page, name, QAbstractButton), Qt.MouseButton.LeftButton)
    settle(qtbot)


def register(desk: Desk) -> tuple[ReleaseSheet, ...]:
    return desk.read(releases)


def trouble(page: PaperPage) -> str:
    banner = part(page, "trouble_banner", Banner)
    return f"{banner.title()} {banner.sentence()}"
