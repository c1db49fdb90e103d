"""A click on a task of Vandaag lands where it is done: the page, the row and the field, for every kind of task."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.casework.makers import Maker
from tests.desktop.conftest import NOW, TODAY, ClosedVault
from tests.desktop.shell_parts import opened, settle
from tests.desktop.task_town import settle_town
from zorgdesk.desktop import forms, look
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.pages.today import TodayPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.task_list import StepList, TaskLine
from zorgdesk.domain.tasks import SHARED_OUT, DueTask, place_of
from zorgdesk.domain.values import TaskKind
from zorgdesk.store.vault import Vault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

K = TaskKind


@dataclass(frozen=True)
class Landing:
    """The page, and the names that the focus is in, from the field outwards; `{ref}` is the record of the task."""

    page: PageKey
    names: tuple[str, ...]


LANDINGS = {
    K.GO_NO_GO: Landing(PageKey.PLAN, ("decision", "go_no_go_{ref}")),
    K.PLAN_EVALUATION: Landing(PageKey.PLAN, ("evaluated_on", "evaluation_card")),
    K.CONSENT_EXPIRES: Landing(PageKey.CASE, ("who", "answer_form")),
    K.CONSENT_ANSWER: Landing(PageKey.CASE, ("decision", "answer_form")),
    K.ASK_CHILD: Landing(PageKey.CASE, ("record", "consent_panel")),
    K.AUTHORITY_UNKNOWN: Landing(PageKey.CASE, ("authority", "consent_panel")),
    K.BIRTH_EXPECTED: Landing(PageKey.INTAKE, ("birth_date", "child_card")),
    K.INTAKE_UNFINISHED: Landing(PageKey.INTAKE, ("case_director_choice",)),
    K.HANDOVER_START: Landing(PageKey.HANDOVER, ("begin",)),
    K.HANDOVER_DISCUSS: Landing(PageKey.HANDOVER, ("text", "views")),
    K.HANDOVER_SEND: Landing(PageKey.CASE, ("open_handover", "state_card")),
    K.RECEIPT_MISSING: Landing(PageKey.HANDOVER, ("do_received", "side")),
    K.WARM_TALK: Landing(PageKey.HANDOVER, ("warm_talk_on", "side")),
    K.PARENT_FEEDBACK: Landing(PageKey.MEETING, ("feedback_given",)),
    K.PARENT_MEETING: Landing(PageKey.PARENT_MEETING, ("words", "words_card")),
    K.SHEET_TO_ENTER: Landing(PageKey.SHEET_ENTRY, ("time_1", "sheet_grid")),
    K.ACTION_ITEM: Landing(PageKey.MEETING, ("action_{ref}",)),
    K.SIGNAL_FADES: Landing(PageKey.TODAY, ("keep_longer", "drawer_signal")),
    K.GROUP_FULL: Landing(PageKey.LOCATION, ("reason", "reason_card")),
    K.GROUP_AGE: Landing(PageKey.LOCATION, ("reason", "reason_card")),
    K.GROUP_END: Landing(PageKey.LOCATION, ("reason", "reason_card")),
    K.STEP: Landing(PageKey.CASE, ("steps",)),
    K.AFTERCARE: Landing(PageKey.CASE, ("what", "drawer_aftercare")),
    K.FOLLOW_UP: Landing(PageKey.CASE, ("result", "drawer_closed")),
    K.TRAJECTORY_GO_NO_GO: Landing(PageKey.CASE, ("decision", "drawer_decision")),
    K.TRAJECTORY_EVALUATION: Landing(PageKey.CASE, ("outcome", "drawer_trajectory_evaluation")),
    K.TRAJECTORY_END: Landing(PageKey.CASE, ("choice", "drawer_trajectory_end")),
    K.TRAJECTORY_CONSENT: Landing(PageKey.CASE, ("to_consent", "consent_banner")),
    K.BESCHIKKING_ENDS: Landing(PageKey.TRAJECTORY, ("status",)),
    K.BESCHIKKING_ANSWER: Landing(PageKey.TRAJECTORY, ("status",)),
    K.SESSION_TO_LOG: Landing(PageKey.CASE, ("what", "drawer_session")),
    K.REGISTER_MISSING: Landing(PageKey.CASE, ("registered_on", "drawer_register")),
    K.GROUP_CARRIES: Landing(PageKey.PLAN, ("carries", "wellbeing_card")),
}
_NAMES_THE_REF = {K.CONSENT_EXPIRES, K.CONSENT_ANSWER, K.ASK_CHILD, K.SHEET_TO_ENTER, K.PARENT_MEETING, K.WARM_TALK}
"""Kinds whose page says in its place which record is chosen."""


@pytest.fixture(scope="module")
def town(
    empty_vault: ClosedVault, tmp_path_factory: pytest.TempPathFactory, qapp: "QApplication"
) -> Iterator[MainWindow]:
    """One window on one file in which everything is due."""
    path = tmp_path_factory.mktemp("town") / "dossier.zorgdesk"
    shutil.copy(empty_vault.path, path)
    look.put_on(qapp, Scheme.LIGHT)
    with Vault.open_with_seed(path, empty_vault.seed, migrations=empty_vault.migrations) as vault:
        with vault.transaction() as session:
            settle_town(Maker(session, TODAY))
        desk = Desk(vault, lambda: NOW)
        with opened(desk) as window:
            yield window
        desk.deleteLater()


@pytest.fixture
def window(town: MainWindow) -> Iterator[MainWindow]:
    """The window, on the screen for one test."""
    town.show()
    yield town
    town.drawers.close()
    town.hide()


def today(window: MainWindow, tile: str) -> TodayPage:
    window.go(Place(PageKey.TODAY, tab=tile))
    settle()
    page = window.page()
    assert isinstance(page, TodayPage)
    return page


def find(window: MainWindow, kind: TaskKind) -> tuple[DueTask, TodayPage]:
    """The last task of this kind, with the cursor on its row."""
    for tile in ("soon", "today", "late"):
        page = today(window, tile)
        rows = page.tasks.rows()
        for at in reversed(range(rows.rowCount())):
            row = rows.row(at)
            if isinstance(row, TaskLine) and row.key.task.kind is kind:
                page.tasks.choose(at)
                return row.key.task, page
    raise LookupError(kind)


def do(window: MainWindow, kind: TaskKind) -> DueTask:
    """Enter on the row of a task of this kind."""
    task, page = find(window, kind)
    QTest.keyClick(page.tasks, Qt.Key.Key_Return)
    settle()
    return task


def go_to(window: MainWindow, kind: TaskKind) -> DueTask:
    """To a step or an actiepunt, as the list before closing does: on Vandaag itself they are ticked off."""
    task, _ = find(window, kind)
    window.go(to_page(place_of(task), task.case_id))
    settle()
    return task


def names_of_focus(window: MainWindow) -> list[str]:
    """The objectNames from the focus outwards."""
    widget, names = window.focusWidget(), []
    while widget is not None:
        names.append(widget.objectName())
        widget = widget.parentWidget()
    return names


@pytest.mark.parametrize("kind", TaskKind)
def test_a_task_lands_on_its_field(window: MainWindow, kind: TaskKind) -> None:
    wanted = LANDINGS[kind]
    task = go_to(window, kind) if kind in SHARED_OUT else do(window, kind)
    here, names = window.place(), names_of_focus(window)
    assert here is not None
    assert here.page is wanted.page
    assert here.case_id == (task.case_id if wanted.page is not PageKey.LOCATION else None)
    assert names[:1] == [wanted.names[0].format(ref=task.ref)]
    assert [name.format(ref=task.ref) for name in wanted.names if name.format(ref=task.ref) not in names] == []
    if kind in _NAMES_THE_REF:
        assert here.ref == task.ref


def test_an_answer_that_is_waited_for_opens_on_the_person_who_owes_it(window: MainWindow) -> None:
    task = do(window, K.CONSENT_ANSWER)
    page = window.page()
    assert page is not None
    assert task.guardian_id is not None
    assert forms.field(page, "who", Choice).value() == task.guardian_id


def test_a_step_has_the_cursor_of_the_list(window: MainWindow) -> None:
    task = go_to(window, K.STEP)
    page = window.page()
    assert page is not None
    assert forms.field(page, "steps", StepList).current_row().key == task


def test_the_tile_of_sheets_goes_to_the_sheets_that_are_out(window: MainWindow) -> None:
    forms.field(today(window, ""), "sheets", StatTile).click()
    settle()
    assert names_of_focus(window)[0] == "waiting"
    window.go(Place(PageKey.TODAY))
    window.go(Place(PageKey.OBSERVATIONS))
    assert names_of_focus(window)[0] == "sheet_code"
