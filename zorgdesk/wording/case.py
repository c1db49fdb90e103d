"""What the case page says: head, menu, tabs, next steps, timeline lines, people, and how it goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_file import CaseCounts, Involved, TimelineLine
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.values import CloseOutcome, HandoverStep, ParentalAuthority, TrajectoryKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording.formats import decimal, middot, plain
from zorgdesk.wording.labels import label, label_inside

NOTE: Final = "Notitie"
MAKE_PDF: Final = "PDF maken"
MORE: Final = "Meer bij deze casus"
PIN: Final = "Vastzetten in de zijbalk"
UNPIN: Final = "Losmaken uit de zijbalk"
OPEN_INTAKE: Final = "Intake openen"
CLOSE_CASE: Final = "Casus sluiten…"
REOPEN_CASE: Final = "Casus heropenen…"
BIN_CASE: Final = "Naar prullenbak"
BINNED: Final = "Casus staat in de prullenbak"
PINNED: Final = "Casus staat vast in de zijbalk"
UNPINNED: Final = "Casus is los uit de zijbalk"
STEP_DONE: Final = "Stap is gedaan"
STEP_ADDED: Final = "Stap toegevoegd"
STEP_WHAT: Final = "Wat gaat u doen?"
STEP_ACT: Final = "Stap toevoegen"
STEP_SAFE: Final = "Niet toevoegen"
STEP_LABEL: Final = "Stap"
STEP_WHO: Final = "Wie"
STEP_DATE: Final = "Wanneer"
NO_STEPS: Final = "Er is nu niets te doen. Voeg zelf een stap toe als u iets wilt onthouden."
INVOLVED: Final = "Betrokkenen"
ADD_PERSON: Final = "Beheren"
ALL_KINDS: Final = "Alles"
NOBODY: Final = "Nog geen ouders. Voeg ze toe bij de intake."
NO_SCORES: Final = "Nog geen cijfers. Druk een observatieblad af en voer het in."
WELLBEING: Final = "Welbevinden"
INVOLVEMENT: Final = "Betrokkenheid"
PLAN_CARD: Final = "Begeleidingsplan"
NO_PLAN: Final = "Er is nog geen plan."
TO_PLAN: Final = "Plan openen"
CALL: Final = "bellen"
WHOLE_TIMELINE: Final = "Hele tijdlijn"

TABS: Final[dict[CaseTab, str]] = {
    CaseTab.OVERVIEW: "Overzicht",
    CaseTab.PLAN: "Plan",
    CaseTab.OBSERVATIONS: "Observaties",
    CaseTab.TALKS: "Gesprekken",
    CaseTab.CONSENT: "Toestemming en gezag",
    CaseTab.TRAJECTORY: "Traject",
    CaseTab.HANDOVER: "Overdracht",
    CaseTab.DOCUMENTS: "Documenten",
    CaseTab.JOURNAL: "Logboek",
}

FILTERS: Final[dict[str, str]] = {
    "": "Alles",
    "note": "Notities",
    "signal": "Signalen",
    "observation": "Observaties",
    "plan": "Plan en besluiten",
    "consent": "Toestemming",
    "meeting": "Overleg en gesprek",
    "handover": "Overdracht en PDF",
    "case": "Intake, gezag en stappen",
    "attachment": "Bijlagen",
    "trajectory": "Trajecten en sessies",
    "end": "Nazorg en afsluiten",
}


def tab_count(tab: CaseTab, counts: CaseCounts) -> str:
    """What stands behind the words of a tab."""
    numbers = {
        CaseTab.OBSERVATIONS: counts.observations,
        CaseTab.TALKS: counts.talks,
        CaseTab.DOCUMENTS: counts.documents,
    }
    if tab is CaseTab.PLAN:
        return f"v{counts.plan_version}" if counts.plan_version else ""
    return str(numbers[tab]) if numbers.get(tab) else ""


def child_shown(sheet: CaseSheet) -> str:
    """The child's name, or the code while there is no name."""
    return sheet.name.full or f"Kind {sheet.code}"


def context(sheet: CaseSheet, place: str, group: str, mentor: str, today: date) -> str:
    """2;11 (geb. 4 dec 2023) · De Wolkenfabriek, Regenboog · gemeente Sprookstad · mentor Pleun · K-0142."""
    if sheet.birth_date is not None:
        age = f"{age_on(sheet.birth_date, today)} (geb. {plain(sheet.birth_date)})" if sheet.birth_date <= today else ""
    else:
        age = f"verwacht {plain(sheet.due_date)}" if sheet.due_date else "leeftijd onbekend"
    where = ", ".join(part for part in (place, group) if part)
    gemeente = f"gemeente {sheet.care_municipality_name}"
    return middot(age, where, gemeente, f"mentor {mentor}" if mentor else "", sheet.code)


def categories(sheet: CaseSheet) -> str:
    """Taal · gedrag."""
    words = [label(category) for category in sheet.categories]
    return middot(*(word if number == 0 else word.lower() for number, word in enumerate(words[:2])))


