"""The logboek on a working day: a call in three fields, a talk with minutes, one parent's secret, an earlier text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from tests.journeys.driver import CTRL, Coordinator
from tests.journeys.stories import BORN, PARENTS
from zorgdesk.casework.journal_list import journal_sheet, time_spent
from zorgdesk.casework.people import guardians
from zorgdesk.casework.sheets.journal import NoteSheet
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.marked_text import MarkedText
from zorgdesk.domain.values import JournalKind, Visibility

FIRST = "Hij gooide drie keer met een blok bij het opruimen."
BETTER = "Hij gooide twee keer met een blok bij het opruimen."


def notes(fenna: Coordinator) -> tuple[NoteSheet, ...]:
    return fenna.desk.read(journal_sheet, fenna.case_id, on=fenna.clock.today).notes


def a_child_with_two_parents(fenna: Coordinator) -> list[int]:
    fenna.takes_in_signal(reporter="Pleun Proefrit", age="3;5", fact="Gooit met blokken.", area="language")
    fenna.makes_case("Łukasz", "van 't", "Hof-Çelik", BORN)
    for first_name, surname, relation in PARENTS:
        fenna.adds_parent(first_name, surname, relation=relation, seen=fenna.clock.today)
    return [one.guardian_id for one in fenna.desk.read(guardians, fenna.case_id)]


def test_a_day_in_the_logboek(fenna: Coordinator) -> None:
    mother, father = a_child_with_two_parents(fenna)
    fenna.main.go(Place(PageKey.CASE, fenna.case_id, tab="journal"))
    logs_a_call(fenna, mother)
    notes_a_talk(fenna, mother, father)
    keeps_a_secret(fenna, father)
    corrects_and_puts_back(fenna)
    counts_the_minutes(fenna)


def logs_a_call(fenna: Coordinator, mother: int) -> None:
    """As the phone beside a name does: who is known, two fields are typed."""
    call = Place(PageKey.CASE, fenna.case_id, field="phone", person=mother)
    page = fenna.main.page()
    assert page is not None
    page.drawer.emit("note", call)
    assert not fenna.at.is_there("interpretation")
    fenna.at.write("fact", "Komt dinsdag een half uur later.")
    fenna.at.write("minutes", "7")
    fenna.at.key(Qt.Key.Key_Return, CTRL)
    (kept,) = notes(fenna)
    assert (kept.kind, kept.minutes, kept.attendees[0].guardian_id) == (JournalKind.PHONE, 7, mother)


def notes_a_talk(fenna: Coordinator, mother: int, father: int) -> None:
    fenna.at.press("note")
    fenna.at.pick("kind", "talk", inside="drawer_note")
    for chip in (f"guardian_{mother}", f"guardian_{father}", ""):
        fenna.at.pick("people", chip)
    fenna.at.write("other_person", "tolk")
    fenna.at.write("fact", FIRST)
    fenna.at.write("interpretation", "Overgangen zijn lastig.")
    fenna.at.write("minutes", "38")
    fenna.at.press("done")
    assert [one.name for one in notes(fenna)[0].attendees] == ["Agnieszka Hof-Çelik", "Ferhat Çelik", "tolk"]
    assert "Gesprek met Agnieszka Hof-Çelik, Ferhat Çelik en tolk" in fenna.sees()


def keeps_a_secret(fenna: Coordinator, father: int) -> None:
    """Only for the father; under privacy view the row and the panel hold no word of it."""
    fenna.at.press("note")
    fenna.at.pick("people", f"guardian_{father}")
    fenna.at.write("fact", "Hij vroeg om dit apart te houden.")
    fenna.at.pick("visibility", "confidential", inside="drawer_note")
    fenna.at.choose("only_for", "Ferhat", inside="drawer_note")
    fenna.at.press("done")
    secret = notes(fenna)[0]
    assert (secret.visibility, secret.guardian_id) == (Visibility.CONFIDENTIAL, father)
    assert "Alleen voor Ferhat" in fenna.sees()
    fenna.at.key(Qt.Key.Key_F9)
    assert "apart te houden" not in fenna.sees()
    fenna.at.key(Qt.Key.Key_F9)


def corrects_and_puts_back(fenna: Coordinator) -> None:
    """The talk is corrected; the earlier text is read beside it, put back, and that is undone."""
    talk = next(note for note in notes(fenna) if note.fact == FIRST)
    fenna.main.go(Place(PageKey.CASE, fenna.case_id, tab="journal", ref=talk.note_id))
    fenna.at.press("change_note")
    fenna.at.write("fact", BETTER)
    fenna.at.press("done")
    fenna.at.press("earlier_versions")
    version = fenna.at.newest("put_back_").removeprefix("put_back_")
    assert fenna.at.find(f"before_{version}", MarkedText).marked_words() == ["drie"]
    assert fenna.at.find(f"now_{version}", MarkedText).marked_words() == ["twee"]
    fenna.at.press(f"put_back_{version}")
    assert next(note for note in notes(fenna) if note.note_id == talk.note_id).fact == FIRST
    fenna.main.toast.undo()
    assert next(note for note in notes(fenna) if note.note_id == talk.note_id).fact == BETTER


def counts_the_minutes(fenna: Coordinator) -> None:
    """7 and 38 minutes are 0,8 hours; one kind, one person and one day narrow the list."""
    assert time_spent_total(fenna) == 45
    assert fenna.at.text("hours") == "0,8 uur"
    assert fenna.at.text("hours_kinds").startswith("Gesprek 0,6 · Telefoon 0,1")
    table = fenna.at.find("notes", QTableView)
    fenna.at.choose("kind", "Gesprek")
    assert table.model().rowCount() == 1
    fenna.at.choose("kind", "Alle soorten")
    fenna.at.choose("person", "Agnieszka")
    assert table.model().rowCount() == 2
    fenna.at.choose("period", "Vorige maand")
    assert fenna.at.text("hours") == "0,0 uur"
    assert fenna.at.is_there("empty")
    fenna.at.choose("period", "Altijd")
    fenna.at.choose("person", "Iedereen")
    assert table.model().rowCount() == 3


def time_spent_total(fenna: Coordinator) -> int:
    return fenna.desk.read(time_spent, fenna.case_id).total


def test_the_drawer_of_a_note_comes_back_after_locking_with_what_was_typed(fenna: Coordinator) -> None:
    mother, _ = a_child_with_two_parents(fenna)
    fenna.main.go(Place(PageKey.CASE, fenna.case_id, tab="journal"))
    fenna.at.press("note")
    fenna.at.pick("people", f"guardian_{mother}")
    fenna.at.write("fact", "Halverwege een zin")
    fenna.locks_and_unlocks()
    fenna.opens_case("Łukasz")
    fenna.at.press("note")
    assert fenna.at.text("fact") == "Halverwege een zin"
    fenna.at.press("done")
    assert [(note.fact, note.is_draft) for note in notes(fenna)] == [("Halverwege een zin", False)]
