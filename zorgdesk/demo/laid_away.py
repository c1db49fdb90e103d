"""What a desk gathers at its edges: a filled prullenbak, a signaal that faded, the limits weighed, letters."""

import random
from datetime import date, timedelta
from typing import Final

from zorgdesk.casework.consent_letter_paper import letter_offers
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.journal import NoteText, bin_note, write_note
from zorgdesk.casework.limits import (
    add_evidence,
    begin_assessment,
    possible_evidence,
    settle_assessment,
    write_assessment,
)
from zorgdesk.casework.meetings import MeetingText, bin_meeting, plan_meeting
from zorgdesk.casework.sheets.closing import LimitText
from zorgdesk.casework.signal_fading import let_signal_fade
from zorgdesk.casework.signals import bin_signal
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import phrase
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.meetings import Told
from zorgdesk.demo.opening import a_signal
from zorgdesk.demo.papers import leaves
from zorgdesk.demo.scene import Ending, cast
from zorgdesk.demo.world import World
from zorgdesk.domain.values import JournalKind, Limit, LimitAnswer, ReleaseManner

_BINNED_DAYS: Final = (1, 18, 27)
"""How many days ago the notes went to the bin; the last one goes for good within four days."""
_LETTERS: Final = 3


def lay_away(clerk: Clerk, world: World, told: list[Told], today: date, seed: int) -> None:
    """All of it, with a chance of its own, so that the rest of the demo stays as it is."""
    rng = random.Random(seed)
    open_ones = [story for story in told if story.until == today]
    _signals(clerk, world, rng, today)
    for days, story in zip(_BINNED_DAYS, open_ones, strict=False):
        _a_note_in_the_bin(clerk, story, today, days)
    if len(open_ones) > len(_BINNED_DAYS):
        _a_meeting_in_the_bin(clerk, open_ones[len(_BINNED_DAYS)], today)
        _the_limits(clerk, open_ones[0], today, world.own_name)
    _letters(clerk, open_ones, today, world.own_name)


def _signals(clerk: Clerk, world: World, rng: random.Random, today: date) -> None:
    """One worry faded after its six weeks, one was noted twice and thrown away."""
    clerk.day = workday_until(today - timedelta(days=80))
    faded = a_signal(cast(clerk, world, rng, today, Ending.INTAKE))
    clerk.day = workday_from(today - timedelta(days=33))
    clerk.do(let_signal_fade, faded, on=clerk.day)
    twice = a_signal(cast(clerk, world, rng, today, Ending.INTAKE))
    clerk.day = workday_until(today - timedelta(days=9))
    clerk.do(bin_signal, twice, on=clerk.day)


def _a_note_in_the_bin(clerk: Clerk, story: Told, today: date, days: int) -> None:
    clerk.day = workday_from(today - timedelta(days=days))
    note = NoteText(JournalKind.MAIL, clerk.day, fact=phrase("typed_twice"), minutes=5)
    note_id = clerk.do(write_note, story.case_id, note, at=clerk.moment)
    clerk.do(bin_note, note_id, on=clerk.day)


def _a_meeting_in_the_bin(clerk: Clerk, story: Told, today: date) -> None:
    """An overleg that was planned on the wrong day."""
    clerk.day = workday_until(today - timedelta(days=5))
    day = workday_from(today + timedelta(days=16))
    text = MeetingText("care_team", phrase("wrong_day"), day, location_id=story.location.location_id)
    clerk.do(bin_meeting, clerk.do(plan_meeting, text), on=clerk.day)


def _the_limits(clerk: Clerk, story: Told, today: date, own_name: str) -> None:
    """A weighing that was settled: both limits with an answer, a reason, and what they rest on."""
    clerk.day = workday_until(today - timedelta(days=24))
    assessment_id = clerk.do(begin_assessment, story.case_id, on=clerk.day)
    text = LimitText(
        assessed_on=clerk.day,
        present=f"{own_name}, {story.location.mentor_name}",
        specialist_answer=LimitAnswer.UNCLEAR,
        specialist_reason=phrase("limit_specialist"),
        safety_answer=LimitAnswer.NO,
        safety_reason=phrase("limit_safety"),
        decision=phrase("limit_decision"),
    )
    clerk.do(write_assessment, assessment_id, text, at=clerk.moment)
    found = clerk.ask(possible_evidence, story.case_id)
    for limit, evidence in zip((Limit.SPECIALIST_IS_BETTER, Limit.GROUP_IS_NOT_SAFE), found, strict=False):
        clerk.do(add_evidence, assessment_id, limit, evidence)
    clerk.do(settle_assessment, assessment_id, on=clerk.day)


def _letters(clerk: Clerk, told: list[Told], today: date, own_name: str) -> None:
    """Some parents got a letter that asks for consent."""
    clerk.day, left = workday_until(today - timedelta(days=2)), 0
    for story in told:
        for offer in letter_offers(clerk.ask(case_facts, story.case_id), clerk.day):
            left += leaves(clerk, offer.request, ReleaseManner.PRINTED, by=own_name)
            if left == _LETTERS:
                return
