"""What the tab "Toestemming en gezag" says around the matrix; outcomes and voices speak in wording/consent.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.consents import (
    ConsentMatrix,
    GuardianCard,
    HistoryKind,
    HistoryLine,
    Holder,
    MatrixRow,
)
from zorgdesk.casework.sheets.people import AuthorityLine
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.domain.consent_rules import Decider
from zorgdesk.domain.values import ConsentManner, ConsentPurpose, ConsentScope, ParentalAuthority, SignRule
from zorgdesk.wording.formats import count, day, listed, middot, plain, short
from zorgdesk.wording.labels import label, label_inside
from zorgdesk.wording.people import capital, who

PURPOSE_AND_PARTY: Final = "Waarvoor en met wie"
OUTCOME: Final = "Uitkomst"
VALID_UNTIL: Final = "Geldig tot"
NO_DATE: Final = "–"
NOT_NEEDED: Final = "niet nodig"
ADD: Final = "Doel of partij toevoegen"
EARLIER: Final = "eerdere vraag"

NO_ROWS: Final = "Nog geen toestemming gevraagd"
NO_ROWS_WHY: Final = "Hier komt per doel en per partij wie ja zei. Dat begint met een vraag aan de ouders."
ASK: Final = "Toestemming vragen"
NO_GUARDIANS: Final = "Nog geen ouders bekend"
NO_GUARDIANS_WHY: Final = "Wie gezag heeft, beslist over delen. Vul de ouders in bij de intake."
TO_INTAKE: Final = "Naar de intake"

RECORD: Final = "Antwoord vastleggen"
LETTER: Final = "Brief voor"
CHANGE: Final = "Intrekken of wijzigen…"
WITHDRAW: Final = "Toestemming intrekken"
RECONFIRM: Final = "Laten bevestigen"
WHAT: Final = "Wat delen wij?"
WHAT_UNKNOWN: Final = "Nog niet opgeschreven wat er gedeeld wordt."
HISTORY: Final = "Wat gebeurde er"

ANSWER_TITLE: Final = "Antwoord vastleggen"
ASK_TITLE: Final = "Toestemming vragen"
AUTHORITY_TITLE: Final = "Gezag vastleggen"
WITHDRAW_TITLE: Final = "Intrekken of wijzigen"
OWN_ORGANISATION: Final = "Eigen organisatie"
UNTIL_ENDLESS: Final = "Zonder datum geldt de regel van de gemeente."

DATE_NEEDED: Final = "De datum ontbreekt. Er is nog niets vastgelegd. Typ de dag van het antwoord."
REFERENCE_NEEDED: Final = "Het kenmerk ontbreekt. Er is nog niets vastgelegd. Neem het over uit de uitspraak."
ENDS_EARLY: Final = "De toestemming eindigt voordat zij begint. Er is nog niets vastgelegd. Kies een latere einddatum."
DATE_LATER: Final = "Deze dag moet nog komen. Er is nog niets vastgelegd. Kies vandaag of eerder."
WHO_NEEDED: Final = "Nog niet gekozen wie antwoordt. Er is niets vastgelegd. Kies een persoon."
ANSWER_NEEDED: Final = "Ja of nee is nog niet gekozen. Er is niets vastgelegd. Kies er een."
PARTY_NEEDED: Final = "De partij is nog niet gekozen. Er is niets gevraagd. Kies met wie u wilt delen."
NOBODY_TO_ASK: Final = "Niemand met gezag is bekend. De vraag kan nog aan niemand. Leg eerst het gezag vast."

SAME_INFORMATION: Final = "Beide ouders krijgen dezelfde informatie"
ALL_SAME_INFORMATION: Final = "Alle ouders krijgen dezelfde informatie"
ONE_PARENT: Final = "De ouder krijgt alles wat wij delen"
NOT_TOLD: Final = "Nog niets verteld of gegeven."

_OWN_SECOND: Final = {
    ConsentPurpose.OBSERVATION: "door zorgcoördinator",
    ConsentPurpose.PHOTO_VIDEO: "leren in het team",
}
_PARTY_KINDS_SECOND: Final = {
    ConsentPurpose.CONSULT: "overleg op naam",
    ConsentPurpose.COACHING: "coaching op de groep",
    ConsentPurpose.REFERRAL: "verwijzen",
    ConsentPurpose.INFORM: "informeren",
    ConsentPurpose.HANDOVER: "overdracht",
    ConsentPurpose.OBSERVATION: "observeren",
    ConsentPurpose.PHOTO_VIDEO: "foto en film",
}
_RULES: Final = {
    SignRule.ALL: "Alle ouders met gezag zeggen ja.",
    SignRule.AT_LEAST_ONE: "Ten minste één ouder met gezag zegt ja.",
}


# The matrix ----------------------------------------------------------------------------------------------------------


def column_title(decider: Decider, shown_name: str) -> str:
    """`Vera (moeder)`, or the child's first name."""
    words = shown_name.split()
    number = f" {words[-1]}" if len(words) > 1 and words[-1].startswith("(") else ""
    first = f"{words[0]}{number}" if words else ""
    if decider.relation is None:
        return f"{first} (kind)" if first else "Het kind"
    relation = label_inside(decider.relation)
    return f"{first} ({relation})" if first else capital(relation)


