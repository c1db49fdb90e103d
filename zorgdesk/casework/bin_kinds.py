"""Everything that can lie in the prullenbak, one line each: its record, its deeds, and what a list says of it.

A new kind is listed in `KINDS`; tests/casework/test_bin.py names a record with `deleted_on` that is missing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from zorgdesk.casework import (
    attachments,
    cases,
    journal,
    limits,
    meetings,
    observations,
    parent_meetings,
    people,
    sessions,
    signals,
    text_blocks,
    trajectories,
)
from zorgdesk.casework.changes import Change
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.domain.base import Base
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.closing import LimitAssessment
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.people import Guardianship
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.text_blocks import TextBlock
from zorgdesk.domain.records.trajectories import SupportTrajectory


@dataclass(frozen=True)
class Binnable:
    """`bin` is the deed whose undo takes it back; `title` (empty: `else_title`) and `happened` name columns."""

    kind: BinKind
    record: type[Base]
    bin: Callable[..., Change]
    happened: str
    title: str = ""
    of_case: bool = True
    else_title: str = ""
    search: SearchKind | None = None

    @property
    def columns(self) -> Any:
        """The mapped class, whose columns are asked by name."""
        return self.record


KINDS: Final = (
    Binnable(BinKind.CASE, CareCase, cases.bin_case, "opened_on", of_case=False, search=SearchKind.CASE),
    Binnable(BinKind.SIGNAL, Signal, signals.bin_signal, "received_on", of_case=False, search=SearchKind.SIGNAL),
    Binnable(
        BinKind.NOTE,
        JournalEntry,
        journal.bin_note,
        "happened_on",
        "title",
        else_title="fact",
        search=SearchKind.NOTE,
    ),
    Binnable(
        BinKind.OBSERVATION,
        Observation,
        observations.bin_observation,
        "observed_on",
        "question",
        search=SearchKind.OBSERVATION,
    ),
    Binnable(
        BinKind.PARENT_MEETING,
        ParentMeeting,
        parent_meetings.bin_parent_meeting,
        "planned_on",
        "purpose",
        search=SearchKind.PARENT_MEETING,
    ),
    Binnable(
        BinKind.MEETING,
        Meeting,
        meetings.bin_meeting,
        "held_on",
        "title",
        of_case=False,
        search=SearchKind.MEETING,
    ),
    Binnable(
        BinKind.ATTACHMENT,
        Attachment,
        attachments.bin_attachment,
        "dated_on",
        "title",
        search=SearchKind.ATTACHMENT,
    ),
    Binnable(BinKind.SESSION, SupportSession, sessions.bin_session, "planned_on", "what"),
    Binnable(BinKind.ASSESSMENT, LimitAssessment, limits.bin_assessment, "assessed_on"),
    Binnable(
        BinKind.TRAJECTORY,
        SupportTrajectory,
        trajectories.bin_trajectory,
        "starts_on",
        "title",
        search=SearchKind.TRAJECTORY,
    ),
    Binnable(BinKind.TEXT_BLOCK, TextBlock, text_blocks.bin_text_block, "made_on", "keyword", of_case=False),
    Binnable(BinKind.GUARDIAN, Guardianship, people.bin_guardianship, "authority_seen_on", of_case=False),
)
