"""A list from Excel comes in and goes out again; a group that is too full asks for a reason; a gemeente of its own."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.journeys.driver import Coordinator
from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.locations import location_page
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.case_list import ListQuery
from zorgdesk.casework.sheets.locations import GroupPage
from zorgdesk.casework.tables.reading import read_table
from zorgdesk.desktop import ask
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.task_list import TaskLine, TaskList
from zorgdesk.domain.values import SignRule

PLACES = ("De Maanvis", "Het Luchtschip", "Het Suikerhuis")
NAMES = (
    "Lars van der Luchtslot", "Bibi Ballonvaart", "Tuur Tovertuin", "Dries Dagdroom", "Zoë van 't Hof-Çelik",
    "Noor Nachtlicht", "Pim Papegaai", "Roos Regenjas", "Teun Tijger", "Vera Vlinder", "Wies Wolk", "Renée D'Été",
)  # fmt: skip


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """Fourteen rows as Excel in the Netherlands saves them; in two of them something is wrong."""
    lines = ["Naam kind;Geb.datum;Vestiging;Gemeente;Zorg;Moeder;Tel. ouder;BSN;Opm."]
    for at, name in enumerate(NAMES):
        born = f"{at + 1}-6-{2023 + at % 2}"
        lines.append(f"{name};{born};{PLACES[at % 3]};Wolkendam;taal;M. {name.split()[-1]};+31 6 1;111222333;=1+1")
    lines += ["Guus Getekend;31-02-2024;De Maanvis;Wolkendam;taal;;;;", "Isa Inktvlek;1-3-2024;De Maanvis;;dromen;;;;"]
    path = tmp_path / "casussen 2025.csv"
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    return path


def children(fenna: Coordinator) -> list[str]:
    page = fenna.desk.read(case_list, ListQuery(), on=fenna.clock.today, offset=0, limit=100)
    return sorted(row.child_name for row in page.rows)


def locations(fenna: Coordinator) -> list[str]:
    return [place.name for town in fenna.desk.read(places) for place in town.locations]


def opens_settings(fenna: Coordinator, part: str) -> None:
    fenna.at.press("place_settings")
    fenna.at.press(f"part_{part}")


def takes_in(fenna: Coordinator, path: Path, rows: int) -> None:
    """Choose a list; so many rows come in."""
    ask.next_answer(path)
    fenna.at.press("choose_file")
    fenna.qtbot.waitUntil(lambda: fenna.at.text("take").startswith(f"{rows} rij"), timeout=10_000)


def test_a_list_comes_in_is_mended_and_goes_out_as_a_whole(fenna: Coordinator, listed: Path) -> None:
    opens_settings(fenna, "imports")
    fenna.at.press("new_import")
    takes_in(fenna, listed, 12)
    assert "2 rijen gaan niet mee" in fenna.sees()
    assert "111222333" not in fenna.sees()
    back = fenna.papers / "terug.csv"
    ask.next_answer(back)
    fenna.at.press_act("rejected_card")
    fenna.at.press("take")
    fenna.qtbot.waitUntil(lambda: fenna.at.is_there("done_next"), timeout=20_000)
    assert children(fenna) == sorted(NAMES)
    assert set(PLACES) <= set(locations(fenna))

    returned = read_table(back.read_bytes())
    assert [row.cells[0] for row in returned.rows] == ["Guus Getekend", "Isa Inktvlek"]
    assert "Die dag bestaat niet." in str(returned.rows[0].cells[-1])
    mended = back.read_text(encoding="utf-8-sig").replace("31-02-2024", "29-02-2024").replace("dromen", "gedrag")
    back.write_text(mended, encoding="utf-8-sig", newline="")
    fenna.at.press("done_next")
    takes_in(fenna, back, 2)
    fenna.at.press("take")
    fenna.qtbot.waitUntil(lambda: fenna.at.is_there("done_next"), timeout=20_000)
    assert len(children(fenna)) == 14

    fenna.moves_to(date(2026, 9, 3))
    opens_settings(fenna, "imports")
    assert fenna.at.text("import_line").startswith("Kinderen")
    fenna.at.press("undo_import")
    fenna.qtbot.waitUntil(lambda: children(fenna) == sorted(NAMES), timeout=20_000)
    fenna.qtbot.waitUntil(lambda: not fenna.at.is_there("undo_import"), timeout=20_000)
    fenna.at.find("import_list", PlainTable).choose(1)
    fenna.at.press("undo_import")
    fenna.qtbot.waitUntil(lambda: children(fenna) == [], timeout=20_000)
    assert not set(PLACES) & set(locations(fenna))


def test_the_eleventh_child_of_a_plp_group_needs_a_reason(fenna: Coordinator) -> None:
    opens_settings(fenna, "places")
    fenna.at.find("location_list", PlainTable).choose(0)
    fenna.at.press("open_location")
    fenna.at.press("new_group")
    fenna.at.write("group_name", "Golfjes")
    fenna.at.choose("group_kind", "PLP+")
    fenna.at.write("group_others", "10")
    fenna.at.press("keep_group")
    assert "De groep is vol: 10 van 10" in fenna.sees()

    fenna.opens_new("case")
    fenna.at.write("first_name", "Isa")
    fenna.at.write("surname", "Inktvlek")
    fenna.at.write_day("birth_date", date(2023, 12, 4))
    fenna.at.choose("location", "De Wolkenfabriek")
    fenna.at.choose("group", "Golfjes")
    fenna.qtbot.waitUntil(lambda: fenna.at.is_there("group_hint", inside="drawer_new_case"))
    assert "heeft dan 11 kinderen, hooguit 10" in fenna.at.text("group_hint", inside="drawer_new_case")
    fenna.at.press("make_case", inside="drawer_new_case")
    assert fenna.is_on().page is PageKey.INTAKE
    assert "heeft dan 11 kinderen" in fenna.at.text("group_hint")

    fenna.goes_to("today")
    tasks = fenna.at.find("tasks", TaskList)
    tasks.setFocus()
    for at in range(tasks.rows().rowCount()):
        tasks.choose(at)
        row = tasks.current_row()
        if isinstance(row, TaskLine) and "groep is te vol" in row.act:
            break
    fenna.at.key(Qt.Key.Key_Return)
    assert fenna.is_on().page is PageKey.LOCATION
    fenna.at.write("reason", "Broertje gaat in januari")
    fenna.at.press("keep_reason")
    assert "Broertje gaat in januari" in fenna.sees()
    group = _golfjes(fenna)
    assert (group.count, [line.reason for line in group.children[0].reasons]) == (11, ["Broertje gaat in januari"])
    fenna.goes_to("today")
    assert "groep is te vol" not in fenna.sees()


def test_a_gemeente_gets_a_profile_of_its_own(fenna: Coordinator) -> None:
    opens_settings(fenna, "municipalities")
    fenna.at.write("new_municipality", "Wolkendam")
    fenna.at.press("add_municipality")
    fenna.at.pick("sign_rule", SignRule.AT_LEAST_ONE.value)
    fenna.at.write("case_director", "Het wijkteam")
    fenna.at.write("forms", "Aanvraag SMI")
    fenna.at.write("source", "Zorgstructuur Wolkendam, 2026")
    fenna.moves_to(date(2027, 4, 6))
    opens_settings(fenna, "municipalities")
    fenna.at.choose("municipality", "Wolkendam")
    assert "7 maanden geleden gecontroleerd" in fenna.sees()
    fenna.at.press("confirm_today")
    town = next(town for town in fenna.desk.read(places) if town.name == "Wolkendam")
    assert town.checked_on == date(2027, 4, 6)
    assert (town.rules.sign_rule, town.rules.case_director) == (SignRule.AT_LEAST_ONE, "Het wijkteam")
    assert (town.rules.forms, town.rules.source) == (("Aanvraag SMI",), "Zorgstructuur Wolkendam, 2026")


def _golfjes(fenna: Coordinator) -> GroupPage:
    (place,) = [place for town in fenna.desk.read(places) for place in town.locations]
    page = fenna.desk.read(location_page, place.location_id, on=fenna.clock.today)
    assert page is not None
    return next(group for group in page.groups if group.name == "Golfjes")
