"""The list of casussen at work: what needs attention, a view of her own, several on paper and to a colleague."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.casework.makers import Maker
from tests.journeys.conftest import Start
from tests.journeys.driver import CTRL, Coordinator
from tests.journeys.papers import must_not_say, must_say
from zorgdesk.casework.sheets.case_list import CaseRow
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.domain.values import ParentalAuthority
from zorgdesk.store.vault import Vault

SHIFT = Qt.KeyboardModifier.ShiftModifier
LATE, LATER = date(2026, 8, 27), date(2026, 9, 10)


@pytest.fixture
def with_cases(vault: Vault) -> Vault:
    """Five casussen at two locations; three of them at De Maanvis, with a step that is late."""
    with vault.transaction() as session:
        maker = Maker(session, date(2026, 8, 20))
        for number, name in enumerate(("Sem", "Nora", "Boaz", "Fien", "Otis")):
            maanvis = number < 3
            place = {"location": "De Maanvis", "group": "Golfjes"} if maanvis else {}
            case_id = maker.case(name, "Sprookjesbos", owner="Fenna Fantasia", **place)
            maker.guardian(case_id, f"Ouder{number}", "Sprookjesbos", authority=ParentalAuthority.YES)
            add_step(session, case_id, f"Bellen met Ouder{number}", "Pleun", LATE if maanvis else LATER)
            maker.derived(case_id)
    return vault


def _rows(fenna: Coordinator) -> list[CaseRow]:
    table = fenna.at.find("cases", PlainTable)
    return [table.rows().row(place) for place in range(table.rows().rowCount())]


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
def test_from_attention_to_a_list_on_paper_and_a_colleague(with_cases: Vault, start: Start, keyboard: bool) -> None:
    fenna = start(keyboard=keyboard)
    _keeps_a_view_of_what_needs_attention(fenna)
    fenna.locks_and_unlocks()
    assert fenna.is_on().tab == "view:1"
    fenna.at.press("chip_all_open")
    assert len(_rows(fenna)) == 5
    fenna.at.press("chip_view:1")
    assert len(_rows(fenna)) == 3
    _prints_three(fenna)
    fenna.at.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (fenna.is_on().page, fenna.is_on().tab) == (PageKey.CASES, "view:1")
    _gives_them_away_and_thinks_better_of_it(fenna)


def _keeps_a_view_of_what_needs_attention(fenna: Coordinator) -> None:
    """What needs attention, and why; under a name of her own."""
    fenna.goes_to("cases")
    fenna.at.press("chip_attention")
    assert sorted(row.child_name[:4] for row in _rows(fenna)) == ["Boaz", "Nora", "Sem "]
    assert "Bellen met Ouder0" in fenna.sees()
    assert "5 dagen te laat" in fenna.sees()
    fenna.at.choose("filter_place", "De Maanvis")
    fenna.at.press("save_view")
    fenna.at.write("view_name", "Maanvis eerst")
    fenna.at.key(Qt.Key.Key_Return)


def _prints_three(fenna: Coordinator) -> None:
    """Three at once on paper, by code; the register knows."""
    fenna.at.find("cases", PlainTable).setFocus()
    fenna.at.key(Qt.Key.Key_Home, CTRL)
    fenna.at.key(Qt.Key.Key_Down, SHIFT)
    fenna.at.key(Qt.Key.Key_Down, SHIFT)
    assert fenna.at.text("chosen_count") == "3 casussen gekozen"
    fenna.at.press("print_chosen")
    paper = fenna.saves_paper("lijst")
    must_say(paper, "Casuslijst", "3 casussen", "K-0001", "K-0002", "K-0003", "De Maanvis", "te laat")
    must_not_say(paper, "Sprookjesbos", "Sem", "Ouder0", "K-0004")
    (left,) = fenna.papers_left()
    assert (left.title, left.recipient, left.file_name) == ("Casuslijst", "Fenna Fantasia", "lijst.pdf")


def _gives_them_away_and_thinks_better_of_it(fenna: Coordinator) -> None:
    """Everything that the view shows to a colleague, and back with Ctrl+Z."""
    fenna.at.find("cases", PlainTable).setFocus()
    fenna.at.key(Qt.Key.Key_A, CTRL)
    fenna.at.press("give_chosen")
    fenna.at.choose("new_owner", "Iemand anders")
    fenna.at.write("other_owner", "Ruud Rolmodel")
    fenna.at.press("give")
    assert {row.owner for row in _rows(fenna)} == {"Ruud Rolmodel"}
    fenna.at.find("cases", PlainTable).setFocus()
    fenna.at.key(Qt.Key.Key_Z, CTRL)
    assert {row.owner for row in _rows(fenna)} == {"Fenna Fantasia"}
