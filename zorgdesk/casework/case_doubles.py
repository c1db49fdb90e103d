"""Find cases that may be about the same child, before a new one is made (look.md screens 04 and 21)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.records.cases import CareCase, KnownApart
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.reference import Location

_SAME_FIRST_NAME = 80
_SAME_NAME = 88
_SHORTEST_NAME = 3


def likely_doubles(
    session: Session, name: PersonName, birth_date: date | None, *, but_not: int | None = None, limit: int = 5
) -> tuple[LikelyDouble, ...]:
    """Cases with the same birth date and nearly the same first name, or nearly the same whole name; likeliest first.

    `but_not` is the case one is looking from; cases that were said to be of another child stay out.
    """
    wanted, first = name.search_key, normalise(name.first_name)
    if len(wanted) < _SHORTEST_NAME and birth_date is None:
        return ()
    scores = {
        case_id: score
        for case_id, search_name, first_name, born in _children(session)
        if (score := _score(wanted, first, birth_date, search_name, first_name, born)) > 0
    }
    for case_id in _left_out(session, but_not):
        scores.pop(case_id, None)
    best = sorted(scores, key=lambda case_id: (-scores[case_id], -case_id))[:limit]
    return _sheets(session, {case_id: scores[case_id] for case_id in best}, birth_date)


def _children(session: Session) -> list[tuple[int, str, str, date | None]]:
    rows = session.execute(
        select(CareCase.id, Child.search_name, Child.first_name, Child.birth_date)
        .join(Child, Child.id == CareCase.child_id)
        .where(CareCase.deleted_on.is_(None))
    )
    return [tuple(row) for row in rows]  # type: ignore[misc]


def _score(
    wanted: str, first: str, birth_date: date | None, search_name: str, first_name: str, born: date | None
) -> int:
    """0 is another child; a birth date that is known and differs makes only the very same name suspicious."""
    from rapidfuzz import fuzz

    whole = round(fuzz.token_sort_ratio(wanted, search_name, score_cutoff=_SAME_NAME)) if " " in wanted else 0
    if birth_date is not None and born == birth_date:
        if not first:
            return 60
        alike = fuzz.ratio(first, normalise(first_name), score_cutoff=_SAME_FIRST_NAME)
        return 100 + round(alike) if alike else whole
    if birth_date is not None and born is not None and whole < 100:
        return 0
    return whole


def _left_out(session: Session, but_not: int | None) -> set[int]:
    if but_not is None:
        return set()
    apart = session.scalars(select(KnownApart.other_case_id).where(KnownApart.case_id == but_not))
    return {but_not, *apart}


def _sheets(session: Session, scores: dict[int, int], birth_date: date | None) -> tuple[LikelyDouble, ...]:
    rows = session.execute(
        select(CareCase, Location.name)
        .join(Location, Location.id == CareCase.location_id)
        .where(CareCase.id.in_(scores))
    )
    found = [
        LikelyDouble(
            case_id=care_case.id,
            code=care_case.code,
            name=care_case.child.name,
            birth_date=care_case.child.birth_date,
            location_name=location_name,
            is_open=care_case.closed_on is None,
            same_birth_date=birth_date is not None and care_case.child.birth_date == birth_date,
            score=scores[care_case.id],
        )
        for care_case, location_name in rows
    ]
    return tuple(sorted(found, key=lambda double: -double.score))
