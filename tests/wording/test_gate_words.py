"""The strip, the refusal page and its points say what screens 05 and 11 say."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.makers import (
    FATHER,
    ONE,
    SCHOOL,
    TODAY,
    facts,
    handover,
    jgz,
    local_team,
    observation,
    request,
    school,
)
from zorgdesk.domain import gate as rules
from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.facts import CaseFacts, SheetFact
from zorgdesk.domain.text_checks import FieldFinding, FindingKind, TextFinding
from zorgdesk.domain.values import (
    Act,
    Answer,
    ConsentScope,
    HandoverManner,
    OrganisationKind,
    ParentalAuthority,
    Relation,
    SignRule,
    VveStatus,
)
from zorgdesk.domain.verdicts import (
    CaseTab,
    Check,
    CheckKind,
    MissingItem,
    Place,
    PlaceField,
    Point,
    Recipient,
    Verdict,
    Weight,
)
from zorgdesk.wording import gate

NO, NOT_YET, YES = Answer.NO, Answer.NOT_YET, Answer.YES
HERE = Place(CaseTab.CONSENT, PlaceField.PAGE)
FATHER_DECIDES = Decider(FATHER, "Pepijn Luchtballon", Relation.FATHER)
HIT = FieldFinding("play", "Spel en betrokkenheid", 2, TextFinding(FindingKind.OTHER_CHILD, 0, 5, "Fleur", (2,)))
SHEET = SheetFact(5, "OBS-2026-0412", date(2026, 11, 3))

LOTJE = facts(
    observation("JJ"), jgz("JJ"), request(signs="Jo"), local_team("N."), birth_date=date(2023, 12, 4)
)  # the case of screen 05


def test_the_strip_reads_as_on_the_screen() -> None:
    cells = [(gate.strip_title(v.act), gate.answer_word(v.answer), gate.reason(v), gate.link(v)) for v in
             rules.strip(LOTJE, TODAY)]  # fmt: skip
    assert cells == [
        ("Observeren", "Ja", "Beide ouders, t/m 1 jun 2027", "Blad afdrukken"),
        ("JGZ raadplegen", "Ja", "Op naam, JGZ Sprookstad", "Bellen en noteren"),
        ("Verwijzen", "Nog niet", "Vader tekende nog niet", "Toestemming vragen"),
        ("Naar school overdragen", "Nog niet", "Kan vanaf 4 jun 2027 (3;6)", "Regels bekijken"),
        ("Wijkteam informeren", "Nee", "Moeder wil dit niet (28 sep)", "Overleg anoniem"),
    ]


def reason(*rows: object, act: str = "refer", **more: object) -> str:
    case = facts(*rows, **more)  # type: ignore[arg-type]
    verdict: Verdict = getattr(rules, act)(case, TODAY)
    return gate.reason(verdict)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (reason(), "Nog niet gevraagd"),
        (reason(request(signs="J.")), "Vader nog niet gevraagd"),
        (reason(request(signs="o."), rule=SignRule.AT_LEAST_ONE), "Nog geen ja van een ouder"),
        (reason(request(signs="JJo"), years=13), "Lotje antwoordde nog niet"),
        (reason(request(signs="Jx")), "Verlopen op 9 nov 2026"),
        (reason(request(signs="Jr")), "Opnieuw bevestigen"),
        (reason(request(signs="Jw")), "Vader trok in (3 nov)"),
        (reason(request(signs="NJ")), "Ouders zijn het oneens"),
        (reason(request(signs="J."), gezag="Y?"), "Gezag van vader onbekend"),
        (reason(request(signs=".."), gezag="NN"), "Niemand met gezag bekend"),
        (reason(request(signs="JJ")), "Naar Wies Woordenaar"),
        (reason(request(signs="JJ", name="Praktijk voor Logopedie De Spraakwaterval")), "Beide ouders, t/m 1 jun 2027"),
        (reason(observation("J"), gezag="Y-", act="observe"), "Moeder, t/m 1 jun 2027"),
        (reason(observation("LL"), years=None, act="observe"), "Beide ouders: ja"),
        (reason(observation("JJJ"), years=13, act="observe"), "Ouders en kind, t/m 1 jun 2027"),
        (reason(observation("J.J"), years=13, gezag="YN", act="observe"), "Moeder en kind, t/m 1 jun 2027"),
        (reason(observation("..J"), years=16, act="observe"), "Lotje, t/m 1 jun 2027"),
        (reason(years=None, act="hand_over"), "Geboortedatum onbekend"),
        (reason(years=4, act="hand_over"), "Nog niet gestart"),
        (reason(school("JJ"), handover=handover(to=None), act="hand_over"), "School nog niet gekozen"),
        (reason(school("JJ"), handover=handover(has_parent_view=False), act="hand_over"), "Reactie ouders ontbreekt"),
        (reason(school("JJ"), handover=handover(), act="hand_over"), "Naar De Papieren Boot"),
        (reason(school("JJ", ConsentScope.TALK), handover=handover(), act="hand_over"), "Ja geldt niet voor formulier"),
        (reason(school("JJ"), handover=handover(), open_sheets=(SHEET,), act="hand_over"), "Blad nog niet ingevoerd"),
    ],
)
def test_a_reason_is_short_and_plain(words: str, expected: str) -> None:
    assert words == expected
    assert len(words) <= 31


def test_two_mothers_are_told_apart_by_their_first_name() -> None:
    mother, other = facts().guardians
    case = facts(request(signs="Jo"), guardians=(mother, replace(other, relation=Relation.MOTHER)))
    assert gate.reason(rules.refer(case, TODAY)) == "Pepijn tekende nog niet"
    assert gate.point(rules.refer(case, TODAY).points[0]).title == "Toestemming van Pepijn Luchtballon ontbreekt"


def test_more_people_have_a_word_together() -> None:
    people = [Decider(number, "A B", Relation.PARENT, False) for number in (1, 2, 3)]
    verdict = Verdict(Act.OBSERVE, YES, TODAY, 1, yes_from=tuple(people))
    assert gate.reason(verdict) == "Alle ouders: ja"
    assert gate.reason(Verdict(Act.PRINT_BLANK_SHEET, YES, TODAY, None)) == "Hier is geen ja voor nodig"


@pytest.mark.parametrize("item", list(MissingItem), ids=lambda item: item.value)
@pytest.mark.parametrize("dated", [True, False])
def test_every_missing_item_has_a_reason_a_link_a_point_and_a_note(item: MissingItem, dated: bool) -> None:
    recipient = Recipient(SCHOOL, "De Papieren Boot", None) if dated else None
    on, months = (TODAY, 42) if dated else (None, None)
    point = Point(item, Weight.HARD, HERE, (FATHER_DECIDES,), recipient, on, months, "OBS-2026-0412")
    verdict = Verdict(Act.HAND_OVER, NOT_YET, TODAY, 1, (point,))
    words = gate.point(point)
    for said in (gate.reason(verdict), gate.link(verdict), words.title, words.button, gate.note(point)):
        assert said
        assert "None" not in said
        assert "  " not in said
    assert all(len(sentence.split()) <= 15 for sentence in words.explanation.split(". "))


def test_the_refused_pdf_reads_as_on_the_screen() -> None:
    case = facts(
        school("Jo"), handover=handover(vve_programme_filled=False), vve_status=VveStatus.YES, open_sheets=(SHEET,)
    )
    verdict = rules.hand_over(case, TODAY, (HIT,))
    refusal = gate.refusal(verdict)
    assert refusal.title == "Deze PDF kan nog niet"
    assert refusal.body == (
        "Er zijn nog 3 punten. Daarom is er niets gemaakt en niets verstuurd. "
        "Los ze op, daarna gaat u verder waar u was."
    )
    points = [gate.point(point) for point in verdict.points]
    assert [(one.title, one.explanation, one.button) for one in points] == [
        (
            "Toestemming van vader ontbreekt",
            "Voor De Papieren Boot is dit ja nodig. Gevraagd op ma 28 sep 2026.",
            "Naar toestemming",
        ),
        ("VVE-programma is leeg", "De school moet programma en duur van VVE krijgen.", "Naar VVE"),
        (
            "De naam van een ander kind staat in de tekst",
            "“Fleur” bij Spel en betrokkenheid, regel 2.",
            "Naar de tekst",
        ),
        (
            "Blad OBS-2026-0412 is nog niet ingevoerd",
            "Wat daarop staat, ontbreekt hier. Het is afgedrukt op di 3 nov 2026.",
            "Blad invoeren",
        ),
    ]


def test_one_point_is_one_point() -> None:
    body = gate.refusal(rules.hand_over(facts(school("Jo"), handover=handover()), TODAY, ())).body
    assert body.startswith("Er is nog 1 punt. ")
    assert "Los het op," in body


def test_a_no_has_no_list_to_work_off() -> None:
    verdict = rules.hand_over(facts(school("NN"), handover=handover()), TODAY, ())
    assert gate.refusal(verdict).title == "Deze PDF mag niet"
    assert gate.link(verdict) == "Toestemming bekijken"
    assert gate.refusal(rules.inform_local_team(LOTJE, TODAY)).title == "Dit mag niet"


def test_a_name_that_a_colleague_bears_is_asked_with_both() -> None:
    found = replace(HIT, finding=replace(HIT.finding, colleagues=("Fleur Feestneus",)))
    point = rules.hand_over(facts(school("JJ"), handover=handover()), TODAY, (found,)).points[0]
    assert gate.point(point).explanation.endswith("Zo heet ook Fleur Feestneus. Wie bedoelt u?")


def test_a_point_of_either_parent_and_one_without_a_party() -> None:
    either = rules.refer(facts(request(signs="o."), rule=SignRule.AT_LEAST_ONE), TODAY).points[0]
    assert gate.point(either).title == "Toestemming van één van de ouders ontbreekt"
    never = rules.observe(facts(), TODAY).points[0]
    assert gate.point(never).explanation == "Hiervoor is een ja nodig."


def test_other_guardians_are_called_by_what_they_are() -> None:
    mother, father = facts().guardians
    voogd = replace(father, relation=Relation.LEGAL_GUARDIAN, authority=ParentalAuthority.LEGAL_GUARDIAN)
    assert gate.reason(rules.refer(facts(request(signs="Jo"), guardians=(mother, voogd)), TODAY)) == (
        "De voogd tekende nog niet"
    )
    nameless = facts(request(signs="JJo"), years=13, child_first_name="")
    assert gate.reason(rules.refer(nameless, TODAY)) == "Het kind antwoordde nog niet"


@pytest.mark.parametrize("kind", list(CheckKind), ids=lambda kind: kind.value)
def test_everything_in_order_has_a_line(kind: CheckKind) -> None:
    assert gate.check(Check(kind, 2))
    assert "None" not in gate.check(Check(kind, 2, Recipient(SCHOOL, "De Papieren Boot", None)))


def test_what_is_in_order_reads_as_on_the_screen() -> None:
    warm = handover(manner=HandoverManner.WARM)
    verdict = rules.hand_over(facts(school("JJ"), handover=warm), TODAY, ())
    assert [gate.check(one) for one in verdict.in_order] == [
        "Gezag van 2 ouders bekend",
        "Toestemming voor De Papieren Boot",
        "School is gekozen",
        "Reactie van ouders staat erin",
        "Geen interne notities",
        "Geen ander kind in de tekst",
        "Geen BSN in de tekst",
    ]
    assert gate.note(verdict.notes[0]) == "Let op: het ja geldt voor het formulier, niet voor het warme gesprek."


def test_every_act_has_a_title_and_a_way_to_do_it() -> None:
    for act in Act:
        assert gate.strip_title(act)
        assert gate.link(Verdict(act, YES, TODAY, 1))
        assert gate.link(Verdict(act, NO, TODAY, 1)) in ("Overleg anoniem", "Toestemming bekijken")


def test_consulting_a_party_with_a_long_name_falls_back_to_who_and_until() -> None:
    long = replace(jgz("JJ"), recipient_name="Jeugdgezondheidszorg Sprookstad-Noord")
    case: CaseFacts = facts(long, care_rules=ONE)
    assert gate.reason(rules.consult(case, OrganisationKind.JGZ, TODAY)) == "Beide ouders, t/m 1 jun 2027"
