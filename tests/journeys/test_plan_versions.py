"""A plan from an empty casus, by keyboard: signed, a go/no-go, evaluated, version 2, and what is different."""

from datetime import date

from tests.journeys.driver import Coordinator
from tests.journeys.papers import must_not_say, must_say
from zorgdesk.casework.cases import open_case
from zorgdesk.casework.people import add_guardian
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import GoNoGoDecision, ParentalAuthority, PlanStatus, Relation


def newest(who: Coordinator) -> PlanSheet:
    """The newest version, as the file has it."""
    plan_id = who.desk.read(newest_plan, who.case_id)
    assert plan_id is not None
    return who.desk.read(plan_sheet, plan_id)


def an_empty_casus(who: Coordinator) -> None:
    """Łukasz with his parents, and nothing more."""
    town = who.desk.read(places)[0]
    place = town.locations[0]
    new = NewCase(
        place.location_id, town.municipality_id, "Fenna Fantasia", place.groups[0].group_id,
        "Łukasz", "van 't", "Hof-Çelik", date(2023, 3, 3),
    )  # fmt: skip
    made = who.desk.perform(open_case, new, on=who.clock.today)
    assert made is not None
    assert made.created_id is not None
    for first_name, relation in (("Agnieszka", Relation.MOTHER), ("Ferhat", Relation.FATHER)):
        parent = GuardianInput(PersonName(first_name, "", "Çelik"), relation, authority=ParentalAuthority.YES)
        who.desk.perform(add_guardian, made.created_id, parent, on=who.clock.today)
    who.opens_case("Łukasz")


def test_from_an_empty_casus_to_what_is_different_without_a_mouse(fenna_without_a_mouse: Coordinator) -> None:
    fenna = fenna_without_a_mouse
    an_empty_casus(fenna)
    fenna.begins_plan()
    fenna.writes_plan({"need": "om Łukasz te laten vragen?", "needs": "Wachten.", "hypothesis": "Geheim vermoeden."})
    fenna.sets_goal("Łukasz vraagt speelgoed.", behaviour="Vragen", zero=1, target=4, of=5, due=date(2026, 10, 13))
    fenna.adds_action("Ruilkaarten", "elke dag")
    fenna.plans_go_no_go("Werkt het?", "Vaker?", date(2026, 9, 22), evaluation=date(2026, 10, 13))
    fenna.signs({"Agnieszka": "Fijn plan.", "Ferhat": "Goed zo."}, seen_by="Fenna Fantasia")
    fenna.makes_plan_active()
    assert {view.seen_by for view in newest(fenna).parent_views} == {"Fenna Fantasia"}

    fenna.on_a_later_day(date(2026, 9, 23))
    fenna.decides("continue", "Het lukt vaker.", "Pleun, Agnieszka")
    decided = newest(fenna).go_no_gos[0]
    assert (decided.decision, decided.decided_on) == (GoNoGoDecision.CONTINUE, date(2026, 9, 23))

    fenna.on_a_later_day(date(2026, 10, 13))
    fenna.evaluates(
        results=(("partly", 3, "Nu 3 van de 5 keer."),),
        team="Dit werkt.",
        opinions={"Agnieszka": "Wij zien het thuis ook.", "Ferhat": "Goed."},
        follow_up="adjust",
        next_steps="Ook buiten oefenen.",
    )
    second = newest(fenna)
    assert (second.version, second.status, second.evaluation_on) == (2, PlanStatus.DRAFT, date(2026, 11, 24))
    fenna.to_section("goals")
    fenna.adds_action("Ook buiten oefenen", "elke dag 10 minuten")

    fenna.compares(1)
    said = fenna.reads_rows()
    assert said[0].startswith("Doel 1. Aangepast. Łukasz vraagt speelgoed.")
    assert "Hetzelfde doel. Nu lukt het 3 van de 5 keer" in said[0]
    assert "Erbij: Ook buiten oefenen, elke dag 10 minuten" in said[0]
    assert not any("Geheim" in words for words in said)
    fenna.at.write("summary", "Łukasz vraagt steeds vaker.")
    paper = fenna.prints_changes_for("Agnieszka", "verschil")
    must_say(paper, "Łukasz vraagt steeds vaker.", "Nu lukt het 3 van de 5 keer.", "Ook buiten oefenen")
    must_not_say(paper, "Geheim vermoeden", "Dit werkt")


def test_a_plan_that_does_not_go_on_lapses_with_its_reason(fenna: Coordinator) -> None:
    an_empty_casus(fenna)
    fenna.begins_plan()
    fenna.lets_lapse("")
    assert newest(fenna).status is PlanStatus.DRAFT
    fenna.at.write("lapse_reason", "De ouders willen nu rust.")
    fenna.at.press("lapse")
    lapsed = newest(fenna)
    assert (lapsed.status, lapsed.ended_because) == (PlanStatus.LAPSED, "De ouders willen nu rust.")
    assert "De ouders willen nu rust." in fenna.sees()
