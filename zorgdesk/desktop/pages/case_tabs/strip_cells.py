"""The five verdicts as cells of the strip, and where each cell's link leads (product.md rule 1: the same function)."""

from __future__ import annotations

from collections.abc import Iterable

from zorgdesk.desktop.widgets.lights import answer_mark
from zorgdesk.desktop.widgets.may_strip import MayCell
from zorgdesk.domain.verdicts import Verdict
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
