"""The points of a refusal, each with a title, one sentence of explanation and the button to the field (screen 11)."""

from collections.abc import Callable
from dataclasses import dataclass

from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.dates import Age
from zorgdesk.domain.gate import MOST_ON_A_LIST
from zorgdesk.domain.verdicts import MissingItem, Point, Weight
from zorgdesk.wording.formats import day, listed, plain, quoted, whole
from zorgdesk.wording.people import capital, one_of, who

TO_CONSENT = "Naar toestemming"
TO_AUTHORITY = "Naar gezag"
TO_TEXT = "Naar de tekst"
TO_ATTACHMENT = "Naar de bijlage"


@dataclass(frozen=True)
class PointWords:
    """What one point says."""

    title: str
    explanation: str
    button: str


def _for_party(point: Point) -> str:
    """`Voor De Papieren Boot` or, without a party, `Hiervoor`."""
    return f"Voor {point.recipient.name}" if point.recipient and point.recipient.name else "Hiervoor"


def _first(point: Point) -> Decider:
    return point.people[0]


def _not_asked(point: Point) -> PointWords:
    if len(point.people) == 1:
        person = who(_first(point))
        return PointWords(
            f"Toestemming van {person} ontbreekt", f"{_for_party(point)} is {person} nog niet gevraagd.", TO_CONSENT
        )
    return PointWords("Toestemming is nog niet gevraagd", f"{_for_party(point)} is een ja nodig.", TO_CONSENT)


def _open(point: Point) -> PointWords:
    asked = f" Gevraagd op {day(point.on)}." if point.on else ""
    return PointWords(
        f"Toestemming van {one_of(point.people)} ontbreekt",
        f"{_for_party(point)} is dit ja nodig.{asked}",
        TO_CONSENT,
    )


def _expired(point: Point) -> PointWords:
    ended = f" op {day(point.on)}" if point.on else ""
    return PointWords(
        f"Toestemming van {one_of(point.people)} is verlopen",
        f"{_for_party(point)} liep het ja af{ended}. Vraag het opnieuw.",
        TO_CONSENT,
    )


def _reconfirm(point: Point) -> PointWords:
    return PointWords(
        f"Toestemming van {one_of(point.people)} moet opnieuw",
        "Er is iets veranderd sinds het ja. Vraag of het nog klopt.",
        TO_CONSENT,
    )


def _refused(point: Point) -> PointWords:
    said = f" op {day(point.on)}" if point.on else ""
    return PointWords(
        f"{capital(who(_first(point)))} wil dit niet",
        f"{_for_party(point)} zei {who(_first(point))} nee{said}. Wij delen niets.",
        TO_CONSENT,
    )


def _withdrawn(point: Point) -> PointWords:
    since = f" op {day(point.on)}" if point.on else ""
    return PointWords(
        f"{capital(who(_first(point)))} trok de toestemming in",
        f"Dat was{since}. Wat eerder gedeeld is, blijft in de lijst van uitgiften."
        if since
        else "Wat eerder gedeeld is, blijft in de lijst van uitgiften.",
        TO_CONSENT,
    )


def _disagree(point: Point) -> PointWords:
    return PointWords(
        "Ouders zijn het oneens",
        f"{capital(who(_first(point)))} zei nee. Bij één nee delen wij niets.",
        TO_CONSENT,
    )


def _authority_unknown(point: Point) -> PointWords:
    return PointWords(
        f"Het gezag van {who(_first(point))} is onbekend",
        "Wie gezag heeft, beslist mee. Leg vast hoe het zit.",
        TO_AUTHORITY,
    )


def _nobody(_: Point) -> PointWords:
    return PointWords(
        "Niemand met gezag is bekend", "Zonder ouder of voogd met gezag kan niemand ja zeggen.", TO_AUTHORITY
    )


def _no_authority(point: Point) -> PointWords:
    return PointWords(
        f"{capital(who(_first(point)))} heeft geen gezag",
        "Een ouder zonder gezag krijgt alleen algemene informatie.",
        TO_AUTHORITY,
    )


def _scope(point: Point) -> PointWords:
    return PointWords(
        "Het ja geldt niet voor het formulier",
        f"{_for_party(point)} is alleen iets anders gevraagd. Vraag ook het formulier.",
        TO_CONSENT,
    )


