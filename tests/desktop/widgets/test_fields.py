"""Fields: rows with errors, dates and ages as typed, long text, choices that the wheel leaves alone."""

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop.keys import press, type_text
from tests.desktop.widgets.conftest import Show
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.chips import Chip, ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice, Switch, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.wording import widgets as say

TODAY = date(2026, 11, 10)


def test_the_error_appears_on_leaving_and_goes_when_mended(show: Show, qtbot: QtBot) -> None:
    reason = QLineEdit()
    row = FormRow("Reden", reason, required=True, hint="Kort")
    row.set_check(lambda: None if reason.text() else "Vul een reden in.")
    show(row)
    reason.setFocus()
    assert row.error() == ""
    with qtbot.waitSignal(row.error_changed):
        reason.clearFocus()
    assert row.error() == "Vul een reden in."
    assert reason.property("bad") is True
    assert reason.accessibleDescription() == "Vul een reden in."
    high = row.sizeHint().height()
    type_text(reason, "Zoë")
    assert row.judge()
    assert reason.property("bad") is False
    assert reason.accessibleDescription() == "Kort"
    assert row.sizeHint().height() <= high


def test_a_date_is_resolved_while_typing_and_written_out_on_leaving(show: Show, qtbot: QtBot) -> None:
    field = DateField(TODAY)
    show(field)
    field.setFocus()
    seen: list[object] = []
    field.date_changed.connect(seen.append)
    type_text(field, "+6w")
    assert field.value() == date(2026, 12, 22)
    assert field.resolved() == "di 22 dec 2026"
    assert seen[-1] == date(2026, 12, 22)
    field.clearFocus()
    qtbot.waitUntil(lambda: field.text() == "di 22 dec 2026")
    assert field.resolved() == ""
    assert field.problem() is None


def test_an_unreadable_date_says_what_it_expects() -> None:
    field = DateField(TODAY)
    type_text(field, "ooit")
    assert field.value() is None
    assert field.problem() == say.DATE_UNREADABLE
    field.set_value(None)
    assert field.problem() is None


def test_without_today_only_a_whole_date_is_read() -> None:
    field = DateField()
    field.type("3-3")
    assert field.value() is None
    field.type("3-3-2026")
    assert field.value() == date(2026, 3, 3)
    field.type("morgen")
    assert field.value() is None
    field.set_today(TODAY)
    assert field.value() == date(2026, 11, 11)


def test_arrows_move_a_date_by_one_day_and_f4_opens_the_calendar(show: Show, qtbot: QtBot) -> None:
    field = DateField(TODAY)
    window = show(field)
    field.set_value(TODAY)
    press(field, Qt.Key.Key_Up)
    assert field.value() == date(2026, 11, 11)
    press(field, Qt.Key.Key_F4)
    month = window.findChild(QCalendarWidget)
    assert month.isVisible()
    assert month.selectedDate().toPython() == date(2026, 11, 11)
    month.activated.emit(month.selectedDate().addDays(1))
    assert field.value() == date(2026, 11, 12)
    assert field.hasFocus()
    qtbot.waitUntil(lambda: window.findChild(QCalendarWidget) is None)


def test_an_age_is_kept_in_months(show: Show) -> None:
    field = AgeField()
    show(field)
    field.setFocus()
    type_text(field, "2,4")
    assert field.value() == 28
    field.clearFocus()
    QApplication.processEvents()
    assert field.text() == "2;4"
    field.set_value(None)
    type_text(field, "2;13")
    assert (field.value(), field.problem()) == (None, say.AGE_UNREADABLE)


def test_long_text_lets_tab_move_on_and_grows_within_bounds(show: Show, qtbot: QtBot) -> None:
    text = LongText(lines=(2, 5))
    after = QLineEdit()
    window = show(text, 400, 400)
    window.layout().addWidget(after)
    after.show()
    low = text.height()
    text.setFocus()
    type_text(text, "Zoë")
    assert text.value() == "Zoë"
    text.set_value("\n".join("regel" for _ in range(4)))
    assert text.height() > low
    four = text.height()
    text.set_value("\n".join("regel" for _ in range(40)))
    assert four < text.height() < four * 2
    with qtbot.waitSignal(text.left):
        press(text, Qt.Key.Key_Tab)
    assert after.hasFocus()
    text.set_shared(False)
    assert text.property("sunken") is True


