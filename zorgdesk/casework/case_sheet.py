"""Read one casus whole, its routekaart, and the pinned cases of the sidebar."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.once import once
from zorgdesk.casework.people import guardians
from zorgdesk.casework.sheets.cases import CaseSheet, PinnedCase, RouteStep
from zorgdesk.domain.records.cases import CareCase, RouteTick, Signal
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.route_map import done_by_itself
from zorgdesk.domain.values import ConcernCategory

_AS_KEPT = (
    "group_id",
    "mentor_id",
    "owner",
    "stand_in",
    "stand_in_from",
    "stand_in_until",
    "case_director",
    "contact_for_parents",
    "parties_involved",
    "question",
    "parents_question",
    "team_question",
    "vve_status",
    "vve_source",
    "vve_since",
    "district_team_discussed_on",
    "care_started_on",
    "opened_on",
    "intake_finished_on",
    "waiting_since",
    "care_ended_on",
    "aftercare_on",
    "aftercare_what",
    "aftercare_who",
    "closed_on",
    "close_outcome",
    "objects_to_team_talk",
)
"""The fields of a sheet that are the same on the record."""


def case_sheet(session: Session, case_id: int) -> CaseSheet:
    """Everything that is typed about one casus, with its stage and light as last derived."""
    return once(session, "sheet", case_id, lambda: _read(session, case_id))


def _read(session: Session, case_id: int) -> CaseSheet:
    care_case = session.get_one(CareCase, case_id)
    child, location, residence = care_case.child, care_case.location, care_case.residence
    summary = session.get(CaseSummary, case_id)
    signal = session.scalar(select(Signal).where(Signal.case_id == case_id).order_by(Signal.id))
    as_kept: dict[str, Any] = {name: getattr(care_case, name) for name in _AS_KEPT}
    return CaseSheet(
        case_id=case_id,
        code=care_case.code,
        name=child.name,
        birth_date=child.birth_date,
        due_date=child.due_date,
        home_languages=child.home_languages,
        location_id=location.id,
        location_name=location.name,
        group_name=care_case.group.name if care_case.group else "",
        care_municipality_id=location.municipality_id,
        care_municipality_name=location.municipality.name,
        residence_id=residence.id,
        residence_name=residence.name,
        mentor_name=care_case.mentor.name.full if care_case.mentor else "",
        categories=tuple(ConcernCategory(kept) for kept in care_case.categories),
        is_pinned=care_case.pinned_at is not None,
        missing_for_intake=care_case.missing_for_intake(),
        signal_code=signal.code if signal else "",
        guardians=guardians(session, case_id),
        stage=summary.stage if summary else None,
        consent_light=summary.consent_light if summary else None,
        consent_until=summary.consent_until if summary else None,
        **as_kept,
    )


def route_map(session: Session, case_id: int, *, on: date) -> tuple[RouteStep, ...]:
    """The routekaart of the gemeente where the care is, with what is done (domain.md row 6)."""
    facts = case_facts(session, case_id)
    kept = select(RouteTick).where(RouteTick.case_id == case_id)
    ticks = {tick.words: tick.done_on for tick in session.scalars(kept)}
    steps = []
    for words in facts.care_rules.route_map:
        by_itself = done_by_itself(words, facts, on)
        done_on = ticks.get(words) or by_itself.on
        steps.append(RouteStep(words, words in ticks or by_itself.done, done_on, by_itself.done))
    return tuple(steps)


def pinned_cases(session: Session, limit: int = 8) -> tuple[PinnedCase, ...]:
    """The cases pinned in the sidebar, in the order in which they were pinned."""
    rows = session.execute(
        select(CareCase, Child)
        .join(Child, Child.id == CareCase.child_id)
        .where(CareCase.pinned_at.is_not(None), CareCase.deleted_on.is_(None))
        .order_by(CareCase.pinned_at)
        .limit(limit)
    )
    return tuple(
        PinnedCase(care_case.id, care_case.code, child.name, child.birth_date, child.due_date)
        for care_case, child in rows
    )
