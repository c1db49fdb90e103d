"""Boxes speak, the toast stays and undoes, layers keep the focus inside and give it back."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.keys import press, type_text
from tests.desktop.widgets.conftest import Show
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.boxes import Banner, InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.drawer import Drawer
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.palette import Palette, PaletteHead, PaletteHit
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.desktop.widgets.toast import STAYS_MS, Toast
from zorgdesk.wording import widgets as say


@pytest.fixture
def window(show: Show) -> QWidget:
    inside = QLineEdit()
    return show(inside, 1000, 700)


def test_a_hint_is_there_only_while_it_has_something_to_say(show: Show, qtbot: QtBot) -> None:
    hint = InlineHint()
    show(hint)
    assert hint.isHidden()
    hint.say("“Pip” is een naam.", act="Maak “het kind”")
    assert hint.isVisible()
    with qtbot.waitSignal(hint.acted):
        hint.button.click()
    hint.say("")
    assert hint.isHidden()


def test_a_banner_says_title_and_sentence_to_a_screen_reader() -> None:
    banner = Banner("Stick A is vol", "Kies een andere stick.", kind="bad", act="Kies stick")
    assert banner.accessibleName() == "Stick A is vol Kies een andere stick."
    banner.say("Alles is goed.", kind="ok")
    assert banner.button.isHidden()
    assert InfoBox("Uitleg").sentence() == "Uitleg"


def test_saving_is_told_only_after_it_happened(show: Show, qtbot: QtBot) -> None:
    state = SaveState()
    show(state)
    assert state.text() == ""
    state.busy()
    assert state.text() == "Bezig met opslaan…"
    state.saved(datetime(2026, 11, 10, 14, 2))
    assert state.accessibleName() == "Opgeslagen 14:02"
    state.failed()
    assert state.text() == "Niet opgeslagen"
    with qtbot.waitSignal(state.retry):
        state.findChild(Button).click()
    state.clear()
    assert state.text() == ""


def test_the_toast_stays_ten_seconds_and_undoes_once(window: QWidget) -> None:
    assert STAYS_MS >= 10_000
    done: list[str] = []
    toast = Toast(window)
    toast.tell("Casus K-0140 staat in de prullenbak", undo=lambda: done.append("terug"), icon="trash-2")
    assert toast.words().startswith("Casus K-0140")
    assert toast.can_undo()
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert toast.geometry().bottom() < window.height()
    window.resize(500, 500)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())
    toast.undo()
    toast.undo()
    assert done == ["terug"]
    assert toast.words() == ""
    toast.tell("Zonder terug")
    assert not toast.can_undo()
    toast.dismiss()


def test_the_toast_leaves_by_itself_but_not_under_the_hand(window: QWidget) -> None:
    toast = Toast(window)
    toast.tell("Gedaan", undo=lambda: None)
    toast.findChild(Button, "toast_undo").setFocus()
    toast._timer.timeout.emit()
    assert toast.words() == "Gedaan"
    toast.findChild(Button, "toast_undo").clearFocus()
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    toast._timer.timeout.emit()
    assert toast.words() == ""


def test_a_drawer_keeps_the_focus_and_gives_it_back(window: QWidget, qtbot: QtBot) -> None:
    before = window.findChild(QLineEdit)
    before.setFocus()
    drawer = Drawer(window, "Nieuw signaal", "S-0058")
    first, second, done = QLineEdit(), QLineEdit(), Button("Klaar", "primary")
    drawer.body.addWidget(first)
    drawer.body.addWidget(second)
    drawer.foot.addWidget(done)
    drawer.open()
    assert first.hasFocus()
    assert drawer.panel.width() == 500
    seen = []
    for _ in range(4):
        QApplication.focusWidget().focusNextChild()
        seen.append(QApplication.focusWidget())
    assert before not in seen
    assert first in seen
    with qtbot.waitSignals([drawer.closing, drawer.closed]):
        press(second, Qt.Key.Key_Escape)
    assert before.hasFocus()


def test_a_drawer_takes_the_full_width_of_a_small_window(window: QWidget) -> None:
    drawer = Drawer(window, "Notitie")
    window.resize(700, 500)
    drawer.open()
    assert drawer.panel.width() == window.width()
    window.resize(1200, 500)
    QApplication.processEvents()
    assert drawer.panel.width() == 500
    drawer.close_layer()


def test_a_click_on_the_scrim_closes(window: QWidget, qtbot: QtBot) -> None:
    drawer = Drawer(window, "Notitie")
    drawer.open()
    with qtbot.waitSignal(drawer.closed):
        qtbot.mouseClick(drawer, Qt.MouseButton.LeftButton)


HIT = PaletteHit("a", "users", "Overleg plannen over Lotje", "zorgteam", bold=((0, 2), (21, 5)), act="Openen")
OTHER = PaletteHit("b", "pen-line", "Notitie maken bij Lotje", cap="N")


def test_the_palette_asks_and_lets_choose_with_the_keyboard(window: QWidget, qtbot: QtBot) -> None:
    palette = Palette(window, [("Pijltjes", "kiezen")])
    asked: list[str] = []
    palette.query_changed.connect(asked.append)
    palette.open_with("lotje")
    assert palette.query.hasFocus()
    type_text(palette.query, " é")
    assert asked[-1] == "lotje é"
    palette.show_hits([PaletteHead("Lotje"), HIT, PaletteHead("Doen"), OTHER])
    window.grab()
    press(palette.query, Qt.Key.Key_Down)
    assert palette.hits.current_row() == OTHER
    press(palette.query, Qt.Key.Key_Up)
    press(palette.query, Qt.Key.Key_Up)
    assert palette.hits.current_row() == HIT
    with qtbot.waitSignal(palette.hit_chosen) as chosen:
        press(palette.query, Qt.Key.Key_Return)
    assert chosen.args == [HIT]
    assert palette.isHidden()
    palette.open_with()
    palette.show_hits([HIT])
    with qtbot.waitSignal(palette.hit_beside):
        press(palette.query, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_palette_says_that_nothing_was_found(window: QWidget) -> None:
    palette = Palette(window)
    palette.open_with("xyz")
    palette.show_hits([])
    assert palette._nothing.isVisibleTo(palette)
    press(palette.query, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_a_panel_gives_the_focus_back_to_the_row(window: QWidget, qtbot: QtBot) -> None:
    panel = SidePanel("Wies Woordenaar")
    window.layout().addWidget(panel)
    row = window.findChild(QLineEdit)
    panel.inside.addWidget(QLineEdit())
    panel.open_for(row)
    assert panel.isVisible()
    with qtbot.waitSignal(panel.closed):
        press(panel, Qt.Key.Key_Escape)
    assert row.hasFocus()
    panel.clear()
    assert panel.inside.count() == 0


def test_a_dialog_asks_a_question_and_the_safe_answer_has_the_focus(qtbot: QtBot) -> None:
    dialog = AskDialog("Versie wissen?", "Dit kan niet terug.", act="Wissen", safe="Niet wissen")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.safe.isDefault()
    assert dialog.safe.x() < dialog.act.x()
    dialog.act.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_dialog_can_ask_to_type_the_code(qtbot: QtBot) -> None:
    dialog = AskDialog("Wissen?", "Weg.", act="Wissen", safe="Niet wissen", typed="K-0088", typed_label="Typ de code")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.act.isEnabled()
    type_text(dialog.field, "k-0088 ")
    assert dialog.act.isEnabled()
    dialog.safe.click()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_an_empty_state_acts_or_lifts_the_filter(qtbot: QtBot) -> None:
    empty = EmptyState("Niemand wacht", "Hier komt elk kind.", act="Verwijzing maken", lift="Toon alles")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        empty.button.click()
    with qtbot.waitSignal(empty.lifted):
        empty.findChildren(Button)[1].click()
    empty.say("Niets", "Leeg.")
    assert empty.button.isHidden()


@pytest.mark.parametrize("room", [240, 420, 800])
def test_the_sentence_of_an_empty_state_breaks_where_the_room_ends(show: Show, room: int) -> None:
    empty = EmptyState("Nog niets veranderd", "Hier ziet u wie wat wanneer veranderde. U zet het met één klik terug.")
    show(empty, room, 400)
    for label in empty.findChildren(PlainLabel):
        if label.isVisible():
            assert label.x() >= 0
            assert label.geometry().right() < empty.width()
            assert label.height() >= label.heightForWidth(label.width())
    assert empty.minimumSizeHint().width() <= 240


def test_a_card_keeps_its_content_below_its_head(show: Show, qtbot: QtBot) -> None:
    card = Card("Volgende stappen", act="Stap toevoegen", icon="plus", count="3")
    inside = QLineEdit()
    card.body.addWidget(inside)
    show(card, 400, 200)
    assert inside.y() >= card.act_button.mapTo(card, card.act_button.rect().bottomLeft()).y()
    assert inside.x() == 16
    with qtbot.waitSignal(card.act_clicked):
        card.act_button.click()
    card.set_title("")
    card.set_act("")
    card.set_dense(True)
    card.set_count("")
    assert card.contentsMargins().top() == 12


def test_widget_words_are_dutch_and_formal() -> None:
    assert say.required("Reden") == "Reden *"
    assert say.days_too_late(1) == "1 dag te laat"
    assert say.days_too_late(4) == "4 dagen te laat"
    assert say.months(1) == "1 maand"
