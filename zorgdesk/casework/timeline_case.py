"""What the timeline tells of the case itself: opened, intake finished, gezag noted, steps done, attachments added."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.attachment_list import SEEN
from zorgdesk.casework.prepared import CASE, MOST, rows
from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.cases import CareCase, Step
from zorgdesk.domain.records.people import AuthorityNote, Guardian


def case_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """How it began; `limit` has no say over two moments."""
    care_case = session.get_one(CareCase, case_id)
    yield TimelineLine("opened", case_id, care_case.opened_on, "", care_case.question)
    if care_case.intake_finished_on is not None:
        yield TimelineLine("intake_finished", case_id, care_case.intake_finished_on, "", care_case.case_director)


_NOTED = (
    select(
        AuthorityNote.guardian_id,
        AuthorityNote.noted_on,
        AuthorityNote.authority,
        Guardian.institution,
        Guardian.first_name,
        Guardian.prefix,
        Guardian.surname,
    )
    .join(Guardian, Guardian.id == AuthorityNote.guardian_id)
    .join(CareCase, CareCase.child_id == AuthorityNote.child_id)
    .where(CareCase.id == CASE)
    .order_by(AuthorityNote.id.desc())
    .limit(MOST)
)


def authority_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """What was written down about gezag, each time it was."""
    for ref, on, authority, institution, *name in rows(session, _NOTED, case_id, most=limit):
        yield TimelineLine("authority", ref, on, authority.value, PersonName(*name).full or institution)


_DONE = (
    select(Step.id, Step.done_on, Step.what, Step.who)
    .where(Step.case_id == CASE, Step.done_on.is_not(None))
    .order_by(Step.done_on.desc())
    .limit(MOST)
)


def step_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """Steps that were done, on the day they were."""
    for ref, on, what, who in rows(session, _DONE, case_id, most=limit):
        if on is not None:
            yield TimelineLine("step_done", ref, on, what, who)


_ADDED = (
    select(Attachment.id, Attachment.added_at, Attachment.title, Attachment.source, Attachment.visibility)
    .where(Attachment.case_id == CASE, *SEEN)
    .order_by(Attachment.added_at.desc())
    .limit(MOST)
)


def attachment_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """Files that were added, with who may see them."""
    for ref, at, title, source, visibility in rows(session, _ADDED, case_id, most=limit):
        yield TimelineLine("attachment", ref, at.date(), title, source, visibility=visibility)
