"""The desk as it lies there today: nearly everything that fell due was done on time, and a believable rest is left."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from zorgdesk.casework.authority import set_authority
from zorgdesk.casework.cases import change_case, finish_intake, pin_case
from zorgdesk.casework.closing import end_care, set_stand_in
from zorgdesk.casework.consents import record_answer
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.handovers import do_handover_step
from zorgdesk.casework.meetings import finish_action_item, give_feedback
from zorgdesk.casework.plans import decide_go_no_go
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.steps import add_step, put_off_task
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import phrase, phrases
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.meetings import Told
from zorgdesk.domain.consent_rules import outcome
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.tasks import WINDOW_DAYS, DueTask, derive
from zorgdesk.domain.values import (
    AuthoritySource,
    ConsentDecision,
    ConsentManner,
    GoNoGoDecision,
    HandoverStep,
    ParentalAuthority,
    PartiesInvolved,
    TaskKind,
)

_PER = 84
_ROUNDS = 8
_STEP_DAYS = (-1, 0, 0, 3, 17)
_RENEW_WITHIN = timedelta(days=40)


@dataclass(frozen=True)
class _Window:
    """Tasks due from so many days before today until so many days after.

    Of those that she could have finished `keep` stay, and `alike` of a kind; none older than `oldest`.
    """

    first: int
    last: int
    oldest: int
    keep: int
    alike: int


_WINDOWS = (
    _Window(-10_000, -1, -6, keep=3, alike=1),
    _Window(0, 0, 0, keep=3, alike=1),
    _Window(1, WINDOW_DAYS, 0, keep=3, alike=1),
)
_PUT_OFF = frozenset({TaskKind.PARENT_MEETING, TaskKind.PLAN_EVALUATION, TaskKind.WARM_TALK})
_PUT_OFF_AT_MOST = 4
_Finish = Callable[[Clerk, CaseFacts, DueTask, str], None]


def a_working_day(clerk: Clerk, told: list[Told], rng: random.Random, today: date, own_name: str) -> None:
    """Bring every open story up to today: answers came in, renewals were asked, steps were typed, three are pinned."""
    desk = _Desk(clerk, [story for story in told if story.until == today], rng, today, own_name)
    for window in _WINDOWS:
        desk.clear(window)
    desk.type_steps()
    desk.put_off_some()
    desk.end_care_of_one()


def pin(clerk: Clerk, case_ids: list[int]) -> None:
    """Pin these in the sidebar, one after the other."""
    for case_id in case_ids:
        clerk.do(pin_case, case_id, at=clerk.moment)
        clerk.day += timedelta(days=1)


class _Desk:
    def __init__(self, clerk: Clerk, told: list[Told], rng: random.Random, today: date, own_name: str) -> None:
        self._clerk, self._told, self._rng, self._today, self._own_name = clerk, told, rng, today, own_name
        self._scale = max(1, len(told) // _PER)
        self._due: dict[int, tuple[DueTask, ...]] = {}
        for story in told:
            self._look(story.case_id)

    def clear(self, window: _Window) -> None:
        """Finish what is too much in this window, as far as a person could have done it."""
        for _ in range(_ROUNDS):
            todo = self._too_much(window)
            if not todo:
                return
            for case_id, task in todo:
                self._finish(case_id, task)
            for case_id in {case_id for case_id, _ in todo}:
                self._look(case_id)

    def type_steps(self) -> None:
        """A few next steps that she typed herself."""
        stories = self._rng.sample(self._told, min(len(self._told), len(_STEP_DAYS) * self._scale))
        for number, story in enumerate(stories):
            due_on = workday_from(self._today + timedelta(days=_STEP_DAYS[number % len(_STEP_DAYS)]))
            self._clerk.day = workday_until(self._today - timedelta(days=6))
            self._clerk.do(add_step, story.case_id, self._rng.choice(phrases("steps")), self._own_name, due_on)

    def put_off_some(self) -> None:
        """A few things could not go on as planned: put off with a reason."""
        found = [(id_, task) for id_, due in self._due.items() for task in due if task.kind in _PUT_OFF]
        near = self._today + timedelta(days=WINDOW_DAYS)
        found = [one for one in found if self._today <= one[1].due_on <= near]
        self._clerk.day = workday_until(self._today - timedelta(days=1))
        for number, (case_id, task) in enumerate(found[: _PUT_OFF_AT_MOST * self._scale]):
            until = workday_from(self._today + timedelta(days=WINDOW_DAYS + 3 + number % 9))
            reason = self._rng.choice(phrases("put_off"))
            self._clerk.do(put_off_task, case_id, task.key, until, reason, on=self._clerk.day)

    def end_care_of_one(self) -> None:
        """One child left the opvang while the guidance goes on."""
        quiet = [story for story in self._told if not self._due[story.case_id]]
        if quiet:
            self._clerk.day = workday_until(self._today - timedelta(days=9))
            ended_on, next_on = self._clerk.day, workday_from(self._today + timedelta(days=3))
            words = phrase("aftercare_next")
            self._clerk.do(end_care, quiet[0].case_id, ended_on, next_on, words, self._own_name)
            colleague, back_on = phrase("stand_in"), self._today + timedelta(days=12)
            self._clerk.do(set_stand_in, quiet[0].case_id, colleague, self._today, back_on)

    def _look(self, case_id: int) -> None:
        self._due[case_id] = derive(self._clerk.ask(case_facts, case_id), self._today)

    def _too_much(self, window: _Window) -> list[tuple[int, DueTask]]:
        first, last = (self._today + timedelta(days=days) for days in (window.first, window.last))
        oldest = self._today + timedelta(days=window.oldest)
        found = [(id_, task) for id_, due in self._due.items() for task in due if first <= task.due_on <= last]
        found = [one for one in found if one[1].kind in _FINISH]
        found.sort(key=lambda one: one[1].kind is not TaskKind.CONSENT_ANSWER)
        kept: Counter[TaskKind] = Counter()
        too_much = []
        for case_id, task in found:
            room = kept.total() < window.keep * self._scale and kept[task.kind] < window.alike * self._scale
            if room and task.due_on >= oldest:
                kept[task.kind] += 1
            else:
                too_much.append((case_id, task))
        return too_much

    def _finish(self, case_id: int, task: DueTask) -> None:
        before = task.due_on - timedelta(days=self._rng.randint(1, 5))
        self._clerk.day = workday_until(min(before, self._today))
        _FINISH[task.kind](self._clerk, self._clerk.ask(case_facts, case_id), task, self._own_name)


def _renew(clerk: Clerk, facts: CaseFacts, task: DueTask, _by: str) -> None:
    request = next(one for one in facts.consent_requests if one.request_id == task.ref)
    for voice in outcome(request, facts, task.due_on).voices:
        until = voice.answer.valid_until if voice.answer is not None else None
        if until is not None and until <= task.due_on + _RENEW_WITHIN:
            _yes(clerk, request.request_id, voice.decider.guardian_id)


def _answer(clerk: Clerk, _facts: CaseFacts, task: DueTask, _by: str) -> None:
    _yes(clerk, task.ref or 0, task.guardian_id)


def _yes(clerk: Clerk, request_id: int, guardian_id: int | None) -> None:
    manner, day = ConsentManner.TALK, clerk.day
    clerk.do(record_answer, request_id, guardian_id, ConsentDecision.YES, manner, decided_on=day, on=day)


def _clear_up_authority(clerk: Clerk, facts: CaseFacts, task: DueTask, _by: str) -> None:
    clerk.do(
        set_authority,
        facts.case_id,
        task.guardian_id or 0,
        ParentalAuthority.YES,
        AuthoritySource.AUTHORITY_REGISTER,
        clerk.day,
        on=clerk.day,
    )


def _receive(clerk: Clerk, _facts: CaseFacts, task: DueTask, by: str) -> None:
    clerk.do(do_handover_step, task.ref or 0, HandoverStep.RECEIVED, on=clerk.day, by=by)


def _feed_back(clerk: Clerk, _facts: CaseFacts, task: DueTask, _by: str) -> None:
    clerk.do(give_feedback, task.ref or 0, on=clerk.day)


def _tick_off(clerk: Clerk, _facts: CaseFacts, task: DueTask, _by: str) -> None:
    clerk.do(finish_action_item, task.ref or 0, on=clerk.day)


def _decide(clerk: Clerk, _facts: CaseFacts, task: DueTask, by: str) -> None:
    clerk.do(decide_go_no_go, task.ref or 0, GoNoGoDecision.CONTINUE, phrase("go_on"), by, on=clerk.day)


def _finish_intake(clerk: Clerk, facts: CaseFacts, _task: DueTask, by: str) -> None:
    agreed = CaseEdit(case_director=by, contact_for_parents=by, parties_involved=PartiesInvolved.NOT_YET)
    clerk.do(change_case, facts.case_id, agreed, on=clerk.day)
    clerk.do(finish_intake, facts.case_id, on=clerk.day)


_FINISH: dict[TaskKind, _Finish] = {
    TaskKind.CONSENT_EXPIRES: _renew,
    TaskKind.CONSENT_ANSWER: _answer,
    TaskKind.AUTHORITY_UNKNOWN: _clear_up_authority,
    TaskKind.RECEIPT_MISSING: _receive,
    TaskKind.PARENT_FEEDBACK: _feed_back,
    TaskKind.ACTION_ITEM: _tick_off,
    TaskKind.GO_NO_GO: _decide,
    TaskKind.INTAKE_UNFINISHED: _finish_intake,
}
