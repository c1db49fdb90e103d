"""Read where a case stands on a day, why, and what would move it on: computed, never kept (product.md, Stage)."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.sheets.case_stage import CaseStage
from zorgdesk.domain.stage import onward, stage_of


def case_stage(session: Session, case_id: int, *, on: date) -> CaseStage:
    """The stage with its reason and the way on."""
    facts = case_facts(session, case_id)
    return CaseStage(stage_of(facts, on), onward(facts, on))
