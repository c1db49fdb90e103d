"""The words of paper 10, herstelblad: one word for the thing, *wachtzin* (product.md)."""

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.wording.papers.days import long_date

KIND = "Herstelblad"
SUBTITLE = "Voor als u uw wachtzin van ZorgDesk niet meer weet"
INTRO = ("Met deze code opent u ZorgDesk opnieuw. ", "Niemand anders kan dat voor u doen")
INTRO_REST = (
    ": geen leverancier, geen helpdesk. Raakt u de wachtzin én dit blad kwijt, dan zijn de dossiers niet meer te "
    "openen."
)
ABOUT_CODE = (
    "Acht groepen van vijf tekens. Het onderstreepte teken is een controleteken: ZorgDesk zegt meteen welke groep u "
    "verkeerd typte. De code gebruikt nooit 0, 1, I, L of O."
)
HOW = "Zo gebruikt u dit blad"
STEPS: tuple[tuple[str, str, str], ...] = (
    ("Start ZorgDesk en kies ", "Wachtzin vergeten", "."),
    ("Typ de acht groepen over. De QR-code bevat dezelfde code.", "", ""),
    ("Kies een nieuwe wachtzin.", "", ""),
    ("ZorgDesk maakt een nieuw herstelblad. ", "Print het en vernietig dit blad.", ""),
)
KEEP, NEVER = "Bewaar dit blad", "Nooit zo"
KEEP_PLACES = (
    "in een dichte envelop, in een kluis of afgesloten kast",
    "op een andere plek dan de laptop",
    "één exemplaar bij u, één bij uw leidinggevende (dichte envelop)",
)
NEVER_PLACES = (
    "in de laptoptas of onder het toetsenbord",
    "als foto op uw telefoon of in de mail",
    "in een gedeelde map of op een lijst van het team",
)
PRINTED_BY, PLACE, READ_BACK = "Geprint door", "Bewaarplek", "Nagelezen: 2 groepen overgetypt op"


def group(number: int) -> str:
    """Caption of one group."""
    return f"groep {number}"


def foot(sheet: RecoveryPaper, frame: PaperFrame, fingerprint: str) -> tuple[str, str]:
    """The two lines of the foot."""
    upper = (
        f"Geheim · geen kindgegevens op dit blad  ·  Gemaakt door ZorgDesk {sheet.program_version}  ·  "
        f"{long_date(frame.made_on)}"
    )
    since = f" · vervangt blad van {long_date(sheet.replaces_on)}" if sheet.replaces_on else ""
    return upper, f"dossierbestand {sheet.vault_mark}{since}  ·  versie {frame.version}  ·  vingerafdruk {fingerprint}"


def metadata_title(sheet: RecoveryPaper) -> str:
    """Title in the file: no name, no code."""
    return f"{KIND} – dossierbestand {sheet.vault_mark}"
