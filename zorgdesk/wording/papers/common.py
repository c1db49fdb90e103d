"""Words that stand on every paper: head, foot, metadata, people, and what is missing."""

from collections.abc import Iterable

from zorgdesk.casework.sheets.papers import Confidentiality, LeftOut, LeftOutKind, PaperFrame
from zorgdesk.domain.values import ParentalAuthority, PersonRole
from zorgdesk.wording.formats import listed
from zorgdesk.wording.papers.days import long_date

PROGRAM = "ZorgDesk"
EXAMPLE = "VOORBEELD"
NOT_FILLED = "niet ingevuld"
NONE_DASH = "–"
YES = "ja"
NO = "nee"
PARTLY = "deels"
NAME = "Naam"
SIGNATURE = "Handtekening"
DATE = "Datum"

_CONFIDENTIALITY = {
    Confidentiality.CONFIDENTIAL: "Vertrouwelijk",
    Confidentiality.ONE_ITEM: "Vertrouwelijk · alleen uw punt",
    Confidentiality.SECRET: "Geheim",
}

_ROLES = {
    PersonRole.EDUCATOR: "pedagogisch medewerker",
    PersonRole.MENTOR: "mentor",
    PersonRole.COACH: "coach",
    PersonRole.CARE_COORDINATOR: "zorgcoördinator",
    PersonRole.LOCATION_MANAGER: "locatiemanager",
    PersonRole.AMBULATORY_SUPPORTER: "ambulant begeleider",
    PersonRole.JGZ_NURSE: "jeugdverpleegkundige",
    PersonRole.JGZ_DOCTOR: "jeugdarts",
    PersonRole.SPEECH_THERAPIST: "logopedist",
    PersonRole.PHYSIOTHERAPIST: "fysiotherapeut",
    PersonRole.LOCAL_TEAM_CONSULTANT: "consulent wijkteam",
    PersonRole.SCHOOL_SUPPORT: "intern begeleider",
    PersonRole.TEACHER: "leerkracht",
    PersonRole.SOCIAL_WORKER: "maatschappelijk werker",
    PersonRole.INTERPRETER: "tolk",
    PersonRole.OTHER: "",
}

_AUTHORITY = {
    ParentalAuthority.YES: "ouder met gezag",
    ParentalAuthority.NO: "ouder zonder gezag",
    ParentalAuthority.UNKNOWN: "ouder, gezag niet bekend",
    ParentalAuthority.LEGAL_GUARDIAN: "voogd",
}

_LEFT_OUT = {
    LeftOutKind.INTERNAL_NOTES: ("interne notitie", "interne notities"),
    LeftOutKind.PARTIES_NOT_NAMED: ("betrokken partij zonder toestemming", "betrokken partijen zonder toestemming"),
    LeftOutKind.FACTS_NOT_PICKED: ("feit dat niet is gekozen", "feiten die niet zijn gekozen"),
    LeftOutKind.ATTACHMENTS: ("bijlage zonder toestemming", "bijlagen zonder toestemming"),
}


def role(of: PersonRole | str) -> str:
    """The function of a person, in lower case; a free text stays as it is."""
    return _ROLES[of] if isinstance(of, PersonRole) else of


def authority(of: ParentalAuthority) -> str:
    """The line under a parent's name where a signature is asked."""
    return _AUTHORITY[of]


def page_of_pages(number: int, total: int) -> str:
    """Right in the foot."""
    return f"Pagina {number} van {total}"


def recipient(frame: PaperFrame) -> str:
    """Right in the running head."""
    return f"Voor: {frame.recipient}"


def foot(frame: PaperFrame, fingerprint: str, confidentiality: str = "") -> tuple[str, str]:
    """The two lines of the foot; a paper may have sharper words than "Vertrouwelijk" ("… · alleen punt 3")."""
    maker = ", ".join(part for part in (frame.made_by, role(frame.made_by_role)) if part)
    first = confidentiality or _CONFIDENTIALITY[frame.confidentiality]
    upper = f"{first}  ·  Gemaakt door {maker}  ·  {long_date(frame.made_on)}"
    edition = f" / uitgave {frame.edition.upper()}" if frame.edition else ""
    lower = f"{frame.number}{edition}  ·  {version(frame)}"
    if frame.replaces_version is not None:
        lower += f", {replaces(frame)}"
    return upper, f"{lower}  ·  vingerafdruk {fingerprint}"


def version(frame: PaperFrame) -> str:
    """versie 2."""
    return f"versie {frame.version}"


def replaces(frame: PaperFrame) -> str:
    """Vervangt versie 1 van 12 oktober 2026; empty for a first version."""
    if frame.replaces_version is None:
        return ""
    since = f" van {long_date(frame.replaces_made_on)}" if frame.replaces_made_on else ""
    return f"vervangt versie {frame.replaces_version}{since}"


def metadata_title(kind: str, frame: PaperFrame) -> str:
    """Title in the file: kind, number, version; no names."""
    return f"{kind} – {frame.number} – versie {frame.version}"


def left_out(items: Iterable[LeftOut]) -> str:
    """Niet in deze uitgave: 3 interne notities. Empty when nothing was left out."""
    parts = [f"{item.count} {_LEFT_OUT[item.kind][item.count != 1]}" for item in items if item.count > 0]
    return f"Niet in deze uitgave: {listed(parts)}." if parts else ""
