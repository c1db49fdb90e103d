"""The rows of sessies and of the Personenregister for the table of tasks: what asks, when, and what solves it."""

from dataclasses import replace
from datetime import date, timedelta

from tests.domain.makers import LONG_AGO, TODAY, facts
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.register_rules import PresenceFact, RegisterState, SessionFact
from zorgdesk.domain.values import TaskKind

OPEN = SessionFact(9, 31, TODAY, (TODAY, TODAY + timedelta(days=2)), "Cor Coachman")
LATER = SessionFact(9, 32, date(2027, 1, 12), (date(2027, 1, 12),), "Cor Coachman")
SECOND = PresenceFact(9, 3, "Cor Coachman", "De Wolkenfabriek", TODAY)
SEEN = RegisterState(LONG_AGO, LONG_AGO, LONG_AGO)

ROWS: tuple[tuple[TaskKind, CaseFacts, date, CaseFacts, date | None], ...] = (
    (TaskKind.SESSION_TO_LOG, facts(open_sessions=(OPEN,)), TODAY + timedelta(days=1), facts(open_sessions=(LATER,)),
     TODAY),
    (TaskKind.REGISTER_MISSING, facts(presences=(SECOND,)), TODAY, facts(presences=(replace(SECOND, state=SEEN),)),
     None),
)  # fmt: skip
