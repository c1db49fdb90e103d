"""Alles exporteren: for whom, why, a wachtzin for the zip, the own wachtzin again, and then everything in one file.

The only way everything leaves: by the gate (always with a typed reason), with a line in the register before the file
gets its name (desktop/paper_delivery.py).
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from zorgdesk.casework.open_export import release_export
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.releases import mark_not_left
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.desktop import ask, forms, paper_delivery
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.export_work import ExportDiffers, Exported, FileChanged, write_export
from zorgdesk.desktop.pages.attachment_leaving import disk_message
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.passphrase_form import PassphraseForm
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.progress import Progress
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.domain.gate_attachments import export_whole_file
from zorgdesk.domain.permits import Permit, override
from zorgdesk.domain.values import PaperKind, ReleaseManner
from zorgdesk.wording import export as say
from zorgdesk.wording.message import Message
from zorgdesk.wording.messages import explain


class ExportPart(Part):
    """Nothing is written before every field is right and the own wachtzin was typed again."""

    form_file = "pages/settings_export.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._whom = forms.field(self.form, "export_for", QLineEdit)
        self._reason = forms.field(self.form, "export_reason", QLineEdit)
        self._key = PassphraseForm()
        self.put("key_box", self._key)
        self.progress = ProgressLine()
        self.put("busy_box", self.progress)
        self._line = forms.field(self.form, "export_line", IconLine)
        self._line.hide()
        self._make = forms.field(self.form, "make_export", Button)
        self._make.clicked.connect(self._start)
        self._key.entered.connect(self._start)
        for name, field in (("row_export_for", self._whom), ("row_export_reason", self._reason)):
            field.textEdited.connect(partial(self._clear_error, name))

    def show_part(self, place: Place) -> None:
        """Begin afresh; an export that is being made goes on."""
        if self._make.isEnabled():
            self._line.hide()

    def leave(self) -> bool:
        """No wachtzin stays on the screen."""
        self._key.clear()
        return True

    def first_focus(self) -> QWidget | None:
        """For whom it is."""
        return self._whom

    # Asking -----------------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        if not self._make.isEnabled() or not self._filled():
            return
        password = self._key.passphrase()
        if password is None:
            return
        permit = override(export_whole_file(self.desk.today()), self._reason.text())
        own = ask.secret(self, say.OWN_KEY, say.OWN_KEY_LABEL)
        if own is None:
            return
        self._busy(True)
        work = partial(self.desk.vault.verify_passphrase, own)
        run_task(work, partial(self._on_verified, password, permit), self._on_failed)

    def _filled(self) -> bool:
        missing = False
        for name, field, words in (
            ("row_export_reason", self._reason, say.WHY_NEEDED),
            ("row_export_for", self._whom, say.WHO_NEEDED),
        ):
            if not field.text().strip():
                forms.field(self.form, name, FormRow).set_error(words)
                field.setFocus()
                missing = True
        return not missing

    def _clear_error(self, name: str, _text: str = "") -> None:
        forms.field(self.form, name, FormRow).set_error("")

    def _on_verified(self, password: str, permit: Permit, right: bool) -> None:
        if not isValid(self):
            return
        if not right:
            self._rest(say.WRONG_KEY, "triangle-alert", "bad")
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = say.file_name(self.desk.today().isoformat())
        target = ask.save_file(self, say.SAVE_TITLE, folder / name, [say.ZIP_FILES])
        if target is None:
            self._busy(False)
            return
        target = target if target.suffix else target.with_suffix(".zip")
        progress = Progress()
        self.progress.follow(progress, say.BUSY)
        work = partial(write_export, self.desk.vault.reading, target, password, progress, at=self.desk.now())
        written, failed = partial(self._on_written, target, permit), partial(self._on_failed, target=target)
        run_task(work, written, failed, expected=(OSError, ExportDiffers, FileChanged))

    # Leaving ----------------------------------------------------------------------------------------------------------

    def _on_written(self, target: Path, permit: Permit, made: Exported | None) -> None:
        if made is None or not isValid(self):
            if made is not None:
                paper_delivery.drop_part(made.part)
            elif isValid(self):
                self._rest(say.STOPPED, "info", "ink2")
            return
        given = ReleaseInput(
            paper=PaperKind.WHOLE_FILE,
            title=say.TITLE,
            recipient=self._whom.text().strip(),
            fingerprint=made.sha256,
            file_hash=made.sha256,
            file_name=target.name,
            pages=None,
            manner=ReleaseManner.COPIED,
            edition=say.EDITION,
        )
        by = self.page.read(preferences).own_name
        change = self.page.perform(release_export, permit, given, on=self.desk.today(), by=by)
        if change is None or change.created_id is None:
            paper_delivery.drop_part(made.part)
            self._busy(False)
            return
        try:
            paper_delivery.take_name(made.part, target)
        except OSError as error:
            self.page.perform(mark_not_left, change.created_id, on=self.desk.today())
            self._rest(disk_message(error, target).text, "triangle-alert", "bad")
            return
        self._whom.clear()
        self._reason.clear()
        self._key.clear()
        self._rest(say.done(made.records, made.attachments, made.size), "circle-check", "ok")

    def _on_failed(self, error: Exception, target: Path | None = None) -> None:
        if not isValid(self):
            return
        self._busy(False)
        message: Message
        if isinstance(error, OSError) and target is not None:
            message = disk_message(error, target)
        elif isinstance(error, StoreProblem):
            message = explain(error)
        elif isinstance(error, ExportDiffers | FileChanged):
            message = say.DIFFERS if isinstance(error, ExportDiffers) else say.CHANGED
        else:
            raise error
        self._rest(message.text, "triangle-alert", "bad")

    def _rest(self, words: str, icon: str, token: str) -> None:
        self._busy(False)
        self._line.say(words, icon, token)
        self._line.show()

    def _busy(self, busy: bool) -> None:
        self._make.setEnabled(not busy)
        if busy:
            self._line.hide()
        else:
            self.progress.done()
