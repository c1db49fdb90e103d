"""The rows of the palette (look.md screen 12): what was found and what can be done, in groups, the best group first.

Each row says where it matched: the words that were found are marked in the name, the parent, the code or the text.
Under privacy view a row shows codes and initials, and no text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zorgdesk.casework.search_contacts import GROUP, MUNICIPALITY
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.search import CaseHit, CodeHit, ContactHit, Fit, Marked, SearchResult, TextHit
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.palette import PaletteHead, PaletteHit
from zorgdesk.domain.names import normalise
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import formats, labels
from zorgdesk.wording import palette as say

Row = PaletteHead | PaletteHit
Spans = tuple[tuple[int, int], ...]

_SHORTEST_WITH_ERROR: Final = 4
_BETWEEN: Final = " · "
_ICONS: Final = {
    SearchKind.NOTE.value: "message-square", SearchKind.OBSERVATION.value: "binoculars",
    SearchKind.PLAN.value: "target", SearchKind.MEETING.value: "users", SearchKind.PARENT_MEETING.value: "users",
    SearchKind.HANDOVER.value: "send", SearchKind.SIGNAL.value: "bell", SearchKind.PERSON.value: "user",
    SearchKind.TRAJECTORY.value: "route",
    SearchKind.GUARDIAN.value: "user", SearchKind.ORGANISATION.value: "building-2",
    SearchKind.LOCATION.value: "map-pin", SearchKind.ATTACHMENT.value: "paperclip", GROUP: "users", MUNICIPALITY: "map",
}  # fmt: skip
_TABS: Final = {
    SearchKind.NOTE: CaseTab.JOURNAL, SearchKind.OBSERVATION: CaseTab.OBSERVATIONS, SearchKind.PLAN: CaseTab.PLAN,
    SearchKind.HANDOVER: CaseTab.HANDOVER, SearchKind.TRAJECTORY: CaseTab.TRAJECTORY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """One act of the palette: its words, icon, key cap, and what it does; `needs` are further words that find it.

    `second` is what stands beside it, and `token` its colour: an act that may not yet be done says why.
    """

    words: str
    icon: str
    do: Callable[[], object]
    cap: str = ""
    needs: str = ""
    second: str = ""
    token: str = "ink2"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one head, with how well the best of them fits."""

    title: str
    fit: Fit
    rows: tuple[PaletteHit, ...]


def in_order(groups: Sequence[Group]) -> list[Row]:
    """The groups under each other, the one that fits best first; groups that fit alike in the order they were given."""
    rows: list[Row] = []
    for group in sorted(groups, key=lambda one: one.fit):
        if group.rows:
            rows += [PaletteHead(group.title), *group.rows]
    return rows


def groups_of(found: SearchResult, today: date) -> list[Group]:
    """What was found, in groups: cases and codes, people and places, texts."""
    cases = [_case_row(hit) for hit in found.cases] + [_code_row(hit) for hit in found.codes]
    best_case = Fit.CODE if found.codes else min((hit.fit for hit in found.cases), default=Fit.GUESS)
    return [
        Group(say.GROUP_CASES, best_case, tuple(cases)),
        Group(
            say.GROUP_PEOPLE,
            min((hit.fit for hit in found.contacts), default=Fit.GUESS),
            tuple(_contact_row(hit) for hit in found.contacts),
        ),
        Group(
            say.GROUP_TEXTS,
            min((hit.fit for hit in found.texts), default=Fit.GUESS),
            tuple(_text_row(hit, today) for hit in found.texts),
        ),
    ]


def acts(title: str, commands: Sequence[Command], words: Sequence[str], named: Sequence[str] = ()) -> Group:
    """The commands that fit the words, the best first; with one typing error only where none fits without.

    `named` are further words to mark: the name of the child that was typed too.
    """
    fitting = [(fit, command) for command in commands if (fit := _fit_of(command, words)) is not None]
    if not fitting:
        near = [command for command in commands if _is_near(command, words)]
        fitting = [(Fit.GUESS, command) for command in near]
    fitting.sort(key=lambda pair: pair[0])
    rows = tuple(_command_row(command, (*words, *named)) for _, command in fitting)
    return Group(title, fitting[0][0] if fitting else Fit.GUESS, rows)


