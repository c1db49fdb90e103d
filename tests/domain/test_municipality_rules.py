"""A gemeente's rules survive the file, also when an older version kept them."""

from dataclasses import replace

from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.values import AreaScore, DeliveryRule, ParentTextRule, SignRule, WarmRule

OWN = MunicipalityRules(
    handover_start_months=45,
    sign_rule=SignRule.AT_LEAST_ONE,
    warm_rule=WarmRule.ALWAYS,
    parent_text_rule=ParentTextRule.CHANGE_TEXT,
    delivery_rule=DeliveryRule.PARENTS,
    scale_labels={AreaScore.STRONG.value: "Gaat goed"},
    route_map=("Bel de JGZ", "Vul het formulier in"),
    source="Website gemeente, mrt 2026",
)


def test_what_is_kept_is_read_back_the_same() -> None:
    assert MunicipalityRules.from_json(OWN.to_json()) == OWN
    assert MunicipalityRules.from_json(NEUTRAL.to_json()) == NEUTRAL


def test_a_rule_that_the_kept_version_did_not_know_takes_its_neutral_default() -> None:
    kept = {"handover_start_months": 41, "a_rule_of_long_ago": 1}
    assert MunicipalityRules.from_json(kept) == replace(NEUTRAL, handover_start_months=41)


def test_a_gemeente_may_have_its_own_word_for_a_score() -> None:
    assert OWN.scale_label_for(AreaScore.STRONG) == "Gaat goed"
    assert OWN.scale_label_for(AreaScore.CONCERN) is None
