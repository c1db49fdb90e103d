"""The gate for what leaves as a copy of what was put in: one attachment, or the whole file (product.md rule 1).

A copy for the user herself leaves the safety of the file: free for what is gedeeld, with a typed reason for the rest.
For somebody else the attachment must be gedeeld (intern never leaves), and the gezag or the consent must be there.
What one parent told in confidence never goes to the other. The program does not read what stands in a file.
"""

from dataclasses import dataclass, replace
from datetime import date

from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.gate import copy_for_parent
from zorgdesk.domain.gate_parts import by_request
from zorgdesk.domain.values import Act, Answer, ConsentPurpose, ConsentScope, Visibility
from zorgdesk.domain.verdicts import CaseTab, MissingItem, Place, PlaceField, Point, Recipient, Verdict, Weight

SHARING = (
    ConsentPurpose.CONSULT,
    ConsentPurpose.COACHING,
    ConsentPurpose.REFERRAL,
    ConsentPurpose.INFORM,
    ConsentPurpose.HANDOVER,
)
"""The purposes for which a party may get a document about the child."""


@dataclass(frozen=True)
class AttachmentFact:
    """What the gate must know of an attachment; `guardian_id` is the parent who told it in confidence."""

    attachment_id: int
    visibility: Visibility
    guardian_id: int | None = None


@dataclass(frozen=True)
class CopyFor:
    """For whom a copy is: a parent, the party of a row of the consent matrix, or (neither) the user herself."""

    guardian_id: int | None = None
    request_id: int | None = None


OWN_USE = CopyFor()


def save_attachment(facts: CaseFacts, attachment: AttachmentFact, to: CopyFor, on: date) -> Verdict:
    """May a copy of this attachment be written outside the file, for this reader?

    Raises KeyError when the parent or the row of the matrix is not of this child.
    """
    if to.guardian_id is not None:
        base = _for_parent(facts, to.guardian_id, on)
    elif to.request_id is not None:
        base = _for_party(facts, to.request_id, on)
    else:
        base = Verdict(Act.SAVE_ATTACHMENT, Answer.YES, on, facts.case_id)
    point = _by_visibility(facts, attachment, to)
    if point is None:
        return base
    never = point.item is MissingItem.ATTACHMENT_OF_OTHER_PARENT
    worst = Answer.NO if never or base.answer is Answer.NO else Answer.NOT_YET
    return replace(base, answer=worst, points=(point, *base.points))


def export_whole_file(on: date) -> Verdict:
    """May everything leave in one encrypted file? Only with a typed reason, every time."""
    point = Point(MissingItem.WHOLE_FILE_LEAVES, Weight.SOFT, Place(CaseTab.DOCUMENTS, PlaceField.REASON))
    return Verdict(Act.EXPORT_FILE, Answer.NOT_YET, on, None, points=(point,))


def _for_parent(facts: CaseFacts, guardian_id: int, on: date) -> Verdict:
    """A parent with gezag may have it, as any paper about the own child."""
    return replace(copy_for_parent(facts, guardian_id, on), act=Act.SAVE_ATTACHMENT)


def _for_party(facts: CaseFacts, request_id: int, on: date) -> Verdict:
    """The party of one row of the matrix; a ja for the overdracht must go for attachments too."""
    request = _request(facts, request_id)
    base = by_request(Act.SAVE_ATTACHMENT, facts, request.purpose, request, None, on)
    if request.purpose is ConsentPurpose.HANDOVER and request.scope is not ConsentScope.FORM_WITH_ATTACHMENTS:
        place = Place(CaseTab.CONSENT, PlaceField.REQUEST, ref=request.request_id)
        party = Recipient(request.recipient_id, request.recipient_name, request.recipient_kind)
        narrow = Point(MissingItem.SCOPE_TOO_NARROW, Weight.HARD, place, recipient=party)
        answer = Answer.NO if base.answer is Answer.NO else Answer.NOT_YET
        return replace(base, answer=answer, points=(*base.points, narrow))
    return base


def _by_visibility(facts: CaseFacts, attachment: AttachmentFact, to: CopyFor) -> Point | None:
    """What its visibility has against it; None when nothing."""
    own = to == OWN_USE
    place = Place(CaseTab.DOCUMENTS, PlaceField.PAGE, ref=attachment.attachment_id)
    if attachment.visibility is Visibility.SHARED:
        return None
    if attachment.visibility is Visibility.INTERNAL:
        return Point(MissingItem.ATTACHMENT_INTERNAL, Weight.SOFT if own else Weight.HARD, place)
    if to.guardian_id is not None and to.guardian_id == attachment.guardian_id:
        return None
    told_by = _teller(facts, attachment.guardian_id)
    if to.guardian_id is not None:
        return Point(MissingItem.ATTACHMENT_OF_OTHER_PARENT, Weight.HARD, place, people=told_by)
    return Point(MissingItem.ATTACHMENT_CONFIDENTIAL, Weight.SOFT, place, people=told_by)


def _teller(facts: CaseFacts, guardian_id: int | None) -> tuple[Decider, ...]:
    """The parent who told it; nobody when that parent is not in the file any more."""
    return tuple(
        Decider(one.guardian_id, one.name, one.relation, unique_relation=_only_one(facts, one.guardian_id))
        for one in facts.guardians
        if one.guardian_id == guardian_id
    )


def _only_one(facts: CaseFacts, guardian_id: int) -> bool:
    relation = {one.guardian_id: one.relation for one in facts.guardians}
    return list(relation.values()).count(relation[guardian_id]) == 1


def _request(facts: CaseFacts, request_id: int) -> ConsentRequestFact:
    found = next((row for row in facts.consent_requests if row.request_id == request_id), None)
    if found is None:
        raise KeyError(request_id)
    return found
