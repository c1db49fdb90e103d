"""What the page "wat is er anders?" says around its rows (look.md screen 28); the rows: plan_changes.py."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet, VersionHead
from zorgdesk.casework.sheets.plans import PlanParentViewSheet, PlanVersion
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.plan_compare import Edition
from zorgdesk.domain.values import Agreement, PlanStatus
from zorgdesk.wording.formats import day, middot, short
from zorgdesk.wording.labels import label, label_inside

EDITIONS: Final = {Edition.PARENTS: "Ouderversie", Edition.WHOLE: "Hele plan"}
EDITION: Final = "Welke versie leest u?"
PRINT: Final = "Afdrukken"
BACK: Final = "Terug naar plan"
SUMMARY: Final = "In het kort, voor ouders"
SUMMARY_AGAIN: Final = "Opnieuw laten maken"
SUMMARY_MADE: Final = "De tekst komt weer uit de rijen"
COUNTS: Final = "Wat is er veranderd?"
ONLY_DIFFERENT: Final = "Toon alleen wat anders is"
CHOOSE: Final = "Welke versies?"
CHOOSE_OLDER: Final = "Van"
CHOOSE_NEWER: Final = "Naar"
NO_PARENTS: Final = "Er staat nog geen ouder in dit dossier."
EMPTY: Final = "Er is nog maar één versie"
EMPTY_LINE: Final = "Na een evaluatie begint de volgende versie. Dan ziet u hier wat er anders is."
ALL_SAME: Final = "Alles is gelijk"
ALL_SAME_LINE: Final = "In deze twee versies staat hetzelfde."
SHOW_ALL: Final = "Toon alle rijen"
NOTES: Final = {
    Edition.PARENTS: "Interne tekst en uren staan niet in dit beeld.",
    Edition.WHOLE: "Interne tekst staat niet in dit beeld.",
}
GRID: Final = "Rijen naast elkaar"


def title(first_name: str) -> str:
    """`Plan van Lotje: wat is er anders?`"""
    return f"Plan van {first_name}: wat is er anders?" if first_name else "Wat is er anders?"


def context(sheet: PlanChangesSheet, place: str, group: str, today: date) -> str:
    """`2;11 · De Wolkenfabriek, Regenboog · K-0142`."""
    born = sheet.birth_date
    age = str(age_on(born, today)) if born is not None and born <= today else ""
    return middot(age, ", ".join(part for part in (place, group) if part), sheet.case_code)


def head_second(head: VersionHead, today: date, *, brief: bool) -> str:
    """`12 okt · getekend door beide ouders`; `brief` beside a badge, where who signed stands on a card of its own."""
    signed = ("getekend" if head.signed else "") if brief else _signed(head)
    return middot(day(head.began_on, on=today).split(" ", 1)[1], signed)


def version_choice(version: PlanVersion) -> str:
    """`Versie 2 · concept · 10 nov`."""
    when = short(version.activated_on or version.created_on)
    return middot(f"Versie {version.version}", label_inside(version.status), when)


def signature_title(version: int) -> str:
    """`Handtekening versie 2`."""
    return f"Handtekening versie {version}"


def signature_second(view: PlanParentViewSheet, head: VersionHead) -> str:
    """`besproken 9 nov`, `nog bespreken`, `deels akkoord`; `akkoord` where the signature has its day."""
    if view.signed_on is not None and view.agreement is Agreement.YES:
        return "akkoord"
    if view.agreement not in (Agreement.OPEN, Agreement.YES):
        return label_inside(view.agreement)
    if view.signed_on is None and not view.text.strip() and view.agreement is Agreement.OPEN:
        return "nog bespreken"
    return f"besproken {short(head.discussed_on)}" if head.discussed_on is not None else "besproken"


def signature_badge(view: PlanParentViewSheet) -> str:
    """`Getekend 9 nov` or `Nog open`."""
    return f"Getekend {short(view.signed_on)}" if view.signed_on is not None else label(Agreement.OPEN)


def which_holds(older: VersionHead, newer: VersionHead) -> str:
    """Which of the two versions holds now."""
    if newer.status in (PlanStatus.DRAFT, PlanStatus.DISCUSSED) and older.status is PlanStatus.ACTIVE:
        return f"Versie {older.version} geldt, tot versie {newer.version} actief is."
    if newer.status in (PlanStatus.DRAFT, PlanStatus.DISCUSSED):
        return f"Versie {newer.version} geldt nog niet."
    if newer.status is PlanStatus.ACTIVE:
        return f"Versie {newer.version} geldt nu."
    return f"Versie {newer.version} is {label_inside(newer.status)}."


def _signed(head: VersionHead) -> str:
    """Who signed, without names."""
    if not head.signed:
        return ""
    if head.signed < head.parents:
        return f"getekend door {head.signed} van {head.parents} ouders"
    return {1: "getekend door de ouder", 2: "getekend door beide ouders"}.get(head.parents, "getekend door alle ouders")
