"""What the sessies of a traject say: the table, the drawer to write one down, and the card of the Personenregister."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from zorgdesk.casework.sheets.sessions import HoursSheet, RegisterAsk, RegisterCard, SessionRow
from zorgdesk.domain.register_rules import RegisterGap
from zorgdesk.wording.formats import day, decimal, listed
from zorgdesk.wording.labels import label

TITLE: Final = "Sessies"
ADD: Final = "Sessie noteren"
TODAY: Final = "Vandaag"
TO_LOG: Final = "Nog noteren"
NOTHING: Final = "Nog geen sessies"
NOTHING_LINE: Final = "Een sessie komt hier zodra hij gepland of genoteerd is."
TABLE: Final = "Sessies van dit traject, de nieuwste bovenaan"
COLUMNS: Final = {"number": "Nr", "day": "Dag", "who": "Wie", "what": "Wat", "minutes": "Duur", "state": "Stand"}
NO_WHO: Final = "nog niemand"
PLAN_AGAIN: Final = "Opnieuw plannen"
PLANNED_AGAIN: Final = "De sessies zijn opnieuw gepland."
LOGGED: Final = "De sessie is genoteerd."
ADDED: Final = "De sessie is toegevoegd."
BINNED: Final = "De sessie ligt in de prullenbak."
FEWER: Final = "Toon minder"

LOG_TITLE: Final = "Sessie noteren"
ADD_TITLE: Final = "Extra sessie noteren"
KEEP: Final = "Bewaren"
NOT_NOW: Final = "Niet nu"
TAKE_AWAY: Final = "Weghalen"
NEED_REASON: Final = "De reden ontbreekt. De sessie is niet bewaard. Typ bijvoorbeeld: Cor was ziek."
NEED_DAY: Final = "De dag ontbreekt. De sessie is niet bewaard. Typ bijvoorbeeld vandaag."
NEED_MINUTES: Final = "De minuten ontbreken. De sessie is niet bewaard. Typ hoe lang het duurde."

VOG_SEEN: Final = "VOG gezien"
VOG_NOT_SEEN: Final = "VOG niet gezien"
REGISTER: Final = "Register"
COUNTS: Final = "Telt mee"
COUNTS_NOT: Final = "nee, niet in de bezetting"
COUNTS_IN: Final = "ja, in de bezetting"
FILL_IN: Final = "Register invullen"
REGISTER_KEPT: Final = "Het Personenregister is bijgewerkt."
REGISTER_TITLE: Final = "Personenregister en VOG"
CHANGE: Final = "Wijzig"
MODELLED: Final = "voorgedaan aan de pm’er"


def amount(minutes: int) -> str:
    """Minutes as hours with one decimal, half up: 1.260 minutes is `21,0`."""
    return decimal(Decimal(minutes) / 60)


def hours_of(done: int, planned: int) -> str:
    """`21,0 van 24,0 uur`."""
    return f"{amount(done)} van {amount(planned)} uur"


def so_many(minutes: int) -> str:
    """`90 min`."""
    return f"{minutes} min"


def counted(until_now: int, whole: int) -> str:
    """Behind the head of the table: `8 van 14`."""
    return f"{until_now} van {whole}" if whole else ""


def earlier(number: int) -> str:
    """The link that shows older rows."""
    return f"Nog {number} eerder"


def later(number: int) -> str:
    """The link that shows the rows that are still far away."""
    return f"Nog {number} gepland"


def missed(times: int, minutes: int) -> str:
    """`1 keer uitgevallen: 1,5 uur niet geleverd`."""
    return f"{times} keer uitgevallen: {amount(minutes)} uur niet geleverd" if times else ""


def modelled(hours: HoursSheet) -> str:
    """`4 van 6` times of showing how."""
    return f"{hours.times_modelled} van {hours.times_done}"


def whole_period(hours: HoursSheet) -> str:
    """Below the bar of the whole period: `9,0 geweest · 12,0 tot nu · 21,0 totaal`."""
    parts = (amount(hours.delivered), amount(hours.planned_until_now), amount(hours.planned_whole))
    return f"{parts[0]} geweest · {parts[1]} tot nu · {parts[2]} totaal"


def which(row: SessionRow, *, on: date) -> str:
    """Under the title of the drawer."""
    return f"sessie {row.number} · {day(row.day, on=on)}"


def moved(row: SessionRow, *, on: date) -> str:
    """That it was planned on another day."""
    return f"verzet van {day(row.rhythm_day, on=on)}" if row.rhythm_day is not None else ""


def on_closed_days(days: tuple[date, ...], *, on: date) -> str:
    """Sessies stand on days that are closed now."""
    if len(days) == 1:
        return f"Op {day(days[0], on=on)} is de opvang dicht. Plan opnieuw of verzet de sessie."
    return f"{len(days)} sessies vallen op een sluitingsdag. Plan opnieuw of verzet ze."


def closed_day(when: date, *, on: date) -> str:
    """The day typed in the drawer is a closed one."""
    return f"Op {day(when, on=on)} is de opvang dicht."


def at_location(first_name: str) -> str:
    """The head of the card: `Cor op de groep`."""
    return f"{first_name} op de groep"


def register_state(card: RegisterCard, *, on: date) -> str:
    """`gekoppeld 2 okt`, or how far it is."""
    if card.state.linked_on is not None:
        return f"gekoppeld {day(card.state.linked_on, on=on)}"
    if card.state.registered_on is not None:
        return f"ingeschreven {day(card.state.registered_on, on=on)}, nog niet gekoppeld"
    return "nog niet gezien"


def register_warning(card: RegisterCard, *, on: date) -> str:
    """What, why and what now; the rule is named as the rule that it is (product.md rule 13)."""
    gaps = gap_names(card.state.gaps)
    assert card.second_on is not None
    comes = "kwam" if card.second_on < on else "komt"
    return (
        f"{card.first_name} {comes} {day(card.second_on, on=on)} voor de tweede keer op {card.location_name}. "
        f"Nog niet gezien: {gaps}."
    )


def register_ahead(ask: RegisterAsk) -> str:
    """Before a traject is kept: what to see first, with the rule."""
    return (
        f"{ask.first_name} komt vaker dan één keer op {ask.location_name}. "
        f"Nog niet gezien: {gap_names(ask.gaps)}. {REGISTER_RULE}"
    )


REGISTER_RULE: Final = (
    "Regel: wie van buiten vaker op een locatie komt, staat in het Personenregister en is gekoppeld. "
    "Bron: uitleg Personenregister kinderopvang (DUO)."
)


def gap_names(gaps: tuple[RegisterGap, ...]) -> str:
    """What is not seen: `ingeschreven en gekoppeld`."""
    return listed([label(gap) for gap in gaps])
