"""Ctrl+K: fills the palette. Cases, people and texts come from casework/search.py, the acts from the window."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.search import find
from zorgdesk.casework.search_words import words_of
from zorgdesk.casework.sheets.search import Fit, SearchResult
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.palette_rows import Command, Group, acts, groups_of, in_order
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.private_words import PrivateWords
from zorgdesk.desktop.widgets.palette import Palette, PaletteHit
from zorgdesk.wording import palette as say
from zorgdesk.wording.typed_dates import typed_date

if TYPE_CHECKING:
    from zorgdesk.desktop.case_commands import CaseCommands
    from zorgdesk.desktop.desk import Desk

_WAIT_MS: Final = 15
_PER_GROUP: Final = 5
_ACTS_ABOUT_ONE: Final = 3
_ONLY_DO, _ONLY_CODES = ">", "#"
_HAS_YEAR: Final = re.compile(r"\d[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+\d{2}(\d{2})?$|\d{4}-\d{1,2}-\d{1,2}")


class PaletteHost(QObject):
    """`open()`. Signal go(Place). `commands` gives the acts that are possible now, `about` those about one child.

    `here` gives the case that is open, if any.
    """

    go = Signal(object)

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        commands: Callable[[], Sequence[Command]],
        about: CaseCommands,
        here: Callable[[], int | None],
    ) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._commands, self._about, self._here = commands, about, here
        self._palette: Palette | None = None
        self._later = Late(desk, self._search, self, _WAIT_MS)

    @property
    def palette(self) -> Palette | None:
        """The layer, once it was opened."""
        return self._palette

    def open(self, words: str = "") -> None:
        """Open the palette, or close it when it is open."""
        if self._palette is None:
            hints = ((say.ARROWS, say.CHOOSE), ("Enter", say.OPEN_WORD), (_ONLY_DO, say.ONLY_DO),
                     (_ONLY_CODES, say.ONLY_CODES))  # fmt: skip
            self._palette = Palette(self._window, hints)
            self._palette.setObjectName("palette")
            self._palette.query_changed.connect(lambda _: self._later.soon())
            PrivateWords(self._palette.query)
            self._palette.hit_chosen.connect(self._choose)
            self._palette.hit_beside.connect(self._choose)
        if not self._palette.isHidden():
            self._palette.close_layer()
            return
        self._palette.open_with(words)
        self._search()

    def set_privacy(self) -> None:
        """Privacy view went on or off: what an open palette shows is masked, or shown, at once."""
        if self._palette is not None and not self._palette.isHidden():
            self._search()

    def _search(self) -> None:
        self._later.drop()
        palette = self._palette
        if palette is None:
            return
        typed = palette.query.text()
        only_do = typed.lstrip().startswith(_ONLY_DO)
        only_codes = typed.lstrip().startswith(_ONLY_CODES)
        groups: list[Group] = []
        if typed.strip() and not only_do:
            found = self._desk.read(find, typed, day=_day(typed, self._desk.today()), limit=_PER_GROUP)
            groups += groups_of(found, self._desk.today())
            groups += self._about_one(found)
        if not only_codes:
            groups += self._acts(typed.lstrip().removeprefix(_ONLY_DO) if only_do else typed)
        palette.set_scope(say.ONLY_DO if only_do else say.ONLY_CODES if only_codes else say.ALL)
        palette.show_hits(in_order(groups))
        palette.hits.scrollToTop()

    def _about_one(self, found: SearchResult) -> list[Group]:
        """What can be done for the one child that the words name; with words left over only what these mean."""
        if found.subject is not None:
            case_id = found.subject.case_id
            group = acts(self._about.title(case_id), self._about.of(case_id), found.rest, found.words)
            return [Group(group.title, Fit.CODE, group.rows[:_PER_GROUP])] if group.fit <= Fit.INSIDE else []
        named = [hit for hit in found.cases if hit.fit <= Fit.NAME]
        if len(named) == 1 and named[0].is_open:
            group = acts(say.GROUP_DO, self._about.of(named[0].case_id)[:_ACTS_ABOUT_ONE], ())
            return [Group(group.title, Fit.GUESS, group.rows)]
        return []

    def _acts(self, typed: str) -> list[Group]:
        words = words_of(typed)
        if typed.strip() and not words:
            return []
        here = self._here()
        found = [acts(say.GROUP_DO, self._commands(), words)]
        if here is not None:
            found.insert(0, acts(self._about.title(here), self._about.of(here), words))
        return [group for group in found if group.rows]

    def _choose(self, hit: PaletteHit) -> None:
        if isinstance(hit.key, Command):
            hit.key.do()
        elif isinstance(hit.key, Place):
            self.go.emit(hit.key)


def _day(typed: str, today: date) -> date | None:
    """The date that was typed, with its year: children who were born on it are looked for."""
    words = " ".join(typed.lower().split())
    return typed_date(words, today) if _HAS_YEAR.search(words) else None
