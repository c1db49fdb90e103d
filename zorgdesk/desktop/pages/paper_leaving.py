"""How the paper page lets a paper leave: made with its permit, written in the register, then saved or printed."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtPrintSupport import QPrinter

from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.releases import mark_not_left, release_paper
from zorgdesk.casework.sheets.paper_problems import PaperFailed, TextTooLong, UnprintableSigns
from zorgdesk.casework.sheets.proposals import Proposal
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.desktop import ask, paper_delivery, printing
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.pages.page import Page
from zorgdesk.documents.images import PageImage
from zorgdesk.documents.making import MadePaper, make, print_images, proposed_name
from zorgdesk.domain.permits import Permit
from zorgdesk.domain.values import ReleaseManner
from zorgdesk.wording import papers_screen as say
from zorgdesk.wording.message import Message
from zorgdesk.wording.papers import problems

T = TypeVar("T")
_log = logging.getLogger(__name__)


class PaperLeaving(QObject):
    """Signals: left(title, sentence), trouble(Message, title), busy(bool)."""

    left = Signal(str, str)
    trouble = Signal(object, str)
    busy = Signal(bool)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def save(self, proposal: Proposal, permit: Permit) -> None:
        """Ask where, make, and write the PDF there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        wanted = Path(folder) / proposed_name(proposal)
        target = ask.save_file(self._page, say.SAVE_TITLE, wanted, [say.PDF_FILES])
        if target is not None:
            self._work(lambda: make(proposal, permit), lambda made: self._write(made, proposal, permit, target))

    def print(self, proposal: Proposal, permit: Permit) -> None:
        """Ask which printer, make, and print."""
        printer = ask.printer(self._page, printing.new_printer(Path(proposed_name(proposal)).stem))
        if printer is None:
            return

        def work() -> tuple[MadePaper, tuple[PageImage, ...]]:
            made = make(proposal, permit)
            return made, print_images(made)

        self._work(work, lambda done: self._print(*done, proposal, permit, printer))

    def explain(self, error: Exception) -> None:
        """Tell why a paper cannot be made."""
        if isinstance(error, UnprintableSigns | TextTooLong | PaperFailed):
            self.trouble.emit(problems.explain(error), say.CANNOT)
        else:
            _log.error("making a paper broke: %s", type(error).__name__)
            self.trouble.emit(problems.explain(PaperFailed(type(error).__name__)), say.CANNOT)

    # Saving ----------------------------------------------------------------------------------------------------------

    def _write(self, made: MadePaper, proposal: Proposal, permit: Permit, target: Path) -> None:
        target = target if target.suffix else target.with_suffix(".pdf")
        try:
            part = paper_delivery.write_part(target, made.content)
        except OSError as error:
            self.trouble.emit(_disk_message(error, target), "")
            return
        release_id = self._register(made, proposal, permit, ReleaseManner.SAVED, target.name)
        if release_id is None:
            paper_delivery.drop_part(part)
            return
        try:
            paper_delivery.take_name(part, target)
        except OSError as error:
            self._take_back(release_id)
            self.trouble.emit(_disk_message(error, target), "")
            return
        self.left.emit(say.saved(target.name), say.left(self._page.desk.today()))

    # Printing --------------------------------------------------------------------------------------------------------

    def _print(
        self,
        made: MadePaper,
        pages: tuple[PageImage, ...],
        proposal: Proposal,
        permit: Permit,
        printer: QPrinter,
    ) -> None:
        release_id = self._register(made, proposal, permit, ReleaseManner.PRINTED, made.file_name)
        if release_id is None:
            return
        if not printing.print_on(printer, pages):
            self._take_back(release_id)
            self.trouble.emit(say.printer_failed(), "")
            return
        self.left.emit(say.printed(len(pages)), say.left(self._page.desk.today()))

    # Both ------------------------------------------------------------------------------------------------------------

    def _register(
        self, made: MadePaper, proposal: Proposal, permit: Permit, manner: ReleaseManner, name: str
    ) -> int | None:
        """The id of the row, or None when it could not be written: then the paper does not leave."""
        request = proposal.request
        given = ReleaseInput(
            paper=request.paper,
            title=say.paper_title(request.paper),
            recipient=proposal.recipient,
            fingerprint=made.fingerprint,
            file_hash=made.file_hash,
            file_name=name,
            pages=made.pages,
            manner=manner,
            edition=made.edition,
            version=proposal.version,
            source_id=request.source_id,
            content=made.content,
        )
        by = self._page.read(preferences).own_name
        change = self._page.perform(release_paper, permit, given, on=self._page.desk.today(), by=by)
        return change.created_id if change is not None else None

    def _take_back(self, release_id: int) -> None:
        self._page.perform(mark_not_left, release_id, on=self._page.desk.today())

    def _work(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work beside the window; the answer is dropped when the page is gone by then."""

        def finished(answer: T) -> None:
            if shiboken6.isValid(self):
                self.busy.emit(False)
                done(answer)

        def failed(error: Exception) -> None:
            if shiboken6.isValid(self):
                self.busy.emit(False)
                self.explain(error)

        self.busy.emit(True)
        run_task(work, finished, failed)


def _disk_message(error: OSError, target: Path) -> Message:
    if paper_delivery.is_full(error):
        return say.disk_full(target.parent)
    if paper_delivery.is_closed(error):
        return say.not_writable(target.parent)
    return say.disk_failing(target.parent)
