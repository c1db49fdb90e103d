"""From "this paper, please" to a proposal: what would be on it, and what the gate says (product.md rules 1 and 4).

`PREPARERS` lists one function per kind of paper, written by the topic it belongs to. The herstelblad is not here: it
holds no child's data and comes from the door.
"""

from datetime import date
from typing import Protocol

from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from zorgdesk.casework.agenda_paper import prepare_agenda
from zorgdesk.casework.case_list_paper import prepare_case_list
from zorgdesk.casework.consent_letter_paper import prepare_consent_letter
from zorgdesk.casework.group_plan_paper import prepare_group_plan
from zorgdesk.casework.handover_paper import prepare_handover
from zorgdesk.casework.observation_paper import prepare_observation_sheet
from zorgdesk.casework.parent_meeting_paper import prepare_parent_meeting
from zorgdesk.casework.plan_changes_paper import prepare_plan_changes
from zorgdesk.casework.plan_paper import prepare_support_plan
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.trajectory_paper import prepare_trajectory_request
from zorgdesk.domain.values import PaperKind


class Prepare(Protocol):
    """What a topic writes: read the record, fill the sheet of the edition, ask the gate."""

    def __call__(self, session: Session, request: PaperRequest, *, on: date) -> Proposal:
        """The proposal of this paper on this day."""


PREPARERS: dict[PaperKind, Prepare] = {
    PaperKind.CASE_LIST: prepare_case_list,
    PaperKind.CONSENT_LETTER: prepare_consent_letter,
    PaperKind.GROUP_PLAN: prepare_group_plan,
    PaperKind.HANDOVER: prepare_handover,
    PaperKind.MEETING_AGENDA: prepare_agenda,
    PaperKind.OBSERVATION_SHEET: prepare_observation_sheet,
    PaperKind.PARENT_MEETING: prepare_parent_meeting,
    PaperKind.PLAN_CHANGES: prepare_plan_changes,
    PaperKind.SUPPORT_PLAN: prepare_support_plan,
    PaperKind.TRAJECTORY_REQUEST: prepare_trajectory_request,
}


def prepare(session: Session, request: PaperRequest, *, on: date) -> Proposal | None:
    """What this paper would be today, with the verdict that decides; None when its record is gone.

    Raises KeyError for a kind nobody prepares (our bug).
    """
    try:
        return PREPARERS[request.paper](session, request, on=on)
    except NoResultFound:
        return None
