"""Labels of importing and of the limits of groups."""

from collections.abc import Mapping
from typing import Any

from zorgdesk.domain.values import GroupWarning, ImportField, ImportKind, RowProblem, RowVerdict, TableProblem

_KIND = {
    ImportKind.CHILDREN: "Kinderen",
    ImportKind.PLACES: "Locaties en groepen",
    ImportKind.CONTACTS: "Contacten",
}
_FIELD = {
    ImportField.NAME: "Hele naam",
    ImportField.FIRST_NAME: "Voornaam",
    ImportField.PREFIX: "Tussenvoegsel",
    ImportField.SURNAME: "Achternaam",
    ImportField.BIRTH_DATE: "Geboortedatum",
    ImportField.DUE_DATE: "Verwacht op",
    ImportField.LOCATION: "Locatie",
    ImportField.GROUP: "Groep",
    ImportField.MUNICIPALITY: "Gemeente",
    ImportField.RESIDENCE: "Woongemeente",
    ImportField.AREA: "Zorggebied",
    ImportField.QUESTION: "Vraag",
    ImportField.MENTOR: "Mentor",
    ImportField.GUARDIAN_1: "Ouder 1",
    ImportField.PHONE_1: "Telefoon ouder 1",
    ImportField.EMAIL_1: "E-mail ouder 1",
    ImportField.GUARDIAN_2: "Ouder 2",
    ImportField.PHONE_2: "Telefoon ouder 2",
    ImportField.EMAIL_2: "E-mail ouder 2",
    ImportField.LANGUAGES: "Thuistaal",
    ImportField.NOTE: "Notitie (intern)",
    ImportField.CARE_TYPE: "Soort opvang",
    ImportField.MAX_CHILDREN: "Hooguit kinderen",
    ImportField.OTHER_CHILDREN: "Andere kinderen",
    ImportField.ADDRESS: "Adres",
    ImportField.ROLE: "Functie",
    ImportField.ORGANISATION: "Organisatie",
    ImportField.ORGANISATION_KIND: "Soort organisatie",
    ImportField.PHONE: "Telefoon",
    ImportField.EMAIL: "E-mail",
}
_VERDICT = {
    RowVerdict.NEW: "Nieuw",
    RowVerdict.ADDITION: "Aanvulling",
    RowVerdict.KNOWN: "Staat er al",
    RowVerdict.DOUBLE: "Lijkt op een casus",
    RowVerdict.REJECTED: "Gaat niet mee",
    RowVerdict.LEFT_OUT: "Overgeslagen",
}
_PROBLEM = {
    RowProblem.NAME_MISSING: "Naam ontbreekt",
    RowProblem.NO_SUCH_DAY: "Dag bestaat niet",
    RowProblem.DATE_UNREADABLE: "Datum niet te lezen",
    RowProblem.BORN_IN_FUTURE: "Geboortedatum na vandaag",
    RowProblem.TOO_OLD: "Kind ouder dan 18 jaar",
    RowProblem.DUE_FAR_AWAY: "Verwachte datum te ver weg",
    RowProblem.LOCATION_MISSING: "Locatie ontbreekt",
    RowProblem.LOCATION_UNKNOWN: "Locatie onbekend",
    RowProblem.GROUP_UNKNOWN: "Groep onbekend",
    RowProblem.MUNICIPALITY_MISSING: "Gemeente ontbreekt",
    RowProblem.MUNICIPALITY_UNKNOWN: "Gemeente onbekend",
    RowProblem.AREA_UNKNOWN: "Zorggebied onbekend",
    RowProblem.CARE_TYPE_UNKNOWN: "Soort opvang onbekend",
    RowProblem.NUMBER_UNREADABLE: "Aantal niet te lezen",
    RowProblem.ROLE_UNKNOWN: "Functie onbekend",
    RowProblem.ORGANISATION_KIND_UNKNOWN: "Soort organisatie onbekend",
    RowProblem.BSN: "Lijkt een burgerservicenummer",
    RowProblem.TWICE: "Staat twee keer in het bestand",
    RowProblem.LIKELY_DOUBLE: "Lijkt op een casus die er al is",
}
_TABLE = {
    TableProblem.EMPTY: "Leeg bestand",
    TableProblem.TOO_BIG: "Bestand te groot",
    TableProblem.TOO_MANY_ROWS: "Te veel rijen",
    TableProblem.TOO_MANY_COLUMNS: "Te veel kolommen",
    TableProblem.CELL_TOO_LONG: "Cel te lang",
    TableProblem.NOT_A_TABLE: "Geen lijst",
    TableProblem.DAMAGED: "Beschadigd bestand",
    TableProblem.PROTECTED: "Beveiligd bestand",
    TableProblem.OLD_EXCEL: "Oud Excel-bestand",
    TableProblem.NO_ROWS: "Alleen een kopregel",
    TableProblem.GONE: "Bestand niet te openen",
}
_WARNING = {
    GroupWarning.FULL: "Groep te vol",
    GroupWarning.AGE: "Leeftijd van de groep voorbij",
    GroupWarning.END: "Harde grens voorbij",
}

LABELS: tuple[Mapping[Any, str], ...] = (_KIND, _FIELD, _VERDICT, _PROBLEM, _TABLE, _WARNING)
