"""What we hand over: one export per edition of a paper, from a frozen sheet to the bytes of a PDF.

To add a paper: a sheet in `casework/sheets/`, its words in `wording/papers/`, a module here with
`render(sheet, frame)`, and one line in `EXPORTS`. reportlab is read only when a paper is made.
"""

from typing import Any

from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaByName
from zorgdesk.casework.sheets.case_list_paper import CaseListPaper
from zorgdesk.casework.sheets.consent_letter_paper import ConsentLetterPaper
from zorgdesk.casework.sheets.group_plan_paper import GroupPlanByCode, GroupPlanByName
from zorgdesk.casework.sheets.handover_paper import HandoverPaper
from zorgdesk.casework.sheets.observation_paper import ObservationSheetPaper
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.parent_meeting_paper import ParentMeetingPaper
from zorgdesk.casework.sheets.plan_changes_paper import PlanChangesForParent, PlanChangesWhole
from zorgdesk.casework.sheets.plan_paper import SupportPlanPaper
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.casework.sheets.trajectory_paper import TrajectoryRequestPaper
from zorgdesk.documents.export import Export
from zorgdesk.domain.values import PaperKind


def _observation_sheet(sheet: ObservationSheetPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import observation_sheet

    return observation_sheet.render(sheet, frame)


def _handover(sheet: HandoverPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import handover

    return handover.render(sheet, frame)


def _parent_meeting(sheet: ParentMeetingPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import parent_meeting

    return parent_meeting.render(sheet, frame)


def _support_plan(sheet: SupportPlanPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import support_plan

    return support_plan.render(sheet, frame)


def _group_plan(sheet: GroupPlanByName | GroupPlanByCode, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import group_plan

    return group_plan.render(sheet, frame)


def _trajectory_request(sheet: TrajectoryRequestPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import trajectory_request

    return trajectory_request.render(sheet, frame)


def _plan_changes(sheet: PlanChangesForParent | PlanChangesWhole, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import plan_changes

    return plan_changes.render(sheet, frame)


def _agenda(sheet: AgendaByName | AgendaAnonymous, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import meeting_agenda

    return meeting_agenda.render(sheet, frame)


def _case_list(sheet: CaseListPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import case_list

    return case_list.render(sheet, frame)


def _consent_letter(sheet: ConsentLetterPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import consent_letter

    return consent_letter.render(sheet, frame)


def _recovery_sheet(sheet: RecoveryPaper, frame: PaperFrame) -> bytes:
    from zorgdesk.documents import recovery_sheet

    return recovery_sheet.render(sheet, frame)


OBSERVATION_SHEET = Export(
    "observation_sheet", PaperKind.OBSERVATION_SHEET, "", ObservationSheetPaper, 1, _observation_sheet
)
HANDOVER_SCHOOL = Export("handover_school", PaperKind.HANDOVER, "school", HandoverPaper, None, _handover)
PARENT_MEETING = Export("parent_meeting", PaperKind.PARENT_MEETING, "ouders", ParentMeetingPaper, None, _parent_meeting)
SUPPORT_PLAN = Export("support_plan", PaperKind.SUPPORT_PLAN, "ouders", SupportPlanPaper, None, _support_plan)
GROUP_PLAN_BY_NAME = Export("group_plan_by_name", PaperKind.GROUP_PLAN, "met-naam", GroupPlanByName, 1, _group_plan)
GROUP_PLAN_BY_CODE = Export("group_plan_by_code", PaperKind.GROUP_PLAN, "zonder-naam", GroupPlanByCode, 1, _group_plan)
TRAJECTORY_REQUEST = Export(
    "trajectory_request", PaperKind.TRAJECTORY_REQUEST, "", TrajectoryRequestPaper, 1, _trajectory_request
)
PLAN_CHANGES_PARENT = Export(
    "plan_changes_parent", PaperKind.PLAN_CHANGES, "ouders", PlanChangesForParent, None, _plan_changes
)
PLAN_CHANGES_WHOLE = Export(
    "plan_changes_whole", PaperKind.PLAN_CHANGES, "heel", PlanChangesWhole, None, _plan_changes
)
AGENDA_BY_NAME = Export("agenda_by_name", PaperKind.MEETING_AGENDA, "gast", AgendaByName, 1, _agenda)
AGENDA_ANONYMOUS = Export("agenda_anonymous", PaperKind.MEETING_AGENDA, "anoniem", AgendaAnonymous, 1, _agenda)
CONSENT_LETTER = Export(
    "consent_letter", PaperKind.CONSENT_LETTER, "ouders", ConsentLetterPaper, None, _consent_letter
)
CASE_LIST = Export("case_list", PaperKind.CASE_LIST, "", CaseListPaper, None, _case_list)
RECOVERY_SHEET = Export("recovery_sheet", PaperKind.RECOVERY_SHEET, "", RecoveryPaper, 1, _recovery_sheet)

EXPORTS: tuple[Export[Any], ...] = (
    OBSERVATION_SHEET,
    HANDOVER_SCHOOL,
    PARENT_MEETING,
    SUPPORT_PLAN,
    GROUP_PLAN_BY_NAME,
    GROUP_PLAN_BY_CODE,
    TRAJECTORY_REQUEST,
    PLAN_CHANGES_PARENT,
    PLAN_CHANGES_WHOLE,
    AGENDA_BY_NAME,
    AGENDA_ANONYMOUS,
    CONSENT_LETTER,
    RECOVERY_SHEET,
    CASE_LIST,
)
"""Every edition, in the order of the menus."""
