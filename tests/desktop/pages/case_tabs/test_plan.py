"""The tab Plan of a casus: the plan in short, and the ways into writing, deciding and evaluating."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.goals import GoalText, add_goal, measure_goal, write_goal
from zorgdesk.casework.plan_sheet import newest_plan
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, decide_go_no_go
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.plan import PlanTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import GoNoGoDecision
from zorgdesk.wording import plan as say

TODAY = date(2026, 11, 10)
AT = datetime(2026, 11, 10, 14, 2)
Fill = Callable[[Callable[[Maker], Any]], Any]
Show = Callable[[int], PlanTab]


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Iterator[Show]:
    tabs: list[PlanTab] = []

    def shown(case_id: int) -> PlanTab:
        tab = PlanTab(desk)
        qtbot.addWidget(tab)
        tab.resize(1110, 560)
        tab.show_place(Place(PageKey.CASE, case_id, tab="plan"))
        tab.show()
        qtbot.waitExposed(tab)
        tabs.append(tab)
        return tab

    yield shown
    for tab in tabs:
        tab.hide()


def running(maker: Maker) -> tuple[int, int, int]:
    """A case with a plan that runs, one go/no-go decided and one that is late."""
    session, case_id = maker.session, maker.case()
    plan_id = made(begin_plan(session, case_id, on=date(2026, 10, 12), by="F. Fantasia", at=AT))
    goal = GoalText(sentence="Lotje ruilt.", measure_of=5, zero_value=1, target_value=4)
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, goal, at=AT)
    measure_goal(session, goal_id, 3, on=date(2026, 10, 12))
    first = made(add_go_no_go(session, plan_id, "Begonnen?", "", date(2026, 10, 20)))
    decide_go_no_go(session, first, GoNoGoDecision.CONTINUE, "Het begin is er.", "Pleun", on=date(2026, 10, 20))
    late = made(add_go_no_go(session, plan_id, "Werken de ruilkaarten?", "3 van 5", date(2026, 11, 6)))
    activate_plan(session, plan_id, on=date(2026, 10, 12))
    maker.derived(case_id)
    return case_id, plan_id, late


def words(tab: PlanTab) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in tab.findChildren(PlainLabel) if one.isVisible())


def press(tab: PlanTab, name: str) -> None:
    found = [one for one in tab.findChildren(QAbstractButton, name) if one.isVisible()]
    assert found, f"no visible {name}"
    found[0].click()


def went(tab: PlanTab) -> list[Place]:
    places: list[Place] = []
    tab.go.connect(places.append)
    return places


def test_without_a_plan_one_button_begins_it(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(lambda maker: maker.case())
    tab = show(case_id)
    places = went(tab)
    assert say.EMPTY_TITLE in words(tab)
    press(tab, "begin_plan")
    assert places == [Place(PageKey.PLAN, case_id, ref=desk.read(newest_plan, case_id))]


def test_a_running_plan_shows_goals_the_late_decision_and_what_was_decided(fill: Fill, show: Show) -> None:
    case_id, plan_id, late = fill(running)
    tab = show(case_id)
    places = went(tab)
    shown = words(tab)
    for sentence in ("Lotje ruilt.", "Werken de ruilkaarten?", "Het begin is er."):
        assert sentence in shown
    assert tab.first_focus() is tab.decision.decide
    press(tab, "decide")
    press(tab, "evaluate")
    press(tab, "open_goals")
    assert places == [
        Place(PageKey.PLAN, case_id, ref=late, field="go_no_go"),
        Place(PageKey.PLAN, case_id, ref=plan_id, field="evaluation"),
        Place(PageKey.PLAN, case_id, ref=plan_id, field="goals"),
    ]


def test_a_concept_beside_a_running_plan_is_written_on(fill: Fill, show: Show) -> None:
    case_id, plan_id, _ = fill(running)
    second = fill(lambda maker: made(begin_plan(maker.session, case_id, on=TODAY, by="F. Fantasia", at=AT)))
    tab = show(case_id)
    places = went(tab)
    button = tab.findChild(QAbstractButton, "open_plan")
    assert button is not None
    assert button.text() == say.WRITE_ON
    button.click()
    press(tab, "version_2")
    assert places == [Place(PageKey.PLAN, case_id), Place(PageKey.PLAN, case_id, ref=second)]
    assert plan_id != second


def test_privacy_hides_the_texts_and_the_acts(fill: Fill, show: Show) -> None:
    case_id, _, _ = fill(running)
    tab = show(case_id)
    try:
        privacy().switch(True)
        tab.set_privacy(True)
        assert "Lotje" not in words(tab)
        assert not tab.decision.decide.isVisible()
    finally:
        privacy().switch(False)
        tab.set_privacy(False)
    assert "Lotje ruilt." in words(tab)


def test_the_tab_reads_again_when_the_plan_changed(fill: Fill, show: Show, desk: Desk) -> None:
    case_id, _, late = fill(running)
    tab = show(case_id)
    desk.perform(decide_go_no_go, late, GoNoGoDecision.STOP, "Klaar.", "Vera", on=TODAY)
    assert "Klaar." in words(tab)
    assert not tab.decision.isVisible()
    tab.resize(700, 500)
    assert isinstance(tab.first_focus(), QWidget)
