"""The gate of papers for the own team and of the request of a traject."""

from dataclasses import replace

import pytest

from tests.domain.makers import SPEECH, TEAM, TODAY, facts, request
from zorgdesk.domain.errors import NotAllowed
from zorgdesk.domain.facts import ConsentRequestFact
from zorgdesk.domain.gate_plans import group_plan, paper_for_own_team, request_trajectory, with_hard_names
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.permits import override, permit
from zorgdesk.domain.text_checks import FieldFinding, FindingKind, TextFinding
from zorgdesk.domain.values import Act, Answer, ConsentScope, OrganisationKind
from zorgdesk.domain.verdicts import CaseTab, MissingItem, Weight


def to_team(signs: str) -> ConsentRequestFact:
    return request(signs=signs, to=TEAM, name="Wijkteam Sprookstad", kind=OrganisationKind.LOCAL_TEAM)


def finding(kind: FindingKind) -> FieldFinding:
    return FieldFinding("goal_1.sentence", "doel", 1, TextFinding(kind, 0, 5, "Lotje", (1,)))


def test_a_paper_for_the_own_team_needs_no_consent_and_shows_an_objection() -> None:
    verdict = paper_for_own_team(facts(), TODAY)
    assert (verdict.act, verdict.answer, verdict.notes) == (Act.OWN_TEAM_PAPER, Answer.YES, ())
    objected = paper_for_own_team(replace(facts(), objects_to_team_talk=True), TODAY)
    assert objected.answer is Answer.YES
    assert [note.item for note in objected.notes] == [MissingItem.TEAM_TALK_OBJECTION]


def test_no_permit_without_a_look_at_the_texts() -> None:
    verdict = paper_for_own_team(facts(), TODAY)
    with pytest.raises(NotAllowed):
        permit(verdict)
    assert permit(with_texts(verdict, (), CaseTab.PLAN)).act is Act.OWN_TEAM_PAPER


@pytest.mark.parametrize(
    ("moments", "counts", "left_out", "points", "notes"),
    [
        (3, True, 0, [], []),
        (3, True, 2, [], [MissingItem.ACTIONS_WITHOUT_MOMENT]),
        (0, True, 2, [MissingItem.NO_DAY_MOMENTS], []),
        (1, False, 0, [MissingItem.NO_COUNTING_QUESTION], []),
        (0, False, 0, [MissingItem.NO_DAY_MOMENTS, MissingItem.NO_COUNTING_QUESTION], []),
    ],
)
def test_the_group_plan_needs_a_moment_and_something_to_count(
    moments: int, counts: bool, left_out: int, points: list[MissingItem], notes: list[MissingItem]
) -> None:
    verdict = group_plan(facts(), TODAY, moments=moments, counts=counts, left_out=left_out)
    assert [point.item for point in verdict.points] == points
    assert all(point.weight is Weight.HARD for point in verdict.points)
    assert [note.item for note in verdict.notes] == notes
    assert verdict.answer is (Answer.NOT_YET if points else Answer.YES)


def test_a_name_of_the_family_is_never_opened_by_a_reason_and_of_another_child_it_is() -> None:
    base = group_plan(facts(), TODAY, moments=1, counts=True, left_out=0)
    own = with_hard_names(with_texts(base, (finding(FindingKind.OWN_NAME),), CaseTab.PLAN))
    assert (own.answer, own.points[0].item) == (Answer.NOT_YET, MissingItem.OWN_NAME_IN_TEXT)
    with pytest.raises(NotAllowed):
        override(own, "Het moet toch.")
    other = with_hard_names(with_texts(base, (finding(FindingKind.OTHER_CHILD),), CaseTab.PLAN))
    assert override(other, "Het is de knuffel.").overridden == (MissingItem.OTHER_CHILD_IN_TEXT,)


def test_a_traject_is_asked_only_of_a_party_the_parents_said_ja_for() -> None:
    asked = facts(to_team("JJ"))
    verdict = request_trajectory(asked, TEAM, TODAY)
    assert (verdict.act, verdict.answer) == (Act.REQUEST_TRAJECTORY, Answer.YES)
    assert verdict.consent_request_ids
    assert request_trajectory(asked, SPEECH, TODAY).answer is Answer.NOT_YET
    assert request_trajectory(asked, None, TODAY).answer is Answer.YES
    assert request_trajectory(facts(), None, TODAY).points[0].item is MissingItem.CONSENT_NOT_ASKED


def test_parents_who_disagree_stop_the_request() -> None:
    asked = facts(to_team("JN"))
    assert request_trajectory(asked, TEAM, TODAY).answer is Answer.NO


def test_a_ja_for_talking_only_is_too_narrow_for_a_request_on_paper() -> None:
    asked = facts(replace(to_team("JJ"), scope=ConsentScope.TALK))
    verdict = request_trajectory(asked, TEAM, TODAY)
    assert (verdict.answer, [point.item for point in verdict.points]) == (
        Answer.NOT_YET, [MissingItem.SCOPE_TOO_NARROW],
    )  # fmt: skip


def test_what_is_asked_and_when_it_is_done_must_be_filled_and_the_rest_may_go_with_a_reason() -> None:
    asked = facts(to_team("JJ"))
    hard = request_trajectory(asked, TEAM, TODAY, empty=("assignment", "if_not", "executor_id"))
    assert [(point.code, point.weight) for point in hard.points] == [
        ("assignment", Weight.HARD), ("if_not", Weight.SOFT), ("executor_id", Weight.SOFT),
    ]  # fmt: skip
    soft = request_trajectory(asked, TEAM, TODAY, empty=("if_not",))
    assert soft.can_be_overridden
    refused = facts(to_team("JN"))
    assert request_trajectory(refused, TEAM, TODAY, empty=("if_not",)).answer is Answer.NO
