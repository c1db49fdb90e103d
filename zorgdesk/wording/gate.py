"""What the gate says: the cells of "Mag dit nu?", the page that refuses a PDF and its points (screens 05, 11)."""

from collections.abc import Callable
from dataclasses import dataclass

from zorgdesk.domain.dates import Age
from zorgdesk.domain.values import Act, Answer
from zorgdesk.domain.verdicts import Check, CheckKind, MissingItem, Point, Verdict, Way, Weight
from zorgdesk.wording import gate_points
from zorgdesk.wording.formats import count, plain, short
from zorgdesk.wording.gate_points import PointWords
from zorgdesk.wording.labels import label
from zorgdesk.wording.people import capital, together, who, who_short

__all__ = ["PointWords", "Refusal", "answer_word", "check", "link", "note", "point", "reason", "refusal", "strip_title"]

CELL = 29
"""How many characters a cell of the strip shows at 1366 px."""

_PAPERS = frozenset(
    {
        Act.HAND_OVER,
        Act.COPY_FOR_PARENT,
        Act.PRINT_BLANK_SHEET,
        Act.PRINT_CASE_LIST,
        Act.OWN_TEAM_PAPER,
        Act.REQUEST_TRAJECTORY,
    }
)


@dataclass(frozen=True)
class Refusal:
    """The head of the page that refuses."""

    title: str
    body: str


# The strip ----------------------------------------------------------------------------------------------------------


def strip_title(act: Act) -> str:
    """The name of an act above its cell."""
    return "JGZ raadplegen" if act is Act.CONSULT else label(act)


def answer_word(answer: Answer) -> str:
    """Ja, Nog niet, Nee."""
    return label(answer)


def reason(verdict: Verdict) -> str:
    """The one reason in a cell, short."""
    first = verdict.first
    if verdict.answer is Answer.YES or first is None:
        return _reason_for_yes(verdict)
    return _SHORT[first.item](first)


def _reason_for_yes(verdict: Verdict) -> str:
    """Who said ja and until when; for a party its name where that fits."""
    name = verdict.recipient.name if verdict.recipient else ""
    if verdict.act is Act.CONSULT and name and len(named := f"Op naam, {name}") <= CELL:
        return named
    if verdict.act in (Act.REFER, Act.HAND_OVER) and name and len(named := f"Naar {name}") <= CELL:
        return named
    people = capital(together(verdict.yes_from))
    if not people:
        return "Hier is geen ja voor nodig"
    if verdict.until is None:
        return f"{people}: ja"
    return f"{people}, t/m {plain(verdict.until)}"


def _person(point: Point) -> str:
    return capital(who_short(point.people[0])) if len(point.people) == 1 else ""


def _not_asked(point: Point) -> str:
    person = _person(point)
    return f"{person} nog niet gevraagd" if person else "Nog niet gevraagd"


def _open(point: Point) -> str:
    if len(point.people) > 1:
        return "Nog geen ja van een ouder"
    verb = "antwoordde" if point.people[0].guardian_id is None else "tekende"
    return f"{_person(point)} {verb} nog niet"


def _dated(words: str, point: Point) -> str:
    return f"{words} ({short(point.on)})" if point.on else words


def _expired(point: Point) -> str:
    return f"Verlopen op {plain(point.on)}" if point.on else "Verlopen"


def _too_early(point: Point) -> str:
    age = f" ({Age.of_months(point.months)})" if point.months else ""
    return f"Kan vanaf {plain(point.on)}{age}" if point.on else "Nog te vroeg"


def _without_moment(number: int) -> str:
    verb = "heeft" if number == 1 else "hebben"
    return f"{count(number, 'actie', 'acties')} {verb} geen dagmoment"


