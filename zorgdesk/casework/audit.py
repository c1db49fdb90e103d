"""The audit log: one line per deed or export, ids only (safety.md; the chain of hashes comes with issue 7)."""

from datetime import datetime

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.domain.records.upkeep import AuditLine


def note_deed(session: Session, deed: str, change: Change, *, at: datetime) -> None:
    """Write one line per case the deed touched, or one without a case."""
    for case_id in change.case_ids or (None,):
        session.add(AuditLine(at=at, deed=deed, case_id=case_id))
