"""A new plan of one page from an empty casus, by keyboard only, with tekstblokken: within eight minutes of typing.

The arithmetic: somebody who types 2.5 letters a second (30 words a minute: slow, so that thinking is in it) and takes a
whole second for each other key (Tab, Ctrl+Space, an arrow) needs letters × 0.4 + keys × 1 seconds. This plan of 2,014
signs took 892 letters and 92 keys when the test was written: 449 of the 480 seconds.
"""

from dataclasses import fields
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.journeys.driver import CTRL, Coordinator
from tests.journeys.stories import a_new_case
from tests.journeys.typing_work import Typist
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import Acceptance, Agreement

EIGHT_MINUTES = 480
ONE_PAGE = 2_000
"""Signs of running text on one A4 with its heads."""


def begins(who: Coordinator, hand: Typist) -> None:
    hand.presses(Qt.Key.Key_Tab, CTRL)
    assert who.is_on().tab == "plan"
    hand.tabs_to("begin_plan")
    hand.presses(Qt.Key.Key_Space)
    assert who.is_on().page is PageKey.PLAN


def writes_the_question(hand: Typist) -> None:
    hand.tabs_to("need")
    hand.types(" Wat helpt hem om met woorden te vragen?")
    hand.tabs_to("parents_question")
    hand.types("Hoe helpen wij Łukasz praten, thuis en in de groep?")
    hand.tabs_to("team_question")
    hand.types("Hoe komt hij aan de beurt zonder duwen? Wij zoeken rust bij het fruit.")


def writes_the_baseline(hand: Typist) -> None:
    hand.next_section()
    hand.block("woorden", "12")
    hand.presses(Qt.Key.Key_Return)
    hand.block("feit", "hij wijst en trekt aan de arm")
    hand.presses(Qt.Key.Key_Return)
    hand.block("wat-vooraf", "een ander kind met de auto", "pakken en duwen", "huilden er twee kinderen")
    hand.tabs_to("strengths")
    hand.block("sterk", "zingen en troosten", "de kring")
    hand.tabs_to("protects")
    hand.block("rust")
    hand.presses(Qt.Key.Key_Return)
    hand.block("nabij")
    hand.tabs_to("hinders")
    hand.types("In een volle groep trekt hij zich terug. Hij hoort dan niet wat er gevraagd wordt.")
    hand.tabs_to("home")
    hand.block("thuis", "samen zingt met zijn zus")
    hand.presses(Qt.Key.Key_Return)
    hand.block("thuistaal", "Pools en Turks")
    hand.next_section()
    hand.block("voordoen")
    hand.presses(Qt.Key.Key_Return)
    hand.block("wachten")
    hand.presses(Qt.Key.Key_Return)
    hand.block("herhalen")
    hand.presses(Qt.Key.Key_Return)
    hand.block("gebaren")
    hand.presses(Qt.Key.Key_Return)
    hand.block("voorlezen")


def writes_the_goal(hand: Typist, due: str) -> None:
    hand.next_section()
    hand.presses(Qt.Key.Key_Space)
    hand.block("taaldoel", "4")
    hand.presses(Qt.Key.Key_Return)
    hand.types("Vragen in plaats van pakken")
    hand.presses(Qt.Key.Key_Tab)
    hand.types("tellen bij vijf ruilmomenten")
    hand.tabs_to("zero_value")
    for words in ("1", "4", "5"):
        hand.types(words)
        hand.presses(Qt.Key.Key_Tab)
    for _ in range(3):
        hand.presses(Qt.Key.Key_Right)
        hand.presses(Qt.Key.Key_Tab)
    hand.types("Hij wijst al en kijkt mij aan.")
    hand.tabs_to("due_on")
    hand.types(due)
    for what, rhythm in (
        ("Ruilkaarten bij vrij spel", "elke dag, 10 minuten"),
        ("Voordoen: gebaar plus woord", "2 keer per week"),
        ("Thuis voorlezen", "elke avond"),
    ):
        hand.tabs_to("add_action_")
        hand.presses(Qt.Key.Key_Space)
        hand.types(what)
        hand.presses(Qt.Key.Key_Tab)
        hand.types(rhythm)
        hand.presses(Qt.Key.Key_Return)
        hand.tabs_to("add_action_", back=True)


def writes_effort_and_moments(hand: Typist) -> None:
    hand.next_section()
    hand.block("pm-tijd", "5", "10")
    hand.presses(Qt.Key.Key_Return)
    hand.block("samen", "vrijdag")
    hand.next_section()
    hand.tabs_to("add_go_no_go")
    hand.presses(Qt.Key.Key_Space)
    hand.types("Werken de ruilkaarten?")
    hand.tabs_to("criteria")
    hand.block("gonogo", "3", "5")
    hand.tabs_to("planned_on")
    hand.types("+3w")


def writes_the_rest(hand: Typist) -> None:
    hand.next_section()
    hand.block("overbrug", "elke dag hetzelfde boek lezen")
    hand.next_section()
    hand.types("Wij herkennen dit en willen meedoen.")
    hand.tabs_to("agreement")
    hand.presses(Qt.Key.Key_Right)
    hand.tabs_to("text")
    hand.types("Fijn dat er een plan is. Ik wil elke week horen hoe het gaat.")
    hand.tabs_to("agreement")
    hand.presses(Qt.Key.Key_Right)


def text_of(sheet: PlanSheet) -> str:
    written = [getattr(part, field.name) for part in sheet.sections.values() for field in fields(part)]
    for goal in sheet.goals:
        written += [goal.sentence, goal.behaviour, goal.measured_how, goal.realistic_because]
        written += [f"{one.what} {one.rhythm}" for one in goal.actions]
    written += [f"{one.question} {one.criteria}" for one in sheet.go_no_gos]
    return "\n".join([*written, *(view.text for view in sheet.parent_views)])


def test_a_plan_of_one_page_takes_less_than_eight_minutes(fenna: Coordinator) -> None:
    a_new_case(fenna)  # the casus may be made in any way; from here on there are only keys
    QApplication.processEvents()
    hand = Typist(fenna)
    begins(fenna, hand)
    writes_the_question(hand)
    writes_the_baseline(hand)
    writes_the_goal(hand, "+6w")
    writes_effort_and_moments(hand)
    writes_the_rest(hand)
    assert fenna.main.leave()
    case_id = fenna.is_on().case_id
    assert case_id is not None
    plan_id = fenna.desk.read(newest_plan, case_id)
    assert plan_id is not None
    sheet = fenna.desk.read(plan_sheet, plan_id)
    goal, text = sheet.goals[0], text_of(sheet)
    assert goal.sentence == "Łukasz vraagt met een woord of gebaar om hulp, in 4 van 5 momenten."
    assert (goal.zero_value, goal.target_value, goal.measure_of, goal.due_on) == (1, 4, 5, date(2026, 10, 13))
    assert {one.answer for one in goal.acceptances} == {Acceptance.YES}
    assert [one.rhythm for one in goal.actions] == ["elke dag, 10 minuten", "2 keer per week", "elke avond"]
    assert {view.agreement for view in sheet.parent_views} == {Agreement.YES}
    assert sheet.missing_for_active == ()
    assert "{" not in text, "an open slot was left"
    assert len(text) >= ONE_PAGE, len(text)
    assert hand.letters < len(text) / 2, "the blocks write more than half of it"
    assert hand.seconds(per_letter=0.4, per_key=1.0) <= EIGHT_MINUTES, (hand.letters, hand.keys)
