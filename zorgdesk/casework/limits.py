"""Grens van opvang: weigh the two limits of inclusion with what stands in the file, and settle it (domain.md row 4).

The note is intern for good: no paper, list or export reads these tables (tests/house/test_limits_stay_inside.py).
"""

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.sheets.closing import Evidence, LimitSheet, LimitText
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.closing import LimitAssessment, LimitEvidence
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.values import EvidenceKind, ItemMode, Limit

_TEXTS = ("specialist_reason", "safety_reason", "decision")
_OF_EACH_KIND = 20
"""So many of each kind can be picked, the newest: what is older is no evidence for today."""


def begin_assessment(session: Session, case_id: int, *, on: date) -> Change:
    """Begin to weigh the limits; one that was begun and not settled is opened again."""
    waiting = _all_of(session, case_id)
    if waiting and waiting[0].settled_on is None:
        return Change.of(Topic.CASES, case_id=case_id, created_id=waiting[0].id)
    before = Undoing(session)
    made_by = preferences(session).own_name
    assessment = LimitAssessment(case_id=case_id, begun_on=on, assessed_on=on, made_by=made_by)
    session.add(assessment)
    session.flush()
    return _changed(assessment, before)


def write_assessment(session: Session, assessment_id: int, text: LimitText, *, at: datetime) -> Change:
    """Write what was typed; raises AssessmentReadOnly. Earlier texts are kept."""
    assessment = _open_one(session, assessment_id)
    for name in _TEXTS:
        keep_version(
            session, "limit_assessment", assessment_id, name, getattr(assessment, name), getattr(text, name), at=at
        )
    for part in fields(text):
        setattr(assessment, part.name, getattr(text, part.name))
    return Change.of(Topic.CASES, case_id=assessment.case_id, created_id=assessment_id)


def add_evidence(session: Session, assessment_id: int, limit: Limit, found: Evidence) -> Change:
    """Let a limit rest on something in the file; picked twice is picked once. Raises AssessmentReadOnly."""
    assessment = _open_one(session, assessment_id)
    before = Undoing(session)
    known = {(one.limit, one.kind, one.ref) for one in assessment.evidence}
    if (limit, found.kind, found.ref) not in known:
        assessment.evidence.append(
            LimitEvidence(
                limit=limit, kind=found.kind, ref=found.ref, happened_on=found.happened_on, words=found.words
            )
        )
    return _changed(assessment, before)


def remove_evidence(session: Session, evidence_id: int) -> Change:
    """Take away what a limit rests on; raises AssessmentReadOnly."""
    evidence = session.get_one(LimitEvidence, evidence_id)
    assessment = _open_one(session, evidence.assessment_id)
    before = Undoing(session)
    assessment.evidence.remove(evidence)
    return _changed(assessment, before)


def settle_assessment(session: Session, assessment_id: int, *, on: date) -> Change:
    """Make it the internal decision note; raises AssessmentReadOnly, AssessmentIncomplete."""
    assessment = session.get_one(LimitAssessment, assessment_id)
    before = Undoing(session)
    assessment.settle(on=on)
    return _changed(assessment, before)


def bin_assessment(session: Session, assessment_id: int, *, on: date) -> Change:
    """Move one that was not settled to the prullenbak; raises AssessmentReadOnly."""
    assessment = _open_one(session, assessment_id)
    assessment.deleted_on = on
    case_id = assessment.case_id

    def restore(later: Session) -> Change:
        """Out of the prullenbak, also on a later day (casework/bin.py asks for it)."""
        later.get_one(LimitAssessment, assessment_id).deleted_on = None
        return Change.of(Topic.CASES, case_id=case_id)

    return Change.of(Topic.CASES, case_id=case_id, created_id=assessment_id, undo=restore)


def assessments(session: Session, case_id: int) -> tuple[LimitSheet, ...]:
    """Every assessment of a case, the latest first."""
    return tuple(_sheet(session, one) for one in _all_of(session, case_id))


def assessment(session: Session, assessment_id: int) -> LimitSheet:
    """One assessment."""
    return _sheet(session, session.get_one(LimitAssessment, assessment_id))


def possible_evidence(session: Session, case_id: int) -> tuple[Evidence, ...]:
    """What a limit of this case can rest on, the latest first."""
    found = [one for read in _READERS for one in read(session, case_id)]
    return tuple(sorted(found, key=lambda one: (one.happened_on or date.min, one.ref), reverse=True))


