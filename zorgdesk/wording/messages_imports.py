"""Why a file, an undo or an ending is refused: import, locations and groups. Wat, gevolg, wat nu."""

from typing import Final

from zorgdesk.domain.errors import ImportInUse, LocationInUse, TableRefused
from zorgdesk.domain.values import TableProblem
from zorgdesk.wording.formats import count, whole
from zorgdesk.wording.message import Message

_LEFT: Final = "Er is niets ingelezen."

_REFUSED: Final[dict[TableProblem, tuple[str, str]]] = {
    TableProblem.EMPTY: ("Dit bestand is leeg.", "Kies een bestand met een kopregel en rijen."),
    TableProblem.TOO_BIG: ("Dit bestand is te groot.", "Deel het op in kleinere bestanden."),
    TableProblem.TOO_MANY_ROWS: ("Dit bestand heeft te veel rijen.", "Deel het op in kleinere bestanden."),
    TableProblem.TOO_MANY_COLUMNS: ("Dit bestand heeft te veel kolommen.", "Houd alleen de kolommen die u nodig hebt."),
    TableProblem.CELL_TOO_LONG: ("In dit bestand staat een cel met heel veel tekst.", "Maak die cel korter."),
    TableProblem.NOT_A_TABLE: ("Dit bestand is geen lijst.", "Kies een CSV-bestand of een Excel-bestand (.xlsx)."),
    TableProblem.DAMAGED: ("Dit Excel-bestand is beschadigd.", "Open het in Excel en sla het opnieuw op."),
    TableProblem.PROTECTED: ("Dit Excel-bestand is beveiligd.", "Haal in Excel de beveiliging eraf en sla het op."),
    TableProblem.OLD_EXCEL: ("Dit is een oud Excel-bestand (.xls).", "Sla het in Excel op als .xlsx."),
    TableProblem.NO_ROWS: ("In dit bestand staat alleen een kopregel.", "Zet onder elke kop wat erbij hoort."),
    TableProblem.GONE: ("Dit bestand is niet te openen.", "Kijk of de stick erin zit en sluit het in Excel."),
}
_LIMIT: Final[dict[TableProblem, str]] = {
    TableProblem.TOO_MANY_ROWS: "meer dan {} rijen",
    TableProblem.TOO_MANY_COLUMNS: "meer dan {} kolommen",
}


def refused(error: TableRefused) -> Message:
    """Why a file cannot be read."""
    what, now = _REFUSED[error.problem]
    if error.problem in _LIMIT and error.limit:
        what = f"Dit bestand heeft {_LIMIT[error.problem].format(whole(error.limit))}."
    return Message(what, _LEFT, now)


def in_use(error: ImportInUse) -> Message:
    """Why an import cannot be undone as a whole."""
    rows = count(error.rows, "rij", "rijen")
    return Message(f"Aan {rows} is al verder gewerkt.", "Er is niets veranderd.", "Kijk welke rijen dat zijn.")


def location_in_use(error: LocationInUse) -> Message:
    """Why a location or group cannot end yet."""
    cases = count(error.open_cases, "open casus", "open casussen")
    return Message(f"Hier zijn nog {cases}.", "Er is niets veranderd.", "Verplaats of sluit die eerst.")
