"""Closing a case, going on after all, nazorg and the history, each in its drawer over the page."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.casework.makers import Maker
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.changes import Change
from zorgdesk.casework.closing import closings
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.closing import ClosingDrawer
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.rows import ROW
from zorgdesk.domain.values import CloseOutcome

Fill = Callable[[Callable[[Maker], Any]], Any]
Open = Callable[..., Any]


@pytest.fixture
def case_id(fill: Fill) -> int:
    def made(maker: Maker) -> int:
        found = maker.case()
        add_step(maker.session, found, "School bellen", "Fenna", maker.on)
        return maker.derived(found)

    return int(fill(made))


def told(drawer: Drawer) -> list[Change]:
    found: list[Change] = []
    drawer.toast.connect(lambda _words, change: found.append(change))
    return found


def rows_of(drawer: ClosingDrawer) -> list[Any]:
    model = drawer.open_things.rows()
    return [model.index(at, 0).data(ROW) for at in range(model.rowCount())]


def press(drawer: Drawer, name: str) -> None:
    forms.field(drawer, name, Button).click()


def test_closing_lists_what_is_open_and_asks_for_outcome_and_follow_up(
    desk: Desk, case_id: int, open_drawer: Open
) -> None:
    drawer = open_drawer("closing", case_id=case_id)
    assert {row.title for row in rows_of(drawer)} >= {"School bellen", "Intake afronden"}
    drawer._close()
    assert forms.field(drawer.form, "row_outcome", FormRow).error()
    drawer.outcome.set_value([CloseOutcome.BACK_TO_REGULAR])
    drawer.follow_up.set_value(False)
    drawer._arrange()
    drawer._close()
    assert desk.read(case_sheet, case_id).closed_on is None
    drawer.no_follow_up.setText("Ouders bellen zelf.")
    toasts = told(drawer)
    drawer._close()
    assert desk.read(case_sheet, case_id).close_outcome is CloseOutcome.BACK_TO_REGULAR
    desk.undo(toasts[0])
    assert desk.read(case_sheet, case_id).closed_on is None


def test_half_a_closing_is_there_again(desk: Desk, case_id: int, open_drawer: Open) -> None:
    drawer = open_drawer("closing", case_id=case_id)
    drawer.outcome.set_value([CloseOutcome.MOVED])
    drawer.explanation.set_value("Naar een andere stad.")
    assert drawer.leave()
    again = open_drawer("closing", case_id=case_id)
    assert again.outcome.value() == [CloseOutcome.MOVED]
    assert again.explanation.value() == "Naar een andere stad."


def test_a_closed_case_takes_the_navraag_and_opens_with_a_reason(desk: Desk, case_id: int, open_drawer: Open) -> None:
    drawer = open_drawer("closing", case_id=case_id)
    drawer.outcome.set_value([CloseOutcome.SCHOOL])
    drawer.who.setText("Fenna")
    drawer._close()
    closed = open_drawer("closed", case_id=case_id)
    press(closed, "asked")
    assert forms.field(closed.form, "row_result", FormRow).error()
    closed.result.set_value("Het gaat goed.")
    press(closed, "asked")
    assert desk.read(closings, case_id)[0].follow_up_result == "Het gaat goed."
    again = open_drawer("closed", case_id=case_id, field="reason")
    press(again, "reopen")
    assert desk.read(case_sheet, case_id).closed_on is not None
    again.reason.setText("Ouders belden.")
    press(again, "reopen")
    assert desk.read(case_sheet, case_id).closed_on is None


def test_nazorg_asks_for_its_next_act(desk: Desk, case_id: int, open_drawer: Open) -> None:
    today = desk.today()
    drawer = open_drawer("aftercare", case_id=case_id)
    drawer._keep()
    assert forms.field(drawer.form, "row_what", FormRow).error()
    drawer.what.setText("Nieuwe groep bellen")
    drawer.next_on.set_value(today - timedelta(days=3))
    drawer._keep()
    assert desk.read(case_sheet, case_id).care_ended_on is None
    drawer.next_on.set_value(today + timedelta(days=5))
    drawer._keep()
    sheet = desk.read(case_sheet, case_id)
    assert (sheet.care_ended_on, sheet.aftercare_on) == (today, today + timedelta(days=5))
    later = open_drawer("aftercare", case_id=case_id)
    assert later.what.text() == "Nieuwe groep bellen"
    press(later, "resume")
    assert desk.read(case_sheet, case_id).care_ended_on is None


def test_under_privacy_view_nothing_is_typed_over_dots(desk: Desk, case_id: int, open_drawer: Open) -> None:
    drawer = open_drawer("aftercare", case_id=case_id)
    drawer.what.setText("Bellen")
    drawer._keep()
    privacy().switch(True)
    later = open_drawer("aftercare", case_id=case_id)
    assert "Bellen" not in later.what.text()
    assert not later.form.isEnabled()
    privacy().switch(False)


def test_a_field_is_put_back_from_the_history(desk: Desk, case_id: int, open_drawer: Open) -> None:
    desk.perform(change_case, case_id, CaseEdit(owner="Robin"), on=desk.today())
    drawer = open_drawer("history", case_id=case_id)
    words = [label.text() for label in drawer.findChildren(PlainLabel)]
    assert "Was “F. Fantasia”, werd “Robin”" in words
    toasts = told(drawer)
    button = next(one for one in drawer.findChildren(Button) if one.objectName().startswith("put_back_field"))
    button.click()
    assert desk.read(case_sheet, case_id).owner == "F. Fantasia"
    desk.undo(toasts[0])
    assert desk.read(case_sheet, case_id).owner == "Robin"
    assert drawer.findChild(QLineEdit) is None
    assert isinstance(drawer.first_focus(), QWidget)
