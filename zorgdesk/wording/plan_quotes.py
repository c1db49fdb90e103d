"""What the plan editor says of words that come from elsewhere in the file, and of the facts and tries as rows."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.plan_quotes import Quote
from zorgdesk.domain.values import JournalKind, QuoteSource
from zorgdesk.wording.formats import count, day, quoted
from zorgdesk.wording.labels import label, label_inside
from zorgdesk.wording.shell import Question

TITLE: Final = "Uit eerdere teksten"
HINT: Final = "Klik om over te nemen, met bron en datum."
NONE: Final = "Nog niets om over te nemen. Wat u ziet, noteert en hoort, komt hier te staan."
NONE_FOUND: Final = "Niets gevonden. Probeer een ander woord, of kies “Alles”."
SEARCH: Final = "Zoek in eerdere teksten"
SEARCH_SHORT: Final = "Zoek een woord"
ALL_KINDS: Final = "Alles"
KIND: Final = "Soort tekst"
INSERT: Final = "Invoegen"
INTERNAL: Final = "Intern"
MORE: Final = "Toon meer"
NO_TEXT: Final = "Zet eerst de cursor in een tekst. Kies dan wat u wilt overnemen."

FACTS: Final = "Feiten per gebied"
FACTS_HINT: Final = "Eén feit per regel. Neem er rechts een over; de bron en de dag gaan mee."
FACT_ADD: Final = "Feit toevoegen"
FACT_AREA: Final = "Gebied"
FACT_NO_AREA: Final = "Geen gebied"
FACT_TEXT: Final = "Wat is er te zien?"
FACT_REMOVE: Final = "Feit weghalen"
FACT_REMOVED: Final = "Feit is weggehaald"
TRIES: Final = "Wat is al geprobeerd?"
TRIES_HINT: Final = "Wat deed u, sinds wanneer, en wat was het effect?"
TRY_WHAT: Final = "Wat deed u?"
TRY_EFFECT: Final = "Wat was het effect?"
TRY_ADD: Final = "Toevoegen wat al geprobeerd is"
TRY_REMOVE: Final = "Regel weghalen"
TRY_REMOVED: Final = "Regel is weggehaald"


def kind_words(source: str, kind: JournalKind | None) -> str:
    """`Observatie`, or for a note its kind (`Telefoon`)."""
    return label(kind) if kind is not None else label(QuoteSource(source))


def source_line(quote: Quote, who: str, on: date) -> str:
    """`Observatie do 29 okt, Pleun`."""
    words = f"{kind_words(quote.source, quote.kind)} {day(quote.seen_on, on=on)}"
    return f"{words}, {who}" if who else words


def internal_line(line: str) -> str:
    """`Intern: observatie do 29 okt, Pleun`."""
    return f"{INTERNAL}: {line[:1].lower()}{line[1:]}"


def inserted(quote: Quote, who: str, on: date) -> str:
    """What is put into a text: the words with their source and day."""
    line = source_line(quote, who, on)
    return f"{quoted(quote.text)} ({line[:1].lower()}{line[1:]})"


def menu_line(quote: Quote, on: date, most: int) -> str:
    """A line of the menu of quotes; an internal one says so."""
    words = " ".join(quote.text.split())
    shown = words if len(words) <= most else f"{words[: most - 1]}…"
    inside = f"  ({INTERNAL.lower()})" if quote.internal else ""
    return f"{quoted(shown)}  {source_line(quote, quote.who, on)}{inside}".replace("&", "&&")


def taken_from(source: QuoteSource, seen_on: date, who: str, on: date) -> str:
    """The link below a text."""
    words = f"Overgenomen uit {label_inside(source)} {day(seen_on, on=on)}"
    return f"{words} ({who})" if who else words


def found(shown: int, total: int) -> str:
    """How many there are, when they are not all shown."""
    return f"{shown} van {count(total, 'tekst', 'teksten')}"


def ask_internal(quote: Quote) -> Question:
    """Before an internal text goes where a parent can read it."""
    return Question(
        "Deze tekst is intern. Wilt u hem overnemen?",
        f"{quoted(quote.text)} Ouders kunnen lezen wat in het plan staat. Neem alleen over wat zij mogen weten.",
        "Toch overnemen",
        "Niet overnemen",
    )
