"""The herstelblad as an act: show, print, save, and check two groups of it. For first start and settings."""

import secrets
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from zorgdesk import VERSION
from zorgdesk.casework.paper_frame import own_frame
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.sheets.papers import Confidentiality, PaperFrame
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.desktop import ask, door
from zorgdesk.desktop.desk import Desk
from zorgdesk.wording import first_start as say


class RecoveryAct:
    """Over the open file. The groups are read when they are shown and never kept."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window

    def pages(self) -> tuple[QImage, ...]:
        """The real sheet as images."""
        from zorgdesk.desktop.printing import to_image
        from zorgdesk.documents.making import preview_recovery_sheet

        return tuple(to_image(page) for page in preview_recovery_sheet(*self._paper()))

    def print(self) -> bool:
        """Print it; False when the user thinks better of it."""
        from zorgdesk.desktop.printing import print_pages
        from zorgdesk.documents.making import make_recovery_sheet, print_images

        made = make_recovery_sheet(*self._paper())
        if not print_pages(self._window, print_images(made), say.SHEET_NAME):
            return False
        self._note_made()
        return True

    def save(self, start: Path) -> Path | None:
        """Save it as a PDF where the user says; None when she thinks better of it. Raises OSError."""
        from zorgdesk.documents.making import make_recovery_sheet

        made = make_recovery_sheet(*self._paper())
        target = ask.save_file(self._window, say.SAVE_SHEET, start / made.file_name, (say.SHEET_KIND,))
        if target is None:
            return None
        target.write_bytes(made.content)
        self._note_made()
        return target

    def two_groups(self) -> tuple[int, int]:
        """Two group numbers (1-8) to be typed back, chosen by chance, the lower one first."""
        first, second = sorted(secrets.SystemRandom().sample(range(1, door.GROUPS + 1), 2))
        return first, second

    def group_is_typed(self, number: int, typed: str) -> bool:
        """Whether group 1-8 was typed back as it stands on the sheet."""
        return door.same_group(typed, self._desk.vault.recovery_code()[number - 1])

    def note_checked(self) -> None:
        """The sheet was typed back in part and lies in a safe place."""
        made = self._desk.read(preferences).recovery_sheet_made_on or self._desk.today().isoformat()
        self._desk.perform(set_preferences, recovery_sheet_checked=True, recovery_sheet_made_on=made)

    def note_replaced(self) -> None:
        """The wachtzin changed: the sheet that was made does not open the file any more."""
        self._desk.perform(set_preferences, recovery_sheet_checked=False, recovery_sheet_made_on="")

    def _note_made(self) -> None:
        self._desk.perform(set_preferences, recovery_sheet_made_on=self._desk.today().isoformat())

    def _paper(self) -> tuple[RecoveryPaper, PaperFrame]:
        kept = self._desk.read(preferences)
        today = self._desk.today()
        before = date.fromisoformat(kept.recovery_sheet_made_on) if kept.recovery_sheet_made_on else None
        mark = door.mark_of(self._desk.vault)
        sheet = RecoveryPaper(
            groups=self._desk.vault.recovery_code(),
            vault_mark=mark,
            program_version=VERSION,
            replaces_on=before if before != today else None,
        )
        frame = self._desk.read(own_frame, recipient=say.sheet_for(kept.own_name), number=mark, on=today)
        return sheet, replace(frame, confidentiality=Confidentiality.SECRET)
