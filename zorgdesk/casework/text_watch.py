"""Look through texts for other children's names and for a BSN, with the names in this file (product.md rule 4)."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk import paths
from zorgdesk.casework.preferences import preferences
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.records.cases import CareCase, Signal
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Organisation, Person
from zorgdesk.domain.text_checks import FieldFinding, FieldText, FindingKind, NameIndex, OtherChild, check_fields

_NameRow = tuple[int, str, str, str]
_NO_CASE = 0


def check_texts(session: Session, case_id: int | None, texts: Iterable[FieldText]) -> tuple[FieldFinding, ...]:
    """Every hit in these texts, in reading order; `case_id` None is a text without a child of its own (a signaal).

    The child and its guardians are no hit. A colleague's name that a child also bears is asked with both.
    """
    return check_fields(
        texts,
        _index(_children(session)),
        own=_own_names(session, case_id),
        colleagues=[PersonName(*row) for row in session.execute(_COLLEAGUES)],
        ordinary_words=ordinary_words(),
        spared=_places(session),
    )


def check_family_names(
    session: Session, case_id: int, texts: Iterable[FieldText], *, first_name_may: bool
) -> tuple[FieldFinding, ...]:
    """Where the child's own family is named, for a paper that has no place for it: parents and surname, and without
    `first_name_may` the first name of the child too.
    """
    child = session.get_one(CareCase, case_id).child
    own = PersonName("", child.prefix, child.surname) if first_name_may else child.name
    family = [own, *(link.guardian.name for link in child.guardianships)]
    found = check_fields(
        texts,
        NameIndex.of(OtherChild(case_id, name) for name in family),
        own=[PersonName(child.first_name, "", "")] if first_name_may else [],
        ordinary_words=ordinary_words(),
        spared=_places(session),
    )
    names = (one for one in found if one.finding.kind is FindingKind.OTHER_CHILD)
    return tuple(replace(one, finding=replace(one.finding, kind=FindingKind.OWN_NAME)) for one in names)


@cache
def ordinary_words() -> frozenset[str]:
    """Dutch words that are also a name, in normal form (resources/words/ordinary.txt; Settled, "Second child")."""
    lines = (paths.resources_dir() / "words" / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(normalise(line) for line in lines if line.strip() and not line.startswith("#"))


_COLLEAGUES = select(Person.first_name, Person.prefix, Person.surname)
_CHILDREN = (
    select(CareCase.id, Child.first_name, Child.prefix, Child.surname)
    .join(Child, Child.id == CareCase.child_id)
    .order_by(CareCase.id)
)


_SIGNALS = (
    select(Signal.first_name, Signal.prefix, Signal.surname)
    .where(Signal.case_id.is_(None), Signal.first_name + Signal.surname != "")
    .order_by(Signal.id)
)


def _children(session: Session) -> tuple[_NameRow, ...]:
    """The names of all children with a case, binned ones too: their names may not slip out either.

    A child that a signaal names has no case yet: it counts as case 0.
    """
    rows = [(case_id, first, prefix, surname) for case_id, first, prefix, surname in session.execute(_CHILDREN)]
    rows += [(_NO_CASE, first, prefix, surname) for first, prefix, surname in session.execute(_SIGNALS)]
    return tuple(rows)


@lru_cache(maxsize=1)
def _index(rows: tuple[_NameRow, ...]) -> NameIndex:
    """The index of these names; kept until a name changes, so that 10,000 children are laid out once."""
    return NameIndex.of(OtherChild(case_id, PersonName(*name)) for case_id, *name in rows)


def _own_names(session: Session, case_id: int | None) -> list[PersonName]:
    if case_id is None:
        return []
    child = session.get_one(CareCase, case_id).child
    return [child.name, *(link.guardian.name for link in child.guardianships)]


def _places(session: Session) -> list[str]:
    """Names of places and organisations: "De Merel" is a group, no child."""
    places = [preferences(session).organisation]
    for column in (Location.name, CareGroup.name, Organisation.name, Municipality.name):
        places += session.scalars(select(column)).all()
    return [place for place in places if place]
