"""Every page and drawer of the window: an explicit list. Each is imported and made when it is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place

if TYPE_CHECKING:
    from zorgdesk.desktop.drawers.drawer import Drawer

MakePage = Callable[[Desk, QWidget], Page]
MakeDrawer = Callable[[Desk, Place, QWidget], "Drawer"]


def _today(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.today import TodayPage

    return TodayPage(desk, parent)


def _cases(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.cases import CasesPage

    return CasesPage(desk, parent)


def _signals(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.signals import SignalsPage

    return SignalsPage(desk, parent)


def _case(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case import CasePage

    return CasePage(desk, parent)


def _intake(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.intake import IntakePage

    return IntakePage(desk, parent)


def _plan(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.plan import PlanPage

    return PlanPage(desk, parent)


def _plan_compare(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.plan_compare import PlanComparePage

    return PlanComparePage(desk, parent)


def _parent_meeting(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.parent_meeting import ParentMeetingPage

    return ParentMeetingPage(desk, parent)


def _meetings(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.meetings import MeetingsPage

    return MeetingsPage(desk, parent)


def _meeting(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.meeting import MeetingPage

    return MeetingPage(desk, parent)


def _observations(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.observations import ObservationsPage

    return ObservationsPage(desk, parent)


def _sheet_entry(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.sheet_entry import SheetEntryPage

    return SheetEntryPage(desk, parent)


def _handovers(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.handovers import HandoversPage

    return HandoversPage(desk, parent)


def _handover(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.handover import HandoverPage

    return HandoverPage(desk, parent)


def _paper(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.paper import PaperPage

    return PaperPage(desk, parent)


def _attachment(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.attachment import AttachmentPage

    return AttachmentPage(desk, parent)


def _import(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.importing import ImportPage

    return ImportPage(desk, parent)


def _people(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.people import PeoplePage

    return PeoplePage(desk, parent)


def _person(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.person import PersonPage

    return PersonPage(desk, parent)


def _location(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.location import LocationPageView

    return LocationPageView(desk, parent)


def _effort(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.effort import EffortPage

    return EffortPage(desk, parent)


def _settings(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.settings import SettingsPage

    return SettingsPage(desk, parent)


def _trajectory(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.trajectory import TrajectoryPage

    return TrajectoryPage(desk, parent)


def _limits(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.limits import LimitsPage

    return LimitsPage(desk, parent)


def _signal_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.signal import SignalDrawer

    return SignalDrawer(desk, place, parent)


def _note_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.note import NoteDrawer

    return NoteDrawer(desk, place, parent)


def _versions_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.versions import VersionsDrawer

    return VersionsDrawer(desk, place, parent)


def _new_case_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.new_case import NewCaseDrawer

    return NewCaseDrawer(desk, place, parent)


def _decision_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.decision import DecisionDrawer

    return DecisionDrawer(desk, place, parent)


def _trajectory_end_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.trajectory_end import TrajectoryEndDrawer

    return TrajectoryEndDrawer(desk, place, parent)


def _trajectory_evaluation_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.trajectory_review import TrajectoryEvaluationDrawer

    return TrajectoryEvaluationDrawer(desk, place, parent)


def _trajectory_advice_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.trajectory_review import TrajectoryAdviceDrawer

    return TrajectoryAdviceDrawer(desk, place, parent)


def _closing_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.closing import ClosingDrawer

    return ClosingDrawer(desk, place, parent)


def _closed_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.closed import ClosedDrawer

    return ClosedDrawer(desk, place, parent)


def _aftercare_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.aftercare import AftercareDrawer

    return AftercareDrawer(desk, place, parent)


def _history_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.history import HistoryDrawer

    return HistoryDrawer(desk, place, parent)


def _session_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.session import SessionDrawer

    return SessionDrawer(desk, place, parent)


def _register_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.register import RegisterDrawer

    return RegisterDrawer(desk, place, parent)


PAGES: Final[dict[PageKey, MakePage]] = {
    PageKey.TODAY: _today,
    PageKey.CASES: _cases,
    PageKey.SIGNALS: _signals,
    PageKey.CASE: _case,
    PageKey.INTAKE: _intake,
    PageKey.PLAN: _plan,
    PageKey.PLAN_COMPARE: _plan_compare,
    PageKey.PARENT_MEETING: _parent_meeting,
    PageKey.MEETINGS: _meetings,
    PageKey.MEETING: _meeting,
    PageKey.OBSERVATIONS: _observations,
    PageKey.SHEET_ENTRY: _sheet_entry,
    PageKey.HANDOVERS: _handovers,
    PageKey.HANDOVER: _handover,
    PageKey.PAPER: _paper,
    PageKey.ATTACHMENT: _attachment,
    PageKey.LIMITS: _limits,
    PageKey.TRAJECTORY: _trajectory,
    PageKey.IMPORT: _import,
    PageKey.PEOPLE: _people,
    PageKey.PERSON: _person,
    PageKey.LOCATION: _location,
    PageKey.SETTINGS: _settings,
    PageKey.EFFORT: _effort,
}


def _text_block_drawer(desk: Desk, place: Place, parent: QWidget) -> "Drawer":
    from zorgdesk.desktop.drawers.text_block import TextBlockDrawer

    return TextBlockDrawer(desk, place, parent)


DRAWERS: Final[dict[str, MakeDrawer]] = {
    "signal": _signal_drawer,
    "note": _note_drawer,
    "versions": _versions_drawer,
    "new_case": _new_case_drawer,
    "closing": _closing_drawer,
    "decision": _decision_drawer,
    "trajectory_end": _trajectory_end_drawer,
    "trajectory_evaluation": _trajectory_evaluation_drawer,
    "trajectory_advice": _trajectory_advice_drawer,
    "closed": _closed_drawer,
    "aftercare": _aftercare_drawer,
    "history": _history_drawer,
    "session": _session_drawer,
    "register": _register_drawer,
    "text_block": _text_block_drawer,
}

SIDE_PLACES: Final[tuple[tuple[PageKey, str, KeyAct], ...]] = (
    (PageKey.TODAY, "sun", KeyAct.TODAY),
    (PageKey.CASES, "folder-open", KeyAct.CASES),
    (PageKey.MEETINGS, "calendar-days", KeyAct.MEETINGS),
    (PageKey.OBSERVATIONS, "clipboard-list", KeyAct.OBSERVATIONS),
    (PageKey.HANDOVERS, "send", KeyAct.HANDOVERS),
)
"""The places of the sidebar with their icon and key; a place joins when its page does something (look.md 9b)."""

UNDER: Final[dict[PageKey, PageKey]] = {
    PageKey.SIGNALS: PageKey.CASES,
    PageKey.CASE: PageKey.CASES,
    PageKey.INTAKE: PageKey.CASES,
    PageKey.LIMITS: PageKey.CASES,
    PageKey.EFFORT: PageKey.CASES,
    PageKey.TRAJECTORY: PageKey.CASES,
    PageKey.PLAN: PageKey.CASES,
    PageKey.PLAN_COMPARE: PageKey.CASES,
    PageKey.PARENT_MEETING: PageKey.CASES,
    PageKey.PAPER: PageKey.CASES,
    PageKey.ATTACHMENT: PageKey.CASES,
    PageKey.PEOPLE: PageKey.CASES,
    PageKey.PERSON: PageKey.CASES,
    PageKey.MEETING: PageKey.MEETINGS,
    PageKey.SHEET_ENTRY: PageKey.OBSERVATIONS,
    PageKey.HANDOVER: PageKey.HANDOVERS,
    PageKey.IMPORT: PageKey.SETTINGS,
    PageKey.LOCATION: PageKey.SETTINGS,
}
"""Which place of the sidebar is marked while a page inside it is open."""