def _observations(session: Session, case_id: int) -> Iterator[Evidence]:
    rows = session.execute(
        select(Observation.id, Observation.observed_on, Observation.question)
        .where(Observation.case_id == case_id, Observation.is_draft.is_(False), Observation.deleted_on.is_(None))
        .order_by(Observation.observed_on.desc())
        .limit(_OF_EACH_KIND)
    )
    yield from (Evidence(EvidenceKind.OBSERVATION, ref, day, words) for ref, day, words in rows)


def _plans(session: Session, case_id: int) -> Iterator[Evidence]:
    rows = session.execute(
        select(SupportPlan.id, SupportPlan.created_on, SupportPlan.version)
        .where(SupportPlan.case_id == case_id)
        .order_by(SupportPlan.version.desc())
        .limit(_OF_EACH_KIND)
    )
    yield from (Evidence(EvidenceKind.PLAN, ref, day, str(version)) for ref, day, version in rows)


def _talks(session: Session, case_id: int) -> Iterator[Evidence]:
    rows = session.execute(
        select(ParentMeeting.id, ParentMeeting.held_on, ParentMeeting.purpose)
        .where(
            ParentMeeting.case_id == case_id,
            ParentMeeting.held_on.is_not(None),
            ParentMeeting.deleted_on.is_(None),
        )
        .order_by(ParentMeeting.held_on.desc())
        .limit(_OF_EACH_KIND)
    )
    yield from (Evidence(EvidenceKind.PARENT_MEETING, ref, day, words) for ref, day, words in rows)


def _meetings(session: Session, case_id: int) -> Iterator[Evidence]:
    rows = session.execute(
        select(Meeting.id, Meeting.held_on, Meeting.title)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.case_id == case_id,
            AgendaItem.mode != ItemMode.NOT_DISCUSSED,
            Meeting.closed_on.is_not(None),
            Meeting.deleted_on.is_(None),
        )
        .order_by(Meeting.held_on.desc())
        .limit(_OF_EACH_KIND)
    )
    yield from (Evidence(EvidenceKind.MEETING, ref, day, words) for ref, day, words in rows)


def _notes(session: Session, case_id: int) -> Iterator[Evidence]:
    rows = session.execute(
        select(JournalEntry.id, JournalEntry.happened_on, JournalEntry.title, JournalEntry.fact)
        .where(
            JournalEntry.case_id == case_id, JournalEntry.is_draft.is_(False), JournalEntry.deleted_on.is_(None)
        )
        .order_by(JournalEntry.happened_on.desc())
        .limit(_OF_EACH_KIND)
    )
    yield from (Evidence(EvidenceKind.NOTE, ref, day, title or fact) for ref, day, title, fact in rows)


_READERS: tuple[Callable[[Session, int], Iterator[Evidence]], ...] = (_observations, _plans, _talks, _meetings, _notes)


def _all_of(session: Session, case_id: int) -> list[LimitAssessment]:
    kept = select(LimitAssessment).where(LimitAssessment.case_id == case_id, LimitAssessment.deleted_on.is_(None))
    return list(session.scalars(kept.order_by(LimitAssessment.settled_on.is_not(None), LimitAssessment.id.desc())))


def _open_one(session: Session, assessment_id: int) -> LimitAssessment:
    assessment = session.get_one(LimitAssessment, assessment_id)
    assessment.must_be_open()
    return assessment


def _sheet(session: Session, kept: LimitAssessment) -> LimitSheet:
    return LimitSheet(
        assessment_id=kept.id,
        case_id=kept.case_id,
        code=session.get_one(CareCase, kept.case_id).code,
        text=LimitText(**{part.name: getattr(kept, part.name) for part in fields(LimitText)}),
        made_by=kept.made_by,
        settled_on=kept.settled_on,
        missing=kept.missing(),
        evidence=tuple(
            Evidence(one.kind, one.ref, one.happened_on, one.words, one.limit, one.id) for one in kept.evidence
        ),
    )


def _changed(assessment: LimitAssessment, before: Undoing) -> Change:
    case_id = assessment.case_id
    undo = before.undo(Topic.CASES, case_id=case_id)
    return Change.of(Topic.CASES, case_id=case_id, created_id=assessment.id, undo=undo)
