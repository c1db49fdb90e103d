"""Which papers about the plan could be made now, beside the parents' own copy (the tab Documenten)."""

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from zorgdesk.casework.group_plan_paper import BY_CODE, BY_NAME, RUNNING_GOALS
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.releases import PaperOffer
from zorgdesk.casework.trajectory_paper import missing_in, parties_to_ask
from zorgdesk.casework.trajectory_sheet import trajectories_of
from zorgdesk.domain import gate
from zorgdesk.domain.facts import CaseFacts, PlanFact
from zorgdesk.domain.gate_plans import group_plan, paper_for_own_team, request_trajectory
from zorgdesk.domain.records.plans import Goal, PlanAction
from zorgdesk.domain.values import ActionResult, DayMoment, Executor, PaperKind, ParentalAuthority
from zorgdesk.domain.verdicts import Recipient, Verdict


def group_offers(session: Session, facts: CaseFacts, plan: PlanFact, on: date) -> tuple[PaperOffer, ...]:
    """The plan on one A4, by first name and by code; a child without a name is offered by code only."""
    verdict = _group_verdict(session, facts, plan.plan_id, on)
    editions = (BY_NAME, BY_CODE) if facts.child_first_name else (BY_CODE,)
    return tuple(
        PaperOffer(
            PaperRequest(PaperKind.GROUP_PLAN, facts.case_id, plan.plan_id, edition=edition),
            verdict,
            version=plan.version,
        )
        for edition in editions
    )


def _group_verdict(session: Session, facts: CaseFacts, plan_id: int, on: date) -> Verdict:
    """The answer of the gate by counting only; the paper page looks at the texts."""
    of_plan = (Goal.plan_id == plan_id, Goal.status.in_(RUNNING_GOALS))
    has_moment = or_(PlanAction.moment.is_not(None), func.trim(PlanAction.moment_words) != "")
    at_a_moment = has_moment & or_(PlanAction.moment.is_(None), PlanAction.moment != DayMoment.ANY)
    timed, placed, every = session.execute(
        select(func.count().filter(at_a_moment), func.count().filter(has_moment), func.count())
        .select_from(PlanAction)
        .join(Goal, Goal.id == PlanAction.goal_id)
        .where(
            *of_plan,
            PlanAction.executor != Executor.PARENTS,
            PlanAction.result != ActionResult.STOP,
            func.trim(PlanAction.what + PlanAction.how) != "",
        )
    ).one()
    measured = select(func.count()).select_from(Goal).where(*of_plan, func.trim(Goal.measured_how) != "")
    return group_plan(facts, on, moments=timed, counts=bool(session.scalar(measured)), left_out=every - placed)


def request_offers(session: Session, facts: CaseFacts, on: date) -> tuple[PaperOffer, ...]:
    """The request of each traject that is not over, to each party that can be asked."""
    sheets = [sheet for sheet in trajectories_of(session, facts.case_id, on=on) if not sheet.is_over]
    if not sheets:
        return ()
    parties: tuple[Recipient | None, ...] = parties_to_ask(session, facts) or (None,)
    return tuple(
        PaperOffer(
            PaperRequest(
                PaperKind.TRAJECTORY_REQUEST, facts.case_id, sheet.trajectory_id,
                recipient_id=party.recipient_id if party is not None else None,
            ),
            request_trajectory(facts, party, on, empty=missing_in(sheet)),
            recipient=party.name if party is not None else "",
            about=sheet.title,
            trajectory=sheet.kind,
        )
        for sheet in sheets
        for party in parties
    )  # fmt: skip


def changes_offers(facts: CaseFacts, on: date) -> tuple[PaperOffer, ...]:
    """What is different in the newest version: a copy for each parent, and the whole for the file."""
    if len(facts.plans) < 2:
        return ()
    older, newer = sorted(facts.plans, key=lambda plan: plan.version)[-2:]
    kind, edition = PaperKind.PLAN_CHANGES, str(older.plan_id)
    copies = [
        PaperOffer(
            PaperRequest(kind, facts.case_id, newer.plan_id, guardian_id=guardian.guardian_id, edition=edition),
            gate.copy_for_parent(facts, guardian.guardian_id, on),
            guardian_name=guardian.name,
            version=newer.version,
        )
        for guardian in facts.guardians
        if guardian.authority is not ParentalAuthority.NO
    ]
    whole = PaperRequest(kind, facts.case_id, newer.plan_id, edition=edition)
    return (*copies, PaperOffer(whole, paper_for_own_team(facts, on), version=newer.version))
