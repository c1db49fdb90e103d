"""A traject in the words of the work: begin it, write down what came of each sessie, look at the hours."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.journeys.driver import CTRL, Coordinator
from zorgdesk.desktop.pages.traject_parts.sessions_card import SessionsCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.domain.verdicts import CaseTab


class TrajectWork:
    """What a coordinator does with help in the group."""

    def __init__(self, who: Coordinator) -> None:
        self.who, self.at = who, who.at

    def opens_tab(self) -> None:
        """The tab Traject of the case."""
        self.who.main.go(Place(PageKey.CASE, self.who.case_id, tab=CaseTab.TRAJECTORY.value))

    def begins(self, template: str, executor: str, first: date, last: date) -> None:
        """From a template, in the form, for this period on dinsdag and donderdag."""
        self.opens_tab()
        self.at.press("begin_trajectory")
        self.at.choose("kind", template)
        self.at.choose("executor_id", executor)
        self.at.write_day("starts_on", first)
        self.at.write_day("ends_on", last)
        self.at.press("keep_trajectory")

    def logs_oldest(self, what: str, *, times: int) -> None:
        """From the row of the oldest: Enter, a few words, Ctrl+Enter; then one row up."""
        card = self.at.find("sessions_card", SessionsCard)
        self.at.press("earlier_sessions")
        table = self.at.find("sessions", PlainTable)
        self.at.hand.reach(table)
        card.stand_on_open()
        for _ in range(times):
            self.at.key(Qt.Key.Key_Return)
            assert QApplication.focusWidget() is self.at.find("what", inside="drawer_session")
            self.who.qtbot.keyClicks(QApplication.focusWidget(), what)
            self.at.key(Qt.Key.Key_Return, CTRL)
            assert table.hasFocus(), "back on the row"
            self.at.key(Qt.Key.Key_Up)

    def fills_register(self, day: date) -> None:
        """From the warning on the card: three days."""
        self.at.press_act("register_warning")
        for name in ("registered_on", "linked_on", "vog_seen_on"):
            self.at.write_day(name, day, inside="drawer_register")
        self.at.press("keep_register")
