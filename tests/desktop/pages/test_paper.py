"""The paper page: nothing leaves without a permit, and the register tells the truth about what did."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.pages.paper_driver import TODAY, YES, part, press, register, settle, show, trouble, visible
from zorgdesk.casework.consents import record_answer, withdraw_answer
from zorgdesk.desktop import ask, paper_delivery
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.paper import PaperPage
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.domain.values import (
    Act,
    ConsentManner,
    ReleaseManner,
)

Fill = Callable[[Callable[[Maker], Any]], Any]


# Allowed -------------------------------------------------------------------------------------------------------------


def test_what_may_leave_is_shown_as_it_will_be(paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int]) -> None:
    show(paper_page, qtbot, paper_ids)
    assert part(paper_page, "verdict_banner", Banner).title() == "Deze PDF mag gemaakt worden"
    assert part(paper_page, "preview", PaperPreview).accessibleName() == "Bladzijde 1 van 1"
    assert visible(paper_page, "save")
    assert not visible(paper_page, "check_again")


def test_a_saved_pdf_is_the_paper_and_stands_in_the_register(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, tmp_path: Path
) -> None:
    show(paper_page, qtbot, paper_ids)
    target = tmp_path / "blad.pdf"
    ask.next_answer(target)
    with qtbot.waitSignal(paper_page.toast) as told:
        press(paper_page, qtbot, "save")
    assert told.args[0] == "PDF bewaard: blad.pdf. De uitgifte is genoteerd."
    text = pypdfium2.PdfDocument(target.read_bytes())[0].get_textpage().get_text_range()
    assert "OBS-2026-0001" in text
    assert "VOORBEELD" not in text
    [row] = register(desk)
    assert (row.act, row.manner, row.file_name, row.not_left_on) == (
        Act.OBSERVE, ReleaseManner.SAVED, "blad.pdf", None
    )  # fmt: skip
    assert row.made_by == "Fenna Fantasia"
    assert row.consent_request_ids == (paper_ids["request"],)
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".zorgdesk"].count("blad.pdf") == 1
    if os.name == "posix":
        assert target.stat().st_mode & 0o077 == 0


def test_the_proposed_name_holds_no_name_of_a_child(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[Path] = []

    def chooser(_parent: QWidget, _title: str, proposal: Path, _filters: object) -> None:
        proposed.append(proposal)

    monkeypatch.setattr(ask, "save_file", chooser)
    show(paper_page, qtbot, paper_ids)
    qtbot.keyClick(paper_page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert proposed[0].name == "observatieblad_K-0001_v1_2026-11-10.pdf"
    assert register(desk) == ()


def test_a_print_goes_to_the_printer_and_into_the_register(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, tmp_path: Path
) -> None:
    show(paper_page, qtbot, paper_ids)
    target = tmp_path / "printed.pdf"
    ask.next_answer(target)
    qtbot.keyClick(paper_page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert len(pypdfium2.PdfDocument(target.read_bytes())) == 1
    [row] = register(desk)
    assert row.manner is ReleaseManner.PRINTED
    assert "observatieblad" in ask.asked()[-1]
    assert "Lotje" not in ask.asked()[-1]


def test_a_blank_sheet_needs_no_consent(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk
) -> None:
    show(paper_page, qtbot, paper_ids, "blank")
    assert part(paper_page, "verdict_banner", Banner).title() == "Deze PDF mag gemaakt worden"
    ask.next_answer(None)
    press(paper_page, qtbot, "save")
    assert register(desk) == ()


# Refused -------------------------------------------------------------------------------------------------------------


def withdraw(desk: Desk, paper_ids: dict[str, int]) -> None:
    desk.perform(withdraw_answer, paper_ids["request"], paper_ids["parent"], on=TODAY)


def test_a_refusal_names_the_point_and_goes_to_the_very_field(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk
) -> None:
    withdraw(desk, paper_ids)
    show(paper_page, qtbot, paper_ids)
    assert part(paper_page, "verdict_banner", Banner).title() == "Deze PDF mag niet"
    assert not visible(paper_page, "save")
    assert not visible(paper_page, "print")
    part(paper_page, "mend_1", QAbstractButton).setFocus()
    with qtbot.waitSignal(paper_page.go) as gone:
        qtbot.keyClick(part(paper_page, "mend_1", QAbstractButton), Qt.Key.Key_Return)
    place = gone.args[0]
    assert (place.page, place.tab, place.field) == (PageKey.CASE, "consent", "answer")
    assert (place.ref, place.person) == (paper_ids["request"], paper_ids["parent"])


def test_after_the_repair_the_point_is_gone(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk
) -> None:
    withdraw(desk, paper_ids)
    show(paper_page, qtbot, paper_ids)
    assert visible(paper_page, "point_1")
    desk.perform(
        record_answer, paper_ids["request"], paper_ids["parent"], YES, ConsentManner.TALK, decided_on=TODAY, on=TODAY
    )
    qtbot.keyClick(paper_page, Qt.Key.Key_F5)
    settle(qtbot)
    assert not visible(paper_page, "point_1")
    assert visible(paper_page, "save")


def test_keys_do_not_go_round_a_refusal(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk
) -> None:
    withdraw(desk, paper_ids)
    show(paper_page, qtbot, paper_ids)
    ask.next_answer(Path("/nowhere/blad.pdf"))
    for key in (Qt.Key.Key_E, Qt.Key.Key_P):
        qtbot.keyClick(paper_page, key, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot)
    assert ask.asked() == ()
    assert register(desk) == ()


def test_another_child_in_a_text_needs_a_typed_reason(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, tmp_path: Path
) -> None:
    show(paper_page, qtbot, paper_ids, "named")
    assert part(paper_page, "verdict_banner", Banner).title() == "Deze PDF mag met een reden"
    press(paper_page, qtbot, "save")
    assert part(paper_page, "row_reason", FormRow).error().startswith("De reden ontbreekt.")
    assert register(desk) == ()
    part(paper_page, "reason", LongText).set_value("Fleur is hier een knuffel.")
    ask.next_answer(tmp_path / "blad.pdf")
    press(paper_page, qtbot, "save")
    assert register(desk)[0].override_reason == "Fleur is hier een knuffel."
    assert (tmp_path / "blad.pdf").exists()


def test_a_typed_reason_waits_while_the_user_looks_at_the_point(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int]
) -> None:
    show(paper_page, qtbot, paper_ids, "named")
    part(paper_page, "reason", LongText).set_value("Fleur is een knuffel.")
    assert paper_page.leave()
    show(paper_page, qtbot, paper_ids, "clean")
    show(paper_page, qtbot, paper_ids, "named")
    assert part(paper_page, "reason", LongText).value() == "Fleur is een knuffel."


def test_what_changed_since_it_was_seen_is_shown_first(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, fill: Fill, tmp_path: Path
) -> None:
    show(paper_page, qtbot, paper_ids)
    fill(lambda maker: withdraw_answer(maker.session, paper_ids["request"], paper_ids["parent"], on=TODAY))
    ask.next_answer(tmp_path / "blad.pdf")
    press(paper_page, qtbot, "save")
    assert trouble(paper_page).startswith("Er is iets veranderd")
    assert not (tmp_path / "blad.pdf").exists()
    assert register(desk) == ()


def test_under_privacy_view_no_page_and_no_name_is_shown(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int]
) -> None:
    show(paper_page, qtbot, paper_ids, "named")
    privacy().switch(True)
    try:
        paper_page.set_privacy(True)
        assert not visible(paper_page, "preview")
        assert "Fleur" not in part(paper_page, "point_1", QWidget).accessibleName()
    finally:
        privacy().switch(False)


def test_a_paper_whose_record_is_gone_says_so(paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int]) -> None:
    show(paper_page, qtbot, {**paper_ids, "clean": 999})
    assert part(paper_page, "verdict_banner", Banner).title() == "Dit papier is er niet meer"
    assert not visible(paper_page, "save")


# The world is in the way ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "Er is geen ruimte meer"),
        (errno.EROFS, "kan ZorgDesk niet schrijven"),
        (errno.EIO, "geeft een fout"),
    ],
)
def test_a_disk_that_says_no_leaves_no_file_and_no_row(
    paper_page: PaperPage,
    qtbot: QtBot,
    paper_ids: dict[str, int],
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    words: str,
) -> None:
    show(paper_page, qtbot, paper_ids)
    monkeypatch.setattr(paper_delivery.os, "fsync", lambda _handle: (_ for _ in ()).throw(OSError(number, "")))
    ask.next_answer(tmp_path / "out" / "blad.pdf")
    (tmp_path / "out").mkdir()
    press(paper_page, qtbot, "save")
    monkeypatch.undo()
    assert words in trouble(paper_page)
    assert list((tmp_path / "out").iterdir()) == []
    assert register(desk) == ()


def test_a_folder_that_is_not_there_leaves_no_row(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, tmp_path: Path
) -> None:
    show(paper_page, qtbot, paper_ids)
    ask.next_answer(tmp_path / "gone" / "blad.pdf")
    press(paper_page, qtbot, "save")
    assert "kan ZorgDesk niet schrijven" in trouble(paper_page)
    assert register(desk) == ()


def test_a_file_that_cannot_take_its_name_is_taken_back_in_the_register(
    paper_page: PaperPage,
    qtbot: QtBot,
    paper_ids: dict[str, int],
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(paper_page, qtbot, paper_ids)

    def refuse(_part: Path, _target: Path) -> None:
        raise OSError(errno.EACCES, "")

    monkeypatch.setattr(paper_delivery.os, "replace", refuse)
    (tmp_path / "out").mkdir()
    ask.next_answer(tmp_path / "out" / "blad.pdf")
    press(paper_page, qtbot, "save")
    monkeypatch.undo()
    assert list((tmp_path / "out").iterdir()) == []
    assert register(desk)[0].not_left_on == TODAY
    assert "de uitgifte telt niet" in trouble(paper_page)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_taken_back_in_the_register(
    paper_page: PaperPage, qtbot: QtBot, paper_ids: dict[str, int], desk: Desk, tmp_path: Path
) -> None:
    show(paper_page, qtbot, paper_ids)
    ask.next_answer(tmp_path / "gone" / "printed.pdf")
    with qtbot.captureExceptions() as broken:
        press(paper_page, qtbot, "print")
    assert broken == []
    assert register(desk)[0].not_left_on == TODAY
    assert trouble(paper_page).startswith("De printer neemt het papier niet aan.")
