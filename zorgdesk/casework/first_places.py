"""The first start: gemeenten, locations and groups by their names, in one go. What is there already is used again."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.reference import add_group, add_location, add_municipality
from zorgdesk.casework.sheets.first_places import NewLocation
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality


def set_up_places(
    session: Session, municipalities: Sequence[str], locations: Sequence[NewLocation], *, on: date
) -> Change:
    """Add what is not there yet; every new gemeente begins with the neutral rules (product.md rule 7)."""
    ids = {name: _municipality(session, name, on) for name in municipalities if name.strip()}
    for place in locations:
        if place.municipality not in ids:
            ids[place.municipality] = _municipality(session, place.municipality, on)
        location_id = _location(session, place.name, ids[place.municipality])
        for group in place.groups:
            _group(session, location_id, group)
    return Change.of(Topic.REFERENCE)


def _municipality(session: Session, name: str, on: date) -> int:
    known = session.scalar(select(Municipality.id).where(Municipality.search_name == normalise(name)))
    return known if known is not None else _made(add_municipality(session, name, on=on))


def _location(session: Session, name: str, municipality_id: int) -> int:
    known = session.scalar(select(Location.id).where(Location.search_name == normalise(name)))
    return known if known is not None else _made(add_location(session, name, municipality_id))


def _group(session: Session, location_id: int, name: str) -> None:
    names = session.scalars(select(CareGroup.name).where(CareGroup.location_id == location_id))
    if normalise(name) not in {normalise(known) for known in names}:
        add_group(session, location_id, name)


def _made(change: Change) -> int:
    assert change.created_id is not None
    return change.created_id
