"""Evaluation, signatures and a version that lapses, worked in the plan page."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.desktop.keys import press
from tests.desktop.pages.plan.driver import TODAY, Walk, activate, write_whole
from zorgdesk.casework.goals import ActionText, add_action
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import ActionResult, GoalStatus, GoNoGoDecision, PlanStatus


def begin_evaluation(walk: Walk) -> int:
    """The form is open on a plan with one doel and one actie; returns the version."""
    write_whole(walk)
    goal = walk.sheet().goals[0].goal_id
    walk.desk.perform(add_action, goal, ActionText("Ruilkaarten"))
    walk.press("main_act")
    walk.press("activate")
    walk.press("main_act")
    return walk.sheet().plan_id


def fill_in(walk: Walk) -> None:
    """What may not be missing."""
    walk.find(Segmented, "status").set_value(GoalStatus.PARTLY)
    walk.find(Segmented, "follow_up").set_value(GoNoGoDecision.ADJUST)


def test_the_evaluation_keeps_the_words_of_everybody_and_what_becomes_of_acties(begun: Walk) -> None:
    plan_id = begin_evaluation(begun)
    fill_in(begun)
    action = begun.sheet().goals[0].actions[0].action_id
    begun.find(Segmented, f"outcome_{action}").set_value(ActionResult.STOP)
    mother = begun.sheet().parent_views[0].guardian_id
    begun.type("team_opinion", "Het werkt.")
    begun.type(f"opinion_{mother}", "Thuis ook.")
    begun.type("next_steps", "Verder buiten.")
    begun.press("record_evaluation")
    old, new = begun.desk.read(plan_sheet, plan_id), begun.sheet()
    assert old.evaluation is not None
    assert (old.evaluation.team_opinion, old.evaluation.next_steps) == ("Het werkt.", "Verder buiten.")
    assert [(one.guardian_id, one.text) for one in old.evaluation.opinions] == [(mother, "Thuis ook.")]
    assert (new.version, new.goals[0].actions) == (2, ())


def test_an_evaluation_before_the_start_is_refused_at_its_day(begun: Walk) -> None:
    begin_evaluation(begun)
    fill_in(begun)
    begun.find(DateField, "evaluated_on").set_value(date(2026, 11, 1))
    begun.press("record_evaluation")
    assert "ligt voor de start" in begun.find(FormRow, "row_evaluated_on").error()
    assert begun.sheet().status is PlanStatus.ACTIVE
    begun.find(DateField, "evaluated_on").set_value(TODAY)
    begun.press("record_evaluation")
    assert begun.sheet().version == 2


def test_stoppen_takes_the_tick_off_and_then_no_version_begins(begun: Walk) -> None:
    plan_id = begin_evaluation(begun)
    fill_in(begun)
    follow_up = begun.find(Segmented, "follow_up")
    follow_up.set_value(GoNoGoDecision.STOP)
    follow_up.chosen.emit(GoNoGoDecision.STOP)
    assert not begun.find(Tick, "go_on").isChecked()
    begun.press("record_evaluation")
    assert (begun.sheet().plan_id, begun.sheet().status) == (plan_id, PlanStatus.COMPLETED)


def test_an_evaluation_half_typed_is_there_again(begun: Walk) -> None:
    begin_evaluation(begun)
    fill_in(begun)
    begun.type("team_opinion", "Half een zi")
    begun.press("evaluate_later")
    begun.page.middle.forget()
    begun.open("evaluation")
    assert begun.find(LongText, "team_opinion").value() == "Half een zi"
    assert begun.find(Segmented, "status").value() is GoalStatus.PARTLY


def test_a_signature_says_who_saw_it_and_then_the_words_stand(begun: Walk) -> None:
    write_whole(begun)
    begun.open("parents")
    card = begun.page.findChild(LongText, "text")
    assert card is not None
    mother = begun.sheet().parent_views[0].guardian_id
    begun.type("text", "Fijn plan.")
    begun.type("signed_on", "9-11")
    begun.type("copy_given_on", "9-11-2026")
    assert begun.page.leave()
    view = next(one for one in begun.sheet().parent_views if one.guardian_id == mother)
    assert (view.text, view.signed_on, view.copy_given_on) == ("Fijn plan.", date(2026, 11, 9), date(2026, 11, 9))
    assert card.isReadOnly()
    begun.find(QLineEdit, "seen_by").setText("")
    begun.type("seen_by", "Pleun")
    assert begun.page.leave()
    assert begun.sheet().parent_views[0].seen_by == "Pleun"


def test_a_signature_of_tomorrow_is_refused_and_the_words_are_kept(begun: Walk) -> None:
    write_whole(begun)
    begun.open("parents")
    begun.type("text", "Fijn plan.")
    begun.type("signed_on", "11-11-2026")
    assert begun.page.leave()
    assert begun.find(FormRow, "row_signed_on").error()
    view = begun.sheet().parent_views[0]
    assert (view.text, view.signed_on) == ("Fijn plan.", None)


def test_a_go_no_go_long_after_the_plan_is_refused_at_its_day(begun: Walk) -> None:
    write_whole(begun)
    begun.open("moments")
    before = begun.sheet().go_no_gos[0].planned_on
    field = begun.find(DateField, "planned_on")
    field.clear()
    begun.type("planned_on", "1-1-2150")
    assert not begun.page.leave()
    assert "valt buiten dit plan" in begun.find(FormRow, "row_planned_on").error()
    assert begun.sheet().go_no_gos[0].planned_on == before
    field.clear()
    begun.type("planned_on", "1-12-2026")
    assert begun.page.leave()
    assert begun.sheet().go_no_gos[0].planned_on == date(2026, 12, 1)


def test_a_go_no_go_that_was_decided_on_an_earlier_day(begun: Walk) -> None:
    activate(begun)
    moment = begun.sheet().go_no_gos[0].go_no_go_id
    begun.open("go_no_go", moment)
    begun.find(Segmented, "decision").set_value(GoNoGoDecision.CONTINUE)
    begun.type("reason", "Het werkt.")
    begun.type("present", "Pleun")
    begun.find(DateField, "decided_on").set_value(date(2026, 11, 12))
    begun.press("record")
    assert begun.find(FormRow, "row_decided_on").error()
    begun.find(DateField, "decided_on").set_value(date(2026, 11, 9))
    begun.press("record")
    assert begun.sheet().go_no_gos[0].decided_on == date(2026, 11, 9)


def test_of_a_running_plan_only_the_day_of_a_go_no_go_moves(begun: Walk) -> None:
    activate(begun)
    begun.open("moments")
    assert begun.find(LongText, "question").isReadOnly()
    assert not begun.find(DateField, "planned_on").isReadOnly()


def test_a_plan_lapses_with_its_reason_and_esc_keeps_the_words(begun: Walk) -> None:
    write_whole(begun)
    begun.open("lapse")
    begun.press("lapse")
    assert begun.sheet().status is PlanStatus.DRAFT
    begun.type("lapse_reason", "Het gezin verhuist.")
    press(begun.find(LongText, "lapse_reason"), Qt.Key.Key_Escape)
    begun.open("lapse")
    assert begun.find(LongText, "lapse_reason").value() == "Het gezin verhuist."
    begun.press("lapse")
    assert (begun.sheet().status, begun.sheet().ended_because) == (PlanStatus.LAPSED, "Het gezin verhuist.")
    assert begun.toasts[-1][1].undo is not None


def test_vergelijk_leads_to_what_is_different(begun: Walk) -> None:
    begin_evaluation(begun)
    fill_in(begun)
    begun.press("record_evaluation")
    begun.find(QAbstractButton, "compare_1").click()
    place = begun.went[-1]
    assert (place.page, place.ref) == (PageKey.PLAN_COMPARE, begun.sheet().plan_id)
    assert place.query == str(begun.sheet().versions[1].plan_id)