def row_title(row: MatrixRow) -> str:
    """The party, or the purpose within the own organisation."""
    return row.request.recipient_name or label(row.request.purpose)


def row_second(row: MatrixRow) -> str:
    """What it is for; an earlier request of the same kind says so."""
    purpose = row.request.purpose
    if row.request.recipient_name:
        second = _PARTY_KINDS_SECOND[purpose]
    else:
        second = _OWN_SECOND.get(purpose, OWN_ORGANISATION.lower())
    return second if row.newest else middot(second, EARLIER)


# The cards -----------------------------------------------------------------------------------------------------------


def authority_badge(card: GuardianCard) -> str:
    """`Gezag`, `Geen gezag`, `Gezag onbekend`, `Voogd`."""
    return label(card.authority)


def card_line(card: GuardianCard) -> str:
    """`moeder · eerste contact · Nederlands`."""
    return middot(
        label_inside(card.relation),
        card.institution if card.name.full else "",
        "eerste contact" if card.first_contact else "",
        "" if card.lives_with_child else "ander adres",
        card.language,
        "tolk nodig" if card.interpreter_needed else "",
    )


def card_source(card: GuardianCard) -> str:
    """`Gezagsregister gezien 3 sep 2026`: how we know it."""
    if card.authority is ParentalAuthority.UNKNOWN:
        return "Zoek uit wie gezag heeft."
    source = label(card.authority_source) if card.authority_source else "Bron nog niet opgeschreven"
    seen = f" gezien {plain(card.authority_seen_on)}" if card.authority_seen_on and card.authority_source else ""
    return f"{source}{seen}"


def change_authority(name: str) -> str:
    """The pencil on a card."""
    return f"Gezag van {name} wijzigen"


def same_information(cards: tuple[GuardianCard, ...]) -> str:
    """The rule about equal information, for as many parents as there are with gezag."""
    deciding = [card for card in cards if card.authority is not ParentalAuthority.NO]
    if len(deciding) < 2:
        return ONE_PARENT
    return SAME_INFORMATION if len(deciding) == 2 else ALL_SAME_INFORMATION


def last_told(told: list[tuple[str, date | None]]) -> str:
    """`Laatst: Vera 3 nov, Pepijn 3 nov`; who was told nothing yet is named."""
    if not any(on for _, on in told):
        return NOT_TOLD
    parts = [f"{name} {short(on)}" if on else f"{name} nog niet" for name, on in told]
    return f"Laatst: {', '.join(parts)}"


# The side panel ------------------------------------------------------------------------------------------------------


def panel_title(row: MatrixRow) -> str:
    """`JGZ Sprookstad, overleg op naam`."""
    return f"{row_title(row)}, {row_second(row)}"


def letter_for(decider: Decider) -> str:
    """`Brief voor vader`: the button that makes the toestemmingsbrief."""
    return f"{LETTER} {who(decider)}"


def scope(value: ConsentScope) -> str:
    """How much goes along."""
    return label(value)


def rule_title(matrix: ConsentMatrix) -> str:
    """`Regel in Sprookstad`; two gemeenten are both named."""
    names = list(dict.fromkeys(name for name in (matrix.facts.care_municipality_name, matrix.residence_name) if name))
    return f"Regel in {listed(names)}" if names else "Regel"


def rule(row: MatrixRow, matrix: ConsentMatrix) -> str:
    """The rule that decided this row, where it comes from, and how long a ja holds."""
    source = matrix.facts.care_rules.source
    return middot(
        f"{_RULES[row.result.rule]} Een ja geldt {count(matrix.default_months, 'maand', 'maanden')}.",
        f"Bron: {source}." if source else "",
    )


def history_line(line: HistoryLine) -> str:
    """`Moeder: ja`, `Gevraagd aan vader`, `Overdracht gedeeld`."""
    person = who(line.decider) if line.decider is not None else "iemand"
    match line.kind:
        case HistoryKind.ASKED:
            return f"Gevraagd aan {person}"
        case HistoryKind.LETTER:
            return f"Brief voor {person}"
        case HistoryKind.YES:
            return middot(f"{capital(person)}: ja", _manner(line.manner))
        case HistoryKind.NO:
            return middot(f"{capital(person)}: nee", _manner(line.manner))
        case HistoryKind.WITHDRAWN:
            return f"{capital(person)} trok in"
        case HistoryKind.DISCUSSED:
            return "Besproken met ouders"
        case HistoryKind.EXPIRED:
            return f"{capital(person)}: ja verlopen"
        case HistoryKind.AUTHORITY_CHANGED:
            return f"Gezag van {person} veranderd: opnieuw bevestigen"
        case HistoryKind.RECONFIRM:
            return f"{capital(person)}: ja opnieuw bevestigen"
        case HistoryKind.SHARED:
            return f"{line.what} gedeeld"


