"""A casus in its intake, a closed one that looks like it, and the window around the page."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.intake import IntakePage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import CloseOutcome, ParentalAuthority, PersonRole, Relation

BORN = date(2024, 3, 2)


def intake_world(maker: Maker) -> None:
    """Jits Jawelnee (K-0001) with two parents, and Jits Jansen (K-0002) of the same day, closed."""
    rules = MunicipalityRules(route_map=("Zorg besproken met ouders", "Regie en contact afspreken"))
    maker.municipality("Sprookstad", rules)
    maker.municipality("Wolkendam")
    maker.organisation()
    add_person(maker.session, PersonName("Pleun", "", "Proefrit"), PersonRole.MENTOR, location_id=maker.location())
    case_id = maker.case("Jits", "Jawelnee", birth_date=BORN)
    maker.guardian(case_id, "Jana", "Jawelnee")
    maker.guardian(case_id, "Jurre", "Jawelnee", relation=Relation.FATHER, authority=ParentalAuthority.UNKNOWN)
    double = maker.case("Jits", "Jansen", birth_date=BORN)
    maker.closed(double, CloseOutcome.MOVED)
    maker.derived(double)
    maker.derived(case_id)


def open_intake(desk: Desk, qtbot: QtBot) -> IntakePage:
    """The page of K-0001, shown."""
    made = IntakePage(desk)
    window = QWidget()
    qtbot.addWidget(window)
    made.setParent(window)
    window.resize(1366, 690)
    made.setGeometry(208, 56, 1158, 634)
    made.show_place(Place(PageKey.INTAKE, case_id=1))
    window.show()
    made.show()
    return made


def kept_sheet(desk: Desk) -> CaseSheet:
    """What the file holds of the casus."""
    return desk.read(case_sheet, 1)


def heard_from(signal: Any) -> list[Any]:
    """What a signal says from now on, one entry each time."""
    said: list[Any] = []
    signal.connect(lambda *given: said.append(given[0] if len(given) == 1 else given))
    return said
