"""What the page of an oudergesprek and the tab Gesprekken say (screen 22)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.parent_meetings import AgreedLine, FactLine, ParentMeetingSheet, TalkLine, WordsOfParent
from zorgdesk.domain.dates import age_on
from zorgdesk.wording.formats import count, day, middot, near_day
from zorgdesk.wording.labels import label

PARTS: Final = (
    ("goal_card", "Doel en wie erbij is"),
    ("strengths_card", "Sterke kanten"),
    ("facts_card", "Feiten kiezen"),
    ("question_card", "Vragen aan ouders"),
    ("words_card", "Wat ouders vertelden"),
    ("picture_card", "Samen beeld"),
    ("agreements_card", "Afspraken"),
    ("consent_card", "Toestemming vragen"),
    ("next_card", "Volgende datum"),
    ("internal_card", "Intern"),
)
BEFORE: Final = "Voorbereiding"
DURING: Final = "Vandaag"
AFTER: Final = "Verslag klaar"
REPORT_READY: Final = "Verslag klaar"
REOPEN: Final = "Verslag heropenen"
HELD: Final = "Gesprek is gehouden"
REOPENED: Final = "Verslag is weer open"
NOT_CHOSEN: Final = "nog kiezen"
CONSENT_OPEN: Final = "Vraag in dit gesprek ook toestemming. Het antwoord legt u vast bij Toestemming en gezag."
NO_PARENTS: Final = "Voeg eerst ouders toe bij de intake."
BUSY: Final = "Voorbeeld wordt gemaakt…"
TALKS: Final = "Oudergesprekken"
PLAN_TALK: Final = "Gesprek plannen"
PLANNED: Final = "Gesprek gepland"
NO_TALKS: Final = "Nog geen gesprekken"
NO_TALKS_LINE: Final = "Plan een gesprek met de ouders. U bereidt het hier voor en schrijft het verslag."
OPEN: Final = "Openen"
BINNED: Final = "Gesprek staat in de prullenbak"
WHEN: Final = "Datum"
TIME: Final = "Tijd"
KIND: Final = "Soort gesprek"
PURPOSE: Final = "Doel"
NOT_PLAN: Final = "Niet plannen"
PICK: Final = "Kies feiten uit het dossier"
PICK_LINE: Final = "Alleen gedeelde feiten staan hier. Aangevinkte feiten gaan mee."
PICK_ACT: Final = "Feiten overnemen"
PICK_SAFE: Final = "Niets overnemen"
NOTHING_TO_PICK: Final = "Er zijn nog geen gedeelde feiten. Voer een observatie in of deel een notitie."

_SOURCES: Final = {
    "observation": "observatie",
    "phone": "telefoon",
    "talk": "gesprek",
    "mail": "mail",
    "home_visit": "huisbezoek",
    "group_visit": "groepsbezoek",
    "meeting": "overleg",
    "decision": "besluit",
    "form_support": "hulp bij formulier",
}


def title(child: str) -> str:
    """Oudergesprek Fien Fabeltjes."""
    return f"Oudergesprek {child}".strip()


def context(sheet: ParentMeetingSheet, place: str, today: date) -> str:
    """2;4 · De Maanvis, Sterretjes · zorggesprek · vandaag 15:30."""
    birth = sheet.birth_date
    age = str(age_on(birth, today)) if birth is not None and birth <= today else ""
    when = f"{near_day(sheet.held_on or sheet.planned_on, on=today)} {sheet.starts_at}".strip()
    return middot(age, place, label(sheet.kind).lower(), when)


def state(sheet: ParentMeetingSheet, today: date) -> tuple[str, str, str]:
    """Kind, icon and words of the badge: before, during or after."""
    if sheet.held_on is not None:
        return "ok", "circle-check", AFTER
    if sheet.planned_on == today:
        return "info", "message-square", DURING
    return "mute", "pencil", BEFORE


def fact_source(fact: FactLine, today: date) -> str:
    """observatie 29 okt."""
    source = _SOURCES.get(fact.source, fact.source)
    return f"{source} {day(fact.seen_on, on=today)}".strip() if fact.seen_on else source


def fact_words(fact: FactLine, today: date) -> str:
    """Zegt 12 woorden op een dag · observatie 29 okt."""
    return middot(fact.text, fact_source(fact, today))


def source_words(source: str) -> str:
    """The kind of source in words."""
    return _SOURCES.get(source, source)


def facts_count(facts: tuple[FactLine, ...]) -> str:
    """3 van 4."""
    return f"{sum(1 for fact in facts if fact.chosen)} van {len(facts)}" if facts else ""


def words_label(words: WordsOfParent, shown: str) -> str:
    """Filiz, moeder."""
    return f"{shown}, {label(words.relation).lower()}"


def agreement_when(line: AgreedLine, today: date) -> str:
    """vr 13 nov, or nothing."""
    return day(line.due_on, on=today) if line.due_on else ""


def left_out(internal: int, facts: int, other: bool) -> str:
    """Niet in deze uitgave: 1 interne notitie en 1 feit."""
    parts = []
    if internal:
        parts.append(count(internal, "interne notitie", "interne notities"))
    if facts:
        parts.append(count(facts, "feit", "feiten"))
    if other:
        parts.append("woorden van de andere ouder")
    return f"Niet in deze uitgave: {' en '.join(parts)}." if parts else "Alles wat hier staat, gaat mee."


def talk_line(talk: TalkLine, today: date) -> tuple[str, str, str]:
    """Title, second line and date of a talk in the list."""
    when = near_day(talk.held_on or talk.planned_on, on=today)
    stage = "gehouden" if talk.held_on else "gepland" if talk.planned_on >= today else "nog niet afgerond"
    return label(talk.kind), middot(talk.purpose, stage), when


def informed(names: list[tuple[str, date | None]], today: date) -> str:
    """Verslag gegeven: Vera 3 nov, Pepijn nog niet."""
    told = [f"{name} {day(on, on=today)}" if on else f"{name} nog niet" for name, on in names]
    return f"Verslag gegeven: {', '.join(told)}" if told else NO_PARENTS
