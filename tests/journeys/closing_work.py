"""The end of a case in the words of the work: nazorg, closing, going on, the history and the prullenbak."""

from datetime import date

from sqlalchemy import text

from tests.journeys.driver import Coordinator
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import Button


class ClosingWork:
    """What a coordinator does at the end of a case."""

    def __init__(self, who: Coordinator) -> None:
        self.who, self.at = who, who.at

    def _menu(self, act: str) -> None:
        self.who.at.from_menu("more", act)

    def ends_care(self, what: str, next_on: date) -> None:
        """The opvang ends; the guidance goes on with a next act."""
        self._menu("aftercare")
        self.who.at.write("what", what)
        self.who.at.write_day("next_on", next_on)
        self.who.at.press("keep_aftercare")

    def closes(self, outcome: str, follow_up_on: date, explanation: str) -> None:
        """With an outcome and a follow-up."""
        self._menu("close_case")
        self.who.at.pick("outcome", outcome)
        self.who.at.write("explanation", explanation)
        self.who.at.write_day("follow_up_on", follow_up_on)
        self.who.at.press("close_case", inside="drawer_closing")

    def asks_how_it_goes(self, result: str) -> None:
        """The navraag, from its task on Vandaag."""
        self.who.main.go(Place(PageKey.CASE, self.who.case_id, field="follow_up"))
        self.who.at.write("result", result)
        self.who.at.press("asked")

    def reopens(self, reason: str) -> None:
        """Going on after all."""
        self._menu("reopen_case")
        self.who.at.write("reason", reason)
        self.who.at.press("reopen")

    def puts_back(self, words: str) -> None:
        """From the history: the first change that says these words."""
        self._menu("history")
        drawer = self.who.main.drawers.content
        assert drawer is not None
        button = next(one for one in drawer.findChildren(Button) if words in one.accessibleName())
        self.who.at.press(button.objectName())
        self.who.at.press("drawer_close")

    def opens_bin(self) -> None:
        """The prullenbak."""
        self.who.main.go(Place(PageKey.SETTINGS, tab="bin"))

    def finds_in_file(self, words: str) -> list[str]:
        """The tables in which these words stand, whatever the column."""
        found = []
        with self.who.desk.vault.reading() as session:
            names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
            for name in names:
                if name.startswith("search_trigram"):
                    continue
                rows = session.execute(text(f'SELECT * FROM "{name}"')).all()
                if any(words.casefold() in str(cell).casefold() for row in rows for cell in row):
                    found.append(name)
        return found
