"""A signaalkaart that came back, the question whether a signaal may fade, and a child that turns out to be known."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from tests.casework.makers import Maker, made
from tests.casework.signal_makers import a_signal
from tests.desktop.conftest import TODAY, Fill
from tests.desktop.drawers.conftest import Open
from tests.desktop.keys import type_text
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.sheets.signals import CardAnswers
from zorgdesk.casework.signal_list import signal_counts, signal_of_sheet, signal_sheet, signals, signals_of_case
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.domain.values import ParentsKnow, SheetKind, SheetLabel, SignalManner


def _card(maker: Maker) -> int:
    maker.group()
    blank = (SheetKind.SIGNAL_CARD, SheetLabel.CODE_ONLY, "")
    return made(draw_sheet(maker.session, None, *blank, token="ABCD2345", on=maker.on))


def _toasts(drawers: Drawers) -> list[Any]:
    told: list[Any] = []
    drawers.toast.connect(lambda _words, change: told.append(change))
    return told


def test_a_card_is_entered_as_one_signaal_and_its_paper_ticked_off(
    open_drawer: Open, desk: Desk, fill: Fill, drawers: Drawers
) -> None:
    sheet_id = fill(_card)
    drawer = open_drawer("signal", kind="card", ref=sheet_id)
    fields = drawer.fields
    assert (drawer.title(), fields.manner.value()) == ("Signaalkaart invoeren", SignalManner.CARD)
    assert forms.field(drawer.form, "card_part", QWidget).isVisible()
    type_text(fields.reporter, "Pleun")
    fields.group.setCurrentIndex(1)
    fields.age.set_value(28)
    fields.fact.setPlainText("Wijst en trekt aan de arm.")
    fields.frequency.setText("elke dag, sinds de zomer")
    fields.card["when"].setPlainText("bij het eten")
    fields.card["when_not"].setPlainText("buiten")
    fields.card["response"].setPlainText("Ik ging erbij zitten.")
    fields.card["why_ask"].setPlainText("Hoort hij goed?")
    fields.worry.set_value(4)
    fields.parents_know.set_value(ParentsKnow.YES)
    drawer._chosen()
    fields.parents_said.setText("Thuis ook.")
    fields.days["parents_spoken_on"].set_value(date(2026, 11, 9))
    assert drawer.leave()
    signal_id = desk.read(signal_of_sheet, sheet_id)
    assert signal_id is not None
    kept = desk.read(signal_sheet, signal_id)
    assert kept.card == CardAnswers("bij het eten", "buiten", "Ik ging erbij zitten.", "Thuis ook.", "Hoort hij goed?")
    assert (kept.worry, kept.frequency, kept.parents_spoken_on) == (4, "elke dag, sinds de zomer", date(2026, 11, 9))
    assert kept.sheet_code == "OBS-2026-0001"
    drawer.paper_gone.click()
    assert desk.read(signal_sheet, signal_id).paper_destroyed_on == TODAY
    drawer._done()
    again = open_drawer("signal", kind="card", ref=sheet_id)
    assert (again.title(), again.fields.card["when"].value()) == ("Signaal", "bij het eten")
    assert desk.read(signal_counts).open == 1


def test_a_day_that_must_still_come_is_no_day_on_which_parents_were_spoken(open_drawer: Open, fill: Fill) -> None:
    fill(lambda maker: maker.group())
    drawer = open_drawer("signal")
    drawer.fields.parents_know.set_value(ParentsKnow.YES)
    drawer._chosen()
    drawer.fields.days["parents_spoken_on"].set_value(TODAY + timedelta(days=1))
    assert not drawer.fields.row("parents_spoken_on").judge()
    assert drawer.fields.read(None).parents_spoken_on is None


def _old(maker: Maker) -> int:
    return a_signal(maker, received_on=TODAY - timedelta(days=42), fades_on=TODAY)


def test_on_its_day_the_drawer_asks_first_and_a_ja_can_be_undone(
    open_drawer: Open, desk: Desk, fill: Fill, drawers: Drawers
) -> None:
    ref = fill(_old)
    drawer = open_drawer("signal", kind="signal", ref=ref)
    assert drawer.first_focus() is drawer.keep_longer
    assert "Mag dit signaal verdwijnen?" in forms.field(drawer.form, "question_words", InfoBox).accessibleName()
    told = _toasts(drawers)
    drawer.let_fade.click()
    assert (drawers.content, desk.read(signal_counts).faded) == (None, 1)
    desk.undo(told[0])
    assert desk.read(signal_sheet, ref).fact == "Praat minder."


def test_keeping_it_longer_takes_the_weeks_of_the_settings(
    open_drawer: Open, desk: Desk, fill: Fill, drawers: Drawers
) -> None:
    ref = fill(_old)
    drawer = open_drawer("signal", kind="signal", ref=ref)
    assert drawer.keep_longer.text() == "Nog 6 weken bewaren"
    told = _toasts(drawers)
    drawer.keep_longer.click()
    assert desk.read(signal_sheet, ref).fades_on == TODAY + timedelta(weeks=6)
    desk.undo(told[0])
    assert desk.read(signal_sheet, ref).fades_on == TODAY


def test_a_fresh_signaal_is_not_asked_about(open_drawer: Open, fill: Fill) -> None:
    ref = fill(a_signal)
    drawer = open_drawer("signal", kind="signal", ref=ref)
    assert not forms.field(drawer.form, "question", QWidget).isVisible()
    assert drawer.first_focus() is drawer.fields.reporter


def test_a_name_shows_a_casus_that_may_be_of_this_child_and_the_signaal_can_join_it(
    open_drawer: Open, desk: Desk, fill: Fill, drawers: Drawers
) -> None:
    case_id = fill(lambda maker: (maker.group(), maker.case("Łukasz", "Çelik"))[1])
    drawer = open_drawer("signal")
    assert not drawer.fields.child_name.isVisible()
    drawer.fields._add_name.click()
    type_text(drawer.fields.reporter, "Pleun")
    drawer.fields.fact.setPlainText("Lucas wijst.")
    type_text(drawer.fields.child_name, "Lucas Celik")
    drawer._look_at_text()
    assert drawer._hint is None
    known = forms.field(drawer.form, "known", InfoBox)
    assert known.isVisible()
    went: list[Any] = []
    drawers.go.connect(went.append)
    told = _toasts(drawers)
    known.acted.emit()
    assert [(place.page, place.case_id) for place in went] == [(PageKey.CASE, case_id)]
    assert [one.fact for one in desk.read(signals_of_case, case_id)] == ["Lucas wijst."]
    desk.undo(told[0])
    assert [(one.name.full, one.fact) for one in desk.read(signals)] == [("Lucas Celik", "Lucas wijst.")]


def test_in_a_signaal_with_a_name_another_name_becomes_another_child(open_drawer: Open, fill: Fill) -> None:
    fill(lambda maker: maker.group())
    drawer = open_drawer("signal")
    drawer.fields.child_name.setText("Pip Pinguïn")
    drawer.fields.fact.setPlainText("Pip duwt Sem.")
    drawer._look_at_text()
    drawer._mend()
    assert drawer.fields.fact.value() == "Pip duwt een ander kind."


def test_a_signaal_of_a_casus_is_read_only_and_leads_there(
    open_drawer: Open, desk: Desk, fill: Fill, drawers: Drawers
) -> None:
    from zorgdesk.casework.signal_cases import join_case

    def with_case(maker: Maker) -> int:
        ref = a_signal(maker)
        join_case(maker.session, (ref,), maker.case())
        return ref

    drawer = open_drawer("signal", kind="signal", ref=fill(with_case))
    assert not drawer.fields.fact.isEnabled()
    assert not drawer.make_case.isVisible()
    went: list[Any] = []
    drawers.go.connect(went.append)
    forms.field(drawer.form, "became", InfoBox).acted.emit()
    assert went[0].page is PageKey.CASE
