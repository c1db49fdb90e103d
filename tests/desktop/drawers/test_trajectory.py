"""The drawers of a traject: decide, extend or stop, evaluate, and note the advice."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import END, begun
from tests.desktop.conftest import TODAY, Fill
from zorgdesk.casework.drafts import read_draft
from zorgdesk.casework.sheets.trajectories import TrajectorySheet
from zorgdesk.casework.trajectory_sheet import trajectories_of
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import GoNoGoDecision, TrajectoryOutcome, TrajectoryStatus

Open = Callable[..., Any]


def helped(maker: Maker) -> int:
    case_id = maker.case()
    begun(maker, case_id)
    return maker.derived(case_id)


def sheet_of(desk: Desk, case_id: int) -> TrajectorySheet:
    return desk.read(trajectories_of, case_id, on=TODAY)[0]


def errors_of(drawer: Any) -> list[str]:
    return [row.error() for row in drawer.form.findChildren(FormRow) if row.error()]


def test_a_go_no_go_closes_only_with_all_three(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    moment = sheet_of(desk, case_id).go_no_gos[0].go_no_go_id
    drawer = open_drawer("decision", case_id=case_id, ref=moment)
    drawer.keep.click()
    assert len(errors_of(drawer)) == 3
    drawer.decision.set_value([GoNoGoDecision.CONTINUE])
    drawer.reason.setPlainText("Het lukt 3 van de 5 keer.")
    drawer.keep.click()
    assert sheet_of(desk, case_id).go_no_gos[0].decided_on is None
    drawer.present.setText("Pleun, Vera, Cor")
    drawer.keep.click()
    decided = sheet_of(desk, case_id).go_no_gos[0]
    assert (decided.decision, decided.present, decided.decided_on) == (
        GoNoGoDecision.CONTINUE,
        "Pleun, Vera, Cor",
        TODAY,
    )


def test_what_was_typed_about_a_decision_waits_in_the_drawer(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    moment = sheet_of(desk, case_id).go_no_gos[0].go_no_go_id
    drawer = open_drawer("decision", case_id=case_id, ref=moment)
    drawer.reason.setPlainText("Bijna zover")
    assert drawer.leave()
    assert desk.read(read_draft, f"go_no_go:{moment}") is not None
    again = open_drawer("decision", case_id=case_id, ref=moment)
    assert again.reason.value() == "Bijna zover"


def test_a_decision_is_not_taken_on_a_day_to_come(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    drawer = open_drawer("decision", case_id=case_id, ref=sheet_of(desk, case_id).go_no_gos[0].go_no_go_id)
    drawer.decision.set_value([GoNoGoDecision.STOP])
    drawer.reason.setPlainText("Verhuist")
    drawer.present.setText("Pleun")
    drawer.decided_on.set_value(TODAY + timedelta(days=1))
    drawer.keep.click()
    assert "moet nog komen" in errors_of(drawer)[0]


def test_extending_needs_a_later_day_and_a_reason(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    drawer = open_drawer("trajectory_end", case_id=case_id, ref=sheet_of(desk, case_id).trajectory_id)
    drawer.ends_on.set_value(END)
    drawer.keep.click()
    assert len(errors_of(drawer)) == 2
    drawer.ends_on.set_value(END + timedelta(days=14))
    drawer.reason.setPlainText("Bijna zover")
    drawer.keep.click()
    sheet = sheet_of(desk, case_id)
    assert (sheet.ends_on, sheet.extensions[0].reason) == (END + timedelta(days=14), "Bijna zover")


def test_stopping_says_why_and_the_undo_lets_it_run_again(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    drawer = open_drawer("trajectory_end", case_id=case_id, ref=sheet_of(desk, case_id).trajectory_id)
    told: list[Any] = []
    drawer.toast.connect(lambda _words, change: told.append(change))
    drawer.choice.set_value("stopped")
    drawer.choice.chosen.emit("stopped")
    drawer.reason.setPlainText("Het kind verhuist")
    drawer.keep.click()
    sheet = sheet_of(desk, case_id)
    assert (sheet.status, sheet.ended_on, sheet.end_reason) == (TrajectoryStatus.STOPPED, TODAY, "Het kind verhuist")
    desk.undo(told[0])
    assert sheet_of(desk, case_id).status is TrajectoryStatus.RUNNING


def test_an_evaluation_has_an_outcome_and_words(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    evaluation = sheet_of(desk, case_id).evaluations[0].evaluation_id
    drawer = open_drawer("trajectory_evaluation", case_id=case_id, ref=evaluation)
    drawer.keep.click()
    assert len(errors_of(drawer)) == 2
    drawer.outcome.set_value([TrajectoryOutcome.PARTLY])
    drawer.findings.setPlainText("Zij ruilt met hulp.")
    drawer.keep.click()
    held = sheet_of(desk, case_id).evaluations[0]
    assert (held.outcome, held.text, held.held_on) == (TrajectoryOutcome.PARTLY, "Zij ruilt met hulp.", TODAY)


def test_the_advice_is_kept_with_its_day(fill: Fill, open_drawer: Open, desk: Desk) -> None:
    case_id = fill(helped)
    drawer = open_drawer("trajectory_advice", case_id=case_id, ref=sheet_of(desk, case_id).trajectory_id)
    assert forms.field(drawer.form, "held_on", DateField).isHidden() or drawer.row("held_on").isHidden()
    forms.field(drawer.form, "findings", LongText).setPlainText("Kleine groepjes aan tafel.")
    drawer.keep.click()
    sheet = sheet_of(desk, case_id)
    assert (sheet.advice, sheet.advised_on) == ("Kleine groepjes aan tafel.", TODAY)
