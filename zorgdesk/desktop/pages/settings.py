"""Instellingen: a list of parts at the left, the chosen part right of it (look.md screen 24)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.side_bar import SideItem, SidePlace
from zorgdesk.wording import settings as say

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.settings_parts.part import Part


def _organisation(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.organisation import OrganisationPart

    return OrganisationPart(page)


def _municipalities(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.municipalities import MunicipalitiesPart

    return MunicipalitiesPart(page)


def _places(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.places import PlacesPart

    return PlacesPart(page)


def _parties(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.parties import PartiesPart

    return PartiesPart(page)


def _closing_days(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.closing_days import ClosingDaysPart

    return ClosingDaysPart(page)


def _trajectories(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.trajectories import TrajectoriesPart

    return TrajectoriesPart(page)


def _text_blocks(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.text_blocks import TextBlocksPart

    return TextBlocksPart(page)


def _imports(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.imports import ImportsPart

    return ImportsPart(page)


def _appearance(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.appearance import AppearancePart

    return AppearancePart(page)


def _safety(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.safety import SafetyPart

    return SafetyPart(page)


def _backups(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.backups import BackupsPart

    return BackupsPart(page)


def _export(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.export import ExportPart

    return ExportPart(page)


def _bin(page: Page) -> "Part":
    from zorgdesk.desktop.pages.settings_parts.bin import BinPart

    return BinPart(page)


PARTS: Final[dict[str, Callable[[Page], "Part"]]] = {
    "organisation": _organisation,
    "municipalities": _municipalities,
    "places": _places,
    "parties": _parties,
    "closing_days": _closing_days,
    "trajectories": _trajectories,
    "text_blocks": _text_blocks,
    "imports": _imports,
    "appearance": _appearance,
    "safety": _safety,
    "backups": _backups,
    "export": _export,
    "bin": _bin,
}


_LIST_WIDE: Final = 200


class SettingsPage(Page):
    """`place.tab` is the part; parts are made when they are first chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._form = forms.load("pages/settings.ui", self)
        box.addWidget(self._form)
        self._stack = forms.field(self._form, "part_stack", QStackedWidget)
        self._list = forms.field(self._form, "part_list", QWidget)
        self._choice = forms.field(self._form, "part_choice", Choice)
        self._parts: dict[str, Part] = {}
        self._columns: dict[str, Scroller] = {}
        self._items: dict[str, SideItem] = {}
        self._now = ""
        self._fill_list()
        theme().changed.connect(self._measure)
        self._measure()
        watch = Responsive(self)
        watch.mode_changed.connect(self._fit)
        self._fit(watch.mode())

    def show_place(self, place: Place) -> None:
        """Show the part that the place names, else the one that was open, else the first."""
        name = place.tab if place.tab in PARTS else self._now or next(iter(PARTS))
        part = self.part(name)
        self._now = name
        self._stack.setCurrentWidget(self._columns[name])
        for key, item in self._items.items():
            item.setChecked(key == name)
        self._choice.blockSignals(True)
        self._choice.set_value(name)
        self._choice.blockSignals(False)
        part.show_part(place)
        self._columns[name].verticalScrollBar().setValue(place.scroll)
        if place.field:
            self._focus_field(part, place.field)

    def place(self) -> Place:
        """The part that is open, how far it is scrolled, and which record of it."""
        scroll = self._columns[self._now].verticalScrollBar().value() if self._now else 0
        ref = self._parts[self._now].ref() if self._now else None
        return Place(PageKey.SETTINGS, tab=self._now, ref=ref, scroll=scroll)

    def part(self, name: str) -> "Part":
        """A part by its name; raises KeyError."""
        if name not in self._parts:
            self._parts[name] = PARTS[name](self)
            column = Scroller()
            column.body.addWidget(self._parts[name])
            column.body.addStretch(1)
            self._columns[name] = column
            self._stack.addWidget(column)
        return self._parts[name]

    def leave(self) -> bool:
        """Let every part write what is still being typed."""
        kept = [part.leave() for part in self._parts.values()]
        return all(kept)

    def set_privacy(self, on: bool) -> None:
        """Parts that show names read again."""
        for part in self._parts.values():
            part.set_privacy(on)

    def on_change(self, change: Change) -> None:
        """Parts read again what others changed."""
        if self._now:
            self._parts[self._now].on_change(change)

    def first_focus(self) -> QWidget | None:
        """The part's own first field, else the list."""
        return self._parts[self._now].first_focus() or self._items[self._now] if self._now else None

    def _fill_list(self) -> None:
        layout = QVBoxLayout(self._list)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for key, (words, icon) in say.PARTS.items():
            item = SideItem(SidePlace(key, words, icon), parent=self._list)
            item.setObjectName(f"part_{key}")
            item.clicked.connect(lambda _=False, key=key: self._choose(key))
            layout.addWidget(item)
            self._items[key] = item
        layout.addStretch(1)
        self._list.setAccessibleName(say.LIST)
        self._choice.setAccessibleName(say.LIST)
        self._choice.set_options([(key, words) for key, (words, _) in say.PARTS.items()])
        self._choice.currentIndexChanged.connect(lambda _: self._choose(str(self._choice.value())))

    def _measure(self) -> None:
        self._list.setFixedWidth(theme().px(_LIST_WIDE))

    def _choose(self, key: str) -> None:
        self.go.emit(Place(PageKey.SETTINGS, tab=key))

    def _fit(self, mode: Mode) -> None:
        self._list.setVisible(mode is not Mode.COMPACT)
        self._choice.setVisible(mode is Mode.COMPACT)

    @staticmethod
    def _focus_field(part: "Part", name: str) -> None:
        found = part.findChild(QWidget, name)
        if found is not None:
            found.setFocus()
