"""Hits in the texts of a paper join the verdict of its act."""

from tests.domain.makers import FATHER, TODAY, facts, observation
from zorgdesk.domain import gate
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.text_checks import FieldFinding, FindingKind, TextFinding
from zorgdesk.domain.values import Answer
from zorgdesk.domain.verdicts import CaseTab, CheckKind, MissingItem

HIT = FieldFinding("goal", "Doel 1", 1, TextFinding(FindingKind.BSN, 0, 9, "123456782"))


def test_a_clean_text_keeps_the_yes_and_says_it_was_looked_at() -> None:
    verdict = with_texts(gate.copy_for_parent(facts(), FATHER, TODAY), (), CaseTab.PLAN)
    assert (verdict.answer, verdict.texts_checked) == (Answer.YES, True)
    assert CheckKind.NO_BSN in {check.kind for check in verdict.in_order}


def test_a_hit_makes_a_yes_a_question_on_the_tab_of_the_text() -> None:
    verdict = with_texts(gate.copy_for_parent(facts(), FATHER, TODAY), (HIT,), CaseTab.PLAN)
    assert (verdict.answer, [point.item for point in verdict.points]) == (Answer.NOT_YET, [MissingItem.BSN_IN_TEXT])
    assert (verdict.points[0].place.tab, verdict.points[0].place.key) == (CaseTab.PLAN, "goal")
    assert verdict.can_be_overridden


def test_a_no_stays_a_no_whatever_the_texts_say() -> None:
    refused = gate.observe(facts(observation("NN")), TODAY)
    assert with_texts(refused, (HIT,), CaseTab.OBSERVATIONS).answer is Answer.NO
    assert not with_texts(refused, (HIT,), CaseTab.OBSERVATIONS).can_be_overridden
