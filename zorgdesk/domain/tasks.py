"""What is due for a case, derived from its facts: one rule per function, all in `RULES` (product.md rule 9).

A task's `due_on` never depends on the day it is derived, only whether the task exists does; `next_change_after` names
the next day on which that can differ, so that a kept list stays true until then.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from zorgdesk.domain.calendar_ahead import SCHOOL_STARTS_AT, next_change_after
from zorgdesk.domain.consent_rules import (
    AMBER_DAYS,
    CHILD_ALONE_AGE,
    CHILD_TOO_AGE,
    VoiceState,
    care_rules_for,
    outcome,
    relevant_requests,
    voice_state,
)
from zorgdesk.domain.dates import add_months, birthday
from zorgdesk.domain.due_task import DueTask, place_of
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact, HandoverFact
from zorgdesk.domain.group_tasks import carrying_task, group_tasks
from zorgdesk.domain.session_tasks import register_tasks, session_tasks
from zorgdesk.domain.trajectory_tasks import trajectory_tasks
from zorgdesk.domain.values import (
    Answer,
    ConsentPurpose,
    HandoverManner,
    HandoverStep,
    ParentalAuthority,
    PlanStatus,
    TaskKind,
)

__all__ = ["RULES", "WINDOW_DAYS", "DueTask", "derive", "next_change_after", "place_of"]

WINDOW_DAYS = 14
"""How far "Binnenkort" looks (look.md, screen 03)."""

WAITING = frozenset({TaskKind.CONSENT_ANSWER, TaskKind.RECEIPT_MISSING})
"""Kinds of task of which the next move is somebody else's (tile "Wacht op anderen")."""

SHARED_OUT = frozenset({TaskKind.STEP, TaskKind.ACTION_ITEM})
"""Kinds of task that anybody can be asked to do; they wait for others when `who` is somebody else."""

INTAKE_DAYS = 28
AUTHORITY_DAYS = 14
ANSWER_DAYS = 10
SHEET_DAYS = 7
AFTERCARE_DAYS = 14


Rule = Callable[[CaseFacts, date], Iterator[DueTask]]


# Plan ---------------------------------------------------------------------------------------------------------------


