"""Prepare *wat is er anders*: two versions of a plan side by side, for one parent or (the whole) for the own file."""

from datetime import date
from typing import Final

from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.plan_changes import plan_changes, version_before
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet, VersionHead
from zorgdesk.casework.sheets.plan_changes_paper import (
    PlanChangesBody,
    PlanChangesForParent,
    PlanChangesWhole,
    VersionOnPaper,
)
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain import gate
from zorgdesk.domain.gate_plans import paper_for_own_team
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.plan_compare import Edition
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.text_checks import FieldText
from zorgdesk.domain.verdicts import CaseTab

_NAMES: Final = frozenset({"parent_name", "parent_address"})
_NOT_TYPED: Final = frozenset({"PlanChangesBody.child_full_name", "PlanChangesBody.child_first_name", "TextChange.key"})
_GOAL: Final = "goal"


def prepare_plan_changes(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """Version `source_id` beside the version with id `edition`, else beside the one before it.

    With `guardian_id` it is the copy of that parent; without it the whole plan for the own file. Raises NoResultFound
    when a version is gone or there is no earlier one.
    """
    newer_id = request.source_id or 0
    older_id = int(request.edition) if request.edition else version_before(session, newer_id)
    if older_id is None:
        raise NoResultFound
    for_parent = request.guardian_id is not None
    sheet = plan_changes(session, older_id, newer_id, Edition.PARENTS if for_parent else Edition.WHOLE)
    facts = case_facts(session, sheet.case_id)
    paper: PlanChangesForParent | PlanChangesWhole
    if request.guardian_id is not None:
        guardian = session.get_one(Guardian, request.guardian_id)
        recipient = next(one.name for one in facts.guardians if one.guardian_id == request.guardian_id)
        paper = PlanChangesForParent(recipient, guardian.address, _body(sheet))
        verdict = gate.copy_for_parent(facts, request.guardian_id, on)
        edition = f"g{request.guardian_id}"
    else:
        paper, recipient, edition = PlanChangesWhole(_body(sheet)), preferences(session).organisation, ""
        verdict = paper_for_own_team(facts, on)
    findings = check_texts(session, sheet.case_id, _texts(paper))
    version = sheet.newer.version
    frame = frame_of_case(session, sheet.case_id, recipient=recipient, on=on, version=version, edition=edition)
    judged = with_texts(verdict, findings, CaseTab.PLAN)
    return Proposal(request, judged, paper, frame, sheet.child_full_name, recipient, sheet.case_code, version)


def _body(sheet: PlanChangesSheet) -> PlanChangesBody:
    return PlanChangesBody(
        child_full_name=sheet.child_full_name,
        child_first_name=sheet.child_first_name,
        older=_version(sheet.older),
        newer=_version(sheet.newer),
        own_summary=sheet.own_summary,
        comparison=sheet.comparison,
    )


def _version(head: VersionHead) -> VersionOnPaper:
    return VersionOnPaper(head.version, head.status, head.began_on)


def _texts(paper: PlanChangesForParent | PlanChangesWhole) -> list[FieldText]:
    """Every text once: what did not change stands in both versions, and again in what changed."""
    keys = {"body.own_summary": _GOAL, "body": _GOAL}
    for number, text in enumerate(paper.body.comparison.texts, start=1):
        keys |= {f"body.comparison.texts.{number}.{side}": text.key for side in ("before", "now")}
    once: dict[tuple[str, str], FieldText] = {}
    for one in texts_of(paper, keys=keys, skip=_NAMES):
        field = one.where.rpartition(".")[0]
        if field not in _NOT_TYPED and "PlanSide.texts" not in field:
            once.setdefault((field, one.text), one)
    return list(once.values())
