"""Undoing a whole import runs beside the window: it goes on working, shows how far it is, and can stop it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar
from sqlalchemy.orm import Session

from tests.casework.import_makers import AT, source_of
from tests.desktop.shell_parts import ctrl, opened, plain_pages, settle, until
from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.changes import Change, Tell, Topic
from zorgdesk.casework.drafts import keep_draft, read_draft
from zorgdesk.casework.imports import import_rows
from zorgdesk.casework.sheets.case_list import ListQuery
from zorgdesk.desktop import background, forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.widgets import progress_line
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.wording import shell as say

__all__ = ["plain_pages"]

LINES = """Naam kind;Geb.datum;Vestiging;Gemeente;Zorg
Lars Luchtslot;4-12-2023;De Maanvis;Sprookstad;taal
Bibi Ballonvaart;1-2-2024;De Maanvis;Sprookstad;motoriek
"""


@pytest.fixture
def window(desk: Desk, plain_pages: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(progress_line, "_AFTER_MS", 0)
    with opened(desk) as shown:
        yield shown
        background.finish()


def children(desk: Desk) -> list[str]:
    page = desk.read(case_list, ListQuery(), on=desk.today(), offset=0, limit=50)
    return sorted(row.child_name for row in page.rows)


def test_an_import_is_undone_from_the_toast_and_put_back_from_the_next(window: MainWindow, desk: Desk) -> None:
    change = desk.perform(import_rows, source_of(LINES).source, at=AT)
    assert change is not None
    window.tell("2 rijen zijn overgenomen", change)
    both = children(desk)
    assert both == ["Bibi Ballonvaart", "Lars Luchtslot"]
    ctrl(Qt.Key.Key_Z)
    assert window.undoing.busy
    until(lambda: window.toast.words() == say.UNDONE)
    assert children(desk) == []
    ctrl(Qt.Key.Key_Z)
    until(lambda: window.toast.words() == say.UNDONE)
    assert children(desk) == both


def test_the_window_lives_on_and_stopping_changes_nothing(window: MainWindow, desk: Desk) -> None:
    began, go_on = threading.Event(), threading.Event()

    def undo(session: Session, tell: Tell) -> Change:
        keep_draft(session, "half", {"done": "half"}, at=AT)
        tell(1, 4)
        began.set()
        assert go_on.wait(10)
        tell(2, 4)
        return Change.of(Topic.DRAFTS)

    window.tell("Klaar", Change.of_many(frozenset({Topic.CASES}), undo=undo))
    window.toast.undo()
    assert began.wait(10)
    bar = forms.field(window, "work_done", QProgressBar)
    until(bar.isVisible)
    assert (bar.value(), bar.maximum()) == (250, 1000)
    assert bar.accessibleName() == say.UNDOING
    forms.field(window, "stop_work", Button).click()
    go_on.set()
    until(lambda: window.toast.words() == say.UNDO_STOPPED)
    settle()
    assert not bar.isVisible()
    assert desk.read(read_draft, "half") is None


def test_a_rule_that_says_no_is_said_in_the_window(window: MainWindow, desk: Desk) -> None:
    change = desk.perform(import_rows, source_of(LINES).source, at=AT)
    assert change is not None
    assert change.undo is not None
    assert desk.perform(change.undo) is not None
    assert change.long_undo is not None
    window.undoing.begin(change.long_undo)
    until(lambda: window.messages.words() != "")
    assert "verder gewerkt" in window.messages.words()
