"""The plan editor, operated as a user does with the keyboard, on a real file."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.keys import press, type_text
from tests.desktop.pages.plan.driver import Walk, activate
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import (
    GoalStatus,
    GoNoGoDecision,
    PlanStatus,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
W = TypeVar("W", bound=QWidget)
Fill = Callable[[Callable[[Maker], Any]], Any]


def test_without_a_plan_the_page_says_how_to_begin(walk: Walk) -> None:
    assert walk.page.first_focus() is walk.find(QAbstractButton, "begin_plan")
    walk.press("begin_plan")
    assert walk.sheet().version == 1
    assert walk.section() is PlanSection.SUPPORT_QUESTION


def test_a_whole_plan_is_written_with_the_keyboard_and_made_active(begun: Walk) -> None:
    first = begun.page.first_focus()
    assert first is not None
    first.setFocus()
    type_text(first, "Lotje mee laten doen, Zoë")
    begun.key(Qt.Key.Key_Down)
    assert begun.section() is PlanSection.BASELINE
    assert begun.sheet().sections["support_question"].need == "Lotje mee laten doen, Zoë"
    type_text(begun.find(LongText, "facts"), "Wijst naar wat zij wil.")
    begun.key(Qt.Key.Key_Up)
    assert begun.section() is PlanSection.SUPPORT_QUESTION
    activate(begun)
    sheet = begun.sheet()
    assert (sheet.status, sheet.activated_on) == (PlanStatus.ACTIVE, TODAY)
    assert sheet.goals[0].sentence == "Lotje vraagt speelgoed."
    assert (sheet.goals[0].zero_value, sheet.goals[0].target_value, sheet.goals[0].measure_of) == (1, 4, 5)
    assert sheet.go_no_gos[0].question == "Werken de ruilkaarten?"
    assert begun.toasts[-1][1].undo is not None


def test_a_plan_without_go_no_go_is_refused_and_leads_to_it(begun: Walk) -> None:
    begun.open("goals")
    begun.press("first_goal")
    begun.type(f"sentence_{begun.sheet().goals[0].goal_id}", "Lotje ruilt.")
    begun.press("main_act")
    assert not begun.find(QAbstractButton, "activate").isEnabled()
    assert QApplication.focusWidget() is begun.find(QAbstractButton, "needed_go_no_go")
    begun.press("needed_go_no_go")
    assert begun.section() is PlanSection.MOMENTS
    assert begun.sheet().status is PlanStatus.DRAFT


def test_five_thousand_signs_are_kept(begun: Walk) -> None:
    begun.open("needs")
    field = begun.find(LongText, "needs")
    text = "Korte zinnen, één opdracht tegelijk. " * 136
    field.insertPlainText(text)
    assert len(text) > 5000
    assert begun.page.leave()
    assert begun.sheet().sections["needs"].needs == text


def test_typing_is_saved_by_itself_and_escape_loses_nothing(begun: Walk, qtbot: QtBot) -> None:
    begun.type("need", "Half een zi")
    assert begun.page.head.page_head.save_state.text()
    press(begun.find(LongText, "need"), Qt.Key.Key_Escape)
    assert begun.find(LongText, "need").value() == "Half een zi"
    qtbot.waitUntil(lambda: begun.sheet().sections["support_question"].need == "Half een zi", timeout=3000)
    assert "14:02" in begun.page.head.page_head.save_state.text()


def test_a_go_no_go_closes_only_when_all_three_are_given(begun: Walk) -> None:
    activate(begun)
    moment = begun.sheet().go_no_gos[0].go_no_go_id
    begun.open("go_no_go", moment)
    begun.press("record")
    errors = [begun.find(FormRow, f"row_{name}").error() for name in ("decision", "reason", "present")]
    assert all(errors)
    assert begun.sheet().go_no_gos[0].decided_on is None
    decision = begun.find(Segmented, "decision")
    decision.setFocus()
    press(decision, Qt.Key.Key_Right)
    press(decision, Qt.Key.Key_Left)
    begun.type("reason", "Het werkt.")
    begun.type("present", "Pleun en Vera")
    begun.press("record")
    decided = begun.sheet().go_no_gos[0]
    assert (decided.reason, decided.present, decided.decided_on) == ("Het werkt.", "Pleun en Vera", TODAY)
    assert decided.decision is not None
    assert begun.toasts[-1][1].undo is not None


def test_a_decision_half_typed_is_there_again(begun: Walk) -> None:
    activate(begun)
    moment = begun.sheet().go_no_gos[0].go_no_go_id
    begun.open("go_no_go", moment)
    begun.find(Segmented, "decision").set_value(GoNoGoDecision.ADJUST)
    begun.type("reason", "Omdat het nog")
    begun.press("decide_later")
    begun.page.middle.forget()
    begun.open("go_no_go", moment)
    assert begun.find(LongText, "reason").value() == "Omdat het nog"
    assert begun.find(Segmented, "decision").value() is GoNoGoDecision.ADJUST


def test_evaluating_makes_version_two_and_keeps_the_first_readable(begun: Walk) -> None:
    activate(begun)
    first = begun.sheet().plan_id
    begun.press("main_act")
    status = begun.find(Segmented, "status")
    begun.press("record_evaluation")
    assert begun.find(FormRow, "row_status").error()
    status.set_value(GoalStatus.PARTLY)
    begun.find(NumberField, "current_value").clear()
    begun.type("current_value", "3")
    begun.type("text", "Het gaat beter.")
    assert begun.find(FormRow, "row_follow_up").error()
    begun.find(Segmented, "follow_up").set_value(GoNoGoDecision.CONTINUE)
    begun.type("team_opinion", "Dit werkt.")
    begun.press("record_evaluation")
    new = begun.sheet()
    assert (new.version, new.status, len(new.goals)) == (2, PlanStatus.DRAFT, 1)
    begun.open("goals", first)
    old = begun.desk.read(plan_sheet, first)
    assert (old.goals[0].status, old.goals[0].current_value) == (GoalStatus.PARTLY, 3)
    assert begun.find(LongText, f"sentence_{old.goals[0].goal_id}").isReadOnly()
    assert not begun.page.head.main.isVisible()
    begun.press("version_2")
    assert begun.page.place().ref == new.plan_id


def test_an_actie_is_added_in_the_row_and_an_empty_one_goes(begun: Walk) -> None:
    begun.open("goals")
    begun.press("first_goal")
    goal = begun.sheet().goals[0].goal_id
    begun.press(f"add_action_{goal}")
    begun.type("what", "Ruilkaarten")
    begun.type("rhythm", "elke dag")
    press(begun.find(QLineEdit, "rhythm"), Qt.Key.Key_Return)
    assert [(one.what, one.rhythm) for one in begun.sheet().goals[0].actions] == [("Ruilkaarten", "elke dag")]
    begun.press(f"add_action_{goal}")
    begun.press("done")
    assert len(begun.sheet().goals[0].actions) == 1


def test_a_goal_without_zero_gets_a_tip_that_never_blocks(begun: Walk) -> None:
    begun.open("goals")
    begun.press("first_goal")
    goal = begun.sheet().goals[0].goal_id
    begun.type(f"sentence_{goal}", "Lotje ruilt.")
    assert begun.page.leave()
    begun.press(f"mend_{goal}")
    assert QApplication.focusWidget() is begun.find(NumberField, "zero_value")


def test_a_running_goal_can_be_measured(begun: Walk) -> None:
    activate(begun)
    begun.open("goals")
    goal = begun.sheet().goals[0].goal_id
    begun.press(f"measure_{goal}")
    begun.type("value", "3")
    begun.press("keep")
    assert (begun.sheet().goals[0].current_value, begun.sheet().goals[0].measured_on) == (3, TODAY)
