"""The overview beyond the first view: the third column, who may know what, the whole timeline, a narrow window."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.goals import GoalText, add_goal, measure_goal, write_goal
from zorgdesk.casework.handovers import begin_handover, write_handover_answer
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.reference import add_person
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.overview import OverviewTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import PageScroll
from zorgdesk.desktop.widgets.row_list import RowList
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    JournalKind,
    ParentMeetingKind,
    PersonRole,
)

TODAY = date(2026, 11, 10)
AT = datetime(2026, 11, 10, 9)
Fill = Callable[[Callable[[Maker], Any]], Any]


def a_full_case(maker: Maker) -> int:
    """Plan with a goal, what works, a talk, a party that may know, more than six people and more than 50 notes."""
    session, case_id = maker.session, maker.case("Łukasz", "Hof-Çelik", prefix="van 't")
    mother = maker.guardian(case_id, "Agnieszka", "Hof-Çelik")
    jgz = maker.organisation()
    for number in range(7):
        add_person(session, PersonName(f"Ada{number}", "", "Afspraak"), PersonRole.COACH, organisation_id=jgz)
    asked = ask_consent(session, case_id, ConsentPurpose.CONSULT, jgz, ConsentScope.TALK, "Het gesprek", on=TODAY)
    record_answer(
        session, made(asked), mother, ConsentDecision.YES, ConsentManner.TALK, decided_on=TODAY, on=TODAY,
        valid_until=TODAY + timedelta(days=14),
    )  # fmt: skip
    plan_id = made(begin_plan(session, case_id, on=TODAY, by="Fenna", at=AT))
    goal = GoalText(sentence="Łukasz vraagt speelgoed", measure_of=5, zero_value=1, target_value=4)
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, goal, at=AT)
    measure_goal(session, goal_id, 3, on=TODAY)
    handover_id = made(begin_handover(session, case_id, on=TODAY, by="Fenna", at=AT))
    for field, text in (("works", "- Ruilkaart laten zien\n- Vooraf vertellen"), ("works_not", "Roepen")):
        write_handover_answer(session, handover_id, "what_works", field, text, at=AT)
    talk = ParentMeetingText(ParentMeetingKind.CONCERN, TODAY, "13:00", "Samen kijken")
    plan_parent_meeting(session, case_id, talk)
    for number in range(55):
        day = TODAY - timedelta(days=number)
        write_note(session, case_id, NoteText(JournalKind.PHONE, day, with_whom="Vera", fact=f"Feit {number}"), at=AT)
    return maker.derived(case_id)


@pytest.fixture
def tab(desk: Desk, fill: Fill, qtbot: QtBot) -> Iterator[OverviewTab]:
    case_id = int(fill(a_full_case))
    shown = OverviewTab(desk)
    qtbot.addWidget(shown)
    shown.resize(1920, 900)
    shown.show()
    shown.show_place(Place(PageKey.CASE, case_id))
    yield shown
    privacy().switch(False)
    shown.hide()


def child(tab: QWidget, kind: type[Any], name: str) -> Any:
    found = tab.findChild(kind, name)
    assert found is not None, name
    return found


def words(tab: QWidget, card: str) -> str:
    holder = child(tab, Card, card)
    return " ".join(label.text() for label in holder.findChildren(PlainLabel) if label.isVisibleTo(holder))


def test_a_wide_window_shows_plan_what_works_talks_and_papers(tab: OverviewTab, qtbot: QtBot) -> None:
    assert child(tab, QWidget, "third").isVisible()
    qtbot.waitUntil(lambda: "Łukasz vraagt speelgoed" in words(tab, "plan_short_card"), timeout=5_000)
    assert "Ruilkaart laten zien" in words(tab, "what_works_card")
    assert "Roepen" in words(tab, "what_works_card")
    moment = child(tab, QWidget, "talk_moments").rows().row(0)
    assert (moment.title.startswith("Oudergesprek"), moment.when) == (True, "vandaag 13:00")
    assert "nog niets" in words(tab, "papers_card")


def test_a_smaller_window_leaves_the_third_column_out(tab: OverviewTab) -> None:
    tab.resize(1366, 690)
    assert not child(tab, QWidget, "third").isVisible()
    assert not child(tab, QWidget, "papers_card").isVisible()


def test_the_cards_of_the_third_column_lead_to_their_pages(tab: OverviewTab) -> None:
    places: list[Place] = []
    tab.go.connect(places.append)
    for name in ("plan_short_card", "what_works_card", "talk_moments_card", "papers_card"):
        child(tab, QAbstractButton, f"{name}_act").click()
    talks: Any = child(tab, QWidget, "talk_moments")
    talks.opened.emit(talks.rows().row(0))
    assert [(place.page, place.tab, place.field) for place in places] == [
        (PageKey.CASE, "plan", ""),
        (PageKey.HANDOVER, "", "what_works.works"),
        (PageKey.CASE, "talks", "plan"),
        (PageKey.CASE, "documents", ""),
        (PageKey.PARENT_MEETING, "", ""),
    ]


def test_privacy_view_hides_goals_and_what_works(tab: OverviewTab) -> None:
    privacy().switch(True)
    tab.set_privacy(True)
    shown = " ".join(label.text() for label in tab.findChildren(PlainLabel) if label.isVisible())
    assert "speelgoed" not in shown
    assert "Ruilkaart" not in shown
    assert "Łukasz" not in shown


def test_a_professional_carries_the_day_on_which_the_consent_ends(tab: OverviewTab) -> None:
    card = child(tab, Card, "people_card")
    assert "24 nov" in {badge.mark().words for badge in card.findChildren(Badge)}


def test_more_than_six_people_unfold_and_fold(tab: OverviewTab) -> None:
    card = child(tab, Card, "people_card")
    rows = [one for one in card.findChildren(QWidget) if one.objectName().startswith("person_")]
    more = child(card, QAbstractButton, "all_people")
    assert more.text() == f"Alle {len(rows)} tonen"
    assert rows[-1].isHidden()
    more.click()
    assert not rows[-1].isHidden()
    assert more.text() == "Minder tonen"


def test_the_whole_timeline_is_one_press_away(tab: OverviewTab) -> None:
    card = child(tab, Card, "timeline_card")
    assert tab.timeline.rows().rowCount() == 50
    card.act_button.click()
    assert tab.timeline.rows().rowCount() > 55
    assert not card.act_button.isVisible()


def test_a_narrow_window_scrolls_as_one_column_without_small_areas(tab: OverviewTab, qtbot: QtBot) -> None:
    scroll = tab.findChild(PageScroll)
    assert scroll is not None
    tab.resize(700, 420)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 1_000, timeout=5_000)
    side: Any = child(tab, QWidget, "side")
    assert tab.timeline.height() == tab.timeline.full_height()
    assert side.height() >= side.widget().sizeHint().height() - 1
    first = tab.first_focus()
    assert first is not None
    first.setFocus()
    assert tab.strip.isAncestorOf(first)
    assert scroll.verticalScrollBar().value() == 0


def test_every_list_says_its_name_to_a_screen_reader(tab: OverviewTab) -> None:
    lists = [one for one in tab.findChildren(RowList) if one.isVisibleTo(tab)]
    assert len(lists) >= 3
    assert all(one.accessibleName() for one in lists)
