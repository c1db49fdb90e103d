"""Operates the page of the overdracht by its widgets, as a coordinator with a keyboard does."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.handover_sheet import handover_sheet, handover_versions
from zorgdesk.casework.handovers import begin_handover
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.handovers import HandoverSheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.handover import HandoverPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.domain.values import (
    DevelopmentArea,
    OrganisationKind,
    Relation,
    VveStatus,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
OWN = "Fenna Fantasia"
W = TypeVar("W", bound=QWidget)
Fill = Callable[[Callable[[Maker], Any]], Any]


def wout(maker: Maker) -> dict[str, int]:
    """Wout with two parents, a school, another child called Fleur, VVE, and an overdracht that was just begun."""
    set_preferences(maker.session, own_name=OWN, organisation="Het Luchtkasteel")
    case_id = maker.case("Wout", "Wolkenkijker", birth_date=date(2023, 2, 1))
    ids = {
        "case": case_id,
        "mother": maker.guardian(case_id, "Wiep", "Wolkenkijker"),
        "father": maker.guardian(case_id, "Dolf", "Wolkenkijker", relation=Relation.FATHER),
        "school": maker.organisation("De Papieren Boot", OrganisationKind.PRIMARY_SCHOOL),
        "fleur": maker.case("Fleur", "Zandkasteel"),
    }
    change_case(maker.session, case_id, CaseEdit(vve_status=VveStatus.YES), on=TODAY)
    ids["handover"] = made(begin_handover(maker.session, case_id, on=TODAY, by=OWN, at=NOW))
    maker.derived(case_id)
    return ids


def go(window: MainWindow, ids: dict[str, int], tab: str = "", field: str = "") -> HandoverPage:
    window.go(Place(PageKey.HANDOVER, ids["case"], tab=tab, field=field))
    settle()
    shown = window.page()
    assert isinstance(shown, HandoverPage)
    return shown


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def part(page: QWidget, name: str, kind: type[W]) -> W:
    settle()
    found = [one for one in page.findChildren(kind, name) if one.isVisible()]
    assert len(found) == 1, (name, len(found))
    return found[0]


def press(page: QWidget, qtbot: QtBot, name: str) -> None:
    """Space on a button: every act can be done without a mouse."""
    button = part(page, name, QAbstractButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settle()


def type_here(qtbot: QtBot, words: str) -> None:
    """Type into whatever has the focus."""
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClicks(target, words)


def on_focus(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)
    settle()


def sheet(desk: Desk, ids: dict[str, int]) -> HandoverSheet:
    newest = desk.read(handover_versions, ids["case"])[0].handover_id
    return desk.read(handover_sheet, newest, on=TODAY)


def area(desk: Desk, ids: dict[str, int], which: DevelopmentArea) -> Any:
    return next(one for one in sheet(desk, ids).areas if one.area is which)


def wait_for_hint(page: HandoverPage, qtbot: QtBot) -> bool:
    """The hint below the text comes a moment after typing."""
    hint = page.part().findChild(InlineHint, "seen_hint")
    assert hint is not None
    qtbot.waitUntil(hint.isVisible, timeout=5000)
    return True
