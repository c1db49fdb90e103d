"""An invented request of a traject, like reference paper 09."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents import samples
from zorgdesk.casework.sheets.agenda_paper import ConsentUsed
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.trajectory_paper import ExecutorOnPaper, TrajectoryRequestPaper
from zorgdesk.domain.values import PersonRole, Rhythm, TrajectoryKind

REQUEST = TrajectoryRequestPaper(
    child_full_name="Mies Krijtstreep",
    birth_date=date(2024, 6, 9),
    due_date=None,
    kind=TrajectoryKind.AMBULATORY,
    title="Ambulante begeleiding op de groep",
    assignment="Meekijken en voordoen bij overgangen, en de groep coachen.",
    times=1,
    minutes=60,
    rhythm=Rhythm.WEEK,
    starts_on=date(2026, 12, 7),
    ends_on=date(2027, 2, 26),
    executor=ExecutorOnPaper(
        "Karel Knutsel", PersonRole.AMBULATORY_SUPPORTER, "Stichting De Wipplank", date(2026, 11, 16)
    ),
    done_when="Als Mies op twee dagen achter elkaar bij 8 van de 10 overgangen binnen vijf minuten meegaat (nu 3 van "
    "de 10), en de groep het zonder begeleider kan.",
    if_not="Dan houdt de groep het liedje en de knuffel vol en komt de eigen coach twee keer extra.",
    consent=ConsentUsed(2, 2, date(2026, 11, 16), date(2027, 11, 16)),
)


def request(**changes: Any) -> TrajectoryRequestPaper:
    """The request for Mies; `changes` replace fields."""
    return replace(REQUEST, **changes)


def request_frame(**changes: Any) -> PaperFrame:
    """The frame of the request, to the wijkteam."""
    known = {"number": "K-0147", "version": 1, "recipient": "wijkteam Vouwdam, toegang jeugd"}
    return samples.frame(**(known | {"made_on": date(2026, 11, 17)} | changes))
