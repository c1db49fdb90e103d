"""What the command line says: the help of each command, and the reports of `check` and `demo`."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from zorgdesk.wording import formats

PROGRAM = "ZorgDesk: het dossier van de zorgcoördinator. Zonder opdracht opent het venster."
COMMANDS = "opdrachten"
NOT_UNDERSTOOD = "Deze opdracht is niet compleet of bestaat niet. Er is niets gedaan. Dit kunt u typen:\n"
OPEN = "opent het venster"
OPEN_FILE = "het dossierbestand om te openen"
DEMO = "opent het demodossier, of schrijft er een"
DEMO_TO = "schrijft het demodossier naar dit bestand; de wachtzin komt van standaardinvoer"
DEMO_CASES = "aantal casussen in het demodossier (84)"
CHECK = "controleert een dossierbestand en telt wat erin zit"
CHECK_FILE = "het dossierbestand"
SELFTEST = "bewijst dat de onderdelen werken; schrijft één regel JSON"
PICTURES = "maakt een afbeelding van elke pagina en elk papier van het demodossier"
PICTURES_FOLDER = "de map voor de afbeeldingen"
PICTURES_ONLY = "alleen de afbeeldingen waarvan de naam zo begint, zonder papieren"
PICTURES_LOOK = "alleen licht, donker of twee keer zo groot"

ASK_PASSPHRASE = "Wachtzin: "
NO_SCREEN = (
    "Er is geen scherm om het venster op te tonen.\n"
    "Start ZorgDesk op een computer met een scherm. Zonder scherm werken: check, selftest, pictures en demo --to."
)


DEMO_PASSPHRASE = "vijf blauwe olifanten lezen de krant"
"""Opens the demo dossier; no secret, everyone in it is invented."""
DEMO_BEING_MADE = "Het demodossier voor vandaag wordt gemaakt. Dit duurt ongeveer een halve minuut."
NO_PASSPHRASE = (
    "Er kwam geen wachtzin binnen. Er is geen bestand gemaakt.\n"
    "Typ de wachtzin, of geef hem door via standaardinvoer."
)

PLACE_CANNOT_BE = "Op deze plaats kan geen bestand staan. Er is niets gemaakt.\nKies een andere map."


def demo_file_name(day: date, cases: int) -> str:
    """The name of the demo dossier of a day."""
    return f"demodossier-{day.isoformat()}-{cases}.zorgdesk"


def demo_cases_wrong(most: int) -> str:
    """The number of cases cannot be made."""
    return (
        f"Het aantal casussen moet tussen 1 en {formats.whole(most)} liggen. Er is geen bestand gemaakt.\n"
        "Kies een ander aantal."
    )


def demo_opens(place: Path) -> str:
    """What is needed to open the demo dossier that is shown."""
    return f"Het demodossier staat in {place}.\nDe wachtzin is: {DEMO_PASSPHRASE}"


def pictures_taken(place: Path, images: int, papers: int) -> str:
    """How many pictures and papers were made."""
    return f"{images} afbeeldingen en {formats.count(papers, 'papier', 'papieren')} staan in {place}."


def demo_counts(number: int, cases: int) -> str:
    """How far the demo dossier is."""
    return f"{formats.whole(number)} van {formats.whole(cases)} casussen"


def demo_written(place: Path, cases: int) -> str:
    """The demo dossier was written."""
    return f"Het demodossier met {formats.count(cases, 'casus', 'casussen')} staat in {place}."


COUNTED = {
    "care_cases": "Casussen",
    "signals": "Signalen",
    "children": "Kinderen",
    "guardians": "Ouders en verzorgers",
    "consent_requests": "Toestemmingsvragen",
    "journal_entries": "Logboekregels",
    "observations": "Observaties",
    "support_plans": "Begeleidingsplannen",
    "meetings": "Overleggen",
    "handovers": "Overdrachten",
    "releases": "Uitgiften",
    "locations": "Locaties",
}
"""The tables that `check` counts by name; the others are added up."""


def check_report(place: Path, size: int, version: int, counts: Mapping[str, int], findings: Sequence[str]) -> str:
    """What `check` says about a file that could be opened."""
    known = [(label, counts[table]) for table, label in COUNTED.items() if table in counts]
    others = sum(number for table, number in counts.items() if table not in COUNTED)
    facts = [
        ("Bestand", str(place)),
        ("Grootte", formats.size(size)),
        ("Versie van het bestand", str(version)),
        *((label, formats.whole(number) if number >= 0 else "onleesbaar") for label, number in known),
        ("Overige regels", formats.whole(others)),
    ]
    width = max(len(label) for label, _ in facts) + 2
    lines = [f"  {label + ':':<{width}} {value}" for label, value in facts]
    return "\n".join([_verdict(findings), *lines, *(f"  ! {finding}" for finding in findings)])


def _verdict(findings: Sequence[str]) -> str:
    if not findings:
        return "Dit dossierbestand is heel. Alle controles zijn goed."
    found = formats.count(len(findings), "fout", "fouten")
    return (
        f"Dit dossierbestand is beschadigd: de controle vond {found}.\n"
        "Werk er niet in verder. Bewaar het bestand en zet uw laatste goede reservekopie terug."
    )
