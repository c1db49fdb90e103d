"""Every kind of paper on every kind of no: no file, no row in the register, no permit (product.md rule 1)."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.pages.paper_driver import TODAY, YES, register, settle, visible
from tests.documents.every_paper import RECOVERY, SAMPLES, WHOLE_CHANGES, Sample
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages import paper as paper_module
from zorgdesk.desktop.pages.paper import PaperPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain import gate
from zorgdesk.domain.errors import NotAllowed
from zorgdesk.domain.facts import CaseFacts, ConsentAnswerFact, ConsentRequestFact, GuardianFact
from zorgdesk.domain.gate_plans import group_plan, request_trajectory
from zorgdesk.domain.permits import override, permit
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    PaperKind,
    ParentalAuthority,
    Relation,
)
from zorgdesk.domain.verdicts import Verdict


def _facts(authority: ParentalAuthority, answer: ConsentAnswerFact | None) -> CaseFacts:
    answers = (answer,) if answer is not None else ()
    purposes = (ConsentPurpose.OBSERVATION, ConsentPurpose.CONSULT, ConsentPurpose.HANDOVER)
    return CaseFacts(
        case_id=1, code="K-0001", child_first_name="Tobi", child_full_name="Tobi Papierman",
        birth_date=date(2023, 1, 2), due_date=None, opened_on=TODAY,
        guardians=(GuardianFact(1, "Jana", Relation.MOTHER, authority),),
        consent_requests=tuple(
            ConsentRequestFact(
                number, purpose, None if purpose is ConsentPurpose.OBSERVATION else 5, "Iemand",
                None if purpose is ConsentPurpose.OBSERVATION else OrganisationKind.JGZ, ConsentScope.FORM, answers,
            )
            for number, purpose in enumerate(purposes, start=1)
        ),
    )  # fmt: skip


def _answer(decision: ConsentDecision, **more: Any) -> ConsentAnswerFact:
    return ConsentAnswerFact(1, decision, date(2026, 1, 2), date(2026, 1, 3), ConsentManner.PAPER, **more)


NOES = {
    "nobody asked": _facts(ParentalAuthority.YES, None),
    "refused": _facts(ParentalAuthority.YES, _answer(ConsentDecision.NO)),
    "withdrawn": _facts(ParentalAuthority.YES, _answer(YES, withdrawn_on=date(2026, 2, 1))),
    "expired": _facts(ParentalAuthority.YES, _answer(YES, valid_until=date(2026, 2, 1))),
    "to be confirmed": _facts(ParentalAuthority.YES, _answer(YES, reconfirm=True)),
    "gezag unknown": _facts(ParentalAuthority.UNKNOWN, _answer(YES)),
    "no gezag": _facts(ParentalAuthority.NO, _answer(YES)),
}
ABOUT_A_CHILD = [
    sample for sample in SAMPLES if sample not in (RECOVERY, WHOLE_CHANGES) and sample.name != "blank sheet"
]


def _verdict(kind: PaperKind, edition: str, facts: CaseFacts, no: str) -> Verdict | None:
    """What the gate says about this paper; None where this kind of no does not concern it."""
    if kind is PaperKind.OBSERVATION_SHEET:
        return gate.observe(facts, TODAY)
    if kind is PaperKind.HANDOVER:
        return gate.hand_over(facts, TODAY, ())
    if kind is PaperKind.MEETING_AGENDA:
        by_name = gate.discuss_by_name(facts, (5,), TODAY)
        return gate.discuss_anonymously(facts, "", TODAY, by_name) if edition == "anoniem" else by_name
    if kind is PaperKind.GROUP_PLAN:
        return group_plan(facts, TODAY, moments=0, counts=False, left_out=0)
    if kind is PaperKind.TRAJECTORY_REQUEST:
        return request_trajectory(facts, None, TODAY)
    return gate.copy_for_parent(facts, 1, TODAY, ()) if "gezag" in no else None


@pytest.mark.parametrize("no", NOES)
@pytest.mark.parametrize("sample", ABOUT_A_CHILD, ids=lambda sample: sample.name)
def test_no_paper_leaves_on_a_no(
    paper_page: PaperPage,
    qtbot: QtBot,
    paper_ids: dict[str, int],
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sample: Sample,
    no: str,
) -> None:
    verdict = _verdict(sample.export.kind, sample.export.edition, NOES[no], no)
    if verdict is None:
        return
    verdict = replace(verdict, case_id=paper_ids["case"])
    request = PaperRequest(sample.export.kind, paper_ids["case"], 1)
    proposal = Proposal(request, verdict, sample.sheet, sample.frame, "", sample.frame.recipient, "K-0001")
    monkeypatch.setattr(paper_module, "prepare", lambda _session, _request, *, on: proposal)
    before = sorted(tmp_path.rglob("*"))
    paper_page.show_place(Place(PageKey.PAPER, paper_ids["case"], paper=request.to_key()))
    settle(qtbot)
    assert not visible(paper_page, "save")
    ask.next_answer(tmp_path / "leak.pdf", tmp_path / "leak.pdf")
    paper_page.save()
    paper_page.print()
    settle(qtbot)
    with pytest.raises(NotAllowed):
        permit(verdict)
    with pytest.raises(NotAllowed):
        override(verdict, "Omdat ik het wil.")
    assert sorted(tmp_path.rglob("*")) == before
    assert register(desk) == ()
