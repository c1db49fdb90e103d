"""From signaal to casus, intake and toestemming, in the words of the work."""

from datetime import date

from tests.journeys.workday import Workday
from zorgdesk.desktop.places import PageKey


class CasusWork(Workday):
    """Signaal, casus, intake and toestemming."""

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

    def changes_answer(self, who: str, decision: str, *, on: date) -> None:
        """Another answer of one parent to the question that is open in the panel."""
        if not self.at.is_there("answer_save"):
            self.at.press("change")
            self.at.press("other_answer")
        self.at.choose("who", who)
        self.at.pick("decision", decision)
        self.at.write_day("decided_on", on)
        self.at.press("answer_save")

    def changes_answer_by_court(self, who: str, reference: str) -> None:
        """A court's ja in the place of one parent's nee, with its reference."""
        self.at.press("change")
        self.at.press("other_answer")
        self.at.choose("who", who)
        self.at.pick("decision", "yes")
        self.at.choose("manner", "Door de rechter")
        self.at.press("answer_save")
        assert "Het kenmerk ontbreekt" in self.sees()
        self.at.write("reference", reference)
        self.at.press("answer_save")

    def withdraws(self, who: str) -> None:
        """One parent takes the ja back, at the question that is open in the panel."""
        self.at.press("change")
        self.at.press(self.at.worded("withdraw_", who))
