"""Inzet en uren: who is where, the sums of a period, every number opens its list, and the place is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun, executor
from tests.desktop.conftest import Fill
from tests.desktop.keys import press
from tests.desktop.shell_parts import settle, until
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import log_session
from zorgdesk.casework.sheets.effort import EffortSort, EffortSpan, EffortView
from zorgdesk.casework.sheets.sessions import SessionInput
from zorgdesk.casework.sheets.trajectories import FundingInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.effort import EffortPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.domain.values import FundingStream, SessionState
from zorgdesk.wording import effort as say


def practice(maker: Maker) -> tuple[int, int, int]:
    """Lotje with Cor, paid from OAB, and Sem, paid by the jeugdhulp of Waterland."""
    session, on = maker.session, maker.on
    case_id = maker.case()
    lotje = begun(maker, case_id, executor_id=executor(maker), funding=(FundingInput(FundingStream.OAB),))
    waterland = (FundingInput(FundingStream.YOUTH_ACT, maker.municipality("Waterland")),)
    sem = begun(maker, maker.derived(maker.case("Sem", "Achterberg")), times=1, weekdays=(4,), funding=waterland)
    maker.derived(case_id)
    for row in session_table(session, lotje, on=on).rows[::-1][:7]:
        log_session(session, row.session_id, SessionInput(row.day, SessionState.DONE, 90), on=on)
    return case_id, lotje, sem


@pytest.fixture
def made(fill: Fill) -> tuple[int, int, int]:
    found: tuple[int, int, int] = fill(practice)
    return found


@pytest.fixture
def page(desk: Desk) -> Iterator[EffortPage]:
    shown = EffortPage(desk)
    shown.resize(1150, 640)
    shown.show()
    shown.show_place(Place(PageKey.EFFORT))
    settle()
    yield shown
    shown.hide()
    shown.deleteLater()
    settle()


def rows(page: EffortPage) -> list[list[str]]:
    model = page.table.rows()
    return [[column.cell(model.row(at)).words() for column in model.columns] for at in range(model.rowCount())]


def test_the_list_tells_who_is_where_this_week(made: tuple[int, int, int], page: EffortPage) -> None:
    page.span.set_value(EffortSpan.QUARTER)
    assert rows(page) == [
        ["Sem Achterberg, De Wolkenfabriek", "Ambulant, 1 keer 1,5 uur per week",
         "nog niemand", "vr 13", "10,5", "6,0", "0,0", "di 1 dec"],
        ["Lotje Luchtballon, De Wolkenfabriek", "Ambulant, 2 keer 1,5 uur per week",
         "Cor Coachman, Stichting Naastje", "di 10, do 12",
         "22,5", "13,5", "10,5", "di 1 dec"],
    ]  # fmt: skip
    head = forms.field(page, "head", PageHead)
    assert head.property("context") == "1 okt t/m 31 dec 2026 · 10,5 van 19,5 uur tot nu geweest"


def test_enter_opens_the_traject(made: tuple[int, int, int], page: EffortPage) -> None:
    gone: list[Place] = []
    page.go.connect(gone.append)
    page.table.choose(1)
    press(page.table, Qt.Key.Key_Return)
    assert gone == [Place(PageKey.CASE, made[0], tab="trajectory", ref=made[1])]


def test_a_sum_opens_the_trajecten_behind_it_and_all_come_back(made: tuple[int, int, int], page: EffortPage) -> None:
    page.span.set_value(EffortSpan.QUARTER)
    for view, first in ((EffortView.STREAMS, "OAB"), (EffortView.MUNICIPALITIES, "Sprookstad")):
        page.view.set_value(view)
        page.view.chosen.emit(view)
        assert rows(page)[0] == [first, "1", "22,5", "13,5", "10,5", "3,0"]
        press(page.table, Qt.Key.Key_Return)
        assert [row[0] for row in rows(page)] == ["Lotje Luchtballon, De Wolkenfabriek"]
        assert first in page.narrowed.sentence()
        page.narrowed.button.click()
        assert len(rows(page)) == 2


def test_the_list_sorts_and_is_narrowed_by_words(made: tuple[int, int, int], page: EffortPage) -> None:
    page.table.rows().sort_wanted.emit(EffortSort.PLANNED.value, True)
    assert rows(page)[0][0].startswith("Lotje")
    page.words.setText("naast nergens")
    until(lambda: forms.field(page, "empty", EmptyState).isVisible())
    page.empty.lifted.emit()
    page.words.setText("coach")
    until(lambda: len(rows(page)) == 1)


def test_an_own_period_that_cannot_be_is_said_and_keeps_the_list(made: tuple[int, int, int], page: EffortPage) -> None:
    page.span.set_value(EffortSpan.OWN)
    page.own[0].type("1-10-2026")
    page.own[1].type("31-10-2026")
    assert rows(page)[1][4] == "9,0"
    page.own[1].type("1-9-2026")
    problem = forms.field(page, "own_problem", IconLine)
    assert problem.text() == say.LAST_BEFORE_FIRST
    assert rows(page)[1][4] == "9,0"


def test_the_place_is_kept_and_comes_back(made: tuple[int, int, int], page: EffortPage, desk: Desk) -> None:
    page.span.set_value(EffortSpan.LAST_MONTH)
    page.table.rows().sort_wanted.emit(EffortSort.WHO.value, True)
    page.table.choose(1)
    kept = page.place()
    other = EffortPage(desk)
    other.show_place(Place.from_json(kept.to_json()))
    assert other.place() == kept
    other.deleteLater()


def test_privacy_view_masks_child_and_executor(made: tuple[int, int, int], page: EffortPage) -> None:
    privacy().switch(True)
    page.set_privacy(True)
    assert rows(page)[1][0].startswith("L. L., Locatie")
    assert rows(page)[1][2].startswith("C. C.")
    privacy().switch(False)


def test_an_empty_file_says_where_it_begins(page: EffortPage) -> None:
    assert forms.field(page, "empty", EmptyState).property("title") == say.NOTHING
    assert page.first_focus() is page.span
