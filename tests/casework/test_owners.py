"""Giving casussen to someone else: one deed for many, in the list at once, and back to who had each of them."""

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.case_list import case_ids, case_rows
from zorgdesk.casework.owners import give_to, owners, possible_owners
from zorgdesk.casework.sheets.case_list import ListFilters, ListQuery
from zorgdesk.domain.errors import OwnerMissing
from zorgdesk.domain.records.cases import CareCase


def _owners(session: Session, ids: list[int]) -> list[str]:
    shown = [row.owner for row in case_rows(session, ids)]
    assert shown == [session.get_one(CareCase, case_id).owner for case_id in ids]
    return shown


def test_many_change_hands_at_once_and_go_back_each_to_its_own(session: Session, maker: Maker) -> None:
    ids = [maker.case("Een", owner="Fenna"), maker.case("Twee", owner="Ruud"), maker.case("Drie", owner="Fenna")]
    change = give_to(session, ids, "  Sanne  Sluis ")
    session.flush()
    assert _owners(session, ids) == ["Sanne Sluis"] * 3
    assert change.case_ids == tuple(ids)
    query = ListQuery(filters=ListFilters(owned_by="Sanne Sluis"))
    assert sorted(case_ids(session, query, on=maker.on)) == sorted(ids)
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert _owners(session, ids) == ["Fenna", "Ruud", "Fenna"]


def test_a_case_is_never_given_to_nobody(session: Session, maker: Maker) -> None:
    with pytest.raises(OwnerMissing):
        give_to(session, [maker.case()], "  ")


def test_who_has_a_case_can_get_one(session: Session, maker: Maker) -> None:
    maker.case("Een", owner="Ruud Rolmodel")
    maker.case("Twee", owner="Fenna Fantasia")
    assert owners(session) == ("Fenna Fantasia", "Ruud Rolmodel")
    assert possible_owners(session) == ("Fenna Fantasia", "Ruud Rolmodel")
