"""The desk: one look shares what was read, a deed ends it, and an error of the store keeps its name."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop.desk import Desk
from zorgdesk.domain.errors import VaultReadOnly


def session_of(session: Session) -> Session:
    return session


def test_reads_in_one_look_share_a_session_and_reads_outside_do_not(desk: Desk) -> None:
    with desk.one_look():
        first = desk.read(session_of)
        assert desk.read(session_of) is first
        with desk.one_look():
            assert desk.read(session_of) is first
        assert desk.read(session_of) is first
    assert desk.read(session_of) is not first


def test_what_a_deed_changed_within_a_look_is_read_anew(desk: Desk) -> None:
    with desk.one_look():
        assert desk.read(preferences).own_name != "Fatma"
        assert desk.perform(set_preferences, own_name="Fatma") is not None
        assert desk.read(preferences).own_name == "Fatma"


def test_a_read_that_breaks_leaves_the_desk_able_to_read(desk: Desk) -> None:
    def broken(session: Session) -> None:
        raise LookupError("ours")

    with desk.one_look():
        with pytest.raises(LookupError, match="ours"):
            desk.read(broken)
        assert desk.read(preferences) is not None


def test_an_error_of_the_driver_within_a_look_is_told_as_the_store_tells_it(desk: Desk) -> None:
    def writes(session: Session) -> None:
        session.connection().exec_driver_sql("PRAGMA query_only = 1")
        try:
            session.execute(text("UPDATE children SET first_name = 'Weg'"))
        finally:
            session.connection().exec_driver_sql("PRAGMA query_only = 0")

    with desk.one_look(), pytest.raises(VaultReadOnly):
        desk.read(writes)


def test_a_deed_that_fails_within_a_look_saves_nothing_and_says_so(desk: Desk) -> None:
    told: list[object] = []
    desk.trouble.connect(told.append)

    def fails(session: Session) -> Change:
        set_preferences(session, own_name="Weg")
        raise VaultReadOnly

    with desk.one_look():
        before = desk.read(preferences).own_name
        assert desk.perform(fails) is None
        assert desk.read(preferences).own_name == before
    assert len(told) == 1
