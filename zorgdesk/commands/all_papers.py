"""Every PDF that the demo can make, one of each edition, with its pages as PNG."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zorgdesk import VERSION
from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.meeting_list import coming_meetings, unclosed_meetings
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.paper_frame import own_frame
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import PREPARERS, prepare
from zorgdesk.casework.sheets.case_list import ListQuery
from zorgdesk.casework.sheets.papers import Confidentiality
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.desktop import door
from zorgdesk.desktop.printing import to_image
from zorgdesk.documents.images import page_images
from zorgdesk.documents.making import MadePaper, make, make_recovery_sheet
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import Answer, PaperKind, SheetKind, SheetLabel

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zorgdesk.store.vault import Vault

_DPI = 110


def print_all(vault: "Vault", folder: Path, now: datetime) -> int:
    """Write the papers; returns how many kinds could not be made."""
    made: dict[str, MadePaper] = {}
    with vault.transaction() as session:
        for request in _requests(session, now.date()):
            proposal = prepare(session, request, on=now.date())
            if proposal is None:
                continue
            name = f"{request.paper.value}-{type(proposal.sheet).__name__}-{bool(request.case_id)}"
            if name not in made and proposal.verdict.answer is Answer.YES:
                made[name] = make(proposal, permit(proposal.verdict))
        own = own_frame(session, recipient="", number="", on=now.date())
    groups, mark = vault.recovery_code(), door.mark_of(vault)
    sheet = RecoveryPaper(groups=groups, vault_mark=mark, program_version=VERSION)
    frame = replace(own, recipient=own.made_by, number=mark, confidentiality=Confidentiality.SECRET)
    made["recovery_sheet"] = make_recovery_sheet(sheet, frame)
    for paper in made.values():
        _write(folder, paper)
    return sum(not any(name.startswith(kind.value) for name in made) for kind in PREPARERS)


def _requests(session: "Session", on: date) -> Iterator[PaperRequest]:
    """What could be asked for: the papers of every open casus, the agenda of every open overleg, blank sheets.

    The sheets come last: one that is still in the group holds an overdracht back.
    """
    yield PaperRequest(PaperKind.CASE_LIST)
    cases = [row.case_id for row in case_list(session, ListQuery(), on=on, limit=200).rows]
    for case_id in cases:
        yield from (offer.request for offer in paper_offers(session, case_id, on=on))
    for line in (*coming_meetings(session, on=on), *unclosed_meetings(session, on=on)):
        meeting = meeting_sheet(session, line.meeting_id, on=on)
        for item in meeting.items:
            for guest in meeting.participants:
                edition = str(guest.participant_id)
                yield PaperRequest(PaperKind.MEETING_AGENDA, item.case_id, line.meeting_id, edition=edition)
    kind, label = SheetKind.WELLBEING_INVOLVEMENT, SheetLabel.FIRST_NAME
    blanks = ((SheetKind.SIGNAL_CARD, None), (kind, None))
    for number, (kind_of, about) in enumerate((*blanks, *((kind, case_id) for case_id in cases[:20]))):
        drawn = draw_sheet(session, about, kind_of, label, "", token=f"PCTRS{number:03}", on=on).created_id
        yield PaperRequest(PaperKind.OBSERVATION_SHEET, about, drawn)


def _write(folder: Path, paper: MadePaper) -> None:
    target = folder / paper.file_name
    target.write_bytes(paper.content)
    for number, page in enumerate(page_images(paper.content, _DPI, marked=False), start=1):
        to_image(page).save(str(target.with_name(f"{target.stem}-{number}.png")))
