"""The words of overleggen: kinds, the calendar (screen 07), the agenda and the minutes (screen 08)."""

from __future__ import annotations

from datetime import date
from textwrap import shorten
from typing import Final

from zorgdesk.casework.sheets.meetings import CalendarGroup, ItemSheet, MeetingLine, MeetingSheet, ParticipantSheet
from zorgdesk.domain.dates import Age
from zorgdesk.domain.values import Answer, ItemMode
from zorgdesk.domain.verdicts import CheckKind, Verdict
from zorgdesk.wording import gate
from zorgdesk.wording.formats import (
    DAYS,
    LONG_MONTHS,
    count,
    day,
    hours,
    listed,
    long_day,
    middot,
    near_day,
    quoted,
    short,
)
from zorgdesk.wording.people import capital, together
from zorgdesk.wording.typed_actions import TypedAction

_KINDS: Final = {
    "child_review": "Kindbespreking",
    "care_team": "Zorgteamoverleg",
    "mdo": "MDO",
    "care_network": "Zorgstructuuroverleg",
    "signal_meeting": "Signaalbespreking JGZ",
    "advice_meeting": "Adviesoverleg",
    "school_meeting": "Overleg met school",
    "group_visit": "Groepsbezoek",
}
_SHORT_KINDS: Final = {
    "care_team": "Zorgteam",
    "care_network": "Zorgstructuur",
    "signal_meeting": "Signaal JGZ",
    "school_meeting": "School",
    "advice_meeting": "Advies",
}
GROUPS: Final = {
    CalendarGroup.CARE: "Zorgoverleg",
    CalendarGroup.OUTSIDE: "Met JGZ, school of MDO",
    CalendarGroup.PARENTS: "Ouders",
    CalendarGroup.TEAM: "Team",
}
MODES: Final = {
    ItemMode.BY_NAME: "Op naam",
    ItemMode.ANONYMOUS: "Anoniem",
    ItemMode.NOT_DISCUSSED: "Niet",
}

# Planner -------------------------------------------------------------------------------------------------------------
ALL_PLACES: Final = "Alle locaties"
PREVIOUS_MONTH: Final = "Vorige maand"
NEXT_MONTH: Final = "Volgende maand"
CALENDAR: Final = "Agenda van de maand"
COMING: Final = "Komende overleggen"
UNCLOSED: Final = "Nog af te sluiten"
NOTHING_COMING: Final = "Er is geen overleg gepland. Plan er een met N."
PLAN_NEW: Final = "Overleg plannen"
PLAN_CHANGE: Final = "Overleg wijzigen"
PLAN: Final = "Overleg plannen"
KEEP: Final = "Wijziging bewaren"
PLANNED: Final = "Het overleg is gepland."
CHANGED: Final = "Het overleg is gewijzigd."
BINNED: Final = "Het overleg ligt in de prullenbak."
NO_PLACE: Final = "Geen locatie"
DATE_MISSING: Final = "De datum ontbreekt. Er is nog niets gepland. Typ bijvoorbeeld di of 24-11."
TIME_MISSING: Final = "De tijd ontbreekt. Er is nog niets gepland. Typ bijvoorbeeld 13:00."
TIME_UNREADABLE: Final = "Deze tijd is niet te lezen. Er is nog niets gepland. Typ bijvoorbeeld 13:00."
ENDS_EARLY: Final = "Het einde ligt voor het begin. Er is nog niets gepland. Typ een latere tijd."
FOR_CASE: Final = "Dit kind komt op de agenda van het overleg dat u plant."

# Picking someone -----------------------------------------------------------------------------------------------------
OTHER_PERSON: Final = "Iemand anders…"
OWN_TEAM: Final = "Eigen team"
PARENT_ROLE: Final = "ouder"
WHOLE_MEETING: Final = "Het hele overleg"
NAME_MISSING: Final = "De naam ontbreekt. Er is nog niemand toegevoegd. Typ wie er komt."
PERSON_MISSING: Final = "Er is nog niemand gekozen. Kies wie er komt."
OUTSIDE_ORGANISATION: Final = "Staat de organisatie er niet bij? Zet die eerst bij Instellingen, Partijen."

