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
_BORN_TOGETHER = 100
_CANDIDATES = 30
_KEPT = select(CareCase.id).join(Child, Child.id == CareCase.child_id).where(CareCase.deleted_on.is_(None))


def likely_doubles(
    session: Session, name: PersonName, birth_date: date | None, *, but_not: int | None = None, limit: int = 5
) -> tuple[LikelyDouble, ...]:
    """Cases with the same birth date and nearly the same first name, or nearly the same whole name; likeliest first.

    `but_not` is the case one is looking from; cases that were said to be of another child stay out.
    """
    scores = _same_name(session, name, birth_date) | _same_birth_date(session, name, birth_date)
    for case_id in _left_out(session, but_not):
        scores.pop(case_id, None)
    best = sorted(scores, key=lambda case_id: (-scores[case_id], -case_id))[:limit]
    return _sheets(session, {case_id: scores[case_id] for case_id in best}, birth_date)


def _same_birth_date(session: Session, name: PersonName, birth_date: date | None) -> dict[int, int]:
    """Cases of children born that day with nearly the same first name; all of them while no first name is known."""
    if birth_date is None:
        return {}
    from rapidfuzz import fuzz

    first = normalise(name.first_name)
    born_then = _KEPT.with_only_columns(CareCase.id, Child.first_name).where(Child.birth_date == birth_date)
    scores = {}
    for case_id, first_name in session.execute(born_then):
        alike = fuzz.ratio(first, normalise(first_name), score_cutoff=_SAME_FIRST_NAME)
        if alike or not first:
            scores[case_id] = _BORN_TOGETHER + round(alike)
    return scores


def _same_name(session: Session, name: PersonName, birth_date: date | None) -> dict[int, int]:
    """Cases with nearly the same whole name; where both birth dates are known and differ, only the very same name."""
    wanted = name.search_key
    if " " not in wanted:
        return {}
    from rapidfuzz import fuzz, process

    names = dict(session.execute(_KEPT.with_only_columns(CareCase.id, Child.search_name)).all())
    near = process.extract(wanted, names, scorer=fuzz.token_sort_ratio, score_cutoff=_SAME_NAME, limit=_CANDIDATES)
    scores = {case_id: round(score) for _, score, case_id in near}
    if birth_date is None:
        return scores
    days = session.execute(_KEPT.with_only_columns(CareCase.id, Child.birth_date).where(CareCase.id.in_(scores)))
    born = dict(days.all())
    return {case_id: score for case_id, score in scores.items() if score == 100 or born[case_id] in (None, birth_date)}


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
