"""The plan editor, operated as a user does with the keyboard, on a real file."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.keys import press, type_text
from zorgdesk.casework.changes import Change
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.plan import PlanPage
from zorgdesk.desktop.pages.plan_parts.goal_card import GoalCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import (
    Agreement,
    GoalStatus,
    GoNoGoDecision,
    JournalKind,
    PaperKind,
    PlanStatus,
    Relation,
    Visibility,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
W = TypeVar("W", bound=QWidget)
Fill = Callable[[Callable[[Maker], Any]], Any]


def family(maker: Maker) -> tuple[int, int, int]:
    case_id = maker.case()
    maker.case("Fleur", "Fonkel")
    mother = maker.guardian(case_id, "Vera")
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    note = NoteText(
        JournalKind.PHONE, date(2026, 11, 5), with_whom="Vera", fact="Wijst naar de auto.", visibility=Visibility.SHARED
    )
    write_note(maker.session, case_id, note, at=NOW)
    return case_id, mother, father


@pytest.fixture
def case(fill: Fill) -> tuple[int, int, int]:
    found: tuple[int, int, int] = fill(family)
    return found


class Walk:
    """The page with what it emitted, and short ways to find and read."""

    def __init__(self, page: PlanPage, desk: Desk, case_id: int) -> None:
        self.page, self.desk, self.case_id = page, desk, case_id
        self.went: list[Place] = []
        self.toasts: list[tuple[str, Change]] = []
        page.go.connect(self._on_go)
        page.toast.connect(lambda words, change: self.toasts.append((words, change)))

    def _on_go(self, place: Place) -> None:
        self.went.append(place)
        if place.page is PageKey.PLAN and self.page.leave():
            self.page.show_place(place)

    def sheet(self) -> PlanSheet:
        plan_id = self.desk.read(newest_plan, self.case_id)
        assert plan_id is not None
        return self.desk.read(plan_sheet, plan_id)

    def find(self, kind: type[W], name: str) -> W:
        shown = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert shown, f"no visible {name}"
        return shown[0]

    def section(self) -> PlanSection:
        return self.page.middle.section

    def menu(self, name: str) -> QMenu:
        found = self.page.findChild(QMenu, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        """A button by the space bar, as the keyboard does."""
        button = self.find(QAbstractButton, name)
        assert button.isEnabled()
        button.setFocus()
        press(button, Qt.Key.Key_Space, text=" ")
        QApplication.processEvents()

    def type(self, name: str, words: str) -> None:
        field = self.find(QWidget, name)
        field.setFocus()
        type_text(field, words)

    def key(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()

    def open(self, field: str, ref: int | None = None) -> None:
        assert self.page.leave()
        self.page.show_place(Place(PageKey.PLAN, self.case_id, ref=ref, field=field))
        QApplication.processEvents()


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


def write_whole(walk: Walk) -> None:
    """Goal, go/no-go; the evaluation date is proposed by the program."""
    walk.open("goals")
    walk.press("first_goal")
    goal = walk.sheet().goals[0].goal_id
    walk.type(f"sentence_{goal}", "Lotje vraagt speelgoed.")
    walk.press(f"open_fields_{goal}")
    for name, words in (("zero_value", "1"), ("target_value", "4"), ("measure_of", "5")):
        walk.type(name, words)
    walk.open("moments")
    walk.press("add_go_no_go")
    walk.type("question", "Werken de ruilkaarten?")
    assert walk.page.leave()


def activate(walk: Walk) -> None:
    write_whole(walk)
    walk.press("main_act")
    walk.press("activate")


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
    begun.type(f"measured_{goal}", "3")
    begun.press(f"keep_measure_{goal}")
    assert (begun.sheet().goals[0].current_value, begun.sheet().goals[0].measured_on) == (3, TODAY)


def test_each_parent_has_own_words_akkoord_and_date(begun: Walk, case: tuple[int, int, int]) -> None:
    begun.open("parents")
    card = begun.find(QWidget, f"view_{case[2]}")
    words = forms.field(card, "text", LongText)
    words.setFocus()
    type_text(words, "Ik vind het goed zo.")
    agreement = forms.field(card, "agreement", Segmented)
    agreement.setFocus()
    press(agreement, Qt.Key.Key_Right)
    signed = forms.field(card, "signed_on", DateField)
    signed.type("vandaag")
    assert begun.page.leave()
    view = next(one for one in begun.sheet().parent_views if one.guardian_id == case[2])
    assert (view.text, view.agreement, view.signed_on) == ("Ik vind het goed zo.", Agreement.YES, TODAY)
    begun.press("discuss")
    assert begun.sheet().status is PlanStatus.DISCUSSED
    begun.open("needs")
    assert begun.find(LongText, "needs").isReadOnly()
    begun.press("banner_act")
    assert (begun.sheet().version, begun.sheet().writable) == (2, True)


def test_another_childs_name_gets_a_hint_that_repairs_it(begun: Walk) -> None:
    begun.open("baseline")
    begun.type("facts", "Lotje duwt Fleur.")
    assert begun.page.leave()
    begun.press("repair_facts")
    assert begun.page.leave()
    assert begun.sheet().sections["baseline"].facts == "Lotje duwt een ander kind."


def test_a_quote_goes_into_the_text_with_source_and_date(begun: Walk) -> None:
    begun.open("baseline")
    field = begun.find(LongText, "facts")
    field.setFocus()
    type_text(field, "Dit zagen wij:")
    begun.press("insert_0")
    expected = "Dit zagen wij:\n“Wijst naar de auto.” (telefoon do 5 nov)"
    assert field.value() == expected
    begun.key(Qt.Key.Key_I)
    menu = begun.menu("quotes")
    menu.actions()[0].trigger()
    menu.close()
    assert field.value().count("Wijst naar de auto.") == 2
    field.undo()
    assert field.value() == expected


def test_the_period_may_not_end_before_it_starts(begun: Walk) -> None:
    begun.open("moments")
    field = begun.find(DateField, "evaluation_on")
    field.type("1-11-2026")
    assert not begun.page.leave()
    assert begun.find(FormRow, "row_evaluation_on").error()
    field.type("1-12-2026")
    assert begun.page.leave()
    assert begun.sheet().evaluation_on == date(2026, 12, 1)


def test_the_parents_paper_is_asked_per_parent(begun: Walk, case: tuple[int, int, int]) -> None:
    begun.press("parents_paper")
    menu = begun.menu("parents")
    menu.actions()[1].trigger()
    menu.close()
    place = begun.went[-1]
    assert place.page is PageKey.PAPER
    expected = PaperRequest(PaperKind.SUPPORT_PLAN, case[0], begun.sheet().plan_id, guardian_id=case[2])
    assert PaperRequest.from_key(place.paper) == expected


def test_privacy_masks_the_texts_and_keeps_them(begun: Walk) -> None:
    begun.type("need", "Lotje mee laten doen")
    try:
        privacy().switch(True)
        begun.page.set_privacy(True)
        field = begun.find(LongText, "need")
        assert "Lotje" not in field.value()
        assert field.isReadOnly()
        assert begun.page.leave()
    finally:
        privacy().switch(False)
        begun.page.set_privacy(False)
    assert begun.sheet().sections["support_question"].need == "Lotje mee laten doen"
    assert begun.find(LongText, "need").value() == "Lotje mee laten doen"


def test_a_goal_that_was_taken_out_comes_back_with_undo(begun: Walk) -> None:
    write_whole(begun)
    begun.open("goals")
    goal = begun.sheet().goals[0].goal_id
    begun.find(GoalCard, f"goal_{goal}").remove_wanted.emit(goal)
    assert begun.sheet().goals == ()
    begun.desk.undo(begun.toasts[-1][1])
    assert begun.sheet().goals[0].sentence == "Lotje vraagt speelgoed."
    assert begun.find(LongText, f"sentence_{begun.sheet().goals[0].goal_id}").value() == "Lotje vraagt speelgoed."


def test_the_open_forms_close_when_somebody_looks_on(begun: Walk) -> None:
    activate(begun)
    begun.open("go_no_go", begun.sheet().go_no_gos[0].go_no_go_id)
    begun.type("reason", "Vera twijfelt nog")
    assert begun.page.leave()
    decide = f"decide_{begun.sheet().go_no_gos[0].go_no_go_id}"
    button = begun.page.findChild(QAbstractButton, decide)
    assert button is not None
    assert not button.isVisible()
    try:
        privacy().switch(True)
        begun.page.set_privacy(True)
        assert not [one for one in begun.page.findChildren(LongText, "reason") if one.isVisible()]
        assert not button.isVisible()
    finally:
        privacy().switch(False)
        begun.page.set_privacy(False)
    begun.press(decide)
    assert begun.find(LongText, "reason").value() == "Vera twijfelt nog"


def test_a_missing_point_at_the_left_leads_to_its_field(begun: Walk) -> None:
    begun.press("missing_goal")
    assert begun.section() is PlanSection.GOALS
    begun.press("missing_go_no_go")
    assert begun.section() is PlanSection.MOMENTS
    assert QApplication.focusWidget() is begun.find(QAbstractButton, "add_go_no_go")


def test_a_refused_paper_leads_to_the_text(begun: Walk) -> None:
    begun.open("baseline.facts")
    assert QApplication.focusWidget() is begun.find(LongText, "facts")


@pytest.mark.parametrize("size", [(683, 360), (1024, 640), (1366, 690), (1920, 1000)])
def test_no_button_is_cut_in_any_window(begun: Walk, size: tuple[int, int]) -> None:
    write_whole(begun)
    begun.open("goals")
    begun.page.resize(*size)
    QApplication.processEvents()
    for button in begun.page.findChildren(QAbstractButton):
        if button.isVisible() and button.objectName() and not button.objectName().startswith("open_action"):
            assert button.width() >= button.minimumSizeHint().width(), button.objectName()
