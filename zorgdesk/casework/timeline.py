"""Read what happened in a casus, newest first, out of the records themselves: no second administration."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.casework.timeline_case import attachment_moments, authority_moments, case_moments, step_moments
from zorgdesk.casework.timeline_ends import closing_moments, limit_moments
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.observations import Observation, ObservationSheet
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.records.plans import GoNoGo, SupportPlan
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.values import ConsentDecision, ItemMode


def timeline(
    session: Session, case_id: int, *, limit: int, kinds: frozenset[str] = frozenset()
) -> tuple[TimelineLine, ...]:
    """The newest lines; `kinds` (names of TimelineLine.kind) empty means all."""
    lines = [line for read in _READERS for line in read(session, case_id, limit) if not kinds or line.kind in kinds]
    lines.sort(key=lambda line: (line.on, line.ref), reverse=True)
    return tuple(lines[:limit])


def _notes(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    notes = session.scalars(
        select(JournalEntry)
        .where(
            JournalEntry.case_id == case_id,
            JournalEntry.deleted_on.is_(None),
            JournalEntry.is_draft.is_(False),
        )
        .order_by(JournalEntry.happened_on.desc(), JournalEntry.id.desc())
        .limit(limit)
    )
    for note in notes:
        yield TimelineLine(
            "note",
            note.id,
            note.happened_on,
            note.title or note.with_whom,
            note.fact or note.agreement or note.interpretation,
            journal_kind=note.kind,
            visibility=note.visibility,
        )


def _observations(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    rows = session.execute(
        select(Observation, ObservationSheet.year, ObservationSheet.number)
        .outerjoin(ObservationSheet, ObservationSheet.id == Observation.sheet_id)
        .where(Observation.case_id == case_id, Observation.is_draft.is_(False), Observation.deleted_on.is_(None))
        .order_by(Observation.observed_on.desc())
        .limit(limit)
    )
    for observation, year, number in rows:
        code = f"OBS-{year}-{number:04d}" if year else ""
        averages = (observation.wellbeing_average, observation.involvement_average)
        yield TimelineLine("observation", observation.id, observation.observed_on, "", code, averages=averages)


def _plans(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    plans = session.scalars(
        select(SupportPlan)
        .where(SupportPlan.case_id == case_id, SupportPlan.activated_on.is_not(None))
        .order_by(SupportPlan.version.desc())
        .limit(limit)
    ).all()
    for plan in plans:
        if plan.activated_on is not None:
            yield TimelineLine("plan_started", plan.id, plan.activated_on, "", "", number=plan.version)
        if plan.ended_on is not None:
            yield TimelineLine("plan_ended", plan.id, plan.ended_on, "", "", number=plan.version)
    decided = session.execute(
        select(GoNoGo, SupportPlan.version)
        .join(SupportPlan, SupportPlan.id == GoNoGo.plan_id)
        .where(SupportPlan.case_id == case_id, GoNoGo.decided_on.is_not(None))
        .order_by(GoNoGo.decided_on.desc())
        .limit(limit)
    )
    for moment, version in decided:
        if moment.decided_on is None:
            continue
        yield TimelineLine(
            "go_no_go",
            moment.id,
            moment.decided_on,
            moment.question,
            moment.reason,
            decision=moment.decision,
            number=version,
        )


def _consents(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    rows = session.execute(
        select(ConsentAnswer, ConsentRequest, Guardian)
        .join(ConsentRequest, ConsentRequest.id == ConsentAnswer.request_id)
        .outerjoin(Guardian, Guardian.id == ConsentAnswer.guardian_id)
        .join(CareCase, CareCase.child_id == ConsentRequest.child_id)
        .where(CareCase.id == case_id, ConsentAnswer.decided_on.is_not(None))
        .order_by(ConsentAnswer.decided_on.desc())
        .limit(limit)
    )
    for answer, request, guardian in rows:
        if answer.decided_on is None:
            continue
        party = request.recipient.name if request.recipient else ""
        who = guardian.name.full if answer.guardian_id is not None else ""
        kind = "consent_yes" if answer.decision is ConsentDecision.YES else "consent_no"
        yield TimelineLine(kind, request.id, answer.decided_on, party, who)
        if answer.withdrawn_on is not None:
            yield TimelineLine("consent_withdrawn", request.id, answer.withdrawn_on, party, who)


def _meetings(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    rows = session.execute(
        select(AgendaItem, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(
            AgendaItem.case_id == case_id,
            AgendaItem.mode != ItemMode.NOT_DISCUSSED,
            Meeting.closed_on.is_not(None),
            Meeting.deleted_on.is_(None),
        )
        .order_by(Meeting.held_on.desc())
        .limit(limit)
    )
    for item, meeting in rows:
        yield TimelineLine("meeting", meeting.id, meeting.held_on, meeting.title, item.decision or item.minutes)


def _parent_meetings(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    talks = session.scalars(
        select(ParentMeeting)
        .where(
            ParentMeeting.case_id == case_id,
            ParentMeeting.held_on.is_not(None),
            ParentMeeting.deleted_on.is_(None),
        )
        .order_by(ParentMeeting.held_on.desc())
        .limit(limit)
    )
    for talk in talks:
        if talk.held_on is not None:
            yield TimelineLine("parent_meeting", talk.id, talk.held_on, talk.purpose, talk.shared_picture)


def _handover_steps(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    rows = session.execute(
        select(HandoverStepDone, Handover.version)
        .join(Handover, Handover.id == HandoverStepDone.handover_id)
        .where(Handover.case_id == case_id)
        .order_by(HandoverStepDone.done_on.desc())
        .limit(limit)
    )
    for step, version in rows:
        yield TimelineLine("handover_step", step.handover_id, step.done_on, step.step.value, step.note, number=version)


def _releases(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    releases = session.scalars(
        select(Release).where(Release.case_id == case_id).order_by(Release.number.desc()).limit(limit)
    )
    for release in releases:
        yield TimelineLine(
            "release", release.id, release.released_on, release.title, release.recipient, number=release.version
        )


def _signals(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """The history before the casus: who saw what, on the day it was told (issue 3, point 1)."""
    kept = session.scalars(
        select(Signal)
        .where(Signal.case_id == case_id, Signal.deleted_on.is_(None))
        .order_by(Signal.received_on.desc())
        .limit(limit)
    )
    for signal in kept:
        yield TimelineLine("signal", signal.id, signal.received_on, signal.reporter, signal.fact)


_READERS = (
    _signals,
    _notes,
    _observations,
    _plans,
    _consents,
    _meetings,
    _parent_meetings,
    _handover_steps,
    _releases,
    closing_moments,
    limit_moments,
    case_moments,
    authority_moments,
    step_moments,
    attachment_moments,
)
