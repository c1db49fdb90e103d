"""A permit comes from the gate alone, and carries what the release register needs."""

import pytest

from tests.domain.makers import FATHER, TODAY, facts, handover, jgz, observation, school
from zorgdesk.domain import gate
from zorgdesk.domain.errors import NotAllowed, ReasonMissing
from zorgdesk.domain.facts import SheetFact
from zorgdesk.domain.permits import Permit, override, permit
from zorgdesk.domain.text_checks import FieldFinding, FindingKind, TextFinding
from zorgdesk.domain.values import Act
from zorgdesk.domain.verdicts import MissingItem

HIT = FieldFinding("play", "Spel en betrokkenheid", 2, TextFinding(FindingKind.OTHER_CHILD, 0, 5, "Fleur"))
SHEET = SheetFact(5, "OBS-2026-0412", TODAY)


def test_a_yes_gives_a_permit_with_its_ground() -> None:
    given = permit(gate.observe(facts(observation("JJ")), TODAY))
    assert (given.act, given.case_id, given.on) == (Act.OBSERVE, 142, TODAY)
    assert (given.consent_request_ids, given.override_reason, given.overridden) == ((101,), "", ())


def test_a_yes_needs_no_reason() -> None:
    verdict = gate.observe(facts(observation("JJ")), TODAY)
    assert override(verdict, "toch maar") == permit(verdict)


def test_nobody_makes_a_permit_without_the_gate() -> None:
    with pytest.raises(TypeError):
        Permit(Act.HAND_OVER, 142, TODAY)


@pytest.mark.parametrize("signs", ["NN", "NJ", "wJ", "Jo", "Jx", "Jr", ".."])
def test_without_a_ja_no_reason_opens_the_paper_for_school(signs: str) -> None:
    verdict = gate.hand_over(facts(school(signs), handover=handover()), TODAY, ())
    for attempt in (lambda: permit(verdict), lambda: override(verdict, "spoed")):
        with pytest.raises(NotAllowed) as refused:
            attempt()
        assert refused.value.verdict == verdict


def test_questions_and_soft_points_open_on_a_typed_reason_that_is_kept() -> None:
    verdict = gate.hand_over(facts(school("JJ"), handover=handover(), open_sheets=(SHEET,)), TODAY, (HIT,))
    with pytest.raises(NotAllowed):
        permit(verdict)
    with pytest.raises(ReasonMissing):
        override(verdict, "   ")
    given = override(verdict, " Fleur is de pop. ")
    assert given.override_reason == "Fleur is de pop."
    assert given.overridden == (MissingItem.OTHER_CHILD_IN_TEXT, MissingItem.SHEET_NOT_ENTERED)
    assert given.consent_request_ids == (103,)


def test_one_hard_point_among_soft_ones_keeps_it_shut() -> None:
    case = facts(school("JJ"), handover=handover(has_parent_view=False))
    with pytest.raises(NotAllowed):
        override(gate.hand_over(case, TODAY, (HIT,)), "Fleur is de pop.")


def test_texts_that_nobody_looked_at_do_not_leave() -> None:
    case = facts(school("JJ"), handover=handover())
    for verdict in (gate.hand_over(case, TODAY), gate.copy_for_parent(case, FATHER, TODAY)):
        with pytest.raises(NotAllowed):
            permit(verdict)
    sheet_out = facts(school("JJ"), handover=handover(), open_sheets=(SHEET,))
    with pytest.raises(NotAllowed):
        override(gate.hand_over(sheet_out, TODAY), "Dat blad kan wachten.")
    assert permit(gate.copy_for_parent(case, FATHER, TODAY, ())).guardian_id == FATHER


def test_an_anonymous_talk_keeps_its_reason() -> None:
    case = facts(jgz("N."))
    by_name = gate.discuss_by_name(case, (11,), TODAY)
    given = permit(gate.discuss_anonymously(case, "Vraag over gedrag", TODAY, by_name))
    assert given.anonymous_reason == "Vraag over gedrag"
