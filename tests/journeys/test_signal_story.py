"""A worry on the phone without a name; later a name; a casus with a sister beside it; an intake left and taken up."""

from datetime import date

from tests.journeys.driver import Coordinator
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.people import guardians
from zorgdesk.casework.siblings import siblings
from zorgdesk.casework.signal_list import signal_counts, signal_sheet, signals, signals_of_case
from zorgdesk.casework.today import today_sheet
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import PartiesInvolved, SignalManner, TaskKind, VveStatus

FACT = "Praat sinds de zomer minder. Wijst en trekt aan de arm."
KEYS_AT_MOST = 40
"""Beside the letters: what fits in a minute while the phone is at the ear."""


def test_a_signaal_on_the_phone_takes_seven_fields_and_few_keys(fenna_without_a_mouse: Coordinator) -> None:
    fenna = fenna_without_a_mouse
    with fenna.counting_keys() as keys:
        fenna.is_told_on_the_phone(
            reporter="Pleun Proefrit", age="2;4", fact=FACT, often="elke dag, sinds de zomer", worry=4
        )
    assert keys.count > 10
    assert keys.count <= KEYS_AT_MOST
    (row,) = fenna.desk.read(signals)
    kept = fenna.desk.read(signal_sheet, row.signal_id)
    assert (kept.reporter, kept.manner, kept.age_months, kept.fact) == ("Pleun Proefrit", SignalManner.PHONE, 28, FACT)
    assert (kept.frequency, kept.worry, kept.name.full) == ("elke dag, sinds de zomer", 4, "")
    assert kept.group_name == "Regenboog"


def test_from_a_worry_without_a_name_to_an_intake_with_a_sister(fenna: Coordinator) -> None:
    fenna.makes_case_named("Fien", "van 't", "Hof-Çelik", date(2021, 5, 2))
    sister = fenna.case_id
    fenna.adds_parent("Agnieszka", "Hof-Çelik", relation="Moeder", seen=fenna.clock.today)
    fenna.is_told_on_the_phone(reporter="Pleun Proefrit", age="2;4", fact=FACT, often="elke dag", worry=4)
    fenna.moves_to(date(2026, 9, 8))
    fenna.looks_at_signals()
    fenna.opens_newest_signal()
    fenna.notes_name_of_signal("Łukasz van 't Hof-Çelik")
    fenna.begins_case_from_signal()
    fenna.at.write_day("birth_date", date(2024, 4, 3), inside="drawer_new_case")
    fenna.at.press("sibling_K-0001")
    fenna.at.press("make_case", inside="drawer_new_case")
    assert fenna.is_on().page is PageKey.INTAKE
    case_id = fenna.case_id
    assert [one.case_id for one in fenna.desk.read(siblings, case_id)] == [sister]
    assert [one.name.first_name for one in fenna.desk.read(guardians, case_id)] == ["Agnieszka"]
    (history,) = fenna.desk.read(signals_of_case, case_id)
    assert (history.received_on, history.reporter, history.fact) == (date(2026, 9, 1), "Pleun Proefrit", FACT)
    assert fenna.desk.read(signal_counts).open == 0

    _half_an_intake_and_the_rest_tomorrow(fenna)
    kept = fenna.desk.read(case_sheet, case_id)
    assert (kept.vve_status, kept.vve_source, kept.vve_since) == (VveStatus.YES, "JGZ Sprookstad", date(2026, 9, 3))
    assert (kept.parties_involved, kept.district_team_discussed_on) == (PartiesInvolved.YES, date(2026, 9, 9))
    assert kept.intake_finished_on == date(2026, 9, 9)
    assert "Signaal van Pleun Proefrit" in fenna.sees()


def _half_an_intake_and_the_rest_tomorrow(fenna: Coordinator) -> None:
    """Half of it, a date that is not finished, the lock, another day, and on from there."""
    fenna.at.write("question", "om Łukasz mee te laten praten?")
    fenna.at.choose("vve_status", "Ja")
    fenna.at.write("vve_source", "JGZ Sprookstad")
    fenna.at.write("vve_since", "31-9")
    fenna.locks_and_unlocks(date(2026, 9, 9))
    assert fenna.is_on().page is PageKey.INTAKE
    assert fenna.at.text("question") == "om Łukasz mee te laten praten?"
    assert fenna.at.text("vve_since") == "31-9"
    fenna.at.write_day("vve_since", date(2026, 9, 3))
    fenna.at.press("finish_intake")
    assert fenna.is_on().page is PageKey.INTAKE
    fenna.at.write_day("district_team_discussed_on", date(2026, 9, 9))
    fenna.agrees_on_three_things(director="Fenna Fantasia", contact="Pleun Proefrit")
    fenna.finishes_intake()


def test_a_child_before_birth_is_asked_after_and_completed(fenna: Coordinator) -> None:
    fenna.makes_unborn_case(date(2026, 10, 20))
    case_id = fenna.case_id
    fenna.moves_to(date(2026, 10, 21))
    late = [line.task.kind for line in fenna.desk.read(today_sheet, on=fenna.clock.today).late]
    assert TaskKind.BIRTH_EXPECTED in late
    fenna.opens_case("K-0001")
    fenna.opens_intake()
    assert "Is het kind geboren?" in fenna.sees()
    fenna.notes_birth("Zoë", "Ochtenddauw", date(2026, 10, 19))
    kept = fenna.desk.read(case_sheet, case_id)
    assert (kept.name.full, kept.birth_date, kept.due_date) == ("Zoë Ochtenddauw", date(2026, 10, 19), None)
    late = [line.task.kind for line in fenna.desk.read(today_sheet, on=fenna.clock.today).late]
    assert TaskKind.BIRTH_EXPECTED not in late
