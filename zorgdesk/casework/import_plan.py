"""What becomes of each row of a file, held beside what is kept already. Reads only: nothing is stored yet."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.case_doubles import likely_doubles
from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.casework.sheets.imports import Draft, FullGroup, ImportPlan, ImportSource, PlannedRow, Problem
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Organisation, Person
from zorgdesk.domain.values import ImportField, ImportKind, RowProblem, RowVerdict

Step = Callable[[int], None]
"""Called with the number of rows done; raises to stop."""


@dataclass
class KnownPlaces:
    """Gemeenten, locations and groups by their normal names."""

    towns: dict[str, int] = field(default_factory=dict)
    locations: dict[str, tuple[int, str]] = field(default_factory=dict)
    groups: dict[tuple[int, str], int] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session) -> "KnownPlaces":
        """Everything that has not ended."""
        towns = session.execute(select(Municipality.search_name, Municipality.id))
        locations = session.execute(
            select(Location.search_name, Location.id, Location.name).where(Location.ended_on.is_(None))
        )
        groups = session.execute(
            select(CareGroup.location_id, CareGroup.name, CareGroup.id).where(CareGroup.ended_on.is_(None))
        )
        return cls(
            dict(towns.all()),
            {search: (place, name) for search, place, name in locations},
            {(place, normalise(name)): group for place, name, group in groups},
        )

    def location(self, name: str) -> int | None:
        """The location with this name, or the only one whose name contains it as a whole word (`Wolkenfabriek`)."""
        wanted = normalise(name)
        if wanted in self.locations:
            return self.locations[wanted][0]
        parts = set(wanted.split())
        near = [place for search, (place, _) in self.locations.items() if parts and parts <= set(search.split())]
        return near[0] if len(near) == 1 else None

    def group(self, location_id: int, name: str) -> int | None:
        """The group with this name at a location."""
        return self.groups.get((location_id, normalise(name)))

    def town(self, name: str) -> int | None:
        """The gemeente with this name; without a name the only one there is."""
        if not name:
            return next(iter(self.towns.values())) if len(self.towns) == 1 else None
        return self.towns.get(normalise(name))


def plan_import(session: Session, source: ImportSource, step: Step = lambda _: None) -> ImportPlan:
    """Judge every row; `step` is called on the way."""
    known = KnownPlaces.read(session)
    judge = {
        ImportKind.CHILDREN: _judge_child,
        ImportKind.PLACES: _judge_place,
        ImportKind.CONTACTS: _judge_contact,
    }[source.kind]
    rows: list[PlannedRow] = []
    for number, draft in enumerate(source.drafts):
        step(number)
        rows.append(judge(session, source, known, draft))
    full = tuple(_full_groups(session, known, rows)) if source.kind is ImportKind.CHILDREN else ()
    return ImportPlan(tuple(rows), full)


# Children -------------------------------------------------------------------------------------------------------------


def _judge_child(session: Session, source: ImportSource, known: KnownPlaces, draft: Draft) -> PlannedRow:
    problems, makes = _place_problems(source, known, draft)
    problems = (*draft.problems, *problems)
    choice = source.choices.get(draft.number)
    if problems or choice is False:
        verdict = RowVerdict.LEFT_OUT if choice is False else RowVerdict.REJECTED
        return PlannedRow(draft, verdict, problems)
    if choice is True:
        return PlannedRow(draft, RowVerdict.NEW, makes=makes)
    doubles = likely_doubles(session, draft.name, draft.birth_date, limit=1) if draft.name.full else ()
    if not doubles:
        return PlannedRow(draft, RowVerdict.NEW, makes=makes)
    double = doubles[0]
    if choice == double.case_id or _is_the_same(double, draft):
        return PlannedRow(draft, RowVerdict.ADDITION, case_id=double.case_id, case_code=double.code, makes=makes)
    problem = Problem(RowProblem.LIKELY_DOUBLE, ImportField.NAME, draft.name.full, double=double)
    return PlannedRow(draft, RowVerdict.DOUBLE, (problem,), double.case_id, double.code)


def _is_the_same(double: LikelyDouble, draft: Draft) -> bool:
    """The very same name and birth date: no question is needed, the row adds to that casus."""
    return double.same_birth_date and double.name.search_key == draft.name.search_key


def _place_problems(
    source: ImportSource, known: KnownPlaces, draft: Draft
) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """What keeps the row from its place, and the places that are made first."""
    name, group = draft.text(ImportField.LOCATION), draft.text(ImportField.GROUP)
    residence, town = draft.text(ImportField.RESIDENCE), draft.text(ImportField.MUNICIPALITY)
    problems: list[Problem] = []
    if residence and known.town(residence) is None and not source.make_places:
        problems.append(Problem(RowProblem.MUNICIPALITY_UNKNOWN, ImportField.RESIDENCE, residence))
    if not name:
        return tuple(problems), ()
    location = known.location(name)
    if location is None:
        if not source.make_places:
            return (*problems, Problem(RowProblem.LOCATION_UNKNOWN, ImportField.LOCATION, name)), ()
        if not town and known.town("") is None:
            return (*problems, Problem(RowProblem.MUNICIPALITY_MISSING, ImportField.MUNICIPALITY, name)), ()
        return tuple(problems), tuple(part for part in (name, group) if part)
    if group and known.group(location, group) is None:
        if not source.make_places:
            problems.append(Problem(RowProblem.GROUP_UNKNOWN, ImportField.GROUP, group))
        return tuple(problems), (group,)
    return tuple(problems), ()


def _full_groups(session: Session, known: KnownPlaces, rows: list[PlannedRow]) -> Iterator[FullGroup]:
    """Existing groups that pass their maximum when the new rows come in; a reason is asked afterwards."""
    coming: Counter[int] = Counter()
    for row in rows:
        location = known.location(row.draft.text(ImportField.LOCATION))
        group_id = known.group(location, row.draft.text(ImportField.GROUP)) if location else None
        if group_id is not None and row.verdict is RowVerdict.NEW:
            coming[group_id] += 1
    if not coming:
        return
    here = dict(
        session.execute(
            select(CareCase.group_id, func.count())
            .where(
                CareCase.group_id.in_(coming),
                CareCase.closed_on.is_(None),
                CareCase.deleted_on.is_(None),
                CareCase.care_ended_on.is_(None),
            )
            .group_by(CareCase.group_id)
        ).all()
    )
    for group in session.scalars(select(CareGroup).where(CareGroup.id.in_(coming)).order_by(CareGroup.name)):
        most = group.limits.max_children
        children = here.get(group.id, 0) + group.other_children + coming[group.id]
        if most is not None and children > most:
            yield FullGroup(group.name, group.location.name, children, most)


# Places and contacts --------------------------------------------------------------------------------------------------


def _judge_place(session: Session, source: ImportSource, known: KnownPlaces, draft: Draft) -> PlannedRow:
    if draft.problems:
        return PlannedRow(draft, RowVerdict.REJECTED, draft.problems)
    town, name = draft.text(ImportField.MUNICIPALITY), draft.text(ImportField.LOCATION)
    location = known.location(name)
    if location is None:
        if not town and known.town("") is None:
            missing = Problem(RowProblem.MUNICIPALITY_MISSING, ImportField.MUNICIPALITY, name)
            return PlannedRow(draft, RowVerdict.REJECTED, (missing,))
        return PlannedRow(draft, RowVerdict.NEW)
    group = draft.text(ImportField.GROUP)
    if group and known.group(location, group) is None:
        return PlannedRow(draft, RowVerdict.NEW)
    return PlannedRow(draft, RowVerdict.KNOWN)


def _judge_contact(session: Session, source: ImportSource, known: KnownPlaces, draft: Draft) -> PlannedRow:
    if draft.problems:
        return PlannedRow(draft, RowVerdict.REJECTED, draft.problems)
    place = draft.text(ImportField.LOCATION)
    if place and known.location(place) is None:
        unknown = Problem(RowProblem.LOCATION_UNKNOWN, ImportField.LOCATION, place)
        return PlannedRow(draft, RowVerdict.REJECTED, (unknown,))
    same = (
        select(Person.id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Person.search_name == draft.name.search_key)
    )
    party = normalise(draft.text(ImportField.ORGANISATION))
    same = same.where(Organisation.search_name == party) if party else same.where(Person.organisation_id.is_(None))
    if session.scalar(same) is not None:
        return PlannedRow(draft, RowVerdict.KNOWN)
    return PlannedRow(draft, RowVerdict.NEW)


def with_choice(source: ImportSource, row_number: int, choice: bool | int) -> ImportSource:
    """The source with one decision more about a likely double."""
    return replace(source, choices={**source.choices, row_number: choice})
