"""Sidebar, top bar, tabs, strip, stepper, chart, goal bar, paper: they tell, they fit, and they speak."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.keys import press
from tests.desktop.widgets.conftest import Show
from zorgdesk.desktop import look
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.widgets.avatar import Avatar, PartyRow
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.desktop.widgets.lights import LightBadge, answer_mark, light_mark, outcome_mark
from zorgdesk.desktop.widgets.may_strip import MayCell, MayStrip
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.paper_preview import PaperMark, PaperPreview
from zorgdesk.desktop.widgets.phase import PhaseDashes
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, mode_of
from zorgdesk.desktop.widgets.side_bar import PinnedCase, SideBar, SidePlace
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.stepper import Step, Stepper
from zorgdesk.desktop.widgets.tab_bar import Tab, TabBar
from zorgdesk.desktop.widgets.top_bar import TopBar
from zorgdesk.desktop.widgets.trend_chart import Series, TrendChart
from zorgdesk.domain.values import Answer, ConsentLight, ConsentOutcome


def test_every_light_outcome_and_verdict_has_a_shape_and_a_word() -> None:
    marks = [light_mark(light, "x") for light in ConsentLight]
    marks += [outcome_mark(outcome, "x") for outcome in ConsentOutcome]
    marks += [answer_mark(answer, "x") for answer in Answer]
    assert all(mark.icon and mark.words for mark in marks)
    assert {answer_mark(answer, "").icon for answer in Answer} == {"circle-check", "circle-pause", "octagon-x"}
    badge = LightBadge()
    badge.set_light(ConsentLight.EXPIRES, "Verloopt 24 nov")
    assert badge.accessibleName() == "Verloopt 24 nov"


def test_the_sidebar_tells_where_to_go(show: Show, qtbot: QtBot) -> None:
    bar = SideBar()
    bar.set_places(
        [SidePlace("today", "Vandaag", "sun", key_words="Ctrl+1"), SidePlace("cases", "Casussen", "folder-open")]
    )
    bar.set_pinned([PinnedCase(7, "Lotje", "2;11")])
    bar.set_backup("Reservekopie goed", "vandaag 08:10 · stick A")
    bar.set_organisation("Het Luchtkasteel")
    bar.set_counts({"today": ("2", "bad")})
    bar.set_current("cases")
    window = show(bar, 300, 700)
    assert bar.item("today").accessibleName() == "Vandaag 2"
    assert bar.item("cases").isChecked()
    for press_it, signal, told in (
        (bar.item("today"), bar.place_chosen, ["today"]),
        (bar.findChild(QWidget, "pinned_7"), bar.case_chosen, [7]),
        (bar.findChild(QWidget, "place_lock"), bar.lock_chosen, []),
        (bar.findChild(QWidget, "place_settings"), bar.settings_chosen, []),
        (bar.findChild(QWidget, "place_backup"), bar.backup_chosen, []),
    ):
        with qtbot.waitSignal(signal) as heard:
            press_it.click()
        assert heard.args == told
    bar.set_rail(True)
    window.grab()
    assert bar.width() == 56
    assert bar.item("today").toolTip() == "Vandaag (Ctrl+1)"
    assert bar.findChild(QWidget, "pinned_7").isHidden()
    bar.set_rail(False)
    bar.set_low(True)
    assert bar.findChild(QWidget, "pinned_7").isHidden()


def test_tab_walks_the_sidebar_in_reading_order(show: Show) -> None:
    bar = SideBar()
    bar.set_places([SidePlace("today", "Vandaag", "sun"), SidePlace("cases", "Casussen", "folder-open")])
    bar.set_pinned([PinnedCase(7, "Lotje", "2;11")])
    bar.set_backup("Reservekopie goed", "vandaag")
    show(bar, 300, 700)
    bar.item("today").setFocus()
    walked = []
    for _ in range(6):
        walked.append(QApplication.focusWidget().objectName())
        QApplication.focusWidget().focusNextChild()
    expected = ["place_today", "place_cases", "pinned_7", "place_backup", "place_settings", "place_lock"]
    assert walked == expected


def test_the_top_bar_has_four_acts_and_a_search_box(show: Show, qtbot: QtBot) -> None:
    bar = TopBar()
    window = show(bar, 1000, 80)
    for button, signal in (
        (bar.back_button, bar.back),
        (bar.forward_button, bar.forward),
        (bar.search_box, bar.search),
        (bar.new_button, bar.new),
        (bar.privacy_button, bar.privacy_toggled),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    with qtbot.assertNotEmitted(bar.privacy_toggled):
        bar.set_privacy(False)
    bar.set_history(back=False, forward=True)
    assert not bar.back_button.isEnabled()
    bar.set_compact(True)
    window.resize(600, 80)
    window.grab()
    assert bar.new_button.accessibleName() == "Nieuw"
    assert bar.new_button.text() == ""


TABS = [Tab(key, f"Onderdeel {key}", "4") for key in range(9)]


def test_tabs_that_do_not_fit_go_under_meer(show: Show, qtbot: QtBot) -> None:
    tabs = TabBar()
    tabs.set_tabs(TABS)
    window = show(tabs, 1400, 100)
    assert tabs.findChild(QWidget, "tab_more").isHidden()
    window.resize(500, 100)
    QApplication.processEvents()
    assert tabs.findChild(QWidget, "tab_more").isVisible()
    assert tabs.findChild(QWidget, "tab_8").isHidden()
    tabs.findChild(QWidget, "tab_more").click()
    menu = tabs.findChild(QMenu)
    with qtbot.waitSignal(tabs.tab_chosen) as chosen:
        menu.actions()[-1].trigger()
    menu.close()
    assert chosen.args == [8]
    assert tabs.findChild(QWidget, "tab_8").isVisible()


def test_tabs_go_round_with_keys_and_become_a_drop_down(show: Show, qtbot: QtBot) -> None:
    tabs = TabBar()
    tabs.set_tabs(TABS, 8)
    show(tabs, 1400, 100)
    with qtbot.waitSignal(tabs.tab_chosen) as chosen:
        tabs.step(1)
    assert chosen.args == [0]
    with qtbot.waitSignal(tabs.tab_chosen) as chosen:
        press(tabs, Qt.Key.Key_Right)
    assert chosen.args == [1]
    tabs.set_compact(True)
    drop = tabs.findChild(QWidget, "tab_drop")
    assert drop.isVisible()
    assert drop.value() == 1
    drop.set_value(3)
    with qtbot.waitSignal(tabs.tab_chosen) as chosen:
        drop.activated.emit(3)
    assert chosen.args == [3]
    tabs.set_tabs(TABS[:2])
    assert tabs.current() == 0


CELLS = [
    MayCell(key, f"Verwijzen {key}", answer_mark(Answer.NOT_YET, "Nog niet"), "Vader tekende nog niet", "Vragen")
    for key in range(5)
]


def test_the_strip_is_five_cells_or_five_rows(show: Show, qtbot: QtBot) -> None:
    strip = MayStrip()
    strip.show_cells(CELLS)
    window = show(strip, 1150, 300)
    assert not strip.in_rows()
    assert strip.height() >= strip.sizeHint().height()
    window.resize(900, 400)
    QApplication.processEvents()
    assert strip.in_rows()
    link = next(button for button in strip.findChildren(Button, "may_3") if button.isVisible())
    assert link.accessibleName() == "Verwijzen 3: Vragen"
    with qtbot.waitSignal(strip.link_pressed) as pressed:
        link.click()
    assert pressed.args == [3]


@pytest.mark.parametrize(
    ("width", "mode"),
    [(899, Mode.COMPACT), (900, Mode.NARROW), (1199, Mode.NARROW), (1200, Mode.STANDARD), (1600, Mode.WIDE)],
)
def test_the_breakpoints_are_those_of_the_design(width: int, mode: Mode) -> None:
    assert mode_of(width) is mode


def test_a_larger_text_counts_as_a_narrower_window(qapp: QApplication) -> None:
    look.put_on(qapp, Scheme.LIGHT, 20)
    assert mode_of(1366) is Mode.NARROW


def test_a_page_hears_when_there_is_less_room(show: Show, qtbot: QtBot) -> None:
    page = QWidget()
    watcher = Responsive(page)
    window = show(page, 1300, 400)
    assert watcher.mode() is Mode.STANDARD
    with qtbot.waitSignal(watcher.mode_changed) as told:
        window.resize(800, 400)
    assert told.args == [Mode.COMPACT]


def test_a_head_shows_person_badges_and_save_state(show: Show) -> None:
    head = PageHead("Lotje", "2;11")
    head.show_person("Lotje Luchtballon")
    head.show_badges([answer_mark(Answer.YES, "Ja")])
    head.show_badges([answer_mark(Answer.NO, "Nee")])
    head.add_act(Button("Notitie"))
    head.save_state.busy()
    show(head, 900, 120)
    shown = [badge for badge in head.findChildren(Badge) if badge.isVisible()]
    assert [badge.accessibleName() for badge in shown] == ["Nee"]
    assert head.findChild(Avatar).letters() == "LL"
    head.show_person("", letters="K")
    assert head.findChild(Avatar).letters() == "K"


def test_a_stepper_tells_its_state_in_words_and_fits(show: Show) -> None:
    steps = Stepper()
    steps.show_steps([Step(1, "Concept", "2 nov", done=True), Step(2, "Reactie", current=True), Step(3, "Verstuurd")])
    window = show(steps, 320, 100)
    window.grab()
    assert steps.accessibleName() == "Concept: klaar, Reactie: nu bezig, Verstuurd: later"
    upright = Stepper(upright=True)
    upright.show_steps([Step(1, "Organisatie", current=True)])
    show(upright, 240, 200).grab()


def test_a_chart_says_the_same_in_a_sentence(show: Show) -> None:
    chart = TrendChart()
    series = [Series("Welbevinden", (2.2, None, 3.2)), Series("Betrokkenheid", (1.6, 2.0, 2.4), "info")]
    chart.show_trend(("3 sep", "24 sep", "29 okt"), series)
    show(chart, 400, 220).grab()
    expected = "Welbevinden: van 2,2 naar 3,2 in 2 metingen. Betrokkenheid: van 1,6 naar 2,4 in 3 metingen."
    assert chart.sentence() == chart.accessibleName() == expected
    with pytest.raises(ValueError, match="series"):
        chart.show_trend(("a",), [Series("x", (1.0, 2.0))])
    chart.show_trend((), [])
    assert chart.sentence() == "Nog geen metingen."
    chart.show_trend(tuple(str(at) for at in range(20)), [Series("x", tuple(float(at % 5) for at in range(20)))], low=0)
    chart.grab()


def test_a_goal_bar_and_dashes_speak(show: Show) -> None:
    bar = GoalBar()
    bar.show_goal("1 van 5", "3 van 5", "4 van 5", 2.0)
    show(bar, 400, 60).grab()
    assert bar.accessibleName() == "Begin 1 van 5, nu 3 van 5, doel 4 van 5."
    dashes = PhaseDashes("Plan loopt", 5)
    show(dashes, 200, 60).grab()
    assert dashes.accessibleName() == "Plan loopt, stap 5 van 7"


def test_a_tile_is_a_filter_with_a_count(show: Show, qtbot: QtBot) -> None:
    tile = StatTile("Te laat", "triangle-alert")
    tile.set_number(2, "bad")
    show(tile, 200, 120)
    assert tile.accessibleName() == "2 Te laat"
    with qtbot.waitSignal(tile.toggled):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert tile.isChecked()


def test_the_phone_of_a_person_says_who_is_called(show: Show, qtbot: QtBot) -> None:
    row = PartyRow("Ada Afspraak", "JGZ", mark=answer_mark(Answer.YES, "Op naam"))
    show(row, 400, 80)
    assert row.phone.accessibleName() == "Ada Afspraak bellen en noteren"
    with qtbot.waitSignal(row.called):
        row.phone.click()


def test_the_row_of_a_person_shows_another_person(show: Show, qtbot: QtBot) -> None:
    row = PartyRow("Ada Afspraak", "JGZ", phone=False)
    show(row, 400, 80)
    assert row.phone is None
    row.show_party("Pleun Proefrit", "mentor", mark=answer_mark(Answer.YES, "Op naam"))
    assert row.accessibleName() == "Pleun Proefrit, mentor"
    assert row.phone is not None
    assert row.phone.accessibleName() == "Pleun Proefrit bellen en noteren"
    assert [badge.mark().words for badge in row.findChildren(Badge) if badge.isVisible()] == ["Op naam"]
    row.show_party("Jana Luchtballon", "Moeder", phone=False)
    assert not row.phone.isVisible()
    assert not [badge for badge in row.findChildren(Badge) if badge.isVisible()]
    assert "Pleun Proefrit" not in {label.text() for label in row.findChildren(PlainLabel)}


def _page() -> QImage:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    return image


def test_paper_shows_its_pages_and_marks(show: Show, qtbot: QtBot) -> None:
    paper = PaperPreview()
    paper.show_pages([_page(), _page(), _page()], [PaperMark(1, 0.5, 0.5, 2)])
    window = show(paper, 420, 500)
    assert paper.accessibleName() == "Bladzijde 1 van 3"
    with qtbot.waitSignal(paper.page_changed) as turned:
        press(paper, Qt.Key.Key_PageDown)
    assert turned.args == [2]
    window.grab()
    paper.show_mark(2)
    spot = paper._sheet.spot(paper._sheet.marks[0]).center()
    with qtbot.waitSignal(paper.mark_pressed) as pressed:
        qtbot.mouseClick(paper._sheet, Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert pressed.args == [2]
    press(paper, Qt.Key.Key_End)
    assert paper.page() == 3
    paper.show_pages([])
    assert paper.accessibleName() == "Er is nog geen bladzijde om te tonen."
