"""What is said about people around a child: Betrokkenen, the card of one person, and who may not be approached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.people import CaseOfPerson, Namesake, PersonCard
from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.domain.values import MayBeNamed
from zorgdesk.wording.formats import count, day, listed, middot
from zorgdesk.wording.labels import label, label_inside

# Not to be approached ------------------------------------------------------------------------------------------------

DO_NOT_CONTACT: Final = "Niet benaderen"
REASON_NEEDED: Final = "Schrijf op waarom. U ziet dit overal waar u belt of schrijft."


def do_not_contact(name: str, reason: str) -> str:
    """`Niet bellen of schrijven naar Vera: contactverbod sinds 3 mei.`: wherever she would phone or write."""
    why = f": {reason.rstrip('.')}" if reason else ""
    return f"Niet bellen of schrijven naar {name}{why}."


# Namesakes -----------------------------------------------------------------------------------------------------------

SAME_PERSON: Final = "Dit is dezelfde persoon"


def same_name_here(name: str) -> str:
    """Two parents of one child with the same name: allowed, and worth a look."""
    return f"Dit kind heeft al een ouder met de naam {name}. Is dit iemand anders? Ga dan door."


def same_name_elsewhere(name: str, cases: Sequence[str]) -> str:
    """Someone in the file has this name: perhaps it is the same person, typed once."""
    return f"{name} staat al in het dossier, bij {listed(list(cases))}. Is dit dezelfde persoon?"


def case_of(code: str, child: str) -> str:
    """`Isa (K-0088)`."""
    return f"{child} ({code})" if child else code


def linked(name: str) -> str:
    """After linking someone who was in the file."""
    return f"{name} is nu ook ouder van dit kind. Vul het gezag in."


# The page Betrokkenen ------------------------------------------------------------------------------------------------

TITLE: Final = "Betrokkenen"
WHO: Final = "Wie"
AS_WHAT: Final = "Rol bij dit kind"
GROUND: Final = "Gezag of delen"
NAMED: Final = "Op papier"
LAST_CONTACT: Final = "Laatste contact"
PHONE: Final = "Telefoon"
NEVER: Final = "nog geen contact"
NO_PHONE: Final = "geen nummer"
ADD_PARENT: Final = "Ouder of voogd toevoegen"
ADD_PARTY: Final = "Betrokkene toevoegen"
TO_CASE: Final = "Naar de casus"
EMPTY: Final = "Nog niemand bij dit kind"
EMPTY_WHY: Final = "Hier staan de ouders en iedereen die meehelpt. Dat begint met een ouder."
_NAMED: Final = {
    MayBeNamed.YES: "Mag",
    MayBeNamed.NO: "Niet",
    MayBeNamed.NOT_ASKED: "Vragen",
}


def page_title(child: str) -> str:
    """`Betrokkenen bij Lotje`."""
    return f"{TITLE} bij {child}" if child else TITLE


def page_context(code: str, people: int, ended: int) -> str:
    """`K-0142 · 7 personen · 1 niet meer betrokken`."""
    gone = f"{ended} niet meer betrokken" if ended else ""
    return middot(code, count(people, "persoon", "personen"), gone)


def last_contact(on: date | None, today: date) -> str:
    """`di 3 nov`, or that there was none."""
    return day(on, on=today) if on is not None else NEVER


def named(value: MayBeNamed | None) -> str:
    """The column "Op papier", in a word."""
    return _NAMED[value] if value is not None else ""


def ended_person(name: str, on: date, today: date) -> str:
    """`Cor Coach: niet meer betrokken sinds di 3 nov`."""
    return f"{name}: niet meer betrokken sinds {day(on, on=today)}"


def role_lines(person: Involved) -> tuple[str, str]:
    """The two lines of the column: as what, and what is special."""
    if person.relation is not None:
        special = middot(
            "eerste contact" if person.first_contact else "",
            "" if person.lives_with_child else "ander adres",
            f"tolk {person.language}".strip() if person.interpreter_needed else "",
        )
        return label(person.relation), special
    role = label(person.role) if person.role is not None else ""
    special = {"mentor": "mentor van dit kind", "professional": "contact van de partij"}.get(person.kind, "")
    return role, person.note or ("" if role.lower() in special.split() else special)


# One person ----------------------------------------------------------------------------------------------------------

BACK_IN: Final = "Weer betrokken"
CASES: Final = "Bij deze kinderen"
NO_CASES: Final = "Nog bij geen enkel kind betrokken."
ADDRESS: Final = "Adres"
LANGUAGE: Final = "Taal"
WORKS_AT: Final = "Werkt bij"
INTERPRETER: Final = "tolk nodig"
GONE: Final = "Deze persoon staat niet meer in het dossier."
COPIED_PHONE: Final = "Nummer gekopieerd. Na 30 seconden is het weer weg."
COPIED_MAIL: Final = "Mailadres gekopieerd. Na 30 seconden is het weer weg."
PERSON_SAVED: Final = "Persoon bewaard"


def as_what(card: PersonCard, around: Involved | None) -> str:
    """`vader · eerste contact`, `logopedist · De Spraakkraan`."""
    if around is not None:
        relation = label_inside(around.relation) if around.relation is not None else ""
        role = label_inside(around.role) if around.role is not None else ""
        return middot(
            relation or role,
            "mentor" if around.kind == "mentor" and role != "mentor" else "",
            "eerste contact" if around.first_contact else "",
            "" if around.lives_with_child else "ander adres",
        )
    return middot(label_inside(card.role) if card.role is not None else "ouder of voogd", card.organisation)


def facts(card: PersonCard, address: str, place: str) -> list[tuple[str, str]]:
    """What is known, with its caption; what is empty is left out."""
    language = middot(card.language, INTERPRETER if card.interpreter_needed else "")
    known = [(WORKS_AT, middot(card.organisation, place)), (ADDRESS, address), (LANGUAGE, language)]
    return [(caption, value) for caption, value in known if value]


def case_line(case: CaseOfPerson) -> str:
    """`K-0142 · moeder · gezag`, `K-0088 · logopedist · niet meer betrokken`, `K-0007 · mentor · afgesloten`."""
    return middot(
        case.code,
        label_inside(case.relation) if case.relation is not None else "",
        label_inside(case.role) if case.role is not None else "",
        label_inside(case.authority) if case.authority is not None else "",
        "niet meer betrokken" if case.ended_on is not None else "",
        "afgesloten" if case.closed_on is not None else "",
    )


# Put someone around the child ----------------------------------------------------------------------------------------

NEW_PARTY: Final = "Betrokkene toevoegen"
CHANGE_PARTY: Final = "Betrokkene wijzigen"
NEW_PERSON: Final = "Nieuwe persoon"
NAME_NEEDED: Final = "De achternaam ontbreekt. Er is nog niets bewaard. Typ de achternaam."
BSN_IN_NAME: Final = "Dit lijkt een burgerservicenummer. Haal het weg: het hoort niet in een dossier."
OWN_STAFF: Final = "Eigen organisatie"


def party_added(name: str) -> str:
    """After adding."""
    return f"{name} is betrokken."


def naming_saved(name: str, value: MayBeNamed) -> str:
    """After the answer to "mag genoemd worden"."""
    return f"{name}: {label_inside(value)}."


def found_person(person: PersonSheet) -> str:
    """`Wies Woordenaar · logopedist · De Spraakkraan`."""
    return middot(person.name.full, label_inside(person.role), person.organisation_name, person.location_name)


def party_ended(name: str) -> str:
    """After ending."""
    return f"{name} is niet meer betrokken."


def namesake_cases(namesake: Namesake, shown: Sequence[str]) -> list[str]:
    """`Isa (K-0088)` for each case of someone with the same name."""
    return [case_of(case.code, name) for case, name in zip(namesake.cases, shown, strict=True)]
