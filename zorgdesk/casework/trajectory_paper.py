"""Prepare paper 09, the request of a traject to a gemeente or wijkteam: one page, and only what they must know."""

from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.agenda_paper import consent_used
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.register import register_card
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.trajectories import TrajectorySheet
from zorgdesk.casework.sheets.trajectory_paper import ExecutorOnPaper, TrajectoryRequestPaper
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.casework.trajectory_sheet import trajectory_sheet
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.gate_plans import request_trajectory
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.reference import Organisation
from zorgdesk.domain.values import ConsentPurpose, OrganisationKind
from zorgdesk.domain.verdicts import CaseTab, Recipient

ASKED_OF: Final = (
    OrganisationKind.LOCAL_TEAM,
    OrganisationKind.YOUTH_CARE,
    OrganisationKind.SCHOOL_PARTNERSHIP,
    OrganisationKind.OTHER,
)
"""The kinds of parties that grant a traject (domain.md rows 33 and 37)."""
_NAMES: Final = frozenset({"child_full_name", "executor", "consent"})


def prepare_trajectory_request(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The request of traject `source_id` to party `recipient_id`; without one the party that is asked most likely.

    Raises NoResultFound when the traject is gone.
    """
    sheet = trajectory_sheet(session, request.source_id or 0, on=on)
    facts = case_facts(session, sheet.case_id)
    party = _party(session, facts, request.recipient_id)
    verdict = request_trajectory(facts, party, on, empty=missing_in(sheet))
    paper = TrajectoryRequestPaper(
        child_full_name=facts.child_full_name,
        birth_date=facts.birth_date,
        due_date=facts.due_date,
        kind=sheet.kind,
        title=sheet.title,
        assignment=sheet.assignment,
        times=sheet.times,
        minutes=sheet.minutes,
        rhythm=sheet.rhythm,
        starts_on=sheet.starts_on,
        ends_on=sheet.ends_on,
        executor=_executor(session, sheet),
        done_when=sheet.done_when,
        if_not=sheet.if_not,
        consent=consent_used(facts, party.recipient_id, verdict) if party is not None else None,
    )
    findings = check_texts(session, sheet.case_id, texts_of(paper, skip=_NAMES))
    name = party.name if party is not None else ""
    frame = frame_of_case(session, sheet.case_id, recipient=name, on=on, shows_location=False)
    judged = with_texts(verdict, findings, CaseTab.TRAJECTORY)
    return Proposal(request, judged, paper, frame, facts.child_full_name, name, facts.code)


def missing_in(sheet: TrajectorySheet) -> tuple[str, ...]:
    """What the request itself still lacks, by the name of its field in the form of a traject."""
    texts = {"assignment": sheet.assignment, "done_when": sheet.done_when, "if_not": sheet.if_not}
    empty = tuple(name for name, text in texts.items() if not text.strip())
    return (*empty, *(() if sheet.executor is not None else ("executor_id",)))


def parties_to_ask(session: Session, facts: CaseFacts) -> tuple[Recipient, ...]:
    """Who may be asked: the parties with a row for verwijzen, else the wijkteam where the child lives."""
    asked = {
        request.recipient_id: Recipient(request.recipient_id, request.recipient_name, request.recipient_kind)
        for request in facts.consent_requests
        if request.purpose is ConsentPurpose.REFERRAL and request.recipient_kind in ASKED_OF
    }
    return tuple(asked.values()) or _local_teams(session, facts.case_id)


def _local_teams(session: Session, case_id: int) -> tuple[Recipient, ...]:
    """The wijkteam of the gemeente of residence: residence pays (product.md, Two gemeenten)."""
    residence = select(CareCase.residence_id).where(CareCase.id == case_id).scalar_subquery()
    team = select(Organisation).where(
        Organisation.kind == OrganisationKind.LOCAL_TEAM, Organisation.municipality_id == residence
    )
    found = session.scalars(team.order_by(Organisation.name).limit(1)).first()
    return (Recipient(found.id, found.name, found.kind),) if found is not None else ()


def _party(session: Session, facts: CaseFacts, recipient_id: int | None) -> Recipient | None:
    if recipient_id is None:
        return next(reversed(parties_to_ask(session, facts)), None)
    party = session.get_one(Organisation, recipient_id)
    return Recipient(party.id, party.name, party.kind)


def _executor(session: Session, sheet: TrajectorySheet) -> ExecutorOnPaper | None:
    """Who gives the help; of someone from outside also when the personenregister was seen, registered and linked."""
    who = sheet.executor
    if who is None:
        return None
    card = register_card(session, sheet.trajectory_id)
    seen = [card.state.registered_on, card.state.linked_on] if card is not None else []
    days = [day for day in seen if day is not None]
    return ExecutorOnPaper(who.name.full, who.role, who.organisation, max(days) if days and len(days) == 2 else None)
