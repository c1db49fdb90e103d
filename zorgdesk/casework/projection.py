"""Derive the summary row and the due tasks of a case again, in the same transaction as the deed that changed it.

A row holds until its `recheck_on`; `refresh_stale` brings up to date what the calendar alone has changed since.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.done_late import keep_done_late, late_tasks
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.search_names import kept_names
from zorgdesk.casework.task_json import task_to_json
from zorgdesk.domain.attention import AttentionKind, attention, quiet_from
from zorgdesk.domain.consent_rules import case_light
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.records.tasks import TaskDelay
from zorgdesk.domain.stage import stage_of
from zorgdesk.domain.tasks import DueTask, derive, next_change_after

_NO_FACTS = frozenset({Topic.JOURNAL, Topic.DRAFTS})
"""What neither stage, light nor tasks rest on (facts.py reads none of it)."""


def refresh_after(session: Session, change: Change, *, on: date) -> None:
    """Derive again what this change can have made other: everything, or after a note only the last contact.

    A note is written at every pause in the typing, so it may not cost what a fact costs (speed.md P8).
    """
    for case_id in change.case_ids if change.derive else ():
        if change.topics <= _NO_FACTS:
            session.flush()
            _write_last_contact(session, case_id)
        else:
            late = late_tasks(session, case_id, on=on)
            refresh_case(session, case_id, on=on)
            keep_done_late(session, case_id, late, on=on)


def _write_last_contact(session: Session, case_id: int) -> None:
    """The last contact, and the day from which it is long ago."""
    kept = session.get(CaseSummary, case_id)
    if kept is None:
        return
    kept.last_contact_on = _last_contact(session, case_id)
    if AttentionKind.NO_CONTACT.value in kept.attention:
        since = quiet_from(kept.last_contact_on or session.get_one(CareCase, case_id).opened_on).isoformat()
        kept.attention = {**kept.attention, AttentionKind.NO_CONTACT.value: since}
        kept.attention_from = date.fromisoformat(min(kept.attention.values()))


def refresh_case(session: Session, case_id: int, *, on: date) -> None:
    """Write the summary and the due tasks of one case as they are on that day; a binned case has neither."""
    session.flush()
    session.execute(delete(DueItem).where(DueItem.case_id == case_id))
    care_case = session.get_one(CareCase, case_id)
    if care_case.deleted_on is not None:
        session.execute(delete(CaseSummary).where(CaseSummary.case_id == case_id))
        return
    facts = case_facts(session, case_id)
    tasks = _without_delays(session, facts, derive(facts, on))
    session.add_all(
        DueItem(
            case_id=case_id,
            kind=task.kind,
            key=task.key,
            due_on=task.due_on,
            weight=task.weight,
            task=task_to_json(task),
        )
        for task in tasks
    )
    _write_summary(session, care_case, facts, tasks, on)


def refresh_stale(session: Session, *, on: date, at_most: int | None = None) -> int:
    """Bring rows up to date whose day has come; returns how many there were."""
    stale = select(CaseSummary.case_id).where(CaseSummary.recheck_on <= on).limit(at_most)
    case_ids = session.scalars(stale).all()
    for case_id in case_ids:
        refresh_case(session, case_id, on=on)
    return len(case_ids)


def refresh_all(session: Session, *, on: date) -> None:
    """Derive everything again, for a file whose facts were written in bulk."""
    for case_id in session.scalars(select(CareCase.id)).all():
        refresh_case(session, case_id, on=on)


def _without_delays(session: Session, facts: CaseFacts, tasks: tuple[DueTask, ...]) -> list[DueTask]:
    """A task that was put off is due on the day it was put off to; the latest delay counts."""
    delays = {
        delay.key: delay.until
        for delay in session.scalars(
            select(TaskDelay).where(TaskDelay.case_id == facts.case_id).order_by(TaskDelay.id)
        )
    }
    moved = [replace(task, due_on=delays.get(task.key, task.due_on)) for task in tasks]
    return sorted(moved, key=lambda task: (task.due_on, task.weight))


def _write_summary(session: Session, care_case: CareCase, facts: CaseFacts, tasks: list[DueTask], on: date) -> None:
    child, location = care_case.child, care_case.location
    session.merge(
        CaseSummary(
            case_id=care_case.id,
            code=care_case.code,
            is_open=care_case.closed_on is None,
            owner=care_case.owner,
            stand_in=care_case.stand_in,
            stand_in_from=care_case.stand_in_from,
            stand_in_until=care_case.stand_in_until,
            child_name=child.name.full,
            sort_name=child.sort_name,
            search_name=child.search_name,
            found_by=kept_names(child.name.full, (guardian.name for guardian in facts.guardians)),
            birth_date=child.birth_date,
            due_date=child.due_date,
            categories=list(care_case.categories),
            location_id=location.id,
            location_name=location.name,
            group_name=care_case.group.name if care_case.group else "",
            municipality_id=location.municipality_id,
            municipality_name=location.municipality.name,
            **_derived(facts, tasks, _last_contact(session, care_case.id), on),
        )
    )


def _derived(facts: CaseFacts, tasks: list[DueTask], last_contact_on: date | None, on: date) -> dict[str, Any]:
    """Stage, light, next step, why it needs attention, and until when all of that holds."""
    stage = stage_of(facts, on)
    light, until = case_light(facts, on)
    upcoming = tasks[0] if tasks else None
    reasons = attention(facts, tasks, light, last_contact_on, on)
    return {
        "stage": stage.stage,
        "stage_why": stage.why.value,
        "stage_since": stage.on,
        "care_ended": stage.care_ended,
        "consent_light": light,
        "consent_until": until,
        "next_due_on": upcoming.due_on if upcoming else None,
        "next_task": task_to_json(upcoming) if upcoming else None,
        "last_contact_on": last_contact_on,
        "attention": {reason.kind.value: reason.since.isoformat() for reason in reasons},
        "attention_from": min((reason.since for reason in reasons), default=None),
        "recheck_on": next_change_after(facts, on),
    }


def _last_contact(session: Session, case_id: int) -> date | None:
    notes = (JournalEntry.case_id == case_id, JournalEntry.deleted_on.is_(None))
    return session.scalar(select(func.max(JournalEntry.happened_on)).where(*notes))
