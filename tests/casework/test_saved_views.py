"""Saved views: keep, rename, bring up to date and remove a reading of the list; each with its undo."""

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import made
from zorgdesk.casework.changes import Change
from zorgdesk.casework.saved_views import remove_view, rename_view, save_view, saved_views, update_view
from zorgdesk.casework.sheets.case_list import ListFilters, ListQuery, ListView, SortKey
from zorgdesk.domain.errors import ViewNameTaken, ViewWithoutName
from zorgdesk.domain.values import ConcernCategory, ConsentLight, Stage

FULL = ListQuery(
    ListView.ATTENTION,
    ListFilters(3, 2, Stage.SUPPORT, ConcernCategory.LANGUAGE, ConsentLight.PARTLY, "R. Rolmodel"),
    "zoë “x”",
    SortKey.NAME,
    descending=True,
)


def _undone(session: Session, change: Change) -> None:
    assert change.undo is not None
    change.undo(session)


def _names(session: Session) -> list[str]:
    return [view.name for view in saved_views(session)]


def test_a_reading_comes_back_as_it_was_kept(session: Session) -> None:
    for query in (ListQuery(), FULL):
        assert ListQuery.from_key(query.to_key()) == query
    save_view(session, "  Taal   in Sprookstad ", FULL)
    (view,) = saved_views(session)
    assert (view.name, view.query) == ("Taal in Sprookstad", FULL)
    assert ListQuery.from_key("") == ListQuery()


def test_a_name_is_needed_and_is_given_once(session: Session) -> None:
    save_view(session, "Taal", ListQuery())
    other = made(save_view(session, "Motoriek", ListQuery()))
    with pytest.raises(ViewWithoutName):
        save_view(session, "  ", ListQuery())
    with pytest.raises(ViewNameTaken):
        save_view(session, "TAAL", ListQuery())
    with pytest.raises(ViewNameTaken):
        rename_view(session, other, "taal")
    rename_view(session, other, "motoriek")
    assert _names(session) == ["Taal", "motoriek"]


def test_every_act_can_be_undone(session: Session) -> None:
    kept = save_view(session, "Taal", ListQuery())
    renamed = rename_view(session, made(kept), "Spraak")
    _undone(session, renamed)
    assert _names(session) == ["Taal"]
    updated = update_view(session, made(kept), FULL)
    assert saved_views(session)[0].query == FULL
    _undone(session, updated)
    assert saved_views(session)[0].query == ListQuery()
    removed = remove_view(session, made(kept))
    assert _names(session) == []
    _undone(session, removed)
    assert _names(session) == ["Taal"]
    _undone(session, kept)
    assert _names(session) == []
