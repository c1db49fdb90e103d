"""How the pasted list is read: a row per location with its groups and its gemeente, which can be chosen here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from zorgdesk.desktop.first_start.place_list import ReadLocation
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.names import normalise
from zorgdesk.wording import first_start as say


class ReadingCard(Card):
    """`show_list(read, municipalities)`; `chosen()` gives each location with its gemeente. Signal chosen_changed."""

    chosen_changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._read: tuple[ReadLocation, ...] = ()
        self._towns: tuple[str, ...] = ()
        self._by_hand: dict[str, str] = {}
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._open = IconLine("circle-dot", "", "warn")
        self.body.addWidget(self._rows)
        self.body.addWidget(self._open)

    def show_list(self, read: Sequence[ReadLocation], municipalities: Sequence[str]) -> None:
        """Show how it is read now."""
        self._read, self._towns = tuple(read), tuple(municipalities)
        self.setVisible(bool(read))
        self.set_count(say.read_count(len(read), sum(len(place.groups) for place in read)))
        self._clear()
        for number, place in enumerate(self._read):
            self._add_row(number, place)
        self._look()

    def chosen(self) -> tuple[ReadLocation, ...]:
        """Every location with the gemeente it is in; "" where that is not known yet."""
        return tuple(ReadLocation(place.name, self._town_of(place), place.groups) for place in self._read)

    def without_town(self) -> list[str]:
        """The names of locations that have no gemeente yet."""
        return [place.name for place in self.chosen() if not place.municipality]

    def _town_of(self, place: ReadLocation) -> str:
        by_hand = self._by_hand.get(normalise(place.name), "")
        if by_hand in self._towns:
            return by_hand
        named = next((town for town in self._towns if normalise(town) == normalise(place.municipality)), "")
        return named or (self._towns[0] if len(self._towns) == 1 else "")

    def _add_row(self, number: int, place: ReadLocation) -> None:
        name = PlainLabel(place.name, "row", elide=True)
        count = PlainLabel(say.groups(len(place.groups)), "support")
        count.set_plain_tip(", ".join(place.groups))
        town = Choice()
        town.setObjectName(f"town_{number + 1}")
        town.setAccessibleName(f"{place.name}, {say.CHOOSE_MUNICIPALITY}")
        town.setPlaceholderText(say.CHOOSE_MUNICIPALITY)
        town.set_options([(name, name) for name in self._towns], self._town_of(place) or None)
        mark = IconView("circle-check", "ok", 18)
        town.currentIndexChanged.connect(lambda _=0, place=place, town=town: self._choose(place, town))
        for column, part in enumerate((name, count, town, mark)):
            self._grid.addWidget(part, number, column, Qt.AlignmentFlag.AlignVCenter)

    def _choose(self, place: ReadLocation, town: Choice) -> None:
        self._by_hand[normalise(place.name)] = str(town.value() or "")
        self._look()
        self.chosen_changed.emit()

    def _look(self) -> None:
        for number, place in enumerate(self._read):
            item = self._grid.itemAtPosition(number, 3)
            mark = item.widget() if item is not None else None
            if isinstance(mark, IconView):
                known = bool(self._town_of(place))
                mark.set_icon("circle-check" if known else "circle-dot", "ok" if known else "warn")
        waiting = self.without_town()
        self._open.setVisible(bool(waiting))
        if waiting:
            self._open.say(say.without_municipality(waiting))

    def _clear(self) -> None:
        cleared(self._grid)
