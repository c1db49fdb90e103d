"""The pictures of the paper page, a kind of paper each (look.md screen 11)."""

from collections.abc import Callable
from functools import partial
from typing import Final

from zorgdesk.casework.handover_list import handover_list
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.sheets.handovers import HandoverQuery
from zorgdesk.commands.stage import Stage
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import Answer, PaperKind
from zorgdesk.domain.values import Stage as CaseStage

Play = Callable[[Stage], object]

_YES, _NO = (Answer.YES,), (Answer.NOT_YET, Answer.NO)


def _paper(stage: Stage, kind: PaperKind, answers: tuple[Answer, ...]) -> None:
    """The first paper of this kind with such an answer, over the overdrachten under way and children with help."""
    today = stage.now.date()
    rows = stage.desk.read(handover_list, HandoverQuery(), on=today, offset=0, limit=100)
    cases = (*(row.case_id for row in rows), *stage.cases_in(CaseStage.SUPPORT))
    for case_id in cases:
        for offer in stage.desk.read(paper_offers, case_id, on=today):
            if offer.request.paper is kind and offer.verdict.answer in answers:
                stage.go(PageKey.PAPER, case_id, paper=offer.request.to_key())
                return
    raise LookupError(kind)


PAPERS: Final[tuple[tuple[str, Play], ...]] = (
    ("11-paper-refused", partial(_paper, kind=PaperKind.HANDOVER, answers=_NO)),
    ("11-paper-plan", partial(_paper, kind=PaperKind.SUPPORT_PLAN, answers=_YES + _NO)),
    ("11-paper-group-plan", partial(_paper, kind=PaperKind.GROUP_PLAN, answers=_YES + _NO)),
    ("11-paper-plan-changes", partial(_paper, kind=PaperKind.PLAN_CHANGES, answers=_YES + _NO)),
    ("11-paper-trajectory-request", partial(_paper, kind=PaperKind.TRAJECTORY_REQUEST, answers=_YES + _NO)),
    ("11-paper-parent-meeting", partial(_paper, kind=PaperKind.PARENT_MEETING, answers=_YES + _NO)),
)
