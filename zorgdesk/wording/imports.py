"""What the import says: its four steps, what is wrong with a file or a row, what was taken over, and undoing it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from zorgdesk.casework.sheets.imports import FIELDS, FullGroup, ImportSheet, PlannedRow, Problem, TouchedRow
from zorgdesk.domain.values import ImportField, ImportKind, RowProblem, RowVerdict
from zorgdesk.wording.formats import count, listed, middot, moment, quoted
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message

CHOOSE: Final = "Kies een lijst uit Excel"
FILTERS: Final = ("Lijsten (*.csv *.xlsx *.txt)", "Alle bestanden (*)")
NOTHING_YET: Final = "Er is nog niets bewaard"
NOT_TAKEN: Final = "Niet overnemen"
NOT_READ: Final = "niet gelezen"
REMEMBERED: Final = "De koppeling is bewaard voor een volgend bestand"
_EXAMPLE: Final = "voorbeeld"
SAVE_TEMPLATE: Final = "Voorbeeldlijst opslaan"
SAVE_REJECTED: Final = "Rijen die niet meegingen opslaan"
LIST_KIND: Final = "CSV-lijst (*.csv)"
TEMPLATE_SAVED: Final = "De voorbeeldlijst is opgeslagen"
REASON: Final = "Reden"
STEPS: Final = ("Bestand", "Kolommen", "Nakijken", "Klaar")
READING: Final = "Het bestand wordt gelezen…"
JUDGING: Final = "De rijen worden nagekeken…"
TAKING: Final = "Eerst een reservekopie, dan worden de rijen overgenomen…"
STOPPED: Final = "Gestopt. Er is niets bewaard."
COLUMN_ROW: Final = "Rij"
COLUMN_NAME: Final = "Naam"
COLUMN_AGE: Final = "Leeftijd"
COLUMN_PLACE: Final = "Locatie"
COLUMN_WHAT: Final = "Zorggebied"
COLUMN_VERDICT: Final = "Zo komt het erin"
ALL_ROWS: Final = "Alle"
TO_CASES: Final = "Naar casussen"
TO_PLACES: Final = "Naar locaties"
TO_PARTIES: Final = "Naar partijen"
KEEP_CELL: Final = "Verbeteren"
AS_NEW: Final = "Toch een nieuwe casus"
LEAVE_OUT: Final = "Overslaan"
ALL_BACK: Final = "Alles van deze import is teruggedraaid."
NOT_WRITTEN: Final = Message(
    "Het bestand is niet opgeslagen.", "Uw rijen staan nog op het scherm.", "Kies een andere map of stick."
)
UNDONE: Final = "Ongedaan gemaakt"
UNDO: Final = "Import ongedaan maken"
UNDO_REST: Final = "Alleen de andere rijen ongedaan maken"
NONE_YET: Final = "Nog geen lijst overgenomen"
NONE_YET_LINE: Final = "Hier komt elke import. U kunt een import later in één keer ongedaan maken."
COLUMN_FILE: Final = "Bestand"
COLUMN_KIND: Final = "Soort"
COLUMN_WHEN: Final = "Wanneer"
COLUMN_ROWS: Final = "Overgenomen"
COLUMN_STATE: Final = "Stand"
HOLDS: Final = "Overgenomen"

# Rows -----------------------------------------------------------------------------------------------------------------

_TITLES: Final[Mapping[RowProblem, str]] = {
    RowProblem.NAME_MISSING: "Er staat geen naam",
    RowProblem.NO_SUCH_DAY: "{field} {typed}",
    RowProblem.DATE_UNREADABLE: "{field} {quoted}",
    RowProblem.BORN_IN_FUTURE: "{field} {typed}",
    RowProblem.TOO_OLD: "{field} {typed}",
    RowProblem.DUE_FAR_AWAY: "{field} {typed}",
    RowProblem.LOCATION_MISSING: "Er staat geen locatie",
    RowProblem.LOCATION_UNKNOWN: "Locatie {quoted} is onbekend",
    RowProblem.GROUP_UNKNOWN: "Groep {quoted} is onbekend",
    RowProblem.MUNICIPALITY_MISSING: "Gemeente van {quoted} ontbreekt",
    RowProblem.MUNICIPALITY_UNKNOWN: "Gemeente {quoted} is onbekend",
    RowProblem.AREA_UNKNOWN: "Zorggebied {quoted} is onbekend",
    RowProblem.CARE_TYPE_UNKNOWN: "Soort opvang {quoted} is onbekend",
    RowProblem.NUMBER_UNREADABLE: "{field} {quoted}",
    RowProblem.ROLE_UNKNOWN: "Functie {quoted} is onbekend",
    RowProblem.ORGANISATION_KIND_UNKNOWN: "Soort organisatie {quoted} is onbekend",
    RowProblem.BSN: "{field}: lijkt een burgerservicenummer",
    RowProblem.TWICE: "Deze rij staat er twee keer in",
    RowProblem.LIKELY_DOUBLE: "Lijkt op casus {code}",
}
_WHY: Final[Mapping[RowProblem, str]] = {
    RowProblem.NAME_MISSING: "Zonder naam is de rij niet terug te vinden. Typ een naam.",
    RowProblem.NO_SUCH_DAY: "Die dag bestaat niet. De rij is niet bewaard. Typ een andere datum.",
    RowProblem.DATE_UNREADABLE: "Dit is geen datum. De rij is niet bewaard. Typ bijvoorbeeld 3-12-2023.",
    RowProblem.BORN_IN_FUTURE: "Die dag ligt na vandaag. De rij is niet bewaard. Typ een andere datum.",
    RowProblem.TOO_OLD: "Dit kind zou ouder dan 18 jaar zijn. De rij is niet bewaard. Typ een andere datum.",
    RowProblem.DUE_FAR_AWAY: "Die dag ligt te ver weg. De rij is niet bewaard. Typ een andere datum.",
    RowProblem.LOCATION_MISSING: "De rij is niet bewaard. Typ de naam van de locatie.",
    RowProblem.LOCATION_UNKNOWN: "De rij is niet bewaard. Typ een bekende locatie, of maak haar eerst aan.",
    RowProblem.GROUP_UNKNOWN: "De rij is niet bewaard. Typ een bekende groep, of maak haar eerst aan.",
    RowProblem.MUNICIPALITY_MISSING: "Een nieuwe locatie hoort bij een gemeente. Typ haar naam.",
    RowProblem.MUNICIPALITY_UNKNOWN: "De rij is niet bewaard. Typ een bekende gemeente.",
    RowProblem.AREA_UNKNOWN: "De rij is niet bewaard. Typ bijvoorbeeld taal, gedrag of motoriek.",
    RowProblem.CARE_TYPE_UNKNOWN: "De rij is niet bewaard. Typ bijvoorbeeld dagopvang, bso of PLP+.",
    RowProblem.NUMBER_UNREADABLE: "Dit is geen aantal. De rij is niet bewaard. Typ bijvoorbeeld 16.",
    RowProblem.ROLE_UNKNOWN: "De rij is niet bewaard. Typ bijvoorbeeld mentor of logopedist.",
    RowProblem.ORGANISATION_KIND_UNKNOWN: "De rij is niet bewaard. Typ bijvoorbeeld JGZ of basisschool.",
    RowProblem.BSN: "Dat nummer bewaren wij nooit. Haal het uit deze cel.",
    RowProblem.TWICE: "Rij {row} zegt hetzelfde. Deze rij is niet bewaard.",
    RowProblem.LIKELY_DOUBLE: "De rij is nog niet bewaard. Kies of dit hetzelfde kind is.",
}


def problem_title(problem: Problem, *, hidden: bool = False) -> str:
    """What is the matter with a row, in a few words; `hidden` shows nothing of what stood there."""
    code = problem.double.code if problem.double else ""
    if hidden and problem.typed:
        return label(problem.kind)
    return _TITLES[problem.kind].format(
        field=label(problem.field), typed=problem.typed, quoted=quoted(problem.typed), code=code
    )


def problem_why(problem: Problem) -> str:
    """Consequence and what to do now."""
    return _WHY[problem.kind].format(row=problem.other_row)


def reason(row: PlannedRow) -> str:
    """The last column of the list of rejected rows."""
    return " ".join(f"{problem_title(problem)}. {problem_why(problem)}" for problem in row.problems)


_MEND: Final[Mapping[RowProblem, str]] = {
    RowProblem.NO_SUCH_DAY: "Datum typen",
    RowProblem.DATE_UNREADABLE: "Datum typen",
    RowProblem.BORN_IN_FUTURE: "Datum typen",
    RowProblem.TOO_OLD: "Datum typen",
    RowProblem.DUE_FAR_AWAY: "Datum typen",
    RowProblem.NAME_MISSING: "Naam typen",
    RowProblem.LOCATION_MISSING: "Locatie typen",
    RowProblem.LOCATION_UNKNOWN: "Locatie typen",
    RowProblem.GROUP_UNKNOWN: "Groep typen",
    RowProblem.MUNICIPALITY_MISSING: "Gemeente typen",
    RowProblem.MUNICIPALITY_UNKNOWN: "Gemeente typen",
    RowProblem.LIKELY_DOUBLE: "Kiezen",
}


def mend_button(problem: Problem) -> str:
    """The one button that repairs a row."""
    return _MEND.get(problem.kind, "Verbeteren")


def add_to(code: str) -> str:
    """The choice that a row is about a child that is there already."""
    return f"Aanvullen bij {code}"


# The page -------------------------------------------------------------------------------------------------------------


def context(file_name: str, rows: int) -> str:
    """The line below the title while nothing is stored."""
    return middot(file_name, count(rows, "rij", "rijen"), "er is nog niets bewaard")


def columns_done(mapped: int, every: int) -> str:
    """The second line of the step Kolommen."""
    return f"{mapped} van {every} gekoppeld"


def of_columns(mapped: int, every: int) -> str:
    """How many columns go along."""
    return f"{mapped} van {every}"


def more_columns(number: int) -> str:
    """The button that shows the other columns."""
    return f"Nog {count(number, 'kolom', 'kolommen')}"


def rows_apart(rows: int) -> str:
    """The second line of the step Nakijken."""
    return f"{count(rows, 'rij', 'rijen')} apart" if rows else "alles gaat mee"


def of_rows(number: int, every: int) -> str:
    """How many rows come in."""
    return f"{number} van {count(every, 'rij', 'rijen')}"


def take(number: int) -> str:
    """The one act at the end."""
    return f"{count(number, 'rij', 'rijen')} overnemen"


def staying(number: int) -> str:
    """The head of the rejected rows."""
    return "1 rij gaat niet mee" if number == 1 else f"{number} rijen gaan niet mee"


def more(number: int) -> str:
    """Below a list that shows only its beginning."""
    return f"Nog {count(number, 'rij', 'rijen')}"


def row_chip(verdict: RowVerdict) -> str:
    """The filter chip of a verdict."""
    return label(verdict)


def verdict_words(verdict: RowVerdict, code: str) -> str:
    """The badge of a row; an addition names the casus."""
    return f"{label(verdict)} {code}" if verdict is RowVerdict.ADDITION and code else label(verdict)


def full_groups(groups: tuple[FullGroup, ...]) -> str:
    """The warning that groups pass their maximum."""
    parts = [f"{one.group} krijgt {one.children} kinderen, hooguit {one.most}" for one in groups]
    return f"{listed(parts)}. U kunt doorgaan; de reden vraagt het programma daarna."


def taken(rows: int, kind: ImportKind) -> str:
    """The title of the last step."""
    return f"{count(rows, 'rij is', 'rijen zijn')} overgenomen"


def copy_made(folder: str) -> str:
    """That a copy was made before."""
    return f"Vooraf is een reservekopie gemaakt in {folder}"


def left_behind(rows: int) -> str:
    """How many rows stayed behind."""
    return f"{count(rows, 'rij ging', 'rijen gingen')} niet mee. Bewaar ze als lijst en verbeter ze daar."


def rejected_saved(number: int) -> str:
    """The toast after the rejected rows were written to a file."""
    return f"{count(number, 'rij', 'rijen')} opgeslagen. Het bestand is niet versleuteld: gooi het weg na gebruik."


def rejected_file(file_name: str) -> str:
    """The proposed name for the rejected rows."""
    return f"{file_name.rpartition('.')[0] or file_name} - niet overgenomen.csv"


def template_file(kind: ImportKind) -> str:
    """The proposed name for an example."""
    return f"{_EXAMPLE} {label(kind).lower()}.csv"


def template_headers(kind: ImportKind) -> tuple[str, ...]:
    """The headers of an example: every field under its own name, the parts of a name instead of the whole."""
    return tuple(label(field) for field in FIELDS[kind] if field is not ImportField.NAME)


def note_title(file_name: str) -> str:
    """The title of a logboek line that came from a file."""
    return f"Uit het bestand {quoted(file_name)}"


def import_line(sheet: ImportSheet, *, on: datetime) -> str:
    """One import in the list."""
    return middot(label(sheet.kind), moment(sheet.imported_at, on=on.date()))


def rows_taken(sheet: ImportSheet) -> str:
    """How many rows of a file came in."""
    return of_rows(sheet.rows_taken, sheet.rows_read)


def undone(rows: int) -> str:
    """The toast after an import was undone."""
    return f"{count(rows, 'rij is', 'rijen zijn')} teruggedraaid"


_HANGS: Final[dict[str, str]] = {
    "journal_entries": "notitie", "consent_requests": "toestemming", "observations": "observatie",
    "observation_sheets": "observatieblad", "support_plans": "begeleidingsplan", "handovers": "overdracht",
    "parent_meetings": "oudergesprek", "agenda_items": "agendapunt", "steps": "stap", "guardianships": "ouder",
    "releases": "uitgifte", "care_cases": "casus", "signals": "signaal", "persons": "persoon", "attachments": "bijlage",
    "care_groups": "groep", "locations": "locatie", "meetings": "overleg", "group_reasons": "reden",
}  # fmt: skip


def touched_line(row: TouchedRow) -> str:
    """One row on which someone worked since, and what was added."""
    kinds = [_HANGS.get(table, "") for table in row.tables]
    named = [kind for kind in dict.fromkeys(kinds) if kind]
    added = listed(named) if named else "iets" if row.tables else ""
    parts = [f"er kwam bij: {added}" if added else "", "er is iets gewijzigd" if row.changed else ""]
    return f"Rij {row.row_number}{f' ({row.name})' if row.name else ''}: {listed([part for part in parts if part])}"


def touched_title(rows: int) -> str:
    """Above the rows that keep an import from being undone as a whole."""
    return f"Aan {count(rows, 'rij', 'rijen')} is al verder gewerkt"
