"""From a worry on the phone to the overdracht in the hands of the school (issue 2, point 4)."""
from datetime import date

from tests.journeys.driver import Coordinator
from zorgdesk.domain.values import HandoverStep


def test_a_worry_on_the_phone_becomes_an_overdracht(fenna: Coordinator) -> None:
    fenna.takes_in_signal(reporter="Pleun Proefrit", age="3;5", fact="Praat sinds de zomer minder. Wijst veel.", area="language")
    fenna.makes_case("Łukasz", "van 't", "Hof-Çelik", date(2023, 3, 3))
    fenna.adds_parent("Agnieszka", "Hof-Çelik", relation="Moeder", seen=fenna.clock.today)
    fenna.adds_parent("Ferhat", "Çelik", relation="Vader", seen=fenna.clock.today)
    fenna.agrees_on_three_things(director="Fenna Fantasia", contact="Pleun Proefrit")
    fenna.finishes_intake()
    fenna.asks_consent("Observeren", "Eigen organisatie", scope="Alleen een gesprek", what="Wat Fenna ziet, op één blad.")
    for parent in ("Agnieszka", "Ferhat"):
        fenna.records_consent(parent, "yes", on=fenna.clock.today)
    fenna.asks_consent("Overleg op naam", "JGZ Sprookstad", scope="Alleen een gesprek", what="De vraag en de feiten.")
    for parent in ("Agnieszka", "Ferhat"):
        fenna.records_consent(parent, "yes", on=fenna.clock.today)
    sheet = fenna.prints_sheet("Łukasz", question="Wanneer vraagt Łukasz iets?", save_as="blad")
    assert sheet.startswith(b"%PDF")
    fenna.moves_to(date(2026, 9, 8))
    fenna.enters_sheet("OBS-2026-0001", ((2, 2, "Wijst naar de auto."), (3, 2, "Zegt “toe”."), (3, 3, "Zingt mee.")))
    fenna.opens_case("Łukasz")
    fenna.begins_plan()
    fenna.writes_plan({"need": "om Łukasz te laten vragen?", "facts": "Zegt 12 woorden.", "needs": "Wachten en voordoen."})
    fenna.sets_goal("Łukasz vraagt speelgoed.", behaviour="Vraagt", zero=1, target=4, of=5, due=date(2026, 11, 3))
    fenna.adds_action("Ruilkaarten", "elke dag, 10 minuten")
    fenna.plans_go_no_go("Werken de ruilkaarten?", "Vaker dan nu?", date(2026, 10, 6), evaluation=date(2026, 11, 3))
    fenna.notes_parents_view({"Agnieszka": "Thuis zingt hij.", "Ferhat": "Goed zo."})
    fenna.makes_plan_active()
    fenna.moves_to(date(2026, 9, 21))
    fenna.plans_meeting("Zorgstructuuroverleg", date(2026, 9, 22), "10:00", "11:00")
    fenna.invites("Ada Afspraak")
    item = fenna.puts_on_agenda("Łukasz")
    fenna.will_discuss(item, "by_name")
    fenna.moves_to(date(2026, 9, 22))
    fenna.opens_meeting()
    fenna.notes_minutes(question="Hoe verder?", said="Ada ziet het ook.", decision="Gehoortest.", action="Huisarts bellen · Pleun Proefrit · 29-9")
    fenna.closes_meeting()
    fenna.moves_to(date(2026, 11, 10))
    fenna.opens_case("Łukasz")
    fenna.begins_handover()
    fenna.fills_area("language", score="attention", seen="Zegt 12 woorden.", helps="Wacht en kijk.", on_cover=True)
    fenna.chooses_school("De Papieren Boot", contact="Ella Elders", starts_on=date(2027, 3, 3))
    fenna.fills_part("what_works", {"works": "Een plaatje laten zien."})
    fenna.does_step(HandoverStep.DISCUSSED)
    fenna.notes_views({"Agnieszka": ("Thuis zingt hij alles.", "Rustig wennen."), "Ferhat": ("Wij herkennen dit.", "Ook.")})
    fenna.does_step(HandoverStep.REACTION)
    fenna.asks_school_consent()
    fenna.does_step(HandoverStep.CONSENT)
    paper = fenna.makes_pdf("overdracht")
    assert paper.startswith(b"%PDF")