_SHORT: dict[MissingItem, Callable[[Point], str]] = {
    MissingItem.CONSENT_NOT_ASKED: _not_asked,
    MissingItem.CONSENT_OPEN: _open,
    MissingItem.CONSENT_EXPIRED: _expired,
    MissingItem.CONSENT_RECONFIRM: lambda _: "Opnieuw bevestigen",
    MissingItem.CONSENT_REFUSED: lambda point: _dated(f"{_person(point)} wil dit niet", point),
    MissingItem.CONSENT_WITHDRAWN: lambda point: _dated(f"{_person(point)} trok in", point),
    MissingItem.PARENTS_DISAGREE: lambda _: "Ouders zijn het oneens",
    MissingItem.AUTHORITY_UNKNOWN: lambda point: f"Gezag van {who_short(point.people[0])} onbekend",
    MissingItem.NOBODY_DECIDES: lambda _: "Niemand met gezag bekend",
    MissingItem.NO_AUTHORITY: lambda point: f"{_person(point)} heeft geen gezag",
    MissingItem.SCOPE_TOO_NARROW: lambda _: "Ja geldt niet voor formulier",
    MissingItem.TOO_EARLY: _too_early,
    MissingItem.BIRTH_DATE_UNKNOWN: lambda _: "Geboortedatum onbekend",
    MissingItem.HANDOVER_NOT_STARTED: lambda _: "Nog niet gestart",
    MissingItem.SCHOOL_UNKNOWN: lambda _: "School nog niet gekozen",
    MissingItem.PARENT_VIEW_MISSING: lambda _: "Reactie ouders ontbreekt",
    MissingItem.VVE_PROGRAMME_EMPTY: lambda _: "VVE-programma is leeg",
    MissingItem.OTHER_CHILD_IN_TEXT: lambda _: "Ander kind in de tekst",
    MissingItem.BSN_IN_TEXT: lambda _: "BSN in de tekst",
    MissingItem.SHEET_NOT_ENTERED: lambda _: "Blad nog niet ingevoerd",
    MissingItem.LIST_TOO_LONG: lambda _: "Te veel casussen op één lijst",
    MissingItem.REASON_MISSING: lambda _: "Reden ontbreekt",
    MissingItem.TEAM_TALK_OBJECTION: lambda _: "Ouders hebben bezwaar",
    MissingItem.DO_NOT_CONTACT: lambda point: f"{_person(point)} niet benaderen",
    MissingItem.UNKNOWN_SAID_NO: lambda point: f"{_person(point)} zei nee, gezag onbekend",
    MissingItem.WARM_TALK_NOT_IN_SCOPE: lambda _: "Warm gesprek niet gevraagd",
    MissingItem.ATTACHMENT_INTERNAL: lambda _: "De bijlage is intern",
    MissingItem.ATTACHMENT_CONFIDENTIAL: lambda _: "De bijlage is vertrouwelijk",
    MissingItem.ATTACHMENT_OF_OTHER_PARENT: lambda _: "Vertrouwelijk, andere ouder",
    MissingItem.WHOLE_FILE_LEAVES: lambda _: "Alles gaat mee",
    MissingItem.OWN_NAME_IN_TEXT: lambda _: "Naam van het gezin in de tekst",
    MissingItem.NO_DAY_MOMENTS: lambda _: "Geen actie met een dagmoment",
    MissingItem.NO_COUNTING_QUESTION: lambda _: "Nog niets om te tellen",
    MissingItem.REQUEST_INCOMPLETE: lambda point: gate_points.request_part(point).title,
    MissingItem.NOTHING_TO_ASK: lambda _: "Er is niets te vragen",
    MissingItem.ACTIONS_WITHOUT_MOMENT: lambda point: _without_moment(point.number),
}

_DO_IT = {
    Act.OBSERVE: "Blad afdrukken",
    Act.CONSULT: "Bellen en noteren",
    Act.REFER: "Verwijzing noteren",
    Act.HAND_OVER: "PDF maken",
    Act.INFORM_LOCAL_TEAM: "Bellen en noteren",
    Act.DISCUSS_BY_NAME: "Op naam bespreken",
    Act.DISCUSS_ANONYMOUSLY: "Anoniem bespreken",
    Act.COPY_FOR_PARENT: "PDF maken",
    Act.PRINT_BLANK_SHEET: "Blad afdrukken",
    Act.SAVE_ATTACHMENT: "Kopie opslaan",
    Act.EXPORT_FILE: "Export maken",
    Act.PRINT_CASE_LIST: "Lijst afdrukken",
    Act.OWN_TEAM_PAPER: "PDF maken",
    Act.REQUEST_TRAJECTORY: "PDF maken",
}
_MEND = {
    MissingItem.AUTHORITY_UNKNOWN: "Gezag vastleggen",
    MissingItem.NOBODY_DECIDES: "Gezag vastleggen",
    MissingItem.TOO_EARLY: "Regels bekijken",
    MissingItem.BIRTH_DATE_UNKNOWN: "Geboortedatum invullen",
    MissingItem.HANDOVER_NOT_STARTED: "Overdracht starten",
    MissingItem.SCHOOL_UNKNOWN: "School kiezen",
    MissingItem.PARENT_VIEW_MISSING: "Reactie vastleggen",
    MissingItem.VVE_PROGRAMME_EMPTY: "VVE invullen",
    MissingItem.OTHER_CHILD_IN_TEXT: "Tekst bekijken",
    MissingItem.BSN_IN_TEXT: "Tekst bekijken",
    MissingItem.SHEET_NOT_ENTERED: "Blad invoeren",
    MissingItem.LIST_TOO_LONG: "Naar de lijst",
    MissingItem.REASON_MISSING: "Reden typen",
    MissingItem.ATTACHMENT_INTERNAL: "Zichtbaarheid wijzigen",
    MissingItem.ATTACHMENT_CONFIDENTIAL: "Zichtbaarheid wijzigen",
    MissingItem.ATTACHMENT_OF_OTHER_PARENT: "Zichtbaarheid wijzigen",
    MissingItem.WHOLE_FILE_LEAVES: "Reden typen",
    MissingItem.OWN_NAME_IN_TEXT: "Tekst bekijken",
    MissingItem.NO_DAY_MOMENTS: "Dagmoment kiezen",
    MissingItem.NO_COUNTING_QUESTION: "Doel invullen",
    MissingItem.REQUEST_INCOMPLETE: "Traject invullen",
    MissingItem.NOTHING_TO_ASK: "Toestemming vragen",
}


