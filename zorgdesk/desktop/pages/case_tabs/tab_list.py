"""The tabs of a casus in order (look.md 9b); each is imported and made when it is first shown."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.domain.verdicts import CaseTab

MakeTab = Callable[[Desk, QWidget], Page]


def _overview(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.overview import OverviewTab

    return OverviewTab(desk, parent)


def _plan(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.plan import PlanTab

    return PlanTab(desk, parent)


def _observations(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.observations import ObservationsTab

    return ObservationsTab(desk, parent)


def _talks(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.talks import TalksTab

    return TalksTab(desk, parent)


def _consent(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.consent import ConsentTab

    return ConsentTab(desk, parent)


def _trajectory(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.trajectory import TrajectoryTab

    return TrajectoryTab(desk, parent)


def _handover(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.handover import HandoverTab

    return HandoverTab(desk, parent)


def _documents(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.documents import DocumentsTab

    return DocumentsTab(desk, parent)


def _journal(desk: Desk, parent: QWidget) -> Page:
    from zorgdesk.desktop.pages.case_tabs.journal import JournalTab

    return JournalTab(desk, parent)


TABS: Final[tuple[tuple[CaseTab, MakeTab], ...]] = (
    (CaseTab.OVERVIEW, _overview),
    (CaseTab.PLAN, _plan),
    (CaseTab.OBSERVATIONS, _observations),
    (CaseTab.TALKS, _talks),
    (CaseTab.CONSENT, _consent),
    (CaseTab.TRAJECTORY, _trajectory),
    (CaseTab.HANDOVER, _handover),
    (CaseTab.DOCUMENTS, _documents),
    (CaseTab.JOURNAL, _journal),
)
