"""Every edition with its sample sheet: what most tests of papers run over."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.documents import (
    samples,
    samples_changes,
    samples_group,
    samples_handover,
    samples_plan,
    samples_single,
    samples_trajectory,
)
from zorgdesk import documents
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.export import Export


@dataclass(frozen=True)
class Sample:
    """One edition, a sheet and a frame for it, and how many pages the sample takes."""

    name: str
    export: Export[Any]
    sheet: Any
    frame: PaperFrame
    pages: int

    @property
    def pdf(self) -> bytes:
        """The paper, made once for all tests."""
        return _made(self)


@cache
def _made(sample: Sample) -> bytes:
    return sample.export.render(sample.sheet, sample.frame)


JGZ = samples_single.agenda_frame("Jikke Meetlat, JGZ Vouwdam", "g2")
TEAM = samples_single.agenda_frame("Teun Tafelkleed, wijkteam Vouwdam", "g3")

BLANK = Sample("blank sheet", documents.OBSERVATION_SHEET, samples.blank_sheet(), samples.frame(), 1)
CARD = Sample("signaalkaart", documents.OBSERVATION_SHEET, samples.signal_card(), samples.frame(), 1)
PREFILLED = Sample("prefilled sheet", documents.OBSERVATION_SHEET, samples.prefilled_sheet(), samples.frame(), 1)
HANDOVER = Sample("handover", documents.HANDOVER_SCHOOL, samples_handover.handover(), samples.frame(), 5)
TALK = Sample("talk", documents.PARENT_MEETING, samples.parent_meeting(), samples.parent_meeting_frame(), 3)
PLAN = Sample("plan", documents.SUPPORT_PLAN, samples_plan.support_plan(), samples_plan.support_plan_frame(), 4)
GROUP_BY_NAME = Sample(
    "group plan by name", documents.GROUP_PLAN_BY_NAME, samples_group.by_name(), samples_group.group_frame(), 1
)
GROUP_BY_CODE = Sample(
    "group plan by code", documents.GROUP_PLAN_BY_CODE, samples_group.by_code(), samples_group.group_frame(), 1
)
BY_NAME = Sample("agenda by name", documents.AGENDA_BY_NAME, samples_single.agenda_by_name(), JGZ, 1)
ANONYMOUS = Sample("agenda anonymous", documents.AGENDA_ANONYMOUS, samples_single.agenda_anonymous(), TEAM, 1)
RECOVERY = Sample(
    "recovery sheet", documents.RECOVERY_SHEET, samples_single.recovery(), samples_single.recovery_frame(), 1
)
CASES = Sample(
    "case list", documents.CASE_LIST, samples_single.case_list(), samples.frame(number="12-casussen", version=1), 1
)

REQUEST = Sample(
    "trajectory request", documents.TRAJECTORY_REQUEST, samples_trajectory.request(),
    samples_trajectory.request_frame(), 1,
)  # fmt: skip

CHANGES = Sample(
    "plan changes", documents.PLAN_CHANGES_PARENT, samples_changes.for_parent(), samples_changes.changes_frame(), 2
)
WHOLE_CHANGES = Sample(
    "plan changes whole", documents.PLAN_CHANGES_WHOLE, samples_changes.whole(), samples_changes.whole_frame(), 2
)

LETTER = Sample(
    "consent letter", documents.CONSENT_LETTER, samples_single.consent_letter(), samples_single.letter_frame(), 1
)

_PLAN_PAPERS = (GROUP_BY_NAME, GROUP_BY_CODE, REQUEST, CHANGES, WHOLE_CHANGES)
SAMPLES = (BLANK, CARD, PREFILLED, HANDOVER, TALK, PLAN, BY_NAME, ANONYMOUS, RECOVERY, CASES, LETTER, *_PLAN_PAPERS)
FLOWING = (HANDOVER, TALK, PLAN, CHANGES, WHOLE_CHANGES)

EVERY = SAMPLES
