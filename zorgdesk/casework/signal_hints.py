"""Names and numbers in the fact of a signaal: a hint with one repair; saving always works (look.md screen 20)."""

from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk import paths
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.signals import SignalHint
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Organisation, Person
from zorgdesk.domain.signal_names import looks_like_a_name
from zorgdesk.domain.text_checks import FieldText, FindingKind, find_bsn


def signal_hints(session: Session, text: str, reporter: str = "") -> tuple[SignalHint, ...]:
    """What to ask about, in reading order: a BSN, the name of a child in this file, or what looks like a name."""
    hits = {
        (hit.finding.start, hit.finding.end)
        for hit in check_texts(session, None, [FieldText("fact", "", text)])
        if hit.finding.kind is FindingKind.OTHER_CHILD and not hit.finding.colleagues
    }
    no_names = _words("capitals.txt") | _own_words(session) | _parts(reporter)
    for start, end in looks_like_a_name(text, first_names=_words("first_names.txt"), no_names=no_names):
        if not any(a <= start < b for a, b in hits):
            hits.add((start, end))
    hints = [SignalHint(False, start, end, text[start:end]) for start, end in hits]
    hints += [SignalHint(True, hit.start, hit.end, hit.text) for hit in find_bsn(text)]
    return tuple(sorted(hints, key=lambda hint: hint.start))


@cache
def _words(file: str) -> frozenset[str]:
    lines = (paths.resources_dir() / "words" / file).read_text(encoding="utf-8").splitlines()
    return frozenset(normalise(word) for line in lines if not line.startswith("#") for word in line.split())


def _parts(words: str) -> frozenset[str]:
    return frozenset(normalise(words.replace("-", " ")).split())


def _own_words(session: Session) -> frozenset[str]:
    """The words of places, organisations and colleagues: "De Merel" is a group, and Pleun told it."""
    names = [preferences(session).organisation, preferences(session).own_name]
    for column in (Location.name, CareGroup.name, Organisation.name, Municipality.name, Person.search_name):
        names += session.scalars(select(column))
    return frozenset().union(*(_parts(name) for name in names if name))
