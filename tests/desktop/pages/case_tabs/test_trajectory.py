"""The tab Traject: what runs and what was, the decision that waits, and what a withdrawn toestemming says."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import END, begun, executor
from tests.desktop.conftest import TODAY, Fill
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.sheets.trajectories import MomentInput
from zorgdesk.casework.trajectories import end_trajectory, extend_trajectory
from zorgdesk.casework.trajectory_sheet import trajectories_of
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.trajectory import TrajectoryTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    TrajectoryKind,
    TrajectoryStatus,
)
from zorgdesk.wording import trajectories as say

Show = Callable[..., TrajectoryTab]


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Iterator[Show]:
    tabs: list[TrajectoryTab] = []

    def shown(case_id: int, **place: int) -> TrajectoryTab:
        tab = TrajectoryTab(desk)
        qtbot.addWidget(tab)
        tab.resize(1110, 900)
        tab.show_place(Place(PageKey.CASE, case_id, tab="trajectory", **place))
        tab.show()
        qtbot.waitExposed(tab)
        tabs.append(tab)
        return tab

    yield shown
    for tab in tabs:
        tab.hide()


def nobody_helps(maker: Maker) -> int:
    return maker.derived(maker.case())


def cor_helps(maker: Maker) -> int:
    """Twice a week, and a traject that is over."""
    case_id = maker.case()
    old = begun(maker, case_id, title="Consult", kind=TrajectoryKind.CONSULTATION)
    end_trajectory(maker.session, old, TrajectoryStatus.COMPLETED, "Vraag beantwoord", on=END)
    begun(maker, case_id, executor_id=executor(maker))
    return maker.derived(case_id)


def a_parent_took_it_back(maker: Maker) -> int:
    case_id = maker.case()
    parent, helper = maker.guardian(case_id), executor(maker)
    party = maker.organisation("Stichting Naastje", OrganisationKind.AMBULATORY_CARE)
    asked = made(
        ask_consent(maker.session, case_id, ConsentPurpose.COACHING, party, ConsentScope.TALK, "", on=maker.on)
    )
    yes, paper = ConsentDecision.YES, ConsentManner.PAPER
    record_answer(maker.session, asked, parent, yes, paper, decided_on=maker.on, on=maker.on)
    begun(maker, case_id, executor_id=helper)
    withdraw_answer(maker.session, asked, parent, on=maker.on)
    return maker.derived(case_id)


def two_at_once(maker: Maker) -> int:
    case_id = maker.case()
    begun(maker, case_id)
    later = TODAY + timedelta(days=1)
    begun(maker, case_id, title="Eén-op-één", kind=TrajectoryKind.ONE_ON_ONE, go_no_gos=(MomentInput(later),))
    return maker.derived(case_id)


def words(tab: TrajectoryTab) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in tab.findChildren(PlainLabel) if one.isVisible())


def press(tab: QWidget, name: str) -> None:
    found = [one for one in tab.findChildren(QAbstractButton, name) if one.isVisible()]
    assert found, f"no visible {name}"
    found[0].click()


def test_without_a_traject_it_teaches_and_begins_one(fill: Fill, show: Show) -> None:
    case_id = fill(nobody_helps)
    tab = show(case_id)
    assert say.EMPTY_TITLE in words(tab)
    went: list[Place] = []
    tab.go.connect(went.append)
    press(tab, "begin_trajectory")
    assert went == [Place(PageKey.TRAJECTORY, case_id)]


def test_it_says_who_comes_how_often_until_when_and_who_pays(fill: Fill, show: Show) -> None:
    shown = words(show(fill(cor_helps)))
    for sentence in (
        "Ambulant, 2 keer 1,5 uur per week",
        "Cor Coachman, Stichting Naastje · 12 okt t/m 1 dec 2026",
        "Go/no-go over 2 dagen",
        "Werken de ruilkaarten?",
        "gemeente: preventie",
        "Sprookstad (woongemeente)",
        "Eerder: Consult, afgerond 1 dec 2026",
    ):
        assert sentence in shown


def test_an_earlier_traject_can_be_looked_at_and_taken_up_again(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(cor_helps)
    tab = show(case_id)
    old = desk.read(trajectories_of, case_id, on=TODAY)[1].trajectory_id
    press(tab, f"look_{old}")
    assert "Afgerond: Vraag beantwoord" in words(tab)
    assert tab.place().ref == old
    press(tab, "resume_trajectory")
    assert not any(sheet.is_over for sheet in desk.read(trajectories_of, case_id, on=TODAY))


def test_a_withdrawn_toestemming_says_stop_or_review_and_leads_to_it(fill: Fill, show: Show) -> None:
    case_id = fill(a_parent_took_it_back)
    tab = show(case_id)
    assert "Toestemming ingetrokken – stop of herzie" in words(tab)
    went: list[Place] = []
    tab.go.connect(went.append)
    press(tab, "to_consent")
    assert went == [Place(PageKey.CASE, case_id, tab="consent")]


def test_two_that_run_are_chosen_from_and_their_overlap_is_said(fill: Fill, show: Show) -> None:
    tab = show(fill(two_at_once))
    assert tab.which.isVisible()
    assert "Er loopt in deze tijd ook" in words(tab)
    assert "Dit traject heeft nog geen einddoel" in words(tab)


def test_the_go_no_go_opens_in_its_drawer(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(cor_helps)
    tab = show(case_id)
    opened: list[tuple[str, Place]] = []
    tab.drawer.connect(lambda name, place: opened.append((name, place)))
    press(tab, "decide")
    moment = desk.read(trajectories_of, case_id, on=TODAY)[0].go_no_gos[0].go_no_go_id
    assert [(name, place.ref) for name, place in opened] == [("decision", moment)]


def test_it_reads_again_when_the_traject_changed_elsewhere(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(cor_helps)
    tab = show(case_id)
    ref = desk.read(trajectories_of, case_id, on=TODAY)[0].trajectory_id
    desk.perform(extend_trajectory, ref, END + timedelta(days=14), "Bijna zover", on=TODAY)
    assert "Verlengd van 1 dec 2026 tot 15 dec 2026" in words(tab)


def test_thrown_away_by_mistake_it_comes_back(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(two_at_once)
    tab = show(case_id)
    told: list[object] = []
    tab.toast.connect(lambda _words, change: told.append(change))
    tab.head.bin_wanted.emit()
    assert len(desk.read(trajectories_of, case_id, on=TODAY)) == 1
    desk.undo(told[0])  # type: ignore[arg-type]
    assert len(desk.read(trajectories_of, case_id, on=TODAY)) == 2


def test_privacy_shows_no_name_and_no_text(fill: Fill, show: Show) -> None:
    tab = show(fill(cor_helps))
    privacy().switch(True)
    tab.set_privacy(True)
    shown = words(tab)
    privacy().switch(False)
    assert "Coachman" not in shown
    assert "ruilkaarten" not in shown


def test_a_link_to_something_that_is_gone_shows_the_tab_and_opens_nothing(fill: Fill, show: Show, desk: Desk) -> None:
    case_id = fill(cor_helps)
    tab = show(case_id)
    opened: list[str] = []
    tab.drawer.connect(lambda name, _place: opened.append(name))
    for field in ("go_no_go", "evaluation"):
        tab.show_place(Place(PageKey.CASE, case_id, tab="trajectory", field=field, ref=999))
    assert opened == []
    assert "Ambulant, 2 keer 1,5 uur per week" in words(tab)
