"""Which papers could be made for a case now, each with the answer of the gate (the tab Documenten)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.consent_letter_paper import letter_offers
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.plan_offers import changes_offers, group_offers, request_offers
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.releases import PaperOffer
from zorgdesk.domain import gate
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.values import PaperKind, ParentalAuthority


def paper_offers(session: Session, case_id: int, *, on: date) -> tuple[PaperOffer, ...]:
    """The overdracht, papers about the plan, requests of trajecten, the last oudergesprek, and letters for consent.

    What does not exist is not offered.

    The texts are not looked at here: the paper page does that before anything is made.
    """
    facts = case_facts(session, case_id)
    return (
        *_handover(facts, on),
        *_plan(session, facts, on),
        *changes_offers(facts, on),
        *request_offers(session, facts, on),
        *_parent_meeting(session, facts, on),
        *letter_offers(facts, on),
    )


def _handover(facts: CaseFacts, on: date) -> tuple[PaperOffer, ...]:
    handover = facts.handover
    if handover is None:
        return ()
    request = PaperRequest(
        PaperKind.HANDOVER, facts.case_id, handover.handover_id, recipient_id=handover.recipient_id
    )
    verdict = gate.hand_over(facts, on)
    return (PaperOffer(request, verdict, recipient=handover.recipient_name, version=handover.version),)


def _plan(session: Session, facts: CaseFacts, on: date) -> tuple[PaperOffer, ...]:
    plan = facts.current_plan
    if plan is None:
        return ()
    copies = _per_parent(facts, PaperKind.SUPPORT_PLAN, plan.plan_id, plan.version, plan.starts_on, on)
    return (*copies, *group_offers(session, facts, plan, on))


def _parent_meeting(session: Session, facts: CaseFacts, on: date) -> tuple[PaperOffer, ...]:
    """The last one that was held; else the one that is planned next."""
    newest = (
        select(ParentMeeting)
        .where(ParentMeeting.case_id == facts.case_id, ParentMeeting.deleted_on.is_(None))
        .order_by(ParentMeeting.held_on.desc().nulls_last(), ParentMeeting.planned_on)
        .limit(1)
    )
    talk = session.scalars(newest).first()
    if talk is None:
        return ()
    day = talk.held_on or talk.planned_on
    return _per_parent(facts, PaperKind.PARENT_MEETING, talk.id, 1, day, on)


def _per_parent(
    facts: CaseFacts, paper: PaperKind, source_id: int, version: int, day: date | None, on: date
) -> tuple[PaperOffer, ...]:
    """One copy for each parent; one without gezag gets none and is not offered."""
    return tuple(
        PaperOffer(
            PaperRequest(paper, facts.case_id, source_id, guardian_id=guardian.guardian_id),
            gate.copy_for_parent(facts, guardian.guardian_id, on),
            guardian_name=guardian.name,
            version=version,
            on=day,
        )
        for guardian in facts.guardians
        if guardian.authority is not ParentalAuthority.NO
    )