# Meeting -------------------------------------------------------------------------------------------------------------
CLOSED_BADGE: Final = "Afgesloten"
PRESENT: Final = "Aanwezig"
GUEST: Final = "Gast"
TAKE_OFF_TIP: Final = "Klik: aanwezig of niet. Del: komt niet meer."
ITEM_MENU: Final = "Meer met dit punt"
MODE: Final = "Hoe bespreekt u dit?"
PAPERS: Final = "Agenda per deelnemer"
PAPERS_SHORT: Final = "Agenda’s"
CLOSE_MEETING: Final = "Overleg afsluiten"
CLOSE_SHORT: Final = "Afsluiten"
CHANGE_MEETING: Final = "Wijzigen"
PREVIOUS_ITEM: Final = "Vorig punt"
NO_ITEM: Final = "Kies links een punt"
NO_ITEM_WHY: Final = "Dan schrijft u hier het verslag van dat punt."
GONE: Final = "Dit overleg is er niet meer"
GONE_WHY: Final = "Het ligt in de prullenbak, of het is weg. Kies een ander overleg."
TO_MEETINGS: Final = "Naar Overleg"
ANONYMOUS_CHILD: Final = "Naam en locatie komen niet op papier"
NO_CHILD: Final = "Geen kindgegevens"
NO_QUESTION: Final = "Nog geen vraag"
NO_ITEMS: Final = "De agenda is nog leeg"
NO_ITEMS_WHY: Final = "Zet een kind of een onderwerp op de agenda."
ADD_ITEM: Final = "Punt toevoegen"
ITEM_GONE: Final = "Het punt is van de agenda."
ITEM_KNOWN: Final = "Dit kind staat al op de agenda. Het is niet nog eens toegevoegd. Kies het in de lijst."
ITEM_EMPTY: Final = "Er is nog niets gekozen. Zoek een kind of typ een onderwerp."
SUBJECT_WITH_NAME: Final = "Hier staat de naam van een kind. Zet dat kind als eigen punt op de agenda."
NO_CASES_HERE: Final = "Bij een groepsbezoek staan geen kinderen op de agenda."
REASON: Final = "Waarom bespreekt u dit toch, zonder naam?"
REASON_MISSING: Final = "De reden ontbreekt. De keuze is niet bewaard. Typ waarom dit overleg nodig is."
DISCUSS_ANONYMOUSLY: Final = "Anoniem bespreken"
CHANGE_REASON: Final = "Reden wijzigen"
OWN_TEAM_ONLY: Final = "Alleen het eigen team. Hier is geen ja voor nodig."
PERSON_LEFT: Final = "Deze deelnemer komt niet meer."
PERSON_ADDED: Final = "Deze deelnemer is toegevoegd."
TAKE_OFF: Final = "Komt niet meer"
TAKE_ITEM_OFF: Final = "Punt weghalen"
MOVE_UP: Final = "Punt omhoog"
MOVE_DOWN: Final = "Punt omlaag"
MINUTES_OF: Final = "Minuten voor dit punt"
PAPER_NOBODY: Final = "Er is nog geen punt dat iemand van buiten mag zien."
GOES_NOWHERE: Final = "Dit punt gaat niet over een kind. Het blijft bij dit overleg."
NOT_DISCUSSED_LINE: Final = "Dit punt wordt niet besproken. Er komt niets in het dossier."
ACTION_EXAMPLE: Final = "Typ: wat · wie · wanneer"
ACTION_GONE: Final = "Het actiepunt is weg."
ACTION_CHANGE: Final = "Actiepunt wijzigen"
ACTION_REMOVE: Final = "Actiepunt weghalen"
CLOSED: Final = "Het overleg is afgesloten. De terugkoppeling staat bij Vandaag."
CLOSED_NO_CASES: Final = "Het overleg is afgesloten."
TOLD: Final = "Genoteerd dat de ouders bericht kregen."
TELL_TICK: Final = "Ouders hebben bericht"
ACTION_DAYS: Final = 14
_BUTTON_SIGNS: Final = 24
MINUTE_CHOICES: Final = (5, 10, 15, 20, 30, 45, 60)


