"""Locations and groups: who is in them, limits with a reason to go on, and ending without losing history."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.group_makers import placed, plp
from tests.casework.makers import Maker
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.closing import close_case
from zorgdesk.casework.locations import (
    end_group,
    end_location,
    give_reason,
    location_of_group,
    location_page,
    open_again,
    write_group,
)
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.closing import Closing
from zorgdesk.casework.sheets.locations import GroupInput, LocationPage
from zorgdesk.domain.errors import LocationInUse, ReasonMissing
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.values import CareType, CloseOutcome, GroupWarning, TaskKind

MOVED = Closing(CloseOutcome.MOVED, no_follow_up_because="Verhuisd")


def page(session: Session, maker: Maker) -> LocationPage:
    found = location_page(session, maker.location(), on=maker.on)
    assert found is not None
    return found


def full_tasks(session: Session) -> list[int | None]:
    return list(session.scalars(select(DueItem.case_id).where(DueItem.kind == TaskKind.GROUP_FULL)))


def test_the_eleventh_child_of_a_plp_group_asks_for_a_reason_that_is_kept(session: Session, maker: Maker) -> None:
    group = plp(session, maker, others=9)
    tenth = placed(session, maker, group, "Isa", date(2026, 9, 1))
    assert page(session, maker).groups[0].is_full
    assert full_tasks(session) == []
    eleventh = placed(session, maker, group, "Guus", date(2026, 10, 1))
    assert full_tasks(session) == [eleventh]
    with pytest.raises(ReasonMissing):
        give_reason(session, group, eleventh, GroupWarning.FULL, "  ", on=maker.on)
    given = give_reason(session, group, eleventh, GroupWarning.FULL, "Broertje gaat in januari", on=maker.on)
    maker.derived(eleventh)
    assert full_tasks(session) == []
    children = {child.case_id: child for child in page(session, maker).groups[0].children}
    assert children[eleventh].is_beyond
    assert children[eleventh].reasons[0].reason == "Broertje gaat in januari"
    assert not children[tenth].is_beyond
    assert given.undo is not None
    given.undo(session)
    maker.derived(eleventh)
    assert full_tasks(session) == [eleventh]


def test_the_child_that_moved_last_is_the_one_beyond(session: Session, maker: Maker) -> None:
    group = plp(session, maker, others=9)
    first = placed(session, maker, group, "Isa", date(2026, 10, 1))
    placed(session, maker, group, "Guus", date(2026, 9, 1))
    assert full_tasks(session) == []
    maker.derived(first)
    assert full_tasks(session) == [first]


def test_more_room_ends_the_question_and_can_be_undone(session: Session, maker: Maker) -> None:
    group = plp(session, maker, others=10)
    child = placed(session, maker, group, "Isa", date(2026, 9, 1))
    assert full_tasks(session) == [child]
    more = write_group(
        session, group, maker.location(), GroupInput("Golfjes", CareType.PLP_PLUS, 12, other_children=10)
    )
    assert more.case_ids == (child,)
    maker.derived(child)
    assert full_tasks(session) == []
    assert more.undo is not None
    more.undo(session)
    maker.derived(child)
    assert full_tasks(session) == [child]


def test_a_page_shows_children_people_and_who_has_no_group(session: Session, maker: Maker) -> None:
    group = plp(session, maker, others=2)
    placed(session, maker, group, "Isa", date(2026, 9, 1))
    closed = placed(session, maker, group, "Guus", date(2026, 9, 1))
    close_case(session, closed, MOVED, on=maker.on)
    loose = maker.case("Noor")
    change_case(session, loose, CaseEdit(group_id=None), on=maker.on)
    shown = page(session, maker)
    (golfjes,) = [one for one in shown.groups if one.group_id == group]
    assert (golfjes.count, [child.name.first_name for child in golfjes.children]) == (3, ["Isa"])
    assert golfjes.children[0].leaves_on == date(2027, 6, 1)
    assert golfjes.children[0].ends_on == date(2028, 3, 1)
    assert [child.case_id for child in shown.without_group] == [loose]
    assert shown.open_cases == 2
    assert location_of_group(session, group) == shown.location_id
    assert location_page(session, 99, on=maker.on) is None


def test_what_is_in_use_does_not_end_and_history_stays(session: Session, maker: Maker) -> None:
    group = plp(session, maker, others=0)
    case_id = placed(session, maker, group, "Isa", date(2026, 9, 1))
    with pytest.raises(LocationInUse):
        end_group(session, group, on=maker.on)
    with pytest.raises(LocationInUse):
        end_location(session, maker.location(), on=maker.on)
    close_case(session, case_id, MOVED, on=maker.on)
    ended = end_group(session, group, on=maker.on)
    end_location(session, maker.location(), on=maker.on)
    shown = page(session, maker)
    assert shown.ended_on == maker.on
    assert [one.ended_on for one in shown.groups if one.group_id == group] == [maker.on]
    assert ended.undo is not None
    ended.undo(session)
    open_again(session, maker.location())
    again = page(session, maker)
    assert again.ended_on is None
    assert all(one.ended_on is None for one in again.groups)
