"""What the history of fields says: which field, what stood there before, and putting it back."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Final

from zorgdesk.casework.sheets.history import FieldValue, HistoryLine
from zorgdesk.wording.formats import listed, middot, moment, near_day, plain, quoted
from zorgdesk.wording.labels import label, label_inside

HISTORY: Final = "Geschiedenis"
OPEN: Final = "Geschiedenis…"
PUT_BACK: Final = "Zet terug"
NOTHING: Final = "Nog niets veranderd"
NOTHING_LINE: Final = "Hier ziet u wie wat wanneer veranderde. U zet het met één klik terug."
EMPTY: Final = "leeg"
_LONGEST: Final = 120

FIELDS: Final[dict[str, str]] = {
    "first_name": "Voornaam",
    "prefix": "Tussenvoegsel",
    "surname": "Achternaam",
    "birth_date": "Geboortedatum",
    "due_date": "Verwacht op",
    "home_languages": "Thuistaal",
    "location_id": "Locatie",
    "group_id": "Groep",
    "residence_id": "Kind woont in",
    "mentor_id": "Mentor",
    "owner": "Wie de casus heeft",
    "stand_in": "Waarnemer",
    "stand_in_from": "Waarneming vanaf",
    "stand_in_until": "Waarneming tot en met",
    "case_director": "Regiehouder",
    "contact_for_parents": "Contact voor ouders",
    "parties_involved": "Alle partijen betrokken",
    "categories": "Gebieden",
    "vve_status": "VVE-indicatie",
    "vve_source": "Bron van de VVE-indicatie",
    "vve_since": "VVE-indicatie sinds",
    "care_started_on": "Begin van de opvang",
    "care_ended_on": "Einde van de opvang",
    "waiting_since": "Wacht op hulp sinds",
    "aftercare_on": "Volgende stap van de nazorg op",
    "aftercare_what": "Volgende stap van de nazorg",
    "aftercare_who": "Wie de nazorg doet",
    "intake_finished_on": "Intake afgerond op",
    "closed_on": "Gesloten op",
    "close_outcome": "Hoe het eindigde",
    "institution": "Instelling",
    "address": "Adres",
    "phone": "Telefoon",
    "email": "E-mail",
    "language": "Taal",
    "interpreter_needed": "Tolk nodig",
    "do_not_contact": "Niet benaderen",
    "do_not_contact_reason": "Waarom niet benaderen",
    "relation": "Relatie tot het kind",
    "authority": "Gezag",
    "authority_source": "Bron van het gezag",
    "authority_seen_on": "Gezag gezien op",
    "lives_with_child": "Woont bij het kind",
    "first_contact": "Eerste contact",
    "starts_on": "Begin van het plan",
    "evaluation_on": "Evaluatiedatum",
    "status": "Stand van het plan",
    "sentence": "Doel",
    "behaviour": "Gedrag",
    "measured_how": "Hoe gemeten",
    "measure_of": "Aantal keer",
    "zero_value": "Nulmeting",
    "target_value": "Streefwaarde",
    "due_on": "Klaar op",
    "what": "Actie",
    "rhythm": "Hoe vaak",
    "how": "Hoe",
    "say": "Wat u zegt",
    "moment": "Moment van de dag",
    "material": "Materiaal",
    "unit": "Telt in",
    "executor": "Wie voert uit",
    "executor_name": "Naam van wie uitvoert",
    "question": "Vraag",
    "criteria": "Waar let u op",
    "planned_on": "Datum van de go/no-go",
    "decision": "Besluit",
    "decided_on": "Besloten op",
    "title": "Naam van het traject",
    "executor_id": "Wie helpt",
    "times": "Aantal keer",
    "minutes": "Minuten",
    "sessions_at_most": "Hoogste aantal sessies",
    "ends_on": "Einde",
    "modelling": "Voordoen aan de pm'er",
    "ended_on": "Gestopt of afgerond op",
    "end_reason": "Reden van het einde",
    "stream": "Geldstroom",
    "municipality_id": "Gemeente die betaalt",
    "state": "Stand van het geld",
    "requested_on": "Aangevraagd op",
    "number": "Nummer",
    "held_on": "Gehouden op",
    "outcome": "Uitkomst",
    "parents_question": "Vraag van de ouders",
    "team_question": "Vraag van de pm'er",
}
"""Every field with a history; tests/wording/test_history_words.py names one that is missing."""


_OF_TRAJECTORY: Final[dict[tuple[str, str], str]] = {
    ("support_trajectories", "starts_on"): "Begin",
    ("support_trajectories", "status"): "Stand van het traject",
    ("support_trajectories", "rhythm"): "Ritme",
    ("beschikkingen", "status"): "Beschikking",
    ("beschikkingen", "starts_on"): "Beschikking geldig van",
    ("beschikkingen", "ends_on"): "Beschikking geldig tot en met",
    ("beschikkingen", "municipality_id"): "Gemeente van de beschikking",
    ("trajectory_evaluations", "planned_on"): "Datum van de evaluatie",
    ("trajectory", "assignment"): "Opdracht",
    ("trajectory", "goal"): "Einddoel",
    ("trajectory", "done_when"): "Klaar als",
    ("trajectory", "if_not"): "Wat als het niet lukt",
    ("trajectory", "advice"): "Advies",
}
"""What a field of a traject is called where other tables use the same name."""


def field(line: HistoryLine) -> str:
    """Telefoon van Jana Luchtballon."""
    words = _OF_TRAJECTORY.get((line.table, line.field)) or FIELDS.get(line.field, "Tekst")
    about = line.about if len(line.about) <= _LONGEST else f"{line.about[:_LONGEST]}…"
    return f"{words}: {about}" if about else words


def value(shown: FieldValue) -> str:
    """What stood there, in words."""
    if shown is None or shown in ("", ()):
        return EMPTY
    if isinstance(shown, bool):
        return "ja" if shown else "nee"
    if isinstance(shown, tuple):
        return listed([label_inside(one) for one in shown])
    if isinstance(shown, StrEnum):
        return label(shown)
    if isinstance(shown, date):
        return plain(shown)
    words = str(shown)
    return quoted(words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…")


def change(line: HistoryLine) -> str:
    """Was 4 dec 2023, werd 4 dec 2022."""
    if line.is_text:
        return f"Was {value(line.before)}"
    return f"Was {value(line.before)}, werd {value(line.after)}"


def by(line: HistoryLine, on: date) -> str:
    """Gisteren 14:05 · F. Fantasia."""
    only_day = line.is_text and line.at.time() == time.min
    return middot(near_day(line.at.date(), on=on) if only_day else moment(line.at, on=on), line.who)


def put_back(line: HistoryLine) -> str:
    """The toast."""
    return f"{FIELDS.get(line.field, 'Tekst')} is teruggezet"


def put_back_of(line: HistoryLine) -> str:
    """What the button says to a screen reader."""
    return f"{PUT_BACK}: {field(line)}, {value(line.before)}"
