"""A doel as a card: its tips, who accepts it, metingen over time, its state, and acties that move."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.desktop.keys import press, type_text
from tests.desktop.pages.plan.driver import TODAY, Walk, activate
from zorgdesk.casework.sheets.plans import GoalSheet
from zorgdesk.desktop.pages.plan_parts.action_row import ActionRow
from zorgdesk.desktop.pages.plan_parts.goal_card import GoalCard
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.desktop.widgets.trend_chart import TrendChart
from zorgdesk.domain.values import Acceptance, ActionScope, DayMoment, Executor, GoalStatus, MeasureUnit
from zorgdesk.wording import goals as say

ALT = Qt.KeyboardModifier.AltModifier


def first_goal(walk: Walk) -> GoalSheet:
    return walk.sheet().goals[0]


def begin_goal(walk: Walk) -> int:
    walk.open("goals")
    walk.press("first_goal")
    return first_goal(walk).goal_id


def card(walk: Walk, goal_id: int) -> GoalCard:
    return walk.find(GoalCard, f"goal_{goal_id}")


def add_actions(walk: Walk, goal_id: int, *names: str) -> None:
    for name in names:
        walk.press(f"add_action_{goal_id}")
        walk.type("what", name)
        press(walk.find(QLineEdit, "what"), Qt.Key.Key_Return)


def test_the_tips_lead_one_by_one_to_a_whole_goal_and_then_stop(begun: Walk) -> None:
    goal = begin_goal(begun)
    view = card(begun, goal).view
    assert not view.hint.isVisible()
    begun.type(f"sentence_{goal}", "Lotje ruilt.")
    assert begun.page.leave()
    begun.press(f"mend_{goal}")
    assert QApplication.focusWidget() is begun.find(NumberField, "zero_value")
    begun.type("zero_value", "2")
    begun.find(Choice, "unit").set_value(MeasureUnit.MINUTES)
    assert not begun.page.findChild(FormRow, "row_measure_of").isVisible()
    assert begun.page.leave()
    begun.press(f"mend_{goal}")
    assert QApplication.focusWidget() is begun.find(NumberField, "target_value")
    begun.type("target_value", "10")
    assert begun.page.leave()
    begun.press(f"mend_{goal}")
    begun.type("due_on", "1-12-2026")
    assert begun.page.leave()
    begun.press(f"mend_{goal}")
    begun.type("what", "Ruilkaarten")
    begun.press("done")
    begun.press(f"mend_{goal}")
    parents = [one for one in first_goal(begun).acceptances if one.guardian_id is not None]
    for one in parents:
        answer = begun.find(Segmented, f"accepts_{one.guardian_id}")
        next(iter(answer.findChildren(QAbstractButton, f"segment_{Acceptance.YES}"))).click()
    assert not view.hint.isVisible()
    done = first_goal(begun)
    assert (done.unit, done.zero_value, done.target_value, done.measure_of) == (MeasureUnit.MINUTES, 2, 10, None)
    assert done.accepted_by_parents
    assert view.cells[1].words() == "Begin 2 minuten, streven 10 minuten"
    assert view.cells[2].words() == "Moeder en vader: ja. Pm'er: nog vragen"


def test_metingen_are_kept_mended_and_taken_away_by_keyboard(begun: Walk) -> None:
    activate(begun)
    begun.open("goals")
    goal = first_goal(begun).goal_id
    for value in ("2", "3"):
        QTest.keyClick(begun.find(QWidget, f"measure_{goal}"), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        type_text(begun.find(NumberField, "value"), value)
        press(begun.find(NumberField, "value"), Qt.Key.Key_Return)
    assert [(one.value, one.measured_on) for one in first_goal(begun).measurements] == [(2, TODAY), (3, TODAY)]
    begun.press(f"course_{goal}")
    chart = begun.page.findChildren(TrendChart)
    assert any("Van 1 van 5 naar 3 van 5 in 2 metingen" in one.accessibleName() for one in chart)
    last = first_goal(begun).measurements[-1]
    begun.press(f"measurement_{last.measurement_id}")
    begun.find(NumberField, "value").clear()
    begun.type("value", "4")
    begun.type("note", "In de kring")
    begun.press("keep")
    assert [(one.value, one.note) for one in first_goal(begun).measurements] == [(2, ""), (4, "In de kring")]
    begun.press(f"measurement_{last.measurement_id}")
    begun.press("remove")
    assert [one.value for one in first_goal(begun).measurements] == [2]
    words, change = begun.toasts[-1]
    assert words == say.MEASURE_REMOVED
    begun.desk.undo(change)
    assert [one.value for one in first_goal(begun).measurements] == [2, 4]


def test_a_meting_that_cannot_be_is_not_kept_and_says_why(begun: Walk) -> None:
    activate(begun)
    begun.open("goals")
    goal = first_goal(begun).goal_id
    begun.press(f"measure_{goal}")
    begun.press("keep")
    row = begun.find(FormRow, "row_value")
    assert row.error() == say.MEASURE_MISSING
    begun.type("value", "6")
    begun.press("keep")
    assert "5" in row.error()
    begun.find(NumberField, "value").set_value(3)
    begun.find(QLineEdit, "measured_on").clear()
    begun.type("measured_on", "1-12-2026")
    begun.press("keep")
    assert begun.find(FormRow, "row_measured_on").error() == say.MEASURE_AHEAD
    assert first_goal(begun).measurements == ()


def test_an_actie_takes_who_and_when_and_its_kind_follows_the_person(begun: Walk) -> None:
    goal = begin_goal(begun)
    begun.press(f"add_action_{goal}")
    begun.type("what", "Voordoen")
    person = begun.find(Choice, "executor_name_choice")
    person.setCurrentIndex(1)
    begun.press("more_fields")
    begun.type("how", "Gebaar plus woord.")
    begun.type("say", "Mag ik ook?")
    begun.find(Choice, "moment").set_value(DayMoment.MEAL)
    begun.type("moment_words", "Fruit eten")
    begun.find(Segmented, "scope").set_value(ActionScope.GROUP)
    begun.press("done")
    action = first_goal(begun).actions[0]
    assert (action.how, action.say, action.moment_words) == ("Gebaar plus woord.", "Mag ik ook?", "Fruit eten")
    assert (action.moment, action.scope) == (DayMoment.MEAL, ActionScope.GROUP)
    assert action.executor_name
    assert action.executor is Executor.PARENTS


def test_acties_move_by_keys_and_the_delete_key_has_a_way_back(begun: Walk) -> None:
    goal = begin_goal(begun)
    add_actions(begun, goal, "Een", "Twee", "Drie")
    second = first_goal(begun).actions[1]
    line = begun.find(ActionRow, f"action_{second.action_id}").line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Up, ALT)
    assert [one.what for one in first_goal(begun).actions] == ["Twee", "Een", "Drie"]
    QTest.keyClick(line, Qt.Key.Key_Down, ALT)
    QTest.keyClick(line, Qt.Key.Key_Down, ALT)
    QTest.keyClick(line, Qt.Key.Key_Down, ALT)
    assert [one.what for one in first_goal(begun).actions] == ["Een", "Drie", "Twee"]
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert [one.what for one in first_goal(begun).actions] == ["Een", "Drie"]
    begun.desk.undo(begun.toasts[-1][1])
    assert [one.what for one in first_goal(begun).actions] == ["Een", "Drie", "Twee"]


def test_the_state_of_a_running_goal_can_be_set_and_undone(begun: Walk) -> None:
    activate(begun)
    begun.open("goals")
    goal = card(begun, first_goal(begun).goal_id)
    menu = goal.make_menu()
    names = [one.objectName() for one in menu.actions()]
    assert names == ["goal_reached", "goal_stop"]
    menu.actions()[0].trigger()
    assert first_goal(begun).status is GoalStatus.REACHED
    begun.type(f"status_why_{goal.goal_id}", "Het lukt nu zonder hulp.")
    assert begun.page.leave()
    assert first_goal(begun).status_note == "Het lukt nu zonder hulp."
    begun.desk.undo(begun.toasts[-1][1])
    assert first_goal(begun).status is GoalStatus.OPEN
    assert not goal.why.isVisible()
    assert first_goal(begun).due_on in (None, date(2026, 12, 1))
    menu.deleteLater()


def test_goals_change_places_from_the_menu(begun: Walk) -> None:
    first = begin_goal(begun)
    begun.press("add_goal")
    second = begun.sheet().goals[1].goal_id
    menu = card(begun, second).make_menu()
    next(one for one in menu.actions() if one.objectName() == "goal_up").trigger()
    assert [one.goal_id for one in begun.sheet().goals] == [second, first]
    QApplication.processEvents()
    assert card(begun, second).y() < card(begun, first).y()
    menu.deleteLater()
