"""Prepare the toestemmingsbrief for one parent: the open questions of this parent, and the answer of the gate."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.consent_letter_paper import ConsentAsk, ConsentLetterPaper
from zorgdesk.casework.sheets.papers import ParentOnPaper, StaffOnPaper
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.releases import PaperOffer
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.consent_letter import is_asked_again, may_ask_by_letter, open_questions
from zorgdesk.domain.consent_rules import deciders
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentRequest
from zorgdesk.domain.tasks import ANSWER_DAYS
from zorgdesk.domain.values import PaperKind, PersonRole, SignRule
from zorgdesk.domain.verdicts import CaseTab

_NAMES = frozenset({"child_first_name"})


def prepare_consent_letter(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The letter to `guardian_id` about the request `source_id`, or about everything that waits for this parent.

    Raises NoResultFound when the casus or the parent is gone.
    """
    care_case = session.get_one(CareCase, request.case_id or 0)
    facts = case_facts(session, care_case.id)
    parent = next((one for one in facts.guardians if one.guardian_id == request.guardian_id), None)
    if parent is None:
        raise NoResultFound
    asked = open_questions(facts, parent.guardian_id, on, request.source_id)
    known = preferences(session)
    paper = ConsentLetterPaper(
        child_first_name=care_case.child.first_name,
        parent=ParentOnPaper(parent.name, parent.authority),
        asks=_asks(session, facts, asked, parent.guardian_id, on),
        months=facts.care_rules.consent_months,
        answer_by=on + timedelta(days=ANSWER_DAYS),
        others_asked=len(deciders(facts, on).people) > 1,
        all_must_agree=deciders(facts, on).rule is SignRule.ALL,
        contact=StaffOnPaper(known.own_name, known.own_role or PersonRole.CARE_COORDINATOR, known.own_phone),
    )
    findings = check_texts(session, care_case.id, texts_of(paper, skip=_NAMES))
    verdict = with_texts(may_ask_by_letter(facts, parent.guardian_id, asked, on), findings, CaseTab.CONSENT)
    frame = frame_of_case(session, care_case.id, recipient=parent.name, on=on, edition=f"g{parent.guardian_id}")
    return Proposal(request, verdict, paper, frame, care_case.child.name.full, parent.name, care_case.code)


def letter_offers(facts: CaseFacts, on: date) -> tuple[PaperOffer, ...]:
    """One letter for each parent of whom an answer is wanted, with everything that is asked."""
    offers = []
    for parent in facts.guardians:
        asked = open_questions(facts, parent.guardian_id, on)
        if asked:
            request = PaperRequest(PaperKind.CONSENT_LETTER, facts.case_id, guardian_id=parent.guardian_id)
            verdict = may_ask_by_letter(facts, parent.guardian_id, asked, on)
            offers.append(PaperOffer(request, verdict, guardian_name=parent.name))
    return tuple(offers)


def _asks(
    session: Session, facts: CaseFacts, asked: tuple[ConsentRequestFact, ...], guardian_id: int, on: date
) -> tuple[ConsentAsk, ...]:
    wanted = select(ConsentRequest).where(ConsentRequest.id.in_([request.request_id for request in asked]))
    shared = {row.id: row.what_is_shared for row in session.scalars(wanted)}
    return tuple(
        ConsentAsk(
            request.purpose,
            request.recipient_name,
            shared[request.request_id],
            request.scope,
            again=is_asked_again(request, facts, guardian_id, on),
        )
        for request in asked
    )