def _wheel(widget: Choice) -> None:
    spot = QPointF(5, 5)
    event = QWheelEvent(
        spot, spot, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_a_choice_only_with_focus(show: Show) -> None:
    choice = Choice()
    choice.set_options([(1, "Een"), (2, "Twee")], 1)
    show(choice)
    choice.clearFocus()
    _wheel(choice)
    assert choice.value() == 1
    choice.setFocus()
    _wheel(choice)
    assert choice.value() == 2
    choice.set_value(99)
    assert choice.value() is None


def test_arrows_and_digits_choose_a_segment_and_a_locked_one_says_why(show: Show, qtbot: QtBot) -> None:
    control = Segmented()
    options = [Segment("name", "Op naam"), Segment("code", "Anoniem"), Segment("not", "Niet", blocked="Mag niet.")]
    control.set_options(options)
    show(control)
    control.setFocus()
    with qtbot.waitSignal(control.chosen) as chosen:
        press(control, Qt.Key.Key_Right)
    assert chosen.args == ["name"]
    press(control, Qt.Key.Key_2)
    assert control.value() == "code"
    with qtbot.waitSignal(control.blocked_chosen) as blocked:
        press(control, Qt.Key.Key_3)
    assert blocked.args == ["not", "Mag niet."]
    press(control, Qt.Key.Key_Right)
    assert control.value() == "name"
    piece = control.findChild(type(control.children()[-1]), "segment_code")
    with qtbot.waitSignal(control.chosen):
        piece.click()
    with qtbot.assertNotEmitted(control.chosen):
        piece.click()
    assert control.value() == "code"
    control.set_value(None)
    assert control.value() is None


def test_chips_choose_several_or_one(show: Show, qtbot: QtBot) -> None:
    several = ChipChoice()
    several.set_options([ChipOption(key, key) for key in ("taal", "gedrag", "gezin")], ["taal"])
    show(several, 200, 200)
    gezin = several.findChild(object, "chip_gezin")
    with qtbot.waitSignal(several.chosen_changed) as chosen:
        gezin.click()
    assert chosen.args == [["taal", "gezin"]]
    single = ChipChoice(single=True)
    single.set_options([ChipOption(1, "Alle", count="62"), ChipOption(2, "Mijn", count="48")], [1])
    single.findChild(object, "chip_2").click()
    assert single.value() == [2]
    single.set_counts({1: "63", 2: "47"})


def test_a_row_of_chips_is_one_stop_for_tab_and_answers_to_digits(show: Show, qtbot: QtBot) -> None:
    people, after = ChipChoice(), QLineEdit()
    people.set_options([ChipOption(key, key) for key in ("Vera", "Pepijn", "Pleun")])
    window = show(people)
    window.layout().addWidget(after)
    after.show()
    chips = {key: people.findChild(Chip, f"chip_{key}") for key in ("Vera", "Pepijn", "Pleun")}
    chips["Vera"].setFocus()
    qtbot.keyClick(chips["Vera"], Qt.Key.Key_Right)
    assert chips["Pepijn"].hasFocus()
    stops = [key for key, chip in chips.items() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["Pepijn"]
    qtbot.keyClick(chips["Pepijn"], Qt.Key.Key_3)
    assert people.value() == ["Pleun"]
    assert chips["Pleun"].hasFocus()
    qtbot.keyClick(chips["Pleun"], Qt.Key.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab)
    assert chips["Pleun"].hasFocus()
    qtbot.keyClick(chips["Pleun"], Qt.Key.Key_9)
    assert people.value() == ["Pleun"]


def test_a_long_option_makes_no_page_wider_than_its_window(show: Show) -> None:
    choice = Choice()
    choice.set_options([(1, "Observatie van dinsdag 10 november 2026, gemiddeld 3,5 en 3,3, in de groep Regenboog")])
    window = show(choice, 320, 100)
    assert window.minimumSizeHint().width() <= 320
    assert choice.width() < 320


def test_ticks_and_switches_answer_to_their_words(show: Show, qtbot: QtBot) -> None:
    tick = Tick("Zet dit op het voorblad")
    window = show(tick)
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 3, tick.height() // 2))
    assert tick.isChecked()
    assert tick.heightForWidth(80) > tick.heightForWidth(400)
    switch = Switch("Losse letters")
    window.layout().addWidget(switch)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()


def test_a_long_text_has_a_bar_only_when_it_holds_more_than_its_most_lines(show: Show, qtbot: QtBot) -> None:
    text = LongText(lines=(2, 5))
    show(text)
    for lines in (1, 2, 3, 5):
        text.set_value("\n".join(["Zingt mee"] * lines))
        qtbot.wait(1)
        assert not text.verticalScrollBar().isVisible()
        assert text.verticalScrollBar().maximum() == 0
    text.set_value("\n".join(["Zingt mee"] * 9))
    qtbot.waitUntil(text.verticalScrollBar().isVisible, timeout=5_000)
