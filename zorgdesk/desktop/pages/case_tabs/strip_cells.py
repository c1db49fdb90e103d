"""The five verdicts as cells of the strip, and where each cell's link leads (product.md rule 1: the same function)."""

from __future__ import annotations

from collections.abc import Iterable

from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.lights import answer_mark
from zorgdesk.desktop.widgets.may_strip import MayCell
from zorgdesk.domain.values import Act
from zorgdesk.domain.verdicts import CaseTab, Verdict, Way
from zorgdesk.wording import gate as say


def cells_of(verdicts: Iterable[Verdict]) -> list[MayCell]:
    """One cell per verdict: act, answer, one reason, one link."""
    return [
        MayCell(
            key=verdict.act.value,
            act=say.strip_title(verdict.act),
            verdict=answer_mark(verdict.answer, say.answer_word(verdict.answer)),
            reason=say.reason(verdict),
            link=say.link(verdict),
        )
        for verdict in verdicts
    ]


def place_of_verdict(verdict: Verdict, case_id: int) -> Place | None:
    """Where the link leads: the act, the exact field that is missing, or why not. None: the act is a note of a call."""
    if verdict.way is Way.MEND and verdict.first is not None:
        return to_page(verdict.first.place, case_id)
    if verdict.way is Way.ANONYMOUS:
        return Place(PageKey.MEETINGS, case_id, field="plan")
    if verdict.way is Way.LOOK:
        ref = verdict.first.place.ref if verdict.first is not None else None
        return Place(PageKey.CASE, case_id, tab=CaseTab.CONSENT.value, ref=ref)
    if verdict.act is Act.OBSERVE:
        return Place(PageKey.OBSERVATIONS, case_id, field="print_sheet")
    if verdict.act is Act.HAND_OVER:
        return Place(PageKey.HANDOVER, case_id)
    return None
