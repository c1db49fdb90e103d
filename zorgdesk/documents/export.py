"""What an export is: one kind of paper in one edition, from its own sheet to the bytes of a PDF.

This module reads no reportlab: the list of exports must be free at start-up (stack.md, Qt).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from zorgdesk.casework.sheets.paper_problems import PaperFailed
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.domain.errors import ZorgDeskError
from zorgdesk.domain.values import PaperKind

Sheet = TypeVar("Sheet")


@dataclass(frozen=True, slots=True)
class Export(Generic[Sheet]):
    """One edition of one paper.

    key         stable name ("handover_school")
    kind        kind of paper; opens the file name
    edition     distinguishes editions of a kind in the file name; may be empty
    sheet       the dataclass it prints: the allow-list of this edition
    pages       fixed number of pages, or None when the paper may grow
    renderer    the paper's own `render`, read when it is needed
    """

    key: str
    kind: PaperKind
    edition: str
    sheet: type[Sheet]
    pages: int | None
    renderer: Callable[[Sheet, PaperFrame], bytes]

    def render(self, sheet: Sheet, frame: PaperFrame) -> bytes:
        """Make the PDF; same input, same bytes. Safe on a thread: it gets values only.

        Raises UnprintableSigns (before anything is drawn), TextTooLong (paper with a fixed number of pages), and
        PaperFailed for anything else: that error has no message and no cause, because reportlab puts the text of the
        paragraph into its own (papers.md section 8).
        """
        from zorgdesk.documents import text

        text.check(sheet, frame)
        try:
            return self.renderer(sheet, frame)
        except ZorgDeskError:
            raise
        except Exception as error:  # noqa: BLE001  the one place where a message must not get out
            cause = type(error).__name__
        raise PaperFailed(cause)
