"""What the plan editor and the plan tab say (look.md screen 06)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.plan_quality import PlanSection
from zorgdesk.casework.sheets.plans import GoNoGoSheet, PlanParentViewSheet, PlanSheet, PlanVersion
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.values import PlanStatus
from zorgdesk.wording.formats import count, day, middot, near_day, period, plain, quoted, short
from zorgdesk.wording.labels import label, label_inside

PARENTS_PAPER: Final = "Ouderversie bekijken"
REVIEW: Final = "Nakijken en actief maken"
EVALUATE: Final = "Evalueren"
NEXT_VERSION: Final = "Nieuwe versie maken"
SECTIONS_HEAD: Final = "Onderdelen"
VERSIONS_HEAD: Final = "Versies"
SAVED_NOT: Final = "Niet opgeslagen"

SECTIONS: Final[dict[PlanSection, str]] = {
    PlanSection.HEAD: "Kop en periode",
    PlanSection.SUPPORT_QUESTION: "Aanleiding en hulpvraag",
    PlanSection.BASELINE: "Beginsituatie",
    PlanSection.NEEDS: "Wat heeft het kind nodig",
    PlanSection.GOALS: "Doelen en acties",
    PlanSection.EFFORT: "Inzet en uren",
    PlanSection.MOMENTS: "Go/no-go en evaluatie",
    PlanSection.BRIDGING: "Overbrugging",
    PlanSection.PARENTS: "Visie van ouders",
    PlanSection.INTERNAL: "Intern",
}
SECTION_HINTS: Final[dict[PlanSection, str]] = {
    PlanSection.BRIDGING: "Alleen nodig als het kind op hulp wacht.",
    PlanSection.INTERNAL: "Dit onderdeel verlaat het dossier nooit. Het staat in geen enkele PDF.",
    PlanSection.PARENTS: "Schrijf op wat de ouder zegt, in eigen woorden. Wij veranderen er niets aan.",
}
MISSING: Final[dict[str, str]] = {
    "goal": "Eén doel opschrijven",
    "evaluation_on": "Datum van de evaluatie kiezen",
    "go_no_go": "Eén go/no-go plannen",
}
IN_ORDER: Final[dict[str, str]] = {
    "goal": "Er is een doel",
    "evaluation_on": "De evaluatie heeft een datum",
    "go_no_go": "Er is een go/no-go",
}
RUN_TITLE: Final = "Looptijd"
RUN_START: Final = "Start"
RUN_MOMENT: Final = "Go/no-go"
RUN_END: Final = "Evaluatie"
NO_DATE: Final = "nog geen datum"
GO_TO: Final = "Ga naar"

ADD_MOMENT: Final = "Go/no-go toevoegen"
NO_MOMENTS: Final = "Nog geen go/no-go. Kies een dag waarop u samen besluit hoe het verdergaat."
DECIDE: Final = "Besluiten"
DECIDE_ACT: Final = "Besluit vastleggen"
DECIDED: Final = "Besluit is vastgelegd"
DECIDE_CLOSE: Final = "Nog niet besluiten"
MOMENT_REMOVE: Final = "Go/no-go weghalen"
MOMENT_REMOVED: Final = "Go/no-go is weggehaald"
QUESTION_EMPTY: Final = "Nog geen vraag opgeschreven"
DECISION_MISSING: Final = "Kies eerst een besluit."
REASON_MISSING: Final = "Schrijf op waarom."
PRESENT_MISSING: Final = "Schrijf op wie erbij was."
EVALUATION_TITLE: Final = "Evaluatie"
EVALUATION_DONE: Final = "Evaluatie is vastgelegd"

AGREEMENT_LABEL: Final = "Akkoord met dit plan"
NO_PARENTS: Final = "Er staat nog geen ouder in dit dossier."
NO_PARENTS_ACT: Final = "Ouder toevoegen"
DISCUSS: Final = "Vandaag besproken"
DISCUSSED: Final = "Plan is besproken met de ouders"
VIEW_PLACEHOLDER: Final = "Wat vindt deze ouder van het plan?"

BSN_REMOVE: Final = "Haal het nummer weg"
REVIEW_TITLE: Final = "Nakijken"
REVIEW_NEEDED: Final = "Nodig om te starten"
REVIEW_TIPS: Final = "Tips"
REVIEW_TEXTS: Final = "Namen en nummers in de tekst"
REVIEW_CLEAN: Final = "Geen namen van andere kinderen en geen BSN gevonden."
REVIEW_NO_TIPS: Final = "Geen tips meer. Dit plan is klaar."
ACTIVATE: Final = "Actief maken"
ACTIVATED: Final = "Plan is actief"
REVIEW_CLOSE: Final = "Verder schrijven"

EMPTY_TITLE: Final = "Nog geen begeleidingsplan"
EMPTY_LINE: Final = "In een plan staan doelen, acties en een moment om samen te besluiten."
BEGIN: Final = "Plan beginnen"
WRITE_ON: Final = "Verder schrijven"
OPEN_PLAN: Final = "Plan bekijken"
TO_NEWEST: Final = "Naar de nieuwste versie"
LOOK: Final = "Bekijken"
TAB_GOALS: Final = "Doelen"
TAB_NEXT: Final = "Volgende go/no-go"
TAB_EVALUATION: Final = "Evaluatie"
TAB_DECIDED: Final = "Besluiten"
TAB_NO_GOALS: Final = "In dit plan staan nog geen doelen."
BADGE_ICONS: Final[dict[PlanStatus, tuple[str, str]]] = {
    PlanStatus.DRAFT: ("mute", "pencil"),
    PlanStatus.DISCUSSED: ("info", "message-circle"),
    PlanStatus.ACTIVE: ("ok", "circle-play"),
    PlanStatus.COMPLETED: ("mute", "lock"),
    PlanStatus.LAPSED: ("mute", "archive"),
}


def title(name: str) -> str:
    """The head of the page."""
    return f"Begeleidingsplan {name}".strip()


def context(sheet: PlanSheet, place: str, group: str, today: date) -> str:
    """`2;11 · De Wolkenfabriek, Regenboog · 12 okt t/m 1 dec 2026`."""
    born = sheet.birth_date
    age = str(age_on(born, today)) if born is not None and born <= today else ""
    runs = period(sheet.starts_on, sheet.evaluation_on) if sheet.starts_on else ""
    return middot(age, ", ".join(part for part in (place, group) if part), runs)


def badge(version: int, status: PlanStatus) -> str:
    """`Versie 2 · concept`."""
    return middot(version_words(version), label_inside(status))


def version_words(version: int) -> str:
    """`Versie 2`."""
    return f"Versie {version}"


def version_line(version: PlanVersion) -> str:
    """`Versie 1 · 12 okt`."""
    return middot(version_words(version.version), short(version.activated_on or version.created_on))


def section_title(section: PlanSection, first_name: str) -> str:
    """The name of a part; the needs carry the child's name."""
    if section is PlanSection.NEEDS and first_name:
        return f"Wat heeft {first_name} nodig"
    return SECTIONS[section]


