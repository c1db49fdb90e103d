"""Kinds of overleg as data (domain.md 1B and 6); the Dutch label of each key stands in wording/meetings.py."""

from dataclasses import dataclass

from zorgdesk.domain.values import PersonRole


@dataclass(frozen=True)
class MeetingKind:
    """One kind: who is usually there, how long an item takes, and whether it may hold cases at all."""

    key: str
    roles: tuple[PersonRole, ...]
    minutes_per_item: int = 10
    holds_cases: bool = True
    by_name_by_default: bool = True
    parents_invited: bool = False


MEETING_KINDS: tuple[MeetingKind, ...] = (
    MeetingKind("child_review", (PersonRole.EDUCATOR, PersonRole.LOCATION_MANAGER)),
    MeetingKind("care_team", (PersonRole.EDUCATOR, PersonRole.COACH, PersonRole.LOCATION_MANAGER)),
    MeetingKind("mdo", (PersonRole.EDUCATOR, PersonRole.JGZ_NURSE), minutes_per_item=45, parents_invited=True),
    MeetingKind("care_network", (PersonRole.EDUCATOR, PersonRole.COACH, PersonRole.JGZ_NURSE)),
    MeetingKind("signal_meeting", (PersonRole.JGZ_NURSE, PersonRole.JGZ_DOCTOR)),
    MeetingKind("advice_meeting", (PersonRole.JGZ_NURSE,), by_name_by_default=False),
    MeetingKind("school_meeting", (PersonRole.SCHOOL_SUPPORT, PersonRole.TEACHER), minutes_per_item=20),
    MeetingKind("group_visit", (PersonRole.EDUCATOR,), holds_cases=False),
)


def meeting_kind(key: str) -> MeetingKind:
    """The kind of a key; raises KeyError for a key that is not listed (our bug)."""
    return {kind.key: kind for kind in MEETING_KINDS}[key]
