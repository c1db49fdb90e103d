"""The words of papers 06a and 06b, agenda for a guest who sees one item."""

from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaByName, AgendaOccasion, ConsentUsed
from zorgdesk.wording.formats import age_words, clock, long_day
from zorgdesk.wording.meetings import kind_inside
from zorgdesk.wording.papers.days import capital, long_date

FOR, YOUR_TIME, WHERE, CHAIR = "Voor", "U bent erbij", "Waar", "Voorzitter"
CLOSED, YOUR_ITEM = "besloten", "uw punt"
ONLY_YOURS = (
    "U ziet alleen uw eigen punt. De andere punten zijn besloten: titel, kind en deelnemers staan niet op uw uitgave."
)
BY_NAME, BORN = "Op naam", "Geboren"
ABOUT, DONE, QUESTION, BRING = "Waar het om gaat", "Al gedaan", "Onze vraag aan u", "Graag meenemen"
NOT_NEEDED = "Wat u niet hoeft te doen"
NOT_NEEDED_WORDS = "Een dossier openen of iets vastleggen over dit kind."
ANONYMOUS = "Anoniem."
ANONYMOUS_MEANS = (
    " Wij bespreken dit kind met u zonder naam. Daarom staan naam, geboortedatum, locatie en groep hier niet. Wilt u "
    "niet doorvragen naar wie het is?"
)
NOTES, NOTES_LEAD = "Uw aantekeningen", "Dit blad na het overleg inleveren of vernietigen."
NO_CONSENT = "Ja. Waarom dit zonder toestemming mag, staat met de reden in ons dossier."


def kind(occasion: AgendaOccasion) -> str:
    """The title."""
    return f"Agenda {kind_inside(occasion.title)}"


def held(occasion: AgendaOccasion) -> str:
    """The subtitle."""
    return capital(long_day(occasion.held_on))


def running_head(occasion: AgendaOccasion) -> str:
    """Head of a second page; there is none, but the frame asks for it."""
    return f"{kind(occasion)} · {long_date(occasion.held_on)}"


def guest(occasion: AgendaOccasion) -> str:
    """Name and organisation under each other."""
    return "\n".join(part for part in (occasion.guest_name, occasion.guest_organisation) if part)


def own_time(occasion: AgendaOccasion) -> str:
    """van 14:15 tot 14:35 uur."""
    own = [slot for slot in occasion.slots if slot.own]
    return f"van {clock(own[0].begins_at)} tot {clock(own[-1].ends_at)} uur" if own else ""


def chair(occasion: AgendaOccasion) -> str:
    """Chair and phone at work."""
    return "\n".join(part for part in (occasion.chair, occasion.chair_phone) if part)


def confidential(occasion: AgendaOccasion) -> str:
    """First words of the foot."""
    return f"Vertrouwelijk · alleen punt {occasion.item_number}"


def item_bookmark(occasion: AgendaOccasion) -> str:
    """The item in the outline, without a name."""
    return f"Punt {occasion.item_number}"


def item_by_name(sheet: AgendaByName) -> str:
    """Heading of the item."""
    return f"{item_bookmark(sheet.occasion)} · {sheet.child_full_name}"


def item_anonymous(sheet: AgendaAnonymous) -> str:
    """Heading of the item: code and age only."""
    return f"{item_bookmark(sheet.occasion)} · code {sheet.item_code}, {age_words(sheet.age_months)}"


def born(sheet: AgendaByName) -> str:
    """Birth date and age."""
    return f"{long_date(sheet.birth_date)} ({age_words(sheet.age_months)})"


def consent(used: ConsentUsed | None, parents_come: bool | None) -> str:
    """The consent used: who, when, until; and whether the parents come."""
    first = (
        NO_CONSENT
        if used is None
        else f"Ja. {givers(used)} op {long_date(used.given_on)} toestemming om dit met u te bespreken."
    )
    until = f"Geldig tot en met {long_date(used.valid_until)}." if used and used.valid_until else ""
    coming = {
        True: "De ouders zijn uitgenodigd en komen.",
        False: "De ouders zijn uitgenodigd en komen niet.",
        None: "De ouders zijn niet uitgenodigd.",
    }[parents_come]
    return " ".join(part for part in (first, until, coming) if part)


def givers(used: ConsentUsed) -> str:
    """Beide ouders met gezag gaven: who said ja, with the verb."""
    if used.of == 0:
        return "Het kind zelf gaf"
    also = "en het kind zelf " if used.child_gave else ""
    if used.givers < used.of:
        who = "Eén ouder met gezag" if used.givers == 1 else f"{used.givers} ouders met gezag"
    else:
        who = {1: "De ouder met gezag", 2: "Beide ouders met gezag"}.get(used.of, f"Alle {used.of} ouders met gezag")
    return f"{who} {also}{'gaf' if used.givers == 1 and not also else 'gaven'}"
