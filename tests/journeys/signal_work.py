"""Signalen, a name that comes later, brothers and sisters, and a birth, in the words of the work."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.journeys.workday import CTRL, Workday
from zorgdesk.desktop.places import PageKey


class Keys(QObject):
    """Counts the keys that are no letters in a text: Tab, arrows, digits that choose, Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count what reaches the widget that has the focus, once."""
        here = watched is QApplication.focusWidget()
        if here and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.key() == Qt.Key.Key_unknown
            self.count += 0 if typed else 1
        return False


class SignalWork(Workday):
    """From a worry without a name to a casus with its family."""

    @contextmanager
    def counting_keys(self) -> Iterator[Keys]:
        """How many keys beside the letters a piece of work takes."""
        app = QApplication.instance()
        assert app is not None
        counter = Keys()
        app.installEventFilter(counter)
        yield counter
        app.removeEventFilter(counter)

    def is_told_on_the_phone(self, *, reporter: str, age: str, fact: str, often: str, worry: int) -> None:
        """Seven fields: who, how, group, age, fact, how often, how worried; without a name."""
        self.opens_new("signal")
        self.at.write("reporter", reporter, inside="drawer_signal")
        self.at.pick("manner", "phone", inside="drawer_signal")
        self.at.choose("group", "De Wolkenfabriek", inside="drawer_signal")
        self.at.write("age", age, inside="drawer_signal")
        self.at.write("fact", fact, inside="drawer_signal")
        self.at.write("frequency", often, inside="drawer_signal")
        self.at.pick("worry", str(worry), inside="drawer_signal")
        self.at.key(Qt.Key.Key_Return, CTRL)

    def looks_at_signals(self) -> None:
        """Casussen, and the chip Signalen."""
        self.goes_to("cases")
        self.at.press("chip_signals")
        assert self.is_on().page is PageKey.SIGNALS

    def opens_newest_signal(self) -> None:
        """The first row of the list."""
        self.at.open_first("signals")

    def notes_name_of_signal(self, name: str) -> None:
        """Now the name is known."""
        self.at.press("add_name")
        self.at.write("child_name", name)

    def begins_case_from_signal(self) -> None:
        """Casus maken, in the drawer of a signaal."""
        self.at.press("make_case", inside="drawer_signal")

    def makes_case_named(self, first_name: str, prefix: str, surname: str, birth_date: date) -> None:
        """A casus without a signaal."""
        self.opens_new("case")
        self.at.write("first_name", first_name, inside="drawer_new_case")
        self.at.write("prefix", prefix, inside="drawer_new_case")
        self.at.write("surname", surname, inside="drawer_new_case")
        self.at.write_day("birth_date", birth_date, inside="drawer_new_case")
        self.at.choose("location", "De Wolkenfabriek", inside="drawer_new_case")
        self.at.press("make_case", inside="drawer_new_case")
        assert self.is_on().page is PageKey.INTAKE
