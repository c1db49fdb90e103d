"""The tab "Overdracht": days and rule of the gemeente in words, begin, go on, the day of the warm gesprek."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.test_handovers import Story
from zorgdesk.casework.handover_sheet import handover_sheet, handover_versions
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.handover import HandoverTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.municipality_rules import MunicipalityRules

Fill = Callable[[Callable[[Maker], Any]], Any]
TODAY = date(2026, 11, 10)


def two_cases(maker: Maker) -> dict[str, int]:
    maker.municipality(rules=MunicipalityRules(source="Werkafspraak 2026"))
    story = Story(maker)
    story.send()
    maker.derived(story.case_id)
    return {"sent": story.case_id, "fresh": maker.case("Isa", "Inktvlek", birth_date=date(2023, 8, 31))}


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(two_cases)
    return found


@pytest.fixture
def tab(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[HandoverTab]:
    made = HandoverTab(desk)
    qtbot.addWidget(made)
    made.resize(1110, 560)
    made.show_place(Place(PageKey.CASE, ids["fresh"], tab="handover"))
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def said(tab: HandoverTab) -> str:
    QApplication.processEvents()
    return " | ".join(one.text() for one in tab.findChildren(PlainLabel) if one.isVisible())


def press(tab: HandoverTab, qtbot: QtBot, name: str) -> None:
    QApplication.processEvents()
    [button] = [one for one in tab.findChildren(QAbstractButton, name) if one.isVisible()]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_days_clamp_and_the_rule_names_its_source(tab: HandoverTab) -> None:
    words = said(tab)
    assert "Begin (3;6) | 28 feb 2027" in words
    assert "Regel van Sprookstad, bron: Werkafspraak 2026" in words


def test_begin_makes_the_draft_and_opens_it(tab: HandoverTab, desk: Desk, ids: dict[str, int], qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.go) as gone:
        press(tab, qtbot, "open_handover")
    [version] = desk.read(handover_versions, ids["fresh"])
    assert gone.args[0] == Place(PageKey.HANDOVER, ids["fresh"], ref=version.handover_id)


def test_a_sent_overdracht_waits_for_the_receipt_and_takes_a_day_for_the_talk(
    tab: HandoverTab, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    tab.show_place(Place(PageKey.CASE, ids["sent"], tab="handover"))
    assert "School heeft de ontvangst nog niet gemeld." in said(tab)
    [field] = [one for one in tab.findChildren(DateField, "warm_talk_on") if one.isVisible()]
    field.set_value(date(2026, 11, 25))
    field.date_changed.emit(date(2026, 11, 25))
    [version] = desk.read(handover_versions, ids["sent"])
    assert desk.read(handover_sheet, version.handover_id, on=TODAY).warm_talk_on == date(2026, 11, 25)
