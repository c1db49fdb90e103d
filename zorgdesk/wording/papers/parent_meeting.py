"""The words of paper 02, verslag van ons gesprek: B1, u-form, for parents."""

from collections.abc import Sequence

from zorgdesk.casework.sheets.papers import StaffOnPaper
from zorgdesk.casework.sheets.parent_meeting_paper import (
    AgreementMade,
    ConsentGiven,
    ContactForParents,
    ParentMeetingPaper,
)
from zorgdesk.domain.values import ConsentDecision, ConsentPurpose
from zorgdesk.wording.formats import day, listed, long_day
from zorgdesk.wording.labels import label
from zorgdesk.wording.papers.common import NONE_DASH, role
from zorgdesk.wording.papers.days import day_at, long_date, stretch

KIND = "Verslag van ons gesprek"
FOR, PRESENT, WHERE = "Voor", "Erbij waren", "Waar"
IN_SHORT = "In het kort"
NEXT_TALK, NO_NEXT_TALK = "We spreken elkaar weer: ", "Er is nog geen nieuwe afspraak."
GOES_WELL = "Dit gaat goed"
SEEN, SEEN_LEAD = "Dit zagen wij", "Wat wij zagen of hoorden, met de datum erbij."
WHEN, WHAT, WHO = "Wanneer", "Wat", "Wie"
TOLD, TOLD_LEAD = "Dit vertelde u", "In uw eigen woorden."
NEEDS_BOOKMARK = "Dit heeft uw kind nodig"
AGREED = "Dit spraken we af"
CONSENT = "Toestemming die u gaf"
WITH_WHOM, FOR_WHAT, YOUR_ANSWER = "Met wie", "Waarvoor", "Uw antwoord"
OWN_ORGANISATION = "Wij zelf"
NO_CONSENT = "Wij vroegen u voor niemand toestemming."
QUESTIONS = "Vragen, of bent u het ergens niet mee eens?"
REACTION = "Uw reactie"
REACTION_CHOICES = ("dit verslag klopt", "klopt deels", "klopt niet")
REACTION_QUESTION = "Wat wilt u toevoegen of veranderen? Wij zetten uw tekst ongewijzigd bij het verslag."
SIGNING = "U tekent dat u dit verslag hebt gekregen."


def when(made: AgreementMade) -> str:
    """When, in the words that were used, else the day."""
    return made.when or (day(made.due_on, on=made.due_on) if made.due_on is not None else "")


def party(given: ConsentGiven) -> str:
    """With whom: the party, or the own organisation."""
    return given.party or OWN_ORGANISATION


def purpose(given: ConsentGiven) -> str:
    """What for."""
    return label(given.purpose) if isinstance(given.purpose, ConsentPurpose) else given.purpose


def about(sheet: ParentMeetingPaper) -> str:
    """The subtitle."""
    return f"Over {sheet.child_first_name}, op {long_day(sheet.held_on)}"


def running_head(sheet: ParentMeetingPaper) -> str:
    """Head of the pages after the first."""
    return f"{KIND} · {sheet.child_first_name} · {long_date(sheet.held_on)}"


def addressees(sheet: ParentMeetingPaper) -> str:
    """For whom this copy is."""
    return listed(tuple(parent.name for parent in sheet.parents))


def present(sheet: ParentMeetingPaper) -> str:
    """Parents first, then colleagues with their function."""
    return ", ".join(
        (*((listed(sheet.parents_present),) if sheet.parents_present else ()), *map(_staff, sheet.staff_present))
    )


def _staff(person: StaffOnPaper) -> str:
    function = role(person.role)
    return f"{person.name} ({function})" if function else person.name


def where(sheet: ParentMeetingPaper) -> str:
    """Place and time."""
    return ",\n".join(part for part in (sheet.place, stretch(sheet.began_at, sheet.ended_at)) if part)


def next_talk(sheet: ParentMeetingPaper) -> str:
    """The date that is printed bold; empty when none was planned."""
    if sheet.next_on is None:
        return ""
    return day_at(sheet.next_on, sheet.next_at, year=sheet.next_on.year != sheet.held_on.year)


def needs(first_name: str) -> str:
    """Heading; the bookmark has no name."""
    return f"Dit heeft {first_name} nodig"


def nothing_agreed() -> str:
    """When no agreement was made."""
    return "Wij spraken nog niets af."


def answer(given: ConsentGiven) -> tuple[str, str]:
    """The bold word of an answer and what follows it."""
    if given.decision is ConsentDecision.YES:
        until = f", tot en met {long_date(given.valid_until)}" if given.valid_until else ""
        return "ja", f", u beiden{until}" if given.by_all else until
    if given.decision is ConsentDecision.NO:
        return "nee", ""
    if given.decision is ConsentDecision.OPEN:
        return "", "gevraagd, nog geen antwoord"
    return "", NONE_DASH


def withdraw(contact: ContactForParents) -> str:
    """How to take back a ja."""
    return f"U kunt een ‘ja’ altijd intrekken. Eén bericht aan {contact.person.name} is genoeg."


def contact_details(contact: ContactForParents) -> str:
    """Phone, days and e-mail after the name."""
    phone = contact.person.phone
    if phone and contact.reachable:
        phone = f"{phone} ({contact.reachable})"
    ways = ", ".join(part for part in (phone, contact.email) if part)
    return f": {ways}. " if ways else ". "


def rights(first_name: str) -> str:
    """Right to see and correct, and the way to complain."""
    return (
        f"U mag het dossier van {first_name} altijd bekijken en een kopie krijgen. Klopt er iets niet, dan passen wij "
        "het aan of zetten wij uw tekst erbij. Een klacht? Vraag ons om de klachtenregeling, of bekijk die op onze "
        "website."
    )


CALL_OR_MAIL = "Bel of mail "


def hand_in(contact: ContactForParents, pages: Sequence[int]) -> str:
    """What to do with the reaction page."""
    keep = (
        f" U houdt zelf bladzijde {listed(tuple(str(page) for page in pages))}."
        if 0 < len(pages) < 4
        else (" De andere bladzijden houdt u zelf.")
    )
    return f"Dit blad levert u in bij {contact.person.name} of op de groep.{keep}"
