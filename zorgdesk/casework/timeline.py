"""Read what happened in a casus, newest first, out of the records themselves: no second administration."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.prepared import CASE, MOST, rows
from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.casework.timeline_case import attachment_moments, authority_moments, case_moments, step_moments
from zorgdesk.casework.timeline_ends import closing_moments, limit_moments
from zorgdesk.casework.timeline_help import session_moments, trajectory_moments
from zorgdesk.casework.timeline_trajectories import decided_moments
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import AgendaItem, Meeting
from zorgdesk.domain.records.observations import Observation, ObservationSheet
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.records.plans import GoNoGo, SupportPlan
from zorgdesk.domain.records.reference import Organisation
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.values import ConsentDecision, ItemMode


def timeline(
    session: Session, case_id: int, *, limit: int, kinds: frozenset[str] = frozenset()
) -> tuple[TimelineLine, ...]:
    """The newest lines; `kinds` (names of TimelineLine.kind) empty means all."""
    lines = [line for read in _READERS for line in read(session, case_id, limit) if not kinds or line.kind in kinds]
    lines.sort(key=lambda line: (line.on, line.ref), reverse=True)
    return tuple(lines[:limit])


_NOTES = (
    select(
        JournalEntry.id,
        JournalEntry.happened_on,
        JournalEntry.title,
        JournalEntry.with_whom,
        JournalEntry.fact,
        JournalEntry.agreement,
        JournalEntry.interpretation,
        JournalEntry.kind,
        JournalEntry.visibility,
    )
    .where(JournalEntry.case_id == CASE, JournalEntry.deleted_on.is_(None), JournalEntry.is_draft.is_(False))
    .order_by(JournalEntry.happened_on.desc(), JournalEntry.id.desc())
    .limit(MOST)
)


def _notes(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, title, whom, fact, agreement, thought, kind, visibility in rows(session, _NOTES, case_id, most=limit):
        words = fact or agreement or thought
        yield TimelineLine("note", ref, on, title or whom, words, journal_kind=kind, visibility=visibility)


_OBSERVATIONS = (
    select(
        Observation.id,
        Observation.observed_on,
        Observation.wellbeing_average,
        Observation.involvement_average,
        ObservationSheet.year,
        ObservationSheet.number,
    )
    .outerjoin(ObservationSheet, ObservationSheet.id == Observation.sheet_id)
    .where(Observation.case_id == CASE, Observation.is_draft.is_(False), Observation.deleted_on.is_(None))
    .order_by(Observation.observed_on.desc())
    .limit(MOST)
)


def _observations(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, wellbeing, involvement, year, number in rows(session, _OBSERVATIONS, case_id, most=limit):
        code = f"OBS-{year}-{number:04d}" if year else ""
        yield TimelineLine("observation", ref, on, "", code, averages=(wellbeing, involvement))


_PLANS = (
    select(SupportPlan.id, SupportPlan.activated_on, SupportPlan.ended_on, SupportPlan.version)
    .where(SupportPlan.case_id == CASE, SupportPlan.activated_on.is_not(None))
    .order_by(SupportPlan.version.desc())
    .limit(MOST)
)
_DECIDED = (
    select(GoNoGo.id, GoNoGo.decided_on, GoNoGo.question, GoNoGo.reason, GoNoGo.decision, SupportPlan.version)
    .join(SupportPlan, SupportPlan.id == GoNoGo.plan_id)
    .where(SupportPlan.case_id == CASE, GoNoGo.decided_on.is_not(None))
    .order_by(GoNoGo.decided_on.desc())
    .limit(MOST)
)


def _plans(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, began, ended, version in rows(session, _PLANS, case_id, most=limit):
        if began is not None:
            yield TimelineLine("plan_started", ref, began, "", "", number=version)
        if ended is not None:
            yield TimelineLine("plan_ended", ref, ended, "", "", number=version)
    for ref, on, question, reason, decision, version in rows(session, _DECIDED, case_id, most=limit):
        if on is not None:
            yield TimelineLine("go_no_go", ref, on, question, reason, decision=decision, number=version)


_CONSENTS = (
    select(
        ConsentRequest.id,
        ConsentAnswer.decided_on,
        ConsentAnswer.withdrawn_on,
        ConsentAnswer.decision,
        Organisation.name,
        ConsentAnswer.guardian_id,
        Guardian.first_name,
        Guardian.prefix,
        Guardian.surname,
    )
    .join(ConsentRequest, ConsentRequest.id == ConsentAnswer.request_id)
    .outerjoin(Organisation, Organisation.id == ConsentRequest.recipient_id)
    .outerjoin(Guardian, Guardian.id == ConsentAnswer.guardian_id)
    .join(CareCase, CareCase.child_id == ConsentRequest.child_id)
    .where(CareCase.id == CASE, ConsentAnswer.decided_on.is_not(None))
    .order_by(ConsentAnswer.decided_on.desc())
    .limit(MOST)
)


def _consents(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, withdrawn, decision, party, guardian_id, *name in rows(session, _CONSENTS, case_id, most=limit):
        who = PersonName(*name).full if guardian_id is not None else ""
        kind = "consent_yes" if decision is ConsentDecision.YES else "consent_no"
        if on is not None:
            yield TimelineLine(kind, ref, on, party or "", who)
        if withdrawn is not None:
            yield TimelineLine("consent_withdrawn", ref, withdrawn, party or "", who)


_MEETINGS = (
    select(Meeting.id, Meeting.held_on, Meeting.title, AgendaItem.decision, AgendaItem.minutes)
    .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
    .where(
        AgendaItem.case_id == CASE,
        AgendaItem.mode != ItemMode.NOT_DISCUSSED,
        Meeting.closed_on.is_not(None),
        Meeting.deleted_on.is_(None),
    )
    .order_by(Meeting.held_on.desc())
    .limit(MOST)
)


def _meetings(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, title, decision, minutes in rows(session, _MEETINGS, case_id, most=limit):
        yield TimelineLine("meeting", ref, on, title, decision or minutes)


_TALKS = (
    select(ParentMeeting.id, ParentMeeting.held_on, ParentMeeting.purpose, ParentMeeting.shared_picture)
    .where(ParentMeeting.case_id == CASE, ParentMeeting.held_on.is_not(None), ParentMeeting.deleted_on.is_(None))
    .order_by(ParentMeeting.held_on.desc())
    .limit(MOST)
)


def _parent_meetings(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, purpose, picture in rows(session, _TALKS, case_id, most=limit):
        if on is not None:
            yield TimelineLine("parent_meeting", ref, on, purpose, picture)


_HANDOVER_STEPS = (
    select(
        HandoverStepDone.handover_id,
        HandoverStepDone.done_on,
        HandoverStepDone.step,
        HandoverStepDone.note,
        Handover.version,
    )
    .join(Handover, Handover.id == HandoverStepDone.handover_id)
    .where(Handover.case_id == CASE)
    .order_by(HandoverStepDone.done_on.desc())
    .limit(MOST)
)


def _handover_steps(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, step, note, version in rows(session, _HANDOVER_STEPS, case_id, most=limit):
        yield TimelineLine("handover_step", ref, on, step.value, note, number=version)


_RELEASES = (
    select(Release.id, Release.released_on, Release.title, Release.recipient, Release.version)
    .where(Release.case_id == CASE)
    .order_by(Release.number.desc())
    .limit(MOST)
)


def _releases(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    for ref, on, title, recipient, version in rows(session, _RELEASES, case_id, most=limit):
        yield TimelineLine("release", ref, on, title, recipient, number=version)


_SIGNALS = (
    select(Signal.id, Signal.received_on, Signal.reporter, Signal.fact)
    .where(Signal.case_id == CASE, Signal.deleted_on.is_(None))
    .order_by(Signal.received_on.desc())
    .limit(MOST)
)


def _signals(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """The history before the casus: who saw what, on the day it was told (issue 3, point 1)."""
    for ref, on, reporter, fact in rows(session, _SIGNALS, case_id, most=limit):
        yield TimelineLine("signal", ref, on, reporter, fact)


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
    decided_moments,
    closing_moments,
    limit_moments,
    trajectory_moments,
    session_moments,
    case_moments,
    authority_moments,
    step_moments,
    attachment_moments,
)
