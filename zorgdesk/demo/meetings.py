"""Overleggen: a monthly series per location with two or three children each, closed with minutes; one is today."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zorgdesk.casework.changes import Change
from zorgdesk.casework.meetings import (
    MeetingText,
    ParticipantText,
    add_action_item,
    add_case_item,
    add_subject_item,
    choose_mode,
    close_meeting,
    finish_action_item,
    give_feedback,
    plan_meeting,
    set_feedback,
    write_item,
)
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import Arc, phrase, phrases
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.scene import without_a_name
from zorgdesk.demo.world import DemoLocation, World
from zorgdesk.domain.errors import NotAllowed
from zorgdesk.domain.values import ItemMode, OrganisationKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Told:
    """A story that was told: what a meeting needs to know of it."""

    case_id: int
    location: DemoLocation
    opened_on: date
    until: date
    arc: Arc
    pinned: bool


def hold_meetings(clerk: Clerk, world: World, told: list[Told], rng: random.Random, today: date) -> None:
    """Every location meets once in six weeks; the next ones are planned, and the first location meets today."""
    for number, location in enumerate(world.locations):
        day = today - timedelta(weeks=6 * 8, days=5 * number)
        while day <= today + timedelta(weeks=6):
            _one_meeting(clerk, world, location, told, rng, workday_from(day), today)
            day += timedelta(weeks=6)


def _one_meeting(
    clerk: Clerk,
    world: World,
    location: DemoLocation,
    told: list[Told],
    rng: random.Random,
    day: date,
    today: date,
) -> None:
    clerk.day = min(day - timedelta(days=7), workday_until(today))
    meeting_id = _plan(clerk, world, location, day)
    here = [one for one in told if one.location == location and one.opened_on < day <= one.until]
    items = []
    for story in rng.sample(here, min(len(here), 3)):
        item_id = clerk.do(add_case_item, meeting_id, story.case_id, "", on=clerk.day)
        if rng.random() < 0.6:
            clerk.do(_by_name_or_anonymous, item_id, on=clerk.day)
        items.append((item_id, story))
    clerk.do(add_subject_item, meeting_id, rng.choice(phrases("trends")))
    if day < today:
        clerk.day = day
        for item_id, story in items:
            _minutes(clerk, location, item_id, story, rng, today)
        clerk.do(close_meeting, meeting_id, on=day)
        for item_id, _story in items:
            if day < today - timedelta(days=6) or rng.random() < 0.5:
                clerk.do(give_feedback, item_id, on=min(workday_from(day + timedelta(days=3)), workday_until(today)))


def _plan(clerk: Clerk, world: World, location: DemoLocation, day: date) -> int:
    """The mentor and JGZ at the table."""
    jgz = world.party(OrganisationKind.JGZ, location.municipality)
    company = (
        ParticipantText(location.mentor_name, "mentor", person_id=location.mentor_id),
        ParticipantText(jgz.contact, "JGZ", person_id=jgz.person_id, organisation_id=jgz.organisation_id),
    )
    text = MeetingText(
        kind="care_network",
        title=f"{phrase('meeting_title')} {location.name}",
        held_on=day,
        starts_at="10:00",
        ends_at="11:00",
        location_id=location.location_id,
        chair=world.own_name,
    )
    return clerk.do(plan_meeting, text, company)


def _by_name_or_anonymous(session: "Session", item_id: int, *, on: date) -> Change:
    """By name where the gate allows it, else anonymous with the reason."""
    try:
        return choose_mode(session, item_id, ItemMode.BY_NAME, on=on)
    except NotAllowed:
        return choose_mode(session, item_id, ItemMode.ANONYMOUS, phrase("anonymous_reason"), on=on)


def _minutes(clerk: Clerk, location: DemoLocation, item_id: int, story: Told, rng: random.Random, today: date) -> None:
    said, advice = (without_a_name(text) for text in (rng.choice(story.arc.talk), story.arc.texts["advice"]))
    clerk.do(write_item, item_id, question="", picked_facts="", minutes=said, decision=advice)
    clerk.do(set_feedback, item_id, location.mentor_name, None)
    due = workday_from(clerk.day + timedelta(days=rng.randint(5, 14)))
    action_id = clerk.do(add_action_item, item_id, story.arc.actions[0].what, location.mentor_name, due)
    if due < today:
        clerk.do(finish_action_item, action_id, on=due)