def history_detail(line: HistoryLine) -> str:
    """`getekend 28 sep, gezien door F. Fantasia · geldig tot en met di 28 sep 2027 · kenmerk C/13/1`; may be empty."""
    proof = line.evidence
    signed = f"getekend {short(proof.signed_on)}" if proof.signed_on else ""
    seen = f"gezien door {proof.seen_by}" if proof.seen_by else ""
    return middot(
        ", ".join(part for part in (signed, seen) if part),
        f"kenmerk {proof.reference}" if proof.reference else "",
        f"geldig tot en met {plain(line.until)}" if line.until else "",
    )


def _manner(manner: ConsentManner | None) -> str:
    return label_inside(manner) if manner is not None else ""


def shared_line(release: ReleaseSheet, *, on: date) -> str:
    """`Overdracht versie 2, di 3 nov · U-0163`."""
    return middot(f"{release.title}, {day(release.released_on, on=on)}", release.code)


def stays_shared(row: MatrixRow) -> str:
    """Before withdrawing: what stops, and that what was shared stays listed."""
    name, number = row.request.recipient_name, len(row.releases)
    stops = f"Na intrekken delen wij niets meer met {name}." if name else "Na intrekken doen wij dit niet meer."
    if not number:
        return f"{stops} Er is nog niets gedeeld."
    return f"{stops} {capital(count(number, 'uitgifte blijft', 'uitgiften blijven'))} in de lijst staan."


# What to do after a nee or a withdrawal ------------------------------------------------------------------------------

ASK_BACK: Final = "Zet op de takenlijst"
ASKED_BACK: Final = "Staat op de takenlijst."


def now_steps(row: MatrixRow, *, others: bool) -> list[str]:
    """What to do now: stop, tell the other, and ask back what was shared."""
    name = row.request.recipient_name
    stop = f"Deel niets meer met {name}." if name else "Doe dit niet meer bij dit kind."
    told = "Vertel de andere ouder dat de toestemming is ingetrokken." if others else ""
    nothing = "" if row.holders else "Er is niets gedeeld. U hoeft niets terug te vragen."
    return [line for line in (stop, told, nothing) if line]


def ask_back(holder: Holder) -> str:
    """`JGZ Sprookstad heeft nog: Overdracht (U-0163), di 3 nov. Vraag om dit te vernietigen.`"""
    papers = listed([f"{paper.title} ({paper.code}), {short(paper.released_on)}" for paper in holder.papers])
    return f"{holder.recipient} heeft nog: {papers}. Vraag om dit te vernietigen of terug te geven."


def ask_back_step(holder: Holder) -> str:
    """The step that comes on Vandaag."""
    codes = listed([paper.code for paper in holder.papers])
    return f"Vraag {holder.recipient} om {codes} te vernietigen of terug te geven"


def asked_back(holder: Holder) -> str:
    """After putting it on the list."""
    return f"Op de takenlijst: vraag de kopie terug bij {holder.recipient}."


def do_not_contact(reason: str) -> str:
    """The third line of a card of someone who may not be approached."""
    return f"Niet benaderen: {reason}" if reason else "Niet benaderen"


def authority_line(line: AuthorityLine) -> str:
    """`Gezag · Gezagsregister, gezien 3 sep 2026`: one line of what was written down before."""
    seen = f"gezien {plain(line.seen_on)}" if line.seen_on else ""
    source = label(line.source) if line.source else ""
    return middot(label(line.authority), ", ".join(part for part in (source, seen) if part))


def person(decider: Decider, shown_name: str) -> str:
    """One choice under "Wie antwoordt?": `Vera Luchtballon (moeder)`."""
    relation = "kind" if decider.relation is None else label_inside(decider.relation)
    return f"{shown_name} ({relation})" if shown_name else capital(relation)


def until_hint(value: date | None) -> str:
    """Below "Geldig tot": the day a ja would end by the gemeente's rule."""
    return f"Volgens de gemeente: tot en met {day(value)}." if value is not None else UNTIL_ENDLESS


def asked_people(deciders: Sequence[Decider]) -> str:
    """Who gets the question; without anyone it says what to do first."""
    if not deciders:
        return NOBODY_TO_ASK
    return f"De vraag gaat aan {listed([who(one) for one in deciders])}."


# Toasts --------------------------------------------------------------------------------------------------------------


def asked(row_name: str) -> str:
    """After asking."""
    return f"Vraag genoteerd: {row_name}"


def recorded(name: str, yes: bool) -> str:
    """After an answer."""
    return f"{capital(name)} zei {'ja' if yes else 'nee'}. Vastgelegd."


def withdrawn(name: str) -> str:
    """After a withdrawal."""
    return f"{capital(name)} trok de toestemming in. Delen stopt."


def to_confirm(name: str) -> str:
    """After asking to confirm again."""
    return f"{capital(name)} moet het ja opnieuw bevestigen."


def authority_saved(name: str) -> str:
    """After recording gezag."""
    return f"Gezag van {name} vastgelegd."