def points_left(number: int) -> str:
    """`Nog 2 punten tot actief`."""
    return f"Nog {count(number, 'punt', 'punten')} tot actief"


READY: Final = "Klaar om actief te maken"


def read_only(sheet: PlanSheet) -> str:
    """What the banner of a version that may not change says."""
    if sheet.status is PlanStatus.ACTIVE:
        return "Dit plan loopt. Tekst verandert pas in een nieuwe versie; metingen en besluiten kunnen nu."
    if sheet.is_concept:
        why = "gedeeld met ouders" if sheet.shared_on else "getekend"
        return f"Versie {sheet.version} is {why}. Tekst verandert pas in een nieuwe versie."
    return f"U leest versie {sheet.version}. Deze versie verandert niet meer."




def text_place(where: str) -> str:
    """Where a name was found: a question, or `doel 1`, `go/no-go 2`, `visie van ouders`."""
    kind, _, number = where.partition(".")
    known = {"fact": f"feit {number}", "try": "wat al geprobeerd is", "goal": f"doel {number}"}
    known |= {"go_no_go": f"go/no-go {number}", "view": "visie van ouders"}
    return known.get(kind) or quoted(where)


def run_sentence(sheet: PlanSheet, today: date) -> str:
    """What is next in the looptijd, in one or two sentences."""
    following = next((one for one in sheet.go_no_gos if one.decided_on is None), None)
    if following is not None:
        away = (following.planned_on - today).days
        when = f"over {count(away, 'dag', 'dagen')}" if away > 1 else near_day(following.planned_on, on=today)
        if away < 0:
            when = f"{count(-away, 'dag', 'dagen')} te laat"
        question = f" De vraag: {following.question}" if following.question else " De vraag is nog leeg."
        return f"Go/no-go {when}.{question}"
    if sheet.evaluation_on is None:
        return "Kies een datum voor de evaluatie."
    return f"Evaluatie op {day(sheet.evaluation_on, on=today)}."


def moment_badge(number: int) -> str:
    """`Go/no-go 1`."""
    return f"Go/no-go {number}"


def moment_state(moment: GoNoGoSheet, today: date) -> str:
    """`di 12 nov`, with what was decided."""
    if moment.decision is None or moment.decided_on is None:
        return day(moment.planned_on, on=today)
    return f"{label(moment.decision)} op {day(moment.decided_on, on=today)}"


def moment_reason(moment: GoNoGoSheet) -> str:
    """Why, and who was there."""
    return f"{moment.reason}\nErbij: {moment.present}"


def late(moment: GoNoGoSheet, today: date) -> str:
    """`4 dagen te laat`, or nothing."""
    away = (today - moment.planned_on).days
    return f"{count(away, 'dag', 'dagen')} te laat" if moment.decided_on is None and away > 0 else ""


def evaluated(sheet: PlanSheet) -> str:
    """When this version was evaluated."""
    return f"Geëvalueerd op {plain(sheet.evaluated_on)}." if sheet.evaluated_on else ""


def evaluation_line(sheet: PlanSheet, today: date) -> str:
    """When the evaluation is."""
    return day(sheet.evaluation_on, on=today) if sheet.evaluation_on else NO_DATE


def parent_head(view: PlanParentViewSheet, shown: str) -> str:
    """`Vera Luchtballon, moeder`."""
    return f"{shown}, {label_inside(view.relation)}"


def paper_for(shown: str) -> str:
    """A line of the menu that makes the parents' copy."""
    return f"Voor {shown}"


def found_in_text(name: str, where: str) -> str:
    """A name or number that stands in a text."""
    return f"{quoted(name)} in {where}"


def tab_line(sheet: PlanSheet) -> str:
    """Which period the plan on the tab covers."""
    runs = period(sheet.starts_on, sheet.evaluation_on) if sheet.starts_on else ""
    return middot(runs, f"gemaakt door {sheet.made_by}" if sheet.made_by else "")
