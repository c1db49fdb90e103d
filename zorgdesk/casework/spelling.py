"""What the spelling marks need from the file: the names that are never marked, and the own words of the user."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.journal import JournalAttendee, JournalEntry
from zorgdesk.domain.records.people import Child, Guardian, Guardianship
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Organisation, Person


def names_in_sight(session: Session, case_ids: Iterable[int]) -> frozenset[str]:
    """The people of these cases, and every professional, place and organisation of the file, as whole names."""
    kept = preferences(session)
    names = {kept.organisation, kept.own_name}
    for column in (Location.name, CareGroup.name, Organisation.name, Municipality.name):
        names.update(session.scalars(select(column)))
    people = [select(Person.first_name, Person.prefix, Person.surname)]
    cases = set(case_ids)
    if cases:
        here = select(CareCase.child_id).where(CareCase.id.in_(cases))
        people += [
            select(Child.first_name, Child.prefix, Child.surname).where(Child.id.in_(here)),
            select(Guardian.first_name, Guardian.prefix, Guardian.surname)
            .join(Guardianship, Guardianship.guardian_id == Guardian.id)
            .where(Guardianship.child_id.in_(here)),
        ]
        spoken = select(JournalAttendee.name).join(JournalEntry, JournalEntry.id == JournalAttendee.entry_id)
        names.update(session.scalars(spoken.where(JournalEntry.case_id.in_(cases)).distinct()))
    for query in people:
        names.update(PersonName(*row).full for row in session.execute(query))
    return frozenset(name for name in names if name)


def keep_own_word(session: Session, word: str) -> Change:
    """Add a word that is known from now on; the undo takes it out again."""
    before = preferences(session).own_words
    change = set_own_words(session, [*before, word])
    return Change(change.topics, undo=lambda later: set_own_words(later, before))


def set_own_words(session: Session, words: Iterable[str]) -> Change:
    """The own words as they are now: each once, without blanks, by alphabet."""
    plain = {part.replace("’", "'") for word in words for part in word.split()}
    return set_preferences(session, own_words=sorted(plain, key=str.casefold))
