"""The sheet behind paper 09, *trajectaanvraag*: exactly what a gemeente or wijkteam is asked (papers.md section 5).

Not in it, by construction: geldstroom, diagnosis, the plan, the diary, the group, the location and the parents' names.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.casework.sheets.agenda_paper import ConsentUsed
from zorgdesk.domain.values import PersonRole, Rhythm, TrajectoryKind


@dataclass(frozen=True, slots=True)
class ExecutorOnPaper:
    """Who will give the help; `register_seen_on` is the day on which the personenregister was seen."""

    name: str
    role: PersonRole
    organisation: str
    register_seen_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectoryRequestPaper:
    """Everything that may be on the request.

    child_full_name, birth_date, due_date   who it is about; a child that is still to come has a due date
    kind, title, assignment                 what is asked: the kind or its own name, and the opdracht
    times, minutes, rhythm                  how often and how long each time
    starts_on, ends_on                      the period; the end is what is expected
    executor                                None when nobody was found yet
    done_when, if_not                       when it is done, and what happens without it
    consent                                 the ja of the parents that this rests on
    """

    child_full_name: str
    birth_date: date | None
    due_date: date | None
    kind: TrajectoryKind
    title: str
    assignment: str
    times: int
    minutes: int
    rhythm: Rhythm
    starts_on: date
    ends_on: date
    executor: ExecutorOnPaper | None
    done_when: str
    if_not: str
    consent: ConsentUsed | None
