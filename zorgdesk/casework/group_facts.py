"""The group of one child as a fact: its limits, who was there before, and the reasons that were given."""

from sqlalchemy import func, literal, select, tuple_
from sqlalchemy.orm import Session

from zorgdesk.domain.group_limits import GroupFact
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.reference import GroupReason


def group_fact(session: Session, care_case: CareCase) -> GroupFact | None:
    """The group of the child, with those who came before it; only open casussen in care count, and who has no casus."""
    group = care_case.group
    if group is None:
        return None
    before = session.scalar(
        select(func.count()).where(
            CareCase.group_id == group.id,
            CareCase.deleted_on.is_(None),
            CareCase.closed_on.is_(None),
            CareCase.care_ended_on.is_(None),
            CareCase.id != care_case.id,
            tuple_(func.coalesce(CareCase.in_group_since, CareCase.opened_on), CareCase.id)
            < tuple_(literal(care_case.in_group_since or care_case.opened_on), literal(care_case.id)),
        )
    )
    reasons = session.scalars(
        select(GroupReason.warning).where(GroupReason.group_id == group.id, GroupReason.case_id == care_case.id)
    )
    children = (before or 0) + group.other_children + 1
    most = group.limits.max_children
    return GroupFact(
        group_id=group.id,
        name=group.name,
        limits=group.limits,
        children=children,
        is_beyond=most is not None and children > most,
        since=care_case.in_group_since or care_case.opened_on,
        reasons=frozenset(reasons),
    )
