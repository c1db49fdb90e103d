"""The drawer of a signaal: saved while typing, hints about names and numbers, alike signals, step and fading."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.desktop.conftest import TODAY, Fill
from tests.desktop.drawers.conftest import Open
from tests.desktop.keys import type_text
from zorgdesk.casework.sheets.signals import SignalInput, SignalSheet
from zorgdesk.casework.signal_list import signal_sheet, signals
from zorgdesk.casework.signals import record_signal
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.domain.values import ConcernCategory, ParentsKnow


@pytest.fixture(autouse=True)
def _group(fill: Fill) -> None:
    fill(lambda maker: maker.group())


def _kept(desk: Desk) -> tuple[SignalSheet, ...]:
    return tuple(desk.read(signal_sheet, row.signal_id) for row in desk.read(signals))


def _fill_in(drawer: Any) -> None:
    type_text(drawer.fields.reporter, "Pleun Proefrit")
    drawer.fields.group.setCurrentIndex(1)
    drawer.fields.age.set_value(28)
    type_text(drawer.fields.fact, "Praat minder.")


def _part(drawer: Any, name: str, kind: type[Any]) -> Any:
    return forms.field(drawer.form, name, kind)


def test_typing_is_kept_and_done_closes(open_drawer: Open, desk: Desk, drawers: Drawers, qtbot: QtBot) -> None:
    drawer = open_drawer("signal")
    assert drawer.context().startswith("S-0001")
    _fill_in(drawer)
    qtbot.waitUntil(lambda: bool(_kept(desk)) and _kept(desk)[0].fact == "Praat minder.", timeout=3000)
    assert drawers.frame is not None
    assert drawers.frame.save_state.text() == "Opgeslagen 14:02"
    qtbot.mouseClick(drawer.ready, Qt.MouseButton.LeftButton)
    assert drawers.content is None
    kept = _kept(desk)
    assert [(one.reporter, one.group_name, one.age_months) for one in kept] == [("Pleun Proefrit", "Regenboog", 28)]
    assert kept[0].fades_on == TODAY + timedelta(weeks=6)


def test_an_untouched_drawer_keeps_nothing(open_drawer: Open, desk: Desk, drawers: Drawers) -> None:
    open_drawer("signal")
    drawers.close()
    assert _kept(desk) == ()


def test_done_says_what_is_missing_and_goes_there(open_drawer: Open, drawers: Drawers) -> None:
    drawer = open_drawer("signal")
    drawer._done()
    assert drawers.content is drawer
    assert drawer.fields.row("reporter").error()
    assert drawer.fields.row("fact").error()


def test_closing_keeps_what_is_there_even_when_it_is_little(open_drawer: Open, desk: Desk, drawers: Drawers) -> None:
    drawer = open_drawer("signal")
    drawer.fields.fact.setPlainText("Alleen dit.")
    drawers.close()
    assert _kept(desk)[0].fact == "Alleen dit."


def test_a_name_is_asked_and_mended_in_one_click(open_drawer: Open, desk: Desk) -> None:
    drawer = open_drawer("signal")
    drawer.fields.fact.setPlainText("👶🏽 Wijst. Pip speelt met Pip.")
    drawer._look_at_text()
    hint = _part(drawer, "fact_hint", InlineHint)
    assert hint.isVisible()
    hint.acted.emit()
    hint.acted.emit()
    assert drawer.fields.fact.value() == "👶🏽 Wijst. Het kind speelt met het kind."
    assert not hint.isVisible()


def test_a_number_that_may_be_a_bsn_is_asked_and_taken_out(open_drawer: Open) -> None:
    drawer = open_drawer("signal")
    drawer.fields.fact.setPlainText("Nummer 111222333 gezien.")
    drawer._look_at_text()
    hint = _part(drawer, "fact_hint", InlineHint)
    assert "burgerservicenummer" in hint.sentence()
    hint.acted.emit()
    assert "111222333" not in drawer.fields.fact.value()


def test_not_yet_makes_a_step_with_a_day_that_can_be_changed(open_drawer: Open, desk: Desk, drawers: Drawers) -> None:
    drawer = open_drawer("signal")
    _fill_in(drawer)
    drawer.fields.parents_know.set_value(ParentsKnow.NOT_YET)
    drawer._chosen()
    words = _part(drawer, "step_words", IconLine)
    assert words.isVisible()
    drawer.fields.reveal("step_due_on")
    drawer.fields.days["step_due_on"].set_value(date(2026, 11, 13))
    drawer._chosen()
    drawers.close()
    assert _kept(desk)[0].parents_step_due_on == date(2026, 11, 13)


def test_the_fading_can_be_put_later_but_not_before_today(open_drawer: Open, desk: Desk, drawers: Drawers) -> None:
    drawer = open_drawer("signal")
    _fill_in(drawer)
    _part(drawer, "fading", InfoBox).acted.emit()
    drawer.fields.days["fades_on"].set_value(date(2026, 11, 1))
    drawer._done()
    assert drawers.content is drawer
    drawer.fields.days["fades_on"].set_value(date(2027, 1, 5))
    drawer._done()
    assert _kept(desk)[0].fades_on == date(2027, 1, 5)


def _with_signal(maker: Maker) -> int:
    given = SignalInput(
        reporter="Mia",
        group_id=maker.group(),
        age_months=27,
        fact="Wijst.",
        categories=(ConcernCategory.LANGUAGE,),
        received_on=date(2026, 10, 22),
    )
    return made(record_signal(maker.session, given, on=maker.on))


def test_an_alike_signal_is_named_and_can_be_opened(open_drawer: Open, drawers: Drawers, fill: Fill) -> None:
    other = fill(_with_signal)
    drawer = open_drawer("signal")
    _fill_in(drawer)
    drawer.fields.group.setCurrentIndex(2)
    assert drawer.finds.similar is not None
    asked: list[Any] = []
    drawers.drawer.connect(lambda name, place: asked.append((name, place.kind, place.ref)))
    drawer.finds._show()
    assert asked == [("signal", "signal", other)]


def test_a_kept_signal_opens_again_and_goes_to_the_bin_with_undo(
    open_drawer: Open, desk: Desk, drawers: Drawers, fill: Fill
) -> None:
    ref = fill(_with_signal)
    drawer = open_drawer("signal", kind="signal", ref=ref)
    assert (drawer.title(), drawer.fields.fact.value(), drawer.fields.categories.value()) == (
        "Signaal",
        "Wijst.",
        [ConcernCategory.LANGUAGE],
    )
    toasts: list[Any] = []
    drawers.toast.connect(lambda words, change: toasts.append((words, change)))
    drawer._bin()
    assert (_kept(desk), drawers.content) == ((), None)
    desk.undo(toasts[0][1])
    assert len(_kept(desk)) == 1


def test_making_a_casus_takes_the_signal_along(open_drawer: Open, drawers: Drawers) -> None:
    drawer = open_drawer("signal")
    _fill_in(drawer)
    asked: list[Any] = []
    drawers.drawer.connect(lambda name, place: asked.append((name, place.kind, place.ref)))
    drawer._make_case()
    assert asked == [("new_case", "signal", 1)]


@pytest.mark.parametrize("text", ["x" * 5000, "<img src='/etc/passwd'>", "محمد يلعب", "a\x00b", 'O\'Brien "q"'])
def test_any_text_is_kept_as_it_was_typed(open_drawer: Open, desk: Desk, drawers: Drawers, text: str) -> None:
    drawer = open_drawer("signal")
    drawer.fields.fact.setPlainText(text)
    typed = drawer.fields.fact.value()
    drawers.close()
    assert _kept(desk)[0].fact == typed.strip()


def test_privacy_view_hides_a_kept_signal_and_writes_nothing(open_drawer: Open, desk: Desk, fill: Fill) -> None:
    drawer = open_drawer("signal", kind="signal", ref=fill(_with_signal))
    drawer.fields.fact.setPlainText("Wijst en trekt.")
    privacy().switch(True)
    try:
        drawer.set_privacy(True)
        assert set(drawer.fields.fact.value()) <= {"•", " "}
        assert not drawer.fields.fact.isEnabled()
        assert drawer.leave()
    finally:
        privacy().switch(False)
    drawer.set_privacy(False)
    assert drawer.fields.fact.value() == _kept(desk)[0].fact == "Wijst en trekt."
