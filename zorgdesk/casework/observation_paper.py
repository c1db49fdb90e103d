"""Prepare an observatieblad for the paper page: blank, or prefilled for one child (observation-sheets.md section 0)."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk import VERSION
from zorgdesk.casework.case_gate import may_observe, may_print_blank_sheet
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case, own_frame
from zorgdesk.casework.paper_texts import as_word
from zorgdesk.casework.sheets.observation_paper import ObservationSheetPaper
from zorgdesk.casework.sheets.paper_problems import PaperField
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.observations import ObservationSheet
from zorgdesk.domain.text_checks import FieldText
from zorgdesk.domain.values import ConsentDecision, SheetLabel
from zorgdesk.domain.verdicts import CaseTab

_QUESTION = PaperField(ObservationSheetPaper.__name__, "question")


def prepare_observation_sheet(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The sheet of `source_id`, which casework.observations.draw_sheet gave its code.

    A sheet about a child needs leave to observe that child; a blank one may always be printed.
    Raises NoResultFound for a request without a sheet (our bug).
    """
    sheet = session.get_one(ObservationSheet, request.source_id or 0)
    if sheet.case_id is None:
        return _blank(session, request, sheet, on)
    care_case = session.get_one(CareCase, sheet.case_id)
    group = ", ".join(part.name for part in (care_case.location, care_case.group) if part is not None)
    birth = care_case.child.birth_date
    question = FieldText("question", as_word(_QUESTION), sheet.question)
    findings = check_texts(session, care_case.id, [question])
    verdict = with_texts(may_observe(session, care_case.id, on=on), findings, CaseTab.OBSERVATIONS)
    paper = ObservationSheetPaper(
        kind=sheet.kind,
        sheet_code=sheet.code,
        scan_code=sheet.token,
        program_version=VERSION,
        child_label=_label(care_case, sheet.label),
        age_months=age_in_months(birth, on) if birth is not None else None,
        location_group=group,
        consent_seen_on=_consent_given_on(session, care_case.id, verdict.consent_request_ids, on),
        question=sheet.question,
    )
    frame = frame_of_case(session, care_case.id, recipient=group, on=on)
    return Proposal(request, verdict, paper, frame, sheet.code, group, care_case.code)


def _blank(session: Session, request: PaperRequest, sheet: ObservationSheet, on: date) -> Proposal:
    paper = ObservationSheetPaper(
        kind=sheet.kind, sheet_code=sheet.code, scan_code=sheet.token, program_version=VERSION
    )
    frame = own_frame(session, recipient="", number=sheet.code, on=on)
    return Proposal(request, may_print_blank_sheet(on=on), paper, frame, sheet.code, "", sheet.code)


def _label(care_case: CareCase, label: SheetLabel) -> str:
    """The code, with what was chosen beside it; never a surname (product.md, Casus)."""
    name = care_case.child.name
    beside = {SheetLabel.CODE_ONLY: "", SheetLabel.FIRST_NAME: name.first_name, SheetLabel.INITIALS: name.initials}
    return f"{care_case.code} {beside[label]}".strip()


def _consent_given_on(session: Session, case_id: int, request_ids: tuple[int, ...], on: date) -> date | None:
    """The day on which the last needed ja was given; None without a ja."""
    answers = [
        answer.decided_on
        for request in case_facts(session, case_id).consent_requests
        if request.request_id in request_ids
        for answer in request.answers
        if answer.decision is ConsentDecision.YES and answer.decided_on is not None and answer.decided_on <= on
    ]
    return max(answers, default=None)