OWN_NAME_ACT: Final = "Maak “het kind”"


def own_name(name: str) -> str:
    """The child's own name in a text for a guest that holds no name."""
    return f"{quoted(name)} staat in de tekst. De gast hoort geen naam."


def instead_of_name(before: str) -> str:
    """What comes instead of the name: a capital at the start of a sentence."""
    return "Het kind" if not before.strip() or before.rstrip().endswith((".", "?", "!")) else "het kind"


def kind_label(kind: str) -> str:
    """The name of a kind of overleg."""
    return _KINDS.get(kind, kind)


def kind_inside(kind: str) -> str:
    """The name inside a sentence; an abbreviation keeps its capitals. A kind that is not ours stays as it is."""
    words = kind_label(kind)
    return words if words.isupper() or kind not in _KINDS else words[:1].lower() + words[1:]


def kind_choices() -> list[tuple[str, str]]:
    """All kinds for a drop-down."""
    return list(_KINDS.items())


def short_kind(kind: str) -> str:
    """The kind in a cell of the month."""
    return _SHORT_KINDS.get(kind, kind_label(kind))


def talk_with(name: str) -> str:
    """An oudergesprek in a cell of the month."""
    return f"Gesprek {name}".strip()


def month_title(month: date) -> str:
    """`November 2026`."""
    return f"{capital(LONG_MONTHS[month.month - 1])} {month.year}"


def entry_spoken(starts_at: str, title: str, group: CalendarGroup) -> str:
    """All of an entry: time, title, group."""
    return middot(starts_at, title, GROUPS[group])


def entry_menu(starts_at: str, title: str) -> str:
    """An entry in the list of one day."""
    return f"{starts_at}  {title}".strip()


def plan_on(when: date) -> str:
    """The act in the list of one day."""
    return f"Overleg plannen op {day(when)}"


def page_context(first: MeetingLine | None, on: date) -> str:
    """The line under the head: when the next one is."""
    if first is None:
        return "Er is geen overleg gepland."
    return f"Eerstvolgend overleg: {near_day(first.held_on, on=on)} {first.starts_at}".strip()


def leaf(when: date) -> tuple[str, str]:
    """The two words on a calendar leaf."""
    return DAYS[when.weekday()], str(when.day)


def line_second(line: MeetingLine, place: str, on: date) -> str:
    """`13:00 · De Wolkenfabriek · 4 punten`; in another month the date comes first."""
    far = "" if (line.held_on.year, line.held_on.month) == (on.year, on.month) else short(line.held_on)
    return middot(far, line.starts_at, place, count(line.items, "punt", "punten") if line.items else "")


def waiting(number: int) -> str:
    """The warning in the list: a case may not be named yet."""
    return f"{count(number, 'punt', 'punten')} wacht" if number == 1 else f"{number} punten wachten"


def default_title(kind: str, location: str) -> str:
    """The title that the form proposes."""
    return f"{kind_label(kind)} {location}".strip()


def person_option(name: str, role: str, organisation: str) -> str:
    """Someone to pick."""
    return ", ".join(part for part in (name, organisation or role) if part)


def guardian_option(name: str, position: int) -> str:
    """A parent to pick, who comes for one item."""
    return f"{name}, ouder bij punt {position}"


def only_item(position: int) -> str:
    """What a guest comes for."""
    return f"Alleen punt {position}"


def context(sheet: MeetingSheet, place: str) -> str:
    """The line under the title of an overleg."""
    times = " – ".join(part for part in (sheet.starts_at, sheet.ends_at) if part)
    return middot(capital(long_day(sheet.held_on)), times, place)


def chair(name: str) -> str:
    """Who chairs."""
    return f"voorzitter {name}" if name else ""


def participant(who: ParticipantSheet, name: str, position: int | None) -> str:
    """A participant as a chip."""
    if position is not None:
        return f"{name}: alleen punt {position}"
    beside = who.organisation_name or who.role
    return f"{name} ({beside})" if beside else name


