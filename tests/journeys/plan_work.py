"""Observatiebladen, the begeleidingsplan and the oudergesprek, in the words of the work."""

from datetime import date

from PySide6.QtCore import Qt

from tests.journeys.workday import CTRL, Workday
from zorgdesk.desktop import ask
from zorgdesk.desktop.pages.case_tabs.talk_form import NewTalk
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import ParentMeetingKind


class PlanWork(Workday):
    """Observatiebladen, begeleidingsplan and oudergesprek."""

    def prints_sheet(self, child: str = "", *, question: str = "", save_as: str) -> bytes:
        """A blank or prefilled sheet, saved as PDF; returns the PDF."""
        self.goes_to("observations")
        if child:
            self.at.find_case("case", child)
            self.at.choose("sheet_label", "Code en voornaam")
        if question:
            self.at.write("question", question)
        self.at.press("print_sheet")
        return self.saves_paper(save_as)

    def enters_sheet(self, code: str, scores: tuple[tuple[int, int, str], ...], *, child: str = "") -> None:
        """The sheet came back: per moment wellbeing, involvement, and what was seen."""
        self.goes_to("observations")
        self.at.write("sheet_code", code)
        self.at.key(Qt.Key.Key_Return)
        assert self.is_on().page is PageKey.SHEET_ENTRY
        if child:
            self.at.find_case("case", child)
        for row, (wellbeing, involvement, seen) in enumerate(scores, start=1):
            self.at.write(f"time_{row}", f"9:{row}0")
            self.at.score(f"wellbeing_{row}", wellbeing)
            self.at.score(f"involvement_{row}", involvement)
            self.at.write(f"seen_{row}", seen)
        self.at.press("done")

    def begins_plan(self) -> None:
        """From the tab Plan of the casus that is open."""
        self.opens_tab("plan")
        self.at.press("begin_plan")
        assert self.is_on().page is PageKey.PLAN

    def writes_plan(self, texts: dict[str, str]) -> None:
        """Texts of the plan by the name of their field, wherever they stand."""
        waiting = dict(texts)
        self.to_section("support_question")
        for _ in range(12):
            here = [name for name in waiting if self.at.is_there(name)]
            for name in here:
                self.at.write(name, waiting.pop(name))
            if not waiting:
                return
            self.next_section()
        raise AssertionError(f"no section of the plan has {sorted(waiting)}")

    def to_section(self, section: str) -> None:
        """A section of the outline, with Ctrl and the arrows."""
        for _ in range(20):
            self.at.key(Qt.Key.Key_Up, CTRL)
        for _ in range(20):
            if section in (self.is_on().field, self.is_on().tab):
                return
            self.next_section()
        raise AssertionError(section)

    def next_section(self) -> None:
        """Ctrl+↓."""
        self.at.key(Qt.Key.Key_Down, CTRL)

    def sets_goal(self, sentence: str, *, behaviour: str, zero: int, target: int, of: int, due: date) -> None:
        """One doel that can be measured."""
        self.to_section("goals")
        self.at.press("first_goal" if self.at.is_there("first_goal") else "add_goal")
        goal = self.at.newest("goal_")
        number = goal.removeprefix("goal_")
        self.at.write(f"sentence_{number}", sentence)
        self.at.press(f"open_fields_{number}")
        self.at.write("behaviour", behaviour, inside=goal)
        self.at.write("zero_value", str(zero), inside=goal)
        self.at.write("target_value", str(target), inside=goal)
        self.at.write("measure_of", str(of), inside=goal)
        self.at.write_day("due_on", due, inside=goal)
        for answer in [name for name in self.at.names() if name.startswith("accepts_")]:
            self.at.pick(answer, "yes", inside=goal)
        self.at.press(f"open_fields_{number}")

    def adds_action(self, what: str, rhythm: str) -> None:
        """An actie at the newest doel."""
        goal = self.at.newest("goal_")
        self.at.press(f"add_action_{goal.removeprefix('goal_')}")
        action = self.at.newest("action_")
        if self.at.is_there(f"open_{action}"):
            self.at.press(f"open_{action}")
        self.at.write("what", what, inside=action)
        self.at.write("rhythm", rhythm, inside=action)
        self.at.press("done", inside=action)

    def plans_go_no_go(self, question: str, criteria: str, on: date, *, evaluation: date) -> None:
        """A moment to decide, and the day of the evaluation."""
        self.to_section("moments")
        self.at.press("add_go_no_go")
        moment = self.at.newest("go_no_go_")
        self.at.write("question", question, inside=moment)
        self.at.write("criteria", criteria, inside=moment)
        self.at.write_day("planned_on", on, inside=moment)
        self.at.write_day("starts_on", self.clock.today)
        self.at.write_day("evaluation_on", evaluation)

    def notes_parents_view(self, words: dict[str, str]) -> None:
        """What each parent says of the plan, and that they agree; by first name."""
        self.to_section("parents")
        for name, said in words.items():
            card = self.at.titled("view_", name)
            self.at.write("text", said, inside=card)
            self.at.pick("agreement", "yes", inside=card)
            self.at.write_day("signed_on", self.clock.today, inside=card)
        if self.at.is_there("discuss"):
            self.at.press("discuss")

    def makes_plan_active(self) -> None:
        """Nakijken, and then it runs."""
        self.at.press("main_act")
        self.at.press("activate")

    def plans_talk(self, on: date, starts_at: str, purpose: str) -> None:
        """An oudergesprek for the casus that is open."""
        self.opens_tab("talks")
        ask.next_answer(NewTalk(ParentMeetingKind.CONCERN, on, starts_at, purpose))
        self.at.press_act("talks_card")
        assert self.is_on().page is PageKey.PARENT_MEETING

    def writes_report(self, *, strengths: str, question: str, shared: str, internal: str) -> None:
        """What was prepared, what both saw, and what stays inside."""
        for name, words in (
            ("strengths", strengths),
            ("question_to_parents", question),
            ("shared_picture", shared),
            ("internal", internal),
        ):
            self.at.write(name, words)

    def notes_parents_words(self, name: str, words: str) -> None:
        """What one parent said, word for word; by first name."""
        self.at.write("words", words, inside=self.at.titled("parent_", name))

    def finishes_talk(self, save_as: str) -> bytes:
        """The report is ready, and the first parent gets it as PDF."""
        self.at.press("report_ready")
        self.at.press("parent_pdf")
        return self.saves_paper(save_as)
