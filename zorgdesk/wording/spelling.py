"""What the spelling marks say."""

from typing import Final

NOTHING_NEAR: Final = "Geen woord gevonden dat hierop lijkt"
ADD_WORD: Final = "Woord toevoegen"
ALL_KNOWN: Final = "Alle woorden in deze tekst zijn bekend"
NO_TEXT: Final = "Zet de cursor in een tekst. Druk daarna op F7."
IS_OFF: Final = "De spellingcontrole staat uit. U zet haar aan bij Instellingen."


def added(word: str) -> str:
    """‘stuiterbal’ staat nu bij uw woorden."""
    return f"“{word}” staat nu bij uw eigen woorden"
