"""What the paper page says (look.md screen 11): head, preview, points, what is in order, and how a paper left."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from zorgdesk.casework.sheets.paper_problems import PaperField
from zorgdesk.casework.sheets.proposals import Proposal
from zorgdesk.domain.values import Act, PaperKind
from zorgdesk.domain.verdicts import Verdict
from zorgdesk.wording.formats import count, day, middot
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message
from zorgdesk.wording.papers.fields import field_name
from zorgdesk.wording.people import capital, together

PREVIEW: Final = "Voorbeeld: er is geen bestand gemaakt"
PREVIEW_BUSY: Final = "Het voorbeeld wordt gemaakt…"
PREVIEW_HIDDEN: Final = "Het voorbeeld is verborgen"
PREVIEW_HIDDEN_WHY: Final = "Privacyweergave staat aan. Zet die uit met F9 om het papier te zien."
PREVIEW_NONE: Final = "Er is nog geen voorbeeld"
PREVIEW_NONE_WHY: Final = "Rechts staat wat er eerst moet gebeuren."
PREVIOUS_PAGE: Final = "Vorige bladzijde"
NEXT_PAGE: Final = "Volgende bladzijde"
LARGER: Final = "Groter"
SMALLER: Final = "Kleiner"

IN_ORDER: Final = "Dit is in orde"
LOOK_AT: Final = "Let op"
WHY_ANYWAY: Final = "Waarom mag dit toch?"
WHY_ANYWAY_HINT: Final = "Uw reden komt in de lijst van uitgiften."
WHY_NEEDED: Final = "De reden ontbreekt. Er is niets gemaakt. Typ waarom dit toch mag, of los het punt op."
CHECK_AGAIN: Final = "Opnieuw controleren"
SAVE: Final = "PDF opslaan"
PRINT: Final = "Afdrukken"
PDF_FILES: Final = "PDF-bestanden (*.pdf)"
SAVE_TITLE: Final = "Waar komt de PDF?"

RECIPIENT: Final = "Voor"
PAGES: Final = "Bladzijden"
VERSION: Final = "Versie"
GROUND: Final = "Waarom het mag"
REGISTERED: Final = "ZorgDesk noteert wie dit krijgt in de lijst van uitgiften."
OUTSIDE: Final = "Een PDF buiten ZorgDesk is niet versleuteld."

MAY: Final = "Deze PDF mag gemaakt worden"
MAY_AFTER_REASON: Final = "Deze PDF mag met een reden"
MAY_AFTER_REASON_BODY: Final = "Los de punten op, of typ hieronder waarom het toch mag."
CANNOT: Final = "Deze PDF kan nog niet"
GONE: Final = "Dit papier is er niet meer"
GONE_WHY: Final = "Het plan, het gesprek of het blad is weg of verplaatst. Ga terug en kies opnieuw."

_BACK: Final = {
    PaperKind.HANDOVER: "Terug naar overdracht",
    PaperKind.PARENT_MEETING: "Terug naar oudergesprek",
    PaperKind.SUPPORT_PLAN: "Terug naar begeleidingsplan",
    PaperKind.OBSERVATION_SHEET: "Terug naar observaties",
    PaperKind.MEETING_AGENDA: "Terug naar overleg",
    PaperKind.RECOVERY_SHEET: "Terug naar instellingen",
    PaperKind.CASE_LIST: "Terug naar casussen",
    PaperKind.GROUP_PLAN: "Terug naar begeleidingsplan",
    PaperKind.TRAJECTORY_REQUEST: "Terug naar traject",
    PaperKind.PLAN_CHANGES: "Terug naar begeleidingsplan",
    PaperKind.CONSENT_LETTER: "Terug naar toestemming",
}
_TITLES: Final = {
    PaperKind.HANDOVER: "Overdracht naar de basisschool",
    PaperKind.PARENT_MEETING: "Verslag oudergesprek",
    PaperKind.SUPPORT_PLAN: "Begeleidingsplan",
    PaperKind.OBSERVATION_SHEET: "Observatieblad",
    PaperKind.MEETING_AGENDA: "Agenda voor een gast",
    PaperKind.RECOVERY_SHEET: "Herstelblad",
    PaperKind.CASE_LIST: "Casuslijst",
    PaperKind.GROUP_PLAN: "Plan voor de groep",
    PaperKind.TRAJECTORY_REQUEST: "Aanvraag traject",
    PaperKind.PLAN_CHANGES: "Wat is er anders in het plan",
    PaperKind.CONSENT_LETTER: "Toestemmingsbrief",
}
_NOT_WRITTEN: Final = "De PDF is niet bewaard en de uitgifte telt niet."


def title(recipient: str) -> str:
    """The head of the page: `PDF voor De Papieren Boot`."""
    return f"PDF voor {recipient}" if recipient else "PDF maken"


def context(proposal: Proposal, name: str) -> str:
    """The line below: `Overdracht Wout Wolkenkijker · K-0142 · versie 3`."""
    kind = label(proposal.request.paper)
    return middot(f"{kind} {name}".strip(), proposal.case_code, version(proposal.version))


def version(number: int) -> str:
    """`versie 3`."""
    return f"versie {number}"


def paper_title(kind: PaperKind) -> str:
    """What a release is called in the register: the kind of paper, never a name."""
    return _TITLES[kind]


def back(kind: PaperKind) -> str:
    """The link at the bottom."""
    return _BACK[kind]


def pages(number: int) -> str:
    """`4 bladzijden`."""
    return count(number, "bladzijde", "bladzijden")


def page_of(number: int, total: int) -> str:
    """`1 van 4`."""
    return f"{number} van {total}" if total else "–"


def may(verdict: Verdict) -> str:
    """The sentence below "Deze PDF mag gemaakt worden": on which ground, and until when."""
    until = f" Dit geldt tot en met {day(verdict.until)}." if verdict.until else ""
    return f"{ground(verdict)}.{until}"


def ground(verdict: Verdict) -> str:
    """Why it may leave: who said ja, own data, no personal data."""
    if verdict.act is Act.COPY_FOR_PARENT:
        return "Het gaat om gegevens van het eigen kind"
    if verdict.act is Act.PRINT_BLANK_SHEET:
        return "Op dit blad staat geen kind"
    if verdict.act is Act.PRINT_CASE_LIST:
        return "Uw eigen werklijst met codes, zonder namen"
    if verdict.act is Act.OWN_TEAM_PAPER:
        return "Dit papier blijft in het eigen team"
    if verdict.act is Act.DISCUSS_ANONYMOUSLY:
        return "Zonder naam, geboortedatum en locatie"
    people = capital(together(verdict.yes_from))
    if people:
        return f"{people} {'zei' if len(verdict.yes_from) == 1 else 'zeiden'} ja"
    return "Voor overleg in het eigen team is geen ja nodig"


def text_place(where: str) -> str:
    """The title of the field in which a hit stands: a word of `paper_texts.as_word`, or already the title."""
    parts = where.split(".")
    if len(parts) == 3 and parts[2].isdigit():
        return field_name(PaperField(parts[0], parts[1], int(parts[2])))
    return where or "een tekst op dit papier"


def saved(name: str) -> str:
    """After saving."""
    return f"PDF bewaard: {name}. De uitgifte is genoteerd."


def printed(number: int) -> str:
    """After printing."""
    return f"Naar de printer gestuurd: {pages(number)}. De uitgifte is genoteerd."


def left(on: date) -> str:
    """The banner afterwards."""
    return f"Gemaakt op {day(on)}. U vindt de uitgifte bij Documenten."


def disk_full(folder: Path) -> Message:
    """No room for the PDF."""
    return Message(
        f"Er is geen ruimte meer in “{folder.name or folder}”.", _NOT_WRITTEN, "Kies een andere map of maak ruimte."
    )


def not_writable(folder: Path) -> Message:
    """The folder takes no file."""
    return Message(f"In “{folder.name or folder}” kan ZorgDesk niet schrijven.", _NOT_WRITTEN, "Kies een andere map.")


def disk_failing(folder: Path) -> Message:
    """Another error of the disk."""
    return Message(
        f"De schijf met “{folder.name or folder}” geeft een fout.", _NOT_WRITTEN, "Kies een andere map of schijf."
    )


def printer_failed() -> Message:
    """The printer took nothing."""
    return Message(
        "De printer neemt het papier niet aan.",
        "Er is niets afgedrukt en de uitgifte telt niet.",
        "Kijk of de printer aan staat en probeer het opnieuw.",
    )


def changed_meanwhile() -> Message:
    """Facts changed between looking and making."""
    return Message(
        "Er is iets veranderd sinds u dit voorbeeld zag.",
        "Er is niets gemaakt.",
        "Kijk het voorbeeld nog eens na en kies dan opnieuw.",
    )
