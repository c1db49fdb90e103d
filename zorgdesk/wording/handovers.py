"""What the list of overdrachten and the tab of a case say (look.md screen 10)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.handovers import (
    HandoverMoment,
    HandoverRow,
    HandoverSort,
    HandoverView,
)
from zorgdesk.domain.dates import Age, age_on
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.values import (
    ParentTextRule,
    SignRule,
)
from zorgdesk.wording.formats import count, day, middot, plain
from zorgdesk.wording.handover_editor import delivery
from zorgdesk.wording.labels import label

# The list ------------------------------------------------------------------------------------------------------------

LIST_TITLE: Final = "Overdracht"
BEGIN: Final = "Overdracht beginnen"
OPEN: Final = "Overdracht openen"
ALL_MUNICIPALITIES: Final = "Alle gemeenten"
SHOW_ALL: Final = "Toon alle kinderen"
BEGUN: Final = "Overdracht begonnen"
NO_SCHOOL: Final = "Nog geen school"
VIEWS: Final[dict[HandoverView, str]] = {
    HandoverView.ALL: "Alle",
    HandoverView.LATE: "Te laat",
    HandoverView.SOON: "Komende 3 maanden",
    HandoverView.AT_SCHOOL: "Verstuurd",
}
COLUMNS: Final[dict[str, str]] = {
    HandoverSort.NAME: "Kind",
    HandoverSort.PLACE: "Locatie",
    "start": "Start",
    "discuss": "Bespreken",
    "send": "Sturen",
    HandoverSort.AGE: "Wordt 4",
    "school": "School",
    "chain": "Stand",
    HandoverSort.DUE: "Wat nu",
}
_MOMENTS: Final[dict[HandoverMoment, str]] = {
    HandoverMoment.START: "Beginnen",
    HandoverMoment.DISCUSS: "Bespreken",
    HandoverMoment.SEND: "Sturen",
    HandoverMoment.RECEIPT: "Ontvangst vragen",
    HandoverMoment.WARM_TALK: "Warm gesprek",
    HandoverMoment.NOTHING: "Klaar",
}
NOT_BEGUN: Final = "Niet begonnen"


def list_context(today: date, late: int, soon: int) -> str:
    """1 te laat · 11 in de komende 3 maanden."""
    return middot(f"{late} te laat" if late else "Niets te laat", f"{soon} in de komende 3 maanden")


def counted(total: int) -> str:
    """12 kinderen."""
    return count(total, "kind", "kinderen")


def moment(row: HandoverRow) -> str:
    """What is due for this child."""
    return _MOMENTS[row.moment]


def due(row: HandoverRow, on: date) -> str:
    """The day, and how late."""
    if row.due_on is None:
        return ""
    if row.due_on < on:
        return f"{count((on - row.due_on).days, 'dag', 'dagen')} te laat"
    return day(row.due_on, on=on)


def child_second(row: HandoverRow, on: date) -> str:
    """3;9 · geb. 4 jan 2023."""
    return middot(str(age_on(row.birth_date, on)), f"geb. {plain(row.birth_date)}")


def rule_age(months: int) -> str:
    """3;6: an age from the gemeente's rule."""
    return str(Age.of_months(months))


def nothing(filtered: bool) -> tuple[str, str]:
    """The empty list."""
    if filtered:
        return "Hier staat nu niemand", "Bij deze keuze hoort geen kind."
    return "Nog geen kind dat naar school gaat", "Een kind komt hier drie maanden voor de start bij uw gemeente."


# The tab of a case ---------------------------------------------------------------------------------------------------

TAB_TITLE: Final = "Overdracht naar school"
GO_ON: Final = "Verder met de overdracht"
LOOK: Final = "Overdracht bekijken"
RULES_CARD: Final = "Regel van de gemeente"
DATES_CARD: Final = "Wanneer"
VERSIONS_CARD: Final = "Versies"
NO_BIRTH_DATE: Final = "De geboortedatum ontbreekt. Daarom zijn er nog geen datums."
TO_INTAKE: Final = "Naar de intake"


def rule_source(municipality: str, rules: MunicipalityRules) -> str:
    """Regel van Sprookstad, bron Werkafspraak 2025."""
    return f"Regel van {municipality}, bron: {rules.source}" if rules.source else f"Regel van {municipality}"


def rule_lines(rules: MunicipalityRules) -> tuple[str, ...]:
    """The rules in words."""
    texts = {
        ParentTextRule.ADD_REACTION: "Ouders mogen een reactie toevoegen.",
        ParentTextRule.CHANGE_TEXT: "Ouders mogen de tekst laten wijzigen.",
    }
    sign = "Alle ouders met gezag tekenen." if rules.sign_rule is SignRule.ALL else "Eén ouder met gezag is genoeg."
    bso = "Een kopie gaat ook naar de bso." if rules.copy_to_bso else ""
    warm = f"{label(rules.warm_rule)}."
    return tuple(line for line in (sign, warm, texts[rules.parent_text_rule], delivery(rules), bso) if line)


def date_line(word: str, months: int) -> str:
    """Start (3;6)."""
    return f"{word} ({rule_age(months)})"


START, DISCUSS, SEND, TURNS_FOUR = "Begin", "Bespreken", "Sturen", "Wordt 4"
