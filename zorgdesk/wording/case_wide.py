"""What the third column of the overview says: plan in short, what works, talks, papers."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_wide import TalkMoment
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.wording.formats import middot, near_day, short
from zorgdesk.wording.labels import label_inside

NO_PLAN_TITLE: Final = "Begeleidingsplan"
NO_PLAN: Final = "Er is nog geen plan."
TO_PLAN: Final = "Plan openen"
NO_GOALS: Final = "In dit plan staan nog geen doelen."
NO_GOAL_SENTENCE: Final = "Dit doel heeft nog geen zin."
FILL_UP: Final = "Aanvullen"
NO_WORKS: Final = "Nog niets opgeschreven. Het komt uit het plan of de overdracht."
TALKS: Final = "Gesprekken en overleg"
PLAN_TALK: Final = "Plannen"
NO_TALKS: Final = "Nog geen gesprek of overleg."
PAPERS: Final = "Documenten"
TO_PAPERS: Final = "Alle documenten"
NO_PAPERS: Final = "Er is nog niets gemaakt of gedeeld."


def plan_title(plan: PlanSheet) -> str:
    """Plan versie 1."""
    return f"Plan versie {plan.version}"


def goal_end(due_on: date | None, today: date) -> str:
    """tot di 1 dec, or nothing."""
    return f"tot {near_day(due_on, on=today)}" if due_on is not None else ""


def works_title(first_name: str) -> str:
    """Wat werkt bij Lotje."""
    return f"Wat werkt bij {first_name}" if first_name else "Wat werkt"


def talk_title(moment: TalkMoment) -> str:
    """Oudergesprek: evaluatie, or the name of the overleg."""
    if moment.talk is not None:
        return f"Oudergesprek: {label_inside(moment.talk)}"
    return moment.title or "Overleg"


def talk_state(moment: TalkMoment) -> str:
    """op naam · gepland, gehouden."""
    mode = label_inside(moment.mode) if moment.mode is not None else ""
    return middot(mode, "gehouden" if moment.done else "gepland")


def talk_when(moment: TalkMoment, today: date) -> str:
    """vandaag 13:00, di 1 dec 10:00; a talk that was held has no time any more."""
    day = near_day(moment.on, on=today)
    return day if moment.done or not moment.starts_at else f"{day} {moment.starts_at}"


def paper_second(release: ReleaseSheet, recipient: str) -> str:
    """afgedrukt · aan Vera."""
    return middot(label_inside(release.manner), f"aan {recipient}" if recipient else "")


def consent_until(until: date) -> str:
    """24 nov: the day a ja ends soon."""
    return short(until)


def all_people(count: int) -> str:
    """Alle 9 tonen."""
    return f"Alle {count} tonen"


FEWER_PEOPLE: Final = "Minder tonen"
BY_NAME: Final = "Op naam"
