"""Acts of the palette that open a paper of one child; which one is looked up when it is chosen, not while typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.desktop.palette_rows import Command
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.values import PaperKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import palette as say

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow

_PAPERS: Final = (
    (PaperKind.SUPPORT_PLAN, ""),
    (PaperKind.GROUP_PLAN, "by_name"),
    (PaperKind.GROUP_PLAN, "code"),
    (PaperKind.PLAN_CHANGES, ""),
    (PaperKind.TRAJECTORY_REQUEST, ""),
)


def paper_commands(window: MainWindow, case_id: int, name: str) -> list[Command]:
    """The papers about the plan and the traject of this child."""
    return [
        Command(
            say.PAPERS[(kind, edition)].format(name), "file-text", _opening(window, case_id, kind, edition),
            needs=say.PAPER_WORDS,
        )
        for kind, edition in _PAPERS
    ]  # fmt: skip


def _opening(window: MainWindow, case_id: int, kind: PaperKind, edition: str) -> Callable[[], object]:
    """Open the one paper of this kind; where there are more, or none yet, the list of papers of the casus."""

    def open_it() -> None:
        offers = window.desk.read(paper_offers, case_id, on=window.desk.today())
        keys = [
            offer.request.to_key()
            for offer in offers
            if offer.request.paper is kind and edition in ("", offer.request.edition)
        ]
        if len(keys) == 1:
            window.go(Place(PageKey.PAPER, case_id, paper=keys[0]))
        else:
            window.go(Place(PageKey.CASE, case_id, tab=CaseTab.DOCUMENTS.value))

    return open_it
