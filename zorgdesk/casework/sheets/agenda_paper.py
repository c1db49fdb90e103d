"""The sheets behind papers 06a and 06b: the agenda for a guest who sees one item, by name or anonymous.

Two sheets and not one with a switch: the anonymous one has no field in which a name, birth date, location, group or
guardian could stand (product.md rule 3). The other items of the meeting are times only, in both.
"""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Slot:
    """One stretch of the meeting. `own` is the guest's item; every other is printed as "besloten".

    `counts` False is opening or closing: printed without a word.
    """

    begins_at: time
    ends_at: time
    own: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaOccasion:
    """The meeting as the guest may know it.

    title          kind of meeting: its key (domain/meeting_kinds.py), printed as "Agenda zorgstructuuroverleg"
    held_on        day
    guest_name, guest_organisation   the guest
    place          meeting place; for an anonymous item never the location of the child
    chair, chair_phone               the chair and the work phone
    slots          all stretches in order, at least the own one; no titles
    item_number    number of the own item on the agenda
    """

    title: str
    held_on: date
    guest_name: str
    guest_organisation: str
    place: str
    chair: str
    chair_phone: str
    slots: tuple[Slot, ...]
    item_number: int


@dataclass(frozen=True, slots=True)
class ConsentUsed:
    """The consent that lets this item be discussed by name with this guest's organisation.

    `givers` counts the gezag holders who said yes, `of` how many must be asked (0 from 16 years: the child decides);
    `child_gave` tells that the child said yes too (12-15) or alone (16 and up). `valid_until` is the last day,
    included.
    """

    givers: int
    of: int
    given_on: date
    valid_until: date | None
    child_gave: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaByName:
    """The item by name. Texts are the picked facts for this guest, marked *gedeeld*.

    child_full_name, birth_date, age_months (on the day of the meeting)
    consent          the consent used; for an override with a typed reason None, and `override` says so
    parents_come     True invited and coming, False invited and not coming, None not invited
    about            what it is about, as facts
    done             what was done already
    question         our question to the guest
    bring            what to bring; may be empty
    """

    occasion: AgendaOccasion
    child_full_name: str
    birth_date: date
    age_months: int
    consent: ConsentUsed | None
    parents_come: bool | None
    about: str
    done: str
    question: str
    bring: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaAnonymous:
    """The item without a name: code and age only (product.md rule 3).

    item_code     a code that belongs to this agenda or the case code ("K-21"); no initials
    age_months    age on the day of the meeting
    about, done, question   the question and the picked facts, without a rare detail; the reader's texts are checked for
                  names before they come here
    """

    occasion: AgendaOccasion
    item_code: str
    age_months: int
    about: str
    done: str
    question: str