def person_role(person: Involved) -> str:
    """moeder · eerste contact, or the role and the organisation."""
    if person.relation is not None:
        return middot(
            label(person.relation).lower(),
            person.organisation if person.name.full else "",
            label(person.authority).lower() if person.do_not_contact and person.authority is not None else "",
            "eerste contact" if person.first_contact else "",
            "" if person.lives_with_child else "ander adres",
        )
    role = label(person.role).lower() if person.role else ""
    return middot("mentor" if person.kind == "mentor" else role, person.organisation)


def how_is(first_name: str) -> str:
    """Hoe gaat het met Lotje?"""
    return f"Hoe gaat het met {first_name}?" if first_name else "Hoe gaat het?"


def timeline_words(line: TimelineLine) -> tuple[str, str]:
    """Title and one line of a moment."""
    return _LINES[line.kind](line)


def _note(line: TimelineLine) -> tuple[str, str]:
    kind = label(line.journal_kind).lower() if line.journal_kind else ""
    who = f" met {line.title}" if line.title else ""
    return f"Notitie: {kind}{who}", line.text


def _signal(line: TimelineLine) -> tuple[str, str]:
    return f"Signaal van {line.title}" if line.title else "Signaal", line.text


def _observation(line: TimelineLine) -> tuple[str, str]:
    wellbeing, involvement = line.averages or (None, None)
    if wellbeing is None or involvement is None:
        averages = "te weinig momenten voor een gemiddelde"
    else:
        averages = f"Gemiddeld {decimal(wellbeing)} en {decimal(involvement)}"
    return "Observatie welbevinden en betrokkenheid", middot(averages, f"blad {line.text}" if line.text else "")


def _plan_started(line: TimelineLine) -> tuple[str, str]:
    return f"Begeleidingsplan versie {line.number} gestart", ""


def _plan_ended(line: TimelineLine) -> tuple[str, str]:
    return f"Begeleidingsplan versie {line.number} afgerond", ""


def _go_no_go(line: TimelineLine) -> tuple[str, str]:
    decision = label(line.decision).lower() if line.decision else ""
    return f"Go/no-go: {decision}", middot(line.title, line.text)


def _trajectory(words: str) -> Callable[[TimelineLine], tuple[str, str]]:
    return lambda line: (f"Traject {words}: {_kind(line)}", line.text)


def _consent(words: str) -> Callable[[TimelineLine], tuple[str, str]]:
    def told(line: TimelineLine) -> tuple[str, str]:
        return f"Toestemming {line.title or 'eigen organisatie'} {words}", line.text or "het kind zelf"

    return told


def _meeting(line: TimelineLine) -> tuple[str, str]:
    return line.title or "Overleg", line.text


def _parent_meeting(line: TimelineLine) -> tuple[str, str]:
    return f"Oudergesprek: {line.title}" if line.title else "Oudergesprek", line.text


def _handover_step(line: TimelineLine) -> tuple[str, str]:
    return f"Overdracht: {label(HandoverStep(line.title)).lower()}", line.text


def _release(line: TimelineLine) -> tuple[str, str]:
    return line.title, f"aan {line.text}"


def _closed(line: TimelineLine) -> tuple[str, str]:
    return f"Casus gesloten: {label_inside(CloseOutcome(line.title))}", line.text


def _plainly(title: str) -> Callable[[TimelineLine], tuple[str, str]]:
    return lambda line: (title, line.text)


def _intake_finished(line: TimelineLine) -> tuple[str, str]:
    return "Intake afgerond", f"Regie: {line.text}" if line.text else ""


def _authority(line: TimelineLine) -> tuple[str, str]:
    return f"Gezag genoteerd: {label_inside(ParentalAuthority(line.title))}", line.text


def _kind(line: TimelineLine) -> str:
    """The kind of a traject inside a sentence."""
    return label_inside(TrajectoryKind(line.title))


_LINES: Final[dict[str, Callable[[TimelineLine], tuple[str, str]]]] = {
    "signal": _signal,
    "note": _note,
    "observation": _observation,
    "plan_started": _plan_started,
    "plan_ended": _plan_ended,
    "go_no_go": _go_no_go,
    "trajectory_go_no_go": _go_no_go,
    "trajectory_evaluated": _trajectory("geëvalueerd"),
    "trajectory_extended": _trajectory("verlengd"),
    "consent_yes": _consent("gegeven"),
    "consent_no": _consent("geweigerd"),
    "consent_withdrawn": _consent("ingetrokken"),
    "meeting": _meeting,
    "parent_meeting": _parent_meeting,
    "handover_step": _handover_step,
    "release": _release,
    "care_ended": _plainly("Opvang beëindigd, de begeleiding loopt door"),
    "closed": _closed,
    "followed_up": _plainly("Navraag gedaan"),
    "reopened": _plainly("Casus heropend"),
    "opened": _plainly("Casus geopend"),
    "intake_finished": _intake_finished,
    "authority": _authority,
    "step_done": lambda line: (f"Stap gedaan: {line.title}", line.text),
    "attachment": lambda line: (f"Bijlage: {line.title}", line.text),
    "traject_started": lambda line: (f"Traject begonnen: {_kind(line)}", line.text),
    "traject_ended": lambda line: (f"Traject geëindigd: {_kind(line)}", line.text),
    "session_done": lambda line: (f"Sessie geweest, {line.number} minuten", line.text),
    "session_missed": _plainly("Sessie uitgevallen"),
    "limits": _plainly("Grens van opvang afgewogen (intern)"),
}
