"""What a deed changed: which cases, which topics, and, where it can be undone, the deed that undoes it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Tell = Callable[[int, int], None]
"""A long deed says (done, of how much) at every step; whoever listens may raise to stop it."""


def nobody(done: int, total: int) -> None:
    """A Tell for when nobody asks how far it is."""


class Topic(StrEnum):
    """Coarse on purpose (house.md): a page reads again when one of its topics changed."""

    CASES = "cases"
    PEOPLE = "people"
    SIGNALS = "signals"
    CONSENTS = "consents"
    JOURNAL = "journal"
    ATTACHMENTS = "attachments"
    STEPS = "steps"
    OBSERVATIONS = "observations"
    SHEETS = "sheets"
    PLANS = "plans"
    MEETINGS = "meetings"
    PARENT_MEETINGS = "parent_meetings"
    HANDOVERS = "handovers"
    RELEASES = "releases"
    REFERENCE = "reference"
    CLOSING_DAYS = "closing_days"
    PREFERENCES = "preferences"
    BACKUPS = "backups"
    DRAFTS = "drafts"
    VIEWS = "views"
    TEXT_BLOCKS = "text_blocks"
    TRAJECTORIES = "trajectories"


@dataclass(frozen=True)
class Change:
    """The answer of a deed.

    `case_ids`: whose summary, tasks and light must be derived again. `created_id`: the record that was made.
    `undo`: a deed that puts it back (the toast "Ongedaan maken" performs it), or None. `derive` is False for a deed on
    many cases at once that wrote the summary rows itself. `long_undo` is `undo` for when it takes seconds: the window
    does it beside itself and shows how far it is.
    """

    topics: frozenset[Topic]
    case_ids: tuple[int, ...] = ()
    created_id: int | None = None
    undo: "Callable[[Session], Change] | None" = None
    derive: bool = True
    long_undo: "Callable[[Session, Tell], Change] | None" = None

    @classmethod
    def of(
        cls,
        *topics: Topic,
        case_id: int | None = None,
        created_id: int | None = None,
        undo: "Callable[[Session], Change] | None" = None,
    ) -> "Change":
        """The usual case: some topics of at most one case."""
        return cls(frozenset(topics), (case_id,) if case_id is not None else (), created_id, undo)

    @classmethod
    def of_many(
        cls,
        topics: frozenset[Topic],
        case_ids: tuple[int, ...] = (),
        *,
        undo: "Callable[[Session, Tell], Change]",
        created_id: int | None = None,
    ) -> "Change":
        """A deed on so many casussen that undoing it takes seconds; it wrote the summary rows itself."""
        return cls(topics, case_ids, created_id, lambda session: undo(session, nobody), False, undo)

    def touches(self, *topics: Topic) -> bool:
        """Whether any of these topics changed."""
        return not self.topics.isdisjoint(topics)
