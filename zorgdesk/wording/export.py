"""The export of everything: what the settings say, the names inside the zip, and the reading guide in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from zorgdesk.casework.sheets.open_export import ExportField, ExportTable, FieldKind, LeftOut
from zorgdesk.wording.export_tables import TABLES
from zorgdesk.wording.formats import size, whole
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message
from zorgdesk.wording.shell import Question

FOLDER_DATA: Final = "gegevens"
FOLDER_ATTACHMENTS: Final = "bijlagen"
FOLDER_RELEASES: Final = "uitgiften"
CONTENTS: Final = "inhoud.json"

TITLE: Final = "Export van het hele dossierbestand"
EDITION: Final = "open formaat"
SAVE_TITLE: Final = "Waar komt de export?"
ZIP_FILES: Final = "Zip-bestanden (*.zip)"
BUSY: Final = "Export maken en nakijken"
WHO_NEEDED: Final = "Typ voor wie de export is."
WHY_NEEDED: Final = "Typ waarom alles naar buiten gaat."
OWN_KEY: Final = Question(
    "Wat is uw eigen wachtzin?",
    "Alles uit dit dossierbestand gaat mee. Daarom vraagt ZorgDesk eerst uw wachtzin.",
    "Verder",
    "Niet exporteren",
)
OWN_KEY_LABEL: Final = "Uw wachtzin van ZorgDesk"
WRONG_KEY: Final = "Deze wachtzin klopt niet. Er is niets gemaakt."
STOPPED: Final = "Afgebroken. Er is geen bestand gemaakt."
DIFFERS: Final = Message(
    "De export was bij het nakijken niet gelijk aan uw dossiers.",
    "Het bestand is weer weggehaald.",
    "Probeer het opnieuw, liefst op een andere schijf.",
)
CHANGED: Final = Message(
    "Tijdens de export veranderde er steeds iets.",
    "Er is geen bestand gemaakt.",
    "Wacht even met werken en probeer het opnieuw.",
)

_KINDS: Final = {
    FieldKind.TEXT: "tekst",
    FieldKind.WHOLE: "heel getal",
    FieldKind.DECIMAL: "getal",
    FieldKind.YES_NO: "true of false",
    FieldKind.DAY: "datum jjjj-mm-dd",
    FieldKind.MOMENT: "datum en tijd jjjj-mm-ddTuu:mm:ss",
    FieldKind.CHOICE: "keuze",
    FieldKind.STRUCTURE: "lijst of velden in JSON",
}
_WHY_OUT: Final = {
    LeftOut.PIECES: "de bestanden zelf staan in de map bijlagen",
    LeftOut.DERIVED: "dit wordt uit de rest berekend",
    LeftOut.PROGRAM: "dit zijn instellingen en halve teksten van het programma",
}
_INTRO: Final = """ZORGDESK: EXPORT IN EEN OPEN FORMAAT
=====================================

Wat is dit?
Dit zip-bestand bevat alles uit één dossierbestand van ZorgDesk.
Alles behalve dit LEESMIJ-bestand is versleuteld met AES-256 (WinZip AE-2).

Hoe gaat het open?
Gebruik een programma dat AES-zip kent, zoals 7-Zip, WinZip of Keka.
De verkenner van Windows kan dit niet. U hebt de wachtzin van de export nodig.
Zonder die wachtzin kan niemand het openen. ZorgDesk bewaart hem niet.

Let op
Er staan gegevens over kinderen in. Bewaar het bestand achter slot.
Wis het wanneer u het niet meer nodig hebt.
Pak het niet uit in een map die met internet wordt gedeeld.

Wat staat erin?
inhoud.json       telt alles: rijen per tabel, en grootte en SHA-256 per bijlage
gegevens/         één JSON-bestand per soort gegeven: een lijst, één rij per regel
bijlagen/         de bijlagen; het nummer is het veld id in gegevens/attachments.json
uitgiften/        de kopie van wat ZorgDesk uitgaf; het nummer is id in gegevens/releases.json

Hoe leest u het?
Alle tekst is UTF-8. Datums zijn ISO 8601: 2026-11-10 en 2026-11-10T14:05:00.
Een leeg veld is null. Namen van velden en keuzes zijn vaste Engelse woorden.
Een veld dat op _id eindigt, verwijst naar het veld id van een andere tabel.
deleted_on betekent: ligt sinds die dag in de prullenbak.

Wat gaat niet mee?
Het afgeschermde onderdeel gaat nooit mee. Het heeft een eigen sleutel.
"""


def attachment_entry(ref: int, ending: str) -> str:
    """`bijlagen/000012.pdf`: a number, never the name of the file."""
    return f"{FOLDER_ATTACHMENTS}/{ref:06d}{_safe(ending)}"


def release_entry(ref: int, ending: str) -> str:
    """`uitgiften/000031.pdf`."""
    return f"{FOLDER_RELEASES}/{ref:06d}{_safe(ending)}"


def guide(tables: Sequence[ExportTable], left_out: Mapping[str, LeftOut]) -> str:
    """The reading guide: what it is, how it opens, and every table with its fields."""
    lines = [_INTRO.rstrip()]
    lines += [f"{name}: {_WHY_OUT[why]}." for name, why in sorted(left_out.items())]
    lines += ["", "De tabellen", "-----------"]
    for table in tables:
        lines += ["", f"gegevens/{table.name}.json", f"  {TABLES.get(table.name, '')}".rstrip()]
        lines += [_field(field) for field in table.fields]
    return "\r\n".join("\n".join(lines).split("\n")) + "\r\n"


def done(records: int, attachments: int, octets: int) -> str:
    """After an export: what is in it."""
    return (
        f"Export gemaakt en nagekeken: {whole(records)} rijen en {whole(attachments)} bijlagen, {size(octets)}."
        " Dit staat in de uitgiften."
    )


def file_name(code: str) -> str:
    """`zorgdesk_export_2026-11-10.zip`: no name of the organisation or of a child."""
    return f"zorgdesk_export_{code}.zip"


def _field(field: ExportField) -> str:
    words = [_KINDS[field.kind]]
    if field.points_at:
        words.append(f"verwijst naar {field.points_at}")
    if field.may_be_empty:
        words.append("mag leeg zijn")
    line = f"  - {field.name}: {', '.join(words)}"
    if field.choices:
        line += "".join(f"\n      {choice.value} = {_choice(choice)}" for choice in field.choices)
    return line


def _choice(choice: object) -> str:
    """The Dutch of a choice; a choice of the program itself has only its key."""
    try:
        return label(choice)  # type: ignore[arg-type]
    except KeyError:
        return str(getattr(choice, "value", choice))


def _safe(ending: str) -> str:
    """Only a short ending of letters and digits."""
    plain = ending.removeprefix(".")
    return f".{plain.lower()}" if plain.isalnum() and plain.isascii() and len(plain) <= 8 else ""
