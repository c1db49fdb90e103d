"""What the overdracht says: koud or warm and why, the rule of the gemeente, dates, and hints while writing."""

from dataclasses import replace
from datetime import date

import pytest

from zorgdesk.casework.sheets.handovers import AreaSheet, HandoverSheet, SchoolConsent, StepSheet
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.text_checks import FindingKind, TextFinding
from zorgdesk.domain.values import (
    Act,
    Answer,
    AreaScore,
    ConsentScope,
    DeliveryRule,
    DevelopmentArea,
    HandoverAttachment,
    HandoverManner,
    HandoverStep,
    SendManner,
    SignRule,
    VveStatus,
    WarmRule,
)
from zorgdesk.domain.verdicts import Verdict
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording import handovers, text_hints

TODAY = date(2026, 11, 10)

SHEET = HandoverSheet(
    handover_id=1, case_id=1, case_code="K-0001", version=1, writable=True, is_newest=True,
    child_name=PersonName("Wout", "", "Wolkenkijker"), birth_date=date(2023, 2, 1), location_name="Het Luchtschip",
    group_name="Ballonnen", municipality_name="Sprookstad", rules=NEUTRAL, rules_now=NEUTRAL, has_concern=False,
    school_id=4, school_name="De Papieren Boot", school_starts_on=date(2027, 2, 1), school_contact="",
    manner=HandoverManner.WARM, manner_reason="", vve_status=VveStatus.YES, vve_source="JGZ",
    vve_since=date(2025, 10, 1), vve_programme="", vve_duration="", tracking_system="", tracking_on=None,
    include_plan=False, include_tracking=False, home_situation_agreed=False, send_manner=None, warm_talk_on=None,
    finished_on=None, made_by="", started_on=date(2026, 11, 2), consent=SchoolConsent(SignRule.ALL, "Sprookstad"),
    verdict=Verdict(Act.HAND_OVER, Answer.NOT_YET, TODAY, 1),
    steps=(StepSheet(HandoverStep.DRAFT, date(2026, 11, 2), "", ""),),
)  # fmt: skip


def test_the_line_of_context_is_that_of_the_picture() -> None:
    assert say.context(SHEET, "Het Luchtschip", "Ballonnen", TODAY) == (
        "3;9 · Het Luchtschip, Ballonnen · naar De Papieren Boot · warm, want VVE · start 1 feb 2027"
    )


@pytest.mark.parametrize(
    ("rule", "manner", "vve", "concern", "words"),
    [
        (WarmRule.VVE_OR_CONCERN, HandoverManner.WARM, VveStatus.NO, True, "warm, want zorg"),
        (WarmRule.ALWAYS, HandoverManner.WARM, VveStatus.NO, False, "altijd warm"),
        (WarmRule.ON_REQUEST, HandoverManner.WARM, VveStatus.YES, True, "warm, op verzoek"),
        (WarmRule.ON_REQUEST, HandoverManner.COLD, VveStatus.YES, True, "koud"),
        (WarmRule.VVE, HandoverManner.COLD, VveStatus.YES, False, "koud, eigen keuze"),
    ],
)
def test_koud_or_warm_says_why(
    rule: WarmRule, manner: HandoverManner, vve: VveStatus, concern: bool, words: str
) -> None:
    rules = MunicipalityRules(warm_rule=rule)
    assert say.manner(replace(SHEET, rules=rules, manner=manner, vve_status=vve, has_concern=concern)) == words


def test_below_a_step_stands_its_day_or_the_planned_one() -> None:
    planned = replace(SHEET, warm_talk_on=date(2026, 11, 25))
    assert say.step_second(planned, HandoverStep.DRAFT, TODAY) == "2 nov"
    assert say.step_second(planned, HandoverStep.WARM_TALK, TODAY) == "wo 25 nov"
    assert say.step_second(planned, HandoverStep.SENT, TODAY) == ""


def test_the_rule_is_that_of_the_gemeente_with_its_source() -> None:
    rules = MunicipalityRules(
        sign_rule=SignRule.AT_LEAST_ONE, delivery_rule=DeliveryRule.PARENTS, source="Protocol 2024"
    )
    assert handovers.rule_source("Wolkendam", rules) == "Regel van Wolkendam, bron: Protocol 2024"
    assert handovers.rule_lines(rules) == (
        "Eén ouder met gezag is genoeg.",
        "Warm bij VVE of zorg.",
        "Ouders mogen een reactie toevoegen.",
        "De ouders nemen het mee naar school.",
    )
    assert say.consent_rule("Sprookstad", SignRule.ALL) == "In Sprookstad tekenen alle ouders met gezag."


def test_what_is_asked_names_what_goes_along() -> None:
    attached = [HandoverAttachment.PLAN_FOR_PARENTS]
    assert say.consent_text(ConsentScope.FORM_AND_WARM_TALK, "De Papieren Boot", attached) == (
        "Het overdrachtsformulier, de ouderversie van het plan en een warm gesprek naar De Papieren Boot."
    )
    assert say.consent_text(ConsentScope.FORM, "De Vuurtoren", []) == "Het overdrachtsformulier naar De Vuurtoren."


def test_the_banner_of_a_sent_version_says_when_and_how() -> None:
    sent = StepSheet(HandoverStep.SENT, date(2026, 11, 3), "Fenna", "")
    sheet = replace(SHEET, writable=False, steps=(sent,), send_manner=SendManner.SECURE_MAIL)
    assert say.read_only(sheet, TODAY)[0] == "Versie 1 is verstuurd op di 3 nov, beveiligde mail"


def test_the_outline_counts_what_is_filled_in() -> None:
    areas = tuple(
        AreaSheet(area, AreaScore.FITTING if at else None, "", "", "", False) for at, area in enumerate(DevelopmentArea)
    )
    assert say.areas_head(areas) == "10 van 11 gebieden ingevuld"
    assert say.areas_head(areas[1:]) == "10 gebieden"


def test_a_hint_names_the_hit_and_its_repair() -> None:
    name = TextFinding(FindingKind.OTHER_CHILD, 11, 16, "Fleur")
    assert text_hints.hint(name) == "“Fleur” is de naam van een ander kind."
    assert text_hints.hint_act(name) == "Maak “een ander kind”"
    assert text_hints.repair(name, "Samen met ") == "een ander kind"
    assert text_hints.repair(name, "Zij speelt. ") == "Een ander kind"
    assert text_hints.repair(TextFinding(FindingKind.BSN, 0, 9, "111222333"), "") == ""
    shared = TextFinding(FindingKind.OTHER_CHILD, 0, 5, "Fleur", colleagues=("Fleur de Vries",))
    assert "collega" in text_hints.hint(shared)