def _too_early(point: Point) -> PointWords:
    age = f" ({Age.of_months(point.months)})" if point.months else ""
    start = f"De overdracht kan vanaf {plain(point.on)}{age}." if point.on else "De overdracht kan later."
    return PointWords("Het is nog te vroeg", start, "Regels bekijken")


def _other_child(point: Point) -> PointWords:
    """Another child's name; a hard one is the child's own name where it is discussed without a name."""
    if point.weight is Weight.HARD:
        return PointWords(
            "De naam van het kind staat in de tekst", f"{_where(point)} De gast hoort geen naam.", TO_TEXT
        )
    return PointWords("De naam van een ander kind staat in de tekst", _where(point), TO_TEXT)


def _own_name(point: Point) -> PointWords:
    return PointWords("Een naam van het gezin staat in de tekst", f"{_where(point)} Op dit blad mag die niet.", TO_TEXT)


_REQUEST_PARTS = {
    "assignment": ("De opdracht is nog leeg", "De gemeente wil weten wat u vraagt."),
    "done_when": ("“Klaar als” is nog leeg", "De gemeente wil weten wanneer het klaar is."),
    "if_not": ("“Wat als niet” is nog leeg", "Op het papier staat dan: niet ingevuld."),
    "executor_id": ("Er is nog geen uitvoerder", "Op het papier staat dan: nog niemand gevonden."),
}


def request_part(point: Point) -> PointWords:
    """What a request of a traject still lacks."""
    title, why = _REQUEST_PARTS.get(point.code, ("De aanvraag is nog niet compleet", "Een veld is nog leeg."))
    return PointWords(title, why, "Naar het traject")


def _bsn(point: Point) -> PointWords:
    return PointWords("Er staat een BSN in de tekst", f"{_where(point)} Een BSN gaat nooit mee.", TO_TEXT)


def _where(point: Point) -> str:
    """`“Fleur” bij Spel en betrokkenheid, regel 2.`, and who else bears the name."""
    found = point.finding
    if found is None:
        return ""
    place = f"{quoted(found.finding.text)} bij {found.where}, regel {found.line}."
    if found.finding.colleagues:
        place += f" Zo heet ook {listed(found.finding.colleagues)}. Wie bedoelt u?"
    return place


def _list_too_long(point: Point) -> PointWords:
    chosen = f"U koos er {whole(point.number)}." if point.number else "U koos er meer."
    return PointWords(
        "De lijst is te lang", f"Op één lijst passen {MOST_ON_A_LIST} casussen. {chosen}", "Maak de keuze kleiner"
    )


def _sheet(point: Point) -> PointWords:
    printed = f" Het is afgedrukt op {day(point.on)}." if point.on else ""
    return PointWords(
        f"Blad {point.code} is nog niet ingevoerd", f"Wat daarop staat, ontbreekt hier.{printed}", "Blad invoeren"
    )


def _internal(point: Point) -> PointWords:
    if point.weight is Weight.HARD:
        return PointWords(
            "Deze bijlage is intern", "Intern gaat nooit naar een ander. Maak de bijlage eerst gedeeld.", TO_ATTACHMENT
        )
    return PointWords("Deze bijlage is intern", "Typ waarom u een kopie buiten ZorgDesk nodig hebt.", TO_ATTACHMENT)


def _confidential(point: Point) -> PointWords:
    told = f" Het komt van {who(_first(point))}." if point.people else ""
    return PointWords("Deze bijlage is vertrouwelijk", f"Typ waarom een kopie nodig is.{told}", TO_ATTACHMENT)


def _of_other_parent(point: Point) -> PointWords:
    told = who(_first(point)) if point.people else "één ouder"
    return PointWords(f"Dit is vertrouwelijk van {told}", "Het gaat nooit naar de andere ouder.", TO_ATTACHMENT)


def _fixed(title: str, explanation: str, button: str) -> Callable[[Point], PointWords]:
    words_ = PointWords(title, explanation, button)
    return lambda _: words_


