"""The plan page: parents, hints, quotes, papers, privacy, undo, and every window size."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from tests.casework.makers import Maker
from tests.desktop.keys import press, type_text
from tests.desktop.pages.plan.driver import Walk, activate, write_whole
from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.goal_card import GoalCard
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import (
    Agreement,
    PaperKind,
    PlanStatus,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
W = TypeVar("W", bound=QWidget)
Fill = Callable[[Callable[[Maker], Any]], Any]


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
    expected = "Dit zagen wij:\n“Wijst naar de auto.” (telefoon do 5 nov, Vera)"
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


@pytest.mark.parametrize(("act", "edition"), [("group_by_name", "by_name"), ("group_by_code", "code")])
def test_the_sheet_for_the_group_is_in_the_menu(
    begun: Walk, case: tuple[int, int, int], act: str, edition: str
) -> None:
    begun.press("plan_more")
    menu = next(one for one in begun.page.findChildren(QMenu) if one.isVisible())
    next(one for one in menu.actions() if one.objectName() == act).trigger()
    menu.close()
    request = PaperRequest(PaperKind.GROUP_PLAN, case[0], begun.sheet().plan_id, edition=edition)
    assert (begun.went[-1].page, PaperRequest.from_key(begun.went[-1].paper)) == (PageKey.PAPER, request)
