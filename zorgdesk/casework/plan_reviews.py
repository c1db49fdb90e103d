"""The step from one version of a begeleidingsplan to the next: the summary for parents."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.plan_index import plan_changed
from zorgdesk.domain.records.plan_reviews import PlanSummary
from zorgdesk.domain.records.plans import SupportPlan


def write_summary(session: Session, plan_id: int, older_id: int, text: str) -> Change:
    """The own words of In het kort, above what differs from an older version; empty: made from the rows again.

    Raises PlanReadOnly when the newer version was signed or shared.
    """
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_open()
    kept = session.scalars(
        select(PlanSummary).where(PlanSummary.plan_id == plan_id, PlanSummary.older_id == older_id)
    ).first()
    if kept is None:
        kept = PlanSummary(older_id=older_id, text="")
        plan.summaries.append(kept)
    kept.text = text.strip()
    return plan_changed(plan)
