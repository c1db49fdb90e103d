"""What stands in the sidebar and the banner: counts, pinned cases, the backups. Read again after each change."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from zorgdesk.casework.case_sheet import pinned_cases
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.shell import BackupSheet
from zorgdesk.casework.shell import frame
from zorgdesk.desktop import keys
from zorgdesk.desktop.banners import Notice
from zorgdesk.desktop.page_list import SIDE_PLACES
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.side_bar import PinnedCase, SidePlace
from zorgdesk.domain.dates import age_in_months
from zorgdesk.wording import formats
from zorgdesk.wording import keys as key_words
from zorgdesk.wording import shell as say

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow

AMBER_AFTER_DAYS: Final = 3
RED_AFTER_DAYS: Final = 7


class SideContent(QObject):
    """`refresh()` reads again, `mark(page)` marks a place."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.side_bar
        self._bar.set_places(
            [
                SidePlace(page.value, say.PLACES[page.value], icon, key_words=key_words.cap(keys.key_of(act).keys))
                for page, icon, act in SIDE_PLACES
            ]
        )

    def mark(self, page: PageKey) -> None:
        """The place the user is in."""
        self._bar.set_current(page.value)

    def refresh(self) -> None:
        """Read counts, pinned cases, backup and notices again."""
        desk = self._window.desk
        kept, today = desk.read(preferences), desk.today()
        sheet = desk.read(frame, on=today)
        privacy().know_places(sheet.locations)
        self._bar.set_organisation(say.DEMO if kept.is_demo else kept.organisation)
        self._bar.set_counts(
            {
                PageKey.TODAY.value: (_count(sheet.late), "bad"),
                PageKey.OBSERVATIONS.value: (_count(sheet.sheets_out), "ink2"),
            }
        )
        self._show_pinned()
        self._show_backup(sheet.last_backup)
        self._show_notices(made=kept.recovery_sheet_checked, is_demo=kept.is_demo)

    def _show_pinned(self) -> None:
        today = self._window.desk.today()
        shown = []
        for case in self._window.desk.read(pinned_cases):
            name = privacy().name(case.name) or case.code
            age = formats.age(age_in_months(case.birth_date, today)) if case.birth_date is not None else ""
            shown.append(PinnedCase(case.case_id, name, case.code if privacy().on else age))
        self._bar.set_pinned(shown)

    def _show_backup(self, last: BackupSheet | None) -> None:
        if self._window.backup.busy:
            self._bar.set_backup(say.BACKUP_BUSY, say.BACKUP_BUSY_LINE, token="info", icon="refresh-cw")
            return
        if last is None:
            self._bar.set_backup(say.BACKUP_NONE, say.BACKUP_NONE_LINE, token="warn", icon="shield-alert")
            return
        today = self._window.desk.today()
        days = (today - last.made_at.date()).days
        line = say.backup_line(last.made_at, on=today)
        if days <= AMBER_AFTER_DAYS:
            self._bar.set_backup(say.BACKUP_GOOD, line)
        else:
            token = "warn" if days <= RED_AFTER_DAYS else "bad"
            self._bar.set_backup(say.backup_old(days), line, token=token, icon="shield-alert")

    def _show_notices(self, *, made: bool, is_demo: bool) -> None:
        notices = set()
        if self._window.desk.vault.read_only:
            notices.add(Notice.READ_ONLY)
        if privacy().on:
            notices.add(Notice.PRIVACY)
        if not made and not is_demo:
            notices.add(Notice.NO_RECOVERY_SHEET)
        self._window.banner.show_notices(notices)


def _count(number: int) -> str:
    return str(number) if number else ""
