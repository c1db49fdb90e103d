"""A coordinator at work in the real window: each act is a sentence of the work, done through the widgets."""

from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.journeys.hand import Hand, Keyboard, Mouse, Window, settle
from zorgdesk.app import Shell
from zorgdesk.casework.releases import releases
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.frame import Frame
from zorgdesk.desktop.pages.case_tabs.talk_form import NewTalk
from zorgdesk.desktop.pages.handover_step_form import StepAnswer
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.values import HandoverStep, ParentMeetingKind
from zorgdesk.store.vault import Vault

PASSPHRASE = "vijf rustige woorden over Zoë"
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Clock:
    """The moment it is; a journey moves it along."""

    now: datetime

    def __call__(self) -> datetime:
        """What the window asks."""
        return self.now

    def moves_to(self, day: date, at: time = time(9, 0)) -> None:
        """Another day."""
        self.now = datetime.combine(day, at)

    @property
    def today(self) -> date:
        """The day."""
        return self.now.date()


class Coordinator:
    """Works in one file; `papers` is where PDFs are saved."""

    def __init__(self, vault: Vault, clock: Clock, qtbot: QtBot, papers: Path, *, keyboard: bool) -> None:
        self.clock, self.qtbot, self.papers, self.keyboard = clock, qtbot, papers, keyboard
        papers.mkdir(exist_ok=True)
        self._hand: Hand = Keyboard(qtbot) if keyboard else Mouse(qtbot)
        self._restarted: list[Path] = []
        self._shell = self._start()
        self._shell.enter(vault, False)
        self._settle_in()

    def _start(self) -> Shell:
        """A process begins: the frame is there."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        shell = Shell(app, self.clock, self._restarted.append)
        shell.frame.resize(1366, 768)
        shell.frame.show()
        shell.frame.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is shell.frame)
        return shell

    def _settle_in(self) -> None:
        assert self._shell.window is not None
        self.main = self._shell.window
        self.desk = self.main.desk
        self.at = Window(self._shell.frame, self.qtbot, self._hand)
        settle(self.qtbot)

    def goes_home(self) -> None:
        """Everything is written and the window closes."""
        settle(self.qtbot)
        frame = self._shell.frame
        assert frame.may_close()
        self._end(frame)

    def locks_and_unlocks(self, day: date | None = None) -> None:
        """Ctrl+L; the process ends; a new one, maybe on another day, asks for the wachtzin."""
        self.at.key(Qt.Key.Key_L, CTRL)
        (path,) = self._restarted
        self._restarted.clear()
        self._end(self._shell.frame)
        if day is not None:
            self.clock.moves_to(day)
        self._shell = self._start()
        self._shell.start(path)
        door = Window(self._shell.frame, self.qtbot, self._hand)
        door.write("passphrase", PASSPHRASE)
        door.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self._shell.window is not None, timeout=20_000)
        self._settle_in()

    def _end(self, frame: Frame) -> None:
        """The process ends: its window is gone."""
        frame.hide()
        frame.deleteLater()
        self.desk.deleteLater()
        self._shell.deleteLater()
        settle(self.qtbot)

    # The day ----------------------------------------------------------------------------------------------------

    def moves_to(self, day: date) -> None:
        """She locks and goes home; on another day she unlocks and looks at Vandaag."""
        self.locks_and_unlocks(day)
        self.goes_to("today")

    def goes_to(self, place: str) -> None:
        """A place of the sidebar: today, cases, meetings, observations, handovers."""
        if self.keyboard:
            digit = ("today", "cases", "meetings", "observations", "handovers").index(place) + 1
            self.at.key(Qt.Key(Qt.Key.Key_0 + digit), CTRL)
        else:
            self.at.press(f"place_{place}")

    def is_on(self) -> Place:
        """Where she is."""
        place = self.main.place()
        assert place is not None
        return place

    @property
    def case_id(self) -> int:
        """The casus that is open."""
        case_id = self.is_on().case_id
        assert case_id is not None
        return case_id

    def opens_case(self, words: str) -> None:
        """Ctrl+K, part of a name, Enter."""
        self.at.key(Qt.Key.Key_K, CTRL)
        self.at.write("palette_query", words)
        self.qtbot.wait(60)
        settle(self.qtbot)
        self.at.key(Qt.Key.Key_Return)
        assert self.is_on().page is PageKey.CASE

    # Signaal and casus ------------------------------------------------------------------------------------------

    def takes_in_signal(self, *, reporter: str, age: str, fact: str, area: str) -> None:
        """A pm'er calls about a child without a name."""
        self.opens_new("signal")
        self.at.write("reporter", reporter)
        self.at.choose("group", "De Wolkenfabriek")
        self.at.write("age", age)
        self.at.write("fact", fact)
        self.at.pick("categories", area)

    def finishes_signal(self) -> None:
        """Klaar: it stays a signaal for now."""
        self.at.press("ready")

    def makes_case(self, first_name: str, prefix: str, surname: str, birth_date: date) -> None:
        """From the signaal that is open: a casus with a name."""
        self.at.press("make_case", inside="drawer_signal")
        self.at.write("first_name", first_name)
        self.at.write("prefix", prefix)
        self.at.write("surname", surname)
        self.at.write_day("birth_date", birth_date)
        self.at.press("make_case", inside="drawer_new_case")
        assert self.is_on().page is PageKey.INTAKE

    def makes_unborn_case(self, due_date: date) -> None:
        """A casus for a child that is not born yet."""
        self.opens_new("case")
        self.at.press("unborn")
        self.at.write_day("due_date", due_date)
        self.at.choose("location", "De Wolkenfabriek")
        self.at.press("make_case", inside="drawer_new_case")
        assert self.is_on().page is PageKey.INTAKE

    def opens_intake(self) -> None:
        """From the menu of the casus that is open."""
        self.at.from_menu("more", "open_intake")

    def notes_birth(self, first_name: str, surname: str, birth_date: date) -> None:
        """The child is born."""
        self.at.write("first_name", first_name)
        self.at.write("surname", surname)
        self.at.write_day("birth_date", birth_date)
        assert self.main.leave()

    def opens_new(self, what: str) -> None:
        """The menu Nieuw: signal, case, meeting or note."""
        if self.keyboard:
            self.at.key(Qt.Key.Key_N, CTRL)
            self.at.take(f"new_{what}")
        else:
            self.at.from_menu("new", f"new_{what}")

    # Intake -----------------------------------------------------------------------------------------------------

    def adds_parent(self, first_name: str, surname: str, *, relation: str, prefix: str = "", seen: date) -> None:
        """A parent with gezag, seen in the gezagsregister."""
        self.at.press_act("family_card")
        self.at.write("first_name", first_name, inside="guardian_panel")
        self.at.write("prefix", prefix, inside="guardian_panel")
        self.at.write("surname", surname, inside="guardian_panel")
        self.at.choose("relation", relation)
        self.at.choose("authority", "Gezag")
        self.at.choose("authority_source", "Gezagsregister")
        self.at.write_day("authority_seen_on", seen)
        self.at.press("keep_person")

    def agrees_on_three_things(self, *, director: str, contact: str) -> None:
        """Regie, contact for the parents, and whether parties are involved."""
        self.at.choose("case_director_choice", director)
        self.at.choose("contact_for_parents_choice", contact)
        self.at.pick("parties_involved", "yes")

    def finishes_intake(self) -> None:
        """The intake is complete and the casus opens."""
        self.at.press("finish_intake")
        assert self.is_on().page is PageKey.CASE

    # Toestemming ------------------------------------------------------------------------------------------------

    def opens_tab(self, tab: str) -> None:
        """A tab of the casus that is open; without a mouse with Ctrl+Tab."""
        if not self.keyboard:
            self.at.press(f"tab_{tab}")
            return
        for _ in range(10):
            if self.is_on().tab == tab:
                return
            self.at.key(Qt.Key.Key_Tab, CTRL)
        raise AssertionError(tab)

    def asks_consent(self, purpose: str, party: str, *, scope: str, what: str) -> None:
        """Ask for a purpose and a party, and say what is shared."""
        self.opens_tab("consent")
        self.at.press("add" if self.at.is_there("add") else "empty_act")
        self.at.choose("purpose", purpose)
        self.at.choose("party", party)
        self.at.choose("scope", scope)
        self.at.write("what_is_shared", what)
        self.at.press("ask_save")

    def records_consent(self, who: str, decision: str, *, on: date) -> None:
        """Write down the answer of one parent to the question that is open in the panel."""
        self.at.press("record" if self.at.is_there("record") else "change")
        self.at.choose("who", who)
        self.at.pick("decision", decision)
        self.at.write_day("decided_on", on)
        self.at.press("answer_save")

    # Observatiebladen -------------------------------------------------------------------------------------------

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

    # Papers -----------------------------------------------------------------------------------------------------

    def saves_paper(self, name: str) -> bytes:
        """PDF opslaan, on the page that shows the paper; returns what was written."""
        assert self.is_on().page is PageKey.PAPER
        target = self.papers / f"{name}.pdf"
        ask.next_answer(target)
        self.at.press("save")
        self.qtbot.waitUntil(target.exists, timeout=10_000)
        settle(self.qtbot)
        return target.read_bytes()

    # Begeleidingsplan -------------------------------------------------------------------------------------------

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
        self.at.press("accepted_by_parents", inside=goal)
        self.at.press("accepted_by_team", inside=goal)
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

    def changes_answer(self, who: str, decision: str, *, on: date) -> None:
        """Another answer of one parent to the question that is open in the panel."""
        if not self.at.is_there("answer_save"):
            self.at.press("change")
            self.at.press("other_answer")
        self.at.choose("who", who)
        self.at.pick("decision", decision)
        self.at.write_day("decided_on", on)
        self.at.press("answer_save")

    def withdraws(self, who: str) -> None:
        """One parent takes the ja back, at the question that is open in the panel."""
        self.at.press("change")
        self.at.press(self.at.worded("withdraw_", who))

    # Overleg ----------------------------------------------------------------------------------------------------

    def plans_meeting(self, kind: str, on: date, starts_at: str, ends_at: str) -> None:
        """An overleg with the company that is proposed."""
        self.goes_to("meetings")
        self.at.press("plan_meeting")
        self.at.choose("kind", kind, inside="plan_card")
        self.at.write_day("held_on", on)
        self.at.write("starts_at", starts_at)
        self.at.write("ends_at", ends_at)
        self.at.press("plan_it")
        assert self.is_on().page is PageKey.MEETING

    def invites(self, *people: str) -> None:
        """Guests from the list of people who are known."""
        for who in people:
            self.at.press("add_guest")
            self.at.choose("person", who)
            self.at.press("take_person")

    def puts_on_agenda(self, child: str) -> str:
        """This child comes on the agenda; returns the name of its item."""
        self.at.press("add_item")
        self.at.write("item_case", child)
        self.at.key(Qt.Key.Key_Return)
        return self.at.newest("item_")

    def will_discuss(self, item: str, mode: str, *, reason: str = "") -> None:
        """By name, anonymous or not."""
        self.at.pick("modes", mode, inside=item)
        if reason:
            self.at.write("reason", reason, inside=item)
            self.at.press("discuss_anonymously", inside=item)

    def notes_minutes(self, *, question: str, said: str, decision: str, action: str) -> None:
        """What was asked, said and decided about the item that is chosen, and who does what when."""
        self.at.write("question", question, inside="minutes_card")
        self.at.write("minutes", said, inside="minutes_card")
        self.at.write("decision", decision, inside="minutes_card")
        self.at.write("action_line", action)
        self.at.key(Qt.Key.Key_Return)

    def opens_meeting(self) -> None:
        """The first overleg that comes, from the list."""
        self.goes_to("meetings")
        self.at.open_first("coming")
        assert self.is_on().page is PageKey.MEETING

    def closes_meeting(self) -> None:
        """The minutes are done."""
        self.at.press("close_meeting")

    def prints_agenda(self, save_as: str) -> bytes:
        """The agenda for the first guest."""
        self.at.press("papers")
        self.at.take_first()
        return self.saves_paper(save_as)

    def papers_left(self) -> tuple[ReleaseSheet, ...]:
        """The register, newest first."""
        return self.desk.read(releases)

    # Overdracht -------------------------------------------------------------------------------------------------

    def begins_handover(self) -> None:
        """From the tab Overdracht of the casus that is open."""
        self.opens_tab("handover")
        self.at.press("open_handover")
        assert self.is_on().page is PageKey.HANDOVER

    def opens_handover(self) -> None:
        """Back to the overdracht of the casus that is open."""
        self.opens_tab("handover")
        self.at.press("open_handover")

    def fills_area(self, area: str, *, score: str, seen: str, helps: str = "", on_cover: bool = False) -> None:
        """One gebied of the form."""
        self.to_part(area)
        self.at.pick("score", score)
        self.at.write("seen", seen)
        if helps:
            self.at.write("helps", helps)
        if on_cover:
            self.at.press("on_cover")

    def chooses_school(self, school: str, *, contact: str, starts_on: date) -> None:
        """Where the child goes, and a warm gesprek."""
        self.to_part("school")
        self.at.choose("school_id", school)
        self.at.write("school_contact", contact)
        self.at.write_day("school_starts_on", starts_on)
        self.at.pick("manner", "warm")
        self.at.write("manner_reason", "Er is extra ondersteuning geweest.")

    def fills_part(self, part: str, texts: dict[str, str]) -> None:
        """The texts of one part of the form."""
        self.to_part(part)
        for name, words in texts.items():
            self.at.write(name, words)

    def notes_views(self, words: dict[str, tuple[str, str]]) -> None:
        """The zienswijze of each parent, as they say it, and their wish for the school; by first name."""
        self.to_part("views")
        for name, (said, wish) in words.items():
            block = self.at.titled("view_", name)
            self.at.pick("recognises", "yes", inside=block)
            self.at.write("text", said, inside=block)
            self.at.write("wishes", wish, inside=block)

    def does_step(self, step: HandoverStep) -> None:
        """A step of the chain, today."""
        if step is not HandoverStep.CONSENT:
            ask.next_answer(StepAnswer(self.clock.today, "Fenna Fantasia"))
        self.at.press(f"do_{step.value}")

    def to_part(self, part: str) -> None:
        """A part of the form, with Ctrl and the arrows."""
        for _ in range(30):
            if self.is_on().tab == part:
                return
            self.at.key(Qt.Key.Key_Down, CTRL)
        for _ in range(30):
            if self.is_on().tab == part:
                return
            self.at.key(Qt.Key.Key_Up, CTRL)
        raise AssertionError(part)

    def makes_pdf(self, save_as: str) -> bytes:
        """PDF maken: the paper page opens, and it is saved."""
        self.at.press("make_pdf")
        return self.saves_paper(save_as)

    def asks_school_consent(self) -> None:
        """Ask both parents for the school, write down each ja, and come back to the form."""
        self.at.press("ask_consent")
        while self.at.is_there("record_answer"):
            self.at.press("record_answer")
            self.at.pick("decision", "yes")
            self.at.press("answer_save")
            self.opens_handover()

    # Oudergesprek -----------------------------------------------------------------------------------------------

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

    # What is to be seen -----------------------------------------------------------------------------------------

    def sees(self) -> str:
        """All words on the page that is open."""
        settle(self.qtbot)
        page = self.main.page()
        assert page is not None
        labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        rows = [row for view in page.findChildren(QAbstractItemView) if view.isVisible() for row in _rows(view)]
        return "\n".join([*labels, *rows])


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    spoken = (cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() for cell in cells)
    return [str(words) for words in spoken if words]
