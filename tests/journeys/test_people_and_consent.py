"""People, gezag and toestemming through the window: a voogd, another gezag, a partial nee, a child of 12, a call."""

from datetime import date, timedelta

from PySide6.QtCore import Qt

from tests.journeys.driver import CTRL, Coordinator
from tests.journeys.stories import a_new_case, both_say_yes
from zorgdesk.casework.case_file import involved
from zorgdesk.casework.case_people import case_people
from zorgdesk.casework.consent_matrix import consent_matrix
from zorgdesk.casework.journal_list import journal_sheet
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import ConsentManner, ConsentOutcome, JournalKind

JGZ = ("Overleg op naam", "JGZ Sprookstad", "De vraag.")


def _outcome(fenna: Coordinator) -> ConsentOutcome:
    rows = fenna.desk.read(consent_matrix, fenna.case_id, on=fenna.clock.today).rows
    return rows[-1].result.outcome


def _person(fenna: Coordinator, first_name: str) -> int:
    return next(one.ref for one in fenna.desk.read(involved, fenna.case_id) if one.shown.startswith(first_name))


def _writes_gezag(fenna: Coordinator, first_name: str, gezag: str, source: str) -> None:
    fenna.opens_tab("consent")
    fenna.at.press(f"change_authority_{_person(fenna, first_name)}")
    fenna.at.choose("authority", gezag)
    fenna.at.choose("source", source)
    fenna.at.write_day("seen_on", fenna.clock.today)
    fenna.at.press("authority_save")


def _adds_a_voogd(fenna: Coordinator) -> None:
    fenna.opens_tab("overview")
    fenna.at.press_act("people_card")
    assert fenna.is_on().page is PageKey.PEOPLE
    fenna.at.press("add_parent")
    fenna.at.write("first_name", "Jip", inside="guardian_panel")
    fenna.at.write("surname", "Beschermer", inside="guardian_panel")
    fenna.at.choose("relation", "Voogd")
    fenna.at.choose("authority", "Voogd")
    fenna.at.choose("authority_source", "Uitspraak van de rechter")
    fenna.at.write("institution", "Jeugdbescherming Oost", inside="guardian_panel")
    fenna.at.press("keep_person")
    fenna.at.press("to_case")


def test_a_voogd_joins_and_another_gezag_asks_the_ja_again_with_all_of_it_in_the_history(fenna: Coordinator) -> None:
    a_new_case(fenna)
    both_say_yes(fenna, *JGZ)
    assert _outcome(fenna) is ConsentOutcome.ALLOWED
    _adds_a_voogd(fenna)
    fenna.opens_tab("consent")
    assert _outcome(fenna) is ConsentOutcome.PARTLY
    fenna.records_consent("Jip", "yes", on=fenna.clock.today)
    assert _outcome(fenna) is ConsentOutcome.ALLOWED

    fenna.moves_to(date(2026, 9, 3))
    fenna.opens_case("Łukasz")
    _writes_gezag(fenna, "Ferhat", "Geen gezag", "Uitspraak van de rechter")
    assert _outcome(fenna) is ConsentOutcome.ALLOWED
    fenna.moves_to(date(2026, 9, 8))
    fenna.opens_case("Łukasz")
    _writes_gezag(fenna, "Ferhat", "Gezag", "Gezagsregister")
    assert _outcome(fenna) is ConsentOutcome.RECONFIRM
    assert "Opnieuw bevestigen" in fenna.sees()

    fenna.at.press("record")
    fenna.at.choose("who", "Ferhat")
    fenna.at.pick("decision", "yes")
    fenna.at.choose("manner", "Telefonisch")
    fenna.at.press("answer_save")
    assert _outcome(fenna) is ConsentOutcome.ALLOWED
    seen = fenna.sees()
    assert "Gezag van vader veranderd" in seen
    assert "getekend 1 sep, gezien door Fenna Fantasia" in seen
    fenna.locks_and_unlocks()
    assert _outcome(fenna) is ConsentOutcome.ALLOWED