def place_of_text(hit: TextHit) -> Place:
    """The spot where a text that was found stands."""
    kind = SearchKind(hit.kind)
    if kind is SearchKind.MEETING:
        return Place(PageKey.MEETING, ref=hit.ref)
    if kind is SearchKind.PARENT_MEETING:
        return Place(PageKey.PARENT_MEETING, hit.case_id, ref=hit.ref)
    if kind is SearchKind.ATTACHMENT:
        return Place(PageKey.ATTACHMENT, hit.case_id, ref=hit.ref)
    if kind is SearchKind.SIGNAL:
        return Place(PageKey.TODAY, ref=hit.ref, kind="signal")
    tab = _TABS.get(kind, CaseTab.OVERVIEW)
    return Place(PageKey.CASE, hit.case_id, tab=tab.value, ref=hit.ref)


# Rows ---------------------------------------------------------------------------------------------------------------


def _case_row(hit: CaseHit) -> PaletteHit:
    place = Place(PageKey.CASE, hit.case_id)
    if privacy().on:
        return PaletteHit(place, "folder-open", hit.code, privacy().name(hit.name.text))
    code = Marked(hit.code, ((0, len(hit.code)),) if hit.fit is Fit.CODE else ())
    parts = [code, Marked(hit.location_name), Marked(hit.group_name), Marked("" if hit.is_open else say.CLOSED)]
    if hit.question is not None:
        parts.insert(0, _inside(formats.quoted(hit.question.text), hit.question.marks, 1))
    if hit.parent is not None:
        role = f"{labels.label_inside(hit.parent.relation)} "
        parts.insert(0, _inside(role + hit.parent.name.text, hit.parent.name.marks, len(role)))
    day = hit.birth_date or hit.due_date
    if hit.fit is Fit.THROUGH and hit.parent is None and day is not None:
        parts.insert(0, Marked(say.born_on(day, is_born=hit.birth_date is not None)))
    second = _joined(parts)
    return PaletteHit(
        place,
        "folder-open",
        hit.name.text or say.NAMELESS,
        second.text,
        bold=_spans(hit.name) if hit.name.text else (),
        second_bold=_spans(second),
    )


def _contact_row(hit: ContactHit) -> PaletteHit:
    is_place = hit.kind in (SearchKind.LOCATION, GROUP)
    name = privacy().place(hit.name.text) if is_place else privacy().name(hit.name.text)
    place = "" if privacy().on else hit.place_name
    phone = privacy().text(hit.phone)
    second = formats.middot(_what(hit), place, phone)
    bold = () if privacy().on else _spans(hit.name)
    return PaletteHit(_place_of_contact(hit), _ICONS[hit.kind], name, second, bold=bold)


def _what(hit: ContactHit) -> str:
    if hit.relation is not None:
        return say.parent_of(labels.label_inside(hit.relation), privacy().name(hit.child) or say.NAMELESS)
    if hit.role is not None:
        return labels.label_inside(hit.role)
    if hit.organisation_kind is not None:
        return labels.label_inside(hit.organisation_kind)
    return say.kind_of_text(hit.kind)


def _place_of_contact(hit: ContactHit) -> Place:
    if hit.kind == SearchKind.GUARDIAN:
        return _page("person", Place(PageKey.CASE, hit.case_id, tab=CaseTab.CONSENT.value, person=hit.ref), hit)
    if hit.kind == SearchKind.PERSON:
        return _page("person", Place(PageKey.SETTINGS, tab="parties", ref=hit.ref, kind=hit.kind), hit)
    if hit.kind == SearchKind.LOCATION:
        return _page("location", Place(PageKey.SETTINGS, tab="places", ref=hit.ref, kind=hit.kind), hit)
    if hit.kind == GROUP:
        return _page("location", Place(PageKey.SETTINGS, tab="places", ref=hit.ref, kind=hit.kind), hit)
    if hit.kind == MUNICIPALITY:
        return Place(PageKey.SETTINGS, tab="municipalities", ref=hit.ref)
    return Place(PageKey.SETTINGS, tab="parties", ref=hit.ref, kind=hit.kind)


