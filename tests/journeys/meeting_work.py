"""The overleg and the overdracht, in the words of the work."""

from datetime import date

from PySide6.QtCore import Qt

from tests.journeys.workday import CTRL, Workday
from zorgdesk.desktop import ask
from zorgdesk.desktop.pages.handover_step_form import StepAnswer
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import HandoverStep


class MeetingWork(Workday):
    """Overleg and overdracht."""

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
