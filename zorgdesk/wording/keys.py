"""The Dutch of the keys: what each act is called, how a key is written, the heads of the key list (look.md screen 38).

The acts and their keys stand in desktop/keys.py; here they are known by the value of their name only, because this room
lies below the window.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "Sneltoetsen"
SEARCH: Final = "Zoek een toets of een woord"
NOTHING: Final = "Geen toets gevonden. Probeer een ander woord."
LETTERS: Final = "Losse letters werken"
LETTERS_HINT: Final = "alleen buiten een tekstveld"

_ACTS: Final[dict[str, str]] = {
    "search": "Zoek of doe iets",
    "new": "Nieuw",
    "privacy": "Privacyweergave",
    "lock": "Vergrendelen",
    "undo": "Ongedaan maken",
    "redo": "Opnieuw doen",
    "next_region": "Volgend deel van het scherm",
    "previous_region": "Vorig deel van het scherm",
    "help": "Hulp bij dit scherm",
    "key_list": "Sneltoetsen",
    "close": "Sluit bovenste laag",
    "back": "Vorige pagina",
    "forward": "Volgende pagina",
    "today": "Vandaag",
    "cases": "Casussen",
    "meetings": "Overleg",
    "observations": "Observaties",
    "handovers": "Overdracht",
    "filter": "Filter op deze pagina",
    "print": "Afdrukken",
    "pdf": "PDF maken",
    "next_tab": "Volgend tabblad",
    "previous_tab": "Vorig tabblad",
    "note": "Notitie",
    "observation": "Observatie",
    "talk": "Oudergesprek",
    "later": "Later, met reden",
    "check_again": "Opnieuw controleren",
    "open": "Openen",
    "quick_view": "Snel bekijken",
    "bin": "Naar de prullenbak",
    "next_section": "Volgend onderdeel",
    "previous_section": "Vorig onderdeel",
    "insert": "Invoegen uit dossier",
    "find_quote": "Zoeken in eerdere teksten",
    "done": "Klaar",
    "same_as_above": "Zelfde als erboven",
    "spelling": "Volgend onbekend woord",
    "text_block": "Tekstblok invoegen",
    "measure": "Meting toevoegen",
    "action_up": "Actie omhoog",
    "action_down": "Actie omlaag",
    "make_text_block": "Tekstblok van selectie",
    "score": "Score geven",
    "next_item": "Volgend agendapunt",
    "by_name": "Op naam bespreken",
    "anonymous": "Anoniem bespreken",
    "not_discussed": "Niet bespreken",
    "plan_meeting": "Overleg plannen",
    "item_up": "Agendapunt omhoog",
    "item_down": "Agendapunt omlaag",
}
_GROUPS: Final[dict[str, str]] = {
    "text": "In een tekst",
    "everywhere": "Overal",
    "history": "Terug en verder",
    "go_to": "Ga naar",
    "list": "In een lijst",
}
_SIGNS: Final[dict[str, str]] = {
    "Return": "Enter", "Space": "Spatie", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "1-5": "1–5",
}  # fmt: skip


def act(name: str) -> str:
    """What an act is called; raises KeyError for a name without a word."""
    return _ACTS[name]


def group(name: str, screen: str) -> str:
    """The head of a group; `screen` is the page the list was opened on."""
    return f"Op dit scherm: {screen.lower()}" if name == "screen" else _GROUPS[name]


def cap(keys: str) -> str:
    """How a key is written on its cap: `Ctrl+Enter`, `Alt+←`, `Spatie`."""
    return "+".join(_SIGNS.get(part, part) for part in keys.split("+")) if keys != "Ctrl++" else keys


def row(act_name: str, keys: str) -> str:
    """One row for a screen reader: the act and its key."""
    return f"{act(act_name)}, {cap(keys)}"
