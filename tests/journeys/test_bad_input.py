"""Bad input in the real window: it is shown as it was typed or gets a sentence beside its field, and nothing is lost.

Proved elsewhere: hostile text on every paper (tests/documents/test_text.py), odd words in the search
(tests/desktop/test_palette_host.py), dates beside their field (tests/desktop/drawers, tests/desktop/pages),
5,000 signs in a note and in a plan (tests/desktop/drawers/test_note.py and the tests of the plan page), a paper that
names another child (tests/desktop/pages/test_paper.py). Files, keys and disks: test_bad_files.py.
"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from tests.journeys.driver import CTRL, Coordinator
from tests.journeys.papers import must_say
from tests.journeys.stories import a_new_case, both_say_yes
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.reference import places
from zorgdesk.desktop import ask
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.form_row import FormRow

BORN = date(2023, 3, 3)
LONG_NAME = "Wolkenfabrieksdochter" * 9 + "Zonnestraal"
EMOJI, ARABIC = "Zoë😀", "مريم"
QUOTES, SQL = "d'\"O`r", '=1+1"; DROP TABLE child_case; --'
UNSEEN = "a\x07b\tc\u202ed\u200be\x00f\ud800"
STORY = "Kijkt rond. Zegt “auto” & lacht <daarna>.\n" * 125


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[str]:
    """A picture that a text tells to show; opening it would move its moment of reading."""
    read, kept = tmp_path / "read.png", tmp_path / "canary.png"
    for one in (read, kept):
        one.write_bytes(b"\x89PNG\r\n\x1a\n")
        os.utime(one, (1_000_000_000, 2_000_000_000))
    read.read_bytes()
    yield f'<b>Mo<img src="{kept}">'
    if read.stat().st_atime > 1_500_000_000:  # else this disk keeps no moments of reading
        assert kept.stat().st_atime == 1_000_000_000


@pytest.fixture
def bold(fenna: Coordinator) -> Iterator[Coordinator]:
    """At the end nobody heard that something went wrong in ZorgDesk."""
    yield fenna
    assert "Er ging iets mis in ZorgDesk" not in ask.asked()


def seen(top: QWidget) -> str:
    """Every word that can be seen in the window, lists and fields too."""
    labels = [one.text() for one in top.findChildren(QLabel) if one.isVisible()]
    lines = [one.text() for one in top.findChildren(QLineEdit) if one.isVisible()]
    cells = [
        str(words)
        for view in top.findChildren(QAbstractItemView)
        if view.isVisible() and (model := view.model()) is not None
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        if (words := model.index(row, column).data(role))
    ]
    return "\n".join([*labels, *lines, *cells])


def error(fenna: Coordinator, field: str) -> str:
    """The sentence beside a field."""
    return fenna.at.find(f"row_{field}", FormRow).error()


def paste(fenna: Coordinator, field: str, words: str) -> None:
    """Put words in a field that were copied elsewhere."""
    fenna.at.write(field, "")
    QApplication.clipboard().setText(words)
    fenna.at.key(Qt.Key.Key_V, CTRL)


def three_sentences(words: str) -> bool:
    """Wat, gevolg, wat nu."""
    return words.count(". ") >= 2 and words.endswith(".")


def make_case(fenna: Coordinator, first_name: str, surname: str) -> int:
    """A casus by hand, without a signaal."""
    fenna.opens_new("case")
    here = "drawer_new_case"
    fenna.at.write("first_name", first_name, inside=here)
    fenna.at.write("surname", surname, inside=here)
    fenna.at.write_day("birth_date", BORN, inside=here)
    fenna.at.choose("location", "De Wolkenfabriek", inside=here)
    fenna.at.press("make_case", inside=here)
    assert fenna.is_on().page is PageKey.INTAKE
    return fenna.case_id


def test_odd_names_are_shown_as_typed_on_every_page(bold: Coordinator, canary: str) -> None:
    names = (canary, QUOTES, EMOJI, ARABIC, LONG_NAME, SQL)
    made = {name: make_case(bold, name, name) for name in names}
    for name, case_id in made.items():
        assert bold.desk.read(case_sheet, case_id).name.first_name == name
    for place in ("today", "cases"):
        bold.goes_to(place)
        words = seen(bold.at.top)
        assert [name for name in names if f"{name} {name}" not in words] == []
    for name, case_id in made.items():
        bold.at.key(Qt.Key.Key_K, CTRL)
        bold.at.write("palette_query", name)
        bold.qtbot.wait(60)
        assert name in seen(bold.at.top)
        bold.at.key(Qt.Key.Key_Return)
        assert (bold.is_on().page, bold.case_id) == (PageKey.CASE, case_id)
        assert f"{name} {name}" in bold.sees()


def test_signs_that_cannot_be_seen_harm_nothing(bold: Coordinator) -> None:
    case_id = make_case(bold, UNSEEN, "Onzichtbaar")
    bold.opens_case("Onzichtbaar")
    assert bold.case_id == case_id
    kept = bold.desk.read(case_sheet, case_id).name.first_name
    assert [sign for sign in kept if ord(sign) < 32 or "\ud800" <= sign <= "\udfff"] == []
    bold.opens_new("note")
    paste(bold, "fact", f"Plakt {UNSEEN} uit een mail")
    bold.at.key(Qt.Key.Key_Escape)
    bold.goes_to("today")
    bold.opens_case("Onzichtbaar")
    bold.opens_new("note")
    assert bold.at.text("fact").startswith("Plakt ")
    assert bold.at.text("fact").endswith(" uit een mail")


def test_odd_words_go_whole_through_the_work(bold: Coordinator, canary: str) -> None:
    add_location(bold, canary)
    case_id = make_case(bold, QUOTES, "Kaasschaaf")
    bold.adds_parent(canary, SQL, relation="Moeder", seen=bold.clock.today)
    assert canary in seen(bold.at.top)
    bold.agrees_on_three_things(director="Fenna Fantasia", contact="Pleun Proefrit")
    bold.finishes_intake()
    assert f"{canary} {SQL}" in bold.sees()
    bold.begins_plan()
    paste(bold, "need", STORY)
    bold.to_section("goals")
    bold.at.press("first_goal")
    number = bold.at.newest("goal_").removeprefix("goal_")
    bold.at.write(f"sentence_{number}", f"{canary} {EMOJI} {ARABIC}")
    assert bold.main.leave()
    plan_id = bold.is_on().ref
    assert plan_id is not None
    plan = bold.desk.read(plan_sheet, plan_id)
    assert plan.sections["support_question"].need == STORY
    assert plan.goals[0].sentence == f"{canary} {EMOJI} {ARABIC}"
    bold.opens_case("Kaasschaaf")
    bold.opens_tab("plan")
    assert f"{canary} {EMOJI} {ARABIC}" in bold.sees()
    write_note(bold, STORY)
    assert bold.case_id == case_id


def add_location(fenna: Coordinator, name: str) -> None:
    """A location in the settings, with a group."""
    fenna.at.press("place_settings")
    fenna.at.press("part_places")
    fenna.at.press("add_location")
    fenna.at.write("location_name", name)
    fenna.at.press("keep_location")
    assert name in seen(fenna.at.top)
    fenna.at.write("group_name", name)
    fenna.at.write("group_most", "9" * 30)
    fenna.at.press("keep_group")
    assert three_sentences(error(fenna, "group_most"))
    fenna.at.write("group_most", "12")
    fenna.at.press("keep_group")
    kept = [location for town in fenna.desk.read(places) for location in town.locations if location.name == name]
    assert [(group.name, group.max_children) for group in kept[0].groups] == [(name, 12)]


def write_note(fenna: Coordinator, words: str) -> None:
    """A long note, finished."""
    fenna.opens_tab("journal")
    fenna.opens_new("note")
    fenna.at.pick("people", "")
    fenna.at.write("other_person", EMOJI)
    paste(fenna, "fact", words)
    fenna.at.press("done", inside="drawer_note")
    assert "Zegt “auto” & lacht <daarna>." in fenna.sees()


def test_the_overleg_and_its_minutes_keep_odd_words(bold: Coordinator, canary: str) -> None:
    make_case(bold, EMOJI, canary)
    bold.plans_meeting("Zorgstructuuroverleg", date(2026, 9, 8), "10:00", "11:00")
    bold.puts_on_agenda(EMOJI)
    assert f"{EMOJI} {canary}" in seen(bold.at.top)
    bold.notes_minutes(
        question=SQL, said=STORY[:300], decision=ARABIC, action=f"{canary} bellen · Fenna Fantasia · 15-9"
    )
    assert bold.main.leave()
    bold.moves_to(date(2026, 9, 15))
    assert f"{canary} bellen" in bold.sees()


def test_a_paper_prints_odd_words_or_names_the_sign_it_cannot_print(bold: Coordinator, canary: str) -> None:
    a_new_case(bold)
    both_say_yes(bold, "Observeren", "Eigen organisatie", "Wat Fenna ziet.")
    printed = bold.prints_sheet("Łukasz", question=f"{SQL} & <b>", save_as="odd")
    must_say(printed, f"{SQL} & <b>")
    for question, said in ((f"Wat ziet {EMOJI}?", "😀"), ("Hoort bij 123456782.", "Er staat een BSN in de tekst")):
        bold.goes_to("observations")
        bold.at.find_case("case", "Łukasz")
        bold.at.write("question", question)
        bold.at.press("print_sheet")
        assert bold.is_on().page is PageKey.PAPER
        words = seen(bold.at.top)
        assert said in words
        if bold.at.is_there("save") and bold.at.find("save").isEnabled():
            ask.next_answer(bold.papers / "none.pdf")
            bold.at.press("save")
            assert said in seen(bold.at.top)
    assert [one.name for one in bold.papers.iterdir()] == ["odd.pdf"]


IMPOSSIBLE = {
    "31-02-2026": "niet te lezen",
    "2-9-2026": "ligt na vandaag",
    "1-1-1990": "meer dan 18 jaar",
    "1-1-0001": "niet te lezen",
}


def test_a_birth_date_that_cannot_be_is_told_beside_it_and_what_was_typed_stays(bold: Coordinator) -> None:
    bold.opens_new("case")
    bold.at.write("first_name", "Tobi")
    for typed, told in IMPOSSIBLE.items():
        bold.at.write("birth_date", typed)
        bold.at.press("make_case", inside="drawer_new_case")
        assert told in error(bold, "birth_date")
        assert three_sentences(error(bold, "birth_date"))
        assert bold.at.is_there("drawer_new_case")
    bold.at.write("birth_date", "31-02-2026")
    bold.at.key(Qt.Key.Key_Escape)
    bold.opens_new("case")
    assert (bold.at.text("first_name"), bold.at.text("birth_date")) == ("Tobi", "31-02-2026")


def test_a_slip_in_the_year_is_told_wherever_a_day_is_typed(bold: Coordinator) -> None:
    far = "31-12-9999"
    make_case(bold, "Tobi", "Papierman")
    bold.adds_parent("Jana", "Papierman", relation="Moeder", seen=bold.clock.today)
    bold.agrees_on_three_things(director="Fenna Fantasia", contact="Pleun Proefrit")
    bold.finishes_intake()
    bold.asks_consent("Observeren", "Eigen organisatie", scope="Alleen een gesprek", what="Wat Fenna ziet.")
    bold.at.press("record")
    bold.at.choose("who", "Jana")
    bold.at.pick("decision", "yes")
    for field, good in (("valid_until", "1-9-2027"), ("decided_on", "1-9-2026")):
        bold.at.write(field, far)
        bold.at.key(Qt.Key.Key_Up)
        bold.at.press("answer_save")
        assert three_sentences(error(bold, field))
        bold.at.write(field, good)
    bold.at.write("valid_until", "31-8-2026")
    bold.at.press("answer_save")
    assert error(bold, "valid_until")
    bold.at.write("valid_until", "1-9-2027")
    bold.at.press("answer_save")
    bold.begins_plan()
    bold.to_section("moments")
    for field in ("starts_on", "evaluation_on"):
        bold.at.write(field, far)
        assert not bold.main.leave()
        assert three_sentences(error(bold, field))
        bold.at.write(field, "1-9-2026" if field == "starts_on" else "31-8-2026")
    assert not bold.main.leave()
    assert three_sentences(error(bold, "evaluation_on"))
    bold.at.write("evaluation_on", "1-12-2026")
    assert bold.main.leave()
    bold.goes_to("meetings")
    bold.at.press("plan_meeting")
    bold.at.write("held_on", far)
    bold.at.press("plan_it")
    assert three_sentences(error(bold, "held_on"))
