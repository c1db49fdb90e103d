"""Ctrl+K: fills the palette. Cases, people and texts come from casework/search.py, the acts from the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.search import find, words_of
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.search import CaseHit, CodeHit, ContactHit, Marked, SearchResult, TextHit
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.palette import Palette, PaletteHead, PaletteHit
from zorgdesk.domain.names import normalise
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import formats, labels
from zorgdesk.wording import shell as say

_WAIT_MS: Final = 30
_PER_GROUP: Final = 5
_ONLY_DO, _ONLY_CODES = ">", "#"
_ICONS: Final = {
    SearchKind.NOTE: "message-square", SearchKind.OBSERVATION: "binoculars", SearchKind.PLAN: "target",
    SearchKind.MEETING: "users", SearchKind.PARENT_MEETING: "users", SearchKind.HANDOVER: "send",
    SearchKind.SIGNAL: "bell", SearchKind.PERSON: "user", SearchKind.ORGANISATION: "building-2",
    SearchKind.LOCATION: "map-pin",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """One act of the palette: its words, icon, key cap, and what it does; `needs` are further words that find it."""

    words: str
    icon: str
    do: Callable[[], object]
    cap: str = ""
    needs: str = ""


class PaletteHost(QObject):
    """`open()`. Signal go(Place). `commands` gives the acts that are possible now."""

    go = Signal(object)

    def __init__(self, desk: Desk, window: QWidget, commands: Callable[[], Sequence[Command]]) -> None:
        super().__init__(window)
        self._desk, self._window, self._commands = desk, window, commands
        self._palette: Palette | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._search)

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
            self._palette.query_changed.connect(lambda _: self._timer.start())
            self._palette.hit_chosen.connect(self._choose)
            self._palette.hit_beside.connect(self._choose)
        if not self._palette.isHidden():
            self._palette.close_layer()
            return
        self._palette.open_with(words)
        self._search()

    def _search(self) -> None:
        self._timer.stop()
        palette = self._palette
        if palette is None:
            return
        typed = palette.query.text()
        only_do = typed.lstrip().startswith(_ONLY_DO)
        rows: list[PaletteHead | PaletteHit] = []
        if typed.strip() and not only_do:
            rows += self._found(self._desk.read(find, typed, limit=_PER_GROUP))
        rows += self._acts(typed.lstrip().removeprefix(_ONLY_DO) if only_do else typed)
        palette.set_scope(say.ONLY_DO if only_do else say.ONLY_CODES if typed.startswith(_ONLY_CODES) else say.ALL)
        palette.show_hits(rows)
        palette.hits.scrollToTop()

    def _found(self, found: SearchResult) -> list[PaletteHead | PaletteHit]:
        today = self._desk.today()
        groups: list[tuple[str, list[PaletteHit]]] = [
            (say.GROUP_CASES, [_case_row(hit) for hit in found.cases] + [_code_row(hit) for hit in found.codes]),
            (say.GROUP_PEOPLE, [_contact_row(hit) for hit in found.contacts]),
            (say.GROUP_TEXTS, [_text_row(hit, today) for hit in found.texts if not privacy().on]),
        ]
        rows: list[PaletteHead | PaletteHit] = []
        for title, hits in groups:
            if hits:
                rows += [PaletteHead(title), *hits]
        return rows

    def _acts(self, typed: str) -> list[PaletteHead | PaletteHit]:
        words = words_of(typed)
        if typed.strip() and not words:
            return []
        fitting = [
            act for act in self._commands() if all(word in normalise(f"{act.words} {act.needs}") for word in words)
        ]
        if not fitting:
            return []
        hits = [PaletteHit(act, act.icon, act.words, cap=act.cap, bold=_bold(act.words, words)) for act in fitting]
        return [PaletteHead(say.GROUP_DO), *hits]

    def _choose(self, hit: PaletteHit) -> None:
        if isinstance(hit.key, Command):
            hit.key.do()
        elif isinstance(hit.key, Place):
            self.go.emit(hit.key)


def _case_row(hit: CaseHit) -> PaletteHit:
    place = Place(PageKey.CASE, hit.case_id)
    if privacy().on:
        return PaletteHit(place, "folder-open", hit.code, privacy().name(hit.name.text))
    words = hit.name.text or say.NAMELESS
    where = formats.middot(hit.code, hit.location_name, hit.group_name, hit.through.text,
                           "" if hit.is_open else say.CLOSED)  # fmt: skip
    return PaletteHit(place, "folder-open", words, where, bold=_spans(hit.name) if hit.name.text else ())


def _contact_row(hit: ContactHit) -> PaletteHit:
    kind = SearchKind(hit.kind)
    is_place = kind is SearchKind.LOCATION
    name = privacy().place(hit.name.text) if is_place else privacy().name(hit.name.text)
    what = labels.label(hit.role) if hit.role else labels.label(hit.organisation_kind) if hit.organisation_kind else ""
    second = formats.middot(what, "" if privacy().on else hit.place_name, hit.phone)
    place = Place(PageKey.SETTINGS, tab="places" if is_place else "parties", ref=hit.ref, kind=kind.value)
    return PaletteHit(place, _ICONS[kind], name, second, bold=() if privacy().on else _spans(hit.name))


def _text_row(hit: TextHit, today: object) -> PaletteHit:
    kind = SearchKind(hit.kind)
    when = formats.short(hit.happened_on) if hit.happened_on is not None else ""
    who = hit.child_name or (say.about_case(hit.case_code) if hit.case_code else "")
    excerpt = hit.excerpt.text
    shift = 1
    return PaletteHit(
        place_of_text(hit),
        _ICONS.get(kind, "file-text"),
        formats.quoted(excerpt),
        formats.middot(who, say.kind_of_text(hit.kind), when),
        bold=tuple((start + shift, end - start) for start, end in hit.excerpt.marks),
    )


def _code_row(hit: CodeHit) -> PaletteHit:
    if hit.kind == "sheet":
        place = Place(PageKey.SHEET_ENTRY, hit.case_id, ref=hit.ref)
        return PaletteHit(place, "clipboard-list", hit.code, say.kind_of_text("sheet"))
    place = Place(PageKey.TODAY, ref=hit.ref, kind="signal")
    return PaletteHit(place, "bell", hit.code, say.kind_of_text("signal"))


_TABS: Final = {
    SearchKind.NOTE: CaseTab.JOURNAL, SearchKind.OBSERVATION: CaseTab.OBSERVATIONS, SearchKind.PLAN: CaseTab.PLAN,
    SearchKind.HANDOVER: CaseTab.HANDOVER,
}  # fmt: skip


def place_of_text(hit: TextHit) -> Place:
    """The spot where a text that was found stands."""
    kind = SearchKind(hit.kind)
    if kind is SearchKind.MEETING:
        return Place(PageKey.MEETING, ref=hit.ref)
    if kind is SearchKind.PARENT_MEETING:
        return Place(PageKey.PARENT_MEETING, hit.case_id, ref=hit.ref)
    if kind is SearchKind.SIGNAL:
        return Place(PageKey.TODAY, ref=hit.ref, kind="signal")
    tab = _TABS.get(kind, CaseTab.OVERVIEW)
    return Place(PageKey.CASE, hit.case_id, tab=tab.value, ref=hit.ref)


def _spans(marked: Marked) -> tuple[tuple[int, int], ...]:
    return tuple((start, end - start) for start, end in marked.marks)


def _bold(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a command; its normal form is as long as itself."""
    plain = normalise(text)
    if len(plain) != len(text):
        return ()
    found = [(plain.find(word), len(word)) for word in words]
    return tuple((start, length) for start, length in found if start >= 0)
