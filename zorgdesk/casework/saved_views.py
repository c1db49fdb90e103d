"""Saved views of the list of casussen: keep a reading under a name, rename it, bring it up to date, remove it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.case_list import ListQuery, SavedViewSheet
from zorgdesk.domain.records.upkeep import SavedView


def saved_views(session: Session) -> tuple[SavedViewSheet, ...]:
    """All of them, in the order in which they were made."""
    rows = session.execute(select(SavedView.id, SavedView.name, SavedView.query).order_by(SavedView.id))
    return tuple(SavedViewSheet(view_id, name, ListQuery.from_key(query)) for view_id, name, query in rows)


def save_view(session: Session, name: str, query: ListQuery) -> Change:
    """Keep a reading under a name. Raises ViewWithoutName and ViewNameTaken."""
    view = SavedView(query=query.to_key())
    view.rename(name, _names(session))
    session.add(view)
    session.flush()
    view_id = view.id
    return Change.of(Topic.VIEWS, created_id=view_id, undo=lambda session: remove_view(session, view_id))


def rename_view(session: Session, view_id: int, name: str) -> Change:
    """Another name for the same reading. Raises ViewWithoutName and ViewNameTaken."""
    view = session.get_one(SavedView, view_id)
    before = view.name
    view.rename(name, _names(session, except_id=view_id))
    return Change.of(Topic.VIEWS, undo=lambda session: rename_view(session, view_id, before))


def update_view(session: Session, view_id: int, query: ListQuery) -> Change:
    """Let a view show from now on what is chosen now."""
    view = session.get_one(SavedView, view_id)
    before = ListQuery.from_key(view.query)
    view.query = query.to_key()
    return Change.of(Topic.VIEWS, undo=lambda session: update_view(session, view_id, before))


def remove_view(session: Session, view_id: int) -> Change:
    """Take a view away; the casussen stay as they are. The undo puts it back in its place."""
    view = session.get_one(SavedView, view_id)
    name, query = view.name, view.query
    session.delete(view)

    def undo(session: Session) -> Change:
        session.add(SavedView(id=view_id, name=name, query=query))
        return Change.of(Topic.VIEWS, created_id=view_id, undo=lambda session: remove_view(session, view_id))

    return Change.of(Topic.VIEWS, undo=undo)


def _names(session: Session, except_id: int = 0) -> list[str]:
    return list(session.scalars(select(SavedView.name).where(SavedView.id != except_id)))
