"""The one place where a paper that can leave is made: never without a permit of the gate (product.md rule 1).

`preview` gives images for the screen and no file; `make` asks for a `Permit`, which only the gate can give. No other
module calls the `render` of an export (tests/documents/test_making.py watches it).
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.proposals import Proposal
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.documents import EXPORTS, RECOVERY_SHEET
from zorgdesk.documents.export import Export
from zorgdesk.documents.fingerprint import content_hash
from zorgdesk.documents.images import PageImage, Spot, page_count, page_images, spots
from zorgdesk.domain.permits import Permit

SCREEN_DPI = 132
PRINT_DPI = 300


class PermitDoesNotFit(RuntimeError):
    """A permit for something else than this paper: our bug, and nothing was made."""


@dataclass(frozen=True, slots=True)
class PagesPreview:
    """The real pages as images, marked as an example; `spots` are where the gate's questions stand, by point number."""

    pages: tuple[PageImage, ...]
    spots: dict[int, Spot]


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that may leave: its bytes, the two hashes for the register, and its name without anyone's name in it."""

    content: bytes
    fingerprint: str
    file_hash: str
    file_name: str
    edition: str
    pages: int


def preview(proposal: Proposal) -> PagesPreview:
    """The pages as they would be, for the screen only. Raises UnprintableSigns, TextTooLong, PaperFailed."""
    content = _render(proposal)
    questions = {
        number: point.finding.finding.text
        for number, point in enumerate(proposal.verdict.points, start=1)
        if point.finding is not None
    }
    found = zip(questions, spots(content, list(questions.values())), strict=True)
    return PagesPreview(
        page_images(content, SCREEN_DPI, marked=True), {number: spot for number, spot in found if spot is not None}
    )


def make(proposal: Proposal, permit: Permit) -> MadePaper:
    """The paper itself. Raises PermitDoesNotFit for a permit of another paper, child, receiver or day, and the errors
    of `preview`.
    """
    verdict = proposal.verdict
    asked = (verdict.act, verdict.case_id, verdict.on, verdict.recipient, verdict.guardian_id)
    if asked != (permit.act, permit.case_id, permit.on, permit.recipient, permit.guardian_id):
        raise PermitDoesNotFit
    return _made(_export_for(proposal), proposal.sheet, _frame(proposal))


def make_recovery_sheet(sheet: RecoveryPaper, frame: PaperFrame) -> MadePaper:
    """The herstelblad: the one paper without a gate, because it holds no child's data and goes to the user herself."""
    return _made(RECOVERY_SHEET, sheet, frame)


def preview_recovery_sheet(sheet: RecoveryPaper, frame: PaperFrame) -> tuple[PageImage, ...]:
    """The herstelblad on the screen."""
    return page_images(RECOVERY_SHEET.render(sheet, frame), SCREEN_DPI, marked=False)


def print_images(made: MadePaper) -> tuple[PageImage, ...]:
    """The pages of a made paper at the resolution of a printer."""
    return page_images(made.content, PRINT_DPI, marked=False)


def proposed_name(proposal: Proposal) -> str:
    """The name the file would get; no name of a person is in it."""
    return file_name(_export_for(proposal), _frame(proposal))


def stored_images(content: bytes) -> tuple[PageImage, ...]:
    """The pages of a copy that left before, for the screen only: looking again is no new copy."""
    return page_images(content, SCREEN_DPI, marked=False)


def file_name(export: Export[Any], frame: PaperFrame) -> str:
    """overdracht_K-0142_v2_2026-11-12_school.pdf: kind, number, version, day, edition; never a name (papers.md 7)."""
    parts = (
        export.kind.value,
        frame.number,
        f"v{frame.version}",
        frame.made_on.isoformat(),
        export.edition,
        frame.edition,
    )
    return "_".join(safe for part in parts if (safe := _plain(part))) + ".pdf"


def _plain(part: str) -> str:
    """Letters, digits and hyphens of a plain alphabet: fit for every file system."""
    bare = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9-]+", "-", bare).strip("-")


def _export_for(proposal: Proposal) -> Export[Any]:
    kind, sheet = proposal.request.paper, type(proposal.sheet)
    return next(export for export in EXPORTS if export.kind is kind and export.sheet is sheet)


def _frame(proposal: Proposal) -> PaperFrame:
    if not isinstance(proposal.frame, PaperFrame):
        raise TypeError(type(proposal.frame).__name__)
    return proposal.frame


def _render(proposal: Proposal) -> bytes:
    return _export_for(proposal).render(proposal.sheet, _frame(proposal))


def _made(export: Export[Any], sheet: object, frame: PaperFrame) -> MadePaper:
    content = export.render(sheet, frame)
    return MadePaper(
        content=content,
        fingerprint=content_hash(sheet, frame),
        file_hash=hashlib.sha256(content).hexdigest(),
        file_name=file_name(export, frame),
        edition="-".join(part for part in (export.edition, frame.edition) if part),
        pages=page_count(content),
    )
