"""What the timeline tells of the case itself: opened, intake finished, gezag noted, steps done, attachments added."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.attachment_list import SEEN
from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.cases import CareCase, Step
from zorgdesk.domain.records.people import AuthorityNote, Guardian


def case_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """How it began; `limit` has no say over two moments."""
    care_case = session.get_one(CareCase, case_id)
    yield TimelineLine("opened", case_id, care_case.opened_on, "", care_case.question)
    if care_case.intake_finished_on is not None:
        yield TimelineLine("intake_finished", case_id, care_case.intake_finished_on, "", care_case.case_director)


def authority_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """What was written down about gezag, each time it was."""
    noted = session.execute(
        select(AuthorityNote, Guardian)
        .join(Guardian, Guardian.id == AuthorityNote.guardian_id)
        .join(CareCase, CareCase.child_id == AuthorityNote.child_id)
        .where(CareCase.id == case_id)
        .order_by(AuthorityNote.id.desc())
        .limit(limit)
    )
    for note, guardian in noted:
        name = guardian.name.full or guardian.institution
        yield TimelineLine("authority", note.guardian_id, note.noted_on, note.authority.value, name)


def step_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """Steps that were done, on the day they were."""
    done = select(Step).where(Step.case_id == case_id, Step.done_on.is_not(None))
    for step in session.scalars(done.order_by(Step.done_on.desc()).limit(limit)):
        if step.done_on is not None:
            yield TimelineLine("step_done", step.id, step.done_on, step.what, step.who)


def attachment_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """Files that were added, with who may see them."""
    added = select(Attachment).where(Attachment.case_id == case_id, *SEEN)
    for one in session.scalars(added.order_by(Attachment.added_at.desc()).limit(limit)):
        yield TimelineLine(
            "attachment", one.id, one.added_at.date(), one.title, one.source, visibility=one.visibility
        )
