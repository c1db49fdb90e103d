"""Find cases that may be about the same child, before a new one is made (look.md screens 04 and 21).

Search first: another spelling (Łukasz, Lucas), a tussenvoegsel elsewhere, one of two surnames, or the same birth date
with nearly the same first name. It only ever leads to a question; nothing is merged by itself.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.domain.name_sounds import sound_key
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.records.cases import CareCase, KnownApart
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.reference import Location

_SAME_FIRST_NAME = 80
_SAME_NAME = 88
_ONE_OF_TWO_SURNAMES = 90
_BORN_TOGETHER = 100
_CANDIDATES = 30
_KEPT = select(CareCase.id).join(Child, Child.id == CareCase.child_id).where(CareCase.deleted_on.is_(None))


@dataclass(frozen=True)
class _Known:
    """What is compared of a child in the file."""

    search_name: str
    sound_name: str
    birth_date: date | None


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
    return _sheets(session, {case_id: scores[case_id] for case_id in best}, name, birth_date)


def _same_birth_date(session: Session, name: PersonName, birth_date: date | None) -> dict[int, int]:
    """Cases of children born that day with nearly the same first name; all of them while no first name is known."""
    if birth_date is None:
        return {}
    from rapidfuzz import fuzz

    first, heard = normalise(name.first_name), sound_key(PersonName(name.first_name))
    born_then = _KEPT.with_only_columns(CareCase.id, Child.first_name).where(Child.birth_date == birth_date)
    scores = {}
    for case_id, other in session.execute(born_then):
        alike = max(
            fuzz.ratio(first, normalise(other), score_cutoff=_SAME_FIRST_NAME),
            fuzz.ratio(heard, sound_key(PersonName(other)), score_cutoff=_SAME_FIRST_NAME),
        )
        if alike or not first:
            scores[case_id] = _BORN_TOGETHER + round(alike)
    return scores


def _same_name(session: Session, name: PersonName, birth_date: date | None) -> dict[int, int]:
    """Cases with nearly the same whole name; where both birth dates are known and differ, only the very same name."""
    wanted, heard = name.search_key, sound_key(name)
    if " " not in wanted:
        return {}
    from rapidfuzz import fuzz, process

    rows = session.execute(_KEPT.with_only_columns(CareCase.id, Child.search_name, Child.sound_name, Child.birth_date))
    known = {case_id: _Known(written, heard_as, born) for case_id, written, heard_as, born in rows}
    spelled = {case_id: one.search_name for case_id, one in known.items()}
    sounds = {case_id: one.sound_name for case_id, one in known.items()}
    found: dict[int, int] = {}
    for query, choices, scorer, least in (
        (heard, sounds, fuzz.token_set_ratio, 100),
        (heard, sounds, fuzz.token_sort_ratio, _SAME_NAME),
        (wanted, spelled, fuzz.token_sort_ratio, _SAME_NAME),
    ):
        for _, score, case_id in process.extract(query, choices, scorer=scorer, score_cutoff=least, limit=_CANDIDATES):
            if scorer is fuzz.token_set_ratio and not _shares_both(heard, sounds[case_id]):
                continue
            points = _ONE_OF_TWO_SURNAMES if scorer is fuzz.token_set_ratio else round(score)
            found[case_id] = max(found.get(case_id, 0), points)
    return {
        case_id: score
        for case_id, score in found.items()
        if birth_date is None or known[case_id].birth_date in (None, birth_date) or spelled[case_id] == wanted
    }


def _shares_both(heard: str, other: str) -> bool:
    """The same first name and a surname in common: Hof-Çelik is often called Hof, or Çelik."""
    one, two = heard.split(), other.split()
    return one[:1] == two[:1] and bool(set(one[1:]) & set(two[1:]))


def _left_out(session: Session, but_not: int | None) -> set[int]:
    if but_not is None:
        return set()
    apart = session.scalars(select(KnownApart.other_case_id).where(KnownApart.case_id == but_not))
    return {but_not, *apart}


def _sheets(
    session: Session, scores: dict[int, int], name: PersonName, birth_date: date | None
) -> tuple[LikelyDouble, ...]:
    rows = session.execute(
        select(CareCase, Location.name, CaseSummary.stage)
        .join(Location, Location.id == CareCase.location_id)
        .outerjoin(CaseSummary, CaseSummary.case_id == CareCase.id)
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
            same_name=care_case.child.search_name == name.search_key,
            opened_on=care_case.opened_on,
            owner=care_case.owner,
            stage=stage,
        )
        for care_case, location_name, stage in rows
    ]
    return tuple(sorted(found, key=lambda double: -double.score))
