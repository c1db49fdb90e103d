"""From a worry on the phone to the overdracht in the hands of the school (issue 2, point 4), with the mouse."""

from datetime import date

from tests.journeys.driver import Coordinator
from tests.journeys.papers import must_not_say, must_say
from tests.journeys.stories import a_new_case, both_say_yes
from zorgdesk.casework.releases import releases
from zorgdesk.casework.timeline import timeline
from zorgdesk.domain.values import Act, HandoverStep

SEEN = ((2, 2, "Wijst naar de auto en kijkt mij aan."), (3, 2, "Zegt “toe”."), (3, 3, "Zingt de laatste woorden mee."))
NEED = "om Łukasz met woorden of gebaren te laten vragen?"
GOAL = "Łukasz vraagt speelgoed met een woord, in 4 van 5 keer."
SECRET = "Wij denken ook aan spanning thuis."
QUESTION = "Wanneer vraagt Łukasz uit zichzelf iets?"


def test_a_worry_on_the_phone_becomes_an_overdracht(fenna: Coordinator) -> None:
    a_new_case(fenna)
    both_say_yes(fenna, "Observeren", "Eigen organisatie", "Wat Fenna ziet, op één blad.")
    both_say_yes(fenna, "Overleg op naam", "JGZ Sprookstad", "De vraag en de feiten.")
    _a_sheet_goes_out_and_comes_back(fenna)
    _a_plan_runs(fenna)
    _the_parents_get_their_report(fenna)
    _the_overleg_decides(fenna)
    _the_school_gets_the_overdracht(fenna)
    kept = fenna.desk.read(releases)
    assert [one.act for one in kept] == [Act.HAND_OVER, Act.COPY_FOR_PARENT, Act.OBSERVE]
    told = [line.kind for line in fenna.desk.read(timeline, fenna.case_id, limit=50)]
    assert len(told) > 8


def _a_sheet_goes_out_and_comes_back(fenna: Coordinator) -> None:
    sheet = fenna.prints_sheet("Łukasz", question=QUESTION, save_as="blad")
    must_say(sheet, "OBS-2026-0001", "K-0001 Łukasz", QUESTION)
    must_not_say(sheet, "Hof-Çelik", "Agnieszka")
    fenna.moves_to(date(2026, 9, 9))
    assert "OBS-2026-0001" in fenna.sees()
    fenna.enters_sheet("OBS-2026-0001", SEEN)


def _a_plan_runs(fenna: Coordinator) -> None:
    fenna.opens_case("Łukasz")
    fenna.begins_plan()
    fenna.writes_plan({"need": NEED, "facts": "Zegt 12 woorden op een dag.", "needs": "Wachten, kijken en voordoen."})
    fenna.sets_goal(GOAL, behaviour="Vragen in plaats van pakken", zero=1, target=4, of=5, due=date(2026, 11, 3))
    fenna.adds_action("Ruilkaarten bij vrij spel", "elke dag, 10 minuten")
    fenna.plans_go_no_go("Werken de ruilkaarten?", "Vraagt vaker?", date(2026, 10, 6), evaluation=date(2026, 11, 3))
    fenna.notes_parents_view({"Agnieszka": "Thuis zingt hij alles.", "Ferhat": "Goed zo."})
    fenna.makes_plan_active()
    fenna.moves_to(date(2026, 10, 6))
    assert "Werken de ruilkaarten?" in fenna.sees()


def _the_parents_get_their_report(fenna: Coordinator) -> None:
    fenna.opens_case("Łukasz")
    fenna.plans_talk(fenna.clock.today, "15:30", "Samen kijken hoe het gaat")
    fenna.writes_report(
        strengths="Łukasz onthoudt liedjes.", question="Hoe vraagt hij thuis iets?", shared="Wij zien hetzelfde.",
        internal=SECRET,
    )  # fmt: skip
    fenna.notes_parents_words("Agnieszka", "Met oma maakt hij hele zinnen.")
    report = fenna.finishes_talk("oudergesprek")
    must_say(report, "Łukasz onthoudt liedjes.", "Met oma maakt hij hele zinnen.", "Wij zien hetzelfde.")
    must_not_say(report, SECRET, "spanning")


def _the_overleg_decides(fenna: Coordinator) -> None:
    fenna.plans_meeting("Zorgstructuuroverleg", date(2026, 10, 7), "10:00", "11:00")
    fenna.invites("Ada Afspraak")
    item = fenna.puts_on_agenda("Łukasz")
    fenna.will_discuss(item, "by_name")
    fenna.moves_to(date(2026, 10, 7))
    fenna.opens_meeting()
    fenna.notes_minutes(
        question="Is een gehoortest nodig?", said="Ada ziet het ook.", decision="Eerst het gehoor testen.",
        action="Huisarts bellen · Pleun Proefrit · 14-10",
    )  # fmt: skip
    fenna.closes_meeting()
    fenna.moves_to(date(2026, 10, 14))
    assert "Huisarts bellen" in fenna.sees()


def _the_school_gets_the_overdracht(fenna: Coordinator) -> None:
    fenna.moves_to(date(2026, 12, 7))
    fenna.opens_case("Łukasz")
    fenna.begins_handover()
    fenna.fills_area("language", score="attention", seen="Zegt 12 woorden.", helps="Wacht en kijk.", on_cover=True)
    fenna.chooses_school("De Papieren Boot", contact="Ella Elders", starts_on=date(2027, 3, 3))
    fenna.fills_part("what_works", {"works": "Een plaatje laten zien."})
    fenna.does_step(HandoverStep.DISCUSSED)
    views = {"Agnieszka": ("Thuis zingt hij alle liedjes.", "Rustig wennen."), "Ferhat": ("Klopt zo.", "Een maatje.")}
    fenna.notes_views(views)
    fenna.does_step(HandoverStep.REACTION)
    fenna.asks_school_consent()
    fenna.does_step(HandoverStep.CONSENT)
    paper = fenna.makes_pdf("overdracht")
    must_say(
        paper, "Łukasz van 't Hof-Çelik", "De Papieren Boot", "Zegt 12 woorden.", "Wacht en kijk.", "Rustig wennen.",
        "Thuis zingt hij alle liedjes.", "Een plaatje laten zien.", "Agnieszka", "Ferhat",
    )  # fmt: skip
    must_not_say(paper, SECRET, "spanning")
    fenna.opens_case("Łukasz")
    fenna.opens_handover()
    fenna.does_step(HandoverStep.SENT)
    assert not fenna.at.is_there("do_sent")
