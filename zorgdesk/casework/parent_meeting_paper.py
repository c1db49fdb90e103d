"""Prepare paper 02, the report of a talk for one parent: allow-list only, nothing the other parent said alone.

Facts that were not chosen, our internal words and the other parent's confidential words stay out; the paper says how
many pieces were left out (papers.md section 5, domain.md section 5).
"""

from datetime import date, time

from sqlalchemy.orm import Session

from zorgdesk.casework.case_gate import may_copy_for_parent
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.parent_meeting_sheet import parent_meeting_sheet
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.papers import DatedFact, LeftOut, LeftOutKind, ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.casework.sheets.parent_meeting_paper import (
    AgreementMade,
    ConsentGiven,
    ContactForParents,
    ParentMeetingPaper,
)
from zorgdesk.casework.sheets.parent_meetings import ParentMeetingSheet, WordsOfParent
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.consent_rules import outcome
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.values import Answer, ConsentDecision, PersonRole

_KEYS = {
    "summary": "shared_picture",
    "strengths": "strengths",
    "facts": "facts",
    "parent_words": "words",
    "agreements": "agreements",
}
_NAMES = frozenset({"child_first_name", "parents_present", "place", "consents"})


def prepare_parent_meeting(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The report of `source_id` for the parent `guardian_id`; raises NoResultFound when the talk is gone."""
    sheet = parent_meeting_sheet(session, request.source_id or 0)
    facts = case_facts(session, sheet.case_id)
    parent = next(words for words in sheet.words if words.guardian_id == request.guardian_id)
    paper = parent_meeting_paper(session, sheet, facts, parent, on=on)
    findings = check_texts(session, sheet.case_id, texts_of(paper, keys=_KEYS, skip=_NAMES))
    verdict = may_copy_for_parent(session, sheet.case_id, parent.guardian_id, on=on, findings=findings)
    frame = frame_of_case(session, sheet.case_id, recipient=parent.shown, on=on)
    return Proposal(request, verdict, paper, frame, sheet.child.full, parent.shown, sheet.case_code)


def parent_meeting_paper(
    session: Session, sheet: ParentMeetingSheet, facts: CaseFacts, parent: WordsOfParent, *, on: date
) -> ParentMeetingPaper:
    """Everything this parent's copy may hold."""
    known = preferences(session)
    own = StaffOnPaper(known.own_name, known.own_role or PersonRole.CARE_COORDINATOR, known.own_phone)
    mentor = session.get_one(CareCase, sheet.case_id).mentor
    signer = StaffOnPaper(mentor.name.full, mentor.role, mentor.phone) if mentor is not None else None
    there = _names(sheet.present)
    parent_names = {words.shown for words in sheet.words}
    return ParentMeetingPaper(
        child_first_name=sheet.child.first_name,
        held_on=sheet.held_on or sheet.planned_on,
        began_at=_clock(sheet.starts_at),
        ended_at=None,
        place=sheet.location_name,
        parents=(ParentOnPaper(parent.shown, parent.authority),),
        parents_present=tuple(name for name in there if name in parent_names),
        staff_present=(*(StaffOnPaper(name, "") for name in there if name not in parent_names), own),
        summary=sheet.shared_picture,
        next_on=sheet.next_on,
        next_at=None,
        strengths=sheet.strengths,
        facts=tuple(DatedFact(fact.seen_on or sheet.planned_on, fact.text) for fact in sheet.facts if fact.chosen),
        parent_words=tuple(
            ParentWords(words.text, words.shown, sheet.held_on or sheet.planned_on)
            for words in sheet.words
            if words.text.strip() and (not words.confidential or words.guardian_id == parent.guardian_id)
        ),
        needs=(),
        agreements=tuple(AgreementMade(one.what, one.who, due_on=one.due_on) for one in sheet.agreements),
        consents=_consents(facts, on),
        contact=ContactForParents(signer or own),
        mentor=signer,
        left_out=_left_out(sheet, parent),
    )


def _consents(facts: CaseFacts, on: date) -> tuple[ConsentGiven, ...]:
    """The outcome of every request, without who of the parents said what."""
    decided = {Answer.YES: ConsentDecision.YES, Answer.NO: ConsentDecision.NO}
    found = []
    for request in facts.consent_requests:
        result = outcome(request, facts, on)
        found.append(
            ConsentGiven(
                party=request.recipient_name,
                purpose=request.purpose,
                decision=decided.get(result.answer),
                valid_until=result.until if result.answer is Answer.YES else None,
            )
        )
    return tuple(found)


def _left_out(sheet: ParentMeetingSheet, parent: WordsOfParent) -> tuple[LeftOut, ...]:
    """Said on the paper itself: how many internal pieces are not in this copy (papers.md principle 8)."""
    internal = sum(1 for text in (sheet.internal, sheet.our_words) if text.strip())
    unchosen = sum(1 for fact in sheet.facts if not fact.chosen)
    counts = ((LeftOutKind.INTERNAL_NOTES, internal), (LeftOutKind.FACTS_NOT_PICKED, unchosen))
    return tuple(LeftOut(kind, count) for kind, count in counts if count)


def _names(typed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in typed.split(",") if part.strip())


def _clock(typed: str) -> time | None:
    hour, _, minute = typed.partition(":")
    if not (hour.isdecimal() and minute.isdecimal()):
        return None
    return time(int(hour) % 24, int(minute) % 60)
