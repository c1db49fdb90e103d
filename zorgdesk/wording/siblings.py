"""What the card of brothers and sisters says."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.siblings import SiblingReason, SiblingSheet
from zorgdesk.domain.dates import age_in_months
from zorgdesk.wording.formats import age, count, middot, plain

TITLE: Final = "Broers en zussen"
MAYBE: Final = "Misschien een broer of zus. U beslist."
OPEN: Final = "Openen"
LINK: Final = "Koppelen"
UNLINK: Final = "Ontkoppelen"
LINKED: Final = "Gekoppeld als broer of zus"
UNLINKED: Final = "Niet meer gekoppeld"
NO_NAME: Final = "kind zonder naam"
REASONS: Final = {
    SiblingReason.PARENT: "Zelfde ouder",
    SiblingReason.CONTACT: "Zelfde telefoon of e-mail van een ouder",
    SiblingReason.ADDRESS: "Zelfde adres van een ouder",
    SiblingReason.SURNAME: "Zelfde achternaam",
}


def sibling_title(shown_name: str, code: str) -> str:
    """`Loek Jansen · K-0043`."""
    return middot(shown_name or NO_NAME, code)


def sibling_line(one: SiblingSheet, place: str, on: date, *, hide_dates: bool) -> str:
    """`4;3 · De Maanvis · afgesloten`."""
    old = ""
    if one.birth_date is not None:
        old = age(age_in_months(one.birth_date, on))
    elif one.due_date is not None:
        old = "zwanger" if hide_dates else f"verwacht {plain(one.due_date)}"
    return middot(old, place, "" if one.is_open else "afgesloten")


def link_with_parents(parents: int) -> str:
    """`Koppelen, met 2 ouders`."""
    return f"Koppelen, met {count(parents, 'ouder', 'ouders')}"
