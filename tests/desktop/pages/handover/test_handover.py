"""The overdracht, filled in as a coordinator does, part by part (look.md screen 10)."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.test_handovers import Story
from tests.desktop.pages.handover_driver import (
    NOW,
    OWN,
    TODAY,
    Fill,
    area,
    go,
    on_focus,
    part,
    press,
    settle,
    sheet,
    type_here,
    wait_for_hint,
)
from zorgdesk.casework.handover_sheet import handover_versions
from zorgdesk.casework.reference import change_rules
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.handover import HandoverPage
from zorgdesk.desktop.pages.handover_step_form import StepAnswer
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.values import (
    AreaScore,
    DevelopmentArea,
    HandoverStep,
)


def test_a_gebied_is_filled_by_keyboard_and_saved(
    page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    part(page, "score", Segmented).setFocus()
    on_focus(qtbot, Qt.Key.Key_3)
    part(page, "seen", LongText).setFocus()
    type_here(qtbot, "Wout praat in korte zinnen.")
    on_focus(qtbot, Qt.Key.Key_Tab)
    type_here(qtbot, "Zeg het kort.")
    on_focus(qtbot, Qt.Key.Key_Tab)
    on_focus(qtbot, Qt.Key.Key_Space)
    on_focus(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    kept = area(desk, ids, DevelopmentArea.LANGUAGE)
    assert (kept.score, kept.seen, kept.helps, kept.on_cover) == (
        AreaScore.ATTENTION, "Wout praat in korte zinnen.", "Zeg het kort.", True,
    )  # fmt: skip
    assert page.place().tab == DevelopmentArea.SOCIAL_EMOTIONAL.value
    assert page.head.save_state.text() == "Opgeslagen 14:02"


def test_typing_is_written_without_leaving_the_field(
    page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    part(page, "seen", LongText).setFocus()
    type_here(qtbot, "Bouwt lang.")
    assert page.head.save_state.text() == "Bezig met opslaan…"
    qtbot.waitUntil(lambda: not page.autosave.dirty, timeout=5000)
    assert area(desk, ids, DevelopmentArea.LANGUAGE).seen == "Bouwt lang."
    assert part(page, "seen", LongText).value() == "Bouwt lang."


def test_another_childs_name_is_mended_with_one_key(
    page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    page.show_part("play")
    part(page, "seen", LongText).setFocus()
    type_here(qtbot, "Samen met Fleur lukt het.")
    hint = part(page, "seen_hint", InlineHint) if wait_for_hint(page, qtbot) else None
    assert hint is not None
    assert hint.sentence() == "“Fleur” is de naam van een ander kind."
    press(page, qtbot, "seen_repair")
    assert part(page, "seen", LongText).value() == "Samen met een ander kind lukt het."
    assert not hint.isVisible()
    page.leave()
    assert area(desk, ids, DevelopmentArea.PLAY).seen == "Samen met een ander kind lukt het."


def test_a_bsn_is_taken_out_with_one_key(page: HandoverPage, qtbot: QtBot) -> None:
    part(page, "seen", LongText).setFocus()
    type_here(qtbot, "Nummer 111222333 hoort hier niet.")
    assert wait_for_hint(page, qtbot)
    press(page, qtbot, "seen_repair")
    assert "111222333" not in part(page, "seen", LongText).value()


def test_ctrl_up_goes_back_and_stops_at_the_first_part(page: HandoverPage, qtbot: QtBot) -> None:
    part(page, "seen", LongText).setFocus()
    on_focus(qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert page.place().tab == "language"
    page.show_part("this_is_me")
    part(page, "this_is_me", LongText).setFocus()
    on_focus(qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert page.place().tab == "advance"


def test_the_outline_opens_a_part_with_the_arrow_keys(page: HandoverPage, qtbot: QtBot) -> None:
    page.outline.areas.setFocus()
    on_focus(qtbot, Qt.Key.Key_Down)
    assert page.place().tab == "social_emotional"


def test_the_scale_has_the_words_of_the_gemeente_the_draft_began_with(
    window: MainWindow, desk: Desk, ids: dict[str, int], fill: Fill, qtbot: QtBot
) -> None:
    newer = MunicipalityRules(scale_labels={"strong": "loopt voor"})
    fill(lambda maker: change_rules(maker.session, 1, newer, on=TODAY))
    page = go(window, ids)
    assert part(page, "segment_strong", QAbstractButton).text() == "Sterk"
    press(page, qtbot, "accept_rules")
    assert part(page, "segment_strong", QAbstractButton).text() == "loopt voor"
    assert not sheet(desk, ids).rules_differ


def test_home_is_sent_only_with_the_tick_and_typing_takes_it_away(
    page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    page.show_part("home_situation")
    part(page, "home", LongText).setFocus()
    type_here(qtbot, "Woont in twee huizen.")
    press(page, qtbot, "agreed")
    page.leave()
    assert sheet(desk, ids).home_situation_agreed
    part(page, "home", LongText).setFocus()
    type_here(qtbot, " En bij oma.")
    assert not part(page, "agreed", Tick).isChecked()
    page.leave()
    assert not sheet(desk, ids).home_situation_agreed


def test_privacy_view_masks_the_texts_and_takes_nothing_in(
    page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    part(page, "seen", LongText).setFocus()
    type_here(qtbot, "Bouwt lang.")
    page.leave()
    privacy().switch(True)
    page.set_privacy(True)
    assert part(page, "seen", LongText).value() == "••••• •••••"
    type_here(qtbot, "x")
    page.leave()
    assert page.head.property("title") == "Overdracht W. W."
    privacy().switch(False)
    page.set_privacy(False)
    assert part(page, "seen", LongText).value() == "Bouwt lang."


def test_nothing_begun_offers_to_begin_and_the_toast_takes_it_back(
    window: MainWindow, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    window.go(Place(PageKey.HANDOVER, ids["fleur"]))
    settle()
    shown = window.page()
    assert isinstance(shown, HandoverPage)
    press(shown, qtbot, "begin")
    assert part(shown, "part_title", QWidget).isVisible()
    window.toast.undo()
    settle()
    assert desk.read(handover_versions, ids["fleur"]) == ()
    assert shown.empty.isVisible()


def test_skipping_a_step_asks_why(page: HandoverPage, desk: Desk, ids: dict[str, int]) -> None:
    menu = page.acts.menu()
    [action] = [one for one in menu.actions() if one.objectName() == "later_reaction"]
    assert isinstance(action, QAction)
    ask.next_answer(StepAnswer(TODAY, OWN, "De ouders reageerden op papier."))
    action.trigger()
    assert ask.asked()[-1] == "Staat de reactie van de ouders vast?"
    assert sheet(desk, ids).done[HandoverStep.REACTION].note == "De ouders reageerden op papier."


def test_a_sent_version_is_read_only_and_the_next_one_takes_over(
    window: MainWindow, desk: Desk, fill: Fill, qtbot: QtBot
) -> None:
    story = fill(_sent)
    known = {"case": story}
    page = go(window, known)
    assert part(page, "seen", LongText).isReadOnly()
    assert not part(page, "score", Segmented).isEnabled()
    press(page, qtbot, "new_version")
    assert sheet(desk, known).version == 2
    assert not part(page, "seen", LongText).isReadOnly()


def _sent(maker: Maker) -> int:
    story = Story(maker)
    story.send()
    maker.derived(story.case_id)
    return story.case_id


def test_facts_of_the_file_are_inserted_with_their_source(
    window: MainWindow, desk: Desk, ids: dict[str, int], fill: Fill, qtbot: QtBot
) -> None:
    fill(lambda maker: _a_shared_note(maker, ids["case"]))
    page = go(window, ids, tab="play")
    part(page, "seen", LongText).setFocus()
    on_focus(qtbot, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    on_focus(qtbot, Qt.Key.Key_Return)
    kept = area(desk, ids, DevelopmentArea.PLAY)
    assert (kept.seen, kept.source) == ("Speelde een kwartier met de treinbaan.", "gesprek 29 okt")


def _a_shared_note(maker: Maker, case_id: int) -> None:
    from zorgdesk.casework.journal import NoteText, write_note
    from zorgdesk.domain.values import JournalKind, Visibility

    fact = "Speelde een kwartier met de treinbaan."
    note = NoteText(kind=JournalKind.TALK, happened_on=date(2026, 10, 29), fact=fact, visibility=Visibility.SHARED)
    write_note(maker.session, case_id, note, at=NOW)
