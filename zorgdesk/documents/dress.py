"""From the frame of a paper to what stands around its text."""

from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.documents.fingerprint import content_hash, short
from zorgdesk.documents.page import Dress
from zorgdesk.wording.papers import common


def dress(
    sheet: object,
    frame: PaperFrame,
    *,
    kind: str,
    running: str,
    location: bool = True,
    confidentiality: str = "",
) -> Dress:
    """The running head, foot and metadata of one copy.

    kind       what the paper is called; opens the title in the file and is its subject
    running    running head from page 2 on
    location   False where the edition may not show the location
    confidentiality   first words of the foot, when the paper has sharper ones than the frame
    """
    return Dress(
        head_bold=frame.organisation,
        head_light=frame.location_line if location else "",
        head_next=running,
        recipient=common.recipient(frame),
        foot=common.foot(frame, short(content_hash(sheet, frame)), confidentiality),
        title=common.metadata_title(kind, frame),
        subject=kind,
        author=frame.organisation,
    )
