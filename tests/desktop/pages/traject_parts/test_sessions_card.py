"""The table of the sessies and the card of who comes: what they show, and where their acts lead."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun, executor
from tests.desktop.conftest import TODAY, Fill
from tests.desktop.keys import press
from tests.desktop.shell_parts import settle
from zorgdesk.casework.closing_days import write_closed_period
from zorgdesk.casework.register import register_card, write_register
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import log_session
from zorgdesk.casework.sheets.sessions import SessionInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.traject_parts.executor_card import ExecutorCard
from zorgdesk.desktop.pages.traject_parts.sessions_card import SessionsCard
from zorgdesk.desktop.places import NEW_SESSION, PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.register_rules import RegisterState
from zorgdesk.domain.values import SessionState


@dataclass
class Told:
    """What the page was asked."""

    drawers: list[tuple[str, Place]] = field(default_factory=list)
    toasts: list[object] = field(default_factory=list)


@dataclass(frozen=True)
class Help:
    """A traject of one case."""

    case_id: int
    trajectory_id: int


def autumn(maker: Maker) -> Help:
    """Screen 30: a studiedag, seven times that were, one of them missed, today, and six to come."""
    session, on = maker.session, maker.on
    write_closed_period(session, None, ClosedSpan(date(2026, 10, 13), date(2026, 10, 13), "Studiedag"))
    case_id = maker.case()
    traject = begun(maker, case_id, executor_id=executor(maker))
    for at, row in enumerate(session_table(session, traject, on=on).rows[::-1][:7]):
        done = SessionInput(row.day, SessionState.DONE, 90, f"Keer {at}", modelled=at == 2, executor_id=row.executor_id)
        missed = SessionInput(row.day, SessionState.MISSED, reason="Cor was ziek")
        log_session(session, row.session_id, missed if at == 5 else done, on=on)
    return Help(case_id, traject)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(desk: Desk, told: Told) -> Iterator[Page]:
    made = Page(desk)
    made.drawer.connect(lambda name, place: told.drawers.append((name, place)))
    made.toast.connect(lambda words, change: told.toasts.append(change))
    QVBoxLayout(made)
    made.resize(760, 700)
    made.show()
    yield made
    made.hide()
    made.deleteLater()
    settle()


@pytest.fixture
def help_(fill: Fill) -> Help:
    found = fill(autumn)
    assert isinstance(found, Help)
    return found


@pytest.fixture
def card(page: Page, help_: Help) -> SessionsCard:
    made = SessionsCard(page)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show_trajectory(help_.trajectory_id, help_.case_id)
    settle()
    return made


def cells(card: SessionsCard, at: int) -> list[str]:
    model = card.table.rows()
    return [column.cell(model.row(at)).words() for column in model.columns]


def test_the_next_one_stands_on_top_of_today_and_what_was(card: SessionsCard) -> None:
    assert cells(card, 0) == ["9", "do 12 nov", "Cor Coachman", "", "90 min", "Gepland"]
    assert cells(card, 1)[1:] == ["di 10 nov", "Cor Coachman", "", "90 min", "Vandaag"]
    assert cells(card, 3) == ["6", "di 3 nov", "nog niemand", "Cor was ziek", "0 min", "Uitgevallen"]
    assert cells(card, 6)[3] == "Keer 2, voorgedaan aan de pm’er"
    assert card.table.rows().rowCount() == 9
    assert card.missed.text() == "1 keer uitgevallen: 1,5 uur niet geleverd"
    assert not card.earlier.isVisible()


def test_later_ones_unfold_and_fold_again(card: SessionsCard) -> None:
    assert card.later.text() == "Nog 5 gepland"
    card.later.click()
    assert cells(card, 0)[:2] == ["14", "di 1 dec"]
    card.later.click()
    assert cells(card, 0)[0] == "9"


def test_older_ones_are_one_click_away(card: SessionsCard, fill: Fill) -> None:
    other = fill(lambda maker: begun(maker, maker.case("Sem"), starts_on=date(2026, 9, 1)))
    card.show_trajectory(other, 1)
    hidden = card.earlier.text()
    assert hidden.startswith("Nog ")
    assert cells(card, 1)[5] == "Vandaag"
    assert cells(card, 2)[5] == "Nog noteren"
    card.earlier.click()
    assert card.table.rows().rowCount() > 9
    card.stand_on_open()
    row = card.table.current_row()
    assert row.day == date(2026, 9, 1), "the oldest that nobody wrote down"


def test_enter_opens_the_session_and_the_head_adds_one(card: SessionsCard, help_: Help, told: Told) -> None:
    card.table.choose(1)
    press(card.table, Qt.Key.Key_Return)
    card.act_button.click()
    today = card.current_id()
    assert told.drawers == [
        ("session", Place(PageKey.CASE, help_.case_id, ref=today)),
        ("session", Place(PageKey.CASE, help_.case_id, ref=help_.trajectory_id, kind=NEW_SESSION)),
    ]


def test_a_task_opens_its_own_session_also_when_it_is_folded_away(card: SessionsCard, page: Page, told: Told) -> None:
    last = page.read(session_table, card._trajectory_id, on=TODAY).rows[0]
    card.open_session(last.session_id)
    assert card.current_id() == last.session_id
    assert told.drawers[-1][1].ref == last.session_id


def test_del_takes_a_session_away_with_undo(card: SessionsCard, page: Page, help_: Help, told: Told) -> None:
    card.table.choose(0)
    gone = card.current_id()
    card.written.connect(lambda: card.show_trajectory(help_.trajectory_id, help_.case_id))
    press(card.table, Qt.Key.Key_Delete)
    assert cells(card, 0)[:2] == ["9", "di 17 nov"]
    page.desk.undo(told.toasts[-1])  # type: ignore[arg-type]
    card.show_trajectory(help_.trajectory_id, help_.case_id)
    assert gone in {row.session_id for row in page.read(session_table, help_.trajectory_id, on=TODAY).rows}


def test_a_session_on_a_day_that_closed_asks_to_plan_again(card: SessionsCard, page: Page, help_: Help) -> None:
    page.desk.perform(write_closed_period, None, ClosedSpan(date(2026, 11, 24), date(2026, 11, 24), "Verhuizing"))
    card.show_trajectory(help_.trajectory_id, help_.case_id)
    assert card.closed_hint.sentence() == "Op di 24 nov is de opvang dicht. Plan opnieuw of verzet de sessie."
    card.closed_hint.button.click()
    card.show_trajectory(help_.trajectory_id, help_.case_id)
    assert not card.closed_hint.sentence()
    days = {row.day for row in page.read(session_table, help_.trajectory_id, on=TODAY).rows}
    assert date(2026, 11, 24) not in days


def test_names_and_words_are_masked_under_privacy_view(card: SessionsCard, help_: Help) -> None:
    privacy().switch(True)
    card.show_trajectory(help_.trajectory_id, help_.case_id)
    assert cells(card, 2)[2:4] == ["C. C.", "•••• •"]
    privacy().switch(False)


def test_who_comes_from_outside_shows_what_was_seen_and_warns(page: Page, help_: Help, told: Told) -> None:
    card = ExecutorCard(page)
    page.layout().addWidget(card)  # type: ignore[union-attr]
    card.show_trajectory(help_.trajectory_id, help_.case_id)
    assert card.vog.property("words") == "VOG niet gezien"
    assert card.warning.sentence() == (
        "Cor kwam di 20 okt voor de tweede keer op De Wolkenfabriek. Nog niet gezien: ingeschreven en gekoppeld."
    )
    card.warning.button.click()
    assert told.drawers == [("register", Place(PageKey.CASE, help_.case_id, ref=help_.trajectory_id))]
    shown = page.read(register_card, help_.trajectory_id)
    assert shown is not None
    seen = RegisterState(date(2026, 10, 1), date(2026, 10, 1), date(2026, 10, 2))
    page.desk.perform(write_register, shown.person_id, shown.location_id, seen, on=TODAY)
    card.show_trajectory(help_.trajectory_id, help_.case_id)
    assert card.vog.property("words") == "VOG gezien"
    assert forms.field(card, "register_value", PlainLabel).text() == "gekoppeld vr 2 okt"
    assert forms.field(card, "counts_value", PlainLabel).text() == "nee, niet in de bezetting"
    assert not card.warning.sentence()


def test_own_staff_has_no_such_card(page: Page, fill: Fill) -> None:
    traject = fill(lambda maker: begun(maker, maker.case(), executor_id=executor(maker, party=None)))
    card = ExecutorCard(page)
    card.show_trajectory(traject, 1)
    assert not card.isVisibleTo(page)


def test_the_cursor_stands_on_what_is_to_be_written_down(card: SessionsCard) -> None:
    assert card.table.current_row().day == TODAY, "Enter writes down today's sessie at once"
