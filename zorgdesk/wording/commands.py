"""What the command line says: the help of each command, and the reports of `check` and `demo`."""

from pathlib import Path

PROGRAM = "ZorgDesk: het dossier van de zorgcoördinator. Zonder opdracht opent het venster."
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

ASK_PASSPHRASE = "Wachtzin: "


def demo_written(place: Path, cases: int) -> str:
    """The demo dossier was written."""
    return f"Het demodossier met {cases} casussen staat in {place}."