_WORDS: dict[MissingItem, Callable[[Point], PointWords]] = {
    MissingItem.CONSENT_NOT_ASKED: _not_asked,
    MissingItem.CONSENT_OPEN: _open,
    MissingItem.CONSENT_EXPIRED: _expired,
    MissingItem.CONSENT_RECONFIRM: _reconfirm,
    MissingItem.CONSENT_REFUSED: _refused,
    MissingItem.CONSENT_WITHDRAWN: _withdrawn,
    MissingItem.PARENTS_DISAGREE: _disagree,
    MissingItem.AUTHORITY_UNKNOWN: _authority_unknown,
    MissingItem.NOBODY_DECIDES: _nobody,
    MissingItem.NO_AUTHORITY: _no_authority,
    MissingItem.SCOPE_TOO_NARROW: _scope,
    MissingItem.TOO_EARLY: _too_early,
    MissingItem.BIRTH_DATE_UNKNOWN: _fixed(
        "De geboortedatum is nog leeg", "Zonder geboortedatum is de leeftijd voor school onbekend.", "Naar de intake"
    ),
    MissingItem.HANDOVER_NOT_STARTED: _fixed(
        "De overdracht is nog niet gestart", "Het formulier begint met wat al bekend is.", "Overdracht starten"
    ),
    MissingItem.SCHOOL_UNKNOWN: _fixed(
        "De school is nog niet gekozen", "De overdracht gaat naar één school.", "Naar school"
    ),
    MissingItem.PARENT_VIEW_MISSING: _fixed(
        "De reactie van ouders ontbreekt", "Leg hun woorden vast, of dat zij niet reageren.", "Naar reactie"
    ),
    MissingItem.VVE_PROGRAMME_EMPTY: _fixed(
        "VVE-programma is leeg", "De school moet programma en duur van VVE krijgen.", "Naar VVE"
    ),
    MissingItem.OTHER_CHILD_IN_TEXT: _other_child,
    MissingItem.BSN_IN_TEXT: _bsn,
    MissingItem.SHEET_NOT_ENTERED: _sheet,
    MissingItem.LIST_TOO_LONG: _list_too_long,
    MissingItem.REASON_MISSING: _fixed(
        "De reden ontbreekt", "Op naam mag hier niet. Typ waarom u anoniem bespreekt.", "Naar reden"
    ),
    MissingItem.TEAM_TALK_OBJECTION: _fixed(
        "Ouders hebben bezwaar", "Zij willen geen overleg in het eigen team.", TO_CONSENT
    ),
    MissingItem.DO_NOT_CONTACT: lambda point: PointWords(
        f"{capital(who(_first(point)))} mag niet benaderd worden", "De reden staat bij het gezag.", TO_AUTHORITY
    ),
    MissingItem.UNKNOWN_SAID_NO: lambda point: PointWords(
        f"{capital(who(_first(point)))} zei nee", "Het gezag is nog onbekend. Zoek dat eerst uit.", TO_AUTHORITY
    ),
    MissingItem.ATTACHMENT_INTERNAL: _internal,
    MissingItem.ATTACHMENT_CONFIDENTIAL: _confidential,
    MissingItem.ATTACHMENT_OF_OTHER_PARENT: _of_other_parent,
    MissingItem.WHOLE_FILE_LEAVES: _fixed(
        "Alles gaat mee naar buiten", "Alle casussen en bijlagen komen in één bestand. Typ waarom.", "Naar reden"
    ),
    MissingItem.OWN_NAME_IN_TEXT: _own_name,
    MissingItem.REQUEST_INCOMPLETE: request_part,
    MissingItem.NO_DAY_MOMENTS: _fixed(
        "Geen actie heeft een dagmoment",
        "Kies bij een actie het moment van de dag. Dan komt zij op dit blad.",
        "Naar de acties",
    ),
    MissingItem.NO_COUNTING_QUESTION: _fixed(
        "Er is nog niets om te tellen", "Vul bij een lopend doel in hoe u meet. De groep telt dat mee.", "Naar het doel"
    ),
    MissingItem.NOTHING_TO_ASK: _fixed(
        "Er is nu niets te vragen", "Deze ouder heeft alles beantwoord. Vraag eerst toestemming.", TO_CONSENT
    ),
    MissingItem.ACTIONS_WITHOUT_MOMENT: _fixed(
        "Niet elke actie heeft een dagmoment", "Wat geen dagmoment heeft, staat niet op dit blad.", "Naar de acties"
    ),
    MissingItem.WARM_TALK_NOT_IN_SCOPE: _fixed(
        "Het warme gesprek is niet gevraagd", "Het ja geldt alleen voor het formulier.", TO_CONSENT
    ),
}


def words(point: Point) -> PointWords:
    """What a point says on the refusal page."""
    return _WORDS[point.item](point)