def _page(name: str, without: Place, hit: ContactHit) -> Place:
    """The page of its own that a person or location has, or where it stands without one."""
    if name not in set(PageKey):
        return without
    if hit.kind == GROUP:
        return Place(PageKey(name), tab=GROUP, ref=hit.ref)
    return Place(PageKey(name), hit.case_id, ref=hit.ref, kind=hit.kind if name == "person" else "")


def _text_row(hit: TextHit, today: date) -> PaletteHit:
    words = normalise(" ".join(hit.excerpt.text[start:end] for start, end in hit.excerpt.marks))
    when = formats.day(hit.happened_on, on=today) if hit.happened_on is not None else ""
    icon, place = _ICONS.get(hit.kind, "file-text"), replace(place_of_text(hit), words=words)
    kind = say.kind_of_text(hit.kind)
    if privacy().on:
        return PaletteHit(place, icon, formats.middot(hit.case_code, kind) or kind, when)
    who = hit.child_name or (say.about_case(hit.case_code) if hit.case_code else "")
    shown = _inside(formats.quoted(hit.excerpt.text), hit.excerpt.marks, 1)
    return PaletteHit(place, icon, shown.text, formats.middot(who, kind, when), bold=_spans(shown))


def _code_row(hit: CodeHit) -> PaletteHit:
    if hit.kind == "sheet":
        place = Place(PageKey.SHEET_ENTRY, hit.case_id, ref=hit.ref)
        return PaletteHit(place, "clipboard-list", hit.code, say.kind_of_text("sheet"))
    place = Place(PageKey.TODAY, ref=hit.ref, kind="signal")
    return PaletteHit(place, "bell", hit.code, say.kind_of_text("signal"))


def _command_row(command: Command, words: Sequence[str]) -> PaletteHit:
    return PaletteHit(
        command,
        command.icon,
        command.words,
        command.second,
        command.token,
        bold=_bold(command.words, words),
        cap=command.cap,
    )


# Fit and marks --------------------------------------------------------------------------------------------------------


def _fit_of(command: Command, words: Sequence[str]) -> Fit | None:
    """How well a command fits: in its own words, in the words that also mean it, or somewhere inside."""
    own, more = normalise(command.words), normalise(f"{command.words} {command.needs}")
    if all(_begins(own, word) for word in words):
        return Fit.NAME
    if all(_begins(more, word) for word in words):
        return Fit.THROUGH
    return Fit.INSIDE if all(word in more for word in words) else None


def _begins(text: str, word: str) -> bool:
    return any(part.startswith(word) for part in text.split())


def _is_near(command: Command, words: Sequence[str]) -> bool:
    """Whether each word differs at most one letter from a word of the command."""
    from rapidfuzz.distance import OSA

    if not any(len(word) >= _SHORTEST_WITH_ERROR for word in words):
        return False
    parts = normalise(f"{command.words} {command.needs}").split()
    return all(
        any(
            part.startswith(word) or (len(word) >= _SHORTEST_WITH_ERROR and OSA.distance(part, word) <= 1)
            for part in parts
        )
        for word in words
    )


def _bold(text: str, words: Sequence[str]) -> Spans:
    """Where the words stand in a command; its normal form is as long as itself."""
    plain = normalise(text)
    if len(plain) != len(text):
        return ()
    found = [(f" {plain}".find(f" {word}"), word) for word in words]
    at_start = [(at if at >= 0 else plain.find(word), len(word)) for at, word in found]
    return tuple((start, length) for start, length in at_start if start >= 0)


def _spans(marked: Marked) -> Spans:
    return tuple((start, end - start) for start, end in marked.marks)


def _inside(text: str, marks: tuple[tuple[int, int], ...], shift: int) -> Marked:
    """A text with its marks moved, because words were put before it."""
    return Marked(text, tuple((start + shift, end + shift) for start, end in marks))


def _joined(parts: Sequence[Marked]) -> Marked:
    """Several marked texts on one line, those that are empty left out."""
    text, marks = "", []
    for part in parts:
        if part.text:
            before = text + (_BETWEEN if text else "")
            marks += [(start + len(before), end + len(before)) for start, end in part.marks]
            text = before + part.text
    return Marked(text, tuple(marks))