def test_a_partial_nee_is_ouders_oneens_and_dates_that_cannot_be_are_refused_beside_the_field(
    fenna: Coordinator,
) -> None:
    a_new_case(fenna)
    fenna.asks_consent("Informeren", "JGZ Sprookstad", scope="Alleen een gesprek", what="Dat wij meedenken.")
    today = fenna.clock.today
    fenna.at.press("record")
    fenna.at.choose("who", "Agnieszka")
    fenna.at.pick("decision", "yes")
    fenna.at.write_day("decided_on", today + timedelta(days=1))
    fenna.at.press("answer_save")
    assert "moet nog komen" in fenna.sees()
    fenna.at.write_day("decided_on", today)
    fenna.at.write_day("valid_until", today - timedelta(days=1))
    fenna.at.press("answer_save")
    assert "eindigt voordat zij begint" in fenna.sees()
    fenna.at.write_day("valid_until", today + timedelta(days=90))
    fenna.at.press("answer_save")
    fenna.records_consent("Ferhat", "no", on=today)
    assert _outcome(fenna) is ConsentOutcome.PARENTS_DISAGREE
    assert "Oneens" in fenna.sees()

    fenna.changes_answer_by_court("Ferhat", "C/13/123456")
    assert _outcome(fenna) is ConsentOutcome.ALLOWED
    assert "kenmerk C/13/123456" in fenna.sees()
    last = fenna.desk.read(consent_matrix, fenna.case_id, on=today).rows[-1].history[0]
    assert last.manner is ConsentManner.COURT


def test_a_child_that_turns_twelve_is_asked_and_gets_a_column(fenna: Coordinator) -> None:
    a_new_case(fenna, born=date(2014, 9, 20))
    both_say_yes(fenna, *JGZ)
    fenna.moves_to(date(2026, 9, 19))
    fenna.opens_case("Łukasz")
    fenna.opens_tab("consent")
    assert "Alleen vandaag nog" in fenna.sees()
    fenna.moves_to(date(2026, 9, 20))
    fenna.opens_case("Łukasz")
    fenna.opens_tab("consent")
    assert _outcome(fenna) is ConsentOutcome.PARTLY
    columns = fenna.desk.read(consent_matrix, fenna.case_id, on=fenna.clock.today).columns
    assert [column.guardian_id is None for column in columns] == [False, False, True]
    assert "Nog open, niet gevraagd" in fenna.sees()
    fenna.records_consent("Łukasz", "yes", on=fenna.clock.today)
    assert _outcome(fenna) is ConsentOutcome.ALLOWED


def test_a_withdrawal_names_who_has_a_copy_and_puts_asking_it_back_on_the_list(fenna: Coordinator) -> None:
    a_new_case(fenna)
    fenna.asks_consent("Observeren", "Eigen organisatie", scope="Alleen een gesprek", what="Op één blad.")
    for parent in ("Agnieszka", "Ferhat"):
        fenna.records_consent(parent, "yes", on=fenna.clock.today)
    fenna.prints_sheet("Łukasz", save_as="blad")
    (paper,) = fenna.papers_left()
    fenna.opens_case("Łukasz")
    fenna.opens_tab("consent")
    fenna.withdraws("Ferhat")
    assert f"({paper.code})" in fenna.sees()
    fenna.at.press("ask_back_0")
    assert "Staat op de takenlijst." in fenna.sees()
    fenna.opens_tab("overview")
    assert f"om {paper.code} te vernietigen" in fenna.sees()


def test_a_call_is_one_press_away_and_logged_in_three_fields(fenna: Coordinator) -> None:
    a_new_case(fenna)
    fenna.opens_tab("overview")
    fenna.at.press_act("people_card")
    fenna.at.press("change")
    fenna.at.write("phone", "06 12 34 56 78", inside="guardian_panel")
    fenna.at.press("keep_person")
    fenna.at.press("call")
    fenna.at.write("fact", "Thuis praat Łukasz meer dan op de groep.")
    fenna.at.write("minutes", "5")
    fenna.at.key(Qt.Key.Key_Return, CTRL)
    (note,) = fenna.desk.read(journal_sheet, fenna.case_id, on=fenna.clock.today).notes
    assert (note.kind, note.minutes) == (JournalKind.PHONE, 5)
    people = fenna.desk.read(case_people, fenna.case_id, on=fenna.clock.today).people
    spoken = {one.shown: one.last_contact for one in people}
    assert spoken[note.with_whom] == fenna.clock.today
    assert fenna.is_on().page is PageKey.PEOPLE
