"""A copy of an attachment leaves: for whom it may, by the gate, and its line in the register (product.md rule 1)."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.releases import release_paper
from zorgdesk.casework.sheets.attachments import CopyChoice
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.domain.gate_attachments import OWN_USE, SHARING, AttachmentFact, CopyFor, save_attachment
from zorgdesk.domain.permits import Permit
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.values import PaperKind, ReleaseManner


def copy_choices(session: Session, attachment_id: int, *, on: date) -> tuple[CopyChoice, ...]:
    """For whom a copy could be, each with the answer of the gate today: the user, the parents, the parties asked."""
    row = session.get_one(Attachment, attachment_id)
    facts = case_facts(session, row.case_id)
    fact = AttachmentFact(attachment_id, row.visibility, row.confidential_guardian_id)
    choices = [CopyChoice(OWN_USE, "", None, save_attachment(facts, fact, OWN_USE, on))]
    for guardian in facts.guardians:
        to = CopyFor(guardian_id=guardian.guardian_id)
        choices.append(CopyChoice(to, guardian.name, None, save_attachment(facts, fact, to, on)))
    for request in facts.consent_requests:
        if request.recipient_id is not None and request.purpose in SHARING:
            to = CopyFor(request_id=request.request_id)
            verdict = save_attachment(facts, fact, to, on)
            choices.append(CopyChoice(to, request.recipient_name, request.purpose, verdict))
    return tuple(choices)


def release_attachment(
    session: Session, permit: Permit, attachment_id: int, *, recipient: str, file_name: str, on: date, by: str
) -> Change:
    """Write down that a copy leaves, before it does; `created_id` is the row of the register."""
    row = session.get_one(Attachment, attachment_id)
    made = ReleaseInput(
        paper=PaperKind.ATTACHMENT,
        title=row.title,
        recipient=recipient,
        fingerprint=row.sha256,
        file_hash=row.sha256,
        file_name=file_name,
        pages=None,
        manner=ReleaseManner.COPIED,
        source_id=attachment_id,
    )
    return release_paper(session, permit, made, on=on, by=by)