def _go_no_gos(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """Every open go/no-go of the active plan (product.md rule 5)."""
    plan = facts.current_plan
    if plan is None or plan.status is not PlanStatus.ACTIVE:
        return
    for moment in plan.go_no_gos:
        if moment.decided_on is None:
            yield DueTask(
                TaskKind.GO_NO_GO,
                facts.case_id,
                moment.planned_on,
                ref=moment.go_no_go_id,
                what=moment.question,
                number=plan.version,
            )


def _plan_evaluation(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """The evaluation of the active plan."""
    plan = facts.current_plan
    if plan is None or plan.status is not PlanStatus.ACTIVE or plan.evaluation_on is None or plan.evaluated_on:
        return
    yield DueTask(
        TaskKind.PLAN_EVALUATION,
        facts.case_id,
        plan.evaluation_on,
        ref=plan.plan_id,
        since=plan.starts_on,
        number=plan.version,
    )


# Consent ------------------------------------------------------------------------------------------------------------


def _consent_expires(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """A ja in its last 30 days, or ended and not renewed (product.md rule 2)."""
    for request in relevant_requests(facts, on):
        result = outcome(request, facts, on)
        end = result.answers_until
        if result.answer is not Answer.NO and end is not None and on >= end - timedelta(days=AMBER_DAYS):
            yield _about(request, TaskKind.CONSENT_EXPIRES, facts, end)


def _consent_answers(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """Someone was asked and did not answer, or was not asked while others were, or must confirm again."""
    for request in relevant_requests(facts, on):
        result = outcome(request, facts, on)
        begun = _first_asked(request, on)
        for voice in result.waiting_for:
            child_to_ask = voice.decider.guardian_id is None and voice.state is VoiceState.NOT_ASKED
            if voice.state is VoiceState.EXPIRED or child_to_ask or begun is None:
                continue
            since = begun
            if voice.answer is not None:
                given = voice.answer.decided_on if voice.state is VoiceState.RECONFIRM else voice.answer.asked_on
                since = given or begun
            task = _about(request, TaskKind.CONSENT_ANSWER, facts, since + timedelta(days=ANSWER_DAYS))
            yield replace(task, guardian_id=voice.decider.guardian_id, who=voice.decider.name, since=since)


def _first_asked(request: ConsentRequestFact, on: date) -> date | None:
    """The first day, up to now, on which somebody was asked or answered."""
    days = [day for answer in request.answers for day in (answer.asked_on, answer.decided_on) if day is not None]
    return min((day for day in days if day <= on), default=None)


def _about(request: ConsentRequestFact, kind: TaskKind, facts: CaseFacts, due_on: date) -> DueTask:
    return DueTask(kind, facts.case_id, due_on, ref=request.request_id, what=request.recipient_name)


def _ask_child(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """30 days before 12 and 16 the child itself is asked, where others said ja and it said nothing (Settled).

    One task for all its rows; it names the first of them.
    """
    if facts.birth_date is None:
        return
    for years in (CHILD_ALONE_AGE, CHILD_TOO_AGE):
        day = birthday(facts.birth_date, years)
        if on >= day - timedelta(days=AMBER_DAYS):
            silent = next((one for one in relevant_requests(facts, on) if _child_is_silent(one, on)), None)
            if silent is not None:
                task = _about(silent, TaskKind.ASK_CHILD, facts, day)
                yield replace(task, who=facts.child_first_name, number=years)
            return


def _child_is_silent(request: ConsentRequestFact, on: date) -> bool:
    """Whether a guardian's ja holds and the child has said nothing yet."""
    states = {answer.guardian_id: voice_state(answer, on) for answer in request.answers}
    child = states.pop(None, VoiceState.NOT_ASKED)
    return child is VoiceState.NOT_ASKED and VoiceState.YES in states.values()


def _authority_unknown(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """Gezag to clear up, as long as guardians decide."""
    if facts.birth_date is not None and on >= birthday(facts.birth_date, CHILD_ALONE_AGE):
        return
    for guardian in facts.guardians:
        if guardian.authority is ParentalAuthority.UNKNOWN:
            yield DueTask(
                TaskKind.AUTHORITY_UNKNOWN,
                facts.case_id,
                facts.opened_on + timedelta(days=AUTHORITY_DAYS),
                ref=guardian.guardian_id,
                guardian_id=guardian.guardian_id,
                who=guardian.name,
            )


def _intake_unfinished(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """The intake is still open; `number` is how many of the three agreements lack (product.md rule 5)."""
    if facts.intake_finished_on is not None:
        return
    missing = [
        not facts.case_director,
        not facts.contact_for_parents,
        facts.parties_involved is None,
    ]
    due_on = facts.opened_on + timedelta(days=INTAKE_DAYS)
    yield DueTask(TaskKind.INTAKE_UNFINISHED, facts.case_id, due_on, since=facts.opened_on, number=sum(missing))


def _birth_expected(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """The due date of an unborn child: ask whether it was born, so that name and birth date come in (issue 3)."""
    if facts.birth_date is None and facts.due_date is not None:
        yield DueTask(TaskKind.BIRTH_EXPECTED, facts.case_id, facts.due_date)


# Overdracht ---------------------------------------------------------------------------------------------------------


def _handover_steps(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """Start, discuss and send at the ages of the gemeente, from 30 days before (product.md rule 7).

    Only for a child with a birth date that is in care and was not handed over.
    """
    if facts.birth_date is None or (facts.care_ended_on is not None and facts.care_ended_on <= on):
        return
    handover = facts.handover
    rules = care_rules_for(facts, ConsentPurpose.HANDOVER)
    if handover is None:
        if on < birthday(facts.birth_date, SCHOOL_STARTS_AT):
            yield from _at_age(facts, on, TaskKind.HANDOVER_START, rules.handover_start_months, None)
        return
    if HandoverStep.SENT in handover.done:
        return
    if HandoverStep.DISCUSSED not in handover.done:
        yield from _at_age(facts, on, TaskKind.HANDOVER_DISCUSS, rules.handover_discuss_months, handover)
    yield from _at_age(facts, on, TaskKind.HANDOVER_SEND, rules.handover_send_months, handover)


def _at_age(
    facts: CaseFacts, on: date, kind: TaskKind, months: int, handover: HandoverFact | None
) -> Iterator[DueTask]:
    assert facts.birth_date is not None
    due_on = add_months(facts.birth_date, months)
    if on < due_on - timedelta(days=AMBER_DAYS):
        return
    ref = handover.handover_id if handover else None
    school = handover.recipient_name if handover else ""
    yield DueTask(kind, facts.case_id, due_on, ref=ref, what=school, number=months)


def _after_sending(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """The receipt that the school owes, and the warm talk."""
    handover = facts.handover
    if handover is None:
        return
    sent = handover.done.get(HandoverStep.SENT)
    due_on = sent + timedelta(days=handover.rules.receipt_days) if sent else None
    if sent and due_on and HandoverStep.RECEIVED not in handover.done:
        yield DueTask(
            TaskKind.RECEIPT_MISSING,
            facts.case_id,
            due_on,
            ref=handover.handover_id,
            what=handover.recipient_name,
            since=sent,
        )
    talk_on = handover.warm_talk_on or due_on
    if handover.manner is HandoverManner.WARM and talk_on and HandoverStep.WARM_TALK not in handover.done:
        yield DueTask(
            TaskKind.WARM_TALK,
            facts.case_id,
            talk_on,
            ref=handover.handover_id,
            what=handover.recipient_name,
            since=handover.warm_talk_on,
        )


# Talks, sheets, agreements ------------------------------------------------------------------------------------------


def _parent_feedback(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """Back to the parents on the day agreed, else within so many days of an overleg (product.md rule 9: 7)."""
    for held in facts.feedback_due:
        yield DueTask(
            TaskKind.PARENT_FEEDBACK,
            facts.case_id,
            held.due_on or held.held_on + timedelta(days=facts.care_rules.feedback_days),
            ref=held.agenda_item_id,
            what=held.meeting_title,
            since=held.held_on,
        )


def _parent_meetings(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    for talk in facts.parent_meetings:
        yield DueTask(
            TaskKind.PARENT_MEETING, facts.case_id, talk.planned_on, ref=talk.parent_meeting_id, what=talk.purpose
        )


def _sheets_to_enter(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """A sheet went out and did not come back."""
    for sheet in facts.open_sheets:
        yield DueTask(
            TaskKind.SHEET_TO_ENTER,
            facts.case_id,
            sheet.printed_on + timedelta(days=SHEET_DAYS),
            ref=sheet.sheet_id,
            what=sheet.code,
            since=sheet.printed_on,
        )


def _action_items(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    for action in facts.action_items:
        yield DueTask(
            TaskKind.ACTION_ITEM,
            facts.case_id,
            action.due_on,
            ref=action.action_item_id,
            what=action.what,
            who=action.who,
            number=action.meeting_id,
        )


def _steps(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    for step in facts.steps:
        yield DueTask(TaskKind.STEP, facts.case_id, step.due_on, ref=step.step_id, what=step.what, who=step.who)


# After the opvang --------------------------------------------------------------------------------------------------


def _aftercare(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """The next act of the nazorg; where none was agreed, it is time to agree one or to close (domain.md row 7)."""
    ended = facts.care_ended_on
    if ended is None or ended > on:
        return
    due_on = facts.aftercare_on or ended + timedelta(days=AFTERCARE_DAYS)
    yield DueTask(
        TaskKind.AFTERCARE,
        facts.case_id,
        due_on,
        what=facts.aftercare_what,
        who=facts.aftercare_who,
        since=ended,
    )


def _follow_up(facts: CaseFacts, _on: date) -> Iterator[DueTask]:
    """The navraag that was agreed at closing; the only task of a closed case."""
    waits = facts.follow_up
    if waits is not None:
        yield DueTask(
            TaskKind.FOLLOW_UP,
            facts.case_id,
            waits.due_on,
            ref=waits.closing_id,
            what=waits.what,
            who=waits.who,
            since=waits.closed_on,
        )


RULES: tuple[Rule, ...] = (
    _go_no_gos,
    _plan_evaluation,
    _consent_expires,
    _consent_answers,
    _ask_child,
    _authority_unknown,
    _intake_unfinished,
    _birth_expected,
    _handover_steps,
    _after_sending,
    _parent_feedback,
    _parent_meetings,
    _sheets_to_enter,
    _action_items,
    _steps,
    _aftercare,
    group_tasks,
    trajectory_tasks,
    carrying_task,
    register_tasks,
    session_tasks,
)

RULES_WHEN_CLOSED: tuple[Rule, ...] = (_follow_up,)
"""What a closed case can still ask for."""


def derive(facts: CaseFacts, on: date) -> tuple[DueTask, ...]:
    """Everything due for a case, earliest first; of a closed case only the navraag is left."""
    closed = facts.closed_on is not None and facts.closed_on <= on
    found = (task for rule in (RULES_WHEN_CLOSED if closed else RULES) for task in rule(facts, on))
    return tuple(sorted(found, key=lambda task: (task.due_on, task.weight, task.key)))
