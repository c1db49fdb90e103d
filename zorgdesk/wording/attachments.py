"""What the screen says about attachments: adding, the list, showing one, saving a copy outside (look.md message 12)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.attachments import AttachmentLine
from zorgdesk.domain.values import AttachmentKind, ConsentPurpose, Visibility
from zorgdesk.wording.formats import count, listed, middot, near_day, plain, quoted, size
from zorgdesk.wording.labels import label, label_inside
from zorgdesk.wording.message import Message

TITLE: Final = "Bijlagen"
ADD: Final = "Toevoegen"
ADD_LONG: Final = "Bijlage toevoegen"
CHOOSE: Final = "Kies een of meer bestanden"
ALL_FILES: Final = "Alle bestanden (*)"
NOTHING: Final = "Nog geen bijlage. Sleep of kies een bestand, tot 250 MB."
BINNED: Final = "Bijlage weggegooid"
SHIELDED: Final = "Afgeschermd"
BACK: Final = "Terug"
THROW_AWAY: Final = "Naar prullenbak"
VIEW_HIDDEN: Final = "De bijlage is verborgen"
VIEW_HIDDEN_WHY: Final = "Zet de privacyweergave uit om de bijlage te zien."
OPENING: Final = "De bijlage gaat open…"
OTHER_KIND: Final = "Dit soort bestand toont ZorgDesk niet"
OTHER_KIND_WHY: Final = "Sla een kopie op en open die met een ander programma."
BROKEN: Final = "Deze bijlage is niet te tonen"
BROKEN_PDF: Final = "De PDF is beschadigd of vraagt een wachtzin. Het bestand zelf is bewaard zoals het kwam."
BROKEN_PICTURE: Final = "De afbeelding is beschadigd of te groot. Het bestand zelf is bewaard zoals het kwam."
GONE: Final = "Deze bijlage is er niet meer"
GONE_WHY: Final = "Zij is definitief gewist. In de uitgiften staat wie een kopie kreeg."
IN_BIN: Final = "Deze bijlage ligt in de prullenbak."
OWN_USE: Final = "Uzelf"
COPY_SAVED: Final = "Kopie opgeslagen"
SAVE_COPY: Final = "Kopie opslaan als…"
SAVE_TITLE: Final = "Waar komt de kopie?"
NOT_READ: Final = "ZorgDesk leest de bijlage niet na. Kijk zelf of er een ander kind in staat."
REASON_NEEDED: Final = "Typ eerst waarom."
CHANGED: Final = "Bijlage gewijzigd"
TEXT_OF_IT: Final = "Tekst van de bijlage"
LONG_TEXT: Final = "Dit is het begin. De rest staat in het bestand."
NOT_MADE: Final = "Er is niets opgeslagen en er is niets vertrokken."
ONE_PARENT: Final = "Eén ouder"


def added(lines: Sequence[str]) -> str:
    """The toast after files came in: `Bijlage “brief” toegevoegd`."""
    if len(lines) == 1:
        return f"Bijlage {quoted(lines[0])} toegevoegd"
    return f"{len(lines)} bijlagen toegevoegd"


def busy(name: str, place: int, total: int) -> str:
    """While files come in: `verslag.pdf toevoegen (1 van 3)`."""
    part = f" ({place} van {total})" if total > 1 else ""
    return f"{quoted(name)} toevoegen{part}"


def not_added(names: Sequence[str]) -> str:
    """After a lock that came in between: what did not come in."""
    shown = listed([quoted(name) for name in names[:3]])
    more = f" en nog {len(names) - 3}" if len(names) > 3 else ""
    be = "is" if len(names) == 1 else "zijn"
    return f"{shown}{more} {be} niet toegevoegd. Voeg het bestand opnieuw toe."


def several_refused(messages: Sequence[Message]) -> str:
    """Why files did not come in; each its own sentence."""
    return "\n".join(message.text for message in messages)


def line_second(line: AttachmentLine) -> str:
    """Under the title: `Verslag · PDF · 1,2 MB`; what is of no special kind has only its form."""
    kind = "" if line.kind is AttachmentKind.OTHER else label(line.kind)
    return middot(kind, label(line.form), size(line.size))


def line_when(line: AttachmentLine, *, on: date) -> str:
    """First on the second line: `di 3 nov`."""
    return near_day(line.dated_on, on=on)


def seen_by(line: AttachmentLine, only_for: str) -> str:
    """Gedeeld, Intern, Alleen voor Vera."""
    if line.visibility is Visibility.CONFIDENTIAL and only_for:
        return f"Alleen voor {only_for.split()[0]}"
    return label(line.visibility)


def counted(number: int) -> str:
    """For a screen reader: `3 bijlagen`."""
    return count(number, "bijlage", "bijlagen")


def context(line: AttachmentLine, file_name: str) -> str:
    """Under the title of the page: `brief.pdf · PDF · 1,2 MB · toegevoegd 3 nov 2026`."""
    return middot(file_name, label(line.form), size(line.size), f"toegevoegd {plain(line.added_at.date())}")


def hangs_on(line: AttachmentLine) -> str:
    """What it hangs on: `Bij: Notitie`."""
    return f"Bij: {label(line.owner).lower()}" if line.owner is not None else "Bij deze casus"


def page_of(page: int, pages: int) -> str:
    """`Bladzijde 3 van 20`."""
    return f"Bladzijde {page} van {pages}"


def copy_for(name: str, purpose: ConsentPurpose | None) -> str:
    """For whom a copy is: `Uzelf`, `Vera Luchtballon`, `JGZ Sprookstad (overleg op naam)`."""
    return f"{name} ({label_inside(purpose)})" if purpose is not None else name or OWN_USE


def saving(name: str) -> str:
    """While a copy is written: `“verslag.pdf” opslaan`."""
    return f"{quoted(name)} opslaan"


def saved(name: str) -> str:
    """After a copy was written."""
    return f"Kopie {quoted(name)} opgeslagen. Dit staat in de uitgiften."


def folder_full(folder: str) -> Message:
    """No room for a file that leaves."""
    return Message(f"Er is geen ruimte meer in {quoted(folder)}.", NOT_MADE, "Kies een andere map of maak ruimte.")


def folder_closed(folder: str) -> Message:
    """The folder takes no file."""
    return Message(f"In {quoted(folder)} kan ZorgDesk niet schrijven.", NOT_MADE, "Kies een andere map.")


def folder_failing(folder: str) -> Message:
    """Another error of the disk."""
    return Message(f"De schijf met {quoted(folder)} geeft een fout.", NOT_MADE, "Kies een andere map of schijf.")
