"""Where a quote in a begeleidingsplan comes from, and with whom a plan was made."""

from enum import StrEnum


class QuoteSource(StrEnum):
    """What a text in a plan was taken over from."""

    OBSERVATION = "observation"
    JOURNAL = "journal"
    TALK = "talk"
    PLAN = "plan"


class CompanionKind(StrEnum):
    """Met wie a plan was made (domain.md 3.2, Kop)."""

    PARENT = "parent"
    EDUCATOR = "educator"
    COACH = "coach"
    EXTERNAL = "external"