def link(verdict: Verdict) -> str:
    """The caption of the one link in a cell; `verdict.way` says what it does."""
    if verdict.way is Way.DO_IT:
        return _DO_IT[verdict.act]
    if verdict.way is Way.ANONYMOUS:
        return "Overleg anoniem"
    if verdict.way is Way.LOOK or verdict.first is None:
        return "Toestemming bekijken"
    return _MEND.get(verdict.first.item, "Toestemming vragen")


# The page that refuses ----------------------------------------------------------------------------------------------


def refusal(verdict: Verdict) -> Refusal:
    """The head of the refusal page: what can't be done, that nothing happened, and what to do."""
    what = "Deze PDF" if verdict.act in _PAPERS or verdict.act is Act.OBSERVE else "Dit"
    nothing = "Daarom is er niets gemaakt en niets verstuurd."
    if verdict.answer is Answer.NO:
        return Refusal(f"{what} mag niet", f"{nothing} Hieronder staat waarom.")
    number = len([one for one in verdict.points if one.weight is not Weight.SOFT]) or len(verdict.points)
    open_points = f"Er is nog {count(number, 'punt', 'punten')}." if number == 1 else f"Er zijn nog {number} punten."
    solve = "Los het op" if number == 1 else "Los ze op"
    return Refusal(f"{what} kan nog niet", f"{open_points} {nothing} {solve}, daarna gaat u verder waar u was.")


def point(of: Point) -> PointWords:
    """The title, explanation and button of a point."""
    return gate_points.words(of)


def note(of: Point) -> str:
    """A line that is shown and not enforced ("Let op: …")."""
    if of.item is MissingItem.TEAM_TALK_OBJECTION:
        return "Let op: ouders hebben bezwaar tegen overleg in het eigen team."
    if of.item is MissingItem.DO_NOT_CONTACT:
        return f"Let op: {who(of.people[0])} mag niet benaderd worden. Kijk eerst waarom."
    if of.item is MissingItem.UNKNOWN_SAID_NO:
        return f"Let op: {who(of.people[0])} zei nee. Het gezag is nog onbekend."
    if of.item is MissingItem.WARM_TALK_NOT_IN_SCOPE:
        return "Let op: het ja geldt voor het formulier, niet voor het warme gesprek."
    if of.item is MissingItem.ACTIONS_WITHOUT_MOMENT:
        verb = "staat" if of.number == 1 else "staan"
        return f"Let op: {_without_moment(of.number)} en {verb} niet op dit blad."
    return f"Let op: {_SHORT[of.item](of)}."


_CHECKS = {
    CheckKind.AGE_REACHED: "De leeftijd klopt",
    CheckKind.SCHOOL_KNOWN: "School is gekozen",
    CheckKind.PARENT_VIEW_INCLUDED: "Reactie van ouders staat erin",
    CheckKind.VVE_PROGRAMME_FILLED: "VVE-programma is ingevuld",
    CheckKind.NO_OTHER_CHILD: "Geen ander kind in de tekst",
    CheckKind.NO_BSN: "Geen BSN in de tekst",
    CheckKind.NO_INTERNAL_NOTES: "Geen interne notities",
    CheckKind.OWN_TEAM_ONLY: "Alleen het eigen team",
    CheckKind.NO_PERSONAL_DATA: "Geen naam en geen geboortedatum",
    CheckKind.CODES_ONLY: "Alleen codes, geen namen en geen geboortedatum",
}


def check(of: Check) -> str:
    """One line under "Dit is in orde"."""
    if of.kind is CheckKind.AUTHORITY_KNOWN:
        return f"Gezag van {count(of.count, 'ouder', 'ouders')} bekend"
    if of.kind is CheckKind.CONSENT_GIVEN:
        return f"Toestemming voor {of.recipient.name}" if of.recipient and of.recipient.name else "Toestemming is er"
    return _CHECKS[of.kind]
