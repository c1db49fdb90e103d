"""Go/no-go, evaluation, the next version and what is different, in the words of the work."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.journeys.plan_work import PlanWork
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.compare_grid import CompareGrid


class VersionWork(PlanWork):
    """What happens with a plan once it runs."""

    def opens_plan(self) -> None:
        """From the tab Plan of the casus that is open."""
        self.opens_tab("plan")
        self.at.press("open_plan")
        assert self.is_on().page is PageKey.PLAN

    def decides(self, decision: str, reason: str, present: str) -> None:
        """The go/no-go that waits."""
        self.to_section("moments")
        moment = self.at.newest("go_no_go_")
        self.at.press(f"decide_{moment.removeprefix('go_no_go_')}")
        self.at.pick("decision", decision, inside=moment)
        self.at.write("reason", reason, inside=moment)
        self.at.write("present", present, inside=moment)
        self.at.press("record", inside=moment)

    def evaluates(
        self,
        *,
        results: tuple[tuple[str, int, str], ...],
        team: str,
        opinions: dict[str, str],
        follow_up: str,
        next_steps: str,
    ) -> None:
        """Every doel its outcome, every parent a word, and how it goes on."""
        self.at.press("main_act")
        goals = sorted(name for name in self.shown() if name.startswith("evaluate_goal_"))
        for goal, (status, value, seen) in zip(goals, results, strict=True):
            self.at.pick("status", status, inside=goal)
            self.at.write("current_value", str(value), inside=goal)
            self.at.write("text", seen, inside=goal)
        self.at.write("team_opinion", team)
        for name, words in opinions.items():
            self.at.write(self._opinion_of(name), words)
        self.at.pick("follow_up", follow_up)
        self.at.write("next_steps", next_steps)
        self.at.press("record_evaluation")

    def signs(self, words: dict[str, str], *, seen_by: str) -> None:
        """Each parent's words, akkoord, and the signature that was seen on paper."""
        self.to_section("parents")
        for name, said in words.items():
            card = self.at.titled("view_", name)
            self.at.write("text", said, inside=card)
            self.at.pick("agreement", "yes", inside=card)
            self.at.write_day("signed_on", self.clock.today, inside=card)
            assert self.at.text("seen_by", inside=card) == seen_by
            self.at.write_day("copy_given_on", self.clock.today, inside=card)

    def compares(self, version: int) -> None:
        """Vergelijk, beside an earlier version."""
        self.at.press(f"compare_{version}")
        assert self.is_on().page is PageKey.PLAN_COMPARE

    def reads_rows(self) -> list[str]:
        """What each row says aloud, walked with the arrows."""
        grid = self.at.find("compare", CompareGrid)
        rows = grid.rows()
        self.at.hand.reach(grid)
        said = []
        for row in rows:
            focus = QApplication.focusWidget()
            assert focus is not None
            assert focus.objectName() == f"row_{row.key}".replace(".", "_")
            said.append(focus.accessibleName())
            self.at.key(Qt.Key.Key_Down)
        return said

    def shown(self) -> list[str]:
        """The names of all that can be seen."""
        return [one.objectName() for one in self.at.top.findChildren(QWidget) if one.isVisible()]

    def lets_lapse(self, reason: str) -> None:
        """The act under … and its reason."""
        self.at.from_menu("plan_more", "lapse_plan")
        self.at.write("lapse_reason", reason)
        self.at.press("lapse")

    def prints_changes_for(self, name: str, save_as: str) -> bytes:
        """Afdrukken, for one parent."""
        self.at.press("print_changes")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        self.at.take(next(act.objectName() for act in menu.actions() if name in act.text()))
        return self.saves_paper(save_as)

    def on_a_later_day(self, day: date) -> None:
        """She opens the same plan again."""
        self.moves_to(day)
        self.opens_case("Łukasz")
        self.opens_plan()

    def _opinion_of(self, name: str) -> str:
        plan_id = self.desk.read(newest_plan, self.case_id)
        assert plan_id is not None
        views = self.desk.read(plan_sheet, plan_id).parent_views
        return next(f"opinion_{view.guardian_id}" for view in views if view.first_name == name)
