"""The main window: going, staying, layers, toast and message, counts beside the places."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.desktop.conftest import Fill
from tests.desktop.shell_parts import PlainPage, ctrl, opened, plain_pages, press, settle, type_text, until
from zorgdesk.casework.cases import bin_case, pin_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.shell import note_backup
from zorgdesk.desktop import page_list
from zorgdesk.desktop.banners import Notice
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.domain.errors import DiskFull, ReasonMissing
from zorgdesk.wording.messages import explain

__all__ = ["plain_pages"]


class PlainDrawer(Drawer):
    """A drawer with one label; it counts how often it was left."""

    left = 0

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        QLabel("x", self)

    def title(self) -> str:
        return "Signaal"

    def leave(self) -> bool:
        PlainDrawer.left += 1
        return True


@pytest.fixture
def plain_drawer(monkeypatch: pytest.MonkeyPatch) -> None:
    PlainDrawer.left = 0
    monkeypatch.setattr(page_list, "DRAWERS", dict.fromkeys(page_list.DRAWERS, PlainDrawer))
    monkeypatch.setattr("zorgdesk.desktop.layers.DRAWERS", dict.fromkeys(page_list.DRAWERS, PlainDrawer))


def page_of(window: MainWindow) -> PlainPage:
    page = window.page()
    assert isinstance(page, PlainPage)
    return page


def where(window: MainWindow) -> tuple[PageKey, int | None]:
    place = window.place()
    assert place is not None
    return place.page, place.case_id


def test_back_and_forward_lead_through_the_pages(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        window.go(Place(PageKey.CASES))
        window.go(Place(PageKey.CASE, 1))
        window.go(Place(PageKey.CASE, 2))
        press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert where(window) == (PageKey.CASE, 1)
        window.go_back()
        assert where(window) == (PageKey.CASES, None)
        press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert where(window) == (PageKey.CASE, 1)


def test_one_does_not_go_back_to_a_case_in_the_bin(desk: Desk, plain_pages: None, fill: Fill) -> None:
    case = fill(lambda maker: maker.case())
    with opened(desk) as window:
        window.go(Place(PageKey.CASE, case))
        window.go(Place(PageKey.CASES))
        desk.perform(bin_case, case, on=desk.today())
        window.go_back()
        assert where(window) == (PageKey.TODAY, None)


def test_a_page_that_cannot_be_written_is_not_left(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = page_of(window)
        page.may_leave = False
        assert window.go(Place(PageKey.CASES)) is False
        assert where(window) == (PageKey.TODAY, None)
        assert "Niet opgeslagen" in window.messages.words()
        page.may_leave = True
        assert window.go(Place(PageKey.CASES)) is True
        assert window.messages.words() == ""


def test_a_page_asks_to_go_by_its_signal(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page_of(window).go.emit(Place(PageKey.CASE, 3))
        assert where(window) == (PageKey.CASE, 3)


def test_the_place_of_the_page_is_marked_in_the_sidebar(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        window.go(Place(PageKey.PLAN, 1))
        assert window.side_bar.item("cases").isChecked()
        window.go(Place(PageKey.MEETING, ref=1))
        assert window.side_bar.item("meetings").isChecked()


def test_the_window_title_never_holds_a_name(desk: Desk, plain_pages: None, fill: Fill) -> None:
    case = fill(lambda maker: maker.case())
    with opened(desk) as window:
        window.go(Place(PageKey.CASE, case))
        assert window.windowTitle() == "Casus – ZorgDesk"


def test_the_sidebar_shows_pinned_cases_by_name_and_by_code_under_privacy(
    desk: Desk, plain_pages: None, fill: Fill
) -> None:
    case = fill(lambda maker: maker.case())
    desk.perform(pin_case, case, at=desk.now())
    with opened(desk) as window:
        item = window.side_bar.findChild(QWidget, f"pinned_{case}")
        assert item is not None
        name = item.accessibleName()
        window.acts.switch_privacy(True)
        hidden = window.side_bar.findChildren(QWidget, f"pinned_{case}")[-1]
        assert privacy().on
        assert "K-" in hidden.accessibleName()
        assert name.split()[0] not in hidden.accessibleName()


def test_the_backup_state_turns_amber_and_red_with_the_days(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        assert window.side_bar._backup.place.token == "warn"
        for day, token in ((2, "bad"), (6, "warn"), (10, "ok")):
            desk.perform(note_backup, "stick", "a.zorgdesk", 3, at=datetime(2026, 11, day, 8, 10))
            settle()
            until(lambda token=token: window.side_bar._backup.place.token == token)


def test_a_toast_offers_undo_and_ctrl_z_does_it(desk: Desk, plain_pages: None) -> None:
    done: list[str] = []

    def undo(session: object) -> Change:
        done.append("undone")
        return Change.of(Topic.STEPS)

    with opened(desk) as window:
        page_of(window).toast.emit("Casus K-0140 staat in de prullenbak", Change.of(Topic.CASES, undo=undo))
        assert window.toast.can_undo()
        ctrl(Qt.Key.Key_Z)
        assert done == ["undone"]
        assert not window.toast.can_undo()


def test_ctrl_z_in_a_text_undoes_the_text_first(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = page_of(window)
        page.text.setFocus()
        type_text(page.text, "Hij")
        page.toast.emit("Weg", Change.of(Topic.CASES, undo=lambda session: Change.of(Topic.CASES)))
        ctrl(Qt.Key.Key_Z)
        assert page.text.toPlainText() != "Hij"
        assert window.toast.can_undo()


def test_a_rules_no_and_a_full_disk_are_said_calmly(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        desk.refused.emit(explain(ReasonMissing()))
        assert window.messages.words()
        desk.trouble.emit(explain(DiskFull()))
        assert "De schijf is vol." in window.messages.words()
        desk.perform(set_preferences, own_name="Fenna")
        assert window.messages.words() == ""


def test_f6_walks_through_the_parts_of_the_window(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = page_of(window)
        page.line.setFocus()
        seen = []
        for _ in range(4):
            press(Qt.Key.Key_F6)
            now = QApplication.focusWidget()
            assert now is not None
            seen.append(next(p for p in (window.side_bar, window.top_bar, window.banner, page) if p.isAncestorOf(now)))
        assert seen == [window.side_bar, window.top_bar, window.banner, page]


def test_a_drawer_lies_over_the_page_and_esc_keeps_its_draft(desk: Desk, plain_pages: None, plain_drawer: None) -> None:
    with opened(desk) as window:
        page = page_of(window)
        page.drawer.emit("signal", Place(PageKey.TODAY))
        assert window.drawers.name == "signal"
        assert window.page() is page
        press(Qt.Key.Key_Escape)
        settle()
        assert window.drawers.name == ""
        assert PlainDrawer.left >= 1


def test_the_menu_offers_a_note_only_inside_a_case(desk: Desk, plain_pages: None, plain_drawer: None) -> None:
    with opened(desk) as window:
        window.acts.show_new()
        assert [action.objectName() for action in window.acts.new_menu.actions()] == [
            "new_signal",
            "new_case",
            "new_meeting",
        ]
        window.acts.new_menu.close()
        window.go(Place(PageKey.CASE, 1))
        window.acts.show_new()
        note = window.acts.new_menu.actions()[-1]
        assert note.objectName() == "new_note"
        window.acts.new_menu.close()
        note.trigger()
        assert window.drawers.name == "note"


def test_without_a_herstelblad_a_banner_stays_that_leads_to_it(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        assert window.banner.now() is Notice.NO_RECOVERY_SHEET
        window.banner.acted.emit(Notice.NO_RECOVERY_SHEET)
        place = window.place()
        assert place is not None
        assert (place.page, place.tab) == (PageKey.SETTINGS, "safety")
        desk.perform(set_preferences, recovery_sheet_checked=True, recovery_sheet_made_on="2026-11-10")
        until(lambda: window.banner.now() is None)


@pytest.mark.parametrize(("width", "rail"), [(880, True), (1366, False)])
def test_a_narrow_window_turns_the_sidebar_into_a_rail(desk: Desk, plain_pages: None, width: int, rail: bool) -> None:
    with opened(desk) as window:
        window.resize(width, 600)
        settle()
        assert (window.side_bar.width() < 100) is rail


def test_ctrl_l_locks_from_within_a_modal_dialog(desk: Desk, plain_pages: None) -> None:
    locked: list[bool] = []
    with opened(desk) as window:
        window.lock_wanted.connect(lambda: locked.append(True))
        dialog = AskDialog("Vraag?", "", act="Doen", safe="Laten", parent=window)
        QTimer.singleShot(0, lambda: (dialog.activateWindow(), dialog.safe.setFocus(), ctrl(Qt.Key.Key_L)))
        assert dialog.exec() == AskDialog.DialogCode.Rejected
        until(lambda: bool(locked))
