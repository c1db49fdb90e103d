"""What stands around the list of casussen: saved views, filters, columns, a choice of several, and why attention."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_list import CaseRow
from zorgdesk.domain.attention import AttentionKind
from zorgdesk.domain.values import ConcernCategory
from zorgdesk.wording.cases import FILTER_NAMES, step, step_day
from zorgdesk.wording.formats import count, day, listed, middot, near_day, whole
from zorgdesk.wording.labels import label, label_inside

MORE_FILTERS: Final = "Meer filters"
FILTERS: Final = "Filters"
PRINT: Final = "Afdrukken"
VIEW: Final = "Weergave"
SAVE_VIEW: Final = "Weergave bewaren"
VIEW_ACTS: Final = "Deze weergave"
RENAME_VIEW: Final = "Naam wijzigen"
UPDATE_VIEW: Final = "Bijwerken met wat u nu ziet"
REMOVE_VIEW: Final = "Weergave verwijderen"
COLUMNS_TITLE: Final = "Kolommen"
USUAL_COLUMNS: Final = "Terug naar standaard"
COLUMN_UP: Final = "Naar voren"
COLUMN_DOWN: Final = "Naar achteren"
OTHER_OWNER: Final = "Iemand anders…"
OWNER_TITLE: Final = "Eigenaar wijzigen"
WHY_ATTENTION: Final = "Waarom aandacht"


def owner_choices(names: Iterable[str], own_name: str) -> list[tuple[str | None, str]]:
    """The choices of the filter on eigenaar; the user first."""
    others = [(name, name) for name in names if name != own_name]
    own = [(own_name, f"{own_name} (u)")] if own_name else []
    return [(None, "Eigenaar: alle"), *own, *others]


def filters_button(folded: bool, on: int) -> str:
    """`Filters (2)`, or `Meer filters` where the most used ones stand beside it."""
    words = FILTERS if folded else MORE_FILTERS
    return f"{words} ({on})" if on else words


def filter_on(name: str, choice: str) -> str:
    """A chip of a filter that is on: `Fase: Begeleiding`."""
    return choice if ":" in choice else f"{FILTER_NAMES[name]}: {choice}"


def lift_filter(words: str) -> str:
    """What pressing that chip does, for a screen reader."""
    return f"{words} weghalen"


def chosen(count_: int) -> str:
    """`3 casussen gekozen`."""
    return f"{count(count_, 'casus', 'casussen')} gekozen"


def choose_all(total: int) -> str:
    """Choose everything that the filter lets through."""
    return f"Alle {whole(total)} kiezen"


def choices_of_owner(names: Iterable[str]) -> list[tuple[str | None, str]]:
    """Who can get the casussen; the last choice asks for a name."""
    return [*((name, name) for name in names), ("", OTHER_OWNER)]


def to_give(codes: Sequence[str], total: int) -> str:
    """Which casussen change hands: the codes, and how many more."""
    named = listed(list(codes)) if len(codes) == total else f"{', '.join(codes)} en nog {whole(total - len(codes))}"
    return f"{count(total, 'casus', 'casussen')}: {named}"


def given(total: int, owner: str) -> str:
    """The toast after a new owner."""
    return f"{count(total, 'casus is', 'casussen zijn')} nu van {owner}"


def view_saved(name: str) -> str:
    """The toast after a view was kept."""
    return f"Weergave “{name}” is bewaard"


def view_renamed(name: str) -> str:
    """The toast after another name."""
    return f"De weergave heet nu “{name}”"


def view_updated(name: str) -> str:
    """The toast after a view took over what is shown."""
    return f"Weergave “{name}” is bijgewerkt"


def view_removed(name: str) -> str:
    """The toast after a view was removed."""
    return f"Weergave “{name}” is verwijderd"


def binned_many(total: int) -> str:
    """The toast after several went to the bin."""
    return f"{count(total, 'casus staat', 'casussen staan')} in de prullenbak (30 dagen)"


def attention(row: CaseRow, on: date) -> list[str]:
    """Every reason why a casus needs attention, the heaviest first."""
    return [_REASONS[reason.kind](row, reason.since, on) for reason in row.reasons(on)]


def attention_second(row: CaseRow, reasons: Sequence[str], on: date) -> tuple[str, bool]:
    """The line below the first reason, and whether it is late: `4 dagen te laat · nog 2 redenen`."""
    when, late = "", False
    if row.reasons(on)[0].kind is AttentionKind.TASK_DUE:
        when, late = step_day(row.next_due_on, on)
    more = len(reasons) - 1
    others = reasons[1] if more == 1 and not when else count(more, "reden meer", "redenen meer") if more else ""
    return middot(when, others), late


def _no_contact(row: CaseRow, _since: date, on: date) -> str:
    if row.last_contact_on is None:
        return "Nog geen contact vastgelegd"
    return f"Geen contact sinds {day(row.last_contact_on, on=on)}"


_REASONS: Final[dict[AttentionKind, Callable[[CaseRow, date, date], str]]] = {
    AttentionKind.TASK_DUE: lambda row, _since, on: step(row.next_task, on),
    AttentionKind.CONSENT_STOPPED: lambda row, _since, on: f"Toestemming: {label_inside(row.consent_light)}",
    AttentionKind.CONSENT_NOT_ASKED: lambda row, _since, on: "Toestemming nog niet gevraagd",
    AttentionKind.NO_GUARDIAN: lambda row, _since, on: "Nog geen ouder ingevuld",
    AttentionKind.NO_BIRTH_DATE: lambda row, _since, on: "Geen geboortedatum",
    AttentionKind.NO_NEXT_STEP: lambda row, _since, on: "Geen volgende stap",
    AttentionKind.NO_CONTACT: _no_contact,
}


def categories_cell(categories: Sequence[ConcernCategory]) -> str:
    """The areas of concern in one cell."""
    return listed([label(category) for category in categories]) if categories else "–"


def last_contact_cell(when: date | None, on: date) -> str:
    """When someone was last spoken, in one cell."""
    return near_day(when, on=on) if when else "–"
