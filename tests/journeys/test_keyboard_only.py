"""The main job with the keyboard alone: no click, only Tab, arrows, letters and the keys of the list."""

from datetime import date

from tests.journeys.driver import Coordinator
from tests.journeys.papers import must_say
from tests.journeys.stories import a_new_case, both_say_yes
from zorgdesk.domain.values import HandoverStep


def test_from_signaal_to_a_printed_sheet_without_a_mouse(fenna_without_a_mouse: Coordinator) -> None:
    fenna = fenna_without_a_mouse
    a_new_case(fenna)
    both_say_yes(fenna, "Observeren", "Eigen organisatie", "Op één blad.")
    sheet = fenna.prints_sheet("Łukasz", question="Wanneer vraagt Łukasz iets?", save_as="blad")
    must_say(sheet, "OBS-2026-0001", "Wanneer vraagt Łukasz iets?")
    fenna.moves_to(date(2026, 9, 8))
    fenna.enters_sheet("OBS-2026-0001", ((2, 2, "Wijst."), (3, 2, "Zegt “toe”."), (3, 3, "Zingt mee.")))


def test_plan_overleg_and_overdracht_without_a_mouse(fenna_without_a_mouse: Coordinator) -> None:
    fenna = fenna_without_a_mouse
    a_new_case(fenna)
    both_say_yes(fenna, "Overleg op naam", "JGZ Sprookstad", "De vraag.")
    fenna.begins_plan()
    fenna.writes_plan({"need": "om Łukasz te laten vragen?", "facts": "Zegt 12 woorden.", "needs": "Wachten."})
    fenna.sets_goal("Łukasz vraagt.", behaviour="Vragen", zero=1, target=4, of=5, due=date(2026, 11, 3))
    fenna.plans_go_no_go("Werkt het?", "Vaker?", date(2026, 10, 6), evaluation=date(2026, 11, 3))
    fenna.notes_parents_view({"Agnieszka": "Goed.", "Ferhat": "Goed."})
    fenna.makes_plan_active()
    fenna.plans_meeting("Zorgstructuuroverleg", date(2026, 9, 8), "10:00", "11:00")
    item = fenna.puts_on_agenda("Łukasz")
    fenna.will_discuss(item, "by_name")
    fenna.notes_minutes(question="Hoe verder?", said="Zo.", decision="Doorgaan.", action="Bellen · Pleun · 15-9")
    fenna.closes_meeting()
    fenna.moves_to(date(2026, 12, 7))
    fenna.opens_case("Łukasz")
    fenna.begins_handover()
    fenna.fills_area("language", score="attention", seen="Zegt 12 woorden.")
    fenna.chooses_school("De Papieren Boot", contact="Ella Elders", starts_on=date(2027, 3, 3))
    fenna.does_step(HandoverStep.DISCUSSED)
    fenna.notes_views({"Agnieszka": ("Thuis zingt hij.", "Rust."), "Ferhat": ("Klopt.", "Een maatje.")})
    fenna.does_step(HandoverStep.REACTION)
    fenna.asks_school_consent()
    fenna.does_step(HandoverStep.CONSENT)
    must_say(fenna.makes_pdf("overdracht"), "Zegt 12 woorden.", "De Papieren Boot")