def agenda_count(sheet: MeetingSheet) -> str:
    """`4 punten · 40 min`."""
    minutes = sum(item.minutes_planned for item in sheet.items)
    return f"{count(len(sheet.items), 'punt', 'punten')} · {hours(minutes)}" if sheet.items else ""


def minutes(number: int) -> str:
    """How long an item takes."""
    return f"{number} min"


def _aged(words: str, months: int | None) -> str:
    return middot(words, str(Age.of_months(months)) if months is not None and months >= 0 else "")


def item_title(item: ItemSheet, name: str) -> str:
    """The title of an item: the child with its age, code and age when anonymous, or the subject."""
    if item.case_id is None:
        return item.subject
    if item.mode is ItemMode.ANONYMOUS:
        return _aged(f"Kind {item.case_code}", item.age_months)
    return _aged(name or item.case_code, item.age_months)


def item_second(item: ItemSheet, question: str) -> str:
    """The line below the title."""
    if item.case_id is None:
        return NO_CHILD
    if item.mode is ItemMode.ANONYMOUS:
        return ANONYMOUS_CHILD
    return " ".join(question.split()) or NO_QUESTION


def locked(verdict: Verdict) -> str:
    """Why by name is locked."""
    return gate.point(verdict.first).title if verdict.first is not None else gate.answer_word(verdict.answer)


def consent_line(item: ItemSheet) -> str:
    """The line below the choice: the consent used, or what is missing."""
    verdict = item.verdict
    if verdict is None:
        return ""
    if verdict.answer is not Answer.YES:
        missing = f"{locked(verdict)}."
        return f"{missing} Reden staat vast: {item.anonymous_reason}" if _anonymous_with_reason(item) else missing
    if any(check.kind is CheckKind.OWN_TEAM_ONLY for check in verdict.in_order):
        return OWN_TEAM_ONLY
    people = capital(together(verdict.yes_from))
    until = f", t/m {day(verdict.until)}" if verdict.until else ""
    return f"{people}: ja voor {listed(item.outside)}{until}"


def _anonymous_with_reason(item: ItemSheet) -> bool:
    return item.mode is ItemMode.ANONYMOUS and bool(item.anonymous_reason)


def minutes_title(position: int) -> str:
    """The head of the minutes."""
    return f"Verslag bij punt {position}"


def goes_where(item: ItemSheet, name: str) -> str:
    """The blue line: what goes into which file."""
    if item.case_id is None:
        return GOES_NOWHERE
    if not item.is_discussed:
        return NOT_DISCUSSED_LINE
    whose = item.case_code if item.mode is ItemMode.ANONYMOUS else name or item.case_code
    return f"Alleen dit deel komt in het dossier van {whose.rstrip('.')}. Het hele verslag blijft bij dit overleg."


def next_item(item: ItemSheet, name: str) -> str:
    """The button to the next item."""
    if item.case_id is None:
        return f"Volgend punt: {shorten(item.subject, _BUTTON_SIGNS, placeholder='…')}"
    return f"Volgend punt: {item.case_code if item.mode is ItemMode.ANONYMOUS else name or item.case_code}"


def action_preview(action: TypedAction, due_on: date, on: date) -> str:
    """What the typed line becomes."""
    return middot("wordt:" if not action.who else f"wordt: {action.who}", day(due_on, on=on)).replace(": ·", ":")


def action_line(what: str, who: str, due_on: date) -> str:
    """An actiepunt as the line in which it can be changed."""
    return " · ".join(part for part in (what, who, f"{due_on:%d-%m-%Y}") if part)


def told(given_on: date | None, on: date) -> str:
    """The tick that the parents were told."""
    return f"{TELL_TICK} ({day(given_on, on=on)})" if given_on else TELL_TICK


def paper_line(name: str, position: int, mode: ItemMode) -> str:
    """A line of the menu `Agenda per deelnemer`."""
    return f"{name} · punt {position}, {MODES[mode].lower()}"
