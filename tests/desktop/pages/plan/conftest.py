"""A walk over the plan page, without and with a plan begun."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.pages.plan.driver import Walk, family
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.plan import PlanPage
from zorgdesk.desktop.places import PageKey, Place


@pytest.fixture
def case(fill: Callable[[Callable[[Maker], Any]], Any]) -> tuple[int, int, int]:
    found: tuple[int, int, int] = fill(family)
    return found


@pytest.fixture
def walk(desk: Desk, case: tuple[int, int, int], qtbot: QtBot) -> Iterator[Walk]:
    page = PlanPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 700)
    made_walk = Walk(page, desk, case[0])
    page.show_place(Place(PageKey.PLAN, case[0]))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=3000)
    yield made_walk
    for menu in page.findChildren(QMenu):
        menu.close()
    page.hide()


@pytest.fixture
def begun(walk: Walk) -> Walk:
    walk.press("begin_plan")
    return walk
