"""The logboek tab: filters, who may see a note, earlier texts, the bin."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from zorgdesk.casework.journal import NoteText, change_note, write_note
from zorgdesk.casework.journal_list import journal_sheet, note_sheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.journal import JournalTab
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.chips import ChipChoice
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.domain.values import JournalKind, Visibility

TODAY = date(2026, 11, 10)
AT = datetime(2026, 11, 10, 9)
Fill = Callable[[Callable[[Maker], Any]], Any]


def a_journal(maker: Maker) -> dict[str, int]:
    session, case_id = maker.session, maker.case()
    ids = {"case": case_id, "mother": maker.guardian(case_id, "Vera")}
    facts = (("shared", "Zingt mee", Visibility.SHARED, 0), ("own", "Vermoeden", Visibility.INTERNAL, 1))
    for name, fact, visibility, days in facts:
        day = TODAY - timedelta(days=days)
        text = NoteText(JournalKind.PHONE, day, with_whom="Vera", fact=fact, visibility=visibility, minutes=30)
        ids[name] = made(write_note(session, case_id, text, at=AT))
    changed = NoteText(JournalKind.PHONE, TODAY, with_whom="Vera", fact="Zingt mee", visibility=Visibility.SHARED)
    change_note(session, ids["shared"], NoteText(JournalKind.PHONE, TODAY, fact="Zingt alle liedjes mee"), at=AT)
    change_note(session, ids["shared"], changed, at=AT + timedelta(hours=1))
    return ids


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(a_journal)
    return found


@pytest.fixture
def tab(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[JournalTab]:
    shown = JournalTab(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 600)
    shown.show()
    shown.show_place(Place(PageKey.CASE, ids["case"], tab="journal"))
    yield shown
    privacy().switch(False)
    shown.hide()


def facts(tab: JournalTab) -> list[str]:
    model = tab.table.model()
    return [model.row(number).fact for number in range(model.rowCount())]


def test_notes_stand_newest_first_and_chips_filter_them(tab: JournalTab) -> None:
    assert facts(tab) == ["Zingt mee", "Vermoeden"]
    chips = tab.findChild(ChipChoice, "who_sees")
    assert chips is not None
    chips.set_value([Visibility.INTERNAL.value])
    chips.chosen_changed.emit(chips.value())
    assert facts(tab) == ["Vermoeden"]


def test_searching_narrows_and_an_empty_result_can_be_lifted(tab: JournalTab, qtbot: QtBot) -> None:
    search = tab.findChild(QLineEdit, "search")
    assert search is not None
    search.setText("niets dat er staat")
    qtbot.waitUntil(lambda: facts(tab) == [], timeout=5_000)
    empty = tab.findChild(EmptyState, "empty")
    assert empty is not None
    empty.lifted.emit()
    assert len(facts(tab)) == 2


def test_a_note_of_a_place_is_chosen_and_its_earlier_texts_can_be_seen(tab: JournalTab, ids: dict[str, int]) -> None:
    tab.show_place(Place(PageKey.CASE, ids["case"], tab="journal", ref=ids["shared"]))
    earlier = tab.panel.findChild(QAbstractButton, "earlier_versions")
    assert earlier is not None
    opened: list[Any] = []
    tab.drawer.connect(lambda name, place: opened.append((name, place.ref)))
    earlier.click()
    assert opened == [("versions", ids["shared"])]


def shown_control(tab: JournalTab) -> Segmented | None:
    """The control of the note in the panel; one of an earlier note may still wait to be thrown away."""
    return next((one for one in tab.panel.findChildren(Segmented, "visibility") if one.isVisible()), None)


def test_who_may_see_a_note_is_changed_in_the_panel(
    tab: JournalTab, ids: dict[str, int], desk: Desk, qtbot: QtBot
) -> None:
    tab.show_place(Place(PageKey.CASE, ids["case"], tab="journal", ref=ids["own"]))
    qtbot.waitUntil(lambda: shown_control(tab) is not None, timeout=5_000)
    control = shown_control(tab)
    assert control is not None
    control.chosen.emit(Visibility.CONFIDENTIAL)
    note = desk.read(note_sheet, ids["own"])
    assert (note.visibility, note.guardian_id) == (Visibility.CONFIDENTIAL, ids["mother"])


def test_a_note_goes_to_the_bin_with_a_way_back(tab: JournalTab, ids: dict[str, int], desk: Desk) -> None:
    told: list[Any] = []
    tab.toast.connect(lambda words, change: told.append(change))
    tab.table.bin_wanted.emit(desk.read(note_sheet, ids["own"]))
    assert desk.read(journal_sheet, ids["case"], on=TODAY).total == 1
    desk.undo(told[0])
    assert desk.read(journal_sheet, ids["case"], on=TODAY).total == 2


def test_enter_opens_the_note_and_the_minutes_of_the_month_are_summed(tab: JournalTab, ids: dict[str, int]) -> None:
    opened: list[Any] = []
    tab.drawer.connect(lambda name, place: opened.append((name, place.ref)))
    tab.table.choose(1)
    tab.table.opened.emit(tab.table.current_row())
    assert opened == [("note", ids["own"])]
    hours = tab.findChild(PlainLabel, "hours")
    assert hours is not None
    assert hours.text() == "0,5 uur"
    kinds = tab.findChild(PlainLabel, "hours_kinds")
    assert kinds is not None
    assert kinds.text() == "Telefoon 0,5\nIn de hele casus 0,5 uur"


def test_a_confidential_note_shows_no_text_under_privacy_view(
    tab: JournalTab, ids: dict[str, int], desk: Desk
) -> None:
    text = NoteText(
        JournalKind.PHONE,
        TODAY,
        fact="Vermoeden",
        visibility=Visibility.CONFIDENTIAL,
        confidential_guardian_id=ids["mother"],
    )
    desk.perform(change_note, ids["own"], text, at=AT)
    privacy().switch(True)
    tab.set_privacy(True)
    tab.show_place(Place(PageKey.CASE, ids["case"], tab="journal", ref=ids["own"]))
    model = tab.table.model()
    seconds = {model.row(at).note_id: model.columns[2].cell(model.row(at)).second for at in range(model.rowCount())}
    assert seconds[ids["own"]] == "afgeschermd"
    assert "afgeschermd" in [label.text() for label in tab.panel.findChildren(PlainLabel)]


def test_a_compact_window_scrolls_the_logboek_as_a_whole(tab: JournalTab, qtbot: QtBot) -> None:
    tab.resize(620, 300)
    qtbot.waitUntil(lambda: tab.table.height() >= 2 * tab.table.row_height(), timeout=5_000)
    assert tab.table.isColumnHidden(4)
    assert tab.table.horizontalScrollBar().maximum() == 0
    tab.resize(1366, 600)
    assert not tab.table.isColumnHidden(4)
