"""Which questions a letter to one parent holds, and when it may leave."""

import pytest

from tests.domain.makers import FATHER, MOTHER, TODAY, facts, jgz
from zorgdesk.domain.consent_letter import is_asked_again, may_ask_by_letter, open_questions, waits_for
from zorgdesk.domain.values import Act, Answer
from zorgdesk.domain.verdicts import MissingItem


@pytest.mark.parametrize(
    ("answers", "mother", "father"),
    [
        ("Jo", False, True), (".o", True, True), ("JN", False, False), ("xJ", True, False), ("rJ", True, False),
        ("wo", False, True), ("JJ", False, False),
    ],
)  # fmt: skip
def test_only_who_has_not_answered_is_asked(answers: str, mother: bool, father: bool) -> None:
    known = facts(jgz(answers))
    (request,) = known.consent_requests
    assert waits_for(request, known, MOTHER, TODAY) is mother
    assert waits_for(request, known, FATHER, TODAY) is father


def test_a_letter_says_when_an_earlier_ja_ran_out() -> None:
    known = facts(jgz("xo"))
    (request,) = known.consent_requests
    assert is_asked_again(request, known, MOTHER, TODAY)
    assert not is_asked_again(request, known, FATHER, TODAY)


def test_of_two_requests_for_one_party_only_the_newest_is_asked() -> None:
    known = facts(jgz("oo", number=102), jgz("oo", number=202))
    assert [one.request_id for one in open_questions(known, MOTHER, TODAY)] == [202]
    assert open_questions(known, MOTHER, TODAY, 102) == ()


def test_a_letter_needs_a_question_and_a_parent_with_gezag() -> None:
    known = facts(jgz("Jo"))
    to_father = may_ask_by_letter(known, FATHER, open_questions(known, FATHER, TODAY), TODAY)
    assert (to_father.act, to_father.answer) == (Act.COPY_FOR_PARENT, Answer.YES)
    to_mother = may_ask_by_letter(known, MOTHER, open_questions(known, MOTHER, TODAY), TODAY)
    assert to_mother.answer is Answer.NOT_YET
    assert [point.item for point in to_mother.points] == [MissingItem.NOTHING_TO_ASK]
    assert not to_mother.can_be_overridden
    without = facts(jgz("Jo"), gezag="YN")
    refused = may_ask_by_letter(without, FATHER, open_questions(without, FATHER, TODAY), TODAY)
    assert refused.answer is Answer.NO
