"""A copy of an attachment: free for the user where it is gedeeld, never to the wrong parent, always with a ground."""

from dataclasses import replace

import pytest

from tests.domain.makers import FATHER, MOTHER, TODAY, facts, jgz, school
from zorgdesk.domain.errors import NotAllowed, ReasonMissing
from zorgdesk.domain.gate_attachments import OWN_USE, AttachmentFact, CopyFor, export_whole_file, save_attachment
from zorgdesk.domain.permits import override, permit
from zorgdesk.domain.values import Act, Answer, ConsentScope, Visibility
from zorgdesk.domain.verdicts import MissingItem, Verdict

SHARED = AttachmentFact(4, Visibility.SHARED)
INTERNAL = AttachmentFact(4, Visibility.INTERNAL)
OF_MOTHER = AttachmentFact(4, Visibility.CONFIDENTIAL, MOTHER)
FOR_MOTHER, FOR_FATHER = CopyFor(guardian_id=MOTHER), CopyFor(guardian_id=FATHER)


def items(verdict: Verdict) -> list[MissingItem]:
    """What stands in the way."""
    return [point.item for point in verdict.points]


@pytest.mark.parametrize(
    ("attachment", "to", "gezag", "answer", "first", "with_reason"),
    [
        (SHARED, OWN_USE, "YY", Answer.YES, None, True),
        (INTERNAL, OWN_USE, "YY", Answer.NOT_YET, MissingItem.ATTACHMENT_INTERNAL, True),
        (OF_MOTHER, OWN_USE, "YY", Answer.NOT_YET, MissingItem.ATTACHMENT_CONFIDENTIAL, True),
        (SHARED, FOR_MOTHER, "YY", Answer.YES, None, True),
        (SHARED, FOR_FATHER, "YN", Answer.NO, MissingItem.NO_AUTHORITY, False),
        (SHARED, FOR_FATHER, "Y?", Answer.NOT_YET, MissingItem.AUTHORITY_UNKNOWN, False),
        (INTERNAL, FOR_MOTHER, "YY", Answer.NOT_YET, MissingItem.ATTACHMENT_INTERNAL, False),
        (INTERNAL, FOR_FATHER, "YN", Answer.NO, MissingItem.ATTACHMENT_INTERNAL, False),
        (OF_MOTHER, FOR_MOTHER, "YY", Answer.YES, None, True),
        (OF_MOTHER, FOR_FATHER, "YY", Answer.NO, MissingItem.ATTACHMENT_OF_OTHER_PARENT, False),
    ],
)
def test_who_may_have_a_copy(
    attachment: AttachmentFact, to: CopyFor, gezag: str, answer: Answer, first: MissingItem | None, with_reason: bool
) -> None:
    verdict = save_attachment(facts(gezag=gezag), attachment, to, TODAY)
    assert (verdict.act, verdict.answer) == (Act.SAVE_ATTACHMENT, answer)
    assert (items(verdict) or [None])[0] is first
    if with_reason:
        assert override(verdict, "voor de rechtbank").act is Act.SAVE_ATTACHMENT
    else:
        with pytest.raises(NotAllowed):
            override(verdict, "voor de rechtbank")


def test_intern_for_herself_asks_for_a_reason_that_is_kept() -> None:
    verdict = save_attachment(facts(gezag="YY"), INTERNAL, OWN_USE, TODAY)
    with pytest.raises(ReasonMissing):
        override(verdict, "  ")
    assert override(verdict, " verhoor ").override_reason == "verhoor"


def test_a_party_needs_its_ja() -> None:
    asked = facts(jgz("JJ"))
    to = CopyFor(request_id=asked.consent_requests[0].request_id)
    yes = save_attachment(asked, SHARED, to, TODAY)
    assert yes.answer is Answer.YES
    assert permit(yes).consent_request_ids == (asked.consent_requests[0].request_id,)
    assert save_attachment(facts(jgz("JN")), SHARED, to, TODAY).answer is Answer.NO
    assert items(save_attachment(asked, INTERNAL, to, TODAY)) == [MissingItem.ATTACHMENT_INTERNAL]


def test_school_gets_it_only_when_attachments_were_asked() -> None:
    asked = facts(school("JJ"))
    to = CopyFor(request_id=asked.consent_requests[0].request_id)
    assert items(save_attachment(asked, SHARED, to, TODAY)) == [MissingItem.SCOPE_TOO_NARROW]
    wide = replace(asked.consent_requests[0], scope=ConsentScope.FORM_WITH_ATTACHMENTS)
    assert save_attachment(replace(asked, consent_requests=(wide,)), SHARED, to, TODAY).answer is Answer.YES


def test_a_row_of_another_child_is_refused() -> None:
    with pytest.raises(KeyError):
        save_attachment(facts(gezag="YY"), SHARED, CopyFor(request_id=99), TODAY)


def test_everything_leaves_only_with_a_reason() -> None:
    verdict = export_whole_file(TODAY)
    with pytest.raises(NotAllowed):
        permit(verdict)
    with pytest.raises(ReasonMissing):
        override(verdict, "")
    assert override(verdict, "overstap").act is Act.EXPORT_FILE
