"""The overdracht, by keyboard, from the first letter to school (look.md screens 10 and 11)."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.pages.handover_driver import (
    OWN,
    TODAY,
    go,
    on_focus,
    part,
    press,
    settle,
    sheet,
    type_here,
    wait_for_hint,
)
from zorgdesk.casework.releases import releases_of_case
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.case_tabs.consent import ConsentTab
from zorgdesk.desktop.pages.handover import HandoverPage
from zorgdesk.desktop.pages.handover_step_form import StepAnswer
from zorgdesk.desktop.pages.paper import PaperPage
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import (
    HandoverStep,
    SendManner,
)


def _fill_the_form(page: HandoverPage, qtbot: QtBot, ids: dict[str, int]) -> None:
    """School, VVE and two texts, each reached by key."""
    page.show_part("school")
    part(page, "school_id", Choice).setFocus()
    part(page, "school_id", Choice).set_value(ids["school"])
    page.show_part("vve")
    part(page, "vve_programme", QLineEdit).setFocus()
    type_here(qtbot, "Uk & Puk")
    on_focus(qtbot, Qt.Key.Key_Tab)
    type_here(qtbot, "14 maanden, 16 uur per week")
    page.show_part("this_is_me")
    part(page, "this_is_me", LongText).setFocus()
    type_here(qtbot, "Ik hou van treinen en water.")
    page.show_part("play")
    part(page, "score", Segmented).setFocus()
    on_focus(qtbot, Qt.Key.Key_1)
    part(page, "seen", LongText).setFocus()
    type_here(qtbot, "Bouwt lang met Fleur.")
    assert page.leave()


def _parents_speak(page: HandoverPage, qtbot: QtBot, ids: dict[str, int]) -> None:
    ask.next_answer(StepAnswer(TODAY, OWN))
    press(page, qtbot, "do_discussed")
    press(page, qtbot, "write_views")
    for who, words in (("mother", "Wij herkennen dit."), ("father", "Graag een rustige plek.")):
        block = part(page, f"view_{ids[who]}", QWidget)
        recognises = part(block, "recognises", Segmented)
        recognises.setFocus()
        on_focus(qtbot, Qt.Key.Key_1)
        part(block, "text", LongText).setFocus()
        type_here(qtbot, words)
    assert page.leave()
    ask.next_answer(StepAnswer(TODAY, OWN))
    press(page, qtbot, "do_reaction")


def _answer(window: MainWindow, qtbot: QtBot) -> None:
    """On the tab the form for this parent's answer stands ready: say ja, save, and go back."""
    settle()
    shown = window.page()
    assert shown is not None
    [tab] = [one for one in shown.findChildren(ConsentTab) if one.isVisible()]
    decision = part(tab, "decision", Segmented)
    decision.setFocus()
    on_focus(qtbot, Qt.Key.Key_1)
    press(tab, qtbot, "answer_save")


def test_from_the_first_letter_to_school(
    window: MainWindow, page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot, tmp_path: Path
) -> None:
    _fill_the_form(page, qtbot, ids)
    _parents_speak(page, qtbot, ids)
    press(page, qtbot, "ask_consent")
    press(page, qtbot, "record_answer")
    _answer(window, qtbot)
    page = go(window, ids)
    assert page.chain.accessibleName().count("1 van 2") == 0
    assert sheet(desk, ids).open_step is HandoverStep.CONSENT

    page = _mend_the_points(window, qtbot)
    press(page, qtbot, "do_consent")
    assert sheet(desk, ids).open_step is HandoverStep.SENT
    _make_the_pdf(window, page, qtbot, tmp_path / "overdracht.pdf")
    [released] = desk.read(releases_of_case, ids["case"])
    assert released.recipient == "De Papieren Boot"
    _send(go(window, ids), desk, ids, qtbot)


def _mend_the_points(window: MainWindow, qtbot: QtBot) -> HandoverPage:
    """The refused paper leads to the answer of the father, and then to the text; back on the form."""
    page = window.page()
    assert page is not None
    press(page, qtbot, "preview")
    paper = window.page()
    assert isinstance(paper, PaperPage)
    assert not [one for one in paper.findChildren(QAbstractButton, "save") if one.isVisible()]
    press(paper, qtbot, "mend_1")
    _answer(window, qtbot)
    window.go_back()
    settle()
    paper = window.page()
    assert isinstance(paper, PaperPage)
    press(paper, qtbot, "mend_1")
    page = window.page()
    assert isinstance(page, HandoverPage)
    assert page.place().tab == "play"
    assert wait_for_hint(page, qtbot)
    press(page, qtbot, "seen_repair")
    return page


def _make_the_pdf(window: MainWindow, page: HandoverPage, qtbot: QtBot, target: Path) -> None:
    press(page, qtbot, "make_pdf")
    paper = window.page()
    assert isinstance(paper, PaperPage)
    ask.next_answer(target)
    with qtbot.waitSignal(paper.toast, timeout=20000):
        press(paper, qtbot, "save")
    _compare(target)


def _send(page: HandoverPage, desk: Desk, ids: dict[str, int], qtbot: QtBot) -> None:
    ask.next_answer(StepAnswer(TODAY, OWN, manner=SendManner.SECURE_MAIL))
    press(page, qtbot, "do_sent")
    sent = sheet(desk, ids)
    assert (sent.writable, sent.send_manner, sent.done[HandoverStep.SENT].done_by) == (
        False, SendManner.SECURE_MAIL, OWN,
    )  # fmt: skip
    ask.next_answer(StepAnswer(TODAY, OWN))
    press(page, qtbot, "do_received")
    assert HandoverStep.RECEIVED in sheet(desk, ids).done


def _compare(target: Path) -> None:
    """What was entered is on the paper, word for word, and nothing of another child."""
    document = pypdfium2.PdfDocument(target.read_bytes())
    text = " ".join("".join(document[at].get_textpage().get_text_range() for at in range(len(document))).split())
    for words in (
        "Wout Wolkenkijker", "3 jaar en 9 maanden", "De Papieren Boot", "Uk & Puk: 14 maanden, 16 uur per week",
        "Ik hou van treinen en water.", "Bouwt lang met een ander kind.", "Wij herkennen dit.",
        "Graag een rustige plek.", "Wiep Wolkenkijker", "Dolf Wolkenkijker",
    ):  # fmt: skip
        assert words in text, words
    assert "Fleur" not in text
    assert "VOORBEELD" not in text
